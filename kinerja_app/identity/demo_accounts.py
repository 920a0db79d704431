"""The accounts that the demo offers for signing in: one person for each part, with the post."""

from __future__ import annotations

from dataclasses import dataclass

from kinerja_app.domain.actor import Role, StatusPenugasan
from kinerja_app.identity.demo_cast import FEATURED
from kinerja_app.identity.sessions import shown_now
from kinerja_app.persistence.admission_repository import AccountPost, posts_with_account
from kinerja_app.persistence.database import transaction
from kinerja_app.settings import get_settings

AT_MOST = 30


@dataclass(frozen=True)
class DemoAccount:
    """One line of the account list."""

    nama: str
    email: str
    keterangan: str

    @property
    def inisial(self) -> str:
        """Two letters for the round mark."""
        words = self.nama.partition(",")[0].split()
        return "".join(word[0] for word in (*words[:1], *words[1:][-1:])).upper()


def demo_accounts() -> tuple[DemoAccount, ...]:
    """The people who each play a part; everybody else signs in through the provider's own list.

    Empty outside the built-in identity provider: production lists nobody.
    """
    settings = get_settings()
    if settings.is_production or not settings.built_in_identity:
        return ()
    with transaction(settings.database_url, writes=False) as session:
        posts = posts_with_account(session, on=shown_now().date())
    people: dict[str, list[AccountPost]] = {}
    for post in posts:
        people.setdefault(post.email, []).append(post)
    cast = [people[email] for email in FEATURED if email in people]
    return tuple(_account(held) for held in cast or list(people.values())[:AT_MOST])


def _account(held: list[AccountPost]) -> DemoAccount:
    posts = " dan ".join(dict.fromkeys(_post(post) for post in held))
    places = ", ".join(dict.fromkeys(post.tempat for post in held if post.tempat))
    return DemoAccount(held[0].nama, held[0].email, ", ".join(filter(None, (posts, places))))


def _post(post: AccountPost) -> str:
    if post.role is Role.GURU:
        return f"Guru {post.mata_pelajaran}" if _teaches_subject(post) else post.jenis_ptk or "Guru"
    name = _NAMES[post.role]
    return f"Plt {name}" if post.status is StatusPenugasan.PLT else name


def _teaches_subject(post: AccountPost) -> bool:
    return bool(post.mata_pelajaran) and post.jenis_ptk.casefold() == "guru mapel"


_NAMES = {
    Role.KEPALA_SEKOLAH: "Kepala Sekolah",
    Role.PENGAWAS: "Pengawas",
    Role.KEPALA_DINAS: "Kepala Dinas",
    Role.OPERATOR_SEKOLAH: "Operator",
    Role.ADMIN_DINAS: "Admin Dinas",
    Role.ADMIN_SISTEM: "Admin sistem",
}
