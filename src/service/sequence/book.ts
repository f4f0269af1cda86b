// Stored versions of sequences as the tick, sending and previews use them: read once in a process, since a
// version never changes. May import send/, body/ and the domain.
import { AppError } from "../../domain/errors.ts";
import type { Lead } from "../../domain/lead.ts";
import type { Message } from "../../domain/message.ts";
import type { EmailStep, Sequence, Step, Variant } from "../../domain/sequence/sequence.ts";
import { placeText } from "../../domain/sequence/sequence.ts";
import { variantOf } from "../../domain/sequence/variant.ts";
import type { Body } from "../body/body.ts";
import type { Store, StoredSequence } from "../ports/index.ts";
import { parseTemplate, renderHeader } from "../send/template.ts";
import { readBody } from "../send/text.ts";
import type { MailboxPolicy, Policy, Services } from "../services.ts";
import { parseCondition } from "./condition.ts";
import { formatOf, readSequenceSource, textOf } from "./read.ts";

/** One version of a sequence, with all its texts at hand. */
export interface StoredSteps {
  stored: StoredSequence;
  sequence: Sequence;
}

/** What mails are made from: also of a sequence that is not stored yet. */
export interface SourceSteps {
  stored: Pick<StoredSequence, "files" | "promoted">;
  sequence: Sequence;
}

/** What one lead gets in a step. */
export interface StepMail {
  variant: string | null;
  /** Null: the mail stays in the thread, or, of a first one, the subject is derived from the text. */
  subject: string | null;
  body: Body;
}

/** Parsed versions, and what of them was compiled, for as long as a policy lives. */
const books = new WeakMap<Policy, Map<number, Promise<StoredSteps>>>();
const compiled = new WeakMap<SourceSteps, Map<string, Promise<unknown>>>();

/**
 * The versions that these messages follow, by their ids. To be called outside of transactions.
 *
 * @param onFault told of a version that can't be read, which is left out; not given: that is an error
 * @throws AppError `input`
 */
export async function versionsOf(
  { store, policy }: Pick<Services, "store" | "policy">,
  messages: readonly Pick<Message, "sequenceId">[],
  onFault?: (fault: AppError) => void,
): Promise<Map<number, StoredSteps>> {
  const ids = [...new Set(messages.flatMap(({ sequenceId }) => sequenceId ?? []))];
  const found = new Map<number, StoredSteps>();
  const known = books.get(policy);
  for (const id of ids) {
    try {
      const stored = known?.has(id) ? null : await storedVersion(store, id);
      const opening = stored ? openVersion(policy, stored) : known?.get(id);
      if (opening) found.set(id, await opening);
    } catch (error) {
      if (!onFault || !(error instanceof AppError)) throw error;
      onFault(error);
    }
  }
  return found;
}

/** @throws AppError `input` where the row holds what is no JSON */
async function storedVersion(store: Store, id: number): Promise<StoredSequence | undefined> {
  try {
    return await store.read(({ sequences }) => sequences.byId(id));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const what = `a version of a sequence (number ${id}) can't be read: ${error.message}`;
    throw new AppError("input", what, RESTORE, { cause: error });
  }
}

const RESTORE = "Restore a backup with `tickler db restore FILE`.";

/** Reads a stored version. @throws AppError `input` where an earlier program stored what this one can't read */
export function openVersion(policy: Policy, stored: StoredSequence): Promise<StoredSteps> {
  const book = books.get(policy) ?? new Map<number, Promise<StoredSteps>>();
  books.set(policy, book);
  const known = book.get(stored.id);
  if (known) return known;
  const opening = read(policy, stored);
  book.set(stored.id, opening);
  // What could not be read is tried again.
  opening.catch(() => book.delete(stored.id));
  return opening;
}

async function read(policy: Policy, stored: StoredSequence): Promise<StoredSteps> {
  const { sender, rich } = policy.forMailbox(policy.defaultMailbox);
  const { name, version, source, files, promoted } = stored;
  const where = `sequence ${name}, version ${version}`;
  try {
    if (!isTexts(files) || !isTexts(promoted)) {
      throw new AppError("input", `${where}: its texts are not what was stored`);
    }
    const { sequence } = await readSequenceSource(
      { where, source, readFile: (file) => files[file] ?? "" },
      {
        parseToml: (place, text) => policy.parseToml(place, text),
        sender,
        format: rich.format,
      },
    );
    return { stored, sequence };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const hint = `Store it anew (\`tickler sequence edit FILE\`), then take its leads over: \`tickler sequence migrate ${name}\`. ${RESTORE}`;
    throw new AppError("input", error.message, hint, { cause: error });
  }
}

