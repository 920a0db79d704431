"""The SK behind a Penetapan Angka Kredit, which a row of angka kredit at e-Kinerja names.

Revision: 0019
Follows: 0018
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from kinerja_app.persistence.column_types import UtcDateTime

revision: str = "0019"
down_revision: str | Sequence[str] | None = "0018"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_TABLE = "penetapan_ak"


def upgrade() -> None:
    op.create_table(
        _TABLE,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("skp_id", sa.Integer(), nullable=False),
        sa.Column("ke", sa.Integer(), nullable=False),
        sa.Column("nomor", sa.String(), nullable=False),
        sa.Column("tanggal", sa.Date(), nullable=False),
        sa.Column("perduabelas", sa.String(), nullable=False),
        sa.Column("bulan", sa.Integer(), nullable=False),
        sa.Column("alasan", sa.String(), nullable=False),
        sa.Column("dicatat_oleh", sa.Integer(), nullable=False),
        sa.Column("dicatat_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["dicatat_oleh"], ["orang.id"], name=op.f(f"fk_{_TABLE}_dicatat_oleh_orang")
        ),
        sa.ForeignKeyConstraint(["skp_id"], ["skp.id"], name=op.f(f"fk_{_TABLE}_skp_id_skp")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{_TABLE}")),
        sa.UniqueConstraint("skp_id", "ke", name=op.f(f"uq_{_TABLE}_skp_id_ke")),
    )
    for column in ("nomor", "skp_id"):
        op.create_index(op.f(f"ix_{_TABLE}_{column}"), _TABLE, [column], unique=False)


def downgrade() -> None:
    op.drop_table(_TABLE)
