import { AppError } from "../../domain/errors.ts";
import type { Stage } from "./stage.ts";
import { CAST } from "./story.ts";

/** How the story ended for a lead. */
export interface Ending {
  id: number;
  name: string;
  status: string;
}

interface Story {
  lead: Ending;
  outreach_logs: { step: string }[];
}

/**
 * Looks up how the story ended, so that a demo that ends well has shown that the program works.
 *
 * @throws AppError `internal` where a lead went another way than the story tells
 */
export async function checkOutcome(stage: Stage): Promise<Ending[]> {
  return Promise.all(
    CAST.map(async ({ address, steps }) => {
      const { lead, outreach_logs } = await stage.ask<Story>("history", address);
      const taken = outreach_logs.map(({ step }) => step).reverse();
      if (taken.join() !== steps.join() || lead.status !== steps.at(-1)) {
        throw new AppError(
          "internal",
          `the demo failed: ${lead.name} went ${taken.join(", ")}, and not ${steps.join(", ")}`,
          `Look around in ${stage.home}`,
        );
      }
      return { id: lead.id, name: lead.name, status: lead.status };
    }),
  );
}
