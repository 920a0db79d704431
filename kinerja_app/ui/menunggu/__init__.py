"""The block "Yang menunggu" that every home page shows."""
