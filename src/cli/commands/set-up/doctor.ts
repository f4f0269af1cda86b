import type { Command } from "commander";
import type { Finding, Result } from "../../../doctor/check.ts";
import { DEFAULT_MAILBOX } from "../../../domain/email.ts";
import { ERROR_CODES } from "../../../domain/errors.ts";
import { doctorView } from "../../../json/machine/doctor.ts";
import { stopOnSignal } from "../../../platform/stop-signal.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { wrap } from "../../output/column-widths.ts";
import { Progress } from "../../output/progress.ts";

/** The longest that all checks may take, in milliseconds; a test mail has longer to come in. */
const WITHIN = 20_000;

interface DoctorFlags {
  testMail?: boolean;
  gate?: boolean;
}

export function doctorCommand(cli: Cli): Command {
  return command("doctor", "check the whole set-up, and say what to do about each fault")
    .option("--test-mail", "send a mail from you to you and read it back, to see how it arrives")
    .option("--gate", "keep the results for send.gate, and show what they hold back")
    .addHelpText(
      "after",
      `
One line for each check: the machine (settings, database, disk, clock, ticks), the servers (reached,
encryption, login, limits, folders), the domain that mails come from (MX, SPF, DKIM, DMARC, block lists)
and what Google, Yahoo and Microsoft ask for. Each is ok, warn, fail or unknown, with the command to
type or the DNS record to set. What could not be found out, as in a time-out, is unknown.
Changes nothing, and takes 20 seconds at most. docs/doctor.md says what each check means.

Each mailbox of [mailbox.NAME] is checked, too; its checks begin with its name. Conversations of a mailbox that
is no longer in the settings are named. The exit code is 5 if a check fails. --json prints a list of
{check, area, result, detail, fix}.
With send.gate = "doctor", ticks make the checks by themselves about once an hour: cold mail waits while
one has failed twice, at least two hours apart, and goes on once it is ok. Answers never wait.
${examples("tickler doctor", "tickler doctor --test-mail", "tickler doctor --json | jq '.[] | select(.result == \"fail\")'", "tickler doctor --gate")}`,
    )
    .action(cli.action(runDoctor));
}

async function runDoctor(context: Context, flags: DoctorFlags): Promise<number> {
  const { runChecks } = await import("../../../doctor/doctor.ts");
  const { app, out, streams } = context;
  const progress = new Progress(streams.stderr, out.style.quiet || out.style.json);
  const { signal, dispose } = stopOnSignal();
  const byMailbox = new Map<string, Finding[]>();
  try {
    progress.update("Checking …");
    const how = {
      ...{ app, env: streams.env, within: WITHIN, stop: signal },
      testMail: flags.testMail === true,
    };
    const names = [DEFAULT_MAILBOX, ...(await mailboxesOf(app))];
    const found = await Promise.all(names.map((mailbox) => runChecks({ ...how, mailbox })));
    for (const [at, name] of names.entries()) byMailbox.set(name, found[at] ?? []);
  } finally {
    progress.end();
    dispose();
  }
  if (signal.aborted) return ERROR_CODES.interrupted;
  const shown = [...byMailbox].map(async ([name, found]) => {
    if (name === DEFAULT_MAILBOX) return found;
    // What is read elsewhere was looked at there.
    const isRead = (await app.config()).forMailbox(name).readIn === name;
    return found
      .filter(({ area }) => isRead || area !== "reading")
      .map((each) => ({ ...each, check: `${name}: ${each.check}` }));
  });
  const findings = (await Promise.all(shown)).flat();
  if (out.style.json) out.json(doctorView(findings));
  else await print(context, findings);
  if (flags.gate) await keep(context, byMailbox);
  return findings.some(({ result }) => result === "fail") ? ERROR_CODES.partial : 0;
}

/** The mailboxes besides the default one; settings that can't be read are found by the checks. */
async function mailboxesOf(app: Context["app"]): Promise<readonly string[]> {
  return app.config().then(
    ({ mailboxes }) => mailboxes,
    () => [],
  );
}

const PAINT: Record<Result, "green" | "yellow" | "red" | "dim"> = {
  ok: "green",
  warn: "yellow",
  fail: "red",
  unknown: "dim",
};

/** `unknown` is the longest. */
const RESULT_WIDTH = 7;

async function print({ out }: Context, findings: readonly Finding[]): Promise<void> {
  if (!out.style.terminal) {
    for (const each of findings) out.line(out.fields(COLUMNS, each));
    return;
  }
  const width = Math.max(...findings.map(({ check }) => check.length));
  const indent = " ".repeat(RESULT_WIDTH + width + 4);
  const room = Math.max((out.style.width ?? 80) - indent.length, 20);
  for (const { check, result, detail, fix } of findings) {
    if (out.style.quiet && result === "ok") continue;
    const [first = "", ...more] = wrap(detail, room);
    out.line(`${result.padEnd(RESULT_WIDTH)}  ${check.padEnd(width)}  ${first}`, PAINT[result]);
    for (const line of more) out.line(`${indent}${line}`, PAINT[result]);
    // In one piece, to be pasted.
    if (fix !== null) out.line(`${indent}→ ${fix}`);
  }
}

const COLUMNS = (["check", "area", "result", "detail", "fix"] as const).map((name) => ({
  heading: name,
  cell: (finding: Finding) => finding[name],
}));

/** Keeps the results for `send.gate`; makes no database. */
async function keep(
  { app, out }: Context,
  byMailbox: ReadonlyMap<string, readonly Finding[]>,
): Promise<void> {
  if ((await app.existingStore()) === null) {
    out.note("There is no database yet to keep the results in.");
    return;
  }
  const { forGate } = await import("../../../doctor/doctor.ts");
  const { gateHolds, recordGate } = await import("../../../service/outbox/gate.ts");
  const services = await app.services();
  const { clock, policy, store } = services;
  for (const [mailbox, findings] of byMailbox) {
    await recordGate(services, mailbox, forGate(findings));
  }
  const gated = [...byMailbox.keys()].filter((name) => policy.forMailbox(name).limits.gate);
  if (gated.length === 0) {
    out.note(
      'Nothing is held: send.gate is "off". To have it hold cold mail: tickler config set send.gate doctor',
    );
    return;
  }
  let held = 0;
  for (const name of gated) {
    const of = name === DEFAULT_MAILBOX ? "" : ` of ${name}`;
    for (const { check, since } of await store.read(({ health }) =>
      gateHolds(health, name, clock.now()),
    )) {
      held += 1;
      out.note(`Cold mail${of} is held by ${check}, which fails since ${since.toISOString()}.`);
    }
  }
  if (held === 0) out.note("No cold mail is held.");
}
