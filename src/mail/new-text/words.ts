/** Words by which mail programs introduce what they quote, in the languages they speak. */

/** `On` in `On Monday, Jane wrote:`. */
const ON = [
  "on at am le el il op em den på dana dne dňa dnia pe la pada vào kl tanggal",
  "в во на у στις ngày",
]
  .join(" ")
  .split(" ")
  .concat("w dniu", "no dia", "el día", "il giorno", "in message", "in article");

/** `wrote`, wherever it stands in the line. */
const WROTE = [
  // English, German, French, Spanish, Italian
  "wrote writes schrieb schrieben schreibt geschrieben écrit ecrit escribió escribio scritto scrive",
  // Dutch, Portuguese, Swedish, Norwegian, Danish, Finnish
  "schreef geschreven schrijft escreveu escribiu skrev skreiv skriver kirjoitti",
  // Polish, Czech, Slovak, Croatian, Slovene
  "napisał napisała napisał(a) pisze napsal napsala napsal(a) napísal napísala napísal(a)",
  "napisao napisala napisao/la piše",
  // Russian, Ukrainian, Bulgarian, Serbian
  "написал написала написал(а) пишет писал писала написав написала пише писав написа написао",
  // Turkish, Hungarian, Romanian, Greek, the Baltics, Catalan, Vietnamese, Malay
  "yazdı yazmış írta scris έγραψε kirjutas rašė parašė rakstīja escriure viết menulis",
  // Hebrew, Arabic, Persian
  "כתב כתבה كتب كتبت نوشت",
]
  .flatMap((line) => line.split(" "))
  .concat("said the following", "wrote the following");

/** The same, in scripts that put no space between words. */
const WROTE_UNSPACED = [
  "写道",
  "寫道",
  "写了",
  "寫了",
  "書きました",
  "のメール",
  "のメッセージ",
  "작성",
  "님이 쓴 글",
  "님의 말",
  "เขียน",
];

function alternatives(words: readonly string[]): string {
  return words.map((word) => word.replace(/[()/.]/g, "\\$&").replaceAll(" ", "\\s+")).join("|");
}

const wrote = `(?:(?<![\\p{L}\\p{N}])(?:${alternatives(WROTE)})(?![\\p{L}\\p{N}])|${alternatives(WROTE_UNSPACED)})`;

export const STARTS_WITH_ON = new RegExp(
  `^(?:(?:${alternatives(ON)})(?![\\p{L}\\p{N}])|[在于於])`,
  "iu",
);
export const HAS_WROTE = new RegExp(wrote, "iu");
/** `said`, which people write as well, and so counts only at the end of what is one anyway. */
export const ENDS_WITH_WROTE = new RegExp(
  `(?:${wrote}|(?<!\\p{L})(?:said|says|responded|a\\s+dit|sagte|dijo)|schrieben\\s+sie|het\\s+volgende)(?:\\s*[\\p{P}\\p{S}])*$`,
  "iu",
);
