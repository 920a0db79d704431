"""How a migration runs. Always through ``kinerja_app.persistence.migrate``, which opens the
connection; there is no offline mode and no ini file.
"""

from alembic import context
from sqlalchemy.engine import Connection
from sqlmodel import SQLModel

import kinerja_app.persistence.tables  # noqa: F401 - fills the metadata


def run(connection: Connection) -> None:
    """Run the steps in one transaction; SQLite remakes a table where it cannot alter it."""
    context.configure(
        connection=connection,
        target_metadata=SQLModel.metadata,
        compare_type=True,
        render_as_batch=connection.dialect.name == "sqlite",
    )
    with context.begin_transaction():
        context.run_migrations()


run(context.config.attributes["connection"])
