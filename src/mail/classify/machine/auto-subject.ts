import { fold, pattern } from "../../../language/fold.ts";
import { quotingWords } from "../../../language/patterns.ts";

/** `surely`: only programs begin a subject like this; people don't. */
type SubjectSign = "surely" | "perhaps";

/** Whether a subject is one that programs give to their automatic answers. */
export function autoSubject(subject: string): SubjectSign | null {
  const whole = fold(subject.slice(0, 300)).trim();
  const text = whole.replace(TAGS, "");
  if (SURE.some((each) => each.test(whole) || each.test(text))) return "surely";
  // In a thread about an absence, people's replies have the words, too.
  if (ANSWER.test(text)) return null;
  return POSSIBLE.some((each) => each.test(text)) ? "perhaps" : null;
}

const ANSWER = new RegExp(
  `^(?:${quotingWords("replyPrefixes").map(fold).join("|")})\\s?[:：]`,
  "u",
);

/** What gateways put before a subject: `[External]`, `EXT:`, `***SPAM***`. */
const TAGS =
  /^(?:\s*(?:\[(?:ext|esterno|extern\w*|caution|suspected spam|spam|bulk)\]|\((?:ext|extern\w*)\)|\*{2,}[^*]{1,30}\*{2,}(?!\*)|(?:external|extern|ext|caution|spam)(?: e-?mail)?\s*:))+\s*/u;

/** What follows such words when they were not written by hand: a colon, a bracket, or nothing. */
const END = "\\s*(?:[:：\\])|>!-]|re:|aw:|$)";

const SURE: readonly RegExp[] = [
  // English
  "auto(?:matic|mated|matically generated)?[ -]?(?:e-?mail )?(?:reply|response|answer|acknowledge?ment|acknowledgment)(?: (?:from|to|for)\\b[^:]{0,60})?",
  "auto-?(?:reply|response|responder)(?: (?:from|to|for)\\b[^:]{0,60})?",
  "out[ -]of[ -](?:the[ -])?office(?:[ -]+|: )(?:auto|automatic|notification|notice|message|assistant|response|re:)[ -]?(?:reply|response|message)?",
  "vacation (?:reply|response|autoreply|auto-reply|responder|message|notice|notification)",
  "yahoo! auto response",
  // German
  "automatische (?:antwort|rückantwort|e-?mail-?antwort|abwesenheitsnotiz|abwesenheitsnachricht|eingangsbestätigung|empfangsbestätigung|nachricht)",
  "auto-?antwort",
  "abwesenheits(?:notiz|nachricht|meldung|benachrichtigung|mitteilung|agent|info|assistent)(?: (?:von|vom|bis|für)\\b[^:]{0,60})?",
  "(?:automatische )?eingangsbestätigung",
  // French
  "(?:réponse|message|courriel|accusé de réception) automatique(?: d'absence(?: du bureau)?)?",
  "(?:message|réponse|notification|avis) d'absence(?: du bureau)?",
  // Spanish
  "respuesta automática(?: por ausencia de la oficina)?",
  "autorrespuesta",
  "contestación automática",
  "(?:mensaje|aviso|notificación) (?:de ausencia|automático|automática)",
  // Italian
  "risposta automatica",
  "risposta non al computer",
  "messaggio (?:automatico|di assenza)",
  "(?:avviso|notifica) di assenza",
  // Dutch
  "automatisch(?:e)? (?:antwoord|beantwoording|bericht|reactie|ontvangstbevestiging)",
  "afwezigheids(?:bericht|melding|assistent|notificatie)",
  "afwezigheidsbericht",
  // Portuguese
  "resposta automática(?: para ausência do escritório)?",
  "(?:mensagem|aviso|notificação) (?:de ausência|automática)(?: temporária)?",
  // Swedish, Norwegian, Danish
  "autosvar(?:[ :-]+(?:ikke til stede|frånvarande|ikke på kontoret|ej på kontoret|fravær))?",
  "automati(?:skt|sk) (?:svar|svarsmeddelande|svarmelding)",
  "(?:frånvaro|fraværs?)(?:meddelande|besked|melding|meddelelse|assistent|varsel)",
  // Polish
  "(?:automatyczna odpowiedź|autoodpowiedź|odpowiedź automatyczna)(?: \\([^)]*\\))?",
  "(?:poza biurem|nieobecność w biurze|informacja o nieobecności|powiadomienie o nieobecności)",
  // Russian, Ukrainian
  "(?:автоматический ответ|автоответ(?:чик)?|автоматическое сообщение|автоматическое уведомление)(?: [^:]{0,40})?",
  "(?:автоматична відповідь|автовідповідь|автовідповідач|автоматичне повідомлення)(?: [^:]{0,40})?",
  // Chinese
  "\\[?(?:自动回复|自動回覆|自动答复|自動答覆|自動回復|自动回覆|郵件答錄機自動回覆|外出时的自动答复|外出時的自動回覆|自动答覆)",
  // Japanese, Korean
  "(?:自動返信|自動応答|不在時の自動応答|不在通知|不在の自動返信|自動返信メール|自動送信)",
  "(?:자동 ?회신|자동 ?응답|부재 ?중)",
  // Czech, Hungarian, Finnish, Turkish
  "automatická (?:odpověď|odpoveď)",
  "(?:mimo kancelář|nepřítomnost v kanceláři)",
  "(?:automatikus válasz|házon kívüli automatikus válasz|házon kívül)",
  "automaattinen (?:vastaus|poissaoloviesti)",
  "(?:otomatik yanıt|otomatik cevap|ofis dışında)",
]
  .map((words) => pattern(`^[\\[(<*]?\\s*(?:${words})${END}`))
  .concat(
    [
      // Marks that programs put before or behind the subject that they answer.
      "[\\[(](?:auto-?reply|auto-?response|automatic reply|out of office|ooo|automatische antwort|abwesenheitsnotiz|réponse automatique|respuesta automática|risposta automatica|resposta automática|自动回复|自動返信)[\\])]",
      "^ooo\\s*:",
      // Challenges, and acknowledgements of ticket systems.
      "\\bverify#|^your e-?mail requires verification|^(?:please )?confirm your (?:message|e-?mail) to\\b|^sender verification|spamarrest|\\[boxtrapper\\]",
    ].map(pattern),
  );

