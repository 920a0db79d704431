"""Status labels as one typed table (design/ui §4): what each kind of reader reads."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kinerja_app.ui.views import Tag


class Pembaca(StrEnum):
    """Who reads a status; the same status is "menunggu" for one and "giliran Anda" for another."""

    PEGAWAI = "pegawai"
    PENILAI = "penilai"
    PENINJAU = "peninjau"


@dataclass(frozen=True)
class LabelStatus:
    """One status for its three readers."""

    pegawai: Tag
    penilai: Tag
    peninjau: Tag

    def untuk(self, pembaca: Pembaca) -> Tag:
        """The label that this reader sees."""
        tags = {
            Pembaca.PEGAWAI: self.pegawai,
            Pembaca.PENILAI: self.penilai,
            Pembaca.PENINJAU: self.peninjau,
        }
        return tags[pembaca]


def _same(tag: Tag) -> LabelStatus:
    return LabelStatus(tag, tag, tag)


def _acted_on(pegawai: Tag, penilai: str, peninjau: str = "") -> LabelStatus:
    """Waiting for the pegawai, "you act" for the one who decides."""
    act = Tag("me", "circle-dot", penilai)
    return LabelStatus(pegawai, act, Tag("me", "circle-dot", peninjau) if peninjau else act)


_NOT_SENT = Tag("", "circle-dashed", "Belum mengajukan")
_MENDING = Tag("warn", "pencil", "Perlu perbaikan")

RENCANA: dict[str, LabelStatus] = {
    "BELUM_MENGAJUKAN": _same(_NOT_SENT),
    "DRAF": LabelStatus(Tag("", "pencil-line", "Draf"), _NOT_SENT, _NOT_SENT),
    "DIAJUKAN": _acted_on(
        Tag("info", "hourglass", "Menunggu persetujuan"), "Perlu disetujui", "Perlu ditinjau"
    ),
    "DIKEMBALIKAN": _same(_MENDING),
    "DISETUJUI": _same(Tag("info", "thumbs-up", "Disetujui")),
    "DISEPAKATI": _same(Tag("ok", "check-check", "Disepakati")),
    "TIDAK_AKTIF": _same(Tag("", "user-x", "Tidak aktif")),
}
BUKTI: dict[str, LabelStatus] = {
    "BELUM": _same(Tag("", "circle-dashed", "Belum dikumpulkan")),
    "MENUNGGU_SERTIFIKAT": _same(Tag("info", "clock", "Menunggu sertifikat")),
    "DIAJUKAN": _acted_on(Tag("info", "hourglass", "Menunggu verifikasi"), "Perlu diverifikasi"),
    "PERBAIKAN": _same(_MENDING),
    "DITERIMA": _same(Tag("ok", "check", "Terverifikasi")),
    "TERSEDIA": _same(Tag("ok", "check", "Tersedia di sekolah")),
    "BELUM_TERSEDIA": _same(Tag("warn", "circle-minus", "Belum tersedia")),
}
PENILAIAN: dict[str, LabelStatus] = {
    "PERLU_DINILAI": _acted_on(Tag("info", "hourglass", "Menunggu penilaian"), "Perlu dinilai"),
    "DIREKOMENDASIKAN": _same(Tag("info", "file-check", "Direkomendasikan")),
    "DINILAI": _same(Tag("info", "clipboard-check", "Sudah dinilai")),
    "KEBERATAN": _same(Tag("warn", "message-square-warning", "Keberatan")),
    "FINAL": _same(Tag("ok", "lock", "Final")),
    "TERSINKRON": _same(Tag("ok", "cloud-check", "Terkirim ke e-Kinerja")),
    "GAGAL_SINKRON": _same(Tag("bad", "cloud-alert", "Belum terkirim")),
}

GILIRAN_ANDA = Tag("me", "circle-dot", "Giliran Anda")
BACA_SAJA = Tag("", "lock", "Baca saja")
USULAN = Tag("warn", "flask-conical", "usulan – belum resmi")
SELESAI = Tag("ok", "check", "Selesai")


def giliran(siapa: str) -> Tag:
    """Whose turn it is when it is not yours: "Giliran Kepala Sekolah"."""
    return Tag("", "hourglass", f"Giliran {siapa}")


def tag_rencana(status: str, pembaca: Pembaca, *, alasan: str = "") -> Tag:
    """The label of a plan's status; ``alasan`` follows "Tidak aktif". KeyError when unknown."""
    found = RENCANA[status].untuk(pembaca)
    return Tag(found.kind, found.icon, f"{found.label}: {alasan}") if alasan else found
