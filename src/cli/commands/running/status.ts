import { existsSync } from "node:fs";
import type { Command } from "commander";
import { DEFAULT_MAILBOX, kindName } from "../../../domain/email.ts";
import { ERROR_CODES } from "../../../domain/errors.ts";
import type { Health } from "../../../domain/health.ts";
import { resumeCommand } from "../../../domain/sending/sending-limits.ts";
import { type LogReceiver, statusView } from "../../../json/machine/status.ts";
import type { MachineStatus, MailboxStatus } from "../../../service/status/status.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { leaves } from "../../output/departure-text.ts";
import { named, when } from "../../output/describe.ts";
import { ago } from "../../output/relative-time.ts";

interface StatusOptions {
  check?: boolean;
}

export function statusCommand(cli: Cli): Command {
  return command("status", "show whether mail leaves and replies come in, and what is next")
    .option("--check", "exit with code 5 if something is broken, for monitoring")
    .addHelpText(
      "after",
      `
One screen: what is broken, the last tick, reading and sending, cold mail that is paused, mails that
wait, the numbers of today (in send.timezone), what leaves next, and what waits for you.

Broken, and so exit code 5 with --check, is any of these:
- no tick has ended for over an hour, though a mail or a follow-up has been due for as long, or
  replies are read from a mailbox of yours (inbox, imap.url)
- ticks end, but a part of them besides reading and sending fails
- the mail server could not be reached, or refuses us, when it was last asked
- the mailbox could not be read when it was last tried
A refused recipient, a pause, a closed window and a limit are not broken. A database or a setting
that can't be used ends with 1 or 2, as with every command.
${examples("tickler status", "tickler status --check --quiet || notify-send 'tickler is broken'", "tickler status --json | jq .next")}`,
    )
    .action(cli.action(runStatus));
}

async function runStatus(context: Context, { check }: StatusOptions): Promise<number> {
  const { out } = context;
  const target = await context.app.database();
  // Looking makes nothing.
  if (target.engine === "sqlite" && !existsSync(target.path)) {
    if (out.style.json) out.json(statusView(null, await context.app.logReceivers()));
    else if (out.style.terminal) out.note(NOTHING_YET);
    return 0;
  }
  const { machineStatus } = await import("../../../service/status/status.ts");
  const services = await context.app.services();
  const status = await machineStatus(services);
  const logs = await context.app.logReceivers();
  if (out.style.json) out.json(statusView(status, logs));
  else await print(context, status, logs);
  return check && status.broken.length > 0 ? ERROR_CODES.partial : 0;
}

const NOTHING_YET = `Nothing is here yet. Begin with a lead and a mail:
  tickler lead add "John Doe" john.doe@example.com
  tickler send john.doe@example.com "Hi {{ first_name }}! Open to a quick chat?"
  tickler tick`;

/** A line of the screen: what it is about, and what it says. */
type Line = [name: string, text: string, paint?: "red" | "yellow"];

async function print(
  context: Context,
  status: MachineStatus,
  logs: readonly LogReceiver[],
): Promise<void> {
  const { out } = context;
  const lines = [
    ...brokenLines(status),
    ...(await healthLines(context, status)),
    ...workLines(status),
    ...logLines(logs, status.now),
  ];
  if (out.style.quiet && out.style.terminal && status.broken.length === 0) return;
  if (!out.style.terminal) {
    for (const [name, text] of lines) out.line(`${name}\t${text}`);
    return;
  }
  const width = Math.max(...lines.map(([name]) => name.length));
  for (const [name, text, paint] of lines) out.line(`${name.padEnd(width)}  ${text}`, paint);
}

function brokenLines({ broken, now }: MachineStatus): Line[] {
  return broken.map(({ what, since, commands }) => [
    "broken",
    `${what}${since ? ` (since ${when(since)}, ${ago(since, now)})` : ""}. Try: ${commands.join(" | ")}`,
    "red",
  ]);
}

