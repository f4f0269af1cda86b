/**
 * Whether nobody is at work on a day.
 *
 * @param day by the lead's clock, as `2026-12-25`
 * @returns the name of the holiday; null: it is none
 */
export type Holidays = (day: string) => string | null;

/** No day is one. */
export const NO_HOLIDAYS: Holidays = () => null;
