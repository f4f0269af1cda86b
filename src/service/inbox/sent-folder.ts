import { addressKey } from "../../domain/address.ts";
import type { Email } from "../../domain/email.ts";
import { identityOf } from "../../domain/incoming.ts";
import { goesOnlyTo } from "../../domain/sending/recipients.ts";
import { applyEvent, wouldAccept } from "../message/apply-event.ts";
import { requireThread, type Thread } from "../message/thread.ts";
import { addressKeysOf } from "../message/writer.ts";
import { emailRow, tidyText } from "../outbox/email-rows.ts";
import { confirmDelivered } from "../outbox/resolve.ts";
import type { IncomingMail, Queries } from "../ports/index.ts";
import type { Match } from "./matching/match.ts";
import { correspondentsOf } from "./store-mail.ts";

/** A mail of ours that is in the Sent folder has left: if it was in doubt, it is no longer. */
export async function resolveSeen(
  queries: Queries,
  email: Email,
  now: Date,
): Promise<Thread | null> {
  if (email.state !== "uncertain") return null;
  const { message } = await requireThread(queries, email.messageId);
  if (!(await confirmDelivered(queries, message, email, now))) return null;
  return requireThread(queries, email.messageId);
}

/**
 * An answer that the rep wrote in their own mail program. Null where it is none: the lead is not
 * among its recipients, or it is not our turn.
 */
export async function takeAnswer(
  queries: Queries,
  { thread, by }: Match,
  mail: IncomingMail,
  now: Date,
): Promise<Thread | null> {
  const { message, emails, lead } = thread;
  if (by !== "in_reply_to" && by !== "references") return null;
  const theirs = emails.map(({ address }) => address).filter((each) => each !== null);
  const keys = new Set([...(await addressKeysOf(queries, lead)), ...theirs.map(addressKey)]);
  const recipients = [...mail.to, ...mail.cc];
  const theirAddress = recipients.find(({ address }) => keys.has(addressKey(address)));
  if (!theirAddress) return null;
  if (!wouldAccept(message, emails, "answer_seen")) return null;
  const isPlain = goesOnlyTo(mail, lead.email);
  const text = tidyText(mail.text);
  const fullText = tidyText(mail.fullText);
  await queries.emails.insert(
    emailRow(
      {
        messageId: message.id,
        mailbox: message.mailbox,
        direction: "out",
        kind: "answer",
        state: "sent",
        address: isPlain ? lead.email : theirAddress.address,
        correspondents: isPlain ? null : { ...correspondentsOf(mail), from: null },
        subject: mail.subject,
        text,
        fullText: fullText === text ? null : fullText,
        detail: "written in a mail program",
        evidence: ["it is in the Sent folder"],
        rfcMessageId: identityOf(mail),
        inReplyTo: mail.inReplyTo.at(-1) ?? null,
        references: mail.references,
        writtenBy: "person",
        sentAt: mail.date && mail.date < now ? mail.date : now,
      },
      now,
    ),
  );
  await applyEvent(queries, message, emails, "answer_seen", now);
  return requireThread(queries, message.id);
}
