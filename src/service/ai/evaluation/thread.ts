import type { Email } from "../../../domain/email.ts";
import type { Lead } from "../../../domain/lead.ts";
import type { Thread } from "../../message/thread.ts";
import { emailRow } from "../../outbox/email-rows.ts";
import type { Policy } from "../../services.ts";
import type { EvaluationCase } from "./case.ts";
import type { FirstMail } from "./product.ts";

const NAMES: Record<string, string> = {
  de: "Anna Beispiel",
  fr: "Camille Exemple",
  es: "Lucía Ejemplo",
  it: "Marco Esempio",
  ja: "山田 太郎",
  zh: "王 伟",
  ru: "Анна Примерова",
  uk: "Олена Приклад",
};

/** A lead who is in no database. */
export function aLeadOf({ language, lead }: Pick<EvaluationCase, "language" | "lead">): Lead {
  const at = new Date(0);
  return {
    id: 0,
    name: (Object.hasOwn(NAMES, language) ? NAMES[language] : null) ?? "Alex Example",
    email: "alex@example.com",
    phone: null,
    company: "Example Ltd",
    title: null,
    timezone: null,
    tags: [],
    vars: {},
    companyDomain: null,
    source: null,
    pausedAt: null,
    pausedUntil: null,
    absentUntil: null,
    aiMode: null,
    createdAt: at,
    updatedAt: at,
    ...lead,
  };
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What was said before the lead's first words of a case: a day lies between two mails. */
export function earlierThread(
  policy: Policy,
  lead: Lead,
  { earlier }: Pick<EvaluationCase, "earlier">,
  first: FirstMail,
  now: Date,
): Thread {
  const mailbox = policy.defaultMailbox;
  const mails =
    earlier[0]?.from === "us" ? earlier : [{ from: "us" as const, text: first.text }, ...earlier];
  const begin = new Date(now.getTime() - mails.length * DAY);
  const thread: Thread = {
    lead,
    emails: [],
    message: {
      ...{ id: 0, leadId: lead.id, mailbox, subject: first.subject },
      ...{ status: "replied", trail: [], waitingSince: now, followUps: 0, closedAt: null },
      ...{ nudges: 0, testTo: null, sequenceId: null, step: 0, stepFrom: null },
      ...{ dueAt: null, dueKind: null },
      ...{ aiMode: null, aiAttempts: 0, aiNotBefore: null, aiError: null, revision: 0 },
      createdAt: begin,
    },
  };
  return mails.reduce((before, { from, text }, at) => {
    const when = new Date(begin.getTime() + at * DAY);
    return from === "us" ? withOurs(before, text, "person", when) : withReply(before, text, when);
  }, thread);
}

/** The lead writes. */
export function withReply(thread: Thread, text: string, at: Date): Thread {
  const kind = { direction: "in", kind: "reply", state: "received", writtenBy: "lead" } as const;
  return withEmail(thread, { ...kind, text, sentAt: at }, at);
}

/** We write. @param writtenBy as emails have it */
export function withOurs(thread: Thread, text: string, writtenBy: string, at: Date): Thread {
  const kind =
    thread.emails.length === 0 ? "first" : writtenBy === "person" ? "answer" : "ai_reply";
  const sent = { direction: "out", kind, state: "sent", writtenBy } as const;
  return withEmail(thread, { ...sent, text, notBefore: at, markedAt: at, sentAt: at }, at);
}

function withEmail(
  thread: Thread,
  known: Pick<Email, "direction" | "kind" | "state" | "text" | "writtenBy"> & Partial<Email>,
  at: Date,
): Thread {
  const { lead, message, emails } = thread;
  const id = emails.length + 1;
  const email: Email = {
    id,
    ...emailRow(
      {
        ...{ messageId: message.id, mailbox: message.mailbox, address: lead.email },
        ...{ subject: message.subject, rfcMessageId: `<${id}@example.invalid>` },
        ...{ mailing: "personal", step: null, variant: null, ...known },
      },
      at,
    ),
  };
  return { ...thread, emails: [...emails, email] };
}
