import type { NewLead } from "../../../domain/lead.ts";

/** Derived where a lead is stored, so that no address is without it. */
export async function companyDomainOf({ email }: Pick<NewLead, "email">): Promise<string | null> {
  if (email === null) return null;
  const { companyOf } = await import("../../../domain/company/company.ts");
  return companyOf(email);
}