/** Something else than Tickler may have written to the row. */
function isTexts(value: unknown): value is Record<string, string> {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject && Object.values(value).every((each) => typeof each === "string");
}

/** The variant of a step that a lead gets: the promoted one, else their own. */
function variantFor({ stored, sequence }: SourceSteps, step: EmailStep, leadId: number): Variant {
  const promoted = stored.promoted[step.number];
  return (
    step.variants.find(({ name }) => name === promoted) ??
    variantOf(leadId, sequence.name, step.number, step.variants)
  );
}

/** As `emails.variant` has it: null where a step has one text alone. */
function variantName({ variants }: EmailStep, { name }: Variant): string | null {
  return variants.length > 1 ? name : null;
}

/** Names a step in errors: `step 3 of fair`, `step 3, variant b, of fair`. */
export function stepName(
  { sequence }: Pick<StoredSteps, "sequence">,
  step: Step,
  variant: string | null,
): string {
  return `${placeText(step.number, variant)}${variant === null ? "" : ","} of ${sequence.name}`;
}

/** Renders steps for leads in one mailbox; each text is compiled once. */
export interface StepRenderer {
  /** The first text that can't be read as things are, such as one whose picture is gone. */
  fault: AppError | null;
  /** @throws AppError `template`, `usage`, `refused` */
  mail(step: EmailStep, lead: Lead): StepMail;
  /** The text of a task. @throws AppError `template` */
  task(step: Extract<Step, { kind: "task" }>, lead: Lead): string;
  /** Whether the lead goes on without the step. @throws AppError `template` */
  skips(step: Step, lead: Lead): boolean;
}

/**
 * Compiles all texts of a version for a mailbox. One that can't be read, or names a picture that is gone, throws
 * when it is asked for, and holds up no other step.
 *
 * @throws AppError `template` where a task or a condition can't be read
 */
export function rendererOf(version: SourceSteps, mailbox: MailboxPolicy): Promise<StepRenderer> {
  const own = compiled.get(version) ?? new Map<string, Promise<unknown>>();
  compiled.set(version, own);
  const known = own.get(mailbox.name) as Promise<StepRenderer> | undefined;
  if (known) return known;
  const making = makeRenderer(version, mailbox);
  own.set(mailbox.name, making);
  const again = () => own.delete(mailbox.name);
  // A picture may be there the next time.
  making.then(({ fault }) => fault && again(), again);
  return making;
}

async function makeRenderer(version: SourceSteps, mailbox: MailboxPolicy): Promise<StepRenderer> {
  const { sequence } = version;
  const { sender } = mailbox;
  const mails = new Map<Variant, (lead: Lead) => StepMail>();
  const tasks = new Map<number, (lead: Lead) => string>();
  const conditions = new Map<number, (lead: Lead) => boolean>();
  let fault: AppError | null = null;
  for (const step of sequence.steps) {
    if (step.skipIf !== null) {
      const what = `skip_if in ${stepName(version, step, null)}`;
      const condition = await parseCondition(what, step.skipIf, sender);
      conditions.set(step.number, (lead) => condition.holds(lead));
    }
    if (step.kind === "task") {
      const template = await parseTemplate(stepName(version, step, null), step.task, sender);
      tasks.set(step.number, (lead) => template.render(lead).trim());
    }
    if (step.kind !== "email") continue;
    for (const variant of step.variants) {
      const name = variantName(step, variant);
      const what = stepName(version, step, name);
      try {
        mails.set(variant, await makeMail(version.stored.files, variant, what, name, mailbox));
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        fault ??= error;
        mails.set(variant, () => {
          throw error;
        });
      }
    }
  }
  return {
    fault,
    mail: (step, lead) => required(mails.get(variantFor(version, step, lead.id)))(lead),
    task: (step, lead) => required(tasks.get(step.number))(lead),
    skips: (step, lead) => conditions.get(step.number)?.(lead) ?? false,
  };
}

async function makeMail(
  files: Readonly<Record<string, string>>,
  { subject, text }: Variant,
  what: string,
  variant: string | null,
  mailbox: MailboxPolicy,
): Promise<(lead: Lead) => StepMail> {
  const { sender, rich } = mailbox;
  const source = { text: textOf(text, files), format: formatOf(text, rich.format) };
  const body = await readBody(what, source, mailbox);
  const template =
    subject === null ? null : await parseTemplate(`the subject of ${what}`, subject, sender);
  return (lead) => ({
    variant,
    subject: template && renderHeader(`the subject of ${what}`, template, lead),
    body: body.render(lead),
  });
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("a step was not compiled");
  return value;
}
