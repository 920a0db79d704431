"""What a paper says without names, ranks and places, so that their correction is told apart.

Revision: 0017
Follows: 0016
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0017"
down_revision: str | Sequence[str] | None = "0016"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    with op.batch_alter_table("dokumen_terbit", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("sidik_isi", sa.String(length=64), nullable=False, server_default="")
        )


def downgrade() -> None:
    with op.batch_alter_table("dokumen_terbit", schema=None) as batch_op:
        batch_op.drop_column("sidik_isi")
