import { DeliveryUnavailable } from "../domain/delivery.ts";
import { messageOf } from "../domain/errors.ts";
import type { Mailer, MailSession } from "../service/ports.ts";
import { composeMail } from "./compose.ts";
import type { SmtpError } from "./smtp-exchange.ts";
import { openConnection } from "./smtp-open.ts";
import { DEFAULT_TIMEOUTS, type SmtpOptions } from "./smtp-options.ts";
import { SmtpSession } from "./smtp-session.ts";
import { unavailable } from "./smtp-unavailable.ts";

export type { SmtpOptions, SmtpTimeouts } from "./smtp-options.ts";

/**
 * Mail leaves by SMTP submission (RFC 6409). The password is looked up when the first session is
 * opened, and again only after a server has refused it: an access token may have run out.
 */
export function smtpMailer(options: SmtpOptions): Mailer {
  const timeouts = { ...DEFAULT_TIMEOUTS, ...options.timeouts };
  let secret: Promise<string | null> | null = null;

  async function open(): Promise<MailSession> {
    if (options.user !== null) secret ??= options.password();
    const used = secret;
    const value = await reveal(used);
    try {
      const { connection, smtpUtf8 } = await openConnection(options, timeouts, value);
      return new SmtpSession(connection, smtpUtf8, timeouts);
    } catch (error) {
      const smtpError = error as SmtpError;
      if (smtpError.code === "EAUTH" && secret === used) secret = null;
      throw unavailable(options, smtpError, value);
    }
  }

  async function reveal(promise: Promise<string | null> | null): Promise<string | null> {
    if (promise === null) return null;
    let value: string | null;
    try {
      value = await promise;
    } catch (error) {
      if (secret === promise) secret = null;
      throw new DeliveryUnavailable(`no password for ${options.user}: ${messageOf(error)}`, {
        cause: error,
      });
    }
    if (value !== null && value !== "") return value;
    if (secret === promise) secret = null;
    const what = options.auth === "xoauth2" ? "access token" : "password";
    throw new DeliveryUnavailable(
      `no ${what} for ${options.user} at ${options.host}: set smtp.password_command, or take the user out of smtp.url`,
    );
  }

  return {
    kind: "smtp",
    destination: `${options.host}:${options.port}`,
    connections: options.connections,
    compose: async (mail) => (await composeMail(mail)).bytes,
    open,
  };
}