async function healthLines({ app }: Context, status: MachineStatus): Promise<Line[]> {
  const { health, lastTick, pause, now } = status;
  const { values } = await app.config();
  const local = values["smtp.url"] === null ? "; no smtp.url is set, so mails go to a folder" : "";
  const of = { name: null, read: health.read, send: health.send, pause, gate: status.gate };
  const lines: Line[] = [
    ["tick", lastTick ? `ended ${ago(lastTick, now)}, ${when(lastTick)}` : NO_TICK],
    ...mailboxLines(of, local, now),
  ];
  for (const { mailbox, ...other } of status.others) {
    lines.push(...mailboxLines({ name: mailbox, ...other }, "", now));
  }
  return lines;
}

/** How a mailbox fares. @param name null: the default one */
function mailboxLines(
  { name, read, send, pause, gate }: Omit<MailboxStatus, "mailbox"> & { name: string | null },
  more: string,
  now: Date,
): Line[] {
  const of = name === null ? "" : ` ${name}`;
  const lines: Line[] = [
    [`reading${of}`, wellText(read, now)],
    [`sending${of}`, `${wellText(send, now)}${more}`],
  ];
  if (pause) {
    const text = `cold mail is paused since ${when(pause.since)}: ${pause.reason}. Go on with: ${resumeCommand(name ?? DEFAULT_MAILBOX)}`;
    lines.push([`paused${of}`, text, "yellow"]);
  }
  for (const { check, error, since } of gate) {
    const text = `cold mail waits since ${when(since)}, as ${check} fails: ${error}. See: tickler doctor`;
    lines.push([`held${of}`, text, "yellow"]);
  }
  return lines;
}

const NO_TICK =
  "none has run yet: tickler tick, or have one run each minute: tickler service install";

/** A receiver of logs that takes nothing stops no mail, and is nothing that is broken. */
function logLines(logs: readonly LogReceiver[], now: Date): Line[] {
  return logs.map(({ name, okAt, failingSince, error }) => {
    if (failingSince !== null) {
      return ["logging", `${name} fails since ${when(failingSince)}: ${error}`, "yellow"];
    }
    return ["logging", `${name} ${okAt ? `went well ${ago(okAt, now)}` : "has got nothing yet"}`];
  });
}

function wellText(health: Health | null, now: Date): string {
  if (health?.failingSince)
    return `fails since ${when(health.failingSince)}, last ${ago(health.failedAt ?? health.failingSince, now)}`;
  return health?.okAt
    ? `went well ${ago(health.okAt, now)}, ${when(health.okAt)}`
    : "not tried yet";
}

function workLines({ outbox, today, next, todo, now }: MachineStatus): Line[] {
  const waiting = [
    outbox.queuedSince === null
      ? "no mail waits"
      : `${count(outbox.queued, "mail waits", "mails wait")}, the oldest since ${when(outbox.queuedSince)} (${ago(outbox.queuedSince, now)})`,
    ...(outbox.sending > 0 ? [`${outbox.sending} in flight`] : []),
    ...(outbox.uncertain > 0 ? [`${outbox.uncertain} in doubt: tickler outbox list`] : []),
  ].join("; ");
  const { counts } = today;
  const numbers = [
    `${counts.sent} sent`,
    count(counts.follow_ups, "follow-up", "follow-ups"),
    count(counts.ai_replies + counts.answers, "answer", "answers"),
    count(counts.replies, "reply", "replies"),
    count(counts.bounces, "bounce", "bounces"),
  ].join(", ");
  const kinds = [...todo].map(([kind, number]) => `${number} ${kind.replace("_", " ")}`).join(", ");
  return [
    ["outbox", waiting],
    [
      "today",
      `${numbers} (since midnight${today.timezone === null ? "" : ` in ${today.timezone}`})`,
    ],
    [
      "next",
      next
        ? `${kindName(next.email.kind)} to ${named(next.lead)}, message ${next.message.id}, ${leaves(next)}`
        : "nothing waits to leave",
    ],
    ["for you", kinds === "" ? "nothing" : `${kinds}: tickler todo`],
  ];
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
