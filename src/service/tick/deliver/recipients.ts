import type { Correspondents } from "../../../domain/email.ts";
import type { MailAddress } from "../../../domain/incoming.ts";
import { stopsOfLead } from "../../leads/suppress.ts";
import type { Claimable, Queries } from "../../ports/index.ts";

/** What the stops of this moment say of an email's recipients. */
export interface CheckedRecipients {
  /** The lead, or somebody in To, must not be written to. */
  suppressed: boolean;
  /** The recipients without those in Cc who must not be written to. */
  correspondents: Correspondents | null;
}

/** Looks at everybody whom an email goes to, in the transaction that claims it. */
export async function checkRecipients(
  queries: Queries,
  { email: { correspondents }, message: { testTo }, lead, hasSecondAddress }: Claimable,
): Promise<CheckedRecipients> {
  const isStopped = async (address: string): Promise<boolean> =>
    (await queries.suppressions.of(address)).length > 0;
  if (testTo !== null) return { suppressed: await isStopped(testTo), correspondents };
  if (correspondents === null) {
    const stops = await stopsOfLead(queries, lead, undefined, hasSecondAddress);
    return { suppressed: stops.length > 0, correspondents };
  }
  const free: MailAddress[] = [];
  for (const each of correspondents.cc) if (!(await isStopped(each.address))) free.push(each);
  const { to, cc } = correspondents;
  const writtenTo = [...to, ...free].map(({ address }) => address);
  let suppressed = (await stopsOfLead(queries, lead, writtenTo)).length > 0;
  for (const { address } of to) suppressed ||= await isStopped(address);
  return {
    suppressed,
    correspondents: free.length === cc.length ? correspondents : { ...correspondents, cc: free },
  };
}
