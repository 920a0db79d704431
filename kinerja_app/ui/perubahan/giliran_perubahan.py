"""Whose turn a request is, the parts that may be changed, and the text to copy for a message."""

from __future__ import annotations

from kinerja_app.domain.perubahan_rencana import BAGIAN_DIUBAH_DI_SIKLUS
from kinerja_app.domain.rencana import Bagian
from kinerja_app.domain.skp import Jabatan, StatusRencana
from kinerja_app.services.lembar_perubahan import LembarPerubahan
from kinerja_app.ui import routes
from kinerja_app.ui.formatting import waktu
from kinerja_app.ui.pegawai.fakta_bagian import Bahan, satu_fakta
from kinerja_app.ui.pegawai.langkah import ALAMAT, nama
from kinerja_app.ui.perubahan.beda import parts_asked
from kinerja_app.ui.views import Tag, Task, Turn
from kinerja_app.ui.wording_status import giliran

_DIUBAH = Tag("info", "git-compare", "Diubah")


def parts_to_choose(lembar: LembarPerubahan) -> tuple[Task, ...]:
    """The parts of the plan with the way to change each of them."""
    steps = lembar.rules.langkah.value
    return tuple(_part(str(n), each, lembar) for n, each in enumerate(steps, start=1))


def _part(number: str, bagian: Bagian, lembar: LembarPerubahan) -> Task:
    if bagian is BAGIAN_DIUBAH_DI_SIKLUS:
        agreed = lembar.skp.status is StatusRencana.DISEPAKATI
        words = (
            "Diubah dari halaman siklus, karena siklusnya dimulai lagi"
            if agreed
            else "Diubah dari halaman siklus, sesudah rencana disepakati"
        )
        href = routes.at(routes.SIKLUS, lembar.skp.id) if agreed else ""
        return Task(number, nama(bagian), words, href)
    asked = lembar.permintaan
    changed = asked is not None and any(each.bagian is bagian for each in asked.usulan)
    bahan = Bahan(lembar.sesudah(), lembar.rules, lembar.skp.jabatan)
    href = f"{routes.at(ALAMAT[bagian], lembar.skp.id)}&perubahan=1"
    return Task(number, nama(bagian), satu_fakta(bagian, bahan), href, "", _tag(changed=changed))


def _tag(*, changed: bool) -> Tag:
    return _DIUBAH if changed else Tag("", "pencil", "Ubah")


def decider_words(lembar: LembarPerubahan) -> str:
    """The office whose turn it is."""
    if lembar.skp.jabatan is Jabatan.GURU:
        return "Kepala Sekolah"
    return "Pengawas" if lembar.diputus_pengawas else "Kepala Dinas"


def waiting_turn(lembar: LembarPerubahan) -> Turn:
    """Who decides, since when, and whether it was opened."""
    asked, office = lembar.permintaan, decider_words(lembar)
    names = ", ".join(each.nama for each in lembar.pemutus)
    if asked is None or asked.diminta_at is None:
        return Turn(giliran(office), f"{office} memutuskan permintaan Anda")
    zona = lembar.sekolah.zona
    opened = f"dibuka {waktu(asked.dibuka_at, zona)}" if asked.dibuka_at else "belum dibuka"
    who = (
        f" kepada {names}, {opened}."
        if names
        else ". Pemutusnya belum ditunjuk. Tanyakan kepada operator sekolah."
    )
    return Turn(
        giliran(office),
        f"{office} memutuskan permintaan Anda",
        f"Dikirim {waktu(asked.diminta_at, zona)}{who} Rencana yang disepakati tetap berlaku.",
    )


def reminder(lembar: LembarPerubahan) -> str:
    """A text for a message: no name, number of the plan and what is asked."""
    asked = lembar.permintaan
    parts = parts_asked(asked) if asked else ""
    return (
        f"Permintaan perubahan rencana kinerja saya ({lembar.skp.nomor}, {parts}) menunggu "
        "keputusan di Kinerja."
    )
