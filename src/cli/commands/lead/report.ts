import type { Command } from "commander";
import { AppError } from "../../../domain/errors.ts";
import { personReportView } from "../../../json/lead.ts";
import type { PersonReport } from "../../../service/leads/report.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { parseLeadRef } from "../../input/args.ts";
import { named } from "../../output/describe.ts";

export function leadReportCommand(cli: Cli): Command {
  return command("report", "give all that is stored of a person, who asks for it by privacy law")
    .argument("<lead>", "id or address")
    .option("--mbox", "all mails, in and out, as an mbox (RFC 4155)")
    .addHelpText(
      "after",
      `
--json: {lead, addresses, notes, reminders, messages, outreach_logs, lead_logs, tasks, check, suppressions,
stray_mails, company_holds, hook_runs, hook_held}, with the whole text of each mail, and the mails that came
in as they came (base64). On a terminal, a summary. An mbox has the mails that came in as they came; those of yours, and replies
that were typed in, are written anew. A line of a mail that begins with "From " gets a ">".
${examples(
  "tickler lead report john.doe@example.com",
  "tickler lead report 1 --json > john.json",
  "tickler lead report 1 --mbox > john.mbox",
)}`,
    )
    .action(cli.action(runLeadReport));
}

async function runLeadReport(
  context: Context,
  ref: string,
  { mbox = false }: { mbox?: boolean },
): Promise<void> {
  const { out } = context;
  const lead = parseLeadRef(ref);
  if (mbox && out.style.json) {
    throw new AppError("usage", "--mbox and --json contradict each other", "Give one.");
  }
  const { reportOn } = await import("../../../service/leads/report.ts");
  const services = await context.app.services();
  const report = await reportOn(services, lead);
  if (out.style.json) return out.json(personReportView(report, services.policy));
  if (!mbox) return printSummary(context, report);
  const { mboxOf } = await import("../../../app/mbox.ts");
  for await (const part of mboxOf(context.app, services.policy, report)) await out.raw(part);
}

async function printSummary({ out }: Context, report: PersonReport): Promise<void> {
  const { lead, addresses, messages, logs, tasks, notes, reminders, stops, strays, holds } = report;
  const { leadLogs, hookRuns } = report;
  const emails = messages.flatMap((message) => message.emails);
  const incoming = emails.filter(({ direction }) => direction === "in").length;
  const rows: [string, string | number][] = [
    ["lead", named(lead)],
    ["source", lead.source ?? ""],
    ["other addresses", addresses.join(", ")],
    ["tags", lead.tags.join(", ")],
    ["vars", Object.keys(lead.vars).join(", ")],
    ["notes", notes.length],
    ["reminders", reminders.length],
    ["messages", messages.length],
    ["mails from them", incoming],
    ["mails to them", emails.length - incoming],
    ["log rows", logs.length + leadLogs.length],
    ["tasks", tasks.length],
    ["stops", stops.length],
    ["mails that belong to nobody", strays.length],
    ["company holds", holds.length],
    ["calls of hooks", hookRuns.length],
  ];
  await out.table(
    [
      { heading: "STORED", cell: ([what]) => what },
      { heading: "", cell: ([, value]) => value },
    ],
    rows,
  );
  if (!out.style.terminal) return;
  out.note(
    `All of it: tickler lead report ${lead.id} --json > lead-${lead.id}.json, and the mails: --mbox`,
  );
}
