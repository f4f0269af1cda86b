import type { Locale } from "../locale.ts";

export const et: Locale = {
  code: "et",
  name: "Estonian",
  numbers: {
    small: [
      "üks, ühe",
      "kaks, kahe, paari, paar",
      "kolm, kolme",
      "neli, nelja",
      "viis, viie",
      "kuus, kuue",
      "seitse, seitsme",
      "kaheksa",
      "üheksa",
      "kümme, kümne",
      "üksteist",
      "kaksteist",
    ],
  },
  dates: {
    months: [
      "jaanuar, jaanuari, jaanuaril, jaanuaris, jaanuarini",
      "veebruar, veebruari, veebruaril, veebruaris, veebruarini",
      "märts, märtsi, märtsil, märtsis, märtsini",
      "aprill, aprilli, aprillil, aprillis, aprillini",
      "mai, maikuu, maikuus, maini",
      "juuni, juunil, juunis, juunini",
      "juuli, juulil, juulis, juulini",
      "august, augusti, augustil, augustis, augustini",
      "september, septembri, septembril, septembris, septembrini",
      "oktoober, oktoobri, oktoobril, oktoobris, oktoobrini",
      "november, novembri, novembril, novembris, novembrini",
      "detsember, detsembri, detsembril, detsembris, detsembrini",
    ],
    weekdays: [
      "pühapäev, pühapäeval",
      "esmaspäev, esmaspäeval, esmaspäevani, esmaspäevast",
      "teisipäev, teisipäeval, teisipäevani, teisipäevast",
      "kolmapäev, kolmapäeval, kolmapäevani, kolmapäevast",
      "neljapäev, neljapäeval, neljapäevani, neljapäevast",
      "reede, reedel, reedeni, reedest",
      "laupäev, laupäeval",
    ],
    today: "täna",
    tomorrow: "homme",
    dayAfterTomorrow: "ülehomme",
    units: {
      hour: "tund, tundi",
      day: "päev, päeva",
      week: "nädal, nädala, nädalat, nädalal",
      month: "kuu, kuud, kuul",
      quarter: "kvartal, kvartali, kvartalis",
      year: "aasta, aastal, aastat",
    },
    calendarWeek: "nädal, nädalal",
    season: "suve, pühade, puhkuse, jõulude",
    next: "järgmine, järgmise, järgmisel",
    this: "see, sel, sellel",
    later: "pärast, jooksul",
    before: "järgmine, kuni, alates",
    span: "ja",
    early: "algus, alguses",
    middle: "keskel, keskpaik",
    late: "lõpp, lõpus",
  },
  absence: {
    back: "naasen, tagasi, olen tagasi, jälle, uuesti, naaseb, olen taas, taas, kättesaadav alates",
    until: "kuni",
    untilAfter: "kuni",
    inclusive: "kaasa arvatud, k.a, k a",
    after: "pärast",
    away: "puhkusel, puhkus, kontorist väljas, ei ole kontoris, eemal, lähetuses, haiguslehel, äraolek, suletud",
    since: "alates",
    sinceAfter: "alates",
    open: "kuni edasise teatamiseni, määramata ajaks, ei tea millal, ei tea veel millal",
  },
  frame: {
    greetings: "tere, tere päevast, tervist, tere hommikust, lugupeetud, hei, kallis",
    closings:
      "lugupidamisega, parimate soovidega, tervitades, tervitustega, aitäh, tänan, parimat, ette tänades, austusega",
    notices:
      "konfidentsiaal*, adressaat, adressaadile, eksikombel, kogemata, printimist, keskkon*, privaatsuspoliitika, saate selle, klõpsake siin",
    banners:
      "väline e-kiri, väline saatja, väljastpoolt organisatsiooni, ärge klõpsake, ärge avage, saadetud minu",
  },
  optOut: {
    alone:
      "loobun*, tellimusest loobu*, uudiskirjast loobu*, loobuda uudiskirjast, kirjadest loobu*, postitustest loobu*, tühistage tellimus, tühista tellimus, tühistada tellimus*, unsubscribe, jätke mind rahule, jätke meid rahule, jäta mind rahule, võtan nõusoleku tagasi, keeldun, opt-out, katkestage tellimus, ei anna nõusolekut, lõpetage tellimus, ilma nõusolekuta, ilma loata, ei ole nõus, tühistan nõusoleku, nimekirjast maha, listist maha",
    remove:
      "eemaldage, eemalda, eemaldada, eemaldamist, eemaldamine, kustutage, kustuta, kustutada, kustutamist, kustutamine, võtke maha, võtke välja, võtta maha, võtta välja, jätke välja, jätta välja, arvake välja, unustage, võtke",
    onto: "lisage, lisa mind, lisada, pange, kirjutage",
    list: "nimekirjast, nimekiri, nimekirjadest, listist, meililistist, postitusloendist, meililoendist, loendist, andmebaasist, uudiskirjast, uudiskiri, uudiskirja, registrist, süsteemist, kontaktidest, saajate hulgast, aadressiraamatust, e-posti listist, crm, e-posti nimekirjast",
    me: "mind, meid, mulle, meile, minu aadress, minu e-post, minu e-posti aadress, minu andmed, mu andmed, mu aadress, mu e-post, minu nimi, meie aadress, meie andmed, see aadress, minu isikuandmed, minu meil, minu e-maili aadress, mu, andmete, oma andmete, oma andmeid, isikuandmete, minu andmete, minu aadressi, oma aadressi, mu aadressi, meie andmeid",
    stop: "lõpetage, lõpeta, lõpetada, stopp, stop, aitab, piisab, peatage",
    write:
      "kirjutage, kirjuta, kirjutada, kirjutamine, kirjutamist, tülitage, tülita, tülitada, tülitamine, häirige, häirida, kontakteeruge, võtke ühendust, ühendust võtta, ühendust võtmine, helistage, helistada, spämmige, spämmimine, spämmimist, ahistage, võtta ühendust",
    send: "saatke, saada, saatmine, saatmist, saatmast",
    mail: "e-kirju, e-kiri, kirju, kirjad, kirja, meile, meilid, sõnumeid, sõnumid, reklaami, reklaame, spämmi, rämpsposti, uudiskirju, pakkumisi, midagi, teavet, e-maile, emaile, teavitusi, infot, kirjade, e-kirjade, sõnumite",
    receive: "saada, vastu võtta, kuulda",
    want: "soovi, soovin, soovime, taha, tahan, tahame, palun, palume, nõuan, sooviksin, nõus, huvita",
    not: "ärge, ära, ei, mitte, enam, kunagi, mitte kunagi",
    no: "mingeid, ühtegi",
    more: "enam, rohkem, veel, uuesti, edaspidi, tulevikus, kunagi, edasi, üldse",
    we: "mina, ma, meie, me",
    you: "teie, te, sinu, teilt, sina",
    about:
      "kliendid, klientide, kasutajad, töötajad, töötajatele, inimesed, juhid, link, nupp, funktsioon, tööriist, programm, tarkvara, excel, excelist, vahetused, graafik, leping, lepingu, koosolek, projekt, tarnijad",
    limit:
      "enne, kuni, täna, homme, sel nädalal, telefoni teel, praegu, hetkel, esialgu, veel, pdf, manus, manuseid, arve, arveid",
    beside:
      "palun, aitäh, tänan, täname, ette tänades, tere, tervist, lugupeetud, lugupidamisega, tervitades, parimat, ja, või, aga, on, olen, oma, teie, see, seda, need, neid, selle, kohe, viivitamatult, koheselt, esimesel võimalusel, praegu, jäädavalt, lõplikult, ainult, ka, juba, ei huvita, ei ole huvitatud, pole huvitatud, puudub huvi, ei aitäh, e-post, e-posti, meil, aadress, aadressi, nimekiri, gdpr, seadus, kaebus, kaeban, jurist, ebaseaduslik, spämm, soovimatuid, tellinud, palunud, luba, nõusolekut, nõusolek, andnud, kinnitage, kinnitus, kust, miks, kuidas, kes, saite, korda, viimane, hoiatus, kaks, kolm, kõik, kõigist, kõiki, isik, inimene, ettevõte, vale, siin, muidu, sest, andmed, isikuandmed, mulle, minu, mu, te, välja, maha, ühendust, teate",
    idiom: "pole probleemi, miks mitte, ei saanud, pole saanud, ärge kõhelge, ärge unustage",
    aim: "soovime, tahame, soovin, tahan, sooviksime",
  },
  intent: {
    decline:
      "ei huvita, ei ole huvitatud, pole huvitatud, puudub huvi, ei aitäh, aitäh ei, pole vaja, ei ole vaja, ei vaja",
    later:
      "mitte praegu, hiljem, võtke ühendust, uuesti, hetkel, praegu, liiga vara, võib-olla, kirjutage",
  },
  quoting: {
    wrote: "kirjutas",
    from: "saatja, kellelt",
    sent: "saadetud",
    date: "kuupäev",
    to: "kellele",
    subject: "teema",
  },
  dateMarks: {
    ambiguousMonths: "mail, mais",
  },
  columns: {
    no: "ei",
  },
};
