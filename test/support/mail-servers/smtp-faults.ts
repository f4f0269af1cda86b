import type { SmtpOptions } from "../../../src/mail/smtp/mailer.ts";
import type { Script, ScriptEvent, ScriptStep } from "./raw-smtp.ts";

/** Something that a mail server does wrong, or only otherwise than hoped. */
export interface Fault {
  /** The step of the session. */
  where: string;
  what: string;
  /** `none`: nobody listens. `untrusted`: STARTTLS with a certificate that nobody knows. */
  server: Script | "none" | "untrusted";
  options?: Partial<SmtpOptions>;
  /** Addresses of the emails in the outbox. */
  to?: readonly string[];
  /** Longer than what a system takes in one piece. */
  long?: boolean;
}

const LOGIN: Partial<SmtpOptions> = { user: "ada@example.com", password: async () => "secret" };
const TLS: Partial<SmtpOptions> = { tls: "required" };
const WITH_LOGIN: Script = { EHLO: "250-raw.test\r\n250 AUTH PLAIN" };
const WITH_TLS: Script = { EHLO: "250-raw.test\r\n250 STARTTLS" };

const REFUSALS = [
  "421 4.3.2 shutting down",
  "450 4.2.0 mailbox busy",
  "451 4.3.0 local error",
  "452 4.3.1 disk full",
  "550 5.1.1 no such user",
  "552 5.2.2 mailbox full",
  "554 5.7.1 rejected",
];

const STEPS: [where: string, event: ScriptEvent][] = [
  ["MAIL", "MAIL"],
  ["RCPT", "RCPT"],
  ["DATA", "DATA"],
  ["after the dot", "dot"],
];

/** As servers do it, 421 ends the connection. */
function said(reply: string): ScriptStep {
  return reply.startsWith("421") ? { end: reply } : reply;
}

function fault(where: string, what: string, server: Script, options?: Partial<SmtpOptions>): Fault {
  return { where, what, server, ...(options ? { options } : {}) };
}

/** The steps of a session that has no mail in hand yet. */
function opening(
  where: string,
  event: ScriptEvent,
  replies: readonly string[],
  script: Script = {},
  options?: Partial<SmtpOptions>,
): Fault[] {
  const steps: [string, ScriptStep][] = [
    ["closes", { drop: true }],
    ["hangs", null],
    ...replies.map((reply): [string, ScriptStep] => [`says ${reply}`, said(reply)]),
  ];
  return steps.map(([what, step]) => fault(where, what, { ...script, [event]: step }, options));
}

/** One after the other, as they stand in the table of docs/faults.md. */
export const FAULTS: readonly Fault[] = [
  { where: "connection", what: "is refused", server: "none" },
  ...opening("greeting", "greeting", ["421 4.3.2 too busy", "554 5.7.1 go away", "hello there"]),
  ...opening("EHLO", "EHLO", ["421 4.3.2 too busy"]),
  fault("EHLO", "says 502 5.5.1 what?, to HELO as well", {
    EHLO: "502 5.5.1 what?",
    HELO: "502 5.5.1 what?",
  }),
  fault("STARTTLS", "is not offered, though needed", {}, TLS),
  ...opening("STARTTLS", "STARTTLS", ["454 4.7.0 not now"], WITH_TLS, TLS),
  fault(
    "STARTTLS",
    "talks plainly on",
    { ...WITH_TLS, STARTTLS: { raw: "220 go\r\n250 ok\r\n" } },
    TLS,
  ),
  { where: "STARTTLS", what: "certificate nobody knows", server: "untrusted", options: TLS },
  ...opening(
    "AUTH",
    "AUTH",
    ["421 4.3.2 too busy", "454 4.7.0 not now", "535 5.7.8 wrong password"],
    WITH_LOGIN,
    LOGIN,
  ),
  ...STEPS.flatMap(([where, event]) => [
    ...opening(where, event, REFUSALS),
    fault(where, "says something that is no reply", { [event]: "banana" }),
  ]),
  { where: "body", what: "closes", server: { body: { drop: true } }, long: true },
  {
    where: "body",
    what: "says 552 5.3.4 too big",
    server: { body: "552 5.3.4 too big" },
    long: true,
  },
  fault("RCPT", "says 550 5.1.1 in three lines", {
    RCPT: "550-5.1.1 There is\r\n550-5.1.1 no such\r\n550 5.1.1 user",
  }),
  fault("after the dot", "says 250 in two lines", { dot: "250-2.0.0 taken\r\n250 2.0.0 queued" }),
  fault("after the dot", "says the first line of two, and closes", {
    dot: { end: "250-2.0.0 taken" },
  }),
  fault("MAIL", "gives the answer to another command: 354", { MAIL: "354 go ahead" }),
  fault("RCPT", "gives the answer to another command: 354", { RCPT: "354 go ahead" }),
  fault("DATA", "gives the answer to another command: 250", { DATA: "250 2.0.0 ok" }),
  fault("DATA", "says 354, and 250 at once", { DATA: { raw: "354 go\r\n250 2.0.0 queued\r\n" } }),
  fault("after the dot", "gives the answer to another command: 354", { dot: "354 go ahead" }),
  fault("after a refusal", "hangs at RSET", { RCPT: "550 5.1.1 no such user", RSET: null }),
  fault("after the 250", "closes", { dot: { end: "250 2.0.0 queued" } }),
  {
    where: "RCPT",
    what: "refuses one of five by 550 5.1.1",
    server: {},
    to: ["one", "two", "nobody", "four", "five"],
  },
];
