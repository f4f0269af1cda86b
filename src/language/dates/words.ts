import { fold } from "../fold.ts";

/** Months, from January on, in the languages that are read; short forms that are other words are left out. */
const MONTHS: readonly string[] = [
  "january jan januar jänner janvier janv enero ene gennaio gen januari janeiro stycznia styczeń января январь січня січень styczniu январе січні",
  "february feb februar feber février févr febrero febbraio februari fevereiro fev lutego luty февраля февраль лютого лютий lutym феврале лютому",
  "march mar märz maerz mars marzo maart mrt março marts marca marzec марта март березня березень marcu марте березні",
  "april apr avril avr abril abr aprile kwietnia kwiecień апреля апрель квітня квітень kwietniu апреле квітні",
  "may mai mayo maggio mag mei maio maj maja мая май травня травень maju мае травні",
  "june jun juni juin junio giugno giu junho czerwca czerwiec июня июнь червня червень czerwcu июне червні",
  "july jul juli juillet juil julio luglio lug julho lipca lipiec июля июль липня липень lipcu июле липні",
  "august aug août agosto augustus augusti sierpnia sierpień августа август серпня серпень sierpniu августе серпні",
  "september sept sep septembre septiembre setiembre settembre setembro września wrzesień сентября сентябрь вересня вересень wrześniu сентябре вересні",
  "october oct oktober okt octobre octubre ottobre ott outubro października październik октября октябрь жовтня жовтень październiku октябре жовтні",
  "november nov novembre noviembre novembro listopada listopad ноября ноябрь листопада листопад listopadzie ноябре листопаді",
  "december dec dezember dez décembre déc diciembre dic dicembre dezembro desember grudnia grudzień декабря декабрь грудня грудень grudniu декабре грудні",
];

/** Days of the week, from Sunday on. */
const WEEKDAYS: readonly string[] = [
  "sunday sonntag dimanche domingo domenica zondag söndag søndag niedziela niedzielę niedzieli воскресенье воскресенья неділя неділю неділі 日曜日 日曜 星期日 星期天 周日 週日",
  "monday montag lundi lunes lunedì maandag segunda-feira måndag mandag poniedziałek poniedziałku понедельник понедельника понеділок понеділка 月曜日 月曜 星期一 周一 週一",
  "tuesday dienstag mardi martes martedì dinsdag terça-feira tisdag tirsdag wtorek wtorku вторник вторника вівторок вівторка 火曜日 火曜 星期二 周二 週二",
  "wednesday mittwoch mercredi miércoles mercoledì woensdag quarta-feira onsdag środa środę środy среда среду среды середа середу середи 水曜日 水曜 星期三 周三 週三",
  "thursday donnerstag jeudi jueves giovedì donderdag quinta-feira torsdag czwartek czwartku четверг четверга четвер четверга 木曜日 木曜 星期四 周四 週四",
  "friday freitag vendredi viernes venerdì vrijdag sexta-feira fredag piątek piątku пятница пятницу пятницы п'ятниця п'ятницю п'ятниці 金曜日 金曜 星期五 周五 週五",
  "saturday samstag sonnabend samedi sábado sabato zaterdag lördag lørdag sobota sobotę soboty суббота субботу субботы субота суботу суботи 土曜日 土曜 星期六 周六 週六",
];

const TOMORROW = "tomorrow demain mañana domani amanhã imorgon jutro завтра 明天 明日";

const MONTH_NUMBERS = numbered(MONTHS, 1);
const WEEKDAY_NUMBERS = numbered(WEEKDAYS, 0);

/** The number of a month, 1 to 12, by its folded name. */
export function monthNumber(name: string): number {
  return MONTH_NUMBERS.get(name) ?? 0;
}

/** The number of a day of the week, Sunday being 0, by its folded name. */
export function weekdayNumber(name: string): number {
  return WEEKDAY_NUMBERS.get(name) ?? 0;
}

/** As alternatives of a pattern for folded text. */
export const MONTH = alternatives(MONTH_NUMBERS.keys());
export const LONG_MONTH = alternatives(
  [...MONTH_NUMBERS.keys()].filter((name) => name.length > 4 || ["mars", "июня"].includes(name)),
);
export const WEEKDAY = alternatives(WEEKDAY_NUMBERS.keys());
export const NEXT_DAY = alternatives(fold(TOMORROW).split(" "));

function numbered(rows: readonly string[], first: number): Map<string, number> {
  return new Map(
    rows.flatMap((row, at) =>
      fold(row)
        .split(" ")
        .map((name) => [name, at + first] as const),
    ),
  );
}

/** Longer ones first, so that none is cut short. */
function alternatives(names: Iterable<string>): string {
  return [...names].sort((a, b) => b.length - a.length).join("|");
}
