"""Changes of office and school by SK, where an SKP was before, and guru observed by delegation.

Revision: 0011
Follows: 0010
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from kinerja_app.persistence.column_types import UtcDateTime

revision: str = "0011"
down_revision: str | Sequence[str] | None = "0010"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "delegasi_guru",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("delegasi_id", sa.Integer(), nullable=False),
        sa.Column("orang_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["delegasi_id"], ["delegasi.id"], name=op.f("fk_delegasi_guru_delegasi_id_delegasi")
        ),
        sa.ForeignKeyConstraint(
            ["orang_id"], ["orang.id"], name=op.f("fk_delegasi_guru_orang_id_orang")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delegasi_guru")),
        sa.UniqueConstraint(
            "delegasi_id", "orang_id", name=op.f("uq_delegasi_guru_delegasi_id_orang_id")
        ),
    )
    _index("delegasi_guru", "delegasi_id", "orang_id")
    op.create_table(
        "serah_terima",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("jenis", sa.String(), nullable=False),
        sa.Column("orang_id", sa.Integer(), nullable=False),
        sa.Column("npsn", sa.String(), nullable=False),
        sa.Column("npsn_asal", sa.String(), nullable=True),
        sa.Column("mulai", sa.Date(), nullable=False),
        sa.Column("selesai", sa.Date(), nullable=True),
        sa.Column("sk_nomor", sa.String(), nullable=False),
        sa.Column("sk_tanggal", sa.Date(), nullable=False),
        sa.Column("dicatat_oleh", sa.Integer(), nullable=False),
        sa.Column("dicatat_at", UtcDateTime(), nullable=False),
        sa.Column("berlaku_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["dicatat_oleh"], ["orang.id"], name=op.f("fk_serah_terima_dicatat_oleh_orang")
        ),
        sa.ForeignKeyConstraint(
            ["npsn"], ["sekolah.npsn"], name=op.f("fk_serah_terima_npsn_sekolah")
        ),
        sa.ForeignKeyConstraint(
            ["npsn_asal"], ["sekolah.npsn"], name=op.f("fk_serah_terima_npsn_asal_sekolah")
        ),
        sa.ForeignKeyConstraint(
            ["orang_id"], ["orang.id"], name=op.f("fk_serah_terima_orang_id_orang")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_serah_terima")),
    )
    _index("serah_terima", "orang_id", "npsn", "berlaku_at")
    op.create_table(
        "tempat_skp",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("skp_id", sa.Integer(), nullable=False),
        sa.Column("npsn", sa.String(), nullable=False),
        sa.Column("penugasan_id", sa.Integer(), nullable=False),
        sa.Column("sampai", sa.Date(), nullable=False),
        sa.Column("dipindah_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["npsn"], ["sekolah.npsn"], name=op.f("fk_tempat_skp_npsn_sekolah")
        ),
        sa.ForeignKeyConstraint(
            ["penugasan_id"], ["penugasan.id"], name=op.f("fk_tempat_skp_penugasan_id_penugasan")
        ),
        sa.ForeignKeyConstraint(["skp_id"], ["skp.id"], name=op.f("fk_tempat_skp_skp_id_skp")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tempat_skp")),
    )
    _index("tempat_skp", "skp_id", "npsn")


def _index(table: str, *columns: str) -> None:
    for column in columns:
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column], unique=False)


def downgrade() -> None:
    for table in ("tempat_skp", "serah_terima", "delegasi_guru"):
        op.drop_table(table)
