import type { Locale } from "../locale.ts";

export const ro: Locale = {
  code: "ro",
  name: "Romanian",
  numbers: {
    small: [
      "un, o, unu, una",
      "doi, două, câteva",
      "trei",
      "patru",
      "cinci",
      "șase",
      "șapte",
      "opt",
      "nouă",
      "zece",
      "unsprezece",
      "doisprezece, douăsprezece",
    ],
    ordinals: ["primul, prima", "al doilea", "al treilea", "al patrulea"],
  },
  dates: {
    months: [
      "ianuarie, ian",
      "februarie",
      "martie",
      "aprilie",
      "mai",
      "iunie, iun",
      "iulie, iul",
      "august",
      "septembrie, sept",
      "octombrie, oct",
      "noiembrie",
      "decembrie",
    ],
    weekdays: [
      "duminică, duminica",
      "luni, lunea",
      "marți, marțea",
      "miercuri, miercurea",
      "joi, joia",
      "vineri, vinerea",
      "sâmbătă, sâmbăta",
    ],
    today: "astăzi, azi",
    tomorrow: "mâine",
    dayAfterTomorrow: "poimâine",
    units: {
      hour: "oră, ore",
      day: "zi, zile, zile lucrătoare",
      week: "săptămână, săptămâni, săptămâna",
      month: "lună, luna",
      quarter: "trimestru, trimestre, trimestrul",
      year: "an, ani, anul",
    },
    season: "vară, vacanță, concediu, sărbători, paște, crăciun",
    next: "următoarea, următorul",
    nextAfter: "viitoare, viitor, următoare, următor, viitoarea",
    this: "această, acest",
    in: "în, peste, în decurs de",
    for: "pentru, timp de",
    later: "mai târziu",
    of: "de, a",
    beforeDay: "pe, data de, pe data de, în data de, din data de",
    before:
      "în, din, până în, până pe, după, începând cu, la, de, pe, sfârșitul lunii, începutul lunii, mijlocul lunii",
    span: "până la, până pe, până în, la, și, pana la, până la data de",
    early: "începutul, începutul lunii, la începutul lunii",
    middle: "mijlocul, mijlocul lunii, la jumătatea lunii",
    late: "sfârșitul, sfârșitul lunii, la sfârșitul lunii",
  },
  absence: {
    back: "revin, mă întorc, întorc, voi reveni, voi fi înapoi, înapoi, revenire, întoarcere, din nou, ne întoarcem, revenim, mă voi întoarce, voi fi disponibil, voi fi disponibilă, la birou din",
    until: "până la, până pe, până în, până la data de, până, până luni",
    inclusive: "inclusiv",
    after: "după, după data de",
    away: "plecat, plecată, concediu, absent, absentă, nu sunt la birou, în afara biroului, indisponibil, indisponibilă, delegație, închis, vacanță, nu voi fi",
    since: "din, începând cu, de la, începând din, din data de",
    open: "până la noi ordine, pe termen nedefinit, pe perioadă nedeterminată, nu știu când, nu știu încă când, încă nu știu când",
  },
  frame: {
    greetings:
      "bună ziua, bună, salut, salutare, stimate, stimată, stimați, dragă, bună dimineața, bună seara, domnule, doamnă",
    closings:
      "cu stimă, cu respect, toate cele bune, mulțumesc, mulțumim, vă mulțumesc, o zi bună, salutări, cu considerație, numai bine, mersi",
    notices:
      "confidențial, confidențiale, confidențialitate, destinatar, destinatarul, din greșeală, tipări, tipăriți, mediul, politica de confidențialitate, primiți acest, pentru dezabonare, click aici, apăsați aici",
    banners:
      "e-mail extern, email extern, expeditor extern, din afara organizației, nu faceți clic, nu deschideți, trimis de pe, obțineți outlook",
  },
  optOut: {
    alone:
      "dezabon*, unsubscribe, lăsați-mă în pace, lasă-mă în pace, lăsați-ne în pace, îmi retrag consimțământul, îmi retrag acordul, mă opun, anulați abonarea, anulare abonament, anularea abonării, anulați abonamentul, opt-out, vreau să ies, renunț la abonare, renunț, nu sunt de acord, fără acordul meu, fără consimțământul meu, nu mi-am dat acordul, retrag acordul, dreptul de a fi uitat, scos din listă, scoasă din listă, scoateți-mă, ștergeți-mă, fără spam, gata cu",
    remove:
      "șterge, ștergeți, ștergeți-mă, șterge-mă, ștergerea, ștearsă, șters, să mă ștergeți, să ștergeți, elimina, eliminați, eliminați-mă, să mă eliminați, eliminarea, scoate, scoateți, scoateți-mă, scoate-mă, să mă scoateți, scoaterea, scos, radiați, radiați-mă, excludeți, excludeți-mă, îndepărtați, îndepărtați-mă, uitați, scoată, elimine, șteargă",
    onto: "adăugați, adăugați-mă, adaugă, includeți, înscrieți",
    list: "lista, listă, listele, liste, lista dumneavoastră, lista de e-mail, lista de emailuri, lista de mail, lista de corespondență, lista de distribuție, lista de contacte, baza de date, baza, bazele, newsletter, newsletterul, mailing, contacte, sistem, sistemul, crm, evidență, evidențele, abonare",
    me: "mă, m, ne, mie, mi, îmi, ne, nouă, adresa mea, adresa mea de e-mail, adresa mea de email, e-mailul meu, emailul meu, datele mele, numele meu, contactul meu, adresa noastră, datele noastre, această adresă, datele mele personale, compania noastră, mailul meu, adresa de e-mail, adresa de email, datelor mele, datelor mele personale, datelor personale, adresei mele, adresei mele de e-mail, datelor noastre, adresei, datele mele de contact",
    stop: "opriți, opriți-vă, oprește, opri, încetați, încetează, încetarea, înceta, stop, ajunge, destul, terminați, gata, abțineți-vă",
    write:
      "scrie, scrieți, scriu, scriți, contacta, contactați, contactată, contactat, contactez, deranja, deranjați, hărțuiți, hărțui, hărțuirea, suna, sunați, spamați, spama, insista, insistați, contactarea, agasați, scrieți-mi, contactați-mă, deranjați-mă",
    send: "trimite, trimiteți, trimiterea, trimiți, expediați, transmite, transmiteți, trimiteți-mi, trimită",
    mail: "e-mail, e-mailuri, email, emailuri, mail, mailuri, mailurile, e-mailurile, emailurile, mesaje, mesaj, mesajele, reclame, reclamă, publicitate, spam, newsletter, newslettere, oferte, informații, nimic, corespondență, comunicări, promoții, prostii",
    receive:
      "primi, primesc, primim, să primesc, să primim, fi contactat, fi contactată, să fiu contactat, să fiu contactată, să fim contactați, auzi, să mai primesc, să mai primim",
    want: "vreau, vrem, doresc, dorim, aș dori, aș vrea, vă rog, solicit, cer, accept, sunt de acord, am nevoie, rog",
    not: "nu, niciodată, nici, nu mai",
    no: "niciun, nicio, fără",
    more: "mai, alte, din nou, în viitor, pe viitor, de acum înainte, iar, în continuare, deloc, alt",
    we: "eu, noi",
    you: "dumneavoastră, dvs, dvs., voi, voastră, vostru, voastre, tu, ta, tău, vă",
    about:
      "clienți, clienții, clienților, utilizatori, utilizatorii, angajați, angajații, angajaților, oameni, șoferi, link, buton, funcție, funcția, pagină, instrument, program, software, excel, ture, turele, contract, contractul, întâlnire, proiect, furnizori, pacienți, manual",
    limit:
      "înainte, până, azi, astăzi, mâine, săptămâna aceasta, telefonic, prin telefon, deocamdată, momentan, acum, încă, pdf, atașamente, factura, facturi, contract",
    beside:
      "vă rog, va rog, te rog, rog, rugăm, vă rugăm, mulțumesc, mulțumim, mersi, bună, ziua, bună ziua, bună dimineața, stimate, stimați, salut, cu stimă, toate cele bune, cu respect, de, din, la, pe, în, și, sau, dar, cu, pentru, prin, să, că, a, al, ale, o, un, această, acest, aceste, aceasta, este, sunt, fi, am, ați, imediat, urgent, de urgență, cât mai curând, acum, definitiv, permanent, doar, și, nu mă interesează, nu ne interesează, nu sunt interesat, nu sunt interesată, nu suntem interesați, nu mulțumesc, e-mail, email, mail, adresa, adresă, lista, gdpr, lege, legea, plângere, avocat, ilegal, spam, nesolicitat, nesolicitate, nedorite, nedorit, abonat, abonată, m-am, am cerut, cerut, acord, acordul, consimțământ, dat, confirmați, confirmare, cum, de ce, de unde, unde, cine, aveți, ați, obținut, luat, ori, ultimul, avertisment, două, trei, toate, orice, persoana, persoană, compania, companie, greșită, aici, altfel, deci, pentru că, date, personale, mele, mea, meu, noastre, noastră, dumneavoastră, dvs, voastră, dori, doresc, vreau, solicit, nu, da, mă, s, dintr, baza, fiu, scos, scoasă",
    idiom:
      "nicio problemă, nici o problemă, fără probleme, de ce nu, nu am primit, n-am primit, nu ezitați, nu uitați",
    aim: "vrem, vrem să, vreau să, dorim să, am vrea să, am dori să",
  },
  intent: {
    decline:
      "nu, nu mă interesează, nu ne interesează, nu sunt interesat, nu sunt interesată, nu suntem interesați, nu mulțumesc, mulțumesc nu, nu avem nevoie, nu am nevoie",
    later:
      "nu acum, mai târziu, contactați-mă, reveniți, din nou, momentan, deocamdată, prea devreme, ocupat, ocupată, poate, scrieți-mi",
  },
  quoting: {
    on: "pe, la",
    wrote: "scris",
    from: "de la",
    sent: "trimis",
    date: "data",
    to: "către",
    subject: "subiect",
    replyPrefixes: "răs",
    originals: "mesaj original, mesaj redirecționat",
  },
  lines: {
    devices: ["trimis (?:de pe|de la|din|cu|prin) .{1,60}"],
  },
  money: {
    currencies: { USD: "dolari" },
  },
  sentences: {
    abbreviations: "dr, ing, nr, s.a, s.r.l, tel",
  },
};
