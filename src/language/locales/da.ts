import type { Locale } from "../locale.ts";

export const da: Locale = {
  code: "da",
  name: "Danish",
  numbers: {
    small: [
      "en, et, én",
      "to, et par",
      "tre",
      "fire",
      "fem",
      "seks",
      "syv",
      "otte",
      "ni",
      "ti",
      "elleve",
      "tolv",
    ],
    ordinals: ["første", "anden, andet", "tredje", "fjerde"],
    spelled: {
      small:
        "en, to, tre, fire, fem, seks, syv, otte, ni, ti, elleve, tolv, tretten, fjorten, femten, seksten, sytten, atten, nitten",
      tens: "tyve, tredive, fyrre, halvtreds, tres, halvfjerds, firs, halvfems",
      between: ["og"],
      hundred: "hundrede",
      thousand: "tusind",
      unitFirst: true,
    },
  },
  dates: {
    months: [
      "januar",
      "februar",
      "marts",
      "april",
      "maj",
      "juni",
      "juli",
      "august",
      "september",
      "oktober, okt",
      "november",
      "december",
    ],
    weekdays: ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"],
    shortWeekdays: ["søn", "man", "tir, tirs", "ons", "tor, tors", "fre", "lør"],
    today: "i dag",
    tomorrow: "i morgen",
    dayAfterTomorrow: "i overmorgen, overmorgen",
    units: {
      hour: "time, timer",
      day: "dag, dage, hverdage, arbejdsdage",
      week: "uge, uger, ugen",
      month: "måned, måneder, måneden",
      quarter: "kvartal, kvartalet, kvartaler",
      year: "år, året",
    },
    calendarWeek: "uge, ugenummer",
    about: "cirka, ca, omkring",
    halfYear: "halvår, et halvt år, et halvår",
    season: "sommer*, ferie*, jul*, efterår*, påske*",
    afterNext: "næstnæste, næste næste",
    next: "næste, kommende",
    this: "denne, dette, hele",
    in: "om, inden for, på",
    for: "i, de næste",
    later: "senere",
    of: "den, d., i",
    beforeDay: "den, d., d",
    before:
      "i, til, fra, efter, før, siden, starten af, midten af, slutningen af, på, den, til og med, næste, omkring",
    span: "til, til og med, t.o.m, t o m, og",
    early: "starten af, begyndelsen af, i starten af, i begyndelsen af, først i, primo, starten på",
    middle: "midten af, midt i, medio",
    late: "slutningen af, i slutningen af, slut, sidst i",
    half: "halvår, halvåret",
    firstHalf: "første halvår, første halvdel af året, første halvdel",
    secondHalf: "andet halvår, anden halvdel af året, anden halvdel",
    newYear: "nye år, det nye år, nytår",
  },
  absence: {
    back: "tilbage, igen, retur",
    until: "til, frem til, indtil",
    through: "til og med, t.o.m, t o m",
    inclusive: "inklusive, inkl, begge inkl",
    after: "efter, efter den",
    away: "ikke på kontoret, ikke til stede, ikke tilgængelig, fraværende, fravær, ferie, orlov, bortrejst, fri, lukket, barsel",
    since: "fra, siden, fra og med",
    open: "indtil videre, på ubestemt tid, ved ikke hvornår, ved endnu ikke hvornår, ved ikke endnu hvornår",
  },
  frame: {
    greetings: "hej, hallo, kære, god morgen, goddag, god dag, hejsa",
    closings:
      "med venlig hilsen, venlig hilsen, hilsen, mvh, vh, bedste hilsner, de bedste hilsner, venlige hilsner, tak, på forhånd tak, tak på forhånd, kh, hav en god dag",
    notices:
      "fortrolig, fortroligt, fortrolige, tiltænkt modtager, ved en fejl, udskriver, miljøet, privatlivspolitik, persondatapolitik, du modtager denne, klik her, afmeld her",
    banners:
      "ekstern e-mail, ekstern afsender, uden for organisationen, advarsel: denne, klik ikke, åbn ikke, sendt fra min, sendt fra, hent outlook",
  },
  optOut: {
    alone:
      "være fri for, blive fri for, bli fri for, slippe for flere, mails er ikke velkomne, mails er uønskede, ikke flere beskeder, ikke flere mails, ikke flere henvendelser, afmeld*, frameld*, unsubscribe, lad mig være i fred, lad os være i fred, lad mig være, afbestil*, opsig*, opt-out, slet mig, slet os, fjern mig, fjern os, afregistrer*, af listen, af jeres liste, samtykker ikke, ikke samtykket, uden samtykke, trækker mit samtykke, tilbagekalder mit samtykke, ingen flere mails, nej tak til, lad mig nu være, lad mig nu være i fred, lad mig venligst være, lad mig venligst være i fred, lad mig dog være, lad mig dog være i fred, lad mig lige være, lad mig lige være i fred, lad mig så være, lad mig så være i fred, lad mig bare være, lad mig bare være i fred, lad mig endelig være, lad mig endelig være i fred, lad mig nu venligst være, lad mig nu venligst være i fred, lad mig straks være, lad mig straks være i fred, lad os nu være i fred, lad os venligst være i fred, lad os dog være i fred, lad os lige være i fred, lad os så være i fred, lad os bare være i fred, lad os endelig være i fred, lad os nu venligst være i fred, lad os straks være i fred, lad mig i fred, lad mig nu i fred, lad os i fred, lad os nu i fred, lade mig være, lader mig være, lade mig være i fred, lade os være i fred, skrid, fis af, nej tak til flere, uden mit samtykke, uden vores samtykke, trækker mit samtykke tilbage, trækker samtykket tilbage, tilbagekalder samtykket, gør indsigelse, ikke givet samtykke, har ikke givet samtykke, ingen flere beskeder, ingen flere henvendelser, stop spam, afmeld mig, meld mig fra, meld os fra, melde mig fra, meld mig ud, melde mig ud, melde os fra",
    remove:
      "fjern, fjerne, fjernes, fjernet, slet, slette, slettes, slettet, stryg, stryge, tag af, tage af, udelad, glem, udeluk, fjernelse, fjerner, sletter, stryger, skriv mig af, skriv mig ud, skriv os af, få mig væk, få mig ud, sletning, slettelse, strege, streg, stryges, strøget, strøg, udelade, udelades, udelukke, glemme, glemmes, tages af, taget af, taget ud, tag ud, tage ud, tages ud, udgå, skrottes, slett, slete, fjærn, destruer, destruere",
    takeOff:
      "tag, tage, meld, tager, taget, tages, melder, meldt, pil, pille, ryd, luk, smid, smide, få mig, få os",
    off: "af, fra, væk, ud",
    onto: "tilføj, tilføje, tilmeld, tilmelde, med på, sæt på, skriv op",
    list: "liste, listen, lister, listerne, mailliste, maillisten, mailingliste, mailinglisten, mailinglister, e-mailliste, e-maillisten, distributionsliste, register, registret, database, databasen, nyhedsbrev, nyhedsbrevet, kontaktliste, crm, system, systemet, kartotek, udsendelser, adresseliste, kontakter, mailinglisterne, maillister, maillisterne, e-maillister, mail-liste, mail-listen, mailing-liste, kontaktlisten, kontaktlister, emailliste, emaillisten, databaser, registre, registrene, registeret, kartoteket, systemer, kundeliste, kundelisten, kundedatabase, kundedatabasen, kunderegister, salgsliste, salgslisten, distributionslisten, distributionslister, adresselisten, adressebog, adressekartotek, arkiver, arkiv, nyhedsbreve, nyhedsbrevene, nyhedsmail, nyhedsmails, udsendelse, udsendelserne, mailing, mailinger, udsendelsesliste, adressebogen, kampagne, kampagner, abonnement, abonnementet, emnelister, marketingliste, marketinglister",
    me: "mig, os, min adresse, min e-mail, min email, min mail, min mailadresse, min e-mailadresse, mit navn, mine oplysninger, mine data, vores adresse, vores oplysninger, denne adresse, min e-mail-adresse, vores virksomhed, vores mail, mine kontaktoplysninger, mine personoplysninger, mine personlige oplysninger, vores data, vores e-mail, vores email, vores mailadresse, min e-post, min indbakke, min mailboks, mit telefonnummer, mit nummer, min konto, denne mail, denne e-mail, denne mailadresse, denne e-mailadresse, denne e-mail-adresse, vores navn, vores firma, vores kontaktoplysninger, min person, min e-mailkonto, min mailkonto, mine informationer, vores mailboks, mit firma, mit tlf, vor adresse, min emailadresse, min email-adresse, min email adresse, min mail adresse, få mig, få os, skriv mig af, skriv mig ud, skriv os af, få mig væk, få mig ud",
    stop: "stop, stoppe, stopper, hold op, holde op, ophør, nok, undlad, undlade, lad være, slut, hold nu op, hold nu op med, hold venligst op, hold venligst op med, hold dog op, hold dog op med, hold lige op, hold lige op med, hold så op, hold så op med, hold bare op, hold bare op med, hold endelig op, hold endelig op med, hold nu venligst op, hold nu venligst op med, hold straks op, hold straks op med, hold op med, hold inde, hold inde med, holde nu op, holde nu op med, holde venligst op, holde venligst op med, holde dog op, holde dog op med, holde lige op, holde lige op med, holde så op, holde så op med, holde bare op, holde bare op med, holde endelig op, holde endelig op med, holde nu venligst op, holde nu venligst op med, holde straks op, holde straks op med, holde op med, holde inde, holde inde med, holder nu op, holder nu op med, holder venligst op, holder venligst op med, holder dog op, holder dog op med, holder lige op, holder lige op med, holder så op, holder så op med, holder bare op, holder bare op med, holder endelig op, holder endelig op med, holder nu venligst op, holder nu venligst op med, holder straks op, holder straks op med, holder op med, holder op, holder inde, holder inde med, lad nu være, lad nu være med, lad venligst være, lad venligst være med, lad dog være, lad dog være med, lad lige være, lad lige være med, lad så være, lad så være med, lad bare være, lad bare være med, lad endelig være, lad endelig være med, lad nu venligst være, lad nu venligst være med, lad straks være, lad straks være med, lad være med, lade nu være, lade nu være med, lade venligst være, lade venligst være med, lade dog være, lade dog være med, lade lige være, lade lige være med, lade så være, lade så være med, lade bare være, lade bare være med, lade endelig være, lade endelig være med, lade nu venligst være, lade nu venligst være med, lade straks være, lade straks være med, lade være med, lade være, lader nu være, lader nu være med, lader venligst være, lader venligst være med, lader dog være, lader dog være med, lader lige være, lader lige være med, lader så være, lader så være med, lader bare være, lader bare være med, lader endelig være, lader endelig være med, lader nu venligst være, lader nu venligst være med, lader straks være, lader straks være med, lader være med, lader være, stoppes, stoppet, ophører, ophøre, indstil, indstille, indstiller, afslut, afslutte, undgå venligst, venligst undgå, bedes undgå, undlader, afhold jer, afhold dig, afholde jer, afholde dig, afstå, afstår, drop, droppe, dropper, spar mig, spar os, spar mig for, spar os for, skån mig, skån os, skån mig for, skån os for, forskån mig, forskån os, fri mig, fri os, hold mund, hold kæft, ophold, hold jer fra, hold dig fra, holde jer fra, ikke mere",
    write:
      "maile, mail, mailer, skrive, skriv, skriver, kontakte, kontakt, kontakter, forstyrre, forstyr, spamme, ringe, ring, genere, tage kontakt, plage, henvende, chikanere, rykke, skrevet, kontaktet, kontaktes, forstyrrer, forstyrres, forstyrrelser, forstyrrelse, spammer, spam, spammet, ringer, ringes, ringe op, ring op, generer, generes, plager, plag, plages, chikaner, chikanerer, chikane, henvend, henvender, rette henvendelse, ret henvendelse, rykker, ryk, rykket, mase, mas, maser, irritere, irriter, irriterer, bombardere, bombarder, bombarderer, sms, smse, følge op, følg op, opsøge, opsøg, tilskrive, besvære, besvær, ulejlige, ulejlig, belemre, belemr, e-maile, emaile, tilskrives, opfølgning, opfølgninger, mailet, blive mailet, blive spammet, blive skrevet til, blive rykket, ikke interesseret i at blive kontaktet, ikke interesserede i at blive kontaktet, ingen interesse i at blive kontaktet, ikke længere interesseret i at blive kontaktet",
    send: "sende, send, sender, fremsende, udsende, sendes, sendt, tilsende, tilsend, tilsendes, tilsender, fremsend, udsend, udsender, udsendelse, videresende, fremsendelse, afsende, spamme, oversende, tilsendelse, tilsendt",
    mail: "e-mail, e-mails, email, emails, mail, mails, besked, beskeder, reklame, reklamer, spam, nyhedsbrev, nyhedsbreve, henvendelser, henvendelse, tilbud, noget, information, kontakt, salgsmails, udsendelser, rykkere, post, lort, mailen, mailene, e-mailen, e-mailene, e-mailbeskeder, beskeden, beskederne, reklamen, reklamerne, reklamemails, reklamemail, markedsføring, markedsføringsmateriale, markedsføringsmails, markedsføringsmail, marketing, markedsføringshenvendelser, salgsmail, salgsmateriale, salgshenvendelser, salgshenvendelse, salgstilbud, tilbuddet, nyhedsmail, nyhedsmails, brev, breve, skrivelser, opkald, sms, smser, spammails, spammail, spam-mails, junk, junkmail, junkmails, påmindelser, påmindelse, remindere, reminder, opfølgninger, opfølgning, opfølgningsmails, korrespondance, kommunikation, materiale, markedsførings, annoncer, nyheder, pis, bras, skrald, ting, masseudsendelser, mailkampagner, newsletters, newsletter, rykker, rykkermails, informationer, kontakten, ulejlighed, kontaktforsøg, e-post, mailreklamer, rette henvendelse, ret henvendelse",
    receive:
      "modtage, få, have, blive kontaktet, kontaktes, høre, høre fra, være på, stå på, blive forstyrret, blive ringet, modtager, modtages, kontaktet, blive mailet, blive spammet, blive generet, blive plaget, blive skrevet til, blive ringet op, stå i, være i, figurere, være med, være på listen, se, læse, optræde, blive rykket, forstyrres, modtagelse, blive kontaktede, tilsendes, ikke interesseret i at modtage, ikke interesseret i at få, ikke interesseret i at høre, ikke interesseret i at blive kontaktet, ikke interesseret i flere, ikke interesseret i mere, ikke interesseret i jeres, ikke interesseret i at blive, ikke interesserede i at modtage, ikke interesserede i at få, ikke interesserede i at høre, ikke interesserede i at blive kontaktet, ikke interesserede i flere, ikke interesserede i mere, ikke interesserede i jeres, ikke interesserede i at blive, ingen interesse i at modtage, ingen interesse i at få, ingen interesse i at høre, ingen interesse i at blive kontaktet, ingen interesse i flere, ingen interesse i mere, ingen interesse i jeres, ingen interesse i at blive, ikke længere interesseret i at modtage, ikke længere interesseret i at få, ikke længere interesseret i at høre, ikke længere interesseret i at blive kontaktet, ikke længere interesseret i flere, ikke længere interesseret i mere, ikke længere interesseret i jeres, ikke længere interesseret i at blive",
    want: "ville gerne, gider gerne, har ikke brug for, ikke brug for, har ikke behov for, ikke behov for, ønsker, vil, vil gerne, beder om, ønske, interesseret i, samtykker, frabeder mig, frabeder, bedt om, bedes, beder, bede, bad, anmode, anmoder, kræver, kræve, forlanger, forlange, ville, ville sætte pris på, sætter pris på, gider, gad, orker, insisterer, opfordrer, opfordre, henstiller, ønskes, ønskede, accepterer, tillader, giver samtykke, bryder mig om, har lyst til, lyst til, interesse i, interesse for, interesserede i, afviser, kræver jeg, kræver vi, beder jeg, beder vi, ønsker jeg, ønsker vi, anmoder jeg, anmoder vi, forlanger jeg, vil jeg bede, vil jeg gerne, vil vi gerne, skal jeg bede, skal jeg venligst bede, må jeg bede, må jeg venligst bede, vil jeg venligst bede, ikke interesseret i at modtage, ikke interesseret i at få, ikke interesseret i at høre, ikke interesseret i at blive kontaktet, ikke interesseret i flere, ikke interesseret i mere, ikke interesseret i jeres, ikke interesseret i at blive, ikke interesserede i at modtage, ikke interesserede i at få, ikke interesserede i at høre, ikke interesserede i at blive kontaktet, ikke interesserede i flere, ikke interesserede i mere, ikke interesserede i jeres, ikke interesserede i at blive, ingen interesse i at modtage, ingen interesse i at få, ingen interesse i at høre, ingen interesse i at blive kontaktet, ingen interesse i flere, ingen interesse i mere, ingen interesse i jeres, ingen interesse i at blive, ikke længere interesseret i at modtage, ikke længere interesseret i at få, ikke længere interesseret i at høre, ikke længere interesseret i at blive kontaktet, ikke længere interesseret i flere, ikke længere interesseret i mere, ikke længere interesseret i jeres, ikke længere interesseret i at blive",
    not: "behøver ikke, har ikke brug for, ikke brug for, har ikke behov for, ikke behov for, ikke, aldrig, aldrig mere, ikke længere, ej, frabeder mig, frabeder os, frabeder, afviser, ikke mere, ikke flere, hverken, ikk, ik, ingenlunde, heller ikke, nægter, modsætter mig, uden at, ikke interesseret i at modtage, ikke interesseret i at få, ikke interesseret i at høre, ikke interesseret i at blive kontaktet, ikke interesseret i flere, ikke interesseret i mere, ikke interesseret i jeres, ikke interesseret i at blive, ikke interesserede i at modtage, ikke interesserede i at få, ikke interesserede i at høre, ikke interesserede i at blive kontaktet, ikke interesserede i flere, ikke interesserede i mere, ikke interesserede i jeres, ikke interesserede i at blive, ingen interesse i at modtage, ingen interesse i at få, ingen interesse i at høre, ingen interesse i at blive kontaktet, ingen interesse i flere, ingen interesse i mere, ingen interesse i jeres, ingen interesse i at blive, ikke længere interesseret i at modtage, ikke længere interesseret i at få, ikke længere interesseret i at høre, ikke længere interesseret i at blive kontaktet, ikke længere interesseret i flere, ikke længere interesseret i mere, ikke længere interesseret i jeres, ikke længere interesseret i at blive, ikke en, ikke nogen",
    no: "ingen, intet, ikke flere, ikke en, nul, ikke nogen",
    more: "mere, flere, længere, igen, yderligere, i fremtiden, fremover, fremtidige, videre, fremadrettet, overhovedet, ikke flere, ikke mere, ikke længere, nogensinde, atter, på ny, fremtidig, en gang til, fortsat, fra nu af, fremefter, herefter, nogen sinde, mer, efterfølgende, i al fremtid, for fremtiden, nogen form for, blive ved, bliver ved, blive ved med, bliver ved med, fortsætte, fortsætter, enhver, alle former for, ikke interesseret i flere, ikke interesseret i mere, ikke interesserede i flere, ikke interesserede i mere, ingen interesse i flere, ingen interesse i mere, ikke længere interesseret i at modtage, ikke længere interesseret i at få, ikke længere interesseret i at høre, ikke længere interesseret i at blive kontaktet, ikke længere interesseret i flere, ikke længere interesseret i mere, ikke længere interesseret i jeres, ikke længere interesseret i at blive",
    we: "jeg, vi",
    you: "i, jer, jeres, du, dig, din, dit, dine, de, deres, dem, Dem, eder, jer selv",
    about:
      "i stedet, kunder, kunde, brugere, ansatte, medarbejdere, folk, chauffører, kolleger, abonnenter, link, knap, funktion, side, andel, mulighed, proces, værktøj, program, excel, vagtplan, vagter, aftale, møde, invitation, projekt, leverandører, patienter, hånd, interesserede, over, sletter man, sletter vi, sletter systemet, fjerner man, fjerner vi, fjerner systemet, stryker man, sletter programmet, hvordan sletter, hvordan fjerner, hvordan sletter man, hvordan fjerner man, hvordan sletter vi, kunderne, kunders, kundernes, kundedata, bruger, brugerne, brugeren, ansat, de ansatte, vores ansatte, ansattes, medarbejder, medarbejderen, medarbejderne, medarbejderes, personale, personalet, chauffør, chaufførerne, chaufførernes, kollegerne, kollega, ledere, lederne, leder, teamet, team, vikarer, vikarerne, folkene, vagt, vagten, vagterne, vagtplaner, vagtplanen, vagtplanerne, vagtskema, vagtskemaer, skema, skemaer, skemaet, tidsplaner, regneark, regnearket, excel-ark, excelark, ark, papir, sedler, app, appen, notifikationer, notifikation, push, whatsapp, funktionen, systemet selv, i hånden, manuelt, tilbud på, pris, ferie, fravær, kandidater, elever, tjenere, butikker, møder, aftaler, vores system, nuværende, kunne slettes, kunne fjernes, kan slettes, kan fjernes, skal kunne slettes, melde sig, melde sig af, melde sig fra, afmelde sig, sig selv, kunne afmelde",
    limit:
      "inden, i dag, i morgen, denne uge, næste uge, på telefon, telefonisk, lige nu, i øjeblikket, foreløbig, endnu, pdf, vedhæftning, faktura, fakturaer, kontrakt, weekenden, papir, efter, i weekenden, om aftenen, om natten, i ferien, denne måned, når, før jul, før ferien, før weekenden, før påske, før mandag, før fredag, før sommer, før klokken, før kl",
    beside:
      "vær, rar, venligst, venlig, vær venlig at, vær så venlig, tak, mange tak, på forhånd, hej, kære, hilsen, mvh, vh, med, og, eller, men, at, fra, af, på, i, til, for, om, som, det, den, de, dette, denne, disse, en, et, jeg, vi, mig, os, min, mit, mine, vores, jer, jeres, du, din, er, var, har, havde, kan, kunne, skulle, vil, skal, blive, bliver, ikke, nej, nu, straks, med det samme, omgående, hurtigst muligt, snarest, permanent, også, kun, bare, allerede, aldrig, ikke interesseret, ingen, e-mail, email, mail, adresse, liste, listen, gdpr, lov, loven, anmelde, advokat, ulovligt, datatilsynet, spam, uønsket, uønskede, uopfordret, uopfordrede, tilmeldt, bedt, givet, samtykke, tilladelse, bekræft, bekræfte, bekræftelse, hvordan, hvorfor, hvor, fået, fik, gange, gang, sidste, to, tre, alle, alt, nogen, person, firma, virksomhed, forkert, her, ellers, så, jo, får, oplysninger, persondata, ønsker, beder, træt, ingen interesse, ikke interesserede, vil du ikke nok, vil i ikke nok, gider du ikke, gider i ikke, kan du ikke, kan i ikke, kan du ikke lige, kunne du ikke, kunne i ikke, vil du ikke lige, du ikke lige, du ikke nok, må, måtte, ville, nok, lige, dog, derfor, hermed, vær flink, søde, sød, venlige, være sød, være venlig, være så venlig, være rar, gider, modtaget, modtog, mailen, mere, henhold, ifølge, jævnfør, jf, artikel, persondataforordningen, databeskyttelsesforordningen, databeskyttelse, markedsføringsloven, forbrugerombudsmanden, ret, retten, indsigelse, personoplysninger, personlige, data, stopper, festen, fanden, fuck, sgu, helvede, hold kæft, kraftedeme, trætte, dødtræt, ved, fortsætter, fortsat, deres, dit, bedste, hilsner, god, dag, morgen, goddag, godmorgen, dav, undskyld, beklager, desværre, forståelse, forståelsen, hjælpen, herfra, man, hvis, enhver, nogen form for, form, slags, type, noget, sådan, sådanne, dér, der, hvem, hvad, når, igen, flere, andre, anden, tredje, femte, fjerde, tidligere, bad, sagt, skrevet, ser, se, forventer, modtager, få, venter, svar, skriftligt, anmelder, melder, melde, politi, politianmeldt, politianmelder, klage, klager, sagsøge, juridiske, konsekvenser, skridt, myndighederne, produkt, produkter, ydelser, service, tjenester, firmaet, relevant, relevante, irrelevant, irrelevante, irriterende, evige, konstante, uendelige, gentagne, mange, ok, okay, helt, fuldstændig, fuldstændigt, endeligt, definitivt, endelig, hurtigt, hurtigst, muligt, tilbage, hos, under, venligt, brugt, ej, altså, vide, hvorfra, fordi, da, idet, ikke længere interesseret, ikke længere interesserede, overhovedet ikke interesseret, slet ikke interesseret, har ingen interesse",
    idiom:
      "en mail er nok, en e-mail er nok, mails er nok, en sms er nok, lad mig være ærlig, lad mig være klar, lad mig være med, lad mig være tydelig, lad os være ærlige, mail er nok, mail rækker, e-mail er nok, tøv ikke, glem ikke, intet problem, ikke noget problem, hvorfor ikke, ikke modtaget, ikke fået, har ikke fået, ingen problemer, tøv endelig ikke, glem endelig ikke, ikke nået, har ikke nået, ikke set, har ikke set, ikke hørt, har ikke hørt, ikke læst, kan ikke se, ikke et problem, ingen skade, ingen tvivl, ingen hast, behøver ikke ringe, behøver ikke at ringe, ikke nødvendigt at ringe, ingen grund til at ringe, bare ikke ring, glem min tidligere, glem min forrige, glem min sidste, se bort fra min",
  },
  intent: {
    decline:
      "ikke interesseret, ikke interesserede, ingen interesse, nej tak, tak men nej, ikke behov, intet behov, ikke aktuelt, ikke noget for os, ikke noget for mig",
    bareNo: "nej, ikke endnu, endnu ikke, ingen, aldrig, desværre ikke",
    later:
      "ikke nu, ikke lige nu, senere, tag kontakt, kontakt mig, kontakt mig igen, igen, vend tilbage, lige nu, for tidligt, travlt, måske, skriv til mig, skriv igen",
  },
  replies: {
    hostile: [
      "\\b(?:brud|bryder)\\b[^.!?]{0,40}\\b(?:gdpr|loven|persondata\\p{L}*)\\b|\\b(?:min|vores|en) (?:advokat|jurist)\\b[^.!?]{0,30}\\b(?:kontakter (?:jer|dig)|vil kontakte (?:jer|dig)|tager kontakt)\\b|\\b(?:kontakter|kontakte|inddrager) (?:min |vores |en )?advokat\\b|\\b(?:ellers|eller|hvis)\\b[^.!?]{0,50}\\badvokat\\p{L}*|\\bhører fra (?:min|vores) advokat\\b|\\bretslige skridt\\b|\\banmelde\\p{L}* (?:jer|dig)\\b|\\bmelder jer til\\b|\\bklage\\p{L}* til datatilsynet\\b|\\b(?:dette|det) er (?:\\p{L}+ )?ulovligt?\\b|\\bindsigt i (?:mine )?(?:person)?(?:oplysninger|data)\\b",
      "\\b(?:gå ad helvede til|(?:i|du) er (?:\\p{L}+ )?(?:idiot\\p{L}*|svindlere?)|svindlere|hold kæft)\\b",
    ],
    wrongPerson: [
      "\\b(?:ikke (?:rette|den rette|den rigtige) (?:person|kontakt\\p{L}*)|forkert person|(?:jobber|arbejder) ikke (?:længere|her)|er gået på pension)\\b",
      "\\bikke (?:længere )?ansvarlig\\b[^?]{0,80}\\b(?:tag kontakt|kontakt|skriv til)\\b",
    ],
    notInterested: [
      "\\b(?:ikke interesseret|ingen interesse|nej,? tak|tak,? men nej|ikke behov|ikke aktuelt|ikke noget for os)\\b|^nej[.! ]*$",
    ],
    notNow: [
      "\\b(?:ikke (?:nu|lige nu|endnu|i øjeblikket|før)|(?:for tiden|lige nu) (?:ikke|har vi)|senere|for (?:tidligt|travlt)|ingen tid|ikke tid)\\b",
    ],
    again: [
      "\\b(?:ring|skriv|igen|tag kontakt|kontakt|prøv|kom tilbage|snakkes|vi kan snakke|lad os|på ny)\\b",
    ],
    objection: [
      "\\b(?:for (?:dyrt|dyr|kompliceret)|(?:har|bruger) (?:vi )?allerede|allerede (?:en|et)|tilfredse med|ikke overbevist|skeptisk\\p{L}*)\\b",
    ],
    asks: [
      "\\b(?:send (?:mig|os|gerne)|kan (?:I|i|du) (?:sende|fortælle)|hvad koster|hvordan (?:fungerer|virker)|mere info\\p{L}*|spørgsmål)\\b",
    ],
    interested: [
      "\\b(?:(?:er|meget) interesseret|lyder (?:\\p{L}+ )?(?:godt|interessant|spændende)|gerne|ja|absolut|selvfølgelig|ring til mig|lad os)\\b",
    ],
    but: ["(?<!\\p{L})(?:men|dog)(?!\\p{L})"],
    retry: ["\\bigen\\b"],
  },
  automatic: {
    declared: [
      "(?:dette|det her|det) er (?:et|en) (?:automatisk|automatiseret|autogenereret) (?:genereret )?(?:svar|meddelelse|mail|e-?post|besked|autosvar)",
    ],
    away: [
      "\\b(?:jeg er|jeg vil|jeg har|er jeg|vi er)\\b[^.!?]{0,60}\\b(?:ikke (?:på (?:kontoret|plads)|til stede|tilgængelig)|fraværende|på ferie|bortrejst|på orlov|ferie)\\b",
    ],
    instead: ["\\b(?:haster|hastende|i mit fravær|under mit fravær)\\b"],
    answersLater: [
      "\\b(?:når jeg (?:er tilbage|vender tilbage|kommer tilbage)|så snart jeg|begrænset adgang|læser ikke|hurtigst muligt|snarest)\\b",
    ],
    unread: ["\\bbegrænset adgang|læser ikke"],
    thanks: ["tak for (?:din|deres|jeres)"],
    greeting: ["hej|goddag|god dag"],
    received: [
      "\\b(?:vi har modtaget|(?:dit|din) (?:e-?post|henvendelse|sag|besked|mail)[^.!?]{0,60}(?:er modtaget|er registreret))",
    ],
    ofASystem: ["\\bsagsnummer\\b[^.\\n]{0,25}\\d{3,}", "\\bikke svar på denne"],
    moved: ["\\bny(?:e)? (?:e-?post|mail)-?adresse\\b"],
    dead: [
      "\\bdenne (?:e-?post|mail)-?adresse\\b[^.!?\\n]{0,60}\\b(?:bruges ikke længere|er ikke længere)",
    ],
    personal: ["\\b(?:ring til mig|ring mig|lad os|interesseret)\\b"],
    left: [
      "\\b(?:arbejder|jobber)\\b[^.!?]{0,30}\\bikke (?:længere|mere)\\b|\\bikke længere (?:ansat|hos|arbejder)\\b|\\bhar forladt\\b|\\b(?:er stoppet|er fratrådt)\\b",
    ],
    subjects: [
      "autosvar(?:[ :-]{1,5}(?:ikke til stede|ikke på kontoret|fravær))?",
      "automatisk (?:svar|svarmeddelelse)",
      "fraværs?(?:besked|meddelelse|assistent)",
    ],
    perhapsSubjects: ["ikke på kontoret|\\bfravær", "\\b(?:ferie|fraværende|orlov)\\b"],
  },
  quoting: {
    on: "den, på, kl",
    wrote: "skrev, skriver",
    from: "fra",
    sent: "sendt",
    date: "dato",
    to: "til",
    cc: "kopi, svar til",
    subject: "emne",
    replyPrefixes: "sv",
    forwardPrefixes: "vs",
    originals:
      "oprindelig meddelelse, videresendt meddelelse, oprindelig besked, videresendt besked",
  },
  receipts: {
    subjects: ["(?:læst|ikke læst|leveret|læsekvittering|kvittering)\\b"],
    words: [
      "\\b(?:dit|din) (?:meddelelse|besked)\\b[\\s\\S]{0,600}?\\b(?:blev læst|er læst|blev leveret)\\b",
    ],
  },
  lines: {
    devices: ["(?:sendt|send) (?:fra|med|via) .{1,70}", "(?:hent|få) outlook (?:til|for) .{1,40}"],
    forwards: ["videresendt (?:meddelelse|besked)", "start på videresendt besked"],
    answersInline: [
      "(?:svar|kommentar(?:er)?)(?: \\S+){0,5} (?:nedenfor|i (?:rødt|blåt)|i teksten)",
    ],
    footers: ["fortrolig"],
    quoting: ["citerer|siterer"],
    ownVerbs: ["skrev (?:jeg|vi)"],
  },
  bounces: {
    undelivered: ["kunne ikke (?:leveres|levere)"],
  },
  models: {
    injection: [
      "\\b(?:ignorer|glem|se bort fra|overse)\\b[^.!?]{0,25}\\b(?:all?e|al|dine|tidligere|forrige|ovenstående)\\b[^.!?]{0,30}\\b(?:instruktioner\\p{L}*|instrukser\\p{L}*|regler\\p{L}*|retningslinjer\\p{L}*|prompt\\p{L}*)\\b|\\b(?:ignorer|glem) alt (?:ovenfor|over|du)\\b|\\bsystem-?prompt\\p{L}*|\\bdu er (?:nå|nu|fra nå av|fra nu af) (?:\\p{L}+ ){0,3}(?:ai|ki|sprogmodel|språkmodell|\\p{L}*bot|assistent|pirat|agent|dan)\\b|\\bdu er en (?:ai|ki|sprogmodel|språkmodell|chatbot)\\b|\\b(?:vis|gentag|gjenta|afslør|avslør|skriv)\\b[^.!?]{0,30}\\b(?:(?:din|ditt|dit|systemets?) prompt\\p{L}*|prompten din|dine instruk\\p{L}+|din playbook)\\b",
    ],
    machine: [
      "\\b(?:som|jeg er) (?:en |et )?(?:\\p{L}+ )?(?:ai|ai-\\p{L}+|kunstig intelligens|sprogmodel|chatbot|robot)\\b|\\bsprogmodel\\p{L}*|\\bkunstig intelligens\\b|\\bmine? (?:instruktioner|instrukser|retningslinjer)\\b|\\bsystem-?(?:prompt|meddelelse|besked)\\p{L}*|\\btidligere instruktioner\\b|\\bher er et (?:udkast|forslag til svar)",
    ],
  },
  promises: {
    guarantee: ["\\b(?:garanter\\p{L}*|garanti)\\b"],
    promise: ["\\b(?:(?:jeg|vi) lover)\\b"],
    free: ["\\b(?:gratis|uden beregning)\\b"],
    refund: ["\\b(?:tilbagebetal\\p{L}+|refusion)\\b"],
    delivery: ["\\b(?:vi (?:leverer|vil levere|skal levere|fikser)|leveres)\\b"],
    contract: ["\\b(?:kontrakt\\p{L}*|bindende)\\b"],
    certificate: ["\\b(?:certificeret)\\b"],
    discount: ["\\b(?:rabat\\p{L}*|halv pris|specialpris\\p{L}*|nedsat)\\b"],
    granting: ["\\b(?:ja|selvfølgelig|absolut)\\b"],
  },
  money: {
    currencies: { EUR: "euro", USD: "dollar", DKK: "kr, kr., kroner" },
    per: "per, pro",
    perUnit: "måned, år",
  },
  amounts: {
    costs: ["\\b(?:pris|koster)\\b"],
    percent: ["procent"],
    half: ["\\bhalve?\\b"],
    discount: ["rabat\\p{L}*"],
  },
  times: {
    atDigits: ["kl\\.?|klokken"],
    noHour: ["euro|dollar|procent"],
    beforeYear: ["siden"],
  },
  playbooks: {
    forbidding: [
      "(?:^|[.;:,!(-]\\s*)(?:aldrig (?:lov|tilbyd|bekræft|giv|nævn)\\p{L}*|(?:lov|tilbyd|bekræft|giv|nævn) aldrig)",
    ],
    forbiddingAround: ["\\bmå (?:ikke|aldrig)\\b"],
  },
  contacts: {
    payment: ["kontonummer"],
    zero: ["nul"],
  },
  placeholders: {
    lines: ["dit navn"],
  },
  sentences: {
    abbreviations: "f.eks, bl.a, dvs, ca, kl, nr, tlf, evt, inkl, ekskl, pga, hr",
  },
  dateMarks: {
    ambiguousMonths: "marts, okt",
    or: "eller",
    earlier: "inden",
  },
  claims: {
    negation: ["(?<!\\p{L})(?:ikke|ingen|intet|aldrig|uden|desværre|hverken)(?!\\p{L})"],
    deferral: ["(?<!\\p{L})(?:finder ud af|vender tilbage|undersøger|spørger|ved ikke|kollega)"],
    agrees: ["(?<!\\p{L})(?:passer|er fint|er godt|intet problem|ingen problem)(?!\\p{L})"],
    fixes: [
      "(?<!\\p{L})(?:i min kalender|ringer (?:til )?(?:dig|jer)|bekræft\\p{L}*|har booket|sender (?:en )?invitation|vi ses)",
    ],
    leavesOpen: ["(?<!\\p{L})(?:i princippet|normalt|plejer|burde|hvis |vælg\\p{L}*|book\\p{L}*)"],
    ready: ["(?<!\\p{L})(?:live|i gang|klar\\p{L}*|i drift|færdig\\p{L}*)"],
    builds: ["(?<!\\p{L})(?:bygger|udvikler|vil bygge|vil udvikle)"],
    customers: ["(?<!\\p{L})(?:kunder\\p{L}*|kunde|bruger|reference\\p{L}*)"],
    example: ["(?<!\\p{L})(?:for eksempel|som|blandt andet|f\\.eks\\.)"],
    smears: [
      "(?<!\\p{L})(?:langsom\\p{L}*|dårlig\\p{L}*|upålidelig\\p{L}*|forælde\\p{L}*|dyr\\p{L}*|problemer|dårligere)(?!\\p{L})",
    ],
    superlatives: ["(?<!\\p{L})(?:markedsledende|førende|bedste|største)(?!\\p{L})"],
    noTerm: [
      "(?<!\\p{L})(?:ingen binding\\p{L}*|uden binding\\p{L}*|opsige\\p{L}* når som helst|når som helst)",
    ],
    waives: ["(?<!\\p{L})(?:giver vi|på vores regning)"],
    trial: ["prøv\\p{L}*|test\\p{L}*"],
    notice: ["opsigelse\\p{L}*"],
    term: ["aftale\\p{L}*|kontrakt\\p{L}*|binding\\p{L}*"],
  },
  columns: {
    no: "nej",
  },
};
