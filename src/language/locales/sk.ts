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
    next: "budúci, budúcu, budúcom, nasledujúci, nasledujúcu",
    this: "tento, túto",
    in: "o, do, za, počas",
    for: "na",
    later: "neskôr",
    beforeDay: "dňa, do dňa",
    before: "v, vo, do, od, po, pred, na, z, začiatkom, koncom, koniec, budúci, dňa",
    span: "do, až, a",
    early: "začiatkom, začiatok",
    middle: "polovici, v polovici",
    late: "koncom, koniec",
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
      "odhlás*, odhlasujem*, zrušiť odber, zrušte odber, zrušte mi odber, zrušenie odberu, unsubscribe, dajte mi pokoj, nechajte ma na pokoji, nechajte ma tak, nechajte nás na pokoji, odvolávam súhlas, nesúhlasím, opt-out, odhlásenie, namietam, nedávam súhlas, bez súhlasu, bez môjho súhlasu, odvolanie súhlasu, právo na vymazanie",
    remove:
      "vymazaný, vymazaná, odstránený, odstránená, vyradený, vyradená, vyškrtnutý, vyškrtnutá, vyraďte, vyraď, vyradiť, vyradenie, odstráňte, odstráň, odstrániť, odstránenie, vymažte, vymaž, vymazať, vymazanie, zmažte, zmazať, vyškrtnite, vyškrtnúť, odoberte, odobrať, zabudnite, výmaz, výmazu, odstránený, odstránená, vyradený, vyradená",
    onto: "pridajte, pridať, zaraďte, zaradiť, prihláste, zapíšte",
    list: "zoznamu, zoznam, zoznamov, databázy, databáza, databáz, mailing listu, mailinglistu, mailingu, newslettera, newsletter, newsletteru, evidencie, kontaktov, systému, crm, adresára, distribučného zoznamu, odberu, rozosielania",
    me: "ma, mňa, nás, mi, nám, moju adresu, môj e-mail, môj email, moje údaje, mojich údajov, našu adresu, naše údaje, túto adresu, moju e-mailovú adresu, osobné údaje, moje osobné údaje, moju emailovú adresu, mojej adresy, môj mail, osobných údajov, mojich osobných údajov, svojich údajov, mojej e-mailovej adresy, našej adresy",
    stop: "prestaňte, prestaň, prestať, stop, dosť, nechajte, ukončite, ukončiť, zastavte, skončite",
    write:
      "nepíšte, nepíš, písať, píšte, nekontaktujte, nekontaktuj, kontaktovať, kontaktujte, neobťažujte, neobťažuj, obťažovať, spamovať, nespamujte, nevolajte, volať, otravovať, neotravujte, neozývajte sa, ozývať sa, kontaktovaný, kontaktovaná, nepísať, nekontaktovať, neobťažovať, nevolať, neotravovať",
    send: "neposielajte, neposielaj, posielať, posielajte, nezasielajte, zasielať, zasielajte, posielanie, zasielanie, neposielať, nezasielať",
    mail: "e-maily, e-mail, e-mailov, emaily, email, emailov, maily, mail, mailov, správy, správ, správu, reklamu, reklamy, reklám, spam, newslettery, ponuky, ponúk, nič, informácie, obchodné oznámenia, korešpondenciu, kontakt",
    receive:
      "dostávať, prijímať, odoberať, byť kontaktovaný, byť kontaktovaná, mať, počuť, byť na, byť v",
    want: "chcem, chceme, nechcem, nechceme, želám si, neželám si, neželáme si, prosím o, žiadam, žiadam o, žiadame, chcel by som, chcela by som, prajem si, neprajem si, súhlasím, nesúhlasím, nemám záujem o, nemáme záujem o",
    not: "nie, nikdy, nechcem, nechceme, neželám si, neželáme si, neprajem si, nepíšte, nepíš, nekontaktujte, nekontaktuj, neposielajte, neposielaj, nezasielajte, neobťažujte, neobťažuj, nespamujte, nevolajte, neotravujte, neozývajte sa, nemám záujem o, nemáme záujem o, nepísať, nekontaktovať, neobťažovať, nevolať, neotravovať, neposielať, nezasielať",
    no: "žiadne, žiadny, žiadnu, bez",
    more: "viac, ďalšie, ďalších, ďalej, už, znova, znovu, naďalej, v budúcnosti, nabudúce, nikdy, opakovane, vôbec",
    we: "ja, my",
    you: "vy, váš, vaše, vášho, vašej, vašich, vás, vám",
    about:
      "zákazníci, zákazníkov, používatelia, zamestnanci, zamestnancov, ľudia, vodiči, odkaz, tlačidlo, funkcia, nástroj, program, excel, excelu, zmeny, rozpis, zmluvu, zmluvy, stretnutie, projekt, dodávatelia, ručne",
    limit:
      "pred, dnes, zajtra, tento týždeň, telefonicky, zatiaľ, momentálne, teraz, pdf, prílohy, prílohu, faktúry, zmluvu",
    beside:
      "prosím, prosíme, ďakujem, ďakujeme, vďaka, vopred, dobrý, deň, zdravím, vážení, s, pozdravom, z, zo, do, na, v, o, a, aj, ale, alebo, sa, si, ma, mi, nás, môj, moje, moju, ten, tá, to, tento, tejto, túto, tieto, je, sú, byť, som, okamžite, ihneď, bezodkladne, čo najskôr, hneď, natrvalo, tiež, len, už, nikdy, nemám záujem, nemáme záujem, bez záujmu, nie ďakujem, adresu, e-mail, email, mail, zoznam, gdpr, zákon, sťažnosť, právnik, nelegálne, spam, nevyžiadané, nevyžiadaná, prihlásil, prihlásila, súhlas, nedal, nedala, potvrďte, potvrdenie, odkiaľ, prečo, ako, kto, máte, krát, posledné, varovanie, všetkých, všetky, všetko, osoba, firma, nesprávna, tu, inak, tak, pretože, údaje, osobné, podľa, chcem, želám si",
    idiom:
      "nie je problém, žiadny problém, bez problémov, prečo nie, nedostal, nedostala, neobdržal, neváhajte, nezabudnite",
    aim: "chceme, chcem, chceli by sme",
  },
  intent: {
    decline:
      "nemám záujem, nemáme záujem, bez záujmu, nie je záujem, nie ďakujem, ďakujem nie, nepotrebujeme, nepotrebujem, nezaujíma ma, nezaujíma nás",
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
};
