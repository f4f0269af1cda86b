import type { Task, TaskState } from "../../../domain/sequence/task.ts";

/** One version of a sequence, as it is stored: it never changes. */
export interface StoredSequence {
  id: number;
  name: string;
  /** Counts up from 1 within a name; the highest one is the current one. */
  version: number;
  /** Hexadecimal SHA-256 of the source, the files and what is promoted. */
  digest: string;
  /** TOML, as it was written. */
  source: string;
  /** The texts that the source names, by their names in it. */
  files: Readonly<Record<string, string>>;
  /** The variant that every new lead gets, by the number of the step. */
  promoted: Readonly<Record<string, string>>;
  actor: string | null;
  createdAt: Date;
  /** From then on nobody new is enrolled. */
  removedAt: Date | null;
}

export type NewSequence = Omit<StoredSequence, "id" | "actor" | "createdAt" | "removedAt">;

export interface SequenceQueries {
  /** @throws AppError `conflict` where somebody else has stored this version meanwhile */
  add(version: NewSequence, now: Date): Promise<StoredSequence>;
  byId(id: number): Promise<StoredSequence | undefined>;
  /** The version that new leads follow; also of one that was removed. */
  current(name: string): Promise<StoredSequence | undefined>;
  /** Newest first. */
  versions(name: string): Promise<StoredSequence[]>;
  /** The current version of each, by name; those that were removed are left out. */
  all(): Promise<StoredSequence[]>;
  /** From now on nobody new is enrolled. @returns whether there was one */
  remove(name: string, now: Date): Promise<boolean>;
}

export type NewTask = Pick<Task, "messageId" | "step" | "text" | "waitUntil" | "afterWait">;

export interface TaskQueries {
  add(task: NewTask, now: Date): Promise<Task>;
  byId(id: number): Promise<Task | undefined>;
  /** Oldest first. */
  ofMessages(messageIds: readonly number[]): Promise<Task[]>;
  /** Those that wait for a person, oldest first; at most so many. */
  open(limit: number): Promise<Task[]>;
  /** @returns false where it was not open any more */
  settle(
    id: number,
    state: Exclude<TaskState, "open">,
    why: string | null,
    now: Date,
  ): Promise<boolean>;
  /** Takes back all open ones of a message. @returns their ids */
  withdraw(messageId: number, now: Date): Promise<number[]>;
  /** Opens those again that were withdrawn. */
  reopen(ids: readonly number[]): Promise<void>;
  /** Notes that its time is over. @returns false where that was noted, or it was not open any more */
  overdue(id: number, now: Date): Promise<boolean>;
}
