"""Examples beside each fokus perilaku: three recommended, three avoided (domain/03 §2.1).

All lines are our own words and marked U; the fokus is rated, never the lines (K-27). A fokus whose
official wording is not known has the examples of our proposal for it.
"""

from __future__ import annotations

from kinerja_app.domain.citation import Provision
from kinerja_app.domain.observasi import ContohPerilaku
from kinerja_app.regulations.sources import usulan

_OURS = usulan("contoh dengan kata kami sendiri")

# Per fokus: three recommended lines, then three to avoid.
_LINES: dict[str, tuple[str, str, str, str, str, str]] = {
    "KSK-1": (
        "Menyapa murid dan membuka kelas dengan nada ramah.",
        "Menarik perhatian dengan isyarat yang sudah dikenal kelas.",
        "Mengajak murid yang ribut kembali ke tugas dengan suara tenang.",
        "Berteriak atau menyindir agar kelas diam.",
        "Membiarkan gangguan sampai pembelajaran terhenti.",
        "Menegur satu murid di depan kelas dengan kata yang merendahkan.",
    ),
    "KSK-2": (
        "Membentuk kelompok dengan tujuan yang dijelaskan kepada murid.",
        "Memberi setiap anggota kelompok tugas yang jelas.",
        "Berkeliling dan membantu kelompok yang tersendat.",
        "Membiarkan kelompok yang sama terus tanpa alasan.",
        "Membiarkan satu dua murid mengerjakan semuanya.",
        "Hanya memperhatikan kelompok yang paling cepat.",
    ),
    "KSK-3": (
        "Menyusun kesepakatan kelas bersama murid.",
        "Mengingatkan kesepakatan sebelum kegiatan dimulai.",
        "Menanyakan kembali isi kesepakatan saat ada pelanggaran.",
        "Membuat aturan sendiri lalu menempelkannya saja.",
        "Memberlakukan aturan berbeda untuk murid tertentu.",
        "Melupakan kesepakatan begitu kelas berjalan.",
    ),
    "PDP-1": (
        "Mengajak murid menilai apakah kesepakatan berjalan.",
        "Membahas kejadian di kelas tanpa menyalahkan orang.",
        "Memperbarui kesepakatan dari hasil refleksi.",
        "Menyimpulkan sendiri siapa yang salah.",
        "Mengulang aturan tanpa menanyakan sebabnya.",
        "Menunda pembicaraan sampai masalah terulang.",
    ),
    "PDP-2": (
        "Menyebut dengan jelas perilaku baik yang terlihat.",
        "Menghargai kemajuan kecil murid yang biasanya kesulitan.",
        "Mengaitkan penghargaan dengan kesepakatan kelas.",
        "Memuji secara umum tanpa menyebut perilakunya.",
        "Hanya memperhatikan perilaku yang keliru.",
        "Menjanjikan hadiah agar murid patuh.",
    ),
    "PDP-3": (
        "Bertanya apa yang terjadi dan siapa yang terdampak.",
        "Membantu murid merancang cara memperbaiki keadaan.",
        "Menindaklanjuti apakah perbaikan dilakukan.",
        "Memberi hukuman yang tidak terkait kesalahan.",
        "Memaksa murid meminta maaf tanpa memahami dampaknya.",
        "Mengungkit kesalahan lama.",
    ),
    "UBK-1": (
        "Menyebut bagian yang sudah sesuai tujuan dan yang belum.",
        "Menunjuk contoh pada pekerjaan murid.",
        "Memberi satu langkah berikutnya yang bisa dilakukan.",
        "Hanya menyebut benar, salah, atau angka.",
        "Memberi komentar yang sama kepada semua murid.",
        "Mengomentari pribadi murid, bukan pekerjaannya.",
    ),
    "UBK-2": (
        "Menanyakan cara murid sampai pada jawabannya.",
        "Menghargai usaha memperbaiki pekerjaan.",
        "Membandingkan hasil murid dengan hasilnya yang lalu.",
        "Hanya memuji hasil akhir yang benar.",
        "Menyebut murid pintar atau tidak berbakat.",
        "Membandingkan murid dengan temannya.",
    ),
    "UBK-3": (
        "Memberi waktu murid bertanya tentang umpan balik.",
        "Mendengarkan alasan murid sebelum menanggapi.",
        "Menyepakati perbaikan bersama murid.",
        "Menolak pertanyaan karena waktu habis.",
        "Memotong penjelasan murid.",
        "Menganggap pertanyaan sebagai bantahan.",
    ),
    "PKP-1": (
        "Menanyakan kabar murid yang tampak berbeda.",
        "Mendengarkan tanpa menghakimi.",
        "Menyebut kembali perasaan murid agar ia merasa dipahami.",
        "Mengabaikan murid yang murung.",
        "Menganggap masalah murid sepele.",
        "Menceritakan masalah murid kepada kelas.",
    ),
    "PKP-2": (
        "Menyesuaikan tempat duduk atau alat bagi yang memerlukan.",
        "Memberi bantuan berbeda menurut kebutuhan murid.",
        "Memeriksa apakah murid yang tertinggal sudah terbantu.",
        "Memberi tugas yang sama tanpa melihat kesulitan murid.",
        "Menebak kebutuhan murid tanpa bertanya.",
        "Membiarkan murid berkebutuhan khusus tanpa kegiatan.",
    ),
    "PKP-3": (
        "Mengucapkan terima kasih atas usaha murid.",
        "Menampilkan proses kerja berbagai murid.",
        "Menyebut usaha murid yang jarang terlihat.",
        "Menghargai hanya murid dengan nilai tertinggi.",
        "Menertawakan hasil yang keliru.",
        "Mengambil alih pekerjaan murid.",
    ),
    "EPD-1": (
        "Menyebut kekuatan tiap murid saat membagi peran.",
        "Memberi ruang bagi minat murid dalam tugas.",
        "Menanyakan hal yang ingin dikuasai murid.",
        "Menilai kemampuan murid dari nilai lama saja.",
        "Memberi label tetap pada murid.",
        "Mengabaikan bakat di luar mata pelajaran.",
    ),
    "EPD-2": (
        "Memberi tugas yang sedikit di atas kemampuan murid.",
        "Menjelaskan bahwa tantangan itu bisa dicapai.",
        "Menyediakan bantuan bertahap.",
        "Memberi tugas yang terlalu mudah bagi semua.",
        "Memberi tugas sulit tanpa bantuan.",
        "Mengatakan bahwa tugas itu pasti gagal.",
    ),
    "EPD-3": (
        "Memberi kesempatan menjawab kepada semua murid.",
        "Memakai ukuran penilaian yang sama dan terbuka.",
        "Menanyai murid yang pendiam dengan cara yang nyaman.",
        "Selalu menunjuk murid yang sama.",
        "Membedakan perlakuan karena latar belakang murid.",
        "Melonggarkan aturan untuk murid kesayangan.",
    ),
    "AIN-1": (
        "Mengajukan pertanyaan terbuka yang punya banyak jawaban.",
        "Memberi waktu berpikir sebelum meminta jawaban.",
        "Menanyakan alasan di balik jawaban murid.",
        "Mengajukan pertanyaan ya atau tidak saja.",
        "Menjawab sendiri pertanyaan yang baru diajukan.",
        "Berhenti pada jawaban pertama yang benar.",
    ),
    "AIN-2": (
        "Memberi peran berbeda yang bergiliran.",
        "Memastikan setiap murid menghasilkan sesuatu.",
        "Mengajak murid yang diam dengan tugas yang jelas.",
        "Berceramah hampir sepanjang jam pelajaran.",
        "Memberi peran hanya kepada murid yang berani.",
        "Membiarkan sebagian murid menonton saja.",
    ),
    "AIN-3": (
        "Memberi masalah nyata untuk dibahas kelompok.",
        "Mengajak kelompok menanggapi pendapat kelompok lain.",
        "Menjaga agar setiap pendapat didengar.",
        "Membiarkan diskusi tanpa pertanyaan pemandu.",
        "Menghentikan pendapat yang berbeda.",
        "Membiarkan satu murid menguasai diskusi.",
    ),
    "IPB-1": (
        "Menanyakan apa yang sudah diketahui murid.",
        "Memakai kata yang dikenal murid.",
        "Menjelaskan istilah baru saat pertama muncul.",
        "Mulai dari materi sulit tanpa pengantar.",
        "Memakai istilah tanpa penjelasan.",
        "Membaca buku atau salindia kata demi kata.",
    ),
    "IPB-2": (
        "Menyampaikan tujuan dan urutan pelajaran.",
        "Memberi contoh dari keseharian murid.",
        "Merangkum sebelum pindah ke bagian berikutnya.",
        "Melompat dari satu topik ke topik lain.",
        "Memberi contoh yang jauh dari dunia murid.",
        "Menutup pelajaran tanpa simpulan.",
    ),
    "IPB-3": (
        "Meminta murid menjelaskan kembali dengan katanya sendiri.",
        "Memakai pertanyaan singkat di tengah pelajaran.",
        "Mengulang dengan cara lain saat banyak yang belum paham.",
        "Hanya bertanya apakah semua sudah paham.",
        "Menunggu ulangan untuk mengetahui pemahaman.",
        "Melanjutkan materi meski banyak yang bingung.",
    ),
    "IAD-1": (
        "Mengubah tempo saat murid tampak lelah.",
        "Memakai jawaban murid untuk langkah berikutnya.",
        "Menambah contoh ketika kelas kebingungan.",
        "Tetap pada rencana meski kelas tidak mengikuti.",
        "Mengabaikan tanda bahwa murid bosan.",
        "Menyalahkan murid karena tidak paham.",
    ),
    "IAD-2": (
        "Menyediakan lebih dari satu cara mengerjakan tugas.",
        "Memakai gambar, gerak, atau benda nyata bila perlu.",
        "Mengelompokkan murid menurut kebutuhan belajarnya.",
        "Memakai satu metode untuk semua keadaan.",
        "Memilih metode karena mudah bagi guru.",
        "Memberi tugas tambahan sebagai hukuman bagi yang lambat.",
    ),
    "IAD-3": (
        "Menanyakan cara belajar mana yang membantu murid.",
        "Mengajak murid menulis apa yang masih sulit.",
        "Memakai hasil refleksi pada pertemuan berikutnya.",
        "Meminta refleksi tanpa pernah membacanya.",
        "Menutup kelas terburu-buru tanpa refleksi.",
        "Menganggap saran murid sebagai keluhan.",
    ),
    "KS1-1": (
        "Menyebut arah sekolah dalam satu kalimat yang jelas.",
        "Mengaitkan visi dengan data Rapor Pendidikan.",
        "Menunjukkan contoh nyata dari sekolah sendiri.",
        "Membaca teks visi dan misi tanpa penjelasan.",
        "Memakai istilah yang tidak dikenal peserta.",
        "Menyampaikan terlalu banyak hal tanpa urutan.",
    ),
    "KS1-2": (
        "Meminta pendapat peserta di tengah pemaparan.",
        "Menanggapi pertanyaan dengan terbuka.",
        "Memberi kesempatan pihak yang jarang berbicara.",
        "Berbicara sendiri sampai waktu habis.",
        "Menjawab pertanyaan dengan membela diri.",
        "Hanya menyapa tamu penting.",
    ),
    "KS1-3": (
        "Menutup dengan tindakan yang bisa segera dimulai.",
        "Membagi siapa melakukan apa dan kapan.",
        "Meminta peserta menuliskan komitmennya.",
        "Menutup dengan ajakan umum tanpa tindakan.",
        "Menetapkan tugas tanpa persetujuan yang mengerjakan.",
        "Tidak menyepakati waktu untuk melihat hasilnya.",
    ),
}

CONTOH_PERILAKU: Provision[tuple[ContohPerilaku, ...]] = Provision(
    tuple(
        ContohPerilaku(f"{fokus}-{nomor}", fokus, nomor <= 3, line, _OURS)
        for fokus, lines in _LINES.items()
        for nomor, line in enumerate(lines, start=1)
    ),
    _OURS,
)
