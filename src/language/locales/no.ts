import type { Locale } from "../locale.ts";

export const no: Locale = {
  code: "no",
  name: "Norwegian",
  numbers: {
    small: [
      "en, ett, én",
      "to, et par",
      "tre",
      "fire",
      "fem",
      "seks",
      "sju, syv",
      "åtte",
      "ni",
      "ti",
      "elleve",
      "tolv",
    ],
    ordinals: ["første", "andre", "tredje", "fjerde"],
    spelled: {
      small:
        "en, to, tre, fire, fem, seks, sju, åtte, ni, ti, elleve, tolv, tretten, fjorten, femten, seksten, sytten, atten, nitten",
      tens: "tjue, tretti, førti, femti, seksti, sytti, åtti, nitti",
      between: [""],
      hundred: "hundre",
      thousand: "tusen",
    },
    otherForms: {
      1: "ei",
    },
  },
  dates: {
    months: [
      "januar",
      "februar",
      "mars",
      "april",
      "mai",
      "juni",
      "juli",
      "august",
      "september",
      "oktober, okt",
      "november",
      "desember, des",
    ],
    weekdays: ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"],
    shortWeekdays: ["søn", "man", "tir, tirs", "ons", "tor, tors", "fre", "lør"],
    today: "i dag",
    tomorrow: "i morgen",
    dayAfterTomorrow: "i overmorgen, overmorgen",
    units: {
      hour: "time, timer",
      day: "dag, dager, virkedager",
      week: "uke, uker, uken",
      month: "måned, måneder, måneden",
      quarter: "kvartal, kvartalet",
      year: "år, året",
    },
    calendarWeek: "uke, u",
    about: "cirka, ca, omtrent",
    halfYear: "halvår, et halvt år, et halvår",
    season: "sommer*, ferie*, jul*, høst*, påske*",
    next: "neste, kommende",
    this: "denne, dette, hele",
    in: "om, innen, på",
    for: "i, de neste",
    later: "senere",
    of: "den, i",
    beforeDay: "den",
    before:
      "i, til, fra, etter, før, siden, starten av, midten av, slutten av, på, den, til og med, neste",
    span: "til, til og med, t.o.m, t o m, og",
    early: "starten av, i starten av, begynnelsen av, i begynnelsen av, tidlig i",
    middle: "midten av, i midten av, midt i",
    late: "slutten av, i slutten av, mot slutten av",
    half: "halvår, halvåret",
    firstHalf: "første halvår, første halvdel av året, første halvdel",
    secondHalf: "andre halvår, andre halvdel av året, andre halvdel",
    newYear: "nye året, det nye året, nyttår, nyåret",
    afterNext: "nestneste, neste neste",
  },
  absence: {
    back: "tilbake, igjen, retur",
    until: "til, frem til, fram til, inntil",
    through: "til og med, t.o.m, t o m",
    inclusive: "inklusive, inkl",
    after: "etter, etter den",
    away: "ikke på kontoret, ikke til stede, ikke tilgjengelig, fraværende, fravær, ferie, bortreist, permisjon, borte, fri, stengt",
    since: "fra, siden, fra og med",
    open: "inntil videre, på ubestemt tid, vet ikke når, vet ennå ikke når, vet ikke ennå når",
  },
  frame: {
    greetings: "hei, hallo, kjære, god morgen, god dag, heisann",
    closings:
      "med vennlig hilsen, vennlig hilsen, hilsen, mvh, beste hilsen, med hilsen, takk, på forhånd takk, takk på forhånd, vh, ha en fin dag",
    notices:
      "konfidensiell, konfidensielt, taushetsplikt, tiltenkt mottaker, ved en feil, skriver ut, miljøet, personvernerklæring, du mottar denne, du får denne, klikk her, meld deg av her",
    banners:
      "ekstern e-post, ekstern avsender, utenfor organisasjonen, advarsel: denne, ikke klikk, ikke åpne, sendt fra min, sendt fra, få outlook",
  },
  optOut: {
    alone:
      "være fri for, blive fri for, bli fri for, slippe for flere, e-poster er ikke velkomne, e-poster er uønsket, e-postene er uønsket, avmeld*, meld av, meld meg av, meld oss av, meld meg ut, unsubscribe, la meg være i fred, la oss være i fred, la meg være, avslutt abonnement*, avbestill*, opt-out, avmelding, reserverer meg, slett meg, stryk meg, fjern meg, fjern oss, av listen, samtykker ikke, ikke samtykket, uten samtykke, trekker samtykket, trekker tilbake samtykket, ingen flere mail, ingen flere e-poster, la meg vere, la meg vere i fred, la meg i fred, la meg nå være, la meg nå være i fred, la meg nå i fred, la meg vennligst være, la meg vennligst være i fred, la meg vennligst i fred, la meg da være, la meg da være i fred, la meg da i fred, la meg bare være, la meg bare være i fred, la meg bare i fred, la meg så være, la meg så være i fred, la meg så i fred, la meg endelig være, la meg endelig være i fred, la meg endelig i fred, la meg straks være, la meg straks være i fred, la meg straks i fred, la oss vere i fred, la oss i fred, la oss nå være i fred, la oss nå i fred, la oss vennligst være i fred, la oss vennligst i fred, la oss da være i fred, la oss da i fred, la oss bare være i fred, la oss bare i fred, la oss så være i fred, la oss så i fred, la oss endelig være i fred, la oss endelig i fred, la oss straks være i fred, la oss straks i fred, lat meg være i fred, lat meg være, lat meg vere, lat meg vere i fred, lat meg i fred, lat meg nå være, lat meg nå være i fred, lat meg nå i fred, lat meg vennligst være, lat meg vennligst være i fred, lat meg vennligst i fred, lat meg da være, lat meg da være i fred, lat meg da i fred, lat meg bare være, lat meg bare være i fred, lat meg bare i fred, lat meg så være, lat meg så være i fred, lat meg så i fred, lat meg endelig være, lat meg endelig være i fred, lat meg endelig i fred, lat meg straks være, lat meg straks være i fred, lat meg straks i fred, lat oss være i fred, lat oss vere i fred, lat oss i fred, lat oss nå være i fred, lat oss nå i fred, lat oss vennligst være i fred, lat oss vennligst i fred, lat oss da være i fred, lat oss da i fred, lat oss bare være i fred, lat oss bare i fred, lat oss så være i fred, lat oss så i fred, lat oss endelig være i fred, lat oss endelig i fred, lat oss straks være i fred, lat oss straks i fred, ligg unna, stikk, uten mitt samtykke, uten vårt samtykke, trekker mitt samtykke, trekker samtykket mitt, trekker mitt samtykke tilbake, trekker tilbake mitt samtykke, har ikke samtykket, ikke gitt samtykke, har ikke gitt samtykke, ikke flere mail, ikke flere mailer, ikke flere e-poster, ikke flere meldinger, ikke mer spam, ingen flere mailer, ingen flere meldinger, ingen flere henvendelser, ikke flere henvendelser, melde meg av, melde oss av, meldt av, melde meg ut, reserverer oss, reservere meg, reservere oss, reserver meg, meg av listen, av lista, abonner meg av, si opp abonnement*, avmeld, avregistrer*, stans abonnement*",
    remove:
      "fjern, fjerne, fjernes, fjernet, slett, slette, slettes, slettet, stryk, stryke, strykes, ta bort, utelat, glem, fjerner, sletter, stryker, skriv meg ut, skriv meg av, få meg bort, få meg vekk, fjerning, fjerna, fjernast, sletting, sletta, slettast, strøket, stroket, strøk, strøyk, tas bort, tatt bort, ta vekk, tas vekk, tatt vekk, ta ut, tas ut, tatt ut, tas av, tatt av, utelate, utelates, utelatt, glemme, gløym, plukk bort, skru av, kutt ut meg, destruer, viske ut, visk ut, eliminer, ekskluder, ekskludere",
    takeOff:
      "ta, meld, melde, tar, tas, tatt, melder, meldt, plukk, plukke, kast, kaste, hekt, få meg, få oss",
    off: "av, fra, bort, ut, vekk, frå",
    onto: "legg til, legge til, meld på, meld meg på, sett opp, med på",
    list: "liste, listen, lista, lister, e-postliste, e-postlisten, epostliste, epostlisten, mailingliste, mailinglisten, maillisten, mailliste, utsendelse, utsendelser, register, registeret, database, databasen, nyhetsbrev, nyhetsbrevet, kontaktliste, distribusjonsliste, distribusjonslisten, crm, systemet, system, adresseliste, kontakter, listene, e-postlister, e-postlistene, epostlister, mailinglister, mailinglistene, mail-liste, mail-listen, e-post liste, e-post-liste, e-post-listen, maillista, maillister, e-postlista, epostlista, mailinglista, kontaktlisten, kontaktlista, kontaktlister, distribusjonslista, distribusjonslister, utsendelsesliste, utsendelseslisten, utsendingsliste, utsendingslisten, utsendelseslista, utsendinger, utsending, utsendelsene, nyhetsbreva, nyhetsbrevene, registre, registrene, registera, databaser, databasene, basen, systemer, systemene, kundeliste, kundelisten, kunderegister, kunderegisteret, adresselisten, adresselista, adressebok, adresseboka, adresseboken, arkiv, arkivet, arkiver, kartotek, salgsliste, salgslister, markedsføringsliste, kampanje, kampanjer, abonnement, abonnementet, varslingsliste",
    me: "meg, oss, min adresse, adressen min, min e-post, min epost, e-posten min, e-postadressen min, min e-postadresse, mailadressen min, navnet mitt, mitt navn, mine opplysninger, opplysningene mine, mine data, våre opplysninger, vår adresse, denne adressen, min mail, dataene mine, vår bedrift, mine kontaktopplysninger, meg sjølv, min epostadresse, epostadressen min, e-postadressa mi, e-posten vår, adressa mi, adressa vår, e-postadressen vår, vår e-post, vår e-postadresse, vår epost, mailen min, mailadressa mi, mi adresse, mine personopplysninger, personopplysningene mine, mine personlige opplysninger, opplysningene våre, dataene våre, mine persondata, denne e-postadressen, denne e-posten, denne mailen, denne epostadressen, denne mailadressen, denne adressa, vårt firma, firmaet vårt, bedriften vår, vår epostadresse, mitt nummer, nummeret mitt, mitt telefonnummer, telefonnummeret mitt, min konto, kontoen min, innboksen min, min innboks, kontaktinfo min, kontaktinfoen min, kontaktopplysningene mine, min kontaktinformasjon, kontaktinformasjonen min, namnet mitt, min info, min mailadresse, få meg, få oss, skriv meg ut, skriv meg av, få meg bort, få meg vekk",
    stop: "stopp, stoppe, slutt, slutte, stop, nok, la være, avslutt, avslutte, unnlat, opphør, slutt med, slutter, sluttar, slutta, sluttet, stopper, stoppet, stoppes, stans, stanse, stanser, avslutter, opphøre, opphører, unnlate, unnlater, unngå vennligst, vennligst unngå, bes unngå, avstå, gi dere, gi deg, gi dere med, gi deg med, gi opp, la vera, la ver, lat vera, lat vere, lar være, lar være å, lat være, kutte ut, kutter ut, kutt, dropp, droppe, spar meg, spar meg for, spar oss, spar oss for, skån meg, skån meg for, skån oss, skån oss for, hold dere unna, hold deg unna, avhold dere, avhold deg, avholde dere, avholde deg, innstill, innstille, la nå være, la nå være med, la nå vere, la vennligst være, la vennligst være med, la vennligst vere, la da være, la da være med, la da vere, la bare være, la bare være med, la bare vere, la så være, la så være med, la så vere, la endelig være, la endelig være med, la endelig vere, la straks være, la straks være med, la straks vere, lat nå være, lat nå være med, lat nå vere, lat vennligst være, lat vennligst være med, lat vennligst vere, lat da være, lat da være med, lat da vere, lat bare være, lat bare være med, lat bare vere, lat så være, lat så være med, lat så vere, lat endelig være, lat endelig være med, lat endelig vere, lat straks være, lat straks være med, lat straks vere, lar nå være, lar nå være med, lar nå vere, lar vennligst være, lar vennligst være med, lar vennligst vere, lar da være, lar da være med, lar da vere, lar bare være, lar bare være med, lar bare vere, lar så være, lar så være med, lar så vere, lar endelig være, lar endelig være med, lar endelig vere, lar straks være, lar straks være med, lar straks vere, gi dere nå, gi dere vennligst, gi dere da, gi dere bare, gi dere så, gi dere endelig, gi dere straks, gi deg nå, gi deg vennligst, gi deg da, gi deg bare, gi deg så, gi deg endelig, gi deg straks",
    write:
      "sende mail, maile, mail, skrive, skriv, kontakte, kontakt, kontakter, ta kontakt, plage, forstyrre, spamme, ringe, ring, mase, trakassere, ta kontakt igjen, henvende, skrevet, skriver til, kontakta, kontaktet, kontaktar, forstyrrer, forstyrr, forstyrres, forstyrrelser, plager, plag, plages, maser, mas, masing, masinga, masingen, ringer, ringes, ringe opp, ring opp, spammer, spam, trakasser, trakasserer, henvend, henvender, rette henvendelser, purre, purrer, purr, purring, sjikanere, irritere, irriterer, bombardere, bombarder, bombarderer, sms, smse, følge opp, følg opp, oppsøke, tilskrive, bry, uroe, uro, mailer, e-poste, oppfølging, oppfølginger, spammingen, spamming, spamminga, masete, hør av dere, høre av dere, bli kontakta, bli skrevet til, ikke interessert i å bli kontaktet, ikke interesserte i å bli kontaktet, ingen interesse av å bli kontaktet, ikke lenger interessert i å bli kontaktet",
    send: "sende, send, sender, utsendelse, sendes, sendt, tilsende, tilsend, tilsendt, oversende, oversend, sending, sendinga, sendast, utsending, utsendinger, videresende, bli tilsendt",
    mail: "e-post, epost, e-poster, eposter, mail, mails, mailer, melding, meldinger, reklame, spam, nyhetsbrev, henvendelser, henvendelse, tilbud, noe, informasjon, søppelpost, salgsmail, utsendelser, kontakt, påminnelser, dritt, mailene, mailen, mailane, e-postene, epostene, e-posten, eposten, e-postar, e-postmeldinger, meldingen, meldingene, meldingar, reklamen, reklamer, reklame-e-post, reklamemail, reklamemailer, markedsføring, markedsføringen, markedsføringsmateriell, markedsførings-e-post, markedsføringsmail, markedsførings, salgsmailer, salgs-e-post, salgsmateriell, salgshenvendelser, salgshenvendelse, salgstilbud, salgsfremstøt, tilbuda, tilbudene, nyhetsmail, nyheter, brev, brevene, oppringninger, telefoner, telefonsalg, sms, smser, spammen, spammail, spam-mail, søppel, søppelmail, søppelposten, søppel-e-post, junk, purringer, purring, purremail, påminnelse, påminnelsene, remindere, oppfølginger, oppfølging, oppfølgingsmail, korrespondanse, kommunikasjon, materiell, annonser, info, informasjonen, greier, tull, møkk, ting, masseutsendelser, masse-e-post, newsletter, noko, henvendelsene, henvendelsen, kontaktforsøk, utsendelsene, utsendinger, utsending, e-poster fra dere, rette henvendelser, ikke noe mer",
    receive:
      "motta, få, ha, bli kontaktet, kontaktes, høre, høre fra, bli plaget, være på, stå på, bli ringt, mottar, mottas, bli kontakta, kontaktet, bli spammet, bli mast på, bli forstyrret, bli skrevet til, bli oppringt, bli ringt opp, bli mailet, stå i, stå oppført, stå oppført på, være i, være med, ligge i, ligge på, figurere, se, lese, vere på, mottak, bli tilsendt, vera på, varsles, forstyrres, ikke interessert i å motta, ikke interessert i å få, ikke interessert i å høre, ikke interessert i å bli kontaktet, ikke interessert i å bli, ikke interessert i flere, ikke interessert i mer, ikke interessert i deres, ikke interesserte i å motta, ikke interesserte i å få, ikke interesserte i å høre, ikke interesserte i å bli kontaktet, ikke interesserte i å bli, ikke interesserte i flere, ikke interesserte i mer, ikke interesserte i deres, ingen interesse av å motta, ingen interesse av å få, ingen interesse av å høre, ingen interesse av å bli kontaktet, ingen interesse av å bli, ingen interesse av flere, ingen interesse av mer, ingen interesse av deres, ikke lenger interessert i å motta, ikke lenger interessert i å få, ikke lenger interessert i å høre, ikke lenger interessert i å bli kontaktet, ikke lenger interessert i å bli, ikke lenger interessert i flere, ikke lenger interessert i mer, ikke lenger interessert i deres, høre av dere, kan jeg få",
    want: "ville gjerne, har ikke behov for, ikke behov for, har ikke bruk for, ikke bruk for, ønsker, vil, vil gjerne, ber om, skulle gjerne, ønske, interessert i, samtykker, samtykket, frabeder meg, frabeder, bedt om, ynskjer, ynskje, ønskjer, ønskje, ønskes, ønsket, bes, ber, be, bad, anmoder, anmode, krever, kreve, krev, forlanger, forlange, ville, setter pris på, hadde satt pris på, ville satt pris på, gidder, gadd, orker, insisterer, oppfordrer, godtar, aksepterer, tillater, har lyst til, lyst til, interesse av, interesse for, interesserte i, henstiller, motsetter meg, krever jeg, krever vi, ber jeg, ber vi, ber jeg om, ber vi om, ønsker jeg, ønsker vi, anmoder jeg, anmoder vi, forlanger jeg, vil jeg be, vil jeg be om, vil jeg gjerne, vil vi gjerne, må jeg be, kan jeg be om, kan jeg få, ikke interessert i å motta, ikke interessert i å få, ikke interessert i å høre, ikke interessert i å bli kontaktet, ikke interessert i å bli, ikke interessert i flere, ikke interessert i mer, ikke interessert i deres, ikke interesserte i å motta, ikke interesserte i å få, ikke interesserte i å høre, ikke interesserte i å bli kontaktet, ikke interesserte i å bli, ikke interesserte i flere, ikke interesserte i mer, ikke interesserte i deres, ingen interesse av å motta, ingen interesse av å få, ingen interesse av å høre, ingen interesse av å bli kontaktet, ingen interesse av å bli, ingen interesse av flere, ingen interesse av mer, ingen interesse av deres, ikke lenger interessert i å motta, ikke lenger interessert i å få, ikke lenger interessert i å høre, ikke lenger interessert i å bli kontaktet, ikke lenger interessert i å bli, ikke lenger interessert i flere, ikke lenger interessert i mer, ikke lenger interessert i deres",
    not: "trenger ikke, behøver ikke, har ikke behov for, ikke behov for, har ikke bruk for, ikke bruk for, ikke, aldri, aldri mer, ikke lenger, frabeder meg, frabeder oss, frabeder, ikkje, verken, hverken, nekter, motsetter meg, ikke flere, heller ikke, uten å, ei, avslår, ikke interessert i å motta, ikke interessert i å få, ikke interessert i å høre, ikke interessert i å bli kontaktet, ikke interessert i å bli, ikke interessert i flere, ikke interessert i mer, ikke interessert i deres, ikke interesserte i å motta, ikke interesserte i å få, ikke interesserte i å høre, ikke interesserte i å bli kontaktet, ikke interesserte i å bli, ikke interesserte i flere, ikke interesserte i mer, ikke interesserte i deres, ingen interesse av å motta, ingen interesse av å få, ingen interesse av å høre, ingen interesse av å bli kontaktet, ingen interesse av å bli, ingen interesse av flere, ingen interesse av mer, ingen interesse av deres, ikke lenger interessert i å motta, ikke lenger interessert i å få, ikke lenger interessert i å høre, ikke lenger interessert i å bli kontaktet, ikke lenger interessert i å bli, ikke lenger interessert i flere, ikke lenger interessert i mer, ikke lenger interessert i deres, ikke noe mer, ikke noen, ikkje fleire, ikke en",
    no: "ingen, intet, ikke flere, ikke noe mer, null, ikke noen, ikkje fleire, ikke en",
    more: "mer, flere, fler, lenger, igjen, ytterligere, i fremtiden, fremover, framover, fremtidige, videre, i det hele tatt, ikke flere, ikke lenger, ikkje fleire, meir, fleire, lengre, att, på nytt, noen gang, noensinne, nokon gong, framtidige, i framtida, i framtiden, fremtidig, en gang til, fortsatt, fortsette, fortsetter, fra nå av, heretter, for ettertiden, for fremtiden, nokre, noen form for, etter dette, mere, enhver, alle former for, ikke interessert i flere, ikke interessert i mer, ikke interesserte i flere, ikke interesserte i mer, ingen interesse av flere, ingen interesse av mer, ikke lenger interessert i å motta, ikke lenger interessert i å få, ikke lenger interessert i å høre, ikke lenger interessert i å bli kontaktet, ikke lenger interessert i å bli, ikke lenger interessert i flere, ikke lenger interessert i mer, ikke lenger interessert i deres, ikke noe mer",
    we: "jeg, vi",
    you: "dere, deres, du, deg, din, ditt, dine, de, dykk, dykkar, eder, bedriften deres, dem, dere selv",
    about:
      "i stedet, isteden, kunder, kunde, brukere, ansatte, folk, sjåfører, kolleger, abonnenter, lenke, knapp, funksjon, side, andel, alternativ, prosess, verktøy, program, excel, vaktplan, vakter, avtale, møte, invitasjon, prosjekt, leverandører, pasienter, hånd, interesserte, sletter man, sletter vi, sletter systemet, fjerner man, fjerner vi, fjerner systemet, stryker man, sletter programmet, hvordan sletter, hvordan fjerner, hvordan sletter man, hvordan fjerner man, hvordan sletter vi, kundene, kunders, kundenes, kundedata, bruker, brukerne, brukeren, ansatt, de ansatte, en ansatt, tilsette, medarbeider, medarbeidere, medarbeiderne, personale, personalet, personell, sjåfør, sjåførene, kollegene, kollega, ledere, lederne, leder, teamet, team, vikarer, vikarene, vakt, vakten, vakta, vaktene, vaktplaner, vaktplanen, vaktplanene, vaktliste, vaktlister, turnus, turnusplan, turnusplaner, skift, skiftplan, timeplan, timeplaner, regneark, regnearket, excel-ark, excelark, ark, lapper, app, appen, varsler, varsling, push, whatsapp, funksjonen, for hånd, manuelt, tilbud på, pris, ferie, fravær, kandidater, elever, servitører, butikker, møter, avtaler, nåværende, vårt system, sms-er, kunne slettes, kunne fjernes, kan slettes, kan fjernes, må kunne slettes, melde seg, melde seg av, avmelde seg, seg selv",
    limit:
      "innen, i dag, i morgen, denne uken, neste uke, på telefon, akkurat nu, akkurat nå, for øyeblikket, foreløpig, ennå, pdf, vedlegg, faktura, fakturaer, kontrakt, tilbud, helgen, papir, etter, i helgen, i helga, om kvelden, om natten, i ferien, denne måneden, når, hvis ikke, før jul, før ferien, før helgen, før påske, før mandag, før fredag, før sommeren, før klokken, før kl",
    beside:
      "vær, venlig, vennligst, vennlig, vær så snill, vær så snill og, takk, tusen takk, på forhånd, hei, kjære, hilsen, mvh, med, og, eller, men, at, å, fra, av, på, i, til, for, om, som, det, den, de, dette, denne, disse, en, et, ei, jeg, vi, meg, oss, min, mitt, mine, vår, våre, dere, deres, du, din, er, var, har, hadde, kan, kunne, skulle, vil, skal, bli, blir, ikke, nei, nå, straks, umiddelbart, omgående, med en gang, snarest, så snart som mulig, for godt, permanent, også, bare, allerede, aldri, ikke interessert, ingen, e-post, epost, mail, adresse, e-postadresse, liste, listen, gdpr, lov, loven, anmelde, advokat, ulovlig, datatilsynet, spam, uønsket, uønskede, uoppfordret, meldt, bedt, gitt, samtykke, tillatelse, bekreft, bekrefte, bekreftelse, hvordan, hvorfor, hvor, fått, fikk, ganger, gang, siste, to, tre, alle, alt, noen, person, firma, selskap, feil, her, ellers, så, jo, får, holder, opplysninger, personopplysninger, ønsker, ber, lei, ingen interesse, ikke interesserte, kan du ikke, kan dere ikke, kan dere ikke bare, kan du ikke bare, kunne du ikke, må, måtte, da, derfor, herved, hermed, være, snill, snille, grei, ver venleg, venleg, ver så snill, mottatt, mottok, e-posten, e-posten din, mailen, mer, meir, dykk, henhold, ifølge, iht, jf, artikkel, personvern, personvernforordningen, personvernloven, markedsføringsloven, forbrukertilsynet, rett, retten, innsigelse, personlige, data, gidder, purringer, begynner, drittlei, drit, fortsetter, fortsett, nok, faen, helvete, dritt, jævla, fuck, bruk, beste, hilsning, god, dag, morgen, kveld, unnskyld, beklager, dessverre, forståelse, forståelsen, hjelpen, herfra, man, hvis, enhver, noen form for, form, slags, type, noe, sånn, sånne, sånt, slik, slike, slikt, der, hvem, hva, når, igjen, flere, andre, annen, tredje, fjerde, femte, tidligere, ba, bad, sagt, skrevet, ser, se, forventer, få, venter, bekrefter, svar, skriftlig, anmelder, melder, melde, politi, politiet, politianmelder, klage, klager, saksøke, rettslige, juridiske, konsekvenser, skritt, myndighetene, produkt, produkter, tjenester, tjeneste, firmaet, relevant, relevante, irrelevant, irriterende, evige, konstante, uendelige, gjentatte, mange, ok, okay, helt, fullstendig, endelig, endelege, definitivt, raskt, fort, raskest, mulig, snarlig, tilbake, hos, under, brukt, altså, vite, hvorfra, fordi, siden, ettersom, mi, eg, ikkje, frå, lista, no, noko, kvar, kvifor, no med ein gong, ikke lenger interessert, ikke lenger interesserte, overhodet ikke interessert, slett ikke interessert, har ingen interesse, ikkje interessert, ikkje interesserte",
    idiom:
      "en mail er nok, en e-post er nok, det er nok med, en sms er nok, la meg være ærlig, la meg være tydelig, la meg være med, la oss være ærlige, e-mail er nok, en e-mail er nok, mail holder, e-post holder, epost holder, mail er nok, e-post er nok, ikke nøl, nøl ikke, ikke glem, glem ikke, ingen problem, ikke noe problem, hvorfor ikke, ikke fått, har ikke fått, ikke mottatt, null problem, ikkje nøl, ikkje gløym, ikke rukket, har ikke rukket, ikke sett, har ikke sett, ikke hørt, har ikke hørt, ikke lest, ser ikke, ikke et problem, ingen fare, ingen tvil, ingen hast, ikkje fått, har ikkje fått, bare å ta kontakt, trenger ikke ringe, trenger ikke å ringe, behøver ikke ringe, ikke nødvendig å ringe, ingen grunn til å ringe, glem min forrige, glem min siste, glem min tidligere, se bort fra min",
  },
  intent: {
    decline:
      "ikke interessert, ikke interesserte, ingen interesse, nei takk, takk men nei, ikke behov, ikke aktuelt, ikke noe for oss, ikke noe for meg",
    bareNo: "nei, ikke ennå, ikke enda, ingen, aldri, dessverre ikke",
    later:
      "ikke nå, ikke akkurat nå, senere, ta kontakt, ta kontakt igjen, igjen, kontakt meg, kontakt meg igjen, akkurat nå, for tidlig, opptatt, kanskje, hør fra deg",
  },
  replies: {
    hostile: [
      "\\b(?:brudd|bryter)\\b[^.!?]{0,40}\\b(?:gdpr|loven|personvern\\p{L}*)\\b|\\b(?:min|vår|en) (?:advokat|jurist)\\b[^.!?]{0,30}\\b(?:tar kontakt med (?:dere|deg)|vil ta kontakt|kontakter dere)\\b|\\b(?:kontakter|kontakte|kobler inn|kobler på) (?:min |vår |en )?advokat\\b|\\b(?:ellers|eller|hvis)\\b[^.!?]{0,50}\\badvokat\\p{L}*|\\bhører fra (?:min|vår) advokat\\b|\\brettslige skritt\\b|\\banmelde\\p{L}* (?:dere|deg)\\b|\\bmelder (?:dere|deg) til\\b|\\bklage\\p{L}* til datatilsynet\\b|\\b(?:dette|det) er (?:\\p{L}+ )?ulovlig\\b|\\binnsyn i (?:mine )?(?:person)?opplysninger\\b",
      "\\b(?:dra til helvete|(?:dere|du) er (?:\\p{L}+ )?(?:idiot\\p{L}*|svindlere?)|jævla (?:spam\\p{L}*|idiot\\p{L}*|svindlere?)|faen ta|svindlere)\\b",
    ],
    wrongPerson: [
      "\\b(?:(?:er |jeg er )?ikke (?:rett|riktig|den rette) (?:person|kontakt\\p{L}*)|feil person|(?:jobber|arbeider) ikke (?:lenger|her)|(?:har )?sluttet i\\b|er pensjonist)\\b",
      "\\bikke (?:lenger )?ansvarlig\\b[^?]{0,80}\\b(?:ta kontakt med|snakk med|kontakt)\\b",
    ],
    notInterested: [
      "\\b(?:ikke interessert\\p{L}*|ingen interesse|nei,? takk|takk,? men nei|ikke behov|ikke aktuelt|ikke noe for oss)\\b|^nei[.! ]*$",
    ],
    notNow: [
      "\\b(?:ikke (?:nå|akkurat nå|ennå|for øyeblikket|før)|(?:akkurat nå|for tiden) (?:ikke|har vi)|senere|seinere|for (?:tidlig|opptatt|travelt)|ingen (?:tid|budsjett)|ikke tid)\\b",
    ],
    again: [
      "\\b(?:ring|skriv|ta kontakt|kontakt|prøv|ta det opp|kom tilbake|igjen|snakkes|vi kan snakke|la oss|på nytt)\\b",
    ],
    objection: [
      "\\b(?:for (?:dyrt|dyr|komplisert)|(?:bruker|har) (?:vi )?(?:allerede|alt)|allerede (?:en|et)|fornøyd med|ikke overbevist|skeptisk\\p{L}*)\\b",
    ],
    asks: [
      "\\b(?:send (?:meg|oss|gjerne)|kan (?:dere|du) (?:sende|fortelle)|hva koster|hvordan (?:fungerer|virker)|mer info\\p{L}*|spørsmål)\\b",
    ],
    interested: [
      "\\b(?:(?:er|veldig|meget) interessert\\p{L}*|høres (?:\\p{L}+ )?(?:bra|interessant|spennende) ut|gjerne|ja|absolutt|selvfølgelig|ring meg|la oss)\\b",
    ],
    but: ["(?<!\\p{L})(?:men)(?!\\p{L})"],
    retry: ["\\bigjen\\b"],
  },
  automatic: {
    declared: [
      "(?:dette|det) er (?:et|en|eit) (?:automatisk|automatisert|autogenerert) (?:generert )?(?:svar|melding|mail|e-?post|autosvar)",
    ],
    away: [
      "\\b(?:jeg er|jeg vil|jeg har|er jeg|vi er)\\b[^.!?]{0,60}\\b(?:ikke (?:på (?:kontoret|plass)|til stede|tilgjengelig)|fraværende|på ferie|bortreist|i permisjon|ferie)\\b",
    ],
    instead: ["\\b(?:haster|hastesaker|i mitt fravær)\\b"],
    answersLater: [
      "\\b(?:når jeg (?:er tilbake|kommer tilbake)|så snart jeg|begrenset tilgang|leser ikke|snarest)\\b",
    ],
    unread: ["\\bbegrenset tilgang|leser ikke"],
    thanks: ["takk for (?:din|henvendelsen|e-?posten|meldingen|mailen)"],
    greeting: ["hei|god dag"],
    received: [
      "\\b(?:vi har (?:mottatt|tatt imot)|(?:ditt|din) (?:e-?post|henvendelse|sak|mail)[^.!?]{0,60}(?:er mottatt|er registrert))",
    ],
    ofASystem: ["\\b(?:sak|saksnummer)\\b[^.\\n]{0,25}\\d{3,}", "\\bikke svar på denne"],
    moved: ["\\bny(?:e)? (?:e-?post|mail)-?adresse\\b"],
    dead: [
      "\\bdenne (?:e-?post|mail)-?adressen?\\b[^.!?\\n]{0,60}\\b(?:brukes ikke lenger|er ikke lenger)",
    ],
    personal: ["\\b(?:ring meg|la oss|interessert)\\b"],
    left: [
      "\\b(?:arbeider|jobber)\\b[^.!?]{0,30}\\bikke (?:lenger|mer)\\b|\\bikke lenger (?:ansatt|hos|arbeider|jobber)\\b|\\bhar (?:sluttet|forlatt)\\b",
    ],
    subjects: [
      "autosvar(?:[ :-]{1,5}(?:ikke til stede|ikke på kontoret|fravær))?",
      "automatisk (?:svar|svarmelding)",
      "fraværs?(?:melding|besked|assistent|varsel)",
    ],
    perhapsSubjects: ["ikke på kontoret|\\bfravær", "\\b(?:ferie|fraværende|permisjon)\\b"],
  },
  quoting: {
    on: "den, på, kl",
    wrote: "skrev, skreiv, skriver",
    from: "fra",
    sent: "sendt",
    date: "dato",
    to: "til",
    cc: "kopi, svar til",
    subject: "emne",
    replyPrefixes: "sv",
    forwardPrefixes: "vs",
    originals: "opprinnelig melding, videresendt melding, original melding",
  },
  receipts: {
    subjects: ["(?:lest|ikke lest|levert|lesebekreftelse)\\b"],
    words: [
      "\\bdin melding\\b[\\s\\S]{0,600}?\\b(?:ble lest|er lest|ble levert)\\b",
      "\\bmeldingen\\b[\\s\\S]{0,600}?\\b(?:ble|er|har blitt) (?:lest|levert|åpnet)\\b",
    ],
  },
  lines: {
    devices: ["sendt (?:fra|med|via) .{1,70}", "(?:hent|få|last ned) outlook (?:til|for) .{1,40}"],
    forwards: ["start på videresendt melding", "videresendt melding"],
    answersInline: [
      "(?:svar|kommentar(?:er)?)(?: \\S+){0,5} (?:nedenfor|i (?:rødt|blått)|i teksten)",
    ],
    footers: ["konfidentiell|konfidensiell"],
    quoting: ["citerer|siterer"],
    ownVerbs: ["skrev (?:jeg|vi)"],
  },
  bounces: {
    undelivered: ["kunne ikke (?:leveres|levere)"],
    subjects: ["olevererbart|ikke levert"],
  },
  models: {
    injection: [
      "\\b(?:ignorer|glem|se bort fra|overse)\\b[^.!?]{0,25}\\b(?:all?e|al|dine|tidligere|forrige|ovenstående)\\b[^.!?]{0,30}\\b(?:instruksjoner\\p{L}*|instrukser\\p{L}*|regler\\p{L}*|retningslinjer\\p{L}*|prompt\\p{L}*)\\b|\\b(?:ignorer|glem) alt (?:ovenfor|over|du)\\b|\\bsystem-?prompt\\p{L}*|\\bdu er (?:nå|nu|fra nå av|fra nu af) (?:\\p{L}+ ){0,3}(?:ai|ki|sprogmodel|språkmodell|\\p{L}*bot|assistent|pirat|agent|dan)\\b|\\bdu er en (?:ai|ki|sprogmodel|språkmodell|chatbot)\\b|\\b(?:vis|gentag|gjenta|afslør|avslør|skriv)\\b[^.!?]{0,30}\\b(?:(?:din|ditt|dit|systemets?) prompt\\p{L}*|prompten din|dine instruk\\p{L}+|din playbook)\\b",
    ],
    machine: [
      "\\b(?:som|jeg er) (?:en |et )?(?:\\p{L}+ )?(?:ai|ki|ai-\\p{L}+|ki-\\p{L}+|kunstig intelligens|språkmodell|chatbot|robot)\\b|\\bspråkmodell\\p{L}*|\\bkunstig intelligens\\b|\\bmine? (?:instruksjoner|instrukser|retningslinjer)\\b|\\bsystem-?(?:prompt|melding)\\p{L}*|\\btidligere instruksjoner\\b|\\bher er et (?:utkast|forslag til svar)",
    ],
  },
  promises: {
    guarantee: ["\\b(?:garanter\\p{L}*|garanti)\\b"],
    promise: ["\\b(?:(?:jeg|vi) lover)\\b"],
    free: ["\\b(?:gratis|uten kostnad|kostnadsfri\\p{L}*)\\b"],
    refund: ["\\b(?:tilbakebetal\\p{L}+|refusjon)\\b"],
    delivery: ["\\b(?:vi (?:leverer|vil levere|skal levere|fikser)|leveres)\\b"],
    contract: ["\\b(?:avtale[nr]?|kontrakt\\p{L}*|bindende)\\b"],
    certificate: ["\\b(?:sertifisert)\\b"],
    discount: ["\\b(?:rabatt\\p{L}*|halv pris|spesialpris\\p{L}*|nedsatt|avslag i prisen)\\b"],
    granting: ["\\b(?:ja|selvfølgelig|absolut)\\b"],
  },
  money: {
    currencies: { EUR: "euro", USD: "dollar", NOK: "kr, kr., kroner" },
    per: "per",
    perUnit: "måned, år",
  },
  amounts: {
    costs: ["\\b(?:pris|koster)\\b"],
    percent: ["prosent"],
    reduction: ["(?:(?:euros?|dollars?) ?)?rabatt"],
    half: ["\\bhalve?\\b"],
    discount: ["rabat\\p{L}*"],
  },
  times: {
    atDigits: ["kl\\.?|klokken"],
    beforeYear: ["siden"],
  },
  playbooks: {
    forbidding: [
      "(?:^|[.;:,!(-]\\s*)(?:aldri (?:lov|tilby|bekreft|gi|nevn)\\p{L}*|(?:lov|tilby|bekreft|gi|nevn) aldri)",
    ],
    forbiddingAround: ["\\bmå (?:ikke|aldri)\\b"],
  },
  contacts: {
    payment: ["kontonummer"],
  },
  placeholders: {
    lines: ["ditt navn"],
  },
  sentences: {
    abbreviations: "f.eks, bl.a, dvs, ca, kl, nr, tlf, inkl, ekskl, pga",
  },
  dateMarks: {
    ambiguousMonths: "mars, okt",
    or: "eller",
    earlier: "innen",
  },
  claims: {
    negation: ["(?<!\\p{L})(?:ikke|ingen|intet|aldri|uten|dessverre|verken)(?!\\p{L})"],
    deferral: ["(?<!\\p{L})(?:finner ut|kommer tilbake|undersøker|spør|vet ikke|kollega)"],
    agrees: ["(?<!\\p{L})(?:passer|er fint|går bra|ikke noe problem)(?!\\p{L})"],
    fixes: [
      "(?<!\\p{L})(?:i kalenderen|ringer (?:deg|dere)|bekreft\\p{L}*|har booket|sender (?:en )?invitasjon|vi ses)",
    ],
    leavesOpen: ["(?<!\\p{L})(?:i prinsippet|normalt|pleier|burde|hvis |velg\\p{L}*|book\\p{L}*)"],
    ready: ["(?<!\\p{L})(?:live|i gang|klar\\p{L}*|i drift|ferdig\\p{L}*)"],
    customers: ["(?<!\\p{L})(?:kunder\\p{L}*|kunde|bruker|referanse\\p{L}*)"],
    example: ["(?<!\\p{L})(?:for eksempel|som|blant annet|f\\.eks\\.)"],
    smears: [
      "(?<!\\p{L})(?:treg\\p{L}*|dårlig\\p{L}*|upålitelig\\p{L}*|utdater\\p{L}*|problemer|dårligere)(?!\\p{L})",
    ],
    superlatives: ["(?<!\\p{L})(?:markedsledende|ledende|beste|største)(?!\\p{L})"],
    noTerm: ["(?<!\\p{L})(?:ingen binding\\p{L}*|uten binding\\p{L}*|når som helst)"],
    trial: ["prøv\\p{L}*|test\\p{L}*"],
    notice: ["oppsigelse\\p{L}*"],
    term: ["avtale\\p{L}*|kontrakt\\p{L}*|binding\\p{L}*"],
  },
  columns: {
    no: "nei",
  },
};
