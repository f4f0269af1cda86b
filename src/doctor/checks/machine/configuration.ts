import { AppError } from "../../../domain/errors.ts";
import { fail, type Outcome, ok, warn } from "../../check.ts";
import type { SetUp } from "../../set-up.ts";

/** Whether the settings are whole: a sender, logins with a secret, a place that replies are read from. */
export async function configuration({ config, mailbox }: SetUp): Promise<Outcome> {
  const { requireFrom } = await import("../../../config.ts");
  if (config.values["smtp.url"] === null) {
    return warn(
      "no mail server is set: mails go to a folder of this machine and reach nobody",
      "tickler init",
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

/** What is wrong with settings that can't be used. */
export function badSettings(error: unknown): Outcome {
  if (!(error instanceof AppError)) throw error;
  return fail(error.message, error.hint ?? "tickler config list");
}
