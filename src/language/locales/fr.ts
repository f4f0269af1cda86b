import type { Locale } from "../locale.ts";

export const fr: Locale = {
  code: "fr",
  name: "French",
  numbers: {
    small: [
      "un, une",
      "deux",
      "trois, quelques",
      "quatre",
      "cinq",
      "six",
      "sept",
      "huit",
      "neuf",
      "dix",
      "onze",
      "douze",
    ],
    ordinals: ["premier, première", "deuxième, second", "troisième", "quatrième"],
    spelled: {
      small:
        "un, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze, treize, quatorze, quinze, seize, dix-sept, dix-huit, dix-neuf",
      tens: "vingt, trente, quarante, cinquante, soixante, soixante-dix, quatre-vingt, quatre-vingt-dix",
      between: ["", "et"],
      hundred: "cent",
      hundredForms: "cents",
      thousand: "mille",
    },
    otherForms: {
      70: "septante",
      80: "quatre-vingts, huitante",
      90: "nonante",
    },
  },
  dates: {
    months: [
      "janvier, janv",
      "février, févr, fév",
      "mars",
      "avril, avr",
      "mai",
      "juin",
      "juillet, juil",
      "août",
      "septembre, sept",
      "octobre, oct",
      "novembre, nov",
      "décembre, déc",
    ],
    weekdays: ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"],
    shortWeekdays: ["dim", "lun", "mar", "mer", "jeu", "ven", "sam"],
    today: "aujourd'hui, ce jour",
    tomorrow: "demain",
    dayAfterTomorrow: "après-demain",
    units: {
      hour: "heure, heures",
      day: "jour, jours, jours ouvrés, jours ouvrables",
      week: "semaine, semaines",
      month: "mois",
      quarter: "trimestre, trimestres",
      year: "an, ans, année, années",
    },
    calendarWeek: "semaine, sem, s, semaine n",
    about: "environ, moins de, à peu près",
    halfYear: "six mois",
    season: "été, automne, printemps, hiver, vacances, fêtes, rentrée, noël, pâques",
    next: "prochain, prochaine",
    nextAfter: "prochain, prochaine, suivant, suivante, qui vient, prochains",
    this: "ce, cette, cet, toute la, tout le",
    in: "dans, d'ici, en, sous, dans les, dans environ, d'ici à, dans quelques",
    for: "pour, pendant, durant, pour les",
    later: "plus tard",
    of: "de, d', du, le",
    beforeDay: "le, au, du",
    before:
      "en, au, à, dès, depuis, jusqu'en, jusqu'à, fin, début, mi, avant, après, courant, le, du, ce, vers, pour, lors du",
    span: "au, à, jusqu'au, et le, et",
    early:
      "début, début du mois de, début du mois d', au début, au début de, début de, début du, au début du, le début de",
    middle: "mi, mi-, milieu, au milieu de, milieu de",
    late: "fin, la fin, fin du mois de, à la fin, à la fin de, à la fin du, fin du, la fin du",
    half: "semestre, moitié",
    firstHalf: "premier semestre, première moitié, première moitié de l'année",
    secondHalf:
      "second semestre, deuxième semestre, seconde moitié, seconde moitié de l'année, deuxième moitié, deuxième moitié de l'année",
    newYear: "nouvelle année, nouvel an, la nouvelle année",
    calendarWeekAfter: "semaine",
  },
  absence: {
    back: "joignable à partir, joignable dès, de nouveau joignable, disponible dès, de retour, retour, reprend, reprends, reprendrai, reprise, reviens, reviendrai, revenons, rentre, rentrerai, de nouveau, à nouveau, serai là, revient, reviendra",
    until: "jusqu'au, jusqu'à, jusqu'en, jusque, jusqu'",
    through: "jusqu'au et y compris",
    inclusive:
      "ce jour inclus, ce jour compris, inclus, incluse, inclusivement, y compris, compris",
    after: "après le, après",
    away: "absent, absente, absence, en congé, en congés, congés, vacances, en déplacement, en formation, en voyage, en mission, hors du bureau, indisponible, fermé, fermés, en arrêt, pas disponible, pas au bureau, ne suis pas",
    since: "depuis, dès, à partir du, à compter du, du, à partir de, depuis le",
    open: "jusqu'à nouvel ordre, pour une durée indéterminée, ne sais pas encore quand, ne sais pas quand, date de retour inconnue, sans date de retour",
  },
  frame: {
    greetings:
      "bonjour, bonsoir, salut, cher, chère, chers, madame, monsieur, mesdames, messieurs, madame monsieur, re bonjour",
    closings:
      "cordialement, bien cordialement, bien à vous, salutations, sincères salutations, salutations distinguées, bonne journée, bonne réception, merci, merci d'avance, merci par avance, respectueusement, cdlt, cdt, très cordialement, meilleures salutations, amicalement, sincèrement, bonne soirée",
    notices:
      "confidentiel, confidentielle, confidentielles, confidentialité, destinataire, destinataires, avertissement, si vous avez reçu ce message par erreur, reçu par erreur, par erreur, imprimer, environnement, siège social, au capital de, rcs, siret, politique de confidentialité, vous recevez ce, vous recevez cet, pour vous désinscrire, pour vous désabonner, cliquez ici, se désabonner ici, virus, protection des données, propriété de",
    banners:
      "e-mail externe, email externe, message externe, courriel externe, expéditeur externe, attention: ce, attention : ce, provient de l'extérieur, ce message provient, cet e-mail provient, n'ouvrez pas, ne cliquez pas, envoyé de mon, envoyé depuis, envoyé à partir de, obtenez outlook, télécharger outlook, vous n'obtenez pas souvent",
  },
  optOut: {
    alone:
      "plus un seul mail, plus un seul message, plus un seul e-mail, plus un seul email, plus un mail, plus un message, mails sont indésirables, messages sont indésirables, courriels sont indésirables, e-mails sont indésirables, ne sont pas les bienvenus, inutile de me relancer, inutile de nous relancer, inutile de me recontacter, inutile de nous recontacter, inutile de m'écrire, inutile de me contacter, inutile d'insister, n'insistez pas, désinscri*, désabonn*, désincri*, désinscription, unsubscribe, se désinscrire, me désinscrire, désabonnement, désinscrivez, laissez-moi tranquille, laissez moi tranquille, laissez-nous tranquilles, fichez-moi la paix, fichez moi la paix, foutez-moi la paix, stop pub, droit d'opposition, m'oppose, me désabonner, opt-out, opposition, m'oppose à, plus de mails, plus de mail, plus d'e-mails, plus d'e-mail, plus d'emails, plus de messages, plus de pub, plus de publicité, plus de spam, plus de courriels, n'avez pas mon accord, n'avez pas mon consentement, sans mon accord, sans mon consentement, refuse de recevoir, refusons de recevoir, je refuse, nous refusons, retirez mon consentement, retire mon consentement, droit à l'effacement, droit à l'oubli, stop mail, stop mails, stop spam, lâchez-moi, m'oublier, oubliez-moi, inutile de revenir vers, inutile de m'envoyer, inutile de nous envoyer, inutile de m'appeler, inutile de nous appeler, inutile de nous écrire, inutile de nous contacter, fous-moi la paix, fiche-moi la paix, fous moi la paix, foutez-nous la paix, fichez-nous la paix, laisse-moi tranquille, laissez-moi en paix, laissez-nous en paix, laisse-moi en paix, laissez nous tranquilles, laissiez tranquille, laissiez tranquilles, me laisser tranquille, nous laisser tranquilles, me laisser en paix, lâchez-nous, lâche-moi, lâchez moi, oubliez-nous, oublie-moi, nous oublier, m'opposer, nous opposons, nous opposer, je m'oppose, m'oppose formellement, retirer mon consentement, je retire mon consentement, révoque mon consentement, retirons notre consentement, jamais donné mon accord, jamais donné mon consentement, jamais donné notre accord, n'autorise pas, n'autorisons pas, ne consens pas, sans notre accord, sans notre consentement, n'ai pas donné mon accord, plus de contact, plus de sollicitations, plus de sollicitation, plus de relances, plus de relance, plus de publicités, plus de newsletter, plus de newsletters, plus aucun mail, plus aucun message, plus aucun e-mail, plus aucun email, plus aucun courriel, plus aucune sollicitation, plus aucune publicité, stop aux mails, stop à la pub, marre de vos mails, marre de vos messages, marre de vos pubs, marre de recevoir, ras le bol de vos mails, ras-le-bol de vos mails, ne me dérange plus, refuser de recevoir, droit d'effacement, ne sont pas bienvenus, n'est pas le bienvenu, sont malvenus, n'insiste pas, merci de ne pas insister, prière de ne pas insister, ne pas insister, passez votre chemin, inutile de continuer à, pas la peine de me relancer, pas la peine de m'écrire, pas la peine de me recontacter, pas la peine d'insister, lâchez l'affaire, lâche l'affaire",
    remove:
      "retirer, retirez, retire, retirés, retiré, retirée, supprimer, supprimez, supprime, supprimé, supprimée, suppression, enlever, enlevez, enlève, enlevé, rayer, rayez, raye, effacer, effacez, efface, éliminer, radier, radiez, exclure, excluez, sortir, sortez, ôter, ôtez, oubliez, oublier, dégager, virer, virez, retrait, radiation, retiriez, retires, retirées, retirant, retireriez, supprimiez, supprimes, supprimés, supprimées, supprimant, supprimeriez, enleviez, enlèves, enlevée, enlevés, enlevées, enlevant, enlèveriez, rayiez, rayes, rayés, rayée, rayées, effaciez, effaces, effacé, effacée, effacés, effacées, effaçant, effacement, radiiez, radié, radiée, radiés, radiées, éliminez, éliminiez, élimine, éliminé, éliminée, éliminés, exclu, exclus, exclue, excluiez, sortiez, sors, sorti, sortie de, sortis, ôtiez, ôte, ôté, dégagez, dégage, viriez, vire, biffer, biffez, bannir, bannissez, purgez, purger, détruire, détruisez, détruisiez, détruites, nous rayer, nous retirer, nous supprimer, nous enlever, nous effacer, nous ôter, nous radier, nous exclure",
    off: "de, des, du, hors",
    onto: "ajouter, ajoutez, ajoutez-moi, inscrire, inscrivez, inscrivez-moi, abonner, abonnez, mettez-moi sur, inscrivez-nous, ajoutez-nous, mettez-nous sur",
    list: "liste de destinataires, liste des destinataires, destinataires, vos destinataires, liste, listes, liste de diffusion, listes de diffusion, liste d'envoi, liste de contacts, liste d'envois, base de données, base, bases, bases de données, fichier, fichiers, mailing, mailing list, mailing-list, newsletter, newsletters, lettre d'information, envois, campagne, campagnes, contacts, crm, diffusion, annuaire, prospection, registre, registres, système, carnet d'adresses, fichier clients, base clients, fichier client, liste mail, liste de mails, liste d'emails, liste d'e-mails, liste d'adresses, liste de distribution, liste marketing, liste de prospection, liste de prospects, liste d'abonnés, listes d'envoi, listes de contacts, listes de prospection, liste de courriels, listes marketing, bdd, infolettre, infolettres, base mail, base email, base e-mail, base d'adresses, base de contacts, base de prospection, bases de contacts, répertoire, répertoires, listing, listings, fichier de prospection, fichiers de prospection, fichier prospects, fichiers clients, fichier d'adresses, mailings, systèmes, annuaires, envoi, système informatique, carnet",
    me: "me, moi, m', nous, mon adresse, mon email, mon e-mail, mon mail, mon nom, mes données, mes coordonnées, mes données personnelles, mon contact, notre adresse, nos données, nos coordonnées, cette adresse, notre société, notre entreprise, mon adresse mail, mon adresse email, mon adresse e-mail, notre adresse mail, notre email, cette adresse mail, mes infos, mon numéro, mon numéro de téléphone, mon compte, notre compte, toutes mes données, toutes les données me concernant, les données me concernant, mes informations, mes informations personnelles, mes informations de contact, mon courriel, mon adresse courriel, notre courriel, notre nom, nos informations, nos adresses, notre adresse email, notre adresse e-mail, notre mail, notre numéro, cet email, cet e-mail, ce mail, cette boîte mail, cette boîte, cette adresse email, cette adresse e-mail, nos données personnelles, ma boîte mail, mon abonnement, notre abonnement, ma boîte, ma personne",
    stop: "stop, stopper, stoppez, arrêter, arrêtez, arrête, arrêt, cesser, cessez, cesse, fini, assez, abstenir de, vous abstenir, abstenez-vous, abstenez-vous de, évitez, éviter, mettre fin, d'arrêter, arrêtiez, arrêtes, arrêteriez, arrêtons, arrête donc, cessiez, cesses, cesseriez, cessation, stoppiez, stoppe, stopez, stoper, mettez fin, mettiez fin, mettre un terme, mettez un terme, mettiez un terme, abstenez, abstenir, absteniez, vous absteniez, vous absteniez de, s'abstenir, s'abstenir de, abstiens-toi, abstiens-toi de, évitiez, suspendre, suspendez, interrompre, interrompez, renoncez à, renoncer à, épargnez, dispensez-moi, dispensez-nous, dispensez-vous, ça suffit, cela suffit, il suffit, y en a marre, la fin",
    write:
      "écrire, écrivez, écris, contacter, contactez, contacte, recontacter, recontactez, solliciter, sollicitez, démarcher, démarchez, relancer, relancez, relance, harceler, harcelez, déranger, dérangez, importuner, importunez, embêter, spammer, appeler, appelez, mailer, joindre, prospecter, ennuyer, contact, rappelez, rappeler, démarchage, prospection, contactez-moi, écriviez, écrives, écrive, écriront, écrirez, écririez, réécrire, réécrivez, réécris, contactiez, contactes, contacterez, contacteriez, recontacte, recontactes, recontactiez, sollicite, sollicites, sollicitiez, relances, relanciez, démarchiez, harceliez, harcèle, harcèles, harcèlement, dérangiez, déranges, importuniez, importune, importunes, appeliez, téléphoner, téléphonez, téléphoniez, rappeliez, embêtez, embêtiez, embêtes, ennuyez, ennuyiez, ennuies, spammez, spammiez, spamme, spammes, spamer, spamez, emmerder, emmerdez, emmerdes, saouler, saoulez, soûler, soulez, gonfler, insister, insistez, revenir vers, revenez vers, reveniez vers, reviens vers, prospectez, prospectiez, bombarder, bombardez, inonder, inondez, polluer, polluez, entrer en contact, prendre contact, prenez contact, reprendre contact, reprenez contact, contactez-nous, maile, mailez, m'écrire, utiliser mes données, utiliser mes coordonnées, exploiter mes données, utilisez mes données, utilisez mes coordonnées",
    send: "envoyer, envoyez, envoie, envoyé, envoi, envois, adresser, adressez, transmettre, renvoyer, renvoyez, expédier, envoyiez, envoies, envoyée, envoyés, envoyées, envoyant, enverrez, enverriez, adressiez, adresse plus, transmettez, transmettiez, transmette, expédiez, faire parvenir, fassiez parvenir, faites parvenir, fais parvenir, renvoie, renvoies, faire suivre, balancer, balancez, diffuser",
    mail: "e-mail, e-mails, email, emails, mail, mails, message, messages, courriel, courriels, courrier, courriers, publicité, publicités, pub, pubs, spam, spams, newsletter, newsletters, sollicitation, sollicitations, relance, relances, offre, offres, rien, démarchage, prospection, informations, infos, communications, communication, promotions, propositions, envois, mailing, mailings, conneries, courriels publicitaires, mails publicitaires, mails commerciaux, courriels commerciaux, messages commerciaux, messages publicitaires, e-mails commerciaux, emails commerciaux, e-mails publicitaires, infolettre, infolettres, prospectus, publipostage, promo, promos, réclame, démarchage commercial, prospection commerciale, démarchages, sollicitations commerciales, offres commerciales, propositions commerciales, proposition, correspondance, correspondances, rappels, rappel automatique, suivi, suivis, contact, merde, merdes, trucs, bêtises, saloperies, spamming, pourriels, pourriel, textos, sms, prise de contact, prises de contact, appels commerciaux, démarches commerciales",
    receive:
      "être démarché, être démarchée, être démarchés, être sollicités, être relancé, être relancés, être prospecté, être prospectés, recevoir, reçois, recevons, être contacté, être contactée, être contactés, être sollicité, être sollicitée, être recontacté, être recontactée, être relancée, avoir, entendre parler, être dérangé, être dérangée, figurer, être importuné, être inscrit, reçoive, reçoives, recevions, être recontactés, être recontactées, être contactées, être sollicitées, être démarchées, être appelé, être appelée, être appelés, être spammé, être spammée, être harcelé, être harcelée, être dérangés, être dérangées, être embêté, être embêtée, être ennuyé, être importunée, être importunés, être ciblé, être destinataire, soyons contactés, soyons sollicités, sois contacté, sois contactée, soit contacté, figurer sur, faire partie, apparaître, me faire démarcher, avoir de nouvelles, avoir de vos nouvelles, nouvelles de votre part, de vos nouvelles, être dans, être sur, être relancées, démarchée, démarchées, démarché, démarchés, relancée, contactée, contactées, contactés, recontacté, recontactée, recontactés, importunée, sollicitée, sollicitées",
    want: "veux, voulons, souhaite, souhaitons, souhaiterais, désire, désirons, voudrais, voudrions, aimerais, demande, exige, accepte, merci de, veuillez, prière de, souhaité, souhaitée, consens, autorise, intéressé par, souhaiterions, désirerais, préfère, préférerais, préférons, préférerions, demandons, exigeons, prions, prie, acceptons, faire en sorte que, faites en sorte que, fais en sorte que, faire en sorte, faites en sorte, faire le nécessaire pour que, faites le nécessaire pour que, faire le nécessaire afin que, veillez à ce que, veiller à ce que, assurez-vous que, remercie de, remercierais de, remercions de, saurais gré de, apprécierais, apprécierais que, aimerions, voulais, souhaitais, souhaitions, voudrions que, ai demandé, avons demandé, envie de, tiens à, intéressée par, intéressés par",
    not: "ne, n', plus, pas, jamais, ne pas, ne plus, ni, plus jamais",
    no: "aucun, aucune, pas de, pas d', sans, plus aucun, plus aucune, aucun autre, aucune autre, nul, nulle, pas besoin de, pas besoin d'",
    more: "plus, davantage, encore, autres, autre, désormais, dorénavant, à l'avenir, futurs, futures, à nouveau, nouveau, nouveaux, nouvelle, du tout, davantage de, ultérieurs, ultérieures, ultérieure, ultérieur, ultérieurement, nouvelles, suivants, supplémentaires, supplémentaire, dans le futur, d'autres, d'autre, une nouvelle fois, une fois de plus, dans l'avenir, désormais plus, autres que, plus jamais, plus aucun, plus aucune",
    we: "je, j', nous, on",
    you: "vous, vos, votre, tes, ton, ta, tu, te, t', vous prie de, vous remercie de, vous demande de, vous saurais gré de",
    about:
      "clients, client, utilisateurs, utilisateur, salariés, employés, équipes, équipe, gens, chauffeurs, collaborateurs, collègues, abonnés, lien, bouton, fonction, fonctionnalité, page, taux, option, processus, gestion, outil, logiciel, excel, plannings, planning, contrat, réunion, invitation, projet, tableur, tableurs, rendez-vous, patients, élèves, parents, fournisseurs, main, conducteurs, conducteur, livreurs, salarié, employé, ouvriers, agents, membres, membre, notifications, notification, whatsapp, personnel, effectifs, poste, postes, équipiers, prestataires, bénévoles, participants, ancien employé, anciens employés, ancien salarié, anciens salariés, excel par mail, tableaux, tableau, feuilles, horaires, pouvons-nous supprimer, pouvons-nous retirer, pouvons-nous enlever, pouvons-nous effacer, pourrons-nous supprimer, pourrons-nous retirer, pourrions-nous supprimer, pourrions-nous retirer, devons-nous supprimer, devons-nous retirer, nous-mêmes, supprimer nous-mêmes, retirer nous-mêmes, arrête-t-il, arrête-t-elle, le système, la solution arrête, l'outil arrête",
    limit:
      "avant, jusqu'à, jusqu'au, aujourd'hui, demain, cette semaine, la semaine prochaine, par téléphone, pour l'instant, pour le moment, actuellement, encore, pdf, devis, papier, facture, factures, pièce jointe, pièces jointes, contrat, lien, week-end",
    beside:
      "auriez-vous, auriez, l'amabilité, amabilité, m'agacent, agacent, m'énervent, énervent, agace, agacé, agacée, êtes priés de, êtes prié de, êtes, priés, prié, lourd, devient, devient lourd, ça devient lourd, reconnaissant, reconnaissante, reconnaissants, pour l'intérêt, l'intérêt porté, ne m'intéresse pas, ne nous intéresse pas, ne m'intéressent pas, ne nous intéressent pas, sans intérêt, merci, svp, s'il vous plaît, s'il vous plait, s'il te plaît, stp, bonjour, bonsoir, madame, monsieur, messieurs, cordialement, salutations, bien, à, au, aux, de, des, du, d', le, la, les, l', un, une, et, ou, mais, je, j', nous, vous, votre, vos, mon, ma, mes, notre, nos, me, m', moi, se, s', ce, c', cette, ces, cet, est, sont, suis, ai, avez, avons, a, été, être, avoir, pas, ne, n', plus, non, que, qu', qui, quoi, comment, pourquoi, où, d'où, si, par, pour, sur, dans, en, avec, sans, très, tout, toute, tous, toutes, immédiatement, tout de suite, rapidement, au plus vite, dès maintenant, maintenant, dès, que possible, possible, définitivement, dans les plus brefs délais, par avance, d'avance, aucun, aucune, besoin, pas intéressé, adresse, e-mail, email, mail, mails, e-mails, emails, courriel, courriels, message, messages, liste, données, personnelles, rgpd, cnil, loi, plainte, avocat, illégal, spam, signaler, signalement, conformément, article, droit, droits, jamais, inscrit, inscrite, abonné, abonnée, demandé, sollicité, sollicités, non sollicités, donné, accord, consentement, autorisation, confirmer, confirmation, confirmez, eu, avez-vous, obtenu, trouvé, fois, déjà, plusieurs, deux, trois, dernière, dernier, encore, marre, ras-le-bol, ras, bol, assez, prie, demande, vous prie de, bonne, journée, il, elle, on, y, ne suis pas, personne, bonne personne, société, entreprise, ici, désolé, désolée, veuillez, pourriez-vous, pouvez-vous, pourriez, pouvez, faire, fait, nécessaire, souhaite, veux, voudrais, souhaiterais, aimerais, sinon, aussi, donc, alors, juste, toujours, reçois, recevoir, reçu, type, genre, sorte, faut, il faut, part, votre part, ainsi, même, comme, cela, ça, ceci, pas intéressée, pas intéressés, pas intéressé par, aucun intérêt, ne suis pas intéressé, ne suis pas intéressée, ne sommes pas intéressés, n'est pas intéressé, bien vouloir, vouloir, utilisation, traitement, fins, commerciales, des fins de, soient, soit, sera, seront, sommes, étaient, étions, conformément au, tout envoi, vraiment, purement, simplement, purement et simplement, formellement, expressément, instamment, bien à vous, remercie, vous remercie, remercions, évidemment, franchement, gentiment, poliment, services, produits, produit, solution, offre, concernant, concernent, concerné, vous prie, vous remercie pour, me concernant, nous concernant, à ce que, utilisées, utilisée, utiliser, utilisé, prospection, voudrez, voudrez bien, voudriez, en sorte, effectivement, bref, bon, ok, entendu, pris note, note, prenez note, noter, veuillez noter, notez, notez que, prendre en compte, prise en compte, ma demande, délai, délais, mois, jours, semaine, semaines, mise en demeure, justice, tribunal, poursuites, saisir, saisirai, saisis, porter, porterai, dépose, déposerai, fatigué, fatiguée, lassé, harcèlement, pénible, intrusif, stop, ras le bol, en ai marre, en ai assez, marre de, suffit, putain, bordel, chier, non merci, nullement, absolument, aucunement, pas du tout, merci bien, merci d'avance, vous en remercie, en vous remerciant, recevez, agréer, agréez, l'expression, expression, sentiments, distingués, distinguées, meilleures, quelque, quelconque, quoi que ce soit, soit plus, tel, telle, tels, telles, genre de, ce genre de, ce type de, cette sorte, pareil, pareils, moindre, la moindre, le moindre, seul, seule, leur, leurs, ceux, celles, venant, provenant, émanant, peux, peut, pourrait, pourrais, serait, serais, aurait, gré, possible de, serait-il, est-il, il est, il serait, bien sûr, raison, raisons, présente, présent, présentes, dire, dis, j'ai dit, ai dit, répète, clair, clairement, enfin, finalement, désirs, faudrait, il faudrait, faudrait que, mettons, mettons en demeure, vous mettons en demeure, mets en demeure, vous mets en demeure, avenir, correspond, correspond pas, besoins, l'affaire",
    idiom:
      "un mail suffit, un e-mail suffit, un email suffit, un message suffit, ça me suffit, mail suffit, e-mail suffit, email suffit, message suffit, courriel suffit, n'hésitez pas, n'oubliez pas, pas de problème, pas de souci, pourquoi pas, pourquoi ne pas, pas reçu, pas encore reçu, n'avons pas reçu, sans problème, ne pas oublier, ne manquez pas, pas contre, plus d'informations, plus d'infos, plus de détails, ne tardez pas, n'oubliez pas de, ne me dérange pas, ne nous dérange pas, ne dérange pas, ne me gêne pas, n'hésite pas, ne vous inquiétez pas, rien reçu, n'ai rien reçu, n'ai pas reçu, avis d'envoi, ne peux plus vous écrire, ne peux pas vous écrire, ne peux pas écrire, ne peux plus écrire, ne peux pas vous appeler, ôtez-moi d'un doute, enlevez-moi un doute, m'enlever un doute, m'ôter un doute, m'enlever d'un doute, m'ôter d'un doute, ôter d'un doute, ôtez-moi un doute, enlève-moi d'un doute, nous enlever un doute, ne m'appelez pas, ne nous appelez pas, ne m'appelle pas, ne pas m'appeler, ne pas nous appeler, ne pas appeler, ne me rappelez pas, ne pas rappeler, ne me téléphonez pas, ne pas téléphoner, à la fin, la fin du, la fin de, fin du mois, oubliez mon dernier, oubliez mon précédent, ignorez mon dernier, ignorez mon précédent",
  },
  intent: {
    decline:
      "pas intéressé, pas intéressée, pas intéressés, pas d'intérêt, aucun intérêt, non merci, merci non, pas besoin, aucun besoin, pas pour nous, pas pour moi, ça ne m'intéresse pas, cela ne m'intéresse pas, ne nous intéresse pas, ne m'intéresse pas, pas donner suite, sans intérêt",
    bareNo: "non, pas encore, pas vraiment, aucun, aucune, jamais, pas du tout, hélas non",
    later:
      "pas maintenant, plus tard, recontactez-moi, recontactez-nous, recontacter, revenez vers moi, revenez vers nous, rappelez-moi, rappelez-nous, relancez-moi, à nouveau, de nouveau, trop tôt, pas le moment, pas le bon moment, pour le moment, pour l'instant, actuellement, peut-être, écrivez-moi, réessayez, contactez-moi, contactez-nous, reprenez contact, en ce moment, occupé, occupée",
  },
  replies: {
    hostile: [
      "\\bviol\\p{L}*\\b[^.!?]{0,40}\\b(?:rgpd|gdpr|la loi|vie privée)\\b|\\bplainte\\b[^.!?]{0,30}\\b(?:cnil|rgpd|contre vous|police|à votre encontre)\\b|\\b(?:porter|porterai|porterons|dépose\\p{L}*|déposer) plainte\\b|\\b(?:signal\\p{L}*|saisi\\p{L}*|auprès de|à) la cnil\\b|\\bje demande\\b[^.!?]{0,60}\\b(?:accès à mes données|suppression de mes données|effacement)\\b|\\bl'accès à mes données\\b",
      "\\b(?:mon|notre|nos) avocats?\\b[^.!?]{0,30}\\b(?:vous (?:contacter\\p{L}*|écrir\\p{L}*)|prendra contact|si vous|sera saisi)\\b|\\b(?:sinon|ou|si vous)\\b[^.!?]{0,50}\\bavocats?\\b|\\bpoursuites? (?:judiciaires?|contre vous)\\b|\\bvous poursuivr\\p{L}*|\\baction en justice\\b|\\bmise en demeure\\b|\\bsignaler comme spam\\b|\\bje vous signale (?:comme|pour|à)\\b|\\bvous signaler (?:comme|pour|à)\\b|\\b(?:c'est|ceci est|cela est|vos (?:mails?|messages|e-mails?) sont) (?:\\p{L}+ )?(?:illéga\\p{L}+|du harcèlement)\\b|\\bharcèlement\\b(?! moral)[^.!?]{0,20}\\b(?:cesse\\p{L}*|arrête\\p{L}*)|\\b(?:cesse\\p{L}*|arrête\\p{L}*)[^.!?]{0,20}\\bharcèlement\\b",
      "\\b(?:connards?|va te faire|allez vous faire|foutez(?:-| )(?:moi|nous)|imbéciles?|escrocs?|honte à vous|dégagez|abrutis?|salauds?|enculés?)\\b",
    ],
    wrongPerson: [
      "\\b(?:(?:ne |n')?(?:suis |êtes )?pas (?:la bonne personne|le bon (?:interlocuteur|contact|service)|la bonne interlocutrice)|mauvais(?:e)? (?:personne|interlocuteur|contact|destinataire)|ne travaille plus (?:chez|pour|dans|ici)|(?:j'ai|a) quitté (?:l'entreprise|la société|mes fonctions)|(?:suis|est) (?:désormais |maintenant )?à la retraite|(?:vous vous êtes|vous vous) tromp\\p{L}+ de (?:personne|interlocuteur))\\b",
      "\\b(?:ne suis (?:pas|plus) (?:en charge|responsable)|plus en charge|pas de mon ressort)\\b[^?]{0,80}\\b(?:contactez|adressez-vous|voyez avec|écrivez)\\b",
    ],
    notInterested: [
      "\\b(?:pas (?:du tout )?(?:intéressée?s?|d'intérêt|besoin|pour (?:nous|moi))|non,? merci|merci,? (?:mais )?non|aucun (?:intérêt|besoin)|ne (?:m'|nous )intéresse (?:pas|plus)|ça ne (?:m'|nous )intéresse|n'(?:avons|ai|en) (?:pas|plus|aucun) (?:\\p{L}+ )?besoin|ne (?:suis|sommes) pas intéressée?s?|ne souhait(?:e|ons) pas (?:donner suite|poursuivre)|pas donner suite|décline)\\b|^non[.! ]*$",
    ],
    notNow: [
      "\\b(?:pas (?:maintenant|pour (?:le moment|l'instant)|encore|tout de suite|le bon moment|avant|le temps)|plus tard|trop (?:tôt|occupée?s?)|débordée?s?|pas de budget|pour l'instant|en ce moment|pas la priorité|mauvais moment|congé (?:maternité|parental))\\b",
    ],
    again: [
      "\\b(?:recontact\\p{L}+|contactez|contacte|revenez|reviens|relanc\\p{L}+|rappel\\p{L}+|écrivez|reparl\\p{L}+|reprenez|reprendre|réessay\\p{L}+|en rediscuter|rediscut\\p{L}+|reprenons|parlons|à nouveau|me recontacter|nous recontacter|revenir vers)\\b",
    ],
    objection: [
      "\\b(?:trop (?:cher|chère|compliquée?|complexe|petit)|(?:utilisons|avons|travaillons|utilise|ai) déjà|déjà (?:un|une|équipée?s?|avec|client)|hors (?:de notre )?budget|satisfaits? de|pas convaincue?s?|sceptique|solution interne|mauvaise expérience)\\b",
    ],
    asks: [
      "\\b(?:envoyez(?:-(?:moi|nous))?|pouvez-vous|pourriez-vous|combien|quel(?:le)?s? (?:est|sont|prix|tarif)|comment (?:ça|cela|fonctionne)|plus d'informations|en savoir plus|dites-m'en|question|vos tarifs)\\b",
    ],
    interested: [
      "\\b(?:(?:suis|sommes|serais|serions|très) (?:\\p{L}+ )?intéressée?s?|(?:ça |cela )?(?:m'|nous )?intéresse\\b|avec plaisir|volontiers|bonne idée|parlons|parlons-en|oui|d'accord|bien sûr|appelez-moi|je veux bien|semble (?:intéressant|bien)|très bien|parfait|au plaisir)\\b",
    ],
    but: ["(?<!\\p{L})(?:mais|cependant|toutefois|plutôt)(?!\\p{L})"],
    retry: ["\\b(?:recontact\\w*|relanc\\w*|rappel\\w*)\\b"],
  },
  automatic: {
    declared: [
      "(?:ceci est un|ce message est un|il s'agit d'un|cet? (?:e-?mail|courriel) est un)e? (?:message|réponse|courriel|e-?mail|mail)?\\s?(?:message|réponse|courriel|e-?mail|mail|envoyé|généré)?\\s?(?:automatique|envoyée? automatiquement|générée? automatiquement|automatiquement)",
      "ce (?:message|courriel|mail|e-?mail) (?:a été|est) (?:envoyé|généré) (?:de manière |de façon )?automatiqu",
    ],
    away: [
      "\\bje (?:suis|serai)\\b[^.!?]{0,60}\\b(?:absente?|en congés?|en vacances|en déplacement|hors du bureau|indisponible|en arrêt)\\b",
      "\\b(?:nos bureaux|notre (?:bureau|société|entreprise)) (?:sont|seront|est|sera) fermée?s?\\b",
    ],
    instead: [
      "\\b(?:urgen(?:ce|t|te)|en mon absence|pendant mon absence|durant mon absence)\\b[^.!?]{0,100}\\b(?:contact|adress|appel|écri|joindre|tourner)",
    ],
    answersLater: [
      "\\b(?:dès mon retour|à mon retour|accès limité|ne seront pas (?:lus|transférés|consultés)|n'aurai pas accès|n'ai pas accès|ne consulte(?:rai)? pas|accès (?:restreint|ponctuel))\\b",
    ],
    unread: [
      "\\baccès (?:limité|restreint)|ne seront pas (?:lus|transférés|consultés)|n'(?:aurai|ai) pas accès",
    ],
    thanks: [
      "(?:merci (?:pour|de)|je vous remercie (?:pour|de)|nous vous remercions (?:pour|de)|j'ai bien reçu) (?:votre )?(?:message|mail|courriel|e-?mail)?",
    ],
    greeting: ["bonjour|madame,? monsieur|mesdames,? messieurs"],
    received: [
      "\\b(?:votre|nous avons bien reçu votre) (?:demande|message|courriel|e-?mail|requête|ticket)\\b[^.!?]{0,80}\\b(?:reçue?|enregistrée?|prise? en compte|créée?|traitée?)\\b|\\bnous avons bien reçu votre\\b",
    ],
    ofASystem: [
      "\\bdans (?:un délai de |les )?(?:\\w+|\\d+) (?:heures|jours) ouvr",
      "\\bnuméro\\b[^.\\n]{0,25}\\d{3,}",
      "\\bne (?:pas répondre|répondez pas) à ce",
    ],
    challenge: [
      "\\bcliquez\\b[^.!?]{0,80}\\b(?:confirmer|valider|vérifier)\\b[^.!?]{0,40}\\b(?:message|adresse|identité)",
    ],
    moved: [
      "\\b(?:nouvelle adresse|mon adresse (?:a changé|e-?mail a changé)|cette adresse[^.!?]{0,30}n'est plus)\\b",
    ],
    dead: [
      "\\bcette (?:adresse|boîte)\\b[^.!?\\n]{0,60}\\bn'est plus (?:utilisée|active|valide|consultée|relevée|en service)|\\bcette (?:adresse|boîte)\\b[^.!?\\n]{0,60}\\b(?:a été (?:fermée|désactivée|supprimée)|n'existe plus)",
    ],
    unmonitored: [
      "\\bcette (?:adresse|boîte)\\b[^.!?\\n]{0,40}\\bn'est pas (?:consultée|surveillée|relevée|lue)",
    ],
    personal: [
      "\\b(?:appelez-moi|rappelez-moi|recontactez-moi|intéressée?|votre (?:offre|proposition)|parlons)\\b",
    ],
    left: [
      "\\bn[e'] ?(?:fai[ts]|travaille|est|suis|sommes|occupe)\\b[^.!?]{0,30}\\bplus (?:partie|dans|chez|pour|employée?|en poste|salariée?|au sein)|\\b(?:a|ai) quitté (?:la|le|l'|notre|mes|ses|son) ?(?:société|entreprise|fonctions?|groupe|poste|cabinet|établissement|équipe)|\\b(?:partie?|départ) (?:à|en) (?:la )?retraite",
    ],
    subjects: [
      "(?:réponse|message|courriel|accusé de réception) automatique(?: d'absence(?: du bureau)?)?",
      "(?:message|réponse|notification|avis) d'absence(?: du bureau)?",
    ],
    subjectMarks: ["réponse automatique"],
    perhapsSubjects: ["\\b(?:absence|absente?|en congés?|en vacances|hors du bureau|du bureau)\\b"],
    newAddress: ["écri\\w*|joindre"],
  },
  quoting: {
    on: "le",
    wrote: "écrit, ecrit",
    from: "de, expéditeur",
    sent: "envoyé",
    date: "date, le",
    to: "à, a, destinataire",
    cc: "copie, copie à, répondre à, pièces jointes",
    subject: "objet",
    replyPrefixes: "re, rép",
    forwardPrefixes: "tr",
    originals:
      "message d'origine, message original, message transféré, message forwardé, message réexpédié, message initial",
  },
  receipts: {
    subjects: ["(?:lu|non lu|remis|accusé|confirmation de lecture|relayé)\\b"],
    words: [
      "\\bvotre message\\b[\\s\\S]{0,600}?\\ba été (?:lu|ouvert|affiché|remis|supprimé)\\b",
      "(?:ceci est un|cet) accusé de (?:lecture|réception)",
    ],
  },
  lines: {
    devices: [
      "(?:cordialement, )?(?:envoyé|écrit) (?:depuis|de|à partir de|avec|via|par|sur) .{1,70}",
      "(?:obtenez|télécharge[rz]|obtenir) outlook pour .{1,50}",
      "garanti sans virus[.:]? .{0,40}",
    ],
    forwards: ["début du message (?:transféré|réexpédié)"],
    replyAbove: ["(?:veuillez )?(?:répondre|saisir votre réponse|écrire) au-dessus de cette ligne"],
    answersInline: [
      "(?:réponses?|commentaires?|répondu|remarques)(?: \\S+){0,5} (?:ci-dessous|plus bas|en (?:rouge|bleu|vert|gras|couleur)|dans le (?:texte|corps)|dans votre)",
    ],
    footers: ["désabonn|confidentiel"],
    quoting: ["citation de"],
    ownVerbs: ["j['’]ai"],
    spoken: ["comme|votre|notre|mon|ma"],
    said: ["a dit"],
    invitations: ["(?:cette|votre) invitation|^(?:quand|où)\\s{0,4}:"],
    phone: ["téléphone|tél"],
  },
  bounces: {
    undelivered: [
      "n'a (?:pas )?(?:pu|été) (?:\\S+ ){0,3}(?:être )?(?:remis|distribu|délivr)|échec de (?:la )?(?:remise|distribution)|non remis",
    ],
    exchange: [
      "informations de diagnostic pour les administrateurs|[ée]chec de la remise (?:pour|à) ces destinataires",
    ],
    headers: ["en-?t[eê.]tes de message d'origine|en-t.tes de message"],
    delayed: ["retardé"],
    subjects: ["non remis|notification d'état|notification (?:de|d'|of) |échec de"],
    recipients: ["destinataire"],
  },
  refusals: {
    mailboxFull: ["bo[iî]te (?:\\S+ ){0,3}pleine|quota (?:d[ée]pass|atteint)"],
    tooLarge: ["taille limite"],
    unknownUser: [
      "(?:adresse d.? ?au moins un )?destinataire (?:\\S+ ){0,2}(?:invalide|inconnu|introuvable)|utilisateur inconnu|adresse (?:e-?mail )?(?:inexistante|introuvable|inconnue|n'existe pas)",
    ],
    suspended: ["bo[iî]te du destinataire archiv|compte du destinataire est bloqu"],
    unknownHost: [
      "domain (?:[a-z0-9.-]+ )?inconnu|domaine (?:[a-z0-9.-]+ )?(?:inconnu|inexistant)",
    ],
    badSender: ["[eé]metteur invalide"],
    content: ["mail rejet[eé]"],
    rateLimited: ["trop de connexions"],
    blockedHost: ["adresse ip source"],
  },
  models: {
    injection: [
      "\\b(?:ignor(?:e|ez|er)|oubli(?:e|ez|er)|ne (?:tiens|tenez) pas compte|contourn\\p{L}+|désobéi\\p{L}+)\\b[^.!?]{0,25}\\b(?:tout(?:e|es)?|tous|tes|vos|précédent\\p{L}*|ces|cess\\p{L}*)\\b[^.!?]{0,30}\\b(?:instructions?|consignes?|règles?|directives?|prompts?)\\b|\\b(?:ignor(?:e|ez|er)|oubli(?:e|ez|er)) (?:toutes? )?(?:les |tes |vos )?(?:instructions?|consignes?) (?:\\p{L}+ )?précédent\\p{L}*|\\b(?:ignor(?:e|ez)|oubli(?:e|ez)) (?:tout )?ce qui précède\\b|\\b(?:prompt|invite|instructions?) (?:du )?système\\b|\\b(?:tu es|vous êtes) (?:maintenant|désormais) (?:\\p{L}+ ){0,3}(?:ia|modèle|robot|chatbot|bot|assistant\\p{L}*|pirate|agent|dan)\\b|\\btu es une? (?:ia|intelligence artificielle|chatbot|assistant utile)\\b|\\b(?:affich|montr|révél|répèt|répét|donn|écri|imprim)\\p{L}*[^.!?]{0,30}\\b(?:(?:ton|votre|le) prompt|tes instructions|tes consignes|ton playbook|vos consignes internes)\\b|\\b(?:si|puisque) (?:tu es|vous êtes) une? (?:ia|robot|chatbot|modèle de langage)|\\bnouvelles? (?:instructions?|consignes?) ?:|\\bréponds (?:uniquement |seulement |exactement )(?:par|avec) (?!le\\b|la\\b|les\\b|un\\b|une\\b)|\\b(?:note|message|instruction) (?:à|pour) l'(?:ia|assistant)\\b",
    ],
    machine: [
      "\\b(?:en tant qu'?|je suis (?:un|une) |qu'?)(?:\\p{L}+ )?(?:ia|intelligence artificielle|modèle de langage|assistant virtuel|chatbot|robot|assistant ia)\\b|\\bmodèles? de langage\\b|\\bintelligence artificielle\\b|\\bmes (?:instructions|consignes|directives)\\b|\\b(?:prompt|invite|message|instructions?) (?:du )?système\\b|\\bj'ai (?:reçu (?:pour|l')|été) (?:instruction|programmée?|entraînée?|configurée?)|\\bvoici (?:une?|la|le|ma|mon) (?:\\p{L}+ ){0,2}(?:brouillon|proposition de réponse|ébauche|réponse possible|version)|\\binstructions précédentes\\b|\\bgénérée? (?:automatiquement|par une? (?:ia|machine))",
    ],
  },
  promises: {
    guarantee: ["\\b(?:garanti(?:r|e|es|s|t|ssons|rons)?|sans risque)\\b"],
    promise: ["\\b(?:(?:je|nous) (?:vous )?promet\\p{L}+|nous nous engageons|je m'engage)\\b"],
    free: [
      "\\b(?:gratuit(?:e|s|es|ement)?|sans frais|offert(?:e|s|es)?|à nos frais|sans (?:aucun )?(?:coût|supplément))\\b",
    ],
    refund: ["\\b(?:rembours\\p{L}+)\\b"],
    delivery: [
      "\\b(?:nous (?:vous )?(?:livrerons|livrons|corrigerons|développerons|installerons|mettrons en place)|sera (?:livré|corrigé|prêt|installé|résolu)e?|livraison (?:le|avant|sous)|je (?:vous )?(?:livrerai|corrigerai|réparerai))\\b",
    ],
    contract: ["\\b(?:contrats?|contractuel\\p{L}*|engagement ferme)\\b"],
    service: ["\\b(?:disponibilité de)\\b"],
    certificate: ["\\b(?:certifiée?s?)\\b"],
    discount: [
      "\\b(?:remises?|réductions?|rabais|moitié prix|demi-tarif|tarif (?:réduit|préférentiel|spécial)|prix (?:réduit|spécial|cassé)|offre (?:spéciale|exclusive)|bon de réduction|ristournes?)\\b",
    ],
    granting: [
      "\\b(?:oui|d'accord|bien sûr|volontiers|je confirme|nous (?:confirmons|pouvons|offrons|accordons|acceptons|garantissons))\\b",
    ],
  },
  money: {
    currencies: {
      EUR: "euro, euros",
      USD: "dollar, dollars",
      GBP: "livres",
      CHF: "francs, fr., frs",
    },
    magnitudes: { 1000: "mille", 1000000: "million, millions" },
    per: "par",
    perUnit: "mois, an, utilisateur",
  },
  amounts: {
    costs: ["\\b(?:prix|tarifs?|coûte(?:nt|ra)?|coût|seulement)\\b"],
    counted: ["jours?|heures?|semaines?|mois|ans|minutes?|questions?"],
    percent: ["pour ?cents?"],
    certain: ["d'accord"],
    reduction: ["(?:(?:euros?|dollars?) ?)?de (?:réduction|remise|rabais)"],
    half: ["\\b(?:moitié|demi)\\b"],
    discount: ["remises?|réductions?|rabais"],
  },
  times: {
    by: [
      "(?<![\\p{L}\\d])d'ici (?:la )?(?:fin|ce soir|demain)[\\p{L} ]{0,14}(?!\\p{L})",
      "(?<![\\p{L}\\d])avant la fin \\p{L}+ \\p{L}+(?!\\p{L})",
    ],
    clock: ["h|heures"],
    clockMinutes: ["h\\b"],
    beforeYear: ["depuis|en"],
  },
  playbooks: {
    forbiddingHeadings: ["\\b(?:à un humain|jamais|interdit|interne)(?!\\p{L})"],
    forbidding: [
      "(?:^|[.;:,!(-]\\s*)(?:ne |n')?(?:jamais|surtout pas) \\p{L}+|\\bne (?:jamais|pas) \\p{L}+(?:er|ir|re)\\b|\\bne (?:promett|donn|propos|confirm|cit|mentionn|dit|dites)\\p{L}* (?:pas|jamais)\\b",
    ],
    forbiddingAround: [
      "\\b(?:interdit\\p{L}*|(?:doit|doivent|peut|peuvent) pas être \\p{L}+|confidentiel ?:|usage interne)",
    ],
  },
  contacts: {
    dot: ["point"],
    called: ["tél|téléphone|mobile|fax"],
    payment: ["virement|coordonnées bancaires"],
  },
  placeholders: {
    lines: ["votre nom"],
    phrases: ["\\b(?:insérez|à compléter)\\b"],
  },
  fields: {
    bracketed: "nom",
    quoted: "nom, prénom, société, entreprise, date",
  },
  sentences: {
    abbreviations: "m, mm, mme, mlle, dr, pr, env, tél, cf, bd, p.ex, c.-à-d, s.a",
  },
  dateMarks: {
    ordinalEndings: "er, re, e, ème, mes",
    ambiguousMonths: "mars, janv, sept",
    or: "ou",
    counted: "avenue, place",
    fiscal: "fiscal, fiscale, comptable, budgétaire",
    earlier: "avant",
  },
  claims: {
    negation: ["\\b(?:ne|n'|pas|aucune?|sans|jamais|rien|ni|non|malheureusement)\\b|\\bn'"],
    deferral: [
      "\\b(?:je (?:vais )?(?:me renseigne|vérifie|vérifier|demande|demander|reviens vers)|reviens vers vous|revenir vers vous|je ne sais pas|pas sûre?|si \\p{L}+ est|collègue|votre question|transmets|vous (?:avez|utilisez|disiez|mentionn\\p{L}+))\\b",
    ],
    agrees: [
      "\\b(?:(?:me |nous )?convient|est (?:parfait|bon|possible|faisable|réaliste)|parfait|pas de (?:problème|souci)|aucun problème|d'accord|ça marche|c'est noté|entendu|ça va)\\b",
    ],
    fixes: [
      "\\b(?:noté dans (?:mon|l') ?agenda|dans mon agenda|c'est noté|j'ai (?:\\p{L}+ )?(?:réservé|noté|bloqué|inscrit|planifié)|je vous appelle(?:rai)?|je vous rappelle|à (?:mardi|mercredi|jeudi|lundi|vendredi|demain)\\b|confirm\\p{L}*|rendez-vous (?:est )?(?:pris|fixé)|(?:vous )?envoie (?:une |l')invitation|on se (?:parle|voit|dit))\\b",
    ],
    leavesOpen: [
      "\\b(?:en principe|en général|généralement|dans la plupart des cas|habituellement|le plus souvent|typiquement|en moyenne|normalement|devrait|pourrait|sans doute|probablement|si |sous réserve|veuillez|merci de (?:choisir|réserver)|choisissez|réservez|choisir|réserver)\\b",
    ],
    ready: [
      "\\b(?:opérationnel\\p{L}*|en ligne|en service|arriv(?:e|ent|era)|prévue?s?|prêts?|prêtes?|fonctionner\\p{L}*|fonctionne|démarr\\p{L}*|livr\\p{L}*|installé\\p{L}*|termin\\p{L}*|utiliser\\p{L}*)\\b",
    ],
    builds: [
      "\\b(?:(?:allons|pouvons|vais|peut|pourrons) (?:\\p{L}+ )?(?:développer|construire|créer|ajouter|intégrer|adapter)|développer(?:ons|ont|a)|construir(?:ons|ont)|ajouter(?:ons|ont)|créer(?:ons|ont)|feuille de route|prévue? (?:pour|en)|en (?:cours de )?développement)\\b",
    ],
    customers: [
      "\\b(?:clients?|clientes?|références?|utilisent|utilise|travaillent avec|travaille avec|font confiance)\\b",
    ],
    example: ["\\b(?:par exemple|comme|tels? que|telles? que|notamment|dont|entre autres)\\b"],
    person: [
      "\\b(?:(?:mon|notre|ma|le|la) (?:\\p{L}+ )?(?:collègue|directeur|directrice|responsable|patron|technicien|expert)),? ",
    ],
    smears: [
      "\\b(?:lente?s?|mauvaise?s?|pire|médiocres?|horribles?|catastroph\\p{L}*|cauchemar|peu fiables?|dépassée?s?|obsolètes?|vieillotte?s?|compliquée?s?|plant\\p{L}*|bugs?|trop ch(?:er|ère)s?|plus ch(?:er|ère)s?|frais cachés|répond(?:ent)? (?:jamais|rarement|à peine)|ne répond\\p{L}*|quittent|fautes?|erreurs?|plaintes?|plaign\\p{L}*|perd(?:ent)?|échou\\p{L}*|faillite|arnaque|malhonnêtes?|mécontents?|problèmes?|pannes?)\\b",
    ],
    compares: [
      "\\b(?:meilleure?s?|moins ch(?:er|ère)s?|plus (?:rapide|simple|fiable|sûr)s?|contrairement à)\\b",
    ],
    superlatives: [
      "\\b(?:leader|numéro (?:un|1)|(?:la meilleure|le meilleur) (?:solution|logiciel|outil|plateforme|fournisseur|produit)|(?:le|la) plus (?:utilisé|populaire|grand|avancé|complet)\\p{L}*|unique (?:solution|fournisseur)|seul fournisseur|primée?|inégalée?|imbattable|révolutionnaire)\\b",
    ],
    success: [
      "\\b(?:(?:rédui|diminu|économis|amélior|augment|baiss)\\p{L}* (?:\\p{L}+ ){0,6}(?:considérablement|significativement|nettement|drastiquement|énormément|fortement|de moitié)|(?:considérablement|significativement|nettement|drastiquement|fortement) (?:\\p{L}+ )?(?:rédui|diminu|baiss|amélior|augment)\\p{L}*|divis\\p{L}* par|doubl(?:er|ez|era)|rentabilis\\p{L}*|s'amorti\\p{L}*|vous (?:allez )?(?:économis|gagner)\\p{L}*|retour sur investissement)\\b",
    ],
    noTerm: [
      "\\b(?:sans engagement|aucun engagement|pas d'engagement|pas de durée (?:minimale|minimum)|aucune durée|sans durée|(?:résili\\p{L}*|annul\\p{L}*|arrêter) (?:\\p{L}+ )?(?:à tout moment|quand vous (?:voulez|souhaitez))|(?:résili|annul)\\p{L}* (?:\\p{L}+ ){0,4}(?:chaque mois|tous les mois|mensuellement|fin de mois|fin (?:du|de chaque) mois|quand)|à tout moment|sans préavis)\\b",
    ],
    waives: [
      "\\b(?:offrons|offert[es]*|offre(?:s|z)? (?:la|les|le|l') ?(?:mise|installation|frais|premiers?)|cadeau|renonçons|à nos frais|frais (?:d'installation|de mise en service) (?:offerts|gratuits)|(?:installation|mise en (?:service|place)|formation) (?:est )?(?:gratuite|offerte))\\b",
    ],
    halves: ["\\b(?:moitié prix|à moitié|moitié (?:moins|du prix))\\b"],
    trial: ["\\b(?:essai|essayer|essayez|tester|testez|test|période d'essai)\\b"],
    notice: ["\\b(?:préavis|résili\\p{L}*)\\b"],
    term: ["\\b(?:contrat\\p{L}*|engagement|abonnement|renouvel\\p{L}*|reconduit\\p{L}*)\\b"],
    start: [
      "\\b(?:opérationnel\\p{L}*|démarr\\p{L}*|mise en (?:service|place|route)|déploiement|lancement|prêt\\p{L}*)\\b",
    ],
    call: ["\\b(?:appels?|rendez-vous|entretien|échange|démo\\p{L}*|parler|montrer|créneaux?)\\b"],
    answer: ["\\b(?:répon\\p{L}*|support|assistance)\\b"],
    hosting: [
      "\\b(?:hébergée?s?|hébergement|centre de données|datacenter|data center|serveurs?|stockée?s?)\\b",
    ],
    yearly: ["\\b(?:an|ans|année\\p{L}*|annuel\\p{L}*)\\b"],
    monthly: ["\\b(?:mensuel\\p{L}*|mois|mensualité\\p{L}*)\\b"],
    site: ["sites?|entrepôts?|magasins?|dépôts?|agences?"],
    user: ["utilisateurs?|utilisatrices?|personnes?|salariés?|employés?|licences?|collaborateurs?"],
    dock: ["quais?|portes?"],
  },
  columns: {
    qualifiers:
      "professionnel, professionnelle, pro, personnel, personnelle, principal, principale, travail, bureau, domicile",
    secondChoice: "personnel, personnelle, domicile",
    email:
      "courriel, adresseemail, adressemail, adressedemessagerie, adresseelectronique, adressecourriel, mél",
    phone:
      "téléphone, numérodetéléphone, télmobile, téléphonemobile, téléphoneportable, portable, téléphonefixe, télfixe, numérodeportable",
    company:
      "société, nomdelasociété, nomsociété, entreprise, nomdelentreprise, nomentreprise, raisonsociale, employeur",
    title: "fonction, poste, titre, intituléduposte, intitulédeposte, titreduposte, profession",
    salutation: "titre",
    firstName: "prénom, prénoms",
    lastName: "nomdefamille, patronyme",
    fullName:
      "nom, nomcomplet, nometprénom, prénometnom, nomprénom, prénomnom, nomducontact, interlocuteur",
    timezone: "fuseauhoraire",
    tags: "étiquettes, catégories",
    optOut: "désinscri, désabonn, nepascontacter, neplascontacter, opposition, stopmail, pasdemail",
    consent: "consentement, accordmarketing",
    status: "statut",
    no: "non",
    nothing: "inconnu",
    stays: "inscrit, abonné",
    refused: "refusé, retiré",
    outStatus: "désinscrit, désabonné, bloqué, invalide",
    endings: "adresse",
  },
};
