"""The read API for the dinas's own systems, under one prefix; its guide is ``docs/api.md``."""
