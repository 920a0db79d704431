"""Requests to change an agreed plan, the parts proposed, and the evidence archived by them.

Revision: 0007
Follows: 0006
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from kinerja_app.persistence.column_types import UtcDateTime

_OPEN = sa.text("status IN ('draf', 'diajukan')")

revision: str = "0007"
down_revision: str | Sequence[str] | None = "0006"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "permintaan_rencana",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("skp_id", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.Column("alasan", sa.String(), nullable=False),
        sa.Column("dibuat_at", UtcDateTime(), nullable=False),
        sa.Column("diminta_at", UtcDateTime(), nullable=True),
        sa.Column("dibuka_at", UtcDateTime(), nullable=True),
        sa.Column("dibuka_oleh", sa.Integer(), nullable=True),
        sa.Column("diputuskan_at", UtcDateTime(), nullable=True),
        sa.Column("diputuskan_oleh", sa.Integer(), nullable=True),
        sa.Column("atas_nama", sa.String(), nullable=False),
        sa.Column("catatan", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["dibuka_oleh"], ["orang.id"], name=op.f("fk_permintaan_rencana_dibuka_oleh_orang")
        ),
        sa.ForeignKeyConstraint(
            ["diputuskan_oleh"],
            ["orang.id"],
            name=op.f("fk_permintaan_rencana_diputuskan_oleh_orang"),
        ),
        sa.ForeignKeyConstraint(
            ["skp_id"], ["skp.id"], name=op.f("fk_permintaan_rencana_skp_id_skp")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_permintaan_rencana")),
    )
    with op.batch_alter_table("permintaan_rencana", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_permintaan_rencana_skp_id"), ["skp_id"], unique=False)
        batch_op.create_index(
            "uq_permintaan_rencana_terbuka",
            ["skp_id"],
            unique=True,
            sqlite_where=_OPEN,
            postgresql_where=_OPEN,
        )

    op.create_table(
        "arsip_bukti",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("skp_id", sa.Integer(), nullable=False),
        sa.Column("permintaan_id", sa.Integer(), nullable=False),
        sa.Column("slot", sa.String(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("berkas_id", sa.Integer(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("laporan", sa.JSON(), nullable=False),
        sa.Column("catatan", sa.String(), nullable=False),
        sa.Column("diarsipkan_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["berkas_id"], ["berkas.id"], name=op.f("fk_arsip_bukti_berkas_id_berkas")
        ),
        sa.ForeignKeyConstraint(
            ["permintaan_id"],
            ["permintaan_rencana.id"],
            name=op.f("fk_arsip_bukti_permintaan_id_permintaan_rencana"),
        ),
        sa.ForeignKeyConstraint(["skp_id"], ["skp.id"], name=op.f("fk_arsip_bukti_skp_id_skp")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_arsip_bukti")),
    )
    with op.batch_alter_table("arsip_bukti", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_arsip_bukti_berkas_id"), ["berkas_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_arsip_bukti_skp_id"), ["skp_id"], unique=False)

    op.create_table(
        "usulan_bagian",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("permintaan_id", sa.Integer(), nullable=False),
        sa.Column("bagian", sa.String(), nullable=False),
        sa.Column("isi", sa.JSON(), nullable=False),
        sa.Column("lama", sa.JSON(), nullable=False),
        sa.Column("dasar", sa.Integer(), nullable=False),
        sa.Column("revisi", sa.Integer(), nullable=False),
        sa.Column("disimpan_at", UtcDateTime(), nullable=False),
        sa.Column("perangkat", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["permintaan_id"],
            ["permintaan_rencana.id"],
            name=op.f("fk_usulan_bagian_permintaan_id_permintaan_rencana"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_usulan_bagian")),
        sa.UniqueConstraint(
            "permintaan_id", "bagian", name=op.f("uq_usulan_bagian_permintaan_id_bagian")
        ),
    )
    with op.batch_alter_table("usulan_bagian", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_usulan_bagian_permintaan_id"), ["permintaan_id"], unique=False
        )


def downgrade() -> None:
    with op.batch_alter_table("usulan_bagian", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_usulan_bagian_permintaan_id"))

    op.drop_table("usulan_bagian")
    with op.batch_alter_table("arsip_bukti", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_arsip_bukti_skp_id"))
        batch_op.drop_index(batch_op.f("ix_arsip_bukti_berkas_id"))

    op.drop_table("arsip_bukti")
    with op.batch_alter_table("permintaan_rencana", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_permintaan_rencana_terbuka", sqlite_where=_OPEN, postgresql_where=_OPEN
        )
        batch_op.drop_index(batch_op.f("ix_permintaan_rencana_skp_id"))

    op.drop_table("permintaan_rencana")
