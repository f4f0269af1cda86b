import { comparable, type Line } from "./line.ts";

/** Banners are shorter than this, in characters. */
const MAX_LENGTH = 160;

/** Devices and programs that people write mails with. */
const DEVICE =
  "(?:my|mobile|phones?|smartphone|handy|iphone|ipad|ipod|ios|android|samsung|galaxy|huawei|xiaomi|redmi|oneplus|" +
  "pixel|nokia|motorola|xperia|htc|lg|blackberry|windows|outlook|mail|e-?mail|yahoo|gmail|proton\\S*|tutanota|tuta|" +
  "airmail|spark|k-9|thunderbird|superhuman|hey|missive|newton|canary|bluemail|aqua\\s?mail|typemail|mailbird|" +
  "polymail|postbox|boxer|nine|evolution|gmx|web\\.de|zoho|fastmail|mailspring|inbox|tablet|device|watch|front)";

/** Whole lines, told from prose by a device's name or by words that only programs use. */
const BANNERS = [
  // English
  `(?:sent|written|typed|composed) (?:securely )?(?:from|via|with|by|using|on|through) .{0,60}\\b${DEVICE}(?![\\p{L}\\p{N}]).{0,80}`,
  "(?:sent|typed|written) (?:from|on) (?:my|a|an|the) \\S+(?: \\S+){0,5}",
  "from my (?:\\S+ ){0,3}(?:i?phone|ipad|mobile|blackberry|android|device|tablet|cell|smartphone|samsung|galaxy).{0,20}",
  "[\\p{L}\\d.'-]+ from (?:my )?mobile",
  "(?:get|download) outlook for .{1,60}",
  "(?:please )?(?:excuse|forgive|pardon) (?:any |my |the )*(?:typos?|brevity|errors|mistakes).{0,60}",
  // German
  `(?:von|mit|aus|über) .{1,60} (?:gesendet|geschickt|geschrieben|verschickt)`,
  `(?:gesendet|geschrieben|verschickt|versandt) (?:von|mit|aus|über|via|vom) .{0,60}(?<!\\p{L})(?:mein\\p{L}*|${DEVICE})(?![\\p{L}\\p{N}]).{0,60}`,
  "diese (?:nachricht|mail|e-mail) wurde (?:von|mit|über) .{1,80} (?:gesendet|verschickt|geschrieben)",
  "von meinem \\S*(?:iphone|ipad|handy|smartphone|mobil\\S*)",
  "(?:holen sie sich|hol dir|laden sie) outlook für .{1,40}|outlook für (?:ios|android).{0,40}",
  // French
  "(?:cordialement, )?(?:envoyé|écrit) (?:depuis|de|à partir de|avec|via|par|sur) .{1,70}",
  "(?:obtenez|télécharge[rz]|obtenir) outlook pour .{1,50}",
  // Spanish, Portuguese
  "(?:enviado|enviada|escrito) (?:desde|do|da|de|con|com|via|por|pelo|a partir de|a través de|usando) .{1,70}",
  "(?:obtener|obtén|obtenga|descargar|obter|obtenha|baixe) (?:o )?outlook (?:para|for) .{1,50}",
  // Italian
  "(?:inviat[oa]|scritto) (?:da|dal|dalla|dal mio|con|tramite|via) .{1,70}|inviato dall['’].{1,60}",
  "(?:scarica|ottieni) outlook per .{1,50}",
  // Dutch
  "(?:verzonden|verstuurd|gestuurd) (?:met|vanaf|vanuit|via|door|van) .{1,70}",
  "outlook voor .{1,40} (?:downloaden|ophalen)|(?:download|haal) outlook voor .{1,40}",
  // Swedish, Norwegian, Danish, Finnish
  "(?:skickat|skickades|skickad) (?:från|med|via) .{1,70}|från min (?:\\S+ )?(?:iphone|ipad|mobil|telefon|android).{0,30}",
  "(?:sendt|send) (?:fra|med|via) .{1,70}|(?:hämta|hent|få|last ned) outlook (?:för|til|for) .{1,40}",
  "lähetetty \\S*(?:sta|stä|lta|ltä|lla|llä|ni|sta:|stani|ltani)(?: .{1,40})?|hanki outlook.{1,40}",
  // Polish, Czech, Slovak, Croatian, Slovene
  "(?:wysłan[oe]|wysłana) (?:z|ze|za pomocą|przez) .{1,70}|(?:pobierz|uzyskaj|zainstaluj) (?:aplikację )?outlook .{1,40}",
  "(?:odesláno|odoslané|posláno|poslané|poslano) (?:z|ze|zo|s|sa|iz|pomocí) .{1,70}|(?:získejte|získat|získať) (?:aplikáciu |aplikaci )?outlook .{1,40}",
  // Russian, Ukrainian, Bulgarian
  "(?:отправлено|послано|отправлен|написано) (?:с|со|из|от|через|при помощи) .{1,70}",
  "(?:скачайте|получите|загрузите) outlook .{1,40}",
  "(?:надіслано|відправлено|надісланий) (?:з|із|зі|через|від|за допомогою) .{1,70}|(?:завантажте|отримайте) outlook .{1,40}",
  "изпратено от .{1,60}",
  // Turkish, Hungarian, Romanian, Greek
  ".{1,60}(?:d[ae]n|t[ae]n|['’]\\p{L}+) (?:gönderildi|gönderilmiştir)|(?:android|ios)['’ ]?.{0,20}outlook.{0,5} (?:edinin|indirin)",
  ".{1,60} (?:küldve|küldött e-mail)|elküldve .{1,60}|trimis (?:de pe|de la|din|cu|prin) .{1,60}",
  "(?:στάλθηκε|εστάλη) από .{1,60}",
  // Hebrew, Arabic, Persian
  "נשלח (?:מ|באמצעות).{1,60}|(?:أ?ُ?رسلت?|أرسل|مرسل|مُرسل|تم الإرسال) (?:من|بواسطة|عبر) .{1,60}",
  // Vietnamese, Indonesian, Thai
  "(?:đã )?(?:gửi|được gửi) từ .{1,60}|dikirim dari .{1,60}|ส่งจาก.{1,60}",
  // Chinese, Japanese, Korean
  "(?:发自|發自|发送自|發送自|傳送自|寄自|来自|來自)(?:我的)? ?.{1,40}|(?:从|從|由|用)我?的? ?.{1,30} ?(?:发送|發送|傳送|寄出)",
  "我的 ?.{1,20} ?(?:发送|傳送)|(?:获取|取得|下载|下載) ?(?:适用于 ?\\S+ ?的 ?)?outlook.{0,30}",
  ".{1,30}(?:から|より) ?送信(?:しました|されました)?|.{1,20}で送信|.{0,20}outlook ?を(?:入手|取得).{0,10}",
  "(?:나의 |내 )?.{1,30}에서 (?:보냄|보낸 메일|발송|전송)|.{0,20}outlook ?(?:다운로드|받기|가져오기)",
  "签名由.{1,20}(?:定制|訂製)|signature is customized by .{1,40}",
  // Virus scanners
  "(?:this (?:e-?mail|message) (?:has been|was) (?:checked|scanned) (?:for viruses )?by .{1,60})",
  "(?:virus-free|virenfrei|libre de virus|garanti sans virus|privo di virus|virusvrij|sem vírus|без вирусов)[.:]? .{0,40}",
  "diese e-mail wurde von .{1,40} auf viren geprüft",
];
const BANNER = new RegExp(`^(?:${BANNERS.join("|")})$`, "iu");

