import { type Config, settingName } from "../config.ts";
import { DEFAULT_MAILBOX } from "../domain/email.ts";

/**
 * What to do, for the mailbox that was checked: `tickler config set imap.sent …` means the default one,
 * `tickler config set mailbox.ben.imap.sent …` the account of ben.
 */
export function fixOf(config: Config, fix: string): string {
  if (config.mailbox === DEFAULT_MAILBOX) return fix;
  return fix.replace(
    /^tickler config (set|get) ((?:from|reply_to|signature|inbox|(?:smtp|imap|send)\.[a-z_]+))(?=\s|$)/u,
    (whole, verb: string, key: string) =>
      isOwn(config, verb, key)
        ? `tickler config ${verb} ${settingName({ mailbox: config.mailbox, key: key as never })}`
        : whole,
  );
}

/** Whether the setting is, or has to be, one of the mailbox's own. */
function isOwn(config: Config, verb: string, key: string): boolean {
  const own = config.own as ReadonlySet<string>;
  if (own.has(key)) return true;
  if (verb === "get") return false;
  const [account] = key.split(".");
  // What is about an account that it shares belongs to whose account it is.
  if (account === "smtp") return own.has("smtp.url");
  if (account === "imap") return config.readIn === config.mailbox;
  return true;
}
