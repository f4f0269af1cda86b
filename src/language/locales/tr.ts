import type { Locale } from "../locale.ts";

export const tr: Locale = {
  code: "tr",
  name: "Turkish",
  numbers: {
    small: [
      "bir",
      "iki, birkaç",
      "üç",
      "dört",
      "beş",
      "altı",
      "yedi",
      "sekiz",
      "dokuz",
      "on",
      "on bir",
      "on iki",
    ],
    ordinals: ["ilk, birinci", "ikinci", "üçüncü", "dördüncü"],
    spelled: {
      small:
        "bir, iki, üç, dört, beş, altı, yedi, sekiz, dokuz, on, onbir, oniki, onüç, ondört, onbeş, onaltı, onyedi, onsekiz, ondokuz",
      tens: "yirmi, otuz, kırk, elli, altmış, yetmiş, seksen, doksan",
      between: [""],
      hundred: "yüz",
      thousand: "bin",
    },
  },
  dates: {
    months: [
      "ocak, ocakta, ocak'ta, ocağa",
      "şubat, şubatta, şubat'ta",
      "mart, martta, mart'ta",
      "nisan, nisanda, nisan'da",
      "mayıs, mayısta, mayıs'ta",
      "haziran, haziranda, haziran'da",
      "temmuz, temmuzda, temmuz'da",
      "ağustos, ağustosta, ağustos'ta",
      "eylül, eylülde, eylül'de",
      "ekim, ekimde, ekim'de",
      "kasım, kasımda, kasım'da",
      "aralık, aralıkta, aralık'ta",
    ],
    weekdays: [
      "pazar",
      "pazartesi, pazartesiye",
      "salı, salıya",
      "çarşamba, çarşambaya",
      "perşembe, perşembeye",
      "cuma, cumaya",
      "cumartesi, cumartesiye",
    ],
    today: "bugün",
    tomorrow: "yarın",
    dayAfterTomorrow: "öbür gün, yarından sonra, ertesi gün",
    units: {
      hour: "saat, saatte",
      day: "gün, günü, günde",
      week: "hafta, haftaya, haftada",
      month: "ay, ayda, ayın, aya",
      quarter: "çeyrek, çeyrekte",
      year: "yıl, yılda, yılı, sene",
    },
    about: "yaklaşık",
    halfYear: "yarım yıl, altı ay",
    season: "yaz, yazdan, tatil, tatilden, bayram, bayramdan, yılbaşı",
    next: "gelecek, önümüzdeki",
    this: "bu",
    later: "sonra, içinde, boyunca",
    before: "gelecek, önümüzdeki",
    span: "ile, ve",
    early: "başında, başı",
    middle: "ortasında, ortası",
    late: "sonunda, sonu",
  },
  absence: {
    back: "döneceğim, dönüyorum, dönerim, dönecek, dönüş, dönüşüm, geri döneceğim, tekrar, yeniden, ofiste olacağım, ofisteyim, başlayacağım, dönmüş olacağım, geri döneceğiz",
    untilAfter: "kadar, dek, değin",
    inclusive: "dahil, dâhil",
    afterAfter: "sonra",
    away: "izinde, izindeyim, izinli, izinliyim, ofis dışında, ofis dışındayım, tatilde, tatildeyim, yıllık izin, iş seyahatinde, ofiste değilim, raporluyum, olmayacağım, kapalı",
    sinceAfter: "itibaren, beri",
    open: "ikinci bir duyuruya kadar, belirsiz bir süre, süresiz, ne zaman döneceğimi bilmiyorum, ne zaman döneceğim belli değil",
  },
  frame: {
    greetings:
      "merhaba, merhabalar, sayın, selam, iyi günler, günaydın, iyi çalışmalar, değerli, selamlar",
    closings:
      "saygılarımla, saygılar, iyi çalışmalar, iyi günler, teşekkürler, teşekkür ederim, kolay gelsin, sevgiler, selamlar, teşekkür ederiz",
    notices:
      "gizli, gizlidir, gizlilik, alıcı, alıcısı, yanlışlıkla, yazdırmadan, çevre, yasal uyarı, bu e-postayı alıyorsunuz, abonelikten çıkmak için, buraya tıklayın",
    banners:
      "harici e-posta, dış e-posta, harici gönderen, kuruluş dışından, dikkat: bu, tıklamayın, açmayın, iphone'umdan gönderildi, gönderildi",
  },
  optOut: {
    alone:
      "abonelikten çık*, aboneliğimi iptal*, aboneliği iptal*, abonelikten ayrıl*, üyeliğimi iptal*, unsubscribe, beni rahat bırakın, rahat bırakın, bizi rahat bırakın, listeden çıkmak istiyorum, çıkmak istiyorum, çıkış, ret, red, iznimi geri çekiyorum, rızamı geri çekiyorum, onay vermiyorum, izin vermiyorum, aboneliğime son, iznim yok, iznim olmadan, onayım yok, onayım olmadan, rızam yok, iptal edin, iptal ediniz, çıkarın beni, silin beni",
    remove:
      "çıkarın, çıkarınız, çıkar, çıkarır mısınız, çıkartın, çıkartınız, çıkarılmak, çıkarılması, çıkarılmasını, çıkarmanızı, silin, siliniz, sil, silinmesi, silinmesini, silmenizi, silinmek, kaldırın, kaldırınız, kaldırılmasını, kaldırmanızı, unutun, siler misiniz, çıkarmanız, silinsin, çıkarılsın",
    onto: "ekleyin, ekler misiniz, ekleyiniz, dahil edin, kaydedin",
    list: "listenizden, listeden, listesinden, listelerinizden, listenizden, mail listenizden, e-posta listenizden, posta listenizden, mailing listesinden, listesi, veritabanınızdan, veritabanından, veri tabanınızdan, sisteminizden, sistemden, kayıtlarınızdan, bülten, bültenden, bülteninizden, rehberinizden, dağıtım listenizden, listenizde, aboneliğimi, crm",
    me: "beni, bizi, bana, bize, adresimi, e-posta adresimi, mail adresimi, e-postamı, bilgilerimi, verilerimi, kişisel verilerimi, ismimi, adımı, mailimi, adresimizi, bilgilerimizi, bu adresi, bu adrese, iletişim bilgilerimi, benimle, bizimle, benim, numaramı, verilerimin, kişisel verilerimin, bilgilerimin, adresimin, e-posta adresimin, mailimin, adresimizin, verilerimizin, ismimin",
    stop: "durdurun, durdur, durdurunuz, kesin, kesiniz, bırakın, bırakınız, son verin, stop, dur, yeter, artık yeter, vazgeçin",
    write:
      "yazmayın, yazmayınız, yazma, yazmayı, yazmayi, aramayın, aramayınız, rahatsız etmeyin, rahatsız etmeyiniz, rahatsız etmeyi, ulaşmayın, iletişime geçmeyin, iletişime geçmeyiniz, iletişim kurmayın, taciz etmeyin, spam yapmayın, spam yapmayı, temas kurmayın, mesaj atmayın, mail atmayın, mail atmayınız, mail atmayı",
    send: "göndermeyin, göndermeyiniz, gönderme, göndermeyi, göndermekten, yollamayın, yollamayınız, yollamayı, atmayın, atmayınız, atmayı, iletmeyin, gönderilmesin, gönderilmesini, gönderim",
    mail: "e-posta, eposta, e-postalar, mail, mailler, mailleri, e-mail, e-mailler, mesaj, mesajlar, reklam, reklamlar, spam, bülten, hiçbir şey, ileti, iletiler, tanıtım, teklif, mail atmayın, bilgilendirme, e-postaları",
    receive: "almak, alma, haber almak, iletişime geçilmesini, aranmak, rahatsız edilmek, almayı",
    want: "istiyorum, istiyoruz, istemiyorum, istemiyoruz, isterim, isteriz, rica ediyorum, rica ederim, talep ediyorum, lütfen, arzu etmiyorum, istemem",
    not: "istemiyorum, istemiyoruz, istemem, yazmayın, yazmayınız, aramayın, göndermeyin, göndermeyiniz, yollamayın, atmayın, atmayınız, rahatsız etmeyin, rahatsız etmeyiniz, ulaşmayın, iletişime geçmeyin, iletişime geçmeyiniz, iletişim kurmayın, mail atmayın, mail atmayınız, mesaj atmayın, spam yapmayın, taciz etmeyin, değil, asla, hayır, gönderilmesin, iletmeyin, arzu etmiyorum",
    no: "hiçbir, hiç",
    more: "artık, bir daha, tekrar, daha fazla, bundan sonra, bundan böyle, gelecekte, daha, asla, başka",
    we: "ben, biz",
    you: "siz, sizin, sizden, size, senin, senden",
    about:
      "müşteriler, müşterilerimiz, müşteri, kullanıcılar, çalışanlar, çalışanlarımız, personel, personele, link, bağlantı, buton, düğme, özellik, özelliği, sayfa, araç, program, excel, excel'den, vardiya, vardiyalar, sözleşme, toplantı, proje, tedarikçiler",
    limit:
      "önce, kadar, bugün, yarın, bu hafta, telefonla, şimdilik, şu an, şu anda, henüz, pdf, ek, ekleri, fatura, faturalar, sözleşme",
    beside:
      "lütfen, teşekkürler, teşekkür ederim, teşekkür ederiz, teşekkür, merhaba, merhabalar, iyi, günler, sayın, selam, saygılarımla, kolay gelsin, ve, veya, ama, ile, için, bu, şu, o, bir, tüm, bütün, her, de, da, mi, mı, ne, neden, nasıl, nereden, kim, hemen, derhal, acilen, acil, en kısa sürede, şimdi, kalıcı olarak, tamamen, sadece, ayrıca, ilgilenmiyorum, ilgilenmiyoruz, ilgimi çekmiyor, hayır, hayır teşekkürler, e-posta, mail, adres, adresim, liste, kvkk, gdpr, yasa, yasal, kanun, şikayet, şikayet edeceğim, avukat, yasadışı, spam, istenmeyen, izinsiz, izin, izni, onay, onayım, abone, olmadım, üye, vermedim, ederim, ediyorum, rica, ricam, onaylayın, teyit, aldınız, buldunuz, kez, kere, son, uyarı, iki, üç, defa, kişi, şirket, firma, yanlış, aksi takdirde, aksi halde, yoksa, çünkü, edin, ediniz, olsun, lütfen, ederseniz, sevinirim, kişisel, veri, verilerimin",
    idiom:
      "sorun değil, problem değil, neden olmasın, almadım, almadık, çekinmeyin, unutmayın, gelmedi, ulaşmadı",
    aim: "istiyoruz, istiyorum, isteriz",
  },
  intent: {
    decline:
      "ilgilenmiyorum, ilgilenmiyoruz, ilgimi çekmiyor, hayır teşekkürler, teşekkürler hayır, ihtiyacımız yok, ihtiyacım yok, gerek yok",
    later:
      "şimdi değil, şu an değil, daha sonra, sonra, tekrar yazın, tekrar arayın, tekrar, iletişime geçin, şu an, şu anda, çok erken, meşgulüm, belki, yazın",
  },
  quoting: {
    wrote: "yazdı, yazmış",
    from: "kimden, gönderen",
    sent: "gönderildi, gönderilme tarihi",
    date: "tarih",
    to: "kime, alıcı",
    cc: "bilgi",
    subject: "konu",
    replyPrefixes: "ynt",
    forwardPrefixes: "ilt",
    originals: "özgün ileti, orijinal mesaj, iletilen mesaj, yönlendirilen mesaj, asıl ileti",
  },
  automatic: {
    subjects: ["(?:otomatik yanıt|otomatik cevap|ofis dışında)"],
  },
  lines: {
    devices: [
      ".{1,60}(?:d[ae]n|t[ae]n|['’]\\p{L}+) (?:gönderildi|gönderilmiştir)|(?:android|ios)['’ ]?.{0,20}outlook.{0,5} (?:edinin|indirin)",
    ],
    forwards: ["iletilmiş mesajın başlangıcı"],
  },
  models: {
    injection: [
      "\\b(?:önceki|tüm|yukarıdaki)\\b[^.!?]{0,30}(?:talimat|komut|kural)\\p{L}*[^.!?]{0,20}(?:yok say|unut|görmezden|dikkate alma)|\\bsistem (?:istemi|mesajı)|\\bartık sen\\b",
    ],
    machine: [
      "\\b(?:bir )?(?:yapay zeka|dil modeli|sohbet botu)\\p{L}*|\\bsistem (?:istemi|mesajı|komutu)\\p{L}*|\\btalimatlarım\\p{L}*|\\bönceki talimatlar\\p{L}*",
    ],
  },
  promises: {
    guarantee: ["\\b(?:garanti ed\\p{L}+|garantili)\\b"],
    promise: ["\\b(?:söz ver\\p{L}+)\\b"],
    free: ["\\b(?:ücretsiz\\p{L}*|bedava)\\b"],
    refund: ["\\b(?:para iade\\p{L}*|geri öde\\p{L}+)\\b"],
    delivery: ["\\b(?:teslim ed\\p{L}+)\\b"],
    contract: ["\\b(?:sözleşme\\p{L}*)\\b"],
    discount: ["\\b(?:indirim\\p{L}*|yarı fiyat\\p{L}*)\\b"],
    granting: ["\\b(?:anlaştık|tamam|evet)\\b"],
  },
  money: {
    currencies: { TRY: "tl, lira", USD: "dolar" },
  },
  amounts: {
    costs: ["\\bfiyat\\p{L}*\\b"],
    percent: ["yüzde"],
    percentOf: ["yüzde"],
    half: ["\\byarı\\b"],
    discount: ["indirim\\p{L}*"],
  },
  placeholders: {
    lines: ["adınız"],
  },
  sentences: {
    abbreviations: "dr, prof, sn, örn, bkz, av, a.ş, ltd, şti, tel",
  },
  dateMarks: {
    caseEndings:
      "i, u, si, sında, sinde, nda, nde, ında, inde, unda, unde, una, ine, ina, sına, sine, ye, ya, e, a, te, ta, de, da, den, dan, ten, tan",
    ambiguousMonths: "mart, nisan, ekim, kasım, ocak, aralık",
    or: "veya",
  },
};
