"""Unpacking an untrusted XLSX archive within limits, before any parser sees it.

What belongs here: what kind of file the bytes are, and the size of what is inside. The archive is
read in chunks, and later handed on re-packed, so that no reader can see entries other than the
ones that were measured.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from kinerja_app.domain.errors import RuleBroken

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK"
_CHUNK = 65_536
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_CONTENT_TYPES = "[content_types].xml"
_WORKBOOK = "xl/workbook.xml"


@dataclass(frozen=True)
class Limits:
    """What a workbook may cost: bytes packed and unpacked, entries, rows of people, columns.

    A Dapodik list of 60 people is 20 KB packed and 150 KB unpacked, packed at 1:8; a list of
    5,000 people unpacks to 12 MB.
    """

    packed_bytes: int = 5 * 1024 * 1024
    unpacked_bytes: int = 60 * 1024 * 1024
    ratio: int = 200
    entries: int = 200
    rows: int = 5_000
    columns: int = 200


LIMITS = Limits()


def unpack(data: bytes, limits: Limits) -> Mapping[str, bytes]:
    """Read the XML entries of an XLSX archive, by name in small letters.

    Raises:
        RuleBroken: BERKAS_KOSONG, BERKAS_TERLALU_BESAR, BERKAS_TERENKRIPSI, BERKAS_XLS_LAMA,
            BERKAS_BUKAN_EXCEL (``jenis``), BERKAS_RUSAK, BERKAS_BOM_ZIP, BERKAS_ENTITAS_XML.
    """
    _refuse_other_kinds(data, limits)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            _refuse_declared(members, len(data), limits)
            return _read_all(archive, members, len(data), limits)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError):
        # zipfile raises the last two for broken offsets and for features that no office
        # program writes (patches, strong encryption, split archives).
        raise RuleBroken("BERKAS_RUSAK") from None


def repack(entries: Mapping[str, bytes]) -> io.BytesIO:
    """Write the measured entries into a fresh, uncompressed archive."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    packed.seek(0)
    return packed


def _refuse_other_kinds(data: bytes, limits: Limits) -> None:
    if not data:
        raise RuleBroken("BERKAS_KOSONG")
    if len(data) > limits.packed_bytes:
        raise RuleBroken(
            "BERKAS_TERLALU_BESAR", ukuran_byte=len(data), batas_byte=limits.packed_bytes
        )
    if data.startswith(_OLE):
        # Office puts an encrypted workbook into the old container, under this stream name.
        encrypted = "EncryptedPackage".encode("utf-16-le") in data
        raise RuleBroken("BERKAS_TERENKRIPSI" if encrypted else "BERKAS_XLS_LAMA")
    if not data.startswith(_ZIP):
        raise RuleBroken("BERKAS_BUKAN_EXCEL", jenis=_kind(data))


def _kind(data: bytes) -> str:
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith(b"%pdf"):
        return "PDF"
    if head.startswith(b"<"):
        return "HTML"
    try:
        data.decode()
    except UnicodeDecodeError:
        return "tidak dikenal"
    return "tidak dikenal" if b"\x00" in data else "teks atau CSV"


def _refuse_declared(members: list[zipfile.ZipInfo], packed: int, limits: Limits) -> None:
    # Readers differ in whether case counts, so two names that differ only in case are refused.
    names = [member.filename.lower() for member in members]
    if any(member.flag_bits & 0x1 for member in members):
        raise RuleBroken("BERKAS_TERENKRIPSI")
    if _CONTENT_TYPES not in names or _WORKBOOK not in names:
        raise RuleBroken("BERKAS_BUKAN_EXCEL", jenis="ZIP")
    if len(names) != len(set(names)) or any(m.compress_type not in _METHODS for m in members):
        raise RuleBroken("BERKAS_RUSAK")
    _refuse_bomb(len(names), sum(member.file_size for member in members), packed, limits)


def _refuse_bomb(entries: int, unpacked: int, packed: int, limits: Limits) -> None:
    too_dense = unpacked > limits.ratio * max(packed, 1)
    if entries > limits.entries or unpacked > limits.unpacked_bytes or too_dense:
        raise RuleBroken("BERKAS_BOM_ZIP", entri=entries, ukuran_byte=unpacked)


def _read_all(
    archive: zipfile.ZipFile, members: list[zipfile.ZipInfo], packed: int, limits: Limits
) -> dict[str, bytes]:
    entries: dict[str, bytes] = {}
    total = 0
    for member in members:
        chunks: list[bytes] = []
        with archive.open(member) as stream:
            while chunk := stream.read(_CHUNK):
                total += len(chunk)
                _refuse_bomb(len(members), total, packed, limits)
                chunks.append(chunk)
        if member.filename.lower().endswith((".xml", ".rels")):
            entries[member.filename.lower()] = _without_entities(b"".join(chunks))
    return entries


def _without_entities(xml: bytes) -> bytes:
    # No office program writes a DOCTYPE; it is the door to entity bombs and to reading files.
    # Zero bytes are dropped so that UTF-16 does not hide it.
    plain = xml.replace(b"\x00", b"").upper()
    if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain:
        raise RuleBroken("BERKAS_ENTITAS_XML")
    return xml
