"""When a text of the cycle was set aside, and whether the other side had got it.

Revision: 0015
Follows: 0014
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from kinerja_app.persistence.column_types import UtcDateTime

revision: str = "0015"
down_revision: str | Sequence[str] | None = "0014"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    with op.batch_alter_table("arsip_dokumen", schema=None) as batch_op:
        batch_op.add_column(sa.Column("terkirim_at", UtcDateTime(), nullable=True))
        batch_op.add_column(sa.Column("disisihkan_at", UtcDateTime(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("arsip_dokumen", schema=None) as batch_op:
        batch_op.drop_column("disisihkan_at")
        batch_op.drop_column("terkirim_at")
