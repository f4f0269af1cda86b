import { AppError } from "../../domain/errors.ts";
import type { DemoEnding } from "../../json/demo.ts";
import type { Stage } from "./stage.ts";
import type { Part } from "./story.ts";

interface Story {
  lead: DemoEnding;
  outreach_logs: { step: string }[];
}

/**
 * Looks up how the story ended. A demo that ends well has shown that the program works.
 *
 * @throws AppError `internal` if a lead went through other steps than the story tells
 */
export async function checkOutcome(stage: Stage, cast: readonly Part[]): Promise<DemoEnding[]> {
  return Promise.all(
    cast.map(async ({ address, steps, status = steps.at(-1) }) => {
      const { lead, outreach_logs } = await stage.ask<Story>("history", address);
      const taken = outreach_logs.map(({ step }) => step).reverse();
      if (taken.join() !== steps.join() || lead.status !== status) {
        throw new AppError(
          "internal",
          `the demo failed: ${lead.name} went ${taken.join(", ")}, and not ${steps.join(", ")}: ${lead.status}, and not ${status}`,
          `Look around in ${stage.home}`,
        );
      }
      return { id: lead.id, name: lead.name, status: lead.status };
    }),
  );
}
