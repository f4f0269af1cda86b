import { generateKeyPairSync } from "node:crypto";

/** What of a domain's records differs from those of one that is wholly fine; null leaves one out. */
export interface ZoneChange {
  mx?: string;
  spf?: string | readonly string[] | null;
  dkim?: string | null;
  dmarc?: string | null;
}

/** The address that mail leaves from, in these zones. */
export const SENDING_ADDRESS = "203.0.113.7";

const key = (bits: number): string =>
  generateKeyPairSync("rsa", { modulusLength: bits })
    .publicKey.export({ type: "spki", format: "der" })
    .toString("base64");

const GOOD_KEY = key(2048);
/** A record with a key that is too short. */
export const shortKey = (): string => `v=DKIM1; k=rsa; p=${key(512)}`;

/** The records of a domain that is set up well, but for what is changed. */
export function zoneOf(domain: string, change: ZoneChange = {}): string[] {
  const {
    mx = `10 mx.${domain}.`,
    spf = `v=spf1 ip4:${SENDING_ADDRESS} -all`,
    dkim = `v=DKIM1; k=rsa; p=${GOOD_KEY}`,
    dmarc = `v=DMARC1; p=quarantine; rua=mailto:dmarc@${domain}`,
  } = change;
  const policies = spf === null ? [] : typeof spf === "string" ? [spf] : spf;
  return [
    `${domain}. MX ${mx}`,
    `mx.${domain}. A 203.0.113.9`,
    ...policies.map((text) => `${domain}. TXT ${quoted(text)}`),
    ...(dkim === null ? [] : [`k1._domainkey.${domain}. TXT ${quoted(dkim)}`]),
    ...(dmarc === null ? [] : [`_dmarc.${domain}. TXT ${quoted(dmarc)}`]),
  ];
}

/** In pieces of at most 255 octets (RFC 1035 section 3.3.14). */
function quoted(text: string): string {
  return (text.match(/.{1,255}/g) ?? [""]).map((piece) => `"${piece}"`).join(" ");
}

/** A mail of ours as its receiver has stored it: signed, and with the address that it came from. */
export function ownMail(address: string, domain: string): Buffer {
  return Buffer.from(
    `Received-SPF: pass (mx.${domain}: domain of ${address} designates ${SENDING_ADDRESS} as permitted sender) client-ip=${SENDING_ADDRESS};\r
DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=${domain};\r
 s=k1; h=from:to:subject; bh=abc=; b=abc=\r
From: Ada Sales <${address}>\r
To: ${address}\r
Subject: Hi\r
Date: ${new Date(Date.now() - 86_400_000).toUTCString()}\r
Message-ID: <${domain}-1@${domain}>\r
\r
Hi\r
`,
  );
}
