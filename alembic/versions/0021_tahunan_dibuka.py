"""When and why a decided year was reopened, until it is decided anew.

Revision: 0021
Follows: 0020
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from kinerja_app.persistence.column_types import UtcDateTime

revision: str = "0021"
down_revision: str | Sequence[str] | None = "0020"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

TABLE = "penilaian_tahunan"


def upgrade() -> None:
    with op.batch_alter_table(TABLE, schema=None) as batch_op:
        batch_op.add_column(sa.Column("dibuka_at", UtcDateTime(), nullable=True))
        batch_op.add_column(
            sa.Column("dibuka_alasan", sa.String(), nullable=False, server_default="")
        )


def downgrade() -> None:
    with op.batch_alter_table(TABLE, schema=None) as batch_op:
        batch_op.drop_column("dibuka_alasan")
        batch_op.drop_column("dibuka_at")
