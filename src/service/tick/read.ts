import { AppError } from "../../domain/errors.ts";
import { type Intake, takeIn } from "../inbox/intake.ts";
import { concerning } from "../inbox/matching/concern.ts";
import { pauseNotice } from "../outbox/limits/bounce-pause.ts";
import type {
  Arrival,
  ArrivedMail,
  Inbox,
  InboxFolder,
  InboxSession,
  KnownMails,
  ReadExtent,
} from "../ports/index.ts";
import type { Services } from "../services.ts";
import type { Limit } from "./limit.ts";
import { leadRef, type TickEvent, type TickLog } from "./report.ts";

/** Told of each mail that was looked at. */
export type ReadProgress = (progress: { folder: string; done: number; total: number }) => void;

/** What a pass over a mailbox is told besides the inbox. */
export interface ReadOptions {
  mailbox: string;
  progress?: ReadProgress | undefined;
  /** Whether replies are read from this inbox from now on, and no longer from another one. */
  takeOver?: boolean;
}

/** Why follow-ups are held until the next pass. */
export const NOT_READ = "replies could not be read";

/** A mail of this size or more is marked before it is read, in case the process does not survive it. */
const HEAVY = 1024 * 1024;
const DAY = 86_400_000;

/**
 * Reads what is new in the mailbox. Each mail is remembered in the transaction that takes it in,
 * so that none counts twice; one that can't be read is logged and holds up no other.
 *
 * @returns null if all that leads may have written was read; else why not
 */
export async function readInbox(
  services: Services,
  inbox: Inbox,
  log: TickLog,
  limit: Limit,
  options: ReadOptions,
): Promise<string | null> {
  try {
    const session = await inbox.open(limit.stop);
    try {
      const elsewhere = await readElsewhere(services, session, options);
      let complete = true;
      for (const folder of session.folders) {
        const read = await readFolder(services, folder, log, limit, options);
        if (folder.role === "inbox") complete &&= read;
      }
      // An inbox that another machine reads says nothing of how replies come in.
      if (complete && elsewhere === null) log.went("read");
      return complete ? elsewhere : NOT_READ;
    } finally {
      await session.close();
    }
  } catch (error) {
    if (!isStopped(error, limit)) {
      log.failure("read", error);
      log.broke("read", error);
    }
    return NOT_READ;
  }
}

/**
 * Why the replies to the mailbox do not come in here; null if they do. Where several machines work on one database, an
 * inbox on one of them is read by that one alone: what another one reads says nothing.
 */
async function readElsewhere(
  { store }: Services,
  session: InboxSession,
  { mailbox, takeOver = false }: ReadOptions,
): Promise<string | null> {
  const own = store.isShared ? session.identity?.() : undefined;
  if (!own) return null;
  const other = await store.write(({ mailboxes }) =>
    mailboxes.otherInboxThan(mailbox, own, takeOver),
  );
  return other === null
    ? null
    : `replies are read from ${other}, and not from here; read them over IMAP, or here with \`tickler sync --take-over\``;
}

/** Whether the caller stopped the read, which needs no report; a failed database always does. */
function isStopped(error: unknown, { stop }: Limit): boolean {
  return stop?.aborted === true && !(error instanceof AppError && error.code === "database");
}

/** The mails and the cursor that earlier passes remembered of a folder. */
async function knownMails(
  { store, policy, clock }: Services,
  { source, role }: InboxFolder,
  mailbox: string,
): Promise<KnownMails> {
  return {
    concerning: (mails) =>
      store.read((queries) => concerning(queries, policy, mails, role, clock.now())),
    cursor: await store.read((queries) => queries.seen.cursor(source)),
    unseen: async (keys) =>
      keys.length === 0 ? [] : store.read((queries) => queries.seen.unseen(source, keys)),
    firstQueuedAt: async () =>
      (await store.read((queries) => queries.emails.firstQueuedAt())) ?? clock.now(),
    refused: async (key, error, isPassing) => {
      const now = clock.now();
      // What the server never gives out is given up at once.
      const first = isPassing ? now : new Date(now.getTime() - DAY);
      const mail = { mailbox, source, key, error };
      const since = await store.write((queries) => queries.unread.fail(mail, first));
      return isPassing && now.getTime() - since.getTime() < DAY ? "wait" : "give_up";
    },
  };
}

