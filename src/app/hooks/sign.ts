import { createHmac } from "node:crypto";
import { AppError } from "../../domain/errors.ts";

/** A secret as the specification writes it: 24 to 64 octets. */
const SECRET = /^whsec_([A-Za-z0-9+/]+={0,2})$/;

/**
 * The octets of a secret.
 *
 * @param where the setting or variable that it comes from
 * @throws AppError `config`, without the secret
 */
export function keyOf(secret: string, where: string): Buffer {
  const key = Buffer.from(SECRET.exec(secret.trim())?.[1] ?? "", "base64");
  if (key.length >= 24 && key.length <= 64) return key;
  throw new AppError(
    "config",
    `${where}: is no secret of Standard Webhooks`,
    'It is whsec_ and 24 to 64 octets in base64: echo "whsec_$(openssl rand -base64 32)"',
  );
}

/**
 * The headers by which a server knows that a call is ours and when it was made: Standard Webhooks,
 * symmetric signatures (https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md).
 *
 * @param id the same at each try
 */
export function signedHeaders(
  key: Buffer,
  id: string,
  at: Date,
  body: string,
): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  return {
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": `v1,${signature}`,
  };
}
