"""The operator sekolah: lists, imports, corrections."""
