/**
 * `tickler login` on a terminal and without one. May import what else is in `cli`, `app`, `oauth` and
 * `config`.
 */
import { createInterface } from "node:readline";
import {
  type LoginStatus,
  login,
  loginStatus,
  serversFor,
  statusOf,
} from "../../app/oauth/login.ts";
import { setSetting, type Written } from "../../config/edit.ts";
import { type Config, loadConfig, settingName, variableOf } from "../../config.ts";
import { DEFAULT_MAILBOX } from "../../domain/email.ts";
import { loggedInView, loginView } from "../../json/machine/login.ts";
import type { DeviceCode } from "../../oauth/device-flow.ts";
import { loginCommand, OAUTH_PROVIDERS, type OauthProviderId } from "../../oauth/providers.ts";
import { openAddress } from "../../platform/open-page.ts";
import { stopOnSignal } from "../../platform/stop-signal.ts";
import type { Context } from "../context.ts";
import { requireMailbox } from "../input/mailbox.ts";
import { when } from "../output/describe.ts";
import { safeText } from "../output/safe-text.ts";
import { providerNamed } from "./provider-named.ts";

export interface LoginFlags {
  /** The mailbox whose login it is; `default` unless another is named. */
  mailbox?: string | undefined;
  device?: boolean;
  loopback?: boolean;
  browser: boolean;
  keyring: boolean;
  settings: boolean;
}

/** Logs in at the provider that is named; without one, prints who is logged in. */
export async function runLoginCommand(
  context: Context,
  name: string | undefined,
  flags: LoginFlags,
): Promise<void> {
  if (name === undefined || name === "status") return printStatus(context);
  const provider = providerNamed(name);
  const mailbox = await requireMailbox(context, flags.mailbox);
  const config = (await context.app.config()).forMailbox(mailbox);
  const { signal, dispose } = stopOnSignal();
  const pasted = pastedLines(context);
  try {
    const record = await login(config, provider, {
      flow: flags.device ? "device" : flags.loopback ? "loopback" : null,
      inKeyring: flags.keyring,
      account: accountOf(config),
      ...{ signal, pasted: pasted?.lines ?? null },
      notThat: () => say(context, "That is not the address of this login. Paste it once more:"),
      showPage: (page) => showPage(context, page, flags.browser, pasted !== null),
      showCode: (code) => showCode(context, code, flags.browser),
    });
    const settings = flags.settings ? await writeSettings(config, provider) : [];
    const after = (await reloaded(context)).forMailbox(mailbox);
    report(context, statusOf(after, record), settings, after);
  } finally {
    pasted?.close();
    dispose();
  }
}

/** The settings after they were written. */
async function reloaded({ app, streams }: Context): Promise<Config> {
  return loadConfig({ env: streams.env, home: await app.home() });
}

/** What has to be seen, also with `--quiet`: without it nobody can go on. */
function say({ streams }: Context, text: string): void {
  streams.stderr.write(`${safeText(text)}\n`);
}

/** Lines that a person pastes. The terminal stays as it is, so that Ctrl-C is a signal as ever. */
function pastedLines(context: Context) {
  if (!context.interactive) return null;
  const lines = createInterface({ input: context.streams.stdin, terminal: false });
  return { lines, close: () => lines.close() };
}

/** The account that is proposed: the one at the mail servers, else the sender. */
function accountOf({ values }: Config): string | null {
  const user = values["smtp.url"]?.user ?? values["imap.url"]?.user ?? null;
  return user ?? values.from?.address ?? null;
}

function showPage(context: Context, page: string, mayOpen: boolean, canPaste: boolean): void {
  const { env } = context.streams;
  const paste = canPaste
    ? "\nYour browser is on another machine? Log in there, and paste the address at which it ends here:"
    : "";
  const tell = (isOpen: boolean): void =>
    say(
      context,
      `${isOpen ? "Your browser shows the page of the login. If not, open" : "Open this page in your browser, and log in:"}\n\n  ${page}\n${paste}`,
    );
  if (mayOpen && context.interactive) openAddress(page, env).then(tell, () => tell(false));
  else tell(false);
}

