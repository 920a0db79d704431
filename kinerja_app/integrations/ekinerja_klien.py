"""The way to e-Kinerja: one message, one answer; nothing is decided about trying again here.

The key of the message stands in ``Idempotency-Key`` together with its number, so that the other
side takes a repeated message once and leaves an older one aside.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import httpx2

from kinerja_app.domain.ekinerja_beda import Sumber
from kinerja_app.domain.kiriman import HasilKirim

ANSWER_WITHIN_SECONDS = 30.0
PATHS: Mapping[Sumber, str] = {
    Sumber.RHK: "/rhk/save",
    Sumber.PERIODIK: "/kinerjaperiodik/save",
    Sumber.TAHUNAN: "/skp22/save",
    Sumber.ANGKA_KREDIT: "/angkakredit/save",
}
"""Only ``/skp22/save`` is known from public implementations (L); the others follow it."""
_FOR_NOW = frozenset({401, 403, 404, 408, 425, 429})
"""Answers that say nothing of the message: a wrong token or address, too much at once."""


@dataclass(frozen=True)
class KirimanKeluar:
    """A message on its way; ``urut`` is the number of its content."""

    id: int
    kunci: str
    sumber: Sumber
    urut: int
    isi: Mapping[str, Any]


@dataclass(frozen=True)
class Jawaban:
    """How an attempt ended, with a code that names no person.

    ``diam``: there is no use in trying the next message now.
    """

    hasil: HasilKirim
    galat: str = ""
    diam: bool = False


class KlienEkinerja:
    """A line to the other side, kept open for many messages."""

    def __init__(self, url: str, token: str = "", *, within: float = ANSWER_WITHIN_SECONDS) -> None:
        """Prepare the line; nothing is sent yet. ``within`` is in seconds."""
        headers = {"authorization": f"Bearer {token}"} if token else {}
        self._line = httpx2.Client(
            base_url=url.rstrip("/"), headers=headers, timeout=within, follow_redirects=False
        )

    def send(self, kiriman: KirimanKeluar) -> Jawaban:
        """Try once; never raises for what a server may answer, or not."""
        key = f"{kiriman.kunci}:{kiriman.urut}"
        try:
            answer = self._line.post(
                PATHS[kiriman.sumber],
                json=dict(kiriman.isi),
                headers={"idempotency-key": key, "x-kinerja-urut": str(kiriman.urut)},
            )
        except httpx2.ConnectError as error:
            return Jawaban(HasilKirim.TERTUNDA, type(error).__name__, diam=True)
        except httpx2.HTTPError as error:
            return Jawaban(HasilKirim.TANPA_JAWABAN, type(error).__name__, diam=True)
        return _read(answer.status_code)

    def close(self) -> None:
        """Hang up."""
        self._line.close()


def _read(code: int) -> Jawaban:
    if 200 <= code < 300:
        return Jawaban(HasilKirim.DITERIMA)
    if code >= 500 or code < 400 or code in _FOR_NOW:
        return Jawaban(HasilKirim.TERTUNDA, f"HTTP_{code}", diam=code in _FOR_NOW)
    return Jawaban(HasilKirim.DITOLAK, f"HTTP_{code}")
