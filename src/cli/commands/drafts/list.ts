import type { Command } from "commander";
import { kindName } from "../../../domain/email.ts";
import { draftView } from "../../../json/email.ts";
import type { Draft } from "../../../service/ai/drafts.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { type LimitOptions, limitOf, limitOption } from "../../input/flags/limit.ts";
import { excerpt } from "../../output/describe.ts";

export function draftsListCommand(cli: Cli): Command {
  return command("list", "list the texts that wait for your approval, and why")
    .alias("ls")
    .addOption(limitOption("drafts"))
    .addHelpText(
      "after",
      examples(
        "tickler drafts list",
        "tickler drafts list --json | jq '.[] | {id, holds}'",
        "tickler drafts review                   # one after the other, with single keys",
      ),
    )
    .action(cli.action(runDraftsList));
}

export async function runDraftsList(context: Context, options: LimitOptions): Promise<void> {
  const limit = limitOf(options);
  const { listDrafts } = await import("../../../service/ai/drafts.ts");
  const drafts = (await listDrafts(await context.app.services())).slice(0, limit);
  const { out } = context;
  if (out.style.json) return out.json(drafts.map(draftView));
  if (drafts.length === 0) {
    if (out.style.terminal) out.note("No draft waits for you.");
    return;
  }
  await printDrafts(context, drafts);
}

/** Drafts in a table, with the reasons that hold them. */
export async function printDrafts({ out }: Context, drafts: readonly Draft[]): Promise<void> {
  await out.table(
    [
      { heading: "EMAIL", cell: ({ email }) => email.id },
      { heading: "MESSAGE", cell: ({ thread }) => thread.message.id },
      { heading: "LEAD", cell: ({ thread }) => thread.lead.email ?? thread.lead.name },
      { heading: "KIND", cell: ({ email }) => kindName(email.kind) },
      { heading: "WHY", cell: whyHeld, paint: ({ email }) => (email.holds ? "yellow" : null) },
      { heading: "TEXT", cell: ({ email }) => excerpt(email.text, 80) },
    ],
    drafts,
  );
}

function whyHeld({ email }: Draft): string {
  return email.holds?.map(({ detail }) => detail).join("; ") ?? "every text is reviewed";
}
