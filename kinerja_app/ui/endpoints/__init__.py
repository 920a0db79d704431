"""Plain HTTP routes beside Reflex: the live channel, uploads, downloads, and the way home."""
