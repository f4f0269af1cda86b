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
      quarter: "kvartal, kvartalet",
      year: "år, året",
    },
    calendarWeek: "uge",
    about: "cirka, ca, omkring",
    halfYear: "halvår, et halvt år, et halvår",
    season: "sommer*, ferie*, jul*, efterår*, påske*",
    afterNext: "næstnæste",
    next: "næste, kommende",
    this: "denne, dette, hele",
    in: "om, inden for, på",
    for: "i, de næste",
    later: "senere",
    of: "den, d., i",
    beforeDay: "den, d., d",
    before:
      "i, til, fra, efter, før, siden, starten af, midten af, slutningen af, på, den, til og med, næste",
    span: "til, til og med, t.o.m, t o m, og",
    early: "starten af, begyndelsen af",
    middle: "midten af",
    late: "slutningen af",
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
      "mails er ikke velkomne, mails er uønskede, ikke flere beskeder, ikke flere mails, ikke flere henvendelser, afmeld*, frameld*, unsubscribe, lad mig være i fred, lad os være i fred, lad mig være, afbestil*, opsig*, opt-out, slet mig, slet os, fjern mig, fjern os, afregistrer*, af listen, af jeres liste, samtykker ikke, ikke samtykket, uden samtykke, trækker mit samtykke, tilbagekalder mit samtykke, ingen flere mails, ikke flere mails, nej tak til",
    remove:
      "fjern, fjerne, fjernes, fjernet, slet, slette, slettes, slettet, stryg, stryge, tag af, tage af, udelad, glem, udeluk",
    takeOff: "tag, tage, meld",
    off: "af, fra, væk, ud",
    onto: "tilføj, tilføje, tilmeld, tilmelde, med på, sæt på, skriv op",
    list: "liste, listen, lister, listerne, mailliste, maillisten, mailingliste, mailinglisten, mailinglister, e-mailliste, e-maillisten, distributionsliste, register, registret, database, databasen, nyhedsbrev, nyhedsbrevet, kontaktliste, crm, system, systemet, kartotek, udsendelser, adresseliste, kontakter",
    me: "mig, os, min adresse, min e-mail, min email, min mail, min mailadresse, min e-mailadresse, mit navn, mine oplysninger, mine data, vores adresse, vores oplysninger, denne adresse, min e-mail-adresse, vores virksomhed, vores mail, mine kontaktoplysninger",
    stop: "stop, stoppe, stopper, hold op, holde op, ophør, nok, undlad, undlade, lad være, slut",
    write:
      "maile, mail, mailer, skrive, skriv, skriver, kontakte, kontakt, kontakter, forstyrre, forstyr, spamme, ringe, ring, genere, tage kontakt, plage, henvende, chikanere, rykke",
    send: "sende, send, sender, fremsende, udsende",
    mail: "e-mail, e-mails, email, emails, mail, mails, besked, beskeder, reklame, reklamer, spam, nyhedsbrev, nyhedsbreve, henvendelser, henvendelse, tilbud, noget, information, kontakt, salgsmails, udsendelser, rykkere, post, beskeder, lort",
    receive:
      "modtage, få, have, blive kontaktet, kontaktes, høre, høre fra, være på, stå på, blive forstyrret, blive ringet",
    want: "ønsker, vil, vil gerne, beder om, ønske, interesseret i, samtykker, frabeder mig, frabeder, bedt om",
    not: "ikke, aldrig, aldrig mere, ikke længere, ej, frabeder mig, frabeder os, frabeder",
    no: "ingen, intet",
    more: "mere, flere, længere, igen, yderligere, i fremtiden, fremover, fremtidige, videre, fremadrettet, overhovedet",
    we: "jeg, vi",
    you: "i, jer, jeres, du, dig, din, dit, dine, de, deres",
    about:
      "kunder, kunde, brugere, ansatte, medarbejdere, folk, chauffører, kolleger, abonnenter, link, knap, funktion, side, andel, mulighed, proces, værktøj, program, excel, vagtplan, vagter, aftale, møde, invitation, projekt, leverandører, patienter, hånd, interesserede, over",
    limit:
      "før, inden, i dag, i morgen, denne uge, næste uge, på telefon, telefonisk, lige nu, i øjeblikket, foreløbig, endnu, pdf, vedhæftning, faktura, fakturaer, kontrakt, weekenden, papir",
    beside:
      "venligst, venlig, vær venlig at, vær så venlig, tak, mange tak, på forhånd, hej, kære, hilsen, mvh, vh, med, og, eller, men, at, fra, af, på, i, til, for, om, som, det, den, de, dette, denne, disse, en, et, jeg, vi, mig, os, min, mit, mine, vores, jer, jeres, du, din, er, var, har, havde, kan, kunne, skulle, vil, skal, blive, bliver, ikke, nej, nu, straks, med det samme, omgående, hurtigst muligt, snarest, permanent, også, kun, bare, allerede, aldrig, ikke interesseret, ingen, e-mail, email, mail, adresse, liste, listen, gdpr, lov, loven, anmelde, advokat, ulovligt, datatilsynet, spam, uønsket, uønskede, uopfordret, uopfordrede, tilmeldt, bedt, givet, samtykke, tilladelse, bekræft, bekræfte, bekræftelse, hvordan, hvorfor, hvor, fået, fik, gange, gang, sidste, to, tre, alle, alt, nogen, person, firma, virksomhed, forkert, her, ellers, så, jo, får, oplysninger, persondata, ønsker, beder, træt, ingen interesse, ikke interesserede",
    idiom:
      "tøv ikke, glem ikke, intet problem, ikke noget problem, hvorfor ikke, ikke modtaget, ikke fået, har ikke fået, ingen problemer",
  },
  intent: {
    decline:
      "ikke interesseret, ikke interesserede, ingen interesse, nej tak, tak men nej, ikke behov, intet behov, ikke aktuelt, ikke noget for os, ikke noget for mig",
    later:
      "ikke nu, ikke lige nu, senere, tag kontakt, kontakt mig, kontakt mig igen, igen, vend tilbage, lige nu, for tidligt, travlt, måske, skriv til mig, skriv igen",
  },
  replies: {
    hostile: [
      "\\b(?:brud|bryder)\\b[^.!?]{0,40}\\b(?:gdpr)\\b",
      "\\b(?:advokat\\p{L}*|jurist\\p{L}*|retslige skridt|anmelde\\p{L}* (?:jer|dig)|datatilsynet|ulovlig\\p{L}*|idiot\\p{L}*|svindlere?)\\b",
    ],
    wrongPerson: [
      "\\b(?:ikke (?:rette|den rette|den rigtige) (?:person|kontakt\\p{L}*)|forkert person|(?:jobber|arbejder) ikke (?:længere|her)|ikke (?:længere )?ansvarlig|tag kontakt med|kontakt (?:hellere )?(?:min|vores)|min kollega)\\b",
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
      "\\b(?:ignorer|glem|se bort fra|overse)\\b[^.!?]{0,50}\\b(?:instruktioner\\p{L}*|instrukser\\p{L}*|regler\\p{L}*|retningslinjer\\p{L}*|prompt\\p{L}*|tidligere|alt ovenfor)\\b|\\bsystem-?(?:prompt|besked|meddelelse)\\p{L}*|\\bdu er (?:nu|en (?:ai|sprogmodel|bot|assistent))\\b|\\b(?:vis|gentag|afslør|skriv)\\b[^.!?]{0,30}\\b(?:prompt\\p{L}*|dine instruktioner|playbook)\\b",
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
    forbidding: ["\\baldrig\\b"],
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
  },
  columns: {
    no: "nej",
  },
};
