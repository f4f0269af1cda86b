import type { ProbeFailure } from "../../../mail/probe/failure.ts";
import type { Handshake } from "../../../mail/probe/handshake.ts";
import { clockCommand } from "../../../platform/clock.ts";
import { fail, type Outcome, ok, unknown, warn } from "../../check.ts";

const SOON = 14 * 86_400_000;

interface Looked {
  readonly place: string;
  readonly handshake: Handshake | null;
  readonly failure: ProbeFailure | null;
}

/** The version of TLS, and the certificate: whether it is accepted, and for how long. */
export function encryptionOf(
  { place, handshake, failure }: Looked,
  setting: "smtp.url" | "imap.url",
  now: Date,
): Outcome {
  const tls = handshake?.tls ?? null;
  if (failure?.stage === "certificate") {
    const why = (tls?.error && REASONS[tls.error]) ?? failure.what;
    const until =
      tls === null ? "" : `; it is for ${listed(tls.names)}, until ${day(tls.notAfter)}`;
    return fail(
      `the certificate of ${place} is not accepted: ${why}${until}`,
      fixOf(tls?.error, setting),
    );
  }
  if (failure?.stage === "tls")
    return fail(failure.what, failure.hint || `tickler config set ${setting}`);
  if (handshake === null) return unknown(`${place} was not reached`);
  if (tls === null) {
    return /^(?:localhost|127\.|\[?::1)/.test(place)
      ? ok(`${place} is this machine, and is spoken to without TLS`)
      : warn(`what goes to ${place} is not encrypted`, `tickler config get ${setting}`);
  }
  const left = tls.notAfter.getTime() - now.getTime();
  if (left < SOON) {
    const days = Math.floor(left / 86_400_000);
    return warn(
      left < 0
        ? `the certificate of ${place} expired on ${day(tls.notAfter)}; it is not checked with this setting`
        : `the certificate of ${place} expires in ${days} days, on ${day(tls.notAfter)}`,
      "Tell whoever runs the mail server to renew it.",
    );
  }
  if (!/^TLSv1\.[23]$/.test(tls.version)) {
    return warn(
      `${place} speaks ${tls.version}, which is no longer safe`,
      "Ask for TLS 1.2 or 1.3.",
    );
  }
  return ok(`${tls.version}, certificate good until ${day(tls.notAfter)}`);
}

/** Node's codes, which are OpenSSL's. */
const REASONS: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: "it has expired",
  CERT_NOT_YET_VALID: "it is not valid yet, or this machine's clock is behind",
  DEPTH_ZERO_SELF_SIGNED_CERT: "it is signed by itself",
  SELF_SIGNED_CERT_IN_CHAIN: "nobody whom this machine trusts has signed it",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "nobody whom this machine trusts has signed it",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "nobody whom this machine trusts has signed it",
  ERR_TLS_CERT_ALTNAME_INVALID: "it is for another host name",
};

function fixOf(error: string | null | undefined, setting: string): string {
  if (error === "CERT_NOT_YET_VALID") return clockCommand();
  if (error === "CERT_HAS_EXPIRED") return "Tell whoever runs the mail server to renew it.";
  if (error === "ERR_TLS_CERT_ALTNAME_INVALID")
    return `Use a name that the certificate is for: tickler config set ${setting} …`;
  return "Use a server whose certificate is signed, or name yours to Node.js: export NODE_EXTRA_CA_CERTS=/path/to/ca.pem";
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? "no name" : names.slice(0, 3).join(", ");
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}
