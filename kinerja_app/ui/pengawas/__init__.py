"""The pengawas's schools."""
