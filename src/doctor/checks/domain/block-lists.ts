import { valuesOf } from "../../../dns/answer.ts";
import { type DnsResolver, reverseLabels } from "../../../dns/resolver.ts";
import { fail, type Outcome, ok, unknown } from "../../check.ts";
import { organisation, type SetUp } from "../../set-up.ts";
import { sendingAddress } from "./evidence.ts";

type Listing = "listed" | "clean" | { readonly unknown: string };

/**
 * Codes that are no listing, but say that the list does not answer this resolver: 127.255.255.x at
 * Spamhaus (https://www.spamhaus.org/news/article/788/),
 * 127.0.0.1 at SURBL and URIBL, 127.0.1.255 for a question of the wrong kind.
 */
const NO_LISTING = /^127\.(?:255\.255\.\d+|0\.0\.1|0\.1\.255)$/;

/** Whether the domain, or the address that mail leaves from, is in a block list (RFC 5782). */
export async function blockLists(setUp: SetUp): Promise<Outcome | null> {
  const { domain, config, resolver } = setUp;
  const zones = config.values["doctor.block_lists"];
  if (domain === null || zones.length === 0) return null;
  const address = (await sendingAddress(setUp))?.address ?? null;
  const name = await organisation(domain);
  const asked = zones.flatMap((zone): { what: string; question: string; zone: string }[] => {
    if (!zone.startsWith("ip:")) return [{ what: name, question: `${name}.${zone}`, zone }];
    if (address === null) return [];
    const bare = zone.slice(3);
    return [{ what: address, question: `${reverseLabels(address)}.${bare}`, zone: bare }];
  });
  const answers = await Promise.all(
    asked.map(async (each) => ({ ...each, listing: await look(resolver, each.question) })),
  );
  const listed = answers.filter(({ listing }) => listing === "listed");
  const [first] = listed;
  if (first) {
    const reason = valuesOf(await resolver.txt(first.question))[0];
    const words =
      reason === undefined ? "" : `: ${reason.replace(/[^\x20-\x7e]/g, "?").slice(0, 200)}`;
    return fail(
      `${first.what} is in ${listed.map(({ zone }) => zone).join(", ")}${words}`,
      `Stop what got it there, then ask for removal at ${first.zone.split(".").slice(-2).join(".")}.`,
    );
  }
  const clean = answers.filter(({ listing }) => listing === "clean").map(({ zone }) => zone);
  if (clean.length > 0) return ok(`not in ${clean.join(", ")}`);
  const why = answers.flatMap(({ zone, listing }) =>
    typeof listing === "object" ? [`${zone}: ${listing.unknown}`] : [],
  );
  const refused = why.some((each) => each.endsWith(REFUSED));
  return unknown(
    why.length === 0 ? "the address that your mail leaves from is not known" : why.join("; "),
    refused ? "tickler config set doctor.dns ADDRESS    # of a name server of your own" : null,
  );
}

const REFUSED = "it does not answer this name server";

async function look(resolver: DnsResolver, question: string): Promise<Listing> {
  const answer = await resolver.ipv4(question);
  if (answer.kind === "unknown") return { unknown: answer.why };
  if (answer.kind === "none") return "clean";
  const codes = answer.values.filter((code) => code.startsWith("127."));
  if (codes.some((code) => !NO_LISTING.test(code))) return "listed";
  return { unknown: REFUSED };
}
