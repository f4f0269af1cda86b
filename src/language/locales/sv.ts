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
      quarter: "kvartal, kvartalet, kvartalets",
      year: "år, året",
    },
    calendarWeek: "vecka, v",
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
      "i, till, från, efter, före, sedan, början av, mitten av, slutet av, på, den, till och med, nästa, runt, kring",
    span: "till, till och med, t.o.m, t o m, tom, och",
    early: "början av, i början av, början på, i början på",
    middle: "mitten av, i mitten av",
    late: "slutet av, i slutet av, i slutet på, slutet på, sluten av",
    half: "halvåret, halvår, årshalvåret",
    firstHalf: "första halvåret, första halvan av året, första hälften av året",
    secondHalf: "andra halvåret, andra halvan av året, andra hälften av året",
    newYear: "nyåret, nya året, nyår, det nya året",
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
      "mejl är inte välkomna, mail är inte välkomna, utskick är inte välkomna, mejl är oönskade, återkallar samtycke*, återtar mitt samtycke, drar tillbaka mitt samtycke, tar tillbaka mitt samtycke, avregistrer*, avprenumerer*, avanmäl*, avsluta prenumeration*, avslut*, unsubscribe, säga upp, lämna mig ifred, lämna mig i fred, lämna oss ifred, lämna oss i fred, avbeställ*, avsäger mig, opt-out, avbryt prenumeration*, bort från listan, bort från er lista, inga fler mejl, inga fler mail, inget mer, samtycker inte, inte samtyckt, utan samtycke, återkallar mitt samtycke, lämna mig nu ifred, lämna mig nu i fred, lämna mig snälla ifred, lämna mig snälla i fred, lämna mig bara ifred, lämna mig bara i fred, lämna mig vänligen ifred, lämna mig vänligen i fred, lämna mig då ifred, lämna mig då i fred, lämna mig äntligen ifred, lämna mig äntligen i fred, lämna mig omedelbart ifred, lämna mig omedelbart i fred, lämna oss nu ifred, lämna oss nu i fred, lämna oss snälla ifred, lämna oss snälla i fred, lämna oss bara ifred, lämna oss bara i fred, lämna oss vänligen ifred, lämna oss vänligen i fred, lämna oss då ifred, lämna oss då i fred, lämna oss äntligen ifred, lämna oss äntligen i fred, lämna oss omedelbart ifred, lämna oss omedelbart i fred, lämnar mig ifred, lämnar mig i fred, lämnar mig nu ifred, lämnar mig nu i fred, lämnar mig snälla ifred, lämnar mig snälla i fred, lämnar mig bara ifred, lämnar mig bara i fred, lämnar mig vänligen ifred, lämnar mig vänligen i fred, lämnar mig då ifred, lämnar mig då i fred, lämnar mig äntligen ifred, lämnar mig äntligen i fred, lämnar mig omedelbart ifred, lämnar mig omedelbart i fred, lämnar oss ifred, lämnar oss i fred, lämnar oss nu ifred, lämnar oss nu i fred, lämnar oss snälla ifred, lämnar oss snälla i fred, lämnar oss bara ifred, lämnar oss bara i fred, lämnar oss vänligen ifred, lämnar oss vänligen i fred, lämnar oss då ifred, lämnar oss då i fred, lämnar oss äntligen ifred, lämnar oss äntligen i fred, lämnar oss omedelbart ifred, lämnar oss omedelbart i fred, låt mig vara, låt mig vara ifred, låt mig vara i fred, låt mig nu vara, låt mig nu vara ifred, låt mig nu vara i fred, låt mig snälla vara, låt mig snälla vara ifred, låt mig snälla vara i fred, låt mig bara vara, låt mig bara vara ifred, låt mig bara vara i fred, låt mig vänligen vara, låt mig vänligen vara ifred, låt mig vänligen vara i fred, låt mig då vara, låt mig då vara ifred, låt mig då vara i fred, låt mig äntligen vara, låt mig äntligen vara ifred, låt mig äntligen vara i fred, låt mig omedelbart vara, låt mig omedelbart vara ifred, låt mig omedelbart vara i fred, låt oss vara ifred, låt oss vara i fred, låt oss nu vara ifred, låt oss nu vara i fred, låt oss snälla vara ifred, låt oss snälla vara i fred, låt oss bara vara ifred, låt oss bara vara i fred, låt oss vänligen vara ifred, låt oss vänligen vara i fred, låt oss då vara ifred, låt oss då vara i fred, låt oss äntligen vara ifred, låt oss äntligen vara i fred, låt oss omedelbart vara ifred, låt oss omedelbart vara i fred, avreg mig, avsluta min prenumeration, säg upp min prenumeration, avsluta prenumerationen, säg upp prenumerationen, utan mitt samtycke, drar tillbaka samtycket, återkallar samtycket, har inte samtyckt, inte gett samtycke, inga fler meddelanden, inga fler utskick, inte fler mejl, inte fler mail, inga mer mejl, inga mer mail, motsätter mig, motsätter oss, ta bort mig, ta bort oss, radera mig, stryk mig, fimpa mig, dra åt helvete, avanmälan, avregistrering, bort från era listor, bort från listorna, opta ut, spärra min adress",
    remove:
      "ta bort, tag bort, tar bort, bort, bortta*, radera, raderas, stryk, stryka, strykas, plocka bort, tas bort, utesluta, borttagen, glöm, raderar, stryker, raderad, raderade, raderats, raderat, radering, raderingen, tog bort, tagas bort, borttaget, borttagna, borttagning, struken, strukna, struket, stryks, plockas bort, plocka ur, plocka ut, tag ur, ta ur, tas ur, ta ut, uteslut, utesluter, glömma, glöms, avlägsna, avlägsnar, avlägsnas, avlägsnande, exkludera, rensa, rensas, kasta ut, plocka undan, släng ut, deleta, ta väck, tag väck, skriv ut mig, eliminera",
    takeOff:
      "ta, tag, plocka, tar, tas, tagit, plockar, släng, lyft, lyfta, anmäl, anmäla, meld, ställ, kasta, få mig, få oss",
    off: "från, ur, av, bort, väck, ut",
    onto: "lägg till, lägga till, anmäl, anmäla, sätt upp, skriv upp, med på",
    list: "lista, listan, listor, listorna, sändlista, sändlistan, mejllista, mejllistan, maillista, maillistan, e-postlista, e-postlistan, utskickslista, utskickslistan, utskick, utskicken, register, registret, databas, databasen, nyhetsbrev, nyhetsbrevet, kontaktlista, crm, system, systemet, adresslista, kontakter, sändlistor, sändlistorna, mejllistor, mejllistorna, mejl-lista, mail-lista, maillistor, maillistorna, e-postlistor, epostlista, epostlistan, utskickslistor, distributionslista, distributionslistan, distributionslistor, mailinglista, mailinglistan, mailinglistor, mailing-lista, mailing lista, kontaktlistan, kontaktlistor, adresslistan, adresslistor, kundlista, kundlistan, kundregister, kundregistret, registren, databaser, databaserna, basen, systemen, arkiv, arkivet, adressbok, adressboken, nyhetsbreven, nyhetsmejl, utskickslistorna, säljlista, säljlistor, marknadsföringslista, marknadsföringslistor, kampanj, kampanjer, prenumeration, prenumerationen, prenumerationslista, mailings, kontaktregister, mejlutskick, registerna, listan över",
    me: "mig, oss, min adress, min e-post, min e-postadress, min mejl, min mail, min mejladress, min mailadress, mitt namn, mina uppgifter, vår adress, vår e-postadress, våra uppgifter, denna adress, den här adressen, mina kontaktuppgifter, min epost, vårt företag, mina personuppgifter, mina personliga uppgifter, min data, mina data, min info, min information, min epostadress, min e-mail, min email, min e-mailadress, min emailadress, vår mejl, vår mail, vår e-post, vår mejladress, vårt namn, våra kontaktuppgifter, våra personuppgifter, vår data, vår mailadress, denna e-postadress, denna mejladress, denna mailadress, denna mejl, denna mail, den här mejladressen, den här mailadressen, den här e-postadressen, den här mailen, det här mejlet, mitt nummer, mitt telefonnummer, mitt konto, min inkorg, min inbox, min person, min mejlkorg, mitt företag, vårt bolag, vår firma, min brevlåda, min kontaktinformation, adressen, mig själv, få mig, få oss",
    stop: "sluta, slutar, stoppa, stopp, upphör, upphöra, stop, nog, låt bli, avstå, sluta med, sluta upp, sluta upp med, slutat, stoppar, stoppas, avsluta, avslutar, avbryt, avbryta, låta bli, låter bli, låt bli med, låt nu bli, låt vara, avstår, avstå ifrån, undvik, lägg av, lägga av, lägger av, lägg av med, lägga av med, lägg av nu, lägg ner, lägga ner, ge er, ge dig, ge upp, skippa, skippar, strunta i, struntar i, skona mig, skona oss, skona mig från, skona oss från, bespara mig, bespara oss, håll er borta, håll er undan, håll dig borta, droppa, kuta, släpp, ej mer, underlåt, underlåta, sluta för guds skull, lägg av snälla, lägg av vänligen, lägg av bara, lägg av för fan, lägg av för guds skull, låt snälla, låt vänligen, låt bara, låt för fan, låt för guds skull, låt snälla bli, låt bara bli, låt vänligen bli, låt då bli, låt äntligen bli, låt omedelbart bli",
    write:
      "mejla, mejlar, maila, mailar, skriva, skriv, skriver, kontakta, kontaktar, höra av er, hör av er, störa, stör, spamma, spammar, ringa, ring, besvära, tjata, trakassera, höra av dig, hör av dig, kontaktas, skrivit, kontaktat, kontakt, höra av sig, hör av sig, hör inte av er, hör inte av dig, hör aldrig av er, hör aldrig av dig, hör ej av er, höras, hör av, störs, störas, störande, besvärar, besväras, besvär, tjatar, tjat, tjatet, trakasserar, trakasserier, ringer, ringas, ringa upp, ring upp, smsa, smsar, sms, spammas, spam, bombardera, bombarderar, jaga, jagar, förfölja, plåga, plågar, irritera, irriterar, vända er, vända dig, vänd er, mejlat, mailat, mejlas, mailas, e-posta, emaila, följa upp, följ upp, uppföljning, uppföljningar, påminna, påminner, påminn, propsa, gnata, gnatar, nå ut, mejlande, mailande, mejlandet, mailandet, spammandet, spammande",
    send: "skicka, skickar, sända, sänd, sänder, utskick, skickas, skickat, skickats, sändas, sänds, tillsända, skickandet, skickande, utsänd, översända, vidarebefordra, pusha, skicka över, tillskicka, sänt, skikka",
    mail: "mejl, mejlen, mail, mails, mailen, e-post, epost, meddelanden, meddelande, brev, reklam, spam, utskick, nyhetsbrev, erbjudanden, något, information, kontakt, skräppost, säljmejl, påminnelser, skit, mejlet, mejlade, mailet, mailsen, e-postmeddelanden, e-postmeddelande, e-brev, meddelandena, meddelandet, reklamen, reklammejl, reklammail, reklamutskick, marknadsföring, marknadsföringen, marknadsföringsmejl, marknadsföringsmaterial, marknadsföringsutskick, direktreklam, säljmail, säljbrev, säljutskick, säljmaterial, säljkontakter, säljkontakt, erbjudande, erbjudandena, nyhetsbreven, nyhetsmejl, nyheter, breven, samtal, telefonsamtal, sms, smsen, spammejl, spammail, spammen, skräp, skräpmejl, skräpmail, skräpposten, junk, påminnelse, påminnelserna, påminnelsen, remindrar, reminder, uppföljningar, uppföljning, uppföljningsmejl, korrespondens, kommunikation, material, annonser, info, informationen, grejer, skiten, massutskick, massmejl, newsletter, newsletters, nåt, förfrågningar, förslag, hälsningar från er, kontakter, kontakten, kontaktförsök, offerter, utskicken, mejlutskick, mailutskick, pitch, pitchar, bli mejlade, inte något mer",
    receive:
      "få, få fler, ha, motta, ta emot, bli kontaktad, bli kontaktade, bli mejlad, höra, höra av, kontaktas, vara med, stå med, bli störd, finnas, får, ta emot fler, tar emot, tagit emot, mottaga, mottagande, kontaktad, kontaktade, bli mejlade, bli mailad, bli spammad, bli skriven till, bli uppringd, bli ringd, bli störda, bli påmind, stå på, stå kvar, stå kvar på, stå i, vara på, vara kvar, vara kvar på, finnas kvar, figurera, ligga kvar, ligga i, ligga på, höra av er, höra av dig, höra ifrån, se, läsa, få tillsänt, mottagit, nås, erhålla, erhåller, bli jagad, slippa få, slippa höra, inte intresserad av att få, inte intresserad av att ta emot, inte intresserad av att höra, inte intresserad av att bli kontaktad, inte intresserad av att bli, inte intresserad av fler, inte intresserad av mer, inte intresserad av era, inte intresserad av att motta, ej intresserad av att få, ej intresserad av att ta emot, ej intresserad av att höra, ej intresserad av att bli kontaktad, ej intresserad av att bli, ej intresserad av fler, ej intresserad av mer, ej intresserad av era, ej intresserad av att motta, inte intresserade av att få, inte intresserade av att ta emot, inte intresserade av att höra, inte intresserade av att bli kontaktad, inte intresserade av att bli, inte intresserade av fler, inte intresserade av mer, inte intresserade av era, inte intresserade av att motta, inget intresse av att få, inget intresse av att ta emot, inget intresse av att höra, inget intresse av att bli kontaktad, inget intresse av att bli, inget intresse av fler, inget intresse av mer, inget intresse av era, inget intresse av att motta, inte längre intresserad av att få, inte längre intresserad av att ta emot, inte längre intresserad av att höra, inte längre intresserad av att bli kontaktad, inte längre intresserad av att bli, inte längre intresserad av fler, inte längre intresserad av mer, inte längre intresserad av era, inte längre intresserad av att motta, höra av sig, få slippa, kan jag få",
    want: "har inte behov av, inget behov av, har inget behov av, inte behov av, vill, önskar, ber om, skulle vilja, önska, undanber mig, undanber oss, undanber, samtycker, samtyckt, bett om, ville, vilja, skulle, uppskattar, uppskatta, önskas, önskade, ber, be, bad, anmodar, anmodas, begär, begära, begäran, kräver, kräva, yrkar, fordrar, uppmanar, uppmanas, insisterar, orkar, pallar, accepterar, godkänner, tillåter, medger, har lust, lust att, intresse av, intresse att, intresserade av, hemställer, avböjer, betackar mig, betackar oss, betackar mig för, betackar oss för, undanbedes, undanbeder, ids, motsätter mig, vill slippa, slippa få, slippa höra, få slippa, vill gärna slippa, kräver jag, kräver vi, ber jag, ber vi, önskar jag, önskar vi, begär jag, begär vi, yrkar jag, vill jag be, vill jag, vill vi, skulle jag vilja, får jag be, kan jag få, kan jag be, inte intresserad av att få, inte intresserad av att ta emot, inte intresserad av att höra, inte intresserad av att bli kontaktad, inte intresserad av att bli, inte intresserad av fler, inte intresserad av mer, inte intresserad av era, inte intresserad av att motta, ej intresserad av att få, ej intresserad av att ta emot, ej intresserad av att höra, ej intresserad av att bli kontaktad, ej intresserad av att bli, ej intresserad av fler, ej intresserad av mer, ej intresserad av era, ej intresserad av att motta, inte intresserade av att få, inte intresserade av att ta emot, inte intresserade av att höra, inte intresserade av att bli kontaktad, inte intresserade av att bli, inte intresserade av fler, inte intresserade av mer, inte intresserade av era, inte intresserade av att motta, inget intresse av att få, inget intresse av att ta emot, inget intresse av att höra, inget intresse av att bli kontaktad, inget intresse av att bli, inget intresse av fler, inget intresse av mer, inget intresse av era, inget intresse av att motta, inte längre intresserad av att få, inte längre intresserad av att ta emot, inte längre intresserad av att höra, inte längre intresserad av att bli kontaktad, inte längre intresserad av att bli, inte längre intresserad av fler, inte längre intresserad av mer, inte längre intresserad av era, inte längre intresserad av att motta, avsäger, avsäger mig, ombedes, ombeds, ombedd, tillsagda",
    not: "behöver inte, har inte behov av, inget behov av, har inget behov av, inte behov av, inte, aldrig, ej, aldrig mer, inte längre, icke, undanber mig, undanber oss, undanber, undanbedes, undanbeder, betackar mig, betackar oss, betackar mig för, betackar oss för, avböjer, varken, vägrar, vill slippa, slippa få, slippa höra, få slippa, vill gärna slippa, hör inte av er, hör inte av dig, hör aldrig av er, hör aldrig av dig, hör ej av er, heller inte, utan att, int, inge, motsätter mig, förbjuder, inte intresserad av att få, inte intresserad av att ta emot, inte intresserad av att höra, inte intresserad av att bli kontaktad, inte intresserad av att bli, inte intresserad av fler, inte intresserad av mer, inte intresserad av era, inte intresserad av att motta, ej intresserad av att få, ej intresserad av att ta emot, ej intresserad av att höra, ej intresserad av att bli kontaktad, ej intresserad av att bli, ej intresserad av fler, ej intresserad av mer, ej intresserad av era, ej intresserad av att motta, inte intresserade av att få, inte intresserade av att ta emot, inte intresserade av att höra, inte intresserade av att bli kontaktad, inte intresserade av att bli, inte intresserade av fler, inte intresserade av mer, inte intresserade av era, inte intresserade av att motta, inget intresse av att få, inget intresse av att ta emot, inget intresse av att höra, inget intresse av att bli kontaktad, inget intresse av att bli, inget intresse av fler, inget intresse av mer, inget intresse av era, inget intresse av att motta, inte längre intresserad av att få, inte längre intresserad av att ta emot, inte längre intresserad av att höra, inte längre intresserad av att bli kontaktad, inte längre intresserad av att bli, inte längre intresserad av fler, inte längre intresserad av mer, inte längre intresserad av era, inte längre intresserad av att motta, avsäger, avsäger mig, inte fler, inte några, inte något mer, inte en",
    no: "inga, ingen, inget, inte fler, noll, inte några, inte något mer, inte en, inget mer",
    more: "mer, fler, flera, mera, längre, igen, ytterligare, i framtiden, framöver, framtida, hädanefter, vidare, fortsättningsvis, alls, inte fler, inte längre, någonsin, nånsin, åter, på nytt, ytterliggare, kommande, en gång till, fortsatt, fortsätta, fortsätter, fortsatta, från och med nu, från nu, härefter, framledes, i fortsättningen, någon form av, överhuvudtaget, över huvud taget, en enda, ett enda, inget mer, fortfarande, all, varje form av, alla former av, ta emot fler, inte intresserad av fler, inte intresserad av mer, ej intresserad av fler, ej intresserad av mer, inte intresserade av fler, inte intresserade av mer, inget intresse av fler, inget intresse av mer, inte längre intresserad av att få, inte längre intresserad av att ta emot, inte längre intresserad av att höra, inte längre intresserad av att bli kontaktad, inte längre intresserad av att bli, inte längre intresserad av fler, inte längre intresserad av mer, inte längre intresserad av era, inte längre intresserad av att motta, inte något mer",
    we: "jag, vi",
    you: "ni, er, ert, era, du, dig, din, ditt, dina, ers, eder, dej, edert, edra, ifrån er",
    about:
      "kunder, kund, användare, personal, personalen, anställda, folk, förare, kollegor, prenumeranter, länk, knapp, funktion, sida, andel, alternativ, process, verktyg, program, excel, schema, scheman, skift, avtal, möte, inbjudan, projekt, helgen, hand, leverantörer, patienter, raderar man, raderar vi, raderar systemet, tar man bort, tar vi bort, hur raderar, hur raderar man, hur tar man bort, stryker man, kunderna, kundernas, kunders, användarna, användaren, våra kunder, en anställd, anställd, de anställda, våra anställda, anställdas, medarbetare, medarbetarna, medarbetaren, personalens, vår personal, förarna, förarnas, chaufförer, chaufförerna, chaufför, kollegorna, kollega, chefer, cheferna, chef, teamet, team, vikarier, vikarierna, pass, passet, passen, passbyten, schemat, schemana, schemaläggning, arbetspass, arbetsschema, arbetsscheman, tidplan, turlista, turlistor, kalkylark, kalkylblad, excelark, excel-ark, excelfiler, excelfil, ark, lappar, app, appen, aviseringar, aviseringen, notiser, push, whatsapp, funktionen, för hand, manuellt, pris, semester, frånvaro, kandidater, elever, servitörer, butiker, möten, nuvarande, vårt system, data om, konton, kunna raderas, kunna tas bort, kan raderas, kan tas bort, sig själv, sig från, anmäla sig, avanmäla sig, avregistrera sig",
    limit:
      "innan, före, förrän, idag, imorgon, den här veckan, nästa vecka, på telefon, just nu, för tillfället, tills vidare, ännu, pdf, bilaga, bilagor, faktura, fakturor, avtal, offert, på helgen, på helger, helger, papper, ring, efter, på kvällen, på natten, på semestern, den här månaden, när, om inte",
    beside:
      "vänligen, vänlig, snälla, var snäll och, var vänlig och, tack, tack så mycket, tackar, på förhand, hej, hejsan, bästa, hälsningar, hälsning, mvh, med, och, eller, men, att, från, av, på, i, till, för, om, som, det, den, de, detta, denna, dessa, en, ett, jag, vi, mig, oss, min, mitt, mina, vår, våra, ni, er, era, ert, du, din, ditt, är, var, har, hade, kan, kunde, skulle, vill, ska, bli, blir, inte, nej, nu, genast, omedelbart, omgående, direkt, snarast, så snart som möjligt, för gott, permanent, också, även, bara, redan, aldrig, ej intresserad, inte intresserad, ingen, inga, mejl, mail, e-post, adress, e-postadress, lista, listan, gdpr, lag, lagen, anmälan, anmäla, anmäler, advokat, olagligt, spam, oönskad, oönskade, oombedd, oombedda, anmält, bett, gett, samtycke, tillåtelse, bekräfta, bekräftelse, hur, varför, fått, fick, gånger, gång, sista, två, tre, alla, allt, några, person, företag, fel, här, annars, så, ju, väl, kommer, håller, får, enligt, artikel, trött, less, uppgifter, personuppgifter, ber, skicka, önskar, inget intresse, inte intresserade, kan du inte, kan ni inte, kan ni inte bara, kan du inte bara, skulle du inte, må, då, därför, härmed, vara, vara snäll, vara snäll och, var snäll att, var snäll, var så snäll, vänliga, god, tagit, tagit emot, emot, mottagit, mottog, mejlet, mer, enlighet, dataskyddsförordningen, dataskydd, marknadsföringslagen, imy, integritetsskyddsmyndigheten, konsumentverket, rätt, rätten, invändning, personliga, data, räcker, orkar, börjar, trötta, leds, fortsätter, fan, helvete, helvetet, skit, jävla, jävlar, fuck, hälsar, hälsn, dag, morgon, kväll, goddag, godmorgon, tjena, tja, hallå, ursäkta, förlåt, tyvärr, beklagar, förståelse, förståelsen, hjälpen, härifrån, man, ifall, varje, någon, något, någon form av, form, slags, typ, sådan, sådana, sådant, sånt, såna, där, vem, vad, när, igen, fler, flera, andra, annan, tredje, fjärde, femte, tidigare, bad, sagt, skrivit, ser, se, förväntar, väntar, bekräftar, svar, skriftligt, skriftligen, polis, polisanmäler, polisanmälan, klagomål, klagar, stämma, stämmer, rättsliga, juridiska, konsekvenser, åtgärder, åtgärd, myndighet, produkt, produkter, tjänster, tjänst, företaget, relevant, relevanta, irrelevant, irriterande, eviga, ständiga, konstanta, upprepade, många, nog, ok, okej, helt, fullständigt, slutligen, slutgiltigt, definitivt, äntligen, snabbt, snabbast, möjligt, fort, tillbaka, hos, under, använt, ej, alltså, veta, varifrån, eftersom, ur, uppgifterna, vänligast, inte längre intresserad, inte längre intresserade, inte alls intresserad, inte det minsta intresserad, har inget intresse, ej intresserade, ointresserad, ointresserade, all, allt annat",
    idiom:
      "låt mig vara ärlig, låt mig vara tydlig, låt mig vara med, låt oss vara ärliga, låt oss vara tydliga, mejl räcker, mail räcker, mejl är nog, e-post räcker, tveka inte, glöm inte, inga problem, inget problem, varför inte, inte fått, har inte fått, ingen fara, ingen brådska, glöm inte att, har inte hunnit, inte hunnit, inte sett, har inte sett, inte hört, har inte hört, inte läst, ser inte, inga bekymmer, ingen stress, inga tvivel, ingen skada, bara att höra av er, behöver inte ringa, inte nödvändigt att ringa, ingen anledning att ringa, glöm mitt tidigare, glöm mitt förra, glöm mitt senaste, bortse från mitt",
  },
  intent: {
    decline:
      "inte intresserad, inte intresserade, ej intresserad, inget intresse, nej tack, tack men nej, inget behov, inte aktuellt, inget för oss, inget för mig",
    bareNo: "nej, inte än, ännu inte, inga, ingen, aldrig, tyvärr inte, inte direkt",
    later:
      "inte nu, inte just nu, senare, hör av dig, hör av er, återkom, igen, kontakta mig igen, kontakta mig, just nu, för tidigt, upptagen, kanske, längre fram",
  },
  replies: {
    hostile: [
      "\\b(?:brott|bryter)\\b[^.!?]{0,40}\\b(?:gdpr|lagen|dataskydd\\p{L}*)\\b|\\b(?:min|vår|en) (?:advokat|jurist)\\b[^.!?]{0,30}\\b(?:kontaktar (?:er|dig)|kommer att kontakta (?:er|dig)|hör av sig till (?:er|dig))\\b|\\b(?:kontakta|kontaktar|koppla in|kopplar in) (?:min |vår |en )?advokat\\b|\\b(?:annars|eller|om)\\b[^.!?]{0,50}\\badvokat\\p{L}*|\\bhör från (?:min|vår) advokat\\b|\\brättsliga åtgärder\\b|\\bpolisanmäl\\p{L}+|\\banmäl\\p{L}+ (?:er|dig)\\b|\\bstäm\\p{L}+ er\\b|\\b(?:detta|det) är (?:\\p{L}+ )?(?:olagligt|olaglig)\\b|\\bregisterutdrag\\b",
      "\\b(?:dra åt helvete|(?:ni|du) är (?:\\p{L}+ )?(?:idiot\\p{L}*|bedragare)|jävla (?:spam\\p{L}*|idiot\\p{L}*|bedragare)|bedragare|håll käften)\\b",
    ],
    wrongPerson: [
      "\\b(?:inte rätt (?:person|kontakt)|fel person|fel kontakt|(?:jobbar|arbetar) inte (?:kvar|längre|här)|inte längre kvar|har slutat (?:på|här)|slutat på|har gått i pension)\\b",
      "\\binte (?:längre )?ansvarig\\b[^?]{0,80}\\b(?:kontakta|prata med|skriv till)\\b",
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
      "\\b(?:ignorera|glöm|bortse från|strunta i)\\b[^.!?]{0,25}\\b(?:alla|all|dina|tidigare|föregående|ovanstående)\\b[^.!?]{0,30}\\b(?:instruktioner\\p{L}*|regler\\p{L}*|riktlinjer\\p{L}*|prompt\\p{L}*)\\b|\\b(?:ignorera|glöm) allt (?:ovan|du)\\b|\\bsystem-?prompt\\p{L}*|\\bdu är (?:nu|från och med nu) (?:\\p{L}+ ){0,3}(?:ai|språkmodell|\\p{L}*bot|assistent|pirat|agent|dan)\\b|\\bdu är en (?:ai|språkmodell|chatbot)\\b|\\b(?:visa|upprepa|avslöja|skriv)\\b[^.!?]{0,30}\\b(?:din prompt|prompten|dina instruktioner|din playbook)\\b",
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
    forbidding: [
      "(?:^|[.;:,!(-]\\s*)(?:\\p{L}+ )?aldrig (?:lova|erbjud|bekräfta|ge|nämn|säg)\\p{L}*|(?:^|[.;:,!(-]\\s*)(?:lova|erbjud|bekräfta|ge|nämn) aldrig",
    ],
    forbiddingAround: ["\\bfår (?:inte|aldrig)\\b"],
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
    earlier: "före, innan",
  },
  claims: {
    negation: ["(?<!\\p{L})(?:inte|ingen|inga|inget|aldrig|utan|tyvärr|varken)(?!\\p{L})"],
    deferral: ["(?<!\\p{L})(?:tar reda på|återkommer|kollar|frågar|vet inte|kollega)"],
    agrees: ["(?<!\\p{L})(?:passar|går bra|är bra|inga problem|funkar|fungerar bra)(?!\\p{L})"],
    fixes: [
      "(?<!\\p{L})(?:i min kalender|ringer (?:dig|er|jag)|bekräft\\p{L}*|har bokat|skickar (?:en )?inbjudan|vi ses)",
    ],
    leavesOpen: ["(?<!\\p{L})(?:i princip|normalt|brukar|borde|om |välj\\p{L}*|boka\\p{L}*)"],
    ready: ["(?<!\\p{L})(?:live|igång|klar\\p{L}*|i drift|färdig\\p{L}*)"],
    builds: ["(?<!\\p{L})(?:bygger|utvecklar|ska bygga|kommer att (?:bygga|utveckla))"],
    customers: ["(?<!\\p{L})(?:kunder\\p{L}*|kund|använder|referens\\p{L}*)"],
    example: ["(?<!\\p{L})(?:till exempel|som|bland annat|t\\.ex\\.)"],
    smears: [
      "(?<!\\p{L})(?:långsam\\p{L}*|dålig\\p{L}*|opålitlig\\p{L}*|föråldra\\p{L}*|dyr\\p{L}*|problem|sämre|krascha\\p{L}*)(?!\\p{L})",
    ],
    superlatives: ["(?<!\\p{L})(?:marknadsledande|ledande|bästa|största)(?!\\p{L})"],
    noTerm: [
      "(?<!\\p{L})(?:ingen bindningstid|utan bindningstid|säga upp när som helst|när som helst)",
    ],
    waives: ["(?<!\\p{L})(?:bjuder (?:vi )?på|på vår bekostnad)"],
    trial: ["prov\\p{L}*|test\\p{L}*"],
    notice: ["uppsägning\\p{L}*"],
    term: ["avtal\\p{L}*|kontrakt\\p{L}*|bindningstid\\p{L}*"],
  },
  columns: {
    no: "nej",
  },
};
