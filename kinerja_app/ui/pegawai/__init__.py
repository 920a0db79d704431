"""The plan as the person writes it: guru, and KS as pegawai."""
