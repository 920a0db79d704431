"""The observation cycle: pages that the pegawai and the one who observes share."""
