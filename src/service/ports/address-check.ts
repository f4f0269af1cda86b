import type { Verdict } from "../../domain/check/check.ts";
import type { MailRoute } from "../../domain/check/mail-route.ts";

/** Where mail for domains goes, by the DNS. */
export interface MailRoutes {
  /** Asks once for each domain. Never throws: a name server that does not answer is `unknown`. */
  of(domain: string): Promise<MailRoute>;
  /** Whether the name server has failed so often that it is asked no more. */
  readonly gaveUp: boolean;
}

/** What a verifier says of one address. */
export interface Verified {
  verdict: Verdict;
  /** In its words; null: it gave none. */
  reason: string | null;
}

/** The verifier's answers by the keys of addresses, or why there are none, in words. */
export type Verification =
  | { kind: "answers"; answers: ReadonlyMap<string, Verified> }
  | { kind: "failed"; why: string };

/** A program of the user's that knows which addresses work. */
export interface AddressVerifier {
  /** Never throws, unless it is interrupted. @throws AppError `interrupted` */
  verify(addresses: readonly string[], signal: AbortSignal | undefined): Promise<Verification>;
}

/** What a check asks besides the database. */
export interface AddressChecks {
  routes: MailRoutes;
  /** Null where none is configured. */
  verifier: AddressVerifier | null;
}
