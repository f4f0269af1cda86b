import { type Command, Option } from "commander";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import type { LoginFlags } from "../../login/login.ts";

export function loginCommand(cli: Cli): Command {
  return command("login", "log in at Google or Microsoft by OAuth, for smtp.auth = oauth")
    .argument("[provider]", "google or microsoft; without one, or with status: who is logged in")
    .option("--mailbox <name>", "log in for another mailbox of the settings")
    .option("--device", "by a code that you type on any device")
    .addOption(
      new Option("--loopback", "in this machine's browser, also at Microsoft").conflicts("device"),
    )
    .option("--no-browser", "print the page's address, and open nothing")
    .option("--no-keyring", "keep the login in a file that only you may read")
    .option("--no-settings", "leave smtp.auth and imap.auth as they are")
    .addHelpText(
      "after",
      `
It needs a client of your own, whose id is in oauth.client_id: docs/oauth.md says how to make one. At
Google your browser comes back to Tickler by itself; over ssh, open the page on your own machine, log in,
and paste the address at which the browser ends, though it shows an error there. At Microsoft you type a
code into a page, on any device. The login is kept in the system's keyring, or where there is none in a
file that only you may read (--no-keyring: always, as on servers). Ctrl-C changes nothing.
Each mailbox has a login of its own, with --mailbox NAME: ada's and ben's accounts may both be at Google.
--json prints {provider, mailbox, client_id, issuer, state, logged_in_at, renewed_at, access_until, refresh_until,
kept_in, used_by, settings}; status a list of the same, without settings.
${examples(
  "tickler login google",
  "tickler login microsoft",
  "tickler login microsoft --no-keyring",
  "tickler login google --mailbox ben",
  "tickler login status",
)}`,
    )
    .action(cli.action(runLogin));
}

async function runLogin(
  context: Context,
  provider: string | undefined,
  flags: LoginFlags,
): Promise<void> {
  const { runLoginCommand } = await import("../../login/login.ts");
  return runLoginCommand(context, provider, flags);
}
