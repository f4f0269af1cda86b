import { fail, type Outcome, ok, unknown, warn } from "../../check.ts";
import type { SetUp } from "../../set-up.ts";

/** Whether anybody can answer: mail servers of the domain (RFC 5321 section 5), no null MX (RFC 7505). */
export async function mx({ domain, resolver }: SetUp): Promise<Outcome | null> {
  if (domain === null) return null;
  const found = await resolver.mx(domain);
  const record = `DNS: ${domain}. MX 10 mail.${domain}.    # your mail server`;
  if (found.kind === "unknown") return unknown(`MX of ${domain}: ${found.why}`);
  if (found.kind === "none") {
    if (!found.nameExists)
      return fail(`${domain} does not exist in the DNS`, "tickler config get from");
    const address = await resolver.addresses(domain);
    if (address.kind === "unknown") return unknown(`addresses of ${domain}: ${address.why}`);
    return address.kind === "found"
      ? warn(`${domain} has no MX, so mail goes to its address record`, record)
      : fail(`${domain} has no mail server: nobody can answer`, record);
  }
  if (found.values.some(({ exchange }) => exchange === "")) {
    return fail(
      `${domain} says that it takes no mail (null MX): nobody can answer, and receivers refuse it`,
      record.replace("DNS:", `DNS: instead of "${domain}. MX 0 .":`),
    );
  }
  const [first] = found.values;
  const there = await resolver.addresses(first?.exchange ?? domain);
  if (there.kind === "none") {
    return fail(`the mail server ${first?.exchange} of ${domain} has no address`, record);
  }
  return ok(`mail to ${domain} goes to ${found.values.map(({ exchange }) => exchange).join(", ")}`);
}
