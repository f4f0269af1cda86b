import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { EmailRow } from "./checks/account.ts";

/** An email that is answered. */
type Answered = Pick<EmailRow, "id" | "address" | "rfc">;

/** The id of the reply to an email. */
export const replyIdOf = ({ id }: Answered): string => `<reply-to-${id}@lead.example>`;

/** Puts an answer to each email into the home's Maildir, as a mail server would. */
export function putReplies(home: string, emails: readonly EmailRow[]): void {
  const inbox = join(home, "inbox");
  for (const name of ["tmp", "new", "cur"]) {
    mkdirSync(join(inbox, name), { recursive: true, mode: 0o700 });
  }
  for (const email of emails) {
    writeFileSync(join(inbox, "new", `1000000000.${email.id}.test`), replyTo(email));
  }
}

/** The lead's answer to an email, as bytes. */
export function replyTo(email: Answered): string {
  return [
    `From: Lead <${email.address}>`,
    "To: ada@sales.example",
    "Subject: Re: A quick chat",
    `Message-ID: ${replyIdOf(email)}`,
    `In-Reply-To: ${email.rfc}`,
    "Content-Type: text/plain; charset=utf-8",
    "",
    "Yes, I am interested. Please tell me more about it.",
    "",
  ].join("\r\n");
}

/** What became of so many replies. */
export interface ReplyAccount {
  put: number;
  recorded: number;
  twice: number;
  lost: number;
  /** AI answers to them, and messages that have more than one. */
  answers: number;
  answeredTwice: number;
}

export function replyAccount(rows: readonly EmailRow[], put: readonly EmailRow[]): ReplyAccount {
  const times = put.map((email) => rows.filter(({ rfc }) => rfc === replyIdOf(email)).length);
  const answers = put.map(
    ({ message_id }) =>
      rows.filter(
        (row) =>
          row.message_id === message_id && row.kind === "ai_reply" && row.state !== "cancelled",
      ).length,
  );
  return {
    put: put.length,
    recorded: times.filter((each) => each === 1).length,
    twice: times.filter((each) => each > 1).length,
    lost: times.filter((each) => each === 0).length,
    answers: answers.filter((each) => each > 0).length,
    answeredTwice: answers.filter((each) => each > 1).length,
  };
}
