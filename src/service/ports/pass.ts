/** Something that happened in a pass over a mailbox. */
export interface PassEvent {
  readonly type: string;
  readonly messageId: number;
  readonly emailId: number | null;
  readonly lead: { readonly id: number; readonly name: string; readonly address: string | null };
  /** The server's words, or what broke. */
  readonly detail: string | null;
}

/** What a pass over a mailbox came to. */
export interface PassReport {
  readonly counts: Readonly<Record<string, number>>;
  readonly errors: readonly unknown[];
  /** Set where another process works the mailbox. */
  readonly busy: object | null;
}

/** Is told how passes over a mailbox go, so that they can be recorded outside; it changes nothing. */
export interface PassObserver {
  /** A whole pass; resolves and rejects as `work` does. */
  pass<T extends PassReport>(name: "tick" | "sync", work: () => Promise<T>): Promise<T>;
  /** One phase of it; rejects as `work` does. */
  phase(name: "recover" | "read" | "decide" | "deliver", work: () => Promise<void>): Promise<void>;
  event(event: PassEvent): void;
  /** A phase, or a part of it, failed. @param error what was thrown, or the report's words */
  failure(phase: string, error: unknown): void;
}
