import type { Locale } from "../locale.ts";

export const id: Locale = {
  code: "id",
  name: "Indonesian",
  numbers: {
    small: [
      "satu, se, seminggu, sebulan",
      "dua, beberapa",
      "tiga",
      "empat",
      "lima",
      "enam",
      "tujuh",
      "delapan",
      "sembilan",
      "sepuluh",
      "sebelas",
      "dua belas",
    ],
  },
  dates: {
    months: [
      "januari",
      "februari",
      "maret",
      "april",
      "mei",
      "juni",
      "juli",
      "agustus",
      "september",
      "oktober, okt",
      "november, nopember",
      "desember, des",
    ],
    weekdays: [
      "hari minggu",
      "senin, hari senin",
      "selasa, hari selasa",
      "rabu, hari rabu",
      "kamis, hari kamis",
      "jumat, hari jumat, jum'at",
      "sabtu, hari sabtu",
    ],
    today: "hari ini",
    tomorrow: "besok",
    dayAfterTomorrow: "lusa, besok lusa",
    units: {
      hour: "jam",
      day: "hari, hari kerja",
      week: "minggu, pekan",
      month: "bulan",
      quarter: "kuartal, triwulan",
      year: "tahun",
    },
    nextAfter: "depan, berikutnya, mendatang, yang akan datang",
    in: "dalam, dalam waktu",
    for: "selama",
    later: "lagi, kemudian, ke depan",
    beforeDay: "tanggal, tgl, pada tanggal, hingga tanggal, sampai tanggal",
    before:
      "pada, sampai, hingga, dari, sejak, bulan, awal, akhir, pertengahan, setelah, tanggal, di",
    span: "sampai, hingga, s/d, s d, sampai dengan, dan, sampai tanggal",
    early: "awal",
    middle: "pertengahan",
    late: "akhir",
    half: "semester, paruh",
    firstHalf: "semester pertama, paruh pertama tahun, paruh pertama",
    secondHalf: "semester kedua, paruh kedua tahun, paruh kedua",
    newYear: "tahun baru",
  },
  absence: {
    back: "kembali, masuk kerja, masuk kantor, akan kembali, bekerja kembali, masuk kembali",
    until: "sampai, hingga, sampai tanggal, hingga tanggal, sampai hari, hingga hari",
    through: "sampai dengan, s/d, s d, sampai dengan tanggal",
    inclusive: "inklusif, termasuk",
    after: "setelah, sesudah, setelah tanggal",
    away: "cuti, tidak berada di kantor, tidak di kantor, sedang tidak, libur, dinas luar, di luar kantor, perjalanan dinas",
    since: "sejak, mulai, dari, mulai tanggal, dari tanggal",
    open: "sampai pemberitahuan lebih lanjut, hingga pemberitahuan lebih lanjut, untuk waktu yang tidak ditentukan, belum tahu kapan, tidak tahu kapan",
  },
  frame: {
    greetings:
      "halo, hai, selamat pagi, selamat siang, selamat sore, selamat malam, yth, kepada yth, dear, bapak, ibu",
    closings:
      "terima kasih, terimakasih, salam, hormat saya, salam hormat, dengan hormat, hormat kami, makasih, salam hangat",
    notices:
      "rahasia, kerahasiaan, penerima yang dituju, penerima, karena kesalahan, mencetak, lingkungan, kebijakan privasi, anda menerima email ini, klik di sini",
    banners:
      "email eksternal, pengirim eksternal, dari luar organisasi, jangan klik, jangan mengklik, jangan membuka, dikirim dari",
  },
  optOut: {
    alone:
      "jangan telepon lagi, jangan telpon lagi, jangan menelepon lagi, jangan telepon saya lagi, berhenti berlangganan, batalkan langganan, batal langganan, berhenti langganan, unsubscribe, stop berlangganan, jangan ganggu, tinggalkan saya, jangan ganggu saya, hentikan langganan, keluar dari daftar, cabut persetujuan, menarik persetujuan, batalkan keanggotaan, tanpa izin, tanpa persetujuan, tanpa izin saya, tidak setuju, tidak pernah setuju, jangan hubungi, jangan kirim, jangan kirimi, jangan email, hapus saya, keluarkan saya, jangan pernah menghubungi, jangan pernah hubungi, jangan pernah kirim, jangan menghubungi, jangan mengirim, jangan mengirimi, jangan mengirimkan, jangan kirimkan, jangan kirim-kirim, jangan kirimin, jangan hubungin, jangan dikirimi, jangan dikirim, jangan ngirim, jangan menulis, jangan mengganggu, jangan diganggu, jangan ganggu kami, jangan gangguin, jangan usik, jangan spam, jangan nyepam, jangan menyurati, jangan kontak, jangan mengontak, jangan kontak-kontak, jangan tawari, jangan follow up, jgn kirim, jgn hubungi, jgn email, jgn ganggu, jgn spam, stop email, stop kirim, stop kirim email, stop spam, stop ganggu, stop mengganggu, stop menghubungi, berhenti mengganggu, berhenti spam, berhenti ganggu, berhentilah mengganggu, berhenti dari langganan, membatalkan langganan, pembatalan langganan, batalkan berlangganan, batalkan subscription, batalin langganan, hentikan berlangganan, menghentikan langganan, ingin berhenti berlangganan, mau unsubscribe, keluar dari milis, keluar dari mailing list, biarkan saya tenang, biarkan kami tenang, jangan diusik, tinggalkan kami, lupakan saya, lupakan kami, hapus kami, hapuskan saya, hapusin saya, hapus nama saya, hapus email saya, hapus alamat saya, hapus data saya, hapus kontak saya, hapus nomor saya, hapus nama kami, hapus email kami, hapus alamat kami, hapus data kami, hapus kontak kami, keluarkan kami, keluarin saya, keluarin kami, keluarin nama saya, keluarin email saya, keluarkan nama saya, keluarkan email saya, keluarkan alamat saya, coret nama saya, coret nama kami, coret kami, coret saya, menolak menerima, kami menolak, saya menolak, menolak dihubungi, tolak menerima, keberatan dihubungi, keberatan menerima, keberatan jika dihubungi, keberatan jika terus dihubungi, keberatan untuk dihubungi, keberatan dengan email, keberatan atas email, keberatan dengan pemrosesan, keberatan atas pemrosesan, mencabut persetujuan, saya cabut persetujuan, menarik persetujuan saya, menarik kembali persetujuan, tarik persetujuan, tidak mengizinkan, tidak mengijinkan, tidak memberi izin, tidak memberikan izin, tidak pernah memberi izin, tidak pernah memberikan izin, tidak memberikan persetujuan, tidak pernah memberikan persetujuan, tidak pernah memberi persetujuan, tidak pernah mengizinkan, tanpa seizin, tanpa seizin saya, tanpa persetujuan saya, tanpa persetujuan kami, tanpa izin kami, tanpa ijin, hak untuk dilupakan, hak penghapusan, hak untuk menolak, melarang, saya larang, kami larang, dilarang menghubungi, dilarang mengirim, tidak bersedia dihubungi, tidak bersedia menerima, tidak berkenan dihubungi, tidak berkenan menerima, tidak mau dihubungi, tidak ingin dihubungi, tidak mau diganggu, tidak ingin diganggu, gak mau dihubungi, gak mau diganggu, nggak mau dihubungi, nggak mau diganggu, ogah, kalau masih kirim, kalau masih mengirim, kalau masih dikirimi, jika masih mengirim, jika masih kirim, jika masih dihubungi, jika terus mengirim, kalau masih ganggu, kalau kirim lagi, jika mengirim lagi, jika Anda mengirim lagi, ga usah chat, gak usah chat, nggak usah chat",
    remove:
      "hapus, hapuskan, menghapus, dihapus, keluarkan, mengeluarkan, dikeluarkan, hilangkan, coret, dicoret, penghapusan, lupakan, buang, hapusin, hapuslah, dihapuskan, menghapuskan, dihapusnya, keluarin, dikeluarin, keluarkanlah, hilangin, dihilangkan, menghilangkan, coretlah, mencoret, pencoretan, cabut, mencabut, dicabut, tiadakan, ditiadakan, kecualikan, dikecualikan, singkirkan, disingkirkan, delete, didelete, remove, di-remove, copot, dicopot, musnahkan, dimusnahkan, buanglah, lupain, membuang",
    takeOff: "tarik, cabut",
    off: "dari, keluar dari, keluar",
    onto: "tambahkan, masukkan, daftarkan",
    list: "daftar, daftar email, daftar e-mail, daftar kirim, mailing list, milis, daftar pengiriman, daftar kontak, database, basis data, newsletter, buletin, kontak, sistem, crm, list, data, daftar penerima, daftar penerima email, daftar pelanggan, daftar pelanggan email, daftar mailing, daftar langganan, daftar distribusi, daftar email marketing, daftar pemasaran, daftar promosi, daftar Anda, daftar kontak Anda, daftarnya, daftar tersebut, daftar ini, daftar spam, daftar prospek, daftar klien, database perusahaan, databasenya, database anda, basis data perusahaan, sistem anda, buku alamat, list email, list kontak, list Anda, mailing, mailing-list, broadcast, broadcast list, grup email, langganan, keanggotaan",
    me: "saya, kami, email saya, e-mail saya, alamat saya, alamat email saya, nama saya, data saya, alamat ini, email ini, aku, data pribadi saya, perusahaan kami, email kami, kontak saya, nomor saya, nama kami, alamat kami, data kami, kontak kami, nomor kami, alamat email kami, alamat e-mail kami, e-mail kami, data pribadi kami, data perusahaan kami, semua data saya, seluruh data saya, semua data pribadi saya, seluruh data pribadi saya, informasi saya, informasi pribadi saya, informasi kontak saya, informasi kami, data diri saya, data-data saya, akun saya, akun kami, kotak masuk saya, inbox saya, nomor telepon saya, nomor hp saya, nomor wa saya, perusahaan saya, kantor kami, pihak kami, alamat email ini, alamat e-mail ini, e-mail ini, akun ini, nomor ini, kontak ini, gue, gua, gw, ane, langganan saya, langganan kami, identitas saya, aku punya email, emailku, namaku, alamatku, dataku, diriku, saya pribadi, surel saya, surel kami, surel ini, kami semua, pihak saya",
    stop: "berhenti, hentikan, stop, setop, cukup, sudahi, menghentikan, berhentilah, berhentiin, setoplah, dihentikan, hentikanlah, penghentian, mengakhiri, akhiri, diakhiri, stopin, di-stop, distop, cukup sudah, sudah cukup, cukuplah, cukupkan, udahan, udahan dong, setopin, mohon berhenti, tidak melanjutkan, jangan lanjutkan, hentikan segala",
    write:
      "menghubungi, hubungi, dihubungi, menulis, kontak, mengontak, mengganggu, ganggu, menelepon, spam, mengirimi, kirimi, menyurati, japri, hubungin, dihubungin, ngehubungin, dikontak, kontak-kontak, telepon, telpon, telfon, nelpon, nelepon, ditelepon, ditelpon, menelpon, nge-chat, mengusik, usik, diusik, diganggu, gangguin, digangguin, ganggu-ganggu, mengemail, ngemail, diemail, disurati, surati, menyepam, nyepam, spamming, di-spam, dispam, menawari, tawari, ditawari, ditawarkan, follow up, difollow up, follow-up, mem-follow up, teror, meneror, merecoki, berkomunikasi, menulis surat",
    send: "mengirim, kirim, kirimkan, mengirimkan, dikirim, dikirimi, kiriman, kirim-kirim, kirimin, kirimi, mengirimi, ngirim, ngirimin, ngirim-ngirim, dikirimkan, dikirimin, pengiriman, mengirim-ngirim, kirimkanlah, kirimlah, mengirimkannya, menyebarkan, kirim-kirimin, layangkan, melayangkan",
    mail: "email-email ini, email-email seperti ini, email, e-mail, emailnya, surel, pesan, iklan, spam, newsletter, promosi, penawaran, surat, apa pun, apapun, informasi, info, buletin, pesan promosi, email promosi, email penawaran, email pemasaran, email marketing, email iklan, email spam, email sampah, surat elektronik, pesan iklan, pesan spam, pesan pemasaran, pesan penawaran, surat penawaran, email seperti ini, email begini, email begituan, email-email, email2, email lanjutan, email susulan, pesan-pesan, promo, promo-promo, brosur, materi promosi, materi pemasaran, tawaran, tawaran-tawaran, penawaran apa pun, komunikasi, komunikasi pemasaran, korespondensi, pengingat, follow up, follow-up, tindak lanjut, sms, sampah, apa-apa, beginian, e-mailnya, emailan, warta, siaran, broadcast, marketing, surat-surat, dapat email, dapet email, dapat pesan, dapat kiriman, email kayak gini, email beginian, email kayak begini",
    receive:
      "menerima, terima, mendapat, mendapatkan, dihubungi, dikirimi, dapat email, dapet email, dapat pesan, dapat kiriman, dapet, dapetin, nerima, nerimain, ditelepon, dikontak, diganggu, diemail, dikirimi email, dikirimkan, memperoleh, berada di, terdaftar, masuk dalam, tercantum, dimasukkan, menjadi sasaran, ditawari, dispam, di-spam, dikirimin",
    want: "tidak butuh, tidak membutuhkan, gak butuh, ingin, mau, mohon, minta, berkenan, bersedia, perlu, berminat, meminta, butuh, setuju, menginginkan, inginkan, pengen, pingin, kepengen, menghendaki, mengharapkan, berharap, memohon, menuntut, tuntut, sudi, tertarik untuk, berminat untuk, berminat pada, bermaksud, bersedia untuk, lebih suka, lebih memilih, memerlukan, membutuhkan, meminta agar, minta agar, minta supaya, memastikan, pastikan, mohon pastikan, setuju untuk, mau lagi, ingin lagi, enggan, menolak",
    not: "tidak butuh, tidak membutuhkan, gak butuh, tidak, jangan, tak, bukan, nggak, tidak pernah, gak, ga, gk, tdk, enggak, ndak, kagak, jgn, janganlah, jangan pernah, tidak perlu, tidak usah, gak usah, nggak usah, ga usah, gk usah, tak usah, tak perlu, gak perlu, nggak perlu, dilarang, larang, untuk tidak, agar tidak, supaya tidak, enggan, menolak, tolak, pantang, tidak lagi, jangan lagi",
    no: "tanpa",
    more: "lagi, lebih lanjut, selanjutnya, di masa depan, ke depannya, seterusnya, lain, mulai sekarang, kembali, terus, sama sekali, di kemudian hari, kemudian hari, di masa mendatang, di masa yang akan datang, masa depan, masa mendatang, di lain waktu, untuk selanjutnya, untuk seterusnya, ke depan, mulai saat ini, mulai hari ini, sejak saat ini, terhitung sejak, setelah ini, sekali lagi, kapan pun, kapanpun, terus-menerus, terus menerus, terus-terusan, berulang, berulang kali, berulang-ulang, lagi-lagi, tambahan, lagi selamanya, selama-lamanya, selamanya, apa pun, apapun, berikutnya, kembali lagi, susulan, lanjutan, lagi ya, lagi dong, mau lagi, ingin lagi, tidak lagi, jangan lagi",
    we: "saya, kami, kita",
    you: "anda, kalian, kamu, mu, saudara, Anda semua, perusahaan anda, pihak anda, situ, lu, lo, elu, kamu semua, bapak, ibu",
    about:
      "pelanggan, pengguna, karyawan, pegawai, sopir, tautan, tombol, fitur, fungsi, halaman, alat, perangkat lunak, aplikasi, excel, shift, jadwal, kontrak, rapat, proyek, pemasok, manual, tabel excel, tabel, jadwal lewat email, jadwal kerja, absensi, lembar excel, spreadsheet, sheet, tim, anggota, anggota tim, staf, staff, pekerja, buruh, rekan kerja, seseorang, orang lain, mantan karyawan, karyawan yang keluar, atasan, manajer, perawat, pasien, vendor, supplier, notifikasi, whatsapp, lewat whatsapp, grup whatsapp, kertas, seseorang bisa, karyawan bisa, karyawan tidak ingin, karyawan tidak mau, karyawan yang tidak ingin, karyawan yang tidak mau, sopir tidak mau, apakah sistem, pengingat jika, user, users",
    limit:
      "sebelum, sampai, hari ini, besok, minggu ini, lewat telepon, melalui telepon, sementara, saat ini, sekarang, belum, lampiran, faktur, pdf, akhir pekan, malam hari, jam kerja, di luar jam kerja, minggu depan, bulan ini",
    beside:
      "maaf, tolong, mohon, harap, silakan, dimohon, terima kasih, terimakasih, makasih, halo, hai, selamat, pagi, siang, sore, malam, yth, hormat, salam, dengan hormat, dan, atau, tapi, tetapi, dari, ke, di, untuk, pada, dengan, ini, itu, yang, adalah, sudah, telah, akan, bisa, dapat, apakah, segera, secepatnya, langsung, sekarang juga, permanen, selamanya, hanya, juga, tidak tertarik, tidak berminat, kami tidak tertarik, email, alamat, daftar, nama, hukum, uu, laporkan, melaporkan, keluhan, pengacara, ilegal, spam, diminta, mendaftar, berlangganan, izin, persetujuan, konfirmasi, bagaimana, mengapa, kenapa, dari mana, siapa, kali, terakhir, peringatan, dua, tiga, semua, segala, setiap, orang, perusahaan, salah, sini, jika tidak, karena, data, pribadi, saya, kami, anda, pernah, lalu, dong, ya, agar, supaya, terhadap, apa, kepada, minta, saya minta, informasinya, atas informasinya, atas informasi, atas, emailnya, atas emailnya, penawarannya, atas penawarannya, tawarannya, perhatiannya, atas perhatiannya, pengertiannya, atas pengertiannya, kerja samanya, kerjasamanya, bantuannya, terima kasih banyak, terimakasih banyak, trims, thx, makasi, trm ksh, permisi, punten, mas, mbak, pak, bu, bapak, ibu, min, admin, kak, gan, bro, sis, tim, pihak, dear, kepada yth, assalamualaikum, wassalam, saya tidak tertarik, tidak tertarik dengan, kami tidak berminat, saya tidak berminat, tidak ada minat, tidak butuh, tidak membutuhkan, gak tertarik, nggak tertarik, gak butuh, gak minat, ga minat, ga tertarik, gak perlu, belum butuh, produk, layanan, jasa, solusi, kantor, penawaran, tawaran, dimohon untuk, diminta untuk, mohon untuk, harap untuk, untuk tidak, mohon agar, kiranya, sekiranya, kami mohon, kami minta, kami harap, saya harap, saya mohon, dengan ini, dengan ini saya, dengan ini kami, bersama ini, melalui email ini, melalui surat ini, menyatakan, memberitahukan, sampaikan, keperluan, kepentingan, tujuan, pemasaran, komersial, promosi, penggunaan, pemrosesan, pengolahan, memproses, menggunakan, menyimpan, tersimpan, disimpan, dimiliki, milik, punya, pdp, uu pdp, ite, uu ite, perlindungan, perlindungan data, undang-undang, pasal, peraturan, melanggar, pelanggaran, polisi, pihak berwajib, berwajib, berwenang, pihak berwenang, kominfo, ylki, tuntut, tuntutan, somasi, gugat, saya laporkan, akan saya laporkan, akan kami laporkan, blokir, saya blokir, hak, hak saya, sesuai, berdasarkan, menurut, kalau, jika, bila, apabila, kalau tidak, sebab, sebab itu, oleh karena itu, jadi, maka, sehingga, namun, meskipun, walaupun, masih, masih saja, selalu, sering, terlalu sering, terlalu, banyak, sangat, sekali, sudah berkali-kali, berkali-kali, berulang kali, setiap hari, tiap hari, tiap minggu, setiap minggu, sebelumnya, kemarin, bilang, sudah bilang, sudah saya bilang, sudah kami bilang, sudah saya minta, saya sudah minta, katakan, mengatakan, muak, bosan, capek, cape, lelah, kesal, sebal, jengkel, risih, risi, terganggu, merasa terganggu, merasa, mengganggu, sangat mengganggu, ganggu, nyebelin, sialan, anjing, bangsat, brengsek, goblok, tolol, bodoh, gila, deh, sih, kok, kan, lah, yaa, yah, nih, tuh, aja, saja, doang, udah, dah, aku, kayak, kayak gini, begini, begitu, beginian, seperti, seperti ini, semacam, semacam ini, sejenis, sejenisnya, jenis, bentuk, dalam bentuk, bentuk apa pun, maupun, serta, termasuk, seluruh, seluruhnya, semuanya, sepenuhnya, total, secara, secara permanen, benar-benar, betul-betul, sama sekali, sesegera mungkin, segera mungkin, secepat mungkin, secepat-cepatnya, cepat, dalam waktu, waktu, jam, hari, minggu, bulan, detik ini, detik ini juga, sejak, oleh, dalam, antara, tentang, mengenai, soal, hal, hal ini, hal-hal, bisakah, dapatkah, bolehkah, boleh, maukah, sudilah, tolonglah, mohonlah, tolong ya, mohon ya, penerima, pengirim, langganan, mendaftarkan, terdaftar, daftarkan, mohon maaf, maaf sebelumnya, maaf ya, makanya, balas, dibalas, membalas, jawaban, mohon konfirmasi, dikonfirmasi, konfirmasinya",
    idiom:
      "jangan kirim pdf, jangan kirim file, jangan kirim lampiran, jangan kirim dokumen, tidak perlu telepon, tidak perlu menelepon, tidak usah telepon, tidak usah menelepon, jangan telepon, jangan menelepon, jangan telpon, gak usah telepon, gak usah telpon, jangan ditelepon, tidak masalah, tidak apa-apa, kenapa tidak, mengapa tidak, belum menerima, tidak menerima, jangan ragu, jangan lupa, tidak bisa menghubungi, belum bisa menghubungi, tidak dapat menghubungi, tidak bisa dihubungi, tidak bisa mengirim, tidak bisa dibuka, tidak keberatan, jangan segan, jangan sungkan, tidak usah sungkan, jangan khawatir, tidak terkirim, belum terkirim, tidak masuk, belum dapat, belum menghubungi, tidak tahu, kurang tahu, tidak yakin, tidak sempat, tidak sabar, tidak menemukan, tidak ditemukan, tidak mengganggu, tidak ada masalah",
    aim: "kami ingin, saya ingin",
  },
  intent: {
    decline:
      "maaf tidak tertarik, tidak tertarik, kami tidak tertarik, saya tidak tertarik, tidak berminat, tidak terima kasih, tidak perlu, tidak butuh, belum tertarik",
    bareNo: "tidak, belum, tidak ada",
    later:
      "jangan sekarang, bukan sekarang, nanti, nanti saja, hubungi saya, hubungi kami, hubungi lagi, lagi, saat ini, terlalu dini, sibuk, mungkin, lain kali",
  },
  quoting: {
    on: "pada, tanggal",
    wrote: "menulis",
    from: "dari",
    sent: "dikirim",
    date: "tanggal",
    to: "kepada",
    subject: "perihal, subjek",
    replyPrefixes: "bls",
    forwardPrefixes: "trs",
    originals: "pesan asli",
  },
  lines: {
    devices: ["dikirim dari .{1,60}"],
  },
  claims: {
    negation: ["(?<!\\p{L})(?:tidak|bukan|tanpa|belum)(?!\\p{L})"],
  },
};
