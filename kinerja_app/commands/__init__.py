"""The subcommands of ``kinerja``, one module each: ``add_arguments`` and ``run``."""
