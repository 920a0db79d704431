"""The id of a school at BKN, which the export to e-Kinerja is compared by.

Revision: 0013
Follows: 0012
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0013"
down_revision: str | Sequence[str] | None = "0012"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    with op.batch_alter_table("sekolah", schema=None) as batch_op:
        batch_op.add_column(sa.Column("unor", sa.String(length=32), nullable=True))
        batch_op.create_index(batch_op.f("ix_sekolah_unor"), ["unor"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("sekolah", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_sekolah_unor"))
        batch_op.drop_column("unor")
