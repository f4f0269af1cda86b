import type { Locale } from "../locale.ts";

export const lt: Locale = {
  code: "lt",
  name: "Lithuanian",
  numbers: {
    small: [
      "vienas, viena, vieną, vienos",
      "du, dvi, dviejų, keletą, porą",
      "trys, tris, trijų",
      "keturi, keturias, keturių",
      "penki, penkias",
      "šeši",
      "septyni",
      "aštuoni",
      "devyni",
      "dešimt",
      "vienuolika",
      "dvylika",
    ],
  },
  dates: {
    months: [
      "sausis, sausio, sausį",
      "vasaris, vasario, vasarį",
      "kovas, kovo, kovą",
      "balandis, balandžio, balandį",
      "gegužė, gegužės, gegužę",
      "birželis, birželio, birželį",
      "liepa, liepos, liepą",
      "rugpjūtis, rugpjūčio, rugpjūtį",
      "rugsėjis, rugsėjo, rugsėjį",
      "spalis, spalio, spalį",
      "lapkritis, lapkričio, lapkritį",
      "gruodis, gruodžio, gruodį",
    ],
    weekdays: [
      "sekmadienis, sekmadienį, sekmadienio",
      "pirmadienis, pirmadienį, pirmadienio",
      "antradienis, antradienį, antradienio",
      "trečiadienis, trečiadienį, trečiadienio",
      "ketvirtadienis, ketvirtadienį, ketvirtadienio",
      "penktadienis, penktadienį, penktadienio",
      "šeštadienis, šeštadienį, šeštadienio",
    ],
    today: "šiandien",
    tomorrow: "rytoj",
    dayAfterTomorrow: "poryt",
    units: {
      hour: "valanda, valandų, valandas",
      day: "diena, dienos, dienų, dieną, dienas, d",
      week: "savaitė, savaitės, savaičių, savaitę, savaites",
      month: "mėnuo, mėnesio, mėnesių, mėnesį, mėnesius",
      quarter: "ketvirtis, ketvirtį",
      year: "metai, metų, metais, m",
    },
    season: "vasaros, švenčių, atostogų",
    next: "kitas, kitą, kito, ateinantį, ateinančią, kitais",
    this: "šis, šią, šį",
    in: "po, per",
    before: "iki, nuo, po, m",
    span: "iki, ir",
    early: "pradžia, pradžioje",
    middle: "vidurys, viduryje",
    late: "pabaiga, pabaigoje",
  },
  absence: {
    back: "grįšiu, grįžtu, grįžta, atgal, vėl, grįžimas, būsiu pasiekiamas, būsiu pasiekiama, dirbsiu nuo",
    until: "iki",
    inclusive: "imtinai",
    after: "po",
    away: "atostogose, atostogauju, atostogos, nesu biure, ne biure, komandiruotėje, nedirbu, nebūsiu, išvykęs, išvykusi, nedarbingumo, uždaryta",
    since: "nuo",
    open: "iki atskiro pranešimo, neribotam laikui, nežinau kada, dar nežinau kada",
  },
  frame: {
    greetings:
      "laba diena, sveiki, labas rytas, labas vakaras, gerb, gerbiamas, gerbiama, gerbiamieji, labas, sveikas, sveika",
    closings:
      "pagarbiai, su pagarba, ačiū, dėkoju, iš anksto dėkoju, geros dienos, geriausi linkėjimai, linkėjimai",
    notices:
      "konfidencial*, adresat*, per klaidą, spausdin*, aplink*, privatumo politika, jūs gaunate, spauskite čia",
    banners:
      "išorinis el. laiškas, išorinis siuntėjas, iš organizacijos išorės, nespauskite, neatidarykite, išsiųsta iš",
  },
  optOut: {
    alone:
      "atsisak*, atsisakau, atsisakyti, atsisakymas, atšaukti prenumeratą, atšaukite prenumeratą, unsubscribe, palikite mane ramybėje, palikite ramybėje, palikite mus ramybėje, atšaukiu sutikimą, nesutinku, prieštarauju, opt-out, išregistruok*, išregistruoti, nedaviau sutikimo, be mano sutikimo, be sutikimo, sutikimo nedaviau, atšaukiu prenumeratą, išbraukite",
    remove:
      "pašalinkite, pašalink, pašalinti, pašalinimo, ištrinkite, ištrink, ištrinti, ištrynimo, išbraukite, išbrauk, išbraukti, išimkite, išimk, išimti, išmeskite, panaikinkite, panaikinti, pamirškite, trinkite, ištrynimą, pašalinimą",
    onto: "pridėkite, pridėti, įtraukite, įtraukti, įrašykite",
    list: "sąrašo, sąrašų, sąrašas, sąraše, adresatų sąrašo, el. pašto sąrašo, pašto sąrašo, siuntimo sąrašo, gavėjų sąrašo, duomenų bazės, bazės, naujienlaiškio, naujienlaiškį, naujienlaiškių, registro, sistemos, kontaktų, crm, prenumeratos, prenumeratą",
    me: "mane, mus, man, mums, mano adresą, mano el. paštą, mano el. pašto adresą, mano duomenis, mano vardą, mūsų adresą, mūsų duomenis, šį adresą, mano asmens duomenis, mano kontaktus, mūsų įmonę, mano paštą, mano duomenų, savo duomenų, asmens duomenų, savo duomenis, mano adreso, mano el. pašto adreso, mūsų duomenų",
    stop: "nustokite, nustok, nustoti, liaukitės, liaukis, baikite, baik, baigti, stop, gana, užteks, nutraukite, sustabdykite",
    write:
      "rašykite, rašyk, rašyti, rašinėti, nerašykite, nerašyk, susisiekite, nesusisiekite, susisiekti, trukdykite, netrukdykite, trukdyti, skambinkite, neskambinkite, skambinti, kontaktuoti, spamyti, nespaminkite, nebekontaktuokite, neberašykite, nebesusisiekite, kreipkitės, nesikreipkite, nebetrukdykite, nerašyti, neskambinti, netrukdyti, nesusisiekti, nesikreipti, nekontaktuoti, neberašyti, nebeskambinti, nebetrukdyti",
    send: "siųskite, siųsk, siųsti, nesiųskite, nesiųsk, siuntinėti, nesiuntinėkite, siuntimą, nebesiųskite, nesiųsti, nebesiųsti, nesiuntinėti",
    mail: "laiškus, laiškų, laiškai, el. laiškus, el. laiškų, el. paštą, žinutes, žinučių, pranešimus, pranešimų, reklamą, reklamos, reklaminius, reklaminių, spamą, šlamštą, naujienlaiškius, naujienlaiškių, pasiūlymus, pasiūlymų, nieko, informaciją, informacijos, elektroninius laiškus, elektroninių laiškų",
    receive: "gauti, gaudyti, būti sąraše, girdėti",
    want: "noriu, norime, nenoriu, nenorime, nebenoriu, nebenorime, pageidauju, nepageidauju, nepageidaujame, prašau, prašome, reikalauju, norėčiau, sutinku, nebepageidauju",
    not: "ne, niekada, niekad, nenoriu, nenorime, nebenoriu, nebenorime, nepageidauju, nepageidaujame, nerašykite, nerašyk, nesusisiekite, netrukdykite, neskambinkite, nespaminkite, nesiųskite, nesiųsk, nesiuntinėkite, nebekontaktuokite, neberašykite, nebesusisiekite, nebesiųskite, nesikreipkite, nebetrukdykite, nebepageidauju, nerašyti, neskambinti, netrukdyti, nesusisiekti, nesikreipti, nekontaktuoti, neberašyti, nebeskambinti, nebetrukdyti, nesiųsti, nebesiųsti, nesiuntinėti",
    no: "jokių, jokios, be",
    more: "daugiau, vėl, toliau, ateityje, nuo šiol, kitų, niekada, pakartotinai, iš viso",
    we: "aš, mes",
    you: "jūs, jūsų, tu, tavo, jums",
    about:
      "klientai, klientų, vartotojai, vartotojų, darbuotojai, darbuotojų, darbuotojams, žmonės, vairuotojai, nuoroda, mygtukas, funkcija, įrankis, programa, programinė įranga, excel, pamainos, grafikas, sutartis, sutarties, susitikimas, projektas, tiekėjai",
    limit:
      "prieš, iki, šiandien, rytoj, šią savaitę, telefonu, kol kas, šiuo metu, dabar, dar, pdf, priedų, sąskaitas, sutartį",
    beside:
      "prašau, prašome, prašyčiau, ačiū, dėkoju, dėkui, iš anksto, laba diena, laba, diena, sveiki, gerb, gerbiamieji, pagarbiai, su pagarba, iš, ir, ar, arba, bet, yra, esu, savo, jūsų, šį, šių, šiuos, tai, tą, nedelsiant, tuoj pat, iškart, kuo greičiau, skubiai, dabar, visam laikui, visiškai, tik, taip pat, jau, neįdomu, man neįdomu, mums neįdomu, nedomina, manęs nedomina, mūsų nedomina, nesame suinteresuoti, ne ačiū, el, paštas, pašto, paštą, adresą, sąrašą, bdar, gdpr, įstatymas, skundas, skųsiu, advokatas, neteisėta, šlamštas, nepageidaujamų, nepageidaujamus, prenumeravau, prašiau, sutikimo, sutikimą, daviau, patvirtinkite, patvirtinimo, iš kur, kodėl, kaip, kas, gavote, kartus, kartą, paskutinis, įspėjimas, du, tris, visus, visų, visas, asmuo, įmonė, neteisinga, čia, kitaip, nes, duomenis, asmens, man, mano, manęs, mane",
    idiom: "jokių problemų, nėra problemų, kodėl ne, negavau, negavome, nedvejokite, nepamirškite",
    aim: "norime, noriu, norėtume",
  },
  intent: {
    decline:
      "neįdomu, man neįdomu, mums neįdomu, nedomina, manęs nedomina, mūsų nedomina, nesame suinteresuoti, ne ačiū, ačiū ne, nereikia, nereikalinga",
    later:
      "ne dabar, vėliau, susisiekite, susisiekite su manimi, vėl, dar kartą, šiuo metu, kol kas, per anksti, galbūt, parašykite",
  },
  quoting: {
    wrote: "rašė, parašė",
    from: "nuo",
    sent: "išsiųsta",
    to: "adresas",
  },
  dateMarks: {
    ambiguousMonths: "kovo, liepa, liepos",
  },
};
