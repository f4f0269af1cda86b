import { fold } from "../../../language/fold.ts";
import { frameSource } from "../../../language/patterns.ts";
import {
  HONORIFICS,
  ORGANIZATION_WORDS,
  PARTICLES,
  SOFT_HONORIFICS,
  SUFFIXED_HONORIFICS,
  SUFFIXES,
} from "../../../language/person-names.ts";
import { type Guardrail, type GuardrailInput, quoted } from "../guardrail.ts";
import { type MailParts, mailParts } from "../mail-parts.ts";

/** Nobody in particular, and words that stand around names in greetings. */
const NOBODY = new Set(
  fold(
    "there all everyone everybody team teams both again friend friends folks guys colleague colleagues sir madam sirs you zusammen alle allerseits beide team kollegen kolleginnen damen herren und and et e y i à a tous toutes équipe madame monsieur messieurs mesdames allemaal team collega's iedereen mensen todos todas equipo tutti tutte team equipe pessoal wszystkim państwo państwa zespole alla allihopa alle dir ihnen dich ihr du sie te u jullie from at of the von bei aus de del du der dear ladies gentlemen nochmal nochmals wieder szanowni szanowny szanowna drogi droga pane paní panie pani panu panowie milí vážený vážená всем коллеги команда господа друзья всім колеги 各位 皆様 みなさま 大家 ご担当者 担当者 御中 여러분",
  ).split(/\s+/u),
);

/** Languages that put names into a case for their bearer; by how much a name changes. */
const INFLECTED = ["pl", "cs", "sk", "uk", "bg", "sr", "hr", "lt", "lv", "el", "ro", "ru", "sl"];

/** A greeting that names somebody else than the lead. */
export function greetingGuardrail(
  { greeting }: MailParts,
  input: GuardrailInput,
  language: string | null,
): Guardrail | null {
  if (greeting === null) return null;
  const { lead } = input;
  const theirs = [
    ...namesIn(lead.name),
    ...namesIn(lead.company ?? ""),
    ...namesIn((lead.email ?? "").replace(/@.*/u, "")),
    ...namesIn((lead.email ?? "").replace(/^.*@/u, "")),
    ...signatures(input),
    ...(lead.title === null ? [] : namesIn(lead.title)),
  ];
  const tongue = input.detect(greeting)?.language ?? null;
  const own = tongue !== null && INFLECTED.includes(tongue) ? tongue : language;
  const isTold = (word: string) =>
    READABLE.test(word) || theirs.some((name) => !READABLE.test(name));
  const others = nameWords(greeting).filter((word) => isTold(word) && !isOneOf(word, theirs, own));
  if (others.length === 0) return null;
  return {
    rule: "greeting",
    detail: `it greets ${quoted(greeting)}, and the lead is ${quoted(lead.name)}`,
    words: greeting.trim(),
  };
}

/** Scripts in which a name can be told to be another one. */
const READABLE = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** A name at the end that is not the sender's. */
export function signatureGuardrail(
  { signed }: MailParts,
  { sender, lead }: GuardrailInput,
  ours: string,
  language: string | null,
): Guardrail | null {
  const [line] = signed;
  if (line === undefined || sender.name === null) return null;
  const own = [
    ...namesIn(sender.name),
    ...namesIn((sender.address ?? "").replace(/@.*/u, "")),
    ...namesIn((sender.address ?? "").replace(/^.*@/u, "").replace(/\.\p{L}+$/u, "")),
  ];
  const words = nameWords(line);
  if (words.length === 0 || words.some((word) => isOneOf(word, own, language))) return null;
  // A job, a company or a department of ours stands in what we say of us; a lead's name does not sign.
  const known = new Set(fold(ours).match(/[\p{L}\p{N}]+/gu) ?? []);
  const leads = namesIn(lead.name);
  if (words.every((word) => known.has(word) && !leads.includes(word))) return null;
  if (words.some((word) => ORGANIZATION_WORDS.has(word))) return null;
  return {
    rule: "signature",
    detail: `it is signed by ${quoted(line)}, and ${quoted(sender.name)} sends it`,
    words: line.trim(),
  };
}

/** The names with which the lead has signed mails: nicknames, and names in their own script. */
function signatures({ conversation, leadText }: GuardrailInput): string[] {
  const mails = conversation.filter(({ direction }) => direction === "in").slice(-10);
  return [...mails.map(({ text }) => text), leadText ?? ""].flatMap((text) => {
    const { signed } = mailParts(text.slice(-1_500));
    return signed.slice(0, 2).flatMap(namesIn);
  });
}

