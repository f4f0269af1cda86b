import type { LockHolder } from "./ports.ts";

/** A row as it crosses from one engine to another: values by the names of the columns. */
export type Row = Readonly<Record<string, unknown>>;

/** Everything that a database holds, table by table, as it is at one moment. */
export interface TableReader {
  /** Parents before those that refer to them. */
  readonly names: readonly string[];
  count(table: string): Promise<number>;
  /** All rows in the order of their key, some at a time. */
  pages(table: string): AsyncIterable<readonly Row[]>;
  /** The highest id that was ever given, also where its row is gone; null where none are given. */
  lastId(table: string): Promise<number | null>;
}

export interface TableWriter extends TableReader {
  add(table: string, rows: readonly Row[]): Promise<void>;
  /** What is added from now on gets a higher id than this. */
  setLastId(table: string, id: number): Promise<void>;
}

/** What can be told of a database that may not be of this program's version. */
export interface DatabaseStatus {
  engine: "sqlite" | "postgres";
  /** Holds no secret. */
  location: string;
  /** Of the server; of the library where there is none. */
  serverVersion: string;
  /** Zero where there is no schema yet. */
  schema: { version: number; program: number };
  bytes: number;
  /** Null where the schema is not the program's, so that nobody knows its tables. */
  tables: readonly { name: string; rows: number }[] | null;
  lock: MailboxState;
}

/** Who works a mailbox at this moment, as it is seen without taking its lock. */
export interface MailboxState {
  mailbox: string;
  held: boolean;
  /** Null where it is free, or where the holder does not say who it is. */
  holder: LockHolder | null;
}
