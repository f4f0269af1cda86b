import { AppError } from "../../domain/errors.ts";
import { ImapConnection } from "../imap/connection.ts";
import { type ImapError, isLoginRefused, unavailable } from "../imap/errors.ts";
import { findSent, listFolders, requireFolder } from "../imap/folders.ts";
import type { ImapInboxOptions, ImapLoginOptions } from "../imap/options.ts";
import { isCertificateError, isTlsError } from "../tls.ts";
import { isPassingCode, type ProbeFailure, type ProbeStage } from "./failure.ts";
import { type FoundMail, mailsOf } from "./found-mail.ts";
import { type Handshake, handshake } from "./handshake.ts";
import { mayRenew, secretFor } from "./smtp.ts";

/** What was found out about an IMAP account. */
export interface ImapProbe {
  /** `host:port` */
  readonly place: string;
  readonly handshake: Handshake | null;
  /** Null: it can be logged in to and its folders listed. */
  readonly failure: ProbeFailure | null;
  /** The folders of the account, as people write them. */
  readonly folders: readonly string[];
  /** Those of `imap.folders` that the account lacks. */
  readonly missing: readonly string[];
  /** The folder of sent mail; null where there is none, or the one in `imap.sent` is missing. */
  readonly sent: string | null;
  /** The newest mails that our domain has sent, as they lie in Sent and in the first folder. */
  readonly own: readonly FoundMail[];
  /** When the newest mail in the first folder came in, by the server's clock; null: unknown. */
  readonly newest: Date | null;
}

/** A probe of an account that can't be used, with what is not known left empty. */
const NOTHING = { folders: [], missing: [], sent: null, own: [], newest: null } as const;

/**
 * Logs in, lists the folders, and reads the headers of the newest mails of ours. Changes nothing.
 *
 * @param from the address that mails come from; null: none is looked for
 * @param ms the longest that it may take
 * @param signal gives up the attempt to log in
 */
export async function probeImap(
  options: ImapInboxOptions,
  from: string | null,
  ms: number,
  signal?: AbortSignal,
): Promise<ImapProbe> {
  const place = `${options.host}:${options.port}`;
  const looking = handshake("imap", options, ms, signal).catch(() => null);
  const secret = await secretFor(options, "imap");
  if ("stage" in secret) {
    return { ...NOTHING, place, handshake: await looking, failure: secret };
  }
  let found = await look(options, secret.value ?? "", from, ms, signal);
  if (mayRenew(options, found.failure)) {
    const renewed = await secretFor(options, "imap", secret.value);
    if ("stage" in renewed) found = { ...NOTHING, failure: renewed };
    else if (renewed.value !== secret.value) {
      found = await look(options, renewed.value ?? "", from, ms, signal);
    }
  }
  return { ...NOTHING, ...found, place, handshake: await looking };
}

async function look(
  options: ImapInboxOptions,
  secret: string,
  from: string | null,
  ms: number,
  signal?: AbortSignal,
): Promise<Omit<ImapProbe, "place" | "handshake">> {
  const opened = await openForProbe(options, secret, ms, signal);
  if ("stage" in opened) return { ...NOTHING, failure: opened };
  try {
    const listed = await listFolders(opened);
    const missing = options.folders.filter((name) => !has(() => requireFolder(listed, name, "")));
    const sent = has(() => findSent(listed, options.sent))?.path ?? null;
    const first = options.folders.find((name) => !missing.includes(name));
    const inbox = first === undefined ? null : requireFolder(listed, first, "").path;
    const folders = listed.map(({ path }) => path);
    const own: FoundMail[] = [];
    if (sent !== null) own.push(...(await mailsOf(opened, sent, from)).mails);
    const received = inbox === null ? null : await mailsOf(opened, inbox, from);
    own.push(...(received?.mails ?? []));
    return { failure: null, folders, missing, sent, own, newest: received?.newest ?? null };
  } catch (error) {
    return { ...NOTHING, failure: failureOf(error, "refused") };
  } finally {
    await opened.close();
  }
}

/** A session for a look at an account; a failure where none can be had. */
export async function openForProbe(
  options: ImapLoginOptions,
  secret: string,
  ms: number,
  signal?: AbortSignal,
): Promise<ImapConnection | ProbeFailure> {
  const timeouts = { connect: ms, login: ms, command: ms, mail: ms, silence: ms, close: 500 };
  try {
    return await ImapConnection.open({ ...options, timeouts }, secret, signal);
  } catch (error) {
    const explained = unavailable(options, error as ImapError, secret);
    return failureOf(explained, stageOf(error as ImapError));
  }
}

function failureOf(error: unknown, stage: ProbeStage): ProbeFailure {
  if (!(error instanceof AppError)) {
    const what = error instanceof Error ? error.message : String(error);
    return { stage, what, hint: "", passing: true };
  }
  const code = typeof error.cause === "string" ? error.cause : "";
  const passing = error.code === "partial" && (stage !== "unreachable" || isPassingCode(code));
  return { stage, what: error.message, hint: passing ? "" : (error.hint ?? ""), passing };
}

function stageOf(error: ImapError): ProbeStage {
  const code = error.code ?? "";
  if (isLoginRefused(error)) return "login";
  if (isCertificateError(code)) return "certificate";
  if (/does not support STARTTLS/.test(error.message)) return "tls";
  if (isTlsError(code) || (error.tlsFailed && !isPassingCode(code))) return "tls";
  return error.reason !== undefined || error.responseText !== undefined ? "refused" : "unreachable";
}

function has<T>(find: () => T): T | null {
  try {
    return find();
  } catch {
    return null;
  }
}
