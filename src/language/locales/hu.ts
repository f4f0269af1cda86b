import type { Locale } from "../locale.ts";

export const hu: Locale = {
  code: "hu",
  name: "Hungarian",
  numbers: {
    small: [
      "egy",
      "két, kettő, pár",
      "három",
      "négy",
      "öt",
      "hat",
      "hét",
      "nyolc",
      "kilenc",
      "tíz",
      "tizenegy",
      "tizenkét, tizenkettő",
    ],
    ordinals: ["első", "második", "harmadik", "negyedik"],
  },
  dates: {
    months: [
      "január, januárban, januárig, jan",
      "február, februárban, februárig, febr",
      "március, márciusban, márciusig, márc",
      "április, áprilisban, áprilisig, ápr",
      "május, májusban, májusig, máj",
      "június, júniusban, júniusig, jún",
      "július, júliusban, júliusig, júl",
      "augusztus, augusztusban, augusztusig, aug",
      "szeptember, szeptemberben, szeptemberig, szept",
      "október, októberben, októberig, okt",
      "november, novemberben, novemberig",
      "december, decemberben, decemberig, dec",
    ],
    weekdays: [
      "vasárnap, vasárnapig",
      "hétfő, hétfőn, hétfőtől, hétfőig",
      "kedd, kedden, keddtől, keddig",
      "szerda, szerdán, szerdától, szerdáig",
      "csütörtök, csütörtökön, csütörtöktől, csütörtökig",
      "péntek, pénteken, péntektől, péntekig",
      "szombat, szombaton, szombattól, szombatig",
    ],
    today: "ma",
    tomorrow: "holnap",
    dayAfterTomorrow: "holnapután",
    units: {
      hour: "óra, órán",
      day: "nap, napig, napon",
      week: "hét, hétig, héten, hetet",
      month: "hónap, hónapig, hónapban",
      quarter: "negyedév, negyedévben",
      year: "év, évben, évig",
    },
    season: "nyár, nyári szünet, ünnepek, karácsony, szabadság",
    next: "jövő, következő",
    this: "ezen a, e",
    later: "múlva, belül",
    before: "jövő",
    span: "és",
    early: "elején, eleje",
    middle: "közepén, közepe",
    late: "végén, vége",
  },
  absence: {
    back: "visszatérek, visszaérkezem, visszaérek, visszatér, vissza, újra, ismét, leszek elérhető, legközelebb, dolgozom újra, jövök vissza, munkába állok, irodában leszek",
    untilAfter: "bezárólag",
    inclusive: "bezárólag, beleértve",
    afterAfter: "után, követően",
    away: "szabadságon, szabadság, nem vagyok az irodában, házon kívül, távol, távollét, nem leszek, üzleti úton, betegszabadságon, zárva",
    sinceAfter: "kezdve, óta, kezdődően",
    open: "további értesítésig, visszavonásig, határozatlan ideig, nem tudom mikor, még nem tudom mikor",
  },
  frame: {
    greetings:
      "jó napot, jó napot kívánok, jó reggelt, jó estét, helló, szia, sziasztok, tisztelt, kedves, üdv, üdvözlöm, szép napot, tisztelt hölgyem, tisztelt uram",
    closings:
      "üdvözlettel, tisztelettel, köszönettel, köszönöm, üdv, szép napot, köszönöm szépen, előre is köszönöm, köszönjük, baráti üdvözlettel, udv",
    notices:
      "bizalmas, címzett, címzettje, tévedésből, véletlenül, nyomtat, környezet, adatvédelmi, azért kapta, a leiratkozáshoz, kattintson ide",
    banners:
      "külső e-mail, külső levél, külső feladó, szervezeten kívülről, ne kattintson, ne nyissa, az iphone-omról küldve, küldve, elküldve",
  },
  optOut: {
    alone:
      "leiratkoz*, leiratkozás, leiratkozom, iratkoztass*, iratkozzak le, iratkozni le, unsubscribe, hagyjanak békén, hagyjon békén, hagyj békén, visszavonom a hozzájárulás*, visszavonom, tiltakozom, leiratkoztat*, lemondom, opt-out, leiratni, nem járulok hozzá, nem adtam hozzájárulást, nem adok hozzájárulást, hozzájárulásom nélkül, engedélyem nélkül, leiratkozni, nem kérek, nem kérünk, nem kérem, tiltsanak le",
    remove:
      "törölnének, töröljenek, levennének, kivennének, törölve, eltávolítanának, töröl, töröljön, töröljenek, töröljék, törölje, törölni, törlés, törlését, törlésemet, töröljetek, vegyen le, vegyenek le, vegyék le, vegye le, vegyetek le, vegyenek ki, vegyék ki, vegye ki, levenni, kivenni, levételét, távolítson el, távolítsanak el, távolítsák el, távolítsa el, eltávolítani, eltávolítás, húzzanak ki, húzzon ki, zárjanak ki, felejtsenek el, vegyenek, vegyék, vegye, vegyen, távolítsák, távolítsa, távolítson",
    onto: "adjanak hozzá, vegyenek fel, vegyék fel, vegye fel, vegyen fel, írjanak fel, fel, hozzá",
    list: "listáról, listájukról, listájáról, listából, lista, levelezési listáról, levelezőlistáról, levelezési listájukról, levelezőlistájukról, címlistáról, címlistájukról, hírlevélről, hírlevelükről, hírlevél, adatbázisból, adatbázisukból, adatbázisából, nyilvántartásból, nyilvántartásukból, rendszerből, rendszerükből, e-mail listáról, email listáról, névjegyek közül, crm, listátokról",
    me: "engem, minket, bennünket, nekem, nekünk, címemet, az e-mail címemet, az email címemet, e-mail címemet, email címemet, e-mail címem, email címem, adataimat, adataim, nevemet, címünket, adatainkat, ezt a címet, személyes adataimat, személyes adataim, elérhetőségemet, cégünket, e-mail címünket, az adataimat, az adataim, e-mail-címemet, e-mail-címem, címem, cégünk, adataink",
    stop: "hagyják abba, hagyja abba, hagyd abba, hagyjátok abba, abbahagyni, fejezzék be, fejezze be, fejezd be, befejezni, elég, állj, stop, szüntessék meg, szüntesse meg, szíveskedjenek tartózkodni, mellőzzék, mellőzze, kíméljenek, kíméljen",
    write:
      "írjon, írjanak, írj, írjatok, írni, keressen, keressenek, keress, keresni, zavarjon, zavarjanak, zavarj, zavarni, zaklasson, zaklassanak, zaklatni, zaklatást, kapcsolatba lépni, hívjon, hívjanak, hívogassanak, kapcsolatot, megkeresés, megkeresést, megkereséseket, megkeressenek, írogassanak, zaklatás",
    send: "küldjön, küldjenek, küldj, küldjetek, küldeni, küldözgessenek, küldözgetni, küldését, küldés, küldését, küldése, küldéséről",
    mail: "e-mailt, e-mailek, e-maileket, e-mail, emailt, emaileket, email, levelet, leveleket, levél, üzenetet, üzeneteket, reklámot, reklámokat, reklám, spam, spamet, hírlevelet, hírleveleket, ajánlatokat, ajánlatot, semmit, tájékoztatást, információt, megkeresést, megkereséseket, levelek, levelét, üzenetek",
    receive: "kapni, fogadni, hallani, szerepelni",
    want: "szeretnék, szeretnénk, kérem, kérjük, kérek, kérünk, kívánok, kívánunk, akarok, akarunk, óhajtok, kér, szeretném, járulok hozzá, igényt, tartok igényt, érdekel",
    not: "ne, nem, soha, se, sem, többet ne",
    no: "semmilyen, semmiféle, egyetlen",
    more: "többet, több, többé, további, tovább, újra, többször, a jövőben, jövőben, megint, ismét, egyáltalán",
    we: "én, mi",
    you: "ön, önök, önöktől, önnek, ti, tőletek, maguk",
    about:
      "ügyfelek, ügyfeleink, felhasználók, dolgozók, alkalmazottak, munkatársak, sofőrök, link, gomb, funkció, funkciója, eszköz, program, excel, excelből, műszakok, beosztás, beosztások, szerződés, szerződést, megbeszélés, projekt, beszállítók, kézzel",
    limit:
      "előtt, ma, holnap, ezen a héten, telefonon, egyelőre, jelenleg, most, még, pdf, melléklet, mellékletet, számlát, számla, szerződést",
    beside:
      "kérem, kérjük, legyen szíves, legyenek szívesek, szíveskedjen, szíveskedjenek, köszönöm, köszönjük, előre is, köszönettel, üdvözlettel, tisztelettel, jó napot, jó, napot, kívánok, tisztelt, kedves, helló, szia, sziasztok, üdv, a, az, egy, és, vagy, de, hogy, is, ez, ezt, ezek, ezeket, ilyen, azonnal, haladéktalanul, sürgősen, minél előbb, mielőbb, most, végleg, véglegesen, csak, már, nem érdekel, nem érdekelt, nincs rá szükségem, nem vagyok érdekelt, nem köszönöm, érdekel, e-mail, email, cím, címem, címemet, lista, gdpr, törvény, panasz, panaszt, feljelentést, feljelentem, ügyvéd, jogellenes, illegális, spam, kéretlen, iratkoztam fel, fel, le, ki, el, feliratkozva, soha, hozzájárulásom, nélkül, kértem, kértük, adtam, engedélyt, erősítsék meg, megerősítést, honnan, miért, hogyan, ki, van, meg, alkalommal, utolsó, figyelmeztetés, kétszer, háromszor, minden, összes, személy, cég, rossz, itt, különben, ezért, mert, személyes, adat, adatok, adataimat, nekem, önök, önöktől, lenni",
    idiom:
      "nem gond, nem probléma, semmi gond, miért ne, nem kaptam, nem kaptuk, nem érkezett, ne habozzon, ne felejtse",
    aim: "szeretnénk, szeretnék, akarunk, akarjuk",
  },
  intent: {
    decline:
      "nem érdekel, nem érdekel minket, nem vagyok érdekelt, nincs rá szükségem, nincs rá szükségünk, nem köszönöm, köszönöm nem, nem kérjük, nem aktuális",
    later:
      "most nem, később, keressen, keressenek, keressen újra, újra, ismét, egyelőre, jelenleg, túl korai, talán, írjon, írjon újra",
  },
  quoting: {
    wrote: "írta",
    from: "feladó",
    sent: "elküldve",
    date: "dátum",
    to: "címzett",
    cc: "másolatot kap",
    subject: "tárgy",
    replyPrefixes: "vá",
    forwardPrefixes: "továbbítás",
    originals: "eredeti üzenet, továbbított üzenet",
  },
  automatic: {
    subjects: ["(?:automatikus válasz|házon kívüli automatikus válasz|házon kívül)"],
  },
  lines: {
    devices: [".{1,60} (?:küldve|küldött e-mail)|elküldve .{1,60}"],
    forwards: ["továbbított levél kezdete"],
  },
  sentences: {
    abbreviations: "dr, pl, kft, zrt, u.n, tel",
  },
  dateMarks: {
    caseEndings: "án, én, ján, jén, ig, aig, ag, től, tól, ei, i, e, a",
  },
};
