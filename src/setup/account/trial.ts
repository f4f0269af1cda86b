import { ConfiguredMailbox } from "../../app/mailbox.ts";
import type { Config } from "../../config.ts";
import { AppError, messageOf } from "../../domain/errors.ts";
import type { ProbeFailure } from "../../mail/probe/failure.ts";
import type { TestMailResult } from "../../mail/probe/test-mail.ts";
import type { Candidate } from "./setup.ts";

export type TrialName = "smtp" | "imap" | "mail";

/** What came of a test of the settings. */
export interface Trial {
  readonly test: TrialName;
  readonly result: "ok" | "warn" | "fail";
  /** For people, without secrets. */
  readonly detail: string;
  /** What to do; null where there is nothing to do. */
  readonly fix: string | null;
}

/** The longest that a login may take, in milliseconds; a command may wait for a touch besides. */
const LOGIN = 20_000;
/** How long a mail to oneself may take before the test goes on, in milliseconds. */
const ARRIVAL = 60_000;

/** Logs in. @returns null where there is no such server */
export async function tryLogin(
  test: "smtp" | "imap",
  { config }: Candidate,
  signal: AbortSignal,
): Promise<Trial | null> {
  const mailbox = new ConfiguredMailbox(config.mailbox, config);
  const needsTokens = byTokens(config.values, test);
  try {
    return await (test === "smtp"
      ? trySmtp(mailbox, needsTokens, signal)
      : tryImap(mailbox, config.values["imap.sent"], needsTokens, signal));
  } catch (error) {
    const hint = error instanceof AppError ? error.hint : null;
    // Such as a client of one's own that is not named yet.
    if (needsTokens) return unready(test, `${messageOf(error)}. ${hint ?? ""}`.trim());
    return failed(test, messageOf(error), hint);
  } finally {
    await mailbox.close();
  }
}

/** Whether the logins are made with tokens that `tickler login` brings. */
function byTokens(values: Config["values"], scheme: "smtp" | "imap"): boolean {
  return values[`${scheme}.auth`] === "oauth";
}

async function trySmtp(
  mailbox: ConfiguredMailbox,
  needsTokens: boolean,
  signal: AbortSignal,
): Promise<Trial | null> {
  const options = await mailbox.smtpOptions();
  if (options === null) return null;
  const { probeSmtp } = await import("../../mail/probe/smtp.ts");
  const { place, handshake, failure, maxSize } = await probeSmtp(options, LOGIN, signal);
  if (failure !== null) return failedProbe("smtp", failure, needsTokens);
  const facts = [
    options.user === null ? "it wants no login" : `${options.user} is let in`,
    handshake?.tls?.version ?? "not encrypted",
    ...(maxSize === null ? [] : [`mails of up to ${Math.floor(maxSize / 1_000_000)} MB`]),
  ];
  return { test: "smtp", result: "ok", detail: `${place}: ${facts.join(", ")}`, fix: null };
}

async function tryImap(
  mailbox: ConfiguredMailbox,
  named: string | null,
  needsTokens: boolean,
  signal: AbortSignal,
): Promise<Trial | null> {
  const options = await mailbox.imapOptions();
  if (options === null) return null;
  const { probeImap } = await import("../../mail/probe/imap.ts");
  const { place, handshake, failure, missing, sent } = await probeImap(
    options,
    null,
    LOGIN,
    signal,
  );
  if (failure !== null) return failedProbe("imap", failure, needsTokens);
  if (missing.length > 0) {
    return failed("imap", `${place} has no folder ${missing.join(", ")}`, "Check imap.folders.");
  }
  const version = handshake?.tls?.version ?? "not encrypted";
  const detail = `${place}: ${options.user} is let in, ${version}`;
  if (sent !== null) {
    return { test: "imap", result: "ok", detail: `${detail}, sent mails in ${sent}`, fix: null };
  }
  return {
    test: "imap",
    result: "warn",
    detail: `${detail}, but ${named === null ? "it names no folder of sent mails" : `there is no folder ${named}`}`,
    fix: "Answers that you write in your own mail program are seen there: set imap.sent.",
  };
}