async function readFolder(
  services: Services,
  folder: InboxFolder,
  log: TickLog,
  limit: Limit,
  { mailbox, progress = () => {} }: ReadOptions,
): Promise<boolean> {
  try {
    const known = await knownMails(services, folder, mailbox);
    const { total, arrivals } = await folder.news(known);
    let done = 0;
    for await (const arrival of arrivals) {
      if (limit.over) {
        if (limit.expired) log.error("read", `reading ${folder.name} took too long`);
        return false;
      }
      if (arrival.passed?.length) await passOver(services, folder, arrival, arrival.passed);
      else await readArrival(services, folder, arrival, mailbox, log);
      done += arrival.passed?.length || 1;
      progress({ folder: folder.name, done, total });
    }
    if (done > 0) await settleRead(services, folder, mailbox);
    return true;
  } catch (error) {
    // The Sent folder only adds the rep's own answers, so its failure must not hold up the rest.
    if (folder.role !== "sent") throw error;
    if (!isStopped(error, limit)) log.failure("read", error);
    return false;
  }
}

/** The folder was read to its end: what could not be read before has been, or was given up. */
async function settleRead(
  { store, clock }: Services,
  { source }: InboxFolder,
  mailbox: string,
): Promise<void> {
  const now = clock.now();
  const since = new Date(now.getTime() - DAY);
  const unread = await store.read((queries) => queries.unread.since(mailbox, now));
  if (!unread.some((mail) => mail.source === source && mail.since > since)) return;
  await store.write((queries) => queries.unread.settleSince(source, since));
}

/** Remembers mails that can't concern us, all in one transaction. */
async function passOver(
  { store, clock }: Services,
  { source }: InboxFolder,
  { cursor }: Arrival,
  keys: readonly string[],
): Promise<void> {
  await store.write(async ({ seen }) => {
    const now = clock.now();
    await seen.addAll(source, keys, "passed", now);
    if (cursor !== null) await seen.moveCursor(source, cursor, now);
  });
}

async function readArrival(
  services: Services,
  { source, role }: InboxFolder,
  arrival: Arrival,
  mailbox: string,
  log: TickLog,
): Promise<void> {
  const { store, policy, clock } = services;
  const { key } = arrival;
  let marked = false;
  const extentOf = async (octets: number): Promise<ReadExtent> => {
    if (octets < HEAVY) return "whole";
    marked = true;
    const tries = await store.write((queries) =>
      queries.unread.begin({ mailbox, source, key }, clock.now()),
    );
    // A process died while it read it, so it is not read in the same way again.
    return tries > 1 ? "header" : "whole";
  };
  const { arrived, verdict } = await readArrived(arrival, extentOf, log);
  if (arrived === null && verdict === "gone" && arrival.cursor === null) return;
  const intake = await store.write(async (queries): Promise<Intake | null> => {
    const now = clock.now();
    const taken = arrived && (await takeIn(queries, policy, arrived, role, now));
    await queries.seen.add(source, key, taken?.verdict ?? verdict, now);
    if (marked) await queries.unread.settle(source, key);
    if (arrival.cursor !== null) await queries.seen.moveCursor(source, arrival.cursor, now);
    return taken;
  });
  if (intake) report(intake, log);
}

/** Reads a mail; of one that can't be parsed, the header at least, so that it is not lost. */
async function readArrived(
  arrival: Arrival,
  extentOf: (octets: number) => Promise<ReadExtent>,
  log: TickLog,
): Promise<{ arrived: ArrivedMail | null; verdict: string }> {
  try {
    return { arrived: await arrival.read(extentOf), verdict: "gone" };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "input") throw error;
    log.notice(error.message);
    try {
      return { arrived: await arrival.read(async () => "header"), verdict: "gone" };
    } catch {
      return { arrived: null, verdict: "unreadable" };
    }
  }
}

const EVENTS = {
  reply: "replies",
  auto_reply: "auto_replies",
  unsubscribe: "unsubscribes",
  complaint: "unsubscribes",
  answer: "answered",
  settled: "recovered",
  receipt: "receipt",
} as const;

function report(intake: Intake, log: TickLog): void {
  if (intake.verdict === "ignored") return;
  if (intake.verdict === "stop") {
    log.notice(`${intake.address} asked not to be written to any more; no message is about them`);
    return;
  }
  if (intake.verdict === "stray") {
    const { stray, thread } = intake;
    const who = stray.name === null ? stray.address : `${stray.name} <${stray.address}>`;
    const about = `${thread.lead.name} (message ${thread.message.id})`;
    log.notice(`${who} is no lead, and wrote about ${about}: see \`tickler todo\``);
    return;
  }
  if (intake.verdict === "bounce" && intake.paused !== null) {
    log.notice(pauseNotice(intake.paused, intake.thread.message.mailbox));
  }
  const type: TickEvent["type"] | null =
    intake.verdict === "bounce" ? intake.effect : EVENTS[intake.verdict];
  if (type === null) return;
  const threads = "also" in intake && intake.also ? [intake.thread, intake.also] : [intake.thread];
  for (const { message, lead, emails } of threads) {
    log.event({
      type,
      messageId: message.id,
      emailId: null,
      lead: leadRef(lead),
      detail: intake.verdict === "bounce" ? intake.detail : (emails.at(-1)?.detail ?? null),
    });
  }
}
