"""The letter behind a mark of a person or a link with a pengawas, where there is one.

Revision: 0018
Follows: 0017
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0018"
down_revision: str | Sequence[str] | None = "0017"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

TABLES = ("keadaan_orang", "pembinaan")


def upgrade() -> None:
    for table in TABLES:
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.add_column(sa.Column("berkas_id", sa.Integer(), nullable=True))
            batch_op.create_index(batch_op.f(f"ix_{table}_berkas_id"), ["berkas_id"], unique=False)
            batch_op.create_foreign_key(
                batch_op.f(f"fk_{table}_berkas_id_berkas"), "berkas", ["berkas_id"], ["id"]
            )


def downgrade() -> None:
    for table in TABLES:
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.drop_constraint(batch_op.f(f"fk_{table}_berkas_id_berkas"), type_="foreignkey")
            batch_op.drop_index(batch_op.f(f"ix_{table}_berkas_id"))
            batch_op.drop_column("berkas_id")
