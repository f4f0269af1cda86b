import type { Email } from "../../../domain/email.ts";
import type { Lead } from "../../../domain/lead.ts";
import type { Thread } from "../../message/thread.ts";
import { emailRow } from "../../outbox/email-rows.ts";
import type { Policy } from "../../services.ts";

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
export function aLeadOf(language: string): Lead {
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
  };
}

/** A first email of a day ago, and a reply to it. */
export function aThread(policy: Policy, lead: Lead, reply: string, now: Date): Thread {
  const mailbox = policy.defaultMailbox;
  const { sender } = policy.forMailbox(mailbox);
  const dayAgo = new Date(now.getTime() - 86_400_000);
  const email: Email = {
    id: 1,
    ...emailRow(
      {
        ...{ messageId: 0, mailbox, direction: "out", kind: "first", state: "sent" },
        ...{ address: lead.email, subject: "A question", writtenBy: "person" },
        text: `Hello, would you be open to a quick chat about planning shifts?\n\n${sender.name ?? ""}`,
        ...{ rfcMessageId: "<1@example.invalid>", mailing: "personal" },
        ...{ notBefore: dayAgo, markedAt: dayAgo, sentAt: dayAgo },
      },
      dayAgo,
    ),
  };
  const answer: Email = {
    ...email,
    ...{ id: 2, direction: "in", kind: "reply", state: "received", text: reply },
    ...{ writtenBy: "lead", rfcMessageId: "<2@example.invalid>", sentAt: now, createdAt: now },
  };
  return {
    lead,
    emails: [email, answer],
    message: {
      ...{ id: 0, leadId: lead.id, mailbox, subject: "A question" },
      ...{ status: "replied", trail: [], waitingSince: now, followUps: 0, closedAt: null },
      ...{ nudges: 0, testTo: null },
      ...{ aiMode: null, aiAttempts: 0, aiNotBefore: null, aiError: null, revision: 0 },
      createdAt: dayAgo,
    },
  };
}
