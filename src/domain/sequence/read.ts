import { AppError } from "../errors.ts";
import type { Delay } from "../units/delay.ts";
import { Fields } from "./fields.ts";
import { isTable, type Table } from "./plain.ts";
import {
  type EmailStep,
  MAX_STEPS,
  problemText,
  type Sequence,
  type SequenceProblem,
  type Step,
  type StepText,
  type Variant,
} from "./sequence.ts";
import * as values from "./values.ts";

/** A sequence that was read, or all that is wrong with it. */
export type SequenceResult =
  | { readonly sequence: Sequence; readonly problems: readonly [] }
  | {
      readonly sequence: null;
      readonly problems: readonly [SequenceProblem, ...SequenceProblem[]];
    };

const TOP_KEYS = ["name", "description", "step", "on_decline", "on_later"];
const TIME_KEYS = ["after", "skip_if"];
const TEXT_KEYS = ["subject", "text", "file"];
const VARIANT_KEYS = [...TEXT_KEYS, "name", "weight"];
const EMAIL_KEYS = [...VARIANT_KEYS, "variant", ...TIME_KEYS];
const TASK_KEYS = ["task", "wait", ...TIME_KEYS];
const AI_KEYS = ["by", "about", ...TIME_KEYS];

const NAME_HINT = 'Give the sequence one, above the first [[step]]: name = "fair".';
const STEP_HINT = 'Every step begins with [[step]], followed by text = "…" or file = "…".';
const AFTER_HINT = 'Say when: after = "3 working days", or "4d"; it counts from the step before.';
const DEFAULT_WAIT: Delay = { kind: "duration", ms: 7 * 86_400_000 };

/**
 * Reads a sequence from what a TOML parser has made of its file. Whether Liquid understands the texts and
 * whether the files are there is for the caller to find out.
 */
export function readSequence(table: Table): SequenceResult {
  const problems: SequenceProblem[] = [];
  const top = new Fields(table, { step: null, variant: null }, problems);
  top.refuseUnknown("a sequence", TOP_KEYS, {
    ...places([...EMAIL_KEYS, ...TASK_KEYS, ...AI_KEYS], "It belongs below a [[step]]."),
    variant: "Write [[step.variant]], below the [[step]] that it belongs to.",
    steps: "Every step begins with [[step]], without an s.",
  });
  const name = top.require("name", NAME_HINT, values.name);
  const description = top.read("description", values.text);
  const onDecline = other(top, "on_decline", name);
  const onLater = other(top, "on_later", name);
  const steps = stepTables(top).map((step, at) => readStep(step, at + 1, problems));
  const [problem, ...more] = problems;
  if (problem !== undefined) return { sequence: null, problems: [problem, ...more] };
  const [first, ...rest] = steps.filter((step) => step !== null);
  if (name === null || first?.kind !== "email") throw new Error("a problem was not reported");
  const sequence = { name, description, steps: [first, ...rest] as const, onDecline, onLater };
  return { sequence, problems: [] };
}

/**
 * The same where one error is enough.
 *
 * @param where names the file in errors
 * @throws AppError `input` that tells all that is wrong
 */
export function requireSequence(where: string, { sequence, problems }: SequenceResult): Sequence {
  if (sequence !== null) return sequence;
  const [{ hint }] = problems;
  if (problems.length === 1) {
    throw new AppError("input", `${where}: ${problemText(problems[0])}`, hint);
  }
  const all = problems.map((problem, at) => `(${at + 1}) ${problemText(problem)}`).join("; ");
  throw new AppError("input", `${where}: ${problems.length} mistakes: ${all}`, `(1): ${hint}`);
}

/** The keys of the sequence that a step may not have; in TOML a key belongs to the table above it. */
const TOP_HINTS = places(
  ["description", "on_decline", "on_later"],
  "It belongs to the sequence: write it above the first [[step]].",
);

