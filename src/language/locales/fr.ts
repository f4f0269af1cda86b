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
    about: "environ, moins de, à peu près",
    halfYear: "six mois",
    season: "été, automne, printemps, hiver, vacances, fêtes, rentrée, noël, pâques",
    next: "prochain, prochaine",
    nextAfter: "prochain, prochaine, suivant, suivante, qui vient",
    this: "ce, cette, cet",
    in: "dans, d'ici, en, sous, dans les, dans environ",
    for: "pour, pendant, durant, pour les",
    later: "plus tard",
    of: "de, d', du, le",
    beforeDay: "le, au, du",
    before:
      "en, au, à, dès, depuis, jusqu'en, jusqu'à, fin, début, mi, avant, après, courant, le, du, ce",
    span: "au, à, jusqu'au, et le, et",
    early: "début, début du mois de, début du mois d'",
    middle: "mi, mi-, milieu",
    late: "fin, la fin, fin du mois de",
  },
  absence: {
    back: "de retour, retour, reprend, reprends, reprendrai, reprise, reviens, reviendrai, revenons, rentre, rentrerai, de nouveau, à nouveau, serai là, revient, reviendra",
    until: "jusqu'au, jusqu'à, jusqu'en, jusque, jusqu'",
    through: "jusqu'au et y compris",
    inclusive: "inclus, incluse, inclusivement, y compris, compris",
    after: "après le, après",
    away: "absent, absente, absence, en congé, en congés, congés, vacances, en déplacement, hors du bureau, indisponible, fermé, fermés, en arrêt, pas disponible, pas au bureau, ne suis pas",
    since: "depuis, dès, à partir du, à compter du, du, à partir de, depuis le",
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
      "désinscri*, désabonn*, désincri*, désinscription, unsubscribe, se désinscrire, me désinscrire, désabonnement, désinscrivez, laissez-moi tranquille, laissez moi tranquille, laissez-nous tranquilles, fichez-moi la paix, fichez moi la paix, foutez-moi la paix, stop pub, droit d'opposition, m'oppose, me désabonner, opt-out, opposition, m'oppose à, plus de mails, plus de mail, plus d'e-mails, plus d'e-mail, plus d'emails, plus de messages, plus de pub, plus de publicité, plus de spam, plus de courriels, n'avez pas mon accord, n'avez pas mon consentement, sans mon accord, sans mon consentement, refuse de recevoir, refusons de recevoir, je refuse, nous refusons, retirez mon consentement, retire mon consentement, droit à l'effacement, droit à l'oubli, stop mail, stop mails, stop spam, lâchez-moi, m'oublier, oubliez-moi",
    remove:
      "retirer, retirez, retire, retirez-moi, retire-moi, retirés, retiré, retirée, supprimer, supprimez, supprime, supprimé, supprimée, suppression, enlever, enlevez, enlève, enlevé, rayer, rayez, raye, effacer, effacez, efface, éliminer, radier, radiez, exclure, excluez, sortir, sortez, ôter, ôtez, oubliez, oublier, dégager, virer, virez, retrait, radiation",
    off: "de, des, du, hors",
    onto: "ajouter, ajoutez, ajoutez-moi, inscrire, inscrivez, inscrivez-moi, abonner, abonnez, mettez-moi sur",
    list: "liste, listes, liste de diffusion, listes de diffusion, liste d'envoi, liste de contacts, liste d'envois, base de données, base, bases, bases de données, fichier, fichiers, mailing, mailing list, mailing-list, newsletter, newsletters, lettre d'information, envois, campagne, campagnes, contacts, crm, diffusion, annuaire, prospection, registre, registres, système, carnet d'adresses, fichier clients, base clients, fichier client",
    me: "me, moi, m', nous, mon adresse, mon email, mon e-mail, mon mail, mon nom, mes données, mes coordonnées, mes données personnelles, mon contact, notre adresse, nos données, nos coordonnées, cette adresse, notre société, notre entreprise, mon adresse mail, mon adresse email, mon adresse e-mail, notre adresse mail, notre email, nous tous, cette adresse mail",
    stop: "stop, stopper, stoppez, arrêter, arrêtez, arrête, arrêt, cesser, cessez, cesse, fini, assez, abstenir de, vous abstenir, abstenez-vous, abstenez-vous de, évitez, éviter, mettre fin, d'arrêter",
    write:
      "écrire, écrivez, écris, contacter, contactez, contacte, recontacter, recontactez, solliciter, sollicitez, démarcher, démarchez, relancer, relancez, relance, harceler, harcelez, déranger, dérangez, importuner, importunez, embêter, spammer, appeler, appelez, mailer, joindre, prospecter, ennuyer, contact, rappelez, rappeler, démarchage, prospection, contactez-moi, écrire à",
    send: "envoyer, envoyez, envoie, envoyé, envoi, envois, adresser, adressez, transmettre, renvoyer, renvoyez, expédier",
    mail: "e-mail, e-mails, email, emails, mail, mails, message, messages, courriel, courriels, courrier, courriers, publicité, publicités, pub, pubs, spam, spams, newsletter, newsletters, sollicitation, sollicitations, relance, relances, offre, offres, rien, démarchage, prospection, informations, infos, communications, communication, promotions, propositions, envois, mailing, mailings, conneries",
    receive:
      "recevoir, reçois, recevons, être contacté, être contactée, être contactés, être sollicité, être sollicitée, être démarché, être démarchée, être recontacté, être recontactée, être relancé, être relancée, avoir, entendre parler, être dérangé, être dérangée, figurer, être importuné, être inscrit",
    want: "veux, voulons, souhaite, souhaitons, souhaiterais, désire, désirons, voudrais, voudrions, aimerais, demande, exige, accepte, merci de, veuillez, prière de, souhaité, souhaitée, consens, autorise, intéressé par",
    not: "ne, n', plus, pas, jamais, ne pas, ne plus",
    no: "aucun, aucune, pas de, pas d', sans",
    more: "plus, davantage, encore, autres, autre, désormais, dorénavant, à l'avenir, futurs, futures, à nouveau, nouveau, nouveaux, nouvelle, du tout",
    we: "je, j', nous, on",
    you: "vous, vos, votre, tes, ton, ta, tu, te, t'",
    about:
      "clients, client, utilisateurs, utilisateur, salariés, employés, équipes, équipe, gens, chauffeurs, collaborateurs, collègues, abonnés, lien, bouton, fonction, fonctionnalité, page, taux, option, processus, gestion, outil, logiciel, excel, plannings, planning, contrat, réunion, invitation, projet, tableur, tableurs, rendez-vous, patients, élèves, parents, fournisseurs, main",
    limit:
      "avant, jusqu'à, jusqu'au, aujourd'hui, demain, cette semaine, la semaine prochaine, par téléphone, pour l'instant, pour le moment, actuellement, encore, pdf, devis, papier, facture, factures, pièce jointe, pièces jointes, contrat, lien, week-end",
    beside:
      "merci, svp, s'il vous plaît, s'il vous plait, s'il te plaît, stp, bonjour, bonsoir, madame, monsieur, messieurs, cordialement, salutations, bien, à, au, aux, de, des, du, d', le, la, les, l', un, une, et, ou, mais, je, j', nous, vous, votre, vos, mon, ma, mes, notre, nos, me, m', moi, se, s', ce, c', cette, ces, cet, est, sont, suis, ai, avez, avons, a, été, être, avoir, pas, ne, n', plus, non, que, qu', qui, quoi, comment, pourquoi, où, d'où, si, par, pour, sur, dans, en, avec, sans, très, tout, toute, tous, toutes, immédiatement, tout de suite, rapidement, au plus vite, dès maintenant, maintenant, dès, que possible, possible, définitivement, dans les plus brefs délais, par avance, d'avance, aucun, aucune, besoin, pas intéressé, adresse, e-mail, email, mail, mails, e-mails, emails, courriel, courriels, message, messages, liste, données, personnelles, rgpd, cnil, loi, plainte, avocat, illégal, spam, signaler, signalement, conformément, article, droit, droits, jamais, inscrit, inscrite, abonné, abonnée, demandé, sollicité, sollicités, non sollicités, donné, accord, consentement, autorisation, confirmer, confirmation, confirmez, eu, avez-vous, obtenu, trouvé, fois, déjà, plusieurs, deux, trois, dernière, dernier, encore, marre, ras-le-bol, ras, bol, assez, prie, demande, vous prie de, bonne, journée, il, elle, on, y, ne suis pas, personne, bonne personne, société, entreprise, ici, désolé, désolée, veuillez, pourriez-vous, pouvez-vous, pourriez, pouvez, faire, fait, nécessaire, souhaite, veux, voudrais, souhaiterais, aimerais, sinon, aussi, donc, alors, juste, toujours, reçois, recevoir, reçu, type, genre, sorte, faut, il faut, part, votre part, ainsi, même, comme, cela, ça, ceci, pas intéressée, pas intéressés, pas intéressé par, aucun intérêt, ne suis pas intéressé, ne suis pas intéressée, ne sommes pas intéressés, n'est pas intéressé, bien vouloir, vouloir, utilisation, traitement, fins, commerciales, des fins de",
    idiom:
      "n'hésitez pas, n'oubliez pas, pas de problème, pas de souci, pourquoi pas, pourquoi ne pas, pas reçu, pas encore reçu, n'avons pas reçu, sans problème, ne pas oublier, ne manquez pas, pas contre, plus d'informations, plus d'infos, plus de détails, ne tardez pas, n'oubliez pas de",
  },
  intent: {
    decline:
      "pas intéressé, pas intéressée, pas intéressés, pas d'intérêt, aucun intérêt, non merci, merci non, pas besoin, aucun besoin, pas pour nous, pas pour moi, ça ne m'intéresse pas, cela ne m'intéresse pas, ne nous intéresse pas, ne m'intéresse pas, pas donner suite, sans intérêt",
    later:
      "pas maintenant, plus tard, recontactez-moi, recontactez-nous, recontacter, revenez vers moi, revenez vers nous, rappelez-moi, rappelez-nous, relancez-moi, à nouveau, de nouveau, trop tôt, pas le moment, pas le bon moment, pour le moment, pour l'instant, actuellement, peut-être, écrivez-moi, réessayez, contactez-moi, contactez-nous, reprenez contact, en ce moment, occupé, occupée",
  },
};
