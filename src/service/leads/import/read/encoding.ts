import { isAscii, isUtf8 } from "node:buffer";

/** How the bytes of a file become text. */
export interface Encoding {
  /** For people: `UTF-8`, `Windows-1252`. */
  name: string;
  /** Turns the next bytes into text; null for UTF-8, which needs none. */
  decode: ((bytes: Buffer) => string) | null;
}

export const UTF_8: Encoding = { name: "UTF-8", decode: null };

/** The encoding that a byte order mark tells, and the length of the mark. */
export function encodingOfMark(begin: Buffer): { encoding: Encoding; mark: number } | null {
  if (begin[0] === 0xff && begin[1] === 0xfe) return { encoding: known("utf-16le"), mark: 2 };
  if (begin[0] === 0xfe && begin[1] === 0xff) return { encoding: known("utf-16be"), mark: 2 };
  const isUtf8Mark = begin[0] === 0xef && begin[1] === 0xbb && begin[2] === 0xbf;
  return isUtf8Mark ? { encoding: UTF_8, mark: 3 } : null;
}

/**
 * UTF-16 without a mark: every other byte is NUL where letters are Latin. Null for what is none.
 */
export function utf16WithoutMark(begin: Buffer): Encoding | null {
  const pairs = Math.min(begin.length >> 1, 200);
  if (pairs < 4) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < pairs * 2; at += 2) {
    if (begin[at] === 0) even += 1;
    if (begin[at + 1] === 0) odd += 1;
  }
  if (odd > pairs * 0.7 && even === 0) return known("utf-16le");
  if (even > pairs * 0.7 && odd === 0) return known("utf-16be");
  return null;
}

/** Whether bytes are ASCII, and so tell nothing about their encoding. */
export function tellsNothing(bytes: Buffer): boolean {
  // ISO-2022-JP is ASCII but for its escapes.
  return isAscii(bytes) && !bytes.includes(0x1b);
}

/**
 * Guesses the encoding of bytes that are not all ASCII. What is valid UTF-8, or that but for a bad
 * byte here and there, is UTF-8; else the encoding whose text looks most like words.
 */
export function guessEncoding(bytes: Buffer): Encoding {
  if (bytes.includes("\x1b$")) return known("iso-2022-jp");
  if (isUtf8(withoutTail(bytes)) || isMostlyUtf8(bytes)) return UTF_8;
  const sample = bytes.subarray(0, SAMPLE);
  let best: Encoding = known("windows-1252");
  let most = Number.NEGATIVE_INFINITY;
  for (const label of CANDIDATES) {
    const candidate = known(label);
    const score = plausibility(candidate.decode?.(sample) ?? "");
    if (score <= most) continue;
    most = score;
    best = known(label);
  }
  return best;
}

/** As much as is tried, in bytes. */
const SAMPLE = 16_384;

/** In the order in which they are taken where several fit alike. */
const CANDIDATES = [
  ...["windows-1252", "shift_jis", "gb18030", "big5", "euc-kr", "euc-jp"],
  ...["windows-1250", "windows-1251", "windows-1253", "windows-1254", "windows-1255"],
  ...["windows-1256", "windows-1257", "koi8-r", "ibm866", "macintosh", "ibm850"],
] as const;
type Label = (typeof CANDIDATES)[number] | "utf-16le" | "utf-16be" | "iso-2022-jp";

const NAMES: Readonly<Record<Label, string>> = {
  "windows-1252": "Windows-1252",
  shift_jis: "Shift_JIS",
  "euc-jp": "EUC-JP",
  gb18030: "GB18030",
  big5: "Big5",
  "euc-kr": "EUC-KR",
  "windows-1250": "Windows-1250",
  "windows-1251": "Windows-1251",
  "windows-1253": "Windows-1253",
  "windows-1254": "Windows-1254",
  "windows-1255": "Windows-1255",
  "windows-1256": "Windows-1256",
  "windows-1257": "Windows-1257",
  "koi8-r": "KOI8-R",
  ibm866: "IBM866 (MS-DOS)",
  macintosh: "Mac OS Roman",
  ibm850: "IBM850 (MS-DOS)",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  "iso-2022-jp": "ISO-2022-JP",
};

function known(label: Label): Encoding {
  return { name: NAMES[label], decode: decoderOf(label) };
}

function decoderOf(label: Label): (bytes: Buffer) => string {
  // Some versions of Node read Windows-1252 as Latin-1, and none knows the code page of MS-DOS.
  if (label === "windows-1252") return singleByte(WINDOWS_1252);
  if (label === "ibm850") return singleByte(IBM850);
  const decoder = new TextDecoder(label, { ignoreBOM: true });
  return (bytes) => decoder.decode(bytes, { stream: true });
}

/** What the bytes from 0x80 on are; those after the table are as in Latin-1. */
function singleByte(table: string): (bytes: Buffer) => string {
  return (bytes) =>
    bytes
      .toString("latin1")
      .replace(/[\x80-\xff]/g, (char) => table[char.charCodeAt(0) - 0x80] ?? char);
}

const WINDOWS_1252 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

const IBM850 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤" +
  "ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0";

/** Without the beginning of a character that the end of the bytes cuts off. */
function withoutTail(bytes: Buffer): Buffer {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return bytes.subarray(0, -back);
    if (byte < 0x80) break;
  }
  return bytes;
}

function isMostlyUtf8(bytes: Buffer): boolean {
  let valid = 0;
  let broken = 0;
  for (const char of bytes.subarray(0, SAMPLE).toString()) {
    if (char === "\ufffd") broken += 1;
    else if (char > "\x7f") valid += 1;
  }
  return valid > 2 * broken;
}