/** The same hint for many keys. */
function places(keys: readonly string[], hint: string): Record<string, string> {
  return Object.fromEntries(keys.map((key) => [key, hint]));
}

/** The name of the sequence that follows this one. */
function other(top: Fields, key: string, own: string | null): string | null {
  const name = top.read(key, values.name);
  if (name !== null && name === own) {
    top.report(key, "names the sequence itself", "Name another sequence, or leave the key out.");
  }
  return name;
}

function stepTables(top: Fields): Table[] {
  const tables = tablesOf(top, "step");
  if (tables === null) return [];
  if (tables.length === 0) top.report("step", "there is none", STEP_HINT);
  if (tables.length > MAX_STEPS) {
    top.report("step", `there are ${tables.length}`, `A sequence has ${MAX_STEPS} at most.`);
    return [];
  }
  return tables;
}

/** A list of tables, as `[[key]]` makes it; empty where there is none, null where it was reported. */
function tablesOf(fields: Fields, key: string): Table[] | null {
  const value = fields.raw(key) ?? [];
  if (Array.isArray(value) && value.every(isTable)) return value;
  const header = key === "variant" ? "step.variant" : key;
  const what = isTable(value) ? "is one table" : "is no list of tables";
  fields.report(key, what, `Write [[${header}]] with two brackets above each one.`);
  return null;
}

/** Null where something of it was reported. */
function readStep(table: Table, number: number, problems: SequenceProblem[]): Step | null {
  const fields = new Fields(table, { step: number, variant: null }, problems);
  const before = problems.length;
  if (fields.has("task") && fields.has("by")) {
    fields.report("task", "is in a step that has by as well", "Make two steps of it.");
    return null;
  }
  const step = fields.has("task")
    ? readTask(fields, number)
    : fields.has("by")
      ? readAi(fields, number)
      : readEmail(fields, number, table, problems);
  if (number === 1 && step?.kind !== "email" && (fields.has("task") || fields.has("by"))) {
    fields.report(
      fields.has("task") ? "task" : "by",
      "can't be in the first step",
      'A sequence begins with an email that has a text of its own: text = "…" or file = "…".',
    );
  }
  return problems.length > before ? null : step;
}

function readTask(fields: Fields, number: number): Step | null {
  const mail =
    "A task is done by a person, and no mail leaves: put the mail into a step of its own.";
  fields.refuseUnknown("a task", TASK_KEYS, {
    ...TOP_HINTS,
    ...places([...EMAIL_KEYS, "about"], mail),
  });
  const base = readBase(fields, number);
  const task = fields.read("task", values.text);
  const wait = fields.has("wait") ? fields.read("wait", values.wait) : DEFAULT_WAIT;
  return task === null || wait === null ? null : { kind: "task", ...base, task, wait };
}

function readAi(fields: Fields, number: number): Step {
  const text = 'With by = "ai" the AI writes the mail: say about = "…", or leave by out.';
  fields.refuseUnknown('a step with by = "ai"', AI_KEYS, {
    ...TOP_HINTS,
    ...places([...VARIANT_KEYS, "variant"], text),
    wait: WAIT_HINT,
  });
  if (fields.raw("by") !== "ai") {
    fields.report(
      "by",
      "says who writes the mail",
      'Allowed: "ai". Leave it out for your own text.',
    );
  }
  return { kind: "ai", ...readBase(fields, number), about: fields.read("about", values.text) };
}

const WAIT_HINT = 'Only a task has it: task = "Call {{ first_name }}".';

/** What steps of all kinds have. */
function readBase(fields: Fields, number: number) {
  const after =
    number === 1
      ? fields.read("after", values.delay)
      : fields.require("after", AFTER_HINT, values.delay);
  const skipIf = fields.read("skip_if", values.condition);
  if (number === 1 && fields.has("skip_if")) {
    fields.report(
      "skip_if",
      "can't be in the first step",
      "Choose by --tag who gets the sequence; later steps can be skipped.",
    );
  }
  return { number, after, skipIf };
}

