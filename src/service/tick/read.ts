import { AppError, messageOf } from "../../domain/errors.ts";
import type { Lead } from "../../domain/lead.ts";
import { type Intake, takeIn, unreadable } from "../intake.ts";
import type { Services } from "../policy.ts";
import type { Inbox, IncomingMail } from "../ports.ts";
import type { Limit } from "./limit.ts";
import type { TickLog } from "./report.ts";

/**
 * Reads what is new in the mailbox. Each mail is remembered in the transaction that takes it in,
 * so that none counts twice; one that can't be read is logged and holds up no other.
 *
 * @returns whether the whole mailbox was read
 */
export async function readInbox(
  services: Services,
  inbox: Inbox,
  log: TickLog,
  limit: Limit,
): Promise<boolean> {
  try {
    const { store } = services;
    const keys = await inbox.list();
    const fresh =
      keys.length === 0
        ? []
        : await store.read((queries) => queries.seen.unseen(inbox.source, keys));
    for (const key of fresh) {
      if (limit.over) {
        if (limit.expired) log.error("read", `reading ${inbox.description} took too long`);
        return false;
      }
      await readMail(services, inbox, key, log);
    }
    return true;
  } catch (error) {
    log.error("read", messageOf(error), error instanceof AppError ? error.hint : undefined);
    return false;
  }
}

async function readMail(
  { store, clock }: Services,
  inbox: Inbox,
  key: string,
  log: TickLog,
): Promise<void> {
  let mail: IncomingMail | null;
  try {
    mail = await inbox.read(key);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "input") throw error;
    log.notice(unreadable(key, error));
    await store.write((queries) => queries.seen.add(inbox.source, key, "unreadable", clock.now()));
    return;
  }
  if (mail === null) return;
  const found = mail;
  const intake = await store.write(async (queries) => {
    const now = clock.now();
    const result = await takeIn(queries, found, now);
    await queries.seen.add(inbox.source, key, result.verdict, now);
    return result;
  });
  report(intake, log);
}

function report(intake: Intake, log: TickLog): void {
  if (intake.verdict === "ignored") return;
  const { message, lead } = intake.thread;
  log.event({
    type: intake.verdict === "reply" ? "replies" : "auto_replies",
    messageId: message.id,
    emailId: null,
    lead: who(lead),
    detail: null,
  });
}

/** A lead as events and plans name it. */
export function who(lead: Lead): { id: number; name: string; address: string | null } {
  return { id: lead.id, name: lead.name, address: lead.email };
}
