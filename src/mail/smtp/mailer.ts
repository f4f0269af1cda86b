import { AppError, DeliveryUnavailable, messageOf } from "../../domain/errors.ts";
import type { Mailer, MailSession } from "../../service/ports/index.ts";
import { composeMail, loadComposer } from "../compose.ts";
import { type Credential, CredentialCache } from "../credentials.ts";
import type { SmtpError } from "./exchange.ts";
import { openConnection } from "./open.ts";
import { DEFAULT_TIMEOUTS, type SmtpOptions } from "./options.ts";
import { SmtpSession } from "./session.ts";
import { isTokenRefused, unavailable } from "./unavailable.ts";
import { Wire } from "./wire.ts";

export type { SmtpOptions } from "./options.ts";

const NO_SECRET: Credential = { value: null, used: false, invalidate: () => undefined };

/**
 * Mail leaves by SMTP submission (RFC 6409). The password is looked up when the first session is
 * opened, and again only after a server has refused it: an access token may have run out.
 */
export function smtpMailer(options: SmtpOptions): Mailer {
  const timeouts = { ...DEFAULT_TIMEOUTS, ...options.timeouts };
  const secret = new CredentialCache(options.password);

  async function open(signal?: AbortSignal): Promise<MailSession> {
    let mayRenew = options.renewal !== undefined;
    for (;;) {
      const { value, invalidate } = options.user === null ? NO_SECRET : await credential();
      try {
        await loadComposer();
        const { connection, extensions } = await openConnection(options, timeouts, value, signal);
        return new SmtpSession({ wire: new Wire(connection), extensions, timeouts }, options.host);
      } catch (error) {
        const smtpError = error as SmtpError;
        if (smtpError.code === "EAUTH") invalidate();
        if (!mayRenew || !isTokenRefused(smtpError)) throw unavailable(options, smtpError, value);
        mayRenew = false;
      }
    }
  }

  async function credential(): Promise<Credential> {
    const what = options.auth === "xoauth2" ? "access token" : "password";
    const found = await secret.get().catch((error) => {
      const hint = options.renewal !== undefined && error instanceof AppError ? error.hint : "";
      const why = [messageOf(error), hint && lowerFirst(hint)].filter(Boolean).join("; ");
      throw new DeliveryUnavailable(`no ${what} for ${options.user}: ${why}`, { cause: error });
    });
    if (found.value !== null && found.value !== "") return found;
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

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
