/**
 * Tries mail servers out: what they offer, how they encrypt, whether they take the login. May import
 * what else is in mail/.
 */
import { messageOf } from "../../domain/errors.ts";
import type { LookUp } from "../credentials.ts";
import { oneLine } from "../one-line.ts";
import type { SmtpError } from "../smtp/exchange.ts";
import { exchange } from "../smtp/exchange.ts";
import { openConnection } from "../smtp/open.ts";
import { DEFAULT_TIMEOUTS, type SmtpOptions } from "../smtp/options.ts";
import { explainSmtp } from "../smtp/unavailable.ts";
import { isPassingCode, type ProbeFailure } from "./failure.ts";
import { type Handshake, handshake } from "./handshake.ts";

/** What was found out about an SMTP server. */
export interface SmtpProbe {
  /** `host:port` */
  readonly place: string;
  /** Null where it could not be reached, or does not encrypt although it should. */
  readonly handshake: Handshake | null;
  /** Null: a session was opened, with a login where a user is configured. */
  readonly failure: ProbeFailure | null;
  /** The largest mail that it takes, in octets (RFC 1870); null where it does not say. */
  readonly maxSize: number | null;
  /** The login methods that it offers (RFC 4954). */
  readonly auth: readonly string[];
}

/**
 * Connects, looks at the encryption, and logs in. Sends no mail.
 *
 * @param ms the longest that it may take
 * @param signal gives it up
 */
export async function probeSmtp(
  options: SmtpOptions,
  ms: number,
  signal?: AbortSignal,
): Promise<SmtpProbe> {
  const place = `${options.host}:${options.port}`;
  const secret = await secretFor(options, "smtp");
  const looking = handshake("smtp", options, ms, signal).catch(() => null);
  let failure = "stage" in secret ? secret : await logIn(options, secret.value, ms, signal);
  if (!("stage" in secret) && mayRenew(options, failure)) {
    const renewed = await secretFor(options, "smtp", secret.value);
    if ("stage" in renewed) failure = renewed;
    else if (renewed.value !== secret.value)
      failure = await logIn(options, renewed.value, ms, signal);
  }
  const seen = await looking;
  const features = seen?.features ?? [];
  return { place, handshake: seen, failure, maxSize: maxSizeOf(features), auth: authOf(features) };
}

async function logIn(
  options: SmtpOptions,
  secret: string | null,
  ms: number,
  stop?: AbortSignal,
): Promise<ProbeFailure | null> {
  const timeouts = { ...DEFAULT_TIMEOUTS, connect: ms, command: ms, close: 500 };
  const signals = [AbortSignal.timeout(ms), ...(stop === undefined ? [] : [stop])];
  const signal = AbortSignal.any(signals);
  try {
    const { connection } = await openConnection(options, timeouts, secret, signal);
    await exchange(connection, timeouts.close, () => connection.quit()).catch(() => undefined);
    connection.close();
    return null;
  } catch (error) {
    const { code, originalCode } = error as SmtpError;
    const late: SmtpError = Object.assign(new Error("no answer in time"), { code: "ETIMEDOUT" });
    const cause = signal.aborted ? late : (error as SmtpError);
    const explained = explainSmtp(options, cause, secret);
    const passing =
      signal.aborted ||
      isPassingCode(originalCode ?? code ?? "") ||
      /^4\d\d/.test(cause.response ?? "");
    return { ...explained, passing };
  }
}

/** Whether a refused token is worth another one: it may have run out in another process's cache. */
export function mayRenew(
  { renewal }: { renewal?: string },
  failure: ProbeFailure | null,
): failure is ProbeFailure {
  return renewal !== undefined && failure?.stage === "login" && !failure.passing;
}

/** The secret of a login; a failure where none can be had. Null where no user is configured. */
export async function secretFor(
  options: {
    host: string;
    user: string | null;
    auth: string;
    password: LookUp;
    renewal?: string;
  },
  protocol: "smtp" | "imap",
  refused: string | null = null,
): Promise<{ value: string | null } | ProbeFailure> {
  if (options.user === null) return { value: null };
  const what = options.auth === "password" ? "password" : "access token";
  const hint =
    options.renewal ?? `set ${protocol}.password_command, or run it by hand to see what it prints`;
  const failed = (why: string): ProbeFailure => ({
    ...{ stage: "secret" as const, passing: false },
    what: oneLine(`no ${what} for ${options.user} at ${options.host}${why}`),
    hint,
  });
  try {
    const value = await options.password(refused ?? undefined);
    return value === null || value === "" ? failed("") : { value };
  } catch (error) {
    const own = (error as { hint?: unknown }).hint;
    const failure = failed(`: ${messageOf(error)}`);
    return typeof own === "string" ? { ...failure, hint: own } : failure;
  }
}

function maxSizeOf(features: readonly string[]): number | null {
  const size = features
    .map((line) => /^250[ -]SIZE[ =]+(\d{1,15})\b/i.exec(line)?.[1])
    .find(Boolean);
  // Zero is no fixed limit (RFC 1870 section 4).
  return size === undefined || Number(size) === 0 ? null : Number(size);
}

function authOf(features: readonly string[]): string[] {
  const line = features.map((each) => /^250[ -]AUTH[ =](.*)$/i.exec(each)?.[1]).find(Boolean);
  return line === undefined ? [] : line.toUpperCase().trim().split(/\s+/);
}
