const DAY = 86_400_000;
/** Nobody says today when they will be back in more than a year. */
const MAX_DAYS = 366;
/** Between two readings of a date, one that is so near wins over one that is so far. */
const NEAR_DAYS = 45;
const FAR_DAYS = 100;

/** Turns what a text says of a day into a date, seen from the day on which it was written. */
export class Calendar {
  readonly #today: number;
  readonly #monthFirst: boolean | null;

  /** @param monthFirst whether 12/7 is in December; null where it is not known */
  constructor(written: Date, monthFirst: boolean | null) {
    this.#today = noon(written.getUTCFullYear(), written.getUTCMonth() + 1, written.getUTCDate());
    this.#monthFirst = monthFirst;
  }

  /** Without a year, the next such day. */
  date(day: number, month: number, year: number | null): Date | null {
    if (year !== null) return this.#valid(exact(day, month, year));
    const first = new Date(this.#today).getUTCFullYear();
    return this.#valid(exact(day, month, first)) ?? this.#valid(exact(day, month, first + 1));
  }

  /** Two numbers of which either may be the month. */
  slashed(first: number, second: number, year: number | null): Date | null {
    const dayFirst = this.date(first, second, year);
    const monthFirst = this.date(second, first, year);
    if (dayFirst === null || monthFirst === null) return dayFirst ?? monthFirst;
    const [nearer = dayFirst, farther = dayFirst] = [dayFirst, monthFirst].sort(
      (a, b) => a.getTime() - b.getTime(),
    );
    if (this.#days(nearer) <= NEAR_DAYS && this.#days(farther) >= FAR_DAYS) return nearer;
    if (this.#monthFirst === null) return nearer;
    return this.#monthFirst ? monthFirst : dayFirst;
  }

  /** The next one, never today. */
  weekday(number: number): Date {
    const ahead = (number - new Date(this.#today).getUTCDay() + 7) % 7 || 7;
    return new Date(this.#today + ahead * DAY);
  }

  tomorrow(): Date {
    return new Date(this.#today + DAY);
  }

  #days(date: Date): number {
    return (date.getTime() - this.#today) / DAY;
  }

  #valid(date: Date | null): Date | null {
    if (date === null) return null;
    const days = this.#days(date);
    return days >= 0 && days <= MAX_DAYS ? date : null;
  }
}

export function dayAfter(date: Date): Date {
  return new Date(date.getTime() + DAY);
}

function exact(day: number, month: number, year: number): Date | null {
  const date = new Date(noon(year, month, day));
  const same = date.getUTCMonth() + 1 === month && date.getUTCDate() === day;
  return same ? date : null;
}

function noon(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day, 12);
}
