import type { Locale } from "../locale.ts";

export const lv: Locale = {
  code: "lv",
  name: "Latvian",
  numbers: {
    small: [
      "viens, viena, vienu",
      "divi, divas, divām, pāris",
      "trīs",
      "četri, četras",
      "pieci, piecas",
      "seši, sešas",
      "septiņi",
      "astoņi",
      "deviņi",
      "desmit",
      "vienpadsmit",
      "divpadsmit",
    ],
  },
  dates: {
    months: [
      "janvāris, janvāra, janvārī, janvārim",
      "februāris, februāra, februārī, februārim",
      "marts, marta, martā, martam",
      "aprīlis, aprīļa, aprīlī, aprīlim",
      "maijs, maija, maijā, maijam",
      "jūnijs, jūnija, jūnijā, jūnijam",
      "jūlijs, jūlija, jūlijā, jūlijam",
      "augusts, augusta, augustā, augustam",
      "septembris, septembra, septembrī, septembrim",
      "oktobris, oktobra, oktobrī, oktobrim",
      "novembris, novembra, novembrī, novembrim",
      "decembris, decembra, decembrī, decembrim",
    ],
    weekdays: [
      "svētdiena, svētdien, svētdienai",
      "pirmdiena, pirmdien, pirmdienai, pirmdienas",
      "otrdiena, otrdien, otrdienai, otrdienas",
      "trešdiena, trešdien, trešdienai, trešdienas",
      "ceturtdiena, ceturtdien, ceturtdienai, ceturtdienas",
      "piektdiena, piektdien, piektdienai, piektdienas",
      "sestdiena, sestdien, sestdienai",
    ],
    today: "šodien",
    tomorrow: "rīt, rītdien",
    dayAfterTomorrow: "parīt",
    units: {
      hour: "stunda, stundas, stundām",
      day: "diena, dienas, dienām, dienu",
      week: "nedēļa, nedēļas, nedēļām, nedēļu, nedēļā",
      month: "mēnesis, mēneša, mēnešiem, mēnesi, mēnesī",
      quarter: "ceturksnis, ceturksnī",
      year: "gads, gada, gadu, gadā, gadiem",
    },
    season: "vasaras, svētkiem, atvaļinājuma, brīvdienām",
    next: "nākamais, nākamā, nākamajā, nākamo, nākošajā, nākošo",
    this: "šis, šī, šajā, šonedēļ",
    in: "pēc",
    for: "uz",
    before: "līdz, no, pēc, sākot ar",
    span: "līdz, un",
    early: "sākums, sākumā",
    middle: "vidus, vidū",
    late: "beigas, beigās",
    half: "pusgads, pusgadā",
    firstHalf: "pirmajā pusgadā, gada pirmajā pusē",
    secondHalf: "otrajā pusgadā, gada otrajā pusē",
    newYear: "jaunajā gadā, jaunā gada",
    calendarWeek: "nedēļā",
    calendarWeekAfter: "nedēļa, nedēļā",
    afterNext: "aiznākamais, aiznākamajā, aiznākamo",
  },
  absence: {
    back: "atgriezīšos, atgriežos, atpakaļ, atkal, atgriešanās, būšu pieejams, būšu pieejama, būšu birojā, būšu atpakaļ",
    until: "līdz",
    inclusive: "ieskaitot",
    after: "pēc",
    away: "prombūtnē, atvaļinājumā, atvaļinājums, neesmu birojā, ārpus biroja, komandējumā, slimības lapa, neatrodos, slēgts",
    since: "no, sākot ar, sākot no",
    open: "līdz turpmākam paziņojumam, uz nenoteiktu laiku, nezinu kad, vēl nezinu kad",
  },
  frame: {
    greetings: "labdien, sveiki, labrīt, labvakar, cienījamie, cienījamais, cienījamā, čau",
    closings:
      "ar cieņu, paldies, jau iepriekš paldies, ar sveicieniem, sveicieni, jauku dienu, vēlot visu labu",
    notices:
      "konfidenciāl*, adresāt*, kļūdas dēļ, kļūdas pēc, izdrukāšanas, vidi, privātuma politika, jūs saņemat, noklikšķiniet šeit",
    banners:
      "ārējs e-pasts, ārējs sūtītājs, ārpus organizācijas, neklikšķiniet, neveriet vaļā, sūtīts no",
  },
  optOut: {
    alone:
      "atrakst*, atrakstieties, atrakstīties, atrakstīšanās, anulēt abonementu, atceliet abonementu, unsubscribe, lieciet mani mierā, lieciet mūs mierā, atstājiet mani mierā, atsaucu piekrišanu, atsakos, nepiekrītu, opt-out, iebilstu, bez manas piekrišanas, piekrišanu neesmu devis, nedodu piekrišanu, atceļu piekrišanu, lieciet mani beidzot mierā, lieciet mani lūdzu mierā, lieciet mūs lūdzu mierā, lieciet mani vienreiz mierā, liec mani mierā, liec mūs mierā, liec mani beidzot mierā, liec mani lūdzu mierā, liec mūs lūdzu mierā, liec mani vienreiz mierā, liktu mani mierā, liktu mūs mierā, liktu mani beidzot mierā, liktu mani lūdzu mierā, liktu mūs lūdzu mierā, liktu mani vienreiz mierā, atstājiet mūs mierā, atstājiet mani beidzot mierā, atstājiet mani lūdzu mierā, atstājiet mūs lūdzu mierā, atstājiet mani vienreiz mierā, atstāj mani mierā, atstāj mūs mierā, atstāj mani beidzot mierā, atstāj mani lūdzu mierā, atstāj mūs lūdzu mierā, atstāj mani vienreiz mierā, atstāt mani mierā, atstāt mūs mierā, atstāt mani beidzot mierā, atstāt mani lūdzu mierā, atstāt mūs lūdzu mierā, atstāt mani vienreiz mierā, liekat mani mierā, liekat mūs mierā, liekat mani beidzot mierā, liekat mani lūdzu mierā, liekat mūs lūdzu mierā, liekat mani vienreiz mierā, lieciet taču mani mierā, lieciet taču mūs mierā, lieciet taču mani beidzot mierā, lieciet taču mani lūdzu mierā, lieciet taču mūs lūdzu mierā, lieciet taču mani vienreiz mierā, atstātu mani mierā, atstātu mūs mierā, atstātu mani beidzot mierā, atstātu mani lūdzu mierā, atstātu mūs lūdzu mierā, atstātu mani vienreiz mierā, atceliet manu abonementu, atceliet jaunumu abonementu, atceliet manu jaunumu abonementu, atceliet mūsu abonementu, atceliet abonēšanu, atceliet jaunumu abonēšanu, atceliet biļetena abonēšanu, atceliet manu jaunumu vēstuļu abonementu, atceliet vēstkopas abonementu, atceliet manu parakstu, atceliet manu pieteikumu, atcel abonementu, atcel manu abonementu, atcel jaunumu abonementu, atcel manu jaunumu abonementu, atcel mūsu abonementu, atcel abonēšanu, atcel jaunumu abonēšanu, atcel biļetena abonēšanu, atcel manu jaunumu vēstuļu abonementu, atcel vēstkopas abonementu, atcel manu parakstu, atcel manu pieteikumu, atcelt abonementu, atcelt manu abonementu, atcelt jaunumu abonementu, atcelt manu jaunumu abonementu, atcelt mūsu abonementu, atcelt abonēšanu, atcelt jaunumu abonēšanu, atcelt biļetena abonēšanu, atcelt manu jaunumu vēstuļu abonementu, atcelt vēstkopas abonementu, atcelt manu parakstu, atcelt manu pieteikumu, atceltu abonementu, atceltu manu abonementu, atceltu jaunumu abonementu, atceltu manu jaunumu abonementu, atceltu mūsu abonementu, atceltu abonēšanu, atceltu jaunumu abonēšanu, atceltu biļetena abonēšanu, atceltu manu jaunumu vēstuļu abonementu, atceltu vēstkopas abonementu, atceltu manu parakstu, atceltu manu pieteikumu, anulējiet abonementu, anulējiet manu abonementu, anulējiet jaunumu abonementu, anulējiet manu jaunumu abonementu, anulējiet mūsu abonementu, anulējiet abonēšanu, anulējiet jaunumu abonēšanu, anulējiet biļetena abonēšanu, anulējiet manu jaunumu vēstuļu abonementu, anulējiet vēstkopas abonementu, anulējiet manu parakstu, anulējiet manu pieteikumu, anulē abonementu, anulē manu abonementu, anulē jaunumu abonementu, anulē manu jaunumu abonementu, anulē mūsu abonementu, anulē abonēšanu, anulē jaunumu abonēšanu, anulē biļetena abonēšanu, anulē manu jaunumu vēstuļu abonementu, anulē vēstkopas abonementu, anulē manu parakstu, anulē manu pieteikumu, anulēt manu abonementu, anulēt jaunumu abonementu, anulēt manu jaunumu abonementu, anulēt mūsu abonementu, anulēt abonēšanu, anulēt jaunumu abonēšanu, anulēt biļetena abonēšanu, anulēt manu jaunumu vēstuļu abonementu, anulēt vēstkopas abonementu, anulēt manu parakstu, anulēt manu pieteikumu, pārtrauciet abonementu, pārtrauciet manu abonementu, pārtrauciet jaunumu abonementu, pārtrauciet manu jaunumu abonementu, pārtrauciet mūsu abonementu, pārtrauciet abonēšanu, pārtrauciet jaunumu abonēšanu, pārtrauciet biļetena abonēšanu, pārtrauciet manu jaunumu vēstuļu abonementu, pārtrauciet vēstkopas abonementu, pārtrauciet manu parakstu, pārtrauciet manu pieteikumu, pārtraukt abonementu, pārtraukt manu abonementu, pārtraukt jaunumu abonementu, pārtraukt manu jaunumu abonementu, pārtraukt mūsu abonementu, pārtraukt abonēšanu, pārtraukt jaunumu abonēšanu, pārtraukt biļetena abonēšanu, pārtraukt manu jaunumu vēstuļu abonementu, pārtraukt vēstkopas abonementu, pārtraukt manu parakstu, pārtraukt manu pieteikumu, izbeidziet abonementu, izbeidziet manu abonementu, izbeidziet jaunumu abonementu, izbeidziet manu jaunumu abonementu, izbeidziet mūsu abonementu, izbeidziet abonēšanu, izbeidziet jaunumu abonēšanu, izbeidziet biļetena abonēšanu, izbeidziet manu jaunumu vēstuļu abonementu, izbeidziet vēstkopas abonementu, izbeidziet manu parakstu, izbeidziet manu pieteikumu, izbeigt abonementu, izbeigt manu abonementu, izbeigt jaunumu abonementu, izbeigt manu jaunumu abonementu, izbeigt mūsu abonementu, izbeigt abonēšanu, izbeigt jaunumu abonēšanu, izbeigt biļetena abonēšanu, izbeigt manu jaunumu vēstuļu abonementu, izbeigt vēstkopas abonementu, izbeigt manu parakstu, izbeigt manu pieteikumu, atsaucu savu piekrišanu, atsaucam piekrišanu, atsaukt piekrišanu, nedevu piekrišanu, neesmu devis piekrišanu, neesmu devusi piekrišanu, neesam devuši piekrišanu, bez piekrišanas, bez manas atļaujas, bez atļaujas, vācieties, ejiet dirst, prom no saraksta, ārā no saraksta, laukā no saraksta, lieciet mierā, vairs nekādu e-pastu, vairs nekādu vēstuļu",
    remove:
      "izņemiet, izņem, izņemt, izdzēsiet, izdzēs, izdzēst, dzēsiet, dzēst, dzēšanu, izsvītrojiet, izsvītrot, noņemiet, noņem, noņemt, izslēdziet, izslēgt, aizmirstiet, svītrojiet, dzēšana, izdzēšanu, izņemšanu, izņemtu, izņemšana, izņemšanas, izņemta, izņemts, izņemti, izņemat, izņemsiet, jāizņem, izdzēstu, izdzēšat, izdzēšana, izdzēšanas, izdzēsts, izdzēsta, izdzēsti, izdzēstas, jāizdzēš, izdzēš, dzēs, dzēš, dzēstu, dzēšat, dzēsts, dzēsta, dzēsti, dzēstas, dzēšanas, jādzēš, nodzēsiet, nodzēst, nodzēstu, svītro, svītrot, svītrotu, svītrošana, svītrošanu, svītrots, svītrota, izsvītro, izsvītrotu, izsvītrošana, izsvītrošanu, izsvītrots, izsvītrota, jāizsvītro, jāsvītro, nosvītrojiet, nosvītrot, noņemtu, noņemšana, noņemšanu, noņemts, noņemta, jānoņem, izslēdz, izslēgtu, izslēgšana, izslēgšanu, izslēgts, izslēgta, jāizslēdz, izmetiet, izmet, izmest, izmestu, aizmirsti, aizmirst, aizmirstu, likvidējiet, likvidēt, iznīciniet, iznīcināt, iznīcināšanu, atbrīvojiet, noraksti, norakstiet, atvienojiet, bloķējiet, ņemiet ārā, ņem ārā, ņemt ārā",
    onto: "pievienojiet, pievienot, iekļaujiet, pierakstiet",
    list: "saraksta, sarakstiem, saraksts, sarakstā, adresātu saraksta, e-pasta saraksta, datubāzes, datu bāzes, jaunumiem, biļetena, reģistra, sistēmas, kontaktiem, crm, izsūtīšanas saraksta, vēstkopas, mailing listes, sarakstu, sarakstos, saraksti, adresātu sarakstiem, adresātu sarakstā, e-pasta sarakstiem, e-pastu saraksta, epasta saraksta, saņēmēju saraksta, saņēmēju sarakstiem, abonentu saraksta, izplatīšanas saraksta, izsūtnes, izsūtņu saraksta, pasta saraksta, datubāzēm, datubāzē, datubāze, datu bāzēm, bāzes, bāzē, reģistriem, sistēmām, sistēmā, biļeteniem, biļetenu, vēstkopām, vēstkopu, abonementu, abonementa, arhīva, failiem, izsūtīšanas, mailing list, mailing lista, lista, liste, listes, kartotēkas, adrešu grāmatas",
    me: "mani, mūs, man, mums, manu adresi, manu e-pastu, manu e-pasta adresi, manus datus, manu vārdu, mūsu adresi, mūsu datus, šo adresi, manus personas datus, šo e-pastu, mūsu uzņēmumu, manu datu, savu datu, personas datu, manas adreses, savus datus, mana e-pasta, mūsu datu, manis, mana e-pasta adrese, mana adrese, manu epastu, manu epasta adresi, mans e-pasts, manus kontaktus, manu kontaktinformāciju, manu tālruni, manu tālruņa numuru, manu numuru, mūsu e-pastu, mūsu e-pasta adresi, mūsu epastu, mūsu kontaktus, mūsu kontaktinformāciju, mūsu adreses, mūsu uzņēmumam, mūsu uzņēmuma datus, šī adrese, šo e-pasta adresi, šo epastu, šai adresei, šo adresi no, uz šo adresi, uz šo e-pastu, uz šo e-pasta adresi, uz manu e-pastu, uz manu epastu, uz manu adresi, uz manu e-pasta adresi, manā e-pastā, manā pastkastē, manu pastkasti, manu vārdu un, manu personas datu, manus datus no, manu profilu, manu ierakstu, savus personas datus, savu personas datu",
    stop: "pārtrauciet, pārtrauc, pārtraukt, beidziet, beidz, beigt, stop, pietiek, izbeidziet, apturiet, pārtrauktu, pārtraucat, pārtraukšana, pārtraukšanu, beigtu, beidzat, beidziet taču, izbeigt, izbeidz, izbeigtu, aptur, apturēt, apturētu, apturēšanu, atturieties, atturies, atturēties, atturētos, izvairieties, mitējieties, mitēties, rimstieties, rimties, metiet mieru, pietiks, diezgan, ir gana, nogriežiet, aiztaupiet, saudzējiet, atmetiet, pārstājiet, pārstāj, pārstāt, pārstātu, jābeidz, jāpārtrauc, izbeigšanu, slēdziet",
    write:
      "rakstiet, raksti, rakstīt, nerakstiet, neraksti, sazinieties, nesazinieties, sazināties, traucējiet, netraucējiet, traucēt, zvaniet, nezvaniet, zvanīt, kontaktējiet, nekontaktējieties, spamot, nespamojiet, uzmācieties, neuzmācieties, nerakstīt, nesazināties, netraucēt, nezvanīt, neuzmākties, rakstītu, rakstāt, rakstīsiet, sazinies, sazinātos, sazinās, sazināmies, traucē, traucētu, traucējat, zvani, zvanītu, zvanāt, kontaktējieties, kontaktēties, kontaktētos, kontaktēt, spamojiet, spamo, spamotu, uzmācies, uzmākties, uzmāktos, apgrūtiniet, apgrūtini, apgrūtināt, apgrūtinātu, vērsieties, vērsties, vērstos, griezieties, griezties, uzrunājiet, uzrunāt, mēģiniet sazināties, terorizējiet, terorizēt, vajājiet, bombardējiet, bombardēt, uztrauciet, uztraukt, atgādiniet, atgādināt, piedāvājiet, piedāvāt, kaitiniet, kaitināt, nerakstītu, nerakstāt, nerakstīsiet, nesazinies, nesazinātos, nesazinās, nesazināmies, netraucē, netraucētu, netraucējat, nezvani, nezvanītu, nezvanāt, nekontaktējiet, nekontaktēties, nekontaktētos, nekontaktēt, nespamo, nespamot, nespamotu, neuzmācies, neuzmāktos, neapgrūtiniet, neapgrūtini, neapgrūtināt, neapgrūtinātu, nevērsieties, nevērsties, nevērstos, negriezieties, negriezties, neuzrunājiet, neuzrunāt, neterorizējiet, neterorizēt, nevajājiet, nebombardējiet, nebombardēt, neuztrauciet, neuztraukt, neatgādiniet, neatgādināt, nepiedāvājiet, nepiedāvāt, nekaitiniet, nekaitināt, rakstīšana, rakstīšanu, rakstīšanas, sazināšanās, saziņa, saziņu, saziņas, saziņai, traucēšana, traucēšanu, zvanīšana, zvanīšanu, kontaktēšanās, spamošana, spamošanu, uzmākšanos, uzmākšanās, uzmācība, kontaktu, tikt traucēts, būtu rakstīts, jāsazinās, jāraksta, jāzvana, jātraucē, ar mani sazinās, ar mums sazinās",
    send: "sūtiet, sūti, sūtīt, nesūtiet, nesūti, sūtīšanu, nosūtīt, nesūtīt, sūtītu, sūtāt, nosūtiet, atsūtiet, atsūti, izsūtiet, izsūtīt, izsūtītu, nosūtītu, pārsūtiet, spamojiet, nesūtītu, nesūtāt, nenosūtiet, nenosūtīt, neatsūtiet, neatsūti, neizsūtiet, neizsūtīt, neizsūtītu, nenosūtītu, nepārsūtiet, nespamojiet, sūtīšana, sūtīšanas, izsūtīšana, izsūtīšanu, nosūtīšanu, nosūtīšana, sūta, sūtīts, sūtīti, sūtītas, sūtot, nesūta, jāsūta, man sūta, mums sūta, tiktu sūtīti, tiktu sūtītas, tiktu sūtīts",
    mail: "e-pastus, e-pasta vēstules, e-pastu, vēstules, vēstuļu, ziņas, ziņojumus, reklāmu, reklāmas, spamu, surogātpastu, jaunumus, piedāvājumus, neko, informāciju, mēstules, epastus, e-pasti, e-pastos, e-pastiem, e-pastu vēstules, epasti, epastu, epastiem, e-pasta ziņojumus, e-pasta ziņojumu, e-pasta ziņas, e-pasta reklāmas, e-vēstules, vēstule, vēstuli, vēstulēm, vēstulītes, ziņa, ziņu, ziņām, ziņojumi, ziņojumu, ziņojumiem, ziņojums, īsziņas, īsziņu, sms, reklāma, reklāmām, reklāmas e-pastus, reklāmas e-pastu, reklāmrakstus, komercpiedāvājumus, komercpaziņojumus, mārketinga e-pastus, mārketingu, mārketinga, tiešo mārketingu, spams, spamiem, mēstuļu, mēstulēm, surogātpasts, surogātpasta, jaunumiem, jaunumu, jaunumu e-pastus, biļetenus, biļetenu, piedāvājumi, piedāvājumu, piedāvājumiem, piedāvājums, paziņojumus, paziņojumu no jums, atgādinājumus, atgādinājumu, atgādinājumi, zvanus, zvanu, zvani, zvaniem, materiālus, informatīvus, informācija, informācijas, korespondenci, korespondences, saraksti, komunikāciju, kontaktus, saziņu, saziņas, tādas, draņķi, sūdus, mēslus, pastu, vēstkopas, vēstkopu, sekošanas, uzmanību, reklāmiņas, ar mani sazinās, ar mums sazinās",
    receive:
      "saņemt, būt sarakstā, dzirdēt, saņemtu, saņemšana, saņemšanu, saņemšanas, saņemam, saņemu, nesaņemt, nesaņemtu, saņemti, ienāk, nāktu, pienāk, pienāktu, tikt traucēts, tikt traucētam, tikt traucētai, būt jūsu sarakstā, būt jūsu datubāzē, būt datubāzē, atrasties sarakstā, atrasties jūsu sarakstā, palikt sarakstā, dzirdētu, lasīt, redzēt, uzklausīt, tikt kontaktēts, ar mani sazinās, ar mums sazinās, man sūta, man raksta, mums raksta, mums sūta, tiktu sūtīti, tiktu sūtītas, tiktu sūtīts, nav intereses saņemt, neinteresē saņemt, mani neinteresē saņemt, mūs neinteresē saņemt, neesmu ieinteresēts saņemt, neesmu ieinteresēta saņemt, neesam ieinteresēti saņemt",
    want: "nav vajadzīgi, nav vajadzīgas, nav vajadzīgs, nav nepieciešami, nav nepieciešamas, nav nepieciešams, vēlos, vēlamies, nevēlos, nevēlamies, gribu, negribu, lūdzu, lūdzam, pieprasu, vēlētos, piekrītu, nevēlētos, nevēlas, negribam, negribētu, negribas, nevajag, neatļauju, neatļaujam, nepiekrītam, nav intereses saņemt, neinteresē saņemt, mani neinteresē saņemt, mūs neinteresē saņemt, neesmu ieinteresēts saņemt, neesmu ieinteresēta saņemt, neesam ieinteresēti saņemt, nelūdzu, neesmu lūdzis, nepieņemu, aizliedzu, aizliedzam, liedzu, vēlētāmies, gribam, gribētu, gribētos, gribēšu, lūgtu, lūgsim, lūgums, mans lūgums, lūdzot, pieprasām, pieprasītu, prasu, prasām, prasītu, piekrītam, atļauju, atļaujam, būšu pateicīgs, būšu pateicīga, būsim pateicīgi, būtu pateicīgs, būtu pateicīga, būtu pateicīgi, vēlme, vēlēšanās, aicinu, aicinām, uzstāju, uzstājam",
    not: "nav vajadzīgi, nav vajadzīgas, nav vajadzīgs, nav nepieciešami, nav nepieciešamas, nav nepieciešams, ne, nekad, nē, nevēlos, nevēlamies, negribu, nerakstiet, neraksti, nesazinieties, netraucējiet, nezvaniet, nesūtiet, nesūti, nekontaktējieties, nespamojiet, neuzmācieties, nerakstīt, nesazināties, netraucēt, nezvanīt, neuzmākties, nesūtīt, nerakstītu, nerakstāt, nerakstīsiet, nesazinies, nesazinātos, nesazinās, nesazināmies, netraucē, netraucētu, netraucējat, nezvani, nezvanītu, nezvanāt, nekontaktējiet, nekontaktēties, nekontaktētos, nekontaktēt, nespamo, nespamot, nespamotu, neuzmācies, neuzmāktos, neapgrūtiniet, neapgrūtini, neapgrūtināt, neapgrūtinātu, nevērsieties, nevērsties, nevērstos, negriezieties, negriezties, neuzrunājiet, neuzrunāt, neterorizējiet, neterorizēt, nevajājiet, nebombardējiet, nebombardēt, neuztrauciet, neuztraukt, neatgādiniet, neatgādināt, nepiedāvājiet, nepiedāvāt, nekaitiniet, nekaitināt, nesūtītu, nesūtāt, nenosūtiet, nenosūtīt, neatsūtiet, neatsūti, neizsūtiet, neizsūtīt, neizsūtītu, nenosūtītu, nepārsūtiet, nevēlētos, nevēlas, negribam, negribētu, negribas, nevajag, neatļauju, neatļaujam, nepiekrītam, nav intereses saņemt, neinteresē saņemt, mani neinteresē saņemt, mūs neinteresē saņemt, neesmu ieinteresēts saņemt, neesmu ieinteresēta saņemt, neesam ieinteresēti saņemt, nelūdzu, neesmu lūdzis, nepieņemu, aizliedzu, aizliedzam, liedzu, nav, nevajadzētu, nedrīkst, nedrīkstat, neviens, nevienu, nekādā gadījumā, nebūt, negribot, netiktu, nekavējieties ne, neturpiniet, neturpini, neturpināt, neturpinātu, nemēģiniet, nesaņemt, nesaņemtu, nebūtu, nevienu pašu, ne vairs",
    no: "nekādu, nekādus, bez, nekādas, nekāda, nekādi, nevienu, nevienas, nevienu pašu, nevajag, ne vairs",
    more: "vairs, vairāk, turpmāk, atkārtoti, atkal, nākotnē, citus, tālāk, nekad, vispār, no šī brīža, no šodienas, kopš šī brīža, turpināt, turpiniet, turpināties, turpinātu, turpmākas, turpmāku, turpmākus, turpmākos, turpmākajiem, nākamreiz, nākamo reizi, vēlreiz, vēl, citas, cita, jaunas, jaunus, papildu, nekādā veidā, nekādā gadījumā, jebkad, jebkāda, jebkādas, jebkādu, jebkādus, ilgāk, no jauna, neturpiniet, neturpini, neturpināt, neturpinātu, turpmākās, nevienu, vēl kādu, nevienu pašu, ne vairs",
    we: "es, mēs, esam",
    you: "jūs, jūsu, tu, tavu, jums, jūsējo, tev, tevi, tavas, jūsu uzņēmuma, jūsu firmas, jūsu puses, jūsos",
    about:
      "kolēģis, kolēģim, kolēģe, kolēģei, klienti, klientu, lietotāji, darbinieki, darbiniekiem, cilvēki, vadītāji, saite, poga, funkcija, rīks, programma, programmatūra, excel, maiņas, grafiks, līgums, līguma, sanāksme, projekts, piegādātāji, klients, klienta, klientus, klientiem, klientu datus, mūsu klienti, mūsu klientu, lietotājs, lietotāja, lietotāju, lietotājus, lietotājiem, darbinieks, darbinieka, darbinieku, darbiniekus, darbiniekam, mūsu darbinieki, mūsu darbinieku, personāls, personāla, personālu, personālam, cilvēku, cilvēkus, cilvēkiem, komanda, komandas, komandu, kolēģi, kolēģu, kolēģiem, kolēģus, šoferi, šoferu, šoferus, šoferiem, vadītāju, vadītājus, vadītājiem, maiņa, maiņu, maiņām, grafiku, grafikus, grafiki, grafikiem, dežūru, dežūras, dežūrām, tabula, tabulu, tabulas, tabulām, excel tabulas, excel tabulu, excel failus, excela, excelī, papīrs, papīra, papīru, ar roku, lietotne, lietotni, lietotnes, lietotnē, aplikācija, aplikāciju, paziņojumus lietotnē, push, whatsapp, programmu, programmas, rīku, rīka, sistēma, sistēmu, funkciju, pogu, saiti, līgumus, cena, cenas, cenu, atvaļinājums, atvaļinājumu, atvaļinājumus, prombūtnes, kandidāti, kandidātus, kandidātu, skolēni, pacienti, pacientus, pacientu, piegādātājus, sanāksmi, pašreizējo, pašreizējā, pats var, pats, jāvar dzēst, jāvar izdzēst, sevi",
    limit:
      "pirms, līdz, šodien, rīt, šonedēļ, pa tālruni, pagaidām, šobrīd, tagad, vēl, pdf, pielikumus, rēķinu, līgumu, pēc, nedēļas nogalē, brīvdienās, vakaros, naktī, šomēnes, kad, ja ne",
    beside:
      "mums neinteresē, man neinteresē, man nekas, mūs vairs neinteresē, mani vairs neinteresē, lūdzu, paldies, jau iepriekš, labdien, sveiki, cienījamie, cien, ar cieņu, ar, no, un, vai, bet, ir, esmu, savu, sava, savas, jūsu, šo, šīs, šos, to, tas, nekavējoties, tūlīt, uzreiz, pēc iespējas ātrāk, tagad, uz visiem laikiem, pilnībā, tikai, arī, jau, neinteresē, mani neinteresē, mūs neinteresē, neesmu ieinteresēts, neesmu ieinteresēta, nav intereses, nē paldies, e-pasts, e-pasta, e-pastu, adresi, sarakstu, gdpr, likums, sūdzība, advokāts, nelikumīgi, spams, nevēlamu, nevēlamas, pierakstījies, lūdzis, piekrišanu, devis, apstipriniet, apstiprinājumu, kur, kāpēc, kā, kas, ieguvāt, reizes, pēdējais, brīdinājums, divas, trīs, visus, visiem, visu, persona, uzņēmums, nepareiza, šeit, citādi, jo, datus, personas, man, mani, manu, kopā, lai, varat, varētu, saņēmu, saņēmām, jūsu e-pastu, vēstuli, ziņu, saskaņā, vdar, regulu, regula, regulas, pantu, panta, datu, aizsardzības, aizsardzība, datu valsts inspekcijai, datu valsts inspekcija, inspekcijai, inspekcija, inspekcijā, likumu, likuma, likumam, tiesības, tiesībām, lūgums, liels lūgums, turpināt, turpini, joprojām, pastāvīgi, nepārtraukti, visu laiku, apnicis, apnika, apnikuši, apnikušas, apnicīgi, kaitinoši, kaitinošas, uzmācīgas, uzmācīgus, uzmācīgi, uzmācīgo, nogurusi, noguris, man pietiek, man jau pietiek, šādas, šādus, šādu, šādi, tādas, tādus, tādu, tās, tos, šī, šim, šai, šajā, savā, savām, saviem, savus, visām, jebkuru, jebkura, mums, mūsu, mēs, es, esam, nav, nav interesants, nav interesanti, mums nav interesanti, man nav interesanti, neesam ieinteresēti, nav aktuāli, neaktuāli, nav aktuāls, pakalpojumi, pakalpojumus, pakalpojumu, produkti, produktus, produktu, tūlīt pat, nekavējoši, steidzami, ātrāk, iespējami, pēc iespējas, drīzāk, drīz, galīgi, pavisam, uz, par, pie, pa, lai būtu, ja, tad, kad, beidzot, vienreiz, reiz, reizi, trešo, otro, pirmo, vairākas, vairākkārt, daudz, trešā, otrā, pēdējā, pēdējo, brīdinu, brīdinām, brīdinājumu, iesniegšu, iesniegsim, sūdzību, sūdzēšos, vērsīšos, vērsīsimies, policijā, tiesā, juristu, advokātu, pretējā, gadījumā, apstiprinājums, apstiprināt, ka, izdarīts, rakstiski, lūdzām, teicu, esmu lūgusi, esmu teicis, iepriekš, sapratni, sapratne, cieņā, cienījamais, cienījamā, cienītie, kungs, kundze, labrīt, labvakar, čau, čau!, sveicināti, sveicieni, vislabāko, visu labu, dienu, jauku, atvainojiet, atvainojos, diemžēl, nekā, nekas, kurš, kura, tomēr, bet gan, e-pasta adresi, e-pasta adrese, epasts, adrese, adreses, adrešu, pastkasti, pastkaste, manā, apstrādi, apstrāde, apstrādāt, personas datu, dati, reklāmas, reklāmu, mārketinga, mārketingam, nolūkiem, mērķiem, komerciālus, komerciālas, atļaujas, atļauju, bez, parakstījies, pieteicies, pieteikusies, abonējis, abonēju, jāsaņem, jums, tev, tu, ejiet, dirst, dieva dēļ, dēļ, nu, ak, vienkārši, patiešām, tiešām, ļoti, pasūtījuši, pasūtījis, pasūtījām, neesam, neesmu, vari, var, esiet, tik, laipni, laipns, laipna",
    idiom:
      "pietiek ar, pietiks ar, ar e-pastu pietiek, ar e-pastu pietiks, pietiek ar e-pastu, e-pasts ir pietiekami, nav problēmu, kāpēc ne, nesaņēmu, nesaņēmām, neesmu saņēmis, nevilcinieties, neaizmirstiet, nevilcinies, neaizmirsti, neuztraucieties, neesmu paspējis, nepaspēju, neesmu redzējis, neredzēju, neesmu dzirdējis, nekas, nekas traks, nav par ko, nav steigas, nav problēma, neesmu saņēmusi, neesam saņēmuši, nesaprotu, nesapratu, nav jāzvana, nav vajadzības zvanīt, zvanīt nevajag, nevajag zvanīt",
    aim: "vēlamies, gribam, vēlos, gribētu, vēlētāmies, gribētos, plānojam",
    that: "lai, ka",
  },
  intent: {
    decline:
      "neinteresē, mani neinteresē, mūs neinteresē, neesmu ieinteresēts, neesmu ieinteresēta, nav intereses, nē paldies, paldies nē, nav nepieciešams, nevajag",
    bareNo: "nē, vēl nē, diemžēl nē",
    later:
      "ne tagad, vēlāk, sazinieties, sazinieties ar mani, atkal, vēlreiz, šobrīd, pagaidām, par agru, varbūt",
  },
  quoting: {
    wrote: "rakstīja",
    from: "no",
    sent: "nosūtīts",
    to: "kam",
  },
  dateMarks: {
    ambiguousMonths: "marts",
  },
  claims: {
    negation: ["(?<!\\p{L})(?:ne\\p{L}{1,3}|nav|bez|nekad)(?!\\p{L})"],
  },
};