function readEmail(
  fields: Fields,
  number: number,
  table: Table,
  problems: SequenceProblem[],
): EmailStep | null {
  fields.refuseUnknown("an email", EMAIL_KEYS, {
    ...TOP_HINTS,
    wait: WAIT_HINT,
    about: 'It belongs to a step with by = "ai".',
  });
  const base = readBase(fields, number);
  const own = readOwn(fields);
  const tables = tablesOf(fields, "variant");
  if (tables === null) return null;
  if (tables.length >= LETTERS.length) {
    const hint = `A step has ${LETTERS.length - 1} besides its own text at most.`;
    fields.report("variant", `there are ${tables.length}`, hint);
    return null;
  }
  const variants = tables.map((each, at) =>
    readVariant(each, { step: number, variant: labelOf(each, at + 1) }, own, problems),
  );
  refuseSameNames([table, ...tables], number, problems);
  const complete = variants.filter((variant) => variant !== null);
  return own && { kind: "email", ...base, variants: [own, ...complete] };
}

/** The variants that have no name are called by these; the step's own text is `a`. */
const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** What a variant is called in errors, even where its name is none. */
export function labelOf(table: Table, at: number): string {
  const { name } = table;
  return typeof name === "string" && /^[\w-]{1,32}$/.test(name) ? name : (LETTERS[at] ?? "");
}

function refuseSameNames(
  tables: readonly Table[],
  step: number,
  problems: SequenceProblem[],
): void {
  const labels = tables.map(labelOf);
  for (const [at, label] of labels.entries()) {
    const first = labels.indexOf(label);
    if (first === at) continue;
    const place = { step, variant: first === 0 ? null : label, key: "name" };
    const what = `${label} is the name of two variants`;
    const hint = "The step's own text is a and its variants are b, c, … unless they are named.";
    problems.push({ ...place, what, hint });
  }
}

/** The step's own text; null where it lacks or has something that was reported. */
function readOwn(fields: Fields): Variant | null {
  const own = readTexts(fields);
  if (own.text === null) {
    if (!fields.has("text") && !fields.has("file")) {
      const variants = fields.has("variant")
        ? ", the variant a; its other variants come below"
        : "";
      fields.report(
        null,
        "has no text",
        `Give it one: text = "…" or file = "…"${variants}. Or task = "…", or by = "ai".`,
      );
    }
    return null;
  }
  const { subject, text } = own;
  const name = fields.read("name", values.name) ?? "a";
  return { name, subject, text, weight: fields.read("weight", values.weight) ?? 1 };
}

function readVariant(
  table: Table,
  place: { step: number; variant: string },
  own: Variant | null,
  problems: SequenceProblem[],
): Variant | null {
  const fields = new Fields(table, place, problems);
  fields.refuseUnknown("a variant", VARIANT_KEYS, {
    ...TOP_HINTS,
    ...places(TIME_KEYS, "All variants of a step leave at the same time: it belongs to the step."),
  });
  const name = fields.read("name", values.name) ?? place.variant;
  const weight = fields.read("weight", values.weight) ?? 1;
  const { subject, text } = readTexts(fields);
  if (!TEXT_KEYS.some((key) => fields.has(key))) {
    fields.report(
      null,
      "says nothing of its own",
      'Give it what is to differ: subject = "…", text = "…" or file = "…".',
    );
  }
  return own && { name, weight, subject: subject ?? own.subject, text: text ?? own.text };
}

/** The subject and text that a step or a variant says itself. */
function readTexts(fields: Fields): { subject: string | null; text: StepText | null } {
  const subject = fields.read("subject", values.line);
  const text = fields.read("text", values.text);
  const file = fields.read("file", values.file);
  if (fields.has("text") && fields.has("file")) {
    fields.report("file", "is there besides text", "Leave one of them out.");
  }
  return { subject, text: text === null ? file : { in: "sequence", text } };
}
