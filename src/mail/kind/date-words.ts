export {
  LONG_MONTH,
  MONTH,
  monthNumber,
  NEXT_DAY,
  WEEKDAY,
  weekdayNumber,
} from "../../domain/reading/date-words.ts";
