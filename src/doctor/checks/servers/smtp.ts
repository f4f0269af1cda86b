import { DeliveryUnavailable } from "../../../domain/errors.ts";
import { formatSize } from "../../../domain/units/size.ts";
import { fail, type Outcome, ok, unknown, warn } from "../../check.ts";
import type { SetUp } from "../../set-up.ts";
import { encryptionOf } from "./encryption.ts";
import { loginFailure } from "./login.ts";

/** Whether the SMTP server is reached and takes the login. */
export async function smtp(setUp: SetUp): Promise<Outcome | null> {
  const probe = await setUp.smtp();
  if (probe === null) return null;
  const user = setUp.config.values["smtp.url"]?.user ?? null;
  const works = user === null ? `${probe.place} answers` : `${probe.place} lets ${user} in`;
  return loginFailure(probe.failure, "smtp") ?? ok(works);
}

export async function smtpEncryption(setUp: SetUp): Promise<Outcome | null> {
  const probe = await setUp.smtp();
  return probe && encryptionOf(probe, "smtp.url", new Date());
}

/** Whether the server takes mails as large as `send.max_size` allows (RFC 1870). */
export async function smtpSize(setUp: SetUp): Promise<Outcome | null> {
  const probe = await setUp.smtp();
  if (probe === null) return null;
  if (probe.handshake === null) return unknown(`${probe.place} was not reached`);
  const { maxSize } = probe;
  const most = setUp.config.values["send.max_size"];
  if (maxSize === null) return ok(`${probe.place} names no limit`);
  if (maxSize >= most) return ok(`${probe.place} takes ${formatSize(maxSize)}`);
  return warn(
    `${probe.place} takes ${formatSize(maxSize)} at most, and send.max_size allows ${formatSize(most)}`,
    `tickler config set send.max_size '${formatSize(maxSize)}'`,
  );
}

/** Whether a mail to oneself went out and came in; only where one was asked for. */
export async function testMail(setUp: SetUp): Promise<Outcome | null> {
  const result = await setUp.testMail().catch((error) => {
    if (error instanceof DeliveryUnavailable)
      return { kind: "refused" as const, why: error.message };
    throw error;
  });
  if (result === null) return null;
  if (result.kind === "refused") {
    return fail(
      `the server did not take a mail from you to you: ${result.why}`,
      "tickler config get from    # it may only take mail from the address that logs in",
    );
  }
  if (result.kind === "sent") {
    return warn(
      result.failure?.what ?? "a mail from you to you has left, and has not come in yet",
      "Look for it in your mail program, also among the spam.",
    );
  }
  if (result.spam) {
    return warn("a mail from you to you was taken for spam", "See the checks of the domain.");
  }
  return ok("a mail from you to you has left and come in");
}
