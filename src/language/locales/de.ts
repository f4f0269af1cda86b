import type { Locale } from "../locale.ts";

export const de: Locale = {
  code: "de",
  name: "German",
  numbers: {
    small: [
      "ein, eine, einem, einer, einen",
      "zwei",
      "drei",
      "vier",
      "fünf",
      "sechs",
      "sieben",
      "acht",
      "neun",
      "zehn",
      "elf",
      "zwölf",
    ],
    ordinals: [
      "ersten, erste, erstes",
      "zweiten, zweite, zweites",
      "dritten, dritte, drittes",
      "vierten, vierte, viertes",
    ],
    spelled: {
      small:
        "ein, zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn, elf, zwölf, dreizehn, vierzehn, fünfzehn, sechzehn, siebzehn, achtzehn, neunzehn",
      tens: "zwanzig, dreißig, vierzig, fünfzig, sechzig, siebzig, achtzig, neunzig",
      between: ["und"],
      hundred: "hundert",
      and: "und",
      thousand: "tausend",
      unitFirst: true,
    },
    otherForms: {
      1: "eins, eine, einen, einem",
    },
  },
  dates: {
    months: [
      "januar, jan, jänner",
      "februar, feb, feber",
      "märz, mär",
      "april, apr",
      "mai",
      "juni, jun",
      "juli, jul",
      "august, aug",
      "september, sept, sep",
      "oktober, okt",
      "november, nov",
      "dezember, dez",
    ],
    weekdays: [
      "sonntag, sonntags",
      "montag, montags",
      "dienstag, dienstags",
      "mittwoch, mittwochs",
      "donnerstag, donnerstags",
      "freitag, freitags",
      "samstag, sonnabend, samstags",
    ],
    shortWeekdays: ["so", "mo", "di", "mi", "do", "fr", "sa"],
    today: "heute",
    tomorrow: "morgen",
    dayAfterTomorrow: "übermorgen",
    units: {
      hour: "stunde, stunden",
      day: "tag, tage, tagen, werktag, werktage, werktagen, arbeitstag, arbeitstage, arbeitstagen",
      week: "woche, wochen, kalenderwoche",
      month: "monat, monate, monaten, monats",
      quarter: "quartal, quartale, quartalen, quartals",
      year: "jahr, jahre, jahren, jahres",
    },
    calendarWeek: "kw, kalenderwoche, woche",
    calendarWeekAfter: "kw, kalenderwoche",
    about: "etwa, ca, circa, ungefähr, rund, weniger als",
    halfYear: "halbes jahr, halben jahr, halbe jahr, ein halbes jahr, einem halben jahr",
    season:
      "sommer*, herbst*, frühjahr, frühling, winter*, ostern, weihnachten, urlaub, ferien, feiertagen, messe, umzug",
    notTomorrow: "guten, gut, am, jeden, schönen, frühen, diesen, heute, jeder",
    afterNext: "übernächste, übernächsten, übernächster, übernächstes, übernächstem",
    next: "nächste, nächsten, nächster, nächstes, kommende, kommenden, kommender, kommendes, im nächsten, zum nächsten, ab nächster, nächstem, kommendem, folgenden, folgende",
    this: "diese, diesen, dieser, dieses, die ganze, den ganzen, das ganze",
    in: "in, innerhalb, innerhalb von, binnen, in den nächsten",
    for: "für, für die nächsten, die nächsten",
    later: "später",
    of: "den, der, dem, des",
    beforeDay: "den, dem, am, der, zum",
    before:
      "in, im, am, ab, bis, seit, nach, vor, von, anfang, mitte, ende, zum, nächsten, kommenden, diesen, gegen, um",
    span: "bis, bis zum, bis einschließlich, bis inkl, bis einschl, und",
    early: "anfang, zu beginn, am anfang, beginn, anfang des, zu beginn des, zum anfang",
    middle: "mitte, mitte des",
    late: "ende, gegen ende, zum ende, am ende, ende des, zu ende",
    half: "halbjahr, halbjahrs, halbjahres, jahreshälfte, hälfte",
    firstHalf:
      "erstes halbjahr, ersten halbjahr, erste jahreshälfte, ersten jahreshälfte, erste hälfte, ersten hälfte, erste hälfte des jahres, ersten hälfte des jahres",
    secondHalf:
      "zweites halbjahr, zweiten halbjahr, zweite jahreshälfte, zweiten jahreshälfte, zweite hälfte, zweiten hälfte, zweite hälfte des jahres, zweiten hälfte des jahres",
    newYear: "neuen jahr, neues jahr, neue jahr, jahreswechsel, neujahr, jahresbeginn",
  },
  absence: {
    back: "zurück, wieder, rückkehr, zurückkehren, zurückkehre",
    until: "bis, bis zum, bis zur",
    through:
      "bis einschließlich, bis inklusive, bis inkl, bis einschl, bis und mit, bis einschließlich zum",
    inclusive: "eingeschlossen, inbegriffen, einschließlich, einschl, inklusive, inkl",
    after: "nach, nach dem",
    away: "abwesend, abwesenheit, urlaub, nicht im büro, nicht im haus, außer haus, nicht erreichbar, nicht da, dienstreise, geschäftsreise, verreist, auf reisen, krank, krankgeschrieben, auf fortbildung, auf schulung, elternzeit, geschlossen, unterwegs, nicht am arbeitsplatz, nicht verfügbar, frei, betriebsferien, ferien",
    since: "seit, ab, von, vom, beginnend",
    open: "bis auf weiteres, auf unbestimmte zeit, auf unbestimmte dauer, weiß noch nicht wann, weiß nicht wann, noch nicht absehbar, nicht absehbar, wann ich zurück bin ist noch offen, noch unklar",
  },
  frame: {
    greetings:
      "hallo, guten tag, guten morgen, guten abend, sehr geehrte, sehr geehrter, liebe, lieber, hi, moin, servus, grüß gott, grüezi, werte, werter, sehr geehrte damen und herren, hallo zusammen, tag, guten tag zusammen",
    closings:
      "mit freundlichen grüßen, freundliche grüße, viele grüße, beste grüße, mfg, vg, lg, liebe grüße, herzliche grüße, mit besten grüßen, mit freundlichem gruß, gruß, grüße, schöne grüße, hochachtungsvoll, besten gruß, danke, vielen dank, mit bestem dank, besten dank, mit vielen grüßen, freundlichst, ihr, ihre, dank und gruß",
    notices:
      "vertraulich, vertrauliche, vertraulichen, rechtlich geschützt, adressat, bestimmungsgemäße, irrtümlich erhalten, haftungsausschluss, disclaimer, handelsregister, amtsgericht, geschäftsführer, registergericht, sitz der gesellschaft, ust-id, umwelt, bevor sie diese, vor dem ausdrucken, datenschutzhinweise, datenschutzerklärung, sie erhalten diese, newsletter abmelden, hier abmelden, viren, aufsichtsrat, hier klicken, klicken sie hier, diese e-mail enthält, diese nachricht enthält, diese e-mail kann, vorsitzender, hrb",
    banners:
      "externe e-mail, externe mail, externe nachricht, externer absender, achtung: diese, achtung extern, vorsicht: diese, diese e-mail stammt von, diese e-mail kommt von, von außerhalb, außerhalb der organisation, außerhalb ihrer organisation, klicken sie nicht auf links, öffnen sie keine anhänge, gesendet von, von meinem iphone gesendet, gesendet mit, von unterwegs gesendet, outlook für, sie erhalten nicht oft e-mails von",
  },
  optOut: {
    alone:
      "mails sind unerwünscht, e-mails sind unerwünscht, nachrichten sind unerwünscht, mails sind nicht erwünscht, e-mails sind nicht erwünscht, mails sind nicht willkommen, verbiete ihnen, untersage ihnen, verbiete ich ihnen, untersage ich ihnen, verbiete die nutzung, untersage die nutzung, bestelle ich ihren newsletter ab, bestelle ich den newsletter ab, bestelle ihren newsletter ab, bestelle den newsletter ab, melde ich mich vom newsletter ab, melde mich vom newsletter ab, melde mich hiermit ab, trage mich hiermit aus, verzichten auf weitere, verzichte auf weitere, verzichten sie auf weitere, werbung unerwünscht, unerwünschte werbung, werbung nicht erwünscht, mails unerwünscht, ziehe meine einwilligung zurück, ziehe die einwilligung zurück, ziehe meine zustimmung zurück, nehme meine einwilligung zurück, einwilligung zurückziehen, einwilligung zurückzuziehen, lassen sie mich bitte in ruhe, lassen sie uns bitte in ruhe, lasst mich bitte in ruhe, lass mich bitte in ruhe, lasst uns bitte in ruhe, mich in ruhe lassen, uns in ruhe lassen, mich in ruhe zu lassen, uns in ruhe zu lassen, abmelden, abmeldung, abzumelden, abbestellen, abbestellung, abzubestellen, abbestelle, abbestellt, austragen, auszutragen, austragung, unsubscribe, unsubscriben, lassen sie mich in ruhe, schicken sie mir nichts mehr, schicken sie uns nichts mehr, senden sie mir nichts mehr, senden sie uns nichts mehr, schickt mir nichts mehr, schickt uns nichts mehr, schick mir nichts mehr, nichts mehr schicken, nichts mehr senden, nichts mehr zusenden, nichts mehr von ihnen, lassen sie es sein, lassen sie es bitte sein, lass es sein, lass es bitte sein, lasst es sein, lasst es bitte sein, lasst mich in ruhe, lassen sie uns in ruhe, lasst uns in ruhe, lass mich in ruhe, widerspreche, widersprechen, widerspruch, ruhe geben, löschung, opt-out, unterlassen, unterlassen sie, unterlassung, sperrvermerk, robinsonliste, abgemeldet, ausgetragen, absehen, abgesehen, verschonen sie, verschont, verschone, untersage, untersagen, gestatte nicht, gestatten nicht, verbitte mir, verbitten uns, erlaube ihnen nicht, widerrufe, widerruf, einwilligung entziehe, keine einwilligung, ohne einwilligung, meine einwilligung nicht, recht auf löschung, löschantrag, sperrliste, nehmen sie mich raus, nehmt mich raus, raus aus dem verteiler, raus aus ihrem verteiler, von der liste runter, runter von der liste, aus dem verteiler, aus ihrem verteiler, aus eurem verteiler, aus diesem verteiler, stellen sie den versand ein, versand einstellen, stellen sie die zusendung ein, stellen sie das bitte ein, stellen sie das ein, stellen sie bitte den versand ein, stellen sie ihre mails ein, stellen sie ihre e-mails ein, bitte um löschung, um löschung, löschung meiner daten, auf löschung, lasst mich endlich in ruhe, lasst uns endlich in ruhe, lassen sie mich endlich in ruhe, lassen sie uns endlich in ruhe, lass mich endlich in ruhe, lasst mich doch in ruhe, lass mich doch in ruhe, lasst mich einfach in ruhe, lassen sie mich einfach in ruhe, lassen sie mich doch in ruhe, lass uns in ruhe, lassen sie uns doch in ruhe, lassen sie mich künftig in ruhe, lassen sie uns künftig in ruhe, mich endlich in ruhe lassen, mich endlich in ruhe lasst, mich in ruhe lasst, uns in ruhe lasst, mich in ruhe lässt, in ruhe gelassen werden, in frieden lassen, lassen sie mich in frieden, lasst mich in frieden, bleiben sie mir vom leib, bleibt mir vom leib, verschonen, zu verschonen, werbewiderspruch, werbesperre, werbeverbot, macht mich raus, machen sie mich raus, mach mich raus, nimm mich raus, nimm mich da raus, nehmt mich da raus, nehmen sie mich da raus, nehmt uns raus, nehmen sie uns raus, nehmen sie uns da raus, stellen sie die werbung ein, stellen sie ihre werbung ein, stellen sie den mailversand ein, stellen sie ihren mailversand ein, stellt das ein, stellt das bitte ein, stellt eure mails ein, stellen sie dies ein, stellen sie dies bitte ein, stellen sie den kontakt ein, stellen sie jeglichen kontakt ein, stellen sie die kontaktaufnahme ein, stellen sie jegliche kontaktaufnahme ein, stellen sie die kommunikation ein, stellen sie ihre werbemails ein, stellen sie ihre nachrichten ein, stellen sie ihre kontaktversuche ein, stellen sie bitte ihre mails ein, stellen sie bitte die zusendung ein, zusendungen einzustellen, untersagen wir ihnen, untersagen ihnen, verbieten wir ihnen, verbieten ihnen, verbitte ich mir, verbitten wir uns, verwahre mich gegen, widersprach, widersprochen, einwilligung widerrufen, widerrufen, widerrufe ich, entziehe ihnen, entziehe ich ihnen, löschungsantrag, löschungsverlangen, löschungsbegehren, unterlassungserklärung, meldet mich ab, meld mich ab, melden sie mich ab, melden sie uns ab, meldet uns ab, trag mich aus, tragt mich aus, mails von ihnen sind unerwünscht, mails sind hier unerwünscht, kontaktaufnahme ist unerwünscht, kontaktaufnahmen sind unerwünscht, kontakt ist unerwünscht, kontakt ist nicht erwünscht, kontaktaufnahme ist nicht erwünscht, kontaktaufnahme nicht erwünscht, kontaktaufnahme unerwünscht, werbung ist unerwünscht, nichts mehr hören, nichts mehr von euch, nichts mehr von dir, erlaube euch nicht, nicht einverstanden, loeschung, austrägt, austragt, ausgetragen zu werden, aus dem newsletter raus, raus aus dem newsletter, vom newsletter runter, aus ihrem newsletter raus, aus eurem newsletter raus, aus der liste raus, raus aus der liste, von der liste weg, aus der liste werfen, von der liste werfen, aus der liste zu werfen, aus dem verteiler zu werfen",
    remove:
      "löschen, lösche, löscht, lösch, gelöscht, zu löschen, entfernen, entferne, entfernt, entfern, zu entfernen, streichen, streiche, streicht, streich, gestrichen, zu streichen, herausnehmen, herauszunehmen, rausnehmen, rauszunehmen, herausgenommen, rausgenommen, schmeißen, schmeiß, schmeissen, sperren, gesperrt, tilgen, ausschließen, herausstreichen, rauslöschen, austragen, löschst, löschten, entfernst, entfernten, streichst, streicht mich, herausnehmt, rausnehmt, herausnehme, rausnimmst, herausnimmst, rausschmeißen, rausschmeißt, rauswerfen, rauswerft, rausstreichen, herausgestrichen, rausgestrichen, herausgelöscht, rausgelöscht, herauslöschen, ausgeschlossen, sperrt, sperren sie, entfernung, streichung, sperrung, vernichten, schmeißt, kickt, kicken, zu tilgen, herauszustreichen, rauszustreichen, rauszulöschen, rauszuschmeißen, auszuschließen, zu sperren, löschen zu lassen, loeschen, loesche, loescht, geloescht, zu loeschen, rausloeschen, ausradieren, eliminieren, werfen sie mich, werfen sie uns, werft mich, werft uns, wirf mich, hinauswerfen, rauszuwerfen, hinauszuwerfen, rausgeworfen",
    takeOff:
      "nehmen, nimm, nehmt, tragen, trag, tragt, melden, melde, meldet, meld, genommen, zu nehmen, nimmst, nähmen, getragen, zu tragen, trägst, hol, holt, holen sie",
    off: "aus, von, ab, raus, heraus, vom, runter, herunter, ausm, aus'm",
    onto: "auf, aufnehmen, aufzunehmen, eintragen, hinzufügen, anmelden, rein, hinein, aufgenommen, setzen, dazu, teilnehmen",
    list: "verteiler, verteilerliste, verteilerlisten, e-mail-verteiler, mailverteiler, emailverteiler, liste, listen, mailingliste, mailing-liste, mailing, mailings, datenbank, newsletter, kartei, adressliste, adressbestand, kontaktliste, kontakte, bestand, crm, system, adressbuch, adressdatenbank, werbeverteiler, kundenkartei, verteilern, datenbestand, kundendatei, werbeliste, maillist, mailliste, e-mail-liste, verteilers, liste von empfängern, empfängerliste, empfängerlisten, adressdatei, adresskartei, adressverteiler, abonnentenliste, rundmail, newsletterverteiler, newsletter-verteiler, newsletterliste, e-mail-listen, emailliste, emaillisten, mailinglisten, mailing-listen, datenbanken, datenbeständen, datenbestände, datei, dateien, aussendungen, kontaktdatenbank, kundendatenbank, kundenliste, interessentenliste, interessentendatei, akquiseliste, telefonliste, systemen, systeme, werbedatei, lead-liste, leadliste, aussendung",
    me: "mich, uns, mir, meine adresse, meine e-mail, meine e-mail-adresse, meine e-mailadresse, meine mailadresse, meine mail-adresse, meine emailadresse, meine daten, meine kontaktdaten, meinen namen, meinen kontakt, meine personenbezogenen daten, unsere adresse, unsere e-mail-adresse, unsere mailadresse, unsere daten, unsere kontaktdaten, unsere firma, diese adresse, diese e-mail-adresse, diese mailadresse, unser unternehmen, sämtliche daten, alle daten, meine email, meine mail, unsere e-mail, meiner e-mail-adresse, meiner daten, meiner adresse, unserer daten, meiner mailadresse, unserer adresse, mein konto, unser konto, mein profil, unsere emailadresse, meiner emailadresse, unserer emailadresse, unserer e-mail-adresse, unserer mailadresse, mein name, unseren namen, meines namens, meine mailadressen, unsere mailadressen, meine gespeicherten daten, meine persönlichen daten, unsere gespeicherten daten, sämtliche meiner daten, alle meine daten, all meine daten, alle unsere daten, alle über mich gespeicherten daten, alle zu meiner person gespeicherten daten, meine kontaktinformationen, unsere kontaktinformationen, meine nummer, meine telefonnummer, meinen eintrag, meinem postfach, mein postfach, unser postfach, meine person, meiner person, diese email, diese mail, diese emailadresse, dieser adresse, dieses postfach, dieser e-mail-adresse, meinem namen, werfen sie mich, werfen sie uns, werft mich, werft uns, wirf mich",
    stop: "stop, stopp, stoppen, stoppt, hören, hör, hört, auf zu hören, aufhören, aufzuhören, beenden, einstellen, einzustellen, schluss, schluss mit, genug, verzichten, absehen, sehen sie davon ab, abzusehen, unterlassen, zu unterlassen, lassen sie das, lassen sie es, sehen sie von, sehen sie bitte von, sehen sie künftig von, sehen sie zukünftig von, sehen sie in zukunft von, sehen sie ab sofort von, verzichte, verzichten auf, verzichte auf, verzichten sie auf, verzichtet auf, hörst, aufhört, aufhörst, aufgehört, aufhörten, hörten, aufzuhoeren, aufhoeren, aufhoert, hoeren, hoert, hoer, beendet, beende, zu beenden, einstellt, eingestellt, gestoppt, stoppst, zu stoppen, unterlässt, unterlasst, unterlass, unterließen, unterlassen würden, lasst das, lass das, lass es, lasst es, absieht, absehen würden, seht davon ab, seht von, seht bitte von, seht künftig von, sieh von, schluss damit, schluss jetzt, abstand zu nehmen, abstand nehmen, abstand nehmt, nehmen sie abstand, ersparen sie mir, ersparen sie uns, erspart mir bitte, erspart uns bitte, erspar mir, mir zu ersparen, uns zu ersparen, sparen sie sich, spart euch, spar dir, unterbinden, unterbinden sie, zu unterbinden, verzichtest, zu verzichten, verzichten würden, einstellen würden, beenden würden",
    write:
      "kontaktiert zu werden, angeschrieben zu werden, belästigt zu werden, angemailt zu werden, schreiben, schreib, schreibt, anschreiben, anzuschreiben, angeschrieben, kontaktieren, kontaktier, kontaktiert, zu kontaktieren, kontaktaufnahme, mailen, anmailen, angemailt, belästigen, belästigt, belästigungen, belästigung, zu belästigen, nerven, nervt, spammen, zuspammen, zuzuspammen, bombardieren, zumüllen, kontaktversuche, anrufen, anzurufen, angerufen, behelligen, behelligt, melden sie sich, kontakt aufnehmen, zu schreiben, stören, gestört, ansprechen, nachfassen, nachzufassen, schreibst, schreiben würden, schrieben, schreiben sie, anschreibt, anschreibst, anschreib, anzumailen, zu mailen, mailt, mailst, mail mir, anmailt, anmailst, kontaktierst, kontaktierten, kontaktiere mich, kontaktiere uns, belästige mich, belästige uns, belästigst, belaestigen, belaestigt, nerv, nerve mich, nervst, zu nerven, zu stören, zu behelligen, behelligst, zuspammt, zuspammst, vollspammen, vollzuspammen, vollspammt, spammt, spamt, zu spammen, zumüllt, zuzumüllen, vollmüllen, zu bombardieren, bombardiert, anruft, anrufst, rufen, ruft, ruf, meldet euch, meld dich, melde dich, kontakt aufzunehmen, kontakt aufnimmt, kontakt aufnehmt, kontakt zu suchen, in kontakt treten, in kontakt zu treten, in verbindung setzen, in verbindung zu setzen, treten sie, tretet, nachhaken, nachzuhaken, nachzufragen, nachfasst, nachhakt, kontaktierung, kontaktaufnahmen, anzusprechen, angesprochen, weiter zu belästigen, bedrängen, zu bedrängen, belagern, texten, zutexten",
    send: "schicken, schick, schickt, zu schicken, senden, send, sendet, sende, zu senden, zusenden, zuzusenden, zuschicken, zuzuschicken, zusendung, zusendungen, gesendet, geschickt, versenden, zukommen lassen, übersenden, zugesandt, zugeschickt, verschicken, schickst, schickten, sendest, sendeten, zusendet, zuschickt, zuschickst, versendet, zugesendet, zustellen, zuzustellen, zustellung, übermitteln, zu übermitteln, übersendung, zukommen zu lassen, zukommen lasst, zu übersenden, zu versenden, zu verschicken, verschickt, verschickst, schicke mir, schicke uns, sende mir, sende uns, zumailen, zuzumailen, weiterzuleiten",
    mail: "e-mail, e-mails, email, emails, mail, mails, nachricht, nachrichten, werbung, werbemails, werbemail, werbe-mails, werbe-e-mails, newsletter, spam, spam-mails, spammails, post, zusendung, zusendungen, angebote, kontakt, kontaktaufnahme, kontaktaufnahmen, kontaktversuche, infos, informationen, anfragen, akquise, kaltakquise, mailings, anschreiben, schreiben, verkaufsmails, werbepost, nichts, sowas, zeug, müll, ansprache, erinnerungen, mist, reklame, akquise-mails, anrufe, quatsch, kontaktversuchen, e-mail-werbung, emailwerbung, angeboten, angebot, werbungen, versand, erinnerungsmails, erinnerungsmail, erinnerung, follow-ups, followups, follow-up, follow up, kontaktanfragen, kontaktanfrage, kontaktversuch, verkaufsgespräche, verkaufsangebote, werbeangebote, korrespondenz, schriftverkehr, mailverkehr, zuschriften, werbesendungen, werbezusendungen, werbeanrufe, werbeanruf, verkaufsanrufe, akquiseversuche, akquiseanrufe, akquisemails, akquiseversuch, vertriebsmails, vertriebsmail, vertriebsanfragen, sales-mails, salesmails, massenmails, massenmail, rundmails, rundmail, rundschreiben, kram, scheiß, scheiss, scheiße, dreck, schrott, unsinn, blödsinn, werbemüll, werbeschreiben, kommunikation, nachfassmails, nachfass-mails, newsletters, emailings, ding, dinger, schwachsinn, mailmüll, belästigung, belästigungen, anschreiben dieser art, sales-pitches, pitches, mailerei, werberei, geschreibe",
    receive:
      "erhalten, bekommen, empfangen, kriegen, kontaktiert werden, angeschrieben werden, belästigt werden, hören, lesen, zu erhalten, zu bekommen, kontaktiert zu werden, angeschrieben zu werden, angerufen werden, haben, gelistet sein, genervt werden, gestört werden, geführt werden, angemailt werden, angesprochen werden, kontaktiert werde, angeschrieben werde, belästigt werde, angerufen werde, behelligt werden, behelligt zu werden, genervt zu werden, gestört zu werden, zugespammt werden, zugemüllt werden, kontaktiert würden, zugeschickt bekommen, zugesandt bekommen, geschickt bekommen, gespeichert sein, angeschrieben oder angerufen werden",
    want: "möchte, möchten, will, wollen, wünsche, wünschen, wünscht, wünschten, erwünscht, erlaube, interesse an, gestatte, gewünscht, lege wert auf, brauche, brauchen, verbitte, bitte um, stimme, einverstanden, wollte, wollten, wünschte, wuensche, wuenschen, wuenscht, moechte, moechten, lege keinen wert auf, legen wert auf, verlange, fordere, verlangen, fordern, bevorzuge, bevorzugen, hätte gern, hätte gerne, wäre dankbar, bestehe darauf, lust auf, bock auf, bedarf an",
    not: "nicht, nicht mehr, nie, niemals, nie mehr, nie wieder, nimmer, net, nich, keinesfalls, auf keinen fall, ned, nie nie wieder",
    no: "kein, keine, keinen, keinerlei, keiner, keinem, keines",
    more: "mehr, weitere, weiteren, weiterer, weiteres, weiterhin, wieder, künftig, zukünftig, in zukunft, zukunft, länger, nochmal, nochmals, noch einmal, jemals, ab sofort, fortan, weiter, erneut, künftige, künftigen, zukünftige, zukünftigen, überhaupt, zukuenftig, kuenftig, laenger, kuenftige, abermals, fernerhin, ferner, weiterem, weiteres mal, neuerlich, von jetzt an, noch weiter, für die zukunft, in der zukunft, auch in zukunft, dauerhaft, auf dauer",
    we: "ich, wir",
    you: "sie, ihr, ihnen, ihre, ihrer, ihrem, ihren, du, dir, dich, euch, eure, eurer, eurem, dein, deine, deiner, deinem, ihres",
    about:
      "kunden, kunde, nutzer, mitarbeiter, mitarbeitern, mitarbeiterinnen, fahrer, kollegen, leute, empfänger, abonnenten, funktion, abmeldefunktion, abmeldelink, link, button, knopf, seite, rate, abmelderate, prozess, option, software, tool, planer, excel, schichten, schichtplan, schichtpläne, dienstplan, dienstpläne, vertrag, termin, besprechung, meeting, cc, kalender, projekt, warteliste, testphase, tabelle, tabellen, spediteure, patienten, gäste, schüler, eltern, mitglieder, lieferanten, jemand, bei ihnen, per hand, von hand, einzelne personen, abwesenheiten, ausscheidende, beschäftigte, beschäftigten, angestellte, angestellten, team, fahrern, fahrerinnen, teams, benachrichtigungen, whatsapp, nutzern, usern, user, personen, disponenten, disponent, ehemalige, ehemaligen, ausgeschiedene, ausgeschiedenen, aushilfen, azubis, personal, belegschaft, monteure, techniker, pfleger, kunden-newsletter, mitarbeiter aus der, mitarbeiter aus dem, mitarbeiter von der, mitarbeiter vom, mitarbeiter selbst aus der, mitarbeiter selbst aus dem, mitarbeiter einfach aus der, mitarbeiter einfach aus dem, mitarbeiter auch aus der, mitarbeiter auch aus dem, mitarbeiter wieder aus der, mitarbeiter wieder aus dem, mitarbeitern aus der, mitarbeitern aus dem, mitarbeitern von der, mitarbeitern vom, mitarbeitern selbst aus der, mitarbeitern selbst aus dem, mitarbeitern einfach aus der, mitarbeitern einfach aus dem, mitarbeitern auch aus der, mitarbeitern auch aus dem, mitarbeitern wieder aus der, mitarbeitern wieder aus dem, fahrer aus der, fahrer aus dem, fahrer von der, fahrer vom, fahrer selbst aus der, fahrer selbst aus dem, fahrer einfach aus der, fahrer einfach aus dem, fahrer auch aus der, fahrer auch aus dem, fahrer wieder aus der, fahrer wieder aus dem, kunden aus der, kunden aus dem, kunden von der, kunden vom, kunden selbst aus der, kunden selbst aus dem, kunden einfach aus der, kunden einfach aus dem, kunden auch aus der, kunden auch aus dem, kunden wieder aus der, kunden wieder aus dem, nutzer aus der, nutzer aus dem, nutzer von der, nutzer vom, nutzer selbst aus der, nutzer selbst aus dem, nutzer einfach aus der, nutzer einfach aus dem, nutzer auch aus der, nutzer auch aus dem, nutzer wieder aus der, nutzer wieder aus dem, benutzer aus der, benutzer aus dem, benutzer von der, benutzer vom, benutzer selbst aus der, benutzer selbst aus dem, benutzer einfach aus der, benutzer einfach aus dem, benutzer auch aus der, benutzer auch aus dem, benutzer wieder aus der, benutzer wieder aus dem, personen aus der, personen aus dem, personen von der, personen vom, personen selbst aus der, personen selbst aus dem, personen einfach aus der, personen einfach aus dem, personen auch aus der, personen auch aus dem, personen wieder aus der, personen wieder aus dem, leute aus der, leute aus dem, leute von der, leute vom, leute selbst aus der, leute selbst aus dem, leute einfach aus der, leute einfach aus dem, leute auch aus der, leute auch aus dem, leute wieder aus der, leute wieder aus dem, kollegen aus der, kollegen aus dem, kollegen von der, kollegen vom, kollegen selbst aus der, kollegen selbst aus dem, kollegen einfach aus der, kollegen einfach aus dem, kollegen auch aus der, kollegen auch aus dem, kollegen wieder aus der, kollegen wieder aus dem, empfänger aus der, empfänger aus dem, empfänger von der, empfänger vom, empfänger selbst aus der, empfänger selbst aus dem, empfänger einfach aus der, empfänger einfach aus dem, empfänger auch aus der, empfänger auch aus dem, empfänger wieder aus der, empfänger wieder aus dem, jemanden aus der, jemanden aus dem, jemanden von der, jemanden vom, jemanden selbst aus der, jemanden selbst aus dem, jemanden einfach aus der, jemanden einfach aus dem, jemanden auch aus der, jemanden auch aus dem, jemanden wieder aus der, jemanden wieder aus dem, user aus der, user aus dem, user von der, user vom, user selbst aus der, user selbst aus dem, user einfach aus der, user einfach aus dem, user auch aus der, user auch aus dem, user wieder aus der, user wieder aus dem, teilnehmer aus der, teilnehmer aus dem, teilnehmer von der, teilnehmer vom, teilnehmer selbst aus der, teilnehmer selbst aus dem, teilnehmer einfach aus der, teilnehmer einfach aus dem, teilnehmer auch aus der, teilnehmer auch aus dem, teilnehmer wieder aus der, teilnehmer wieder aus dem, mitglieder aus der, mitglieder aus dem, mitglieder von der, mitglieder vom, mitglieder selbst aus der, mitglieder selbst aus dem, mitglieder einfach aus der, mitglieder einfach aus dem, mitglieder auch aus der, mitglieder auch aus dem, mitglieder wieder aus der, mitglieder wieder aus dem, zettel, pläne, plan, stundenzettel, berichte, aufträge, rapporte, rechnungen",
    limit:
      "bis, vor, heute, morgen, diese woche, nächste woche, telefonisch, per telefon, derzeit, momentan, gerade, zurzeit, im moment, erstmal, vorerst, noch, am wochenende, abends, pdf, pdfs, anhang, anhänge, rechnung, rechnungen, vertrag, angebot, präsentation, papier, papierform, weniger",
    beside:
      "genervt, verloren, nichts verloren, damit auf, mit den mails, mit euren mails, nervt mich, bitte, danke, vielen dank, besten dank, herzlichen dank, dank, merci, hallo, guten tag, guten morgen, sehr, geehrte, geehrter, damen, herren, herr, frau, grüße, grüssen, gruß, freundliche, freundlichen, mit, viele, beste, mfg, vg, lg, lieben, liebe, und, oder, aber, der, die, das, dem, den, des, ein, eine, einen, einem, einer, mein, meine, meinen, meiner, meinem, unser, unsere, unserer, unserem, unseren, ich, wir, mich, mir, uns, sie, ihr, ihre, ihrem, ihrer, ihnen, ihren, du, dein, deine, euch, euer, eure, es, ist, sind, war, bin, habe, haben, hat, hatte, hätte, wird, werden, wurde, wäre, wären, kann, können, könnte, könnten, würde, würden, soll, sollte, muss, müssen, darf, dürfen, zu, zum, zur, im, in, an, am, für, von, vom, aus, bei, um, auf, als, so, da, dass, wenn, wie, warum, wieso, weshalb, woher, wo, was, wer, diese, dieser, diesem, diesen, dieses, solche, solchen, alle, aller, allen, alles, jede, jeder, jeden, jegliche, jeglicher, jeglichen, sofort, umgehend, unverzüglich, schnellstmöglich, baldmöglichst, endlich, direkt, gleich, ab, jetzt, dauerhaft, komplett, vollständig, endgültig, hiermit, daher, deshalb, deswegen, auch, nur, doch, mal, schon, bereits, noch, nochmals, einfach, kein interesse, kein, keine, bedarf, kein bedarf, nicht interessiert, danke nein, nein, relevant, uninteressant, e-mail, e-mails, email, emails, mail, mails, adresse, e-mail-adresse, mailadresse, daten, kontaktdaten, newsletter, werbung, spam, liste, dsgvo, datenschutz, art, artikel, abs, gemäß, nach, gesetz, recht, rechtlich, rechtliche, schritte, anwalt, anzeige, abmahnung, abmahnen, abmahne, beschwerde, illegal, verboten, unerwünscht, unerwünschte, unerwünschten, unaufgefordert, unaufgeforderte, unverlangt, unverlangte, nie, niemals, angemeldet, bestellt, abonniert, angefordert, eingewilligt, zugestimmt, zustimmung, einwilligung, erlaubnis, bestätigen, bestätigung, bestätigen sie, kenntnis, nerven, nervt, nervig, belästigung, hören, bekommen, erhalten, mehrfach, mehrmals, zweimal, dreimal, wiederholt, falsch, falsche, richtige, person, ansprechpartner, zuständig, firma, unternehmen, arbeite, hier, tätig, verstanden, melden, melde, sonst, ansonsten, andernfalls, letzte, letztes, warnung, zukünftig, oben, genannte, gespeicherten, gespeicherte, gespeichert, personenbezogene, personenbezogenen, sämtliche, vielmals, verzeihung, sorry, entschuldigung, möchte, möchten, will, wollen, wünsche, sehe, davon, darauf, hin, dies, dazu, dafür, weder, damit, ohne, sich, seit, jahren, monaten, wochen, tagen, ihrerseits, seitens, idiot, idioten, scheiß, verdammt, bitten, bitte ich, ersuche, fordere, verlange, woher haben, tschüss, tschüß, schönen, tag, alles gute, unter, kein interesse an, wunsch, gern gelöscht, nutzung, meiner daten, verwendung, verarbeitung, werbezwecken, zwecken, werbezwecke, prompt, weiteren, weitere, worden, genug, verwenden, verwendet, speichern, löschung, zwei, drei, ebenfalls, bitte mich, deren, solcher, solches, dergleichen, zeit, ersparen, bemühen, lieb, lieber, wäre lieb, wäre es lieb, verdammt nochmal, verdammt noch mal, gefälligst, gruesse, fuer, koennen, koennten, koennte, wuerden, wuerde, muessen, unverzueglich, vollstaendig, haette, waere, endgueltig, bestaetigen, gemaess, moechte, moechten, loeschen, schalte, schalten, einschalten, rechtsanwalt, gericht, verbraucherzentrale, bundesnetzagentur, datenschutzbehörde, nachricht, angebot, für ihre nachricht, für ihre mail, für ihr angebot, bedanke, bedanken, dennoch, trotzdem, jedoch, leider, wirklich, mach, machen, macht, lassen, lasst, ganz, gar, gar nicht, zur kenntnis, zur kenntnis nehmen, nehmen sie bitte zur kenntnis, nehmen sie zur kenntnis, teile ihnen mit, hiermit teile ich ihnen mit, dass ich, fordere sie auf, fordern sie auf, dankbar, sehr dankbar, ihnen dankbar, freundlicherweise, höflich, höflichst, selber, selbst, euren, eurem, haben kein interesse, habe kein interesse, wir haben kein interesse, ich habe kein interesse, nicht interessant, bin nicht interessiert, sind nicht interessiert, steht, stehe, dsgvo löschung, frist, binnen, innerhalb, tage, schriftlich, erfolgt, erfolgen, mehrere, ständig, dauernd, andauernd, satt, leid, es reicht, reicht, mir reicht es, die nase voll, nase voll, ehrlich, bitte sehr, tut mir leid, keine zeit, keinen bedarf, haben keinen bedarf, habe keinen bedarf, derartige, derartigen, derartiger, fürs erste nicht, nett, freundlich, kümmern, sorgen, sorgen sie dafür, sorgt dafür, veranlassen, veranlassen sie, verwendung meiner daten, unbefugt, belästigend, eurerseits, niemand, niemandem, jemals, hab, hab ich, habt, gesagt, gebeten, geschrieben, mitgeteilt, erst, bestehe, bestehen, sonstige, sonstigen, inklusive, samt, einschließlich, sowie, bzw, könntet, würdet, könntest, würdest, kannst, könnt, solltet, sollten, werdet, seid, wollt, wolltet, dürft, wirst, gefallen, tut mir einen gefallen, tun sie mir den gefallen, tun sie mir einen gefallen, interessieren, interessiert mich nicht, interessiert uns nicht, interessieren mich nicht, interessieren uns nicht, anderweitig, entschieden, anders, daher bitten",
    idiom:
      "mail reicht, e-mail reicht, mail genügt, e-mail genügt, nachricht reicht, zögern sie nicht, zögern sie bitte nicht, vergessen sie nicht, kein problem, keine sorge, keine frage, keine ahnung, nicht erhalten, nicht bekommen, nicht angekommen, keine mail bekommen, keine e-mail erhalten, keine eile, warum nicht, nicht nur, keine e-mail bekommen, keine mail erhalten, keine excel, blick werfen, werfen sie einen blick, werfen sie mal einen blick, werfen sie gerne einen blick, warum rufen sie nicht, nicht stören, stört mich nicht, stört uns nicht, stört nicht, hört sich, hört sich nicht, hören voneinander, hören uns, hören wir uns, wir hören uns, warum rufen sie, warum ruft ihr, warum rufst du, wieso rufen sie, rufen sie doch, ruft doch, ruf doch, rufen sie mich doch, ruf mich doch, ruft mich doch, warum schreiben sie, blick, rufen sie mich bitte nicht an, rufen sie mich nicht an, rufen sie uns nicht an, rufen sie uns bitte nicht an, ruft mich nicht an, ruft mich bitte nicht an, ruf mich nicht an, ruf mich bitte nicht an, nicht anrufen, nicht telefonieren, nicht angerufen werden, vergessen sie meine letzte, vergessen sie meine vorherige, vergiss meine letzte, ignorieren sie meine letzte, ignorieren sie meine vorherige",
    that: "dass, daß",
  },
  intent: {
    decline:
      "kein interesse, kein bedarf, nicht interessiert, nein danke, danke nein, brauchen wir nicht, brauche ich nicht, nicht relevant, passt nicht, lehnen dankend ab, dankend ab, nichts für uns, nichts für mich, keine verwendung, kein thema, uninteressant, kein interesse an, wir lehnen ab, wir haben kein interesse, ich habe kein interesse",
    bareNo:
      "nein, ne, nee, nö, noch nicht, keine, keiner, keins, bisher nicht, leider nein, leider nicht, eher nicht, gar nicht, nicht wirklich",
    later:
      "nicht jetzt, jetzt nicht, gerade nicht, derzeit nicht, momentan nicht, später, melden, melden sie sich, meld dich, wieder, noch einmal, nochmal, nochmals, erneut, im moment nicht, im moment, derzeit, momentan, zurzeit, gerade, keine zeit, zu früh, vielleicht, auf mich zu, auf uns zu, kommen, kommen sie, schreiben sie mir, rufen sie mich, erst, dann, schreiben, gerne, kontaktieren, fragen, fragen sie, nachfragen, passt, passt nicht",
  },
  replies: {
    hostile: [
      "\\bverst(?:oß|ößt|oßen)\\p{L}*\\b[^.!?]{0,40}\\b(?:ds-?gvo|gdpr|uwg|datenschutz\\p{L}*|das gesetz|recht)\\b|\\b(?:ds-?gvo|gdpr)[ -](?:beschwerde|verstoß|anfrage|auskunft\\p{L}*)\\b|\\bdatenschutzverstoß|\\b(?:verlange|fordere|bitte um|erbitte|beantrage|verlangen|fordern)\\b[^.!?]{0,60}\\b(?:auskunft\\b[^.!?]{0,60}\\bdaten|löschung (?:aller |meiner |unserer |der )?(?:\\p{L}+ )?daten)\\b|\\bauskunft (?:nach|gemäß|laut) (?:art|ds)",
      "\\b(?:meine?n?|unsere?n?|einen?) (?:anwalt|anwältin|anwälte|rechtsanwalt|rechtsabteilung)\\b[^.!?]{0,30}\\b(?:ein(?:schalte\\p{L}*)?|einschalten|beauftrag\\p{L}*|übergeb\\p{L}*|meldet sich bei ihnen|wird sich (?:bei ihnen )?melden|hören|kontaktieren)\\b|\\b(?:schalte|beauftrage|übergebe\\p{L}*)\\b[^.!?]{0,30}\\b(?:anwalt|anwältin|rechtsabteilung)\\b|\\b(?:sonst|ansonsten|andernfalls|oder) \\b[^.!?]{0,50}\\b(?:anwalt|anwältin|rechtsabteilung|anzeige)\\b|\\b(?:von|mit) (?:meinem|unserem|meiner|unserer) (?:anwalt|anwältin|rechtsabteilung) (?:hören|zu tun)|\\brechtliche(?:n)? schritte\\b|\\babmahn(?:en|ung (?:von|durch|erhalten|folgt)|ung schicken)\\b|\\bstrafanzeige\\b|\\banzeige (?:erstatten|erstatte|bei)\\b|\\b(?:erstatte|erstatten) (?:ich |wir )?anzeige\\b|\\b(?:zeige|zeigen) (?:ich |wir )?(?:sie|euch|dich) an\\b|\\bverklag(?:e|en) (?:ich |wir )?(?:sie|euch|dich)\\b|\\b(?:sie|euch|dich) verklagen\\b|\\bklage einreichen\\b|\\bunterlassungs(?:erklärung|klage|anspruch)\\b|\\bbeschwerde bei der (?:\\p{L}*datenschutz\\p{L}*|behörde|bundesnetzagentur)\\b|\\b(?:melde|meldung|melden)\\b[^.!?]{0,30}\\b(?:der|bei der|an die) \\p{L}*datenschutz(?:behörde|beauftragten)\\b|\\b(?:rechtswidrig|illegal|unzulässig|verboten|belästigung)(?:e|es|en)? (?:werbung|spam|mails?)\\b|\\b(?:das|dies|ihre (?:mail|werbung|mails)) ist (?:\\p{L}+ )?(?:rechtswidrig|illegal|verboten|unzulässig|(?:eine )?belästigung)\\b|\\bunerlaubte\\p{L}* (?:werbung|mails?)\\b|\\bmelde (?:sie|ich sie|das|dich|euch) (?:als spam|bei)\\b|\\bals spam melden\\b",
      "\\b(?:arschloch|arschlöcher|verpiss\\p{L}*|leck mich|halt die klappe|schert euch|betrüger(?:bande)?|abzocker|(?:sie|ihr|du) (?:\\p{L}+ )?(?:idiot\\p{L}*|spinner|schweine?|penner)|(?:so eine|welch eine|was für eine|(?:das|ihre \\p{L}{1,20}|diese \\p{L}{1,20}) ist (?:wirklich |echt )?eine) (?:bodenlose )?(?:frechheit|unverschämtheit)|was fällt ihnen ein)\\b",
    ],
    wrongPerson: [
      "\\b(?:(?:bin |bin leider |leider )?nicht (?:der|die) (?:richtige|zuständige)\\p{L}*(?: (?:ansprechpartner\\p{L}*|person|kontakt|stelle|adresse|abteilung))?|falsche[rn]? (?:ansprechpartner\\p{L}*|person|kontakt|abteilung|empfänger)|bei mir (?:falsch|nicht richtig)|(?:arbeite|bin) (?:hier |dort |leider )?(?:nicht mehr|nicht länger) (?:dort|hier|bei|im unternehmen|für|in der firma|tätig)|nicht mehr (?:bei|im unternehmen|hier tätig|in der firma|für (?:die|das) (?:firma|unternehmen))|habe das unternehmen verlassen|hat das unternehmen verlassen|(?:bin|ist) (?:jetzt |inzwischen )?im ruhestand)\\b",
      "\\bnicht (?:mehr )?(?:zuständig|verantwortlich)\\b[^?]{0,80}(?:\\b(?:wenden|kontaktieren|schreiben|sprechen|melden|fragen) sie\\b|\\bzuständig (?:ist|wäre)\\b|\\S+@\\S+)",
    ],
    notInterested: [
      "\\b(?:kein(?:e|en)? (?:interesse|bedarf|verwendung)|nicht interessiert|interessier(?:t|en) (?:mich|uns) nicht|nein,? danke|danke,? nein|kein bedarf|brauchen wir nicht|brauche ich nicht|(?:möchte|möchten|will|wollen) (?:wir |ich )?(?:das |es )?nicht|nicht relevant|passt nicht (?:zu|für)|lehnen (?:wir )?(?:dankend )?ab|dankend ab|absage|nichts für (?:uns|mich)|(?:haben|sind) uns (?:anders|dagegen|für einen anderen)|danke,? aber nein|nicht das richtige)\\b|^nein[.! ]*$",
    ],
    notNow: [
      "\\b(?:(?:jetzt|derzeit|momentan|im moment|zurzeit|zur zeit|aktuell|gerade|heute|dieses jahr) (?:leider |noch |gerade |ist ){0,4}(?:nicht|kein\\p{L}*|schlecht|ungünstig|keine zeit|zu viel)|(?:noch|gerade) nicht|(?:kein|keine) (?:zeit|budget|kapazität\\p{L}*)|zu (?:früh|beschäftigt|viel zu tun)|falscher zeitpunkt|schlechter zeitpunkt|später|vielleicht später|erst (?:wieder )?(?:im|in|ab|nach|nächste\\p{L}*)|frühestens|elternzeit|im urlaub)\\b",
    ],
    again: [
      "\\b(?:melden sie sich|meld dich|meldet euch|kontaktieren sie|schreiben sie (?:mir|uns)|schreib (?:mir|uns)|rufen sie|ruf mich|kommen sie|komm|sprechen wir|lassen sie uns|lass uns|(?:noch einmal|nochmal|nochmals|wieder|erneut) (?:melden|schreiben|versuchen|sprechen|anfragen|kontaktieren|anrufen|nachfassen|fragen)|(?:gerne )?(?:wieder|nochmal|noch einmal|erneut)|versuchen sie es|erinnern sie|wiedervorlage|auf mich zu|auf uns zu|zurückkommen)\\b",
    ],
    objection: [
      "\\b(?:zu (?:teuer|kompliziert|aufwändig|aufwendig|komplex|klein|groß)|(?:nutzen|verwenden|haben|benutzen|arbeiten) (?:wir )?(?:bereits|schon)|(?:bereits|schon) (?:einen|eine|ein|mit|etwas|anderen|versorgt)|zufrieden mit|nicht überzeugt|skeptisch|außerhalb (?:unseres|des) budgets|budget (?:übersteigt|reicht nicht)|bedenken|gebunden an|eigene lösung|wo ist der haken)\\b",
    ],
    asks: [
      "\\b(?:(?:schicken|senden|schick|sende|nennen|erklären|zeigen|geben) sie (?:mir|uns)|schick (?:mir|uns)|senden sie|was kostet|wie viel|wieviel|wie (?:funktioniert|lange|hoch|läuft)|welche (?:kosten|preise|funktionen)|mehr (?:informationen|infos|details)|würde gerne (?:wissen|mehr|erfahren)|frage)\\b",
    ],
    interested: [
      "\\b(?:(?:bin|sind|wäre|wären|sehr|grundsätzlich|durchaus) (?:\\p{L}+ )?interessiert|klingt (?:\\p{L}+ )?(?:gut|interessant|spannend|super|toll|vielversprechend)|hört sich (?:\\p{L}+ )?(?:gut|interessant|spannend) an|(?:wir|ich) (?:haben|habe|hätte\\p{L}*) interesse|interesse (?:besteht|vorhanden|habe|haben)|(?:ja|gerne|gern|sehr gerne|natürlich|klar|auf jeden fall)\\b|freue mich|lassen sie uns|rufen sie mich|passt (?:mir|uns)|vereinbaren)\\b",
    ],
    but: ["(?<!\\p{L})(?:aber|jedoch|sondern|allerdings|stattdessen|dafür)(?!\\p{L})"],
    retry: ["\\b(?:wieder|nochmals?|erneut)\\b"],
  },
  automatic: {
    declared: [
      "(?:dies|dieses|diese|hierbei handelt es sich um|es handelt sich um|das) ?(?:e-?mail |mail |nachricht |antwort )?(?:ist )?(?:eine? )?(?:automatische?r?|automatisch (?:generierte|erstellte|erzeugte|versendete|versandte))s? (?:e-?mail|mail|antwort|nachricht|abwesenheitsnotiz|rückantwort|antwortmail|eingangsbestätigung|mitteilung)",
      "diese (?:e-?mail|mail|nachricht|antwort) (?:wurde|wird|ist) automatisch (?:generiert|erstellt|erzeugt|versendet|versandt|verschickt|gesendet)",
    ],
    away: [
      "\\b(?:ich bin|ich werde|wir sind|bin ich|sind wir|befinde ich mich|ich befinde mich)\\b[^.!?]{0,80}\\b(?:nicht (?:im (?:büro|hause?|dienst)|am arbeitsplatz|erreichbar|anwesend|zu erreichen|verfügbar)|abwesend|außer haus|ausser haus|urlaub|elternzeit|mutterschutz|dienstreise|geschäftsreise|krank)",
      "\\b(?:unser (?:büro|betrieb|unternehmen)|wir haben)\\b[^.!?]{0,60}\\bgeschlossen\\b",
    ],
    instead: [
      "\\b(?:dringend|in dringenden|eilig|vertretung|während meiner abwesenheit|in meiner abwesenheit|vertritt|vertreten)",
    ],
    answersLater: [
      "\\b(?:nach meiner rückkehr|sobald ich (?:wieder|zurück)|nicht (?:automatisch )?(?:weitergeleitet|gelesen|bearbeitet)|werden? (?:nicht )?weitergeleitet|nur (?:eingeschränkt|sporadisch|unregelmäßig)|baldmöglichst|schnellstmöglich|zeitnah|keinen zugriff)",
    ],
    unread: [
      "\\bnicht (?:automatisch )?(?:weitergeleitet|gelesen|bearbeitet)|\\bkeinen zugriff|\\bnur (?:eingeschränkt|sporadisch|unregelmäßig)",
    ],
    thanks: [
      "(?:vielen dank|danke|besten dank|herzlichen dank) für ihre (?:e-?mail|mail|nachricht|anfrage)",
    ],
    greeting: ["hallo|guten tag|sehr geehrte damen und herren|liebe kolleg\\p{L}+[^\\n]{0,20}"],
    received: [
      "\\b(?:ihre|deine) (?:e-?mail|mail|anfrage|nachricht|anliegen)\\b[^.!?]{0,80}\\b(?:erhalten|eingegangen|bearbeitet|aufgenommen|registriert)\\b|\\bwir haben ihre (?:e-?mail|mail|anfrage|nachricht) erhalten\\b",
    ],
    ofASystem: [
      "\\b(?:innerhalb|binnen) (?:von )?(?:\\w+|\\d+) (?:werktagen?|arbeitstagen?|stunden)\\b",
      "\\b(?:ticket|vorgangs?|fall|bearbeitungs|referenz|anfrage)[- ]?(?:nummer|nr\\.?|id)\\b|\\bvorgang\\s*#?\\d",
      "\\bnummer\\b[^.\\n]{0,25}\\d{3,}",
      "\\b(?:bitte )?antworten sie nicht auf diese",
    ],
    challenge: [
      "\\bklicken sie\\b[^.!?]{0,80}\\b(?:bestätigen|freischalten|freizuschalten|zustell)",
    ],
    moved: [
      "\\b(?:neue e-?mail-?adresse|neue mailadresse|e-?mail-?adresse (?:hat sich geändert|lautet (?:jetzt|nun|künftig)|ist nicht mehr|wird nicht mehr|existiert nicht mehr))\\b",
    ],
    dead: [
      "\\b(?:diese|die|meine) (?:e-?mail-?|mail-?)?adresse\\b[^.!?\\n]{0,60}\\b(?:(?:wird|ist) nicht (?:mehr|länger) (?:genutzt|verwendet|benutzt|gelesen|abgerufen|aktiv|gültig|in gebrauch|erreichbar)|existiert nicht (?:mehr|länger)|wurde (?:abgeschaltet|deaktiviert|gelöscht|stillgelegt))",
      "\\b(?:dieses|das) (?:e-?mail-?)?(?:postfach|konto)\\b[^.!?\\n]{0,60}\\b(?:nicht (?:mehr|länger) (?:genutzt|verwendet|gelesen|aktiv)|wurde (?:geschlossen|deaktiviert|gelöscht|stillgelegt)|ist (?:geschlossen|deaktiviert))",
    ],
    unmonitored: [
      "\\b(?:dieses|das) (?:e-?mail-?)?postfach\\b[^.!?\\n]{0,40}\\bwird nicht (?:überwacht|gelesen|betreut|bearbeitet|abgerufen)|\\b(?:diese|die) (?:e-?mail-?)?adresse\\b[^.!?\\n]{0,40}\\b(?:ist nicht besetzt|empfängt keine|wird nicht (?:überwacht|gelesen|betreut))",
    ],
    personal: [
      "\\b(?:rufen sie mich|ruf mich|melden sie sich (?:doch|gern|danach|dann)|lass uns|lassen sie uns|ich freue mich|interessiert|ihr angebot|gerne danach|schicken sie mir)\\b",
    ],
    left: [
      "\\b(?:arbeite[nt]?|ist|bin|tätig|beschäftigt)\\b[^.!?]{0,60}\\bnicht (?:mehr|länger)\\b[^.!?]{0,40}\\b(?:bei|für|im unternehmen|in unserem|in unserer|tätig|beschäftigt|hier|firma|unternehmen|mitarbeiter)",
      "\\barbeite[nt]? (?:leider )?(?:seit[^.!?]{0,30} )?nicht mehr\\b|\\bnicht (?:mehr|länger) (?:bei|für|in)\\b[^.!?]{0,40}\\b(?:tätig|beschäftigt|angestellt)|\\b(?:unternehmen|firma|haus)\\b[^.!?]{0,30}\\b(?:verlassen|ausgeschieden)\\b|\\b(?:ausgeschieden|im ruhestand|in rente gegangen)\\b",
    ],
    subjects: [
      "automatische (?:antwort|rückantwort|e-?mail-?antwort|abwesenheitsnotiz|abwesenheitsnachricht|eingangsbestätigung|empfangsbestätigung|nachricht)",
      "auto-?antwort",
      "abwesenheits(?:notiz|nachricht|meldung|benachrichtigung|mitteilung|agent|info|assistent)(?: (?:von|vom|bis|für)\\b[^:]{0,60})?",
      "(?:automatische )?eingangsbestätigung",
    ],
    subjectMarks: ["automatische antwort|abwesenheitsnotiz"],
    perhapsSubjects: [
      "\\b(?:urlaub|abwesend|abwesenheit|nicht im (?:büro|hause?)|elternzeit)\\b",
      "\\bvorgang\\s{0,4}(?:#|no\\.?|nr\\.?|id)?\\s{0,4}:?\\s{0,4}[a-z]{0,6}-?\\d{3}",
    ],
    notes: ["bitte beachten sie:? "],
    newAddress: ["schreib\\w*|wend\\w*|erreich\\w*"],
    tags: ["extern\\w{0,20}"],
  },
  quoting: {
    on: "am",
    wrote: "schrieb, schrieben, schreibt, geschrieben",
    from: "von, absender",
    sent: "gesendet",
    date: "datum",
    to: "an, empfänger",
    cc: "kopie, kopie (cc), antwort an, antworten an, wichtigkeit, priorität, anlagen",
    subject: "betreff",
    replyPrefixes: "aw, antw",
    forwardPrefixes: "wg",
    originals:
      "ursprüngliche nachricht, originalnachricht, original-nachricht, ursprüngliche mail, ursprungliche nachricht, weitergeleitete nachricht, weitergeleitete mail, original nachricht",
  },
  receipts: {
    subjects: [
      "(?:gelesen|ungelesen|zugestellt|weitergeleitet|übermittelt|lesebestätigung|empfangsbestätigung|übermittlungsbestätigung)\\b",
    ],
    words: [
      "\\bihre nachricht\\b[\\s\\S]{0,600}?\\bwurde\\b[\\s\\S]{0,80}?\\b(?:gelesen|angezeigt|geöffnet|zugestellt|übermittelt|ungelesen gelöscht)\\b",
      "dies ist eine (?:lese|empfangs|eingangs)bestätigung",
    ],
  },
  lines: {
    devices: [
      "(?:von|mit|aus|über) .{1,60} (?:gesendet|geschickt|geschrieben|verschickt)",
      "(?:gesendet|geschrieben|verschickt|versandt) (?:von|mit|aus|über|via|vom) .{0,60}(?<!\\p{L})(?:mein\\p{L}*|<device>)(?![\\p{L}\\p{N}]).{0,60}",
      "diese (?:nachricht|mail|e-mail) wurde (?:von|mit|über) .{1,80} (?:gesendet|verschickt|geschrieben)",
      "von meinem \\S*(?:iphone|ipad|handy|smartphone|mobil\\S*)",
      "(?:holen sie sich|hol dir|laden sie) outlook für .{1,40}|outlook für (?:ios|android).{0,40}",
      "virenfrei[.:]? .{0,40}",
      "diese e-mail wurde von .{1,40} auf viren geprüft",
    ],
    forwards: ["anfang der weitergeleiteten (?:nachricht|e-mail)"],
    replyAbove: [
      "(?:bitte )?(?:geben sie ihre antwort|antworten sie|antwort) (?:bitte )?(?:über|oberhalb) dieser zeile.{0,20}",
    ],
    answersInline: [
      "(?:antwort(?:en)?|kommentare?|anmerkungen|geantwortet)(?: \\S+){0,5} (?:unten|unterhalb|im text|direkt im|in (?:rot|blau|grün)|(?:rot|blau|grün)(?: markiert)?|darunter|dazwischen|inline)",
    ],
    footers: ["vertraulich|abmelden|abbestellen"],
    quoting: ["zitat von|zitiere"],
    ownVerbs: ["(?:schrieb|schrieben) (?:ich|wir)|(?:habe ich|haben wir)"],
    spoken: ["wie|da|weil|ich|wir|sie|(?:ihr|unser|mein|dein)\\p{L}{0,2}"],
    said: ["sagte|schrieben sie"],
    invitations: ["diese einladung|^(?:wann|wo)\\s{0,4}:"],
    phone: ["telefon|mobil"],
  },
  bounces: {
    undelivered: [
      "(?:konnte|konnten|kann) (?:\\S+ ){0,6}nicht (?:\\S+ ){0,2}(?:zugestellt|ausgeliefert)|unzustellbar|zustellung (?:\\S+ ){0,3}fehlgeschlagen",
    ],
    exchange: [
      "diagnoseinformationen für administratoren|fehler bei der nachrichtenzustellung an folgende",
    ],
    headers: ["ursprüngliche nachrichtenkopfzeilen|kopfzeilen der ursprünglichen nachricht"],
    delayed: ["verzögert"],
    subjects: ["unzustellbar|nicht zustellbar"],
    recipients: ["an|empfänger"],
  },
  refusals: {
    mailboxFull: ["postfach (?:ist )?voll|speicherplatz|kontingent"],
    tooLarge: ["nachricht (?:ist )?zu gro(?:ß|ss)|mailgr[oö](?:ß|ss)e"],
    unknownUser: [
      "kein (?:benutzer|postfach|konto) (?:\\S+ ){0,3}(?:bekannt|vorhanden|gefunden)|(?:empf[aä]nger|adresse|benutzer|postfach) (?:\\S+ ){0,3}(?:unbekannt|existiert nicht|nicht gefunden|nicht vorhanden|ung[uü]ltig)|unbekannter? (?:empf[aä]nger|benutzer|adresse)",
    ],
    suspended: [
      "konto (?:ist )?(?:gesperrt|deaktiviert)|postfach (?:ist )?(?:gesperrt|deaktiviert)",
    ],
    unknownHost: ["domain (?:[a-z0-9.-]+ )?existiert nicht"],
  },
  models: {
    injection: [
      "\\b(?:ignorier\\p{L}*|vergiss|vergessen sie|missachte\\p{L}*|übergeh\\p{L}*|umgeh\\p{L}*|überschreib\\p{L}*|beachte\\p{L}* nicht)\\b[^.!?]{0,30}\\b(?:all\\p{L}*|dein\\p{L}*|ihre?\\p{L}{0,2}|bisherig\\p{L}*|vorherig\\p{L}*|vorig\\p{L}*|obig\\p{L}*|sämtlich\\p{L}*|jede\\p{L}*|vorangegangen\\p{L}*|früher\\p{L}*)\\b[^.!?]{0,30}\\b(?:anweisung\\p{L}*|instruktion\\p{L}*|regeln?|vorgaben?|prompts?|befehle?|richtlinien?|beschränkung\\p{L}*)\\b|\\b(?:ignorier\\p{L}*|vergiss|missachte)\\b[^.!?]{0,10}\\balles (?:vorherige|bisherige|davor|obige|was (?:oben|davor|dir))\\b|\\b(?:systemprompt\\p{L}*|system-prompt\\p{L}*|systemanweisung\\p{L}*|systemnachricht)\\b|\\b(?:du bist|sie sind) (?:jetzt|nun|ab jetzt|ab sofort|von nun an) (?:\\p{L}+ ){0,3}(?:ki|sprachmodell|\\p{L}*bot|assistent\\p{L}*|pirat\\p{L}*|hacker|agent|dan|chatgpt|roboter)\\b|\\bdu bist (?:eine? )?(?:ki|sprachmodell|chatbot|hilfreicher assistent)\\b|\\b(?:zeig\\p{L}*|nenn\\p{L}*|verrat\\p{L}*|gib|geben sie|wiederhol\\p{L}*|druck\\p{L}*|schreib\\p{L}*)\\b[^.!?]{0,30}\\b(?:(?:deinen?|ihren?|den|system) ?prompt|deine (?:\\p{L}+ )?(?:anweisungen|instruktionen|regeln|vorgaben)|dein playbook)\\b|\\b(?:wenn|falls|da) (?:du|sie) (?:eine? )?(?:ki|sprachmodell|chatbot|bot)\\b|\\bab (?:jetzt|sofort) (?:antworte(?!n)|schreibe?(?!n)|bist du|ignorier)\\p{L}*|\\bneue (?:anweisung|instruktion)\\p{L}* ?:|\\bantworte (?:nur |ausschließlich |genau )mit (?!de[mnr]\\b|eine\\p{L}*\\b|ihre\\p{L}*\\b|deine\\p{L}*\\b)|\\b(?:hinweis|nachricht|anweisung) an (?:die |das |den )?(?:ki|sprachmodell|bot|assistenten|modell)\\b",
    ],
    machine: [
      "\\b(?:als|bin|ich bin) (?:nur )?(?:ein|eine|einer) (?:\\p{L}+ ){0,2}(?:ki|ki-\\p{L}+|künstliche intelligenz|sprachmodell|chatbot|bot|roboter|virtueller assistent|maschine)\\b|\\bsprachmodell\\p{L}*|\\bki-(?:assistent|modell|system|generiert)\\p{L}*|\\bkünstliche[rn]? intelligenz\\b|\\b(?:meine|meinen|meiner) (?:anweisungen|vorgaben|richtlinien|programmierung|instruktionen|systemvorgaben)\\b|\\bsystem-?(?:prompt|anweisung|nachricht)\\p{L}*|\\b(?:ich wurde|mir wurde) (?:angewiesen|programmiert|instruiert|gesagt|trainiert|aufgetragen)|\\bhier ist (?:ein|eine|der|die|mein) (?:\\p{L}+ ){0,2}(?:entwurf|antwort|vorschlag|e-?mail|mail|textvorschlag|version)|\\bautomatisch (?:erstellt|generiert|erzeugt)|\\bvorherige[n]? anweisungen\\b",
    ],
  },
  promises: {
    guarantee: [
      "\\b(?:garantier\\p{L}*|garantie[n]?|gewährleist\\p{L}*|zugesichert|zusichern|risikofrei|ohne risiko|versichere ihnen)\\b",
    ],
    promise: [
      "\\b(?:verspreche\\p{L}*|zusage|sage (?:ich |wir )?(?:\\p{L}{1,30} ){0,3}zu|sichern? (?:wir |ich )?ihnen zu)\\b",
    ],
    free: [
      "\\b(?:kostenlos\\p{L}*|kostenfrei\\p{L}*|umsonst|unentgeltlich\\p{L}*|gebührenfrei|ohne (?:kosten|aufpreis|berechnung|gebühren)|keine (?:kosten|gebühren)|geschenkt|auf unsere kosten|gratis\\p{L}*)\\b",
    ],
    refund: [
      "\\b(?:rückerstatt\\p{L}*|erstatt(?:en|ung|et)|geld(?: |-)?zurück\\p{L}*|jederzeit kündbar)\\b",
    ],
    delivery: [
      "\\b(?:liefern (?:wir|ihnen)|wir (?:werden )?(?:\\p{L}{1,30} ){0,4}(?:liefern|beheben|bauen|implementieren|umsetzen|fertigstellen|entwickeln|installieren)|wird (?:\\p{L}{1,30} ){0,4}(?:geliefert|behoben|fertig|umgesetzt|fertiggestellt|behoben sein)|lieferung bis|ich (?:werde|kümmere) (?:\\p{L}{1,30} ){0,4}(?:beheben|liefern|fertigstellen))\\b",
    ],
    contract: [
      "\\b(?:vertr(?:ag|ags|ages|äge|ägen)|vertraglich\\p{L}*|rechtsverbindlich\\p{L}*|verbindliche[sn]? (?:angebot|zusage)|haft(?:en|ung)|auftragsbestätigung|unbegrenzt\\p{L}*)\\b",
    ],
    service: ["\\b(?:rund um die uhr|verfügbarkeit von)\\b"],
    certificate: ["\\b(?:zertifiziert\\p{L}*)\\b"],
    discount: [
      "\\b(?:rabatt\\p{L}*|preisnachlass\\p{L}*|nachlass|ermäßig\\p{L}*|vergünstig\\p{L}*|sonder(?:preis|angebot|konditionen)\\p{L}*|(?:zum |den )?halben? preis|hälfte des preises|skonto|gutschein\\p{L}*|bestpreis\\p{L}*|vorzugspreis\\p{L}*)\\b",
    ],
    granting: [
      "\\b(?:ja|natürlich|selbstverständlich|klar|absolut|einverstanden|bestätig\\p{L}*|(?:können|geben|gewähren|bieten|garantieren|versprechen|machen) (?:wir|ihnen)|wir (?:können|geben|gewähren|bieten|garantieren|machen)|bekommen sie)\\b",
    ],
  },
  money: {
    currencies: {
      EUR: "euro, euros",
      USD: "dollar",
      GBP: "pfund",
      CHF: "franken, fr., sfr, frs",
      cent: "ct",
    },
    magnitudes: { 1000: "tsd, tausend", 1000000: "mio, million, millionen" },
    per: "pro, je, im",
    perUnit: "monat, jahr, nutzer, benutzer, platz",
  },
  amounts: {
    costs: ["\\b(?:kostet|kosten|preis\\p{L}*|gebühr|nur|zahlen)\\b"],
    counted: ["minuten|stunden|tagen?|wochen|monaten?|jahren?|fragen"],
    percent: ["prozent"],
    certain: ["einverstanden|sicher"],
    reduction: ["(?:(?:euros?|dollars?) ?)?(?:rabatt|nachlass)"],
    half: ["\\b(?:halbe\\p{L}*|hälfte)\\b"],
    discount: ["rabat\\p{L}*|preisnachlass\\p{L}*|nachlass|ermäßig\\p{L}*"],
    noDiscount: [
      "\\b(?:nicht|keinen?) (?:\\p{L}{1,30} ){0,3}(?:discount|rabatt|anbieten|zusagen)\\b",
    ],
  },
  times: {
    by: [
      "(?<![\\p{L}\\d])bis (?:spätestens )?(?:ende (?:der|des|dieser|nächster) \\p{L}+|heute|monatsende|jahresende|nächste[nr]? \\p{L}+)(?!\\p{L})",
    ],
    clock: ["uhr|h"],
    clockMinutes: ["uhr|h\\b"],
    at: ["um|gegen"],
    afterSpelled: ["uhr"],
    noHour: ["euro|dollar|prozent"],
    beforeYear: ["in|seit|bis|ab"],
  },
  playbooks: {
    forbiddingHeadings: [
      "\\b(?:an (?:einen )?menschen|für menschen|niemals|verboten|intern|vertraulich)(?!\\p{L})",
    ],
    forbidding: [
      "(?:^|[.;:,!(-]\\s*|\\b(?:bitte|aber|und) )(?:niemals?|nie|auf keinen fall) \\p{L}+",
    ],
    forbiddingAround: [
      "\\b(?:nicht|nie|niemals|keine\\p{L}*) (?:\\p{L}+ ){0,4}(?:nennen|zusagen|versprechen|anbieten|erwähnen|geben|bestätigen|vereinbaren|gewähren)\\b|\\b(?:darf|dürfen) (?:\\p{L}+ ){0,5}nicht\\b|\\b(?:verboten|nur intern|streng vertraulich|vertraulich:|intern:)|\\((?:intern|vertraulich)\\)",
    ],
  },
  contacts: {
    at: ["klammeraffe"],
    dot: ["punkt"],
    called: ["telefon|handy|mobil|durchwahl|tel|fax"],
    calledAt: ["unter"],
    payment: ["kontonummer|bankverbindung|überweis\\p{L}+"],
    zero: ["null"],
  },
  placeholders: {
    lines: ["(?:ihr|dein|mein) name|ihre? (?:position|firma|unternehmen)"],
    phrases: ["\\b(?:platzhalter|hier (?:namen|link|preis|datum)? ?einfügen)\\b"],
  },
  fields: {
    bracketed: "hier",
    quoted: "name, vorname, nachname, firma",
  },
  sentences: {
    abbreviations:
      "dr, prof, hr, fr, str, nr, tel, ca, bzw, ggf, evtl, inkl, exkl, zzgl, mio, mrd, tsd, z.b, d.h, u.a, i.d.r, o.g, dipl.-ing",
  },
  dateMarks: {
    ambiguousMonths: "sept, okt",
    or: "oder, bis",
    earlier: "vor",
  },
  claims: {
    negation: [
      "\\b(?:nicht|kein\\p{L}*|nie(?:mals)?|nichts|niemand|ohne|weder|noch nicht|leider)\\b",
    ],
    deferral: [
      "\\b(?:frage ich|frage (?:bei|nach)|nachfragen|nachfrage|abklären|kläre|klären|prüfe|prüfen|melde mich|melden uns|weiß ich nicht|nicht sicher|ob |kollegin|kollegen|gebe (?:ich )?(?:\\p{L}+ ){0,3}weiter|leite (?:ich )?(?:\\p{L}+ ){0,3}weiter|ihre frage|sie (?:erwähnten|schrieben|nutzen|haben|fragten))",
    ],
    agrees: [
      "\\b(?:passt|passen|geht (?:klar|in ordnung|gut)|ist (?:gut|prima|perfekt|in ordnung|möglich|machbar|kein problem|realistisch)|kein problem|klappt|schaffen wir|machen wir|einverstanden|abgemacht|gerne? am|sehr gern(?:e)? am|das geht)\\b",
    ],
    fixes: [
      "\\b(?:kalender (?:eingetragen|notiert)|eingetragen|im kalender|(?:habe|haben) (?:\\p{L}+ ){0,5}(?:reserviert|gebucht|notiert|vorgemerkt|eingetragen|eingeplant|geblockt)|rufe (?:ich )?(?:sie|dich|euch|ihnen)|(?:ich|wir) rufe\\p{L}* |bis (?:dann|dienstag|mittwoch|donnerstag|morgen|montag|freitag)\\b|bestätig\\p{L}*|termin steht|steht fest|ist (?:fest|gebucht|reserviert)|schicke (?:ihnen |dir )?(?:\\p{L}+ )?(?:einladung|termineinladung)|einladung (?:folgt|kommt|schicke|sende)|freue mich auf (?:das gespräch |unser gespräch |den termin )?(?:am|um)|nehmen wir|sprechen uns (?:am|dann|um)|telefonieren (?:am|dann))",
    ],
    leavesOpen: [
      "\\b(?:grundsätzlich|prinzipiell|im prinzip|in der regel|in den meisten fällen|üblicherweise|typischerweise|gewöhnlich|im schnitt|erfahrungsgemäß|normalerweise|meist(?:ens)?|sollte|müsste|könnte|vermutlich|wahrscheinlich|sofern|falls|wenn|bitte (?:wählen|buchen|nehmen|suchen)|wählen sie|wähl|buchen sie|suchen sie)\\b",
    ],
    ready: [
      "\\b(?:live|startklar|einsatzbereit|betriebsbereit|fertig|läuft|laufen|produktiv|in betrieb|am start|loslegen|eingerichtet|umgesetzt|nutzen|starten|bereit|geliefert|sorge dafür|sorgen dafür|stellen sicher|stelle sicher)\\b",
    ],
    builds: [
      "\\b(?:(?:bauen|entwickeln|programmieren|ergänzen|erstellen|implementieren|passen) (?:wir|ihnen|unsere)|(?:wir|unsere entwickler|entwickler|ich) (?:\\p{L}+ ){0,5}(?:bauen|entwickeln|programmieren|ergänzen|erstellen|implementieren|anpassen|einbauen)|geplant|roadmap|in arbeit|kommt (?:im|bald|demnächst|in kürze))\\b",
    ],
    customers: [
      "\\b(?:kunden?|kundinnen|referenz\\p{L}*|nutzt|nutzen|setzt|setzen|arbeitet mit|arbeiten mit|vertraut|vertrauen|im einsatz)\\b",
    ],
    example: [
      "(?:\\bzum beispiel|\\bz\\. ?b\\.|\\betwa|\\bbeispielsweise|\\bwie\\b|\\bunter anderem|\\bu\\. ?a\\.|\\bdarunter)",
    ],
    person: [
      "\\b(?:(?:mein|unser|meine|unsere|der|die|unserem|meinem|unserer|meiner) (?:\\p{L}+ )?(?:kolleg(?:e|in|en)|chef(?:in)?|geschäftsführer(?:in)?|vertriebsleiter(?:in)?|techniker(?:in)?|experte|expertin)),? ",
    ],
    smears: [
      "\\b(?:langsam\\p{L}*|fehler\\p{L}*|ärger\\p{L}*|fällt (?:\\p{L}+ )?aus|schlecht\\p{L}*|schwach\\p{L}*|miserabel|furchtbar|katastroph\\p{L}*|unzuverlässig\\p{L}*|veraltet\\p{L}*|altbacken\\p{L}*|umständlich\\p{L}*|fehlerhaft\\p{L}*|absturz|abstürze\\p{L}*|stürzt|überteuert\\p{L}*|zu teuer|teuer\\p{L}*|versteckte\\p{L}* (?:kosten|gebühren)|antwortet (?:kaum|nie|selten)|(?:nie|kaum|selten) erreichbar|wechseln (?:\\p{L}+ ){0,4}zu uns|laufen (?:\\p{L}+ ){0,3}davon|verlier\\p{L}*|verlor\\p{L}*|versagt|unsicher\\p{L}*|datenleck|gehackt|insolven\\p{L}*|pleite|betrug|betrüg\\p{L}*|unseriös\\p{L}*|unzufrieden\\p{L}*|beschwer\\p{L}*|schlechter\\p{L}*|hinterher|nicht mithalten|probleme?|ausfälle?|kompliziert\\p{L}*|unübersichtlich\\p{L}*|eingestellt)\\b",
    ],
    compares: [
      "\\b(?:besser|günstiger|billiger|schneller|einfacher|sicherer|überlegen|im gegensatz zu|anders als)\\b",
    ],
    superlatives: [
      "\\b(?:marktführ\\p{L}*|führende[rnms]?|nummer (?:eins|1)|beste[rn]? (?:software|lösung|anbieter|produkt|system|plattform|app)|größte[rn]? anbieter|weltweit (?:führend|einzig)\\p{L}*|einzigartig\\p{L}*|einzige[rn]? anbieter|meistgenutzt\\p{L}*|beliebteste\\p{L}*|preisgekrönt\\p{L}*|ausgezeichnet mit|unschlagbar\\p{L}*|konkurrenzlos\\p{L}*|modernste\\p{L}*|revolutionär\\p{L}*)\\b",
    ],
    success: [
      "\\b(?:(?:deutlich|erheblich|massiv|drastisch|enorm|beträchtlich|wesentlich|spürbar) (?:\\p{L}+ ){0,4}(?:weniger|kürzer\\p{L}*|schneller|gesenkt|senken|reduzier\\p{L}*|verkürz\\p{L}*|spar\\p{L}*|steiger\\p{L}*|verbesser\\p{L}*|gesunken)|(?:senk|reduzier|verkürz|spar|steiger|verbesser)\\p{L}* (?:\\p{L}+ ){0,6}(?:deutlich|erheblich|massiv|drastisch|enorm|beträchtlich)|halbier\\p{L}*|verdoppel\\p{L}*|rechnet sich|amortisier\\p{L}*|zahlt sich (?:\\p{L}+ )?aus|(?:sie|ihr) werden? (?:\\p{L}+ ){0,4}(?:sparen|einsparen|verdienen)|nie wieder (?:warte\\p{L}*|stau|fehler|probleme)|alle (?:unsere )?kunden (?:sind|lieben))",
    ],
    noTerm: [
      "\\b(?:keine (?:mindest)?(?:vertrags)?(?:laufzeit|bindung|mindestlaufzeit|vertragsbindung)|ohne (?:mindest|vertrags)?(?:laufzeit|bindung|mindestlaufzeit|vertragsbindung)|jederzeit (?:\\p{L}+ ){0,4}(?:kündbar|kündigen|beenden|aussteigen)|kündigen (?:sie )?jederzeit|(?:monatlich|monatsweise|jeden monat|(?:zum|am) (?:monatsende|ende (?:jedes|eines|des) monats)) (?:\\p{L}+ ){0,3}(?:kündbar|kündigen|beenden|aussteigen)|künd\\p{L}+ (?:\\p{L}+ ){0,4}(?:zum monatsende|monatlich|jeden monat|jederzeit)|kündigung (?:ist )?jederzeit|keine kündigungsfrist|fristlos\\p{L}*|ohne (?:frist|kündigungsfrist))\\b",
    ],
    waives: [
      "\\b(?:schenk\\p{L}*|geschenkt|erlassen|erlasse|entfällt für sie|verzichten (?:wir )?auf|geht auf uns|geht aufs haus|übernehmen wir|obendrauf|dazu gratis|(?:einrichtung|setup|schulung) (?:ist |bekommen sie |gibt es )?(?:kostenlos|gratis|umsonst|kostenfrei)|kostenlose (?:einrichtung|schulung))",
    ],
    halves: ["\\b(?:halbe[nrms]? preis|hälfte|ein drittel (?:günstiger|weniger|billiger))\\b"],
    trial: ["\\b(?:test\\p{L}*|probe\\p{L}*|probier\\p{L}*|ausprobier\\p{L}*)\\b"],
    notice: ["\\b(?:kündig\\p{L}*)\\b"],
    term: [
      "\\b(?:(?:mindest)?(?:vertrag|laufzeit|bindung)\\p{L}*|jahresvertrag|mindestlaufzeit|verlänger\\p{L}*|abo\\p{L}*|läuft)\\b",
    ],
    start: [
      "\\b(?:live|einführung|startklar|einsatzbereit|produktiv|in betrieb|einrichtung|starten|start)\\b",
    ],
    call: [
      "\\b(?:gespräch\\p{L}*|telefonat\\p{L}*|termin\\p{L}*|telefonieren|anruf\\p{L}*|demo\\p{L}*|sprechen|zeige|zeigen|austausch)\\b",
    ],
    answer: ["\\b(?:antwort\\p{L}*|rückmeldung|support|melde\\p{L}*)\\b"],
    hosting: [
      "\\b(?:gehostet|hosting|rechenzentr\\p{L}*|server\\p{L}*|gespeichert|liegen|cloud)\\b",
    ],
    yearly: ["\\b(?:jahr\\p{L}*|jährlich\\p{L}*)\\b"],
    monthly: ["\\b(?:monatlich\\p{L}*|monatsweise|pro monat|im monat|monatszahlung)\\b"],
    site: ["standort\\p{L}*|lager\\p{L}*|filial\\p{L}*|niederlassung\\p{L}*|werke?n?|häuser"],
    user: [
      "nutzer\\p{L}*|benutzer\\p{L}*|personen?|leuten?|mitarbeiter\\p{L}*|plätzen?|lizenz\\p{L}*|köpfen?|mann|kollegen",
    ],
    dock: ["tor|toren?|tore|rampen?|docks?"],
  },
  columns: {
    qualifiers:
      "geschäftlich, geschäft, beruflich, dienstlich, privat, haupt, firmen, firma, zentrale",
    secondChoice: "privat",
    email: "emailadresse, emailadressen, mailadresse, email, mail",
    phone:
      "telefon, telefonnummer, telnr, rufnummer, handy, handynummer, mobil, mobiltelefon, mobilnummer, mobilfunknummer, festnetz, festnetznummer, durchwahl",
    company: "firma, firmenname, unternehmen, unternehmensname, arbeitgeber, betrieb, organisation",
    title:
      "titel, funktion, berufsbezeichnung, stellenbezeichnung, jobtitel, rolle, beruf, stelle, position",
    salutation: "titel",
    firstName: "vorname, vornamen, rufname",
    lastName: "nachname, familienname, zuname",
    fullName:
      "name, vollername, vollständigername, kontakt, kontaktname, ansprechpartner, ansprechpartnerin, vorundnachname, vornameundnachname, vornamenachname, namevorname, anzeigename, kontaktperson",
    timezone: "zeitzone",
    tags: "schlagwörter, kategorien, etiketten",
    person: "kontakt",
    optOut:
      "abgemeldet, abbestellt, austragung, werbesperre, keinewerbung, keineemail, keinemail, kontaktsperre, mailsperre, widerspruch, widersprochen, gesperrt, sperrvermerk",
    consent: "einwilligung, einverständnis, werbeerlaubnis, zustimmung, newsletteranmeldung",
    status: "status",
    no: "nein",
    nothing: "unbekannt",
    stays: "aktiv, angemeldet",
    refused: "widerrufen, abgelehnt, verweigert",
    outStatus: "abgemeldet, ausgetragen, gesperrt, werbesperre, widerspruch, ungültig",
    endings: "wert, adresse",
  },
};
