"""Tables of the papers handed out and of the printing of a whole school.

Revision: 0010
Follows: 0009
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from kinerja_app.persistence.column_types import UtcDateTime

revision: str = "0010"
down_revision: str | Sequence[str] | None = "0009"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "dokumen_terbit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kode", sa.String(length=12), nullable=False),
        sa.Column("cetakan", sa.String(), nullable=False),
        sa.Column("skp_id", sa.Integer(), nullable=False),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.Column("sidik", sa.String(length=64), nullable=False),
        sa.Column("konsep", sa.Boolean(), nullable=False),
        sa.Column("diterbitkan_at", UtcDateTime(), nullable=False),
        sa.Column("diterbitkan_oleh", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["diterbitkan_oleh"],
            ["orang.id"],
            name=op.f("fk_dokumen_terbit_diterbitkan_oleh_orang"),
        ),
        sa.ForeignKeyConstraint(["skp_id"], ["skp.id"], name=op.f("fk_dokumen_terbit_skp_id_skp")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dokumen_terbit")),
        sa.UniqueConstraint("kode", name=op.f("uq_dokumen_terbit_kode")),
        sa.UniqueConstraint(
            "skp_id", "cetakan", "sidik", name=op.f("uq_dokumen_terbit_skp_id_cetakan_sidik")
        ),
    )
    op.create_index(op.f("ix_dokumen_terbit_skp_id"), "dokumen_terbit", ["skp_id"])
    op.create_table(
        "pekerjaan_cetak",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("npsn", sa.String(), nullable=False),
        sa.Column("periode_kode", sa.String(), nullable=False),
        sa.Column("kertas", sa.String(), nullable=False),
        sa.Column("pilihan", sa.JSON(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("jumlah", sa.Integer(), nullable=False),
        sa.Column("selesai", sa.Integer(), nullable=False),
        sa.Column("sampai_skp", sa.Integer(), nullable=False),
        sa.Column("pemegang", sa.String(), nullable=False),
        sa.Column("pegang_sampai", UtcDateTime(), nullable=True),
        sa.Column("dibuat_at", UtcDateTime(), nullable=False),
        sa.Column("dibuat_oleh", sa.Integer(), nullable=False),
        sa.Column("berakhir_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["dibuat_oleh"], ["orang.id"], name=op.f("fk_pekerjaan_cetak_dibuat_oleh_orang")
        ),
        sa.ForeignKeyConstraint(
            ["npsn"], ["sekolah.npsn"], name=op.f("fk_pekerjaan_cetak_npsn_sekolah")
        ),
        sa.ForeignKeyConstraint(
            ["periode_kode"],
            ["periode.kode"],
            name=op.f("fk_pekerjaan_cetak_periode_kode_periode"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pekerjaan_cetak")),
    )
    op.create_index(op.f("ix_pekerjaan_cetak_npsn"), "pekerjaan_cetak", ["npsn"])
    op.create_index(op.f("ix_pekerjaan_cetak_status"), "pekerjaan_cetak", ["status"])
    op.create_table(
        "hasil_cetak",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("pekerjaan_id", sa.Integer(), nullable=False),
        sa.Column("skp_id", sa.Integer(), nullable=False),
        sa.Column("cetakan", sa.String(), nullable=False),
        sa.Column("nama", sa.String(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["pekerjaan_id"],
            ["pekerjaan_cetak.id"],
            name=op.f("fk_hasil_cetak_pekerjaan_id_pekerjaan_cetak"),
        ),
        sa.ForeignKeyConstraint(["skp_id"], ["skp.id"], name=op.f("fk_hasil_cetak_skp_id_skp")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hasil_cetak")),
        sa.UniqueConstraint(
            "pekerjaan_id",
            "skp_id",
            "cetakan",
            name=op.f("uq_hasil_cetak_pekerjaan_id_skp_id_cetakan"),
        ),
    )
    op.create_index(op.f("ix_hasil_cetak_pekerjaan_id"), "hasil_cetak", ["pekerjaan_id"])


def downgrade() -> None:
    op.drop_table("hasil_cetak")
    op.drop_table("pekerjaan_cetak")
    op.drop_table("dokumen_terbit")
