"""``python -m kinerja_app`` is the ``kinerja`` command."""

import sys

from kinerja_app.cli import main

sys.exit(main())
