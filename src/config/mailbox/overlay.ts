import type { Config, Origin } from "../load.ts";
import { type DefaultContext, type Key, settingOf, type Values } from "../settings.ts";
import { MAILBOX_KEYS } from "./names.ts";

/** What a mailbox has of its own. */
export interface OwnSettings {
  readonly values: ReadonlyMap<Key, unknown>;
  readonly origin: ReadonlyMap<Key, Origin>;
  readonly smtpPassword: string | null;
  readonly imapPassword: string | null;
}

/**
 * What goes with an account: a mailbox that names a server of its own takes none of these from the
 * default one, as a secret must not go to another server.
 */
const ACCOUNTS: Readonly<Record<"smtp" | "imap", readonly Key[]>> = {
  smtp: ["smtp.password_command", "smtp.password_keyring", "smtp.auth"],
  imap: [
    "imap.password_command",
    "imap.password_keyring",
    "imap.auth",
    "imap.folders",
    "imap.sent",
  ],
};

/** Whether replies to a mailbox are read in an inbox of its own, rather than in the default one. */
function readsItself(own: OwnSettings): boolean {
  return own.values.has("imap.url") || own.values.has("inbox");
}

/** The configuration as it is for one mailbox: what it lacks is that of the default one. */
export function overlaid(
  config: Config,
  name: string,
  own: OwnSettings,
  context: DefaultContext,
): Pick<Config, "values" | "origin" | "smtpPassword" | "imapPassword" | "readIn"> {
  const values: Record<string, unknown> = { ...config.values };
  const origin: Record<string, Origin> = { ...config.origin };
  const byDefault = (key: Key): void => {
    values[key] = settingOf(key).fallback(context);
    origin[key] = "default";
  };
  for (const scheme of ["smtp", "imap"] as const) {
    if (own.values.has(`${scheme}.url`)) ACCOUNTS[scheme].forEach(byDefault);
  }
  const reads = readsItself(own);
  if (reads) {
    // What is read in one place alone is not looked for in that of the default mailbox.
    byDefault("imap.url");
    byDefault("inbox");
  }
  for (const key of MAILBOX_KEYS) {
    if (!own.values.has(key)) continue;
    values[key] = own.values.get(key);
    origin[key] = own.origin.get(key) ?? "file";
  }
  return {
    // Every value came from the check or the fallback of its row.
    values: Object.freeze(values) as Values,
    origin: Object.freeze(origin) as Config["origin"],
    smtpPassword: own.smtpPassword ?? (own.values.has("smtp.url") ? null : config.smtpPassword),
    imapPassword: own.imapPassword ?? (reads ? null : config.imapPassword),
    readIn: reads ? name : config.readIn,
  };
}
