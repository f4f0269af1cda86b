import { domainOf } from "../../../domain/address.ts";
import { providerOfDomain } from "../../../domain/provider/recognise.ts";
import { type Outcome, ok, unknown, warn } from "../../check.ts";
import { organisation, type SetUp } from "../../set-up.ts";
import { dmarcOf } from "./dmarc.ts";
import { signatures } from "./evidence.ts";

/** Whether `from` fits the login, and the domain that signs (RFC 7489 section 3.1). */
export async function alignment(setUp: SetUp): Promise<Outcome | null> {
  const { domain, from, config } = setUp;
  if (domain === null || from === null) return null;
  const user = config.values["smtp.url"]?.user ?? null;
  const own = providerOfDomain(domain)?.provider;
  const by = await setUp.provider();
  if (own !== undefined && by?.id !== own.id) {
    return warn(
      `mail from ${domain} does not leave through ${own.name}, so receivers take it for forged`,
      `tickler config set from 'NAME <you@your-own-domain>'    # or send through ${own.smtp.host}`,
    );
  }
  if (
    user?.includes("@") &&
    (await organisation(domainOf(user))) !== (await organisation(domain))
  ) {
    return warn(
      `the login is ${user}, and mails come from ${from}: the server may refuse them, or change the sender`,
      `tickler config set from 'NAME <${user}>'`,
    );
  }
  const found = await signatures(setUp);
  if (found === null || found.length === 0) {
    return unknown("no signed mail of yours was found", "tickler doctor --test-mail");
  }
  const policy = await dmarcOf(setUp, domain);
  const strict =
    "policies" in policy && policy.policies[0]?.tags.get("adkim")?.toLowerCase() === "s";
  const parent = await organisation(domain);
  for (const signature of found) {
    const fits = strict
      ? signature.domain === domain
      : (await organisation(signature.domain)) === parent;
    if (fits) return ok(`from, login and signature are all of ${parent}`);
  }
  return warn(
    `mails come from ${domain}, and are signed for ${found[0]?.domain}${strict ? ", which adkim=s does not accept" : ""}`,
    `Turn DKIM on for ${domain} where your mail is sent.`,
  );
}
