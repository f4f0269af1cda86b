import { addressKeys } from "../../../domain/address.ts";
import { AppError, messageOf } from "../../../domain/errors.ts";
import type { LogStep } from "../../../domain/status.ts";
import { suppressionHash } from "../../../domain/suppression.ts";
import type { DatabaseReader, Row, RowProblem } from "../../ports/index.ts";
import type { Check, Problem } from "./problem.ts";
import type { CheckedTask } from "./steps.ts";
import { stuckEmails } from "./stuck.ts";
import { type CheckedEmail, type CheckedMessage, problemsOf } from "./thread.ts";

/** The result of a check. */
export interface CheckReport {
  engine: DatabaseReader["engine"];
  /** Rows that were looked at, by table. */
  checked: Record<string, number>;
  /** How many problems there are. */
  found: number;
  /** The first of them. */
  problems: Problem[];
}

export interface CheckOptions {
  stop?: AbortSignal | undefined;
  onProgress?: ((progress: CheckProgress) => void) | undefined;
}

export interface CheckProgress {
  step: string;
  rows: number;
  total: number;
}

/** Problems that are told of; where there are more, they have one cause. */
export const MOST_PROBLEMS = 1_000;

/** Rows that are read at once. */
const PAGE = 500;

/** Dates of ours. The Date field of a mail may say anything, but not that it is older than Unix. */
const DATES = { from: new Date("1970-01-01T00:00:00Z"), to: new Date("2200-01-01T00:00:00Z") };

/**
 * Looks for all that must never be: first the engine's own integrity; where that holds, whether
 * what Tickler has stored contradicts itself. Reads page by page, and changes nothing.
 *
 * @throws AppError `interrupted`
 */
export async function checkDatabase(
  reader: DatabaseReader,
  { stop, onProgress }: CheckOptions = {},
): Promise<CheckReport> {
  const report: CheckReport = { engine: reader.engine, checked: {}, found: 0, problems: [] };
  const add = (problems: readonly Problem[]): void => {
    report.found += problems.length;
    const room = MOST_PROBLEMS - report.problems.length;
    if (room > 0) report.problems.push(...problems.slice(0, room));
  };
  onProgress?.({ step: "the engine's own check", rows: 0, total: 0 });
  add((await reader.faults()).map((fault) => plain("engine", fault, RESTORE)));
  // Damaged pages make every later finding unreliable, so the check stops here.
  if (report.found > 0) return report;
  const { version, program } = reader.schema;
  if (version !== program) {
    const detail = `the schema is ${version}, this program's is ${program}`;
    add([plain("schema", detail, version > program ? UPDATE : MIGRATE)]);
    return report;
  }
  for (const table of reader.names) report.checked[table] = await reader.count(table);
  add((await reader.orphans(MOST_PROBLEMS)).map(orphan));
  add((await reader.duplicates(MOST_PROBLEMS)).map(duplicate));
  add((await reader.datesBeyond(DATES, MOST_PROBLEMS)).map(strangeDate));
  const pause = async (): Promise<void> => {
    // An engine that never waits for a server would let nobody else speak.
    await new Promise((resolve) => setImmediate(resolve));
    if (stop?.aborted) throw new AppError("interrupted", "the check was stopped");
  };
  onProgress?.({ step: "what lists of leads are looked up in", rows: 0, total: 0 });
  const lookups = await reader.lookupFaults(MOST_PROBLEMS, pause);
  add(lookups.map((fault) => plain("lookup", fault, COPY)));
  for (const { table, columns, find } of [LEADS, MESSAGES, SUPPRESSIONS]) {
    const total = report.checked[table] ?? 0;
    let rows = 0;
    for await (const page of pages(reader, table, columns)) {
      await pause();
      add(await find(reader, page));
      rows += page.length;
      onProgress?.({ step: table, rows, total });
    }
  }
  return report;
}

const RESTORE = "restore a backup with `tickler db restore FILE`";
const COPY =
  "copy everything, by which it is made anew: `tickler db copy --to NEW.db`; then use that database";
const UPDATE = "it is from a newer version of Tickler: update this one";
const MIGRATE = "any other command brings it up to date; then check again";

interface Part {
  table: string;
  columns: readonly string[];
  find(reader: DatabaseReader, page: readonly Row[]): Promise<Problem[]>;
}

async function* pages(
  reader: DatabaseReader,
  table: string,
  columns: readonly string[],
): AsyncGenerator<Row[]> {
  for (let after = 0; ; ) {
    const page = await reader.page(table, columns, after, PAGE);
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
    after = Number(page.at(-1)?.id);
  }
}

