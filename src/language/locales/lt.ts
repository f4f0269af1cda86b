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
    half: "pusmetis, pusmetį, pusmetyje",
    firstHalf: "pirmą pusmetį, pirmąjį pusmetį, pirmoje metų pusėje",
    secondHalf: "antrą pusmetį, antrąjį pusmetį, antroje metų pusėje",
    newYear: "naujaisiais metais, naujų metų, naujais metais",
    calendarWeek: "savaitę",
    calendarWeekAfter: "savaitė, savaitę",
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
      "atsisak*, atsisakau, atsisakyti, atsisakymas, atšaukti prenumeratą, atšaukite prenumeratą, unsubscribe, palikite mane ramybėje, palikite ramybėje, palikite mus ramybėje, atšaukiu sutikimą, nesutinku, prieštarauju, opt-out, išregistruok*, išregistruoti, nedaviau sutikimo, be mano sutikimo, be sutikimo, sutikimo nedaviau, atšaukiu prenumeratą, išbraukite, palikite mane pagaliau ramybėje, palikite mane ramybėj, palikite mus ramybėj, palikite man ramybę, palikite mums ramybę, palikite mane jau ramybėje, palik mane ramybėje, palik mus ramybėje, palik mane pagaliau ramybėje, palik mane ramybėj, palik mus ramybėj, palik man ramybę, palik mums ramybę, palik mane jau ramybėje, paliktumėte mane ramybėje, paliktumėte mus ramybėje, paliktumėte mane pagaliau ramybėje, paliktumėte mane ramybėj, paliktumėte mus ramybėj, paliktumėte man ramybę, paliktumėte mums ramybę, paliktumėte mane jau ramybėje, palikit mane ramybėje, palikit mus ramybėje, palikit mane pagaliau ramybėje, palikit mane ramybėj, palikit mus ramybėj, palikit man ramybę, palikit mums ramybę, palikit mane jau ramybėje, palikti mane ramybėje, palikti mus ramybėje, palikti mane pagaliau ramybėje, palikti mane ramybėj, palikti mus ramybėj, palikti man ramybę, palikti mums ramybę, palikti mane jau ramybėje, duokite mane ramybėje, duokite mus ramybėje, duokite mane pagaliau ramybėje, duokite mane ramybėj, duokite mus ramybėj, duokite man ramybę, duokite mums ramybę, duokite mane jau ramybėje, palikite pagaliau mane ramybėje, palikite pagaliau mus ramybėje, palikite pagaliau mane pagaliau ramybėje, palikite pagaliau mane ramybėj, palikite pagaliau mus ramybėj, palikite pagaliau man ramybę, palikite pagaliau mums ramybę, palikite pagaliau mane jau ramybėje, palikite jau mane ramybėje, palikite jau mus ramybėje, palikite jau mane pagaliau ramybėje, palikite jau mane ramybėj, palikite jau mus ramybėj, palikite jau man ramybę, palikite jau mums ramybę, palikite jau mane jau ramybėje, atšaukite mano prenumeratą, atšaukite naujienlaiškio prenumeratą, atšaukite mano naujienlaiškio prenumeratą, atšaukite naujienų prenumeratą, atšaukite mūsų prenumeratą, atšaukite mano naujienų prenumeratą, atšauk prenumeratą, atšauk mano prenumeratą, atšauk naujienlaiškio prenumeratą, atšauk mano naujienlaiškio prenumeratą, atšauk naujienų prenumeratą, atšauk mūsų prenumeratą, atšauk mano naujienų prenumeratą, atšaukti mano prenumeratą, atšaukti naujienlaiškio prenumeratą, atšaukti mano naujienlaiškio prenumeratą, atšaukti naujienų prenumeratą, atšaukti mūsų prenumeratą, atšaukti mano naujienų prenumeratą, atšauktumėte prenumeratą, atšauktumėte mano prenumeratą, atšauktumėte naujienlaiškio prenumeratą, atšauktumėte mano naujienlaiškio prenumeratą, atšauktumėte naujienų prenumeratą, atšauktumėte mūsų prenumeratą, atšauktumėte mano naujienų prenumeratą, nutraukite prenumeratą, nutraukite mano prenumeratą, nutraukite naujienlaiškio prenumeratą, nutraukite mano naujienlaiškio prenumeratą, nutraukite naujienų prenumeratą, nutraukite mūsų prenumeratą, nutraukite mano naujienų prenumeratą, nutraukti prenumeratą, nutraukti mano prenumeratą, nutraukti naujienlaiškio prenumeratą, nutraukti mano naujienlaiškio prenumeratą, nutraukti naujienų prenumeratą, nutraukti mūsų prenumeratą, nutraukti mano naujienų prenumeratą, nutrauk prenumeratą, nutrauk mano prenumeratą, nutrauk naujienlaiškio prenumeratą, nutrauk mano naujienlaiškio prenumeratą, nutrauk naujienų prenumeratą, nutrauk mūsų prenumeratą, nutrauk mano naujienų prenumeratą, panaikinkite prenumeratą, panaikinkite mano prenumeratą, panaikinkite naujienlaiškio prenumeratą, panaikinkite mano naujienlaiškio prenumeratą, panaikinkite naujienų prenumeratą, panaikinkite mūsų prenumeratą, panaikinkite mano naujienų prenumeratą, stabdykite prenumeratą, stabdykite mano prenumeratą, stabdykite naujienlaiškio prenumeratą, stabdykite mano naujienlaiškio prenumeratą, stabdykite naujienų prenumeratą, stabdykite mūsų prenumeratą, stabdykite mano naujienų prenumeratą, atšaukiu savo sutikimą, atšaukiame sutikimą, atsisakome, atsisakau prenumeratos, nesu davęs sutikimo, nesu davusi sutikimo, nesame davę sutikimo, nedavėme sutikimo, sutikimo nesu davęs, be leidimo, be mano leidimo, leidimo nedaviau, atsiknisk*, atstokite, atstok, atsipiskit, atsipiskite, eikit šikt, užsičiaupkite, išsiregistruoti, išregistruoti mane, išregistruokite, atsiregistruo*, išbraukite mane, lauk iš sąrašo",
    remove:
      "reikia išbraukti, reikia pašalinti, reikia ištrinti, pašalinkite, pašalink, pašalinti, pašalinimo, ištrinkite, ištrink, ištrinti, ištrynimo, išbraukite, išbrauk, išbraukti, išimkite, išimk, išimti, išmeskite, panaikinkite, panaikinti, pamirškite, trinkite, ištrynimą, pašalinimą, pašalintumėte, pašalintumėt, pašalintum, pašalintų, pašalinate, pašalintas, pašalinta, pašalintos, pašalinimas, pašalinkit, šalinkite, šalinti, šalinimą, ištrintumėte, ištrintumėt, ištrintum, ištrintų, ištrinate, ištrintas, ištrinta, ištrintos, ištrinkit, ištrynimas, trinti, trink, trinkit, ištrinant, išbrauktumėte, išbrauktumėt, išbrauktum, išbrauktų, išbraukiate, išbrauktas, išbraukta, išbraukimas, išbraukimą, išbraukimo, išbraukit, braukite, nubraukite, išimtumėte, išimtumėt, išimtum, išimtų, išimate, išimtas, išimta, išėmimą, išėmimo, išimkit, išmesk, išmesti, išmestumėte, išmeskit, panaikink, panaikintumėte, panaikintų, panaikinimą, panaikinimo, naikinkite, sunaikinkite, sunaikinti, pamiršk, pamiršti, pamirštumėte, užmirškite, pamirškit, išjunkite, išregistruokite, išregistruoti, atjunkite, eliminuokite, nuimkite, nuimti, pabraukite",
    onto: "pridėkite, pridėti, įtraukite, įtraukti, įrašykite",
    list: "sąrašo, sąrašų, sąrašas, sąraše, adresatų sąrašo, el. pašto sąrašo, pašto sąrašo, siuntimo sąrašo, gavėjų sąrašo, duomenų bazės, bazės, naujienlaiškio, naujienlaiškį, naujienlaiškių, registro, sistemos, kontaktų, crm, prenumeratos, prenumeratą, sąrašus, sąrašai, sąrašuose, sąrašą, gavėjų sąrašų, adresatų sąrašų, el. laiškų sąrašo, prenumeratorių sąrašo, prenumeratorių sąrašų, platinimo sąrašo, platinimo sąrašų, siuntimų sąrašo, pašto dėžutės, duomenų bazę, duombazės, duombazių, duombazėje, bazėje, bazių, registrų, registre, sistemų, sistemoje, naujienlaiškiu, naujienlaiškis, prenumerata, prenumeratų, kontaktus, archyvo, archyvų, failų, mailing listo, listo, adresų knygos, kartotekos",
    me: "mane, mus, man, mums, mano adresą, mano el. paštą, mano el. pašto adresą, mano duomenis, mano vardą, mūsų adresą, mūsų duomenis, šį adresą, mano asmens duomenis, mano kontaktus, mūsų įmonę, mano paštą, mano duomenų, savo duomenų, asmens duomenų, savo duomenis, mano adreso, mano el. pašto adreso, mūsų duomenų, manimi, mumis, manęs, mano elektroninį paštą, mano elektroninio pašto adresą, mano elektroninio pašto adreso, mano el paštą, mano paštas, mano adresas, mano duomenys, mano kontaktinius duomenis, mano kontaktinę informaciją, mano telefoną, mano telefono numerį, mano numerį, mūsų el. paštą, mūsų el. pašto adresą, mūsų elektroninį paštą, mūsų kontaktus, mūsų kontaktinius duomenis, mūsų adreso, mūsų įmonės, mūsų įmonei, mūsų įmonės duomenis, šis adresas, šiuo adresu, šio adreso, šį el. paštą, šį el. pašto adresą, šiuo el. paštu, šiuo el. pašto adresu, į šį adresą, į šį el. paštą, mano adresu, mano el. paštu, mano el. pašto adresu, į mano paštą, į mano el. paštą, mano pašto dėžutę, į mano pašto dėžutę, pas mane, pas mus, mano vardo, savo asmens duomenis, savo asmens duomenų, mano asmens duomenų, mano meilą, mano email, mano el. p.",
    stop: "nustokite, nustok, nustoti, liaukitės, liaukis, baikite, baik, baigti, stop, gana, užteks, nutraukite, sustabdykite, nustokit, nustotumėte, nustotumėt, nustotum, nustotų, nustojate, liautis, liautumėtės, baikit, baigtumėte, baigtumėt, baigtum, nutrauk, nutraukti, nutrauktumėte, nutrauktumėt, nutraukit, nutraukimo, nutraukimą, sustabdyk, sustabdyti, sustabdytumėte, sustabdykit, stabdykite, stabdyti, sustokite, sustok, susilaikykite, susilaikyk, susilaikyti, susilaikytumėte, venkite, apsieikite, mesti, meskite, pakaks, pakanka, užtenka, raskite ką veikti, pasigailėkite, apsaugokite mane, pataupykite, pasilaikykite",
    write:
      "rašykite, rašyk, rašyti, rašinėti, nerašykite, nerašyk, susisiekite, nesusisiekite, susisiekti, trukdykite, netrukdykite, trukdyti, skambinkite, neskambinkite, skambinti, kontaktuoti, spamyti, nespaminkite, nebekontaktuokite, neberašykite, nebesusisiekite, kreipkitės, nesikreipkite, nebetrukdykite, nerašyti, neskambinti, netrukdyti, nesusisiekti, nesikreipti, nekontaktuoti, neberašyti, nebeskambinti, nebetrukdyti, rašytumėte, rašytumėt, rašytum, rašytų, rašytumei, rašot, rašote, rašinėkite, rašinėk, rašinėtumėte, trukdyk, trukdytumėte, trukdytumėt, trukdytum, trukdytų, skambink, skambintumėte, skambintumėt, skambintų, skambinėkite, skambinėti, kontaktuokite, kontaktuok, kontaktuotumėte, spaminkite, spamink, spaminti, spamintumėte, varginkite, vargink, varginti, vargintumėte, persekiokite, persekioti, bombarduokite, bombarduoti, terorizuokite, ieškokite kontakto, susisiek, susisiektumėte, susisiektumėt, susisiektų, susisiekiama, kreipkis, kreiptis, kreiptumėtės, kreiptųsi, atakuokite, nerašytumėte, nerašytumėt, nerašytum, nerašytų, nerašytumei, nerašot, nerašote, nerašinėkite, nerašinėk, nerašinėti, nerašinėtumėte, netrukdyk, netrukdytumėte, netrukdytumėt, netrukdytum, netrukdytų, neskambink, neskambintumėte, neskambintumėt, neskambintų, neskambinėkite, neskambinėti, nekontaktuokite, nekontaktuok, nekontaktuotumėte, nespamink, nespaminti, nespamintumėte, nevarginkite, nevargink, nevarginti, nevargintumėte, nepersekiokite, nepersekioti, nebombarduokite, nebombarduoti, neterorizuokite, neieškokite kontakto, neberašyk, neberašytumėte, neberašytumėt, neberašytum, neberašytų, neberašytumei, neberašot, neberašote, neberašinėkite, neberašinėk, neberašinėti, neberašinėtumėte, nebetrukdyk, nebetrukdytumėte, nebetrukdytumėt, nebetrukdytum, nebetrukdytų, nebeskambinkite, nebeskambink, nebeskambintumėte, nebeskambintumėt, nebeskambintų, nebeskambinėkite, nebeskambinėti, nebekontaktuok, nebekontaktuoti, nebekontaktuotumėte, nebespaminkite, nebespamink, nebespaminti, nebespamintumėte, nebevarginkite, nebevargink, nebevarginti, nebevargintumėte, nebepersekiokite, nebepersekioti, nebebombarduokite, nebebombarduoti, nebeterorizuokite, nebeieškokite kontakto, nesusisiek, nesusisiektumėte, nesusisiektumėt, nesusisiektų, nesusisiekinėkite, nebesusisiek, nebesusisiekti, nebesusisiektumėte, nebesusisiektų, nesikreipk, nesikreiptumėte, nebesikreipkite, nebesikreipk, nebesikreipti, nebesikreiptumėte, neieškokite kontaktų, nelįskite, nebelįskite, nesibraukite, rašymas, rašymą, rašymo, rašinėjimas, rašinėjimą, trukdymas, trukdymą, trukdę, skambinimas, skambinėjimas, skambučius, susisiekimo, susisiekimas, kontaktavimas, kontaktavimo, spaminimas, spaminimą, spaminę, rašę, siuntę, skambinę, varginę, bendrauti, bendravimo, bendraukite, persekiojimą, lįsti, lįskite, su manimi būtų susisiekiama, su mumis būtų susisiekiama, būtų susisiekiama",
    send: "siųskite, siųsk, siųsti, nesiųskite, nesiųsk, siuntinėti, nesiuntinėkite, siuntimą, nebesiųskite, nesiųsti, nebesiųsti, nesiuntinėti, siųstumėte, siųstumėt, siųstum, siųstų, siuntinėkite, siuntinėk, siuntinėtumėte, atsiųskite, siunčiama, siunčiami, siunčiate, persiųskite, nesiųstumėte, nesiųstumėt, nesiųstum, nesiųstų, nesiuntinėk, nesiuntinėtumėte, neatsiųskite, nesiunčiama, nesiunčiami, nesiunčiate, nepersiųskite, nebesiųsk, nebesiųstumėte, nebesiųstumėt, nebesiųstum, nebesiųstų, nebesiuntinėkite, nebesiuntinėk, nebesiuntinėti, nebesiuntinėtumėte, nebeatsiųskite, nebesiunčiama, nebesiunčiami, nebesiunčiate, nebepersiųskite, siuntimas, siuntimo, siuntinėjimas, siuntinėjimą, siuntinėjimo, siuntę, siuntinėję, siunčiant, man būtų siunčiami, mums būtų siunčiami, būtų siunčiami, būtų siunčiama",
    mail: "laiškus, laiškų, laiškai, el. laiškus, el. laiškų, el. paštą, žinutes, žinučių, pranešimus, pranešimų, reklamą, reklamos, reklaminius, reklaminių, spamą, šlamštą, naujienlaiškius, naujienlaiškių, pasiūlymus, pasiūlymų, nieko, informaciją, informacijos, elektroninius laiškus, elektroninių laiškų, laiškas, laišką, laiško, laiškais, laiškelius, laiškelių, el. laiškai, el. laišką, el. laiško, elektroniniai laiškai, elektroninius, elektroninių, žinutė, žinutę, žinutės, pranešimas, pranešimą, pranešimai, pranešimo, sms, reklama, reklamomis, reklamas, reklaminę medžiagą, reklaminės medžiagos, reklaminę informaciją, reklaminės informacijos, reklamines žinutes, rinkodarą, rinkodaros, tiesioginę rinkodarą, tiesioginės rinkodaros, marketingą, spamas, spamo, spamais, šlamštas, šlamšto, brukalus, brukalų, naujienlaiškis, naujienlaiškio, naujienlaiškiai, naujienlaiškį, naujienas, naujienų, pasiūlymas, pasiūlymą, pasiūlymo, pasiūlymai, pasiūlymais, priminimus, priminimų, priminimai, skambučių, skambučius, skambučiai, medžiagą, medžiagos, informacija, informacinius pranešimus, informacinių pranešimų, korespondenciją, korespondencijos, susirašinėjimą, susirašinėjimo, komunikaciją, komunikacijos, kontaktų, nieko panašaus, paštą, pašto, nesąmones, nesąmonių, šūdą, šūdų, siuntas, meilus, meilų, imeilus, imeilų, emailus, emailų, e-mailus, e-mailų, neieškokite kontaktų",
    receive:
      "gauti, gaudyti, būti sąraše, girdėti, gautume, gaučiau, gautų, gavimas, gavimo, gavimą, gaunu, gauname, negauti, nebegauti, negaučiau, nebegaučiau, negautume, gaudinėti, būti jūsų sąraše, būti jūsų sąrašuose, būti sąrašuose, būti duomenų bazėje, būti jūsų duomenų bazėje, likti sąraše, skaityti, matyti, ateitų, būti trukdomas, būti trukdoma, būti trukdomi, būti varginamas, su manimi būtų susisiekiama, su mumis būtų susisiekiama, būtų susisiekiama, man būtų siunčiami, mums būtų siunčiami, būtų siunčiami, būtų siunčiama, būtų siunčiamos, būtų rašoma, nedomina gauti, manęs nedomina gauti, mūsų nedomina gauti, neįdomu gauti, man neįdomu gauti, mums neįdomu gauti, nesu suinteresuotas gauti, nesu suinteresuota gauti, nesame suinteresuoti gauti",
    want: "noriu, norime, nenoriu, nenorime, nebenoriu, nebenorime, pageidauju, nepageidauju, nepageidaujame, prašau, prašome, reikalauju, norėčiau, sutinku, nebepageidauju, nenorėčiau, nenorėtume, nebenorėčiau, nepageidaučiau, nebepageidaujame, nereikia, nereikalingi, nereikalinga, nereikalingos, nebereikia, nebereikalingi, nebereikalinga, neprašau, neprašiau, neleidžiu, neleidžiame, neduodu sutikimo, nesidomiu, nesidomime, nebesidomiu, neketinu, nenorim, nebenorim, draudžiu, draudžiame, nedomina gauti, manęs nedomina gauti, mūsų nedomina gauti, neįdomu gauti, man neįdomu gauti, mums neįdomu gauti, nesu suinteresuotas gauti, nesu suinteresuota gauti, nesame suinteresuoti gauti, norėtume, norėtųsi, norim, norėtumėm, norint, pageidaujame, pageidaučiau, pageidautume, prašyčiau, prašytume, prašom, prašant, prašymas, reikalaujame, reikalaučiau, reikalavimas, sutinkame, leidžiu, leidžiame, būčiau dėkingas, būčiau dėkinga, būtume dėkingi, būsiu dėkingas, būsiu dėkinga, būsime dėkingi, noras, noro, raginu, primygtinai, ketinu, prašytumėm",
    not: "ne, niekada, niekad, nenoriu, nenorime, nebenoriu, nebenorime, nepageidauju, nepageidaujame, nerašykite, nerašyk, nesusisiekite, netrukdykite, neskambinkite, nespaminkite, nesiųskite, nesiųsk, nesiuntinėkite, nebekontaktuokite, neberašykite, nebesusisiekite, nebesiųskite, nesikreipkite, nebetrukdykite, nebepageidauju, nerašyti, neskambinti, netrukdyti, nesusisiekti, nesikreipti, nekontaktuoti, neberašyti, nebeskambinti, nebetrukdyti, nesiųsti, nebesiųsti, nesiuntinėti, nerašytumėte, nerašytumėt, nerašytum, nerašytų, nerašytumei, nerašot, nerašote, nerašinėkite, nerašinėk, nerašinėti, nerašinėtumėte, netrukdyk, netrukdytumėte, netrukdytumėt, netrukdytum, netrukdytų, neskambink, neskambintumėte, neskambintumėt, neskambintų, neskambinėkite, neskambinėti, nekontaktuokite, nekontaktuok, nekontaktuotumėte, nespamink, nespaminti, nespamintumėte, nevarginkite, nevargink, nevarginti, nevargintumėte, nepersekiokite, nepersekioti, nebombarduokite, nebombarduoti, neterorizuokite, neieškokite kontakto, neberašyk, neberašytumėte, neberašytumėt, neberašytum, neberašytų, neberašytumei, neberašot, neberašote, neberašinėkite, neberašinėk, neberašinėti, neberašinėtumėte, nebetrukdyk, nebetrukdytumėte, nebetrukdytumėt, nebetrukdytum, nebetrukdytų, nebeskambinkite, nebeskambink, nebeskambintumėte, nebeskambintumėt, nebeskambintų, nebeskambinėkite, nebeskambinėti, nebekontaktuok, nebekontaktuoti, nebekontaktuotumėte, nebespaminkite, nebespamink, nebespaminti, nebespamintumėte, nebevarginkite, nebevargink, nebevarginti, nebevargintumėte, nebepersekiokite, nebepersekioti, nebebombarduokite, nebebombarduoti, nebeterorizuokite, nebeieškokite kontakto, nesusisiek, nesusisiektumėte, nesusisiektumėt, nesusisiektų, nesusisiekinėkite, nebesusisiek, nebesusisiekti, nebesusisiektumėte, nebesusisiektų, nesikreipk, nesikreiptumėte, nebesikreipkite, nebesikreipk, nebesikreipti, nebesikreiptumėte, neieškokite kontaktų, nelįskite, nebelįskite, nesibraukite, nesiųstumėte, nesiųstumėt, nesiųstum, nesiųstų, nesiuntinėk, nesiuntinėtumėte, neatsiųskite, nesiunčiama, nesiunčiami, nesiunčiate, nepersiųskite, nebesiųsk, nebesiųstumėte, nebesiųstumėt, nebesiųstum, nebesiųstų, nebesiuntinėkite, nebesiuntinėk, nebesiuntinėti, nebesiuntinėtumėte, nebeatsiųskite, nebesiunčiama, nebesiunčiami, nebesiunčiate, nebepersiųskite, nenorėčiau, nenorėtume, nebenorėčiau, nepageidaučiau, nebepageidaujame, nereikia, nereikalingi, nereikalinga, nereikalingos, nebereikia, nebereikalingi, nebereikalinga, neprašau, neprašiau, neleidžiu, neleidžiame, neduodu sutikimo, nesidomiu, nesidomime, nebesidomiu, neketinu, nenorim, nebenorim, draudžiu, draudžiame, nedomina gauti, manęs nedomina gauti, mūsų nedomina gauti, neįdomu gauti, man neįdomu gauti, mums neįdomu gauti, nesu suinteresuotas gauti, nesu suinteresuota gauti, nesame suinteresuoti gauti, nebe, nėra, negalima, negalite, niekas, jokiu būdu, nebūtų, netęskite, netęsti, nebandykite, nebebandykite, nemėginkite, negauti, nebegauti, negaučiau, nebegaučiau, negautume, neturite teisės, nesiteikite, nė vieno, nė vienos, daugiau nė vieno, ne daugiau, nė karto",
    no: "jokių, jokios, be, joks, jokį, jokius, jokias, jokia, jokio, nė vieno, nė vienos, nei vieno, nei vienos, nebereikia, daugiau nė vieno, ne daugiau",
    more: "daugiau, vėl, toliau, ateityje, nuo šiol, kitų, niekada, pakartotinai, iš viso, daugiau nė vieno, nuo šiandien, nuo dabar, tolesnių, tolimesnių, tolesni, tolesnius, tolesnio, tolimesnio, tolesnės, tęsti, tęskite, netęskite, dar, iš naujo, kitus, kitas, papildomų, papildomos, jokiu būdu, kada nors, kada, bet kokių, bet kokios, bet kokius, visai, apskritai, ilgiau, nebe, nė vieno, nė vienos, nė karto, iš vis, išvis, nebūtų, ne daugiau",
    we: "aš, mes, esame, mudu",
    you: "jūs, jūsų, tu, tavo, jums, jumis, jus, tavęs, tau, tave, jūsų įmonės, jūsų firmos",
    about:
      "kolega, kolegai, kolegei, kolegė, klientai, klientų, vartotojai, vartotojų, darbuotojai, darbuotojų, darbuotojams, žmonės, vairuotojai, nuoroda, mygtukas, funkcija, įrankis, programa, programinė įranga, excel, pamainos, grafikas, sutartis, sutarties, susitikimas, projektas, tiekėjai, klientas, kliento, klientus, klientams, klientų duomenis, mūsų klientai, mūsų klientų, vartotojas, vartotojo, vartotojus, vartotojams, darbuotojas, darbuotojo, darbuotoją, darbuotojus, mūsų darbuotojai, mūsų darbuotojų, personalas, personalo, personalą, personalui, žmonių, žmones, žmonėms, komanda, komandos, komandą, kolegos, kolegų, kolegoms, kolegas, vairuotojų, vairuotojus, vairuotojams, vadovai, vadovų, vadovus, pamaina, pamainą, pamainų, pamainas, pamainoms, grafiko, grafiką, grafikai, grafikų, grafikus, grafikams, tvarkaraštis, tvarkaraščio, tvarkaraštį, tvarkaraščiai, tvarkaraščių, tvarkaraščius, lentelė, lentelę, lentelės, lentelių, lenteles, excel lenteles, excel lentelių, excelio, excelyje, popierius, popieriaus, popieriuje, ranka, rankiniu būdu, programėlė, programėlę, programėlės, programėlėje, aplikacija, aplikaciją, push, whatsapp, programą, programos, įrankį, įrankio, sistema, sistemą, funkciją, mygtuką, nuorodą, sutarčių, kaina, kainos, kainą, atostogos, atostogų, atostogas, neatvykimus, kandidatai, kandidatus, kandidatų, mokiniai, pacientai, pacientus, pacientų, tiekėjus, tiekėjų, susitikimą, dabartinę, dabartinė, galima ištrinti, galima pašalinti, turi būti galima, būti galima, pats gali, pats, išsibraukti",
    limit:
      "prieš, iki, šiandien, rytoj, šią savaitę, telefonu, kol kas, šiuo metu, dabar, dar, pdf, priedų, sąskaitas, sutartį, po, savaitgalį, savaitgaliais, vakarais, naktį, šį mėnesį, kai, jei ne",
    beside:
      "mums tai neįdomu, man tai neįdomu, mums neaktualu, man neaktualu, mums nedomina, prašau, prašome, prašyčiau, ačiū, dėkoju, dėkui, iš anksto, laba diena, laba, diena, sveiki, gerb, gerbiamieji, pagarbiai, su pagarba, iš, ir, ar, arba, bet, yra, esu, savo, jūsų, šį, šių, šiuos, tai, tą, nedelsiant, tuoj pat, iškart, kuo greičiau, skubiai, dabar, visam laikui, visiškai, tik, taip pat, jau, neįdomu, man neįdomu, mums neįdomu, nedomina, manęs nedomina, mūsų nedomina, nesame suinteresuoti, ne ačiū, el, paštas, pašto, paštą, adresą, sąrašą, bdar, gdpr, įstatymas, skundas, skųsiu, advokatas, neteisėta, šlamštas, nepageidaujamų, nepageidaujamus, prenumeravau, prašiau, sutikimo, sutikimą, daviau, patvirtinkite, patvirtinimo, iš kur, kodėl, kaip, kas, gavote, kartus, kartą, paskutinis, įspėjimas, du, tris, visus, visų, visas, asmuo, įmonė, neteisinga, čia, kitaip, nes, duomenis, asmens, man, mano, manęs, mane, mūsų, nuo, kad, galite, galėtumėte, galėtumėt, galėtum, gali, galima, būtų, būti, gavau, gavome, laišką, laiško, pagal, remiantis, remdamasis, remdamasi, vadovaujantis, reglamentą, reglamento, reglamentu, straipsnį, straipsnio, straipsniu, duomenų, apsaugos, apsauga, valstybinei duomenų apsaugos inspekcijai, inspekcijai, inspekcija, inspekciją, vdai, įstatymą, įstatymo, įstatymus, įstatymais, teisę, teisė, teises, teisės, vis, visada, nuolat, nuolatinius, nuolatinių, nesibaigiančius, nesibaigiančių, atsibodo, nusibodo, pabodo, įgriso, įkyrių, įkyrius, įkyrūs, erzinančius, pavargau, man užteks, tokius, tokių, tokias, tokio, tokie, šias, šitų, šituos, šitą, jų, juos, savų, bet kokį, mums, mes, aš, esame, nėra, nėra įdomu, nesidomime, nesidomiu, neaktualu, neaktualus, paslaugos, paslaugų, paslaugas, paslaugomis, produktai, produktų, produktus, produktais, tuojau, tuojau pat, nedelsdami, skubiau, greičiau, kuo skubiau, įmanoma, galutinai, galiausiai, į, su, apie, prie, per, dėl, jeigu, jei, tada, pagaliau, vieną, kartą visam laikui, trečią, antrą, pirmą, kelis, keletą, ne kartą, daug, trečias, antras, paskutinį, paskutinis kartas, įspėju, įspėjame, perspėju, pateiksiu, pateiksime, skundą, kreipsiuosi, kreipsimės, policiją, teismą, teisininkus, advokatą, priešingu, atveju, kitu, patvirtinimas, patvirtinimą, patvirtinti, padaryta, atlikta, raštu, prašėme, sakiau, esu prašęs, esu prašiusi, rašiau, anksčiau, dėkoju iš anksto, ačiū iš anksto, supratimą, supratingumą, už, geros, dienos, gražios, labas, rytas, vakaras, vakarą, gerbiamas, gerbiama, ponas, pone, ponia, ei, atsiprašau, apgailestauju, deja, niekas, kuris, tačiau, taip, elektroninio, elektroninis, elektroninį, adresas, adresu, adreso, adresai, dėžutę, tvarkymą, tvarkymas, tvarkyti, tvarkymo, duomenys, reklamos, reklaminius, reklaminių, rinkodaros, tikslais, tikslu, komercinius, komercinių, leidimo, leidimą, be, užsiregistravęs, registravausi, užsisakęs, užsisakiau, prenumeruoju, neprenumeruoju, neprenumeravau, jums, tau, tu, dieve, velnias, velniop, po velnių, po galais, nu, na, tiesiog, tikrai, labai, veikti, daugybę kartų, n, nesu suinteresuotas, nesu suinteresuota, nebeįdomu, neužsisakėme, neužsisakiau, neužsakiau, neužsakėme, gal, būkite malonūs, būk malonus, būkite malonus, būkite geri, būkit malonūs, malonūs, malonus, maloniai, tų, tuos, tais",
    idiom:
      "užteks laiško, laiško užteks, užtenka el. laiško, pakanka el. laiško, el. laiško užtenka, el. laiško pakanka, pakanka laiško, užtenka laiško, laiško pakanka, laiško užtenka, jokių problemų, nėra problemų, kodėl ne, negavau, negavome, nedvejokite, nepamirškite, nedvejok, nepamiršk, nesijaudinkite, nespėjau, nespėjome, nemačiau, nematėme, negirdėjau, nieko tokio baisaus, nieko baisaus, nėra už ką, nėra skubos, neskubu, nėra problema, nesupratau, nesuprantu, dar negavau, dar negavome, nereikia skambinti, skambinti nereikia, nebūtina skambinti",
    aim: "norime, noriu, norėtume, norėčiau, norim, planuojame, norėtųsi, nebenorime, nenorime",
    that: "kad",
  },
  intent: {
    decline:
      "neįdomu, man neįdomu, mums neįdomu, nedomina, manęs nedomina, mūsų nedomina, nesame suinteresuoti, ne ačiū, ačiū ne, nereikia, nereikalinga",
    bareNo: "ne, dar ne, deja ne",
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
  claims: {
    negation: ["(?<!\\p{L})(?:ne|nėra|be|niekada|deja)(?!\\p{L})"],
  },
};
