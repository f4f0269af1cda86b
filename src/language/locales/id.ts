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
    nextAfter: "depan, berikutnya, mendatang",
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
      "berhenti berlangganan, batalkan langganan, batal langganan, berhenti langganan, unsubscribe, stop berlangganan, jangan ganggu, tinggalkan saya, jangan ganggu saya, hentikan langganan, keluar dari daftar, cabut persetujuan, menarik persetujuan, tolong berhenti, batalkan keanggotaan, tanpa izin, tanpa persetujuan, tanpa izin saya, tidak setuju, tidak pernah setuju, jangan hubungi, jangan kirim, jangan kirimi, jangan email, hapus saya, keluarkan saya",
    remove:
      "hapus, hapuskan, menghapus, dihapus, keluarkan, mengeluarkan, dikeluarkan, hilangkan, coret, dicoret, penghapusan, lupakan, buang",
    onto: "tambahkan, masukkan, daftarkan",
    list: "daftar, daftar email, daftar e-mail, daftar kirim, mailing list, milis, daftar pengiriman, daftar kontak, database, basis data, newsletter, buletin, kontak, sistem, crm, list, data",
    me: "saya, kami, email saya, e-mail saya, alamat saya, alamat email saya, nama saya, data saya, alamat ini, email ini, aku, data pribadi saya, perusahaan kami, email kami, kontak saya, nomor saya",
    stop: "berhenti, hentikan, stop, setop, cukup, sudahi, menghentikan, berhentilah",
    write:
      "menghubungi, hubungi, dihubungi, menulis, kontak, mengontak, mengganggu, ganggu, menelepon, spam, mengirimi, kirimi, menyurati, japri",
    send: "mengirim, kirim, kirimkan, mengirimkan, dikirim, dikirimi, kiriman",
    mail: "email, e-mail, emailnya, surel, pesan, iklan, spam, newsletter, promosi, penawaran, surat, apa pun, apapun, informasi, info, buletin, pesan promosi",
    receive: "menerima, terima, mendapat, mendapatkan, dihubungi, dikirimi",
    want: "ingin, mau, mohon, minta, berkenan, bersedia, perlu, berminat, meminta, butuh, setuju",
    not: "tidak, jangan, tak, bukan, nggak, tidak pernah, gak",
    no: "tanpa",
    more: "lagi, lebih lanjut, selanjutnya, di masa depan, ke depannya, seterusnya, lain, mulai sekarang, kembali, terus, sama sekali",
    we: "saya, kami, kita",
    you: "anda, kalian, kamu, mu, saudara",
    about:
      "pelanggan, pengguna, karyawan, pegawai, sopir, tautan, tombol, fitur, fungsi, halaman, alat, perangkat lunak, aplikasi, excel, shift, jadwal, kontrak, rapat, proyek, pemasok, manual",
    limit:
      "sebelum, sampai, hari ini, besok, minggu ini, lewat telepon, melalui telepon, sementara, saat ini, sekarang, belum, lampiran, faktur, pdf",
    beside:
      "maaf, tolong, mohon, harap, silakan, dimohon, terima kasih, terimakasih, makasih, halo, hai, selamat, pagi, siang, sore, malam, yth, hormat, salam, dengan hormat, dan, atau, tapi, tetapi, dari, ke, di, untuk, pada, dengan, ini, itu, yang, adalah, sudah, telah, akan, bisa, dapat, apakah, segera, secepatnya, langsung, sekarang juga, permanen, selamanya, hanya, juga, tidak tertarik, tidak berminat, kami tidak tertarik, tidak perlu, email, alamat, daftar, nama, hukum, uu, laporkan, melaporkan, keluhan, pengacara, ilegal, spam, diminta, mendaftar, berlangganan, izin, persetujuan, konfirmasi, bagaimana, mengapa, kenapa, dari mana, siapa, kali, terakhir, peringatan, dua, tiga, semua, segala, setiap, orang, perusahaan, salah, sini, jika tidak, karena, data, pribadi, saya, kami, anda, pernah, lalu, dong, ya, agar, supaya, terhadap, apa, kepada, minta, saya minta",
    idiom:
      "tidak masalah, tidak apa-apa, kenapa tidak, mengapa tidak, belum menerima, tidak menerima, jangan ragu, jangan lupa",
    aim: "kami ingin, saya ingin",
  },
  intent: {
    decline:
      "maaf tidak tertarik, tidak tertarik, kami tidak tertarik, saya tidak tertarik, tidak berminat, tidak terima kasih, tidak perlu, tidak butuh, belum tertarik",
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
};
