import { createPublicKey } from "node:crypto";
import { fail, type Outcome, ok, unknown, warn } from "../../check.ts";
import type { SetUp } from "../../set-up.ts";
import { type DkimSignature, signatures, tagsOf } from "./evidence.ts";

/** RFC 8301 section 3.2: no less; and better more. */
const LEAST_BITS = 1024;
const GOOD_BITS = 2048;

/** Whether the key is there that mails of ours are signed with (RFC 6376 section 3.6). */
export async function dkim(setUp: SetUp): Promise<Outcome | null> {
  const { domain } = setUp;
  if (domain === null) return null;
  const found = await signatures(setUp);
  const provider = await setUp.provider();
  const where = provider === null ? "your mail server" : provider.name;
  if (found === null) {
    return unknown(
      "no mail of yours was found to see how it is signed",
      "tickler doctor --test-mail",
    );
  }
  const own = found.find((each) => each.domain === domain);
  const signature = own ?? found.find((each) => domain.endsWith(`.${each.domain}`)) ?? found[0];
  if (signature === undefined) {
    const test = await setUp.testMail().catch(() => null);
    if (test?.kind !== "received") {
      return unknown(
        "the mails of yours that were found carry no signature, as copies often do",
        "tickler doctor --test-mail",
      );
    }
    return warn(
      "the test mail came in without a signature (DKIM)",
      `Turn DKIM on for ${domain} at ${where}, and put the record that it shows into the DNS.`,
    );
  }
  return keyOf(setUp, signature, where);
}

async function keyOf(
  { resolver }: SetUp,
  { domain, selector }: DkimSignature,
  where: string,
): Promise<Outcome> {
  const name = `${selector}._domainkey.${domain}`;
  const answer = await resolver.txt(name);
  if (answer.kind === "unknown") return unknown(`${name}: ${answer.why}`);
  const renew = `DNS: ${name}. TXT "v=DKIM1; k=rsa; p=…"    # as ${where} shows it`;
  const texts = answer.kind === "found" ? answer.values : [];
  const keys = texts.filter((text) => tagsOf(text).has("p"));
  const [record] = keys;
  if (record === undefined) {
    return fail(
      `mail is signed with the key ${selector} of ${domain}, and its record is missing`,
      renew,
    );
  }
  if (keys.length > 1)
    return fail(
      `there are ${keys.length} keys at ${name}; receivers take one or none`,
      `DNS: leave one record at ${name}.`,
    );
  const tags = tagsOf(record);
  const key = (tags.get("p") ?? "").replace(/\s+/g, "");
  if (key === "") return fail(`the key ${selector} of ${domain} is revoked (p= is empty)`, renew);
  if ((tags.get("v") ?? "DKIM1") !== "DKIM1") {
    return fail(`the record at ${name} is of no version that is known`, renew);
  }
  const bits = bitsOf(tags.get("k") ?? "rsa", key);
  if (bits === null) return fail(`the key at ${name} can't be read`, renew);
  if (bits < LEAST_BITS)
    return fail(
      `the key at ${name} has ${bits} bits, and receivers take ${LEAST_BITS} at least`,
      renew,
    );
  if (
    (tags.get("t") ?? "")
      .split(":")
      .map((flag) => flag.trim())
      .includes("y")
  ) {
    return warn(
      `the key ${selector} of ${domain} is marked as a test (t=y), so receivers ignore it`,
      `DNS: ${name}. TXT without "t=y;"`,
    );
  }
  if (bits < GOOD_BITS && tags.get("k") !== "ed25519") {
    return warn(
      `the key at ${name} has ${bits} bits; ${GOOD_BITS} are usual today`,
      `Make a new key at ${where}.`,
    );
  }
  return ok(`signed for ${domain} with the key ${selector}, whose record is there`);
}

/** The length of a public key in bits; for Ed25519 (RFC 8463) 256. Null where it is none. */
function bitsOf(type: string, base64: string): number | null {
  const bytes = Buffer.from(base64, "base64");
  if (type.toLowerCase() === "ed25519") return bytes.length === 32 ? GOOD_BITS : null;
  try {
    const key = createPublicKey({ key: bytes, format: "der", type: "spki" });
    return key.asymmetricKeyDetails?.modulusLength ?? null;
  } catch {
    return null;
  }
}
