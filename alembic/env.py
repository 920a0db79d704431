"""How a migration runs. Always through ``kinerja_app.persistence.migrate``, which opens the
connection; there is no offline mode and no ini file.
"""

from typing import Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy.engine import Connection
from sqlmodel import AutoString, SQLModel

import kinerja_app.persistence.tables  # noqa: F401 - fills the metadata
from kinerja_app.persistence.column_types import UtcDateTime


def render(kind: str, value: object, autogen: AutogenContext) -> str | Literal[False]:
    """Write our column types by name, and SQLModel's text as plain SQLAlchemy."""
    if kind == "type" and isinstance(value, UtcDateTime):
        autogen.imports.add("from kinerja_app.persistence.column_types import UtcDateTime")
        return "UtcDateTime()"
    if kind == "type" and isinstance(value, AutoString):
        return f"sa.String(length={value.length})" if value.length else "sa.String()"
    return False


def run(connection: Connection) -> None:
    """Run the steps in one transaction; SQLite remakes a table where it cannot alter it."""
    context.configure(
        connection=connection,
        target_metadata=SQLModel.metadata,
        compare_type=True,
        render_as_batch=True,
        render_item=render,
    )
    with context.begin_transaction():
        context.run_migrations()


run(context.config.attributes["connection"])
