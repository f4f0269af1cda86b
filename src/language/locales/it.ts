import type { Locale } from "../locale.ts";

export const it: Locale = {
  code: "it",
  name: "Italian",
  numbers: {
    small: [
      "un, una, uno, un'",
      "due, un paio di",
      "tre",
      "quattro",
      "cinque",
      "sei",
      "sette",
      "otto",
      "nove",
      "dieci",
      "undici",
      "dodici",
    ],
    ordinals: ["primo", "secondo", "terzo", "quarto"],
    spelled: {
      small:
        "un, due, tre, quattro, cinque, sei, sette, otto, nove, dieci, undici, dodici, tredici, quattordici, quindici, sedici, diciassette, diciotto, diciannove",
      tens: "venti, trenta, quaranta, cinquanta, sessanta, settanta, ottanta, novanta",
      between: [""],
      hundred: "cento",
      thousand: "mila",
    },
    otherForms: {
      1: "una, uno",
    },
  },
  dates: {
    months: [
      "gennaio, gen",
      "febbraio",
      "marzo",
      "aprile",
      "maggio, mag",
      "giugno, giu",
      "luglio, lug",
      "agosto",
      "settembre, sett",
      "ottobre, ott",
      "novembre",
      "dicembre, dic",
    ],
    weekdays: ["domenica", "lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato"],
    shortWeekdays: ["dom", "lun", "mar", "mer", "gio", "ven", "sab"],
    today: "oggi",
    tomorrow: "domani",
    dayAfterTomorrow: "dopodomani, dopo domani",
    units: {
      hour: "ora, ore",
      day: "giorno, giorni, giorni lavorativi",
      week: "settimana, settimane",
      month: "mese, mesi",
      quarter: "trimestre, trimestri",
      year: "anno, anni",
    },
    calendarWeek: "settimana, sett",
    about: "circa, meno di",
    halfYear: "mezzo anno",
    season: "estate, autunno, primavera, inverno, ferie, vacanze, feste, natale, pasqua",
    next: "prossimo, prossima, il prossimo, la prossima",
    nextAfter: "prossimo, prossima, che viene, successiva, successivo, entrante",
    this: "questo, questa, tutta la, tutto il, per tutta la",
    in: "tra, fra, entro, in, in meno di",
    for: "per, per le prossime, per i prossimi",
    later: "dopo, più tardi",
    of: "di, del, d', dell', della, dello",
    beforeDay: "il, il giorno, giorno, al, dal, l'",
    before:
      "a, in, da, dal, entro, fino a, fino al, prima di, dopo, di, il, al, ad, per, prossimo, nel, nella, nell', nei, verso",
    span: "al, a, fino al, e il, e l', all'",
    early:
      "inizio, l'inizio di, inizio di, ai primi di, all'inizio di, all'inizio del, all'inizio dell', inizio del, a inizio, agli inizi di",
    middle: "metà, metà di, a metà, a metà di, alla metà di",
    late: "fine, fine di, alla fine, alla fine di, alla fine del, a fine, verso fine, fine del, verso la fine di, verso la fine del",
    half: "semestre, metà",
    firstHalf: "primo semestre, prima metà, prima metà dell'anno",
    secondHalf: "secondo semestre, seconda metà, seconda metà dell'anno",
    newYear: "nuovo anno, anno nuovo, capodanno",
  },
  absence: {
    back: "rientrando, tornando, rientriamo, rientro, rientrerò, rientra, rientreremo, rientrare, ritorno, ritornerò, ritorna, torno, torna, tornerò, tornerà, tornare, torneremo, di nuovo, nuovamente, riapre, riapriremo, riapertura",
    until: "fino al, fino a, fino all', sino al, sino a, fino",
    through: "fino al compreso, fino a tutto il",
    inclusive: "quel giorno compreso, inclusi, compreso, incluso, compresi",
    after: "dopo il, dopo l', dopo",
    away: "fuori ufficio, fuori sede, assente, assenza, ferie, vacanza, congedo, non in ufficio, chiusi, chiuso, in viaggio, non disponibile, trasferta, non sarò",
    since: "da, dal, dall', a partire dal, a partire da",
    open: "fino a nuovo avviso, a tempo indeterminato, per un periodo indeterminato, non so quando, non so ancora quando, senza data di rientro, data di rientro da definire",
  },
  frame: {
    greetings:
      "buongiorno, buonasera, salve, ciao, gentile, gentili, egregio, egregi, spettabile, spett.le, caro, cara, buon giorno",
    closings:
      "cordiali saluti, distinti saluti, saluti, un saluto, cordialmente, grazie, grazie mille, in fede, buona giornata, un cordiale saluto, a presto, ringraziando, grazie in anticipo, buon lavoro",
    notices:
      "riservato, riservata, riservate, riservatezza, confidenziale, confidenziali, destinatario, destinatari, per errore, avvertenza, avviso, ai sensi del, stampare, ambiente, sede legale, partita iva, p.iva, informativa, ricevi questa, riceve questa, per disiscriverti, per cancellarsi, clicca qui, cliccare qui, virus, tutela dei dati",
    banners:
      "email esterna, e-mail esterna, mittente esterno, messaggio esterno, proviene dall'esterno, attenzione: questa, attenzione: questo, non cliccare, non aprire, inviato da, inviato dal mio, scarica outlook, ottieni outlook",
  },
  optOut: {
    alone:
      "mail non sono gradite, email non sono gradite, e-mail non sono gradite, messaggi non sono graditi, comunicazioni non sono gradite, lasciatemi stare, lasciateci stare, lasciatemi perdere, mi lasci stare, mi lasci in pace, lasciatemi in pace, lasciateci in pace, vi diffido, la diffido, ti diffido, diffido dal, diffido da, cancellami, cancellatemi, cancellarmi, mi cancelli, cancellateci, cancellarci, disiscriv*, disiscriz*, disdetta, unsubscribe, rimuovimi, rimuovetemi, rimuovermi, mi rimuova, rimuoveteci, lasciami in pace, opt-out, mi oppongo, annullare l'iscrizione, annulla iscrizione, disicriv*, cancellazione, eliminatemi, eliminarmi, eliminami, toglietemi, toglimi, togliermi, mi tolga, depennatemi, non autorizzo, non autorizziamo, non ho dato il consenso, senza il mio consenso, revoco il consenso, revoco il mio consenso, nego il consenso, diritto all'oblio, disiscrivermi, niente più mail, niente più email, niente mail, basta mail, basta email, basta spam, mi lasci perdere, lasciami stare, lasciami perdere, lasciateci perdere, lasciarmi in pace, lasciarci in pace, lasciarmi stare, lasciarmi perdere, mi lasciate in pace, mi lasciaste in pace, ci lasciate in pace, mi lasciate stare, mi lasciasse in pace, ci lasci in pace, mi lascia in pace, mi disiscriva, disiscrivetemi, mi opporrei, ci opponiamo, opporsi, oppormi, opporci, opposizione al trattamento, diritto di opposizione, diritto alla cancellazione, diritto di cancellazione, esercito il diritto, revoca del consenso, revocare il consenso, revocare il mio consenso, revochiamo il consenso, revochiamo il nostro consenso, ritiro il consenso, ritiro il mio consenso, nego il mio consenso, neghiamo il consenso, senza consenso, senza il nostro consenso, senza autorizzazione, senza la mia autorizzazione, senza la nostra autorizzazione, non ho autorizzato, non ho mai autorizzato, non abbiamo autorizzato, non acconsento, non acconsentiamo, non do il consenso, non ho mai dato il consenso, non presto il consenso, vieto, vi vieto, le vieto, mi rifiuto di ricevere, rifiuto di ricevere, basta messaggi, basta pubblicità, basta newsletter, basta comunicazioni, basta e-mail, basta con le mail, basta con queste mail, basta con queste email, basta con lo spam, basta con i messaggi, niente più e-mail, niente più messaggi, niente più pubblicità, niente più newsletter, niente pubblicità, niente spam, niente email, niente e-mail, non insista, non insistete, non insistere, stufo di ricevere, stufa di ricevere, stanco di ricevere, stanca di ricevere, stufi di ricevere, stufo delle vostre mail, stanco delle vostre mail, stufo delle vostre email, annullare la mia iscrizione, annullate la mia iscrizione, annulli la mia iscrizione, cancellare la mia iscrizione, cancellate la mia iscrizione, registro delle opposizioni, togliermi dai piedi, dimentichi il mio indirizzo, comunicazioni indesiderate, mail non gradite, email non gradite, messaggi non graditi, comunicazioni non gradite, mail sgradite, messaggi sgraditi, non è gradito, non sono gradite, non sono graditi, non graditi, non gradite, non mi chiami più, non mi chiamate più, non chiamarmi più, non chiamatemi più, non ci chiamate più, non ci chiami più, non chiamateci più, non chiamate più, non mi telefonate più, non mi telefoni più, non telefonatemi più",
    remove:
      "cancellare, cancellate, cancelli, cancella, cancellato, cancellata, rimuovere, rimuovete, rimuova, rimuovi, rimosso, rimossa, rimozione, eliminare, eliminate, elimini, elimina, eliminato, togliere, togliete, tolga, togli, tolto, escludere, escludete, escluda, escludetemi, depennare, levare, levatemi, dimenticate, dimenticatevi, cancellarmi, cancellarci, cancellami, cancellaci, cancellatemi, cancellateci, cancellarli, cancellarlo, cancellarla, cancellateli, cancellatelo, cancellatela, cancellasse, cancellassero, cancellaste, cancellassi, cancelliate, cancellino, cancellati, rimuovermi, rimuoverci, rimuovimi, rimuovici, rimuovetemi, rimuoveteci, rimuoverli, rimuoverlo, rimuoverla, rimuoveteli, rimuovetelo, rimuovetela, rimuovesse, rimuovessero, rimuoveste, rimuovessi, rimuoviate, rimuovano, rimossi, rimosse, eliminarmi, eliminarci, eliminami, eliminaci, eliminatemi, eliminateci, eliminarli, eliminarlo, eliminarla, eliminateli, eliminatelo, eliminatela, eliminasse, eliminassero, eliminaste, eliminassi, eliminiate, eliminino, eliminata, eliminati, togliermi, toglierci, toglimi, toglici, toglietemi, toglieteci, toglierli, toglierlo, toglierla, toglieteli, toglietelo, toglietela, togliesse, togliessero, toglieste, togliessi, togliate, tolgano, tolta, tolti, tolte, escludermi, escluderci, escludi, escludimi, escludici, escludeteci, escludesse, escludessero, escludeste, escludessi, escludiate, escludano, escluso, esclusa, esclusi, escluse, depennarmi, depennarci, depenna, depennami, depennaci, depenni, depennate, depennatemi, depennateci, depennasse, depennassero, depennaste, depennassi, depenniate, depennino, depennato, depennata, depennati, levarmi, levarci, levami, levaci, levate, levateci, levasse, levassero, levaste, levassi, leviate, levino, cassarmi, cassarci, cassami, cassaci, cassatemi, cassateci, cassiate, cassino, bannare, bannarmi, bannarci, banna, bannami, bannaci, bannate, bannatemi, bannateci, banniate, bannino, distruggere, distruggermi, distruggerci, distruggi, distruggimi, distruggici, distrugga, distruggete, distruggetemi, distruggeteci, distruggiate, distruggano, eliminazione, esclusione, depennamento, distruzione, dimenticatemi, dimenticami, dimenticarmi, mi dimentichi, scordatevi di me, sbattetemi fuori, tiratemi fuori, tenetemi fuori, tagliatemi fuori, togliermi via, cestinate i miei dati",
    off: "da, dalla, dal, dalle, dai, dall'",
    onto: "aggiungere, aggiungetemi, aggiungimi, inserire, inseritemi, iscrivere, iscrivetemi, iscrivermi, mi iscriva, mi inserisca, iscrivimi, inserirmi, inserirci, inseriteci, aggiungermi, aggiungeteci, iscriverci",
    list: "destinatari, lista, liste, elenco, elenchi, mailing list, mailing-list, lista di distribuzione, indirizzario, database, banca dati, banche dati, newsletter, archivio, archivi, contatti, rubrica, sistema, sistemi, crm, campagne, campagna, mailing, invii, registri, lista di invio, liste di invio, lista di contatti, lista contatti, liste di contatti, lista mail, lista email, lista clienti, lista degli iscritti, lista dei destinatari, liste di distribuzione, liste di marketing, elenco contatti, elenco di contatti, elenchi di contatti, elenco iscritti, elenco destinatari, lista di spedizione, liste di spedizione, lista di posta, data base, db, base dati, basi dati, anagrafica, anagrafiche, registro, rubriche, mailing-lists, newsletters, schedario, invio, gestionale, iscrizione",
    me: "dati che avete, dati che ha, dati su di me, mi, ci, me, noi, il mio indirizzo, la mia email, la mia e-mail, la mia mail, il mio nome, il mio nominativo, i miei dati, il mio contatto, i miei contatti, il nostro indirizzo, i nostri dati, questo indirizzo, la nostra azienda, il mio indirizzo email, il mio indirizzo e-mail, i miei dati personali, la nostra email, il mio indirizzo mail, questa email, miei riferimenti, i miei riferimenti, il mio numero, il mio account, il nostro nominativo, il nostro nome, il nostro contatto, i nostri contatti, il nostro indirizzo email, il nostro indirizzo e-mail, il nostro indirizzo mail, la nostra mail, la nostra e-mail, questa mail, questa e-mail, questo account, questo contatto, questo indirizzo email, questo indirizzo mail, tutti i miei dati, tutti i dati che mi riguardano, miei dati personali, miei dati, mio indirizzo, mia email, mia mail, mia e-mail, mio nominativo, mio nome, mio contatto, miei contatti, mio indirizzo email, mio indirizzo e-mail, mio indirizzo mail, nostri dati, nostro indirizzo, nostra email, nostra mail, nostro contatto, nostro nominativo, nostra azienda, la mia casella, mia casella, la mia posta, la mia azienda, mia azienda, la mia iscrizione, la nostra iscrizione, la mia persona, la nostra società, nostra società, il sottoscritto",
    stop: "astenervi, astenervi da, astenervi dal, astenervi dall', astenerti, astenerti dal, smettete, smettetela, smetta, smetti, smettere, smettila, basta, stop, cessate, cessare, cessi, interrompere, interrompete, finitela, evitate, evitare, eviti, astenersi, astenetevi, si astenga, fermatevi, smetta di, smettessi, smettesse, smettessero, smetteste, smettiate, smettano, smetterla, smettetela di, la smetta, la smettiate, la smetteste, la smettete, la smetti, la smettesse, smettila di, finirla, la finisca, finiscila, la finiate, finitela di, piantatela, piantala, la pianti, piantarla, piantatela di, cessi di, cessiate, cessaste, cessasse, cessino, cessazione, interrompa, interrompiate, interrompeste, interrompesse, interruzione, evitiate, evitaste, evitasse, evitino, evitatemi, evitateci, astenetevi da, astenetevi dal, astenetevi dall', astenersi da, astenersi dal, astenersi dall', si astenga da, si astenga dal, si astenga dall', asteniti, asteniti dal, asteniate, vi asteniate, vi asteniate dal, vi asteneste, si astenesse, desistere, desistete, desista, desistiate, sospendere, sospendete, sospenda, sospendiate, sospensione, fermi, fermati, risparmiatemi, risparmiateci, risparmiami, mettete fine, ponete fine, porre fine, ponga fine, basta con, basta così, rinunciate a, piantatela con, smettetela con, smettila con, finitela con",
    write:
      "scrivere, scrivermi, scriverci, scrivete, scriveteci, scrivetemi, scriva, scrivi, scrivermi più, contattare, contattarmi, contattarci, contattate, contattatemi, contatti, contattateci, disturbare, disturbarmi, disturbate, disturbi, importunare, telefonare, chiamare, chiamarmi, chiami, chiamate, chiamatemi, contatto, spammare, infastidire, sollecitare, scrivimi, scrivici, scrivano, scrivesse, scrivessero, scriveste, scrivessi, riscrivere, riscrivermi, riscriverci, riscrivi, riscrivimi, riscrivici, riscriva, riscrivete, riscrivetemi, riscriveteci, riscrivano, riscrivesse, riscrivessero, riscriveste, riscrivessi, contatta, contattami, contattaci, contattino, contattasse, contattassero, contattaste, contattassi, contattiate, ricontattare, ricontattarmi, ricontattarci, ricontatta, ricontattami, ricontattaci, ricontatti, ricontattate, ricontattatemi, ricontattateci, ricontattino, ricontattasse, ricontattassero, ricontattaste, ricontattassi, ricontattiate, disturbarci, disturbami, disturbaci, disturbatemi, disturbateci, disturbino, disturbasse, disturbassero, disturbaste, disturbassi, disturbiate, importunarmi, importunarci, importuna, importunami, importunaci, importuni, importunate, importunatemi, importunateci, importunino, importunasse, importunassero, importunaste, importunassi, importuniate, telefonarmi, telefonarci, telefonami, telefonaci, telefonate, telefonatemi, telefonateci, telefonino, telefonasse, telefonassero, telefonaste, telefonassi, telefoniate, chiamarci, chiama, chiamami, chiamaci, chiamateci, chiamino, chiamasse, chiamassero, chiamaste, chiamassi, chiamiate, richiamare, richiamarmi, richiamarci, richiamami, richiamaci, richiamate, richiamatemi, richiamateci, richiamino, richiamasse, richiamassero, richiamaste, richiamassi, richiamiate, infastidirmi, infastidirci, infastidisca, infastidite, infastiditemi, infastiditeci, infastidiscano, infastidisse, infastidissero, infastidiste, infastidissi, sollecitarmi, sollecitarci, solleciti, sollecitate, sollecitatemi, sollecitateci, sollecitino, sollecitasse, sollecitassero, sollecitaste, sollecitassi, sollecitiate, tormentare, tormentarmi, tormentarci, tormenti, tormentate, tormentatemi, tormentateci, tormentino, tormentasse, tormentassero, tormentaste, tormentassi, tormentiate, bombardare, bombardarmi, bombardarci, bombardi, bombardate, bombardatemi, bombardateci, bombardino, bombardasse, bombardassero, bombardaste, bombardassi, bombardiate, assillare, assillarmi, assillarci, assilli, assillate, assillatemi, assillateci, assillino, assilliate, molestare, molestarmi, molestarci, molesti, molestate, molestatemi, molestateci, molestino, molestiate, stressare, stressarmi, stressarci, stressi, stressate, stressatemi, stressateci, stressino, stressiate, seccare, seccarmi, seccarci, seccate, seccatemi, seccateci, secchiate, spammarmi, spammarci, spammi, spammate, spammatemi, spammateci, spammino, spammiate, scriviate, riscriviate, insistere, insista, insistete, insistiate, insisteste, rompere, rompermi, rompete, rompetemi, rompere le scatole, rompere le palle, rompetemi le scatole, farvi sentire, fatevi sentire, fatevi vivi, si faccia sentire, mettersi in contatto, mettetevi in contatto, si metta in contatto, prendere contatto, contattandomi, scrivendomi, disturbandomi, contattandoci, scrivendoci, fare spam, stalkerare, cercarmi, cercatemi, rivolgersi, perseguitarmi, fatevi più sentire, fatevi più vivi, farvi più sentire, si faccia più sentire, farti più sentire, fatti più sentire, fatti sentire, riempirmi, riempirci, riempirmi la casella",
    send: "inviare, inviarmi, inviarci, inviate, inviatemi, invii, invia, invio, mandare, mandarmi, mandarci, mandate, mandatemi, mandi, manda, spedire, spedirmi, mandateci, inviateci, inviami, inviaci, inviasse, inviassero, inviaste, inviassi, mandami, mandaci, mandino, mandasse, mandassero, mandaste, mandassi, mandiate, spedirci, spedisca, spedite, speditemi, spediteci, spediscano, spedisse, spedissero, spediste, spedissi, inoltrare, inoltrarmi, inoltrarci, inoltri, inoltrate, inoltratemi, inoltrateci, inoltrino, inoltrasse, inoltrassero, inoltraste, inoltrassi, inoltriate, recapitare, recapitarmi, recapitarci, recapiti, recapitate, recapitatemi, recapitateci, recapitino, recapitiate, trasmettere, trasmettermi, trasmetterci, trasmetta, trasmettete, trasmettetemi, trasmetteteci, trasmettano, rimandarmi, rimandarci, rimandatemi, rimandateci, inviandomi, mandandomi, inviandoci, mandandoci, inviato, inviata, inviati, mandarmene, inviarmene, mandatemene, inviatemene",
    mail: "email, e-mail, mail, messaggio, messaggi, posta, pubblicità, spam, newsletter, comunicazioni, comunicazione, offerte, nulla, niente, informazioni, promozioni, materiale, proposte, corrispondenza, contatti, richieste, solleciti, mail pubblicitarie, email pubblicitarie, e-mail pubblicitarie, messaggi pubblicitari, mail commerciali, email commerciali, e-mail commerciali, messaggi promozionali, mail promozionali, email promozionali, comunicazioni commerciali, comunicazione commerciale, comunicazioni promozionali, materiale pubblicitario, materiale promozionale, offerta, proposta, proposte commerciali, offerte commerciali, promemoria, sollecito, richiesta, follow-up, follow up, followup, lettere, lettera, robaccia, roba, porcherie, cavolate, cazzate, stronzate, scocciature, telefonate, chiamate, contatto, contatti commerciali, sms, posta indesiderata, annunci, reclame, newsletters, circolari, mailing, insistenza, insistenze, sollecitazioni, pubblicita', messaggini",
    receive:
      "ricevere, riceverne, ricevo, essere contattato, essere contattata, essere contattati, essere disturbato, essere disturbata, avere, sentire, far parte, essere inserito, essere inserita, essere iscritto, essere contattate, essere disturbati, essere ricontattato, essere ricontattata, essere ricontattati, essere chiamato, essere chiamata, essere importunato, essere importunata, essere importunati, essere infastidito, essere più contattato, essere più contattata, essere più contattati, essere più disturbato, essere più disturbata, essere più disturbati, essere più ricontattato, essere sollecitato, essere presente, essere presenti, riceverle, riceverli, riceverla, riceverlo, riceva, riceviate, ricevessi, ricevendo, ricevuto, sentire parlare, sentirvi, sentirla, figurare, comparire, apparire, rimanere, restare, venire contattato, venire contattata, venire contattati, venir contattato, venire disturbato, venire disturbata, che mi contattiate, che mi scriviate, che mi mandiate, venga contattato, essere iscritta, essere tempestato, essere bombardato, essere bombardata, avere a che fare, sapere",
    want: "non ho bisogno, non abbiamo bisogno, voglio, vogliamo, desidero, desideriamo, vorrei, vorremmo, intendo, chiedo, chiediamo, gradisco, prego di, autorizzo, acconsento, esigo, interessa, interessato a, ho chiesto, richiesto, desidererei, desidereremmo, preferirei, preferiremmo, preferisco, preferiamo, gradirei, gradiremmo, gradiamo, chiederei, chiederemmo, le chiederei, vi chiederei, esigiamo, pretendo, pretendiamo, preghiamo di, pregherei di, pregherei, la prego di, vi prego di, invito a, invitiamo a, invito, apprezzerei, apprezzeremmo, voglia, vogliate, abbia la cortesia di, abbiate la cortesia di, intendiamo, autorizziamo, volevo, volevamo, abbiamo chiesto, interessata a, interessati a, mi interessa, ci interessa, avevo chiesto, ho intenzione di, abbiamo intenzione di, fate in modo che, faccia in modo che, assicuratevi che, si assicuri che, tengo a, ritengo opportuno",
    not: "non ho bisogno, non abbiamo bisogno, non, mai, mai più, giammai, nemmeno, neanche, in nessun modo, in nessun caso, assolutamente non",
    no: "nessun, nessuna, nessun', niente, nessuno, alcun, alcuna, alcun', basta con, alcuno",
    more: "più, ulteriori, ulteriore, altre, altri, altra, altro, ancora, di nuovo, in futuro, d'ora in poi, in avanti, d'ora in avanti, futuro, nuovamente, affatto, successive, successivi, successivo, nuove, nuovi, nuovo, nuova, un'altra volta, altre volte, mai più, oltre, futuri, future, futura, per il futuro, nel futuro, da ora in poi, da adesso in poi, da oggi in poi, da ora in avanti, aggiuntivi, aggiuntive, ulteriormente, più oltre, dell'altro, altre mail",
    we: "io, noi",
    you: "lei, voi, vostra, vostro, vostre, vostri, sua, suo, sue, suoi, tua, tuo, tue, tuoi, vi, le, voialtri, loro, te, ti, ve, tutti voi",
    about:
      "clienti, cliente, utenti, utente, dipendenti, personale, persone, autisti, colleghi, lavoratori, iscritti, link, pulsante, funzione, funzionalità, pagina, tasso, opzione, processo, strumento, software, excel, turni, contratto, riunione, invito, progetto, fogli, mano, fornitori, pazienti, prezzo, lavoratore, autista, operatori, operatore, addetti, addetto, infermieri, membri, membro, soci, notifiche, notifica, whatsapp, qualcuno, una persona, turno, turnisti, orari, orario, da soli, autonomamente, singole, singolo, dipendente, collega, squadra, team, tabelle, foglio, gli utenti, ex dipendente, ex dipendenti, collaboratori, collaboratore, una persona dagli, una persona dalla, un utente, un dipendente, dipendenti dalla, utenti dalla, dipendenti dal, utenti dal",
    limit:
      "prima del, prima delle, prima dell, prima di, fino a, fino al, oggi, domani, questa settimana, la prossima settimana, per telefono, telefonicamente, per ora, per il momento, al momento, ancora, pdf, contratto, fattura, fatture, allegati, allegato, preventivo, preventivi, link, carta, adesso no, nel weekend, la sera",
    beside:
      "hanno stufato, stufato, mi hanno stufato, avrebbe, avreste, la bontà di, irritanti, fastidiose, fastidiosi, non mi interessano, non ci interessano, non c'è interesse, non abbiamo interesse, non ho interesse, non siamo interessate, non è di nostro interesse, non è di mio interesse, senza interesse, non interessa, non interessano, non interessato, non interessata, non interessati, per favore, per piacere, per cortesia, cortesemente, prego, grazie, mille, grazie mille, buongiorno, buonasera, salve, ciao, gentile, gentili, egregio, spettabile, saluti, cordiali, distinti, signore, signora, signori, di, del, della, delle, dei, degli, il, la, lo, le, gli, i, un, una, e, o, ma, a, al, alla, in, nel, nella, con, per, che, si, mi, ci, vi, vostra, vostro, vostre, vostri, mia, mio, miei, questo, questa, queste, questi, tale, tali, è, sono, siamo, ho, abbiamo, ha, hanno, essere, stato, stata, no, non, subito, immediatamente, al più presto, il prima possibile, immediato, definitivamente, urgentemente, adesso, mai, non mi interessa, non ci interessa, non sono interessato, email, e-mail, mail, indirizzo, posta, elettronica, lista, dati, personali, gdpr, privacy, garante, legge, denuncia, denunciare, avvocato, illegale, spam, indesiderata, indesiderate, richiesto, richieste, iscritto, iscritta, chiesto, dato, consenso, autorizzazione, confermare, confermate, conferma, confermi, come, perché, dove, da dove, avete, avuto, preso, trovato, ottenuto, volte, volta, ultima, due, tre, già, anche, solo, tutto, tutti, tutte, qualsiasi, tipo, ogni, se, qui, persona, azienda, sbagliata, chiedo, chiediamo, voglio, vorrei, desidero, intendo, ricevere, ricevo, continuate, continuo, stanco, stufo, altrimenti, quindi, potete, può, potreste, potrebbe, fare, ciò, sensi, articolo, art, diritto, presente, parte, cosa, non sono interessata, non siamo interessati, nessun interesse, le chiedo, vi chiedo, come faccio, faccio, come posso, posso, siete, pregati, pregato, pregate, miei dati, grazie per il messaggio, per il messaggio, messaggio, per la mail, per la vostra mail, per la proposta, proposta, venga, vengano, venissero, venisse, sia, siano, fosse, fossero, sarei, saremmo, sarebbe, grato, grata, grati, gradito, avete rotto, mi avete rotto, ci avete rotto, rotto, rotto le scatole, rotto le palle, le palle, le scatole, i coglioni, cazzo, cavolo, accidenti, diavolo, merda, porca, maledetti, maledetta, diamine, insomma, finalmente, davvero, veramente, proprio, assolutamente, una volta per tutte, per tutte, per sempre, del tutto, completamente, totalmente, da subito, con effetto immediato, effetto, entro, giorni, ore, tempestivamente, gentilmente, per gentilezza, per carità, per l'amor di dio, dio, la prego, vi prego, ti prego, prego di, la preghiamo, vi preghiamo, preghiamo, pregherei, chiederei, chiederle, chiedervi, chieder, volesse, voleste, voglia, vogliate, avere, la cortesia, cortesia, la gentilezza, gentilezza, la bontà, modo, in modo, ai sensi, ai sensi del, ai sensi dell', regolamento, ue, normativa, vigente, codice, decreto, provvedere, provvediate, provveda, provvedete, provvedano, provvedimenti, riserva, riservo, riserviamo, agire, procedere, procedete, proceda, procediate, legali, legale, vie, sedi, competenti, adire, adirò, segnalare, segnalerò, segnalo, segnalazione, autorità, querela, diffida, diffido, con la presente, con la presente chiedo, mezzo, comunico, comunichiamo, informo, informiamo, ribadisco, ripeto, ho già detto, già detto, detto, avevo, avevamo, ne, gliel'ho, ve lo, ve l'ho, glielo, me lo, purtroppo, mi dispiace, ci dispiace, dispiace, spiacente, spiacenti, al momento no, bisogno, non ho bisogno, non abbiamo bisogno, non mi serve, non ci serve, serve, altro, altra, continuare, continua, continuamente, costantemente, sempre, insistentemente, più volte, troppe, troppi, tante, tanti, così, pure, neppure, oppure, nonché, utilizzo, utilizzare, uso, usare, trattamento, finalità, scopi, commerciali, commerciale, promozionali, promozionale, pubblicitarie, pubblicitario, pubblicitari, fini, marketing, riguardo, riguarda, riguardano, che mi riguardano, nei vostri, ogni tipo, qualunque, qualsivoglia, tutta, tutto ciò, quel, quella, quelle, quei, quelli, ok, va bene, bene, allora, dunque, pertanto, perciò, tuttavia, però, comunque, mail list",
    idiom:
      "una mail basta, basta inviare, non serve chiamare, non serve telefonare, non c'è bisogno di chiamare, una mail è sufficiente, mail basta, email basta, e-mail basta, messaggio basta, basta una mail, basta un'email, basta un'e-mail, basta una email, basta un messaggio, basta scrivere, basta scrivermi, basta mandare, basta mandarmi, basta chiamare, non esiti, non esitate, non dimentichi, nessun problema, perché no, non ho ricevuto, non abbiamo ricevuto, non si preoccupi, non è arrivata, non mi è arrivata, senza problemi, non mi dispiacerebbe, non conosco, non conosciamo, non mi disturba, non ci disturba, non disturba, non mi disturbate, non si dimentichi, non dimenticate, non dimenticare, non posso scrivere, non possiamo scrivere, non posso più scrivere, non posso chiamare, non riesco a scrivere, lasci un messaggio, non mi è arrivato, non ho ricevuto nulla, togliermi una curiosità, togliermi un dubbio, togliermi dei dubbi, mi tolga una curiosità, mi tolga un dubbio, ci tolga un dubbio, toglietemi una curiosità, toglietemi un dubbio, toglieteci un dubbio, toglimi una curiosità, toglimi un dubbio, togliere una curiosità, togliere un dubbio, togliermi un peso, levarmi una curiosità, levarmi un dubbio, mi levi una curiosità, toglierci un dubbio, toglierci una curiosità, togliermi questa curiosità, non mi chiami, non mi chiamate, non mi chiamare, non chiamarmi, non chiamatemi, non ci chiami, non ci chiamate, non chiamateci, non chiamarci, non chiamare, non chiamate, non mi telefoni, non mi telefonate, non telefonatemi, non telefonarmi, non telefonare, non telefonate, alla fine, a fine, fine mese, dimentichi la mia ultima, ignori la mia ultima, ignori la mia precedente",
    aim: "dobbiamo, devo, vogliamo, vorremmo, voglio, vorrei",
  },
  intent: {
    decline:
      "non mi interessa, non ci interessa, non sono interessato, non sono interessata, non siamo interessati, nessun interesse, no grazie, grazie no, non ne abbiamo bisogno, non ci serve, non mi serve, non fa per noi",
    bareNo: "no, non ancora, nessuno, nessuna, mai, purtroppo no, non proprio",
    later:
      "non ora, non adesso, più tardi, più avanti, mi ricontatti, ricontattatemi, ricontattatemi, ci ricontatti, mi riscriva, risentiamoci, ci risentiamo, di nuovo, nuovamente, al momento, per ora, troppo presto, occupato, occupata, forse, mi richiami, sentiamoci",
  },
  replies: {
    hostile: [
      "\\bviola\\p{L}*\\b[^.!?]{0,40}\\b(?:gdpr|rgpd|la legge|privacy)\\b|\\b(?:denunci\\p{L}*|segnal\\p{L}*|reclamo|esposto|ricorso)\\b[^.!?]{0,30}\\bgarante\\b|\\b(?:chiedo|richiedo|esercito)\\b[^.!?]{0,60}\\b(?:accesso ai miei dati|cancellazione dei miei dati|diritto di accesso)\\b",
      "\\b(?:il mio|il nostro|dal mio|dal nostro|al mio) avvocato\\b[^.!?]{0,30}\\b(?:vi contatterà|la contatterà|ti contatterà|si farà|vi scriverà)\\b|\\b(?:o|altrimenti|se)\\b[^.!?]{0,50}\\bavvocat[oi]\\b|\\b(?:azioni|vie) legali\\b|\\b(?:vi|la|ti) denunci\\p{L}*\\b|\\bdenunciarvi\\b|\\bquerel(?:a|o|erò|eremo|are)\\b|\\b(?:vi|la) segnal(?:o|erò|eremo) (?:come|per) spam\\b|\\bsegnalo come spam\\b|\\b(?:questo|questa|ciò) è (?:\\p{L}+ )?(?:illegale|molestia|una molestia)\\b",
      "\\b(?:vaffanculo|stronz[oi]|(?:siete|sei) (?:\\p{L}+ )?(?:idiot[aiae]|cretin[oi]|imbecill[ei])|truffator[ei]|vergognatevi|andate a quel paese|andate al diavolo)\\b",
    ],
    wrongPerson: [
      "\\b(?:non sono (?:la persona (?:giusta|adatta|corretta)|il referente|il contatto (?:giusto|corretto)|io (?:la persona|a occuparmene))|persona sbagliata|contatto sbagliato|non (?:lavoro) più (?:qui|lì|per|in|presso|da)|ho lasciato l'azienda|sono in pensione)\\b",
      "\\bnon (?:mi occupo|me ne occupo|è di mia competenza)\\b[^?]{0,80}\\b(?:contatti|contattate|si rivolga|rivolgetevi|parli con|scriva a|senta)\\b",
    ],
    notInterested: [
      "\\b(?:non (?:mi|ci) interessa|non (?:sono|siamo) interessat[oaie]|nessun interesse|no,? grazie|grazie,? (?:ma )?no|non (?:ne )?(?:abbiamo|ho) bisogno|non (?:ci|mi) serve|non fa per (?:noi|me))\\b",
    ],
    notNow: [
      "\\b(?:(?:non (?:ora|adesso|in questo momento|al momento|è il momento|prima di|ancora|abbiamo (?:tempo|budget)|ho tempo))|(?:al|per il|in questo) momento (?:no|non)|per ora|più avanti|più tardi|troppo (?:presto|occupat[oi]|impegnat[oi])|molto (?:occupat|impegnat)[oi]|momento sbagliato)\\b",
    ],
    again: [
      "\\b(?:ricontatt\\p{L}+|contatt\\p{L}+|richiam\\p{L}+|risent\\p{L}+|riscriv\\p{L}+|scriv\\p{L}+|ripar\\p{L}+|riprov\\p{L}+|riprend\\p{L}+|risentiamoci|sentiamoci|ne riparliamo|di nuovo|si faccia (?:sentire|vivo|viva))\\b",
    ],
    objection: [
      "\\b(?:troppo (?:caro|cara|costoso|complicato|complesso)|(?:usiamo|abbiamo|utilizziamo|lavoriamo) già|già (?:un|una|usiamo|abbiamo)|fuori budget|soddisfatti (?:di|del)|non (?:sono|siamo) convint[oi]|scettic[oi])\\b",
    ],
    asks: [
      "\\b(?:mi (?:mandi|invii|può)|può (?:inviar|mandar|dir|spiegar)\\p{L}*|inviatemi|mandatemi|quanto costa|come funziona|quali sono|maggiori informazioni|più (?:informazioni|dettagli)|domanda|vorrei sapere)\\b",
    ],
    interested: [
      "\\b(?:(?:sono|siamo|sarei|saremmo|molto) interessat[oaie]|(?:mi|ci) interessa|sembra (?:interessante|ottimo)|volentieri|con piacere|sì(?=[^\\S\\n]{0,2}(?:[,.!;]|$))|certo|certamente|parliamone|sentiamoci|mi chiami|va bene|perfetto|d'accordo|vorrei)\\b",
    ],
    but: ["(?<!\\p{L})(?:ma|però|tuttavia|invece)(?!\\p{L})"],
    retry: ["\\b(?:ricontatt\\w+|risent\\w+|richiam\\w+)\\b"],
  },
  automatic: {
    declared: [
      "(?:questa è una|questo è un|la presente è una|il presente è un) (?:messaggio|risposta|e-?mail)?\\s*(?:automatic|generat[oa] automatica|inviat[oa] automatica)",
      "questo messaggio (?:è stato|viene) (?:generato|inviato) (?:in )?automatic",
    ],
    away: [
      "\\b(?:sono|sarò|siamo|saremo|mi trovo)\\b[^.!?]{0,60}\\b(?:fuori (?:ufficio|sede)|assente|in ferie|in vacanza|in congedo|fuori dall'ufficio|non in ufficio)\\b|\\bnon (?:sono|sarò) (?:in ufficio|in sede|raggiungibile)\\b",
    ],
    instead: [
      "\\b(?:urgenz|urgent|in mia assenza|durante la mia assenza)[^.!?]{0,100}\\b(?:contatt|scriv|chiam|rivolg|potete|può)",
    ],
    answersLater: [
      "\\b(?:al mio (?:rientro|ritorno)|accesso limitato|appena possibile|quanto prima|non (?:potrò|avrò accesso|avrò modo))\\b",
    ],
    unread: ["\\baccesso limitato|non (?:avrò|ho) accesso"],
    thanks: ["grazie per (?:la sua|l'e-?mail|il (?:suo )?messaggio|averci|avermi|la mail)"],
    greeting: ["buongiorno|salve|gentile mittente|spettabile"],
    received: [
      "\\b(?:abbiamo ricevuto (?:la sua|il suo|la tua|la vostra)|la (?:sua|tua|vostra) richiesta[^.!?]{0,80}è stata (?:ricevuta|registrata|creata|presa))",
    ],
    ofASystem: [
      "\\bentro (?:\\w+|\\d+) (?:ore|giorni) lavorativ",
      "\\bnumero\\b[^.\\n]{0,25}\\d{3,}",
      "\\bnon rispondere a questo",
    ],
    moved: ["\\b(?:nuovo indirizzo|questo indirizzo[^.!?]{0,30}non è più)\\b"],
    dead: [
      "\\bquest[oa] (?:indirizzo|casella|account)\\b[^.!?\\n]{0,60}\\bnon (?:è più (?:attiv|in uso|valid|utilizzat|consultat|presidiat)|esiste più)",
    ],
    unmonitored: [
      "\\bquesta casella\\b[^.!?\\n]{0,40}\\bnon (?:è|viene) (?:presidiata|controllata|monitorata|letta)",
    ],
    personal: [
      "\\b(?:mi chiami|chiamami|sentiamoci|mi interessa|la (?:vostra|sua) (?:offerta|proposta))\\b",
    ],
    left: [
      "\\bnon (?:lavor\\w+|fa|faccio|opero?|è|sono) (?:più (?:parte|in forza|dipendente|presso|per)|parte)\\b|\\bha lasciato (?:l'azienda|la società|il gruppo)|\\bnon lavor\\w+ più",
    ],
    subjects: [
      "risposta automatica",
      "risposta non al computer",
      "messaggio (?:automatico|di assenza)",
      "(?:avviso|notifica) di assenza",
    ],
    subjectMarks: ["risposta automatica"],
    perhapsSubjects: ["fuori (?:ufficio|sede)", "\\b(?:assenza|assente|in ferie|chiusura)\\b"],
    newAddress: ["scriv\\w*"],
    tags: ["esterno"],
  },
  quoting: {
    on: "il, il giorno, la",
    wrote: "scritto, scrive",
    from: "da, mittente",
    sent: "inviato",
    date: "data",
    to: "a, destinatario",
    cc: "copia, risposta, rispondi a, importanza, allegati",
    subject: "oggetto",
    replyPrefixes: "r, rif",
    forwardPrefixes: "i",
    originals: "messaggio originale, messaggio inoltrato",
  },
  receipts: {
    subjects: ["(?:letto|non letto|recapitato|inoltrato|conferma di lettura|ricevuta)\\b"],
    words: [
      "\\bil (?:suo |tuo )?messaggio\\b[\\s\\S]{0,600}?\\b(?:è stato|e' stato) (?:letto|aperto|visualizzato|recapitato|eliminato)\\b",
    ],
  },
  lines: {
    devices: [
      "(?:inviat[oa]|scritto) (?:da|dal|dalla|dal mio|con|tramite|via) .{1,70}|inviato dall['’].{1,60}",
      "(?:scarica|ottieni) outlook per .{1,50}",
      "privo di virus[.:]? .{0,40}",
    ],
    forwards: ["inizio (?:del )?messaggio inoltrato"],
    replyAbove: ["(?:per favore )?(?:rispondere|digita la risposta) sopra (?:a )?questa riga"],
    answersInline: [
      "(?:rispost[ae]|commenti|rispondo)(?: \\S+){0,5} (?:sotto|di seguito|in (?:rosso|blu|verde|grassetto)|nel testo|in calce)",
    ],
    footers: ["riservat|annulla(?:re)? (?:l')?iscrizione"],
    quoting: ["citazione"],
    spoken: ["come|(?:il|la) (?:mi|tu|su|nostr|vostr)\\p{L}{1,5}"],
    invitations: ["questo invito"],
    phone: ["telefono"],
  },
  bounces: {
    undelivered: [
      "non (?:è stato possibile|è stata|può essere) (?:\\S+ ){0,3}(?:consegna|recapita)|mancata consegna",
    ],
    exchange: ["informazioni di diagnostica per gli amministratori"],
    headers: ["intestazioni (?:del )?messaggio originale"],
    delayed: ["ritard"],
    subjects: ["errore|mancato recapito"],
    recipients: ["destinatario"],
  },
  refusals: {
    mailboxFull: ["casella (?:\\S+ ){0,3}piena"],
    unknownUser: ["nessun utente simile|utente (?:sconosciuto|inesistente)"],
  },
  models: {
    injection: [
      "\\b(?:ignor(?:a|ate|i|are)|dimentic(?:a|ate|hi|are)|trascur\\p{L}+|non seguire)\\b[^.!?]{0,25}\\b(?:tutt[eoi]|tue|tuoi|sue|vostre|precedent[ie])\\b[^.!?]{0,30}\\b(?:istruzion[ie]|regole|direttive|prompt|ordini)\\b|\\b(?:ignor(?:a|ate|i)|dimentic(?:a|ate|hi)) (?:le |gli |tutte le )?(?:istruzioni|regole|direttive) precedenti\\b|\\b(?:ignora|dimentica) tutto (?:quanto|ciò) (?:sopra|precede|scritto)|\\b(?:prompt|istruzioni) di sistema\\b|\\b(?:ora sei|sei ora|adesso sei|d'ora in poi sei) (?:un(?:'|a|o)? ?)?(?:\\p{L}+ ){0,3}(?:ia|ai|modello|\\p{L}*bot|assistente|pirata|agente|dan)\\b|\\bsei un(?:'|a)? ?(?:ia|intelligenza artificiale|chatbot)\\b|\\b(?:mostr|rivel|ripet|stamp|dimmi|scriv)\\p{L}*[^.!?]{0,30}\\b(?:(?:tuo|suo|il) prompt|tue istruzioni|tuo playbook)\\b|\\bse sei un(?:'|a|o)? ?(?:ia|ai|bot|chatbot)|\\bnuov[ae] istruzion[ie] ?:",
    ],
    machine: [
      "\\b(?:come|sono|in quanto) (?:un'?|una )?\\s?(?:\\p{L}+ )?(?:ia|ai|intelligenza artificiale|modello linguistico|assistente virtuale|chatbot|robot)\\b|\\bmodell[oi] linguistic[oi]\\b|\\bintelligenza artificiale\\b|\\ble mie (?:istruzioni|linee guida|direttive)\\b|\\b(?:prompt|messaggio|istruzioni) di sistema\\b|\\b(?:sono stat[oa]|mi è stato) (?:programmat|istruit|addestrat|dett|chiest)[oa] (?:di|a|per)|\\becco (?:una?|la|il) (?:\\p{L}+ ){0,2}(?:bozza|risposta|versione|proposta di)|\\bistruzioni precedenti\\b|\\bgenerat[oa] automaticamente\\b",
    ],
  },
  promises: {
    guarantee: [
      "\\b(?:garanti(?:to|ta|re|sce|amo)?|garanzia|garanzie|garantisc\\p{L}+|senza rischi)\\b",
    ],
    promise: ["\\b(?:promett(?:o|iamo)|ci impegniamo)\\b"],
    free: [
      "\\b(?:gratis|gratuit[oaie]|senza (?:costi|spese)|a costo zero|omaggio|gratuitamente)\\b",
    ],
    refund: ["\\b(?:rimbors\\p{L}+)\\b"],
    delivery: [
      "\\b(?:consegneremo|consegnerò|risolveremo|svilupperemo|installeremo|sarà (?:consegnato|pronto|risolto))\\b",
    ],
    contract: ["\\b(?:contratt[oi]|contrat(?:to|ti)|vincolante|vinculante)\\b"],
    certificate: ["\\b(?:certificat[oaie])\\b"],
    discount: [
      "\\b(?:sconti?|sconto|scontat[oaie]|metà prezzo|prezzo (?:speciale|ridotto|scontato)|offerta speciale|buono sconto|riduzione di prezzo)\\b",
    ],
    granting: ["\\b(?:sì|certo|certamente|va bene|d'accordo|possiamo|offriamo|accettiamo)\\b"],
  },
  money: {
    currencies: { EUR: "euro", USD: "dollari", GBP: "sterline" },
    magnitudes: { 1000: "mille" },
    per: "per, al, a",
    perUnit: "mese, anno, utente",
  },
  amounts: {
    costs: ["\\b(?:costa|costano|prezzo|prezzi|solo)\\b"],
    percent: ["per ?cento"],
    certain: ["d'accordo"],
    reduction: ["(?:(?:euros?|dollari) ?)?di sconto"],
    half: ["\\bmetà\\b"],
    discount: ["sconti?|sconto"],
  },
  times: {
    by: ["(?<![\\p{L}\\d])entro (?:la )?fine \\p{L}+(?!\\p{L})"],
    at: ["alle"],
    atDigits: ["alle ore"],
    afterSpelled: ["del"],
    noHour: ["euro|dollar"],
    beforeYear: ["dal|nel"],
  },
  playbooks: {
    forbiddingHeadings: ["\\b(?:a una persona|mai|vietato|interno)(?!\\p{L})"],
    forbidding: [
      "(?:^|[.;:,!(-]\\s*)(?:non |mai )(?:promettere|offrire|dare|confermare|citare|nominare|dire|fissare|concedere)\\b|\\bnon (?:promett|offr|da|conferm|cit|nomin|conced)\\p{L}* mai\\b",
    ],
    forbiddingAround: ["\\bvietat[oaie]\\b"],
  },
  contacts: {
    at: ["chiocciola"],
    dot: ["punto"],
    dotOfDomain: ["punto"],
    called: ["telefono|tel|fax"],
    payment: ["bonifico|coordinate bancarie"],
    zero: ["zero"],
  },
  placeholders: {
    lines: ["(?:il )?(?:suo|tuo) nome"],
    phrases: ["\\binserire qui\\b"],
  },
  fields: {
    bracketed: "nome",
  },
  sentences: {
    abbreviations:
      "sig, sig.ra, sig.na, sigg, dott, dott.ssa, ing, avv, prof, spett, gent, tel, p.es, s.p.a, s.r.l",
  },
  dateMarks: {
    ordinalEndings: "o, a",
    ambiguousMonths: "set",
    or: "o, a",
    fiscal: "fiscale, contabile",
    earlier: "prima, entro",
  },
  claims: {
    negation: ["\\b(?:non|nessun\\p{L}*|mai|niente|nulla|senza|né|purtroppo)\\b"],
    deferral: [
      "\\b(?:mi informo|chiedo|chiederò|verifico|verificherò|le (?:faccio|farò) sapere|non (?:so|sono sicur\\p{L})|se \\p{L}+ è|collega|sua domanda)\\b",
    ],
    agrees: [
      "\\b(?:va (?:bene|benissimo)|mi va bene|perfetto|nessun problema|è possibile|d'accordo|si può fare|affare fatto|ci sto)\\b",
    ],
    fixes: [
      "\\b(?:in agenda|nel mio calendario|(?:la|ti|vi) (?:chiamo|chiamerò)|a (?:martedì|mercoledì|giovedì|lunedì|venerdì|domani)\\b|conferm\\p{L}*|ho (?:prenotato|segnato|fissato|inserito)|(?:le|ti) mando (?:l'|un )?invito)\\b",
    ],
    leavesOpen: [
      "\\b(?:in linea di massima|in genere|generalmente|nella maggior parte dei casi|normalmente|di norma|di solito|dovrebbe|potrebbe|probabilmente|se |scelga|scegli|prenoti|prenota|scegliere|prenotare)\\b",
    ],
    ready: [
      "\\b(?:operativ\\p{L}*|attiv\\p{L}*|pront\\p{L}*|in funzione|funzionante|installat\\p{L}*|consegnat\\p{L}*|partire|partirete)\\b",
    ],
    builds: [
      "\\b(?:(?:possiamo|vogliamo|andremo a) (?:\\p{L}+ )?(?:sviluppare|costruire|creare|aggiungere|integrare)|sviluppere(?:mo|remo)|svilupperemo|svilupperanno|costruiremo|aggiungeremo|creeremo|in programma|in sviluppo|roadmap)\\b",
    ],
    customers: [
      "\\b(?:client[ei]|referenz[ae]|usano|utilizzano|usa|utilizza|lavorano con|si affidano)\\b",
    ],
    example: ["\\b(?:per esempio|ad esempio|come|tra cui|quali)\\b"],
    person: [
      "\\b(?:(?:il mio|la mia|il nostro|la nostra) (?:\\p{L}+ )?(?:collega|direttore|direttrice|capo|tecnico|esperto)),? ",
    ],
    smears: [
      "\\b(?:lent[oaei]|pessim[oaei]|peggio(?:re|ri)?|scadent[ei]|inaffidabil[ei]|obsolet[oaei]|antiquat[oaei]|car[oaei]|costi nascosti|si blocca|non risponde\\p{L}*|abbandonan\\p{L}*|perde|perdono|fallit\\p{L}*|truffa|scontent[oi]|problem[ai]|complicat[oaei])\\b",
    ],
    compares: [
      "\\b(?:miglior[ei]|più (?:economic|veloc|semplic|sicur|affidabil)\\p{L}*|a differenza di)\\b",
    ],
    superlatives: [
      "\\b(?:leader|numero uno|(?:il|la) miglior[e]? (?:software|soluzione|sistema|fornitore|prodotto|piattaforma)|(?:il|la) più (?:usat|popolar|grand|avanzat|complet)\\p{L}*|unico fornitore|premiat[oa]|ineguagliabile|rivoluzionari[oa])\\b",
    ],
    success: [
      "\\b(?:(?:ridu|risparmi|miglior|aument)\\p{L}* (?:\\p{L}+ ){0,6}(?:notevolmente|considerevolmente|drasticamente|enormemente|sensibilmente|della metà)|(?:notevol|considerevol|drastica|enorme|sensibil)mente|raddoppi\\p{L}*|dimezz\\p{L}*|si ripaga|risparmierà|risparmierete|ritorno sull'investimento)\\b",
    ],
    noTerm: [
      "\\b(?:senza (?:vincol\\p{L}*|durata minima|impegno|preavviso)|nessun (?:vincolo|impegno)|nessuna durata|(?:disdire|recedere|annullare|disdetta) (?:\\p{L}+ )?(?:in qualsiasi momento|quando (?:vuole|volete|vuoi))|(?:disdire|recedere|annullare) (?:\\p{L}+ ){0,4}(?:ogni mese|mensilmente|a fine mese|alla fine di ogni mese|quando)|in qualsiasi momento|in qualunque momento)\\b",
    ],
    waives: [
      "\\b(?:regal\\p{L}*|omaggio|a nostre spese|a carico nostro|(?:installazione|attivazione|formazione|configurazione) (?:è )?(?:gratuita|gratis))\\b",
    ],
    halves: ["\\b(?:metà prezzo|metà del prezzo)\\b"],
    trial: ["\\b(?:prova|provare|provi|test)\\b"],
    notice: ["\\b(?:preavviso|disdett\\p{L}*|recess\\p{L}*)\\b"],
    term: ["\\b(?:contratt\\p{L}*|vincolo|abbonamento|rinnov\\p{L}*|durata)\\b"],
    start: ["\\b(?:operativ\\p{L}*|avvio|attivazione|partenza|pront\\p{L}*)\\b"],
    call: ["\\b(?:chiamata|telefonata|incontro|appuntamento|demo|parlare|mostrar\\p{L}*)\\b"],
    answer: ["\\b(?:rispost\\p{L}*|rispond\\p{L}*|assistenza)\\b"],
    hosting: ["\\b(?:ospitat\\p{L}*|hosting|data center|centro dati|server|conservat\\p{L}*)\\b"],
    yearly: ["\\b(?:ann[oi]|annual\\p{L}*)\\b"],
    monthly: ["\\b(?:mensil\\p{L}*|al mese|mese)\\b"],
    site: ["sed[ei]|magazzin[oi]|filial[ei]|sit[oi]"],
    user: ["utent[ei]|person[ae]|dipendent[ei]|licenz[ae]"],
    dock: ["baie|baia|banchin[ae]|ribalt[ae]"],
  },
  columns: {
    qualifiers: "lavoro, aziendale, ufficio, personale, principale, professionale",
    secondChoice: "personale",
    email:
      "indirizzoemail, indirizzomail, indirizzodiemail, postaelettronica, indirizzodipostaelettronica",
    phone:
      "telefono, cellulare, numeroditelefono, telefonocellulare, numerodicellulare, telefonofisso, recapito",
    company:
      "azienda, nomeazienda, nomedellazienda, società, ragionesociale, impresa, ditta, organizzazione",
    title: "ruolo, posizione, qualifica, mansione, titolo, carica, professione",
    salutation: "titolo",
    firstName: "primonome, nomedibattesimo",
    lastName: "cognome",
    fullName: "nome, nomeecognome, nomecognome, nominativo, contatto, referente, nomecontatto",
    timezone: "fusoorario",
    tags: "etichette, categorie",
    person: "contatto",
    optOut: "disiscri, cancellatodallalista, noncontattare, nonscrivere",
    consent: "consenso",
    status: "stato",
    no: "no",
    nothing: "sconosciuto",
    stays: "iscritto",
    refused: "negato, revocato",
    outStatus: "disiscritto, bloccato, nonvalido",
  },
};
