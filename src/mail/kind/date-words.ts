export {
  LONG_MONTH,
  MONTH,
  monthNumber,
  NEXT_DAY,
  WEEKDAY,
  weekdayNumber,
} from "../../language/dates/words.ts";
