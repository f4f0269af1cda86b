import type { Locale } from "../locale.ts";

export const hr: Locale = {
  code: "hr",
  name: "Croatian",
  numbers: {
    small: [
      "jedan, jedna, jednu",
      "dva, dvije, par",
      "tri",
      "četiri",
      "pet",
      "šest",
      "sedam",
      "osam",
      "devet",
      "deset",
      "jedanaest",
      "dvanaest",
    ],
  },
  dates: {
    months: [
      "siječanj, siječnja, siječnju",
      "veljača, veljače, veljači",
      "ožujak, ožujka, ožujku",
      "travanj, travnja, travnju",
      "svibanj, svibnja, svibnju",
      "lipanj, lipnja, lipnju",
      "srpanj, srpnja, srpnju",
      "kolovoz, kolovoza, kolovozu",
      "rujan, rujna, rujnu",
      "listopad, listopada, listopadu",
      "studeni, studenoga, studenog, studenom",
      "prosinac, prosinca, prosincu",
    ],
    weekdays: [
      "nedjelja, nedjelju, nedjelje",
      "ponedjeljak, ponedjeljka",
      "utorak, utorka",
      "srijeda, srijedu, srijede",
      "četvrtak, četvrtka",
      "petak, petka",
      "subota, subotu, subote",
    ],
    today: "danas",
    tomorrow: "sutra",
    dayAfterTomorrow: "prekosutra",
    units: {
      hour: "sat, sata, sati",
      day: "dan, dana",
      week: "tjedan, tjedna, tjedana, tjednu",
      month: "mjesec, mjeseca, mjeseci, mjesecu",
      quarter: "kvartal, kvartala, tromjesečje",
      year: "godina, godine, godinu",
    },
    season: "ljeta, blagdana, praznika, godišnjeg",
    next: "sljedeći, sljedećeg, sljedećem, sljedeće, sljedeću, idući, idućeg, idućem, iduće, iduću",
    this: "ovaj, ovog, ova, ove",
    in: "za, unutar, u roku od",
    for: "na, tijekom",
    later: "kasnije",
    beforeDay: "dana, do dana",
    before: "u, do, od, nakon, prije, početkom, sredinom, krajem, poslije, s, dana",
    span: "do, i",
    early: "početkom, početak",
    middle: "sredinom, sredina",
    late: "krajem, kraj",
  },
  absence: {
    back: "vraćam se, vraćam, vratit ću se, vratiti, vraća, vraćamo, povratak, natrag, ponovno, opet, ponovo, dostupan od, dostupna od",
    until: "do, sve do",
    through: "do zaključno s, zaključno s",
    inclusive: "uključivo, zaključno, uključujući",
    after: "nakon, poslije",
    away: "odmoru, godišnjem, odsutan, odsutna, odsutnost, godišnjem odmoru, godišnji odmor, nisam u uredu, izvan ureda, van ureda, službenom putu, bolovanju, nedostupan, nedostupna, nisam dostupan, nisam dostupna, zatvoreno",
    since: "od, počevši od",
    open: "do daljnjega, do daljnjeg, na neodređeno, ne znam kada, ne znam kad, još ne znam kada, još ne znam kad",
  },
  frame: {
    greetings:
      "poštovani, poštovana, dobar dan, bok, dobro jutro, dobra večer, pozdrav, dragi, draga",
    closings:
      "lijep pozdrav, srdačan pozdrav, s poštovanjem, pozdrav, lp, hvala, hvala unaprijed, hvala lijepa, hvala vam, ugodan dan",
    notices:
      "povjerljivo, povjerljiv*, primatelj*, greškom, pogreškom, ispisa, ispišete, okoliš, oib, pravila privatnosti, primate ovu, kliknite ovdje",
    banners:
      "vanjska e-pošta, vanjski pošiljatelj, izvan organizacije, ne klikajte, ne otvarajte, poslano s, poslano iz",
  },
  optOut: {
    alone:
      "odjav*, odjavite me, odjaviti, odjava, unsubscribe, ostavite me na miru, pustite me na miru, ostavite nas na miru, povlačim privolu, povlačim suglasnost, otkazujem pretplatu, otkažite pretplatu, otkazivanje pretplate, opt-out, ispišite me, ispis, prigovaram, ispišite, odjavi*, bez moje privole, bez pristanka, ne pristajem, nisam dao privolu, nisam dala privolu, skinite me, maknite me",
    remove:
      "maknite, makni, maknuti, uklonite, ukloni, ukloniti, uklanjanje, obrišite, obriši, obrisati, brisanje, izbrišite, izbriši, izbrisati, skinite, skini, skinuti, izbacite, izbaciti, precrtajte, isključite, zaboravite, brišite, makn*, uklon*, obriš*, izbriš*, skine*, izbac*, brisanja, micanje",
    onto: "dodajte, dodati, stavite, uvrstite, upišite, prijavite",
    list: "liste, lista, listu, popisa, popis, mailing liste, mailing lista, baze, baza, bazu, baze podataka, adresara, newslettera, newsletter, evidencije, kontakata, sustava, crm, distribucijske liste, imenika, listi, pretplate",
    me: "me, mene, nas, mi, nam, moju adresu, moj e-mail, moj email, moju e-mail adresu, moje podatke, moje ime, našu adresu, naše podatke, ovu adresu, moje osobne podatke, mojih podataka, moj mail, mene, našu tvrtku, moju email adresu, svojih podataka, osobnih podataka, mojih osobnih podataka, moje adrese, svoje podatke, moje e-mail adrese, naših podataka, naše adrese",
    stop: "prestanite, prestani, prestati, stop, dosta, obustavite, zaustavite, prekinite, dosta je",
    write:
      "pišite, piši, pisati, kontaktirajte, kontaktirati, kontaktiraj, javljajte se, javljajte, javljati, uznemiravajte, uznemiravati, gnjavite, gnjaviti, zovite, zvati, spamati, spamajte, smetajte, dosađujte, kontakt, kontaktiran, kontaktirana, pišete, kontaktirate, javljate, uznemiravate, zovete",
    send: "šaljite, šalji, slati, pošiljati, šalje, poslati, slanje, slanja, dostavljati, šaljete, da šaljete",
    mail: "mailove, mailova, mail, e-mailove, e-mailova, e-mail, email, emailove, emailova, poruke, poruka, poruku, reklame, reklama, spam, newsletter, newslettere, ponude, ponuda, ništa, obavijesti, informacije, promociju, promocije, poštu",
    receive: "primati, dobivati, biti kontaktiran, biti kontaktirana, čuti, biti na",
    want: "želim, želimo, ne želim, hoću, molim, molimo, tražim, zahtijevam, htio bih, htjela bih, pristajem, zanima me",
    not: "ne, nikad, nikada, nemojte, nemoj, neću, nećemo",
    no: "nikakve, nikakvih, bez, nijedan",
    more: "više, daljnje, daljnjih, ponovno, opet, dalje, ubuduće, u budućnosti, nadalje, još, nove, uopće",
    we: "ja, mi",
    you: "vi, vaš, vaša, vaše, vašeg, vaših, vašu, vas, vama",
    about:
      "kupci, kupaca, klijenti, klijenata, korisnici, korisnika, zaposlenici, zaposlenika, ljudi, vozači, vozačima, poveznica, link, gumb, funkcija, alat, program, softver, excel, excela, smjene, smjena, raspored, ugovor, ugovora, sastanak, projekt, dobavljači, ručno",
    limit:
      "prije, do, danas, sutra, ovaj tjedan, telefonski, telefonom, zasad, trenutno, sada, još, pdf, privitak, privitke, račun, račune, ugovor",
    beside:
      "molim, molim vas, molimo, ljubazno, hvala, hvala lijepo, hvala vam, unaprijed, poštovani, poštovana, dobar, dan, bok, pozdrav, lijep pozdrav, lp, srdačan, srdačno, s poštovanjem, s, sa, iz, od, na, u, o, i, ili, ali, da, se, je, su, biti, moj, moja, moje, moju, me, mi, nas, ovo, ova, ovaj, ove, ovu, taj, to, odmah, hitno, što prije, smjesta, trajno, zauvijek, samo, također, i, nisam zainteresiran, nisam zainteresirana, nismo zainteresirani, ne zanima me, ne zanima nas, nema interesa, ne hvala, e-mail, email, mail, adresu, adresa, popis, gdpr, zakon, zakonu, prijava, prijavit ću, pritužba, odvjetnik, nezakonito, ilegalno, spam, neželjene, neželjenih, nezatražene, prijavio, prijavila, tražio, tražila, privolu, suglasnost, dao, dala, nisam, potvrdite, potvrdu, potvrda, odakle, zašto, kako, tko, gdje, imate, puta, zadnji, posljednje, upozorenje, dva, tri, sve, svih, osoba, tvrtka, pogrešna, ovdje, inače, jer, podaci, podatke, osobne, osobnih, vaš, vaše, vašu, vašoj, ste, dobili, želim, više",
    idiom:
      "nema problema, zašto ne, nisam dobio, nisam dobila, nismo dobili, nije stigao, slobodno",
    aim: "želimo, želim, htjeli bismo, hoćemo",
  },
  intent: {
    decline:
      "nisam zainteresiran, nisam zainteresirana, nismo zainteresirani, ne zanima me, ne zanima nas, nema interesa, ne hvala, hvala ne, ne trebamo, ne trebam",
    later:
      "ne sada, kasnije, javite se, javite mi se, javite se ponovno, kontaktirajte me, ponovno, opet, trenutno, zasad, prerano, možda",
  },
  quoting: {
    on: "dana",
    wrote: "napisao, napisala, napisao/la, piše",
    from: "šalje, od",
    sent: "poslano",
    date: "datum",
    to: "za",
    subject: "predmet, tema",
    replyPrefixes: "odg",
  },
  lines: {
    devices: ["poslano (?:s|sa|iz) .{1,70}"],
  },
  money: {
    currencies: { USD: "dolari" },
  },
};