/** The letters besides a to z of each language; no word has letters of two that differ. */
const ALPHABETS: readonly ReadonlySet<string>[] = [
  ..."äöüß|àâæçéèêëîïôœùûüÿ|áéíñóúü|ãáâàçéêíóôõúü|àèéìíòóùú|åäöéü|æøåéö|áéëïèóö".split("|"),
  ..."ąćęłńóśźż|áčďéěíňóřšťúůýž|áäčďéíĺľňóôŕšťúýž|áéíóöőúüű|ăâîșțşţ|čćđšž".split("|"),
  ..."çğıöşüâîi̇|āčēģīķļņšūž|ąčęėįšųūž|äõöüšž|áðéíóúýþæö|çéàíòóúïüè".split("|"),
].map((letters) => new Set(letters));

/** Characters that are frequent in lists of people and companies, in Japan and in China. */
const HAN =
  "株式会社山田中村本佐藤高木東京大氏名役職様有限電話番号部長営業小林加鈴渡辺伊井上野島川藤原口郎子美一" +
  "公司姓王李张刘陈杨赵黄周吴徐孙朱马胡郭何林罗北京海上技科信息集团国际网络经理总邮箱件伟芳娜敏静丽强磊军" +
  "台灣股份張劉陳楊趙吳孫馬羅國際網路經理總郵箱偉麗強軍";

/** Scripts, each with its most frequent letters. */
const SCRIPTS: readonly (readonly [script: RegExp, frequent: string])[] = [
  [/\p{Script=Cyrillic}/u, "оеаинтсрвлкмдпуя"],
  [/\p{Script=Greek}/u, "αοιετσνηυρπκμλςόίάέ"],
  [/\p{Script=Hebrew}/u, "יוהלאתרמנבשכדחםן"],
  [/\p{Script=Arabic}/u, "اليمنوربتدهعسكف"],
  [/[\p{Script=Hiragana}\p{Script=Katakana}ー]/u, ""],
  [/\p{Script=Hangul}/u, ""],
  [/\p{Script=Han}/u, HAN],
];

/**
 * How much a text looks like words, from 1 down: its letters belong to one language, capitals stand
 * at the beginning of words, and there are no symbols among letters.
 */
function plausibility(text: string): number {
  const chars = [...text];
  let count = 0;
  let wrong = 0;
  const foreign: string[] = [];
  const byScript = SCRIPTS.map(() => 0);
  let frequent = 0;
  for (const [at, char] of chars.entries()) {
    if (char <= "\x7f") continue;
    count += 1;
    const before = chars[at - 1] ?? " ";
    const after = chars[at + 1] ?? " ";
    const script = SCRIPTS.findIndex(([each]) => each.test(char));
    const [, common = ""] = SCRIPTS[script] ?? [];
    if (script >= 0) {
      byScript[script] = (byScript[script] ?? 0) + 1;
      if (common === "" || common.includes(char.toLowerCase())) frequent += 1;
      // A word has letters of one script.
      if (/[a-z]/i.test(before) || /[a-z]/i.test(after)) wrong += 2;
      if (isMisplacedCapital(before, char)) wrong += 1;
      if (/\p{Lu}/u.test(before) && /\p{Lu}/u.test(char)) wrong += 0.2;
    } else if (/\p{Script=Latin}/u.test(char)) {
      foreign.push(char.toLowerCase());
      if (isMisplacedCapital(before, char) && !/\p{Lu}/u.test(after)) wrong += 1;
    } else if (/[\ufffd\p{Cc}\p{Co}\p{Cn}]/u.test(char)) {
      wrong += 4;
    } else if (/\p{L}/u.test(before) && /\p{L}/u.test(after) && !/[’'·]/u.test(char)) {
      wrong += 2;
    } else if (!/[\p{P}€£\u00a0©®°]/u.test(char)) {
      wrong += 1;
    }
  }
  if (count === 0) return 0;
  return (scriptScore(byScript, frequent) + latinScore(foreign) - wrong) / count;
}

/** `vÍt`: a capital after a small letter. */
function isMisplacedCapital(before: string, char: string): boolean {
  return /\p{Ll}/u.test(before) && /\p{Lu}/u.test(char);
}

function scriptScore(counts: readonly number[], frequent: number): number {
  const [cyrillic = 0, greek = 0, hebrew = 0, arabic = 0, kana = 0, hangul = 0, han = 0] = counts;
  // Japanese mixes its scripts; Han alone fits any two bytes, so that it proves little.
  const japanese = kana > 0 ? kana + han : 0;
  const best = Math.max(
    cyrillic,
    greek,
    hebrew,
    arabic,
    japanese,
    hangul,
    kana > 0 ? 0 : han * 0.9,
  );
  const others = counts.reduce((sum, each) => sum + each, 0) - best;
  return best * 0.5 + Math.min(frequent, best) * 0.5 - others;
}

/** As many letters as one language has of them. */
function latinScore(letters: readonly string[]): number {
  // Turkish has its letters where Icelandic has these three: without the vowels it is Turkish.
  const isIcelandic = letters.some((each) => "áéíúæ".includes(each));
  const fits = ALPHABETS.map(
    (alphabet) =>
      letters.filter((each) => alphabet.has(each) && (isIcelandic || !"ðþý".includes(each))).length,
  );
  const best = Math.max(0, ...fits);
  return best - (letters.length - best);
}
