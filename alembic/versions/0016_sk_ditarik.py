"""An SK that is withdrawn before its first day, and the posts and duties whose days it set.

Revision: 0016
Follows: 0015
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from kinerja_app.persistence.column_types import UtcDateTime

revision: str = "0016"
down_revision: str | Sequence[str] | None = "0015"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_TABLE = "akibat_serah_terima"


def upgrade() -> None:
    with op.batch_alter_table("serah_terima", schema=None) as batch_op:
        batch_op.add_column(sa.Column("dibatalkan_at", UtcDateTime(), nullable=True))
        batch_op.add_column(sa.Column("dibatalkan_oleh", sa.Integer(), nullable=True))
        batch_op.add_column(
            sa.Column("alasan_batal", sa.String(), nullable=False, server_default="")
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_serah_terima_dibatalkan_oleh_orang"),
            "orang",
            ["dibatalkan_oleh"],
            ["id"],
        )
    op.create_table(
        _TABLE,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("serah_terima_id", sa.Integer(), nullable=False),
        sa.Column("penugasan_id", sa.Integer(), nullable=True),
        sa.Column("delegasi_id", sa.Integer(), nullable=True),
        sa.Column("diberi", sa.Boolean(), nullable=False),
        sa.Column("selesai_semula", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["delegasi_id"], ["delegasi.id"], name=op.f(f"fk_{_TABLE}_delegasi_id_delegasi")
        ),
        sa.ForeignKeyConstraint(
            ["serah_terima_id"],
            ["serah_terima.id"],
            name=op.f(f"fk_{_TABLE}_serah_terima_id_serah_terima"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{_TABLE}")),
    )
    for column in ("serah_terima_id", "penugasan_id", "delegasi_id"):
        op.create_index(op.f(f"ix_{_TABLE}_{column}"), _TABLE, [column], unique=False)


def downgrade() -> None:
    op.drop_table(_TABLE)
    with op.batch_alter_table("serah_terima", schema=None) as batch_op:
        batch_op.drop_constraint(
            batch_op.f("fk_serah_terima_dibatalkan_oleh_orang"), type_="foreignkey"
        )
        batch_op.drop_column("alasan_batal")
        batch_op.drop_column("dibatalkan_oleh")
        batch_op.drop_column("dibatalkan_at")
