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
    next: "příští, následující, příštího, příštím, následujícím, následujícího",
    this: "tento, tuto",
    in: "za, během, do",
    for: "na",
    later: "později",
    beforeDay: "dne, do dne",
    before: "v, ve, do, od, po, před, na, z, začátkem, polovině, koncem, konec, příští, dne",
    span: "do, až, a",
    early: "začátkem, začátek, na začátku, začátku, počátkem",
    middle: "polovině, v polovině",
    late: "koncem, konec, na konci, konci",
    half: "pololetí, pololetích",
    firstHalf: "prvním pololetí, první polovině roku, první pololetí",
    secondHalf: "druhém pololetí, druhé polovině roku, druhé pololetí",
    newYear: "novém roce, nový rok, nového roku",
    calendarWeekAfter: "týden, týdnu, týdne",
    afterNext: "přespříští, přespříštím",
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
      "odhlás*, odhlašuji*, zrušit odběr, zrušte odběr, zrušte mi odběr, zrušení odběru, unsubscribe, dejte mi pokoj, nechte mě být, nechte mě na pokoji, nechte nás na pokoji, odvolávám souhlas, nesouhlasím, opt-out, odhlášení, zruším odběr, vznáším námitku, nedávám souhlas, bez souhlasu, bez mého souhlasu, neudělil souhlas, neudělila souhlas, odvolání souhlasu, právo na výmaz, dost spamu, nech mě být, nech mě na pokoji, nech nás na pokoji, nechte mě laskavě být, nechte mě už být, nechte mě už na pokoji, nechte nás být, dej mi pokoj, dejte nám pokoj, dejte mi už pokoj, dejte mi laskavě pokoj, dejte mi konečně pokoj, dejte mi už konečně pokoj, dejte už pokoj, dejte pokoj, polibte mi, odpojte mě, neudělil jsem souhlas, neudělila jsem souhlas, souhlas jsem nedal, souhlas jsem nedala, souhlas nedal, souhlas nedala, nedal jsem souhlas, nedala jsem souhlas, nedal jsem vám souhlas, nedala jsem vám souhlas, souhlas jsme nedali, nedali jsme souhlas, neudělili jsme souhlas, souhlas jsem neudělil, souhlas jsem neudělila, nemáte můj souhlas, nemáte souhlas, bez našeho souhlasu, bez svolení, bez mého svolení, odvolávám svůj souhlas, odvolávám tímto souhlas, beru zpět souhlas, odvoláváme souhlas, odvolat souhlas, nesouhlasíme, zrušte můj odběr, zruš odběr, zrušte odebírání, zrušit odebírání, nepřihlásil jsem se k odběru, nepřihlásila jsem se k odběru, nikdy jsem se nepřihlásil, nikdy jsem se nepřihlásila, nikdy jsem se k odběru nepřihlásil, nikdy jsem se k odběru nepřihlásila, právo být zapomenut, ušetřete mě, ušetřete nás, vznáším tímto námitku, vznášíme námitku, stop spamu, táhněte, jděte do háje, jděte někam, odprejskněte, zablokuji vás, zablokuju vás",
    remove:
      "smaže, odstraní, vyřadí, vyškrtne, vymazán, vymazána, smazán, smazána, vyškrtnut, vyškrtnuta, vyřaď, vyřaďte, vyřadit, vyřazení, odstraň, odstraňte, odstranit, odstranění, vymažte, vymaž, vymazat, vymazání, smažte, smaž, smazat, smazání, vyškrtněte, vyškrtnout, vyškrtni, odeberte, odebrat, odebrání, vyjměte, vyjmout, zapomeňte, výmaz, výmazu, vymaže, odstraněn, odstraněna, vyřazen, vyřazena, vyřazeni, vymazali, vymazal, vymazala, vymazány, vymazáni, vymazáno, vymažeš, vymažete, nevymažete, smazali, smazal, smazala, smazáni, smazány, smazáno, smažeš, smažete, nesmažete, odstranili, odstranil, odstranila, odstraněni, odstraněny, odstraněno, odstraníte, odstraníš, neodstraníte, odstraněním, odstraňovat, odeber, odebrali, odebrán, odebrána, odebráni, odeberete, vyřadili, vyřadil, vyřadila, vyřazeny, vyřazeno, vyřadíte, vyřadíš, nevyřadíte, vyřazením, vyškrtli, vyškrtl, vyškrtla, vyškrtnuti, vyškrtnutí, vyškrtnete, nevyškrtnete, škrtněte, škrtni, vyjmi, vyjmuli, vyjmutí, vyndejte, vyndej, vyndat, vyndali, vyhoďte, vyhodit, vyhoď, vyhodili, vypusťte, vypustit, vylučte, vyloučit, vyloučení, vyloučili, zapomeň, zapomněli, zlikvidujte, likvidaci, zlikvidovat, vyčistěte, výmazem, anonymizujte, sundejte, sundejte mě, sundat, stáhněte mě, promažte, zrušte mě, vynechte mě, vynechte nás, vymazáním, smazáním, vynechejte nás, vynechejte mě",
    onto: "přidejte, přidat, zařaďte, zařadit, přihlaste, zapište",
    list: "seznamu, seznam, seznamů, databáze, databázi, databáz, mailing listu, mailinglistu, mailingu, newsletteru, newsletter, rozesílky, rozesílání, rozesílacího seznamu, evidence, kontaktů, systému, crm, adresáře, distribučního seznamu, mailing list, odběru, seznamy, seznamem, seznamech, rozesílacích seznamů, databází, databázích, databázemi, vaší databáze, mailing listů, mailing listem, mailing-listu, mailingového seznamu, mailingových seznamů, mailingové databáze, e-mailového seznamu, emailového seznamu, kontaktního seznamu, seznamu kontaktů, seznamu příjemců, příjemců, newsletterů, rozesílek, rozesílkách, rozesílku, rozesílacího listu, adresářů, adresáři, kartotéky, registru, registrů, evidencí, evidenci, evidence kontaktů, kontaktní databáze, odběratelů, odběratele, systémů, distribučních seznamů, distribučního listu, listu, příštích rozesílek, dalších rozesílek, vašich rozesílek, seznamu adresátů",
    me: "mě, mne, nás, mi, nám, mou adresu, moji adresu, mého e-mailu, můj e-mail, můj email, moje údaje, mé údaje, mých údajů, naši adresu, naše údaje, tuto adresu, moji e-mailovou adresu, mou e-mailovou adresu, osobní údaje, mých osobních údajů, moje osobní údaje, moji emailovou adresu, naši firmu, můj mail, osobních údajů, mých dat, svých údajů, mé adresy, svého e-mailu, mého emailu, mých osobních dat, naší adresy, mně, mnou, se mnou, námi, s námi, na mě, ke mně, k nám, mého mailu, mém e-mailu, mém mailu, můj kontakt, mého kontaktu, moje kontakty, mé kontakty, mých kontaktů, kontakt na mě, kontakt na nás, mé osobní údaje, naše kontakty, naše osobní údaje, našich údajů, náš e-mail, náš email, náš mail, našeho e-mailu, našeho emailu, naši společnost, naše adresa, moje adresa, má adresa, moje e-mailová adresa, moji mailovou adresu, mou mailovou adresu, mou emailovou adresu, mé e-mailové adresy, mé emailové adresy, moje číslo, mé číslo, moje telefonní číslo, svůj e-mail, svůj email, svůj mail, svých osobních údajů, svých dat, moje data, má data, mých kontaktních údajů, moje kontaktní údaje, mé kontaktní údaje, tuto e-mailovou adresu, tuto emailovou adresu, tento e-mail, tento mail, této adresy, této adrese, této e-mailové adrese, můj osobní e-mail, vynechte nás, vynechejte nás, vynechejte mě, vynechte mě, sundejte mě, stáhněte mě, zrušte mě",
    stop: "přestaňte, přestaň, přestat, stop, dost, nechte, ukončete, ukončit, zastavte, zastavit, skončete, končete, upusťte, přestanete, přestaneš, přestali, přestal, přestala, nepřestanete, nepřestaneš, přestanou, ukonči, ukončení, ukončil, ukončili, ukončíte, ukončila, zastav, zastavení, zastavili, skonči, skončit, skončili, zanechte, zanechat, upusť, upustit, upustili, nechejte, zdržte se, zdržet se, zdrželi, vyvarujte se, zrušte zasílání, zrušit zasílání, zrušení zasílání, zrušte posílání, zrušte rozesílání, přerušte, přerušit, dost už, už dost, mám dost, máme dost, skoncujte, vykašlete se na, neukončíte, pozastavte, stopněte",
    write:
      "nepište, nepiš, psát, pište, nekontaktujte, nekontaktuj, kontaktovat, kontaktujte, kontaktován, kontaktována, neobtěžujte, neobtěžuj, obtěžovat, obtěžujte, spamovat, nespamujte, nevolejte, volat, otravovat, neotravujte, neozývejte se, ozývat se, kontaktování, nepsat, nekontaktovat, neobtěžovat, nevolat, neotravovat, psali, psal, psala, píšete, píšeš, psaní, piš, nepsali, nepsal, nepsala, kontaktovali, kontaktoval, kontaktovala, kontaktujete, kontaktuješ, kontaktováni, kontaktovaní, kontaktováním, nekontaktovali, nekontaktoval, nekontaktovala, nekontaktujete, obtěžovali, obtěžoval, obtěžovala, obtěžujete, obtěžuješ, obtěžován, obtěžována, obtěžováni, obtěžování, obtěžováním, neobtěžovali, neobtěžoval, neobtěžovala, spamujte, spamujete, spamuješ, spamovali, spamování, spamováním, nespamuj, nespamovali, nespamovat, volejte, volali, voláte, voláš, volání, nevolej, nevolali, nevolal, nevolala, otravujte, otravuj, otravujete, otravuješ, otravovali, otravování, neotravuj, neotravovali, neotravoval, neotravovala, ozývejte se, ozývali se, ozývat, ozývejte, ozývali, neozývejte, neozývej, neozývej se, neozývat se, neozývali, neozývali se, neozýval, neozývala, neprudit, prudit, prudíte, neprudte, oslovujte, oslovovat, oslovovali, oslovujete, oslovování, oslovován, oslovována, oslovováni, neoslovujte, neoslovovat, neoslovovali, neoslovuj, neobracejte se, neobracejte, obracet se, neobraceli, neobraceli se, nezatěžujte, zatěžovat, nezatěžovali, nezahlcujte, zahlcovat, zahlcujete, nezahlcovali, nezasypávejte, zasypávat, zasypáváte, nebombardujte, bombardovat, nevypisujte, vypisovat, neatakujte, nenahánějte, nahánět, nenavazujte, nevyrušujte, vyrušovat, nevyrušovali, nerušte, nerušili, nekontaktování, neobtěžování, nepíšete",
    send: "neposílejte, neposílej, posílat, posílejte, nezasílejte, zasílat, zasílejte, zasílání, posílání, zasílání, neposílat, nezasílat, posílali, posílal, posílala, posílej, posíláte, posíláš, posíláním, zasílali, zasílal, zasílala, zasíláte, zasílej, zasíláním, neposílali, neposílal, neposílala, neposíláte, neposílání, nezasílej, nezasílali, nezasílal, nezasílala, nezasílání, poslat, zaslat, rozesílat, rozesílejte, rozesílali, rozesílání, rozesíláte, nerozesílejte, nerozesílat, nerozesílali, přeposílat, nepřeposílejte, nabízet, nabízejte, nenabízejte, nenabízet, nenabízeli, neposlat, posíláme, posílám, zasíláme",
    mail: "e-maily, e-mail, e-mailů, emaily, email, emailů, maily, mail, mailů, zprávy, zpráv, zprávu, reklamu, reklamy, reklam, spam, newslettery, nabídky, nabídek, nic, informace, sdělení, obchodní sdělení, obchodních sdělení, korespondenci, kontakt, e-mailech, e-mailu, e-mailem, emailu, emailem, emailech, mailem, mailu, mailech, mejly, mejlů, mejl, mejlem, zprávami, zprávách, zpráva, reklama, reklamami, reklamní, reklamních, reklamní e-maily, reklamní sdělení, spamu, spamem, spamy, spamů, newsletterů, newsletteru, newslettrů, nabídkami, nabídku, nabídka, nabídkách, sděleních, obchodními sděleními, informací, informacemi, korespondence, korespondencí, komunikaci, komunikace, další komunikaci, další komunikace, veškerou komunikaci, kontakty, kontaktů, kontaktu, upomínky, upomínek, pošta, poštu, pošty, telefonáty, telefonátů, sms, cokoliv, cokoli, ničeho, marketingové, marketingových, marketing, propagační, propagačních, inzerci, inzerce, materiály, materiálů, letáky, letáků, kraviny, blbosti, nesmysly, hlouposti, dopisy, dopisů",
    receive:
      "dostávat, přijímat, odebírat, být kontaktován, být kontaktována, být kontaktováni, mít, slyšet, být na, být v, dostával, dostávala, dostávali, dostat, obdržet, přijímání, přijímal, odebírání, kontaktován, být kontaktovaný, být kontaktovaná, být kontaktovaní, být oslovován, být oslovována, být oslovováni, být obtěžován, být obtěžována, být obtěžováni, být veden, být vedena, být vedeni, být evidován, být evidována, být zařazen, být zařazena, být zařazeni, figurovat, vídat, chodily, chodilo, chodit",
    want: "zakazuji, zakazuju, zakazujeme, chci, chceme, nechci, nechceme, přeji si, nepřeji si, nepřejeme si, přejeme si, prosím o, prosíme o, žádám, žádám o, žádáme, chtěl bych, chtěla bych, souhlasím, nesouhlasím, zájem o, nemám zájem o, nemáme zájem o, nepřeju si, přeju si, nepřeji, nepřejeme, přeji, přejeme, přál bych si, přála bych si, nepřál bych si, nepřála bych si, chtěli bychom, bych chtěl, bych chtěla, bychom chtěli, nechtěl bych, nechtěla bych, nechtěli bychom, nechtěl, nechtěla, prosil bych, prosila bych, prosili bychom, bych prosil, bych prosila, bychom prosili, poprosil bych, poprosila bych, poprosili bychom, bych poprosil, bych poprosila, prosím vás, prosíme vás, požádal bych, požádala bych, požadujeme, požaduji, požaduju, žádal bych, žádala bych, vyžaduji, trvám na, trváme na, byl bych rád, byla bych ráda, byli bychom rádi, bych byl rád, bych byla ráda, uvítal bych, uvítala bych, uvítali bychom, ocenil bych, ocenila bych, stojím o, stojíme o, nestojím o, nestojíme o, nestojím, nestojíme, nežádám, nežádáme, odmítám, odmítáme, dovoluji, souhlasíme",
    not: "ne, nikdy, už ne, nechci, nechceme, nepřeji si, nepřejeme si, nepište, nepiš, nekontaktujte, nekontaktuj, neposílejte, neposílej, nezasílejte, neobtěžujte, neobtěžuj, nespamujte, nevolejte, neotravujte, neozývejte se, nemám zájem o, nemáme zájem o, nepsat, nekontaktovat, neobtěžovat, nevolat, neotravovat, neposílat, nezasílat, nepsali, nepsal, nepsala, nekontaktovali, nekontaktoval, nekontaktovala, nekontaktujete, neobtěžovali, neobtěžoval, neobtěžovala, nespamuj, nespamovali, nespamovat, nevolej, nevolali, nevolal, nevolala, neotravuj, neotravovali, neotravoval, neotravovala, neozývejte, neozývej, neozývej se, neozývat se, neozývali, neozývali se, neozýval, neozývala, neprudit, neprudte, neoslovujte, neoslovovat, neoslovovali, neoslovuj, neobracejte se, neobracejte, neobraceli, neobraceli se, nezatěžujte, nezatěžovali, nezahlcujte, nezahlcovali, nezasypávejte, nebombardujte, nevypisujte, neatakujte, nenahánějte, nenavazujte, nevyrušujte, nevyrušovali, nerušte, nerušili, nekontaktování, neobtěžování, neposílali, neposílal, neposílala, neposíláte, neposílání, nezasílej, nezasílali, nezasílal, nezasílala, nezasílání, neposlat, nerozesílejte, nerozesílat, nerozesílali, nepřeposílejte, nenabízejte, nenabízet, nenabízeli, nepřeju si, nepřeji, nepřejeme, nepřál bych si, nepřála bych si, nechtěl bych, nechtěla bych, nechtěli bychom, nechtěl, nechtěla, nestojím o, nestojíme o, nestojím, nestojíme, nežádám, nežádáme, zakazuji, zakazuju, zakazujeme, odmítám, odmítáme, nezajímají mě, nezajímají nás, nepíšete",
    no: "žádné, žádný, žádnou, bez, žádných, žádného, žádnými, žádná, žádném, ani jeden, ani jednu",
    more: "více, víc, další, dále, už, již, znovu, nadále, v budoucnu, příště, dalších, nikdy, opakovaně, vůbec, dalšího, dalším, dalšími, opět, napříště, do budoucna, už nikdy, nikdy více, nikdy víc, nikdy už, již nikdy, ještě jednou, od teď, odteď, od dneška, následující, následně, vícekrát, podruhé, budoucnu",
    we: "já, my",
    you: "vy, váš, vaše, vašeho, vaší, vašich, vás, vám, tvého, abyste, kdybyste, abys, přestanete, přestaneš, vámi, vaši, vašemu, vašem, vašimi, tvůj, tvoje, tvá, tvé, tvých, tě, tebe",
    about:
      "systém smaže, systém vymaže, zaměstnanec smaže, zákazníci, zákazníků, uživatelé, uživatelů, zaměstnanci, zaměstnanců, lidé, řidiči, odkaz, tlačítko, funkce, funkci, nástroj, program, excel, excelu, směny, směn, rozpis, smlouvy, smlouvu, schůzku, schůzka, projekt, dodavatelé, pacienti, ručně, zaměstnanec, zaměstnance, zaměstnancům, pracovník, pracovníka, pracovníci, pracovníků, pracovníkům, pracovníky, řidičů, řidičům, řidiče, lidi, lidem, lidí, uživatele, uživatel, uživatelům, uživateli, zákazníka, zákazníkům, zákazníky, zákazník, klienti, klientů, klientům, klienty, klient, kolegové, kolegy, kolegům, kolegů, brigádníci, brigádníky, brigádníků, brigádníkům, dělníci, dělníky, tým, týmu, personál, personálu, směnu, směna, směně, směnách, rozpisy, rozpisů, rozpisu, rozvrhy, rozvrhů, rozvrh, rozvrhu, plán směn, plány, docházku, docházka, docházky, tabulky, tabulek, tabulku, tabulka, tabulkami, excelové, excelových, excely, excelem, aplikace, aplikaci, appka, appky, systém, nástroje, programu, mzdy, mezd, dovolené, dovolených, sklad, skladu, dodavatelům, dodavatele, dodavatelů, brožuru, brožury, prezentaci, katalog, katalogy, údaje ze systému, údajů ze systému, data ze systému, dat ze systému, přestali jsme, jsme přestali, smazali jsme, jsme smazali, vymazali jsme, jsme vymazali, odstranili jsme, jsme odstranili, ukončili jsme, jsme ukončili, posíláme, posílám, rozesíláme, zasíláme, zaměstnanci nechtějí, řidiči nechtějí, zákazníci mohou, zaměstnanci mohou, uživatelé mohou, mohou zákazníci, mohou zaměstnanci, mohou uživatelé, lze zaměstnance, vymaže pracovník, psali jsme, jsme psali, jsme kontaktovali, jsme volali, volali jsme",
    limit:
      "před, dnes, zítra, tento týden, telefonicky, zatím, momentálně, nyní, pdf, přílohy, přílohu, faktury, fakturu, smlouvu, papírově, brožuru, brožury, prezentaci, katalog, katalogy, ještě jste, zatím jste, dosud jste, proč jste, ještě jste mi, ještě jste nás, doposud",
    beside:
      "někdo, nehodlám, nehodláme, kupovat, koupit, možno, příště, nekoupím, nic kupovat, prosím, prosíme, děkuji, děkujeme, díky, předem, dobrý, den, zdravím, vážení, vážený, s, pozdravem, z, ze, do, na, v, o, a, i, ale, nebo, se, si, mě, mne, mi, nás, nám, můj, moje, mé, mou, moji, ten, ta, to, tu, tento, této, tuto, tyto, těchto, je, jsou, být, jsem, okamžitě, ihned, neprodleně, co nejdříve, hned, teď, trvale, natrvalo, také, taky, jen, už, nikdy, nemám zájem, nemáme zájem, bez zájmu, není zájem, ne děkuji, adresu, adresa, e-mail, email, mail, seznam, gdpr, zákon, zákona, stížnost, stěžovat, právník, nelegální, protizákonné, spam, nevyžádané, nevyžádaná, nevyžádaný, nevyžádaných, přihlásil, přihlásila, nepřihlásil, nežádal, souhlas, nedal, nedala, potvrďte, potvrzení, potvrdit, odkud, proč, jak, kdo, kde, máte, krát, podruhé, potřetí, poslední, varování, všech, všechny, vše, osoba, firma, špatná, tady, jinak, tak, protože, údaje, osobní, chci, přeji si, pro, mému, dle, podle, nadále, od vás, vás, vám, jak se mohu, mohu, jak se, můžu, byste, bych, bychom, mohli, mohl, mohla, můžete, můžeš, může, lze, aby, abyste, abys, kdybyste, kdyby, buďte, buď, hodní, tak hodní, tak laskavi, tak laskaví, laskaví, laskavě, laskav, ochotni, vděčný, vděčná, vděčni, vděčen, rád, ráda, rádi, byl, byla, bylo, byli, byly, budu, budeme, bude, budete, děkuji za, děkuji za nabídku, díky za nabídku, nabídku, nabídka, za, ale bohužel, bohužel, souladu, v souladu s, v souladu se, v souladu, na základě, základě, podle zákona, nařízení, čl, článku, článek, úřad, úřadu, úřadem, úřadě, úoou, úoú, úoo, ochranu osobních údajů, ochraně osobních údajů, ochrany, ochranu, zpracování, zpracováním, zpracovávat, zpracováváte, svých, svého, svou, své, svůj, svoje, mých, mého, mým, mém, naší, našeho, naši, náš, naše, našich, naším, firmy, firmu, společnost, společnosti, adresy, adrese, adresou, e-mailovou, e-mailové, e-mailová, emailová, emailovou, emailové, elektronickou, elektronické, těmi, těch, těm, té, tím, tomu, tom, toho, tohle, tohoto, takové, takových, takový, takovéto, takovýchto, podobné, podobných, podobný, vaši, vašem, vašimi, vašemu, službu, služby, služeb, produkt, produkty, spolupráci, spolupráce, spolupráci zájem, nás nezajímá, mě nezajímá, nezajímá nás, nezajímá mě, nezajímají, nezaujala, nepotřebuji, nepotřebuju, nepotřebujeme, není potřeba, potřeba, nutné, konečně, opravdu, vážně, fakt, jasně, prosím vás, žádost, žádosti, žádám, právo, práva, práv, pokud, jestli, jestliže, když, ještě, jednou, jeden, jedna, jednu, každý, každou, pořád, stále, neustále, opakovaně, opakovaná, napíšete, dostanu, obdržím, podám, podáme, oznámení, trestní, udání, nahlásím, nahlásíme, policii, právní, právníka, právníkovi, soud, soudu, soudně, kroky, budu nucen, budu nucena, nucen, nucena, obrátit, souhlasu, souhlasem, svolení, udělen, souhlas jsem, dal, dala, nikdy jsem, jsem vám, vámi, z vaší strany, strany, obtěžování, účely, účelům, účel, marketingové účely, marketingu, neprodleného, trvalé, úplně, navždy, definitivně, pane, paní, ahoj, čau, hezký, pěkný, hodně, úspěchů, přeji, přeji hezký den, hezký den, pěkný den, samé, též, rovněž, zároveň, laskavost, dovolte, čas, času, ztrácíte, neztrácejte čas, neztrácejte, našeho času, můj čas, nikdy jsme, ho, ji, třetí, druhý, čtvrtý, pátý, vést, s vámi, žádal, žádala, požádal, požádala, prosil, prosila, příštích, ať, neobjednal, neobjednala, přišel, přišla, dostal",
    idiom:
      "mail stačí, e-mail stačí, stačí mail, stačí e-mail, není problém, žádný problém, bez problému, proč ne, nedostal, nedostala, nedostali jsme, neobdržel, neobdržela, neváhejte, nezapomeňte, nic se neděje, nevadí, není zač, nemějte obavy, nebojte se, nezapomeň, nedorazil, nedorazila, nedorazilo, nepřišel, nepřišla, nepřišlo, nedostali, neobdrželi, nezlobte se, stačí mail, stačí e-mail, stačí email, nemusíte volat, není třeba volat, proč mi nepíšete, proč nepíšete, proč se neozýváte, pošlete e-mail, pošlete email, pošlete mail, napište e-mail, napište mail",
    aim: "chceme, chci, chtěli bychom, chtěl bych, bychom chtěli, bych chtěl, nechceme, nechci",
    that: "aby, abyste, abys",
  },
  intent: {
    decline:
      "nemám zájem, nemáme zájem, bez zájmu, není zájem, ne děkuji, ne díky, děkuji ne, nepotřebujeme, nepotřebuji, nezajímá mě, nezajímá nás",
    bareNo: "ne, ještě ne, zatím ne, žádné, žádný, nikdy, bohužel ne",
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
    earlier: "před",
  },
  claims: {
    negation: [
      "(?<!\\p{L})(?:ne\\p{L}*|není|nejsou|bez|nikdy|nic|nikdo|žádn\\p{L}+|bohužel)(?!\\p{L})",
    ],
    deferral: ["(?<!\\p{L})(?:zjistím|zeptám se|ověřím|ozvu se|nevím|kolega|kolegyně)"],
    agrees: ["(?<!\\p{L})(?:hodí se|vyhovuje|v pořádku|žádný problém|platí|domluveno)(?!\\p{L})"],
    fixes: [
      "(?<!\\p{L})(?:v kalendáři|zavolám|potvrzuji\\p{L}*|zarezervoval\\p{L}*|zapsal\\p{L}*|pošlu pozvánku)",
    ],
    leavesOpen: ["(?<!\\p{L})(?:v zásadě|obvykle|většinou|pokud|vyberte|zarezervujte)"],
    smears: [
      "(?<!\\p{L})(?:pomal\\p{L}+|špatn\\p{L}+|nespolehliv\\p{L}+|zastaral\\p{L}+|drah\\p{L}+|problém\\p{L}*)",
    ],
    superlatives: ["(?<!\\p{L})(?:lídr\\p{L}*|jednička|nejlepší|největší|přední)"],
    noTerm: ["(?<!\\p{L})(?:kdykoli\\p{L}*|bez závazk\\p{L}+|bez minimální)"],
  },
};
