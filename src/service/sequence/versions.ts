// Keeping sequences: every change makes a new version, and those who follow an earlier one go on by it.
import { createHash } from "node:crypto";
import { AppError } from "../../domain/errors.ts";
import type { EmailStep, Sequence } from "../../domain/sequence/sequence.ts";
import type { Queries, StoredSequence } from "../ports/index.ts";
import type { Policy, Services } from "../services.ts";
import { openVersion, rendererOf, type StoredSteps } from "./book.ts";
import { requireSequence } from "./enrol.ts";
import { withoutDelay } from "./go-over.ts";
import { type ReadSequence, readSequenceSource, type SequenceSource } from "./read.ts";

/** What came of storing a sequence. */
export interface StoredResult {
  version: StoredSequence;
  sequence: Sequence;
  /** The same was stored before, and nothing was written. */
  unchanged: boolean;
  /** Promotions of the version before, which the new one does not have. */
  dropped: Readonly<Record<string, string>>;
  /** Leads who go on by earlier versions. */
  following: number;
}

/** Reads a file of a sequence and finds all that is wrong with it. @throws AppError `input` */
async function readSource(
  { policy }: Pick<Services, "policy">,
  source: SequenceSource,
): Promise<ReadSequence> {
  const { sender, rich } = policy.forMailbox(policy.defaultMailbox);
  const parseToml = (where: string, text: string) => policy.parseToml(where, text);
  const read = await readSequenceSource(source, { parseToml, sender, format: rich.format });
  await requirePictures(policy, source.where, read);
  return read;
}

/**
 * Reads a sequence, and looks for those that it goes over to.
 *
 * @returns with what has to be done before it can be stored
 * @throws AppError `input`
 */
export async function checkSequence(
  services: Services,
  source: SequenceSource,
): Promise<ReadSequence & { problems: string[] }> {
  const read = await readSource(services, source);
  const faults = await faultsOfOthers(services, read.sequence);
  return { ...read, problems: faults.map(({ message }) => message) };
}

/** Pictures are not stored with a sequence: what its texts name has to be where mails are made. */
async function requirePictures(
  policy: Policy,
  where: string,
  { sequence, files }: ReadSequence,
): Promise<void> {
  const { fault } = await rendererOf(
    { stored: { files, promoted: {} }, sequence },
    policy.forMailbox(policy.defaultMailbox),
  );
  if (fault === null) return;
  const hint =
    "Pictures are not stored with a sequence: lay them into the folder of the settings, to which their paths are relative, on every machine that sends; or name them in the web: ![Logo](https://…).";
  throw new AppError("input", `${where}: ${fault.message}`, hint, { cause: fault });
}

/**
 * Stores a sequence as it was written.
 *
 * @param as `new`: it must not exist; `edit`: it must
 * @throws AppError `input`, `refused`, `not_found`, `conflict`
 */
export async function storeSequence(
  services: Services,
  source: SequenceSource,
  as: "new" | "edit",
): Promise<StoredResult> {
  const { store, clock } = services;
  const { sequence, files } = await readSource(services, source);
  const [fault] = await faultsOfOthers(services, sequence);
  if (fault) throw fault;
  return store.write(async (queries) => {
    const { name } = sequence;
    const current = await queries.sequences.current(name);
    const exists = current !== undefined && current.removedAt === null;
    const digest = digestOf(source.source, files, {});
    if (exists && digestOf(current.source, current.files, {}) === digest) {
      return { version: current, sequence, unchanged: true, dropped: {}, following: 0 };
    }
    if (as === "new" && exists) {
      throw new AppError(
        "refused",
        `there is a sequence ${name} already`,
        `For a new version of it: tickler sequence edit ${source.where}`,
      );
    }
    if (as === "edit" && !exists) {
      throw new AppError(
        "not_found",
        `there is no sequence ${JSON.stringify(name)}`,
        `Add it: tickler sequence add ${source.where}`,
      );
    }
    const version = await queries.sequences.add(
      {
        name,
        version: (current?.version ?? 0) + 1,
        digest,
        source: source.source,
        files,
        promoted: {},
      },
      clock.now(),
    );
    const dropped = exists ? current.promoted : {};
    return {
      version,
      sequence,
      unchanged: false,
      dropped,
      following: await following(queries, name),
    };
  });
}

