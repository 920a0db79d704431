"""Handing results on to e-Kinerja: the check, the export, the delivery."""
