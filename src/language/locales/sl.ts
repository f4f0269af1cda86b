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
    half: "polletje, polletju, polovici",
    firstHalf: "prvem polletju, prvi polovici leta",
    secondHalf: "drugem polletju, drugi polovici leta",
    newYear: "novem letu, novo leto, novega leta",
    calendarWeek: "tednu, teden",
    calendarWeekAfter: "teden, tednu",
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
      "odjav*, odjavite me, odjava, unsubscribe, pustite me pri miru, pustite me na miru, pustite nas pri miru, preklicujem soglasje, preklic soglasja, odpovedujem naročnino, opt-out, ugovarjam, ne dajem soglasja, brez mojega soglasja, brez soglasja, ne soglašam, nisem dal soglasja, nisem dala soglasja, pusti me pri miru, pusti nas pri miru, pustite me že pri miru, pustite me v miru, dajte mi mir, daj mi mir, preklicujemo soglasje, umikam soglasje, preklic privolitve, preklicujem privolitev, nisem dal privolitve, nisem dala privolitve, nisem podal soglasja, nisem podala soglasja, nismo dali soglasja, nimate mojega soglasja, nimate soglasja, nisem se naročil, nisem se naročila, nisem se prijavil na, nisem se prijavila na, nikoli se nisem prijavil, nikoli se nisem prijavila, nikoli se nisem naročil, nikoli se nisem naročila, odpovedujem se, odpovejte naročnino, odpoved naročnine, odpovedati naročnino, prekličite naročnino, preklic naročnine, ne dovoljujem, ne dovolim, prizanesite mi, prizanesite nam, pravica do izbrisa, pravica do pozabe, nasprotujem, ne soglašamo, nikoli nisem dal soglasja, nikoli nisem dala soglasja, nikoli nismo dali soglasja, nikoli nisem podal soglasja, nikoli nisem podala soglasja, nikoli vam nisem dal soglasja, nikoli vam nisem dala soglasja, odjaviti, odjavili",
    remove:
      "izbriše, zbriše, umakne, vrzita, odstranite, odstrani, odstraniti, odstranitev, izbrišite, izbriši, izbrisati, izbris, zbrišite, zbriši, pobrišite, umaknite, umakni, črtajte, izključite, vzemite dol, dajte dol, pozabite, odstran*, izbriš*, umakn*, izbrisa, brisanje, umik, odstranjen, odstranjena, odstranjeni, odstranim, izbrisan, izbrisana, izbrisani, zbrisati, zbrišete, zbrisali, briši, brišite, brisati, umaknili, umaknete, umakneš, umakniti, umaknem, umaknjen, umaknjena, odstranili, izbrisali, izbrišete, pobriši, pobrisati, pobrisali, pobrišete, črtaj, črtati, prečrtajte, izločite, izločiti, izloči, izvzemite, izključi, izključiti, vrzite, vrzi, vrzite ven, snemite, snemi, sneti, dol vzemite, izpišite, izpiši, izpisati, izpis, izpis iz, odjaviti, izbrisom, brisanja, odstranitve, ne odstranite, ne izbrišete, ne zbrišete, ne umaknete, anonimizirajte, vzeti dol, spravite, izčrtajte, izbrisu, odstranitvi, dajte me dol, dajte me že dol, dajte me ven, daj me dol, dajte nas dol, vzemite me dol, vzemi me dol, vzemite nas dol, črta, črtali, črtanje, črtate, črtaš, prečrtate",
    onto: "dodajte, dodati, vključite, uvrstite, vpišite, prijavite",
    list: "seznama, seznam, seznamov, poštnega seznama, mailing liste, adresarja, baze, baza, baze podatkov, zbirke, e-novic, novic, novičnika, newsletterja, evidence, kontaktov, sistema, crm, liste, distribucijskega seznama, stikov, seznamu, seznami, seznamom, vaših seznamov, poštni seznam, poštnem seznamu, e-poštnega seznama, e-poštni seznam, mailing lista, mailing listo, mailing listi, mailing seznama, mailing seznam, listo, listi, bazi, bazo, bazo podatkov, podatkovne baze, podatkovno bazo, podatkovni bazi, zbirk, evidenci, evidenc, evidenco, adresarjev, imenika, registra, naslovnikov, prejemnikov, seznama prejemnikov, prejemnikov novic, naročnikov, naročnine, distribucijske liste, arhiva, e-novičnika, kontaktne liste",
    me: "naju, me, mene, nas, mi, nam, moj naslov, mojega naslova, moj e-naslov, moj e-poštni naslov, moj elektronski naslov, moje podatke, mojih podatkov, moje ime, naš naslov, naše podatke, ta naslov, moje osebne podatke, moj mail, moj email, naše podjetje, podatkov, osebnih podatkov, svojih podatkov, moj e-mail, moje e-pošte, našega naslova, meni, mano, menoj, z mano, z menoj, nama, z nami, nami, moj kontakt, mojega kontakta, moji podatki, naši podatki, naših podatkov, moji osebni podatki, mojih osebnih podatkov, svojih osebnih podatkov, naš e-naslov, naš elektronski naslov, naš mail, naš email, naš e-mail, mojega elektronskega naslova, mojega e-naslova, mojega e-poštnega naslova, svojega naslova, našega podjetja, tega naslova, ta e-naslov, na ta naslov, moja e-pošta, mojo e-pošto, mojem naslovu, mojega maila, mojo številko, moja telefonska številka, dajte me dol, dajte me že dol, dajte me ven, daj me dol, dajte nas dol, vzemite me dol, vzemi me dol, vzemite nas dol, uporabljajte mojega naslova, uporabljajte tega naslova",
    stop: "nehajte, nehaj, nehati, prenehajte, prenehaj, prenehati, stop, dovolj, ustavite, končajte, prenehate, prenehaš, prenehali, prenehanje, nehate, nehaš, nehali, opustite, opusti, dovolj imam, dovolj imamo, dovolj je, zadosti, dosti, ustavi, ustaviti, končaj, prekinite, prekini, prekiniti, ne nehate, ne prenehate, vzdržite se, nehi, odnehajte, zaključite, sit sem, sita sem, siti smo, imam dovolj, imamo dovolj, prenehajta, opustili, izogibajte se, utihnite",
    write:
      "pišite, piši, pisati, kontaktirajte, kontaktirati, kontaktiraj, nadlegujte, nadlegovati, nadlegovanje, motite, motiti, kličite, klicati, spamati, oglašajte se, obveščajte, s pošiljanjem, stopajte v stik, pišete, pišeš, pisali, pisanje, pisanjem, pisanja, kontaktirate, kontaktiraš, kontaktirali, kontaktira, kontaktiranje, kontaktiranja, javljajte, javljaj, javljajte se, javljati, javljate, oglašaj se, oglašajte, oglašaj, oglašati, oglašate, oglašali, nadleguj, nadlegujete, nadleguješ, nadlegovali, moti, motili, motenje, kliči, kličete, kličeš, klicali, klicarite, klicariti, klicanje, spamajte, spamaj, spamanje, spamanjem, spamate, spamaš, težite, težiti, teži, jezite, obremenjujte, obremenjevati, obremenjujete, zasipajte, zasipavajte, zasipavati, zasipati, zasipate, obračajte se, obračati se, obračate, obračajte, stopate v stik, stopati v stik, stopali v stik, vznemirjajte, vznemirjati, vznemirjate, nagovarjajte, kontaktirani, morite, gnjavite, uporabljajte mojega naslova, uporabljajte tega naslova",
    send: "pošiljajte, pošiljaj, pošiljati, pošiljanje, pošiljanjem, s pošiljanjem, poslati, pošiljate, pošiljaš, pošiljali, pošljete, pošlješ, poslali, posredujte, posredovati, dostavljajte, dostavljati, pošiljanja, pošilja, pošiljamo, pošiljam",
    mail: "e-pošte, e-pošto, e-pošta, elektronske pošte, elektronska sporočila, mailov, maile, mail, e-maile, e-mailov, email, sporočil, sporočila, sporočilo, reklam, reklame, oglasov, oglase, spama, spam, novic, ponudb, ponudbe, ničesar, nič, obvestil, obvestila, informacij, e-sporočil, e-sporočila, e-sporočilo, e-maili, e-mailom, emaile, emailov, maila, maili, mailom, mailih, pošte, pošto, elektronsko pošto, elektronskih sporočil, sporočili, sporočilom, reklamo, reklamami, reklamnih, reklamne, reklamnih sporočil, oglasna sporočila, oglasnih sporočil, promocijskih, promocijska, promocij, promocije, spamom, ponudbami, ponudbo, obvestilo, obvestili, novice, e-novice, e-novic, novičnika, newsletterjev, newsletterje, newsletter, komunikacijo, nadaljnjo komunikacijo, nadaljnje komunikacije, nadaljnja komunikacija, vso komunikacijo, korespondence, dopisov, dopise, dopisovanje, klicev, klice, stik, stikov, opomnikov, opomnike, karkoli, česarkoli, neumnosti, trženjskih, trženjska, sms, vsiljene pošte, neželene pošte, neželeno pošto",
    receive:
      "prejemati, dobivati, biti kontaktiran, biti kontaktirana, slišati, biti na, prejemam, prejemamo, dobivam, dobivamo, prejeti, prejemanje, prejemanja, dobiti, biti kontaktirani, biti obveščan, biti obveščana, kontaktiran, kontaktirana, slišim, slišimo, prejemal, prejemala, dobival, dobivala, me kontaktira, biti nadlegovan",
    want: "prepovedujem, prepovedujemo, želim, želimo, hočem, prosim, prosimo, zahtevam, rad bi, rada bi, soglašam, zanima me, hočemo, zahtevamo, prosil bi, prosila bi, prosili bi, želel bi, želela bi, želeli bi, radi bi, bi rad, bi rada, bi radi, bi prosil, bi prosila, bi prosili, bi želel, bi želela, bi želeli, dovolim, dovoljujem, vztrajam, zaprosil bi, zaprosila bi, potrebujem, potrebujemo, zanimajo me, zanimajo nas, ne bi rad, ne bi rada, ne bi radi, ne bi želel, ne bi želela, ne bi želeli, ne potrebujem, ne potrebujemo",
    not: "ne, nikoli, nočem, nočemo, nikar, ne bi, niti, prepovedujem, prepovedujemo, zavračam, zavračamo, mi ne želimo, ne bi rad, ne bi rada, ne bi radi, ne bi želel, ne bi želela, ne bi želeli, ne potrebujem, ne potrebujemo",
    no: "nobenih, nobenega, brez, nobene, nobeno, nobenemu, nobenih več, nikakršnih, nikakršne, brez vsakršnih",
    more: "več, nadaljnjih, ponovno, spet, naprej, v prihodnje, v prihodnosti, nadalje, še, novih, sploh, nadaljnjo, nadaljnje, nadaljnja, nadaljnjega, nadaljnji, nove, novega, nikoli več, nič več, še enkrat, ponovnega, vnaprej, poslej, odslej, od zdaj naprej, od sedaj naprej",
    we: "jaz, mi želimo, mi hočemo, mi bi radi, mi imamo, mi smo, mi ne želimo, mi trenutno, mi zdaj",
    you: "vi, vaš, vaša, vaše, vašega, vaših, vas, vam, vašem, vašo, vaši, vašim, vašimi, vaju, ti, tvoj, tvoje, tvojega, tvojih, vami, prenehate, prenehaš, nehate, nehaš, opustite",
    about:
      "sistem izbriše, stranke, strank, kupci, uporabniki, uporabnikov, zaposleni, zaposlenim, ljudje, vozniki, povezava, gumb, funkcija, orodje, program, programska oprema, excel, excela, izmene, urnik, pogodba, pogodbe, sestanek, projekt, dobavitelji, ročno, zaposlene, zaposlenih, zaposlenega, delavec, delavca, delavce, delavci, delavcem, delavcev, sodelavci, sodelavcev, sodelavcem, kader, kadra, voznikov, voznike, voznikom, uporabnika, uporabnike, uporabnikom, uporabnik, strankam, stranka, stranko, kupcev, kupce, kupcem, ljudi, ljudem, osebje, osebja, izmeno, izmena, izmen, izmenah, urnika, urnike, urnikov, urniku, razpored, razporeda, razporede, razporedov, tabele, tabel, tabelo, preglednic, preglednice, excel tabele, excelu, sistem, sistemu, aplikacija, aplikacije, aplikaciji, aplikacijo, programa, orodja, funkcijo, gumba, odjava delavca, prijava in odjava, prijavo in odjavo, podatke iz sistema, podatkov iz sistema, izpis ur, izpis urnika, izpis razporeda, izpis podatkov, ur, dopust, dopusta, dopustov, plač, plače, skladišče, skladišča, brošure, brošuro, izbrišemo, zbrišemo, odstranimo, umaknemo, odstranili smo, izbrisali smo, smo odstranili, smo izbrisali, prenehali smo, nehali smo, smo prenehali, smo nehali, pošiljamo, pošiljam, dobaviteljev, lahko stranke, lahko zaposleni, lahko delavci, lahko uporabniki, lahko vozniki, izbriše delavec, izbriše delavca",
    limit:
      "pred, do, danes, jutri, ta teden, telefonsko, po telefonu, zaenkrat, trenutno, zdaj, pdf, priloge, račun, pogodbo, brošuro, brošure, še niste, zakaj niste, katalogov",
    beside:
      "ven, nekdo, naj, namen, namena, kupiti, kupovati, gre, če gre, prosim, prosimo, lepo, hvala, hvala lepa, vnaprej, spoštovani, dober, dan, pozdravljeni, živjo, lep pozdrav, lp, s spoštovanjem, z, s, iz, od, na, v, o, in, ali, ampak, da, se, je, so, biti, moj, moja, moje, me, mi, nas, to, ta, te, tega, takoj, nemudoma, čim prej, trajno, za vedno, samo, tudi, ne zanima me, nas ne zanima, nisem zainteresiran, nisem zainteresirana, nismo zainteresirani, ni interesa, ne hvala, e-pošta, email, mail, naslov, naslova, seznam, gdpr, zakon, pritožba, prijavil, prijavila, odvetnik, nezakonito, nezaželene, nezaželenih, neželene, neželenih, spam, zahteval, soglasje, soglasja, dal, dala, nisem, potrdite, potrditev, od kod, zakaj, kako, kdo, kje, imate, krat, zadnje, opozorilo, dva, tri, vse, vseh, oseba, podjetje, napačna, tukaj, sicer, ker, podatke, osebne, osebnih, vaš, vašega, vaših, želim, več, bi, lahko, bom, bomo, bodo, bil, bila, bili, prosil, prosila, rad, rada, radi, ste, sem, smo, si, lepa, prijazni, prijazno, vljudno, bodite, tako, za, ponudbo, ponudbi, vaše, vaša, vašo, vašem, vašim, teh, tej, tem, ti, takšnih, takšne, takih, take, tovrstnih, tovrstne, podobnih, tole, zainteresirani, zainteresiran, zainteresirana, ne zanima, nas vaša ponudba ne zanima, sodelovanje, sodelovanja, storitve, storitev, produkt, izdelek, skladu, v skladu z, skladno, uredbo, uredbe, uredba, zakonom, zakona, zvop, varstvu, varstva, podatkov, podatki, osebnih podatkov, obdelavo, obdelave, obdelava, osebni, moji, mojih, mojega, naš, naše, našega, svoje, svojih, zahtevam, zahteva, zahtevek, pravico, pravice, pravica, že, res, resnično, končno, sploh, enkrat, še, če, potem, če boste, ko, kot, vendar, saj, drugič, tretjič, pooblaščencu, pooblaščenca, informacijskemu, pritožil, pritožila, pritožbo, policiji, prijavim, prosim vas, vas prosim, prosimo vas, zadevo, namene, trženja, trženje, trženjske, prejel, prejela, dobil, dobila, dobim, prejmem, nikoli, nobenega interesa, nimamo interesa, nimam interesa, niso, ni potrebno, ni potrebe, mogoče, možno, ali je, na ta, ta naslov, e-naslov, elektronski, elektronskega, poštni, z vaše strani, strani, zato, ga, jo, jih, vam, hvaležna, hvaležen, hvaležni, tretji, drugi, četrti, peti, že tretji, ta teden, teden, tedna, nadležni, ne potrebujem, ne potrebujemo, zaradi, nimam, nimamo, nisem zahteval, nisem zahtevala, naročil, naročila, prenehali, dol",
    idiom:
      "mail je dovolj, dovolj je mail, e-pošta je dovolj, ni problema, brez problema, zakaj pa ne, nisem dobil, nisem dobila, nismo dobili, nisem prejel, nisem prejela, ne pozabite, ni za kaj, ne skrbite, nismo prejeli, ne oklevajte, brez skrbi, ne pozabi, dovolj je mail, mail je dovolj, dovolj je e-pošta, e-pošta je dovolj, dovolj bo mail, mail bo dovolj, dovolj je sporočilo, sporočilo je dovolj, bo dovolj, ni treba klicati, mail zadošča, zadošča mail, pošljite, zakaj mi ne pišete, zakaj mi ne odgovorite, zakaj se ne oglasite, zakaj mi ne pošljete",
    aim: "želimo, želim, radi bi, rad bi, mi želimo, mi hočemo, mi bi radi, mi ne želimo, hočemo, bi radi, želeli bi",
    that: "da, naj",
  },
  intent: {
    decline:
      "ne zanima me, nas ne zanima, ne zanima nas, nisem zainteresiran, nisem zainteresirana, nismo zainteresirani, ni interesa, ne hvala, hvala ne, ne potrebujemo, ne potrebujem",
    bareNo: "ne, še ne, žal ne, nikoli",
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
  claims: {
    negation: ["(?<!\\p{L})(?:ne|ni|niso|brez|nikoli|nič)(?!\\p{L})"],
  },
};
