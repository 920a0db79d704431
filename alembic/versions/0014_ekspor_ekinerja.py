"""Exports to e-Kinerja as records, and the messages on their way.

Revision: 0014
Follows: 0013
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from kinerja_app.persistence.column_types import UtcDateTime

revision: str = "0014"
down_revision: str | Sequence[str] | None = "0013"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "ekspor_ekinerja",
        sa.Column("dibuat_at", UtcDateTime(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("periode_kode", sa.String(), nullable=False),
        sa.Column("npsn", sa.String(), nullable=True),
        sa.Column("dinas_id", sa.Integer(), nullable=True),
        sa.Column("hash", sa.String(), nullable=False),
        sa.Column("byte", sa.Integer(), nullable=False),
        sa.Column("jumlah_rhk", sa.Integer(), nullable=False),
        sa.Column("jumlah_hasil", sa.Integer(), nullable=False),
        sa.Column("baru", sa.Integer(), nullable=False),
        sa.Column("berubah", sa.Integer(), nullable=False),
        sa.Column("hilang", sa.Integer(), nullable=False),
        sa.Column("sekolah", sa.Integer(), nullable=False),
        sa.Column("tertahan", sa.Integer(), nullable=False),
        sa.Column("dibuat_oleh", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["dibuat_oleh"], ["orang.id"], name=op.f("fk_ekspor_ekinerja_dibuat_oleh_orang")
        ),
        sa.ForeignKeyConstraint(
            ["dinas_id"], ["dinas.id"], name=op.f("fk_ekspor_ekinerja_dinas_id_dinas")
        ),
        sa.ForeignKeyConstraint(
            ["npsn"], ["sekolah.npsn"], name=op.f("fk_ekspor_ekinerja_npsn_sekolah")
        ),
        sa.ForeignKeyConstraint(
            ["periode_kode"],
            ["periode.kode"],
            name=op.f("fk_ekspor_ekinerja_periode_kode_periode"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ekspor_ekinerja")),
    )
    with op.batch_alter_table("ekspor_ekinerja", schema=None) as batch_op:
        for name in ("dinas_id", "npsn", "periode_kode"):
            batch_op.create_index(batch_op.f(f"ix_ekspor_ekinerja_{name}"), [name], unique=False)
    op.create_table(
        "kiriman_ekinerja",
        sa.Column("isi", sa.JSON(), nullable=False),
        sa.Column("dibuat_at", UtcDateTime(), nullable=False),
        sa.Column("giliran_at", UtcDateTime(), nullable=False),
        sa.Column("selesai_at", UtcDateTime(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kunci", sa.String(), nullable=False),
        sa.Column("sumber", sa.String(), nullable=False),
        sa.Column("skp_id", sa.Integer(), nullable=False),
        sa.Column("orang_id", sa.Integer(), nullable=False),
        sa.Column("npsn", sa.String(), nullable=False),
        sa.Column("periode_kode", sa.String(), nullable=False),
        sa.Column("urut", sa.Integer(), nullable=False),
        sa.Column("penilaian_ke", sa.Integer(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("percobaan", sa.Integer(), nullable=False),
        sa.Column("galat", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["npsn"], ["sekolah.npsn"], name=op.f("fk_kiriman_ekinerja_npsn_sekolah")
        ),
        sa.ForeignKeyConstraint(
            ["orang_id"], ["orang.id"], name=op.f("fk_kiriman_ekinerja_orang_id_orang")
        ),
        sa.ForeignKeyConstraint(
            ["periode_kode"],
            ["periode.kode"],
            name=op.f("fk_kiriman_ekinerja_periode_kode_periode"),
        ),
        sa.ForeignKeyConstraint(
            ["skp_id"], ["skp.id"], name=op.f("fk_kiriman_ekinerja_skp_id_skp")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kiriman_ekinerja")),
        sa.UniqueConstraint("kunci", name=op.f("uq_kiriman_ekinerja_kunci")),
    )
    with op.batch_alter_table("kiriman_ekinerja", schema=None) as batch_op:
        for name in ("npsn", "orang_id", "periode_kode", "skp_id", "status"):
            batch_op.create_index(batch_op.f(f"ix_kiriman_ekinerja_{name}"), [name], unique=False)


def downgrade() -> None:
    op.drop_table("kiriman_ekinerja")
    op.drop_table("ekspor_ekinerja")
