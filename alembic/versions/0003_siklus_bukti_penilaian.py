"""Tables of the observation cycle, the evidence and the ratings.

Revision: 0003
Follows: 0002
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from kinerja_app.persistence.column_types import UtcDateTime

revision: str = "0003"
down_revision: str | Sequence[str] | None = "0002"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "berkas",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("nama", sa.String(), nullable=False),
        sa.Column("jenis", sa.String(), nullable=False),
        sa.Column("byte", sa.Integer(), nullable=False),
        sa.Column("pemilik_id", sa.Integer(), nullable=False),
        sa.Column("dibuat_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["pemilik_id"], ["orang.id"], name=op.f("fk_berkas_pemilik_id_orang")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_berkas")),
        sa.UniqueConstraint("pemilik_id", "hash", name=op.f("uq_berkas_pemilik_id_hash")),
    )
    with op.batch_alter_table("berkas", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_berkas_hash"), ["hash"], unique=False)
        batch_op.create_index(batch_op.f("ix_berkas_pemilik_id"), ["pemilik_id"], unique=False)

    op.create_table(
        "bukti_sekolah",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("npsn", sa.String(), nullable=False),
        sa.Column("periode_kode", sa.String(), nullable=False),
        sa.Column("kode", sa.String(), nullable=False),
        sa.Column("berkas_id", sa.Integer(), nullable=False),
        sa.Column("diunggah_at", UtcDateTime(), nullable=False),
        sa.Column("diunggah_oleh", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["berkas_id"], ["berkas.id"], name=op.f("fk_bukti_sekolah_berkas_id_berkas")
        ),
        sa.ForeignKeyConstraint(
            ["diunggah_oleh"], ["orang.id"], name=op.f("fk_bukti_sekolah_diunggah_oleh_orang")
        ),
        sa.ForeignKeyConstraint(
            ["npsn"], ["sekolah.npsn"], name=op.f("fk_bukti_sekolah_npsn_sekolah")
        ),
        sa.ForeignKeyConstraint(
            ["periode_kode"], ["periode.kode"], name=op.f("fk_bukti_sekolah_periode_kode_periode")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bukti_sekolah")),
        sa.UniqueConstraint(
            "npsn", "periode_kode", "kode", name=op.f("uq_bukti_sekolah_npsn_periode_kode_kode")
        ),
    )
    with op.batch_alter_table("bukti_sekolah", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_bukti_sekolah_npsn"), ["npsn"], unique=False)

    op.create_table(
        "capaian_organisasi",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("npsn", sa.String(), nullable=False),
        sa.Column("periode_kode", sa.String(), nullable=False),
        sa.Column("tingkat", sa.String(), nullable=False),
        sa.Column("ditetapkan_at", UtcDateTime(), nullable=False),
        sa.Column("ditetapkan_oleh", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ditetapkan_oleh"],
            ["orang.id"],
            name=op.f("fk_capaian_organisasi_ditetapkan_oleh_orang"),
        ),
        sa.ForeignKeyConstraint(
            ["npsn"], ["sekolah.npsn"], name=op.f("fk_capaian_organisasi_npsn_sekolah")
        ),
        sa.ForeignKeyConstraint(
            ["periode_kode"],
            ["periode.kode"],
            name=op.f("fk_capaian_organisasi_periode_kode_periode"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_capaian_organisasi")),
    )
    with op.batch_alter_table("capaian_organisasi", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_capaian_organisasi_npsn"), ["npsn"], unique=False)

    op.create_table(
        "penilaian_tahunan",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("orang_id", sa.Integer(), nullable=False),
        sa.Column("jabatan", sa.String(), nullable=False),
        sa.Column("npsn", sa.String(), nullable=False),
        sa.Column("tahun", sa.Integer(), nullable=False),
        sa.Column("rating_hasil", sa.String(), nullable=False),
        sa.Column("rating_perilaku", sa.String(), nullable=False),
        sa.Column("predikat", sa.String(), nullable=False),
        sa.Column("alasan", sa.String(), nullable=False),
        sa.Column("dinilai_at", UtcDateTime(), nullable=False),
        sa.Column("dinilai_oleh", sa.Integer(), nullable=False),
        sa.Column("atas_nama", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["dinilai_oleh"], ["orang.id"], name=op.f("fk_penilaian_tahunan_dinilai_oleh_orang")
        ),
        sa.ForeignKeyConstraint(
            ["npsn"], ["sekolah.npsn"], name=op.f("fk_penilaian_tahunan_npsn_sekolah")
        ),
        sa.ForeignKeyConstraint(
            ["orang_id"], ["orang.id"], name=op.f("fk_penilaian_tahunan_orang_id_orang")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_penilaian_tahunan")),
        sa.UniqueConstraint(
            "orang_id",
            "jabatan",
            "npsn",
            "tahun",
            name=op.f("uq_penilaian_tahunan_orang_id_jabatan_npsn_tahun"),
        ),
    )
    with op.batch_alter_table("penilaian_tahunan", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_penilaian_tahunan_npsn"), ["npsn"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_penilaian_tahunan_orang_id"), ["orang_id"], unique=False
        )

    op.create_table(
        "bukti",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("skp_id", sa.Integer(), nullable=False),
        sa.Column("slot", sa.String(), nullable=False),
        sa.Column("berkas_id", sa.Integer(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.Column("laporan", sa.JSON(), nullable=False),
        sa.Column("catatan", sa.String(), nullable=False),
        sa.Column("dikumpulkan_at", UtcDateTime(), nullable=True),
        sa.Column("diputuskan_at", UtcDateTime(), nullable=True),
        sa.Column("diputuskan_oleh", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["berkas_id"], ["berkas.id"], name=op.f("fk_bukti_berkas_id_berkas")
        ),
        sa.ForeignKeyConstraint(
            ["diputuskan_oleh"], ["orang.id"], name=op.f("fk_bukti_diputuskan_oleh_orang")
        ),
        sa.ForeignKeyConstraint(["skp_id"], ["skp.id"], name=op.f("fk_bukti_skp_id_skp")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bukti")),
        sa.UniqueConstraint("skp_id", "slot", name=op.f("uq_bukti_skp_id_slot")),
    )
    with op.batch_alter_table("bukti", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_bukti_berkas_id"), ["berkas_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_bukti_skp_id"), ["skp_id"], unique=False)

    op.create_table(
        "penilaian",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("skp_id", sa.Integer(), nullable=False),
        sa.Column("ke", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.Column("sejak", UtcDateTime(), nullable=False),
        sa.Column("rating_hasil", sa.String(), nullable=False),
        sa.Column("rating_perilaku", sa.String(), nullable=False),
        sa.Column("predikat", sa.String(), nullable=False),
        sa.Column("pertimbangan", sa.JSON(), nullable=False),
        sa.Column("alasan_hasil", sa.String(), nullable=False),
        sa.Column("alasan_perilaku", sa.String(), nullable=False),
        sa.Column("rekomendasi", sa.JSON(), nullable=False),
        sa.Column("direkomendasikan_at", UtcDateTime(), nullable=True),
        sa.Column("direkomendasikan_oleh", sa.Integer(), nullable=True),
        sa.Column("dinilai_at", UtcDateTime(), nullable=True),
        sa.Column("dinilai_oleh", sa.Integer(), nullable=True),
        sa.Column("atas_nama", sa.String(), nullable=False),
        sa.Column("diterima_at", UtcDateTime(), nullable=True),
        sa.Column("tanggapan", sa.String(), nullable=False),
        sa.Column("final_at", UtcDateTime(), nullable=True),
        sa.Column("dibuka_lagi_alasan", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["dinilai_oleh"], ["orang.id"], name=op.f("fk_penilaian_dinilai_oleh_orang")
        ),
        sa.ForeignKeyConstraint(
            ["direkomendasikan_oleh"],
            ["orang.id"],
            name=op.f("fk_penilaian_direkomendasikan_oleh_orang"),
        ),
        sa.ForeignKeyConstraint(["skp_id"], ["skp.id"], name=op.f("fk_penilaian_skp_id_skp")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_penilaian")),
        sa.UniqueConstraint("skp_id", "ke", name=op.f("uq_penilaian_skp_id_ke")),
    )
    with op.batch_alter_table("penilaian", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_penilaian_predikat"), ["predikat"], unique=False)
        batch_op.create_index(batch_op.f("ix_penilaian_skp_id"), ["skp_id"], unique=False)

    op.create_table(
        "siklus",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("skp_id", sa.Integer(), nullable=False),
        sa.Column("ke", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("sebelum", sa.String(), nullable=False),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.Column("sejak", UtcDateTime(), nullable=False),
        sa.Column("jadwal_mulai", UtcDateTime(), nullable=True),
        sa.Column("jadwal_selesai", UtcDateTime(), nullable=True),
        sa.Column("pengamat_id", sa.Integer(), nullable=True),
        sa.Column("atas_nama", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["pengamat_id"], ["orang.id"], name=op.f("fk_siklus_pengamat_id_orang")
        ),
        sa.ForeignKeyConstraint(["skp_id"], ["skp.id"], name=op.f("fk_siklus_skp_id_skp")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_siklus")),
        sa.UniqueConstraint("skp_id", "ke", name=op.f("uq_siklus_skp_id_ke")),
    )
    with op.batch_alter_table("siklus", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_siklus_jadwal_mulai"), ["jadwal_mulai"], unique=False)
        batch_op.create_index(batch_op.f("ix_siklus_pengamat_id"), ["pengamat_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_siklus_skp_id"), ["skp_id"], unique=False)

    op.create_table(
        "umpan_balik",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("skp_id", sa.Integer(), nullable=False),
        sa.Column("sasaran", sa.String(), nullable=False),
        sa.Column("isi", sa.String(), nullable=False),
        sa.Column("oleh", sa.Integer(), nullable=False),
        sa.Column("dibuat_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["oleh"], ["orang.id"], name=op.f("fk_umpan_balik_oleh_orang")),
        sa.ForeignKeyConstraint(["skp_id"], ["skp.id"], name=op.f("fk_umpan_balik_skp_id_skp")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_umpan_balik")),
    )
    with op.batch_alter_table("umpan_balik", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_umpan_balik_skp_id"), ["skp_id"], unique=False)

    op.create_table(
        "arsip_dokumen",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("siklus_id", sa.Integer(), nullable=False),
        sa.Column("dokumen", sa.String(length=1), nullable=False),
        sa.Column("pihak", sa.String(), nullable=False),
        sa.Column("isi", sa.JSON(), nullable=False),
        sa.Column("revisi", sa.Integer(), nullable=False),
        sa.Column("jenis", sa.String(), nullable=False),
        sa.Column("disimpan_at", UtcDateTime(), nullable=False),
        sa.Column("disimpan_oleh", sa.Integer(), nullable=False),
        sa.Column("perangkat", sa.String(), nullable=False),
        sa.Column("alasan", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["disimpan_oleh"], ["orang.id"], name=op.f("fk_arsip_dokumen_disimpan_oleh_orang")
        ),
        sa.ForeignKeyConstraint(
            ["siklus_id"], ["siklus.id"], name=op.f("fk_arsip_dokumen_siklus_id_siklus")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_arsip_dokumen")),
    )
    with op.batch_alter_table("arsip_dokumen", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_arsip_dokumen_siklus_id"), ["siklus_id"], unique=False)

    op.create_table(
        "dokumen_siklus",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("siklus_id", sa.Integer(), nullable=False),
        sa.Column("dokumen", sa.String(length=1), nullable=False),
        sa.Column("pihak", sa.String(), nullable=False),
        sa.Column("isi", sa.JSON(), nullable=False),
        sa.Column("revisi", sa.Integer(), nullable=False),
        sa.Column("disimpan_at", UtcDateTime(), nullable=False),
        sa.Column("disimpan_oleh", sa.Integer(), nullable=False),
        sa.Column("perangkat", sa.String(), nullable=False),
        sa.Column("terkirim_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["disimpan_oleh"], ["orang.id"], name=op.f("fk_dokumen_siklus_disimpan_oleh_orang")
        ),
        sa.ForeignKeyConstraint(
            ["siklus_id"], ["siklus.id"], name=op.f("fk_dokumen_siklus_siklus_id_siklus")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dokumen_siklus")),
        sa.UniqueConstraint(
            "siklus_id", "dokumen", "pihak", name=op.f("uq_dokumen_siklus_siklus_id_dokumen_pihak")
        ),
    )
    with op.batch_alter_table("dokumen_siklus", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_dokumen_siklus_siklus_id"), ["siklus_id"], unique=False
        )

    op.create_table(
        "keberatan",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("penilaian_id", sa.Integer(), nullable=False),
        sa.Column("alasan", sa.String(), nullable=False),
        sa.Column("diajukan_at", UtcDateTime(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("putusan", sa.String(), nullable=False),
        sa.Column("putusan_alasan", sa.String(), nullable=False),
        sa.Column("diputuskan_at", UtcDateTime(), nullable=True),
        sa.Column("diputuskan_oleh", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["diputuskan_oleh"], ["orang.id"], name=op.f("fk_keberatan_diputuskan_oleh_orang")
        ),
        sa.ForeignKeyConstraint(
            ["penilaian_id"], ["penilaian.id"], name=op.f("fk_keberatan_penilaian_id_penilaian")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_keberatan")),
    )
    with op.batch_alter_table("keberatan", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_keberatan_penilaian_id"), ["penilaian_id"], unique=False
        )

    op.create_table(
        "permintaan_ubah",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("siklus_id", sa.Integer(), nullable=False),
        sa.Column("jenis", sa.String(), nullable=False),
        sa.Column("isi", sa.JSON(), nullable=False),
        sa.Column("alasan", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("diminta_at", UtcDateTime(), nullable=False),
        sa.Column("diminta_oleh", sa.Integer(), nullable=False),
        sa.Column("diputuskan_at", UtcDateTime(), nullable=True),
        sa.Column("diputuskan_oleh", sa.Integer(), nullable=True),
        sa.Column("catatan", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["diminta_oleh"], ["orang.id"], name=op.f("fk_permintaan_ubah_diminta_oleh_orang")
        ),
        sa.ForeignKeyConstraint(
            ["diputuskan_oleh"], ["orang.id"], name=op.f("fk_permintaan_ubah_diputuskan_oleh_orang")
        ),
        sa.ForeignKeyConstraint(
            ["siklus_id"], ["siklus.id"], name=op.f("fk_permintaan_ubah_siklus_id_siklus")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_permintaan_ubah")),
    )
    with op.batch_alter_table("permintaan_ubah", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_permintaan_ubah_siklus_id"), ["siklus_id"], unique=False
        )


def downgrade() -> None:

    op.drop_table("permintaan_ubah")

    op.drop_table("keberatan")

    op.drop_table("dokumen_siklus")

    op.drop_table("arsip_dokumen")

    op.drop_table("umpan_balik")

    op.drop_table("siklus")

    op.drop_table("penilaian")

    op.drop_table("bukti")

    op.drop_table("penilaian_tahunan")

    op.drop_table("capaian_organisasi")

    op.drop_table("bukti_sekolah")

    op.drop_table("berkas")
