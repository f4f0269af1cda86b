import { checkAddress } from "../../domain/address.ts";
import type { SendRequest } from "../../domain/agent/plan.ts";
import type { AppError } from "../../domain/errors.ts";
import type { Lead } from "../../domain/lead.ts";
import { checkAiMode, checkTag } from "../../domain/lead.ts";
import type { Thread } from "../message/thread.ts";
import type { Queries, Store } from "../ports/index.ts";
import { keyed } from "../requests/once.ts";
import { type Pins, placeOf, previewOne, sendOne } from "../send/send.ts";
import { placeOfLine, sendBatch } from "../send/send-batch.ts";
import { sendToTag } from "../send/send-tag.ts";
import type { SendAt } from "../send/send-time.ts";
import type { Services } from "../services.ts";
import { draftOf, type FilesOf, linesOf, type TimeOf } from "./request.ts";

/** What became of one lead or line of a request. */
export type Outcome =
  | { place: string; thread: Thread; sendAt: SendAt | null; against: readonly string[] }
  /** Nothing is queued, and why. `isFault`: its text can't be made, or it is asked for wrongly. */
  | { place: string; lead: Lead | null; leftOut: string; isFault: boolean };

/** What a plan has decided already. */
export interface Decided extends Pins {
  time: TimeOf;
}

/**
 * Queues what a request asks for, within one transaction.
 *
 * @param decided by a plan; null: it is decided now
 * @throws AppError where the request as a whole can't be done
 */
export async function runRequest(
  services: Services,
  queries: Queries,
  request: SendRequest,
  filesOf: FilesOf,
  decided: Decided | null,
): Promise<Outcome[]> {
  const inner = { ...services, store: within(services.store, queries) };
  const { to, again = false, mailboxes, skipMissing = false } = request;
  const pins = decided === null ? {} : { pins: decided };
  const time = decided?.time ?? null;
  const how = { again, mailboxes, ...pins };
  const outcomes: Outcome[] = [];
  if ("batch" in to) {
    const lines = linesOf(to.batch, request, filesOf, time);
    for await (const each of sendBatch(inner, streamOf(lines), { ...how, dryRun: false })) {
      const place = placeOfLine(each.line);
      if ("error" in each) outcomes.push(faultOf(place, null, each.error));
      else if ("replayed" in each) outcomes.push(replayed(place, each.replayed));
      else if (each.thread) {
        const { thread, rendered } = each;
        outcomes.push({ place, thread, sendAt: rendered.sendAt, against: [] });
      }
    }
    return outcomes;
  }
  const draft = draftOf(request, filesOf, time);
  if ("tag" in to) {
    const all = sendToTag(inner, checkTag(to.tag), draft, { ...how, skipMissing, dryRun: false });
    for await (const each of all) {
      const place = placeOf(each.lead);
      if ("skipped" in each) {
        outcomes.push({ place, lead: each.lead, leftOut: each.skipped, isFault: false });
      } else if (each.thread) {
        const { thread, rendered } = each;
        outcomes.push({ place, thread, sendAt: rendered.sendAt, against: [] });
      }
    }
    return outcomes;
  }
  const { aiMode, test, key, keyContent = [] } = request;
  const sent = await sendOne(inner, to.lead, draft, {
    ...how,
    aiMode: aiMode === undefined ? undefined : checkAiMode(aiMode),
    testTo: test === undefined ? null : checkAddress(test),
    request: keyed(key, "send", keyContent),
  });
  const place = placeOf(sent.thread.lead);
  const { thread, against, sendAt } = sent;
  return [sent.replayed ? replayed(place, thread) : { place, thread, sendAt, against }];
}

/**
 * Looks at everything once before the transaction, so that files are read outside of it.
 *
 * @throws AppError as `runRequest`
 */
export async function lookAhead(
  services: Services,
  request: SendRequest,
  filesOf: FilesOf,
  decided: Decided | null,
): Promise<void> {
  const { to, again = false, mailboxes, skipMissing = false, test } = request;
  const time = decided?.time ?? null;
  const how = { again, mailboxes, dryRun: true };
  if ("batch" in to) {
    const lines = streamOf(linesOf(to.batch, request, filesOf, time));
    for await (const _ of sendBatch(services, lines, how));
    return;
  }
  const draft = draftOf(request, filesOf, time);
  if ("tag" in to) {
    for await (const _ of sendToTag(services, checkTag(to.tag), draft, { ...how, skipMissing }));
    return;
  }
  const testTo = test === undefined ? null : checkAddress(test);
  // What was sent under its key before is found in the transaction.
  const isAgain = again || request.key !== undefined;
  await previewOne(services, to.lead, draft, { again: isAgain, mailboxes, testTo });
}

/** The rules by which something is no fault of the request, but of what has happened meanwhile. */
const HAPPENED: readonly AppError["code"][] = ["refused", "not_found", "conflict", "exists"];

/** Why a lead or line gets nothing. */
export function faultOf(place: string, lead: Lead | null, { code, message }: AppError): Outcome {
  return { place, lead, leftOut: message, isFault: !HAPPENED.includes(code) };
}

function replayed(place: string, { lead, message }: Thread): Outcome {
  const leftOut = `was queued before under this key, as message ${message.id}`;
  return { place, lead, leftOut, isFault: false };
}

/** The store as work within one of its transactions sees it. */
function within(store: Store, queries: Queries): Store {
  const refuse = (): Promise<never> => Promise.reject(new Error("within a transaction"));
  return {
    location: store.location,
    isShared: store.isShared,
    read: (work) => work(queries),
    write: (work) => work(queries),
    snapshot: (work) => work(queries),
    exportTables: refuse,
    importTables: refuse,
    lockMailbox: refuse,
    purge: refuse,
    close: async () => undefined,
  };
}

async function* streamOf<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
