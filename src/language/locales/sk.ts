import type { Locale } from "../locale.ts";

export const sk: Locale = {
  code: "sk",
  name: "Slovak",
  numbers: {
    small: [
      "jeden, jedna, jedno",
      "dva, dve, pár",
      "tri",
      "štyri",
      "päť",
      "šesť",
      "sedem",
      "osem",
      "deväť",
      "desať",
      "jedenásť",
      "dvanásť",
    ],
    ordinals: ["prvom, prvý", "druhom, druhý", "treťom, tretí", "štvrtom, štvrtý"],
  },
  dates: {
    months: [
      "január, januára, januári",
      "február, februára, februári",
      "marec, marca, marci",
      "apríl, apríla, apríli",
      "máj, mája, máji",
      "jún, júna, júni",
      "júl, júla, júli",
      "august, augusta, auguste",
      "september, septembra, septembri",
      "október, októbra, októbri",
      "november, novembra, novembri",
      "december, decembra, decembri",
    ],
    weekdays: [
      "nedeľa, nedeľu, nedele",
      "pondelok, pondelka",
      "utorok, utorka",
      "streda, stredu, stredy",
      "štvrtok, štvrtka",
      "piatok, piatka",
      "sobota, sobotu, soboty",
    ],
    today: "dnes",
    tomorrow: "zajtra",
    dayAfterTomorrow: "pozajtra",
    units: {
      hour: "hodina, hodiny, hodín",
      day: "deň, dni, dní",
      week: "týždeň, týždne, týždňov, týždni, týždňa",
      month: "mesiac, mesiace, mesiacov, mesiaci, mesiaca",
      quarter: "štvrťrok, kvartál, štvrťroku, kvartáli",
      year: "rok, roky, rokov, roku",
    },
    calendarWeek: "týždeň, týždni",
    about: "asi, zhruba",
    halfYear: "pol roka",
    season: "lete, prázdninách, vianociach, sviatkoch, dovolenke",
    next: "budúci, budúcu, budúcom, nasledujúci, nasledujúcu, budúceho, nasledujúcom, nasledujúceho",
    this: "tento, túto",
    in: "o, do, za, počas",
    for: "na",
    later: "neskôr",
    beforeDay: "dňa, do dňa",
    before: "v, vo, do, od, po, pred, na, z, začiatkom, koncom, koniec, budúci, dňa",
    span: "do, až, a",
    early: "začiatkom, začiatok, začiatku, na začiatku",
    middle: "polovici, v polovici",
    late: "koncom, koniec, konci, na konci",
    half: "polrok, polroku, polroka",
    firstHalf: "prvom polroku, prvej polovici roka, prvý polrok",
    secondHalf: "druhom polroku, druhej polovici roka, druhý polrok",
    newYear: "novom roku, nový rok, nového roka",
    calendarWeekAfter: "týždeň, týždni, týždňa",
    afterNext: "nadbudúci, nadbudúcu, nadbudúcom",
  },
  absence: {
    back: "vrátim, vrátim sa, vraciam, vraciam sa, vráti, späť, návrat, návratu, opäť, znovu, budem späť",
    until: "do, do dňa, až do",
    through: "do vrátane",
    inclusive: "vrátane tohto dňa, vrátane",
    after: "po",
    away: "neprítomný, neprítomná, neprítomnosť, neprítomnosti, mimo kancelárie, dovolenka, dovolenke, dovolenku, nie som v kancelárii, nebudem, nedostupný, nedostupná, služobnej ceste, zatvorené",
    since: "od, odo dňa",
    open: "do odvolania, na dobu neurčitú, neviem kedy, ešte neviem kedy, zatiaľ neviem kedy",
  },
  frame: {
    greetings: "dobrý deň, ahoj, zdravím, vážený, vážená, vážení, dobré ráno, milý, milá",
    closings:
      "s pozdravom, pozdravujem, ďakujem, vďaka, vopred ďakujem, pekný deň, s úctou, ďakujeme, s priateľským pozdravom",
    notices:
      "dôverné, dôverná, dôverný, adresát, adresáta, omylom, tlačiť, životné prostredie, ičo, dič, tento e-mail dostávate, pre odhlásenie, kliknite sem",
    banners:
      "externý e-mail, externý odosielateľ, mimo organizácie, neklikajte, neotvárajte, odoslané z, získať outlook",
  },
  optOut: {
    alone:
      "odhlás*, odhlasujem*, zrušiť odber, zrušte odber, zrušte mi odber, zrušenie odberu, unsubscribe, dajte mi pokoj, nechajte ma na pokoji, nechajte ma tak, nechajte nás na pokoji, odvolávam súhlas, nesúhlasím, opt-out, odhlásenie, namietam, nedávam súhlas, bez súhlasu, bez môjho súhlasu, odvolanie súhlasu, právo na vymazanie, nechaj ma na pokoji, nechaj ma tak, nechaj nás na pokoji, nechajte nás tak, nechajte ma už na pokoji, nechajte ma už tak, nechajte ma konečne na pokoji, daj mi pokoj, dajte nám pokoj, dajte mi už pokoj, dajte mi láskavo pokoj, dajte mi konečne pokoj, dajte mi už konečne pokoj, dajte mi svätý pokoj, dajte pokoj, odpojte ma, neudelil som súhlas, neudelila som súhlas, súhlas som nedal, súhlas som nedala, nedal som súhlas, nedala som súhlas, nedal som vám súhlas, nedala som vám súhlas, som vám súhlas nedal, som vám súhlas nedala, súhlas nedal, súhlas nedala, súhlas sme nedali, nedali sme súhlas, neudelili sme súhlas, súhlas som neudelil, súhlas som neudelila, nemáte môj súhlas, nemáte súhlas, bez nášho súhlasu, bez povolenia, bez môjho povolenia, odvolávam svoj súhlas, odvolávam týmto súhlas, odvolávame súhlas, odvolať súhlas, beriem späť súhlas, sťahujem súhlas, nesúhlasíme, zrušte môj odber, zruš odber, zrušte odoberanie, zrušiť odoberanie, neprihlásil som sa na odber, neprihlásila som sa na odber, nikdy som sa neprihlásil, nikdy som sa neprihlásila, nikdy som sa na odber neprihlásil, nikdy som sa na odber neprihlásila, právo byť zabudnutý, právo na zabudnutie, ušetrite ma, ušetrite nás, vznášam námietku, vznášame námietku, stop spamu, dosť spamu, odpáľte, choďte do čerta, zablokujem vás, namietame",
    remove:
      "zmaže, vymaže, odstráni, vyradí, vyškrtne, vymazaný, vymazaná, odstránený, odstránená, vyradený, vyradená, vyškrtnutý, vyškrtnutá, vyraďte, vyraď, vyradiť, vyradenie, odstráňte, odstráň, odstrániť, odstránenie, vymažte, vymaž, vymazať, vymazanie, zmažte, zmazať, vyškrtnite, vyškrtnúť, odoberte, odobrať, zabudnite, výmaz, výmazu, vymazali, vymazal, vymazala, vymazaní, vymazané, vymažete, vymažeš, nevymažete, zmaž, zmazali, zmazal, zmazala, zmazaný, zmazaná, zmazaní, zmažete, nezmažete, zmazanie, zmazania, odstránili, odstránil, odstránila, odstránení, odstránené, odstránite, odstrániš, neodstránite, odstránenia, odstránením, odstraňte, odober, odobrali, odobratý, odobratá, odobratí, odoberiete, vyradili, vyradil, vyradila, vyradení, vyradené, vyradíte, vyradíš, nevyradíte, vyradenia, vyradením, vyškrtli, vyškrtol, vyškrtla, vyškrtnutí, vyškrtnutie, vyškrtnete, vyškrtni, nevyškrtnete, škrtnite, škrtni, vyčiarknite, vyčiarkni, vyčiarknuť, vyčiarkli, vyčiarknutie, vyhoďte, vyhodiť, vyhoď, vyhodili, vypusťte, vypustiť, vylúčte, vylúčiť, vylúčenie, vylúčili, vylúčený, vylúčená, vyberte ma, vybrať ma, zabudni, zlikvidujte, likvidáciu, zlikvidovať, vyčistite, výmazom, vymazania, vymazaním, anonymizujte, vytiahnite ma, stiahnite ma, premažte, dajte ma preč, dajte dole, zrušte ma, vynechajte ma, vynechajte nás, výmaze, odstráneniu, vyradeniu, zmazaním",
    onto: "pridajte, pridať, zaraďte, zaradiť, prihláste, zapíšte",
    list: "zoznamu, zoznam, zoznamov, databázy, databáza, databáz, mailing listu, mailinglistu, mailingu, newslettera, newsletter, newsletteru, evidencie, kontaktov, systému, crm, adresára, distribučného zoznamu, odberu, rozosielania, zoznamom, zoznamoch, zoznamy, databázu, databáze, databázach, databázami, vašej databázy, mailing listov, mailing listom, mailing list, mailing-listu, mailingového zoznamu, mailingových zoznamov, mailingovej databázy, e-mailového zoznamu, emailového zoznamu, kontaktného zoznamu, zoznamu kontaktov, zoznamu príjemcov, príjemcov, newsletterov, rozosielok, adresárov, adresári, kartotéky, registra, registrov, evidencií, evidencii, evidenciu, kontaktnej databázy, odberateľov, systémov, distribučných zoznamov, distribučného listu, listu, rozosielacieho zoznamu, rozosielacej listiny, odber, ďalších rozosielok, vašich rozosielok, rozosielky, zoznamu adresátov",
    me: "ma, mňa, nás, mi, nám, moju adresu, môj e-mail, môj email, moje údaje, mojich údajov, našu adresu, naše údaje, túto adresu, moju e-mailovú adresu, osobné údaje, moje osobné údaje, moju emailovú adresu, mojej adresy, môj mail, osobných údajov, mojich osobných údajov, svojich údajov, mojej e-mailovej adresy, našej adresy, mne, mnou, so mnou, nami, s nami, na mňa, môjho mailu, môjho e-mailu, môjho emailu, môj kontakt, môjho kontaktu, moje kontakty, mojich kontaktov, kontakt na mňa, kontakt na nás, naše kontakty, naše osobné údaje, našich údajov, náš e-mail, náš email, náš mail, nášho e-mailu, nášho emailu, našu spoločnosť, našu firmu, naša adresa, moja adresa, moja e-mailová adresa, moju mailovú adresu, mojej emailovej adresy, moje číslo, moje telefónne číslo, svoj e-mail, svoj email, svoj mail, svojich osobných údajov, svojich dát, mojich dát, moje dáta, mojich kontaktných údajov, moje kontaktné údaje, túto e-mailovú adresu, túto emailovú adresu, tento e-mail, tento mail, tejto adresy, tejto adrese, tejto e-mailovej adrese, vyberte ma, vybrať ma, vytiahnite ma, stiahnite ma, dajte ma preč, zrušte ma, vynechajte ma, vynechajte nás",
    stop: "prestaňte, prestaň, prestať, stop, dosť, nechajte, ukončite, ukončiť, zastavte, skončite, prestanete, prestaneš, prestali, prestal, prestala, neprestanete, neprestaneš, prestanú, ukonči, ukončenie, ukončil, ukončili, ukončila, zastav, zastaviť, zastavili, skonči, skončiť, skončili, zanechajte, upustite, upusti, upustiť, upustili, zdržte sa, zdržať sa, zdržali, vyvarujte sa, zrušte zasielanie, zrušiť zasielanie, zrušenie zasielania, zrušte posielanie, zrušte rozosielanie, prerušte, prerušiť, dosť už, už dosť, mám dosť, máme dosť, stačilo, neukončíte, pozastavte, stopnite, vykašlite sa na",
    write:
      "nepíšte, nepíš, písať, píšte, nekontaktujte, nekontaktuj, kontaktovať, kontaktujte, neobťažujte, neobťažuj, obťažovať, spamovať, nespamujte, nevolajte, volať, otravovať, neotravujte, neozývajte sa, ozývať sa, kontaktovaný, kontaktovaná, nepísať, nekontaktovať, neobťažovať, nevolať, neotravovať, písali, písal, písala, píšete, píšeš, písanie, píš, nepísali, nepísal, nepísala, kontaktovali, kontaktoval, kontaktovala, kontaktujete, kontaktuješ, kontaktuj, kontaktovaní, kontaktované, kontaktovanie, kontaktovaním, nekontaktovali, nekontaktoval, nekontaktovala, nekontaktujete, obťažovali, obťažoval, obťažovala, obťažujete, obťažuješ, obťažovaný, obťažovaná, obťažovaní, obťažovanie, obťažovaním, obťažujte, neobťažovali, neobťažoval, neobťažovala, spamujte, spamujete, spamuješ, spamovali, spamovanie, spamovaním, nespamuj, nespamovali, nespamovať, volajte, volali, voláte, voláš, volanie, nevolaj, nevolali, nevolal, nevolala, otravujte, otravuj, otravujete, otravuješ, otravovali, otravovanie, neotravuj, neotravovali, neotravoval, neotravovala, ozývajte sa, ozývali sa, ozývať, ozývajte, ozývali, neozývajte, neozývaj, neozývaj sa, neozývať sa, neozývali, neozývali sa, neozýval, neozývala, neprudiť, prudiť, nepruďte, oslovujte, oslovovať, oslovovali, oslovujete, oslovovanie, oslovovaný, oslovovaná, oslovovaní, neoslovujte, neoslovovať, neoslovovali, neoslovuj, neobracajte sa, neobracajte, obracať sa, neobracali, nezaťažujte, zaťažovať, nezaťažovali, nezahlcujte, zahlcovať, zahlcujete, nezahlcovali, nezasypávajte, zasypávať, zasypávate, nebombardujte, bombardovať, nevypisujte, vypisovať, nevyrušujte, vyrušovať, nevyrušovali, nerušte, nerušili, nekontaktovanie, neobťažovanie, neotravovanie, nepíšete",
    send: "neposielajte, neposielaj, posielať, posielajte, nezasielajte, zasielať, zasielajte, posielanie, zasielanie, neposielať, nezasielať, posielali, posielal, posielala, posielaj, posielate, posielaš, posielaním, posielania, zasielali, zasielal, zasielala, zasielate, zasielaj, zasielaním, zasielania, neposielali, neposielal, neposielala, neposielate, neposielanie, nezasielaj, nezasielali, nezasielal, nezasielala, nezasielanie, poslať, zaslať, rozosielať, rozosielajte, rozosielali, rozosielanie, rozosielania, rozosielate, nerozosielajte, nerozosielať, nerozosielali, preposielať, nepreposielajte, ponúkať, ponúkajte, neponúkajte, neponúkať, neponúkali, neposlať, posielame, posielam, zasielame",
    mail: "e-maily, e-mail, e-mailov, emaily, email, emailov, maily, mail, mailov, správy, správ, správu, reklamu, reklamy, reklám, spam, newslettery, ponuky, ponúk, nič, informácie, obchodné oznámenia, korešpondenciu, kontakt, e-mailoch, e-mailu, e-mailom, e-mailami, emailu, emailom, emailami, emailoch, mailom, mailu, mailoch, mailami, mejly, mejlov, mejl, správami, správach, správa, reklama, reklamami, reklamné, reklamných, reklamné e-maily, reklamné správy, reklamných správ, spamu, spamom, spamy, spamov, newsletter, newslettre, newsletterov, newsletteru, newslettera, ponukami, ponuku, ponuka, ponukách, oznámenia, oznámení, oznámeniami, obchodnými oznámeniami, obchodných oznámení, informácií, informáciami, korešpondencie, korešpondenciou, komunikáciu, komunikácie, ďalšiu komunikáciu, ďalšej komunikácie, ďalšia komunikácia, akúkoľvek komunikáciu, všetku komunikáciu, kontakty, kontaktov, kontaktu, upomienky, upomienok, pošta, poštu, pošty, telefonáty, telefonátov, sms, čokoľvek, ničoho, marketingové, marketingových, marketing, propagačné, propagačných, inzerciu, inzercie, materiály, materiálov, letáky, letákov, hlúposti, blbosti, nezmysly, listy, listov",
    receive:
      "dostávať, prijímať, odoberať, byť kontaktovaný, byť kontaktovaná, mať, počuť, byť na, byť v, dostával, dostávala, dostávali, dostať, obdržať, prijímanie, prijímal, odoberanie, byť kontaktovaní, byť oslovovaný, byť oslovovaná, byť oslovovaní, byť obťažovaný, byť obťažovaná, byť obťažovaní, byť vedený, byť vedená, byť vedení, byť evidovaný, byť zaradený, byť zaradená, byť zaradení, figurovať, vídať, chodili, chodilo, chodiť, kontaktovaní, kontaktovaný, kontaktovaná, oslovovaný, oslovovaní, oslovovaná, obťažovaný, obťažovaná, obťažovaní",
    want: "zakazujem, zakazujeme, chcem, chceme, nechcem, nechceme, želám si, neželám si, neželáme si, prosím o, žiadam, žiadam o, žiadame, chcel by som, chcela by som, prajem si, neprajem si, súhlasím, nesúhlasím, nemám záujem o, nemáme záujem o, neželám, neželáme, neprajeme si, neprajem, neprajeme, prajeme si, želáme si, nechcel by som, nechcela by som, nechceli by sme, nechcel, nechcela, chceli by sme, by som chcel, by som chcela, by sme chceli, prosil by som, prosila by som, prosili by sme, by som prosil, by som prosila, by sme prosili, by som vás prosil, by som vás prosila, poprosil by som, poprosila by som, poprosili by sme, by som poprosil, by som poprosila, by som vás poprosil, by som vás poprosila, prosím vás, prosíme vás, požiadal by som, požiadala by som, požadujeme, požadujem, žiadal by som, žiadala by som, vyžadujem, trvám na, trváme na, bol by som rád, bola by som rada, boli by sme radi, by som bol rád, by som bola rada, uvítal by som, uvítala by som, uvítali by sme, ocenil by som, ocenila by som, stojím o, stojíme o, nestojím o, nestojíme o, nestojím, nestojíme, nežiadam, nežiadame, odmietam, odmietame, dovoľujem, súhlasíme, želám, želáme, prajem, prajeme",
    not: "nie, nikdy, nechcem, nechceme, neželám si, neželáme si, neprajem si, nepíšte, nepíš, nekontaktujte, nekontaktuj, neposielajte, neposielaj, nezasielajte, neobťažujte, neobťažuj, nespamujte, nevolajte, neotravujte, neozývajte sa, nemám záujem o, nemáme záujem o, nepísať, nekontaktovať, neobťažovať, nevolať, neotravovať, neposielať, nezasielať, nepísali, nepísal, nepísala, nekontaktovali, nekontaktoval, nekontaktovala, nekontaktujete, neobťažovali, neobťažoval, neobťažovala, nespamuj, nespamovali, nespamovať, nevolaj, nevolali, nevolal, nevolala, neotravuj, neotravovali, neotravoval, neotravovala, neozývajte, neozývaj, neozývaj sa, neozývať sa, neozývali, neozývali sa, neozýval, neozývala, neprudiť, nepruďte, neoslovujte, neoslovovať, neoslovovali, neoslovuj, neobracajte sa, neobracajte, neobracali, nezaťažujte, nezaťažovali, nezahlcujte, nezahlcovali, nezasypávajte, nebombardujte, nevypisujte, nevyrušujte, nevyrušovali, nerušte, nerušili, nekontaktovanie, neobťažovanie, neotravovanie, neposielali, neposielal, neposielala, neposielate, neposielanie, nezasielaj, nezasielali, nezasielal, nezasielala, nezasielanie, neposlať, nerozosielajte, nerozosielať, nerozosielali, nepreposielajte, neponúkajte, neponúkať, neponúkali, neželáme, neželám, neprajeme si, neprajem, neprajeme, nechcel by som, nechcela by som, nechceli by sme, nechcel, nechcela, nestojím o, nestojíme o, nestojím, nestojíme, nežiadam, nežiadame, zakazujem, zakazujeme, odmietam, odmietame, nepíšete",
    no: "žiadne, žiadny, žiadnu, bez, žiadnych, žiadneho, žiadnymi, žiadna, žiadnej, žiadne ďalšie, ani jeden, ani jednu",
    more: "viac, ďalšie, ďalších, ďalej, už, znova, znovu, naďalej, v budúcnosti, nabudúce, nikdy, opakovane, vôbec, ďalšieho, ďalšia, ďalšiu, ďalšej, ďalšími, opäť, do budúcna, nikdy viac, už nikdy, nikdy už, ešte raz, odteraz, od teraz, odo dneška, nasledujúce, viackrát, viacej, žiadne ďalšie",
    we: "ja, my",
    you: "vy, váš, vaše, vášho, vašej, vašich, vás, vám, aby ste, keby ste, aby si, prestanete, prestaneš, vami, vaši, vášmu, vašom, vašimi, vaša, vašu, tvoj, tvoja, tvoje, tvojej, tvojich, teba",
    about:
      "systém zmaže, systém vymaže, zákazníci, zákazníkov, používatelia, zamestnanci, zamestnancov, ľudia, vodiči, odkaz, tlačidlo, funkcia, nástroj, program, excel, excelu, zmeny, rozpis, zmluvu, zmluvy, stretnutie, projekt, dodávatelia, ručne, zamestnanec, zamestnanca, zamestnancom, zamestnancami, pracovník, pracovníka, pracovníci, pracovníkov, pracovníkom, pracovníčka, vodičov, vodičom, vodiča, ľudí, ľuďom, používateľa, používateľ, používateľov, používateľom, užívateľov, užívatelia, zákazníka, zákazníkom, zákazník, klienti, klientov, klientom, klient, kolegovia, kolegov, kolegom, brigádnici, brigádnikov, brigádnikom, robotníci, robotníkov, robotníkom, tím, tímu, personál, personálu, zmenu, zmena, zmien, zmene, zmenách, smeny, smien, rozpisy, rozpisov, rozpisu, rozvrhy, rozvrhov, rozvrh, rozvrhu, plán zmien, plány, dochádzku, dochádzka, dochádzky, tabuľky, tabuliek, tabuľku, tabuľka, tabuľkami, excelové, excelových, excely, excelom, aplikácia, aplikácie, aplikáciu, appka, appky, systém, funkciu, funkcie, nástroje, programu, mzdy, miezd, dovolenky, dovoleniek, sklad, skladu, dodávateľom, dodávateľov, brožúru, brožúry, prezentáciu, katalóg, katalógy, údaje zo systému, údajov zo systému, dáta zo systému, dát zo systému, prestali sme, sme prestali, zmazali sme, sme zmazali, vymazali sme, sme vymazali, odstránili sme, sme odstránili, ukončili sme, sme ukončili, posielame, posielam, rozosielame, zasielame, zamestnanci nechcú, vodiči nechcú, zákazníci môžu, zamestnanci môžu, používatelia môžu, môžu zákazníci, môžu zamestnanci, môžu používatelia, písali sme, sme písali, sme kontaktovali, sme volali, volali sme",
    limit:
      "pred, dnes, zajtra, tento týždeň, telefonicky, zatiaľ, momentálne, teraz, pdf, prílohy, prílohu, faktúry, zmluvu, brožúru, brožúry, prezentáciu, katalóg, katalógy, ešte ste, zatiaľ ste, doteraz ste, prečo ste, ešte ste mi, ešte ste nás, dosiaľ ste",
    beside:
      "niekto, nemienim, nemienime, kupovať, kúpiť, možné, nabudúce, nekúpim, prosím, prosíme, ďakujem, ďakujeme, vďaka, vopred, dobrý, deň, zdravím, vážení, s, pozdravom, z, zo, do, na, v, o, a, aj, ale, alebo, sa, si, ma, mi, nás, môj, moje, moju, ten, tá, to, tento, tejto, túto, tieto, je, sú, byť, som, okamžite, ihneď, bezodkladne, čo najskôr, hneď, natrvalo, tiež, len, už, nikdy, nemám záujem, nemáme záujem, bez záujmu, nie ďakujem, adresu, e-mail, email, mail, zoznam, gdpr, zákon, sťažnosť, právnik, nelegálne, spam, nevyžiadané, nevyžiadaná, prihlásil, prihlásila, súhlas, nedal, nedala, potvrďte, potvrdenie, odkiaľ, prečo, ako, kto, máte, krát, posledné, varovanie, všetkých, všetky, všetko, osoba, firma, nesprávna, tu, inak, tak, pretože, údaje, osobné, podľa, chcem, želám si, by, by ste, by som, by sme, mohli, mohol, mohla, môžete, môžeš, môže, dá sa, aby, aby ste, aby si, keby, keby ste, buďte, buď, takí, takí láskaví, taký láskavý, láskaví, láskavo, láskavý, ochotní, vďačný, vďačná, vďační, rád, rada, radi, bol, bola, bolo, boli, budem, budeme, bude, budete, ďakujem za, ďakujem za ponuku, vďaka za ponuku, ponuku, ponuka, za, žiaľ, bohužiaľ, súlade, v súlade s, v súlade so, na základe, základe, zákona, zmysle, v zmysle, nariadenia, čl, článku, článok, úrad, úradu, úrade, úradom, ochranu osobných údajov, ochrane osobných údajov, ochrany, ochranu, spracovanie, spracovaním, spracúvanie, spracúvaním, spracúvaniu, spracovávať, spracúvate, svojich, svojho, svoju, svoje, svoj, mojich, môjho, mojom, mojim, našej, nášho, našu, náš, naša, naše, našich, našim, firmy, firmu, spoločnosť, spoločnosti, adresy, adrese, adresou, adresa, e-mailovú, e-mailovej, e-mailová, emailová, emailovú, emailovej, elektronickú, elektronickej, tými, tých, tie, tej, tým, tomu, tom, toho, tohto, týmto, takéto, takýchto, takých, taký, podobné, podobných, podobný, vaši, vašom, vašimi, vášmu, službu, služby, služieb, produkt, produkty, spoluprácu, spolupráca, spolupráce, nás nezaujíma, ma nezaujíma, nezaujíma nás, nezaujíma ma, nezaujímajú, nezaujala, nepotrebujem, nepotrebujeme, nie je potrebné, netreba, potrebné, nutné, konečne, naozaj, vážne, fakt, jasné, prosím vás, žiadosť, žiadosti, žiadam, právo, práva, práv, pokiaľ, ak, keď, ešte, raz, jeden, jedna, jednu, každý, každú, stále, neustále, dookola, opakovane, opakovaná, napíšete, dostanem, obdržím, podám, podáme, oznámenie, trestné, udanie, nahlásim, nahlásime, políciu, polícii, právne, právnika, právnikovi, súd, súdu, súdne, kroky, nútený, nútená, obrátiť, súhlasu, súhlasom, povolenie, udelený, dal, dala, som vám, vám, vami, od vás, z vašej strany, strany, obťažovanie, účely, účel, účelom, marketingové účely, marketingu, trvalo, úplne, navždy, definitívne, pane, pani, ahoj, čau, pekný, veľa, úspechov, prajem, prajem pekný deň, pekný deň, samé, taktiež, rovnako, zároveň, ináč, láskavosť, dovoľte, čas, času, strácate, nestrácajte čas, nestrácajte, nášho času, môj čas, i, nám, nikdy som, nikdy sme, ho, ju, tretí, druhý, štvrtý, piaty, viesť, s vami, žiadal, žiadala, požiadal, požiadala, prosil, prosila, nech, neobjednal, neobjednala, prišiel, prišla",
    idiom:
      "mail stačí, e-mail stačí, stačí mail, stačí e-mail, nie je problém, žiadny problém, bez problémov, prečo nie, nedostal, nedostala, neobdržal, neváhajte, nezabudnite, nič sa nedeje, nevadí, nie je začo, nemáte za čo, nemajte obavy, nebojte sa, nezabudni, nedorazil, nedorazila, nedorazilo, neprišiel, neprišla, neprišlo, nedostali, neobdržali, neobdržala, nehnevajte sa, nemusíte volať, netreba volať, prečo mi nepíšete, prečo nepíšete, prečo sa neozývate, pošlite e-mail, pošlite email, pošlite mail, napíšte e-mail, napíšte mail",
    aim: "chceme, chcem, chceli by sme, nechceme, nechcem, by sme chceli, by som chcel",
    that: "aby",
  },
  intent: {
    decline:
      "nemám záujem, nemáme záujem, bez záujmu, nie je záujem, nie ďakujem, ďakujem nie, nepotrebujeme, nepotrebujem, nezaujíma ma, nezaujíma nás",
    bareNo: "nie, ešte nie, zatiaľ nie, žiadne, nikdy, bohužiaľ nie",
    later:
      "teraz nie, neskôr, ozvite sa, ozvite sa mi, kontaktujte ma, kontaktujte nás, znova, opäť, zatiaľ nie, momentálne, príliš skoro, možno, napíšte mi",
  },
  quoting: {
    on: "dňa",
    wrote: "napísal, napísala, napísal(a), pisze",
    from: "od",
    sent: "odoslané",
    date: "dátum",
    to: "komu, pre",
    cc: "kópia",
    subject: "predmet",
    replyPrefixes: "odp",
    originals: "pôvodná správa, preposlaná správa",
  },
  automatic: {
    subjects: ["automatická odpoveď"],
  },
  lines: {
    devices: [
      "(?:odoslané|poslané) (?:z|zo|s|so|pomocou) .{1,70}|získať (?:aplikáciu )?outlook .{1,40}",
    ],
    forwards: ["začiatok preposielanej správy"],
  },
  promises: {
    guarantee: ["\\b(?:zaruč\\p{L}+|záruk\\p{L}+)\\b"],
    free: ["\\b(?:zadarmo|bezplatn\\p{L}*)\\b"],
    delivery: ["\\b(?:dodáme|opravíme)\\b"],
  },
  amounts: {
    costs: ["\\b(?:cena|ceny)\\b"],
  },
  sentences: {
    abbreviations: "ing, mgr, dr, prof, napr, tj, tzv, tel, cca, spol, s.r.o, a.s",
  },
  dateMarks: {
    earlier: "pred",
  },
  claims: {
    negation: ["(?<!\\p{L})(?:nie|bez|nikdy|nič|žiadn\\p{L}*|bohužiaľ)(?!\\p{L})"],
  },
};
