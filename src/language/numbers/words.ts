import { fold } from "../fold.ts";

/** The value of a spelled-out number, in folded letters without spaces and hyphens. */
export function numberOfWords(letters: string): number | null {
  return NUMBERS.get(letters) ?? easternNumber(letters);
}

/** So many words make one number at most: `one hundred and twenty five`. */
export const MAX_NUMBER_WORDS = 5;

const NUMBERS = new Map<string, number>();

function add(words: string, value: number): void {
  for (const word of words.split(" ")) {
    const key = fold(word).replace(/[^\p{L}]/gu, "");
    if (key !== "" && !NUMBERS.has(key)) NUMBERS.set(key, value);
  }
}

interface Language {
  /** From 1 to 19. */
  small: string;
  /** From 20 to 90. */
  tens: string;
  /** What stands between tens and units: `treinta Y cinco`. */
  between: readonly string[];
  hundred: string;
  thousand: string;
  /** `fünfundneunzig`: the unit is said first. */
  unitFirst?: boolean;
}

const LANGUAGES: readonly Language[] = [
  {
    small:
      "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    tens: "twenty thirty forty fifty sixty seventy eighty ninety",
    between: [""],
    hundred: "hundred",
    thousand: "thousand",
  },
  {
    small:
      "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
    tens: "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
    between: ["und"],
    hundred: "hundert",
    thousand: "tausend",
    unitFirst: true,
  },
  {
    small:
      "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dixsept dixhuit dixneuf",
    tens: "vingt trente quarante cinquante soixante soixantedix quatrevingt quatrevingtdix",
    between: ["", "et"],
    hundred: "cent",
    thousand: "mille",
  },
  {
    small:
      "un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve",
    tens: "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    between: ["y", ""],
    hundred: "cien",
    thousand: "mil",
  },
  {
    small:
      "un due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove",
    tens: "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
    between: [""],
    hundred: "cento",
    thousand: "mila",
  },
  {
    small:
      "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien",
    tens: "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
    between: ["en"],
    hundred: "honderd",
    thousand: "duizend",
    unitFirst: true,
  },
  {
    small:
      "um dois três quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete dezoito dezenove",
    tens: "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
    between: ["e"],
    hundred: "cem",
    thousand: "mil",
  },
  {
    small:
      "en två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton",
    tens: "tjugo trettio fyrtio femtio sextio sjuttio åttio nittio",
    between: [""],
    hundred: "hundra",
    thousand: "tusen",
  },
  {
    small:
      "en to tre fire fem seks sju åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten",
    tens: "tjue tretti førti femti seksti sytti åtti nitti",
    between: [""],
    hundred: "hundre",
    thousand: "tusen",
  },
  {
    small:
      "jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście",
    tens: "dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt",
    between: [""],
    hundred: "sto",
    thousand: "tysiąc",
  },
  {
    small:
      "один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать",
    tens: "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто",
    between: [""],
    hundred: "сто",
    thousand: "тысяча",
  },
  {
    small:
      "один два три чотири п'ять шість сім вісім дев'ять десять одинадцять дванадцять тринадцять чотирнадцять п'ятнадцять шістнадцять сімнадцять вісімнадцять дев'ятнадцять",
    tens: "двадцять тридцять сорок п'ятдесят шістдесят сімдесят вісімдесят дев'яносто",
    between: [""],
    hundred: "сто",
    thousand: "тисяча",
  },
  {
    small:
      "bir iki üç dört beş altı yedi sekiz dokuz on onbir oniki onüç ondört onbeş onaltı onyedi onsekiz ondokuz",
    tens: "yirmi otuz kırk elli altmış yetmiş seksen doksan",
    between: [""],
    hundred: "yüz",
    thousand: "bin",
  },
];

for (const language of LANGUAGES) addLanguage(language);
add("halvtreds", 50);
add("tres", 60);
add("halvfjerds", 70);
add("firs", 80);
add("halvfems", 90);
add("quatrevingts", 80);
add("septante", 70);
add("huitante", 80);
add("nonante", 90);
add("eins eine einen einem ett ei uma una una uno jedna odin", 1);
add("devadesát yhdeksänkymmentä", 90);
add("padesát viisikymmentä", 50);
add("dreissig", 30);
add("ahundred onehundred", 100);
add("athousand onethousand", 1000);
add("девяноста дев'яноста dziewięćdziesięciu תשעים تسعين تسعون", 90);
add("пятидесяти п'ятдесяти pięćdziesięciu חמישים خمسين خمسون", 50);
add("구십 아흔", 90);
add("오십", 50);

function addLanguage({ small, tens, between, hundred, thousand, unitFirst }: Language): void {
  const units = small.split(" ");
  for (const [at, word] of units.entries()) add(word, at + 1);
  const upTo99: [string, number][] = units.map((word, at) => [word, at + 1]);
  for (const [at, ten] of tens.split(" ").entries()) {
    const value = (at + 2) * 10;
    upTo99.push([ten, value]);
    for (const [less, unit] of units.slice(0, value === 60 || value === 80 ? 19 : 9).entries()) {
      for (const link of between) {
        const word = unitFirst ? `${unit}${link}${ten}` : `${ten}${link}${unit}`;
        upTo99.push([word, value + less + 1]);
      }
    }
  }
  for (const [word, value] of upTo99) {
    add(word, value);
    add(`${word}${thousand}`, value * 1000);
    if (value < 20) add(`${word}${hundred}`, value * 100);
    add(`${hundred}${word}`, 100 + value);
    add(`one${hundred}and${word}`, 100 + value);
  }
  add(hundred, 100);
  add(thousand, 1000);
}

const DIGITS = "〇一二三四五六七八九";

/** `九十五`, up to 99. */
function easternNumber(letters: string): number | null {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(letters);
  if (!match || letters === "") return null;
  const [, first, ten, last] = match;
  if (ten === undefined) {
    return first !== undefined && last === undefined ? DIGITS.indexOf(first) : null;
  }
  return (
    (first === undefined ? 1 : DIGITS.indexOf(first)) * 10 +
    (last === undefined ? 0 : DIGITS.indexOf(last))
  );
}