/** How many leads go on by any version of a sequence. */
async function following(queries: Queries, name: string): Promise<number> {
  let count = 0;
  for (const { id } of await queries.sequences.versions(name)) {
    count += (await queries.messages.ofSequence(id)).open;
  }
  return count;
}

/** What is wrong with the sequences that this one goes over to: one is not there, or has no delay. */
async function faultsOfOthers(
  services: Services,
  { onDecline, onLater, name }: Sequence,
): Promise<AppError[]> {
  const faults: AppError[] = [];
  for (const [key, other] of [
    ["on_decline", onDecline],
    ["on_later", onLater],
  ] as const) {
    if (other === null || other === name) continue;
    try {
      const { sequence } = await requireSequence(services, other);
      if (sequence.steps[0].after === null) throw withoutDelay(other);
    } catch (error) {
      if (!(error instanceof AppError) || error.code === "database") throw error;
      faults.push(new AppError(error.code, `${key} of ${name}: ${error.message}`, error.hint));
    }
  }
  return faults;
}

/**
 * From now on every new lead gets one variant of a step: a new version with the same texts.
 *
 * @param variant null: each gets their own again
 * @throws AppError `not_found`, `usage`, `conflict`
 */
export async function promoteVariant(
  services: Services,
  name: string,
  step: number,
  variant: string | null,
): Promise<{ version: StoredSequence; unchanged: boolean }> {
  const { stored, sequence } = await requireSequence(services, name);
  const found = requireEmailStep(sequence, step);
  if (variant !== null && !found.variants.some((each) => each.name === variant)) {
    const names = found.variants.map((each) => each.name).join(", ");
    throw new AppError(
      "usage",
      `step ${step} of ${name} has no variant ${JSON.stringify(variant)}`,
      `It has: ${names}`,
    );
  }
  const { [String(step)]: before = null, ...others } = stored.promoted;
  if (before === variant) return { version: stored, unchanged: true };
  const promoted = variant === null ? others : { ...others, [step]: variant };
  const { source, files } = stored;
  const version = await services.store.write(({ sequences }) =>
    sequences.add(
      {
        ...{ name, version: stored.version + 1, source, files, promoted },
        digest: digestOf(source, files, promoted),
      },
      services.clock.now(),
    ),
  );
  await openVersion(services.policy, version);
  return { version, unchanged: false };
}

function requireEmailStep({ name, steps }: Sequence, number: number): EmailStep {
  const step = steps[number - 1];
  if (step?.kind === "email") return step;
  throw new AppError(
    "usage",
    step ? `step ${number} of ${name} is no email with a text` : `${name} has no step ${number}`,
    `See its steps: tickler sequence show ${name}`,
  );
}

/** Nobody new is enrolled; those who follow it go on. @throws AppError `not_found` */
export async function removeSequence(
  services: Services,
  name: string,
): Promise<{ following: number }> {
  await requireSequence(services, name);
  return services.store.write(async (queries) => {
    await queries.sequences.remove(name, services.clock.now());
    return { following: await following(queries, name) };
  });
}

/** Hexadecimal SHA-256 of what makes a version. */
function digestOf(
  source: string,
  files: Readonly<Record<string, string>>,
  promoted: Readonly<Record<string, string>>,
): string {
  const sorted = (record: Readonly<Record<string, string>>) =>
    Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256")
    .update(JSON.stringify([source, sorted(files), sorted(promoted)]))
    .digest("hex");
}

/** A sequence, with how many leads go on by any of its versions. */
export interface ListedSequence extends StoredSteps {
  following: number;
}

/** All that new leads can be enrolled in, by name. */
export async function listSequences(services: Services): Promise<ListedSequence[]> {
  const all = await services.store.read(async (queries) => {
    const found = [];
    for (const stored of await queries.sequences.all()) {
      found.push({ stored, following: await following(queries, stored.name) });
    }
    return found;
  });
  return Promise.all(
    all.map(async ({ stored, following }) => ({
      ...(await openVersion(services.policy, stored)),
      following,
    })),
  );
}

/** @throws AppError `not_found`, `input` */
export async function showSequence(
  services: Services,
  name: string,
): Promise<{ version: StoredSteps; following: number }> {
  const version = await requireSequence(services, name);
  const count = await services.store.read((queries) => following(queries, name));
  return { version, following: count };
}