/** Could also be said of a parcel: counts only at the end and without a full stop. */
const PERHAPS = /^[*_<([]*sent (?:from|via|with|by|using) (?:\S+ ){0,5}\S*[^\s.!?,;:]$/i;

/** Of lists and services, at the end. */
const UNSUBSCRIBE = /^unsubscribe: ?\S+/i;

/** Marks the lines that mail programs add: `Sent from my iPhone`. */
export function markBanners(lines: Line[]): void {
  for (const [at, line] of lines.entries()) {
    if (line.kind !== "text") continue;
    const text = core(line.text);
    if (text === "" || text.length > MAX_LENGTH) continue;
    const next = lines[at + 1];
    const previous = lines[at - 1];
    const begins = previous?.kind !== "text";
    if (next?.kind === "text" && !isLink(next.text)) {
      const joined = `${text} ${core(next.text)}`;
      const wraps = begins && lines[at + 2]?.kind !== "text" && joined.length <= MAX_LENGTH;
      if (wraps && !BANNER.test(text) && BANNER.test(joined)) markWithLinks(lines, at, 2);
      else if (begins && BANNER.test(text)) markWithLinks(lines, at, 1);
      continue;
    }
    const perhaps = begins && PERHAPS.test(comparable(line.text)) && isLast(lines, at);
    if (BANNER.test(text) || UNSUBSCRIBE.test(text) || perhaps) {
      markWithLinks(lines, at, 1);
    }
  }
}

/** Longest card, in lines. */
const MAX_CARD = 14;

/** Marks the card that NetEase puts below a mail: `| |`, then lines between bars. */
export function markCards(lines: readonly Line[]): void {
  for (const [at, line] of lines.entries()) {
    if (line.kind !== "text" || !line.text.includes("|")) continue;
    if (!/^\|\s*\|$/.test(comparable(line.text.slice(0, 20)))) continue;
    if (lines[at - 1]?.kind === "text") continue;
    const card = lines.slice(at, at + MAX_CARD);
    const end = card.findLastIndex(({ text }) => comparable(text.slice(0, 20)) === "|");
    if (end < 2) continue;
    for (const each of card.slice(0, end + 1)) if (each.kind === "text") each.kind = "banner";
  }
}

function isLast(lines: readonly Line[], at: number): boolean {
  let below = at + 1;
  while (below < at + 10 && lines[below]?.kind === "empty") below++;
  return lines[below]?.kind !== "text";
}

/** Marks a banner together with the bare link below it. */
function markWithLinks(lines: Line[], at: number, count: number): void {
  const end = at + count;
  for (const line of lines.slice(at, end)) line.kind = "banner";
  const link = lines[end];
  if (link?.kind === "text" && isLink(link.text)) link.kind = "banner";
}

function isLink(text: string): boolean {
  return /^[<([]?https?:\/\/[^\s<>]+[>)\]]?$/.test(comparable(text));
}

/** Without links and what stands around it: `<<sent by [Galaxy](https://…)>>`. */
function core(text: string): string {
  if (text.length > 4 * MAX_LENGTH) return "";
  return comparable(text)
    .replace(/\[([^\][]{1,80})\]\([^()\s]{1,400}\)/g, "$1")
    .replace(/[<([]https?:[^\s<>()[\]]{1,400}[>)\]]/g, "")
    .replace(/^[\s*_<>()[\]«»"'|~–—-]+/, "")
    .replace(/[\s*_<>()[\]«»"'|~.。–—-]+$/, "");
}
