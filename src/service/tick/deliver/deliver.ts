import { isChasing } from "../../../domain/email.ts";
import { messageOf } from "../../../domain/errors.ts";
import { mayCountSince } from "../../leads/check/gate.ts";
import { pauseNotice, pauseOnBounces } from "../../outbox/limits/bounce-pause.ts";
import { loadSendingLimits } from "../../outbox/limits/sending-limits.ts";
import { joinMailboxes, type Together } from "../../outbox/limits/together.ts";
import { readFiles } from "../../outbox/outgoing-mail.ts";
import type { MailboxPolicy } from "../../services.ts";
import { work } from "./connection.ts";
import { type Delivered, type DeliveryContext, Phase } from "./phase.ts";
import { type MayLeave, OutboxQueue, whileOpen } from "./queue.ts";

/** As many mails are read at once where a gap lets one cold mail leave. */
const FEW = 20;

/** Delivers what may leave now, over several connections at once. */
export async function deliver(delivery: Omit<DeliveryContext, "owner" | "limits">): Promise<void> {
  const { services, log } = delivery;
  const { store, clock } = services;
  const mailbox = services.policy.forMailbox(delivery.mailbox);
  const besidesHeld = services.policy.stop.company !== "off";
  const now = clock.now();
  const first = {
    ...{ mailbox: mailbox.name, now, after: null, limit: 1, besidesHeld },
    checkedSince: mayCountSince(services.policy, mailbox, now),
  };
  if ((await store.read((queries) => queries.outbox.due(first))).length === 0) return;
  const paused = await pauseOnBounces(services, mailbox);
  if (paused !== null) log.notice(pauseNotice(paused, mailbox.name));
  const together = joinMailboxes(store, mailbox);
  try {
    await deliverTogether(delivery, mailbox, together);
  } finally {
    together.leave();
  }
}

async function deliverTogether(
  delivery: Omit<DeliveryContext, "owner" | "limits">,
  mailbox: MailboxPolicy,
  together: Together,
): Promise<void> {
  const { services, mailer, log, limit, gate } = delivery;
  const { store, clock } = services;
  const limits = await store.read((queries) => loadSendingLimits(queries, mailbox, clock.now()));
  limits.countBeside(together);
  const open = whileOpen(limits);
  // Those that an unread inbox holds are counted, whatever else holds them.
  const mayLeave: MayLeave = (kind) => open(kind) || (!gate.open && isChasing(kind));
  const page = mailbox.limits.minGap > 0 ? FEW : undefined;
  const queue = new OutboxQueue(services, mailbox.name, mayLeave, page);
  const waiting = await queue.size();
  if (waiting === 0) {
    if (limits.closed !== null && (await queue.hasLeftOut())) log.holdColdMail(limits.closed);
    return;
  }
  const phase = new Phase({ ...delivery, limits, owner: crypto.randomUUID() }, queue);
  const connections = Math.min(mailer.connections, waiting);
  await Promise.all(Array.from({ length: connections }, () => work(phase)));
  if (!gate.open) log.holdFollowUps(phase.held, gate.why);
  if (limits.closed !== null) log.holdColdMail(limits.closed);
  if (phase.failure) {
    log.failure("deliver", phase.failure.error);
    log.broke("send", phase.failure.error);
  }
  await fileCopies(phase.context, phase.filed);
  if (limit.expired) log.notice("delivery used up its time; the rest goes with the next tick");
}

/** A copy that can't be filed is a pity, and nothing worse: the mail has left. */
async function fileCopies(
  { services, mailer, sent, log }: DeliveryContext,
  delivered: readonly Delivered[],
): Promise<void> {
  if (sent === null || delivered.length === 0) return;
  try {
    for (const { mail, attachments } of delivered) {
      const files = attachments && (await readFiles(services.store, attachments));
      const whole = files === null ? mail : { ...mail, attachments: files };
      await sent.append(await mailer.compose(whole), mail.date);
    }
  } catch (error) {
    log.notice(`a copy could not be filed in ${sent.description}: ${messageOf(error)}`);
  }
}
