import type { Locale } from "../locale.ts";

export const ro: Locale = {
  code: "ro",
  name: "Romanian",
  numbers: {
    small: [
      "un, o, unu, una",
      "doi, două, câteva",
      "trei",
      "patru",
      "cinci",
      "șase",
      "șapte",
      "opt",
      "nouă",
      "zece",
      "unsprezece",
      "doisprezece, douăsprezece",
    ],
    ordinals: ["primul, prima", "al doilea", "al treilea", "al patrulea"],
  },
  dates: {
    months: [
      "ianuarie, ian",
      "februarie",
      "martie",
      "aprilie",
      "mai",
      "iunie, iun",
      "iulie, iul",
      "august",
      "septembrie, sept",
      "octombrie, oct",
      "noiembrie",
      "decembrie",
    ],
    weekdays: [
      "duminică, duminica",
      "luni, lunea",
      "marți, marțea",
      "miercuri, miercurea",
      "joi, joia",
      "vineri, vinerea",
      "sâmbătă, sâmbăta",
    ],
    today: "astăzi, azi",
    tomorrow: "mâine",
    dayAfterTomorrow: "poimâine",
    units: {
      hour: "oră, ore",
      day: "zi, zile, zile lucrătoare",
      week: "săptămână, săptămâni, săptămâna",
      month: "lună, luna",
      quarter: "trimestru, trimestre, trimestrul",
      year: "an, ani, anul",
    },
    season: "vară, vacanță, concediu, sărbători, paște, crăciun",
    next: "următoarea, următorul, viitoarei",
    nextAfter: "viitoare, viitor, următoare, următor, viitoarea",
    this: "această, acest",
    in: "în, peste, în decurs de",
    for: "pentru, timp de",
    later: "mai târziu",
    of: "de, a",
    beforeDay: "pe, data de, pe data de, în data de, din data de",
    before:
      "în, din, până în, până pe, după, începând cu, la, de, pe, sfârșitul lunii, începutul lunii, mijlocul lunii",
    span: "până la, până pe, până în, la, și, pana la, până la data de",
    early:
      "începutul, începutul lunii, la începutul lunii, începutul lui, la începutul, la începutul lui",
    middle: "mijlocul, mijlocul lunii, la jumătatea lunii",
    late: "sfârșitul, sfârșitul lunii, la sfârșitul lunii, sfârșitul lui, finalul, la finalul, finalul lunii",
    half: "semestru, semestrul",
    firstHalf: "primul semestru, prima jumătate a anului",
    secondHalf: "al doilea semestru, a doua jumătate a anului, semestrul doi",
    newYear: "anul nou, noul an",
    calendarWeek: "săptămâna",
  },
  absence: {
    back: "revin, mă întorc, întorc, voi reveni, voi fi înapoi, înapoi, revenire, întoarcere, din nou, ne întoarcem, revenim, mă voi întoarce, voi fi disponibil, voi fi disponibilă, la birou din",
    until: "până la, până pe, până în, până la data de, până, până luni",
    inclusive: "inclusiv",
    after: "după, după data de",
    away: "plecat, plecată, concediu, absent, absentă, nu sunt la birou, în afara biroului, indisponibil, indisponibilă, delegație, închis, vacanță, nu voi fi",
    since: "din, începând cu, de la, începând din, din data de",
    open: "până la noi ordine, pe termen nedefinit, pe perioadă nedeterminată, nu știu când, nu știu încă când, încă nu știu când",
  },
  frame: {
    greetings:
      "bună ziua, bună, salut, salutare, stimate, stimată, stimați, dragă, bună dimineața, bună seara, domnule, doamnă",
    closings:
      "cu stimă, cu respect, toate cele bune, mulțumesc, mulțumim, vă mulțumesc, o zi bună, salutări, cu considerație, numai bine, mersi",
    notices:
      "confidențial, confidențiale, confidențialitate, destinatar, destinatarul, din greșeală, tipări, tipăriți, mediul, politica de confidențialitate, primiți acest, pentru dezabonare, click aici, apăsați aici",
    banners:
      "e-mail extern, email extern, expeditor extern, din afara organizației, nu faceți clic, nu deschideți, trimis de pe, obțineți outlook",
  },
  optOut: {
    alone:
      "dezabon*, unsubscribe, lăsați-mă în pace, lasă-mă în pace, lăsați-ne în pace, îmi retrag consimțământul, îmi retrag acordul, mă opun, anulați abonarea, anulare abonament, anularea abonării, anulați abonamentul, opt-out, vreau să ies, renunț la abonare, renunț, fără acordul meu, fără consimțământul meu, nu mi-am dat acordul, retrag acordul, dreptul de a fi uitat, scoateți-mă, ștergeți-mă, fără spam, lasă-ne în pace, lasă-mă în pace odată, lăsați-mă în pace odată, lăsați-mă odată în pace, lasă-mă odată în pace, lăsați-ne odată în pace, să mă lăsați în pace, să mă lași în pace, să ne lăsați în pace, mă lăsați în pace, ne lăsați în pace, mai lăsați-mă în pace, mai lasă-mă în pace, slăbiți-mă, slăbește-mă, lăsați-mă-n pace, lasă-mă-n pace, lăsațimă în pace, duceți-vă dracului, ne retragem consimțământul, ne retragem acordul, retrag consimțământul, retragerea consimțământului, retragerea acordului, retragere consimțământ, să îmi retrag consimțământul, să-mi retrag consimțământul, să-mi retrag acordul, nu mi-am dat consimțământul, nu mi-am exprimat acordul, nu mi-am exprimat consimțământul, nu v-am dat acordul, nu v-am dat consimțământul, nu v-am dat voie, nu am dat acordul, nu am dat acord, nu am dat consimțământul, nu mi-am dat niciodată acordul, nu v-am dat niciodată acordul, nu mi-am dat niciodată consimțământul, niciodată nu mi-am dat acordul, nu aveți acordul meu, nu aveți consimțământul meu, nu aveți acordul nostru, fără acordul nostru, fără consimțământul nostru, fără acord prealabil, fără consimțământ, nu suntem de acord, mă opun prelucrării, ne opunem, refuz prelucrarea, nu m-am abonat, nu m-am abonat niciodată, niciodată nu m-am abonat, nu ne-am abonat, nu m-am înscris, nu m-am înscris niciodată, nu ne-am înscris, anulează abonarea, anulează abonamentul, anularea abonamentului, să mă dezabonez, să anulați abonarea, renunțarea la abonare, dreptul la ștergere, dreptul la uitare, scutiți-mă, scutiți-ne, scutește-mă, vă blochez, cer dezabonarea, gata cu spamul, fără alte mesaje, fără alte mailuri",
    remove:
      "dați-ne afară, dă-mă afară, scoateți-ne afară, șterge, ștergeți, ștergeți-mă, șterge-mă, ștergerea, ștearsă, șters, să mă ștergeți, să ștergeți, elimina, eliminați, eliminați-mă, să mă eliminați, eliminarea, scoate, scoateți, scoateți-mă, scoate-mă, să mă scoateți, scoaterea, scos, radiați, radiați-mă, excludeți, excludeți-mă, îndepărtați, îndepărtați-mă, scoată, elimine, șteargă, să ne ștergeți, să mă ștergi, ștergeți-ne, șterge-ne, ștergeți-mi, șterge-mi, să-mi ștergeți, să-mi ștergi, să îmi ștergeți, mă ștergeți, ne ștergeți, să fiu șters, să fiu ștearsă, să fim șterși, șterși, ștergere, ștergerii, să mi se șteargă, eliminat, eliminată, eliminați-ne, eliminare, eliminării, elimină-mă, elimină, elimini, să ne eliminați, să mă elimini, să-mi eliminați, să îmi eliminați, eliminați-mi, mă eliminați, ne eliminați, scoateți-ne, scoate-ne, scoateți-mi, scoate-mi, scoți, scoși, scoasă, scoase, să ne scoateți, să mă scoți, să-mi scoateți, să îmi scoateți, mă scoateți, ne scoateți, m-ați scoate, m-ați șterge, m-ați elimina, ne-ați scoate, ne-ați șterge, ne-ați elimina, scoatere, scoaterii, radia, radiat, radiată, radiați-ne, radiere, radierea, să mă radiați, să ne radiați, excluderea, exclude, exclude-mă, excludeți-ne, exclus, exclusă, să mă excludeți, să ne excludeți, îndepărtarea, îndepărtați-ne, tăiați-mă, taie-mă, tăiați-ne, să mă tăiați, dați-mă jos, dă-mă jos, da-ți-mă jos, dați-ne jos, să mă dați jos, dați-mă afară, uitați-mă, uită-mă, uitați de mine, uită de mine, uitați de noi, să uitați de mine, anonimizați, retrageți-mă, retrageți-ne, dezînscrieți-mă, dezînscrie-mă, dezînscrieți, dezînscrierea, dacă nu mă ștergeți, dacă nu mă scoateți, dacă nu mă eliminați, să fiu scos, să fiu scoasă, să fim scoși, să fiu eliminat, să fiu eliminată, să fim eliminați, să fiu radiat, să fiu radiată, să fim radiați, să fie ștearsă, să fie șters, să fie șterse, să fie eliminată, să fie eliminate, să fie scoasă, ștergeți-l, ștergeți-o, să ne omiteți, să mă omiteți, omiteți-ne, omiteți-mă, omiteți, să ne excludă",
    onto: "adăugați, adăugați-mă, adaugă, includeți, înscrieți",
    list: "lista, listă, listele, liste, lista dumneavoastră, lista de e-mail, lista de emailuri, lista de mail, lista de corespondență, lista de distribuție, lista de contacte, baza de date, baza, bazele, newsletter, newsletterul, mailing, contacte, sistem, sistemul, crm, evidență, evidențele, abonare, listei, listelor, listele dumneavoastră, listele voastre, lista voastră, lista ta, lista dvs, listele dvs, lista de mailing, lista de mailuri, lista de e-mailuri, lista de emailing, lista de abonați, lista de destinatari, lista de newsletter, lista newsletter, listele de mail, listele de e-mail, listele de mailing, listele de distribuție, listele de corespondență, listă de mail, listă de e-mail, mailing list, mailing listul, mailing list-ul, mailinglist, baze de date, bazele de date, baza voastră, baza voastră de date, baza dumneavoastră, baza dumneavoastră de date, baza dvs. de date, baza dvs de date, baza ta de date, bazei de date, evidențele dumneavoastră, evidența, evidențele voastre, newsletterului, newsletter-ului, newsletter-ul, newslettere, registrul, registrele, agenda de contacte, contactele, contactele dumneavoastră, contactele voastre, sistemele, sistemului, crm-ul, crm-ului, abonați, abonaților, destinatari, destinatarilor, arhiva, abonări, abonamente, mailingul, mailingului, mailinguri, trimiteri, trimiterile, viitoarele trimiteri, trimiterile voastre, viitoarele mailuri, viitoarele newslettere, viitoarele campanii",
    me: "dați-ne afară, dați-mă afară, dă-mă afară, scoateți-ne afară, mă, m, ne, mie, mi, îmi, nouă, adresa mea, adresa mea de e-mail, adresa mea de email, e-mailul meu, emailul meu, datele mele, numele meu, contactul meu, adresa noastră, datele noastre, această adresă, datele mele personale, mailul meu, datelor mele, datelor mele personale, adresei mele, adresei mele de e-mail, datelor noastre, datele mele de contact, să mă ștergeți, să mă eliminați, să mă scoateți, să ne ștergeți, să mă ștergi, ștergeți-ne, șterge-ne, ștergeți-mi, șterge-mi, ștergeți-mă, șterge-mă, să-mi ștergeți, să-mi ștergi, să îmi ștergeți, mă ștergeți, ne ștergeți, să fiu șters, să fiu ștearsă, să fim șterși, să mi se șteargă, eliminați-mă, eliminați-ne, elimină-mă, să ne eliminați, să mă elimini, să-mi eliminați, să îmi eliminați, eliminați-mi, mă eliminați, ne eliminați, scoateți-mă, scoate-mă, scoateți-ne, scoate-ne, scoateți-mi, scoate-mi, să ne scoateți, să mă scoți, să-mi scoateți, să îmi scoateți, mă scoateți, ne scoateți, m-ați scoate, m-ați șterge, m-ați elimina, ne-ați scoate, ne-ați șterge, ne-ați elimina, radiați-mă, radiați-ne, să mă radiați, să ne radiați, exclude-mă, excludeți-mă, excludeți-ne, să mă excludeți, să ne excludeți, îndepărtați-mă, îndepărtați-ne, tăiați-mă, taie-mă, tăiați-ne, să mă tăiați, dați-mă jos, dă-mă jos, dați-ne jos, să mă dați jos, uitați-mă, uită-mă, uitați de mine, uită de mine, uitați de noi, să uitați de mine, retrageți-mă, retrageți-ne, dezînscrieți-mă, dezînscrie-mă, dacă nu mă ștergeți, dacă nu mă scoateți, dacă nu mă eliminați, să fiu scos, să fiu scoasă, să fim scoși, să fiu eliminat, să fiu eliminată, să fim eliminați, să fiu radiat, să fiu radiată, să fim radiați, deranjați-mă, mine, cu mine, cu noi, către mine, pe mine, adresa mea de mail, adresa mea mail, mailul nostru, e-mailul nostru, emailul nostru, contactul nostru, contactele mele, contactele noastre, datelor mele de contact, datelor noastre personale, datele noastre personale, toate datele mele, tuturor datelor mele, datelor mele cu caracter personal, datele mele cu caracter personal, tuturor datelor mele cu caracter personal, tuturor datelor mele personale, numărul meu, numărul meu de telefon, numărul nostru, compania mea, firmei noastre, companiei noastre, societatea noastră, adresei noastre, adresa noastră de e-mail, adresa noastră de email, adresa noastră de mail, această adresă de e-mail, această adresă de email, adresa asta, adresa aceasta, acestei adrese, persoana mea, contactului meu, numele nostru, să ne omiteți, să mă omiteți, omiteți-ne, omiteți-mă",
    stop: "opriți, opriți-vă, oprește, opri, încetați, încetează, încetarea, înceta, stop, ajunge, destul, terminați, gata, abțineți-vă, oprești, oprească, oprirea, oprit, opriți-le, opriti, încetezi, înceteze, încetați odată, încetat, să încetați, să încetezi, să opriți, să oprești, încetare, a înceta, stopați, stopează, stoparea, stopa, să stopați, terminați odată, terminați cu, termină, termină cu, terminați-o, să terminați, să termini, terminați-vă, lăsați-o baltă, las-o baltă, lăsați-vă de, lasă-te de, potoliți-vă, potolește-te, abține-te, abțineți, să vă abțineți, vă abțineți, să te abții, abținerea, întrerupeți, întrerupe, întreruperea, să întrerupeți, sistați, sistarea, sista, să sistați, ajunge cu, sătul de, sătulă de, destul cu, renunțați la, renunțați să, renunță la, renunță să, scutiți-mă de, scutiți-ne de, scutește-mă de, faceți bine și încetați, dacă nu încetați, dacă nu opriți, m-am săturat de mesajele, m-am săturat de mailurile, m-am săturat de emailurile, m-am săturat de spam, m-am săturat de spamul",
    write:
      "scrie, scrieți, scriți, contacta, contactați, contactată, contactat, contactez, deranja, deranjați, hărțuiți, hărțui, hărțuirea, suna, sunați, spamați, spama, insista, insistați, contactarea, agasați, scrieți-mi, contactați-mă, deranjați-mă, scrieti, scrieți-ne, scrie-mi, scrie-ne, scrierea, să-mi scrieți, să îmi scrieți, să ne scrieți, contactați-ne, contactează, contactează-mă, contactează-ne, contactezi, contacteze, contactate, contactării, contactare, deranjează, deranjează-mă, deranjați-ne, deranjezi, deranjeze, deranjat, deranjată, deranjarea, deranjul, hărțuiască, hărțuire, hărțuirii, hărțuiești, hărțuiește, hărțuit, hărțuită, suni, sune, sunați-mă, sunați-ne, sună-mă, telefonați, telefona, spamezi, spamează, spameze, spamarea, spamat, spamați-mă, spamați-ne, insiști, insiste, insistat, agasa, agasezi, agasează, agaseze, agasat, agasarea, sâcâi, sâcâiți, sâcâie, plictisi, plictisiți, enerva, enervați, bate la cap, bateți la cap, bateți-mă la cap, bateți capul, bombarda, bombardați, bombardezi, bombardarea, bombardat, asalta, asaltați, asaltat, importuna, importunați, importunat, tracasa, tracasați, reveniți cu, revii cu, reveni cu, stresa, stresați, stresezi, stresați-mă, bâzâi, bâzâiți, cicăli, cicăliți, ne scrieți, îmi scrieți, folosi adresa mea, folosiți adresa mea, folosirea adresei mele, utilizați adresa mea, scrii",
    send: "trimite, trimiteți, trimiterea, trimiți, expediați, transmite, transmiteți, trimiteți-mi, trimită, trimiteți-ne, trimite-mi, trimite-ne, trimiteti, trimitere, trimiterii, să-mi trimiteți, să îmi trimiteți, să ne trimiteți, îmi trimiteți, ne trimiteți, expedia, expediezi, expedierea, expedieze, transmiterea, transmită, transmiți, adresa oferte, băgați, trimitem",
    mail: "e-mail, e-mailuri, email, emailuri, mail, mailuri, mailurile, e-mailurile, emailurile, mesaje, mesaj, mesajele, reclame, reclamă, publicitate, spam, newsletter, newslettere, oferte, informații, nimic, corespondență, comunicări, promoții, prostii, m-am săturat de mesajele, m-am săturat de mailurile, m-am săturat de emailurile, m-am săturat de spam, m-am săturat de spamul, e-mailului, emailului, mailului, emailurilor, e-mailurilor, mailurilor, mesajelor, mesajul, mesajului, mesajele voastre, mailing, mailing-uri, mailinguri, meiluri, meil, reclamele, reclama, reclamelor, publicitară, publicitare, publicitar, publicității, spamul, spamului, spam-ul, spam-uri, spamuri, newsletterul, newsletter-ul, newsletterele, newsletterului, ofertă, ofertele, ofertelor, informări, informare, informațiile, promoțiile, promoție, promoțional, promoționale, comunicărilor, comunicare comercială, comunicări comerciale, comunicărilor comerciale, orice comunicare, orice fel de comunicare, orice contact, contactări, corespondența, corespondenței, mementouri, remindere, reminder, follow-up, follow-up-uri, apeluri, telefoane, sms-uri, sms, prostiile, aiureli, aiurelile, porcării, gunoaie, anunțuri, scrisori, materiale, marketing, materiale de marketing, materiale publicitare, materiale promoționale, nimic altceva",
    receive:
      "primi, să primesc, să primim, fi contactat, fi contactată, să fiu contactat, să fiu contactată, să fim contactați, auzi, să mai primesc, să mai primim, primirea, a primi, să primească, să mai fiu contactat, să mai fiu contactată, să mai fim contactați, să mai fiu deranjat, să mai fiu deranjată, să mai fim deranjați, fiu contactat, fiu contactată, fim contactați, fim contactate, fiu deranjat, fiu deranjată, fim deranjați, să fiu deranjat, să fiu deranjată, să fim deranjați, fiu sunat, fiu sunată, fim sunați, să fiu sunat, să fiu sunată, să fim sunați, fiu hărțuit, fiu bombardat, fim bombardați, fi deranjat, fi deranjată, fi deranjați, fi contactați, să mai aud, să aud, auzim de, să văd, figurez, să figurez, să figurăm, să fiu pe, să fiu în, fac parte, să fac parte, să fiu inclus, să fiu inclusă, să apar, primesc, primim",
    want: "interzic, interzicem, vă interzic, vreau, vrem, doresc, dorim, aș dori, aș vrea, vă rog, solicit, cer, accept, sunt de acord, am nevoie, rog, aș fi recunoscător, aș fi recunoscătoare, v-aș fi recunoscător, v-aș fi recunoscătoare, v-aș ruga, v-am ruga, aș ruga, vă rugăm, te rog, v-aș fi recunoscător dacă, am dori, am vrea, ne-am dori, mi-aș dori, mi-ar plăcea, îmi doresc, ne dorim, solicităm, cerem, pretind, insistăm, insist să, cerem să, vă cer, vă solicit, vă solicităm, vă cerem, te-aș ruga, rugămintea, rugăm, rugăminte, v-aș aprecia, aș aprecia, am aprecia, apreciez, aș prefera, permit, sunt interesat de, suntem interesați de, interesat de, interesată de, suntem de acord, am chef, e nevoie, este nevoie, avem nevoie, nu am nevoie, nu avem nevoie",
    not: "nu, niciodată, nici, nu mai, interzic, interzicem, vă interzic, refuz, refuzăm, să nu, să nu mai, nicicând, nicidecum, n-aș, n-am vrea, n-am dori, nu am nevoie, nu avem nevoie",
    no: "niciun, nicio, fără, nici un, nici o, niciunul, niciuna, niciunui, nici unul, fără alte, fără nicio, fără niciun",
    more: "mai, alte, din nou, în viitor, pe viitor, de acum înainte, iar, în continuare, deloc, alt, altă, altul, alta, încă o dată, iarăși, de acum, de azi, de azi înainte, începând de azi, ulterioare, ulterioară, suplimentare, vreodată, odată pentru totdeauna, nici măcar o dată, fără alte, nu mai, să nu mai",
    we: "eu, noi",
    you: "dumneavoastră, dvs, dvs., voi, voastră, vostru, voastre, tu, ta, tău, vă, dumneavoastra, dumneata, d-voastră, dvoastră, vostri, voștri, vouă, ție, tine, tale, tăi, ați putea, v-aș ruga, dv, încetați, opriți, opriți-vă, să încetați, să opriți, terminați",
    about:
      "clienți, clienții, clienților, utilizatori, utilizatorii, angajați, angajații, angajaților, oameni, șoferi, link, buton, funcție, funcția, pagină, instrument, program, software, excel, ture, turele, contract, contractul, întâlnire, proiect, furnizori, pacienți, manual, client, clientul, clientului, clientelor, utilizator, utilizatorul, utilizatorului, utilizatorilor, angajat, angajatul, angajatului, angajata, salariați, salariații, salariaților, muncitori, muncitorii, muncitorilor, lucrători, lucrătorii, lucrătorilor, colegi, colegii, colegilor, oamenii, oamenilor, șoferii, șoferilor, șofer, personalul, personalului, echipă, echipa, echipei, tură, tura, turelor, programul, programului, programări, orar, orarul, orare, orarele, tabel, tabele, tabelele, tabelul, tabele excel, excelul, excel-ul, excelurile, aplicație, aplicația, aplicației, softul, soft, software-ul, instrumentul, butonul, linkul, concedii, concediu, salarii, salariile, depozit, depozitul, furnizorii, furnizorilor, broșura, broșură, broșuri, catalog, catalogul, prezentare, prezentarea, date din sistem, datele din sistem, datelor din sistem, am încetat să, am oprit, am șters, am eliminat, am scos, am terminat, trimitem, trimit angajații, angajații pot, clienții pot, utilizatorii pot, șoferii nu vor, angajații nu vor, pot clienții, pot angajații, pot fi angajații, un angajat",
    limit:
      "înainte, până, azi, astăzi, mâine, săptămâna aceasta, telefonic, prin telefon, deocamdată, momentan, acum, încă, pdf, atașamente, factura, facturi, contract, broșura, broșură, broșuri, catalog, catalogul, încă nu, de ce nu, nu încă",
    beside:
      "cineva, aia, a voastră, intenționez, nu intenționez, nu intenționăm, cumpăr, cumpărăm, cumpăra, vă rog, va rog, te rog, rog, rugăm, vă rugăm, mulțumesc, mulțumim, mersi, bună, ziua, bună ziua, bună dimineața, stimate, stimați, salut, cu stimă, toate cele bune, cu respect, de, din, la, pe, în, și, sau, dar, cu, pentru, prin, să, că, a, al, ale, o, un, această, acest, aceste, aceasta, este, sunt, fi, am, ați, imediat, urgent, de urgență, cât mai curând, acum, definitiv, permanent, doar, nu mă interesează, nu ne interesează, nu sunt interesat, nu sunt interesată, nu suntem interesați, nu mulțumesc, e-mail, email, mail, adresa, adresă, lista, gdpr, lege, legea, plângere, avocat, ilegal, spam, nesolicitat, nesolicitate, nedorite, nedorit, abonat, abonată, m-am, am cerut, cerut, acord, acordul, consimțământ, dat, confirmați, confirmare, cum, de ce, de unde, unde, cine, aveți, obținut, luat, ori, ultimul, avertisment, două, trei, toate, orice, persoana, persoană, compania, companie, greșită, aici, altfel, deci, pentru că, date, personale, mele, mea, meu, noastre, noastră, dumneavoastră, dvs, voastră, dori, doresc, vreau, solicit, nu, da, mă, s, dintr, baza, fiu, scos, scoasă, ai, as, aș, aş, ar, putea, puteți, poți, poate, pot, se poate, posibil, dacă, când, ca, decât, amabil, amabili, amabilă, drăguț, drăguți, fiți, fii, fie, fost, fim, recunoscător, recunoscătoare, v-aș, v, n, l, le, i, te, se, s-a, ne, asta, ăsta, astea, ăstea, acesta, acestea, acestor, acestui, acestei, asemenea, astfel de, genul, genul acesta, de genul acesta, de genul, fel, fel de, vreun, vreo, unui, unei, tuturor, toată, tot, conform, potrivit, în baza, în conformitate cu, conformitate, în temeiul, temeiul, articolul, articolului, art, regulament, regulamentul, regulamentului, regulamentului ue, rgpd, legii, legislației, legislația, protecția, protecția datelor, protecția datelor personale, prelucrarea, prelucrării, prelucrare, prelucrați, prelucrate, caracter, caracter personal, cu caracter personal, datele, datelor, mei, meale, personal, personală, ofertă, pentru ofertă, oferta, mulțumesc pentru ofertă, mulțumim pentru ofertă, mulțumesc pentru mesaj, mulțumim pentru mesaj, mulțumesc frumos, mulțumesc mult, serviciile, serviciilor, servicii, serviciu, produs, produsul, produsele, produse, colaborare, colaborarea, interesează, interesat, interesată, interesați, nu e cazul, nu este cazul, nu am nevoie, nu avem nevoie, nevoie, cazul, din păcate, totuși, însă, ci, iar, deoarece, întrucât, căci, așa că, așadar, prin prezenta, prezenta, ansdcp, anspdcp, anspcp, autoritatea, autorității, autorități, plângeri, fac, facem, voi face, depun, depunem, voi depune, sesizare, sesizez, sesizăm, reclamație, poliție, poliția, instanță, instanța, judecată, legal, legală, legale, avocatul, avocatului, dreptul, dreptului, drepturi, drepturile, abuz, abuziv, hărțuire, constituie, reprezintă, primesc, primim, primit, mesaj, încă, încă o dată, odată, o dată, de data, data, repet, repetat, repetate, cereri, cererea, cerere, solicitarea, solicitare, solicitării, anterior, anterioară, deja, zilnic, mereu, constant, tot timpul, fiecare, zi, săptămână, chiar, serios, domnule, doamnă, dragă, frate, băieți, fraților, măi, mă rog, hai, haideți, pa, bine, frumos, mult, multe, foarte, să aveți o zi, o zi bună, zi bună, zi frumoasă, succes, numai bine, respect, firma, firmei, firmă, companiei, noștri, nostru, noștrii, spre, către, despre, asupra, fără, sub, peste, nimeni, nimănui, vreodată, niciodată, timpul, timp, timpul degeaba, pierdeți, degeaba, cât, cât mai repede, mai repede, repede, de îndată, neîntârziat, prompt, complet, total, definitivă, permanentă, scopuri, scop, scopul, în scop, în scopuri, comercial, comerciale, comercială, comunicări, electronic, electronică, poștă electronică, poșta electronică, căsuța, căsuța de mail, inbox, inboxul, telefon, telefonul, număr, numărul, adresei, adresele, acordului, consimțământul, consimțământului, obținută, exprimat, expres, prealabil, confirma, confirmarea, să confirmați, rugăminte, rugămintea, rugămintea mea, vă mulțumesc, vă mulțumim, anticipat, celor, cele, ați putea, ai putea, mailul, v-a, treilea, doilea, patrulea, cincilea, al treilea, al doilea, purtăm, cu dumneavoastră, purta, rugat, v-am, v-am rugat, v-am mai rugat, comandat, insistenți, enervanți, sâcâitori, este deja",
    idiom:
      "mail e suficient, un mail ajunge, ajunge un mail, email ajunge, ajunge un email, nicio problemă, nici o problemă, fără probleme, de ce nu, nu am primit, n-am primit, nu ezitați, nu uitați, cu plăcere, nu aveți pentru ce, n-aveți pentru ce, nu vă faceți griji, nu uita, nu a ajuns, n-a ajuns, nu am mai primit, nu vă îngrijorați, nu e nicio problemă, nu-i nimic, ajunge un mail, ajunge un e-mail, ajunge un email, un mail ajunge, un e-mail ajunge, un email ajunge, ajunge să, nu e nevoie să sunați, nu este nevoie să sunați, nu trebuie să sunați, trimiteți un mail, trimiteți un e-mail, trimiteți un email, trimiteți-mi un mail, trimiteți-mi un e-mail, trimiteți-mi un email, scrieți-mi un mail, scrieți-mi un e-mail, scrieți un mail, scrieți un e-mail, de ce nu îmi scrieți, de ce nu-mi scrieți, de ce nu ne scrieți, trimiteți doar",
    aim: "vrem, vrem să, vreau să, dorim să, am vrea să, am dori să",
  },
  intent: {
    decline:
      "nu mă interesează, nu ne interesează, nu sunt interesat, nu sunt interesată, nu suntem interesați, nu mulțumesc, mulțumesc nu, nu avem nevoie, nu am nevoie",
    bareNo: "nu, nu încă, încă nu, niciunul, niciodată, din păcate nu",
    later:
      "nu acum, mai târziu, contactați-mă, reveniți, din nou, momentan, deocamdată, prea devreme, ocupat, ocupată, poate, scrieți-mi",
  },
  quoting: {
    on: "pe, la",
    wrote: "scris",
    from: "de la",
    sent: "trimis",
    date: "data",
    to: "către",
    subject: "subiect",
    replyPrefixes: "răs",
    originals: "mesaj original, mesaj redirecționat",
  },
  lines: {
    devices: ["trimis (?:de pe|de la|din|cu|prin) .{1,60}"],
  },
  money: {
    currencies: { USD: "dolari" },
  },
  sentences: {
    abbreviations: "dr, ing, nr, s.a, s.r.l, tel",
  },
  dateMarks: {
    fiscal: "fiscal, fiscală",
  },
  claims: {
    negation: ["(?<!\\p{L})(?:nu|fără|niciun\\p{L}*|nicio|nimic|din păcate)(?!\\p{L})"],
  },
};
