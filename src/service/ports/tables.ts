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

/** What a check of a database reads, all of it as it is at one moment. */
export interface DatabaseReader {
  readonly engine: "sqlite" | "postgres";
  /** Zero where there is no schema yet. */
  readonly schema: { version: number; program: number };
  readonly names: readonly string[];
  /** What the engine finds wrong with its own files, tables and indexes; a line each. */
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
}

export interface Span {
  from: number;
  to: number;
}

/** A row with which something is wrong. */
export interface RowProblem {
  table: string;
  /** For people: `message_id 7`. */
  what: string;
  /** What is known of the row: its key, and the message it belongs to. */
  row: Row;
}

/** What a file that holds a database tells of itself. */
export interface BackupFacts {
  bytes: number;
  schemaVersion: number;
  leads: number;
  /** Emails that were about to leave: from this file they leave again. */
  unsent: number;
  /** When something happened to a message last; null where nothing did. */
  lastStepAt: Date | null;
}

/** In bytes, what a database takes. */
export interface VacuumReport {
  before: number;
  after: number;
}

export interface LockHolder {
  pid: number;
  host: string;
  since: Date;
}
