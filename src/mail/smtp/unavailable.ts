import { DeliveryUnavailable, messageOf } from "../../domain/errors.ts";
import { resourceError } from "../../platform/system-errors.ts";
import { oneLine } from "../one-line.ts";
import { redact } from "../redact.ts";
import { isCertificateError, isTlsError } from "../tls.ts";
import type { SmtpError } from "./exchange.ts";
import type { SmtpOptions } from "./options.ts";
import { replyText } from "./reply.ts";

/**
 * Explains in one line why a session can't be opened and what to do. The secret is redacted, since
 * a server may echo what it was sent.
 */
export function unavailable(
  options: SmtpOptions,
  error: SmtpError,
  secret: string | null,
): DeliveryUnavailable {
  return new DeliveryUnavailable(oneLine(redact(explain(options, error), options.user, secret)), {
    // Only the code: the error's own text may contain the secret.
    cause: error.originalCode ?? error.code,
  });
}

function explain(options: SmtpOptions, error: SmtpError): string {
  const place = `${options.host}:${options.port}`;
  const cause = error.originalCode ?? error.code ?? "";
  const said = error.response === undefined ? null : replyText(error.response);
  const shortage = resourceError(Object.assign(new Error(), { code: cause }));
  if (shortage) return `can't connect to ${place}: ${shortage.what}. ${shortage.hint}`;
  if (error.code === "EAUTH") {
    const why = said ?? messageOf(error);
    const what = options.auth === "xoauth2" ? "access token" : "password";
    return `${place} refused the login of ${options.user}: ${why}; check the user in smtp.url and the ${what} that smtp.password_command prints`;
  }
  if (isCertificateError(cause)) {
    return `TLS certificate problem with ${place}: ${messageOf(error)}; check the host name in smtp.url, or have the server's certificate renewed`;
  }
  if (error.code === "ETLS" && error.command === "STARTTLS") {
    return `${place} does not offer encryption (STARTTLS)${said === null ? "" : `: ${said}`}; use smtps:// with port 465, or a server that offers encryption`;
  }
  if (error.code === "ETLS" || isTlsError(cause)) {
    return `no TLS with ${place}: ${messageOf(error)}; smtps:// is for port 465, smtp:// for 587 and 25`;
  }
  if (said !== null) return `${place} refused the session: ${said}`;
  return `can't connect to ${place}: ${plainly(error, cause)}; check smtp.url${portHint(options, error)}`;
}

function plainly(error: SmtpError, cause: string): string {
  if (cause === "ENOTFOUND" || error.code === "EDNS") return "there is no such host";
  if (cause === "ECONNREFUSED") return "the connection was refused";
  if (error.code === "ETIMEDOUT" || cause === "ETIMEDOUT") return "no answer in time";
  return messageOf(error);
}

/** A server that expects TLS from the first byte never greets a plain-text client. */
function portHint({ port, secure }: SmtpOptions, { code }: SmtpError): string {
  return port === 465 && !secure && code === "ETIMEDOUT" ? " (port 465 needs smtps://)" : "";
}
