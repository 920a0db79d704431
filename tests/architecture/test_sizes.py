"""How long a function and a State may be. What is longer today is named here, with the reason.

Lines that do something are counted: the signature, the docstring and blank lines are not. A part
of a page that is nothing but its elements may be as long as a page.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.architecture.source import ROOT, modules

LONGEST_FUNCTION = 25
LONGEST_PAGE = 80
LONGEST_STATE = 60
MOST_HANDLERS = 6

Function = ast.FunctionDef | ast.AsyncFunctionDef

ONE_STATEMENT = {
    "integrations/kalimat_temuan.py:_number",
    "persistence/delegasi_repository.py:_delegations",
    "persistence/delegasi_repository.py:observed",
    "persistence/impor_repository.py:stored_people",
    "persistence/pengingat_repository.py:pegawai",
    "persistence/reads_ks.py:_with_progress",
    "persistence/reads_menunggu.py:_all_sources",
    "persistence/reads_orang.py:people",
    "persistence/sk_repository.py:_recorded",
    "persistence/tempat_repository.py:where_they_stand",
    "regulations/kelayakan.py:rule_table",
    "settings.py:_production_checks",
    "ui/patterns/gallery.py:teachers",
}
"""One query or one table, a line for each column or row: in two halves it is harder to read."""

ONE_SHEET = {
    "services/akibat_jabatan.py:consequences",
    "services/beranda.py:home_of_pegawai",
    "services/bukti.py:read_evidence",
    "services/karier.py:read_career",
    "services/lembar_perubahan.py:sheet",
    "services/penilaian.py:sheet",
    "services/rencana.py:sheet",
    "ui/pegawai/beranda.py:_susun",
    "ui/pegawai/rapor.py:isi_rapor",
}
"""Everything that one page shows, a field a line."""

WHOLE_FORMS = {
    "ui/base_state.py:KinerjaState",
    "ui/bukti/butir.py:ButirState",
    "ui/bukti/laporan.py:LaporanState",
    "ui/orang/data_orang.py:DataOrangState",
    "ui/orang/jabatan.py:JabatanState",
    "ui/orang/tautan_pengawas.py:TautanPengawasState",
    "ui/pegawai/beranda.py:BerandaState",
    "ui/pegawai/dua_versi.py:DuaVersiState",
    "ui/pegawai/kompetensi.py:KompetensiState",
    "ui/pegawai/praktik.py:PraktikState",
    "ui/pegawai/rencana_state.py:RencanaState",
    "ui/pegawai/tugas.py:TugasState",
    "ui/penilai/cek.py:CekState",
    "ui/penilai/daftar_guru.py:DaftarGuruState",
    "ui/penilai/tim_pengamat.py:TimPengamatState",
    "ui/penilaian/penilaian.py:PenilaianState",
    "ui/perubahan/cek_perubahan.py:CekPerubahanState",
    "ui/perubahan/ubah_rencana.py:UbahRencanaState",
    "ui/siklus/diskusi.py:DiskusiState",
    "ui/siklus/dokumen_state.py:DokumenState",
    "ui/siklus/siklus.py:SiklusPageState",
    "ui/siklus/ubah.py:UbahState",
}
"""States of a form that is typed in: the typed text is theirs alone, and must not be split."""


def what_it_does(node: Function | ast.ClassDef) -> list[ast.stmt]:
    return node.body[1:] if ast.get_docstring(node) else node.body


def lines_of(body: list[ast.stmt], source: list[str]) -> int:
    begin = min(
        node.lineno for part in body[:1] for node in ast.walk(part) if hasattr(node, "lineno")
    )
    lines = source[begin - 1 : body[-1].end_lineno] if body else []
    return sum(bool(line.strip()) and not line.strip().startswith("#") for line in lines)


def limit_of(path: str, body: list[ast.stmt]) -> int:
    elements = all(isinstance(part, ast.Return | ast.Assign | ast.AnnAssign) for part in body)
    return LONGEST_PAGE if elements and path.startswith("ui/") else LONGEST_FUNCTION


def nodes() -> Iterator[tuple[str, ast.AST, list[str]]]:
    for path, tree in modules():
        source = (ROOT / path).read_text(encoding="utf-8").splitlines()
        for node in ast.walk(tree):
            yield path.removeprefix("kinerja_app/"), node, source


def is_handler(node: ast.stmt) -> bool:
    marks = node.decorator_list if isinstance(node, Function) else []
    return any(ast.unparse(mark).startswith("handles") for mark in marks)


def is_state(node: ast.AST) -> bool:
    bases = node.bases if isinstance(node, ast.ClassDef) else []
    return any(ast.unparse(base).endswith("State") for base in bases)


def test_functions_fit_on_half_a_screen() -> None:
    longer = {
        f"{path}:{node.name}"
        for path, node, source in nodes()
        if isinstance(node, Function) and (body := what_it_does(node))
        if lines_of(body, source) > limit_of(path, body)
    }
    assert longer == ONE_STATEMENT | ONE_SHEET


def test_states_are_short_and_hear_few_events() -> None:
    longer = {
        f"{path}:{node.name}"
        for path, node, source in nodes()
        if isinstance(node, ast.ClassDef) and is_state(node) and (body := what_it_does(node))
        if lines_of(body, source) > LONGEST_STATE or sum(map(is_handler, body)) > MOST_HANDLERS
    }
    assert longer == WHOLE_FORMS