function showCode(context: Context, code: DeviceCode, mayOpen: boolean): void {
  const minutes = Math.max(1, Math.floor(code.lifetime / 60_000));
  say(
    context,
    `Open ${code.page} on any device, and type this code (it is good for ${minutes} min):\n\n  ${code.userCode}\n`,
  );
  if (!mayOpen || !context.interactive) return;
  openAddress(code.completePage ?? code.page, context.streams.env).catch(() => false);
}

/** Has the servers of the provider logged in to by the new login. */
async function writeSettings(config: Config, provider: OauthProviderId): Promise<Written[]> {
  const written: Written[] = [];
  for (const scheme of serversFor(config, provider)) {
    const key = `${scheme}.auth` as const;
    if (config.values[key] === "oauth") continue;
    written.push(await setSetting(config.file, settingName(placeIn(config, key)), "oauth"));
  }
  return written;
}

/** A setting of the account that a login is for. */
function placeIn({ mailbox }: Config, key: "smtp.auth" | "imap.auth" | "smtp.url" | "imap.url") {
  return { mailbox: mailbox === DEFAULT_MAILBOX ? null : mailbox, key };
}

function report(
  { out, streams }: Context,
  status: LoginStatus,
  settings: readonly Written[],
  config: Config,
): void {
  if (out.style.json) {
    out.json(loggedInView(status, settings));
    return;
  }
  if (!out.style.terminal) {
    out.line(`logged in\t${status.provider}`);
    for (const { key, value } of settings) out.line(`${key}\t${value}`);
  } else {
    out.line(`You are logged in at ${OAUTH_PROVIDERS[status.provider].name}.`, "green");
    const place = status.keptIn === "keyring" ? "the system's keyring" : "a file for you alone";
    out.line(`  the login is kept in ${place}`);
    for (const { key, value } of settings) out.line(`  ${key} = ${value}, in ${config.file}`);
  }
  for (const scheme of ["smtp", "imap"] as const) {
    const key = `${scheme}.auth` as const;
    const place = placeIn(config, key);
    const { mailbox } = place;
    const isOwn = mailbox === null || config.own.has(`${scheme}.url`);
    if (!isOwn || config.values[`${scheme}.url`] === null) {
      const init = mailbox === null ? "tickler init" : `tickler init --mailbox ${mailbox}`;
      out.note(`${settingName(placeIn(config, `${scheme}.url`))} is not set yet: ${init}`);
    } else if (config.values[key] !== "oauth") {
      const name = variableOf(place);
      const variable = streams.env[name] ? `the variable ${name}` : settingName(place);
      out.note(`${variable} says ${config.values[key]}, so ${scheme} does not use this login.`);
    }
  }
}

async function printStatus({ app, out }: Context): Promise<void> {
  const logins = loginStatus(await app.config());
  if (out.style.json) return out.json(logins.map(loginView));
  if (logins.length === 0) {
    if (out.style.terminal)
      out.line("Nobody is logged in. Log in: tickler login google, or microsoft");
    return;
  }
  const date = (at: Date | null): string => (at === null ? "" : when(at));
  await out.table<LoginStatus>(
    [
      { heading: "provider", cell: ({ provider }) => provider },
      { heading: "state", cell: ({ state }) => STATES[state] },
      { heading: "logged in", cell: ({ loggedInAt }) => date(loggedInAt) },
      { heading: "renewed", cell: ({ renewedAt }) => date(renewedAt) },
      { heading: "token until", cell: ({ accessUntil }) => date(accessUntil) },
      { heading: "ends", cell: ({ refreshUntil }) => date(refreshUntil) },
      { heading: "kept in", cell: ({ keptIn }) => keptIn },
      { heading: "used by", cell: ({ usedBy }) => usedBy.join(", ") },
      ...(logins.some(({ mailbox }) => mailbox !== null) ? [MAILBOX_COLUMN] : []),
    ],
    logins,
  );
  for (const login of logins) {
    if (login.state !== "active") out.note(`Log in again: ${loginCommand(login)}`);
  }
}

const MAILBOX_COLUMN = {
  heading: "mailbox",
  cell: ({ mailbox }: LoginStatus) => mailbox ?? DEFAULT_MAILBOX,
};

const STATES: Readonly<Record<LoginStatus["state"], string>> = {
  active: "logged in",
  ended: "over",
  other_client: "another client",
};
