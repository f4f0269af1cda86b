import { AppError, messageOf } from "../../domain/errors.ts";
import { oneLine } from "../one-line.ts";
import { redact } from "../redact.ts";
import { isCertificateError, isTlsError, tlsReason } from "../tls.ts";
import type { ImapLoginOptions } from "./options.ts";

/** What imapflow and Node put into their errors. */
export interface ImapError extends Error {
  code?: string;
  /** `NO` or `BAD`, where the server refused a command. */
  responseStatus?: string;
  /** What it said to that. */
  responseText?: string;
  /** The response code, such as `UNAVAILABLE` (RFC 5530). */
  serverResponseCode?: string;
  /** The parsed response, for commands whose code imapflow does not look for, such as FETCH. */
  response?: unknown;
  authenticationFailed?: boolean;
  tlsFailed?: boolean;
  /** What the server said when it closed the connection (BYE). */
  reason?: string;
}

/** Codes of a passing refusal, not of a wrong user or password (RFC 5530, RFC 3501). */
const NOT_NOW = new Set(["UNAVAILABLE", "INUSE", "LIMIT", "SERVERBUG", "CONTACTADMIN"]);
const TOO_MANY = /too many|connection limit|simultaneous|try again|temporar/i;
const LATE = new Set([
  "CONNECT_TIMEOUT",
  "GREETING_TIMEOUT",
  "UPGRADE_TIMEOUT",
  "ETIMEOUT",
  "ETIMEDOUT",
]);

/**
 * Explains why a mailbox can't be read and what to do. The secret is redacted, since a server may
 * echo what it was sent. `partial`: it may pass by itself; `config`: it won't.
 */
export function unavailable(
  options: ImapLoginOptions,
  error: ImapError,
  secret: string | null,
): AppError {
  const { code, message, hint } = explain(options, error);
  return new AppError(code, oneLine(redact(message, options.user, secret)), hint, {
    // Only the code: the error's own text may contain the secret.
    cause: error.code,
  });
}

interface Explanation {
  code: "config" | "partial";
  message: string;
  hint: string;
}

const CHECK_URL = "Check imap.url.";
const LATER = "The next pass tries again.";

function explain(options: ImapLoginOptions, error: ImapError): Explanation {
  const place = `${options.host}:${options.port}`;
  const code = error.code ?? "";
  if (isLoginRefused(error)) return refusedLogin(options, error, place);
  if (isCertificateError(code)) {
    return {
      code: "config",
      message: `TLS certificate problem with ${place}: ${messageOf(error)}`,
      hint: "Check the host name in imap.url, or have the server's certificate renewed.",
    };
  }
  if (/does not support STARTTLS/.test(error.message)) {
    return {
      code: "config",
      message: `${place} does not offer encryption (STARTTLS)`,
      hint: "Use imaps:// with port 993, or a server that offers encryption.",
    };
  }
  if (LATE.has(code)) {
    return {
      code: "partial",
      message: `no answer in time from ${place}`,
      hint: options.port === 993 && !options.secure ? "Port 993 needs imaps://." : LATER,
    };
  }
  if (error.tlsFailed || isTlsError(code)) {
    return {
      code: "config",
      message: `no TLS with ${place}: ${tlsReason(messageOf(error))}`,
      hint: "imaps:// is for port 993, imap:// for 143.",
    };
  }
  if (error.reason !== undefined) {
    return {
      code: "partial",
      message: `${place} ended the session: ${error.reason}`,
      hint: LATER,
    };
  }
  if (error.responseText !== undefined) {
    return {
      code: "partial",
      message: `${place} refused a command: ${error.responseText}`,
      hint: LATER,
    };
  }
  return unreachable(place, error, code);
}

function unreachable(place: string, error: ImapError, code: string): Explanation {
  if (code === "ENOTFOUND") {
    return {
      code: "config",
      message: `can't connect to ${place}: there is no such host`,
      hint: CHECK_URL,
    };
  }
  if (code === "ECONNREFUSED") {
    return {
      code: "partial",
      message: `can't connect to ${place}: the connection was refused`,
      hint: CHECK_URL,
    };
  }
  const gone = /^(NoConnection|EConnectionClosed|ClosedAfterConnect|StateLogout|ECONNRESET|EPIPE)/;
  if (gone.test(code)) {
    return { code: "partial", message: `${place} closed the connection`, hint: LATER };
  }
  return {
    code: "partial",
    message: `the connection to ${place} failed: ${messageOf(error)}`,
    hint: CHECK_URL,
  };
}

/** The response code of a refused command; null if it has none. */
export function responseCode({ serverResponseCode, response }: ImapError): string | null {
  if (serverResponseCode !== undefined) return serverResponseCode;
  const { attributes } = (response ?? {}) as { attributes?: ResponseAttribute[] };
  const code = Array.isArray(attributes) ? attributes[0]?.section?.[0]?.value : undefined;
  return typeof code === "string" ? code.toUpperCase() : null;
}

interface ResponseAttribute {
  section?: { value?: unknown }[];
}

/** Whether the server rejected the user or the secret. */
export function isLoginRefused(error: ImapError): boolean {
  if (NOT_NOW.has(error.serverResponseCode ?? "")) return false;
  // imapflow's own error if the server offers no suitable mechanism.
  if (/^Unsupported authentication mechanism$/.test(error.message)) return true;
  return error.authenticationFailed === true && !TOO_MANY.test(error.responseText ?? "");
}

function refusedLogin(options: ImapLoginOptions, error: ImapError, place: string): Explanation {
  const what = options.auth === "xoauth2" ? "access token" : "password";
  const said = error.responseText ?? ownWords(options, error);
  return {
    code: "config",
    message: `${place} refused the login of ${options.user}: ${said}`,
    hint:
      options.renewal === undefined
        ? `Check the user in imap.url and the ${what} that imap.password_command prints.`
        : `Check the user in imap.url and that IMAP is allowed for the mailbox, or ${options.renewal}`,
  };
}

function ownWords({ auth }: ImapLoginOptions, error: ImapError): string {
  if (/^Unsupported/.test(error.message)) {
    return auth === "xoauth2" ? "it offers no XOAUTH2" : "it offers no login that we know";
  }
  return messageOf(error);
}
