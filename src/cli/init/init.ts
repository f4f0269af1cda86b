/**
 * `tickler init`: by a dialogue or by flags. What it asks and shows is here; what it does is in
 * `src/setup`.
 */
import { join } from "node:path";
import { requireMailboxName } from "../../config.ts";
import { DEFAULT_MAILBOX } from "../../domain/email.ts";
import { AppError, ERROR_CODES } from "../../domain/errors.ts";
import { type ServiceReport, setupView } from "../../json/machine/setup.ts";
import { loginCommand } from "../../oauth/providers.ts";
import { stopOnSignal } from "../../platform/stop-signal.ts";
import { type Lookups, lookupsOf } from "../../setup/account/discover.ts";
import { answersFromFlags, type GivenAnswers } from "../../setup/account/from-flags.ts";
import {
  type Candidate,
  candidateOf,
  overridden,
  type Present,
  passwordVariable,
  presentSettings,
  write,
} from "../../setup/account/setup.ts";
import { type Trial, tryAll } from "../../setup/account/trial.ts";
import type { Context } from "../context.ts";
import { Progress } from "../output/progress.ts";
import { oauthProviderOf, offerLogin } from "./login.ts";
import type { InitOptions } from "./options.ts";
import { printResult } from "./report.ts";
import { offerReview, reviewSteps } from "./review.ts";
import { install, offerService } from "./service.ts";

/** @returns the exit code */
export async function init(context: Context, options: InitOptions): Promise<number> {
  const { app, streams } = context;
  const present = await presentSettings(await app.home(), streams.env, mailboxOf(options));
  const dns = await lookupsOf(present.config);
  if (context.interactive && !hasAnswers(options))
    return byDialogue(context, present, dns, options);
  return byFlags(context, present, dns, options);
}

/** The mailbox that is named; null for what stands outside of their tables. @throws AppError `usage` */
function mailboxOf({ mailbox = DEFAULT_MAILBOX }: InitOptions): string | null {
  if (mailbox === DEFAULT_MAILBOX) return null;
  requireMailboxName(mailbox, "--mailbox", "usage");
  return mailbox;
}

function hasAnswers(options: InitOptions): boolean {
  const { test: _test, service: _service, mailbox: _mailbox, ...answers } = options;
  return Object.values(answers).some((each) => each !== undefined);
}

async function byDialogue(
  context: Context,
  present: Present,
  dns: Lookups,
  { test, service }: InitOptions,
): Promise<number> {
  const { dialogue } = await import("./dialogue.ts");
  const { Prompts } = await import("./prompts.ts");
  const prompts = await Prompts.open(context);
  const { candidate } = await dialogue(prompts, present, dns, test);
  await write(present, candidate);
  prompts.say("success", `Written to ${present.home.configFile}`);
  warnOfVariables(context, present, candidate);
  const provider = oauthProviderOf(candidate);
  if (provider !== null) await offerLogin(prompts, context, candidate, provider, test);
  const variables = variablesToSet(present, candidate);
  if (variables !== null) prompts.say("warn", variables);
  const { mailbox } = present;
  if (mailbox === null) {
    await offerReview(prompts, present.config, present.home.configFile);
    if (service !== false) await offerService(prompts, context);
  }
  const send = mailbox === null ? "tickler send" : `tickler send --mailbox ${mailbox}`;
  prompts.outro(`Done. Write to somebody: tickler lead add, ${send}. Is all well? tickler doctor`);
  return 0;
}

