import type { Command } from "commander";
import { DEFAULT_MAILBOX } from "../../../domain/email.ts";
import { loggedOutView } from "../../../json/machine/login.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";

export function logoutCommand(cli: Cli): Command {
  return command("logout", "log out at Google or Microsoft, and forget the login")
    .argument("<provider>", "google or microsoft")
    .option("--mailbox <name>", "the login of another mailbox, also of one that is gone")
    .addHelpText(
      "after",
      `
Google takes the access away at once; Microsoft has no such request, so take it away on its page as well.
smtp.auth and imap.auth stay as they are.
--json prints {provider, logged_out, revoked, notes}.
${examples("tickler logout google", "tickler logout google --mailbox ben")}`,
    )
    .action(cli.action(runLogout));
}

async function runLogout(
  { app, out }: Context,
  name: string,
  { mailbox: named = DEFAULT_MAILBOX }: { mailbox?: string },
): Promise<void> {
  const { providerNamed } = await import("../../login/provider-named.ts");
  const { logout } = await import("../../../app/oauth/login.ts");
  const provider = providerNamed(name);
  const { requireMailboxName } = await import("../../../config.ts");
  const config = await app.config();
  const mailbox = named === DEFAULT_MAILBOX ? null : named;
  if (mailbox !== null) requireMailboxName(mailbox, "--mailbox", "usage");
  const result = await logout(config, { provider, mailbox });
  if (out.style.json) return out.json(loggedOutView(provider, result));
  if (!out.style.terminal) {
    out.line(`${result.wasLoggedIn ? "logged out" : "unchanged"}\t${provider}`);
  } else {
    out.line(
      result.wasLoggedIn
        ? `You are logged out at ${provider}.`
        : `Nothing to do: nobody is logged in at ${provider}.`,
    );
  }
  for (const note of result.notes) out.note(note);
  if (mailbox !== null && !config.mailboxes.includes(mailbox)) return;
  const { values } = config.forMailbox(named);
  const still = (["smtp", "imap"] as const).filter((each) => values[`${each}.auth`] === "oauth");
  if (result.wasLoggedIn && still.length > 0) {
    out.note(`${still.map((each) => `${each}.auth`).join(" and ")} is still oauth: mail waits.`);
  }
}