/** Without tokens yet, nothing is wrong: they come from `tickler login`, once this is written. */
function failedProbe(
  test: TrialName,
  { stage, what, hint }: ProbeFailure,
  needsTokens: boolean,
): Trial {
  return stage === "secret" && needsTokens ? unready(test, what) : failed(test, what, hint);
}

function unready(test: TrialName, detail: string): Trial {
  return { test, result: "warn", detail, fix: "Log in next, with `tickler login`." };
}

/** Whether a mail can be sent and read back: both logins were tried, and let in. */
export function letsIn(trials: readonly Trial[], { config: { values } }: Candidate): boolean {
  return (["smtp", "imap"] as const).every((name) => {
    const trial = trials.find(({ test }) => test === name);
    const mayLackTokens = byTokens(values, name);
    return trial?.result === "ok" || (trial?.result === "warn" && !mayLackTokens);
  });
}

function failed(test: TrialName, detail: string, hint: string | null | undefined): Trial {
  const fix = hint ? hint.charAt(0).toUpperCase() + hint.slice(1) : null;
  return { test, result: "fail", detail, fix };
}

/** Sends a mail to the sender, and looks for it in the mailbox that replies are read from. */
export async function tryMail({ config }: Candidate, signal: AbortSignal): Promise<Trial> {
  const mailbox = new ConfiguredMailbox(config.mailbox, config);
  const { from, address } = mailbox.sender;
  try {
    const { sendTestMail } = await import("../../mail/probe/test-mail.ts");
    const result = await sendTestMail({
      ...{ from, address, now: new Date(), wait: ARRIVAL, signal },
      mailer: await mailbox.mailer(),
      imap: await mailbox.imapOptions(),
    });
    return trialOf(result, address);
  } catch (error) {
    return failed("mail", messageOf(error), error instanceof AppError ? error.hint : null);
  } finally {
    await mailbox.close();
  }
}

function trialOf(result: TestMailResult, address: string): Trial {
  const test = "mail";
  if (result.kind === "refused") {
    return failed(
      test,
      `the server did not take a mail from ${address} to ${address}: ${result.why}`,
      "it may take mail only from the address that is logged in: check the sender",
    );
  }
  if (result.kind === "sent") {
    const what = `a mail to yourself was sent, and has not arrived within ${ARRIVAL / 1000} s`;
    return {
      ...{ test, result: "warn", detail: result.failure?.what ?? what },
      fix: "It may come later: look for it in your mail program, also among the spam.",
    };
  }
  if (result.spam) {
    return {
      ...{ test, result: "warn", detail: "a mail to yourself arrived among the spam" },
      fix: "Run `tickler doctor`, which says what your domain lacks.",
    };
  }
  const seconds = (result.ms / 1000).toFixed(1);
  return {
    ...{ test, result: "ok", detail: `a mail to yourself arrived after ${seconds} s` },
    fix: null,
  };
}

/**
 * Tries both logins, and then a mail to oneself where both work.
 *
 * @param test whether anything is tried
 */
export async function tryAll(
  candidate: Candidate,
  test: boolean,
  signal: AbortSignal,
  progress: (what: string) => void,
): Promise<Trial[]> {
  if (!test) return [];
  const trials: Trial[] = [];
  for (const name of ["smtp", "imap"] as const) {
    if (signal.aborted) return trials;
    progress(`Trying the ${name.toUpperCase()} login …`);
    const trial = await tryLogin(name, candidate, signal);
    if (trial !== null) trials.push(trial);
  }
  if (letsIn(trials, candidate) && !signal.aborted) {
    progress("Sending a mail to yourself, and reading it back …");
    trials.push(await tryMail(candidate, signal));
  }
  return trials;
}