async function byFlags(
  context: Context,
  present: Present,
  dns: Lookups,
  options: InitOptions,
): Promise<number> {
  const { out, streams } = context;
  const given: GivenAnswers = {
    ...options,
    password: options.passwordStdin ? await passwordFrom(context) : undefined,
  };
  const candidate = await candidateOf(present, await answersFromFlags(given, present, dns));
  if (given.password !== undefined) await requireKeyring();
  const progress = new Progress(streams.stderr, out.style.quiet || out.style.json);
  const { signal, dispose } = stopOnSignal();
  let trials: readonly Trial[];
  try {
    trials = await tryAll(candidate, options.test, signal, (what) => progress.update(what));
  } finally {
    progress.end();
    dispose();
  }
  if (signal.aborted) {
    throw new AppError("interrupted", "the set-up was interrupted; nothing was written");
  }
  const isWritten = !trials.some(({ result }) => result === "fail");
  if (isWritten) await write(present, candidate);
  const report = {
    file: present.home.configFile,
    written: isWritten,
    provider: candidate.answers.provider?.id ?? null,
    settings: candidate.changes,
    tests: trials,
    service: isWritten && options.service === true ? await installed(context) : null,
    next: isWritten ? nextSteps(present, candidate, options) : [],
  };
  if (out.style.json) out.json(setupView(report));
  else printResult(out, report);
  if (isWritten) {
    warnOfVariables(context, present, candidate);
    const variables = variablesToSet(present, candidate);
    if (variables !== null) out.note(variables);
  }
  const isDone = isWritten && report.service?.result !== "fail";
  return isDone ? 0 : ERROR_CODES.partial;
}

/** Installs the service; the settings are written by then, whatever comes of it. */
async function installed(context: Context): Promise<ServiceReport> {
  try {
    const { spec, changed, notes } = await install(context);
    const detail = `${spec.name} ${changed ? "runs from now on" : "runs already"}`;
    return { result: "ok", detail, fix: notes.length === 0 ? null : notes.join(" ") };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { result: "fail", detail: error.message, fix: error.hint ?? null };
  }
}

/** Commands that are still to be typed. */
function nextSteps({ mailbox }: Present, candidate: Candidate, { service }: InitOptions): string[] {
  // Ticks work all mailboxes, and the rest is the same for all of them.
  if (mailbox !== null) return loginSteps(candidate, mailbox);
  return [
    ...loginSteps(candidate, null),
    ...reviewSteps(candidate.config),
    ...(service === undefined ? ["tickler service install"] : []),
  ];
}

function loginSteps(candidate: Candidate, mailbox: string | null): string[] {
  const provider = oauthProviderOf(candidate);
  return provider === null ? [] : [loginCommand({ provider, mailbox })];
}

/** What a person has to see to whose passwords are in the environment; null where none are. */
function variablesToSet({ home, mailbox }: Present, { answers }: Candidate): string | null {
  const schemes = (["smtp", "imap"] as const).filter(
    (each) => answers[each]?.secret.kind === "environment",
  );
  if (schemes.length === 0) return null;
  const names = schemes.map((each) => passwordVariable(each, mailbox)).join(" and ");
  const file = join(home.dataDir, "service.env");
  return `Set ${names} wherever Tickler runs: for a service, in ${file}, which only you may read (chmod 600).`;
}

async function passwordFrom({ streams: { stdin } }: Context): Promise<string> {
  if (stdin.isTTY) {
    throw new AppError("usage", "--password-stdin: standard input is a terminal", "Pipe it in.");
  }
  const { text } = await import("node:stream/consumers");
  const password = (await text(stdin)).replace(/\r?\n$/u, "");
  if (password !== "" && !/\p{Cc}/u.test(password)) return password;
  throw new AppError(
    "usage",
    `--password-stdin: standard input holds ${password === "" ? "nothing" : "more than one line"}`,
    "It has to be the password alone.",
  );
}

/** So that nobody waits for tests whose password can't be kept. @throws KeyringUnavailable */
async function requireKeyring(): Promise<void> {
  const { readSecret } = await import("../../platform/keyring.ts");
  await readSecret("tickler init");
}

function warnOfVariables({ out }: Context, present: Present, candidate: Candidate): void {
  for (const name of overridden(present, candidate)) {
    out.note(`note: the environment variable ${name} is set, and wins over the file.`);
  }
}
