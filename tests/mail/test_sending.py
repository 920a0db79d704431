"""A real mail server on a loopback port, which answers as it is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any, cast

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from kinerja_app.domain.pengiriman import Hasil, Pengiriman, StatusSurat
from kinerja_app.mail.sending import Kabar, LocalMailbox, SmtpMailer, mailer_of
from kinerja_app.persistence.surat_repository import Naskah, SuratKeluar
from kinerja_app.settings import Mode, Settings
from tests.services_for_tests import free_port

NOW = datetime(2024, 8, 5, 2, 0, tzinfo=UTC)
SENDER = "kinerja@sekolah.sch.id"


def letter(kepada: str = "dian@guru.smp.belajar.id", judul: str = "Kinerja: 2 baru") -> SuratKeluar:
    state = Pengiriman(StatusSurat.BERANGKAT, 1, 0, NOW)
    return SuratKeluar(1, "a1b2c3", kepada, Naskah(judul, "Guru – baru\n", "<p>baru</p>"), state)


@dataclass
class Inbox:
    """What arrived; ``answer`` replaces the reply to the text, ``hang_up`` cuts the line there."""

    answer: str = "250 OK"
    rcpt: str = "250 OK"
    hang_up: bool = False
    got: list[EmailMessage] = field(default_factory=list)

    async def handle_RCPT(  # noqa: N802 - the server's own name for it
        self, _: SMTP, __: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        del options
        if self.rcpt.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.rcpt

    async def handle_DATA(  # noqa: N802 - the server's own name for it
        self, server: SMTP, _: Session, envelope: Envelope
    ) -> str:
        content = cast(bytes, envelope.content)
        self.got.append(message_from_bytes(content, policy=policy.default))
        if self.hang_up:
            cast(Any, server).transport.close()
        return self.answer


@pytest.fixture
def inbox() -> Inbox:
    return Inbox()


@pytest.fixture
def mailer(inbox: Inbox) -> Iterator[SmtpMailer]:
    port = free_port("127.0.0.1")
    controller = Controller(inbox, hostname="127.0.0.1", port=port)
    controller.start()
    yield SmtpMailer(f"smtp://127.0.0.1:{port}", SENDER, "https://kinerja.sekolah.id")
    controller.stop()


def test_a_letter_arrives_whole(mailer: SmtpMailer, inbox: Inbox) -> None:
    assert mailer.send(letter(), now=NOW) == Kabar(Hasil.TERKIRIM)
    message = inbox.got[0]
    assert message["To"] == "dian@guru.smp.belajar.id"
    assert message["From"] == f"Kinerja <{SENDER}>"
    assert message["Message-ID"] == "<a1b2c3@kinerja.sekolah.id>"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["List-Unsubscribe"] == "<https://kinerja.sekolah.id/surat/atur>"
    plain, html = (message.get_body((kind,)) for kind in ("plain", "html"))
    assert plain
    assert html
    assert plain.get_content().strip() == "Guru – baru"
    assert html.get_content().strip() == "<p>baru</p>"


def test_a_repeated_attempt_carries_the_same_number(mailer: SmtpMailer, inbox: Inbox) -> None:
    mailer.send(letter(), now=NOW)
    mailer.send(letter(), now=NOW)
    assert inbox.got[0]["Message-ID"] == inbox.got[1]["Message-ID"]


@pytest.mark.parametrize(
    ("answer", "hasil"),
    [("451 later", Hasil.TERTUNDA), ("452 full", Hasil.TERTUNDA), ("554 no", Hasil.DITOLAK)],
)
def test_a_refusal_is_told_by_its_number(
    mailer: SmtpMailer, inbox: Inbox, answer: str, hasil: Hasil
) -> None:
    inbox.answer = answer
    assert mailer.send(letter(), now=NOW) == Kabar(hasil, f"SMTP_{answer[:3]}")


def test_an_unknown_address_is_refused_for_good(mailer: SmtpMailer, inbox: Inbox) -> None:
    inbox.rcpt = "550 no such user"
    assert mailer.send(letter(), now=NOW) == Kabar(Hasil.DITOLAK, "SMTP_550")


def test_a_line_lost_after_the_text_is_no_answer(mailer: SmtpMailer, inbox: Inbox) -> None:
    inbox.hang_up = True
    assert mailer.send(letter(), now=NOW).hasil is Hasil.TANPA_JAWABAN
    assert len(inbox.got) == 1


def test_a_server_that_is_away_is_tried_later() -> None:
    away = SmtpMailer(f"smtp://127.0.0.1:{free_port('127.0.0.1')}", SENDER, "http://localhost")
    answer = away.send(letter(), now=NOW)
    assert (answer.hasil, answer.server_silent) == (Hasil.TERTUNDA, True)


def test_a_password_is_not_sent_without_tls(monkeypatch: pytest.MonkeyPatch, inbox: Inbox) -> None:
    monkeypatch.setattr("kinerja_app.mail.sending.LOCAL_HOSTS", frozenset())
    port = free_port("127.0.0.1")
    controller = Controller(inbox, hostname="127.0.0.1", port=port)
    controller.start()
    mailer = SmtpMailer(f"smtp://nama:sandi@127.0.0.1:{port}", SENDER, "http://localhost")
    answer = mailer.send(letter(), now=NOW)
    controller.stop()
    assert (answer.hasil, answer.galat) == (Hasil.TERTUNDA, "SERVER_TANPA_TLS")
    assert inbox.got == []


@pytest.mark.parametrize("kepada", ["bukan alamat", "a@b.id\r\nBcc: x@y.id", "a@b.id, c@d.id", ""])
def test_what_is_no_address_is_never_sent(mailer: SmtpMailer, inbox: Inbox, kepada: str) -> None:
    assert mailer.send(letter(kepada), now=NOW) == Kabar(Hasil.DITOLAK, "ALAMAT_TIDAK_TERBACA")
    assert inbox.got == []


def test_the_demo_and_the_tests_keep_letters_and_production_without_a_server_writes_none() -> None:
    settings = Settings()
    assert mailer_of(settings) == LocalMailbox()
    assert mailer_of(settings.model_copy(update={"mode": Mode.PRODUCTION})) is None