const FRAME = new RegExp(
  `^\\s*${frameSource("greetings")}(?:\\s+${frameSource("greetings")})?`,
  "u",
);

/** The words of a line that may be names, folded. */
function nameWords(line: string): string[] {
  const folded = fold(line);
  const greeted = FRAME.exec(folded)?.[0].trim() ?? "";
  const words = line
    .replace(/(?:您好|你好)/gu, " ")
    .match(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’-]*\.?/gu)
    ?.map((word) => word.replace(SUFFIXED_HONORIFICS, ""))
    .filter((word) => word !== "");
  const skipped = greeted === "" ? 0 : greeted.split(/\s+/u).length;
  return (words ?? [])
    .slice(skipped)
    .filter((word) => /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word))
    .map((word) => fold(word).replace(/\.$/u, ""))
    .filter((word) => word.length > 1 || /\p{Lo}/u.test(word))
    .filter(
      (word) =>
        !NOBODY.has(word) &&
        !HONORIFICS.has(word) &&
        !SOFT_HONORIFICS.has(word) &&
        !SUFFIXES.has(word) &&
        !PARTICLES.has(word) &&
        !FRAME.test(word),
    );
}

function namesIn(text: string): string[] {
  const words = fold(text).match(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}]+)*/gu) ?? [];
  return [...words, ...words.flatMap((word) => (/['’-]/u.test(word) ? word.split(/['’-]/u) : []))];
}

function isOneOf(word: string, names: readonly string[], language: string | null): boolean {
  const forms = [word, latin(word)];
  return names.some((name) =>
    forms.some(
      (form) =>
        form === name ||
        form === latin(name) ||
        form.replace(/'s$/u, "") === name ||
        // Names without spaces: `王小明` is greeted as `王先生`.
        (/\p{Lo}/u.test(form) &&
          /\p{Lo}/u.test(name) &&
          (name.startsWith(form) || name.endsWith(form))) ||
        (form !== word && isAlike(form, latin(name))) ||
        (language !== null && INFLECTED.includes(language) && isCase(form, latin(name))),
    ),
  );
}

/** The same name in another case: `Anno` of `Anna`, `Nováku` of `Novák`. */
function isCase(form: string, name: string): boolean {
  const least = Math.max(2, Math.min(form.length, name.length) - 2);
  return Math.abs(form.length - name.length) <= 3 && form.slice(0, least) === name.slice(0, least);
}

/** Written in another script, a name is spelled in more than one way: what stands between vowels counts. */
function isAlike(form: string, name: string): boolean {
  const bones = (text: string) =>
    text
      .replace(/dzh|dj/gu, "j")
      .replace(/ph/gu, "f")
      .replace(/[cq]k?/gu, "k")
      .replace(/w/gu, "v")
      .replace(/[aeiouyjh']/gu, "")
      .replace(/(.)\1/gu, "$1");
  return bones(form).slice(0, 4) === bones(name).slice(0, 4) && form[0] !== undefined;
}

const SOUNDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: "a",
    б: "b",
    в: "v",
    г: "g",
    ґ: "g",
    д: "d",
    е: "e",
    є: "ye",
    ж: "zh",
    з: "z",
    и: "i",
    і: "i",
    ї: "yi",
    й: "y",
    к: "k",
    л: "l",
    м: "m",
    н: "n",
    о: "o",
    п: "p",
    р: "r",
    с: "s",
    т: "t",
    у: "u",
    ф: "f",
    х: "kh",
    ц: "ts",
    ч: "ch",
    ш: "sh",
    щ: "shch",
    ъ: "",
    ы: "y",
    ь: "",
    э: "e",
    ю: "yu",
    я: "ya",
    α: "a",
    β: "v",
    γ: "g",
    δ: "d",
    ε: "e",
    ζ: "z",
    η: "i",
    θ: "th",
    ι: "i",
    κ: "k",
    λ: "l",
    μ: "m",
    ν: "n",
    ξ: "x",
    ο: "o",
    π: "p",
    ρ: "r",
    σ: "s",
    ς: "s",
    τ: "t",
    υ: "y",
    φ: "f",
    χ: "ch",
    ψ: "ps",
    ω: "o",
  }),
);

/** Cyrillic and Greek letters in Latin ones, as they sound. */
function latin(word: string): string {
  return word.replace(/[\u0370-\u03ff\u0400-\u04ff]/gu, (letter) => SOUNDS.get(letter) ?? letter);
}
