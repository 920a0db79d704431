"""Evidence pages, shared by the pegawai and those who verify."""
