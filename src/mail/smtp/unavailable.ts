import { DeliveryUnavailable, messageOf } from "../../domain/errors.ts";
import { resourceError } from "../../platform/system-errors.ts";
import { oneLine } from "../one-line.ts";
import { redact } from "../redact.ts";
import { isCertificateError, isTlsError, tlsReason } from "../tls.ts";
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
  const { what, hint } = explainSmtp(options, error, secret);
  return new DeliveryUnavailable(hint === "" ? what : oneLine(`${what}; ${hint}`), {
    // Only the code: the error's own text may contain the secret.
    cause: error.originalCode ?? error.code,
  });
}

/** What failed, in the server's words, and what to do about it; `hint` may be empty. */
export interface SmtpExplanation {
  stage: "unreachable" | "tls" | "certificate" | "login" | "refused";
  what: string;
  hint: string;
}

/** Explains why a session can't be opened; neither text holds the secret. */
export function explainSmtp(
  options: SmtpOptions,
  error: SmtpError,
  secret: string | null,
): SmtpExplanation {
  const { stage, what, hint } = explain(options, error);
  return { stage, what: oneLine(redact(what, options.user, secret)), hint };
}

function explain(options: SmtpOptions, error: SmtpError): SmtpExplanation {
  const place = `${options.host}:${options.port}`;
  const cause = error.originalCode ?? error.code ?? "";
  const said = error.response === undefined ? null : replyText(error.response);
  const shortage = resourceError(Object.assign(new Error(), { code: cause }));
  if (shortage) {
    const what = `can't connect to ${place}: ${shortage.what}. ${shortage.hint}`;
    return { stage: "unreachable", what, hint: "" };
  }
  if (error.code === "EAUTH") {
    const why = said ?? messageOf(error);
    const secret = options.auth === "xoauth2" ? "access token" : "password";
    return {
      stage: "login",
      what: `${place} refused the login of ${options.user}: ${why}`,
      hint:
        options.renewal === undefined
          ? `check the user in smtp.url and the ${secret} that smtp.password_command prints`
          : `check the user in smtp.url and that SMTP is allowed for the mailbox, or ${options.renewal}`,
    };
  }
  if (isCertificateError(cause)) {
    return {
      stage: "certificate",
      what: `TLS certificate problem with ${place}: ${messageOf(error)}`,
      hint: "check the host name in smtp.url, or have the server's certificate renewed",
    };
  }
  if (error.code === "ETLS" && error.command === "STARTTLS") {
    return {
      stage: "tls",
      what: `${place} does not offer encryption (STARTTLS)${said === null ? "" : `: ${said}`}`,
      hint: "use smtps:// with port 465, or a server that offers encryption",
    };
  }
  if (error.code === "ETLS" || isTlsError(cause)) {
    return {
      stage: "tls",
      what: `no TLS with ${place}: ${tlsReason(messageOf(error))}`,
      hint: "smtps:// is for port 465, smtp:// for 587 and 25",
    };
  }
  if (said !== null) {
    return { stage: "refused", what: `${place} refused the session: ${said}`, hint: "" };
  }
  return {
    stage: "unreachable",
    what: `can't connect to ${place}: ${plainly(error, cause)}`,
    hint: `check smtp.url${portHint(options, error)}`,
  };
}

function plainly(error: SmtpError, cause: string): string {
  if (cause === "ENOTFOUND" || error.code === "EDNS") return "there is no such host";
  if (cause === "ECONNREFUSED") return "the connection was refused";
  if (error.code === "ETIMEDOUT" || cause === "ETIMEDOUT") return "no answer in time";
  return messageOf(error);
}

/** A server that expects TLS from the first byte never greets a plain-text client. */
function portHint({ secure }: SmtpOptions, { code, message }: SmtpError): string {
  const isSilent = code === "ETIMEDOUT" && /greeting/i.test(message);
  return isSilent && !secure ? " (a port that begins with TLS, such as 465, needs smtps://)" : "";
}

/** Whether the server has looked at a secret and does not take it, rather than failed to. */
export function isTokenRefused({ code, response }: SmtpError): boolean {
  return code === "EAUTH" && !/^4/.test(response ?? "");
}
