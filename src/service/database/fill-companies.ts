import type { Store } from "../ports/index.ts";

/** As many leads as are filled in, and committed, at once. */
const PAGE = 500;

/**
 * Derives the companies of leads that an earlier version stored. A process that dies on the way has
 * done a part of it; the next one does the rest.
 */
export async function fillCompanies(store: Store): Promise<void> {
  for (;;) {
    const some = await store.read((queries) => queries.companies.underived(PAGE));
    if (some.length === 0) return;
    const { companyOf } = await import("../../domain/company/company.ts");
    await store.write(async (queries) => {
      for (const { id, email } of some) await queries.companies.setDerived(id, companyOf(email));
    });
  }
}
