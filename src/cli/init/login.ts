import { setSetting } from "../../config/edit.ts";
import { DEFAULT_MAILBOX } from "../../domain/email.ts";
import { AppError } from "../../domain/errors.ts";
import {
  type LoginName,
  loginCommand,
  OAUTH_PROVIDERS,
  type OauthProviderId,
  providerOfHost,
} from "../../oauth/providers.ts";
import { type Candidate, candidateOf, presentSettings } from "../../setup/account/setup.ts";
import { type Trial, tryAll } from "../../setup/account/trial.ts";
import { Context } from "../context.ts";
import type { Prompts } from "./prompts.ts";

/** Where the person logs in by OAuth; null where the answers want no such login. */
export function oauthProviderOf({
  answers: { smtp, imap },
  config: { values },
}: Candidate): OauthProviderId | null {
  if (smtp?.auth !== "oauth" && imap?.auth !== "oauth") return null;
  const host = values["smtp.url"]?.host ?? values["imap.url"]?.host ?? "";
  return providerOfHost(host) ?? "microsoft";
}

/**
 * Asks for the client, logs in, and tries what could not be tried before. The settings are written by
 * then, so what fails here is told, and ends nothing.
 *
 * @param test whether the logins are tried
 */
export async function offerLogin(
  prompts: Prompts,
  context: Context,
  candidate: Candidate,
  provider: OauthProviderId,
  test: boolean,
): Promise<void> {
  const login = { provider, mailbox: mailboxOf(candidate) };
  try {
    const isIn =
      (await hasClient(prompts, context, provider)) && (await logIn(prompts, context, login));
    if (!isIn) prompts.say("info", `Later: ${loginCommand(login)}`);
    else if (test) await tryNow(prompts, context, candidate);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const said =
      error.code === "interrupted"
        ? "The settings are written."
        : `${error.message}\n${error.hint ?? ""}`.trim();
    prompts.say("warn", `${said}\nLater: ${loginCommand(login)}`);
  }
}

/** Asks for the client's id where none is set. @returns whether there is one */
async function hasClient(
  prompts: Prompts,
  context: Context,
  provider: OauthProviderId,
): Promise<boolean> {
  const { home, config } = await presentSettings(
    await context.app.home(),
    context.streams.env,
    null,
  );
  if (config.values["oauth.client_id"] !== null) return true;
  const { name } = OAUTH_PROVIDERS[provider];
  prompts.say("info", `${name} lets in a client of your own. docs/oauth.md says how to make one.`);
  const id = await prompts.text({ message: "The id of your client (Enter: later)" });
  if (id === "") return false;
  await setSetting(home.configFile, "oauth.client_id", id);
  if (provider === "google") {
    const secret = await prompts.text({
      message: "A command that prints the client's secret (Enter: it has none)",
      placeholder: "pass show google/client-secret",
    });
    if (secret !== "") await setSetting(home.configFile, "oauth.client_secret_command", secret);
  }
  return true;
}

async function logIn(
  prompts: Prompts,
  context: Context,
  { provider, mailbox }: LoginName,
): Promise<boolean> {
  if (!(await prompts.confirm(`Log in at ${OAUTH_PROVIDERS[provider].name} now?`))) return false;
  const { runLoginCommand } = await import("../login/login.ts");
  // The settings that this one has read are those of before.
  const fresh = await Context.create(context.flags, context.streams);
  try {
    const flags = { browser: true, keyring: true, settings: false };
    await runLoginCommand(fresh, provider, { ...flags, mailbox: mailbox ?? undefined });
  } finally {
    await fresh.app.close();
  }
  return true;
}

/** The mailbox that is set up; null: the default one. */
function mailboxOf({ config: { mailbox } }: Candidate): string | null {
  return mailbox === DEFAULT_MAILBOX ? null : mailbox;
}

async function tryNow(prompts: Prompts, context: Context, before: Candidate): Promise<void> {
  const { env } = context.streams;
  const present = await presentSettings(await context.app.home(), env, mailboxOf(before));
  const candidate = await candidateOf(present, before.answers);
  const trials = await prompts.during("Logging in, and sending a mail to yourself", (signal) =>
    tryAll(candidate, true, signal, () => undefined),
  );
  for (const trial of trials) prompts.say(KINDS[trial.result], wordsOf(trial));
}

const KINDS = { ok: "success", warn: "warn", fail: "error" } as const;

function wordsOf({ detail, fix }: Trial): string {
  return fix === null ? detail : `${detail}\n${fix}`;
}
