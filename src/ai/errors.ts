import { messageOf } from "../domain/errors.ts";

/** An error of one request to a provider; it never leaves this layer. */
export class ProviderError extends Error {
  override readonly name = "ProviderError";
  /** The HTTP status, also one that stands in the body of an answer; null if there is none. */
  readonly status: number | null;
  /** How long the provider asks to wait, in milliseconds. */
  readonly retryAfter: number | null;

  constructor(message: string, status: number | null = null, retryAfter: number | null = null) {
    super(message);
    this.status = status;
    this.retryAfter = retryAfter;
  }

  /** Whether it is for what stands in this one request, whatever becomes of others. */
  get isOfText(): boolean {
    if (this.status === 413 || this.status === 451) return true;
    return this.status !== null && OF_TEXT.includes(this.status) && ABOUT_TEXT.test(this.message);
  }

  /** Whether the prompt does not fit: it is too long, or a server of one's own has a small context. */
  get isOfContext(): boolean {
    return ABOUT_CONTEXT.test(this.message);
  }

  /** Whether the request is refused, be it for its text or for a setting that stands in it. */
  get isRefusal(): boolean {
    return this.isOfText || this.status === 400 || this.status === 422;
  }

  /** Whether the same request may succeed in a moment. */
  get isBusy(): boolean {
    if (this.isOfText) return false;
    return this.status !== null && (BUSY.includes(this.status) || this.status >= 500);
  }
}

/** No text came, though the provider answered: it refused, or the model gave nothing to use. */
export class RefusedText extends ProviderError {
  override get isOfText(): boolean {
    return true;
  }
}

/** Request Timeout, Conflict (a lock of the provider's), Too Early, Too Many Requests. */
const BUSY: readonly number[] = [408, 409, 425, 429];

/** Statuses with which a request is refused for its text, or for something else. */
const OF_TEXT: readonly number[] = [400, 403, 404, 409, 422, 424, 429, 500, 502];

/** Texts that are too long, in the words of providers and of local servers. */
const ABOUT_CONTEXT =
  /context.?(?:length|window|size)|maximum context|\bn_(?:ctx|keep)\b|(?:prompt|input|request|messages?)\b.{0,40}\btoo (?:long|large)|too many (?:input )?tokens|reduce the length|exceeds? .{0,40}tokens/iu;

/** Content filters as well. */
const ABOUT_TEXT = new RegExp(
  `content.?(?:filter|policy|management)|safety|moderation|flagged|responsible.?ai|prohibited|blocked|${ABOUT_CONTEXT.source}`,
  "iu",
);

/** Errors that a stream or a body of 200 brings, of what has passed in a moment. */
const PASSING = /overload|rate.?limit|too many requests|capacity|temporar|unavailable|try again/iu;

/** The status that an error in a stream stands for, where it says none. */
export function statusOfWords(words: string): number | null {
  if (ABOUT_CONTEXT.test(words)) return 400;
  return PASSING.test(words) ? 503 : null;
}

/** The most of a server's own words that is passed on, in characters. */
const LENGTH = 300;

/** A server's words as they may stand in an error: on one line, short, without the key. */
export function quoted(text: string, key: string | null): string {
  const whole = key === null || key === "" ? text : text.replaceAll(key, "***");
  const line = messageOf(whole)
    .replace(/\p{Cc}+/gu, " ")
    .replace(/\b(?:sk|pk|key|rk)-[\w*-]{6,}/giu, "***")
    .replace(/\b(Bearer)\s+\S+/giu, "$1 ***")
    .trim();
  return line.length <= LENGTH ? line : `${line.slice(0, LENGTH)}…`;
}
