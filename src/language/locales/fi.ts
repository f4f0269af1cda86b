import type { Locale } from "../locale.ts";

export const fi: Locale = {
  code: "fi",
  name: "Finnish",
  numbers: {
    small: [
      "yksi, yhden",
      "kaksi, kahden, pari, parin",
      "kolme, kolmen",
      "neljä, neljän",
      "viisi, viiden",
      "kuusi, kuuden",
      "seitsemän",
      "kahdeksan",
      "yhdeksän",
      "kymmenen",
      "yksitoista",
      "kaksitoista",
    ],
    ordinals: [
      "ensimmäinen, ensimmäisellä",
      "toinen, toisella",
      "kolmas, kolmannella",
      "neljäs, neljännellä",
    ],
    otherForms: {
      50: "viisikymmentä",
      90: "yhdeksänkymmentä",
    },
  },
  dates: {
    months: [
      "tammikuu, tammikuuta, tammikuun, tammikuussa",
      "helmikuu, helmikuuta, helmikuun, helmikuussa",
      "maaliskuu, maaliskuuta, maaliskuun, maaliskuussa",
      "huhtikuu, huhtikuuta, huhtikuun, huhtikuussa",
      "toukokuu, toukokuuta, toukokuun, toukokuussa",
      "kesäkuu, kesäkuuta, kesäkuun, kesäkuussa",
      "heinäkuu, heinäkuuta, heinäkuun, heinäkuussa",
      "elokuu, elokuuta, elokuun, elokuussa",
      "syyskuu, syyskuuta, syyskuun, syyskuussa",
      "lokakuu, lokakuuta, lokakuun, lokakuussa",
      "marraskuu, marraskuuta, marraskuun, marraskuussa",
      "joulukuu, joulukuuta, joulukuun, joulukuussa",
    ],
    weekdays: [
      "sunnuntai, sunnuntaina, sunnuntaihin, sunnuntaista",
      "maanantai, maanantaina, maanantaihin, maanantaista",
      "tiistai, tiistaina, tiistaihin, tiistaista",
      "keskiviikko, keskiviikkona, keskiviikkoon, keskiviikosta",
      "torstai, torstaina, torstaihin, torstaista",
      "perjantai, perjantaina, perjantaihin, perjantaista",
      "lauantai, lauantaina, lauantaihin, lauantaista",
    ],
    shortWeekdays: ["su", "ma", "ti", "ke", "to", "pe", "la"],
    today: "tänään",
    tomorrow: "huomenna",
    dayAfterTomorrow: "ylihuomenna",
    units: {
      hour: "tunti, tuntia, tunnin",
      day: "päivä, päivää, päivän, päivästä",
      week: "viikko, viikkoa, viikon, viikolla, viikosta",
      month: "kuukausi, kuukautta, kuukauden",
      quarter: "neljännes, kvartaali, kvartaalin, kvartaalilla",
      year: "vuosi, vuotta, vuoden, vuonna",
    },
    calendarWeek: "viikko, viikolla, vko, vk",
    about: "noin",
    halfYear: "puoli vuotta, puolen vuoden",
    season: "kesä*, loma*, joulu*, syksy*, talvi*",
    next: "ensi, seuraava, seuraavan",
    this: "tämä, tällä",
    in: "noin",
    later: "kuluttua, päästä, sisällä, kuluessa",
    before: "ensi, alkaen, vasta",
    span: "ja",
    early: "alussa, alku",
    middle: "puolivälissä",
    late: "lopussa, loppu",
  },
  absence: {
    back: "palaan, palaamme, palaa, takaisin, jälleen, taas, tavoitettavissa, paluu, paluupäivä, töissä, toimistolla",
    untilAfter: "asti, saakka, mennessä",
    inclusive: "sisältyen, mukaan lukien",
    afterAfter: "jälkeen",
    away: "poissa, lomalla, loma, en ole toimistolla, matkalla, vapaalla, sairauslomalla, poissaolo, en ole paikalla, vuosilomalla, kiinni, suljettu",
    since: "alkaen",
    open: "toistaiseksi, en tiedä milloin, en vielä tiedä milloin, en tiedä vielä milloin",
  },
  frame: {
    greetings: "hei, moi, terve, hyvä, hyvää päivää, huomenta, arvoisa, hyvät",
    closings:
      "terveisin, ystävällisin terveisin, parhain terveisin, yt, t, kiitos, kiitos etukäteen, kunnioittavasti, kiittäen, ystävällisesti",
    notices:
      "luottamuksellinen, luottamuksellisia, luottamuksellista, vastaanottaja, vahingossa, erehdyksessä, tulosta, ympäristö, saat tämän, klikkaa tästä, tietosuojaseloste",
    banners:
      "ulkoinen sähköposti, ulkoinen lähettäjä, organisaation ulkopuolelta, älä klikkaa, älä avaa, lähetetty, hanki outlook",
  },
  optOut: {
    alone:
      "peruuttakaa tilaukseni, peruuta tilaukseni, perukaa tilaukseni, peru tilaukseni, perun tilauksen*, perua tilaukseni, perun suostumuksen*, peru tilaus, peruuta tilaus, peruuttakaa tilaus, perukaa tilaus, peruuttaa tilaus*, perua tilaus*, unsubscribe, jättäkää minut rauhaan, jätä minut rauhaan, poistakaa tilaus, markkinointikielto, suoramarkkinointikielto, kiellän, opt-out, jättäkää rauhaan, en tilaa, pois listalta, pois listaltanne, pois postituslistalta, pois listoilta, en anna suostumusta, ilman suostumusta, peruutan suostumukseni, ei enää sähköposteja, ei mainoksia, ei enää mainoksia",
    remove:
      "poista, poistakaa, poistaa, poistatte, poistettava, poistettavaksi, poistetaan, poistattehan, ottakaa pois, ota pois, ottaa pois, poistamaan, poistamista, unohtakaa, poistetuksi, poistavan, poistoa, ottakaa minut pois, ottakaa meidät pois",
    onto: "lisätkää, lisää minut, lisätä, liittäkää",
    list: "listalta, listaltanne, listalla, postituslistalta, postituslistaltanne, postituslistalla, sähköpostilistalta, sähköpostilistaltanne, rekisteristä, rekisteristänne, tietokannasta, tietokannastanne, uutiskirje, uutiskirjeen, uutiskirjelistalta, jakelusta, jakelulistalta, listoilta, listoiltanne, markkinointilistalta, järjestelmästä, järjestelmästänne, yhteystiedoista, tiedoista",
    me: "minut, meidät, minua, meitä, minulle, meille, osoitteeni, sähköpostiosoitteeni, sähköpostini, tietoni, yhteystietoni, nimeni, osoitteemme, tietomme, tämä osoite, mun, mut, henkilötietoni, tietojeni, henkilötietojeni, tietojani, yhteystietojeni, osoitettani, meidän tietomme",
    stop: "lopeta, lopettakaa, lopettaa, lopetattehan, lakatkaa, lakkaa, stop, seis, riittää, lopettamaan",
    write:
      "lähettäkö, kirjoittako, häiritkö, ottako yhteyttä, ottakaa yhteyttä, ota yhteyttä, lähestykö, soittako, häiritä, kirjoittaa, ottaa yhteyttä, lähestyä, kirjoittaminen, kirjoittamista, yhteydenotot, yhteydenottoja, häirintä, spämmääminen, spämmi, kirjoita, yhteydenotto, häiritse, ottako",
    send: "lähettäkö, lähettää, lähetä, lähettäkää, lähettäminen, lähettämistä, lähettämästä",
    mail: "mainoksianne, mainoksiasi, viestejänne, viestejäsi, sähköpostejanne, kirjeitänne, tarjouksianne, sähköpostia, sähköposteja, sähköpostit, sähköpostien, viestejä, viestien, viestit, viestiä, mainoksia, mainontaa, mainosviestejä, mainosposteja, postia, uutiskirjeitä, roskapostia, spämmiä, markkinointiviestejä, markkinointia, tarjouksia, mitään, yhteydenottoja, maileja, meilejä, myyntiviestejä",
    receive: "vastaanottaa, saada, ottaa vastaan, olla listalla, kuulla",
    want: "halua, haluan, haluamme, haluaisin, toivo, toivoisin, pyydän, toivon, kaipaa, kaipaan, tahdo",
    not: "älä, älkää, en, emme, ei, enää, älkääkö",
    no: "ei, ei mitään",
    more: "enää, lisää, koskaan, uudelleen, jatkossa, tulevaisuudessa, vastaisuudessa, enempää",
    we: "minä, me",
    you: "te, teidän, teiltä, sinä, sinun, sinulta",
    about:
      "asiakkaat, asiakkaita, käyttäjät, työntekijät, linkki, painike, toiminto, ominaisuus, työkalu, excel, vuorot, työvuorot, sopimus, kokous",
    limit:
      "ennen, tänään, huomenna, tällä viikolla, puhelimitse, toistaiseksi, vielä, juuri nyt, pdf, liite, liitteitä, lasku",
    beside:
      "kiitos, kiitos paljon, pyydän, ystävällisesti, olkaa hyvä, hei, moi, terve, hyvä, terveisin, ystävällisin, terveisin, ja, tai, että, on, ole, olen, se, tämä, nämä, sen, minä, minun, meidän, te, teidän, pois, heti, välittömästi, nyt, jo, myös, vain, pysyvästi, mahdollisimman, pian, ei kiinnosta, en ole kiinnostunut, ei kiinnostusta, sähköposti, sähköpostiosoite, miten, miksi, mistä, saitte, saanut, olette, gdpr, tietosuoja, laki, laiton, ilmoitan, ilmoitus, valitus, luvatta, lupaa, antanut, pyytänyt, tilannut, tätä, kaikki, kaikista, enää, koskaan, viimeinen, varoitus, kertaa, kerran, väärä, henkilö, yritys, täällä, ei, en, vahvistakaa, vahvista, vahvistus, yhteyttä",
    idiom:
      "ei hätää, ei ongelmaa, miksi ei, en saanut, emme saaneet, en ole saanut, älkää epäröikö",
    aim: "haluamme, haluan, haluaisimme, haluaisin",
    takeOff: "ottakaa, ota",
    off: "pois",
  },
  intent: {
    decline:
      "ei kiinnosta, en ole kiinnostunut, emme ole kiinnostuneita, ei kiitos, ei tarvetta, ei ole tarvetta, ei meille, ei kiinnostusta",
    later:
      "ei nyt, ei juuri nyt, myöhemmin, ota yhteyttä, ottakaa yhteyttä, palataan, palatkaa, uudelleen, taas, tällä hetkellä, liian aikaista, kiireinen, ehkä",
  },
  automatic: {
    greeting: ["hei"],
    subjects: ["automaattinen (?:vastaus|poissaoloviesti)"],
  },
  quoting: {
    wrote: "kirjoitti",
    from: "lähettäjä",
    sent: "lähetetty",
    date: "päivämäärä, päiväys",
    to: "vastaanottaja",
    cc: "kopio, vastausosoite",
    subject: "aihe",
    replyPrefixes: "vs",
    forwardPrefixes: "vl",
    originals: "alkuperäinen viesti, välitetty viesti, edelleenlähetetty viesti",
  },
  lines: {
    devices: [
      "lähetetty \\S*(?:sta|stä|lta|ltä|lla|llä|ni|sta:|stani|ltani)(?: .{1,40})?|hanki outlook.{1,40}",
    ],
    forwards: ["välitetty viesti alkaa"],
    footers: ["luottamuksel"],
  },
  models: {
    injection: ["\\b(?:unohda|ohita)\\b[^.!?]{0,40}\\b(?:ohjeet|ohjeesi|säännöt|aiemmat)\\b"],
    machine: ["\\b(?:kielimalli|tekoäly|järjestelmäkehot|ohjeeni\\b)\\p{L}*"],
  },
  promises: {
    guarantee: ["\\b(?:takaamme|takuu)\\b"],
    promise: ["\\b(?:lupaa\\p{L}*)\\b"],
    free: ["\\b(?:ilmai\\p{L}*|maksut(?:ta|on)|veloituksetta)\\b"],
    refund: ["\\b(?:hyvit\\p{L}+|rahat takaisin)\\b"],
    delivery: ["\\b(?:toimitamme|korjaamme)\\b"],
    contract: ["\\b(?:sopimu\\p{L}+)\\b"],
    discount: ["\\b(?:alennus\\p{L}*|puoleen hintaan)\\b"],
  },
  money: {
    currencies: { EUR: "eurot", USD: "dollari" },
  },
  amounts: {
    percent: ["prosenttia"],
    half: ["\\bpuoleen\\b"],
    discount: ["alennus\\p{L}*"],
  },
  placeholders: {
    lines: ["nimesi"],
  },
  sentences: {
    abbreviations: "esim, ns, klo, puh, prof, mm",
  },
  columns: {
    no: "ei",
  },
};
