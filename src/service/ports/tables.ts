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
  /** Rows that are added from now on get higher ids than this. */
  setLastId(table: string, id: number): Promise<void>;
}

/** The facts about a database that can be read even if it has another version than this program. */
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

/** The process that works a mailbox at this moment, as seen without taking its lock. */
export interface MailboxState {
  mailbox: string;
  held: boolean;
  /** Null where it is free, or where the holder does not say who it is. */
  holder: LockHolder | null;
}

/** The reads of a database check, all from one snapshot. */
export interface DatabaseReader {
  readonly engine: "sqlite" | "postgres";
  /** Zero where there is no schema yet. */
  readonly schema: { version: number; program: number };
  readonly names: readonly string[];
  /** The faults that the engine finds in its own files, tables and indexes; a line each. */
  faults(): Promise<string[]>;
  count(table: string): Promise<number>;
  /** These columns of the rows after the id `after`, in the order of their ids. */
  page(table: string, columns: readonly string[], after: number, limit: number): Promise<Row[]>;
  /** These columns of the rows whose `by` lies between two values, in the order of their ids. */
  between(table: string, columns: readonly string[], by: string, span: Span): Promise<Row[]>;
  /** Rows that refer to one that is not there. */
  orphans(limit: number): Promise<RowProblem[]>;
  /** Rows that are equal in what no two may share. */
  duplicates(limit: number): Promise<RowProblem[]>;
  /** Rows with a date outside of these bounds. */
  datesBeyond(bounds: { from: Date; to: Date }, limit: number): Promise<RowProblem[]>;
  /**
   * Where what lists of leads are looked up in is not what follows from the leads and their messages; a
   * line each.
   *
   * @param pause is waited for now and then
   */
  lookupFaults(limit: number, pause: () => Promise<void>): Promise<string[]>;
}

/** Both ends belong to it. */
export interface Span {
  from: number | string;
  to: number | string;
}

/** A row with which something is wrong. */
export interface RowProblem {
  table: string;
  /** For people: `message_id 7`. */
  what: string;
  /** The row's key, and the message that it belongs to. */
  row: Row;
}

/** The facts that a database file holds about itself. */
export interface BackupFacts {
  bytes: number;
  schemaVersion: number;
  leads: number;
  /** Emails that were about to leave: from this file they leave again. */
  unsent: number;
  /** When something happened to a message last; null where nothing did. */
  lastStepAt: Date | null;
}

/** The size of a database, in bytes. */
export interface VacuumReport {
  before: number;
  after: number;
}

export interface LockHolder {
  pid: number;
  host: string;
  since: Date;
}