const LEADS: Part = {
  table: "leads",
  columns: ["id", "email", "emailKey"],
  async find(_, page) {
    return page.flatMap(({ id, email, emailKey }) => {
      const keys: unknown[] = typeof email === "string" ? addressKeys(email) : [null];
      if (keys.includes(emailKey)) return [];
      const detail = `lead ${id} has the address ${email}, but is found by ${emailKey}`;
      return [plain("address", detail, `set it anew: \`tickler lead edit ${id} --email …\``)];
    });
  },
};

const EMAIL_COLUMNS = [
  ...["id", "messageId", "direction", "kind", "state", "rfcMessageId"],
  ...["owner", "markedAt", "sentAt", "notBefore", "step"],
] as const;

const TASK_COLUMNS = ["id", "messageId", "step", "state", "overdueAt"] as const;

const MESSAGES: Part = {
  table: "messages",
  columns: ["id", "leadId", "status", "followUps", "nudges", "closedAt", "sequenceId", "step"],
  async find(reader, page) {
    const messages = page as readonly unknown[] as readonly CheckedMessage[];
    const span = { from: messages[0]?.id ?? 0, to: messages.at(-1)?.id ?? 0 };
    const emails = byMessage<CheckedEmail>(
      await reader.between("emails", EMAIL_COLUMNS, "messageId", span),
    );
    const columns = ["id", "messageId", "step"];
    const logs = byMessage<{ messageId: number; step: LogStep }>(
      await reader.between("outreach_logs", columns, "messageId", span),
    );
    const follows = messages.some(({ sequenceId }) => sequenceId !== null);
    const tasks = byMessage<CheckedTask>(
      follows ? await reader.between("tasks", TASK_COLUMNS, "messageId", span) : [],
    );
    const contradictions = messages.flatMap((message) =>
      problemsOf({
        message,
        emails: emails.get(message.id) ?? [],
        tasks: tasks.get(message.id) ?? [],
        log: (logs.get(message.id) ?? []).map(({ step }) => step),
      }),
    );
    return [...contradictions, ...(await stuckEmails(reader, messages, emails))];
  },
};

function byMessage<T extends { messageId: number }>(rows: readonly Row[]): Map<number, T[]> {
  const found = new Map<number, T[]>();
  for (const row of rows as readonly unknown[] as readonly T[]) {
    const group = found.get(row.messageId);
    if (group) group.push(row);
    else found.set(row.messageId, [row]);
  }
  return found;
}

const SUPPRESSIONS: Part = {
  table: "suppressions",
  columns: ["id", "value", "hash"],
  async find(_, page) {
    return page.flatMap(({ value, hash }) => {
      // Of who was erased only the hash is kept.
      const right = value === null ? /^[0-9a-f]{64}$/u.test(String(hash)) : hash === hashOf(value);
      if (right) return [];
      const what = value ?? "somebody who was erased";
      const hint = value === null ? RESTORE : `suppress it anew: \`tickler suppress add ${value}\``;
      return [plain("suppression", `${what} is suppressed, but would not be found`, hint)];
    });
  },
};

function hashOf(value: unknown): string | null {
  try {
    return suppressionHash(String(value));
  } catch (error) {
    return messageOf(error);
  }
}

function plain(check: Check, detail: string, hint: string): Problem {
  return { check, messageId: null, emailId: null, detail, hint };
}

function odd(check: Check, { table, row }: RowProblem, what: string, hint: string): Problem {
  const own = (of: string): number | null => (table === of ? Number(row.id) : null);
  return {
    check,
    messageId: own("messages") ?? (row.messageId === undefined ? null : Number(row.messageId)),
    emailId: own("emails") ?? (row.emailId === undefined ? null : Number(row.emailId)),
    detail: what,
    hint,
  };
}

/** `emails 7`. */
function nameOf({ table, row: { messageId: _, ...key } }: RowProblem): string {
  return `${table} ${Object.values(key).join(" ")}`;
}

const orphan = (found: RowProblem): Problem =>
  odd("orphan", found, `${nameOf(found)} belongs to ${found.what}, which is not there`, RESTORE);

const duplicate = (found: RowProblem): Problem =>
  odd("duplicate", found, `${found.table} has ${found.what}`, RESTORE);

const strangeDate = (found: RowProblem): Problem =>
  odd("date", found, `${nameOf(found)} has a strange date in ${found.what}`, CLOCK);

const CLOCK = "see whether the clock of a machine is wrong, or TICKLER_NOW is set";
