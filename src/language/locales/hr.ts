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
    next: "sljedeći, sljedećeg, sljedećem, sljedeće, sljedeću, idući, idućeg, idućem, iduće, iduću, sljedeća, iduća",
    this: "ovaj, ovog, ova, ove",
    in: "za, unutar, u roku od",
    for: "na, tijekom",
    later: "kasnije",
    beforeDay: "dana, do dana",
    before: "u, do, od, nakon, prije, početkom, sredinom, krajem, poslije, s, dana",
    span: "do, i",
    early: "početkom, početak",
    middle: "sredinom, sredina",
    late: "krajem, kraj, kraju, na kraju",
    half: "polugodište, polugodištu, polugodišta, polugodu",
    firstHalf: "prvom polugodištu, prvoj polovici godine",
    secondHalf: "drugom polugodištu, drugoj polovici godine",
    newYear: "novoj godini, nova godina, nove godine",
    calendarWeek: "tjednu, tjedan",
    calendarWeekAfter: "tjedan, tjednu",
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
      "odjav*, odjavite me, odjaviti, odjava, unsubscribe, ostavite me na miru, pustite me na miru, ostavite nas na miru, povlačim privolu, povlačim suglasnost, otkazujem pretplatu, otkažite pretplatu, otkazivanje pretplate, opt-out, prigovaram, odjavi*, bez moje privole, bez pristanka, ne pristajem, nisam dao privolu, nisam dala privolu, ostavi me na miru, pusti me na miru, ostavi nas na miru, pusti nas na miru, pustite nas na miru, ostavite me više na miru, pustite me više na miru, ostavite me već jednom na miru, mani me se, manite me se, manite nas se, okanite me se, okanite nas se, okani me se, batalite me, nismo dali suglasnost, nisam davao suglasnost, nisam davala suglasnost, nismo davali suglasnost, ne dajem suglasnost, nemate moju suglasnost, nemate suglasnost, povlačimo suglasnost, opozivam suglasnost, opozivam pristanak, povlačim pristanak, nisam se prijavio na, nisam se prijavila na, nikad se nisam prijavio, nikad se nisam prijavila, nikada se nisam prijavio, nikada se nisam prijavila, nisam se pretplatio, nisam se pretplatila, otkaži pretplatu, otkazati pretplatu, ukinite pretplatu, bez naše suglasnosti, protivim se, poštedite me, poštedite nas, ulažem prigovor, pravo na brisanje, pravo na zaborav, blokiraću vas, prekinite kontakt, ne pristajemo, nemate moju privolu, nemate privolu, povlačim svoju privolu, povlačimo privolu, opozivam privolu, nismo dali privolu, nisam davao privolu, nisam davala privolu, ne dajem privolu, bez naše privole, uskraćujem privolu, odjavio bih se, nikad nisam dao privolu, nikad nisam dala privolu, nikada nisam dao privolu, nikada nisam dala privolu, nikad nismo dali privolu, nikada nismo dali privolu, nisam dao suglasnost, nisam dala suglasnost, nikada nisam dao suglasnost, nikada nisam dala suglasnost",
    remove:
      "obriše, skine, izbriše, maknite, makni, maknuti, uklonite, ukloni, ukloniti, uklanjanje, obrišite, obriši, obrisati, brisanje, izbrišite, izbriši, izbrisati, skinite, skini, skinuti, izbacite, izbaciti, precrtajte, isključite, zaboravite, brišite, makn*, uklon*, obriš*, izbriš*, skine*, izbac*, brisanja, micanje, briši, brisati, izbaci, skloni, isključi, isključiti, uklonjen, uklonjena, uklonjeni, uklanjanja, uklanjanjem, uklanjate, obrisan, obrisana, obrisani, izbrisan, izbrisana, izbrisani, skinut, skinuta, izbačen, izbačena, ispiši, ispišite, ispisati, ispišete, ispis iz, precrtaj, precrtati, eliminišite, izostavite, izuzmite, otpišite, uklonili, obrisali, izbrisali, skinuli, izbacili, sklonili, maknuli, maknete, ispisali, isključili, ne skinete, ne uklonite, ne obrišete, ne izbrišete, ne maknete, se izbrišemo, se uklonimo, se skinemo, isključivanje, skidanje, povucite, anonimizujte, se uklanja, ispis s, odstranite, odstrani, odstraniti, brisanjem, makne, prekrižite, prekriži, prekrižiti, anonimizirajte, izuzmete, micanja, uklonjenim, obrišete, izbrišete, daj me skini, dajte me skinite, dajte me maknite, daj me makni, brisanju, uklanjanju",
    onto: "dodajte, dodati, stavite, uvrstite, upišite, prijavite",
    list: "liste, lista, listu, popisa, popis, mailing liste, mailing lista, baze, baza, bazu, baze podataka, adresara, newslettera, newsletter, evidencije, kontakata, sustava, crm, distribucijske liste, imenika, listi, pretplate, spisku, spiskova, bazi, evidenciji, evidenciju, adresar, imejl liste, mejl liste, mail liste, email liste, mejling listu, mailing listu, mejling lista, liste primalaca, listu primalaca, spiska primalaca, liste kontakata, baze kontakata, liste za slanje, pretplatnika, pretplatu, registra, arhive, distribucione liste, svih lista, vaših lista, popisu, popisima, popisom, listu primatelja, popisa primatelja, liste primatelja, primatelja, mailing listi, kontakt liste, svih popisa, vaših popisa, popisa kontakata, newsletter liste, pretplata, sustavu",
    me: "me, mene, nas, mi, nam, moju adresu, moj e-mail, moj email, moju e-mail adresu, moje podatke, moje ime, našu adresu, naše podatke, ovu adresu, moje osobne podatke, mojih podataka, moj mail, mene, našu tvrtku, moju email adresu, svojih podataka, osobnih podataka, mojih osobnih podataka, moje adrese, moje e-mail adrese, naših podataka, naše adrese, meni, nama, mnom, sa mnom, sa nama, moj kontakt, moj broj, moji podaci, naši podaci, moje lične podatke, moji lični podaci, mojih ličnih podataka, naš mejl, naš mail, naš imejl, naš e-mail, naš email, moja adresa, naša adresa, ova adresa, naša firma, našu firmu, našu kompaniju, moju mejl adresu, moju mail adresu, moja imejl adresa, moja mejl adresa, moje mejl adrese, moje imejl adrese, svoje adrese, mog mejla, mog imejla, mojoj adresi, ovoj adresi, ove adrese, koristite moju adresu, koristite moj mejl, koristite moje podatke, mom mejlu, naš kontakt, se izbrišemo, se uklonimo, se skinemo, mi nemojte, mi nemoj, nam nemojte, mi ne šaljite, mi ne šaljete, mi ne pišite, mi ne pišete, mi više ne, mi ne šalji, mi ne šalješ, mi nikad ne, mi nikada ne, moji osobni podaci, svoj mail, svojih osobnih podataka, mojeg maila, mog maila, mog e-maila, naša tvrtka, našu e-mail adresu, našu email adresu, moja e-mail adresa, me se, nas se, s nama, koristite ovu adresu, koristiti moju adresu, koristiti ovu adresu, koristite ovaj mail, koristite ovu e-mail adresu, naše ime, ime tvrtke, daj me skini, dajte me skinite, dajte me maknite, daj me makni",
    stop: "prestanite, prestani, prestati, stop, dosta, obustavite, zaustavite, prekinite, dosta je, prestanete, prestaneš, prekini, prekinuti, prekinete, prekid, obustavi, obustaviti, obustavu, obustava, obustavljanje, okanite se, okani se, manite se, mani se, ostavite se, batalite, batali, prestali, prestanak, zaustavi, zaustaviti, stopirajte, završite sa, dosta mi je, dosta nam je, dosta smo, ne prestanete, uzdržite se, uzdržati, dojadilo mi je, dojadili ste, dosadili ste, smorili ste, smučili ste, odustanite, izbjegavajte, kanite se, kani se, okončajte, suzdržite se, suzdržavajte se, kloni se, klonite se",
    write:
      "pišite, piši, pisati, kontaktirajte, kontaktirati, kontaktiraj, javljajte se, javljajte, javljati, uznemiravajte, uznemiravati, gnjavite, gnjaviti, zovite, zvati, spamati, spamajte, smetajte, dosađujte, kontakt, kontaktiran, kontaktirana, pišete, kontaktirate, javljate, uznemiravate, zovete, javljaj, javljaj se, javljate se, javljaš, zovi, zovete me, smaraj, smaraš, smarati, gnjavi, gnjaviš, spamuješ, spamujete, spamovanje, spamovanjem, spamovanja, spamuj, pišeš, pisanje, pisanjem, kontaktiraš, kontaktiranje, kontaktiranja, kontaktirali, kontaktira, kontaktiraju, pisali, zvali, javljali, uznemiravaj, uznemiravaš, uznemiravanje, uznemiravali, dosađuj, dosađivati, dosađujete, dosađivanje, maltretirajte, maltretirati, maltretirate, maltretiraj, obraćajte, obraćati, obraćate, obraćaj, cimajte, cimati, davite, daviti, ometajte, ometate, proganjajte, smetate, smetati, napadajte, zivkajte, zivkati, zovkajte, koristite moju adresu, koristite moj mejl, koristite moje podatke, opterećujte, zatrpavajte, zatrpavate, zatrpavati, bombardujte, bombardovati, stupajte u kontakt, stupate u kontakt, mi ne pišite, mi ne pišete, uznemirivati, uznemirujte, uznemirujete, gnjavljenje, spamate, spamaš, spamanje, spamanjem, spamanja, tupite, pilite, nazivajte, nazivati, nazivate, nazivaj, kontaktirani, oglašavajte, napastujte, dodijavajte, dodijavati, gnjavljivati, daviš, koristite ovu adresu, koristiti moju adresu, koristiti ovu adresu, koristite ovaj mail, koristite ovu e-mail adresu",
    send: "šaljite, šalji, slati, pošiljati, šalje, poslati, slanje, slanja, dostavljati, šaljete, da šaljete, šalješ, slali, slanjem, slanju, prosljeđujte, prosljeđivati, prosljeđujete, dostavljajte, dostavljate, upućujte, upućivati, upućujete, šalju, mi ne šaljite, mi ne šaljete, mi ne šalji, mi ne šalješ, šaljemo, šaljem, odašiljati, odašiljite, pošiljajte",
    mail: "mailove, mailova, mail, e-mailove, e-mailova, e-mail, email, emailove, emailova, poruke, poruka, poruku, reklame, reklama, spam, newsletter, newslettere, ponude, ponuda, ništa, obavijesti, informacije, promociju, promocije, poštu, mejlovima, mejla, mejlom, mejlovi, imejla, imejlovi, imejlovima, mailovima, mailovi, mejlove, porukama, reklamama, reklamu, reklamne, reklamnih, ponudama, ponudu, oglase, oglasa, oglasima, spama, spamom, newslettera, bilten, biltene, biltena, promocija, promotivne, promotivnih, svaku komunikaciju, svaku dalju komunikaciju, dalju komunikaciju, dalja komunikacija, dalje komunikacije, svaki kontakt, dalji kontakt, daljeg kontakta, dalje kontakte, prepisku, prepiske, dopise, dopisa, kontakta, podsjetnike, podsjetnika, pozive, poziva, sms, išta, bilo šta, marketinške, marketing, informacija, materijal, materijale, pošte, pošta, elektronske pošte, gluposti, vaše gluposti, e-mailovi, e-mailovima, e-mailom, e-maila, emailovima, mailom, maila, e-poštu, e-pošte, e-pošta, elektroničku poštu, elektroničke pošte, elektroničkih poruka, elektroničke poruke, newsletterima, newsletterom, letke, letaka, promidžbu, promidžbene, promidžbenih, promidžba, upite, upita, komunikaciju, komunikacije, daljnju komunikaciju, daljnja komunikacija, daljnje komunikacije, ikakve poruke, ovakav kontakt, dosta spama",
    receive:
      "primati, dobivati, biti kontaktiran, biti kontaktirana, čuti, biti na, da dobijem, da dobijemo, da primim, budem na, da budem na, budem kontaktiran, budem kontaktirana, budemo kontaktirani, da budem kontaktiran, da budem kontaktirana, da budemo kontaktirani, budem uznemiravan, budem uznemiravana, biti kontaktirani, čujem, čujemo, primanje, primanja, dobijanje, da dobijamo, dobijati, da dobijate, ne budem, me se kontaktira, nas se kontaktira, da primam, da dobivam, primam, dobivam, biti uznemiravan, biti uznemiravana, dobiti",
    want: "zabranjujem, zabranjujemo, želim, želimo, ne želim, hoću, molim, molimo, tražim, zahtijevam, htio bih, htjela bih, pristajem, zanima me, želio bih, željela bih, volio bih, voljela bih, voljeli bismo, zamolio bih, zamolila bih, zamolili bismo, molio bih, molila bih, molili bismo, zahtjevamo, tražimo, insistiram, insistiramo, dozvoljavam, dozvoljavamo, hoćemo, htio sam, htjela sam, zamolim, željeli bismo, htjeli bismo, bih želio, bih željela, bismo željeli, bih volio, bih voljela, bih htio, bih htjela, potrebne, potrebni, trebaju, interesuju, zanimaju, zahtijevamo, inzistiram, inzistiramo, dopuštam, dopuštamo, molim te, ne treba mi, ne treba nam, ne treba, ne trebaju mi, ne trebaju nam",
    not: "ne, nikad, nikada, nemojte, nemoj, neću, nećemo, niti, zabranjujem, zabranjujemo, odbijam, odbijamo, ni, mi nemojte, mi nemoj, nam nemojte, mi ne šaljite, mi ne šaljete, mi ne pišite, mi ne pišete, mi više ne, mi ne šalji, mi ne šalješ, mi nikad ne, mi nikada ne, nipošto, mi ne želimo, mi više ne želimo, ne treba mi, ne treba nam, ne treba, ne trebaju mi, ne trebaju nam",
    no: "nikakve, nikakvih, bez, nijedan, nikakav, nikakva, nikakvu, nikakvog, nijednu, ni jedan, ni jednu, nikakvim, nikoje",
    more: "više, daljnje, daljnjih, ponovno, opet, dalje, ubuduće, u budućnosti, nadalje, još, nove, uopće, dalju, daljih, daljeg, dalji, novih, nikad više, nikada više, više nikad, više nikada, još jednom, od sada, odsad, od danas, mi više ne, daljnji, daljnju, daljnjeg, dalnje, nanovo",
    we: "ja, mi želimo, mi hoćemo, mi bismo, mi imamo, mi ne želimo, mi više ne želimo, mi trenutno, mi sada, mi zapravo",
    you: "vi, vaš, vaša, vaše, vašeg, vaših, vašu, vas, vama, vaši, vašim, vašom, vašoj, ti, tvoj, tvoja, tvoje, tvoju, tvojih, tvojom, prestanete, prestaneš, prekinete, obustavite",
    about:
      "kupci, kupaca, klijenti, klijenata, korisnici, korisnika, zaposlenici, zaposlenika, ljudi, vozači, vozačima, poveznica, link, gumb, funkcija, alat, program, softver, excel, excela, smjene, smjena, raspored, ugovor, ugovora, sastanak, projekt, dobavljači, ručno, zaposlene, zaposlenih, radnik, radnika, radnici, radnike, radnicima, radniku, vozača, vozače, korisnike, korisnicima, korisnik, klijente, klijentima, kupce, kupcima, ljude, ljudima, osoblje, osoblja, tim, tima, smena, smenu, smeni, rasporeda, rasporede, rasporedu, tabele, tabela, tabelu, excel tabele, eksel, eksela, ekselu, sistem, funkciju, aplikacija, aplikacije, aplikaciju, aplikaciji, softvera, alata, zaposleni mogu, zaposleni može, radnici mogu, radnik može, korisnici mogu, klijenti mogu, kupci mogu, vozači mogu, ljudi mogu, zaposleni ne žele, radnici ne žele, izbrišemo, obrišemo, uklonimo, skinemo, izbacimo, uklonili smo, obrisali smo, izbrisali smo, smo uklonili, smo obrisali, prestali smo, smo prestali, podatke iz sistema, podataka iz sistema, prijava i odjava, prijavu i odjavu, prijave i odjave, odsustva, plate, dobavljača, dobavljačima, brošuru, brošure, demo, demonstraciju, magacin, magacina, kolege, kolegama, se uklanja radnik, šaljemo, šaljem, djelatnik, djelatnici, djelatnika, djelatnike, djelatnicima, zaposlenik, zaposlenike, zaposlenicima, zaposlenici mogu, djelatnici mogu, mogu kupci, mogu klijenti, tablice, tablica, tablicu, tablicama, excel tablice, smjenu, smjeni, sustav, sustavu, podatke iz sustava, podataka iz sustava, skladište, skladišta, plaće, plaća, godišnji, godišnje odmore, evidencija sati, evidenciju sati, ispis rasporeda, ispis smjena, odjava radnika, maknemo, maknuli smo, delavec, delavca",
    limit:
      "prije, do, danas, sutra, telefonski, telefonom, zasad, trenutno, sada, još, pdf, privitak, privitke, račun, račune, ugovor, brošuru, brošure, još niste, još uvek niste, zašto niste, samo ovaj tjedan, do kraja tjedna",
    beside:
      "neka, netko, od vas, tvoje, kupovati, namjeru, namjere, nemam, molim, molim vas, molimo, ljubazno, hvala, hvala lijepo, hvala vam, unaprijed, poštovani, poštovana, dobar, dan, bok, pozdrav, lijep pozdrav, lp, srdačan, srdačno, s poštovanjem, s, sa, iz, od, na, u, o, i, ili, ali, da, se, je, su, biti, moj, moja, moje, moju, me, mi, nas, ovo, ova, ovaj, ove, ovu, taj, to, odmah, hitno, što prije, smjesta, trajno, zauvijek, samo, također, nisam zainteresiran, nisam zainteresirana, nismo zainteresirani, ne zanima me, ne zanima nas, nema interesa, ne hvala, e-mail, email, mail, adresu, adresa, popis, gdpr, zakon, zakonu, prijava, prijavit ću, pritužba, odvjetnik, nezakonito, ilegalno, spam, neželjene, neželjenih, nezatražene, prijavio, prijavila, tražio, tražila, privolu, suglasnost, dao, dala, nisam, potvrdite, potvrdu, potvrda, odakle, zašto, kako, tko, gdje, imate, puta, zadnji, posljednje, upozorenje, dva, tri, sve, svih, osoba, tvrtka, pogrešna, ovdje, inače, jer, podaci, podatke, osobne, osobnih, vaš, vaše, vašu, vašoj, ste, dobili, želim, više, bih, biste, bi, bismo, li, možete, mogli, možeš, može, mogu, ljubazni, lijepo, budete, budem, budu, bude, budemo, budite, dobri, molio, molila, zamolio, zamolila, ovakve, ovakvih, ovakvim, takve, takvih, ovih, ovim, svaku, svake, svakog, svaki, ako, već, jednom, jednu, jedan, ponudi, na ponudi, usluge, uslugama, uslugu, proizvod, zainteresovani, zainteresovan, zainteresovana, nas ne zanima, ne interesuje me, ne interesuje nas, ne zanimaju me, skladu, u skladu sa, uredbom, uredbi, zahtjev, prava, pravo, pravom, zakonom, zakona, zaštiti, zaštite, ličnosti, lični, moji, mojih, mog, mom, naš, naša, naše, našu, naših, pošaljete, dobijem, dobijam, primam, prijavićemo, prijavljujem, policiji, povereniku, saradnju, saradnji, saradnja, vrijeme, vremena, zbog, toga, ovoga, ovom, ovog, putem, mejla, marketinške, svrhe, vašeg, vašem, vaši, vašim, htio, htjela, sam, smo, im, stvarno, zaista, konačno, uopće, molim te, ej, ljudi, brate, hej, ok, nemamo interesovanja, nemam interesovanja, hvala na, hvala na ponudi, hvala na mejlu, naime, ubuduće, bilo, bilo bi, budi, potrebe, nema potrebe, potrebno, nije nam potrebno, nije mi potrebno, poštovanjem, elektronske, obavještavam, obavještavam vas, prethodno, prethodni, tražena, zatražio, napisao, napisala, rekao, rekla, ponavljam, podneću, podnosim, prijavu, obradu, obrade, obrada, dozvolu, dozvole, dozvola, pristanak, pristanka, bez, bili, bila, još, zainteresirani, zainteresiran, zainteresirana, suradnju, suradnji, suradnja, sukladno, u skladu s, azop, azopu, gdpr-u, opetovano, dodatno, mogla, mogao, ovakav, prijavit, ću, ćemo, agenciji, zaštitu, podataka, osobnih podataka, članku, članak, čl, opće, opća, zahtjeva, tražim, kontakt, privole, privola, povlačim je, tvrtke, ured, e-maila, maila, lijepi, kontaktu, takav, zbilja, napokon, više puta, tek, obrišete, izbrišete, za, nismo, zainteresirana strana, dajem, mogućnosti, ni, ga, ih, vam, naporni, dosadni, dali, bio, zahvalna, zahvalan, zahvalni, prestali, kad, kada, te, s te, treći, drugi, četvrti, peti, put, ovaj tjedan, tjedan, tjedna, smatrajte, zahtjevom, kao, izričito, izričit, tražili, ne treba mi, ne treba nam, ne trebaju mi, ne trebaju nam, ime, primanje, daj, dajte, brisanje",
    idiom:
      "mail je dovoljan, mail je dosta, dovoljan je mail, dosta je mail, nema problema, zašto ne, nisam dobio, nisam dobila, nismo dobili, nije stigao, slobodno, nemojte zaboraviti, ne zaboravite, ne ustručavajte se, nismo primili, nisam primio, nisam primila, nije stigla, nema na čemu, ne brinite, slobodno mi, ne trebate zvati, ne treba zvati, nije potrebno zvati, mail je dovoljan, dovoljan je mail, zašto mi ne pišete, zašto mi ne šaljete, zašto nam ne pišete, zašto se ne javljate, zašto mi se ne javljate, pošaljite mail, pošaljite mi mail",
    aim: "želimo, želim, htjeli bismo, hoćemo, mi želimo, mi hoćemo, mi ne želimo, mi više ne želimo",
    that: "da",
  },
  intent: {
    decline:
      "nisam zainteresiran, nisam zainteresirana, nismo zainteresirani, ne zanima me, ne zanima nas, nema interesa, ne hvala, hvala ne, ne trebamo, ne trebam",
    bareNo: "ne, još ne, nažalost ne, nikad",
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
  claims: {
    negation: ["(?<!\\p{L})(?:ne|nije|nisu|nema|bez|nikad\\p{L}*|ništa)(?!\\p{L})"],
  },
};
