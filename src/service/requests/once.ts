/**
 * Requests under a key of the caller's: a repeat gives the first result, and changes nothing. The
 * key is stored in the transaction that does the work, so that of two at once one wins. May import
 * `domain` and ports.
 */
import { AppError } from "../../domain/errors.ts";
import { type RequestResult, requestDigest, storedKey } from "../../domain/request-key.ts";
import type { KnownRequest, Queries } from "../ports/index.ts";

/** A key, and what is asked for under it besides the lead. */
export interface KeyedRequest {
  /** As it is stored. */
  readonly key: string;
  readonly command: string;
  readonly content: readonly unknown[];
}

/** @param key as a person typed it; undefined: none is given @throws AppError `usage` */
export function keyed(
  key: string | undefined,
  command: string,
  content: readonly unknown[],
): KeyedRequest | null {
  return key === undefined ? null : { key: storedKey(key), command, content };
}

/** @param subject the lead or message that it is about: by its id, however it was named */
export function digestOf({ command, content }: KeyedRequest, subject: number | null): string {
  return requestDigest(command, [subject, ...content]);
}

/**
 * The message that was made under a key before.
 *
 * @param subject see `digestOf`; null where there is none of that name
 * @returns null where nothing was asked for under it
 * @throws AppError `conflict` where something else was; `not_found` where its lead was erased since
 */
export async function earlierMessage(
  queries: Queries,
  request: KeyedRequest | null,
  subject: () => Promise<number | null>,
): Promise<number | null> {
  const known = request && (await queries.requests.find(request.key));
  if (!known) return null;
  const { messageId, leadId } = known.result;
  if (messageId !== undefined && !(await queries.messages.byId(messageId))) {
    throw new AppError(
      "not_found",
      `what was asked for under this key is gone: lead ${leadId} was erased`,
      "Nothing was sent. Another key asks for something new.",
    );
  }
  requireSame(known, digestOf(request, await subject()));
  if (messageId === undefined) throw new Error("a request without a result");
  return messageId;
}

/** @throws AppError `conflict` */
export function requireSame({ digest, result }: KnownRequest, wanted: string): void {
  if (digest === wanted) return;
  throw new AppError(
    "conflict",
    `something else was asked for under this key before${describe(result)}`,
    "Nothing was done. A key stands for one request with one content: choose another one.",
  );
}

function describe({ command, messageId, leadId }: RequestResult): string {
  if (messageId === undefined) return `, by \`tickler ${command}\``;
  return `, by \`tickler ${command}\`: message ${messageId} to lead ${leadId}`;
}

/** Keeps what came of a request, in the transaction that did it. */
export async function keepResult(
  queries: Queries,
  request: KeyedRequest | null,
  subject: number,
  result: Omit<RequestResult, "command">,
  now: Date,
): Promise<void> {
  if (request === null) return;
  const { key, command } = request;
  const digest = digestOf(request, subject);
  await queries.requests.add(key, { digest, result: { command, ...result } }, now);
}
