/** Mails that say no and nothing else, in words of many languages. */
export const ONLY_NO: readonly string[] = [
  "Hi Ada, thanks for the mail but we're not interested. Best, Tom",
  "Hallo Frau Sales,\n\nvielen Dank, aber wir haben kein Interesse.\n\nMit freundlichen Grüßen\nTom Roth",
  "Bonjour,\n\nnon merci, pas intéressés.\n\nCordialement,\nJeanne",
  "Nem érdekel, köszönöm.",
  "Nu mă interesează.",
  "Δεν ενδιαφέρομαι, ευχαριστώ.",
  "לא מעוניין, תודה.",
  "غير مهتم، شكرا.",
  "ไม่สนใจครับ",
  "Tôi không quan tâm.",
  "Maaf, kami tidak tertarik.",
  "Nisam zainteresiran.",
  "Ne zanima me, hvala.",
  "Не ме интересува.",
  "No m'interessa, gràcies.",
  "Ei huvita, aitäh.",
  "Neinteresē, paldies.",
  "Neįdomu, ačiū.",
  "İlgilenmiyoruz, teşekkürler.",
  "Nemám zájem, děkuji.",
  "Nemáme záujem.",
  "Ei kiinnosta, kiitos.",
  "관심 없습니다.",
];

/** Mails that hold a no or a later time, and something else: not for the rules to act on. */
export const MORE: readonly string[] = [
  "Not interested in the pro plan, the small one would do.",
  "No thanks, we use Deputy and love it.",
  "Not interested at the moment, we have a freeze on new tools, but send the deck.",
  "Kein Interesse an der App, die Auswertung wäre spannend.",
  "Not now, we first have to move the servers. In May we could pilot it in Leeds.",
  "Pas maintenant, notre budget est voté en mai, préparez une offre pour 40 postes.",
];

/** Mails that put off and say nothing else; the day that they name, seen from 2 March 2026. */
export const ONLY_LATER: readonly (readonly [text: string, until: string])[] = [
  ["Not now, try me in May.", "2026-05-01"],
  ["Hi Ada,\n\nplease get back to me in three weeks.\n\nThanks\nTom", "2026-03-23"],
  ["Derzeit nicht, melden Sie sich bitte im Mai wieder.", "2026-05-01"],
  ["Jelenleg nem, keressen újra májusban.", "2026-05-01"],
  ["Ei nyt, ottakaa yhteyttä toukokuussa.", "2026-05-01"],
  ["Teď ne, ozvěte se v květnu.", "2026-05-01"],
];
