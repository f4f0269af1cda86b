import { fold } from "./fold.ts";

/** Languages that are told apart. */
export type Language =
  | "en"
  | "de"
  | "fr"
  | "es"
  | "it"
  | "nl"
  | "pt"
  | "sv"
  | "no"
  | "da"
  | "fi"
  | "pl"
  | "cs"
  | "ru"
  | "uk"
  | "tr"
  | "zh"
  | "ja"
  | "ko"
  | "ar"
  | "he";

/** A language by its name, for people. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: "English",
  de: "German",
  fr: "French",
  es: "Spanish",
  it: "Italian",
  nl: "Dutch",
  pt: "Portuguese",
  sv: "Swedish",
  no: "Norwegian",
  da: "Danish",
  fi: "Finnish",
  pl: "Polish",
  cs: "Czech",
  ru: "Russian",
  uk: "Ukrainian",
  tr: "Turkish",
  zh: "Chinese",
  ja: "Japanese",
  ko: "Korean",
  ar: "Arabic",
  he: "Hebrew",
};

/** What a text seems to be written in. */
export interface Guess {
  language: Language;
  /** Whether nothing else is likely. */
  sure: boolean;
}

const MAX_TEXT = 4_000;
/** So many letters of a script of its own, and so many words of a language, make one sure. */
const ENOUGH_LETTERS = 4;
const ENOUGH_WORDS = 3;

/** The language of a text, by script and frequent words; null where nothing tells. */
export function guessLanguage(text: string): Guess | null {
  const read = text
    .slice(0, MAX_TEXT)
    .normalize("NFKC")
    .replace(/\S{1,300}(?:@|:\/\/)\S{1,300}/gu, " ");
  const count = (script: RegExp) => read.match(script)?.length ?? 0;
  const letters = count(/\p{L}/gu);
  if (letters < 2) return null;
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const han = count(/\p{Script=Han}/gu);
  const eastern = kana + han;
  const own: readonly (readonly [Language, number])[] = [
    [kana > eastern / 12 ? "ja" : "zh", eastern],
    ["ko", count(/\p{Script=Hangul}/gu)],
    ["ar", count(/\p{Script=Arabic}/gu)],
    ["he", count(/\p{Script=Hebrew}/gu)],
  ];
  const latin = count(/\p{Script=Latin}/gu);
  for (const [language, found] of own) {
    if (found > letters * 0.5 || found * 3 > latin + found * 1.5) {
      return { language, sure: found >= ENOUGH_LETTERS && found * 2 > latin };
    }
  }
  const cyrillic = count(/\p{Script=Cyrillic}/gu);
  if (cyrillic > letters / 2) return { ...slavic(read), sure: slavic(read).sure && cyrillic > 5 };
  return byWords(read);
}

function slavic(text: string): Guess {
  const russian = text.match(/[ыэъё]/giu)?.length ?? 0;
  const ukrainian = text.match(/[іїєґ]/giu)?.length ?? 0;
  const language = ukrainian > russian ? "uk" : "ru";
  return { language, sure: Math.abs(ukrainian - russian) >= 2 };
}

