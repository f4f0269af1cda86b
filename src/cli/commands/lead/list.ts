import type { Command } from "commander";
import { describeReasons } from "../../../domain/check/check.ts";
import { isPaused } from "../../../domain/lead.ts";
import { HOTTEST_FIRST } from "../../../domain/status.ts";
import { checkedLeadView } from "../../../json/lead.ts";
import type { checksOf, ListedLead } from "../../../service/leads/leads.ts";
import type { LeadWithStatus } from "../../../service/ports/index.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { parseCount } from "../../input/args.ts";
import {
  CHECK_WORDS,
  type LeadFilterOptions,
  leadFilter,
  STATUS_WORDS,
} from "../../input/lead-filter.ts";
import type { Column } from "../../output/output.ts";
import { ago } from "../../output/relative-time.ts";
import { verdictPaint } from "./check.ts";

interface LeadListOptions extends LeadFilterOptions {
  limit: string;
  page: string;
  all?: boolean;
}

export function leadListCommand(cli: Cli): Command {
  return command("list", "list leads, newest first")
    .alias("ls")
    .option(
      "--status <status>",
      `by their status, of several messages the hottest: ${STATUS_WORDS}`,
    )
    .option("--tag <tag>", "only leads with this tag")
    .option("--text <text>", "only leads whose name, address, company or phone contains this")
    .option(
      "--check <result>",
      `by their check: ${CHECK_WORDS}, which is never checked, or too long ago`,
    )
    .option("--limit <number>", "how many on a page", "50")
    .option("--page <number>", "which page", "1")
    .option("--all", "all leads, on one page")
    .addHelpText(
      "after",
      `
A lead with several messages has the status of the one that asks most for your eye:
${HOTTEST_FIRST.join(", ")}.
${examples(
  "tickler lead list",
  "tickler lead list --status replied",
  "tickler lead list --check bad",
  "tickler lead list --tag fair-2026 --text initech --page 2",
  "tickler lead list --all --json | jq '.[].email'",
)}`,
    )
    .action(cli.action(runLeadList));
}

/** What a terminal shows; a column in which nothing stands is left out. */
function shownColumns(
  leads: readonly ListedLead[],
  checks: Checks,
  withReasons: boolean,
  now: Date,
): Column<ListedLead>[] {
  const last: Column<ListedLead> = {
    heading: "LAST",
    cell: ({ lastEventAt }) => lastEventAt && ago(lastEventAt, now),
  };
  const columns = columnsAt(now);
  const all = [...columns.slice(0, -1), last, ...columns.slice(-1)];
  return [...all, ...checkColumns(checks, withReasons)].filter(({ cell }) =>
    leads.some((each) => (cell(each) ?? "") !== ""),
  );
}

const columnsAt = (now: Date): readonly Column<LeadWithStatus>[] => [
  { heading: "ID", cell: ({ lead }) => lead.id },
  { heading: "NAME", cell: ({ lead }) => lead.name, paint: () => "bold" },
  { heading: "EMAIL", cell: ({ lead }) => lead.email },
  { heading: "PHONE", cell: ({ lead }) => lead.phone },
  { heading: "COMPANY", cell: ({ lead }) => lead.company },
  {
    heading: "STATUS",
    cell: ({ lead, status }) => (isPaused(lead, now) ? `${status ?? ""} (paused)`.trim() : status),
    paint: ({ status }) => statusPaint(status),
  },
  { heading: "TAGS", cell: ({ lead }) => lead.tags.join(", ") },
];

type Checks = Awaited<ReturnType<typeof checksOf>>;

/** @param withReasons what was found, and not the verdict alone */
function checkColumns(checks: Checks, withReasons: boolean): Column<LeadWithStatus>[] {
  const found = ({ lead }: LeadWithStatus) => checks.get(lead.id);
  const verdict: Column<LeadWithStatus> = {
    heading: "CHECK",
    cell: (row) => {
      const of = found(row);
      if (!of) return null;
      return of.state === "none" ? "out of date" : of.state;
    },
    paint: (row) => verdictPaint(found(row)?.state ?? ""),
  };
  const reasons: Column<LeadWithStatus> = {
    heading: "WHY",
    cell: (row) => describeReasons(found(row)?.check ?? { reasons: [] }),
  };
  return withReasons ? [verdict, reasons] : [verdict];
}

function statusPaint(status: LeadWithStatus["status"]) {
  if (status === "replied" || status === "ai_drafted") return "green";
  if (status === "bounced" || status === "failed" || status === "unsubscribed") return "red";
  return status === "closed" ? "dim" : null;
}

/** More leads than anyone has; a database knows no "no limit". */
const EVERYTHING = 1_000_000_000;

async function runLeadList(context: Context, options: LeadListOptions): Promise<void> {
  const limit = options.all ? EVERYTHING : parseCount("--limit", options.limit, 1, 10_000);
  const page = options.all ? 1 : parseCount("--page", options.page, 1, 1_000_000_000);
  const filter = leadFilter(options);
  const { checksOf, listLeads, showLeads } = await import("../../../service/leads/leads.ts");
  const services = await context.app.services();
  const place = { limit, offset: (page - 1) * limit };
  const { out } = context;
  const now = services.clock.now();
  if (!out.style.terminal) {
    const leads = await listLeads(services, filter, place);
    const checks = await checksOf(
      services,
      leads.map(({ lead }) => lead),
    );
    if (out.style.json) {
      return out.json(leads.map((each) => checkedLeadView(each, checks.get(each.lead.id))));
    }
    // Programs count the columns: those of checks are there for who asks for them.
    const columns = filter.check === undefined ? [] : checkColumns(checks, true);
    if (leads.length > 0) await out.table([...columnsAt(now), ...columns], leads);
    return;
  }
  const { leads, total, isMore } = await showLeads(services, filter, place);
  const checks = await checksOf(
    services,
    leads.map(({ lead }) => lead),
  );
  if (leads.length > 0)
    await out.table(shownColumns(leads, checks, filter.check !== undefined, now), leads);
  const filtered = Object.values(filter).some((value) => value !== undefined);
  if (total === 0) {
    out.note(
      filtered
        ? "No lead matches. See all with `tickler lead list`."
        : 'No leads yet. Add one: tickler lead add "John Doe" john.doe@example.com, or many: tickler lead import FILE',
    );
  } else if (leads.length < total) {
    const pages = Math.ceil(total / limit);
    const place = isMore
      ? `Page ${page}, more than ${total} leads in all.`
      : `Page ${page} of ${pages}, ${total} leads in all.`;
    out.note(page < pages ? `${place} --page ${page + 1} shows more.` : place);
  }
}