const POSSIBLE: readonly RegExp[] = [
  "^auto\\s*:",
  "\\bout of (?:the )?office\\b",
  "\\b(?:on|annual|maternity|parental|paternity|sick) (?:vacation|holidays?|leave|pto)\\b",
  "^(?:i am|i'm|we are) (?:away|out)\\b",
  "^away (?:from|until|message)|^(?:i am|i'm) on (?:vacation|holidays?|leave)\\b",
  "\\b(?:urlaub|abwesend|abwesenheit|nicht im (?:büro|hause?)|elternzeit)\\b",
  "\\b(?:absence|absente?|en congés?|en vacances|hors du bureau|du bureau)\\b",
  "fuera de (?:la )?oficina|fuori (?:ufficio|sede)|fora do escritório|niet (?:op|aanwezig op) kantoor|\\bafwezig",
  "(?:ej|inte|ikke) på kontoret|\\bfrånvaro|\\bfravær",
  "\\b(?:ausencia|ausente|vacaciones|de vacaciones)\\b",
  "\\b(?:assenza|assente|in ferie|chiusura)\\b",
  "\\b(?:vakantie|met verlof)\\b",
  "\\b(?:ausência|férias|ausente)\\b",
  "\\b(?:semester|frånvarande|föräldraledig|ferie|fraværende|permisjon|orlov)\\b",
  "\\b(?:urlop|nieobecność|nieobecna?)\\b",
  "(?:отпуск|отсутств|вне офиса|нет на месте|відпуст|відсутн|поза офісом)",
  "(?:休假|外出|不在|休暇|休業)",
  "\\b(?:ticket|case|request|incident|vorgang)\\s*(?:#|no\\.?|nr\\.?|id)?\\s*:?\\s*[a-z]{0,6}-?\\d{3,}",
  "\\[[^\\]]{0,30}#\\s*[\\w-]*\\d{3,}\\]",
  "\\b(?:received|acknowledge?ment|acknowledgment)\\b",
  "^thank(?:s| you) for (?:your|contacting|getting in touch)",
].map(pattern);
