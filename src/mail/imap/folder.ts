import { AppError, messageOf } from "../../domain/errors.ts";
import { resourceError } from "../../platform/system-errors.ts";
import type {
  Arrival,
  ArrivedMail,
  InboxFolder,
  KnownMails,
  MailOutline,
  MailPlace,
  News,
} from "../../service/ports/index.ts";
import { MAX_MAIL } from "../limits.ts";
import { CommandRefused, explainRefusal, type ImapConnection } from "./connection.ts";
import { type Cursor, formatCursor, startOf } from "./cursor.ts";
import { type FetchedMail, type FetchRefusal, searchUids } from "./fetch-mails.ts";
import { examine, folderStatus, type OpenedFolder } from "./folders.ts";
import { keyOfHeader, keyOfMail } from "./mail-key.ts";
import { type ChosenMail, fetchChosen } from "./parts/fetch-chosen.ts";
import type { MailShape } from "./parts/reduced.ts";
import { sinceDate } from "./since.ts";
import { fetchSummaries } from "./summaries.ts";
import { countUids, type UidRange, uidBatches, uidSet, Watermark } from "./uids.ts";

/** Mails per FETCH: enough that the round trip hardly counts. */
const BATCH = 100;
/** Without the bodies: each is about a kilobyte. */
const OUTLINES = 500;
/** So many mails nobody needs are asked for where no other comes. */
const PROOFS = 3;

/** Of mails that are fetched whole nothing needs to be known. */
const NONE: ReadonlyMap<number, MailShape> = new Map();

/** What is known of a batch before the bodies are fetched. */
interface Look {
  uids: readonly number[];
  /** Those that were not dealt with before. */
  unknown: readonly number[];
  isRecheck: boolean;
  /** Of some of `unknown`; the others have to be read. */
  outlines: ReadonlyMap<number, Outlined>;
}

interface Outlined {
  key: string;
  size: number | null;
  outline: MailOutline;
  structure: MailShape["structure"];
}

type ExtentOf = Parameters<Arrival["read"]>[0];

interface ImapFolderOptions {
  source: string;
  /** As people read it. */
  name: string;
  /** As the server knows it. */
  path: string;
  role: InboxFolder["role"];
  /** `auto`, `all`, or the date from which on mails are read. */
  since: string;
  /** Whether large attachments are left on the server. */
  attachments: "on_demand" | "all";
  /** Called with the folder's state each time it is opened. */
  opened?: (state: OpenedFolder) => void;
}

/** A folder of an IMAP account, opened for reading only (EXAMINE). */
export class ImapFolder implements InboxFolder {
  readonly source: string;
  readonly name: string;
  readonly role: InboxFolder["role"];
  readonly #options: ImapFolderOptions;
  readonly #connection: ImapConnection;

  constructor(connection: ImapConnection, options: ImapFolderOptions) {
    this.source = options.source;
    this.name = options.name;
    this.role = options.role;
    this.#options = options;
    this.#connection = connection;
  }

