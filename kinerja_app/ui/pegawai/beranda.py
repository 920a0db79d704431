"""The pegawai's home: whose turn it is, the steps with one fact each, the dates, the notes."""

from __future__ import annotations

from datetime import date
from typing import Any

import reflex as rx

from kinerja_app.domain.perencanaan import StatusLangkah
from kinerja_app.domain.skp import StatusRencana
from kinerja_app.services.beranda import BerandaPegawai, home_of_pegawai
from kinerja_app.services.pengajuan import agree_plan, withdraw_plan
from kinerja_app.services.periode import tell_head_that_guru_waits
from kinerja_app.services.rencana import start_plan
from kinerja_app.services.versi import copy_last_plan
from kinerja_app.ui import routes
from kinerja_app.ui.formatting import sisa
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.menunggu.blok import MenungguState
from kinerja_app.ui.navigation import Sebagai, today_words
from kinerja_app.ui.numbers import number_in
from kinerja_app.ui.pegawai.belum_bisa import BelumBisa, gerbang_tertutup, tidak_berhak
from kinerja_app.ui.pegawai.giliran import (
    Keadaan,
    giliran_mulai,
    giliran_rencana,
    tenggat_perencanaan,
)
from kinerja_app.ui.pegawai.isi_beranda import (
    PeriodeLalu,
    Persiapan,
    catatan,
    hitungan,
    linimasa,
    periode_lalu,
    persiapan,
    pilihan_pos,
    tugas_langkah,
)
from kinerja_app.ui.pegawai.langkah import judul_langkah
from kinerja_app.ui.shell import NavItem
from kinerja_app.ui.views import Moment, Tag, Task, Turn

KOSONG = Turn(Tag(), "")


class BerandaState(MenungguState):
    """The home of one post in one period."""

    hari: str = ""
    belum: BelumBisa = BelumBisa()
    giliran: Turn = KOSONG
    judul: str = ""
    tugas: tuple[Task, ...] = ()
    selesai: str = ""
    linimasa: tuple[Moment, ...] = ()
    persiapan: tuple[Persiapan, ...] = ()
    catatan: tuple[Moment, ...] = ()
    pos: tuple[NavItem, ...] = ()
    skp_id: int = 0
    status: str = ""
    boleh_mulai: bool = False
    boleh_tarik: bool = False
    boleh_salin: bool = False
    lama: PeriodeLalu = PeriodeLalu()
    pengingat: str = ""
    _penugasan: int = 0

    async def _isi(self) -> None:
        """Read the home and put it into words; tell the head once that a guru waits."""
        bingkai = await self._arrive(routes.BERANDA, Sebagai.PEGAWAI)
        if bingkai is None:
            return
        wanted = self._record_id("pos")
        self.pos_tab = str(wanted) if wanted else self.pos_tab
        home = await self._baca()
        if home is not None and home.lembar is None and home.gerbang.kode == "KS_BELUM_MULAI":
            await self._ask(tell_head_that_guru_waits, home.sekolah.npsn, home.periode.kode)
            home = await self._baca()
        if home is not None:
            self.hari = today_words(bingkai)
            self._susun(home, on=bingkai.hari)
            mine = self.giliran.tag.kind == "me"
            await self._isi_menunggu_sendiri(self.skp_id, memimpin=not mine)
        self.siap = True

    async def _baca(self) -> BerandaPegawai | None:
        chosen = number_in(self.pos_tab)
        answer = await self._open(home_of_pegawai, self._periode(), penugasan_id=chosen)
        return answer.value if answer else None

    def _susun(self, home: BerandaPegawai, *, on: date) -> None:
        lembar = home.lembar
        self._penugasan = home.terpilih.penugasan_id
        self.belum, self.tugas, self.selesai = BelumBisa(), (), ""
        self.catatan, self.status, self.skp_id = (), "", 0
        self.linimasa = linimasa(home.rules, home.tenggat, on=on)
        self.persiapan = persiapan(home)
        self.pos = pilihan_pos(home.pos, home.terpilih)
        self.judul = judul_langkah(home.rules)
        self.lama = periode_lalu(home)
        self.boleh_mulai = self.boleh_tarik = self.boleh_salin = False
        if lembar is None:
            self._susun_awal(home, on=on)
            return
        keadaan = Keadaan(home, lembar, on)
        self.skp_id, self.status = lembar.skp.id, lembar.skp.status.value
        self.giliran = giliran_rencana(keadaan)
        self.tugas, self.selesai = tugas_langkah(lembar), hitungan(lembar)
        self.catatan = catatan(lembar)
        sent = lembar.skp.status is StatusRencana.DIAJUKAN and lembar.periode_terbuka
        self.boleh_tarik = sent and lembar.skp.dibuka_at is None
        self.pengingat = (
            f"Rencana kinerja saya ({lembar.skp.nomor}) menunggu pemeriksaan di Kinerja."
            if sent
            else ""
        )
        fresh = all(each.status is StatusLangkah.BELUM for each in lembar.kemajuan)
        self.boleh_salin = home.ada_rencana_lama and fresh and lembar.dapat_diubah

    def _susun_awal(self, home: BerandaPegawai, *, on: date) -> None:
        tenggat = tenggat_perencanaan(home.tenggat)
        if home.kelayakan is not None and not home.kelayakan.boleh:
            self.belum = tidak_berhak(home.kelayakan)
        elif not home.gerbang.terbuka:
            left = sisa(tenggat.tanggal, on=on).lower() if tenggat else ""
            self.belum = gerbang_tertutup(home, tenggat, sisa_kata=left)
        else:
            self.boleh_mulai = True
            self.giliran = giliran_mulai(home, on=on)

    async def _lakukan(self, use_case: Any, *args: Any, kabar: str, **more: Any) -> None:
        """Do one act, show the home anew, and say what happened."""
        answer = await self._ask(use_case, *args, **more)
        refused = self.masalah
        await self._isi()
        self.masalah = refused
        self.kabar = kabar if answer is not None else ""

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the home."""
        await self._isi()

    @rx.event
    @handles(SIGNED_IN)
    async def mulai(self) -> Any:
        """ "Mulai menyusun": make the SKP of this post, then read the Rapor first."""
        answer = await self._ask(start_plan, self._penugasan, self._periode())
        if answer is None:
            return None
        await self._isi()
        has_rapor = any(each.href.startswith(routes.RAPOR) for each in self.persiapan)
        first = routes.at(routes.RAPOR, answer.value.id) if has_rapor else self.tugas[0].href
        return rx.redirect(first)

    @rx.event
    @handles(SIGNED_IN)
    async def tarik(self) -> None:
        """ "Tarik kembali" while nobody has opened the plan."""
        await self._lakukan(withdraw_plan, self.skp_id, kabar="Rencana ditarik kembali.")

    @rx.event
    @handles(SIGNED_IN)
    async def sepakati(self) -> None:
        """ "Sepakati rencana"."""
        await self._lakukan(agree_plan, self.skp_id, kabar="Rencana Anda sudah disepakati.")

    @rx.event
    @handles(SIGNED_IN)
    async def salin(self) -> None:
        """ "Salin dari periode lalu": fill the empty parts with what still fits."""
        words = "Isian periode lalu disalin. Periksa setiap langkah."
        await self._lakukan(
            copy_last_plan, self.skp_id, perangkat=await self._device(), kabar=words
        )
