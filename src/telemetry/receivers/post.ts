import type { LookupFunction } from "node:net";
import type { Outcome } from "../records.ts";

/** What a receiver has answered. */
export interface Answer {
  readonly status: number;
  /** Media type, in lower case; an empty string where it names none. */
  readonly type: string;
  /** As much of it as is looked at. */
  readonly body: Uint8Array;
  /** Milliseconds. */
  readonly retryAfter: number | undefined;
}

export interface PostRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
  /** Gives up, and closes the connection. */
  readonly signal: AbortSignal;
}

/** More of an answer is not read. */
const LONGEST_ANSWER = 64 * 1024;

/**
 * Sends a body by HTTP, over a connection of its own that is gone afterwards. Redirects are not
 * followed. Never rejects: where nothing arrived, the outcome says why.
 */
export async function post(request: PostRequest): Promise<Answer | Outcome> {
  if (request.signal.aborted) return { ok: false, reason: "no_answer" };
  const url = new URL(request.url);
  const { request: open } =
    url.protocol === "https:" ? await import("node:https") : await import("node:http");
  const { lookupHost } = await import("./lookup.ts");
  return new Promise((resolve) => {
    const { signal } = request;
    const giveUp = (outcome: Outcome): void => {
      resolve(outcome);
      outgoing.destroy();
    };
    const late = (): void => giveUp({ ok: false, reason: "no_answer" });
    const lookup: LookupFunction = (host, options, done) => lookupHost(host, options, signal, done);
    const body = typeof request.body === "string" ? Buffer.from(request.body) : request.body;
    const outgoing = open(
      url,
      {
        method: "POST",
        agent: false,
        lookup,
        headers: {
          ...request.headers,
          "user-agent": `tickler/${__VERSION__}`,
          "content-length": String(body.length),
        },
      },
      (incoming) => {
        const parts: Buffer[] = [];
        let length = 0;
        const end = (): void => {
          const answer = {
            status: incoming.statusCode ?? 0,
            type:
              (incoming.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? "",
            body: Buffer.concat(parts),
            retryAfter: retryAfterOf(incoming.headers["retry-after"]),
          };
          resolve(answer);
          outgoing.destroy();
        };
        incoming.on("data", (part: Buffer) => {
          length += part.length;
          if (length <= LONGEST_ANSWER) parts.push(part);
          else end();
        });
        incoming.on("end", end);
        incoming.on("error", () => giveUp({ ok: false, reason: "unreachable" }));
      },
    );
    outgoing.on("error", (error) => {
      const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
      giveUp({
        ok: false,
        reason: "unreachable",
        ...(code !== undefined && isCode(code) && { code }),
      });
    });
    signal.addEventListener("abort", late, { once: true });
    outgoing.on("close", () => signal.removeEventListener("abort", late));
    outgoing.end(body);
  });
}

/** What an answer means, by its status alone; null where it is a success. */
export function failureOf({ status, retryAfter }: Answer): Outcome | null {
  if (status >= 200 && status < 300) return null;
  const about = { ok: false, status, ...(retryAfter !== undefined && { retryAfter }) } as const;
  if (status >= 300 && status < 400) return { ...about, reason: "redirected" };
  if (status === 401 || status === 403) return { ...about, reason: "unauthorized" };
  if (status === 404 || status === 405) return { ...about, reason: "no_receiver" };
  if (status === 429 || status === 503) return { ...about, reason: "busy" };
  return { ...about, reason: status >= 500 ? "failed" : "refused" };
}

/** Seconds, or a date (RFC 9110 section 10.2.3). */
function retryAfterOf(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const seconds = /^\d{1,6}$/.test(header.trim()) ? Number(header) : null;
  const wait = seconds === null ? Date.parse(header) - Date.now() : seconds * 1_000;
  return Number.isFinite(wait) && wait > 0 ? wait : undefined;
}

function isCode(code: string): boolean {
  return /^[A-Z][A-Z0-9_]{1,40}$/.test(code);
}
