import type { Command } from "commander";
import { AppError } from "../../../domain/errors.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import type { InitOptions } from "../../init/options.ts";

export function initCommand(cli: Cli): Command {
  return command("init", "set up your mail account: asks, tries it, and writes the settings")
    .option("--mailbox <name>", "set up another mailbox: its account goes to [mailbox.NAME]")
    .option("--from <mailbox>", "who mails come from: 'Ada Sales <ada@example.com>'")
    .option("--provider <name>", "google, microsoft, fastmail, … or own; else recognised")
    .option("--smtp-url <url>", "the server that sends: smtp://user@host:587")
    .option("--smtp-password-command <command>", "prints the password: 'pass show mail/ada'")
    .option("--imap-url <url>", "the server that replies are read from: imaps://user@host")
    .option("--imap-password-command <command>", "where it is not the one for sending")
    .option("--auth <method>", "password, xoauth2 (the command prints tokens) or oauth")
    .option("--password-stdin", "read the password from stdin, and keep it in the system's keyring")
    .option("--no-test", "neither log in nor send a mail to yourself before writing")
    .option("--service", "have Tickler run by itself (tickler service install)")
    .option("--no-service", "don't offer that")
    .addHelpText(
      "after",
      `
On a terminal, init asks for all of it; what is set already is proposed. With an answer as a flag, or
without a terminal, it asks nothing and says which flag is missing. It tries both logins and sends a
mail to yourself; where one of these fails it writes nothing (exit code 5), but with --no-test. The
file keeps everything else that it says. A password is never written into it: name a command, the
keyring, or set TICKLER_SMTP_PASSWORD and TICKLER_IMAP_PASSWORD.
With --mailbox NAME, all of it is about that mailbox, and nothing of the default one is changed; its
variables are TICKLER_MAILBOX_NAME_SMTP_PASSWORD and …_IMAP_PASSWORD. Without --imap-url its replies are read
where the default mailbox's are.
--json: {file, written, provider, settings, tests, service, next}; a setting is {key, value}, a test
{test, result, detail, fix}.
${examples(
  "tickler init",
  "tickler init --from 'Ada <ada@example.com>' --provider fastmail --smtp-password-command 'pass show mail'",
  "tickler init --smtp-url smtp://ada@mail.example.com --imap-url imaps://ada@mail.example.com --password-stdin < secret",
  "tickler init --from ada@example.com --provider google --auth oauth --no-test",
  "tickler init --mailbox ben",
)}`,
    )
    .action(cli.action(runInit));
}

async function runInit(context: Context, options: InitOptions): Promise<number> {
  if (options.auth !== undefined && !["password", "xoauth2", "oauth"].includes(options.auth)) {
    throw new AppError(
      "usage",
      `--auth: ${JSON.stringify(options.auth)} is no way to log in`,
      "password, xoauth2 or oauth.",
    );
  }
  const { init } = await import("../../init/init.ts");
  return init(context, options);
}
