"""The turn card of the home once the rating has begun: who judges, then the result."""

from __future__ import annotations

from kinerja_app.domain.alur_penilaian import LOCKED, StatusPenilaian
from kinerja_app.domain.skp import Jabatan
from kinerja_app.services.beranda import BerandaPegawai, HasilBeranda
from kinerja_app.ui import routes
from kinerja_app.ui.formatting import tanggal
from kinerja_app.ui.views import Progress, RelayStep, Tag, Turn
from kinerja_app.ui.wording_penilaian import PREDIKAT
from kinerja_app.ui.wording_status import GILIRAN_ANDA, PENILAIAN, Pembaca, giliran

_P = StatusPenilaian
_FINAL = Tag("ok", "lock", "Final")


def giliran_hasil(home: BerandaPegawai) -> Turn | None:
    """The card of the rating; None before the cycle is done and the rating begun."""
    found, skp = home.hasil, home.terpilih.skp
    if found is None or skp is None:
        return None
    href = routes.at(routes.HASIL, skp.id)
    if found.status is _P.KEBERATAN:
        return Turn(
            giliran("atasan penilai"),
            "Keberatan Anda diputuskan",
            "Anda bisa mencabutnya selama belum diputuskan.",
            action="Buka hasil",
            href=href,
            relay=_relay(home, found, now=2),
        )
    if found.predikat is None:
        return _waiting(home, found)
    return _result(home, found, href)


def _waiting(home: BerandaPegawai, found: HasilBeranda) -> Turn:
    recommended = found.status is _P.DIREKOMENDASIKAN
    who = ", ".join(found.penilai) or _office(home, recommended=recommended)
    return Turn(
        giliran(_office(home, recommended=recommended)),
        f"{who} {'menetapkan predikat Anda' if recommended else 'menilai Anda'}",
        "Hasil tampil di sini sesudah ditetapkan.",
        relay=_relay(home, found, now=1),
    )


def _office(home: BerandaPegawai, *, recommended: bool) -> str:
    if home.terpilih.jabatan is Jabatan.GURU:
        return "penilai"
    return "Kepala Dinas" if recommended else "pengawas"


def _result(home: BerandaPegawai, found: HasilBeranda, href: str) -> Turn:
    predikat = PREDIKAT[found.predikat] if found.predikat else ""
    if found.status in LOCKED:
        return Turn(_FINAL, f"Predikat Anda {predikat}", "Hasil ini sudah final.", "",
                    "Buka hasil", href, _relay(home, found, now=4))  # fmt: skip
    last = found.keberatan_sampai
    days = f" Keberatan bisa diajukan sampai {tanggal(last)}." if last else ""
    if not found.diterima:
        return Turn(GILIRAN_ANDA, "Baca hasil penilaian Anda",
                    f"Predikat Anda {predikat}.{days}", "",
                    "Baca hasil", href, _relay(home, found, now=2))  # fmt: skip
    tag = PENILAIAN[_P.DINILAI.value].untuk(Pembaca.PEGAWAI)
    return Turn(tag, f"Predikat Anda {predikat}", f"Anda sudah menerima hasil ini.{days}", "",
                "Buka hasil", href, _relay(home, found, now=3))  # fmt: skip


def _relay(home: BerandaPegawai, found: HasilBeranda, *, now: int) -> tuple[RelayStep, ...]:
    judges = ", ".join(found.penilai)
    steps = (
        ("Pelaksanaan", "siklus dan bukti"),
        ("Penilaian", judges),
        ("Anda menerima hasil", "atau mengajukan keberatan"),
        ("Hasil final", ""),
    )
    del home
    return tuple(RelayStep(label, who, _state(n, now)) for n, (label, who) in enumerate(steps))


def _state(number: int, now: int) -> Progress:
    if number < now:
        return "done"
    return "now" if number == now else ""
