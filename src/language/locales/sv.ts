import type { Locale } from "../locale.ts";

export const sv: Locale = {
  code: "sv",
  name: "Swedish",
  numbers: {
    small: [
      "en, ett",
      "två, ett par",
      "tre",
      "fyra",
      "fem",
      "sex",
      "sju",
      "åtta",
      "nio",
      "tio",
      "elva",
      "tolv",
    ],
    ordinals: ["första", "andra", "tredje", "fjärde"],
    spelled: {
      small:
        "en, två, tre, fyra, fem, sex, sju, åtta, nio, tio, elva, tolv, tretton, fjorton, femton, sexton, sjutton, arton, nitton",
      tens: "tjugo, trettio, fyrtio, femtio, sextio, sjuttio, åttio, nittio",
      between: [""],
      hundred: "hundra",
      thousand: "tusen",
    },
    otherForms: {
      1: "ett",
    },
  },
  dates: {
    months: [
      "januari",
      "februari",
      "mars",
      "april",
      "maj",
      "juni",
      "juli",
      "augusti",
      "september",
      "oktober, okt",
      "november",
      "december",
    ],
    weekdays: [
      "söndag, söndagen",
      "måndag, måndagen",
      "tisdag, tisdagen",
      "onsdag, onsdagen",
      "torsdag, torsdagen",
      "fredag, fredagen",
      "lördag, lördagen",
    ],
    shortWeekdays: ["sön", "mån", "tis", "ons", "tors", "fre", "lör"],
    today: "idag, i dag",
    tomorrow: "imorgon, i morgon, i morrn",
    dayAfterTomorrow: "i övermorgon, övermorgon",
    units: {
      hour: "timme, timmar",
      day: "dag, dagar, arbetsdagar",
      week: "vecka, veckor, veckan",
      month: "månad, månader, månaden",
      quarter: "kvartal, kvartalet",
      year: "år, året",
    },
    calendarWeek: "vecka",
    about: "cirka, ca, ungefär",
    halfYear: "halvår, ett halvår, ett halvt år",
    season: "sommar*, semester*, jul*, höst*, vinter*, påsk*",
    afterNext: "nästnästa",
    next: "nästa, kommande",
    this: "denna, detta, den här, hela",
    in: "om, inom, på",
    for: "i, under, de närmaste",
    later: "senare",
    of: "den, i",
    beforeDay: "den",
    before:
      "i, till, från, efter, före, sedan, början av, mitten av, slutet av, på, den, till och med, nästa",
    span: "till, till och med, t.o.m, t o m, tom, och",
    early: "början av, i början av",
    middle: "mitten av, i mitten av",
    late: "slutet av, i slutet av",
  },
  absence: {
    back: "tillbaka, åter, återkommer, återkomst, igen, återvänder, är på plats",
    until: "till, fram till, tills, t o m",
    through: "till och med, t.o.m, t o m, tom",
    inclusive: "inklusive, inkl",
    after: "efter, efter den",
    away: "inte på kontoret, ej på kontoret, borta, frånvarande, frånvaro, semester, ledig, ledighet, föräldraledig, inte anträffbar, bortrest, tjänsteresa, stängt",
    since: "från, sedan, från och med, fr o m",
    open: "tills vidare, på obestämd tid, vet inte när, vet ännu inte när, vet inte än när",
  },
  frame: {
    greetings: "hej, hejsan, hallå, bästa, kära, god morgon, god dag, goddag, tjena, hej hej",
    closings:
      "med vänlig hälsning, med vänliga hälsningar, vänliga hälsningar, vänlig hälsning, hälsningar, mvh, mvh., tack, tack på förhand, bästa hälsningar, vh, hälsning, ha en bra dag",
    notices:
      "konfidentiell, konfidentiellt, sekretess, avsedd mottagare, avsedd för, av misstag, skriver ut, miljön, personuppgifter på, integritetspolicy, du får detta, du får det här, avregistrera dig här, klicka här",
    banners:
      "externt e-post, extern avsändare, externt mejl, detta mejl kommer, utanför organisationen, varning: detta, klicka inte, öppna inte, skickat från min, skickat från, skaffa outlook",
  },
  optOut: {
    alone:
      "mejl är inte välkomna, mail är inte välkomna, utskick är inte välkomna, mejl är oönskade, återkallar samtycke*, återtar mitt samtycke, drar tillbaka mitt samtycke, tar tillbaka mitt samtycke, avregistrer*, avprenumerer*, avanmäl*, avsluta prenumeration*, avslut*, unsubscribe, säga upp, lämna mig ifred, lämna mig i fred, lämna oss ifred, lämna oss i fred, avbeställ*, avsäger mig, opt-out, avbryt prenumeration*, bort från listan, bort från er lista, inga fler mejl, inga fler mail, inget mer, samtycker inte, inte samtyckt, utan samtycke, återkallar mitt samtycke",
    remove:
      "ta bort, tag bort, tar bort, bort, bortta*, radera, raderas, stryk, stryka, strykas, plocka bort, tas bort, utesluta, borttagen, glöm",
    takeOff: "ta, tag, plocka",
    off: "från, ur, av, bort",
    onto: "lägg till, lägga till, anmäl, anmäla, sätt upp, skriv upp, med på",
    list: "lista, listan, listor, listorna, sändlista, sändlistan, mejllista, mejllistan, maillista, maillistan, e-postlista, e-postlistan, utskickslista, utskickslistan, utskick, utskicken, register, registret, databas, databasen, nyhetsbrev, nyhetsbrevet, kontaktlista, crm, system, systemet, adresslista, kontakter",
    me: "mig, oss, min adress, min e-post, min e-postadress, min mejl, min mail, min mejladress, min mailadress, mitt namn, mina uppgifter, vår adress, vår e-postadress, våra uppgifter, denna adress, den här adressen, mina kontaktuppgifter, min epost, vårt företag, mina personuppgifter",
    stop: "sluta, slutar, stoppa, stopp, upphör, upphöra, stop, nog, låt bli, avstå, sluta med",
    write:
      "mejla, mejlar, maila, mailar, skriva, skriv, skriver, kontakta, kontaktar, höra av er, hör av er, störa, stör, spamma, spammar, ringa, ring, besvära, tjata, trakassera, höra av dig, hör av dig, kontaktas",
    send: "skicka, skickar, sända, sänd, sänder, utskick",
    mail: "mejl, mejlen, mail, mails, mailen, e-post, epost, meddelanden, meddelande, brev, reklam, spam, utskick, nyhetsbrev, erbjudanden, något, information, kontakt, skräppost, säljmejl, påminnelser, skit",
    receive:
      "få, få fler, ha, motta, ta emot, bli kontaktad, bli kontaktade, bli mejlad, höra, höra av, kontaktas, vara med, stå med, bli störd, finnas",
    want: "vill, önskar, ber om, skulle vilja, önska, undanber mig, undanber oss, undanber, samtycker, samtyckt, bett om",
    not: "inte, aldrig, ej, aldrig mer, inte längre, icke, undanber mig, undanber oss, undanber",
    no: "inga, ingen, inget",
    more: "mer, fler, flera, mera, längre, igen, ytterligare, i framtiden, framöver, framtida, hädanefter, vidare, fortsättningsvis, alls",
    we: "jag, vi",
    you: "ni, er, ert, era, du, dig, din, ditt, dina",
    about:
      "kunder, kund, användare, personal, personalen, anställda, folk, förare, kollegor, prenumeranter, länk, knapp, funktion, sida, andel, alternativ, process, verktyg, program, excel, schema, scheman, skift, avtal, möte, inbjudan, projekt, helgen, hand, leverantörer, patienter",
    limit:
      "innan, före, förrän, idag, imorgon, den här veckan, nästa vecka, på telefon, just nu, för tillfället, tills vidare, ännu, pdf, bilaga, bilagor, faktura, fakturor, avtal, offert, på helgen, på helger, helger, papper, ring",
    beside:
      "vänligen, vänlig, snälla, var snäll och, var vänlig och, tack, tack så mycket, tackar, på förhand, hej, hejsan, bästa, hälsningar, hälsning, mvh, med, och, eller, men, att, från, av, på, i, till, för, om, som, det, den, de, detta, denna, dessa, en, ett, jag, vi, mig, oss, min, mitt, mina, vår, våra, ni, er, era, ert, du, din, ditt, är, var, har, hade, kan, kunde, skulle, vill, ska, bli, blir, inte, nej, nu, genast, omedelbart, omgående, direkt, snarast, så snart som möjligt, för gott, permanent, också, även, bara, redan, aldrig, ej intresserad, inte intresserad, ingen, inga, mejl, mail, e-post, adress, e-postadress, lista, listan, gdpr, lag, lagen, anmälan, anmäla, anmäler, advokat, olagligt, spam, oönskad, oönskade, oombedd, oombedda, anmält, bett, gett, samtycke, tillåtelse, bekräfta, bekräftelse, hur, varför, var, fått, fick, gånger, gång, sista, två, tre, alla, allt, alla, några, person, företag, fel, här, annars, så, ju, väl, kommer, håller, får, era, enligt, artikel, trött, less, uppgifter, personuppgifter, ber, skicka, önskar, inget intresse, inte intresserade",
    idiom:
      "tveka inte, glöm inte, inga problem, inget problem, varför inte, inte fått, har inte fått, ingen fara, ingen brådska",
  },
  intent: {
    decline:
      "inte intresserad, inte intresserade, ej intresserad, inget intresse, nej tack, tack men nej, inget behov, inte aktuellt, inget för oss, inget för mig",
    later:
      "inte nu, inte just nu, senare, hör av dig, hör av er, återkom, igen, kontakta mig igen, kontakta mig, just nu, för tidigt, upptagen, kanske, längre fram",
  },
  replies: {
    hostile: [
      "\\b(?:brott|bryter)\\b[^.!?]{0,40}\\b(?:gdpr)\\b",
      "\\b(?:advokat\\p{L}*|jurist\\p{L}*|rättsliga åtgärder|polisanmäl\\p{L}+|anmäl\\p{L}+ (?:er|dig)|imy|olagligt|stäm\\p{L}+ er|dra åt helvete|idiot\\p{L}*|jävla|bedragare)\\b",
    ],
    wrongPerson: [
      "\\b(?:inte rätt (?:person|kontakt)|fel person|fel kontakt|(?:jobbar|arbetar) inte (?:kvar|längre|här)|inte längre (?:ansvarig|kvar|på)|inte ansvarig|kontakta (?:istället |i stället )?(?:min|vår)|prata med|min kollega|slutat på)\\b",
    ],
    notInterested: [
      "\\b(?:inte intresserad\\p{L}*|(?:är|är vi) inte intresserade|inget intresse|nej,? tack|tack,? men nej|inget behov|inte aktuellt|inget för oss)\\b|^nej[.! ]*$",
    ],
    notNow: [
      "\\b(?:inte (?:just nu|nu|ännu|för tillfället|förrän)|(?:just nu|för tillfället|för närvarande) (?:inte|ej|ingen|har vi)|senare|för (?:tidigt|upptagen)|ingen (?:tid|budget)|fel tillfälle)\\b",
    ],
    again: [
      "\\b(?:hör (?:gärna )?av|återkom\\p{L}*|kontakta|ring|mejla|skriv|försök|igen|vi kan prata|låt oss|på nytt)\\b",
    ],
    objection: [
      "\\b(?:för (?:dyrt|dyr|komplicerat)|(?:använder|har|jobbar) (?:vi )?redan|redan (?:en|ett)|nöjda med|inte övertygad\\p{L}*|skeptisk\\p{L}*)\\b",
    ],
    asks: [
      "\\b(?:skicka|kan (?:ni|du) (?:skicka|berätta)|vad kostar|hur (?:fungerar|mycket)|mer info\\p{L}*|fråga)\\b",
    ],
    interested: [
      "\\b(?:(?:är|är vi|mycket) intresserad\\p{L}*|låter (?:\\p{L}+ )?(?:bra|intressant|spännande)|gärna|ja|absolut|självklart|ring mig|låt oss)\\b",
    ],
    but: ["(?<!\\p{L})(?:men|dock)(?!\\p{L})"],
    retry: ["\\b(?:återkom\\w*|igen)\\b"],
  },
  automatic: {
    declared: [
      "(?:detta|det här|det) är ett (?:automatiskt|automatisk|autogenererat) (?:svar|meddelande|mail|mejl|e-?post|autosvar)",
    ],
    away: [
      "\\b(?:jag är|jag kommer|är jag|vi är)\\b[^.!?]{0,60}\\b(?:inte på (?:kontoret|plats)|borta|frånvarande|på semester|ledig|föräldraledig|inte anträffbar|bortrest|på tjänsteresa)",
    ],
    instead: ["\\b(?:brådskande|akuta?|under min frånvaro)\\b"],
    answersLater: [
      "\\b(?:när jag (?:är tillbaka|kommer tillbaka|återkommer)|så snart (?:som möjligt|jag)|begränsad tillgång|läser inte|snarast)\\b",
    ],
    unread: ["\\bbegränsad tillgång|läser inte"],
    thanks: ["tack för (?:ditt|din|att)"],
    greeting: ["hej|god dag"],
    received: [
      "\\b(?:vi har (?:tagit )?(?:emot|mottagit)|(?:ditt|din) (?:ärende|mejl|e-?post|mail)[^.!?]{0,60}(?:mottagits|registrerats|är mottaget))",
    ],
    ofASystem: ["\\b(?:ärende|ärendenummer)\\b[^.\\n]{0,25}\\d{3,}", "\\bsvara inte på detta"],
    moved: ["\\bny(?:a)? (?:e-?post|mail|mejl)-?adress\\b"],
    dead: [
      "\\b(?:den här|denna) (?:e-?post|mail|mejl)-?adress(?:en)?\\b[^.!?\\n]{0,60}\\b(?:används inte längre|är inte längre)",
    ],
    personal: ["\\b(?:ring mig|låt oss|intresserad)\\b"],
    left: [
      "\\b(?:arbetar|jobbar)\\b[^.!?]{0,30}\\b(?:inte|ej) (?:längre|mer)\\b|\\b(?:inte|ej) längre (?:anställd|kvar|hos|jobbar|arbetar)\\b|\\bhar (?:slutat(?! for dagen| för dagen)|lämnat)\\b",
    ],
    subjects: [
      "autosvar(?:[ :-]{1,5}(?:frånvarande|ej på kontoret))?",
      "automatiskt (?:svar|svarsmeddelande)",
      "frånvaro(?:meddelande|besked|assistent)",
    ],
    perhapsSubjects: [
      "(?:ej|inte) på kontoret|\\bfrånvaro",
      "\\b(?:semester|frånvarande|föräldraledig)\\b",
    ],
  },
  quoting: {
    on: "den, på, kl",
    wrote: "skrev, skriver",
    from: "från, avsändare",
    sent: "skickat",
    date: "datum",
    to: "till",
    cc: "kopia, svara till",
    subject: "ämne",
    replyPrefixes: "sv",
    forwardPrefixes: "vb",
    originals:
      "originalmeddelande, ursprungligt meddelande, vidarebefordrat meddelande, vidarebefordrat brev",
  },
  receipts: {
    subjects: ["(?:läst|inte läst|levererat|läskvitto|kvitto)\\b"],
    words: [
      "\\bditt meddelande\\b[\\s\\S]{0,600}?\\b(?:lästes|har lästs|har blivit läst|levererades)\\b",
    ],
  },
  lines: {
    devices: [
      "(?:skickat|skickades|skickad) (?:från|med|via) .{1,70}|från min (?:\\S+ )?(?:iphone|ipad|mobil|telefon|android).{0,30}",
      "(?:hämta|få) outlook för .{1,40}",
    ],
    forwards: ["vidarebefordrat brev"],
    answersInline: ["(?:svar|kommentar(?:er)?)(?: \\S+){0,5} (?:nedan|i (?:rött|blått)|i texten)"],
    footers: ["konfidentiell|konfidensiell"],
    quoting: ["citerar|citat från"],
    ownVerbs: ["skrev (?:jag|vi)"],
  },
  bounces: {
    undelivered: ["kunde inte levereras"],
    subjects: ["olevererbart|kunde inte levereras"],
  },
  models: {
    injection: [
      "\\b(?:ignorera|glöm|bortse från|strunta i)\\b[^.!?]{0,50}\\b(?:instruktioner\\p{L}*|regler\\p{L}*|riktlinjer\\p{L}*|prompt\\p{L}*|tidigare|allt ovan)\\b|\\bsystem-?(?:prompt|meddelande)\\p{L}*|\\bdu är (?:nu|en (?:ai|språkmodell|bot|assistent))\\b|\\b(?:visa|upprepa|avslöja|skriv)\\b[^.!?]{0,30}\\b(?:prompt\\p{L}*|dina instruktioner|playbook)\\b",
    ],
    machine: [
      "\\b(?:som|jag är) (?:en |ett )?(?:\\p{L}+ )?(?:ai|ai-\\p{L}+|artificiell intelligens|språkmodell|chatbot|chatbott|robot)\\b|\\bspråkmodell\\p{L}*|\\bartificiell intelligens\\b|\\bmina (?:instruktioner|riktlinjer)\\b|\\bsystem-?(?:prompt|meddelande)\\p{L}*|\\btidigare instruktioner\\b|\\bhär är ett (?:utkast|förslag på svar)",
    ],
  },
  promises: {
    guarantee: ["\\b(?:garanter\\p{L}*|garanti)\\b"],
    promise: ["\\b(?:(?:jag|vi) lovar)\\b"],
    free: ["\\b(?:kostnadsfri\\p{L}*|utan kostnad|gratis)\\b"],
    refund: ["\\b(?:återbetal\\p{L}+|pengarna tillbaka)\\b"],
    delivery: [
      "\\b(?:vi (?:levererar|kommer att (?:leverera|bygga|fixa|åtgärda)|fixar)|levereras)\\b",
    ],
    contract: ["\\b(?:avtal(?:et)?|kontrakt\\p{L}*|bindande)\\b"],
    certificate: ["\\b(?:certifierad)\\b"],
    discount: ["\\b(?:rabatt\\p{L}*|halva priset|specialpris\\p{L}*|nedsatt|prisavdrag)\\b"],
    granting: ["\\b(?:ja|javisst|självklart|absolut)\\b"],
  },
  money: {
    currencies: { EUR: "euro", USD: "dollar", SEK: "kr, kr., kronor" },
    per: "per",
    perUnit: "månad, år",
  },
  amounts: {
    costs: ["\\b(?:pris|priset|kostar)\\b"],
    percent: ["procent"],
    reduction: ["(?:(?:euros?|dollars?) ?)?rabatt"],
    half: ["\\bhalva\\b"],
    discount: ["rabat\\p{L}*"],
  },
  times: {
    atDigits: ["kl\\.?|klockan"],
    noHour: ["euro|dollar|procent"],
    beforeYear: ["sedan"],
  },
  playbooks: {
    forbiddingHeadings: ["\\bintern(?!\\p{L})"],
    forbidding: ["\\baldrig\\b"],
  },
  contacts: {
    payment: ["kontonummer"],
    zero: ["noll"],
  },
  placeholders: {
    lines: ["ditt namn"],
  },
  sentences: {
    abbreviations: "t.ex, bl.a, d.v.s, dvs, ca, kl, nr, tel, inkl, exkl, resp",
  },
  dateMarks: {
    ordinalEndings: "a, e, ma",
    ambiguousMonths: "mars, sept, okt",
    or: "eller",
  },
  columns: {
    no: "nej",
  },
};
