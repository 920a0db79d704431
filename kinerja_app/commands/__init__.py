"""The subcommands of ``kinerja``, one module each with ``register`` and ``run``."""
