"""Whether a verified account gets in: roster, activity, assignment, eligibility.

An address of belajar.id proves an account, not a job: access follows from the roster alone. Guru
and kepala sekolah must be eligible under the rule set of the day; the other roles are admitted by
their assignment. Who assessed others once and holds no post any more still reads his archive.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kinerja_app.domain.actor import Role
from kinerja_app.domain.errors import NoRuleInForce
from kinerja_app.domain.kelayakan import (
    FaktaOrang,
    Kasus,
    Kelayakan,
    check,
)
from kinerja_app.identity.refusals import Reason, RefusalFacts, SignInRefused
from kinerja_app.identity.sessions import shown_now
from kinerja_app.persistence.admission_repository import (
    RosterPerson,
    find_person,
    pin_subject,
)
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.eligibility_repository import facts
from kinerja_app.regulations import in_force
from kinerja_app.settings import get_settings

DOMAIN = "belajar.id"
TEACHING = frozenset({Role.GURU, Role.KEPALA_SEKOLAH})

_REASONS: Mapping[str, Reason] = {
    Kasus.SUDAH_BERHENTI: Reason.TIDAK_AKTIF,
    Kasus.CLTN: Reason.CLTN,
    Kasus.TUGAS_BELAJAR_INSTANSI: Reason.TUGAS_BELAJAR_INSTANSI,
    Kasus.KEMENAG_TANPA_DAPODIK: Reason.KEMENAG,
    Kasus.KEMENAG_PNS_DEPAG: Reason.KEMENAG,
    Kasus.KEMENAG_STATUS_LAIN: Reason.KEMENAG,
    Kasus.MADRASAH: Reason.MADRASAH,
    Kasus.SILN: Reason.SILN,
    Kasus.TENAGA_KEPENDIDIKAN: Reason.JENIS_PTK,
    Kasus.JENIS_PTK_TIDAK_SESUAI: Reason.JENIS_PTK,
    Kasus.BUKAN_SATMINKAL: Reason.BUKAN_SATMINKAL,
    Kasus.ASN_SEKOLAH_SWASTA: Reason.ASN_SEKOLAH_SWASTA,
}


@dataclass(frozen=True)
class Account:
    """An account the identity provider vouches for: verified address, within belajar.id."""

    subjek: str
    email: str


def account_from(claims: Mapping[str, object]) -> Account:
    """Read the claims of a checked id_token; raises ``SignInRefused``.

    ``hd`` and the address are each held against belajar.id: Google documents ``hd`` only as the
    organisation's domain, which need not be the address's.
    """
    email = claims.get("email")
    subjek = claims.get("sub")
    if not isinstance(email, str) or not isinstance(subjek, str) or not subjek:
        raise SignInRefused(Reason.GAGAL_MASUK)
    facts = RefusalFacts(email=email)
    if claims.get("email_verified") is not True:
        raise SignInRefused(Reason.EMAIL_BELUM_TERVERIFIKASI, facts)
    if not (_is_belajar(claims.get("hd")) and _is_belajar(email.rpartition("@")[2])):
        raise SignInRefused(Reason.BUKAN_BELAJAR_ID, facts)
    return Account(subjek, email.lower())


def admit(account: Account) -> int:
    """The id of the person who signs in, pinned to the account; raises ``SignInRefused``."""
    on = shown_now().date()
    with transaction(get_settings().database_url) as session:
        person = find_person(session, subjek=account.subjek, email=account.email, on=on)
        if person is None:
            raise SignInRefused(Reason.TIDAK_ADA_DI_DAFTAR, RefusalFacts(email=account.email))
        if person.subjek not in ("", account.subjek):
            raise SignInRefused(Reason.SUBJEK_BERBEDA, RefusalFacts(email=account.email))
        _refuse_unless_admitted(
            person, facts(session, person.id, on=on), email=account.email, on=on
        )
        if not person.subjek and not pin_subject(session, person.id, account.subjek):
            raise SignInRefused(Reason.SUBJEK_BERBEDA, RefusalFacts(email=account.email))
    return person.id


def _refuse_unless_admitted(
    person: RosterPerson, recorded: FaktaOrang, *, email: str, on: date
) -> None:
    """Raise ``SignInRefused`` when the roster does not let the person in on that day."""
    school = next((post.nama_sekolah for post in person.posts if post.nama_sekolah), "")
    told = RefusalFacts(email=email, sekolah=school, jenis_ptk=person.jenis_ptk)
    if person.inactive:
        raise SignInRefused(Reason.TIDAK_AKTIF, told)
    if not person.posts and person.mantan:
        return
    if not person.posts:
        raise SignInRefused(Reason.TANPA_PENUGASAN, told)
    if any(post.role not in TEACHING for post in person.posts):
        return
    answer = _eligibility(recorded, on=on)
    if not answer.boleh:
        raise SignInRefused(_REASONS.get(answer.kode, Reason.TIDAK_BERHAK), _told(told, answer))


def _eligibility(facts: FaktaOrang, *, on: date) -> Kelayakan:
    try:
        rules = in_force(on)
    except NoRuleInForce as missing:
        raise SignInRefused(Reason.TANPA_ATURAN) from missing
    return check(facts, rules, on=on)


def _told(facts: RefusalFacts, answer: Kelayakan) -> RefusalFacts:
    return RefusalFacts(
        email=facts.email,
        sekolah=facts.sekolah,
        jenis_ptk=facts.jenis_ptk,
        kasus=answer.kode,
        langkah=answer.langkah,
        pemilik=answer.pemilik,
        sumber=answer.citation.source,
    )


def _is_belajar(domain: object) -> bool:
    if not isinstance(domain, str):
        return False
    lowered = domain.lower()
    return lowered == DOMAIN or lowered.endswith(f".{DOMAIN}")
