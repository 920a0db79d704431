"""Who recorded a state, a link or a delegation, and what a state ended.

Revision: 0006
Follows: 0005
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from kinerja_app.persistence.column_types import UtcDateTime

revision: str = "0006"
down_revision: str | Sequence[str] | None = "0005"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    with op.batch_alter_table("delegasi", schema=None) as batch_op:
        batch_op.add_column(sa.Column("dicatat_oleh", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("dicatat_at", UtcDateTime(), nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_delegasi_dicatat_oleh_orang"), "orang", ["dicatat_oleh"], ["id"]
        )

    with op.batch_alter_table("keadaan_orang", schema=None) as batch_op:
        batch_op.add_column(sa.Column("dibatalkan_oleh", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("npsn", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("gabung_ke_id", sa.Integer(), nullable=True))
        batch_op.create_index(
            batch_op.f("ix_keadaan_orang_gabung_ke_id"), ["gabung_ke_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_keadaan_orang_npsn"), ["npsn"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_keadaan_orang_npsn_sekolah"), "sekolah", ["npsn"], ["npsn"]
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_keadaan_orang_dibatalkan_oleh_orang"),
            "orang",
            ["dibatalkan_oleh"],
            ["id"],
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_keadaan_orang_gabung_ke_id_orang"), "orang", ["gabung_ke_id"], ["id"]
        )

    with op.batch_alter_table("pembinaan", schema=None) as batch_op:
        batch_op.add_column(sa.Column("diajukan_oleh", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("diajukan_at", UtcDateTime(), nullable=True))
        batch_op.add_column(sa.Column("diverifikasi_oleh", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("diverifikasi_at", UtcDateTime(), nullable=True))
        batch_op.add_column(sa.Column("diakhiri_oleh", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("diakhiri_at", UtcDateTime(), nullable=True))
        batch_op.add_column(sa.Column("alasan", sa.String(), nullable=False, server_default=""))
        batch_op.create_foreign_key(
            batch_op.f("fk_pembinaan_diajukan_oleh_orang"), "orang", ["diajukan_oleh"], ["id"]
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_pembinaan_diverifikasi_oleh_orang"),
            "orang",
            ["diverifikasi_oleh"],
            ["id"],
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_pembinaan_diakhiri_oleh_orang"), "orang", ["diakhiri_oleh"], ["id"]
        )

    with op.batch_alter_table("penugasan", schema=None) as batch_op:
        batch_op.add_column(sa.Column("sk_nomor", sa.String(), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("sk_tanggal", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("keadaan_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("selesai_semula", sa.Date(), nullable=True))
        batch_op.create_index(batch_op.f("ix_penugasan_keadaan_id"), ["keadaan_id"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_penugasan_keadaan_id_keadaan_orang"),
            "keadaan_orang",
            ["keadaan_id"],
            ["id"],
        )


def downgrade() -> None:
    with op.batch_alter_table("penugasan", schema=None) as batch_op:
        batch_op.drop_constraint(
            batch_op.f("fk_penugasan_keadaan_id_keadaan_orang"), type_="foreignkey"
        )
        batch_op.drop_index(batch_op.f("ix_penugasan_keadaan_id"))
        batch_op.drop_column("selesai_semula")
        batch_op.drop_column("keadaan_id")
        batch_op.drop_column("sk_tanggal")
        batch_op.drop_column("sk_nomor")

    with op.batch_alter_table("pembinaan", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_pembinaan_diakhiri_oleh_orang"), type_="foreignkey")
        batch_op.drop_constraint(
            batch_op.f("fk_pembinaan_diverifikasi_oleh_orang"), type_="foreignkey"
        )
        batch_op.drop_constraint(batch_op.f("fk_pembinaan_diajukan_oleh_orang"), type_="foreignkey")
        batch_op.drop_column("alasan")
        batch_op.drop_column("diakhiri_at")
        batch_op.drop_column("diakhiri_oleh")
        batch_op.drop_column("diverifikasi_at")
        batch_op.drop_column("diverifikasi_oleh")
        batch_op.drop_column("diajukan_at")
        batch_op.drop_column("diajukan_oleh")

    with op.batch_alter_table("keadaan_orang", schema=None) as batch_op:
        batch_op.drop_constraint(
            batch_op.f("fk_keadaan_orang_gabung_ke_id_orang"), type_="foreignkey"
        )
        batch_op.drop_constraint(
            batch_op.f("fk_keadaan_orang_dibatalkan_oleh_orang"), type_="foreignkey"
        )
        batch_op.drop_constraint(batch_op.f("fk_keadaan_orang_npsn_sekolah"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_keadaan_orang_npsn"))
        batch_op.drop_index(batch_op.f("ix_keadaan_orang_gabung_ke_id"))
        batch_op.drop_column("gabung_ke_id")
        batch_op.drop_column("npsn")
        batch_op.drop_column("dibatalkan_oleh")

    with op.batch_alter_table("delegasi", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_delegasi_dicatat_oleh_orang"), type_="foreignkey")
        batch_op.drop_column("dicatat_at")
        batch_op.drop_column("dicatat_oleh")
