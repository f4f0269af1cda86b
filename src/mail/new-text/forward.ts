import { quotingWords } from "../../language/patterns.ts";

/** How mail programs name the mail that they quote or forward, without marking it further. */
const NAMES = quotingWords("originals").join("|");

/** QQ leaves the entity in its plain text. */
const GAP = "(?:[\\s[\\]]|&nbsp;)*";
const DASHES = "(?:[-–—‐=_*]\\s?){2,60}";
const DASHED = new RegExp(
  `^[*_>\\s]*${DASHES}${GAP}(?:${NAMES})(?:\\s[^-–—‐=]{0,80})?${GAP}${DASHES}$`,
  "iu",
);

/** Apple Mail, which puts no dashes. */
const BEGIN = new RegExp(
  `^(?:${[
    "begin forwarded message",
    "anfang der weitergeleiteten (?:nachricht|e-mail)",
    "début du message (?:transféré|réexpédié)",
    "inicio del mensaje reenviado",
    "inizio (?:del )?messaggio inoltrato",
    "begin doorgestuurd bericht",
    "início da mensagem (?:reencaminhada|encaminhada)",
    "vidarebefordrat brev",
    "start på videresendt melding",
    "videresendt (?:melding|meddelelse|besked)",
    "start på videresendt besked",
    "välitetty viesti alkaa",
    "początek przekazywanej wiadomości",
    "začátek přeposílané zprávy",
    "začiatok preposielanej správy",
    "начало переадресованного сообщения",
    "начало переадресованного письма",
    "початок листа,? що пересилається",
    "iletilmiş mesajın başlangıcı",
    "továbbított levél kezdete",
    "以下是转发的邮件",
    "开始转发的邮件",
    "開始轉寄郵件",
    "以下は転送されたメッセージです",
    "転送されたメッセージ",
    "전달된 메시지 시작",
  ].join("|")})\\s?[:：]$`,
  "iu",
);

/** Lotus Notes: `Ada Sales ---02.03.2026 10:00:00---Hi Jane!`, with the names of pictures before it. */
const NOTES =
  /^(?:.{0,60}\b(?:inactive hide details for|embedded image moved to file: [^)]{1,60}\)) ?)?\p{L}[^-]{1,100} ?-{3}\s?\d{1,4}[./-]\d{1,2}[./-]\d{1,4}[ ,]{1,2}\d{1,2}[:.]\d\d[^-]{0,12}-{3}/iu;

/** The line above which help desks ask people to write. */
const ABOVE = new RegExp(
  `^\\W*(?:${[
    "(?:please )?(?:type|write|enter) your (?:reply|response) above this line",
    "(?:please )?(?:reply|respond)(?: to this e-?mail)? above this line",
    "(?:bitte )?(?:geben sie ihre antwort|antworten sie|antwort) (?:bitte )?(?:über|oberhalb) dieser zeile.{0,20}",
    "(?:veuillez )?(?:répondre|saisir votre réponse|écrire) au-dessus de cette ligne",
    "(?:por favor,? )?(?:responda|escriba su respuesta) (?:por )?encima de esta línea",
    "(?:per favore )?(?:rispondere|digita la risposta) sopra (?:a )?questa riga",
    "(?:gelieve |typ )?(?:uw antwoord |te antwoorden )boven deze (?:regel|lijn).{0,20}",
    "(?:por favor,? )?(?:responda|digite sua resposta|escreva a sua resposta) acima desta linha",
  ].join("|")})\\W*$`,
  "iu",
);

/** A dashed line in a language that isn't listed. */
const SOMETHING_DASHED = /^-{3,60}(?:\s|&nbsp;)?\p{L}[\p{L} ']{3,40}(?:\s|&nbsp;)?-{3,60}$/u;

/** Whether a line may introduce an older mail, given header fields below it. */
export function isPerhapsForward(line: string): boolean {
  return SOMETHING_DASHED.test(line);
}

/** Whether a line, in its comparable form, introduces an older mail. */
export function isForward(line: string): boolean {
  if (NOTES.test(line.slice(0, 300))) return true;
  return line.length <= 200 && (DASHED.test(line) || BEGIN.test(line) || ABOVE.test(line));
}
