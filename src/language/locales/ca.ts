import type { Locale } from "../locale.ts";

export const ca: Locale = {
  code: "ca",
  name: "Catalan",
  numbers: {
    small: [
      "un, una",
      "dos, dues, un parell de",
      "tres",
      "quatre",
      "cinc",
      "sis",
      "set",
      "vuit",
      "nou",
      "deu",
      "onze",
      "dotze",
    ],
  },
  dates: {
    months: [
      "gener",
      "febrer",
      "març",
      "abril",
      "maig",
      "juny",
      "juliol",
      "agost",
      "setembre",
      "octubre",
      "novembre",
      "desembre",
    ],
    weekdays: ["diumenge", "dilluns", "dimarts", "dimecres", "dijous", "divendres", "dissabte"],
    today: "avui",
    tomorrow: "demà",
    dayAfterTomorrow: "demà passat, passat demà",
    units: {
      hour: "hora, hores",
      day: "dia, dies",
      week: "setmana, setmanes",
      month: "mes, mesos",
      quarter: "trimestre, trimestres",
      year: "any, anys",
    },
    season: "estiu, vacances, festes, nadal, setmana santa",
    next: "proper, propera, pròxim, pròxima",
    nextAfter: "vinent, que ve, següent",
    this: "aquest, aquesta",
    in: "en, d'aquí a, dins de",
    for: "durant, per",
    later: "després",
    of: "de, d', del",
    beforeDay: "el, el dia, dia, al",
    before: "al, a, en, fins, fins al, des de, abans de, després de, de, finals de, principis de",
    span: "al, a, fins al, fins, i",
    early: "principis de, a principis de, principis del, a principis del, inicis de, a inicis de",
    middle: "mitjans de, a mitjans de",
    late: "finals de, a finals de, final de, a final de, al final de, finals del, a finals del",
    half: "semestre, meitat",
    firstHalf: "primer semestre, primera meitat de l'any",
    secondHalf: "segon semestre, segona meitat de l'any",
    newYear: "any nou, nou any",
    calendarWeek: "setmana",
  },
  absence: {
    back: "torno, tornaré, tornada, tornar, torna, de nou, retorn, tornarem, de tornada, reincorporo, tornem",
    until: "fins al, fins, fins a, fins el",
    inclusive: "aquest dia inclòs, inclusivament, inclosos, inclòs, ambdós inclosos",
    after: "després del, després de",
    away: "fora de l'oficina, vacances, absent, absència, de viatge, de baixa, no disponible, fora, permís, tancat",
    since: "des de, des del, a partir del, a partir de",
    open: "fins a nou avís, per temps indefinit, indefinidament, no sé quan, encara no sé quan",
  },
  frame: {
    greetings:
      "hola, bon dia, bona tarda, bones, benvolgut, benvolguda, benvolguts, estimat, estimada, senyor, senyora",
    closings:
      "salutacions, atentament, cordialment, gràcies, moltes gràcies, gràcies per avançat, una salutació, salut, fins aviat",
    notices:
      "confidencial, confidencials, confidencialitat, destinatari, destinatària, per error, imprimir, medi ambient, política de privacitat, rebeu aquest, cliqueu aquí",
    banners:
      "correu extern, remitent extern, de fora de l'organització, no feu clic, no obriu, enviat des",
  },
  optOut: {
    alone:
      "baixa, donar-me de baixa, doneu-me de baixa, donar de baixa, dona'm de baixa, doneu de baixa, doni'm de baixa, donin-me de baixa, donar-nos de baixa, unsubscribe, deixeu-me en pau, deixi'm en pau, deixeu-nos en pau, cancel·lar la subscripció, cancel·leu la subscripció, cancel·leu la meva subscripció, m'hi oposo, em dono de baixa, desubscri*, desapunt*, deixa'm en pau, deixa'm tranquil, deixa'm tranquil·la, deixa'm tranquils, deixa'm estar, deixeu-me tranquil, deixeu-me tranquil·la, deixeu-me tranquils, deixeu-me estar, deixi'm tranquil, deixi'm tranquil·la, deixi'm tranquils, deixi'm estar, deixin-me en pau, deixin-me tranquil, deixin-me tranquil·la, deixin-me tranquils, deixin-me estar, deixa'ns en pau, deixa'ns tranquil, deixa'ns tranquil·la, deixa'ns tranquils, deixa'ns estar, deixeu-nos tranquil, deixeu-nos tranquil·la, deixeu-nos tranquils, deixeu-nos estar, deixi'ns en pau, deixi'ns tranquil, deixi'ns tranquil·la, deixi'ns tranquils, deixi'ns estar, deixin-nos en pau, deixin-nos tranquil, deixin-nos tranquil·la, deixin-nos tranquils, deixin-nos estar, deixar-me en pau, deixar-me tranquil, deixar-me tranquil·la, deixar-me tranquils, deixar-me estar, deixar-nos en pau, deixar-nos tranquil, deixar-nos tranquil·la, deixar-nos tranquils, deixar-nos estar, deixar'm en pau, deixar'm tranquil, deixar'm tranquil·la, deixar'm tranquils, deixar'm estar, em deixeu en pau, em deixeu tranquil, em deixeu tranquil·la, em deixeu tranquils, em deixeu estar, em deixis en pau, em deixis tranquil, em deixis tranquil·la, em deixis tranquils, em deixis estar, em deixi en pau, em deixi tranquil, em deixi tranquil·la, em deixi tranquils, em deixi estar, em deixin en pau, em deixin tranquil, em deixin tranquil·la, em deixin tranquils, em deixin estar, ens deixeu en pau, ens deixeu tranquil, ens deixeu tranquil·la, ens deixeu tranquils, ens deixeu estar, ens deixis en pau, ens deixis tranquil, ens deixis tranquil·la, ens deixis tranquils, ens deixis estar, ens deixi en pau, ens deixi tranquil, ens deixi tranquil·la, ens deixi tranquils, ens deixi estar, ens deixin en pau, ens deixin tranquil, ens deixin tranquil·la, ens deixin tranquils, ens deixin estar, em deixes en pau, em deixes tranquil, em deixes tranquil·la, em deixes tranquils, em deixes estar, em deixen en pau, em deixen tranquil, em deixen tranquil·la, em deixen tranquils, em deixen estar, em deixa en pau, em deixa tranquil, em deixa tranquil·la, em deixa tranquils, em deixa estar, ens deixa en pau, ens deixa tranquil, ens deixa tranquil·la, ens deixa tranquils, ens deixa estar, desubscriu*, em doneu de baixa, desinscri*, dessubscri*, revoco el meu consentiment, revoco el consentiment, retiro el meu consentiment, retiro el consentiment, sense el meu consentiment, sense consentiment, anul·lar la subscripció, anul·leu la subscripció, anul·la la meva subscripció, no consento, no dono el meu consentiment, m'oposo al tractament, em nego a rebre, esborreu-me, esborra'm, elimina'm, elimineu-me, anul·lar la meva subscripció",
    remove:
      "elimineu, elimina, eliminar, elimini, elimineu-me, eliminar-me, eliminin-me, esborreu, esborra, esborrar, esborri, esborreu-me, esborrar-me, traieu, treieu, treu, treure, tregui, traieu-me, treieu-me, treure'm, tregui'm, suprimiu, suprimir, retireu, retirar, excloeu, exclou, elimini'm, oblideu, eliminin, eliminis, elimines, eliminen, eliminàssiu, eliminéssiu, eliminessis, eliminassis, eliminés, eliminessin, eliminant, eliminat, eliminada, eliminats, eliminades, esborrin, esborris, esborres, esborren, esborràssiu, esborréssiu, esborressis, esborrassis, esborrés, esborressin, esborrant, esborrat, esborrada, esborrats, esborrades, retira, retiri, retirin, retiris, retires, retiren, retiràssiu, retiréssiu, retiressis, retirassis, retirés, retiressin, retirant, retirat, retirada, retirats, retirades, desapuntar, desapunta, desapunteu, desapunti, desapuntin, desapuntis, desapuntes, desapunten, desapuntàssiu, desapuntéssiu, desapuntessis, desapuntassis, desapuntés, desapuntessin, desapuntant, desapuntat, desapuntada, desapuntats, desapuntades, llevar, lleva, lleveu, llevi, llevin, llevis, lleves, lleven, llevàssiu, llevéssiu, llevessis, llevassis, llevés, llevessin, llevant, llevat, llevada, llevats, llevades, desinscriar, desinscria, desinscrieu, desinscrii, desinscriin, desinscriis, desinscries, desinscrien, desinscriàssiu, desinscriéssiu, desinscriessis, desinscriassis, desinscriés, desinscriessin, desinscriant, desinscriat, desinscriada, desinscriats, desinscriades, traguéssiu, traguessis, tragués, traguessin, tregueu, treguis, treguin, tragueu, trague, treures, traure, trau, tret, treta, tretes, trets, treu-me, traient, suprimeixi, suprimeixin, suprimeixis, suprimeix, suprimíssiu, suprimissis, suprimida, suprimit, suprimides, suprimits, supressió, eliminació, esborrament, excloguis, exclogui, excloguin, excloure, exclogueu, exclòs, exclosa, bórrame, borreu, borra, borrar, borri, borris, oblida't, oblideu-vos, oblidi's, oblida, ratlleu, ratllar, tatxeu, tatxar, desuscriviu, anul·leu, cancel·leu, cancelar, canceleu, cancela, lleve, cancel·la, donar-me de baixa, elimina'm, elimina'ns, elimini'ns, elimineu'm, elimineu'ns, esborra'm, esborra'ns, esborri'm, esborri'ns, lleva'm, lleva'ns, lleve'm, lleve'ns, retira'm, retira'ns, retiri'm, retiri'ns, suprimeixi'm, suprimeixi'ns, tregui'ns, treu'm, treu'ns, desapunta'm, desapunta'ns, desapunti'm, desapunti'ns, exclogui'm, exclogui'ns, exclou'm, exclou'ns, oblida'm, oblida'ns, treure'ns, eliminar'm, esborrar'm",
    onto: "afegiu, afegir, afegiu-me, apunteu, apunteu-me, inclogueu, subscriviu",
    list: "llista, llistes, llista de correu, llista de distribució, llista de contactes, base de dades, bases de dades, butlletí, butlletins, newsletter, contactes, sistema, registre, registres, crm, enviaments, mailing, llistat, llistats, llista de difusió, llistes de difusió, llista d'enviament, llista d'enviaments, fitxers, fitxer, arxius, bbdd, subscripció, subscripcions, butlleti, agenda, mailings, mailing list, listat, base, sistemes, subscriptors, arxiu, newsletters",
    me: "me, em, ens, nosaltres, mi, m', el meu correu, la meva adreça, les meves dades, el meu nom, el meu email, el meu e-mail, la nostra adreça, les nostres dades, aquest correu, aquesta adreça, el meu contacte, el nostre correu, nos, les meves dades personals, el meu compte de correu, el meu nom i adreça, l'adreça, aquesta direcció, el meu mail, el nostre email, el nostre e-mail, la meva adreça de correu, la meva adreça electrònica, la meva adreça de correu electrònic, les nostres adreces, el nostre nom, la meua adreça, les meues dades, el meu correu electrònic, el meu número, el meu telèfon, la nostra empresa, aquest compte, meves dades, meves dades personals, meu correu, meva adreça, dades personals meves, aquesta bústia, elimina'm, elimina'ns, elimini'm, elimini'ns, elimineu'm, elimineu'ns, esborra'm, esborra'ns, esborri'm, esborri'ns, lleva'm, lleva'ns, lleve'm, lleve'ns, retira'm, retira'ns, retiri'm, retiri'ns, suprimeixi'm, suprimeixi'ns, tregui'm, tregui'ns, treu'm, treu'ns, desapunta'm, desapunta'ns, desapunti'm, desapunti'ns, exclogui'm, exclogui'ns, exclou'm, exclou'ns, oblida'm, oblida'ns, treure'm, treure'ns",
    stop: "deixeu, deixi, deixa, deixar, pareu, pari, para, parar, prou, atureu, stop, absteniu-vos, cesseu, eviteu, deixeu d', deixis, deixin, deixes, deixen, deixéssiu, deixessis, deixés, deixessin, parin, paréssiu, atura, aturi, aturar, atureu-vos, aturin, aturis, aturéssiu, absteniu, abstingueu, abstenir, abstenir-se, abstenir-vos, abstingui, abstinguin, abstinguis, abstén-te, abstinguessiu, abstinguéssiu, abstingui's, absteniu's, eviti, evitin, evitis, cessa, cessi, cessin, cessar, cessament, acabeu, stops, para't, suspengueu, suspendre, interrompeu, estalvieu-me, estalvia'm, estalviï'm, estalvieu-nos, finalitzeu",
    write:
      "escriure, escriviu, escrigueu, escrigui, escriure'm, contactar, contacteu, contacti, molestar, molesteu, molesti, truqueu, trucar, contacte, spamejar, insistir, contacta, contactin, contactis, contactes, contacten, contactàssiu, contactéssiu, contactessis, contactassis, contactés, contactessin, contactant, contactat, contactada, contactats, contactades, molesta, molestin, molestis, molestes, molesten, molestàssiu, molestéssiu, molestessis, molestassis, molestés, molestessin, molestant, molestat, molestada, molestats, molestades, spameja, spamejeu, spameji, spamejin, spamejis, spamejes, spamejen, spamejàssiu, spamejéssiu, spamejessis, spamejassis, spamejés, spamejessin, spamejant, spamejat, spamejada, spamejats, spamejades, escriguis, escriguin, escrigues, escriguen, escrivíssiu, escrivissis, escrivís, escrivissin, escriure'ns, escriure-me, escriure-nos, escriu-me, escrivint, truquis, truqui, truquin, truques, truquéssiu, trucada, trucades, trucar-me, trucar-nos, insisteixi, insisteixis, insisteixin, insistiu, insistint, posar-se en contacte, posar-vos en contacte, posar-te en contacte, us poseu en contacte, et posis en contacte, es posi en contacte, es posin en contacte, us posareu en contacte, comunicar-vos, comunicar-se, us comuniqueu, es comuniqui, emprenyar, emprenyeu, emprenyis, emprenyes, atabalar, atabaleu, atabalis, donar la llauna, doneu la llauna, donis la llauna, donar la tabarra, doneu la tabarra, fer spam, feu spam, facis spam, assetjar, assetgeu, assetgi, empipar, empipeu, empipis, incordiar, incordieu, contactar-nos, adreçar-vos, adreçar-se, us adreceu, us dirigiu, dirigir-vos, dirigir-se, es dirigeixi, es dirigeixin, es dirigeixen, contactació, ser contactats, ser contactades, ésser contactat, ésser contactats, seguir en contacte, ser molestat, ser molestada, ser molestats, que em truqueu",
    send: "enviar, envieu, enviï, enviar-me, enviament, remetre, enviar-nos, enviïs, enviïn, enviis, envïis, envii, envia, enviéssiu, enviessis, enviés, enviessin, envien, enviant, enviaments, enviarme, mandeu, mandis, mandi, mandar, mandes, manis, remeteu, remeti, remetis, remetin, feu arribar, fer arribar, facis arribar, reenviar, bombardejar, bombardegeu, bombardegis, trametre, trameteu, trameti, enviareu, m'envieu",
    mail: "correus, correu, correus electrònics, emails, email, e-mails, e-mail, mails, missatges, missatge, publicitat, spam, butlletí, butlletins, ofertes, res, informació, comunicacions, propaganda, comunicació, publicitats, anuncis, anunci, promocions, promoció, oferta, newsletter, newsletters, mailings, mailing, propostes, recordatoris, recordatori, trucades, trucada, sms, whatsapps, notícies, notificacions comercials, avisos comercials, brossa, correspondència, missatgeria, cartes, carta, contacte, contactes comercials, seguiments, publicitària, enviaments, e-mailings, coses, merda, porqueria, posar-se en contacte, posar-vos en contacte, posar-te en contacte, us poseu en contacte, et posis en contacte, es posi en contacte, es posin en contacte, us posareu en contacte, fer spam, feu spam, facis spam, tenir notícies, seguir en contacte",
    receive:
      "rebre, rebre'n, ser contactat, ser contactada, que em contacteu, que m'escriviu, que m'envieu, estar a, figurar, rebre'ls, ser contactats, ser contactades, ésser contactat, ésser contactats, saber, sentir, sentir a parlar, estar en, estar a la llista, constar, aparèixer, formar part, ser a, ser en, tenir notícies, rebent, rebeu, rebi, rebem, seguir en contacte, ser molestat, ser molestada, ser molestats, m'arribin, m'arriben, arribin, que m'arribi, que em truqueu, no m'no ens interessa rebre, no m'no ens interessa continuar rebent, no m'no ens interessa seguir rebent, no estic interessat en rebre, no estic interessat en continuar rebent, no estic interessat en seguir rebent, no estic interessada en rebre, no estic interessada en continuar rebent, no estic interessada en seguir rebent, no estem interessats en rebre, no estem interessats en continuar rebent, no estem interessats en seguir rebent, no estem interessades en rebre, no estem interessades en continuar rebent, no estem interessades en seguir rebent, no estic interessat a rebre, no estic interessat a continuar rebent, no estic interessat a seguir rebent, no estic interessada a rebre, no estic interessada a continuar rebent, no estic interessada a seguir rebent, no estem interessats a rebre, no estem interessats a continuar rebent, no estem interessats a seguir rebent, no tinc interès en rebre, no tinc interès en continuar rebent, no tinc interès en seguir rebent, no tenim interès en rebre, no tenim interès en continuar rebent, no tenim interès en seguir rebent, no tinc cap interès en rebre, no tinc cap interès en continuar rebent, no tinc cap interès en seguir rebent, no tenim cap interès en rebre, no tenim cap interès en continuar rebent, no tenim cap interès en seguir rebent, no tenim cap interès a rebre, no tenim cap interès a continuar rebent, no tenim cap interès a seguir rebent",
    want: "no necessito, no necessitem, vull, volem, voldria, voldríem, desitjo, desitgem, sol·licito, demano, prego, m'agradaria, autoritzo, vulguem, desitge, vullc, desitjaria, desitjaríem, desitja, sol·licitem, sol·licita, solicito, solicitem, demanem, demanaria, demanaríem, demana, preguem, preguem-vos, pregaria, pregaríem, agrairia, agraïria, agrairíem, agraïríem, agraeixo, exigeixo, exigim, exigisc, exigix, reclamo, reclamem, requereixo, requerim, ens agradaria, autoritzem, consento, consentim, accepto, acceptem, insto, instem, estimaria, cal, m'agrada, em plau, tinc ganes, tenim ganes, haurien, haurieu, no m'no ens interessa rebre, no m'no ens interessa continuar rebent, no m'no ens interessa seguir rebent, no estic interessat en rebre, no estic interessat en continuar rebent, no estic interessat en seguir rebent, no estic interessada en rebre, no estic interessada en continuar rebent, no estic interessada en seguir rebent, no estem interessats en rebre, no estem interessats en continuar rebent, no estem interessats en seguir rebent, no estem interessades en rebre, no estem interessades en continuar rebent, no estem interessades en seguir rebent, no estic interessat a rebre, no estic interessat a continuar rebent, no estic interessat a seguir rebent, no estic interessada a rebre, no estic interessada a continuar rebent, no estic interessada a seguir rebent, no estem interessats a rebre, no estem interessats a continuar rebent, no estem interessats a seguir rebent, no tinc interès en rebre, no tinc interès en continuar rebent, no tinc interès en seguir rebent, no tenim interès en rebre, no tenim interès en continuar rebent, no tenim interès en seguir rebent, no tinc cap interès en rebre, no tinc cap interès en continuar rebent, no tinc cap interès en seguir rebent, no tenim cap interès en rebre, no tenim cap interès en continuar rebent, no tenim cap interès en seguir rebent, no tenim cap interès a rebre, no tenim cap interès a continuar rebent, no tenim cap interès a seguir rebent",
    not: "no necessito, no necessitem, no, mai, mai més, tampoc, ni, no m'no ens interessa rebre, no m'no ens interessa continuar rebent, no m'no ens interessa seguir rebent, no estic interessat en rebre, no estic interessat en continuar rebent, no estic interessat en seguir rebent, no estic interessada en rebre, no estic interessada en continuar rebent, no estic interessada en seguir rebent, no estem interessats en rebre, no estem interessats en continuar rebent, no estem interessats en seguir rebent, no estem interessades en rebre, no estem interessades en continuar rebent, no estem interessades en seguir rebent, no estic interessat a rebre, no estic interessat a continuar rebent, no estic interessat a seguir rebent, no estic interessada a rebre, no estic interessada a continuar rebent, no estic interessada a seguir rebent, no estem interessats a rebre, no estem interessats a continuar rebent, no estem interessats a seguir rebent, no tinc interès en rebre, no tinc interès en continuar rebent, no tinc interès en seguir rebent, no tenim interès en rebre, no tenim interès en continuar rebent, no tenim interès en seguir rebent, no tinc cap interès en rebre, no tinc cap interès en continuar rebent, no tinc cap interès en seguir rebent, no tenim cap interès en rebre, no tenim cap interès en continuar rebent, no tenim cap interès en seguir rebent, no tenim cap interès a rebre, no tenim cap interès a continuar rebent, no tenim cap interès a seguir rebent",
    no: "cap, sense",
    more: "més, de nou, una altra vegada, altres, en el futur, en endavant, d'ara endavant, tornar a, torneu a, addicionals, tornar, torneu, tornis, torni, tornin, tornes, tornéssiu, mai més, ja, novament, a partir d'ara, des d'ara, addicional, posteriors, posterior, futures, futurs, futura, futur, altre, altra, continuar, continueu, continuïn, continuï, continuïs, seguir, seguiu, seguiu-me, seguint, seguint-me, en absolut, gens, seguir en contacte, no m'no ens interessa continuar rebent, no m'no ens interessa seguir rebent, no estic interessat en continuar rebent, no estic interessat en seguir rebent, no estic interessada en continuar rebent, no estic interessada en seguir rebent, no estem interessats en continuar rebent, no estem interessats en seguir rebent, no estem interessades en continuar rebent, no estem interessades en seguir rebent, no estic interessat a continuar rebent, no estic interessat a seguir rebent, no estic interessada a continuar rebent, no estic interessada a seguir rebent, no estem interessats a continuar rebent, no estem interessats a seguir rebent, no tinc interès en continuar rebent, no tinc interès en seguir rebent, no tenim interès en continuar rebent, no tenim interès en seguir rebent, no tinc cap interès en continuar rebent, no tinc cap interès en seguir rebent, no tenim cap interès en continuar rebent, no tenim cap interès en seguir rebent, no tenim cap interès a continuar rebent, no tenim cap interès a seguir rebent",
    we: "jo, nosaltres",
    you: "vosaltres, vostè, vostès, vostra, vostre, vostres, seva, seu, la vostra, us, vós, tu, teu, teva, teus, teves, teua, seus, seves, et, li, vosaltres mateixos, vos, voste, vostes, tens",
    about:
      "company, companya, el meu company, clients, client, usuaris, usuari, treballadors, empleats, personal, gent, conductors, enllaç, botó, funció, pàgina, eina, programari, excel, torns, contracte, reunió, projecte, fulls, proveïdors, pacients, mà, treballador, treballadora, treballadors nostres, nostres treballadors, empleat, empleada, empleades, plantilla, equip, el personal, nostre personal, conductor, xofers, encarregats, encarregat, cambrers, caps, companys, usuària, abonats, horari, horaris, torn, quadrant, quadrants, planificació, planificacions, graella, graelles, full de càlcul, fulls de càlcul, fulls d'excel, l'excel, excels, app, aplicació, avisos, notificacions, notificació, whatsapp, paper, a mà, vacances, absències, candidats, alumnes, pressupost, demo, reunions, projectes, nòmina, nòmines, laboral, mèdica, baixes, voluntaris",
    limit:
      "abans de, fins, avui, demà, aquesta setmana, per telèfon, de moment, ara per ara, encara, pdf, contracte, factura, factures, adjunts, paper, durant, de nit, els caps de setmana, cap de setmana, a la nit, després de, pressupost",
    beside:
      "distribució, si us plau, sisplau, per favor, gràcies, moltes gràcies, hola, bon dia, bona tarda, benvolgut, benvolguda, benvolguts, senyor, senyora, salutacions, atentament, cordialment, de, del, la, el, els, les, un, una, i, o, però, a, al, en, amb, per, que, es, em, ens, meva, meu, meves, meus, nostra, vostra, vostre, vostres, aquest, aquesta, aquests, aquestes, és, són, he, ser, estar, ara, immediatament, de seguida, com més aviat millor, definitivament, urgent, urgentment, ara mateix, també, només, no m'interessa, no ens interessa, no estic interessat, no estic interessada, no gràcies, correu, correus, email, adreça, electrònic, llista, dades, personals, llei, denúncia, denunciaré, advocat, il·legal, spam, no sol·licitats, sol·licitat, subscrit, subscrita, demanat, donat, permís, consentiment, confirmeu, confirmació, com, per què, d'on, qui, heu, tret, tenen, vegades, última, dos, tres, tot, tots, totes, qualsevol, persona, empresa, equivocada, aquí, si no, perquè, mai, d', donéssiu, donis, doni, donin, doneu, dona'm, donar, donessis, l', s', n', t', n'hi, hi, ha, han, hem, podeu, podríeu, podria, podries, pot, poden, pots, podrien, fer, feu, faci, fes, facin, feu-ho, fes-ho, favor, pel que, fa, rebut, missatge, d'acord, acord, segons, virtut, rgpd, lopd, lopdgdd, reglament, article, protecció, personal, caràcter, tractament, dret, drets, exercir, exerceixo, exercint, oposició, no tenim interès, cansat, cansada, cansats, fart, farta, farts, estem, estic, va, vinga, home, ostres, nen, collons, coi, si, plau, siusplau, gracies, merci, mercès, agraït, agraïda, antelació, endavant, avançada, bestreta, d'una vegada, vegada, d'una vegada per totes, seus, seves, comercials, comercial, publicitaris, publicitari, electrònics, electrònica, electròniques, continueu, continuen, continua, continues, seguiu, segueixen, encara, dels, als, pels, ni, ho, lo, tal, doncs, així, això, eixa, esta, este, aquell, quan, on, d'on heu tret, tret el, aconseguit, obtingut, li, et, senyors, estimat, estimada, estimats, cordials, salut, bona, bon, dia, tarda, vespre, nit, nits, tardes, dies, altre, altres, no desitjats, no desitjada, desitjats, pesats, pesat, pesada, plom, plasta, quina, comprensió, ho sento, sap greu, productes, producte, serveis, servei, avui mateix, termini, manera, definitiva, immediata, permanent, efectes, efecte, tipus, mena, cap mena, demanant, últim, avís, confirmar, confirmi, confirmin, confirma, confirmar-me, fet, feta, denunciar, denuncio, denunciarem, autoritat, apdcat, aepd, agència, contrari, cas, accions, legals, legal, prendré, prendrem, ja, cop, m'ho, queixa, reclamació, presentaré, jo, no estem interessats, no estem interessades, no hi estic interessat, no hi estem interessats, no tinc interès, no tenim cap interès, no tinc cap interès, ja no m'interessa, ja no ens interessa, gens interessat, no ens interessa gens, no m'interessa gens, siguin, sigui, siguem, sigueu, ús, fora",
    idiom:
      "n'hi ha prou amb, amb un correu n'hi ha prou, amb un email n'hi ha prou, amb un correu ja n'hi ha prou, correu basta, basta un correu, basta amb un correu, n'hi ha prou amb un correu, cap problema, per què no, no he rebut, no hem rebut, no dubteu, no oblideu, no ha arribat, no dubtis, no dubti, no dubtin, no dubtes, no cal dir, no us oblideu, no t'oblidis, no oblidis, no he pogut, no hem pogut, no tinc cap problema, no m'ha arribat, no ens ha arribat, no cal trucar, no cal que truqueu, no cal que em truqueu, no cal que em truquis, no fa falta trucar, al final, a final, al final de, a la fi, no final",
    aim: "volem, vull, voldríem, ens agradaria, voldria, desitgem, m'agradaria",
    takeOff: "feu, fes, faci, facin, foteu, fot, treu, traieu, tregui",
    off: "fora",
  },
  intent: {
    decline:
      "no m'interessa, no ens interessa, no estic interessat, no estic interessada, no estem interessats, no gràcies, gràcies però no, no ho necessitem, sense interès",
    bareNo: "no, encara no, cap, mai",
    later:
      "ara no, més tard, més endavant, torneu a contactar, contacteu-me, contacteu, de nou, una altra vegada, de moment, ara per ara, massa aviat, potser, escriviu-me",
  },
  quoting: {
    on: "el",
    wrote: "escriure",
    from: "de",
    sent: "enviat",
    date: "data",
    to: "a",
    subject: "assumpte",
  },
  dateMarks: {
    fiscal: "fiscal",
  },
  claims: {
    negation: ["(?<!\\p{L})(?:no|cap|mai|res|sense|ni)(?!\\p{L})"],
  },
};
