/** The result of what was asked for under a key: which rows it made, or what it reported. */
export interface RequestResult {
  /** The command: `send`, `answer`, `lead import`. */
  command: string;
  messageId?: number | undefined;
  emailId?: number | undefined;
  leadId?: number | undefined;
  /** The report of an import, as it was printed. */
  report?: unknown;
}
