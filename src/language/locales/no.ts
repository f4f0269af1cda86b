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
    calendarWeek: "uke",
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
    early: "starten av, i starten av, begynnelsen av",
    middle: "midten av, i midten av",
    late: "slutten av, i slutten av",
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
      "e-poster er ikke velkomne, e-poster er uønsket, e-postene er uønsket, avmeld*, meld av, meld meg av, meld oss av, meld meg ut, unsubscribe, la meg være i fred, la oss være i fred, la meg være, avslutt abonnement*, avbestill*, opt-out, avmelding, reserverer meg, slett meg, stryk meg, fjern meg, fjern oss, av listen, samtykker ikke, ikke samtykket, uten samtykke, trekker samtykket, trekker tilbake samtykket, ingen flere mail, ingen flere e-poster",
    remove:
      "fjern, fjerne, fjernes, fjernet, slett, slette, slettes, slettet, stryk, stryke, strykes, ta bort, utelat, glem",
    takeOff: "ta, meld, melde",
    off: "av, fra, bort, ut",
    onto: "legg til, legge til, meld på, meld meg på, sett opp, med på",
    list: "liste, listen, lista, lister, e-postliste, e-postlisten, epostliste, epostlisten, mailingliste, mailinglisten, maillisten, mailliste, utsendelse, utsendelser, register, registeret, database, databasen, nyhetsbrev, nyhetsbrevet, kontaktliste, distribusjonsliste, distribusjonslisten, crm, systemet, system, adresseliste, kontakter",
    me: "meg, oss, min adresse, adressen min, min e-post, min epost, e-posten min, e-postadressen min, min e-postadresse, mailadressen min, navnet mitt, mitt navn, mine opplysninger, opplysningene mine, mine data, våre opplysninger, vår adresse, denne adressen, min mail, dataene mine, vår bedrift, mine kontaktopplysninger",
    stop: "stopp, stoppe, slutt, slutte, stop, nok, la være, avslutt, avslutte, unnlat, opphør, slutt med",
    write:
      "sende mail, maile, mail, skrive, skriv, kontakte, kontakt, kontakter, ta kontakt, plage, forstyrre, spamme, ringe, ring, mase, trakassere, ta kontakt igjen, henvende",
    send: "sende, send, sender, utsendelse",
    mail: "e-post, epost, e-poster, eposter, mail, mails, mailer, melding, meldinger, reklame, spam, nyhetsbrev, henvendelser, henvendelse, tilbud, noe, informasjon, søppelpost, salgsmail, utsendelser, kontakt, påminnelser, dritt",
    receive:
      "motta, få, ha, bli kontaktet, kontaktes, høre, høre fra, bli plaget, være på, stå på, bli ringt",
    want: "ønsker, vil, vil gjerne, ber om, skulle gjerne, ønske, interessert i, samtykker, samtykket, frabeder meg, frabeder, bedt om",
    not: "ikke, aldri, aldri mer, ikke lenger, frabeder meg, frabeder oss, frabeder",
    no: "ingen, intet",
    more: "mer, flere, fler, lenger, igjen, ytterligere, i fremtiden, fremover, framover, fremtidige, videre, i det hele tatt",
    we: "jeg, vi",
    you: "dere, deres, du, deg, din, ditt, dine",
    about:
      "kunder, kunde, brukere, ansatte, folk, sjåfører, kolleger, abonnenter, lenke, knapp, funksjon, side, andel, alternativ, prosess, verktøy, program, excel, vaktplan, vakter, avtale, møte, invitasjon, prosjekt, leverandører, pasienter, hånd, interesserte",
    limit:
      "før, innen, i dag, i morgen, denne uken, neste uke, på telefon, akkurat nu, akkurat nå, for øyeblikket, foreløpig, ennå, pdf, vedlegg, faktura, fakturaer, kontrakt, tilbud, helgen, papir",
    beside:
      "vennligst, vennlig, vær så snill, vær så snill og, takk, tusen takk, på forhånd, hei, kjære, hilsen, mvh, med, og, eller, men, at, å, fra, av, på, i, til, for, om, som, det, den, de, dette, denne, disse, en, et, ei, jeg, vi, meg, oss, min, mitt, mine, vår, våre, dere, deres, du, din, er, var, har, hadde, kan, kunne, skulle, vil, skal, bli, blir, ikke, nei, nå, straks, umiddelbart, omgående, med en gang, snarest, så snart som mulig, for godt, permanent, også, bare, allerede, aldri, ikke interessert, ingen, e-post, epost, mail, adresse, e-postadresse, liste, listen, gdpr, lov, loven, anmelde, advokat, ulovlig, datatilsynet, spam, uønsket, uønskede, uoppfordret, meldt, bedt, gitt, samtykke, tillatelse, bekreft, bekrefte, bekreftelse, hvordan, hvorfor, hvor, fått, fikk, ganger, gang, siste, to, tre, alle, alt, noen, person, firma, selskap, feil, her, ellers, så, jo, får, holder, opplysninger, personopplysninger, ønsker, ber, lei, ingen interesse, ikke interesserte",
    idiom:
      "ikke nøl, nøl ikke, ikke glem, glem ikke, ingen problem, ikke noe problem, hvorfor ikke, ikke fått, har ikke fått, ikke mottatt, null problem",
  },
  intent: {
    decline:
      "ikke interessert, ikke interesserte, ingen interesse, nei takk, takk men nei, ikke behov, ikke aktuelt, ikke noe for oss, ikke noe for meg",
    later:
      "ikke nå, ikke akkurat nå, senere, ta kontakt, ta kontakt igjen, igjen, kontakt meg, kontakt meg igjen, akkurat nå, for tidlig, opptatt, kanskje, hør fra deg",
  },
  replies: {
    hostile: [
      "\\b(?:brudd|bryter)\\b[^.!?]{0,40}\\b(?:gdpr)\\b",
      "\\b(?:advokat\\p{L}*|jurist\\p{L}*|rettslige skritt|anmelde\\p{L}* (?:dere|deg)|datatilsynet|ulovlig\\p{L}*|dra til helvete|idiot\\p{L}*|jævla|faen|svindlere?)\\b",
    ],
    wrongPerson: [
      "\\b(?:ikke (?:rett|riktig|den rette) (?:person|kontakt\\p{L}*)|feil person|(?:jobber|arbeider) ikke (?:lenger|her)|ikke (?:lenger )?ansvarlig|ta kontakt med|snakk med|kontakt (?:heller )?(?:min|vår)|min kollega|sluttet i)\\b",
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
      "\\b(?:ignorer|glem|se bort fra|overse)\\b[^.!?]{0,50}\\b(?:instruksjoner\\p{L}*|instrukser\\p{L}*|regler\\p{L}*|retningslinjer\\p{L}*|prompt\\p{L}*|tidligere|alt ovenfor)\\b|\\bsystem-?(?:prompt|melding)\\p{L}*|\\bdu er (?:nå|en (?:ai|ki|språkmodell|bot|assistent))\\b|\\b(?:vis|gjenta|avslør|skriv)\\b[^.!?]{0,30}\\b(?:prompt\\p{L}*|dine instruksjoner|playbook)\\b",
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
    forbidding: ["\\baldri\\b"],
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
  },
  columns: {
    no: "nei",
  },
};
