import { squash } from "./names.ts";

// Columns that say that somebody must not be written to. A wrong suppression loses a customer, a
// missed one breaks the law: a column is taken for one only by plain words, and then whatever
// stands in it counts unless it says no.

/** How a column tells that somebody has opted out, or that their address has failed. */
export type OptOutSign =
  /** `Unsubscribed`, `Email Opt Out`: by anything but a no. */
  | "out"
  /** `Marketing consent`: by a no. */
  | "consent"
  /** `Email Status`: by certain words. */
  | "status";

const any = (words: string): string => words.trim().split(/\s+/u).map(squash).join("|");

const OUT = new RegExp(
  any(`
    unsub optout optedout optsout donotcontact donotemail donotmail dontcontact dontemail dontmail
    blacklist blocklist blocked suppressed suppression hardbounce
    bouncereason bouncedreason bouncedate bouncedat emailbounced isbounced quarantined
    invalidemail cleantime emaildisabled
    abgemeldet abbestellt austragung werbesperre keinewerbung keineemail keinemail kontaktsperre
    mailsperre widerspruch widersprochen gesperrt sperrvermerk
    désinscri désabonn nepascontacter neplascontacter opposition stopmail pasdemail
    dadodebaja bajanewsletter nocontactar noenviar nocontacto darsedebaja
    descadastr nãocontatar nãocontactar cancelouinscrição nãoenviar
    disiscri cancellatodallalista noncontattare nonscrivere
    uitgeschreven afgemeld nietcontacteren nietmailen nietbenaderen
    配信停止 配信不可 配信拒否 オプトアウト 連絡不可 連絡禁止 メール不可 送信不可 送付不可 購読解除`),
  "u",
);

const CONSENT = new RegExp(
  any(`
    consent optin optedin subscribed acceptsmarketing acceptsemail marketingpermission
    emailpermission mailingpermission canbecontacted canemail allowemail emailallowed okaytoemail
    marketingallowed
    einwilligung einverständnis werbeerlaubnis zustimmung newsletteranmeldung
    consentement accordmarketing
    consentimiento aceptamarketing permisomarketing
    consentimento aceitamarketing
    consenso
    toestemming
    配信許可 配信希望 配信同意 配信可否 同意 受信許可 メール許可`),
  "u",
);

const STATUS = new RegExp(
  any("status statut estado situação stato ステータス 状態 marketingstatus"),
  "u",
);

/** Names with such words that tell when, where from or how often, and not whether. */
const BESIDES =
  /(?:link|url|token|source|quelle|ip|page|count|number|rate|text|basis|group|type|version)$|^(?:optin|confirm|consent)\w*(?:time|date|at|ip|source)$|(?:emails|mails)bounced$|^(?:numberof|total)/u;

/** About other ways to reach somebody, or about other things than people. */
const OTHERWISE =
  /phone|telefon|sms|fax|whatsapp|donotcall|calloptout|postal|^deal|^order|^account|^company|^organi[sz]ation|invoice|payment/u;

/** What a column of this name tells of opt-outs; null for nothing. */
export function signOf(name: string): OptOutSign | null {
  const key = squash(name);
  if (BESIDES.test(key) || OTHERWISE.test(key)) return null;
  // `Not unsubscribed` and `Subscribed` are told apart by the longer word.
  if (OUT.test(key)) return "out";
  if (/^(?:has)?bounced?$|^dnc$|^baja$|^stop$|^no(?:e?mail|marketing)/u.test(key)) return "out";
  if (CONSENT.test(key)) return "consent";
  return STATUS.test(key) ? "status" : null;
}

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u).map(squash));

const NO = set(`
  0 no n f false off none never nein nee non não いいえ 否 無 なし 不可 不要 ні нет
  nie nej nei ei`);

/** What an empty cell would say, too. */
const NOTHING = set(
  "null nil na n/a none unknown undefined unbekannt inconnu desconocido sconosciuto",
);

/** What a column of opt-outs holds where somebody has not. */
const STAYS = set(`
  subscribed active aktiv notunsubscribed optedin optin ok valid deliverable angemeldet inscrit
  abonné suscrito inscrito iscritto aangemeld allowed 配信中 可`);

/** How consent is refused. */
const REFUSED = set(`
  denied declined refused withdrawn revoked rejected notgranted notgiven optedout optout unsubscribed
  noconsent widerrufen abgelehnt verweigert refusé retiré rechazado denegado retirado recusado negado
  negato revocato geweigerd ingetrokken 拒否 不同意 撤回`);

const OUT_STATUS = set(`
  unsubscribed unsubscribe optedout optout optedoutofemail donotcontact donotemail dnc bounced
  bounce hardbounce hardbounced bouncedhard cleaned complained complaint spam spamcomplaint
  markedasspam reportedspam suppressed blocked blacklisted blocklisted invalid undeliverable
  noconsent notsubscribed nonsubscribed removed globallyunsubscribed unsubscribedfromall
  abgemeldet ausgetragen gesperrt werbesperre widerspruch ungültig
  désinscrit désabonné bloqué invalide
  dadodebaja desuscrito bloqueado inválido
  descadastrado cancelado
  disiscritto bloccato nonvalido
  uitgeschreven afgemeld geblokkeerd ongeldig
  配信停止 解除 退会 無効 拒否`);

/** Whether a cell of such a column says that somebody must not be written to. */
export function optsOut(sign: OptOutSign, cell: string): boolean {
  const mark = cell.trim();
  // A cross or a tick is no letter; in a column of opt-outs a tick is a yes.
  if (mark === "" || /^[-–—.?]+$/u.test(mark)) return false;
  const value = squash(mark) || mark;
  const isNo = NO.has(value) || /^(?:×|✗|✘|☐|❌)$/u.test(mark) || /^0+(?:[.,]0+)?$/u.test(mark);
  switch (sign) {
    case "out":
      return !isNo && !NOTHING.has(value) && !STAYS.has(value);
    case "consent":
      return isNo || REFUSED.has(value);
    case "status":
      return OUT_STATUS.has(value);
  }
}
