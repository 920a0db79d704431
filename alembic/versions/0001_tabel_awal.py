"""The first tables.

Revision: 0001
Follows:
"""

from collections.abc import Sequence

import sqlalchemy as sa
import sqlmodel
from alembic import op

from kinerja_app.persistence.column_types import UtcDateTime

revision: str = "0001"
down_revision: str | Sequence[str] | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "dinas",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("nama", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("wilayah", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dinas")),
    )
    op.create_table(
        "kunci_singkat",
        sa.Column("kunci", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("nilai", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column(
            "kedaluwarsa_at",
            UtcDateTime(timezone=True),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("kunci", name=op.f("pk_kunci_singkat")),
    )
    with op.batch_alter_table("kunci_singkat", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_kunci_singkat_kedaluwarsa_at"), ["kedaluwarsa_at"], unique=False
        )

    op.create_table(
        "orang",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("nama", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("nik", sqlmodel.sql.sqltypes.AutoString(length=16), nullable=True),
        sa.Column("nuptk", sqlmodel.sql.sqltypes.AutoString(length=16), nullable=True),
        sa.Column("nip", sqlmodel.sql.sqltypes.AutoString(length=18), nullable=True),
        sa.Column("kelamin", sqlmodel.sql.sqltypes.AutoString(length=1), nullable=False),
        sa.Column("tempat_lahir", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("tanggal_lahir", sa.Date(), nullable=True),
        sa.Column("email", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("subjek", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("status_kepegawaian", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("jenis_ptk", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("golongan", sqlmodel.sql.sqltypes.AutoString(length=8), nullable=False),
        sa.Column("jenjang_jabatan", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("mata_pelajaran", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column(
            "data_diri_diubah_at",
            UtcDateTime(timezone=True),
            nullable=True,
        ),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_orang")),
        sa.UniqueConstraint("email", name=op.f("uq_orang_email")),
        sa.UniqueConstraint("nik", name=op.f("uq_orang_nik")),
        sa.UniqueConstraint("nip", name=op.f("uq_orang_nip")),
        sa.UniqueConstraint("nuptk", name=op.f("uq_orang_nuptk")),
        sa.UniqueConstraint("subjek", name=op.f("uq_orang_subjek")),
    )
    with op.batch_alter_table("orang", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_orang_nama"), ["nama"], unique=False)

    op.create_table(
        "periode",
        sa.Column("kode", sqlmodel.sql.sqltypes.AutoString(length=8), nullable=False),
        sa.Column("nama", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("mulai", sa.Date(), nullable=False),
        sa.Column("selesai", sa.Date(), nullable=False),
        sa.Column("rule_set_id", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.PrimaryKeyConstraint("kode", name=op.f("pk_periode")),
    )
    op.create_table(
        "katalog_ubahan",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rule_set_id", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("jenis", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("kode", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("label", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("keterangan", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("poin", sa.Integer(), nullable=True),
        sa.Column("diubah_oleh", sa.Integer(), nullable=False),
        sa.Column(
            "diubah_at",
            UtcDateTime(timezone=True),
            nullable=False,
        ),
        sa.ForeignKeyConstraint(
            ["diubah_oleh"], ["orang.id"], name=op.f("fk_katalog_ubahan_diubah_oleh_orang")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_katalog_ubahan")),
        sa.UniqueConstraint(
            "rule_set_id", "jenis", "kode", name=op.f("uq_katalog_ubahan_rule_set_id_jenis_kode")
        ),
    )
    op.create_table(
        "keadaan_orang",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("orang_id", sa.Integer(), nullable=False),
        sa.Column("jenis", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("mulai", sa.Date(), nullable=False),
        sa.Column("selesai", sa.Date(), nullable=True),
        sa.Column("keterangan", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("dicatat_oleh", sa.Integer(), nullable=True),
        sa.Column(
            "dicatat_at",
            UtcDateTime(timezone=True),
            nullable=False,
        ),
        sa.Column(
            "dibatalkan_at",
            UtcDateTime(timezone=True),
            nullable=True,
        ),
        sa.ForeignKeyConstraint(
            ["dicatat_oleh"], ["orang.id"], name=op.f("fk_keadaan_orang_dicatat_oleh_orang")
        ),
        sa.ForeignKeyConstraint(
            ["orang_id"], ["orang.id"], name=op.f("fk_keadaan_orang_orang_id_orang")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_keadaan_orang")),
    )
    with op.batch_alter_table("keadaan_orang", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_keadaan_orang_orang_id"), ["orang_id"], unique=False)

    op.create_table(
        "pemberitahuan",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("orang_id", sa.Integer(), nullable=False),
        sa.Column("kunci", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("kode", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("fakta", sa.JSON(), nullable=False),
        sa.Column("tautan", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column(
            "dibuat_at",
            UtcDateTime(timezone=True),
            nullable=False,
        ),
        sa.Column(
            "dibaca_at",
            UtcDateTime(timezone=True),
            nullable=True,
        ),
        sa.ForeignKeyConstraint(
            ["orang_id"], ["orang.id"], name=op.f("fk_pemberitahuan_orang_id_orang")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pemberitahuan")),
        sa.UniqueConstraint("orang_id", "kunci", name=op.f("uq_pemberitahuan_orang_id_kunci")),
    )
    with op.batch_alter_table("pemberitahuan", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_pemberitahuan_orang_id"), ["orang_id"], unique=False)

    op.create_table(
        "sekolah",
        sa.Column("npsn", sqlmodel.sql.sqltypes.AutoString(length=8), nullable=False),
        sa.Column("nama", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("jenjang", sqlmodel.sql.sqltypes.AutoString(length=8), nullable=False),
        sa.Column("status", sqlmodel.sql.sqltypes.AutoString(length=8), nullable=False),
        sa.Column("kecamatan", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("kabupaten", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("provinsi", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("zona", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("dinas_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["dinas_id"], ["dinas.id"], name=op.f("fk_sekolah_dinas_id_dinas")),
        sa.PrimaryKeyConstraint("npsn", name=op.f("pk_sekolah")),
    )
    with op.batch_alter_table("sekolah", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_sekolah_dinas_id"), ["dinas_id"], unique=False)

    op.create_table(
        "sesi",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token_hash", sqlmodel.sql.sqltypes.AutoString(length=64), nullable=False),
        sa.Column("orang_id", sa.Integer(), nullable=False),
        sa.Column(
            "dibuat_at",
            UtcDateTime(timezone=True),
            nullable=False,
        ),
        sa.Column(
            "terakhir_at",
            UtcDateTime(timezone=True),
            nullable=False,
        ),
        sa.Column(
            "kedaluwarsa_at",
            UtcDateTime(timezone=True),
            nullable=False,
        ),
        sa.Column(
            "dicabut_at",
            UtcDateTime(timezone=True),
            nullable=True,
        ),
        sa.Column("perangkat", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("tanggal_lihat", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["orang_id"], ["orang.id"], name=op.f("fk_sesi_orang_id_orang")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sesi")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_sesi_token_hash")),
    )
    with op.batch_alter_table("sesi", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_sesi_orang_id"), ["orang_id"], unique=False)

    op.create_table(
        "audit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("pelaku_id", sa.Integer(), nullable=True),
        sa.Column("atas_nama", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("tindakan", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("objek_jenis", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("objek_id", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("orang_id", sa.Integer(), nullable=True),
        sa.Column("npsn", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("dari", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("ke", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("alasan", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("rincian", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["npsn"], ["sekolah.npsn"], name=op.f("fk_audit_npsn_sekolah")),
        sa.ForeignKeyConstraint(["orang_id"], ["orang.id"], name=op.f("fk_audit_orang_id_orang")),
        sa.ForeignKeyConstraint(["pelaku_id"], ["orang.id"], name=op.f("fk_audit_pelaku_id_orang")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
    )
    with op.batch_alter_table("audit", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_audit_at"), ["at"], unique=False)
        batch_op.create_index(batch_op.f("ix_audit_npsn"), ["npsn"], unique=False)
        batch_op.create_index(batch_op.f("ix_audit_orang_id"), ["orang_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_audit_pelaku_id"), ["pelaku_id"], unique=False)

    op.create_table(
        "delegasi",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("dari_id", sa.Integer(), nullable=False),
        sa.Column("kepada_id", sa.Integer(), nullable=False),
        sa.Column("npsn", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("lingkup", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("sk_nomor", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("sk_tanggal", sa.Date(), nullable=False),
        sa.Column("mulai", sa.Date(), nullable=False),
        sa.Column("selesai", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["dari_id"], ["orang.id"], name=op.f("fk_delegasi_dari_id_orang")),
        sa.ForeignKeyConstraint(
            ["kepada_id"], ["orang.id"], name=op.f("fk_delegasi_kepada_id_orang")
        ),
        sa.ForeignKeyConstraint(["npsn"], ["sekolah.npsn"], name=op.f("fk_delegasi_npsn_sekolah")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delegasi")),
    )
    with op.batch_alter_table("delegasi", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_delegasi_dari_id"), ["dari_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_delegasi_kepada_id"), ["kepada_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_delegasi_npsn"), ["npsn"], unique=False)

    op.create_table(
        "impor",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("jenis", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("berkas", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("npsn", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("status", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("isi", sa.LargeBinary(), nullable=True),
        sa.Column("hasil", sa.JSON(), nullable=False),
        sa.Column("dibuat_oleh", sa.Integer(), nullable=True),
        sa.Column(
            "dibuat_at",
            UtcDateTime(timezone=True),
            nullable=False,
        ),
        sa.Column(
            "diterapkan_at",
            UtcDateTime(timezone=True),
            nullable=True,
        ),
        sa.ForeignKeyConstraint(
            ["dibuat_oleh"], ["orang.id"], name=op.f("fk_impor_dibuat_oleh_orang")
        ),
        sa.ForeignKeyConstraint(["npsn"], ["sekolah.npsn"], name=op.f("fk_impor_npsn_sekolah")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_impor")),
    )
    with op.batch_alter_table("impor", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_impor_npsn"), ["npsn"], unique=False)

    op.create_table(
        "koreksi",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("orang_id", sa.Integer(), nullable=False),
        sa.Column("npsn", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("kolom", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("nilai_lama", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("nilai_baru", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("alasan", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("status", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column(
            "dibuat_at",
            UtcDateTime(timezone=True),
            nullable=False,
        ),
        sa.Column("diputuskan_oleh", sa.Integer(), nullable=True),
        sa.Column(
            "diputuskan_at",
            UtcDateTime(timezone=True),
            nullable=True,
        ),
        sa.Column("catatan", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.ForeignKeyConstraint(
            ["diputuskan_oleh"], ["orang.id"], name=op.f("fk_koreksi_diputuskan_oleh_orang")
        ),
        sa.ForeignKeyConstraint(["npsn"], ["sekolah.npsn"], name=op.f("fk_koreksi_npsn_sekolah")),
        sa.ForeignKeyConstraint(["orang_id"], ["orang.id"], name=op.f("fk_koreksi_orang_id_orang")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_koreksi")),
    )
    with op.batch_alter_table("koreksi", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_koreksi_npsn"), ["npsn"], unique=False)
        batch_op.create_index(batch_op.f("ix_koreksi_orang_id"), ["orang_id"], unique=False)

    op.create_table(
        "pembinaan",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("pengawas_id", sa.Integer(), nullable=False),
        sa.Column("npsn", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("sk_nomor", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("sk_tanggal", sa.Date(), nullable=True),
        sa.Column("mulai", sa.Date(), nullable=False),
        sa.Column("selesai", sa.Date(), nullable=True),
        sa.Column("status", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("dikonfirmasi_oleh", sa.Integer(), nullable=True),
        sa.Column(
            "dikonfirmasi_at",
            UtcDateTime(timezone=True),
            nullable=True,
        ),
        sa.ForeignKeyConstraint(
            ["dikonfirmasi_oleh"], ["orang.id"], name=op.f("fk_pembinaan_dikonfirmasi_oleh_orang")
        ),
        sa.ForeignKeyConstraint(["npsn"], ["sekolah.npsn"], name=op.f("fk_pembinaan_npsn_sekolah")),
        sa.ForeignKeyConstraint(
            ["pengawas_id"], ["orang.id"], name=op.f("fk_pembinaan_pengawas_id_orang")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pembinaan")),
    )
    with op.batch_alter_table("pembinaan", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_pembinaan_npsn"), ["npsn"], unique=False)
        batch_op.create_index(batch_op.f("ix_pembinaan_pengawas_id"), ["pengawas_id"], unique=False)

    op.create_table(
        "pembukaan_periode",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("npsn", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("periode_kode", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column(
            "dimulai_at",
            UtcDateTime(timezone=True),
            nullable=False,
        ),
        sa.Column("dimulai_oleh", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["dimulai_oleh"], ["orang.id"], name=op.f("fk_pembukaan_periode_dimulai_oleh_orang")
        ),
        sa.ForeignKeyConstraint(
            ["npsn"], ["sekolah.npsn"], name=op.f("fk_pembukaan_periode_npsn_sekolah")
        ),
        sa.ForeignKeyConstraint(
            ["periode_kode"],
            ["periode.kode"],
            name=op.f("fk_pembukaan_periode_periode_kode_periode"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pembukaan_periode")),
        sa.UniqueConstraint(
            "npsn", "periode_kode", name=op.f("uq_pembukaan_periode_npsn_periode_kode")
        ),
    )
    with op.batch_alter_table("pembukaan_periode", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_pembukaan_periode_periode_kode"), ["periode_kode"], unique=False
        )

    op.create_table(
        "penugasan",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("orang_id", sa.Integer(), nullable=False),
        sa.Column("role", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("npsn", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("dinas_id", sa.Integer(), nullable=True),
        sa.Column("status", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("satminkal", sa.Boolean(), nullable=False),
        sa.Column("mulai", sa.Date(), nullable=False),
        sa.Column("selesai", sa.Date(), nullable=True),
        sa.Column("sumber", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.ForeignKeyConstraint(
            ["dinas_id"], ["dinas.id"], name=op.f("fk_penugasan_dinas_id_dinas")
        ),
        sa.ForeignKeyConstraint(["npsn"], ["sekolah.npsn"], name=op.f("fk_penugasan_npsn_sekolah")),
        sa.ForeignKeyConstraint(
            ["orang_id"], ["orang.id"], name=op.f("fk_penugasan_orang_id_orang")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_penugasan")),
    )
    with op.batch_alter_table("penugasan", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_penugasan_dinas_id"), ["dinas_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_penugasan_npsn"), ["npsn"], unique=False)
        batch_op.create_index(batch_op.f("ix_penugasan_orang_id"), ["orang_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_penugasan_role"), ["role"], unique=False)

    op.create_table(
        "rapor_hasil",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("npsn", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("tahun", sa.Integer(), nullable=False),
        sa.Column("kode", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("nama", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("label", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("nilai", sa.Numeric(precision=6, scale=2), nullable=True),
        sa.Column("perubahan", sa.Numeric(precision=6, scale=2), nullable=True),
        sa.ForeignKeyConstraint(
            ["npsn"], ["sekolah.npsn"], name=op.f("fk_rapor_hasil_npsn_sekolah")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rapor_hasil")),
        sa.UniqueConstraint("npsn", "tahun", "kode", name=op.f("uq_rapor_hasil_npsn_tahun_kode")),
    )
    with op.batch_alter_table("rapor_hasil", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_rapor_hasil_npsn"), ["npsn"], unique=False)

    op.create_table(
        "tenggat",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("periode_kode", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("tahap", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("tingkat", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("dinas_id", sa.Integer(), nullable=True),
        sa.Column("npsn", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("tanggal", sa.Date(), nullable=False),
        sa.Column("alasan", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("dibuat_oleh", sa.Integer(), nullable=True),
        sa.Column(
            "dibuat_at",
            UtcDateTime(timezone=True),
            nullable=False,
        ),
        sa.ForeignKeyConstraint(
            ["dibuat_oleh"], ["orang.id"], name=op.f("fk_tenggat_dibuat_oleh_orang")
        ),
        sa.ForeignKeyConstraint(["dinas_id"], ["dinas.id"], name=op.f("fk_tenggat_dinas_id_dinas")),
        sa.ForeignKeyConstraint(["npsn"], ["sekolah.npsn"], name=op.f("fk_tenggat_npsn_sekolah")),
        sa.ForeignKeyConstraint(
            ["periode_kode"], ["periode.kode"], name=op.f("fk_tenggat_periode_kode_periode")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tenggat")),
    )
    with op.batch_alter_table("tenggat", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_tenggat_periode_kode"), ["periode_kode"], unique=False)

    op.create_table(
        "skp",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("nomor", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("orang_id", sa.Integer(), nullable=False),
        sa.Column("penugasan_id", sa.Integer(), nullable=False),
        sa.Column("jabatan", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("status_penugasan", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("npsn", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("periode_kode", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("rule_set_id", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("status", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.Column("pengajuan_ke", sa.Integer(), nullable=False),
        sa.Column(
            "dimulai_at",
            UtcDateTime(timezone=True),
            nullable=False,
        ),
        sa.Column("sejak", UtcDateTime(timezone=True), nullable=False),
        sa.Column(
            "data_diri_at",
            UtcDateTime(timezone=True),
            nullable=True,
        ),
        sa.Column(
            "atasan_at",
            UtcDateTime(timezone=True),
            nullable=True,
        ),
        sa.Column(
            "rapor_dibaca_at",
            UtcDateTime(timezone=True),
            nullable=True,
        ),
        sa.Column(
            "diajukan_at",
            UtcDateTime(timezone=True),
            nullable=True,
        ),
        sa.Column(
            "dibuka_at",
            UtcDateTime(timezone=True),
            nullable=True,
        ),
        sa.Column("dibuka_oleh", sa.Integer(), nullable=True),
        sa.Column(
            "ditinjau_at",
            UtcDateTime(timezone=True),
            nullable=True,
        ),
        sa.Column("ditinjau_oleh", sa.Integer(), nullable=True),
        sa.Column(
            "diputuskan_at",
            UtcDateTime(timezone=True),
            nullable=True,
        ),
        sa.Column("diputuskan_oleh", sa.Integer(), nullable=True),
        sa.Column("atas_nama", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column(
            "disepakati_at",
            UtcDateTime(timezone=True),
            nullable=True,
        ),
        sa.ForeignKeyConstraint(
            ["dibuka_oleh"], ["orang.id"], name=op.f("fk_skp_dibuka_oleh_orang")
        ),
        sa.ForeignKeyConstraint(
            ["diputuskan_oleh"], ["orang.id"], name=op.f("fk_skp_diputuskan_oleh_orang")
        ),
        sa.ForeignKeyConstraint(
            ["ditinjau_oleh"], ["orang.id"], name=op.f("fk_skp_ditinjau_oleh_orang")
        ),
        sa.ForeignKeyConstraint(["npsn"], ["sekolah.npsn"], name=op.f("fk_skp_npsn_sekolah")),
        sa.ForeignKeyConstraint(["orang_id"], ["orang.id"], name=op.f("fk_skp_orang_id_orang")),
        sa.ForeignKeyConstraint(
            ["penugasan_id"], ["penugasan.id"], name=op.f("fk_skp_penugasan_id_penugasan")
        ),
        sa.ForeignKeyConstraint(
            ["periode_kode"], ["periode.kode"], name=op.f("fk_skp_periode_kode_periode")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_skp")),
        sa.UniqueConstraint("nomor", name=op.f("uq_skp_nomor")),
        sa.UniqueConstraint(
            "orang_id",
            "jabatan",
            "npsn",
            "periode_kode",
            name=op.f("uq_skp_orang_id_jabatan_npsn_periode_kode"),
        ),
    )
    with op.batch_alter_table("skp", schema=None) as batch_op:
        batch_op.create_index(
            "ix_skp_npsn_periode", ["npsn", "periode_kode", "jabatan", "status"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_skp_orang_id"), ["orang_id"], unique=False)

    op.create_table(
        "bagian_rencana",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("skp_id", sa.Integer(), nullable=False),
        sa.Column("bagian", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("isi", sa.JSON(), nullable=False),
        sa.Column("revisi", sa.Integer(), nullable=False),
        sa.Column(
            "disimpan_at",
            UtcDateTime(timezone=True),
            nullable=False,
        ),
        sa.Column("disimpan_oleh", sa.Integer(), nullable=False),
        sa.Column("perangkat", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.ForeignKeyConstraint(
            ["disimpan_oleh"], ["orang.id"], name=op.f("fk_bagian_rencana_disimpan_oleh_orang")
        ),
        sa.ForeignKeyConstraint(["skp_id"], ["skp.id"], name=op.f("fk_bagian_rencana_skp_id_skp")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bagian_rencana")),
        sa.UniqueConstraint("skp_id", "bagian", name=op.f("uq_bagian_rencana_skp_id_bagian")),
    )
    with op.batch_alter_table("bagian_rencana", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_bagian_rencana_skp_id"), ["skp_id"], unique=False)

    op.create_table(
        "catatan_bagian",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("skp_id", sa.Integer(), nullable=False),
        sa.Column("pengajuan_ke", sa.Integer(), nullable=False),
        sa.Column("bagian", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("peninjau", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("keputusan", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("catatan", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column(
            "disimpan_at",
            UtcDateTime(timezone=True),
            nullable=False,
        ),
        sa.Column("disimpan_oleh", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["disimpan_oleh"], ["orang.id"], name=op.f("fk_catatan_bagian_disimpan_oleh_orang")
        ),
        sa.ForeignKeyConstraint(["skp_id"], ["skp.id"], name=op.f("fk_catatan_bagian_skp_id_skp")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_catatan_bagian")),
        sa.UniqueConstraint(
            "skp_id",
            "pengajuan_ke",
            "bagian",
            "peninjau",
            name=op.f("uq_catatan_bagian_skp_id_pengajuan_ke_bagian_peninjau"),
        ),
    )
    with op.batch_alter_table("catatan_bagian", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_catatan_bagian_skp_id"), ["skp_id"], unique=False)

    op.create_table(
        "pembacaan",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("skp_id", sa.Integer(), nullable=False),
        sa.Column("pengajuan_ke", sa.Integer(), nullable=False),
        sa.Column("orang_id", sa.Integer(), nullable=False),
        sa.Column(
            "dibaca_at",
            UtcDateTime(timezone=True),
            nullable=False,
        ),
        sa.ForeignKeyConstraint(
            ["orang_id"], ["orang.id"], name=op.f("fk_pembacaan_orang_id_orang")
        ),
        sa.ForeignKeyConstraint(["skp_id"], ["skp.id"], name=op.f("fk_pembacaan_skp_id_skp")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pembacaan")),
        sa.UniqueConstraint(
            "skp_id",
            "pengajuan_ke",
            "orang_id",
            name=op.f("uq_pembacaan_skp_id_pengajuan_ke_orang_id"),
        ),
    )
    with op.batch_alter_table("pembacaan", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_pembacaan_skp_id"), ["skp_id"], unique=False)

    op.create_table(
        "pengajuan",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("skp_id", sa.Integer(), nullable=False),
        sa.Column("ke", sa.Integer(), nullable=False),
        sa.Column("isi", sa.JSON(), nullable=False),
        sa.Column("rekomendasi", sa.JSON(), nullable=False),
        sa.Column(
            "diajukan_at",
            UtcDateTime(timezone=True),
            nullable=False,
        ),
        sa.Column("keputusan", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column(
            "diputuskan_at",
            UtcDateTime(timezone=True),
            nullable=True,
        ),
        sa.ForeignKeyConstraint(["skp_id"], ["skp.id"], name=op.f("fk_pengajuan_skp_id_skp")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pengajuan")),
        sa.UniqueConstraint("skp_id", "ke", name=op.f("uq_pengajuan_skp_id_ke")),
    )
    with op.batch_alter_table("pengajuan", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_pengajuan_skp_id"), ["skp_id"], unique=False)

    op.create_table(
        "riwayat_bagian",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("skp_id", sa.Integer(), nullable=False),
        sa.Column("bagian", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("isi", sa.JSON(), nullable=False),
        sa.Column("revisi", sa.Integer(), nullable=False),
        sa.Column("jenis", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column(
            "disimpan_at",
            UtcDateTime(timezone=True),
            nullable=False,
        ),
        sa.Column("disimpan_oleh", sa.Integer(), nullable=False),
        sa.Column("perangkat", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.ForeignKeyConstraint(
            ["disimpan_oleh"], ["orang.id"], name=op.f("fk_riwayat_bagian_disimpan_oleh_orang")
        ),
        sa.ForeignKeyConstraint(["skp_id"], ["skp.id"], name=op.f("fk_riwayat_bagian_skp_id_skp")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_riwayat_bagian")),
    )
    with op.batch_alter_table("riwayat_bagian", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_riwayat_bagian_skp_id"), ["skp_id"], unique=False)


def downgrade() -> None:

    op.drop_table("riwayat_bagian")

    op.drop_table("pengajuan")

    op.drop_table("pembacaan")

    op.drop_table("catatan_bagian")

    op.drop_table("bagian_rencana")

    op.drop_table("skp")

    op.drop_table("tenggat")

    op.drop_table("rapor_hasil")

    op.drop_table("penugasan")

    op.drop_table("pembukaan_periode")

    op.drop_table("pembinaan")

    op.drop_table("koreksi")

    op.drop_table("impor")

    op.drop_table("delegasi")

    op.drop_table("audit")

    op.drop_table("sesi")

    op.drop_table("sekolah")

    op.drop_table("pemberitahuan")

    op.drop_table("keadaan_orang")
    op.drop_table("katalog_ubahan")
    op.drop_table("periode")

    op.drop_table("orang")

    op.drop_table("kunci_singkat")
    op.drop_table("dinas")