  async news(known: KnownMails): Promise<News> {
    try {
      const since = await sinceDate(this.#options.since, known);
      const state = await this.#state(known, since);
      this.#options.opened?.(state);
      const { ranges, start } = await this.#newUids(state, startOf(known.cursor, state, since));
      const arrivals = this.#arrivals(ranges, start, known);
      return { total: countUids(ranges), arrivals };
    } catch (error) {
      throw this.#explained(error);
    }
  }

  /** Asks by STATUS first: opening a large folder may be expensive for the server. */
  async #state({ cursor }: KnownMails, since: string | null): Promise<OpenedFolder> {
    const { path } = this.#options;
    if (cursor !== null) {
      const state = await folderStatus(this.#connection, path);
      if (state !== null && !hasNews(state, startOf(cursor, state, since).uid)) return state;
    }
    return examine(this.#connection, path);
  }

  async #newUids(
    state: OpenedFolder,
    start: Cursor,
  ): Promise<{ ranges: UidRange[]; start: Cursor }> {
    const { uid, left } = start;
    if (!hasNews(state, uid)) return { ranges: [], start };
    const to = state.uidNext === null ? undefined : state.uidNext - 1;
    const search = (after: number): Promise<UidRange[]> =>
      searchUids(this.#connection, `${after + 1}:${to ?? "*"}`, after + 1, to);
    if (left === null || uid >= left.upTo) return { ranges: await search(uid), start };
    const date = new Date(left.before);
    const set = `${uid + 1}:${left.upTo}`;
    try {
      const younger = await searchUids(this.#connection, set, uid + 1, left.upTo, date);
      const isAll = to !== undefined && to <= left.upTo;
      return { ranges: isAll ? younger : [...younger, ...(await search(left.upTo))], start };
    } catch (error) {
      if (!(error instanceof CommandRefused)) throw error;
      // A server that can't search by date is asked for all.
      return { ranges: await search(uid), start: { ...start, left: null } };
    }
  }

  async *#arrivals(
    ranges: readonly UidRange[],
    start: Cursor,
    known: KnownMails,
  ): AsyncGenerator<Arrival> {
    let reached = start.uid;
    let yielded = start.uid;
    let held: FetchedMail | null = null;
    let recheck = start.recheck;
    const cursorAt = (uid: number): string => {
      yielded = uid;
      return formatCursor({ ...start, uid, recheck });
    };
    try {
      const batches = uidBatches(ranges, known.concerning ? OUTLINES : BATCH);
      const looks = oneAhead(batches, (uids) => this.#look(uids, start.recheck, known));
      for await (const { uids, unknown, isRecheck, outlines } of looks) {
        const last = uids.at(-1) ?? 0;
        const chosen = await choose(unknown, outlines, known);
        const passed = without(unknown, chosen);
        const watermark = new Watermark(reached, uids);
        if (held) recheck = Math.max(recheck, last);
        else for (const uid of without(uids, chosen)) reached = watermark.done(uid);
        if (passed.length > 0)
          yield { ...moved(cursorAt(reached), reached), passed: keysOf(passed, outlines) };
        for await (const mail of this.#mails(chosen, passed, outlines)) {
          if (mail.refusal && (await this.#waitsFor(mail.uid, mail.refusal, known))) {
            held ??= mail;
            recheck = Math.max(recheck, last);
            continue;
          }
          if (!held) reached = watermark.done(mail.uid);
          if (mail.refusal?.isPassing) continue;
          if (isRecheck && (await isKnown(mail, known))) continue;
          yield this.#arrival(mail, cursorAt(reached), start);
        }
        // The cursor stays before a mail that is held: those behind it are known by their ids.
        if (!held) reached = last;
        // Moves the cursor past mails that are gone or known, so they are not looked at again.
        if (yielded < reached) yield moved(cursorAt(reached), reached);
      }
      if (!held) {
        // What was left out is not asked for again.
        const end = start.left?.upTo ?? 0;
        if (reached < end) yield moved(cursorAt(end), end);
        return;
      }
      yield moved(cursorAt(reached), reached);
      throw notDelivered(this.name, held);
    } catch (error) {
      throw this.#explained(error);
    }
  }

  /** Asks what of a batch is new, and what the server says of it without the bodies. */
  async #look(uids: readonly number[], recheck: number, known: KnownMails): Promise<Look> {
    const isRecheck = (uids[0] ?? 0) <= recheck;
    const unknown = isRecheck ? await this.#unknown(uids, known) : uids;
    const outlines = new Map<number, Outlined>();
    if (!known.concerning) return { uids, unknown, isRecheck, outlines };
    const { OUTLINE_FIELDS, outlineOf } = await import("../read.ts");
    const summaries = await fetchSummaries(this.#connection, unknown, OUTLINE_FIELDS);
    for (const { uid, size, header, structure } of summaries.values()) {
      const key = header && keyOfHeader(header);
      if (key === null) continue;
      outlines.set(uid, { key, size, structure, outline: await outlineOf(header, structure) });
    }
    return { uids, unknown, isRecheck, outlines };
  }

  /** Whether the others wait until the server gives out this one. */
  async #waitsFor(
    uid: number,
    { reason, isPassing }: FetchRefusal,
    { refused }: KnownMails,
  ): Promise<boolean> {
    const verdict = await refused?.(`uid:${uid}`, reason, isPassing);
    return (verdict ?? (isPassing ? "wait" : "give_up")) === "wait";
  }

  /** @param rest mails nobody asks for, which tell whether the server gives out any */
  async *#mails(
    uids: readonly number[],
    rest: readonly number[],
    outlines: Look["outlines"],
  ): AsyncGenerator<ChosenMail> {
    const others = smallest(rest, outlines);
    const shapes = this.#options.attachments === "all" ? NONE : outlines;
    // What reads them is loaded while they are on their way; a failure shows where it is awaited.
    import("../read.ts").catch(() => undefined);
    for (let at = 0; at < uids.length; at += BATCH) {
      yield* fetchChosen(this.#connection, uids.slice(at, at + BATCH), shapes, { others });
    }
  }

  /** The UIDs whose Message-ID is not known yet; fetching the Message-IDs alone is cheap. */
  async #unknown(uids: readonly number[], known: KnownMails): Promise<number[]> {
    const keys = new Map<number, string | null>();
    const query = { uid: true, headers: ["message-id"] };
    for await (const { uid, headers } of this.#connection.fetch(uidSet(uids), query)) {
      if (Buffer.isBuffer(headers)) keys.set(uid, keyOfHeader(headers));
    }
    const unseen = new Set(await known.unseen([...keys.values()].filter((key) => key !== null)));
    return uids.filter((uid) => {
      const key = keys.get(uid) ?? null;
      return key === null || unseen.has(key);
    });
  }

  #arrival(mail: ChosenMail, cursor: string, { uidValidity }: Cursor): Arrival {
    const { uid, bytes, received, refusal, isReduced } = mail;
    if (bytes === null) {
      const read = async (): Promise<never> => {
        throw new AppError("input", `the server does not give out mail ${uid}: ${refusal?.reason}`);
      };
      return { key: `uid:${uid}`, cursor, read };
    }
    return {
      key: keyOfMail(bytes),
      cursor,
      read: (extentOf) => {
        const place = isReduced ? { source: this.source, uidValidity, uid } : null;
        return this.#parse(uid, { bytes, received, place }, extentOf);
      },
    };
  }

  async #parse(
    uid: number,
    { bytes, received, place }: { bytes: Buffer; received: Date | null; place: MailPlace | null },
    extentOf: ExtentOf,
  ): Promise<ArrivedMail> {
    const extent = (await extentOf?.(bytes.length)) ?? "whole";
    const { readMail } = await import("../read.ts");
    try {
      const isCut = bytes.length >= MAX_MAIL;
      const mail = await readMail(bytes, { isCut, extent, isReduced: place !== null });
      return { mail, bytes, received, place };
    } catch (error) {
      const shortage = resourceError(error);
      // The machine is at fault, not the mail, which must not count as read.
      if (shortage) throw new AppError("home", shortage.what, shortage.hint);
      throw new AppError("input", `mail ${uid} in ${this.name} can't be read: ${messageOf(error)}`);
    }
  }

