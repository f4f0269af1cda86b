import { AppError } from "../../domain/errors.ts";
import type { Lead } from "../../domain/lead.ts";
import {
  parseSuppression,
  type Suppression,
  type SuppressionReason,
} from "../../domain/suppression.ts";
import type { Queries } from "../ports/index.ts";
import type { Services } from "../services.ts";

/** As many as are read, or stored, at once. */
const PAGE = 500;

/** @throws AppError `refused` where an address must not be written to */
export async function requireNotSuppressed(
  queries: Queries,
  { id, name, email }: Pick<Lead, "name" | "email"> & { id?: number | undefined },
): Promise<void> {
  const suppression = email === null ? undefined : await queries.suppressions.of(email);
  if (!suppression) return;
  const who = id === undefined ? `${name} <${email}>` : `${name} (lead ${id})`;
  throw new AppError(
    "refused",
    `${who} must not be written to: ${describe(suppression, email ?? "")}`,
    `If that is wrong, take it back: tickler suppress rm ${suppression.value ?? email}`,
  );
}

const REASONS: Record<SuppressionReason, string> = {
  manual: "suppressed by hand",
  unsubscribe: "they asked not to be written to",
  complaint: "they reported our mail as unwanted",
  bounce: "the address does not work",
  imported: "the file that they were imported from says so",
};

function describe({ kind, value, reason, createdAt }: Suppression, address: string): string {
  const what = kind === "domain" ? `the domain ${value ?? ""}` : (value ?? address);
  return `${what} is suppressed since ${createdAt.toISOString().slice(0, 10)} (${REASONS[reason]})`;
}

/** The result of adding one entry. */
export interface SuppressResult {
  /** Null where it was suppressed already. */
  added: Suppression | null;
  existing: Suppression | null;
}

/** @throws AppError `usage` */
export async function suppress(
  { store, clock }: Services,
  text: string,
  note: string | null,
  reason: SuppressionReason = "manual",
): Promise<SuppressResult> {
  const entry = { ...parseSuppression(text), reason, note };
  return store.write(async (queries) => {
    const added = await queries.suppressions.add(entry, clock.now());
    if (added) return { added, existing: null };
    return { added: null, existing: (await queries.suppressions.exactly(entry.value)) ?? null };
  });
}

/** @throws AppError `usage`, `not_found` */
export async function unsuppress({ store }: Services, text: string): Promise<Suppression> {
  const { value } = parseSuppression(text);
  return store.write(async (queries) => {
    const suppression = await queries.suppressions.exactly(value);
    if (!suppression) {
      const wider = value.includes("@") ? await queries.suppressions.of(value) : undefined;
      throw new AppError(
        "not_found",
        `${value} is not suppressed`,
        wider
          ? `Its domain is: tickler suppress rm ${wider.value ?? ""}`
          : "See what is with `tickler suppress list`.",
      );
    }
    await queries.suppressions.remove(suppression.id);
    return suppression;
  });
}

/** All suppressions, the oldest first. */
export async function listSuppressions({ store }: Services): Promise<Suppression[]> {
  return store.read(async (queries) => {
    const all: Suppression[] = [];
    for (;;) {
      const page = await queries.suppressions.page(all.at(-1)?.id ?? 0, PAGE);
      all.push(...page);
      if (page.length < PAGE) return all;
    }
  });
}

/** The result of importing a list of addresses and domains. */
export interface SuppressReport {
  added: number;
  /** Suppressed already. */
  skipped: number;
  errors: { line: number; message: string }[];
}

/**
 * Suppresses each line of a list: an address or a domain, and what follows a comma is ignored, so
 * that the export of another tool can be read. Lines that hold neither are reported.
 */
export async function importSuppressions(
  { store, clock }: Services,
  text: string,
  note: string | null,
): Promise<SuppressReport> {
  const report: SuppressReport = { added: 0, skipped: 0, errors: [] };
  const entries: ReturnType<typeof parseSuppression>[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .entries()) {
    const first = (/^\s*"?([^",;\t]*)/.exec(line)?.[1] ?? "").trim();
    if (first === "" || first.startsWith("#")) continue;
    try {
      entries.push(parseSuppression(first));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      // A heading, as exports have one.
      if (index === 0 && /^(e-?mail|address|domain)/i.test(first)) continue;
      report.errors.push({ line: index + 1, message: error.message });
    }
  }
  for (let at = 0; at < entries.length; at += PAGE) {
    const page = entries.slice(at, at + PAGE);
    // Counted afterwards: a transaction may have to run again.
    const added = await store.write(async (queries) => {
      let count = 0;
      for (const entry of page) {
        const now = clock.now();
        if (await queries.suppressions.add({ ...entry, reason: "manual", note }, now)) count += 1;
      }
      return count;
    });
    report.added += added;
    report.skipped += page.length - added;
  }
  return report;
}
