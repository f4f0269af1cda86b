/** What a person has noted on a lead. */
export interface Note {
  id: number;
  leadId: number;
  text: string;
  /** Who wrote it; null where that is not known. */
  actor: string | null;
  createdAt: Date;
}

export interface NoteQueries {
  add(note: Pick<Note, "leadId" | "text" | "actor">, now: Date): Promise<Note>;
  /** Newest first. */
  ofLeads(leadIds: readonly number[]): Promise<Note[]>;
}

/** What a person wants to be reminded of. */
export interface Reminder {
  id: number;
  leadId: number;
  dueAt: Date;
  text: string;
  actor: string | null;
  createdAt: Date;
  doneAt: Date | null;
}

export interface ReminderQueries {
  add(
    reminder: Pick<Reminder, "leadId" | "dueAt" | "text" | "actor">,
    now: Date,
  ): Promise<Reminder>;
  /** Those that are due at `now` and not done, the oldest first. */
  due(now: Date, limit: number): Promise<Reminder[]>;
  /** Those of a lead that are not done, the next one first. */
  ofLead(leadId: number): Promise<Reminder[]>;
  /** False where it is done already, or not there. */
  settle(id: number, now: Date): Promise<boolean>;
}

/** What a person has said of a line of the list of what waits, or of all lines of a lead. */
export interface TodoMark {
  /** The line's id, or `lead-7`. */
  id: string;
  doneAt: Date | null;
  snoozedUntil: Date | null;
  actor: string | null;
  /** When it was said: a line about something newer is not meant. */
  createdAt: Date;
}

export interface TodoMarkQueries {
  of(ids: readonly string[]): Promise<TodoMark[]>;
  /** In the place of what was said of it before. */
  put(mark: TodoMark): Promise<void>;
  remove(id: string): Promise<boolean>;
}
