import { createSign, generateKeyPairSync, randomBytes } from "node:crypto";

export interface Certificate {
  /** PEM. */
  key: string;
  cert: string;
}

export interface CertificateOptions {
  /** The host names that it is for; 127.0.0.1 is always one. */
  names?: string[];
  notAfter?: Date;
}

/** A self-signed certificate (RFC 5280), made on the spot so that none in the sources expires. */
export function makeCertificate(options: CertificateOptions = {}): Certificate {
  const { names = ["localhost"], notAfter = new Date(Date.now() + 90 * 86_400_000) } = options;
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const algorithm = sequence(oid("2a8648ce3d040302"));
  // OpenSSL looks a signer up by its name: two that are trusted need different ones.
  const subject = `tickler test ${randomBytes(6).toString("hex")}`;
  const name = sequence(der(0x31, sequence(oid("550403"), der(0x0c, Buffer.from(subject)))));
  const addresses = [
    ...names.map((host) => der(0x82, Buffer.from(host))),
    der(0x87, Buffer.from([127, 0, 0, 1])),
  ];
  const extensions = sequence(
    sequence(oid("551d11"), der(0x04, sequence(...addresses))),
    sequence(oid("551d13"), der(0x04, sequence(der(0x01, Buffer.from([0xff]))))),
  );
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    name,
    sequence(time(new Date(Date.now() - 10 * 86_400_000)), time(notAfter)),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, extensions),
  );
  const signature = createSign("sha256").update(body).sign(privateKey);
  const cert = sequence(body, algorithm, der(0x03, Buffer.concat([Buffer.from([0]), signature])));
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${cert.toString("base64").replace(/.{64}/g, "$&\n")}\n-----END CERTIFICATE-----\n`,
  };
}

/** Tag, length, value (X.690). */
function der(tag: number, value: Buffer): Buffer {
  const size = Buffer.from(value.length.toString(16).padStart(4, "0"), "hex");
  return Buffer.concat([Buffer.from([tag, 0x82]), size, value]);
}

function sequence(...parts: Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts));
}

function oid(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, "hex"));
}

function time(date: Date): Buffer {
  const digits = date.toISOString().replace(/\D/g, "").slice(2, 14);
  return der(0x17, Buffer.from(`${digits}Z`));
}
