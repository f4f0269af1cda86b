import { gunzipSync } from "node:zlib";
import type { StrayMail } from "../../../domain/company/hold.ts";
import { AppError } from "../../../domain/errors.ts";
import type { MailPlace, Queries } from "../../ports/index.ts";
import type { Services } from "../../services.ts";

/** @throws AppError `not_found` */
export async function requireStray(queries: Queries, id: number): Promise<StrayMail> {
  const stray = await queries.strays.byId(id);
  if (stray) return stray;
  throw new AppError(
    "not_found",
    `no mail stray-${id} waits for you`,
    "See what waits with `tickler todo`.",
  );
}

/** A mail that waits, and its octets; null where it was too large to be kept whole. */
export async function strayMail(
  { store }: Services,
  id: number,
): Promise<{ stray: StrayMail; bytes: Buffer | null; place: MailPlace | null }> {
  return store.read(async (queries) => {
    const stray = await requireStray(queries, id);
    const compressed = await queries.strays.original(id);
    const place = await queries.strays.placeOf(id);
    return { stray, bytes: compressed && gunzipSync(compressed), place };
  });
}

/** A person has looked at it: it is forgotten, and holds nothing up. @throws AppError `not_found` */
export async function dropStray({ store, clock }: Services, id: number): Promise<StrayMail> {
  return store.write(async (queries) => {
    const stray = await requireStray(queries, id);
    await settleStray(queries, id, clock.now());
    return stray;
  });
}

/**
 * Forgets a mail that was recorded elsewhere, with what it held up.
 *
 * @param writer the lead that its writer has become
 */
export async function settleStray(
  queries: Queries,
  id: number,
  now: Date,
  writer?: number,
): Promise<void> {
  await queries.companies.removeHoldsOfStray(id, now, writer);
  await queries.strays.remove(id);
}
