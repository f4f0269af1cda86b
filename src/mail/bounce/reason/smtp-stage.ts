import type { RefusedAt } from "./classify.ts";

/** How systems name the command that the other server replied to; the first match counts. */
const SAID: readonly (readonly [RefusedAt, RegExp])[] = [
  [
    "rcpt",
    /in reply to RCPT|after (?:pipelined )?RCPT|like our RCPT|following RCPT|most progress was RCPT|\[RCPT_TO\]|\(state 14\)|does not like recipient|SMTP:RCPT|RCPT first|RCPT TO generated following response|for RCPT (?:TO )?command|(?:RCPT(?: TO)?|recipient) command/i,
  ],
  [
    "mail",
    /in reply to MAIL|after (?:pipelined |sending )?MAIL|like our MAIL|following MAIL|most progress was MAIL|\[MAIL_FROM\]|but sender was rejected|SMTP:MAIL|response to MAIL FROM|for MAIL (?:FROM )?command/i,
  ],
  [
    "end",
    /in reply to end of DATA|after end of data|\(state 1[5-8]\)|failed after I sent the message|for TEXT command|after sending (?:the )?(?:message|data)/i,
  ],
  [
    "data",
    /in reply to (?:sending )?DATA|after (?:pipelined )?(?:sending )?DATA|like our DATA|following DATA|most progress was DATA|failed on DATA command|SMTP:DATA|DATA command generated response|for DATA command/i,
  ],
  [
    "connect",
    /refused to talk to me|after initial connection|greeting failed|my name was rejected|in reply to (?:EHLO|HELO|connect|STARTTLS|AUTH)|after (?:EHLO|HELO|STARTTLS|AUTH)|response to EHLO\/HELO|connection response from server|\(state (?:[1-9]|1[0-3])\)|SMTP:(?:CONN|EHLO|HELO)|while talking to \S+ before/i,
  ],
];

/** The stage that a report names; `unknown` if it names none. */
export function stageIn(words: string): RefusedAt {
  return SAID.find(([, pattern]) => pattern.test(words))?.[0] ?? "unknown";
}

/** A server's reply in the transcript of a session. */
export interface TranscriptReply {
  stage: RefusedAt;
  /** The command before it. */
  command: string;
  reply: string;
}

const MAX_REPLIES = 2000;
const COMMANDS: Readonly<Record<string, RefusedAt>> = {
  rcpt: "rcpt",
  mail: "mail",
  data: "data",
  bdat: "end",
  ".": "end",
  ehlo: "connect",
  helo: "connect",
};

/** The 4xx and 5xx replies in a transcript: `>>> RCPT TO:<…>`, then `<<< 550 …`, or reversed arrows. */
export function readTranscript(text: string): TranscriptReply[] {
  const lines = text.split("\n");
  // Trend Micro has the arrows the other way round: "Sent <<< RCPT TO", "Received >>> 550".
  const swapped = lines.some((line) => /^\s*Sent\s+<<</i.test(line));
  const replies: TranscriptReply[] = [];
  let stage: RefusedAt = "connect";
  let command = "";
  for (const full of lines) {
    const line = full.slice(0, 1000);
    const arrow = /^[^<>]{0,40}(>>>|<<<)\s*(.*)$/.exec(line);
    if (!arrow) {
      if (/\bwhile talking to /i.test(line)) stage = "connect";
      continue;
    }
    const said = (arrow[2] ?? "").trim();
    if ((arrow[1] === ">>>") !== swapped) {
      const verb = /^[a-z.]{1,10}/i.exec(said)?.[0].toLowerCase() ?? "";
      if (verb === "quit" || verb === "rset") continue;
      stage = COMMANDS[verb] ?? "unknown";
      command = said;
    } else if (/^[45]\d\d/.test(said) && replies.length < MAX_REPLIES) {
      replies.push({ stage, command, reply: said });
    }
  }
  return replies;
}

/** The reply about a recipient: one that names it, or else the one that the report repeats. */
export function replyTo(
  replies: readonly TranscriptReply[],
  recipient: string | null,
  diagnostic: string | null,
): (TranscriptReply & { isNamed: boolean }) | null {
  const address = recipient?.toLowerCase();
  const names = (text: string) => address !== undefined && text.toLowerCase().includes(address);
  const named = replies.find(({ command, reply }) => names(command) || names(reply));
  if (named) return { ...named, isNamed: true };
  const other =
    replies.find(({ reply }) => diagnostic !== null && isRepeated(reply, diagnostic)) ??
    replies.find(({ command }) => !command.includes("@"));
  return other ? { ...other, isNamed: false } : null;
}

function isRepeated(reply: string, diagnostic: string): boolean {
  return diagnostic.includes(reply) || reply.includes(diagnostic);
}
