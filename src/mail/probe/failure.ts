/** What was tried when a server turned out not to work. */
export type ProbeStage = "unreachable" | "tls" | "certificate" | "secret" | "login" | "refused";

/** Why a server can't be used, in one line each, without secrets. */
export interface ProbeFailure {
  readonly stage: ProbeStage;
  /** With the server's words where it said something. */
  readonly what: string;
  readonly hint: string;
  /** It may pass by itself: no answer in time, too many connections. */
  readonly passing: boolean;
}

const PASSING =
  /^(?:ETIMEDOUT|ETIMEOUT|ECONNRESET|EPIPE|EAI_AGAIN|NoConnection|EConnectionClosed|(?:CONNECT|GREETING|UPGRADE)_TIMEOUT)$/;

/** Whether an error code is of a failure that may pass by itself. */
export function isPassingCode(code: string): boolean {
  return PASSING.test(code);
}
