import { AppError, messageOf } from "../../domain/errors.ts";
import { parseSendTime } from "../../domain/sending/send-time.ts";
import type { LeadRef } from "../message/thread.ts";
import { type KeyedRequest, keyed } from "../requests/once.ts";
import type { Draft, DraftSource } from "./send.ts";

/** One line of a batch, read but not checked against the database. */
export interface BatchLine {
  line: number;
  item: BatchItem | AppError;
}

export interface BatchItem {
  lead: LeadRef;
  draft: Draft;
  /** Those that it may leave from, where the line names any. */
  mailboxes?: readonly string[] | undefined;
  /** Under its key it is sent once. */
  request: KeyedRequest | null;
}

const LINE_FORM =
  'A line reads {"lead": 1, "text": "Hi …", "subject": "…", "at": "mon 9:00", "mailbox": "ada", "attachments": ["offer.pdf"], "key": "…"}; "markdown" or "html" may stand in place of "text".';

/** What holds for every line of a batch that does not say otherwise. */
export type BatchDefaults = Pick<Draft, "format" | "files" | "force"> & {
  /** The first email of a sequence that a line names; not given: a line may name none. */
  sequenceOf?: (name: string) => DraftSource;
};

/** @throws AppError `usage` where the line is not valid in a batch */
export function batchItem(value: unknown, given: BatchDefaults = {}): BatchItem {
  const refuse = (problem: string): AppError => new AppError("usage", problem, LINE_FORM);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw refuse("the line is no JSON object");
  }
  const { lead, text, markdown, html, subject, at, attachments, key, sequence, mailbox, ...rest } =
    value as Record<string, unknown>;
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) throw refuse(`unknown field ${JSON.stringify(unknown)}`);
  const { sequenceOf, ...defaults } = given;
  const from = sequenceIn(value as Record<string, unknown>, sequenceOf, refuse);
  const words = from ? { text: "" } : textOf({ text, markdown, html }, refuse);
  const optional = { subject, at, key, mailbox };
  for (const [name, each] of Object.entries(optional)) {
    if (each !== undefined && each !== null && typeof each !== "string") {
      throw refuse(`${name} is no string`);
    }
  }
  if (
    typeof lead === "number" ? !Number.isSafeInteger(lead) || lead < 1 : typeof lead !== "string"
  ) {
    throw refuse("lead is neither an id nor an address");
  }
  const files = attachments ?? [];
  if (!Array.isArray(files) || !files.every((each) => typeof each === "string" && each !== "")) {
    throw refuse("attachments is no list of paths");
  }
  const {
    key: keyGiven,
    at: time,
    subject: line,
    mailbox: names,
  } = optional as Record<string, string | null>;
  const draft = {
    ...{ ...defaults, ...words, ...(from && { from }) },
    ...{ attachments: files, subject: line ?? undefined },
  };
  return {
    lead: (typeof lead === "string" && /^\d+$/u.test(lead) ? Number(lead) : lead) as LeadRef,
    draft: { ...draft, ...(time ? { at: parseSendTime(time) } : {}) },
    ...(names ? { mailboxes: names.split(",").map((name) => name.trim()) } : {}),
    request: keyed(keyGiven ?? undefined, "send", [
      ...[words.text, subject, at, null, null],
      ...(from ? ["sequence", sequence as string] : []),
      ...(names ? ["mailbox", names] : []),
      // A key of an earlier version stands for the same line.
      ...(words.format === undefined && files.length === 0 ? [] : [words.format, ...files]),
    ]),
  };
}

/** The first email of the sequence that a line names; null where it names none. */
function sequenceIn(
  { sequence, text, markdown, html, subject, attachments }: Record<string, unknown>,
  sequenceOf: BatchDefaults["sequenceOf"],
  refuse: (problem: string) => AppError,
): DraftSource | null {
  if (sequence === undefined || sequence === null) return null;
  if (typeof sequence !== "string" || sequence === "") throw refuse("sequence is no name");
  if ((text ?? markdown ?? html ?? subject ?? attachments ?? null) !== null) {
    throw refuse("both a text and a sequence are given");
  }
  if (!sequenceOf) throw refuse('unknown field "sequence"');
  return sequenceOf(sequence);
}

/** The text of a line, and its format where the line says so. */
function textOf(
  { text, markdown, html }: Record<"text" | "markdown" | "html", unknown>,
  refuse: (problem: string) => AppError,
): Pick<Draft, "text" | "format"> {
  // `"text": "…", "markdown": true` says the same as `"markdown": "…"`.
  const isMarkdown = markdown === true;
  const given = Object.entries({ text, markdown: isMarkdown ? undefined : markdown, html }).filter(
    ([, each]) => each !== undefined && each !== null && each !== false,
  );
  const [first, second] = given;
  if (second) throw refuse(`both ${first?.[0]} and ${second[0]} are given`);
  if (!first || typeof first[1] !== "string") throw refuse("text is missing or no string");
  const [name, words] = first as [string, string];
  if (isMarkdown && name === "html") throw refuse("both html and markdown are given");
  if (name === "html" && !/<[a-z!]/i.test(words)) {
    throw refuse("html holds no HTML: in a batch it is the page itself, and no file");
  }
  if (name === "html") return { text: words, format: "html" };
  return { text: words, ...(isMarkdown || name === "markdown" ? { format: "markdown" } : {}) };
}

/** @throws AppError `usage` for a line that is no JSON */
export function parseBatchLine(line: number, text: string, given: BatchDefaults = {}): BatchLine {
  try {
    return { line, item: batchItem(JSON.parse(text), given) };
  } catch (error) {
    if (error instanceof AppError) return { line, item: error };
    const problem = new AppError("usage", `no valid JSON: ${messageOf(error)}`, LINE_FORM);
    return { line, item: problem };
  }
}
