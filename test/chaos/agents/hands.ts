/** A draft that waits. */
export interface DraftSeen {
  id: number;
  message_id: number;
  text: string;
}

/** What an agent can do, whichever way it goes about it. Null: it was refused, or the way was cut. */
export interface Hands {
  readonly actor: string;
  /** @returns the token */
  planMail(to: { lead: string } | { tag: string }, text: string): Promise<string | null>;
  draftAnswer(message: number, text: string): Promise<void>;
  drafts(): Promise<readonly DraftSeen[]>;
  editDraft(id: number, text: string): Promise<void>;
  /** All that was said with a lead, as it was printed. */
  history(lead: string): Promise<string>;
  pause(lead: string): Promise<void>;
  suppress(what: string): Promise<void>;
  note(lead: string, text: string): Promise<void>;
  look(): Promise<void>;
  /** Tries what it may not do; anything but a refusal is a fault. */
  tryForbidden(about: Forbidden): Promise<void>;
  /** Goes on with what a person may have approved. */
  useToken(): Promise<void>;
}

/** What a forbidden try is about. */
export interface Forbidden {
  lead: string;
  message: number;
  draft: number;
  text: string;
}
