/**
 * What a question to the DNS came to. A server that does not answer, or fails, says nothing of the
 * name: that is `unknown`, and never the same as `none`.
 */
export type DnsAnswer<T> =
  | { readonly kind: "found"; readonly values: readonly T[] }
  /** There is no such record; `nameExists` is false where there is no such name (NXDOMAIN). */
  | { readonly kind: "none"; readonly nameExists: boolean }
  /** `why` in words: no answer in time, the server failed, or refused. */
  | { readonly kind: "unknown"; readonly why: string };

/** The values of an answer; none for any other. */
export function valuesOf<T>(answer: DnsAnswer<T>): readonly T[] {
  return answer.kind === "found" ? answer.values : [];
}

const WHY: Readonly<Record<string, string>> = {
  ETIMEOUT: "the name server did not answer in time",
  ECANCELLED: "the name server did not answer in time",
  ESERVFAIL: "the name server failed (SERVFAIL)",
  EREFUSED: "the name server refused the question",
  ECONNREFUSED: "no name server can be reached",
  EFORMERR: "the name server did not understand the question",
  ENOTIMP: "the name server does not know this type of question",
  EBADRESP: "the name server's answer can't be read",
  EBADNAME: "that is no name that the DNS knows",
};

/** Turns an error of `node:dns` into an answer. */
export function answerOf<T>(error: unknown): DnsAnswer<T> {
  const code = (error as NodeJS.ErrnoException | null)?.code ?? "";
  if (code === "ENOTFOUND") return { kind: "none", nameExists: false };
  if (code === "ENODATA") return { kind: "none", nameExists: true };
  return { kind: "unknown", why: WHY[code] ?? `the look-up failed (${code || "unknown error"})` };
}
