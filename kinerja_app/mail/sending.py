"""The two ways out: a mail server by setting, or the local mailbox of the demo and the tests."""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime
from typing import Protocol
from urllib.parse import unquote, urlsplit

from kinerja_app.domain.pengiriman import Hasil
from kinerja_app.persistence.surat_repository import SuratKeluar
from kinerja_app.settings import Settings
from kinerja_app.ui import routes

ANSWER_WITHIN_SECONDS = 30.0
LOCAL_HOSTS = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True)
class Kabar:
    """How an attempt ended, with a code for the log that names no person.

    ``server_silent``: there is no use in trying the next letter now.
    """

    hasil: Hasil
    galat: str = ""
    server_silent: bool = False


class Mailer(Protocol):
    """Takes letters; ``leaves`` says whether they leave the product."""

    @property
    def leaves(self) -> bool:
        """Whether the letter goes to somebody else's server."""

    def send(self, letter: SuratKeluar, *, now: datetime) -> Kabar:
        """Try once; never raises for what a server may answer."""


@dataclass(frozen=True)
class LocalMailbox:
    """Letters stay as rows, to be read on the page "Surat contoh"."""

    leaves: bool = False

    def send(self, letter: SuratKeluar, *, now: datetime) -> Kabar:
        """There is nothing that could fail."""
        del letter, now
        return Kabar(Hasil.TERKIRIM)


@dataclass(frozen=True)
class SmtpMailer:
    """A mail server. A password is only ever sent through TLS, or to this very machine."""

    url: str
    sender: str
    origin: str
    leaves: bool = True

    def send(self, letter: SuratKeluar, *, now: datetime) -> Kabar:
        """Try once. No answer is told apart from a refusal: the letter may have arrived."""
        try:
            message = message_of(letter, sender=self.sender, origin=self.origin, now=now)
        except (ValueError, IndexError):
            return Kabar(Hasil.DITOLAK, "ALAMAT_TIDAK_TERBACA")
        try:
            with self._connection() as server:
                return _hand_over(server, message)
        except InsecureServer:
            return Kabar(Hasil.TERTUNDA, "SERVER_TANPA_TLS", server_silent=True)
        except (smtplib.SMTPException, OSError) as error:
            return Kabar(Hasil.TERTUNDA, type(error).__name__, server_silent=True)

    @contextmanager
    def _connection(self) -> Iterator[smtplib.SMTP]:
        parts = urlsplit(self.url)
        host, tls = parts.hostname or "", ssl.create_default_context()
        if parts.scheme == "smtps":
            server: smtplib.SMTP = smtplib.SMTP_SSL(
                host, parts.port or 465, timeout=ANSWER_WITHIN_SECONDS, context=tls
            )
        else:
            server = smtplib.SMTP(host, parts.port or 587, timeout=ANSWER_WITHIN_SECONDS)
        try:
            server.ehlo()
            if parts.scheme == "smtp" and server.has_extn("starttls"):
                server.starttls(context=tls)
                server.ehlo()
            elif parts.scheme == "smtp" and parts.username and host not in LOCAL_HOSTS:
                raise InsecureServer
            if parts.username:
                server.login(unquote(parts.username), unquote(parts.password or ""))
            yield server
        finally:
            server.close()


class InsecureServer(Exception):
    """The server wants a password but offers no TLS."""


def _hand_over(server: smtplib.SMTP, message: EmailMessage) -> Kabar:
    """One message over an open line. After the text has gone, silence may mean that it arrived."""
    try:
        server.send_message(message)
    except smtplib.SMTPRecipientsRefused as refused:
        return _refusal(max(code for code, _ in refused.recipients.values()))
    except smtplib.SMTPSenderRefused as unwelcome:
        return Kabar(Hasil.TERTUNDA, f"SMTP_{unwelcome.smtp_code}", server_silent=True)
    except smtplib.SMTPResponseException as answer:
        return _refusal(answer.smtp_code)
    except (smtplib.SMTPServerDisconnected, OSError) as error:
        return Kabar(Hasil.TANPA_JAWABAN, type(error).__name__)
    return Kabar(Hasil.TERKIRIM)


def _refusal(code: int) -> Kabar:
    hasil = Hasil.DITOLAK if 500 <= code < 600 else Hasil.TERTUNDA
    return Kabar(hasil, f"SMTP_{code}")


def message_of(letter: SuratKeluar, *, sender: str, origin: str, now: datetime) -> EmailMessage:
    """The letter as a message; raises ``ValueError`` for an address that is none."""
    message = EmailMessage()
    message["From"] = Address("Kinerja", addr_spec=sender)
    message["To"] = Address(addr_spec=letter.kepada)
    message["Subject"] = letter.naskah.judul
    message["Date"] = format_datetime(now)
    message["Message-ID"] = f"<{letter.nomor}@{urlsplit(origin).hostname}>"
    message["Auto-Submitted"] = "auto-generated"
    message["List-Unsubscribe"] = f"<{origin}{routes.PREFERENSI}>"
    message.set_content(letter.naskah.teks)
    message.add_alternative(letter.naskah.html, subtype="html")
    return message


def mailer_of(settings: Settings) -> Mailer | None:
    """The way out that the settings name; None in production without a mail server."""
    url = settings.smtp_url.get_secret_value()
    if url:
        return SmtpMailer(url, settings.mail_from, settings.origin)
    return None if settings.is_production else LocalMailbox()
