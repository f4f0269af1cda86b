import type { Config } from "../../../config.ts";
import { DEFAULT_MAILBOX } from "../../../domain/email.ts";
import { AppError } from "../../../domain/errors.ts";
import { fail, type Outcome, ok, warn } from "../../check.ts";
import type { SetUp } from "../../set-up.ts";

/** Whether the settings are whole: a sender, logins with a secret, a place that replies are read from. */
export async function configuration({ config, mailbox }: SetUp): Promise<Outcome> {
  const { requireFrom } = await import("../../../config.ts");
  const isDefault = config.mailbox === DEFAULT_MAILBOX;
  if (config.values["smtp.url"] === null) {
    const others = isDefault ? sendingOthers(config) : [];
    if (others.length > 0 && config.values.from === null) {
      return ok(`mail leaves from ${others.join(", ")}; the default mailbox sends nothing`);
    }
    return warn(
      "no mail server is set: mails go to a folder of this machine and reach nobody",
      isDefault ? "tickler init" : `tickler init --mailbox ${config.mailbox}`,
    );
  }
  try {
    requireFrom(config);
    await mailbox.smtpOptions();
    await mailbox.imapOptions();
  } catch (error) {
    return badSettings(error);
  }
  if (mailbox.repliesUnread) {
    return warn(
      "nothing reads replies, so follow-ups are held",
      "tickler config set imap.url imaps://USER@HOST",
    );
  }
  return ok(`${config.file} is complete`);
}

/** The other mailboxes that have a mail server. */
function sendingOthers(config: Config): string[] {
  return config.mailboxes.filter((name) => config.forMailbox(name).values["smtp.url"] !== null);
}

/** What is wrong with settings that can't be used. */
export function badSettings(error: unknown): Outcome {
  if (!(error instanceof AppError)) throw error;
  return fail(error.message, error.hint ?? "tickler config list");
}
