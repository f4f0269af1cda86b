/** Matches a cell that a spreadsheet would run as a formula; numbers and phone numbers are none. */
const FORMULA = /^'*[=+\-@]/;
const NUMBER = /^[+-][\d\s().,/-]*$/;
const GUARDED = /^'+[=+\-@]/;

/**
 * A cell of a CSV file that people open in a spreadsheet: an apostrophe keeps what begins like a
 * formula a text, since the facts of leads come from anywhere.
 */
export function guard(cell: string): string {
  return FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
}

/** Takes off the apostrophe that an export puts on. */
export function unguard(cell: string): string {
  return cell.startsWith("'") && GUARDED.test(cell) ? cell.slice(1) : cell;
}
