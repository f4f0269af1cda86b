import type { Locale } from "../locale.ts";

export const lv: Locale = {
  code: "lv",
  name: "Latvian",
  numbers: {
    small: [
      "viens, viena, vienu",
      "divi, divas, divām, pāris",
      "trīs",
      "četri, četras",
      "pieci, piecas",
      "seši, sešas",
      "septiņi",
      "astoņi",
      "deviņi",
      "desmit",
      "vienpadsmit",
      "divpadsmit",
    ],
  },
  dates: {
    months: [
      "janvāris, janvāra, janvārī, janvārim",
      "februāris, februāra, februārī, februārim",
      "marts, marta, martā, martam",
      "aprīlis, aprīļa, aprīlī, aprīlim",
      "maijs, maija, maijā, maijam",
      "jūnijs, jūnija, jūnijā, jūnijam",
      "jūlijs, jūlija, jūlijā, jūlijam",
      "augusts, augusta, augustā, augustam",
      "septembris, septembra, septembrī, septembrim",
      "oktobris, oktobra, oktobrī, oktobrim",
      "novembris, novembra, novembrī, novembrim",
      "decembris, decembra, decembrī, decembrim",
    ],
    weekdays: [
      "svētdiena, svētdien, svētdienai",
      "pirmdiena, pirmdien, pirmdienai, pirmdienas",
      "otrdiena, otrdien, otrdienai, otrdienas",
      "trešdiena, trešdien, trešdienai, trešdienas",
      "ceturtdiena, ceturtdien, ceturtdienai, ceturtdienas",
      "piektdiena, piektdien, piektdienai, piektdienas",
      "sestdiena, sestdien, sestdienai",
    ],
    today: "šodien",
    tomorrow: "rīt, rītdien",
    dayAfterTomorrow: "parīt",
    units: {
      hour: "stunda, stundas, stundām",
      day: "diena, dienas, dienām, dienu",
      week: "nedēļa, nedēļas, nedēļām, nedēļu, nedēļā",
      month: "mēnesis, mēneša, mēnešiem, mēnesi, mēnesī",
      quarter: "ceturksnis, ceturksnī",
      year: "gads, gada, gadu, gadā, gadiem",
    },
    season: "vasaras, svētkiem, atvaļinājuma, brīvdienām",
    next: "nākamais, nākamā, nākamajā, nākamo, nākošajā, nākošo",
    this: "šis, šī, šajā, šonedēļ",
    in: "pēc",
    for: "uz",
    before: "līdz, no, pēc, sākot ar",
    span: "līdz, un",
    early: "sākums, sākumā",
    middle: "vidus, vidū",
    late: "beigas, beigās",
  },
  absence: {
    back: "atgriezīšos, atgriežos, atpakaļ, atkal, atgriešanās, būšu pieejams, būšu pieejama, būšu birojā, būšu atpakaļ",
    until: "līdz",
    inclusive: "ieskaitot",
    after: "pēc",
    away: "prombūtnē, atvaļinājumā, atvaļinājums, neesmu birojā, ārpus biroja, komandējumā, slimības lapa, neatrodos, slēgts",
    since: "no, sākot ar, sākot no",
    open: "līdz turpmākam paziņojumam, uz nenoteiktu laiku, nezinu kad, vēl nezinu kad",
  },
  frame: {
    greetings: "labdien, sveiki, labrīt, labvakar, cienījamie, cienījamais, cienījamā, čau",
    closings:
      "ar cieņu, paldies, jau iepriekš paldies, ar sveicieniem, sveicieni, jauku dienu, vēlot visu labu",
    notices:
      "konfidenciāl*, adresāt*, kļūdas dēļ, kļūdas pēc, izdrukāšanas, vidi, privātuma politika, jūs saņemat, noklikšķiniet šeit",
    banners:
      "ārējs e-pasts, ārējs sūtītājs, ārpus organizācijas, neklikšķiniet, neveriet vaļā, sūtīts no",
  },
  optOut: {
    alone:
      "atrakst*, atrakstieties, atrakstīties, atrakstīšanās, anulēt abonementu, atceliet abonementu, unsubscribe, lieciet mani mierā, lieciet mūs mierā, atstājiet mani mierā, atsaucu piekrišanu, atsakos, nepiekrītu, opt-out, iebilstu, bez manas piekrišanas, piekrišanu neesmu devis, nedodu piekrišanu, atceļu piekrišanu",
    remove:
      "izņemiet, izņem, izņemt, izdzēsiet, izdzēs, izdzēst, dzēsiet, dzēst, dzēšanu, izsvītrojiet, izsvītrot, noņemiet, noņem, noņemt, izslēdziet, izslēgt, aizmirstiet, svītrojiet, dzēšana, izdzēšanu, izņemšanu",
    onto: "pievienojiet, pievienot, iekļaujiet, pierakstiet",
    list: "saraksta, sarakstiem, saraksts, sarakstā, adresātu saraksta, e-pasta saraksta, datubāzes, datu bāzes, jaunumiem, biļetena, reģistra, sistēmas, kontaktiem, crm, izsūtīšanas saraksta, vēstkopas, mailing listes",
    me: "mani, mūs, man, mums, manu adresi, manu e-pastu, manu e-pasta adresi, manus datus, manu vārdu, mūsu adresi, mūsu datus, šo adresi, manus personas datus, šo e-pastu, mūsu uzņēmumu, manu datu, savu datu, personas datu, manas adreses, savus datus, mana e-pasta, mūsu datu",
    stop: "pārtrauciet, pārtrauc, pārtraukt, beidziet, beidz, beigt, stop, pietiek, izbeidziet, apturiet",
    write:
      "rakstiet, raksti, rakstīt, nerakstiet, neraksti, sazinieties, nesazinieties, sazināties, traucējiet, netraucējiet, traucēt, zvaniet, nezvaniet, zvanīt, kontaktējiet, nekontaktējieties, spamot, nespamojiet, uzmācieties, neuzmācieties, nerakstīt, nesazināties, netraucēt, nezvanīt, neuzmākties",
    send: "sūtiet, sūti, sūtīt, nesūtiet, nesūti, sūtīšanu, nosūtīt, nesūtīt",
    mail: "e-pastus, e-pasta vēstules, e-pastu, vēstules, vēstuļu, ziņas, ziņojumus, reklāmu, reklāmas, spamu, surogātpastu, jaunumus, piedāvājumus, neko, informāciju, mēstules, epastus",
    receive: "saņemt, būt sarakstā, dzirdēt",
    want: "vēlos, vēlamies, nevēlos, nevēlamies, gribu, negribu, lūdzu, lūdzam, pieprasu, vēlētos, piekrītu",
    not: "ne, nekad, nē, nevēlos, nevēlamies, negribu, nerakstiet, neraksti, nesazinieties, netraucējiet, nezvaniet, nesūtiet, nesūti, nekontaktējieties, nespamojiet, neuzmācieties, nerakstīt, nesazināties, netraucēt, nezvanīt, neuzmākties, nesūtīt",
    no: "nekādu, nekādus, bez",
    more: "vairs, vairāk, turpmāk, atkārtoti, atkal, nākotnē, citus, tālāk, nekad, vispār",
    we: "es, mēs",
    you: "jūs, jūsu, tu, tavu, jums",
    about:
      "klienti, klientu, lietotāji, darbinieki, darbiniekiem, cilvēki, vadītāji, saite, poga, funkcija, rīks, programma, programmatūra, excel, maiņas, grafiks, līgums, līguma, sanāksme, projekts, piegādātāji",
    limit:
      "pirms, līdz, šodien, rīt, šonedēļ, pa tālruni, pagaidām, šobrīd, tagad, vēl, pdf, pielikumus, rēķinu, līgumu",
    beside:
      "lūdzu, paldies, jau iepriekš, labdien, sveiki, cienījamie, cien, ar cieņu, ar, no, un, vai, bet, ir, esmu, savu, sava, savas, jūsu, šo, šīs, šos, to, tas, nekavējoties, tūlīt, uzreiz, pēc iespējas ātrāk, tagad, uz visiem laikiem, pilnībā, tikai, arī, jau, neinteresē, mani neinteresē, mūs neinteresē, neesmu ieinteresēts, neesmu ieinteresēta, nav intereses, nē paldies, e-pasts, e-pasta, e-pastu, adresi, sarakstu, gdpr, likums, sūdzība, advokāts, nelikumīgi, spams, nevēlamu, nevēlamas, pierakstījies, lūdzis, piekrišanu, devis, apstipriniet, apstiprinājumu, kur, kāpēc, kā, kas, ieguvāt, reizes, pēdējais, brīdinājums, divas, trīs, visus, visiem, visu, persona, uzņēmums, nepareiza, šeit, citādi, jo, datus, personas, man, mani, manu, kopā",
    idiom:
      "nav problēmu, kāpēc ne, nesaņēmu, nesaņēmām, neesmu saņēmis, nevilcinieties, neaizmirstiet",
    aim: "vēlamies, gribam, vēlos, gribētu",
  },
  intent: {
    decline:
      "neinteresē, mani neinteresē, mūs neinteresē, neesmu ieinteresēts, neesmu ieinteresēta, nav intereses, nē paldies, paldies nē, nav nepieciešams, nevajag",
    later:
      "ne tagad, vēlāk, sazinieties, sazinieties ar mani, atkal, vēlreiz, šobrīd, pagaidām, par agru, varbūt",
  },
  quoting: {
    wrote: "rakstīja",
    from: "no",
    sent: "nosūtīts",
    to: "kam",
  },
  dateMarks: {
    ambiguousMonths: "marts",
  },
};
