"""Who acts when an administrator runs a command on the machine itself.

Whoever may start ``kinerja`` on the server already holds the database; the command still goes
through the same door as the page, as the operator of the one school that the file is about.
"""

from __future__ import annotations

from collections.abc import Iterable

from kinerja_app.domain.actor import Actor, Penugasan, Role

NOBODY = 0


def operator_of(npsn: str) -> Actor:
    """An operator of this school who is no person in the roster (``orang_id`` 0)."""
    post = Penugasan(id=NOBODY, role=Role.OPERATOR_SEKOLAH, npsn=npsn)
    return Actor(orang_id=NOBODY, nama="Baris perintah", penugasan=(post,))


def administrator() -> Actor:
    """The admin sistem of this machine, who is no person in the roster."""
    post = Penugasan(id=NOBODY, role=Role.ADMIN_SISTEM)
    return Actor(orang_id=NOBODY, nama="Baris perintah", penugasan=(post,))


def officer_of(dinas: Iterable[int]) -> Actor:
    """An admin dinas of these dinas who is no person in the roster, for a dinas that automates."""
    posts = tuple(Penugasan(id=NOBODY, role=Role.ADMIN_DINAS, dinas_id=each) for each in dinas)
    return Actor(orang_id=NOBODY, nama="Baris perintah", penugasan=posts)


def system() -> Actor:
    """The product itself, at its daily work."""
    post = Penugasan(id=NOBODY, role=Role.SISTEM)
    return Actor(orang_id=NOBODY, nama="Sistem", penugasan=(post,))