function byWords(text: string): Guess | null {
  const words = fold(text).match(/[\p{L}']+/gu) ?? [];
  const hits = new Map<Language, number>();
  for (const word of words) {
    for (const language of LANGUAGES_OF.get(word) ?? []) {
      // A word that several languages have tells less.
      const share = 1 / (LANGUAGES_OF.get(word)?.length ?? 1);
      hits.set(language, (hits.get(language) ?? 0) + (share === 1 ? 1 : share * 0.8));
    }
  }
  const [first, second] = [...hits].sort((a, b) => b[1] - a[1]);
  if (first === undefined) return null;
  const [language, found] = first;
  const sure =
    found >= ENOUGH_WORDS && found >= words.length * 0.12 && found >= (second?.[1] ?? 0) * 1.7;
  return { language, sure };
}

/** Frequent words, of mails too. */
const WORDS: Readonly<Partial<Record<Language, string>>> = {
  en: "the and you your for with that this have has are is was we our us can will would could should it be not but from they what which when how about just let know me my i'm i'll we're thanks thank please sounds good interested more like want send could any some there their get hi hello dear best regards call talk who why of to so if or an at by do does don't yes price much cost",
  de: "der die das und ist nicht ein eine einen wir sie ihr ihre ihren uns unser mit für auf von zu im dem den des es ich mir mich sind haben hat wird werden kann können würde auch noch aber oder wenn wie was bitte danke vielen dank gerne sehr geehrte hallo freundlichen grüßen kein keine bei aus nach über zum zur klingt gut mehr ja nein interesse schicken preis kosten viele grüße",
  fr: "le la les un une des du de et est pas vous nous votre vos notre je que qui pour avec dans sur ce cette sont avons avez serait peut pouvez merci bonjour cordialement très bien plus mais ou si au aux en il elle on mon ma mes c'est j'ai n'est d'une qu'il intéressé intéressée prix combien cher oui non être avoir ne",
  es: "el la los las un una y es no que de en por para con su sus nuestro nuestra usted ustedes nos me mi lo se le como más pero o si del al está estamos puede podemos gracias hola saludos muy bien gusto favor sería tiene tengo interesa interesado cuánto precio qué cuando este esta hay sí cordial",
  it: "il lo la i gli le un una e è non che di in per con da del della dei nel nella su si ci mi ti vi suo sua vostro vostra nostro sono abbiamo avete può possiamo grazie ciao buongiorno cordiali saluti molto bene più ma o se come cosa quanto prezzo vorrei sarebbe interessa interessato anche questo questa al alla",
  nl: "de het een en is niet dat die van voor met op in te zijn wij we u uw jullie ons onze ik je mijn hebben heeft kan kunnen zou ook nog maar of als hoe wat graag bedankt dank hallo beste groeten vriendelijke meer goed geen bij naar over uit er wordt worden klinkt interesse prijs kosten veel aan",
  pt: "o a os as um uma e é não que de em por para com seu sua nosso nossa você vocês nos me eu do da dos das no na ao mais mas ou se como está estamos pode podemos obrigado obrigada olá cumprimentos muito bem gostaria seria tem tenho interesse quanto preço quando isso este esta sim atenciosamente também",
  sv: "och är inte att det som en ett vi ni er era vår vårt för med på av i till den de har kan skulle också men eller om hur vad tack hej vänliga hälsningar mycket bra gärna jag mig du din mer inga ingen från detta vill låter intresserad pris kostar",
  no: "og er ikke å det som en et vi dere deres vår vårt for med på av i til den de har kan ville også men eller om hvordan hva takk hei vennlig hilsen mye bra gjerne jeg meg du din mer ingen fra dette vil høres interessert pris koster hilsen",
  da: "og er ikke at det som en et vi jer jeres vores for med på af i til den de har kan ville også men eller om hvordan hvad tak hej venlig hilsen meget godt gerne jeg mig du din mere ingen fra dette vil lyder interesseret pris koster",
  fi: "ja on ei se että joka ovat olen olemme me te teidän meidän kanssa mutta tai jos miten mitä kiitos hei terveisin ystävällisin hyvin paljon voin voimme voisi olisi minä minun sinä mukava kuulla tämä siitä myös kuin nyt hinta maksaa kiinnostaa",
  pl: "i jest nie że się na w z do to co jak czy dla po od za ale lub jeśli przez my pan pani państwo państwa nasz nasza nas mnie mi dziękuję dzień dobry pozdrawiam bardzo chętnie proszę więcej mogę możemy może być są mam jestem tego o cena ile kosztuje tak",
  cs: "a je není že se na v z do to co jak zda pro po od ale nebo pokud přes my vy vás váš vaše náš nás mě mi děkuji dobrý den pozdravem velmi rád ráda prosím více mohu můžeme může být jsou mám jsem toho o ano ne si s k by cena kolik stojí",
  tr: "ve bir bu için ile de da ne mi mu çok ama veya eğer nasıl biz siz sizin bizim bana size teşekkürler teşekkür ederim merhaba saygılarımla iyi daha fazla var yok olarak olan evet hayır lütfen gibi kadar olur fiyat",
};

const LANGUAGES_OF = new Map<string, Language[]>();
for (const [language, words] of Object.entries(WORDS)) {
  for (const word of new Set(fold(words).split(" "))) {
    LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), language as Language]);
  }
}

/** Who reads one of them reads the other. */
const ALIKE: readonly (readonly Language[])[] = [
  ["no", "da"],
  ["no", "sv"],
  ["da", "sv"],
];

/** The language of a text, where it surely is another one than that of the text it answers. */
export function otherLanguage(
  text: string,
  answered: string,
): { found: Language; expected: Language } | null {
  const found = guessLanguage(text);
  const expected = guessLanguage(answered);
  if (!found?.sure || !expected?.sure || found.language === expected.language) return null;
  const alike = ALIKE.some(
    (pair) => pair.includes(found.language) && pair.includes(expected.language),
  );
  return alike ? null : { found: found.language, expected: expected.language };
}
