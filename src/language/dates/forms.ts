import {
  dayMonth,
  dayOfMonth,
  eastern,
  monthDay,
  numeric,
  vietnamese,
  weekdayDate,
} from "./day-forms.ts";
import type { Form } from "./form.ts";
import {
  afterNext,
  ahead,
  calendarWeek,
  inOne,
  monthAlone,
  namedDay,
  nextUnit,
  quarter,
  season,
  weekday,
  weekdayNextWeek,
  yearAlone,
} from "./time-forms.ts";

/** Every form that dates and times have. */
export const FORMS: readonly Form[] = [
  numeric,
  weekdayDate,
  dayMonth,
  monthDay,
  eastern,
  vietnamese,
  monthAlone,
  weekday,
  weekdayNextWeek,
  dayOfMonth,
  namedDay,
  ahead,
  inOne,
  afterNext,
  nextUnit,
  quarter,
  calendarWeek,
  yearAlone,
  season,
];
