"""Rank data of a person: TMT, golongan at entry, the angka kredit so far, and by which letter.

Revision: 0008
Follows: 0007
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from kinerja_app.persistence.column_types import UtcDateTime

revision: str = "0008"
down_revision: str | Sequence[str] | None = "0007"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "kepangkatan_orang",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("orang_id", sa.Integer(), nullable=False),
        sa.Column("tmt_pangkat", sa.Date(), nullable=True),
        sa.Column("tmt_jenjang", sa.Date(), nullable=True),
        sa.Column("golongan_masuk", sa.String(length=8), nullable=False),
        sa.Column("asal_ak", sa.String(), nullable=False),
        sa.Column("nilai_ak", sa.String(), nullable=False),
        sa.Column("sampai_tahun", sa.Integer(), nullable=True),
        sa.Column("sumber", sa.String(), nullable=False),
        sa.Column("dicatat_oleh", sa.Integer(), nullable=False),
        sa.Column("dicatat_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["dicatat_oleh"], ["orang.id"], name=op.f("fk_kepangkatan_orang_dicatat_oleh_orang")
        ),
        sa.ForeignKeyConstraint(
            ["orang_id"], ["orang.id"], name=op.f("fk_kepangkatan_orang_orang_id_orang")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kepangkatan_orang")),
    )
    with op.batch_alter_table("kepangkatan_orang", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_kepangkatan_orang_orang_id"), ["orang_id"], unique=False
        )


def downgrade() -> None:
    with op.batch_alter_table("kepangkatan_orang", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_kepangkatan_orang_orang_id"))

    op.drop_table("kepangkatan_orang")
