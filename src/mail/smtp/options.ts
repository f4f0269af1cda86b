import type { LookUp } from "../credentials.ts";
import type { TlsEndpoint } from "../tls.ts";

/** How long each wait may take, in milliseconds (RFC 5321 section 4.5.3.2 as a guide). */
export interface SmtpTimeouts {
  /** From the name look-up to the answer to EHLO, with TLS. */
  connect: number;
  /** The login; or MAIL, RCPT and DATA together. */
  command: number;
  /** From 354 until the body is on the wire and marked. */
  body: number;
  /** The answer to the final dot. */
  answer: number;
  /** RSET after a refused transaction. */
  reset: number;
  /** QUIT. */
  close: number;
}

export const DEFAULT_TIMEOUTS: SmtpTimeouts = {
  connect: 60_000,
  command: 300_000,
  body: 180_000,
  answer: 600_000,
  reset: 10_000,
  close: 1_000,
};

export interface SmtpOptions extends TlsEndpoint {
  /** Null: no login. */
  user: string | null;
  /** The password, or with `xoauth2` an access token; null where none is configured. */
  password: LookUp;
  auth: "password" | "xoauth2";
  /**
   * Where `password` gives tokens that it renews: a refused one is looked up again, once. The text is
   * what a person does where that does not help either.
   */
  renewal?: string;
  /** How many sessions may be open at once. */
  connections: number;
  timeouts?: Partial<SmtpTimeouts>;
}
