import type { ConnectionOptions } from "node:tls";

/** How to reach a server, and what its encryption has to satisfy. */
export interface TlsEndpoint {
  host: string;
  port: number;
  /** TLS from the first byte. */
  secure: boolean;
  /**
   * `required`: STARTTLS, and a certificate that can be verified. `opportunistic`: STARTTLS if it is
   * offered, with any certificate, and no login without it except on this machine. `off`: never.
   */
  tls: "required" | "opportunistic" | "off";
  /** A certificate (PEM) to trust beside the system's. */
  ca?: string;
}

export async function tlsOptions({ secure, tls, ca }: TlsEndpoint): Promise<ConnectionOptions> {
  // Without `required`, verifying gains nothing: an attacker who can forge a certificate can also
  // strip STARTTLS from the server's capabilities.
  const verify = secure || tls === "required";
  if (ca === undefined) return { rejectUnauthorized: verify };
  const { rootCertificates } = await import("node:tls");
  return { rejectUnauthorized: verify, ca: [...rootCertificates, ca] };
}

/**
 * Whether a password may be sent to the server on a connection without TLS: with `opportunistic`
 * only to this machine, since an attacker can strip STARTTLS from what the server offers.
 */
export function mayLogInWithoutTls({ host, tls }: TlsEndpoint): boolean {
  if (tls === "required") return false;
  return tls === "off" || isLoopback(host);
}

function isLoopback(host: string): boolean {
  return /^(?:(?:.*\.)?localhost\.?|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);
}

const CERTIFICATE = /^(CERT_|ERR_TLS_CERT|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH)/;
const NO_TLS = /^(ERR_SSL_|EPROTO$)/;

/** Whether an error code says that a certificate was not accepted. */
export function isCertificateError(code: string): boolean {
  return CERTIFICATE.test(code);
}

/** Whether an error code says that the TLS handshake failed. */
export function isTlsError(code: string): boolean {
  return NO_TLS.test(code);
}

/**
 * What OpenSSL complains of, without its numbers and the files of its sources:
 * `80AC6E99737F0000:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:../deps/…`.
 */
export function tlsReason(message: string): string {
  const reason = /:SSL routines:[^:]*:([^:]+):/.exec(message)?.[1];
  if (reason === undefined) return message;
  return reason === "wrong version number" ? "the server does not begin with TLS there" : reason;
}
