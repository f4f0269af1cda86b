import type { Row } from "../tables.ts";

/** Rows of one table, by the names that its columns have in the program. */
export interface TableRows {
  table: string;
  rows: readonly Row[];
}

/** Rows as they are stored, for the scratch copy of a dry run. */
export interface RowQueries {
  /** Leads with their tags, messages and emails; parents before those that refer to them. */
  ofLeads(ids: readonly number[]): Promise<TableRows[]>;
  /** The suppressions of an address and of its domains. */
  ofSuppressions(address: string): Promise<TableRows[]>;
  /** What people have said of companies, and why some are on hold: few rows. */
  ofCompanies(): Promise<TableRows[]>;
  /** Every version of every sequence: few rows. */
  ofSequences(): Promise<TableRows[]>;
  ofMailboxes(): Promise<TableRows[]>;
  /** The leads with a message that still goes on, ascending; tests to ourselves do not count. */
  openLeadIds(): Promise<number[]>;
  /** The highest id of each table that counts its rows; 0 where there is none. */
  lastIds(): Promise<Readonly<Record<string, number>>>;
  /** Those of the leads that are not stored here. */
  missing(leadIds: readonly number[]): Promise<number[]>;
  /** Adds rows; those that are there already stay as they are. */
  add(rows: readonly TableRows[]): Promise<void>;
}
