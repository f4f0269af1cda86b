import { createInterface } from "node:readline";
import { ERROR_CODES } from "../../domain/errors.ts";
import { batchOutcomeView, tagOutcomeView } from "../../json/send.ts";
import type { Thread } from "../../service/message/thread.ts";
import {
  type BatchDefaults,
  type BatchLine,
  parseBatchLine,
} from "../../service/send/batch-line.ts";
import type { BatchOutcome } from "../../service/send/send-batch.ts";
import type { TagOutcome } from "../../service/send/send-tag.ts";
import type { SendAt } from "../../service/send/send-time.ts";
import type { Services } from "../../service/services.ts";
import type { Context } from "../context.ts";
import { remarkOn } from "../input/rich-text.ts";
import { openInput, unreadable } from "../input/text-input.ts";
import { theyLeaveWhen } from "./departure-text.ts";
import { printMail } from "./mail-preview.ts";

/**
 * Reads NDJSON; skips empty lines, but counts them.
 *
 * @param given what holds for every line that does not say otherwise
 * @throws AppError `input`
 */
export async function* batchLines(
  context: Context,
  file: string,
  given: BatchDefaults,
): AsyncGenerator<BatchLine> {
  const input = openInput(context, file);
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  let number = 0;
  try {
    // readline does not pass its input's errors on.
    const failed = new Promise<never>((_, reject) => input.once("error", reject));
    failed.catch(() => {});
    const reader = lines[Symbol.asyncIterator]();
    for (;;) {
      const { value, done } = await Promise.race([reader.next(), failed]);
      if (done) return;
      number += 1;
      if (value.trim() !== "") yield parseBatchLine(number, value.replace(/^\ufeff/u, ""), given);
    }
  } catch (error) {
    throw unreadable(file, error);
  } finally {
    lines.close();
  }
}

/** Reports what became of each lead as soon as it is known. @returns the exit code */
export async function reportTag(
  context: Context,
  outcomes: AsyncIterable<TagOutcome>,
  services: Services,
): Promise<number> {
  const { out } = context;
  const { policy } = services;
  let last: Thread | undefined;
  if (out.style.json) {
    await out.jsonArray(map(outcomes, (outcome) => tagOutcomeView(outcome, policy)));
    return 0;
  }
  const from = new Map<string, number>();
  let queued = 0;
  let skipped = 0;
  let first: SendAt | null = null;
  for await (const outcome of outcomes) {
    if ("skipped" in outcome) {
      skipped += 1;
      out.note(`skipped ${outcome.lead.name} (lead ${outcome.lead.id}): ${outcome.skipped}`);
    } else if (outcome.thread === null) {
      await printMail(context, outcome.rendered, policy);
    } else {
      queued += 1;
      if (queued === 1) remarkOn(context, outcome.rendered.body);
      last = outcome.thread;
      countMailbox(from, last);
      const { sendAt } = outcome.rendered;
      if (sendAt && (!first || sendAt.at < first.at)) first = sendAt;
      if (!out.style.terminal)
        out.line(`${outcome.thread.message.id}\t${outcome.thread.message.status}`);
    }
  }
  if (out.style.terminal && queued > 0) {
    const others = skipped > 0 ? `, skipped ${skipped}` : "";
    out.line(`Queued ${queued}${others}${fromText(services, from)}.`, "green");
    if (first === null && last) out.note(await theyLeaveWhen(services, last));
  }
  if (first !== null) {
    out.note(`The first leaves on ${first.words}; the send window still holds.`);
  }
  return 0;
}

/** Reports what became of each line as soon as it is known. @returns the exit code: 5 if lines were bad */
export async function reportBatch(
  context: Context,
  outcomes: AsyncIterable<BatchOutcome>,
  services: Services,
): Promise<number> {
  const { out } = context;
  const { policy } = services;
  let last: Thread | undefined;
  const from = new Map<string, number>();
  let good = 0;
  let bad = 0;
  let replayed = 0;
  const counted = map(outcomes, (outcome) => {
    if ("error" in outcome) bad += 1;
    else if ("replayed" in outcome) replayed += 1;
    else good += 1;
    return outcome;
  });
  if (out.style.json) {
    await out.jsonArray(map(counted, (outcome) => batchOutcomeView(outcome, policy)));
    return bad > 0 ? ERROR_CODES.partial : 0;
  }
  for await (const outcome of counted) {
    if ("error" in outcome) out.warn(`line ${outcome.line}: ${outcome.error.message}`);
    else if ("replayed" in outcome) {
      const { id, status } = outcome.replayed.message;
      out.note(`line ${outcome.line}: queued before under this key, as message ${id}`);
      if (!out.style.terminal) out.line(`${outcome.line}\t${id}\t${status}`);
    } else if (outcome.thread === null) await printMail(context, outcome.rendered, policy);
    else if (out.style.terminal) {
      last = outcome.thread;
      countMailbox(from, last);
    } else {
      out.line(`${outcome.line}\t${outcome.thread.message.id}\t${outcome.thread.message.status}`);
    }
  }
  if (out.style.terminal) {
    const repeats = replayed > 0 ? `, ${replayed} queued before` : "";
    const problems = bad > 0 ? `, ${bad} bad` : "";
    const whence = fromText(services, from);
    out.line(`Queued ${good}${repeats}${problems}${whence}.`, bad > 0 ? "yellow" : "green");
    if (last) out.note(await theyLeaveWhen(services, last));
  }
  return bad > 0 ? ERROR_CODES.partial : 0;
}

function countMailbox(from: Map<string, number>, { message: { mailbox } }: Thread): void {
  from.set(mailbox, (from.get(mailbox) ?? 0) + 1);
}

/** From which mailbox how many leave, where there are several. */
function fromText({ policy }: Services, from: ReadonlyMap<string, number>): string {
  if (policy.mailboxes.names.length === 1 || from.size === 0) return "";
  const counts = [...from].sort(([one], [other]) => (one < other ? -1 : 1));
  return `: ${counts.map(([name, count]) => `${count} from ${name}`).join(", ")}`;
}

async function* map<T, U>(
  items: AsyncIterable<T>,
  to: (item: T) => U | Promise<U>,
): AsyncGenerator<U> {
  for await (const item of items) yield await to(item);
}
