import type { Company } from "../../../service/stop/company.ts";
import type { Context } from "../../context.ts";
import { excerpt } from "../../output/describe.ts";

/** Prints a company: why it is on hold, then its people. */
export async function printCompany({ out }: Context, company: Company): Promise<void> {
  const { domain, aliases, holds, people, strays } = company;
  const names = [domain, ...aliases].join(", ");
  if (out.style.terminal) {
    out.line(`${names}: ${holds.length > 0 ? "on hold" : "not on hold"}`);
    for (const { since, why } of holds)
      out.line(`  since ${since.toISOString().slice(0, 10)}: ${why}`);
    for (const { id, address, subject } of strays) {
      out.line(`  stray-${id}: ${address} wrote: ${excerpt(subject, 60)}`);
    }
    out.line("");
  }
  await out.table(
    [
      { heading: "LEAD", cell: ({ lead }) => lead.id },
      { heading: "NAME", cell: ({ lead }) => lead.name },
      { heading: "EMAIL", cell: ({ lead }) => lead.email },
      { heading: "MESSAGE", cell: ({ messageId }) => messageId },
      { heading: "STATUS", cell: ({ status }) => status },
    ],
    people,
  );
  if (!out.style.terminal) return;
  if (people.length === 0) out.note("Nobody there is written to.");
  if (holds.length > 0) {
    out.note(
      `Cold mail there waits. Go on: tickler company resume ${domain} · end it: tickler company close ${domain}`,
    );
  }
}
