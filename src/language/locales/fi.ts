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
      month: "kuukausi, kuukautta, kuukauden, kuun, kuussa, kuuta",
      quarter:
        "neljännes, kvartaali, kvartaalin, kvartaalilla, kvartaalissa, neljänneksellä, vuosineljännes, vuosineljänneksellä",
      year: "vuosi, vuotta, vuoden, vuonna",
    },
    calendarWeek: "viikko, viikolla, vko, vk, viikkoa",
    about: "noin",
    halfYear: "puoli vuotta, puolen vuoden",
    season: "kesä*, loma*, joulu*, syksy*, talvi*",
    next: "ensi, seuraava, seuraavan, seuraavalla, seuraavassa, tulevan, tulevalla",
    this: "tämä, tällä",
    in: "noin",
    later: "kuluttua, päästä, sisällä, kuluessa",
    before: "ensi, alkaen, vasta",
    span: "ja",
    early: "alussa, alku",
    middle: "puolivälissä",
    late: "lopussa, loppu",
    half: "vuosipuolisko, vuosipuoliskolla, vuosipuoliskon, puolivuotiskausi",
    firstHalf: "alkuvuodesta, alkuvuonna, ensimmäisellä vuosipuoliskolla",
    secondHalf:
      "loppuvuodesta, loppuvuonna, toisella vuosipuoliskolla, vuoden jälkipuoliskolla, vuoden toisella puoliskolla",
    newYear: "uuden vuoden, uudenvuoden, uutena vuotena, vuodenvaihteen",
    calendarWeekAfter: "viikko, viikolla",
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
      "peruuttakaa tilaukseni, peruuta tilaukseni, perukaa tilaukseni, peru tilaukseni, perun tilauksen*, perua tilaukseni, perun suostumuksen*, peru tilaus, peruuta tilaus, peruuttakaa tilaus, perukaa tilaus, peruuttaa tilaus*, perua tilaus*, unsubscribe, jättäkää minut rauhaan, jätä minut rauhaan, poistakaa tilaus, markkinointikielto, suoramarkkinointikielto, kiellän, opt-out, jättäkää rauhaan, en tilaa, pois listalta, pois listaltanne, pois postituslistalta, pois listoilta, en anna suostumusta, ilman suostumusta, peruutan suostumukseni, ei enää sähköposteja, ei mainoksia, ei enää mainoksia, jättäkää meidät rauhaan, jättäkää mut rauhaan, jättäkää minut jo rauhaan, jättäkää meidät jo rauhaan, jättäkää minut nyt rauhaan, jättäkää meidät nyt rauhaan, jättäkää minut rauhaan jo, jättäkää minut viimein rauhaan, jätä meidät rauhaan, jätä mut rauhaan, jätä minut jo rauhaan, jätä meidät jo rauhaan, jätä minut nyt rauhaan, jätä meidät nyt rauhaan, jätä minut rauhaan jo, jätä minut viimein rauhaan, jättäisitte minut rauhaan, jättäisitte meidät rauhaan, jättäisitte mut rauhaan, jättäisitte minut jo rauhaan, jättäisitte meidät jo rauhaan, jättäisitte minut nyt rauhaan, jättäisitte meidät nyt rauhaan, jättäisitte minut rauhaan jo, jättäisitte minut viimein rauhaan, jättäisittekö minut rauhaan, jättäisittekö meidät rauhaan, jättäisittekö mut rauhaan, jättäisittekö minut jo rauhaan, jättäisittekö meidät jo rauhaan, jättäisittekö minut nyt rauhaan, jättäisittekö meidät nyt rauhaan, jättäisittekö minut rauhaan jo, jättäisittekö minut viimein rauhaan, jättäisit minut rauhaan, jättäisit meidät rauhaan, jättäisit mut rauhaan, jättäisit minut jo rauhaan, jättäisit meidät jo rauhaan, jättäisit minut nyt rauhaan, jättäisit meidät nyt rauhaan, jättäisit minut rauhaan jo, jättäisit minut viimein rauhaan, jättäisitkö minut rauhaan, jättäisitkö meidät rauhaan, jättäisitkö mut rauhaan, jättäisitkö minut jo rauhaan, jättäisitkö meidät jo rauhaan, jättäisitkö minut nyt rauhaan, jättäisitkö meidät nyt rauhaan, jättäisitkö minut rauhaan jo, jättäisitkö minut viimein rauhaan, jätättekö minut rauhaan, jätättekö meidät rauhaan, jätättekö mut rauhaan, jätättekö minut jo rauhaan, jätättekö meidät jo rauhaan, jätättekö minut nyt rauhaan, jätättekö meidät nyt rauhaan, jätättekö minut rauhaan jo, jätättekö minut viimein rauhaan, jätätkö minut rauhaan, jätätkö meidät rauhaan, jätätkö mut rauhaan, jätätkö minut jo rauhaan, jätätkö meidät jo rauhaan, jätätkö minut nyt rauhaan, jätätkö meidät nyt rauhaan, jätätkö minut rauhaan jo, jätätkö minut viimein rauhaan, jättää minut rauhaan, jättää meidät rauhaan, jättää mut rauhaan, jättää minut jo rauhaan, jättää meidät jo rauhaan, jättää minut nyt rauhaan, jättää meidät nyt rauhaan, jättää minut rauhaan jo, jättää minut viimein rauhaan, peru tilauksemme, peru uutiskirje, peru uutiskirjeen, peru uutiskirjeen tilaus, peru uutiskirjeen tilaukseni, peru uutiskirjetilaus, peru uutiskirjetilaukseni, peru uutiskirjeeni, peru uutiskirjeenne, peru suostumukseni, peru postituslistatilaukseni, perukaa tilauksemme, perukaa uutiskirje, perukaa uutiskirjeen, perukaa uutiskirjeen tilaus, perukaa uutiskirjeen tilaukseni, perukaa uutiskirjetilaus, perukaa uutiskirjetilaukseni, perukaa uutiskirjeeni, perukaa uutiskirjeenne, perukaa suostumukseni, perukaa postituslistatilaukseni, peruuta tilauksemme, peruuta uutiskirje, peruuta uutiskirjeen, peruuta uutiskirjeen tilaus, peruuta uutiskirjeen tilaukseni, peruuta uutiskirjetilaus, peruuta uutiskirjetilaukseni, peruuta uutiskirjeeni, peruuta uutiskirjeenne, peruuta suostumukseni, peruuta postituslistatilaukseni, peruuttakaa tilauksemme, peruuttakaa uutiskirje, peruuttakaa uutiskirjeen, peruuttakaa uutiskirjeen tilaus, peruuttakaa uutiskirjeen tilaukseni, peruuttakaa uutiskirjetilaus, peruuttakaa uutiskirjetilaukseni, peruuttakaa uutiskirjeeni, peruuttakaa uutiskirjeenne, peruuttakaa suostumukseni, peruuttakaa postituslistatilaukseni, peruuttaa tilaus, peruuttaa tilaukseni, peruuttaa tilauksemme, peruuttaa uutiskirje, peruuttaa uutiskirjeen, peruuttaa uutiskirjeen tilaus, peruuttaa uutiskirjeen tilaukseni, peruuttaa uutiskirjetilaus, peruuttaa uutiskirjetilaukseni, peruuttaa uutiskirjeeni, peruuttaa uutiskirjeenne, peruuttaa suostumukseni, peruuttaa postituslistatilaukseni, perua tilaus, perua tilauksemme, perua uutiskirje, perua uutiskirjeen, perua uutiskirjeen tilaus, perua uutiskirjeen tilaukseni, perua uutiskirjetilaus, perua uutiskirjetilaukseni, perua uutiskirjeeni, perua uutiskirjeenne, perua suostumukseni, perua postituslistatilaukseni, perutteko tilaus, perutteko tilaukseni, perutteko tilauksemme, perutteko uutiskirje, perutteko uutiskirjeen, perutteko uutiskirjeen tilaus, perutteko uutiskirjeen tilaukseni, perutteko uutiskirjetilaus, perutteko uutiskirjetilaukseni, perutteko uutiskirjeeni, perutteko uutiskirjeenne, perutteko suostumukseni, perutteko postituslistatilaukseni, peruttehan tilaus, peruttehan tilaukseni, peruttehan tilauksemme, peruttehan uutiskirje, peruttehan uutiskirjeen, peruttehan uutiskirjeen tilaus, peruttehan uutiskirjeen tilaukseni, peruttehan uutiskirjetilaus, peruttehan uutiskirjetilaukseni, peruttehan uutiskirjeeni, peruttehan uutiskirjeenne, peruttehan suostumukseni, peruttehan postituslistatilaukseni, peruisitteko tilaus, peruisitteko tilaukseni, peruisitteko tilauksemme, peruisitteko uutiskirje, peruisitteko uutiskirjeen, peruisitteko uutiskirjeen tilaus, peruisitteko uutiskirjeen tilaukseni, peruisitteko uutiskirjetilaus, peruisitteko uutiskirjetilaukseni, peruisitteko uutiskirjeeni, peruisitteko uutiskirjeenne, peruisitteko suostumukseni, peruisitteko postituslistatilaukseni, peruuttaisitteko tilaus, peruuttaisitteko tilaukseni, peruuttaisitteko tilauksemme, peruuttaisitteko uutiskirje, peruuttaisitteko uutiskirjeen, peruuttaisitteko uutiskirjeen tilaus, peruuttaisitteko uutiskirjeen tilaukseni, peruuttaisitteko uutiskirjetilaus, peruuttaisitteko uutiskirjetilaukseni, peruuttaisitteko uutiskirjeeni, peruuttaisitteko uutiskirjeenne, peruuttaisitteko suostumukseni, peruuttaisitteko postituslistatilaukseni, haluan perua tilaus, haluan perua tilaukseni, haluan perua tilauksemme, haluan perua uutiskirje, haluan perua uutiskirjeen, haluan perua uutiskirjeen tilaus, haluan perua uutiskirjeen tilaukseni, haluan perua uutiskirjetilaus, haluan perua uutiskirjetilaukseni, haluan perua uutiskirjeeni, haluan perua uutiskirjeenne, haluan perua suostumukseni, haluan perua postituslistatilaukseni, haluan peruuttaa tilaus, haluan peruuttaa tilaukseni, haluan peruuttaa tilauksemme, haluan peruuttaa uutiskirje, haluan peruuttaa uutiskirjeen, haluan peruuttaa uutiskirjeen tilaus, haluan peruuttaa uutiskirjeen tilaukseni, haluan peruuttaa uutiskirjetilaus, haluan peruuttaa uutiskirjetilaukseni, haluan peruuttaa uutiskirjeeni, haluan peruuttaa uutiskirjeenne, haluan peruuttaa suostumukseni, haluan peruuttaa postituslistatilaukseni, peruutan tilaus, peruutan tilaukseni, peruutan tilauksemme, peruutan uutiskirje, peruutan uutiskirjeen, peruutan uutiskirjeen tilaus, peruutan uutiskirjeen tilaukseni, peruutan uutiskirjetilaus, peruutan uutiskirjetilaukseni, peruutan uutiskirjeeni, peruutan uutiskirjeenne, peruutan postituslistatilaukseni, perun tilaus, perun tilaukseni, perun tilauksemme, perun uutiskirje, perun uutiskirjeen, perun uutiskirjeen tilaus, perun uutiskirjeen tilaukseni, perun uutiskirjetilaus, perun uutiskirjetilaukseni, perun uutiskirjeeni, perun uutiskirjeenne, perun suostumukseni, perun postituslistatilaukseni, peruutan suostumuksen*, en ole antanut suostumusta, en ole antanut lupaa, painukaa, haista, ilman lupaa, ilman lupaani, ilman suostumustani, kiellämme, markkinointikiellon, suoramarkkinointikiellon, kiellän suoramarkkinoinnin, ei enää viestejä, ei enää maileja, ei enää posteja, ei enää markkinointia, ei mainontaa, eroa listalta, pois sähköpostilistalta, pois sähköpostilistaltanne, pois postituslistaltanne, pois postituslistoilta, pois rekisteristä, pois rekisteristänne, pois tietokannastanne, pois listoiltanne, pois markkinointilistalta, pois markkinointilistaltanne, rauhaan jättäkää",
    remove:
      "poista, poistakaa, poistaa, poistatte, poistettava, poistettavaksi, poistetaan, poistattehan, ottakaa pois, ota pois, ottaa pois, poistamaan, poistamista, unohtakaa, poistetuksi, poistavan, poistoa, ottakaa minut pois, ottakaa meidät pois, tulla poistetuiksi, poistaisitte, poistaisitteko, poistaisit, poistaisitko, poistat, poistatko, poistatteko, poistathan, poistettaisiin, poistetaisiin, poistettu, poistaminen, poistamisen, poistosta, poisto, poistoni, poistettavan, poistetaanko, poistakaapa, poistakaahan, poistapa, poistaos, poistais, poistasitko, poistasitteko, poistoon, poistattaa, ottaisitteko pois, otatteko pois, ottaisitko pois, ota mut pois, ota minut pois, ota meidät pois, ottaa minut pois, ottaa meidät pois, otattehan minut pois, otatteko minut pois, otatko minut pois, ottaisitteko minut pois, ottaisitko minut pois, ottaisitteko meidät pois, otetaan pois, otettava pois, siivotkaa, siivoa, pyyhkikää, pyyhi, hävittäkää, hävitä, hävittää, hävittämään, hävittämistä, tuhotkaa, tuhota, unohda, yliviivatkaa, vedä yli, deletoi, deletoikaa, deletoida, jättäkää pois, jätä pois, jättää pois, poistopyyntö, eliminoikaa, poistattaisiin",
    onto: "lisätkää, lisää minut, lisätä, liittäkää",
    list: "listalta, listaltanne, listalla, postituslistalta, postituslistaltanne, postituslistalla, sähköpostilistalta, sähköpostilistaltanne, rekisteristä, rekisteristänne, tietokannasta, tietokannastanne, uutiskirje, uutiskirjeen, uutiskirjelistalta, jakelusta, jakelulistalta, listoilta, listoiltanne, markkinointilistalta, järjestelmästä, järjestelmästänne, yhteystiedoista, tiedoista, lista, listan, listoilla, listanne, listasta, listastanne, listoistanne, postituslista, postituslistat, postituslistan, postituslistoilta, postituslistoiltanne, postituslistasta, postituslistastanne, sähköpostilistalla, sähköpostilista, sähköpostilistoilta, sähköpostilistoiltanne, jakelulista, jakelulistaltanne, jakelulistoilta, jakelustanne, jakelulistasta, meililistalta, meililistaltanne, maililistalta, maililistaltanne, emaillistalta, mailinglistalta, mailing-listalta, uutiskirjeestä, uutiskirjeestänne, uutiskirjelistaltanne, uutiskirjeiden, uutiskirjettä, rekisteri, rekisteriin, rekistereistä, rekistereistänne, asiakasrekisteristä, asiakasrekisteristänne, markkinointirekisteristä, markkinointirekisteristänne, suoramarkkinointirekisteristä, suoramarkkinointirekisteristänne, henkilörekisteristä, tietokannoista, tietokannoistanne, tietokantanne, tietokanta, järjestelmistä, järjestelmistänne, crm:stä, crm, yhteystiedoistanne, tiedoistanne, kontakteista, kontaktilistalta, kontaktilistaltanne, kontaktilista, yhteystietolistalta, markkinointilistoilta, markkinointilistoiltanne, markkinointilistaltanne, markkinointilistasta, osoitekirjasta, osoitekirjastanne, osoitelistalta, osoitteistosta, osoitteistostanne, arkistosta, arkistoistanne, tiedostoista, tiedostoistanne, listauksesta, tilaajalistalta, vastaanottajalistalta, vastaanottajista, soittolistalta, soittolistaltanne, tilaukseni, prospektilistalta, myyntilistalta",
    me: "minut, meidät, minua, meitä, minulle, meille, osoitteeni, sähköpostiosoitteeni, sähköpostini, tietoni, yhteystietoni, nimeni, osoitteemme, tietomme, tämä osoite, mun, mut, henkilötietoni, tietojeni, henkilötietojeni, tietojani, yhteystietojeni, osoitettani, meidän tietomme, minuun, meihin, minulta, meiltä, minusta, meistä, mua, mulle, muhun, mulla, mun meili, mun maili, mun s-posti, sähköpostimme, sähköpostiosoitteemme, sähköpostiosoitettani, sähköpostiosoitteeseeni, osoitteeseeni, osoitteeseemme, sähköpostiini, sähköpostiimme, nimemme, nimeäni, yhteystietomme, yhteystietojamme, henkilötietomme, henkilötietojani, henkilötietojamme, tietojamme, tietojemme, yhteystietojemme, yrityksemme, yritystämme, yrityksellemme, tämän osoitteen, tähän osoitteeseen, tätä osoitetta, tämän sähköpostin, tähän sähköpostiin, tämän sähköpostiosoitteen, tähän sähköpostiosoitteeseen, puhelinnumeroni, numeroni, numeroani, numerooni, meilini, mailini, meiliosoitteeni, maililaatikkooni, postilaatikkooni, itseni, itseäni, allekirjoittaneelle, allekirjoittanutta, allekirjoittaneen",
    stop: "lopeta, lopettakaa, lopettaa, lopetattehan, lakatkaa, lakkaa, stop, seis, riittää, lopettamaan, lopetat, lopetatko, lopetatte, lopetatteko, lopettaisit, lopettaisitko, lopettaisitte, lopettaisitteko, lopetathan, lopettava, lopetettava, lopettamista, lopetus, lopetettaisiin, lopetetaan, lopettakaapa, lopetappa, lopetapa, lopettakaas, lakkaatte, lakkaatteko, lakkaisitte, lakkaisitteko, lakkaisit, lakkaatko, lakkaamaan, lakata, keskeyttäkää, keskeytä, keskeyttää, keskeyttämään, pidättäytykää, pidättäydy, pidättäytyä, pidättäytymään, pidättäytyisitte, pidättäydytte, pidättäytymistä, pidättykää, pidättyä, luopukaa, säästä minut, säästäkää, välttäkää, riitti, stoppi, stop tykkänään, poistukaa, loppu, loputtava, älkää jatkako, älä jatka, lopettakoon, lopu",
    write:
      "lähettäkö, kirjoittako, häiritkö, ottako yhteyttä, ottakaa yhteyttä, ota yhteyttä, lähestykö, soittako, häiritä, kirjoittaa, ottaa yhteyttä, lähestyä, kirjoittaminen, kirjoittamista, yhteydenotot, yhteydenottoja, häirintä, spämmääminen, spämmi, kirjoita, yhteydenotto, häiritse, ottako, kirjoittakaa, kirjoitatte, kirjoitat, kirjoittaisi, kirjoittaisitte, kirjoittaisit, kirjoiteta, kirjoittamatta, kirjoittamasta, kirjoittamisen, kirjoittamaan, kirjoittelu, kirjoittelua, kirjoittelun, kirjoittele, kirjoitelko, kirjoittelemasta, kirjoitella, häiritsemästä, häiritsemisen, häiritsemistä, häiritseminen, häirinnän, häirintää, häiritsisi, häirittäisi, häiritsisitte, häirittävän, lähesty, lähestymästä, lähestymisen, lähestymistä, lähestytä, lähestyttäisi, lähestyisi, ottamasta yhteyttä, ottamatta yhteyttä, ottamaan yhteyttä, ota enää yhteyttä, otetaan yhteyttä, oteta yhteyttä, otettaisi yhteyttä, otettaisiin yhteyttä, ottaisi yhteyttä, ottaisitte yhteyttä, ottavan yhteyttä, otatte yhteyttä, otat yhteyttä, otata yhteyttä, otta yhteyttä, oltako yhteydessä, olko yhteydessä, ole yhteydessä, oleko yhteydessä, olla yhteydessä, olemasta yhteydessä, yhteydenpito, yhteydenpitoa, yhteydenpidon, yhteydenotosta, yhteydenotoista, yhteydenottojen, yhteydenottonne, yhteydenoton, yhteydenottoa, yhteydenottojanne, yhteydenottaminen, yhteydenottamisen, yhteydenottamista, kontaktoikaa, kontaktoi, kontaktoida, kontaktoiko, kontaktoimasta, kontaktoimisen, kontaktointi, kontaktointia, kontaktoinnin, kontaktoitaisi, soita, soittaa, soittamasta, soittelu, soittelua, soittelun, soitella, soittele, soitelko, soittamisen, soittaminen, soiteta, spämmää, spämmätkö, spämmätä, spämmäys, spämmäystä, spämmäyksen, spämmäämästä, spämmäämisen, spämmäämistä, spammata, spammaa, spammatko, spammaaminen, spammaamisen, spammaamista, spammaamasta, spammaus, spammin, meilaa, meilatko, meilata, meilaamasta, meilailu, maililla, mailaa, mailata, mailatko, mailaamasta, viestitellä, viestittely, viestittelyä, viestittelyn, viestitelkö, viestittele, viestiä minulle, vaivatko, vaivaa, vaivata, vaivaamasta, vaivaaminen, ahdistelu, ahdistelua, ahdistelko, ahdistele, ahdistella, pommittaa, pommita, pommittako, pommittamasta, pommittaminen, pommittamisen, pommitus, pommitusta, lähestyminen, tekstata, muistutella, muistuttako, muistuta, muistuttamasta, häiriköikö, häiriköinti, häiriköintiä, häiriköinnin, tyrkyttäkö, tyrkyttää, tyrkyttämästä, tyrkyttäminen, tyrkyttämisen, palatko asiaan, palaa asiaan, olla kirjoittamatta, olla häiritsemättä, olla soittamatta, olla lähestymättä, olla enää kirjoittamatta, olemaan kirjoittamatta, olemaan häiritsemättä, olemaan soittamatta, olkaa kirjoittamatta, ole kirjoittamatta, jättäkää kirjoittamatta, olla ottamatta yhteyttä, olla enää ottamatta yhteyttä, olla jatkossa ottamatta yhteyttä, olemaan ottamatta yhteyttä, olkaa ottamatta yhteyttä, jättäkää ottamatta yhteyttä, kirjoitetaan, kirjoitettaisiin, kirjoitettaisi, soitetaan, soitettaisi, soitettaisiin, häiritään, häirittäisiin, lähestytään, lähestyttäisiin, kontaktoidaan",
    send: "lähettäkö, lähettää, lähetä, lähettäkää, lähettäminen, lähettämistä, lähettämästä, lähetät, lähetätte, lähettäisi, lähettäisitte, lähettäisit, lähetetä, lähetetään, lähetettäisi, lähetettäisiin, lähettämisen, lähettämättä, lähettämiseen, lähettämään, lähettämisestä, lähetys, lähetykset, lähetyksiä, lähettelemästä, lähettely, lähettelyä, lähettelyn, lähetellä, lähettele, lähetelkö, laita, laittaa, laittako, laittakaa, laittamasta, laittamisen, laiteta, laittele, laitella, pistäkö, toimita, toimittaa, toimittako, toimittamasta, postittaa, postittako, postita, postittamasta, postittaminen, postittamisen, lähetteleminen, lähettelemisen, välittää, tulla, olla lähettämättä, olla enää lähettämättä, olla jatkossa lähettämättä, olemaan lähettämättä, olkaa lähettämättä, ole lähettämättä, jättää lähettämättä, jättäkää lähettämättä, lähetettävä, tulla häirityksi, tulla kontaktoiduksi, minulle lähetetään, meille lähetetään",
    mail: "mainoksianne, mainoksiasi, viestejänne, viestejäsi, sähköpostejanne, kirjeitänne, tarjouksianne, sähköpostia, sähköposteja, sähköpostit, sähköpostien, viestejä, viestien, viestit, viestiä, mainoksia, mainontaa, mainosviestejä, mainosposteja, postia, uutiskirjeitä, roskapostia, spämmiä, markkinointiviestejä, markkinointia, tarjouksia, mitään, yhteydenottoja, maileja, meilejä, myyntiviestejä, sähköpostianne, sähköpostejasi, sähköpostiviestejä, sähköpostiviestit, sähköpostiviestien, sähköpostiviestejänne, sähköpostitse, sähköpostimainontaa, sähköpostimarkkinointia, sähköpostimainoksia, sähköposteista, sähköpostienne, sähköpostimarkkinoinnin, viestistä, viesteistä, viesteiltä, viestejään, viestienne, viestinne, viesti, viestintää, viestintäänne, viestinnästä, mainos, mainosten, mainoksista, mainosviestien, mainosviestejänne, mainoskirjeitä, mainosmeilejä, mainospostia, mainostamista, mainosviestit, postianne, posteja, posti, postit, postien, postejanne, uutiskirjeitänne, uutiskirjettä, uutiskirjettänne, uutiskirjeet, roskapostin, roskapostit, roskaposteja, roskapostianne, spämmin, spammia, spämmejä, spam, spamia, spammin, suoramarkkinointia, suoramarkkinoinnin, suoramarkkinointiviestejä, suoramarkkinointiin, markkinointiviestien, markkinointiviestit, markkinointiviestejänne, markkinointimateriaalia, markkinointipostia, markkinointisähköposteja, markkinoinnin, markkinointitarkoituksessa, markkinointimeilejä, tarjous, tarjousten, tarjouksistanne, yhteydenottojanne, yhteydenotot, yhteydenotoista, yhteydenotoilta, kirjeitä, kirjeet, kirjeiden, kirje, mailit, meilit, mailien, meilien, mailejanne, meilejänne, mailia, meiliä, emaileja, emailia, e-maileja, e-mailia, soittoja, puheluita, puheluja, tekstiviestejä, tekstareita, muistutuksia, muistutusviestejä, muistutukset, muistutusten, seurantaviestejä, myyntipuheita, myyntipuheluita, myyntimeilejä, myyntimaileja, myyntiviestien, myyntiviestit, myyntitarjouksia, materiaalia, tiedotteita, tiedotteitanne, ilmoituksianne, kyselyitä, kyselyjä, roskaa, paskaa, kirjeenvaihtoa, kontaktia, kontakteja, yhteyttä, tietoa, infoa, jutuistanne, juttujanne, tällaisia, tällaista, viestittelyä, viestittelyn, häirintää, häirintäviestejä, ehdotuksia, ehdotuksianne, myyntiviesteiltä, mainoksilta, mainosviesteiltä, markkinointiviesteiltä, markkinoinnilta, sähköposteilta, sähköpostilta, roskapostilta, tarjouksilta, uutiskirjeiltä, spämmiltä, puheluilta, ottamasta yhteyttä, ottamatta yhteyttä, ottamaan yhteyttä, ota enää yhteyttä, otetaan yhteyttä, oteta yhteyttä, otettaisi yhteyttä, otettaisiin yhteyttä, ottaisi yhteyttä, ottaisitte yhteyttä, ottavan yhteyttä, otatte yhteyttä, otat yhteyttä, otata yhteyttä, otta yhteyttä, viestiä minulle, olla ottamatta yhteyttä, olla enää ottamatta yhteyttä, olla jatkossa ottamatta yhteyttä, olemaan ottamatta yhteyttä, olkaa ottamatta yhteyttä, jättäkää ottamatta yhteyttä, en ole kiinnostunut tarjouksistanne, emme ole kiinnostuneita tarjouksistanne, en ole enää kiinnostunut tarjouksistanne, ei kiinnosta tarjouksistanne, ei kiinnosta enää tarjouksistanne, mitään muuta",
    receive:
      "vastaanottaa, saada, ottaa vastaan, olla listalla, kuulla, saa, saanut enää, saamaan, saisi, saisimme, saamasta, vastaanottamaan, vastaanota, vastaanottamista, ottamaan vastaan, ota vastaan, otan vastaan, olla listallanne, olla listoilla, olla listoillanne, olla postituslistalla, olla postituslistallanne, olla mukana, olla rekisterissänne, olla rekisterissä, pysyä listalla, kuule, lukea, nähdä, häirittävän, tulla häirityksi, tulla kontaktoiduksi, tulevan, tulla, tule, tulee, tulisi, olevan, olla yhteydessä, minulle lähetetään, meille lähetetään, yhteydenottoja, en ole kiinnostunut saamaan, en ole kiinnostunut saada, en ole kiinnostunut vastaanottamaan, en ole kiinnostunut vastaanottaa, en ole kiinnostunut kuulemaan, en ole kiinnostunut lukea, en ole kiinnostunut viesteistänne, en ole kiinnostunut tarjouksistanne, en ole kiinnostunut lukemaan, emme ole kiinnostuneita saamaan, emme ole kiinnostuneita saada, emme ole kiinnostuneita vastaanottamaan, emme ole kiinnostuneita vastaanottaa, emme ole kiinnostuneita kuulemaan, emme ole kiinnostuneita lukea, emme ole kiinnostuneita viesteistänne, emme ole kiinnostuneita tarjouksistanne, emme ole kiinnostuneita lukemaan, en ole enää kiinnostunut saamaan, en ole enää kiinnostunut saada, en ole enää kiinnostunut vastaanottamaan, en ole enää kiinnostunut vastaanottaa, en ole enää kiinnostunut kuulemaan, en ole enää kiinnostunut lukea, en ole enää kiinnostunut viesteistänne, en ole enää kiinnostunut tarjouksistanne, en ole enää kiinnostunut lukemaan, ei kiinnosta saamaan, ei kiinnosta saada, ei kiinnosta vastaanottamaan, ei kiinnosta vastaanottaa, ei kiinnosta kuulemaan, ei kiinnosta lukea, ei kiinnosta viesteistänne, ei kiinnosta tarjouksistanne, ei kiinnosta lukemaan, ei kiinnosta enää saamaan, ei kiinnosta enää saada, ei kiinnosta enää vastaanottamaan, ei kiinnosta enää vastaanottaa, ei kiinnosta enää kuulemaan, ei kiinnosta enää lukea, ei kiinnosta enää viesteistänne, ei kiinnosta enää tarjouksistanne, ei kiinnosta enää lukemaan",
    want: "halua, haluan, haluamme, haluaisin, toivo, toivoisin, pyydän, toivon, kaipaa, kaipaan, tahdo, haluaisimme, haluais, haluta, halukas, halukkaita, haluavani, toivoisimme, toivomme, toivottavaa, toivottavia, toivottuja, pyydämme, pyytäisin, pyytäisimme, pyytää, vaadin, vaadimme, vaatia, vaatisin, edellytän, edellytämme, kehotan, kehotamme, kehoittaisin, arvostaisin, arvostaisimme, kiittäisin, kiitollinen, olisimme kiitollisia, tarvitse, tarvita, kaivata, kaipaamme, tahdon, tahdomme, tahtoisin, tahtoisimme, jaksa, jaksan, jaksamme, viitsi, viitsitkö, viitsittekö, hyväksy, hyväksyn, hyväksymme, salli, sallin, sallimme, suostu, suostun, suostumme, anna lupaa, tarve, tarvetta, soisin, en ole kiinnostunut saamaan, en ole kiinnostunut saada, en ole kiinnostunut vastaanottamaan, en ole kiinnostunut vastaanottaa, en ole kiinnostunut kuulemaan, en ole kiinnostunut lukea, en ole kiinnostunut viesteistänne, en ole kiinnostunut tarjouksistanne, en ole kiinnostunut lukemaan, emme ole kiinnostuneita saamaan, emme ole kiinnostuneita saada, emme ole kiinnostuneita vastaanottamaan, emme ole kiinnostuneita vastaanottaa, emme ole kiinnostuneita kuulemaan, emme ole kiinnostuneita lukea, emme ole kiinnostuneita viesteistänne, emme ole kiinnostuneita tarjouksistanne, emme ole kiinnostuneita lukemaan, en ole enää kiinnostunut saamaan, en ole enää kiinnostunut saada, en ole enää kiinnostunut vastaanottamaan, en ole enää kiinnostunut vastaanottaa, en ole enää kiinnostunut kuulemaan, en ole enää kiinnostunut lukea, en ole enää kiinnostunut viesteistänne, en ole enää kiinnostunut tarjouksistanne, en ole enää kiinnostunut lukemaan, ei kiinnosta saamaan, ei kiinnosta saada, ei kiinnosta vastaanottamaan, ei kiinnosta vastaanottaa, ei kiinnosta kuulemaan, ei kiinnosta lukea, ei kiinnosta viesteistänne, ei kiinnosta tarjouksistanne, ei kiinnosta lukemaan, ei kiinnosta enää saamaan, ei kiinnosta enää saada, ei kiinnosta enää vastaanottamaan, ei kiinnosta enää vastaanottaa, ei kiinnosta enää kuulemaan, ei kiinnosta enää lukea, ei kiinnosta enää viesteistänne, ei kiinnosta enää tarjouksistanne, ei kiinnosta enää lukemaan",
    not: "älä, älkää, en, emme, ei, enää, älkääkö, älkäätte, älkään, älköön, ettei, etteivät enää, ettet, ettette, etten, emmekä, enkä, eikä, ette, et, eihän, olla kirjoittamatta, olla lähettämättä, olla ottamatta, olla häiritsemättä, olla soittamatta, olla lähestymättä, olla enää lähettämättä, olla enää kirjoittamatta, olla enää ottamatta, olla jatkossa lähettämättä, olla jatkossa ottamatta, olemaan lähettämättä, olemaan kirjoittamatta, olemaan ottamatta, olemaan häiritsemättä, olemaan soittamatta, olkaa kirjoittamatta, olkaa lähettämättä, olkaa ottamatta, ole kirjoittamatta, ole lähettämättä, jättää lähettämättä, jättäkää lähettämättä, jättäkää kirjoittamatta, jättäkää ottamatta, kiellän, kiellämme, kieltäydymme, äläkä, älkääkä, elkää, elä, älkääs, älähän, ei tarvii, en ole kiinnostunut saamaan, en ole kiinnostunut saada, en ole kiinnostunut vastaanottamaan, en ole kiinnostunut vastaanottaa, en ole kiinnostunut kuulemaan, en ole kiinnostunut lukea, en ole kiinnostunut viesteistänne, en ole kiinnostunut tarjouksistanne, en ole kiinnostunut lukemaan, emme ole kiinnostuneita saamaan, emme ole kiinnostuneita saada, emme ole kiinnostuneita vastaanottamaan, emme ole kiinnostuneita vastaanottaa, emme ole kiinnostuneita kuulemaan, emme ole kiinnostuneita lukea, emme ole kiinnostuneita viesteistänne, emme ole kiinnostuneita tarjouksistanne, emme ole kiinnostuneita lukemaan, en ole enää kiinnostunut saamaan, en ole enää kiinnostunut saada, en ole enää kiinnostunut vastaanottamaan, en ole enää kiinnostunut vastaanottaa, en ole enää kiinnostunut kuulemaan, en ole enää kiinnostunut lukea, en ole enää kiinnostunut viesteistänne, en ole enää kiinnostunut tarjouksistanne, en ole enää kiinnostunut lukemaan, ei kiinnosta saamaan, ei kiinnosta saada, ei kiinnosta vastaanottamaan, ei kiinnosta vastaanottaa, ei kiinnosta kuulemaan, ei kiinnosta lukea, ei kiinnosta viesteistänne, ei kiinnosta tarjouksistanne, ei kiinnosta lukemaan, ei kiinnosta enää saamaan, ei kiinnosta enää saada, ei kiinnosta enää vastaanottamaan, ei kiinnosta enää vastaanottaa, ei kiinnosta enää kuulemaan, ei kiinnosta enää lukea, ei kiinnosta enää viesteistänne, ei kiinnosta enää tarjouksistanne, ei kiinnosta enää lukemaan, olla ottamatta yhteyttä, olla enää ottamatta yhteyttä, olla jatkossa ottamatta yhteyttä, olemaan ottamatta yhteyttä, olkaa ottamatta yhteyttä, jättäkää ottamatta yhteyttä, ota enää yhteyttä, saanut enää",
    no: "ei, ei mitään",
    more: "enää, lisää, koskaan, uudelleen, jatkossa, tulevaisuudessa, vastaisuudessa, enempää, enempi, enempiä, uudestaan, toiste, jatkossakaan, vastedes, tästä eteenpäin, tästä lähtien, tästedes, tulevaisuudessakaan, ikinä, milloinkaan, ollenkaan, lainkaan, yhtään, uusia, muita, edelleen, jatkaa, jatkaako, jatka, jatkako, jatkatte, jatkat, myöhemmin, yhtä, ainuttakaan, minkäänlaisia, minkäänlaista, mitään muuta, seuraavia, tulevia, loputtomia, kertaakaan, ylipäätään, yhtäkään, vastaavia, ota enää yhteyttä, olla enää kirjoittamatta, olla enää ottamatta yhteyttä, olla jatkossa ottamatta yhteyttä, olla enää lähettämättä, olla jatkossa lähettämättä, saanut enää, en ole enää kiinnostunut saamaan, en ole enää kiinnostunut saada, en ole enää kiinnostunut vastaanottamaan, en ole enää kiinnostunut vastaanottaa, en ole enää kiinnostunut kuulemaan, en ole enää kiinnostunut lukea, en ole enää kiinnostunut viesteistänne, en ole enää kiinnostunut tarjouksistanne, en ole enää kiinnostunut lukemaan, ei kiinnosta enää saamaan, ei kiinnosta enää saada, ei kiinnosta enää vastaanottamaan, ei kiinnosta enää vastaanottaa, ei kiinnosta enää kuulemaan, ei kiinnosta enää lukea, ei kiinnosta enää viesteistänne, ei kiinnosta enää tarjouksistanne, ei kiinnosta enää lukemaan, etteivät enää, olla enää ottamatta, olla jatkossa ottamatta",
    we: "minä, me, mä, olemme, meidän",
    you: "te, teidän, teiltä, sinä, sinun, sinulta, teitä, teille, teidät, teistä, teihin, sulta, sinulle, sinua, sä, sun, teikäläiset, teikäläisiltä, yrityksenne, firmanne, yritykseltänne, firmaltanne",
    about:
      "asiakkaat, asiakkaita, käyttäjät, työntekijät, linkki, painike, toiminto, ominaisuus, työkalu, excel, vuorot, työvuorot, sopimus, kokous, asiakas, asiakkaan, asiakkaiden, asiakkaamme, asiakkaillemme, asiakkaille, käyttäjien, käyttäjiä, käyttäjän, käyttäjä, työntekijä, työntekijän, työntekijöitä, työntekijöiden, työntekijöille, työntekijämme, työntekijöidemme, työntekijöillemme, työntekijöistä, henkilöstö, henkilöstön, henkilöstömme, henkilökunta, henkilökunnan, henkilökuntamme, henkilökunnalle, kuljettaja, kuljettajat, kuljettajien, kuljettajia, kuljettajille, kuljettajamme, esimies, esimiehet, esihenkilöt, porukka, tiimi, tiimimme, tiimin, väki, väkemme, kollegat, sijaiset, vuokratyöntekijät, vuoro, vuoron, vuoroja, vuorojen, vuorolista, vuorolistan, vuorolistat, vuorolistoja, vuorolistojen, vuorosuunnittelu, vuorosuunnittelun, työvuoro, työvuoron, työvuoroja, työvuorojen, työvuorolista, työvuorolistan, työvuorolistat, työvuorolistoja, työvuorolistojen, työvuorosuunnittelu, aikataulu, aikataulut, aikatauluja, lista työntekijöistä, excelin, exceliä, excelistä, excelit, excel-listojen, excel-listoja, excel-taulukoita, taulukoita, taulukot, taulukoiden, taulukko, paperi, paperilla, käsin, manuaalisesti, sovellus, sovelluksen, sovellusta, sovelluksella, ilmoituksia, ilmoitusten, ilmoitukset, push, whatsapp, whatsappissa, ohjelma, ohjelman, ohjelmisto, ohjelmiston, järjestelmä, järjestelmän, järjestelmässä, järjestelmänne, nappi, sopimuksen, hinta, hinnan, loma, lomat, poissaolot, hakijat, hakijoita, oppilaat, oppilaita, potilaat, potilaita, toimittajat, toimittajia, tarjouspyyntö, tarjousta, nykyisestä, nykyinen, voida poistaa, pitää voida poistaa, itse poistaa, itsensä, poistaa itsensä",
    limit:
      "ennen, tänään, huomenna, tällä viikolla, puhelimitse, toistaiseksi, vielä, juuri nyt, pdf, liite, liitteitä, lasku, jälkeen, viikonloppuna, viikonloppuisin, iltaisin, öisin, lomalla, tässä kuussa, kun, jos ei",
    beside:
      "kiitos, kiitos paljon, pyydän, ystävällisesti, olkaa hyvä, hei, moi, terve, hyvä, terveisin, ystävällisin, ja, tai, että, on, ole, olen, se, tämä, nämä, sen, minä, minun, meidän, te, teidän, pois, heti, välittömästi, nyt, jo, myös, vain, pysyvästi, mahdollisimman, pian, ei kiinnosta, en ole kiinnostunut, ei kiinnostusta, sähköposti, sähköpostiosoite, miten, miksi, mistä, saitte, saanut, olette, gdpr, tietosuoja, laki, laiton, ilmoitan, ilmoitus, valitus, luvatta, lupaa, antanut, pyytänyt, tilannut, tätä, kaikki, kaikista, enää, koskaan, viimeinen, varoitus, kertaa, kerran, väärä, henkilö, yritys, täällä, ei, en, vahvistakaa, vahvista, vahvistus, yhteyttä, voisitteko, voisitko, voisitte, voisit, voitteko, voitko, voisiko, voiko, olisiko, olisitteko, olisi, olisin, olkaa, olkaa hyvät, ole kiltti, olkaa kilttejä, olkaa ystävällisiä, ystävällinen, ystävällisyys, mahdollista, mahdollisimman nopeasti, jotta, jos, niin, kun, kuin, siis, koska, sillä, sain, saimme, saan, saamme, viestinne, viestisi, sähköpostinne, sähköpostisi, postinne, kirjeenne, n, emme, ei kiinnosta meitä, meitä ei kiinnosta, ei ole kiinnostusta, emme ole kiinnostuneita, tällaisia, tällaista, tällaiset, tuollaista, näitä, noita, niitä, sitä, siitä, ne, nuo, nojalla, mukaan, mukaisesti, perusteella, gdpr:n, tietosuoja-asetuksen, tietosuojalain, tietosuojalaki, tietosuojavaltuutetulle, tietosuojavaltuutettu, tietosuojavaltuutetun, lain, laissa, artiklan, oikeus, oikeuteni, oikeutta, henkilötietoja, henkilötietojen, henkilötiedot, tiedot, tietojen, tietoja, sähköpostiosoitteen, osoite, osoitteen, osoitteesta, osoitteeseen, sähköpostin, sähköpostiin, jatkatte, jatkat, jatkuva, jatkuvaa, jatkuvat, jatkuvien, jatkuvasti, turhaa, turhat, turhia, ärsyttävä, ärsyttävää, ärsyttäviä, kyllästynyt, kyllästyneitä, väsynyt, loputon, heti paikalla, saman tien, viipymättä, viivytyksettä, viimeistään, lopullisesti, kokonaan, kaikilta, kaikkia, kaikista listoista, pitää, täytyy, tulee, ovat, oli, olleet, ollut, tullut, tilanneet, antaneet, pyytäneet, pyysin, pyysimme, sanoin, sanonut, aiemmin, useasti, monta, monesti, useita, useaan, otteeseen, kolme, kolmas, toinen, toisen, toista, kaksi, ensimmäinen, varoituksen, muuten, muutoin, teen, teemme, valituksen, valitan, ilmiannan, ilmoitamme, ilmoituksen, poliisille, rikosilmoituksen, oikeustoimiin, viranomaisille, kuluttaja-asiamiehelle, ryhdyn, ryhdymme, vahvistus poistosta, vahvistuksen, vahvistattehan, vahvistaa, kuittaus, kuitatkaa, etukäteen, ymmärryksestä, terveiset, t, terv, yt, kunnioittavasti, hyvää, päivää, päivänjatkoa, jatkoa, päivän, huomenta, iltaa, arvoisa, moikka, heippa, no, vittu, perkele, helvetti, helvetissä, saatana, hitto, hitossa, anteeksi, valitettavasti, pahoittelut, täysin, ihan, todella, erittäin, tästä, lähtien, alkaen, eteenpäin, palvelu, palvelua, palvelulle, palveluita, palvelunne, palveluitanne, palveluistanne, palveluillenne, tuotteita, tuotteitanne, tuotteistanne, tuotteenne, tarvetta, tarpeellinen, tarpeen, relevantti, relevanttia, asia, asiaa, asiasta, aihe, aiheesta, enempää, markkinointi, markkinointiin, tarkoitettu, tarkoitettuja, kaupallinen, kaupallisia, kaupallista, ei-toivottuja, ei-toivottu, ei-toivottua, pyytämättä, pyytämättömiä, kiitti, kiitän, kiitämme, käsittely, käsittelyn, käsittelyä, mistään, missään, muodossa, tavalla, millään, pliis, teiltä, en ole enää kiinnostunut, emme ole enää kiinnostuneita, ei kiinnosta enää, en ole lainkaan kiinnostunut, ei kiinnosta yhtään, emme ole kiinnostuneet, ei kiinnosta minua, minua ei kiinnosta",
    idiom:
      "sähköpostiviesti riittää, meili riittää, maili riittää, riittää sähköposti, riittää viesti, sähköposti riittää, viesti riittää, ei hätää, ei ongelmaa, miksi ei, en saanut, emme saaneet, en ole saanut, älkää epäröikö, ei tarvitse soittaa, ei tarvitse soitella, ei tarvitse kirjoittaa, älä epäröi, älkää unohtako, älä unohda, älä huoli, älkää huolehtiko, en ehtinyt, emme ehtineet, en ole ehtinyt, emme ole ehtineet, en nähnyt, en ole nähnyt, emme ole saaneet, ei haittaa, ei se mitään, ei kestä, ei kiirettä, ei vielä, ei hullumpaa, ei tarvitse vastata, ei tarvitse lähettää, ei ole pakko soittaa",
    aim: "haluamme, haluan, haluaisimme, haluaisin, tahdomme, toivoisimme, haluttaisiin, halutaan",
    takeOff:
      "ottakaa, ota, otatteko, otatko, ottaisitteko, ottaisitko, ottaisitte, ottaa, ottamaan, otetaan, otettaisiin, pudota, pudottakaa, siirtäkää, jättäkää, jätä",
    off: "pois",
    that: "että",
  },
  intent: {
    decline:
      "ei kiinnosta, en ole kiinnostunut, emme ole kiinnostuneita, ei kiitos, ei tarvetta, ei ole tarvetta, ei meille, ei kiinnostusta",
    bareNo: "ei, ei vielä, ei ole, ei koskaan, valitettavasti ei",
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
  claims: {
    negation: ["(?<!\\p{L})(?:ei|en|emme|eivät|ilman|valitettavasti|\\p{L}+ttä)(?!\\p{L})"],
    deferral: ["(?<!\\p{L})(?:selvitän|kysyn|palaan asiaan|en tiedä|kollega\\p{L}*)"],
    agrees: ["(?<!\\p{L})(?:sopii|käy (?:hyvin|minulle)|onnistuu|ei ongelmaa)(?!\\p{L})"],
    fixes: ["(?<!\\p{L})(?:kalenteri\\p{L}*|soitan|vahvist\\p{L}+|varasin|lähetän kutsun|nähdään)"],
    leavesOpen: ["(?<!\\p{L})(?:periaatteessa|yleensä|jos|valitse|valitkaa|varaa|varatkaa)"],
    smears: [
      "(?<!\\p{L})(?:hida\\p{L}+|huono\\p{L}*|epäluotettava\\p{L}*|vanhentu\\p{L}+|kalli\\p{L}+|ongelm\\p{L}+)",
    ],
    superlatives: ["(?<!\\p{L})(?:markkinajohtaja\\p{L}*|johtava\\p{L}*|paras|suurin)"],
    noTerm: ["(?<!\\p{L})(?:milloin tahansa|ilman sitoutumista|ei sitoutumista)"],
  },
  columns: {
    no: "ei",
  },
};
