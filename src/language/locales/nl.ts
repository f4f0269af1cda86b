import type { Locale } from "../locale.ts";

export const nl: Locale = {
  code: "nl",
  name: "Dutch",
  numbers: {
    small: [
      "een, één",
      "twee, paar, een paar",
      "drie",
      "vier",
      "vijf",
      "zes",
      "zeven",
      "acht",
      "negen",
      "tien",
      "elf",
      "twaalf",
    ],
    ordinals: ["eerste", "tweede", "derde", "vierde"],
    spelled: {
      small:
        "een, twee, drie, vier, vijf, zes, zeven, acht, negen, tien, elf, twaalf, dertien, veertien, vijftien, zestien, zeventien, achttien, negentien",
      tens: "twintig, dertig, veertig, vijftig, zestig, zeventig, tachtig, negentig",
      between: ["en"],
      hundred: "honderd",
      and: "en",
      thousand: "duizend",
      unitFirst: true,
    },
  },
  dates: {
    months: [
      "januari",
      "februari",
      "maart, mrt",
      "april",
      "mei",
      "juni",
      "juli",
      "augustus",
      "september",
      "oktober, okt",
      "november",
      "december",
    ],
    weekdays: ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"],
    shortWeekdays: ["zo", "ma", "di", "wo", "do", "vr", "za"],
    today: "vandaag",
    tomorrow: "morgen",
    dayAfterTomorrow: "overmorgen",
    units: {
      hour: "uur, uren",
      day: "dag, dagen, werkdag, werkdagen",
      week: "week, weken",
      month: "maand, maanden",
      quarter: "kwartaal, kwartalen",
      year: "jaar, jaren",
    },
    calendarWeek: "week, wk, weeknummer",
    about: "ongeveer, circa, ca",
    halfYear: "half jaar, een half jaar",
    season: "zomer*, herfst, lente, voorjaar, winter, vakantie, feestdagen, kerst, pasen",
    notTomorrow: "goede, goeden, elke, deze",
    afterNext: "overvolgende, volgende volgende",
    next: "volgende, volgend, komende, komend, aanstaande",
    this: "deze, dit, de hele, het hele, de rest van de",
    in: "over, binnen, in",
    for: "voor, gedurende, de komende",
    later: "later",
    of: "van, de",
    beforeDay: "de, op de",
    before:
      "in, op, tot, vanaf, sinds, na, voor, van, eind, begin, medio, midden, rond, volgende, komende, tegen, omstreeks",
    span: "tot, t/m, tot en met, en",
    early: "begin, begin van, het begin van, aan het begin van",
    middle: "medio, midden, half",
    late: "eind, einde, aan het eind van, einde van, het einde van, het eind van, eind van, aan het einde van",
    half: "halfjaar, jaarhelft, helft",
    firstHalf:
      "eerste halfjaar, eerste jaarhelft, eerste helft, eerste helft van het jaar, eerste helft van dit jaar",
    secondHalf:
      "tweede halfjaar, tweede half jaar, tweede jaarhelft, tweede helft, tweede helft van het jaar, tweede helft van dit jaar",
    newYear: "nieuwe jaar, nieuwjaar, het nieuwe jaar",
    calendarWeekAfter: "week",
  },
  absence: {
    back: "terug, terugkomst, terugkeer, terugkom, weer, wederom, opnieuw bereikbaar",
    until: "tot, tot aan",
    through: "tot en met, t/m, t m",
    inclusive: "inbegrepen, inclusief, incl, meegerekend",
    after: "na",
    away: "afwezig, afwezigheid, niet op kantoor, niet aanwezig, op vakantie, met vakantie, vakantie, verlof, niet bereikbaar, vrij, ziek, gesloten, op reis",
    since: "vanaf, sinds, van, per, met ingang van",
    open: "tot nader order, voor onbepaalde tijd, weet nog niet wanneer, weet niet wanneer",
  },
  frame: {
    greetings:
      "hallo, beste, geachte, dag, goedendag, goedemorgen, goedemiddag, goedenavond, hoi, hi, hey, lieve, heer, mevrouw",
    closings:
      "met vriendelijke groet, met vriendelijke groeten, vriendelijke groet, vriendelijke groeten, groet, groeten, mvg, hartelijke groet, hartelijke groeten, hoogachtend, bedankt, dank, dank u, alvast bedankt, bij voorbaat dank, met hartelijke groet, gr, fijne dag",
    notices:
      "vertrouwelijk, vertrouwelijke, geadresseerde, disclaimer, ten onrechte, per abuis, afdrukken, milieu, kvk, u ontvangt deze, je ontvangt deze, om u uit te schrijven, klik hier, privacyverklaring, virussen, aansprakelijkheid",
    banners:
      "externe e-mail, externe mail, externe afzender, let op: deze, van buiten de organisatie, van buiten, klik niet op, open geen, verzonden vanaf, verstuurd vanaf, verzonden met, outlook voor",
  },
  optOut: {
    alone:
      "dring niet verder aan, dring niet aan, dring niet langer aan, niet verder aandringen, niet aandringen, bel-me-niet-register, mails zijn niet welkom, e-mails zijn niet welkom, berichten zijn niet welkom, mails zijn ongewenst, e-mails zijn ongewenst, berichten zijn ongewenst, stuur mij niets meer, stuur me niets meer, stuur ons niets meer, niets meer sturen, niets meer toesturen, niets meer ontvangen, uitschrijv*, uit te schrijven, afmeld*, af te melden, unsubscribe, uitschrijving, schrijf mij uit, schrijf me uit, schrijf ons uit, meld mij af, meld me af, meld ons af, laat me met rust, laat mij met rust, laat me alstublieft met rust, laat mij alstublieft met rust, laat me aub met rust, mij met rust te laten, me met rust te laten, ons met rust te laten, laat ons met rust, opt-out, opt out, opzeggen, op te zeggen, uitgeschreven, afgemeld, maak bezwaar, geef geen toestemming, zonder toestemming, trek mijn toestemming in, recht op vergetelheid, geen mails, geen mail, geen e-mails meer, geen mails meer, geen reclame, van de lijst af, van jullie lijst af, van de mailinglijst af, mij eraf, me eraf, haal me eraf, haal mij eraf, weg van de lijst, weg uit jullie bestand, laat mij nu eens met rust, laat me nu eens met rust, laat me nou met rust, laat mij nou met rust, laat me nou eens met rust, laat me gewoon met rust, laat mij gewoon met rust, laat me toch met rust, laat me eindelijk met rust, laat mij eindelijk met rust, laat ons nu met rust, laat ons alstublieft met rust, laat ons aub met rust, laat me alsjeblieft met rust, laat mij alsjeblieft met rust, me met rust laten, mij met rust laten, ons met rust laten, me met rust laat, mij met rust laat, ons met rust laat, met rust laten, met rust gelaten worden, met rust gelaten te worden, laat mij in vrede, schrijf me alsjeblieft uit, schrijf mij alstublieft uit, schrijf mij aub uit, schrijf me aub uit, mij uit te schrijven, me uit te schrijven, meld mij alstublieft af, meld me alsjeblieft af, meld mij aub af, meld me aub af, mij afmelden, me afmelden, mij af te melden, me uitschrijven, mij uitschrijven, ik schrijf me uit, ik meld me af, wij melden ons af, maken bezwaar, bezwaar maken, bezwaar te maken, teken bezwaar aan, recht van bezwaar, recht van verzet, recht op verwijdering, recht op gegevenswissing, recht om vergeten te worden, ik maak bezwaar tegen, geven geen toestemming, heb geen toestemming, hebt geen toestemming, heeft geen toestemming, hebben geen toestemming, nooit toestemming gegeven, geen toestemming gegeven, zonder mijn toestemming, zonder onze toestemming, trek mijn toestemming, trek hierbij mijn toestemming in, trek mijn toestemming hierbij in, trekken onze toestemming in, toestemming intrekken, toestemming in te trekken, verbied u, verbied jullie, verbied ik u, verbieden u, geen e-mail meer, geen mail meer, geen mailtjes meer, geen berichten meer, geen reclame meer, geen spam meer, geen nieuwsbrieven meer, geen nieuwsbrief meer, geen contact meer, geen reclame aub, mail is ongewenst, contact is ongewenst, contact is niet gewenst, verder contact is niet gewenst, verder contact is ongewenst, verdere berichten zijn niet gewenst, mails zijn niet gewenst, berichten zijn niet gewenst, e-mails zijn niet gewenst, niets meer van u, niets meer van jullie, niks meer van jullie, niks meer van u, niks meer horen, niets meer horen, stuur mij niks meer, stuur me niks meer, stuur ons niks meer, niks meer sturen, haal mij er af, haal me er af, haal ons eraf, haal ons er af, haal mij van de lijst, mij er af, ons eraf, gooi mij eraf, gooi me eraf, gooi me van de lijst, gooi mij van de lijst, van uw lijst af, van je lijst af, van deze lijst af, van de mailinglist af, van de verzendlijst af, uit het bestand, uit jullie bestand, uit uw bestand, uit jullie bestanden, uit uw bestanden, afbestellen, af te bestellen, bespaar me de moeite, rot op met je mails, opgerot, flikker op, donder op, afgemeld worden, uitgeschreven worden, trek ik mijn toestemming in, trek ik de toestemming in, trek ik hierbij mijn toestemming in, trekken wij onze toestemming in, trekken we onze toestemming in, bel me niet meer, bel mij niet meer, bel ons niet meer, niet meer bellen",
    remove:
      "verwijder, verwijderen, verwijdert, verwijderd, te verwijderen, verwijdering, wis, wissen, schrap, schrappen, geschrapt, halen, haal, haalt, te halen, gehaald, uithalen, eruit halen, uitsluiten, verwijdere, verwijderden, verwijderd te worden, verwijder je, gewist, wist, wis je, te wissen, te schrappen, schrapt, doorhalen, door te halen, doorgehaald, weghalen, weg te halen, weggehaald, eruit te halen, eruit gehaald, eraf halen, eraf te halen, eraf gehaald, eruit gooien, uitgesloten, uit te sluiten, vergeten, te vergeten, deleten, delete, gedelete, verwijderingsverzoek, vernietigen, vernietig, te vernietigen, blokkeren, blokkeer, haalde, haalden, halen van, verwijderen van, verwijderen uit, wissing, schrapping, uitvinken, verwijderdt",
    takeOff:
      "schrijf, schrijven, meld, melden, neem, nemen, gooi, schreef, schreven, meldt, meldde, neemt, nam, genomen, te nemen, gooit, gooien, kieper, kiep, kieperen, knikker, knikkeren, voer, voert, af te voeren",
    off: "van, uit, af, eraf, eruit",
    onto: "aan, aanmelden, toevoegen, voeg, inschrijven, schrijf me in, schrijf mij in, zet, op te nemen, erbij",
    list: "ontvangers, ontvangerslijst, lijst, lijsten, mailinglijst, mailinglijsten, maillijst, mailing, mailings, mailinglist, verzendlijst, e-maillijst, emaillijst, nieuwsbrief, nieuwsbrieven, bestand, bestanden, database, databank, adressenbestand, adresbestand, adressenlijst, contacten, contactlijst, systeem, crm, distributielijst, databestand, contactenlijst, klantenbestand, klantbestand, klantenlijst, adreslijst, adressenbestanden, adresboek, mailbestand, e-mailbestand, emailbestand, mailingbestand, e-maillijsten, emaillijsten, maillijsten, contactlijsten, contactenlijsten, verzendlijsten, distributielijsten, mailinglists, abonneelijst, abonneebestand, relatiebestand, relatiebestanden, systemen, databases, databanken, database's, databestanden, marketinglijst, marketinglijsten, belijst, bellijst, prospectlijst, prospectenlijst, leadlijst, verzending, registratie, mailprogramma, administratie",
    me: "gegevens die u heeft, gegevens die jullie hebben, mij, me, ons, mijn adres, mijn e-mailadres, mijn mailadres, mijn e-mail, mijn email, mijn emailadres, mijn gegevens, mijn naam, mijn contactgegevens, ons adres, ons e-mailadres, onze gegevens, dit adres, dit e-mailadres, dit mailadres, mijn persoonsgegevens, ons bedrijf, mijn mail, ons mailadres, mijn account, ons account, mijn nummer, mijn telefoonnummer, ons telefoonnummer, ons nummer, al mijn gegevens, al onze gegevens, alle gegevens van mij, mijn persoonlijke gegevens, onze persoonsgegevens, onze contactgegevens, onze naam, ons contact, mijn contact, mijn emailadressen, mijn e-mailadressen, mijn mailadressen, onze e-mailadressen, onze mailadressen, ons emailadres, onze e-mail, onze email, onze mail, onze firma, onze organisatie, ons kantoor, mijn bedrijf, mijn firma, dit emailadres, deze mailbox, mijn mailbox, mijn inbox, onze mailbox, onze inbox, dit account, mijn inschrijving, mijn persoon, mn mail, m'n mail, mn adres, mijn adresgegevens, onze adresgegevens",
    stop: "stop, stoppen, stopt, ophouden, hou, houd, houdt, hou op, houd op, genoeg, staak, staken, te stoppen, beëindig, kap, stoppe, stop je, gestopt, staakt, te staken, stopzetten, stop te zetten, stopzetting, zet stop, beëindigt, beëindigen, te beëindigen, beeindigen, beeindig, beëindiging, ophoudt, op te houden, opgehouden, hou eens op, houd eens op, hou toch op, hou daarmee op, houd daarmee op, hou daar mee op, kap ermee, kap nou, kappen, kappen met, te kappen, schei uit, schei nou uit, scheid uit, uitscheiden, afzien van, af te zien van, af te zien, afzien, ziet af van, zie af van, zie van, onthoud u van, onthoud je van, onthouden van, te onthouden van, u te onthouden van, basta, nu is het genoeg, het is genoeg, genoeg van, laat dit achterwege, achterwege te laten, achterwege laten, achterwege, bespaar me, bespaar mij, bespaar ons, bespaar je, bespaar u, staking, schei nou eens uit, schei eens uit, schei toch uit, schei nu eens uit, hou nou eens op, hou nu eens op, houd nu eens op, hou nou op, hou nu op",
    write:
      "mailen, mail, mailt, e-mailen, schrijven, schrijf, schrijft, contacteren, contacteer, gecontacteerd, benaderen, benader, benaderd, benadert, lastigvallen, lastig te vallen, lastig vallen, lastiggevallen, bellen, bel, storen, spammen, bestoken, contact opnemen, contact op te nemen, aanschrijven, te mailen, te benaderen, aan te schrijven, mailden, gemaild, schrijven naar, schreef, schreven, geschreven, aangeschreven, schrijf aan, aanschrijft, contacteert, contacteerde, te contacteren, benaderde, benaderden, te bellen, belt, belde, opbellen, op te bellen, gebeld, bel niet, stoort, stoor, te storen, spamt, spam, te spammen, bestookt, te bestoken, bestook, lastigvalt, lastigviel, valt lastig, val lastig, val me lastig, val mij lastig, val ons lastig, val, valt, contact opneemt, contact op, contact opnam, contact opnamen, neem contact op, neemt contact op, contact te zoeken, contact zoeken, contact met mij opnemen, contact met ons opnemen, contact met me opnemen, contact met mij op te nemen, contact met ons op te nemen, contact met me op te nemen, contact met mij opneemt, contact met ons opneemt, benadering, volspammen, vol te spammen, dichtgooien, zeuren, te zeuren, zeur, lastigvallen met, aandringen, dring aan, aan te dringen, terugmailen, nabellen, na te bellen, opvolgen, opjagen, whatsappen, appen, sms'en",
    send: "sturen, stuur, stuurt, toesturen, toe te sturen, zenden, zend, verzenden, versturen, opsturen, te sturen, toezenden, gestuurd, stuur op, stuurde, stuurden, toestuurt, toestuurde, toe te zenden, toegestuurd, toegezonden, toezendt, gezonden, zendt, te zenden, verzend, verzendt, verzonden, te verzenden, verstuur, verstuurt, verstuurd, te versturen, op te sturen, opstuurt, doorsturen, door te sturen, toezending, verzending, rondsturen, mail sturen, toemailen",
    mail: "e-mail, e-mails, email, emails, mail, mails, mailtjes, mailtje, bericht, berichten, reclame, spam, nieuwsbrief, nieuwsbrieven, mailing, mailings, aanbiedingen, niets, informatie, post, contact, contactverzoeken, acquisitie, verkooppraatjes, niks, verkoopmails, reclamemails, rommel, troep, berichtje, berichtjes, reclamemail, reclame-mails, reclameberichten, verkoopmail, salesmails, sales-mails, marketingmails, marketingmail, spamberichten, spammails, spam-mails, commerciële berichten, commerciële mails, aanbieding, aanbod, voorstellen, voorstel, herinneringen, herinnering, herinneringsmails, reminders, reminder, opvolgmails, opvolging, follow-ups, follow-up, follow up, followups, correspondentie, briefwisseling, brieven, brief, communicatie, uitingen, advertenties, folders, telefoontjes, telefoontje, belletjes, gebel, gemail, contactpogingen, contactpoging, contactverzoek, contactopname, benadering, verkoopgesprekken, verkooppraatje, onzin, shit, zooi, bagger, gezeur, flauwekul, mededelingen, nieuws, promotie, promoties, promotiemails, promotionele mails, promo, ongein, pogingen, zulke mails, massamails, massamail, mailverkeer, sms'jes, sms, appjes, whatsappjes, acquisitiemails, acquisitiemail",
    receive:
      "ontvang, ontvangen, krijgen, te ontvangen, te krijgen, benaderd worden, benaderd te worden, gecontacteerd worden, gemaild worden, horen, lastiggevallen worden, hebben, gemaild te worden, krijg, kreeg, benaderd word, gemaild word, gebeld worden, gebeld te worden, gestoord worden, gestoord te worden, lastiggevallen te worden, lastig gevallen worden, lastig gevallen te worden, lastiggevallen word, aangeschreven worden, aangeschreven te worden, gecontacteerd te worden, gecontacteerd word, gecontacteerd, benaderd, gespamd worden, bestookt worden, te horen, vernemen, te vernemen, worden benaderd, worden gemaild, worden gebeld, worden gecontacteerd, worden lastiggevallen, worden aangeschreven, worden gestoord, word benaderd, word gemaild, word gecontacteerd, toegestuurd krijgen, toegezonden krijgen, opgenomen zijn, op de lijst staan, staan, ontving, zien",
    want: "interesse, liever, heb liever, wil, willen, wens, wensen, wenst, wil graag, zou graag, verzoek, verzoeken, gelieve, prijs op, interesse in, behoefte aan, toestemming, liever niet, wou, wilde, wilden, wilt, wenste, wensten, zou willen, zouden willen, zouden graag, eis, eisen, vraag, vragen, vragen u, verlang, verlangen, sta erop, heb liever dat, hebben liever, zie liever, zien liever, geef de voorkeur, stel prijs op, stellen prijs op, geïnteresseerd in, zit te wachten op, zitten te wachten op, zit niet te wachten op, zitten niet te wachten op, wachten op, zin in, trek in, belangstelling voor, interesse voor, nood aan, zorg ervoor dat, zorgt ervoor dat, ervoor zorgen dat, ervoor te zorgen dat, er voor zorgen dat, ervoor zorgt dat, zorg dat, zorgt u ervoor dat, zorgen dat, voorkeur",
    not: "niet, nooit, niet meer, nooit meer, niet langer, nimmer, nooit ofte nimmer, nooit en te nimmer, niet verder, in geen geval, zit niet te wachten op, zitten niet te wachten op, liever niet, liever niet meer",
    no: "geen, niks, geen enkel, geen enkele, geenszins, nul",
    more: "meer, verdere, verder, weer, nogmaals, opnieuw, langer, in de toekomst, voortaan, toekomst, nog, nieuwe, andere, toekomstige, vanaf nu, nog eens, nog een keer, nog langer, alsnog, ooit nog, hierna, in het vervolg, vervolg, vervolgens, vanaf heden, vanaf vandaag, van nu af aan, verderop, voor de toekomst, verdergaande, volgende, bijkomende, meerdere keren, ooit, weer opnieuw, meer van",
    we: "ik, wij, we",
    you: "u, uw, je, jij, jullie, jouw, jou, jullie bedrijf, uw bedrijf, uwe, uwer, jullie kant, uw kant, uwentwege, jouwe",
    about:
      "klanten, klant, gebruikers, medewerkers, personeel, mensen, chauffeurs, collega's, abonnees, link, knop, functie, pagina, percentage, optie, proces, tool, software, excel, planner, diensten, rooster, roosters, contract, vergadering, uitnodiging, project, afmeldlink, uitschrijflink, leveranciers, patiënten, hand, medewerker, werknemers, werknemer, chauffeur, monteurs, oproepkrachten, vrijwilligers, teamleden, leden, lid, planners, dienst, shift, shifts, rooster per mail, excel-lijsten, excel-lijst, excellijsten, excel-sheets, sheets, spreadsheet, spreadsheets, whatsapp, meldingen, notificaties, iemand, een persoon, personen, per hand, ploegen, ploeg, onze mensen, ex-medewerkers, oud-medewerkers, studenten, cliënten, medewerkers van de, medewerkers uit de, medewerkers uit het, gebruikers uit het, gebruikers van de, gebruikers uit de, mensen van de, mensen uit de, chauffeurs van de, chauffeurs uit het, een persoon uit de, een persoon van de, iemand van de, iemand uit de, iemand uit het, facturen, gerust",
    limit:
      "tot, voor, vandaag, morgen, deze week, volgende week, telefonisch, per telefoon, op dit moment, voorlopig, nu even, momenteel, nog niet, pdf, bijlage, bijlagen, factuur, facturen, contract, offerte, offertes, papier, in het weekend, nog geen, 's avonds",
    beside:
      "irritant, vervelend, storend, graag, alstublieft, alsjeblieft, aub, a.u.b, svp, s.v.p, gelieve, bedankt, dank, dank u, dankjewel, dank je wel, hartelijk, bij voorbaat, alvast, hallo, beste, geachte, heer, mevrouw, goedendag, goedemorgen, goedemiddag, dag, hoi, groet, groeten, vriendelijke, met, mvg, de, het, een, en, of, maar, van, uit, in, op, te, voor, bij, dat, die, dit, deze, ik, wij, we, mij, me, mijn, ons, onze, u, uw, je, jij, jullie, jouw, is, zijn, ben, was, heb, hebben, heeft, wordt, worden, zou, zal, kan, kunt, kunnen, kun, wil, willen, wilt, niet, geen, nee, nu, meteen, direct, onmiddellijk, per direct, zo snel mogelijk, zsm, z.s.m, spoedig, mogelijk, definitief, voorgoed, ook, nog, al, behoefte, niet geïnteresseerd, geen interesse, nooit, ooit, e-mail, e-mails, email, emails, mail, mails, mailadres, e-mailadres, adres, gegevens, lijst, avg, gdpr, wet, klacht, advocaat, illegaal, spam, ongevraagd, ongevraagde, gewenst, ongewenst, ongewenste, aangemeld, ingeschreven, toestemming, gegeven, gevraagd, om gevraagd, bevestigen, bevestig, bevestiging, hoe, waarom, waar, komt, aan, vandaan, keer, twee, drie, laatste, meerdere, alle, alles, elke, enkele, verzoek, hierbij, verzoeken, wens, persoon, bedrijf, verkeerde, hier, als, dan, anders, zo, er, van ontvangen, ontvangen, krijg, krijgen, ontvang, zat, beu, rot op, flikker, sorry, relevant, toch, gewoon, even, meer, steeds, blijft, dergelijke, zulke, soort, dank voor, niet geïnteresseerd in, stellen, stel, prijs, hiermee, daarmee, ermee, hieraan, hierop, kan ik, jullie systeem, liever, zou je, zou u, zoudt, zouden, ervoor, zorgen, zorg, zorgt, dat ik, eens, die mails, ik ben er klaar mee, klaar mee, er klaar mee, klaar, verder, alstublieft niet, astublieft, alsublieft, alsjeblief, pls, beleefd, beleefdst, vriendelijk, vriendelijk verzoek, verzoek ik, verzoeken wij, dringend, dringende, nadrukkelijk, uitdrukkelijk, eis, eisen, geworden, moet, moeten, mag, mogen, laat, laten, doe, doen, gedaan, bericht, uw bericht, voor uw bericht, voor uw mail, voor uw aanbod, voor je bericht, aanbod, voorstel, berichten, informatie, bedankje, jammer, helaas, spijt, het spijt me, het spijt ons, heb geen interesse, hebben geen interesse, wij hebben geen interesse, ik heb geen interesse, geen belangstelling, geen behoefte, niet nodig, nodig, hoeft, hoeven, hoef, hoeft niet, niet interessant, absoluut, absoluut niet, totaal, helemaal, helemaal niet, compleet, volledig, permanent, blijvend, eindelijk, nu eens, nou, nou eens, godverdomme, verdomme, kut, kutmails, shit, klote, idioten, idioot, sukkels, rot, spuugzat, strontzat, kotsbeu, moe, ziek van, er genoeg van, er zat van, heb er genoeg van, ik heb er genoeg van, ik ben het zat, ik ben het beu, het zat, het beu, dien, dienen, ik dien, klacht in, in te dienen, melding, meld, autoriteit, persoonsgegevens, consumentenbond, acm, toezichthouder, gba, juridische, juridisch, stappen, ondernemen, onderneem, aangifte, doe ik aangifte, rechter, conform, krachtens, op grond van, grond, ingevolge, volgens, artikel, telecommunicatiewet, termijn, dagen, binnen, uur, weken, schriftelijk, eerder, al eerder, al eens, vaker, herhaaldelijk, meermaals, reeds, had, hadden, vroeg, gezegd, gemeld, aangegeven, laten weten, weten, weet, nogmaals, blijf, blijven, namens, mede namens, zowel, als ook, alsook, evenals, dus, daarom, derhalve, omdat, want, wel, echt, eigenlijk, sowieso, iets, zaken, dit soort, dat soort, zo'n, van dit soort, gebruik, gebruiken, verwerken, verwerking, verwerking van, doeleinden, marketing, marketingdoeleinden, commerciële, commercieel, reclame, onderstaand, onderstaande, bovenstaand, bovenstaande, bijgaand, genoemde, hele, het hele, naar dit adres, naar, tegen, over, aan ons, aan mij, voor ons, voor mij, wij worden, zijn wij, fijn, fijne, prettige, goed, goede, avond, weekend, werkdag, succes, oké, ok, prima, klantenservice, waarvoor dank, dankbaar, zeer, erg, heel, zo vriendelijk, vriendelijk zijn, wees, wees zo, zo goed, goed zijn, opnemen, op te nemen, toe, lastig, om, past, past niet, past niet bij ons, bij ons, oplossing, product",
    idiom:
      "email is genoeg, bellen hoeft niet, hoeft niet te bellen, een mail volstaat, mailtje volstaat, mail is genoeg, e-mail is genoeg, mailtje is genoeg, bericht is genoeg, mail volstaat, e-mail volstaat, niet ontvangen, nog niet ontvangen, geen probleem, aarzel niet, vergeet niet, ken uw product niet, niet vergeten, stoort me niet, stoort ons niet, stoort mij niet, stoort niet, kan niet schrijven, kan niet meer schrijven, kan vandaag niet, geen bezwaar, vergeten niet, vergeet ons niet, vergeet me niet, stop hier niet, bel me niet, bel mij niet, bel ons niet, bel mij liever niet, bel me liever niet, bel me alsjeblieft niet, bel mij alstublieft niet, niet bellen, liever niet bellen, vergeet mijn vorige, vergeet mijn laatste, negeer mijn vorige, negeer mijn laatste, genoeg voor ons, genoeg voor mij, goed genoeg",
    that: "dat",
  },
  intent: {
    decline:
      "geen interesse, geen behoefte, geen belangstelling, niet geïnteresseerd, nee bedankt, nee dank u, nee dank je, bedankt maar nee, niets voor ons, niets voor mij, niet nodig, hebben we niet nodig, niet relevant",
    bareNo: "nee, neen, nog niet, geen, nooit, niet echt, helaas niet",
    later:
      "nu niet, niet nu, later, neem contact op, neem opnieuw contact op, opnieuw, nog eens, probeer het, contact op, terugkomen, kom terug, op dit moment, momenteel, te vroeg, druk, misschien, mail me, bel me, contact",
  },
  replies: {
    hostile: [
      "\\b(?:schend\\p{L}+|inbreuk|overtred\\p{L}+)\\b[^.!?]{0,40}\\b(?:avg|gdpr|de wet|privacy)\\b|\\bautoriteit persoonsgegevens\\b|\\b(?:verzoek|eis|vraag)\\b[^.!?]{0,50}\\b(?:inzage in mijn (?:persoons)?gegevens|verwijdering van mijn (?:persoons)?gegevens)\\b",
      "\\b(?:mijn|onze|een) (?:advocaat|jurist)\\b[^.!?]{0,30}\\b(?:neemt contact met u|schakel ik in|inschakelen|hoort u)\\b|\\b(?:anders|of|als)\\b[^.!?]{0,50}\\b(?:advocaat)\\b|\\bhoort van (?:mijn|onze) advocaat\\b|\\bjuridische stappen\\b|\\baangifte (?:doen|tegen|bij)\\b|\\bdoe(?:n)? (?:ik |we |wij )?aangifte\\b|\\bklacht (?:in(?:dienen|gediend)? )?(?:tegen (?:u|jullie)|bij de (?:autoriteit|acm|politie))\\b|\\b(?:dien|dienen) (?:ik |we )?een klacht in (?:tegen|bij)\\b|\\b(?:rapporteer|meld) (?:ik )?(?:u|jullie|dit|je) (?:als|bij)\\b|\\b(?:dit|dat) is (?:\\p{L}+ )?(?:illegaal|verboten|strafbaar)\\b|\\bsleep (?:u|jullie) voor de rechter\\b|\\brechtszaak (?:tegen|aan)\\b",
      "\\b(?:rot (?:toch )?op|klootzak\\p{L}*|(?:jullie|u|je) (?:zijn|bent) (?:\\p{L}+ )?(?:idioten|idioot|oplichters)|oplichters|donder (?:toch )?op|schandalig gedrag)\\b",
    ],
    wrongPerson: [
      "\\b(?:niet de (?:juiste|goede) (?:persoon|contactpersoon|contact)|verkeerde (?:persoon|contactpersoon|afdeling)|(?:werk|ben) (?:ik )?(?:hier |daar )niet (?:meer|langer)|(?:werk|ben) (?:ik )?niet (?:meer|langer) (?:bij|voor|hier|daar|werkzaam)|niet meer werkzaam|(?:ben|is) (?:inmiddels |nu )?met pensioen)\\b",
      "\\b(?:niet (?:meer )?verantwoordelijk|ga hier niet over)\\b[^?]{0,80}\\b(?:neem|contact op met|mail|vraag|mijn collega wel)\\b",
    ],
    notInterested: [
      "\\b(?:geen (?:interesse|behoefte|belangstelling)|niet geïnteresseerd|niet interessant|nee,? (?:dank|bedankt|dankjewel)\\p{L}*|bedankt,? (?:maar )?nee|niets voor (?:ons|mij)|niet nodig|hebben (?:we|wij) niet nodig)\\b|^nee[.! ]*$",
    ],
    notNow: [
      "\\b(?:(?:nu|momenteel|op dit moment|voorlopig|op het moment) (?:even )?(?:niet|geen)|niet (?:nu|op dit moment|voor)|nog niet|(?:misschien|liever|iets|pas) later|te (?:vroeg|druk)|geen (?:tijd|budget|ruimte)|verkeerde moment|pas (?:weer )?(?:in|na|vanaf))\\b",
    ],
    again: [
      "\\b(?:neem (?:dan |gerust |nog eens )?contact|contacteer|mail (?:me|mij|ons)|bel (?:me|mij|ons)|probeer het|kom (?:dan |er |gerust )?(?:terug|op terug)|opnieuw|nog eens|weer|terugkomen|laten we|benader)\\b",
    ],
    objection: [
      "\\b(?:te (?:duur|ingewikkeld|complex)|(?:gebruiken|hebben|werken) (?:we |wij )?al\\b|al (?:een|met)|tevreden (?:met|over)|niet overtuigd|sceptisch|buiten (?:ons )?budget)\\b",
    ],
    asks: [
      "\\b(?:stuur (?:me|mij|ons)|kunt u|kun je|kan je|hoeveel|wat kost|hoe werkt|meer informatie|vraag|graag meer)\\b",
    ],
    interested: [
      "\\b(?:(?:ben|zijn|zeker|zeer) (?:\\p{L}+ )?geïnteresseerd|klinkt (?:\\p{L}+ )?(?:goed|interessant|leuk)|graag|ja|prima|natuurlijk|akkoord|bel me|laten we|met plezier|wij hebben interesse)\\b",
    ],
    but: ["(?<!\\p{L})(?:maar|echter|wel)(?!\\p{L})"],
    retry: ["\\b(?:opnieuw|nog eens)\\b"],
  },
  automatic: {
    declared: [
      "dit is een (?:automatisch|geautomatiseerd)e? (?:gegenereerde? |verzonden )?(?:antwoord|bericht|e-?mail|reactie|mail|ontvangstbevestiging)",
      "(?:dit (?:bericht|antwoord)|deze (?:e-?mail|mail)) (?:is|wordt|werd) automatisch (?:gegenereerd|verzonden|verstuurd|aangemaakt)",
    ],
    away: [
      "\\b(?:ik ben|ik zal|wij zijn|we zijn|ben ik)\\b[^.!?]{0,60}\\b(?:afwezig|niet (?:op kantoor|aanwezig|bereikbaar|beschikbaar)|op vakantie|met (?:vakantie|verlof)|met zwangerschapsverlof)\\b",
    ],
    instead: [
      "\\b(?:dringende?|spoed|urgente?|tijdens mijn afwezigheid|in mijn afwezigheid)\\b[^.!?]{0,100}\\b(?:contact|bel|mail|neem|wend|bereik)",
    ],
    answersLater: [
      "\\b(?:bij (?:mijn )?terugkomst|na mijn (?:terugkomst|vakantie|verlof)|niet (?:doorgestuurd|gelezen)|zo spoedig mogelijk|zo snel mogelijk|beperkt(?:e)? (?:toegang|bereikbaar))\\b",
    ],
    unread: ["\\bniet (?:doorgestuurd|gelezen)|beperkte? toegang"],
    thanks: ["(?:bedankt|dank|hartelijk dank) voor (?:uw|je|het) "],
    greeting: ["beste|geachte (?:heer|mevrouw|afzender)[^\\n]{0,20}|goedendag|hallo"],
    received: [
      "\\b(?:wij hebben|we hebben) (?:uw|je) (?:e-?mail|bericht|aanvraag|verzoek|vraag)[^.!?]{0,30}ontvangen\\b|\\buw (?:e-?mail|bericht|aanvraag|verzoek|melding|vraag)[^.!?]{0,80}(?:is|werd) (?:ontvangen|geregistreerd|aangemaakt)",
    ],
    ofASystem: [
      "\\bbinnen (?:\\w+|\\d+) werkdagen",
      "\\b(?:niet|geen) (?:te )?(?:antwoorden|beantwoorden) op (?:dit|deze)",
    ],
    moved: [
      "\\b(?:nieuwe? e-?mail-?adres|dit e-?mail-?adres[^.!?]{0,30}(?:niet meer|niet langer))\\b",
    ],
    dead: [
      "\\bdit (?:e-?mail-?)?(?:adres|postvak|account)\\b[^.!?\\n]{0,60}\\b(?:wordt niet (?:meer|langer) (?:gebruikt|gelezen)|is niet (?:meer|langer) (?:in gebruik|actief|geldig)|bestaat niet meer)",
    ],
    unmonitored: [
      "\\bdit (?:postvak|e-?mailadres|adres)\\b[^.!?\\n]{0,40}\\bwordt niet (?:gelezen|gecontroleerd|bewaakt|beheerd)",
    ],
    personal: ["\\b(?:bel me|belt u mij|laten we|interessant|uw (?:aanbod|voorstel))\\b"],
    left: [
      "\\b(?:werkt?|ben|is) (?:\\w+ ){0,3}?niet (?:meer|langer)\\b[^.!?]{0,30}\\b(?:bij|voor|werkzaam|in dienst|hier)|\\bwerkt? niet (?:meer|langer)|\\bniet (?:meer|langer) (?:werkzaam|in dienst)|\\buit dienst\\b",
    ],
    subjects: [
      "automatisch(?:e)? (?:antwoord|beantwoording|bericht|reactie|ontvangstbevestiging)",
      "afwezigheids(?:bericht|melding|assistent|notificatie)",
    ],
    perhapsSubjects: [
      "niet (?:op|aanwezig op) kantoor|\\bafwezig",
      "\\b(?:vakantie|met verlof)\\b",
    ],
    newAddress: ["schrijf"],
  },
  quoting: {
    on: "op",
    wrote: "schreef, geschreven, schrijft",
    from: "van, afzender",
    sent: "verzonden",
    date: "datum",
    to: "aan",
    cc: "kopie, beantwoorden - aan, bijlagen",
    subject: "onderwerp",
    replyPrefixes: "antw",
    forwardPrefixes: "doorst",
    originals: "oorspronkelijk bericht, origineel bericht, doorgestuurd bericht",
  },
  receipts: {
    subjects: [
      "(?:gelezen|niet gelezen|afgeleverd|bezorgd|leesbevestiging|ontvangstbevestiging)\\b",
    ],
    words: [
      "\\b(?:uw|je|het) bericht\\b[\\s\\S]{0,600}?\\b(?:is|werd)\\b[\\s\\S]{0,80}?\\b(?:gelezen|geopend|weergegeven|bezorgd|afgeleverd)\\b",
    ],
  },
  lines: {
    devices: [
      "(?:verzonden|verstuurd|gestuurd) (?:met|vanaf|vanuit|via|door|van) .{1,70}",
      "outlook voor .{1,40} (?:downloaden|ophalen)|(?:download|haal) outlook voor .{1,40}",
      "virusvrij[.:]? .{0,40}",
    ],
    forwards: ["begin doorgestuurd bericht"],
    replyAbove: [
      "(?:gelieve |typ )?(?:uw antwoord |te antwoorden )boven deze (?:regel|lijn).{0,20}",
    ],
    answersInline: [
      "(?:antwoord(?:en)?|opmerkingen|reacties?)(?: \\S+){0,5} (?:hieronder|onder|in (?:rood|blauw|groen|de tekst|het rood|het blauw)|tussen)",
    ],
    footers: ["vertrouwelijk|afmelden"],
    quoting: ["citeren"],
    ownVerbs: ["schreef ik"],
    spoken: ["als"],
    said: ["het volgende"],
    invitations: ["deze uitnodiging"],
  },
  bounces: {
    undelivered: ["kon niet (?:worden )?(?:bezorgd|afgeleverd)"],
    headers: ["oorspronkelijke berichtkoppen"],
    subjects: ["niet bezorgd|onbestelbaar"],
  },
  models: {
    injection: [
      "\\b(?:negeer|vergeet|negeren|omzeil|sla)\\b[^.!?]{0,25}\\b(?:alle?|je|jouw|uw|vorige|eerdere|bovenstaande)\\b[^.!?]{0,30}\\b(?:instructies?|regels|richtlijnen|prompts?|opdrachten)\\b|\\b(?:negeer|vergeet) alles (?:hierboven|wat (?:je|hierboven|hiervoor))\\b|\\bsysteem-?(?:prompt|instructies?)\\b|\\b(?:je bent|u bent|jij bent) (?:nu|vanaf nu) (?:\\p{L}+ ){0,3}(?:ai|taalmodel|\\p{L}*bot|assistent|piraat|agent|dan)\\b|\\b(?:je|jij) bent een (?:ai|taalmodel|chatbot)\\b|\\b(?:toon|geef|herhaal|onthul|print|laat)\\b[^.!?]{0,30}\\b(?:(?:je|uw|jouw|de) prompt|je instructies|jouw instructies|je playbook)\\b|\\bals (?:je|u) een (?:ai|bot|taalmodel|chatbot)\\b|\\bnieuwe instructies? ?:",
    ],
    machine: [
      "\\b(?:als|ik ben) (?:een )?(?:\\p{L}+ )?(?:ai|ai-\\p{L}+|kunstmatige intelligentie|taalmodel|chatbot|robot|virtuele assistent)\\b|\\btaalmodel\\p{L}*|\\bkunstmatige intelligentie\\b|\\bmijn (?:instructies|richtlijnen|opdracht was)\\b|\\bsysteem-?(?:prompt|bericht|instructie)\\p{L}*|\\bik (?:ben|werd) (?:geprogrammeerd|geïnstrueerd|getraind)|\\bhier is (?:een|het|de|mijn) (?:\\p{L}+ ){0,2}(?:concept|antwoord|voorstel|versie)|\\b(?:vorige|eerdere) instructies\\b|\\bautomatisch gegenereerd\\b",
    ],
  },
  promises: {
    guarantee: ["\\b(?:garandeer\\p{L}*|garanderen|garantie)\\b"],
    promise: ["\\b(?:ik beloof|wij beloven|we beloven|beloof ik)\\b"],
    free: ["\\b(?:gratis|kosteloos|zonder kosten|geen kosten)\\b"],
    refund: ["\\b(?:terugbetal\\p{L}+|geld terug)\\b"],
    delivery: [
      "\\b(?:wij leveren|we leveren|zullen (?:\\p{L}{1,30} ){0,3}(?:leveren|oplossen|bouwen|installeren)|wordt (?:\\p{L}{1,30} ){0,3}(?:geleverd|opgelost))\\b",
    ],
    contract: ["\\b(?:contractueel|bindend)\\b"],
    certificate: ["\\b(?:gecertificeerd)\\b"],
    discount: [
      "\\b(?:korting\\p{L}*|halve prijs|speciale prijs|aanbieding|afgeprijsd|actieprijs)\\b",
    ],
    granting: ["\\b(?:ja|akkoord|natuurlijk|zeker|bevestig\\p{L}*|kunnen we|we kunnen)\\b"],
  },
  money: {
    currencies: { EUR: "euro, euros", USD: "dollar, dollars" },
    per: "per",
    perUnit: "maand, jaar, gebruiker",
  },
  amounts: {
    costs: ["\\b(?:prijs|kost)\\b"],
    percent: ["procent"],
    reduction: ["(?:(?:euros?|dollars?) ?)?korting"],
    half: ["\\b(?:halve?|half)\\b"],
    discount: ["korting\\p{L}*"],
  },
  times: {
    by: ["(?<![\\p{L}\\d])voor het einde van \\p{L}+ \\p{L}+(?!\\p{L})"],
    at: ["om"],
    afterSpelled: ["uur"],
    noHour: ["euro|dollar|procent"],
    beforeYear: ["in|sinds"],
  },
  playbooks: {
    forbiddingHeadings: ["\\b(?:nooit|verboden|intern)(?!\\p{L})"],
    forbidding: ["(?:^|[.;:,!(-]\\s*)(?:noem |beloof |bevestig |geef )?nooit \\p{L}+"],
    forbiddingAround: [
      "\\bniet (?:noemen|beloven|aanbieden|bevestigen|geven|toezeggen)\\b|\\bverboden\\b|\\bmag (?:\\p{L}+ )?niet\\b|\\bmogen (?:\\p{L}+ )?niet\\b",
    ],
  },
  contacts: {
    payment: ["bankrekening"],
    zero: ["nul"],
  },
  placeholders: {
    lines: ["(?:uw|jouw|je) naam"],
    phrases: ["\\bhier invullen\\b"],
  },
  fields: {
    bracketed: "naam",
  },
  sentences: {
    abbreviations:
      "dhr, mevr, mw, dr, ir, ing, drs, prof, bijv, bv, b.v, n.v, d.w.z, o.a, i.p.v, t.a.v, nr, incl, excl",
  },
  dateMarks: {
    ordinalEndings: "e",
    ambiguousMonths: "sept, okt",
    or: "of",
    fiscal: "boekjaar, fiscale",
    earlier: "voor",
  },
  claims: {
    negation: ["\\b(?:niet|geen|nooit|niets|niemand|zonder|noch|helaas)\\b"],
    deferral: [
      "\\b(?:vraag (?:ik )?(?:het|dit|dat|even|na)|navragen|zoek (?:ik )?(?:het|dit|dat) uit|uitzoeken|kom (?:ik )?(?:erop|daarop|er) terug|laat (?:ik )?(?:het )?(?:je|u) weten|weet ik niet|niet zeker|of |collega|je vraag|uw vraag|geef (?:ik )?(?:\\p{L}+ ){0,3}door)\\b",
    ],
    agrees: [
      "\\b(?:past|komt (?:mij |me |goed )?uit|is (?:prima|goed|perfect|mogelijk|haalbaar|geen probleem)|geen probleem|lukt|akkoord|afgesproken|schikt|prima|komt goed)\\b",
    ],
    fixes: [
      "\\b(?:in (?:mijn|de) agenda|ik (?:bel|zie|spreek) (?:je|u|jullie)|tot (?:dinsdag|woensdag|donderdag|maandag|vrijdag|morgen|dan)\\b|bevestig\\p{L}*|staat (?:vast|genoteerd|ingepland)|heb (?:\\p{L}+ ){0,4}(?:genoteerd|ingepland|gereserveerd|geboekt|vastgelegd)|stuur (?:je |u )?(?:een |de )?uitnodiging|uitnodiging volgt)\\b",
    ],
    leavesOpen: [
      "\\b(?:in principe|meestal|in de meeste gevallen|gewoonlijk|gemiddeld|over het algemeen|doorgaans|normaal gesproken|zou|waarschijnlijk|als |mits|kies|kiezen|boek|boeken|reserveer)\\b",
    ],
    ready: [
      "\\b(?:live|klaar|operationeel|in gebruik|draait|draaien|geïnstalleerd|opgeleverd|starten|werkend|zorg ervoor|zorgen ervoor)\\b",
    ],
    builds: [
      "\\b(?:(?:bouwen|ontwikkelen|programmeren|maken) (?:we|wij|onze)|(?:we|wij|onze ontwikkelaars|ik) (?:\\p{L}+ ){0,5}(?:bouwen|ontwikkelen|programmeren|toevoegen|inbouwen)|gepland|roadmap|in ontwikkeling|komt binnenkort)\\b",
    ],
    customers: [
      "\\b(?:klanten?|referenties?|gebruikt|gebruiken|werkt met|werken met|vertrouwen)\\b",
    ],
    example: ["\\b(?:bijvoorbeeld|zoals|onder andere|waaronder|o\\.a\\.)"],
    person: [
      "\\b(?:(?:mijn|onze|de) (?:\\p{L}+ )?(?:collega|directeur|baas|manager|technicus|expert)),? ",
    ],
    smears: [
      "\\b(?:traag|trage|slechte?|slechter|onbetrouwba\\p{L}*|verouderde?|ouderwetse?|duur(?:der)?|te duur|verborgen kosten|crasht|vastloopt|bugs?|antwoordt? (?:nooit|nauwelijks|amper)|stappen (?:\\p{L}+ ){0,3}over|lopen weg|verliest|verliezen|failliet|oplicht\\p{L}*|ontevreden|problemen|storingen|ramp|ingewikkelde?|omslachtige?)\\b",
    ],
    compares: [
      "\\b(?:beter|goedkoper|sneller|eenvoudiger|veiliger|in tegenstelling tot|anders dan)\\b",
    ],
    superlatives: [
      "\\b(?:marktleider|toonaangevend\\p{L}*|nummer (?:één|een|1)|(?:de|het) beste (?:software|oplossing|systeem|aanbieder|product|platform)|de grootste|meest (?:gebruikte|populaire|geavanceerde)|enige aanbieder|bekroond\\p{L}*|ongeëvenaard\\p{L}*|revolutionair\\p{L}*)\\b",
    ],
    success: [
      "\\b(?:(?:aanzienlijk|flink|drastisch|enorm|sterk|fors) (?:\\p{L}+ ){0,4}(?:minder|korter|sneller|verminder\\p{L}*|verlaag\\p{L}*|bespaar\\p{L}*|verlagen|besparen)|halveer\\p{L}*|gehalveerd|verdubbel\\p{L}*|verdient (?:zich|zichzelf) terug|terugverdien\\p{L}*|u (?:zult|gaat) (?:\\p{L}+ ){0,4}besparen|je (?:gaat|zult) (?:\\p{L}+ ){0,4}besparen)\\b",
    ],
    noTerm: [
      "\\b(?:geen (?:minimale )?(?:looptijd|contractduur|contractperiode|verplichting|opzegtermijn)|zonder (?:looptijd|verplichting|contract|opzegtermijn)|(?:altijd|elk moment|ieder moment|op elk moment|wanneer (?:je|u) wilt?) (?:opzegbaar|opzeggen|stoppen)|(?:op elk (?:gewenst )?moment|altijd|elke maand|maandelijks|per maand) (?:\\p{L}+ ){0,3}(?:opzeg\\p{L}*|op te zeggen|stoppen)|opzeg\\p{L}+ (?:\\p{L}+ ){0,4}(?:elke maand|maandelijks|op elk moment|wanneer)|maandelijks opzegbaar|opzegbaar per maand)\\b",
    ],
    waives: [
      "\\b(?:cadeau|schenken|gratis (?:installatie|inrichting|training|maand)|(?:installatie|inrichting|training) (?:is |krijg je |krijgt u )?(?:gratis|kosteloos)|op onze kosten|laten (?:we )?vervallen|rekenen we niet)\\b",
    ],
    halves: ["\\b(?:halve prijs|helft)\\b"],
    trial: ["\\b(?:proef\\p{L}*|probeer\\p{L}*|proberen|uitproberen|test\\p{L}*)\\b"],
    notice: ["\\b(?:opzeg\\p{L}*)\\b"],
    term: ["\\b(?:contract\\p{L}*|looptijd|abonnement|verleng\\p{L}*|jaarcontract)\\b"],
    start: ["\\b(?:live|operationeel|start|opstart|implementatie|invoering|in gebruik)\\b"],
    call: ["\\b(?:gesprek|belafspraak|afspraak|bellen|demo|overleg|laten zien|tonen)\\b"],
    answer: ["\\b(?:antwoord\\p{L}*|reactie|support)\\b"],
    hosting: ["\\b(?:gehost|hosting|datacent\\p{L}*|servers?|opgeslagen|cloud)\\b"],
    yearly: ["\\b(?:jaar\\p{L}*|jaarlijks\\p{L}*)\\b"],
    monthly: ["\\b(?:maandelijks\\p{L}*|per maand|maand)\\b"],
    site: ["locaties?|vestigingen?|magazijn(?:en)?|filialen|sites?"],
    user: ["gebruikers?|medewerkers?|mensen|personen|werknemers|licenties"],
    dock: ["docks?|deuren|laaddeuren|laadkades"],
  },
  columns: {
    qualifiers: "werk, zakelijk, zakelijke, privé, persoonlijk, hoofd",
    secondChoice: "privé, persoonlijk",
    email: "emailadres, mailadres, emailadressen",
    phone:
      "telefoon, telefoonnummer, mobiel, mobielnummer, mobieltelefoon, gsm, telefoonmobiel, vastenummer",
    company: "bedrijf, bedrijfsnaam, naambedrijf, organisatie, werkgever, onderneming",
    title: "functie, functietitel, functienaam, rol, beroep",
    firstName: "voornaam, voornamen, roepnaam",
    lastName: "achternaam, familienaam",
    fullName: "naam, volledigenaam, contactpersoon, naamcontactpersoon",
    timezone: "tijdzone",
    optOut: "uitgeschreven, afgemeld, nietcontacteren, nietmailen, nietbenaderen",
    consent: "toestemming",
    no: "nee",
    stays: "aangemeld",
    refused: "geweigerd, ingetrokken",
    outStatus: "uitgeschreven, afgemeld, geblokkeerd, ongeldig",
    endings: "adres",
  },
};
