import type { Locale } from "../locale.ts";

export const sl: Locale = {
  code: "sl",
  name: "Slovene",
  numbers: {
    small: [
      "en, ena, eno",
      "dva, dve, par",
      "tri, trije",
      "štiri",
      "pet",
      "šest",
      "sedem",
      "osem",
      "devet",
      "deset",
      "enajst",
      "dvanajst",
    ],
  },
  dates: {
    months: [
      "januar, januarja, januarju",
      "februar, februarja, februarju",
      "marec, marca, marcu",
      "april, aprila, aprilu",
      "maj, maja, maju",
      "junij, junija, juniju",
      "julij, julija, juliju",
      "avgust, avgusta, avgustu",
      "september, septembra, septembru",
      "oktober, oktobra, oktobru",
      "november, novembra, novembru",
      "december, decembra, decembru",
    ],
    weekdays: [
      "nedelja, nedeljo, nedelje",
      "ponedeljek, ponedeljka",
      "torek, torka",
      "sreda, sredo, srede",
      "četrtek, četrtka",
      "petek, petka",
      "sobota, soboto, sobote",
    ],
    today: "danes",
    tomorrow: "jutri",
    dayAfterTomorrow: "pojutrišnjem",
    units: {
      hour: "ura, uri, ure, ur",
      day: "dan, dni, dneva",
      week: "teden, tedna, tedne, tednov, tednu",
      month: "mesec, meseca, mesecev, mesece",
      quarter: "četrtletje, kvartal",
      year: "leto, leta, let",
    },
    season: "poletju, praznikih, dopustu",
    next: "naslednji, naslednjega, naslednjem, naslednje, prihodnji, prihodnjega, prihodnjem",
    this: "ta, tega",
    in: "čez, v, v roku",
    for: "za",
    later: "pozneje, kasneje",
    beforeDay: "dne, do dne",
    before: "v, do, od, po, pred, na začetku, sredi, konec, dne",
    span: "do, in",
    early: "začetek, na začetku, začetku",
    middle: "sredi, sredina",
    late: "konec, koncu",
  },
  absence: {
    back: "vrnem se, vrnem, vračam se, vračam, vrnil, vrnila, vrne, nazaj, vrnitev, spet, ponovno, zopet, dosegljiv od, dosegljiva od",
    until: "do, do dne, vse do",
    through: "do vključno, do vključno z",
    inclusive: "vključno",
    after: "po",
    away: "odsoten, odsotna, odsotnost, dopustu, dopust, nisem v pisarni, zunaj pisarne, službeni poti, bolniški, nedosegljiv, nedosegljiva, zaprto",
    since: "od",
    open: "do nadaljnjega, za nedoločen čas, ne vem kdaj, še ne vem kdaj",
  },
  frame: {
    greetings:
      "spoštovani, spoštovana, dober dan, pozdravljeni, živjo, dobro jutro, dragi, draga, pozdrav",
    closings:
      "lep pozdrav, lp, s spoštovanjem, prijazen pozdrav, hvala, hvala lepa, hvala vnaprej, prijeten dan, lepo pozdravljeni",
    notices:
      "zaupno, zaupn*, prejemnik*, pomotoma, natisnete, tiskanjem, okolje, politika zasebnosti, prejemate to, kliknite tukaj",
    banners:
      "zunanja e-pošta, zunanji pošiljatelj, izven organizacije, ne klikajte, ne odpirajte, poslano z, poslano iz",
  },
  optOut: {
    alone:
      "odjav*, odjavite me, odjava, unsubscribe, pustite me pri miru, pustite me na miru, pustite nas pri miru, preklicujem soglasje, preklic soglasja, odpovedujem naročnino, opt-out, izpišite me, izpis, ugovarjam, ne dajem soglasja, brez mojega soglasja, brez soglasja, ne soglašam, nisem dal soglasja, nisem dala soglasja",
    remove:
      "odstranite, odstrani, odstraniti, odstranitev, izbrišite, izbriši, izbrisati, izbris, zbrišite, zbriši, pobrišite, umaknite, umakni, črtajte, izključite, vzemite dol, dajte dol, pozabite, odstran*, izbriš*, umakn*, izbrisa, brisanje, umik",
    onto: "dodajte, dodati, vključite, uvrstite, vpišite, prijavite",
    list: "seznama, seznam, seznamov, poštnega seznama, mailing liste, adresarja, baze, baza, baze podatkov, zbirke, e-novic, novic, novičnika, newsletterja, evidence, kontaktov, sistema, crm, liste, distribucijskega seznama, stikov",
    me: "me, mene, nas, mi, nam, moj naslov, mojega naslova, moj e-naslov, moj e-poštni naslov, moj elektronski naslov, moje podatke, mojih podatkov, moje ime, naš naslov, naše podatke, ta naslov, moje osebne podatke, moj mail, moj email, naše podjetje, podatkov, osebnih podatkov, svojih podatkov, moj e-mail, moje e-pošte, našega naslova",
    stop: "nehajte, nehaj, nehati, prenehajte, prenehaj, prenehati, stop, dovolj, ustavite, končajte",
    write:
      "pišite, piši, pisati, kontaktirajte, kontaktirati, kontaktiraj, nadlegujte, nadlegovati, nadlegovanje, motite, motiti, kličite, klicati, spamati, oglašajte se, obveščajte, s pošiljanjem, stopajte v stik",
    send: "pošiljajte, pošiljaj, pošiljati, pošiljanje, pošiljanjem, s pošiljanjem, poslati, pošljite",
    mail: "e-pošte, e-pošto, e-pošta, elektronske pošte, elektronska sporočila, mailov, maile, mail, e-maile, e-mailov, email, sporočil, sporočila, sporočilo, reklam, reklame, oglasov, oglase, spama, spam, novic, ponudb, ponudbe, ničesar, nič, obvestil, obvestila, informacij",
    receive: "prejemati, dobivati, biti kontaktiran, biti kontaktirana, slišati, biti na",
    want: "želim, želimo, hočem, prosim, prosimo, zahtevam, rad bi, rada bi, soglašam, zanima me",
    not: "ne, nikoli, nočem, nočemo, nikar",
    no: "nobenih, nobenega, brez",
    more: "več, nadaljnjih, ponovno, spet, naprej, v prihodnje, v prihodnosti, nadalje, še, novih, sploh",
    we: "jaz, mi",
    you: "vi, vaš, vaša, vaše, vašega, vaših, vas, vam",
    about:
      "stranke, strank, kupci, uporabniki, uporabnikov, zaposleni, zaposlenim, ljudje, vozniki, povezava, gumb, funkcija, orodje, program, programska oprema, excel, excela, izmene, urnik, pogodba, pogodbe, sestanek, projekt, dobavitelji, ročno",
    limit:
      "pred, do, danes, jutri, ta teden, telefonsko, po telefonu, zaenkrat, trenutno, zdaj, še ne, pdf, priloge, račun, pogodbo",
    beside:
      "prosim, prosimo, lepo, hvala, hvala lepa, vnaprej, spoštovani, dober, dan, pozdravljeni, živjo, lep pozdrav, lp, s spoštovanjem, z, s, iz, od, na, v, o, in, ali, ampak, da, se, je, so, biti, moj, moja, moje, me, mi, nas, to, ta, te, tega, takoj, nemudoma, čim prej, trajno, za vedno, samo, tudi, ne zanima me, nas ne zanima, nisem zainteresiran, nisem zainteresirana, nismo zainteresirani, ni interesa, ne hvala, e-pošta, email, mail, naslov, naslova, seznam, gdpr, zakon, pritožba, prijavil, prijavila, odvetnik, nezakonito, nezaželene, nezaželenih, neželene, neželenih, spam, prijavil, zahteval, soglasje, soglasja, dal, dala, nisem, potrdite, potrditev, od kod, zakaj, kako, kdo, kje, imate, krat, zadnje, opozorilo, dva, tri, vse, vseh, oseba, podjetje, napačna, tukaj, sicer, ker, podatke, osebne, osebnih, vaš, vašega, vaših, želim, več",
    idiom:
      "ni problema, brez problema, zakaj pa ne, nisem dobil, nisem dobila, nismo dobili, nisem prejel, nisem prejela, ne pozabite",
    aim: "želimo, želim, radi bi, rad bi",
  },
  intent: {
    decline:
      "ne zanima me, nas ne zanima, ne zanima nas, nisem zainteresiran, nisem zainteresirana, nismo zainteresirani, ni interesa, ne hvala, hvala ne, ne potrebujemo, ne potrebujem",
    later:
      "ne zdaj, pozneje, kasneje, oglasite se, kontaktirajte me, ponovno, spet, trenutno, zaenkrat, prezgodaj, mogoče, morda",
  },
  quoting: {
    wrote: "napisala, piše",
    from: "od",
    sent: "poslano",
    date: "datum",
    to: "za",
    subject: "zadeva",
    replyPrefixes: "odg",
  },
  lines: {
    devices: ["poslano (?:z|s|iz) .{1,70}"],
  },
};
