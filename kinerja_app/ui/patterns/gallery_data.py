"""Sample data of the gallery: the fictional people and numbers of the mockups."""

from __future__ import annotations

from kinerja_app.ui import patterns as p
from kinerja_app.ui.shell import Kerangka, NavItem

ME = p.Tag("me", "circle-dot", "Giliran Anda")
DONE = p.Tag("ok", "check", "Selesai")
KURANG = p.Tag("bad", "circle-alert", "Kurang")

GURU = Kerangka(
    nama="Dian Saputra",
    inisial="DS",
    orang="contoh",
    sekolah="SMP Negeri Contoh 2",
    periode_panjang="Juli–Desember 2024",
    periode_pendek="Jul–Des 2024",
    tanggal_demo="5 Agustus 2024",
    demo=True,
    jumlah_baru=2,
    nav=(
        NavItem("Beranda", "/", aktif=True),
        NavItem("SKP saya", "/skp"),
        NavItem("Pemberitahuan", "/pemberitahuan"),
        NavItem("Panduan", "/panduan"),
    ),
    menu=(NavItem("Ganti periode", "/periode"), NavItem("Data diri", "/data-diri")),
)
KEPALA = Kerangka(
    nama="Budi Ramadhan",
    inisial="BR",
    sekolah="SMP Negeri Contoh 2",
    periode_panjang="Juli–Desember 2024",
    periode_pendek="Jul–Des 2024",
    tanggal_demo="5 Agustus 2024",
    demo=True,
    jumlah_baru=6,
    nav=(NavItem("Beranda", "/", aktif=True), NavItem("Guru", "/guru")),
    peran=(
        NavItem("Sebagai Pejabat Penilai", "/", aktif=True),
        NavItem("Sebagai Pegawai", "/skp"),
    ),
)
RELAY = (
    p.RelayStep("Anda menyusun", "sejak 29 Juli 2024", "now"),
    p.RelayStep("Kepala Sekolah memeriksa", "Budi Ramadhan"),
    p.RelayStep("Anda menyepakati", "rencana yang disetujui"),
    p.RelayStep("Pelaksanaan", "mulai Agustus 2024"),
)
TURN = p.Turn(
    ME,
    "Lengkapi Pengembangan Kompetensi",
    "Rencana Anda 28 poin. Masih kurang 4 poin dari batas 32.",
    "Sisa 26 hari, sampai 31 Agustus 2024",
    "Lanjutkan langkah 2",
    "/langkah-2",
    RELAY,
)
TASKS = (
    p.Task("1", "Praktik Kinerja", "Umpan Balik Konstruktif", "/04", "done", DONE),
    p.Task(
        "2",
        "Pengembangan Kompetensi",
        "28 dari 32 poin",
        "/05",
        "now",
        p.Tag("warn", "triangle-alert", "Kurang 4 poin"),
    ),
    p.Task("3", "Tugas Tambahan", "Wali kelas, Pembina ekstrakurikuler", "/x", "done", DONE),
    p.Task(
        "4", "Perilaku Kerja", "3 dari 7 aspek dipilih", "/x", "", p.Tag("", "pencil-line", "Draf")
    ),
    p.Task(
        "5",
        "Rangkuman dan ajukan",
        "Terbuka setelah langkah 2 dan 4 selesai",
        tag=p.Tag("", "lock", "Belum terbuka"),
    ),
)
LINIMASA = (
    p.Moment(
        "Perencanaan",
        "sampai 31 Agustus 2024",
        "Diperpanjang dinas, semula 31 Juli",
        now=True,
    ),
    p.Moment("Pelaksanaan", "Agustus–November 2024"),
    p.Moment("Penilaian", "sampai 31 Desember 2024"),
)
FOKUS = (
    "1. Umpan balik spesifik dan berorientasi tujuan",
    "2. Menekankan proses dan usaha murid",
    "3. Bersedia mendiskusikan umpan balik",
)
PRAKTIK = tuple(
    p.Choice(
        str(n),
        name,
        text,
        (p.Tag("me", "star", f"Disarankan ke-{n}"), p.Tag("bad", "circle-alert", "Rapor: Kurang")),
        "Tiga fokus perilaku" if n == 1 else "",
        FOKUS if n == 1 else (),
    )
    for n, name, text in (
        (
            1,
            "Umpan Balik Konstruktif",
            "Memberi murid keterangan tentang kemajuannya yang membantu ia memperbaiki diri.",
        ),
        (2, "Keteraturan Suasana Kelas", "Kelas tenang dan kondusif, gangguan sedikit."),
        (3, "Perhatian dan Kepedulian", "Memperhatikan tiap murid sesuai kebutuhannya."),
    )
)
METER = p.Meter(
    "28",
    "dari paling sedikit 32",
    "87.5%",
    32,
    28,
    "Kurang 4 poin. Misalnya, tambah satu kegiatan komunitas belajar.",
)
METER_OK = p.Meter(
    "32", "batas 32–128", "100%", 32, 32, "Cukup. Batas 32 poin tercapai.", "ok", "circle-check"
)
RHK_PILIHAN = (
    p.Quantity(
        "1",
        "Peserta berbagi praktik baik oleh komunitas belajar",
        "1 kegiatan, 2–3 jam · bukti: sertifikat",
        "3",
        "12 poin",
        "3 × 4",
        chosen=True,
    ),
    p.Quantity(
        "2",
        "Peserta pelatihan mandiri sesuai model kompetensi",
        "1 pelatihan dan aksi nyata · bukti: sertifikat topik",
        "2",
        "16 poin",
        "2 × 8",
        chosen=True,
    ),
)
RHK_LAIN = (
    p.Quantity("3", "Peserta coaching atau mentoring", "1 kegiatan", "0", "4 poin", at_least=True),
    p.Quantity(
        "4",
        "Penelaah aksi nyata sejawat",
        "",
        "0",
        "6 poin",
        at_least=True,
        tag=p.Tag("warn", "flask-conical", "usulan – belum resmi"),
    ),
)
PROBLEMS = (
    p.Problem(
        "jumlah-1",
        "Tambah RHK atau jumlahnya: baru 28 poin, kurang 4 poin",
        "Kepdirjen GTK 4242/B.B1/HK.03.01/2024, batas 32–128 poin",
    ),
)
RANGKUMAN = (
    p.Summary(
        "Data diri",
        (
            p.Fact("Nama", "Dian Saputra, S.Pd."),
            p.Fact("NIP", "99990101 202001 2 001"),
            p.Fact("Satuan pendidikan", "SMP Negeri Contoh 2"),
        ),
        "/data-diri",
        "Periksa",
    ),
    p.Summary(
        "Praktik Kinerja",
        (
            p.Fact(
                "Sub-indikator",
                "Umpan Balik Konstruktif",
                p.Tag("me", "star", "Disarankan ke-1"),
            ),
        ),
        "/04",
    ),
    p.Summary(
        "Perilaku Kerja",
        (p.Fact("Harmonis", "Menghargai setiap orang"),),
        "/07",
        problem="Perilaku Kerja: 3 dari 7 aspek. Lengkapi.",
    ),
)
COUNTS = (
    p.Count("6", "Perlu disetujui", "circle-dot", "accent", "/07?s=1", "15%", current=True),
    p.Count("3", "Perlu perbaikan", "pencil", "warning", "/07?s=2", "7.5%"),
    p.Count("9", "Disetujui", "thumbs-up", "info", "/07?s=3", "22.5%"),
    p.Count("14", "Disepakati", "check-check", "success", "/07?s=4", "35%"),
    p.Count("8", "Belum mengajukan", "circle-dashed", "control", "/07?s=5", "20%"),
)
DISETUJUI = p.Tag("me", "circle-dot", "Perlu disetujui")
FINDINGS = (
    p.Finding(
        "Baris 8",
        "Kolom NUPTK",
        p.Tag("bad", "circle-x", "Ditolak"),
        "NUPTK 15 digit, seharusnya 16",
        "Perbaiki NUPTK di Dapodik.",
    ),
    p.Finding(
        "Baris 15",
        "Kolom Email",
        p.Tag("warn", "triangle-alert", "Perlu dicek"),
        "Alamat di luar belajar.id",
        "Masuk daftar, tetapi belum bisa masuk aplikasi.",
    ),
)
RATINGS = (
    p.Option("atas", "Di Atas Ekspektasi"),
    p.Option("sesuai", "Sesuai Ekspektasi", tag=p.Tag("", "lightbulb", "Usulan")),
    p.Option("bawah", "Di Bawah Ekspektasi"),
)
MATRIX_COLUMNS = ("Di Bawah Ekspektasi", "Sesuai Ekspektasi", "Di Atas Ekspektasi")
MATRIX_ROWS = (
    ("Di Atas Ekspektasi", ("Kurang", "Baik", "Sangat Baik")),
    ("Sesuai Ekspektasi", ("Kurang", "Baik", "Baik")),
    ("Di Bawah Ekspektasi", ("Sangat Kurang", "Butuh Perbaikan", "Butuh Perbaikan")),
)
OURS = (
    "Saya mengikuti dua sesi komunitas belajar bersama guru IPA, lalu mencoba kalimat umpan balik "
    "pada tugas pecahan kelas VIII B."
)
THEIRS = (
    "Saya mengikuti dua sesi komunitas belajar, lalu mencoba kalimat umpan balik pada ulangan "
    "harian. Saya merekam satu pertemuan untuk dilihat ulang."
)
DIFFERENCE = p.marked_difference(OURS, THEIRS)
VERSIONS = (
    p.Version("ini", "Versi di tab ini", "HP Android, 13.12", DIFFERENCE[0]),
    p.Version("lain", "Versi di perangkat lain", "Laptop Windows, 13.09", DIFFERENCE[1]),
)
NOTICES = (
    p.Notice(
        "1",
        "Budi Ramadhan minta perbaikan pada Pengembangan Kompetensi.",
        "10.14",
        "/05",
        unread=True,
    ),
)
ACCOUNTS = (
    p.Account("Dian Saputra", "Guru Matematika, SMP Negeri Contoh 2", "DS", "/auth/login?akun=1"),
    p.Account("Budi Ramadhan", "Kepala Sekolah, SMP Negeri Contoh 2", "BR", "/auth/login?akun=2"),
    p.Account(
        "Irfan Setiawan",
        "Guru dan Plt Kepala Sekolah, SMA Negeri Contoh 3",
        "IS",
        "/auth/login?akun=4",
    ),
    p.Account("Kartika Wiranto", "Pengawas, 25 sekolah binaan", "KW", "/auth/login?akun=5"),
)