  #explained(error: unknown): unknown {
    return explainRefusal(error, `the folder ${this.name} can't be read`);
  }
}

function hasNews({ exists, uidNext }: OpenedFolder, after: number): boolean {
  return exists > 0 && (uidNext === null || uidNext > after + 1);
}

/** Those of the mails that may concern us, or of which too little is known to say so. */
async function choose(
  uids: readonly number[],
  outlines: Look["outlines"],
  { concerning }: KnownMails,
): Promise<readonly number[]> {
  if (!concerning) return uids;
  const asked = uids.filter((uid) => outlines.has(uid));
  const may = await concerning(asked.flatMap((uid) => outlines.get(uid)?.outline ?? []));
  const passed = new Set(asked.filter((_, at) => may[at] === false));
  return uids.filter((uid) => !passed.has(uid));
}

function keysOf(uids: readonly number[], outlines: Look["outlines"]): string[] {
  return uids.flatMap((uid) => outlines.get(uid)?.key ?? []);
}

function smallest(uids: readonly number[], outlines: Look["outlines"]): number[] {
  const size = (uid: number): number => outlines.get(uid)?.size ?? Number.POSITIVE_INFINITY;
  return uids.toSorted((a, b) => size(a) - size(b)).slice(0, PROOFS);
}

/** Works on each item, on the next one while the caller handles the last. */
async function* oneAhead<T, R>(
  items: Iterable<T>,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  let next: Promise<R> | null = null;
  for (const item of items) {
    const done: Promise<R> | null = next;
    next = work(item);
    // It is awaited later, or not at all where the caller stops.
    next.catch(() => undefined);
    if (done) yield await done;
  }
  if (next) yield await next;
}

/** Whether a mail is known, by its Message-ID or else by its content. */
async function isKnown({ bytes }: FetchedMail, known: KnownMails): Promise<boolean> {
  if (bytes === null) return false;
  return (await known.unseen([keyOfMail(bytes)])).length === 0;
}

function without(all: readonly number[], some: readonly number[]): number[] {
  const those = new Set(some);
  return all.filter((uid) => !those.has(uid));
}

function notDelivered(folder: string, { uid, refusal }: FetchedMail): AppError {
  return new AppError(
    "partial",
    `the server does not give out mail ${uid} in ${folder} now: ${refusal?.reason}`,
    "The next pass tries again.",
  );
}

/** An arrival without a mail. */
function moved(cursor: string, uid: number): Arrival {
  return { key: `uid:${uid}`, cursor, read: async () => null };
}
