"""What an SK would change, in sentences that are read before it is recorded."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from kinerja_app.domain.actor import Role, StatusPenugasan
from kinerja_app.domain.delegasi import Lingkup
from kinerja_app.domain.errors import RuleBroken
from kinerja_app.domain.serah_terima import JenisSerahTerima, JumlahLangkah
from kinerja_app.persistence.jabatan_repository import JabatanTercatat
from kinerja_app.persistence.keadaan_repository import OrangDirawat
from kinerja_app.services.akibat_jabatan import AkibatJabatan
from kinerja_app.services.delegasi import AkibatDelegasi
from kinerja_app.ui.orang import delegasi
from kinerja_app.ui.orang.isi_jabatan import consequences, read_order
from kinerja_app.ui.wording_jabatan import JENIS, LINGKUP

DIAN = OrangDirawat(3, "Dian Saputra", "", "", "Guru Mapel", "69995002", "SMP Negeri Contoh 2", ())
HEAD = JabatanTercatat(
    5, 4, "Budi Ramadhan", Role.KEPALA_SEKOLAH, StatusPenugasan.DEFINITIF, "69995002",
    "SMP Negeri Contoh 2", date(2024, 1, 1), None, "",
)  # fmt: skip
SEEN = AkibatJabatan(
    orang=DIAN,
    jenis=JenisSerahTerima.MUTASI,
    sekolah="SD Negeri Contoh 1",
    mulai=date(2024, 9, 2),
    berakhir=(),
    terbuka=JumlahLangkah(rencana=1, siklus=1, bukti=1),
    selesai=JumlahLangkah(rencana=2),
    skp_pindah=1,
    penerima=("Indah Aritonang",),
    pemilik=("Budi Ramadhan",),
    tanpa_ks=(),
    tanpa_tugas=(),
    pengamat_berakhir=0,
    dua_skp=False,
)


def test_the_open_steps_come_first_with_who_receives_them() -> None:
    assert consequences(SEEN)[:3] == (
        "3 langkah terbuka pindah ke Indah Aritonang (1 rencana, 1 siklus observasi, 1 bukti).",
        ("2 langkah yang sudah selesai tetap atas nama Budi Ramadhan dan tetap bisa dibacanya."),
        "1 SKP ikut pindah ke SD Negeri Contoh 1 dan tidak dibuat ulang.",
    )


@pytest.mark.parametrize(
    ("differs", "words"),
    [
        ({"penerima": ()}, "menunggu, karena sekolah ini belum punya Kepala Sekolah"),
        ({"terbuka": JumlahLangkah()}, "Tidak ada langkah terbuka yang pindah"),
        ({"berakhir": (HEAD,)}, "selesai sebagai Kepala Sekolah di SMP Negeri Contoh 2"),
        ({"tanpa_ks": ("SMP Negeri Contoh 2",)}, "Tunjuk Kepala Sekolah atau Plt"),
        ({"tanpa_tugas": ("Budi Ramadhan",)}, "Yang pernah dinilainya tetap bisa dibacanya"),
        ({"pengamat_berakhir": 2}, "2 penugasan pengamat berakhir"),
        ({"dua_skp": True}, "Hanya predikat jabatan definitif yang dikirim ke e-Kinerja"),
        ({"jenis": JenisSerahTerima.KS_BARU}, "sejak awal tahun 2024"),
    ],
)
def test_each_effect_has_its_sentence(differs: dict[str, Any], words: str) -> None:
    assert any(words in line for line in consequences(replace(SEEN, **differs)))


def test_every_kind_has_its_words() -> None:
    assert set(JENIS) == set(JenisSerahTerima)
    assert set(LINGKUP) == set(Lingkup)


@pytest.mark.parametrize(
    ("typed", "field"), [({"jenis": ""}, "jenis"), ({"jenis": "plt", "mulai": "besok"}, "mulai")]
)
def test_what_cannot_be_read_is_refused_at_its_field(typed: dict[str, Any], field: str) -> None:
    with pytest.raises(RuleBroken) as refusal:
        read_order(typed)
    assert refusal.value.field == field


def test_a_delegation_says_what_for_whom_and_how_it_is_recorded() -> None:
    seen = AkibatDelegasi(
        "Kartika Wiranto",
        Lingkup.RENCANA,
        (("69995002", "SMP Negeri Contoh 2"),),
        date(2024, 8, 5),
        None,
        "Bambang Suryadi (SK 800/9)",
    )
    assert delegasi.consequences(seen)[:3] == (
        (
            "Mulai 5\u00a0Agustus 2024, sampai Anda mengakhirinya, Kartika Wiranto berwenang: "
            "memutuskan rencana kepala sekolah."
        ),
        "Berlaku untuk 1 sekolah: SMP Negeri Contoh 2.",
        "Setiap keputusan tercatat “a.n. Bambang Suryadi (SK 800/9)”.",
    )
