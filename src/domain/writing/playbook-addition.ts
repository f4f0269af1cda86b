/** A line that was added to the playbook, or would be. */
export interface PlaybookAddition {
  path: string;
  /** Whether it stood there already, so that nothing is added. */
  isKnown: boolean;
  heading: string | null;
  isNewHeading: boolean;
  line: string;
  /** The line's number, from 1 on; null where nothing is added. */
  number: number | null;
  /** Whether it reads as a rule for the writer, which allows nothing. */
  isRule: boolean;
}
