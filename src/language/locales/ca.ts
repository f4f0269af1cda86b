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
    early: "principis de, a principis de",
    middle: "mitjans de, a mitjans de",
    late: "finals de, a finals de",
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
      "baixa, donar-me de baixa, doneu-me de baixa, donar de baixa, dona'm de baixa, doneu de baixa, doni'm de baixa, donin-me de baixa, donar-nos de baixa, unsubscribe, deixeu-me en pau, deixi'm en pau, deixeu-nos en pau, cancel·lar la subscripció, cancel·leu la subscripció, cancel·leu la meva subscripció, m'hi oposo, em dono de baixa, desubscri*, desapunt*",
    remove:
      "elimineu, elimina, eliminar, elimini, elimineu-me, eliminar-me, eliminin-me, esborreu, esborra, esborrar, esborri, esborreu-me, esborrar-me, traieu, treieu, treu, treure, tregui, traieu-me, treieu-me, treure'm, tregui'm, suprimiu, suprimir, retireu, retirar, excloeu, exclou, elimini'm, oblideu",
    onto: "afegiu, afegir, afegiu-me, apunteu, apunteu-me, inclogueu, subscriviu",
    list: "llista, llistes, la llista, llista de correu, llista de distribució, llista de contactes, base de dades, bases de dades, butlletí, butlletins, newsletter, contactes, sistema, registre, registres, crm, enviaments, mailing",
    me: "me, em, ens, nosaltres, mi, m', el meu correu, la meva adreça, les meves dades, el meu nom, el meu email, el meu e-mail, la nostra adreça, les nostres dades, aquest correu, aquesta adreça, el meu contacte, el nostre correu",
    stop: "deixeu, deixi, deixa, deixar, pareu, pari, para, parar, prou, atureu, stop, absteniu-vos, cesseu, eviteu, deixeu d'",
    write:
      "escriure, escriviu, escrigueu, escrigui, escriure'm, contactar, contacteu, contacti, contactar-me, molestar, molesteu, molesti, molestar-me, truqueu, trucar, contacte, spamejar, insistir",
    send: "enviar, envieu, enviï, enviar-me, envieu-me, enviament, remetre, enviar-nos",
    mail: "correus, correu, correus electrònics, emails, email, e-mails, e-mail, mails, missatges, missatge, publicitat, spam, butlletí, butlletins, ofertes, res, informació, comunicacions, propaganda",
    receive:
      "rebre, rebre'n, ser contactat, ser contactada, que em contacteu, que m'escriviu, que m'envieu, estar a, figurar",
    want: "vull, volem, voldria, voldríem, desitjo, desitgem, sol·licito, demano, prego, m'agradaria, autoritzo, m'interessa",
    not: "no, mai, mai més",
    no: "cap, sense",
    more: "més, de nou, una altra vegada, altres, en el futur, en endavant, d'ara endavant, tornar a, torneu a, addicionals",
    we: "jo, nosaltres",
    you: "vosaltres, vostè, vostès, vostra, vostre, vostres, seva, seu, la vostra, us",
    about:
      "clients, client, usuaris, usuari, treballadors, empleats, personal, gent, conductors, enllaç, botó, funció, pàgina, eina, programari, excel, torns, contracte, reunió, projecte, fulls, proveïdors, pacients, mà",
    limit:
      "abans de, fins, avui, demà, aquesta setmana, per telèfon, de moment, ara per ara, encara, pdf, contracte, factura, factures, adjunts, paper",
    beside:
      "si us plau, sisplau, per favor, gràcies, moltes gràcies, hola, bon dia, bona tarda, benvolgut, benvolguda, benvolguts, senyor, senyora, salutacions, atentament, cordialment, de, del, la, el, els, les, un, una, i, o, però, a, al, en, amb, per, que, es, em, ens, meva, meu, meves, meus, nostra, vostra, vostre, vostres, aquest, aquesta, aquests, aquestes, és, són, he, ser, estar, ara, immediatament, de seguida, com més aviat millor, definitivament, urgent, urgentment, ara mateix, també, només, no m'interessa, no ens interessa, no estic interessat, no estic interessada, no gràcies, correu, correus, email, adreça, electrònic, llista, dades, personals, llei, denúncia, denunciaré, advocat, il·legal, spam, no sol·licitats, sol·licitat, subscrit, subscrita, demanat, donat, permís, consentiment, confirmeu, confirmació, com, per què, d'on, qui, heu, tret, tenen, vegades, última, dos, tres, tot, tots, totes, qualsevol, persona, empresa, equivocada, aquí, si no, perquè, mai",
    idiom:
      "cap problema, per què no, no he rebut, no hem rebut, no dubteu, no oblideu, no ha arribat",
    aim: "volem, vull, voldríem, ens agradaria",
  },
  intent: {
    decline:
      "no m'interessa, no ens interessa, no estic interessat, no estic interessada, no estem interessats, no gràcies, gràcies però no, no ho necessitem, sense interès",
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
};
