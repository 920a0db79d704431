"""The frozen values that patterns draw. A State holds them in vars; nothing here knows a rule.

Field names avoid those of Reflex's own object vars (items, keys, values, length, contains, to).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["", "ok", "warn", "bad", "info", "me", "plain"]
Progress = Literal["", "now", "done"]
Tone = Literal["accent", "warning", "info", "success", "danger", "control"]


@dataclass(frozen=True)
class Tag:
    """A status: colour by ``kind`` ("" is neutral, "me" is: you act), an icon and a word."""

    kind: Kind = ""
    icon: str = ""
    label: str = ""


@dataclass(frozen=True)
class Problem:
    """One refusal: the id of the field that mends it, the sentence, the source of the rule."""

    field: str
    sentence: str
    source: str = ""


@dataclass(frozen=True)
class RelayStep:
    """One person and act of "Giliran siapa"."""

    label: str
    detail: str = ""
    state: Progress = ""


@dataclass(frozen=True)
class Turn:
    """Whose turn it is, until when, and what comes next; ``href`` empty means no button."""

    tag: Tag
    heading: str
    sentence: str = ""
    deadline: str = ""
    action: str = ""
    href: str = ""
    relay: tuple[RelayStep, ...] = ()


@dataclass(frozen=True)
class Task:
    """One row of a task list; without ``href`` it is locked and ``fact`` says what opens it."""

    number: str
    heading: str
    fact: str = ""
    href: str = ""
    state: Progress = ""
    tag: Tag = Tag()


@dataclass(frozen=True)
class Waiting:
    """One thing that waits: what, with whom since when, until when; ``copy`` is for a message.

    ``action`` is the verb of an own turn, ``about`` the rest of its name; ``first`` leads.
    """

    heading: str
    fact: str = ""
    deadline: str = ""
    href: str = ""
    copy: str = ""
    action: str = ""
    about: str = ""
    first: bool = False


@dataclass(frozen=True)
class Moment:
    """One entry of a timeline: what, when, who or why; ``quote`` is a reason given by a person.

    ``file`` names the document behind it, at ``file_href``.
    """

    heading: str
    when: str = ""
    detail: str = ""
    quote: str = ""
    now: bool = False
    file: str = ""
    file_href: str = ""


@dataclass(frozen=True)
class Choice:
    """One card of a radio or checkbox group; ``extra`` lines show only while it is chosen."""

    value: str
    heading: str
    description: str = ""
    tags: tuple[Tag, ...] = ()
    extra_heading: str = ""
    extra: tuple[str, ...] = ()


@dataclass(frozen=True)
class Option:
    """One short answer of a radio group, a rubric or a select."""

    value: str
    label: str
    hint: str = ""
    tag: Tag = Tag()


@dataclass(frozen=True)
class Fact:
    """One line of a summary list: the question and the answer as text."""

    label: str
    text: str
    tag: Tag = Tag()


@dataclass(frozen=True)
class Summary:
    """One part of "Periksa jawaban Anda"; without ``href`` it cannot be changed."""

    heading: str
    facts: tuple[Fact, ...]
    href: str = ""
    action: str = "Ubah"
    problem: str = ""


@dataclass(frozen=True)
class Meter:
    """Points so far against the minimum; ``kind`` "ok" (biru), "" (kurang) or "bad" (kelebihan)."""

    value: str
    caption: str
    percent: str
    minimum: int
    points: int
    sentence: str
    kind: Literal["", "ok", "bad"] = ""
    icon: str = "triangle-alert"


@dataclass(frozen=True)
class Quantity:
    """One line of RHK: how many, what they give, and whether the limits are reached."""

    id: str
    heading: str
    detail: str
    amount: str
    points: str
    result: str = ""
    at_least: bool = False
    at_most: bool = False
    chosen: bool = False
    tag: Tag = Tag()


@dataclass(frozen=True)
class Count:
    """One counter that filters a list; ``share`` is its width in the bar, as "17.5%"."""

    number: str
    label: str
    icon: str
    tone: Tone
    href: str = ""
    share: str = "0%"
    current: bool = False


@dataclass(frozen=True)
class Paging:
    """Where a list stands, as "1–25 dari 40 guru", and the addresses of its neighbours."""

    text: str
    previous: str = ""
    next: str = ""


@dataclass(frozen=True)
class Unduhan:
    """Where a list is had as a file; empty addresses offer nothing."""

    xlsx: str = ""
    csv: str = ""


@dataclass(frozen=True)
class Segment:
    """A piece of a text; ``marked`` where the two versions differ."""

    text: str
    marked: bool = False


@dataclass(frozen=True)
class Version:
    """One of two versions of the same answer."""

    value: str
    heading: str
    where: str
    segments: tuple[Segment, ...]


@dataclass(frozen=True)
class Notice:
    """One notification; ``group`` is "Hari ini" or "Sebelumnya"."""

    id: str
    sentence: str
    when: str
    href: str
    unread: bool = False


@dataclass(frozen=True)
class Finding:
    """One finding of an import: place, consequence, what was found, what to do."""

    place: str
    column: str
    tag: Tag
    found: str
    remedy: str = ""


@dataclass(frozen=True)
class UploadedFile:
    """A file of an upload: done, under way (``progress`` as "40%") or refused."""

    id: str
    name: str
    size: str
    progress: str = ""
    problem: str = ""
    href: str = ""
