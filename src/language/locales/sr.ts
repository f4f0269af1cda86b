import type { Locale } from "../locale.ts";

export const sr: Locale = {
  code: "sr",
  name: "Serbian",
  numbers: {
    small: [
      "jedan, jedna, jednu, један, једна, једну",
      "dva, dve, par, два, две, пар",
      "tri, три",
      "četiri, четири",
      "pet, пет",
      "šest, шест",
      "sedam, седам",
      "osam, осам",
      "devet, девет",
      "deset, десет",
      "jedanaest, једанаест",
      "dvanaest, дванаест",
    ],
  },
  dates: {
    months: [
      "januar, januara, januaru, јануар, јануара, јануару",
      "februar, februara, februaru, фебруар, фебруара, фебруару",
      "mart, marta, martu, март, марта, марту",
      "april, aprila, aprilu, април, априла, априлу",
      "maj, maja, maju, мај, маја, мају",
      "jun, juna, junu, јун, јуна, јуну",
      "jul, jula, julu, јул, јула, јулу",
      "avgust, avgusta, avgustu, август, августа, августу",
      "septembar, septembra, septembru, септембар, септембра, септембру",
      "oktobar, oktobra, oktobru, октобар, октобра, октобру",
      "novembar, novembra, novembru, новембар, новембра, новембру",
      "decembar, decembra, decembru, децембар, децембра, децембру",
    ],
    weekdays: [
      "nedelja, nedelju, nedelje, недеља, недељу, недеље",
      "ponedeljak, ponedeljka, понедељак, понедељка",
      "utorak, utorka, уторак, уторка",
      "sreda, sredu, srede, среда, среду, среде",
      "četvrtak, četvrtka, четвртак, четвртка",
      "petak, petka, петак, петка",
      "subota, subotu, subote, субота, суботу, суботе",
    ],
    today: "danas, данас",
    tomorrow: "sutra, сутра",
    dayAfterTomorrow: "prekosutra, прекосутра",
    units: {
      hour: "sat, sata, sati, сат, сата, сати",
      day: "dan, dana, дан, дана",
      week: "nedelja, nedelje, nedelju, sedmica, sedmice, sedmicu, недеље, недељу, седмице",
      month: "mesec, meseca, meseci, mesecu, месец, месеца, месеци, месецу",
      quarter: "kvartal, kvartala, квартал, квартала",
      year: "godina, godine, godinu, година, године, годину",
    },
    season: "leta, praznika, odmora, лета, празника",
    next: "sledeći, sledećeg, sledećem, sledeće, sledeću, naredni, narednog, naredne, narednu, следећи, следеће, следећу, следећег, наредне, наредни",
    this: "ovaj, ovog, ove, овај, ове",
    in: "za, u roku od, за, у року од",
    for: "na, tokom, на, током",
    later: "kasnije, касније",
    beforeDay: "dana, дана",
    before:
      "u, do, od, nakon, pre, početkom, sredinom, krajem, posle, s, dana, у, до, од, након, пре, почетком, средином, крајем, после",
    span: "do, i, до, и",
    early: "početkom, početak, почетком",
    middle: "sredinom, sredina, средином",
    late: "krajem, kraj, крајем",
  },
  absence: {
    back: "vraćam se, vraćam, vratiću se, vratiti, vraća, vraćamo, povratak, nazad, ponovo, opet, dostupan od, dostupna od, враћам се, враћам, вратићу се, повратак, поново, назад",
    until: "do, sve do, до, све до",
    through: "zaključno sa, закључно са",
    inclusive: "zaključno, uključujući, закључно, укључујући",
    after: "nakon, posle, након, после",
    away: "odsutan, odsutna, odsustvo, godišnjem odmoru, godišnji odmor, nisam u kancelariji, van kancelarije, službenom putu, bolovanju, nedostupan, nedostupna, одсутан, одсутна, годишњем одмору, нисам у канцеларији, ван канцеларије, zatvoreno",
    since: "od, počev od, од, почев од",
    open: "do daljnjeg, na neodređeno, ne znam kada, ne znam kad, još ne znam kada, još ne znam kad, до даљњег, на неодређено, не знам када, не знам кад, још не знам када, још не знам кад",
  },
  frame: {
    greetings:
      "poštovani, poštovana, dobar dan, zdravo, dobro jutro, dobro veče, pozdrav, dragi, draga, поштовани, поштована, добар дан, здраво, добро јутро, поздрав",
    closings:
      "srdačan pozdrav, s poštovanjem, pozdrav, hvala, hvala unapred, hvala vam, lep pozdrav, prijatan dan, срдачан поздрав, с поштовањем, поздрав, хвала, хвала унапред",
    notices:
      "poverljiv*, primalac, primaoc*, greškom, štampanja, životnu sredinu, pib, politika privatnosti, primate ovu, kliknite ovde, поверљив*, прималац, грешком",
    banners:
      "eksterni mejl, spoljni pošiljalac, van organizacije, ne klikćite, ne otvarajte, poslato sa, послато са",
  },
  optOut: {
    alone:
      "пустите ме на миру, pustite me na miru, оставите нас на миру, odjav*, одјав*, odjavite me, odjava, одјава, unsubscribe, ostavite me na miru, pustite me na miru, оставите ме на миру, ostavite nas na miru, povlačim saglasnost, повлачим сагласност, otkazujem pretplatu, otkažite pretplatu, откажите претплату, ispišite me, испишите ме, opt-out, испишите, ispišite, bez moje saglasnosti, bez pristanka, ne pristajem, nisam dao saglasnost, nisam dala saglasnost, skinite me, без моје сагласности, не пристајем",
    remove:
      "uklonite, ukloni, ukloniti, uklanjanje, obrišite, obriši, obrisati, brisanje, izbrišite, izbrisati, skinite, skini, skinuti, izbacite, izbaciti, sklonite, maknite, isključite, уклоните, уклони, уклонити, обришите, обрисати, брисање, избришите, избрисати, скините, скинути, избаците, склоните, макните, искључите, uklon*, obriš*, izbriš*, skine*, izbac*, sklon*, уклон*, обриш*, избриш*, скине*, избац*, склон*, brisanja",
    onto: "dodajte, dodati, stavite, uvrstite, upišite, prijavite, додајте, ставите, упишите",
    list: "liste, lista, listu, spiska, spisak, mejling liste, mailing liste, mejling listе, baze, baza, baze podataka, newslettera, newsletter, biltena, bilten, evidencije, kontakata, sistema, crm, adresara, imenika, листе, листа, листу, списка, списак, мејлинг листе, базе, базе података, билтена, евиденције, контаката, система",
    me: "me, mene, nas, mi, nam, moju adresu, moj e-mail, moj email, moj mejl, moju imejl adresu, moju e-mail adresu, moje podatke, moje ime, našu adresu, naše podatke, ovu adresu, ме, мене, нас, ми, нам, моју адресу, мој имејл, моју имејл адресу, моје податке, моје име, нашу адресу, ову адресу, svojih podataka, ličnih podataka, mojih podataka, moje adrese, својих података, личних података, мојих података, моје адресе",
    stop: "prestanite, prestani, prestati, stop, dosta, obustavite, zaustavite, prekinite, dosta je, престаните, престани, престати, стоп, доста, обуставите, зауставите, прекините",
    write:
      "pišite, piši, pisati, kontaktirajte, kontaktirati, kontaktiraj, javljajte se, javljajte, uznemiravajte, uznemiravati, gnjavite, smarajte, zovite, zvati, spamovati, spamujte, dosađujte, smetajte, da pišete, пишите, писати, контактирајте, контактирати, јављајте се, узнемиравајте, узнемиравати, смарајте, зовите, спамујте, досађујте, да пишете, da me kontaktirate, да ме контактирате, pišete, kontaktirate, javljate, uznemiravate, zovete, smarate, пишете, контактирате, јављате, узнемиравате, зовете, смарате",
    send: "šaljite, šalji, slati, slanje, slanja, da šaljete, шаљите, слати, слање, слања, да шаљете, sa slanjem, са слањем, šaljete, шаљете",
    mail: "mejlove, mejlova, mejl, imejlove, imejlova, imejl, e-mail, email, mailove, poruke, poruka, reklame, reklama, spam, newsletter, ponude, ponuda, ništa, obaveštenja, informacije, promocije, мејлове, мејлова, имејлове, имејлова, имејл, поруке, порука, рекламе, реклама, спам, понуде, ништа, обавештења, информације",
    receive:
      "primati, dobijati, da primam, da dobijam, da primamo, biti kontaktiran, примати, добијати, да примам, да добијам, да примамо",
    want: "želim, želimo, hoću, molim, molimo, tražim, zahtevam, hteo bih, htela bih, pristajem, желим, желимо, хоћу, молим, молимо, тражим, захтевам",
    not: "ne, nikad, nikada, nemojte, nemoj, neću, не, никад, никада, немојте, немој, нећу",
    no: "nikakve, nikakvih, bez, никакве, никаквих, без",
    more: "više, dalje, ponovo, opet, ubuduće, u budućnosti, nadalje, još, nove, uopšte, више, даље, поново, опет, убудуће, још, нове, уопште",
    we: "ja, mi, ја, ми",
    you: "vi, vaš, vaša, vaše, vašeg, vaših, vašu, vas, ви, ваш, ваша, ваше, вашег, ваших, вашу, вас",
    about:
      "kupci, klijenti, korisnici, zaposleni, zaposlenima, ljudi, vozači, link, dugme, funkcija, alat, program, softver, excel, smene, raspored, ugovor, sastanak, projekat, dobavljači, купци, клијенти, корисници, запослени, возачи, линк, дугме, функција, алат, програм, смене, уговор, састанак, пројекат",
    limit:
      "pre, do, danas, sutra, ove nedelje, telefonom, zasad, trenutno, sada, još, pdf, prilog, račun, ugovor, пре, до, данас, сутра, телефоном, тренутно, сада",
    beside:
      "molim, molim vas, molimo, hvala, hvala vam, unapred, poštovani, dobar, dan, zdravo, pozdrav, srdačan, s poštovanjem, s, sa, iz, od, na, u, o, i, ili, ali, da, se, je, su, biti, moj, moja, moje, moju, me, mi, nas, ovo, ova, ovaj, ove, ovu, to, odmah, hitno, što pre, trajno, zauvek, samo, takođe, nisam zainteresovan, nisam zainteresovana, nismo zainteresovani, ne zanima me, nema interesovanja, ne hvala, e-mail, imejl, mejl, email, adresu, adresa, listu, gdpr, zakon, prijava, prijaviću, žalba, advokat, nezakonito, ilegalno, spam, neželjene, neželjenih, prijavio, prijavila, tražio, tražila, saglasnost, dao, dala, nisam, potvrdite, potvrdu, odakle, zašto, kako, ko, gde, imate, puta, poslednje, upozorenje, dva, tri, sve, svih, osoba, firma, pogrešna, ovde, inače, jer, podaci, podatke, lične, ličnih, vaše, vašu, vašoj, ste, dobili, želim, više, молим, молим вас, молимо, хвала, унапред, поштовани, добар, дан, здраво, поздрав, с поштовањем, с, са, из, од, на, у, о, и, или, али, да, се, је, су, моја, моје, моју, ово, ова, ове, ову, то, одмах, хитно, што пре, трајно, заувек, само, такође, нисам заинтересован, нисам заинтересована, не занима ме, не хвала, имејл, мејл, адресу, адреса, закон, жалба, адвокат, незаконито, спам, нежељене, нисам, потврдите, одакле, зашто, како, све, свих, особа, фирма, овде, иначе, јер, податке, ваше, вашу, вашег",
    idiom:
      "nema problema, zašto ne, nisam dobio, nisam dobila, nismo dobili, nije stigao, нема проблема, зашто не, нисам добио, нисам добила",
    aim: "želimo, želim, želimo da, hteli bismo da, hoćemo da, желимо, желимо да, хтели бисмо да",
  },
  intent: {
    decline:
      "nisam zainteresovan, nisam zainteresovana, nismo zainteresovani, ne zanima me, ne zanima nas, nema interesovanja, ne hvala, hvala ne, ne treba nam, ne treba mi, нисам заинтересован, нисам заинтересована, нисмо заинтересовани, не занима ме, не занима нас, не хвала",
    later:
      "ne sada, kasnije, javite se, javite mi se, kontaktirajte me, ponovo, opet, trenutno, zasad, prerano, možda, не сада, касније, јавите се, поново, тренутно, можда",
  },
  quoting: {
    wrote: "написао, написала, пише, napisao, napisala",
    from: "od",
    sent: "poslano",
    date: "datum",
    to: "za",
    subject: "predmet",
    replyPrefixes: "odg",
  },
  lines: {
    devices: ["poslano (?:s|sa|iz) .{1,70}"],
  },
  dateMarks: {
    ambiguousMonths: "mart",
  },
};
