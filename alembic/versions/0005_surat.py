"""Tables of the letters, of who wants them, and of whose turn a daily task is.

Revision: 0005
Follows: 0003
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from kinerja_app.persistence.column_types import UtcDateTime

revision: str = "0005"
down_revision: str | Sequence[str] | None = "0003"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "giliran_tugas",
        sa.Column("nama", sa.String(), nullable=False),
        sa.Column("hari", sa.Date(), nullable=False),
        sa.Column("pemegang", sa.String(), nullable=False),
        sa.Column("sampai", UtcDateTime(), nullable=False),
        sa.Column("selesai_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("nama", "hari", name=op.f("pk_giliran_tugas")),
    )
    op.create_table(
        "preferensi_surat",
        sa.Column("orang_id", sa.Integer(), nullable=False),
        sa.Column("pilihan", sa.String(), nullable=False),
        sa.Column("diubah_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["orang_id"], ["orang.id"], name=op.f("fk_preferensi_surat_orang_id_orang")
        ),
        sa.PrimaryKeyConstraint("orang_id", name=op.f("pk_preferensi_surat")),
    )
    op.create_table(
        "surat",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("nomor", sa.String(), nullable=False),
        sa.Column("orang_id", sa.Integer(), nullable=False),
        sa.Column("hari", sa.Date(), nullable=False),
        sa.Column("zona", sa.String(), nullable=False),
        sa.Column("kepada", sa.String(), nullable=False),
        sa.Column("judul", sa.String(), nullable=False),
        sa.Column("teks", sa.String(), nullable=False),
        sa.Column("html", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("percobaan", sa.Integer(), nullable=False),
        sa.Column("tanpa_jawaban", sa.Integer(), nullable=False),
        sa.Column("galat", sa.String(), nullable=False),
        sa.Column("dibuat_at", UtcDateTime(), nullable=False),
        sa.Column("giliran_at", UtcDateTime(), nullable=False),
        sa.Column("selesai_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["orang_id"], ["orang.id"], name=op.f("fk_surat_orang_id_orang")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_surat")),
        sa.UniqueConstraint("nomor", name=op.f("uq_surat_nomor")),
        sa.UniqueConstraint("orang_id", "hari", name=op.f("uq_surat_orang_id_hari")),
    )
    with op.batch_alter_table("surat", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_surat_orang_id"), ["orang_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_surat_status"), ["status"], unique=False)

    op.create_table(
        "isi_surat",
        sa.Column("pemberitahuan_id", sa.Integer(), nullable=False),
        sa.Column("surat_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["pemberitahuan_id"],
            ["pemberitahuan.id"],
            name=op.f("fk_isi_surat_pemberitahuan_id_pemberitahuan"),
        ),
        sa.ForeignKeyConstraint(
            ["surat_id"], ["surat.id"], name=op.f("fk_isi_surat_surat_id_surat")
        ),
        sa.PrimaryKeyConstraint("pemberitahuan_id", name=op.f("pk_isi_surat")),
    )
    with op.batch_alter_table("isi_surat", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_isi_surat_surat_id"), ["surat_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("isi_surat", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_isi_surat_surat_id"))

    op.drop_table("isi_surat")
    with op.batch_alter_table("surat", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_surat_status"))
        batch_op.drop_index(batch_op.f("ix_surat_orang_id"))

    op.drop_table("surat")
    op.drop_table("preferensi_surat")
    op.drop_table("giliran_tugas")
