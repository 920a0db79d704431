"""The predikat matrix of PermenPANRB 6/2022 and the labels of ratings and predikat (domain/04 §1).

Rows are hasil kerja, columns perilaku kerja. Eight public implementations agree on the cells; the
annex itself was not read, so no source carries a ``checked_on``.
"""

from __future__ import annotations

from kinerja_app.domain.citation import Provision
from kinerja_app.domain.predikat import (
    JenisDokumen,
    LabelPredikat,
    LabelRating,
    Predikat,
    Rating,
    SelPredikat,
)
from kinerja_app.regulations.sources import cite

_P, _R, _D = Predikat, Rating, JenisDokumen

_COLUMNS = (_R.DI_BAWAH, _R.SESUAI, _R.DI_ATAS)
_ROWS = {
    _R.DI_ATAS: (_P.KURANG, _P.BAIK, _P.SANGAT_BAIK),
    _R.SESUAI: (_P.KURANG, _P.BAIK, _P.BAIK),
    _R.DI_BAWAH: (_P.SANGAT_KURANG, _P.BUTUH_PERBAIKAN, _P.BUTUH_PERBAIKAN),
}

MATRIKS_PREDIKAT: Provision[tuple[SelPredikat, ...]] = Provision(
    tuple(
        SelPredikat(hasil_kerja, perilaku_kerja, predikat)
        for hasil_kerja, cells in _ROWS.items()
        for perilaku_kerja, predikat in zip(_COLUMNS, cells, strict=True)
    ),
    cite("PANRB_6", note="sel menurut delapan penerapan publik; naskah lampiran belum diperiksa"),
)

LABEL_RATING: Provision[tuple[LabelRating, ...]] = Provision(
    (
        LabelRating(_R.DI_BAWAH, "Di Bawah Ekspektasi"),
        LabelRating(_R.SESUAI, "Sesuai Ekspektasi"),
        LabelRating(_R.DI_ATAS, "Di Atas Ekspektasi"),
    ),
    cite("PANRB_6"),
)

LABEL_PREDIKAT: Provision[tuple[LabelPredikat, ...]] = Provision(
    (
        LabelPredikat(_P.SANGAT_BAIK, _D.LAYAR, "Sangat Baik"),
        LabelPredikat(_P.BAIK, _D.LAYAR, "Baik"),
        LabelPredikat(_P.BUTUH_PERBAIKAN, _D.LAYAR, "Butuh Perbaikan"),
        LabelPredikat(_P.KURANG, _D.LAYAR, "Kurang"),
        LabelPredikat(_P.SANGAT_KURANG, _D.LAYAR, "Sangat Kurang"),
        LabelPredikat(_P.BUTUH_PERBAIKAN, _D.FORM_BKN, "Cukup/Butuh Perbaikan"),
        LabelPredikat(_P.KURANG, _D.FORM_PANRB, "Kurang/Misconduct"),
    ),
    cite("PANRB_6", note="satu kode, beberapa label menurut dokumen (K-31)"),
)
