import { AppError } from "../../domain/errors.ts";
import { type Intake, takeIn } from "../inbox/intake.ts";
import { pauseNotice } from "../outbox/limits/bounce-pause.ts";
import type { Arrival, ArrivedMail, Inbox, InboxFolder, KnownMails } from "../ports/index.ts";
import type { Services } from "../services.ts";
import type { Limit } from "./limit.ts";
import { leadRef, type TickEvent, type TickLog } from "./report.ts";

/** Told of each mail that was looked at. */
export type ReadProgress = (progress: { folder: string; done: number; total: number }) => void;

/**
 * Reads what is new in the mailbox. Each mail is remembered in the transaction that takes it in,
 * so that none counts twice; one that can't be read is logged and holds up no other.
 *
 * @returns whether all that leads may have written was read
 */
export async function readInbox(
  services: Services,
  inbox: Inbox,
  log: TickLog,
  limit: Limit,
  progress: ReadProgress = () => {},
): Promise<boolean> {
  try {
    const session = await inbox.open(limit.stop);
    try {
      let complete = true;
      for (const folder of session.folders) {
        const read = await readFolder(services, folder, log, limit, progress);
        if (folder.role === "inbox") complete &&= read;
      }
      return complete;
    } finally {
      await session.close();
    }
  } catch (error) {
    if (!isStopped(error, limit)) log.failure("read", error);
    return false;
  }
}

/** Whether the caller stopped the read, which needs no report; a failed database always does. */
function isStopped(error: unknown, { stop }: Limit): boolean {
  return stop?.aborted === true && !(error instanceof AppError && error.code === "database");
}

/** The mails and the cursor that earlier passes remembered of a folder. */
async function knownMails({ store }: Services, { source }: InboxFolder): Promise<KnownMails> {
  return {
    cursor: await store.read((queries) => queries.seen.cursor(source)),
    unseen: async (keys) =>
      keys.length === 0 ? [] : store.read((queries) => queries.seen.unseen(source, keys)),
  };
}

async function readFolder(
  services: Services,
  folder: InboxFolder,
  log: TickLog,
  limit: Limit,
  progress: ReadProgress,
): Promise<boolean> {
  try {
    const { total, arrivals } = await folder.news(await knownMails(services, folder));
    let done = 0;
    for await (const arrival of arrivals) {
      if (limit.over) {
        if (limit.expired) log.error("read", `reading ${folder.name} took too long`);
        return false;
      }
      await readArrival(services, folder, arrival, log);
      done += 1;
      progress({ folder: folder.name, done, total });
    }
    return true;
  } catch (error) {
    // The Sent folder only adds the rep's own answers, so its failure must not hold up the rest.
    if (folder.role !== "sent") throw error;
    if (!isStopped(error, limit)) log.failure("read", error);
    return false;
  }
}

async function readArrival(
  { store, policy, clock }: Services,
  { source, role }: InboxFolder,
  arrival: Arrival,
  log: TickLog,
): Promise<void> {
  let arrived: ArrivedMail | null = null;
  let verdict = "gone";
  try {
    arrived = await arrival.read();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "input") throw error;
    log.notice(error.message);
    verdict = "unreadable";
  }
  if (arrived === null && verdict === "gone" && arrival.cursor === null) return;
  const intake = await store.write(async (queries): Promise<Intake | null> => {
    const now = clock.now();
    const taken = arrived && (await takeIn(queries, policy, arrived, role, now));
    await queries.seen.add(source, arrival.key, taken?.verdict ?? verdict, now);
    if (arrival.cursor !== null) await queries.seen.moveCursor(source, arrival.cursor, now);
    return taken;
  });
  if (intake) report(intake, log);
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
  if (intake.verdict === "bounce" && intake.paused !== null) {
    log.notice(pauseNotice(intake.paused));
  }
  const type: TickEvent["type"] | null =
    intake.verdict === "bounce" ? intake.effect : EVENTS[intake.verdict];
  if (type === null) return;
  const { message, lead, emails } = intake.thread;
  const last = emails.at(-1);
  log.event({
    type,
    messageId: message.id,
    emailId: null,
    lead: leadRef(lead),
    detail: intake.verdict === "bounce" ? intake.detail : (last?.detail ?? null),
  });
}
