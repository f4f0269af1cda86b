import type { Locale } from "../locale.ts";

export const cs: Locale = {
  code: "cs",
  name: "Czech",
  numbers: {
    small: [
      "jeden, jedna, jedno",
      "dva, dvě, pár",
      "tři",
      "čtyři",
      "pět",
      "šest",
      "sedm",
      "osm",
      "devět",
      "deset",
      "jedenáct",
      "dvanáct",
    ],
    ordinals: ["prvním, první", "druhém, druhý", "třetím, třetí", "čtvrtém, čtvrtý"],
    otherForms: {
      1: "jedna",
      50: "padesát",
      90: "devadesát",
    },
  },
  dates: {
    months: [
      "leden, ledna, lednu",
      "únor, února, únoru",
      "březen, března, březnu",
      "duben, dubna, dubnu",
      "květen, května, květnu",
      "červen, června, červnu",
      "červenec, července, červenci",
      "srpen, srpna, srpnu",
      "září",
      "říjen, října, říjnu",
      "listopad, listopadu",
      "prosinec, prosince, prosinci",
    ],
    weekdays: [
      "neděle, neděli",
      "pondělí, pondělka",
      "úterý, úterka",
      "středa, středu, středy",
      "čtvrtek, čtvrtka",
      "pátek, pátku",
      "sobota, sobotu, soboty",
    ],
    shortWeekdays: ["ne", "po", "út", "st", "čt", "pá", "so"],
    today: "dnes",
    tomorrow: "zítra",
    dayAfterTomorrow: "pozítří",
    units: {
      hour: "hodina, hodiny, hodin",
      day: "den, dny, dní, dnů",
      week: "týden, týdny, týdnů, týdnu, týdne",
      month: "měsíc, měsíce, měsíců, měsíci",
      quarter: "čtvrtletí, kvartál, kvartálu",
      year: "rok, roky, let, roku",
    },
    calendarWeek: "týden, týdnu",
    about: "asi, zhruba",
    halfYear: "půl roku",
    season: "létě, prázdninách, vánocích, svátcích, dovolené, velikonocích",
    next: "příští, následující",
    this: "tento, tuto",
    in: "za, během, do",
    for: "na",
    later: "později",
    beforeDay: "dne, do dne",
    before: "v, ve, do, od, po, před, na, z, začátkem, polovině, koncem, konec, příští, dne",
    span: "do, až, a",
    early: "začátkem, začátek, na začátku",
    middle: "polovině, v polovině",
    late: "koncem, konec, na konci",
  },
  absence: {
    back: "vrátím, vrátím se, vracím, vracím se, vrátí, vracíme, zpět, zpátky, návrat, návratu, opět, znovu, k dispozici od, budu zpět, budu opět",
    until: "do, do dne, až do, až do dne",
    through: "do včetně",
    inclusive: "včetně tohoto dne, včetně",
    after: "po",
    away: "nepřítomen, nepřítomna, nepřítomnost, nepřítomnosti, mimo kancelář, dovolená, dovolené, dovolenou, nejsem v kanceláři, nebudu, nedostupný, nedostupná, služební cestě, nemocenské, zavřeno",
    since: "od, ode dne",
    open: "do odvolání, na dobu neurčitou, nevím kdy, ještě nevím kdy, zatím nevím kdy",
  },
  frame: {
    greetings:
      "dobrý den, ahoj, zdravím, vážený, vážená, vážení, dobré ráno, dobrý večer, čau, milý, milá",
    closings:
      "s pozdravem, s přátelským pozdravem, pozdravy, zdravím, děkuji, díky, předem děkuji, hezký den, s úctou, děkujeme, pěkný den, s přáním hezkého dne",
    notices:
      "důvěrné, důvěrná, důvěrný, adresát, adresáta, adresátem, omylem, tisknout, životní prostředí, ičo, dič, tento e-mail dostáváte, pro odhlášení, klikněte zde, zásady ochrany",
    banners:
      "externí e-mail, externí odesílatel, mimo organizaci, neklikejte, neotvírejte, odesláno z, odesláno, získat outlook",
  },
  optOut: {
    alone:
      "odhlás*, odhlašuji*, zrušit odběr, zrušte odběr, zrušte mi odběr, zrušení odběru, unsubscribe, dejte mi pokoj, nechte mě být, nechte mě na pokoji, nechte nás na pokoji, odvolávám souhlas, nesouhlasím, opt-out, odhlášení, zruším odběr, vznáším námitku, nedávám souhlas, bez souhlasu, bez mého souhlasu, neudělil souhlas, neudělila souhlas, odvolání souhlasu, právo na výmaz, dost spamu",
    remove:
      "vymazán, vymazána, smazán, smazána, vyškrtnut, vyškrtnuta, vyřaď, vyřaďte, vyřadit, vyřazení, odstraň, odstraňte, odstranit, odstranění, vymažte, vymaž, vymazat, vymazání, smažte, smaž, smazat, smazání, vyškrtněte, vyškrtnout, vyškrtni, odeberte, odebrat, odebrání, vyjměte, vyjmout, zapomeňte, výmaz, výmazu, vymaže, odstraněn, odstraněna, vyřazen, vyřazena, vyřazeni",
    onto: "přidejte, přidat, zařaďte, zařadit, přihlaste, zapište",
    list: "seznamu, seznam, seznamů, databáze, databázi, databáz, mailing listu, mailinglistu, mailingu, newsletteru, newsletter, rozesílky, rozesílání, rozesílacího seznamu, evidence, kontaktů, systému, crm, adresáře, distribučního seznamu, mailing list, odběru",
    me: "mě, mne, nás, mi, nám, mou adresu, moji adresu, mého e-mailu, můj e-mail, můj email, moje údaje, mé údaje, mých údajů, naši adresu, naše údaje, tuto adresu, moji e-mailovou adresu, mou e-mailovou adresu, osobní údaje, mých osobních údajů, moje osobní údaje, moji emailovou adresu, naši firmu, můj mail, osobních údajů, mých dat, svých údajů, mé adresy, svého e-mailu, mého emailu, mých osobních dat, naší adresy",
    stop: "přestaňte, přestaň, přestat, stop, dost, nechte, ukončete, ukončit, zastavte, zastavit, skončete, končete, upusťte",
    write:
      "nepište, nepiš, psát, pište, nekontaktujte, nekontaktuj, kontaktovat, kontaktujte, kontaktován, kontaktována, neobtěžujte, neobtěžuj, obtěžovat, obtěžujte, spamovat, nespamujte, nevolejte, volat, otravovat, neotravujte, neozývejte se, ozývat se, kontaktování, nepsat, nekontaktovat, neobtěžovat, nevolat, neotravovat",
    send: "neposílejte, neposílej, posílat, posílejte, nezasílejte, zasílat, zasílejte, zasílání, posílání, zasílání, neposílat, nezasílat",
    mail: "e-maily, e-mail, e-mailů, emaily, email, emailů, maily, mail, mailů, zprávy, zpráv, zprávu, reklamu, reklamy, reklam, spam, newslettery, nabídky, nabídek, nic, informace, sdělení, obchodní sdělení, obchodních sdělení, korespondenci, kontakt",
    receive:
      "dostávat, přijímat, odebírat, být kontaktován, být kontaktována, být kontaktováni, mít, slyšet, být na, být v",
    want: "chci, chceme, nechci, nechceme, přeji si, nepřeji si, nepřejeme si, přejeme si, prosím o, prosíme o, žádám, žádám o, žádáme, chtěl bych, chtěla bych, souhlasím, nesouhlasím, zájem o, nemám zájem o, nemáme zájem o",
    not: "ne, nikdy, už ne, nechci, nechceme, nepřeji si, nepřejeme si, nepište, nepiš, nekontaktujte, nekontaktuj, neposílejte, neposílej, nezasílejte, neobtěžujte, neobtěžuj, nespamujte, nevolejte, neotravujte, neozývejte se, nemám zájem o, nemáme zájem o, nepsat, nekontaktovat, neobtěžovat, nevolat, neotravovat, neposílat, nezasílat",
    no: "žádné, žádný, žádnou, bez",
    more: "více, víc, další, dále, už, již, znovu, nadále, v budoucnu, příště, dalších, nikdy, opakovaně, vůbec",
    we: "já, my",
    you: "vy, váš, vaše, vašeho, vaší, vašich, vás, vám, tvého",
    about:
      "zákazníci, zákazníků, uživatelé, uživatelů, zaměstnanci, zaměstnanců, lidé, řidiči, odkaz, tlačítko, funkce, funkci, nástroj, program, excel, excelu, směny, směn, rozpis, smlouvy, smlouvu, schůzku, schůzka, projekt, dodavatelé, pacienti, ručně",
    limit:
      "před, dnes, zítra, tento týden, telefonicky, zatím, momentálně, nyní, pdf, přílohy, přílohu, faktury, fakturu, smlouvu, papírově",
    beside:
      "prosím, prosíme, děkuji, děkujeme, díky, předem, dobrý, den, zdravím, vážení, vážený, s, pozdravem, z, ze, do, na, v, o, a, i, ale, nebo, se, si, mě, mne, mi, nás, nám, můj, moje, mé, mou, moji, ten, ta, to, tu, tento, této, tuto, tyto, těchto, je, jsou, být, jsem, okamžitě, ihned, neprodleně, co nejdříve, hned, teď, trvale, natrvalo, také, taky, jen, už, nikdy, nemám zájem, nemáme zájem, bez zájmu, není zájem, ne děkuji, adresu, adresa, e-mail, email, mail, seznam, gdpr, zákon, zákona, stížnost, stěžovat, právník, nelegální, protizákonné, spam, nevyžádané, nevyžádaná, nevyžádaný, nevyžádaných, přihlásil, přihlásila, nepřihlásil, nežádal, souhlas, nedal, nedala, potvrďte, potvrzení, potvrdit, odkud, proč, jak, kdo, kde, máte, krát, podruhé, potřetí, poslední, varování, všech, všechny, vše, osoba, firma, špatná, tady, jinak, tak, protože, údaje, osobní, chci, přeji si, pro, mi, mému, dle, podle, nadále, od vás, vás, vám, jak se mohu, mohu, jak se, můžu",
    idiom:
      "není problém, žádný problém, bez problému, proč ne, nedostal, nedostala, nedostali jsme, neobdržel, neobdržela, neváhejte, nezapomeňte",
    aim: "chceme, chci, chtěli bychom, chtěl bych",
  },
  intent: {
    decline:
      "nemám zájem, nemáme zájem, bez zájmu, není zájem, ne děkuji, ne díky, děkuji ne, nepotřebujeme, nepotřebuji, nezajímá mě, nezajímá nás",
    later:
      "teď ne, nyní ne, později, ozvěte se, ozvěte se mi, kontaktujte mě, kontaktujte nás, znovu, opět, zatím ne, momentálně, příliš brzy, možná, napište mi",
  },
  quoting: {
    on: "dne",
    wrote: "napsal, napsala, napsal(a), pisze",
    from: "od",
    sent: "odesláno",
    date: "datum",
    to: "komu, pro",
    cc: "kopie, odpověď",
    subject: "předmět",
    replyPrefixes: "odp",
    originals: "původní zpráva, původní e-mail, přeposlaná zpráva",
  },
  automatic: {
    subjects: ["automatická odpověď", "(?:mimo kancelář|nepřítomnost v kanceláři)"],
  },
  lines: {
    devices: [
      "(?:odesláno|posláno) (?:z|ze|s|pomocí) .{1,70}|(?:získejte|získat) (?:aplikaci )?outlook .{1,40}",
    ],
    forwards: ["začátek přeposílané zprávy"],
  },
  models: {
    injection: [
      "\\b(?:ignoruj|zapomeň|ignorujte)\\b[^.!?]{0,40}\\b(?:pokyny|instrukce|pravidla|předchozí)\\b",
    ],
    machine: [
      "\\b(?:jazykový model|umělá inteligence|systémový prompt|mé pokyny|moje instrukce|jako (?:ai|umělá))\\b",
    ],
  },
  promises: {
    guarantee: ["\\b(?:zaruč\\p{L}+|záruk\\p{L}+)\\b"],
    promise: ["\\b(?:slibuj\\p{L}+)\\b"],
    free: ["\\b(?:zdarma|bezplatn\\p{L}*)\\b"],
    refund: ["\\b(?:vrácení peněz)\\b"],
    delivery: ["\\b(?:dodáme|opravíme)\\b"],
    contract: ["\\b(?:smlouv\\p{L}+)\\b"],
    discount: ["\\b(?:slev\\p{L}{1,3}|za polovin\\p{L}*)\\b"],
  },
  money: {
    currencies: { EUR: "euro", USD: "dolar", CZK: "kč, korun" },
    perUnit: "rok",
  },
  amounts: {
    costs: ["\\b(?:cena|ceny)\\b"],
    percent: ["procent|procenta"],
    half: ["\\bpolovin\\p{L}*\\b"],
    discount: ["slev\\p{L}*"],
  },
  times: {
    beforeYear: ["od"],
  },
  placeholders: {
    lines: ["vaše jméno"],
  },
  sentences: {
    abbreviations: "ing, mgr, dr, prof, např, tj, tzv, tel, cca, spol, s.r.o, a.s",
  },
  dateMarks: {
    ambiguousMonths: "leden",
    or: "nebo",
  },
};
