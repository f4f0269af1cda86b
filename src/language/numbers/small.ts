import { fold } from "../fold.ts";

/** Numbers from one to twelve, as they stand before weeks and months. */
const ROWS: readonly string[] = [
  "a an one ein eine einem einer einen un une una uno um uma een ett en et jeden jedna один одну одна 一",
  "two couple zwei deux dos due twee dois duas två to dwa dwie два две дві 二 两 兩",
  "three few drei trois tres tre drie três trzy три 三",
  "four vier quatre cuatro quattro quatro fyra fire cztery четыре чотири 四",
  "five fünf cinq cinco cinque vijf fem pięć пять п'ять 五",
  "six sechs seis sei zes sex seks sześć шесть шість 六",
  "seven sieben sept siete sette zeven sete sju syv siedem семь сім 七",
  "eight acht huit ocho otto oito åtta åtte osiem восемь вісім 八",
  "nine neun neuf nueve nove negen nio ni dziewięć девять дев'ять 九",
  "ten zehn dix diez dieci tien dez tio ti dziesięć десять 十",
  "eleven elf onze once undici elva elleve jedenaście одиннадцать одинадцять 十一",
  "twelve zwölf douze doce dodici twaalf doze tolv dwanaście двенадцать дванадцять 十二",
];

const NUMBERS = new Map(
  ROWS.flatMap((row, at) =>
    fold(row)
      .split(" ")
      .map((word) => [word, at + 1] as const),
  ),
);

/** The value of a small number's folded word; null where it is none. */
export function smallNumber(word: string): number | null {
  return NUMBERS.get(word) ?? null;
}
