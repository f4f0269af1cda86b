import { firstMatch, fold, pattern } from "../../../language/fold.ts";
import type { ParsedMail } from "../../parse/parsed.ts";
import type { RuleResult } from "../classification.ts";
import { reportFields } from "./returned-ids.ts";

/** How far into a text words are looked for, in characters. */
const MAX_TEXT = 3000;

/** A receipt: our mail was delivered or displayed, and no person wrote anything. */
export function receipt(mail: ParsedMail): RuleResult | null {
  return readNotice(mail) ?? deliveryNotice(mail) ?? inWords(mail);
}

/** A disposition notification (RFC 8098). */
function readNotice(mail: ParsedMail): RuleResult | null {
  const part = mail.parts.find(({ type }) => type === "message/disposition-notification");
  const declared = /report-type\s*=\s*"?disposition-notification/i.test(
    mail.fields("content-type")[0] ?? "",
  );
  if (!part && !declared) return null;
  const disposition = part ? reportFields(part, "disposition")[0] : undefined;
  const what = disposition?.split(";")[1]?.trim() || "displayed";
  return { kind: "receipt", evidence: [`a disposition notification (RFC 8098): ${what}`] };
}

/** A delivery report (RFC 3464) without a failure or a delay. */
function deliveryNotice(mail: ParsedMail): RuleResult | null {
  const actions = mail.parts
    .filter(({ type }) => /^message\/(?:x-|global-)?delivery-status$/.test(type))
    .flatMap((part) => reportFields(part, "action"))
    .map((action) => /^[a-z]*/.exec(action.toLowerCase())?.[0] ?? "");
  const fine = actions.every((action) => ["delivered", "relayed", "expanded"].includes(action));
  if (actions.length === 0 || !fine) return null;
  return { kind: "receipt", evidence: [`a delivery report (RFC 3464): ${actions[0]}`] };
}

/** Receipts of Outlook, Exchange, Notes and others that are text only. */
function inWords(mail: ParsedMail): RuleResult | null {
  const subject = fold(mail.subject.slice(0, 300));
  if (!SUBJECTS.some((each) => each.test(subject))) return null;
  const words = firstMatch(fold(mail.text.slice(0, MAX_TEXT)), WORDS);
  if (words === null) return null;
  return { kind: "receipt", evidence: [`its text is a receipt's: “${words}”`] };
}

/** Programs write these before the subject of the mail that was read or delivered. */
const SUBJECTS: readonly RegExp[] = [
  "^(?:read|not read|delivered|relayed|read receipt|return receipt|receipt)\\b",
  "^(?:gelesen|ungelesen|zugestellt|weitergeleitet|übermittelt|lesebestätigung|empfangsbestätigung|übermittlungsbestätigung)\\b",
  "^(?:lu|non lu|remis|accusé|confirmation de lecture|relayé)\\b",
  "^(?:leído|no leído|entregado|retransmitido|confirmación de lectura|acuse)\\b",
  "^(?:letto|non letto|recapitato|inoltrato|conferma di lettura|ricevuta)\\b",
  "^(?:gelezen|niet gelezen|afgeleverd|bezorgd|leesbevestiging|ontvangstbevestiging)\\b",
  "^(?:lida|lido|não lida|entregue|retransmitida|confirmação de leitura|recibo)\\b",
  "^(?:läst|inte läst|levererat|läskvitto|kvitto)\\b",
  "^(?:lest|ikke lest|levert|lesebekreftelse)\\b",
  "^(?:læst|ikke læst|leveret|læsekvittering|kvittering)\\b",
  "^(?:przeczytano|przeczytane|przeczytana|dostarczono|dostarczone|potwierdzenie)",
  "^(?:прочитано|прочтено|доставлено|уведомление о прочтении|отчет о прочтении|підтвердження)",
  "^(?:已读|已讀|未读|已送达|已傳遞|已传递|讀取回條|已读回执|阅读回执)",
  "^(?:開封済み|開封通知|開封確認|開封|未読|配信済み|配信完了)",
].map((words) => pattern(`${words}[^:]{0,30}(?:[:(-]|$)`));

/** Words about the mail itself, as only receipts have them. */
const WORDS: readonly RegExp[] = [
  "\\b(?:your|the) (?:message|e-?mail|mail)\\b[\\s\\S]{0,600}?\\b(?:was|has been) (?:read|opened|displayed|deleted without being read|delivered|received)\\b(?! by me)",
  "this is an? (?:read|return|delivery)[ -]?receipt",
  "this is a receipt for the (?:mail|message|e-?mail)",
  "return receipt only acknowledges",
  "delivery to the(?:se| following) recipients?[^.]{0,60}(?:is complete|succe|was complete)",
  "\\bihre nachricht\\b[\\s\\S]{0,600}?\\bwurde\\b[\\s\\S]{0,80}?\\b(?:gelesen|angezeigt|geöffnet|zugestellt|übermittelt|ungelesen gelöscht)\\b",
  "dies ist eine (?:lese|empfangs|eingangs)bestätigung",
  "\\bvotre message\\b[\\s\\S]{0,600}?\\ba été (?:lu|ouvert|affiché|remis|supprimé)\\b",
  "(?:ceci est un|cet) accusé de (?:lecture|réception)",
  "\\b(?:su|el|tu) mensaje\\b[\\s\\S]{0,600}?\\b(?:ha sido|fue|se ha|se) (?:leído|leyó|abierto|mostrado|entregado|eliminado)\\b",
  "\\bil (?:suo |tuo )?messaggio\\b[\\s\\S]{0,600}?\\b(?:è stato|e' stato) (?:letto|aperto|visualizzato|recapitato|eliminato)\\b",
  "\\b(?:uw|je|het) bericht\\b[\\s\\S]{0,600}?\\b(?:is|werd)\\b[\\s\\S]{0,80}?\\b(?:gelezen|geopend|weergegeven|bezorgd|afgeleverd)\\b",
  "\\b(?:sua|a) mensagem\\b[\\s\\S]{0,600}?\\bfoi (?:lida|aberta|exibida|entregue|excluída)\\b",
  "\\b(?:ditt|dit) (?:meddelande|meddelelse|melding|besked)\\b[\\s\\S]{0,600}?\\b(?:lästes|har lästs|blev læst|er læst|ble lest|er lest|har blivit läst|levererades|blev leveret|ble levert)\\b",
  "\\bmeldingen\\b[\\s\\S]{0,600}?\\b(?:ble|er|har blitt) (?:lest|levert|åpnet)\\b",
  "\\b(?:twoja )?wiadomość\\b[\\s\\S]{0,600}?\\bzostała (?:przeczytana|odczytana|dostarczona|otwarta)",
  "(?:сообщение|письмо)[\\s\\S]{0,600}?(?:было )?(?:прочитано|прочтено|открыто|доставлено|отображено)",
  "повідомлення[\\s\\S]{0,600}?(?:було )?(?:прочитано|відкрито|доставлено)",
  "(?:邮件|郵件|消息|訊息)[\\s\\S]{0,600}?(?:已读|已讀|阅读时间|已被阅读|已被讀取|讀取時間|已于.{0,60}(?:阅读|读取)|已送达)",
  "(?:メッセージ|メール)[\\s\\S]{0,600}?(?:開封されました|表示されました|読まれました|配信されました|開封済み)",
].map(pattern);
