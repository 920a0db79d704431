"""Table of the tokens by which a dinas's own systems read.

Revision: 0009
Follows: 0008
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from kinerja_app.persistence.column_types import UtcDateTime

revision: str = "0009"
down_revision: str | Sequence[str] | None = "0008"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "token_api",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("dinas_id", sa.Integer(), nullable=False),
        sa.Column("nama", sa.String(), nullable=False),
        sa.Column("awalan", sa.String(length=16), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("cakupan", sa.String(), nullable=False),
        sa.Column("dibuat_oleh", sa.Integer(), nullable=False),
        sa.Column("dibuat_at", UtcDateTime(), nullable=False),
        sa.Column("kedaluwarsa_at", UtcDateTime(), nullable=False),
        sa.Column("terakhir_at", UtcDateTime(), nullable=True),
        sa.Column("dicabut_at", UtcDateTime(), nullable=True),
        sa.Column("dicabut_oleh", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["dibuat_oleh"], ["orang.id"], name=op.f("fk_token_api_dibuat_oleh_orang")
        ),
        sa.ForeignKeyConstraint(
            ["dicabut_oleh"], ["orang.id"], name=op.f("fk_token_api_dicabut_oleh_orang")
        ),
        sa.ForeignKeyConstraint(
            ["dinas_id"], ["dinas.id"], name=op.f("fk_token_api_dinas_id_dinas")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_token_api")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_token_api_token_hash")),
    )
    with op.batch_alter_table("token_api", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_token_api_dinas_id"), ["dinas_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("token_api", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_token_api_dinas_id"))

    op.drop_table("token_api")
