import type { Command } from "commander";
import { describeReasons, type Verdict } from "../../../domain/check/check.ts";
import { AppError, ERROR_CODES } from "../../../domain/errors.ts";
import { leadCheckView } from "../../../json/lead.ts";
import { stopOnSignal } from "../../../platform/stop-signal.ts";
import type { CheckedLead, CheckRun, Which } from "../../../service/leads/check/check-leads.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { parseLeadRef } from "../../input/args.ts";
import { Progress } from "../../output/progress.ts";

interface LeadCheckOptions {
  tag?: string;
  due?: boolean;
  again?: boolean;
  accept?: boolean;
}

export function leadCheckCommand(cli: Cli): Command {
  return command("check", "check leads before the first mail: ok, doubt or bad, and why")
    .argument("[leads...]", "ids or addresses; all leads if none is given")
    .option("--tag <tag>", "only leads with this tag")
    .option("--due", "only leads without a check, or whose check is out of date or lacks an answer")
    .option("--again", "ask check.command also about addresses that it has answered for lately")
    .option("--accept", "you have looked yourself: what is found against these leads is all right")
    .addHelpText(
      "after",
      `
What is looked at: how the address is written; whether the domain exists and takes mail, by the DNS (MX,
null MX); addresses of departments, no-reply addresses and those that last for minutes; free mailboxes;
domains that were probably mistyped; more leads of one company than check.max_per_company; whether they,
or a colleague, are in conversation with you; stops and bounces. No mail server is connected to.

Where something is certain, the verdict is bad; where a person should look, doubt. A name server that
does not answer is a doubt, and --due asks again. What is all right for you, say with check.accept: free_mail, role, company,
no_mx, typo. --accept says it of single leads: that holds for check.max_age, after which every check is
out of date.

With send.only = "ok", cold first mails go only to leads whose check is ok.

check.command is a program that verifies addresses, such as a paid service's. On stdin it gets
{"version": 1, "addresses": ["jane@example.com"]}, and prints
{"results": [{"address": "jane@example.com", "verdict": "ok", "reason": "accepts mail"}]}. It is not asked
about what is bad already, and about no address twice within check.max_age.

Bad leads are no error: the exit code is 0. It is 5 where check.command or the name server failed.
${examples(
  "tickler lead check --tag fair-2026",
  "tickler lead check jane.roe@example.com",
  "tickler lead check --due --json | jq '.[] | select(.verdict == \"bad\")'",
  "tickler lead check 7 --accept",
  "tickler lead list --check doubt",
)}`,
    )
    .action(cli.action(runLeadCheck));
}

async function runLeadCheck(
  context: Context,
  leads: string[],
  options: LeadCheckOptions,
): Promise<number> {
  const which = whichOf(leads, options);
  const { checkLeads } = await import("../../../service/leads/check/check-leads.ts");
  const { out } = context;
  const services = await context.app.services();
  const tools = await context.app.addressChecks();
  const progress = new Progress(context.streams.stderr, out.style.quiet);
  const { signal, dispose } = stopOnSignal();
  const run: CheckRun = { verifierFailed: null, dnsGaveUp: false };
  const counts: Record<Verdict, number> = { ok: 0, doubt: 0, bad: 0 };
  const shown: CheckedLead[] = [];
  // Somebody who names leads wants to see each; of a whole list, those who may be written to need no line.
  const isShown = ({ check }: CheckedLead): boolean =>
    out.style.json || "refs" in which || check.verdict !== "ok";
  try {
    const pages = checkLeads(
      services,
      tools,
      which,
      {
        again: options.again === true,
        accept: options.accept === true,
        stop: signal,
        onProgress: (checked) => progress.update(`checked ${checked} leads`),
      },
      run,
    );
    for await (const page of pages) {
      for (const each of page) {
        counts[each.check.verdict] += 1;
        if (isShown(each)) shown.push(each);
      }
    }
  } finally {
    progress.end();
    dispose();
  }
  if (out.style.json) out.json(shown.map(({ lead, check }) => leadCheckView(lead, check)));
  else await print(context, shown, counts, options);
  if (run.verifierFailed !== null) out.note(`${run.verifierFailed}. The leads are in doubt.`);
  if (run.dnsGaveUp) {
    out.note("The name server does not answer. Try again later: tickler lead check --due");
  }
  return run.verifierFailed !== null || run.dnsGaveUp ? ERROR_CODES.partial : 0;
}

/** @throws AppError `usage` */
function whichOf(leads: readonly string[], { tag, due, accept }: LeadCheckOptions): Which {
  if (leads.length > 0) {
    if (tag !== undefined || due) {
      throw new AppError(
        "usage",
        `leads and ${due ? "--due" : "--tag"} do not go together`,
        "Name the leads, or choose them by --tag and --due.",
      );
    }
    return { refs: leads.map(parseLeadRef) };
  }
  if (accept) {
    throw new AppError(
      "usage",
      "--accept needs the leads by name",
      "Look at each first: tickler lead list --check doubt. Then: tickler lead check LEAD --accept",
    );
  }
  return { filter: { tag, check: due ? "due" : undefined } };
}

async function print(
  { out }: Context,
  shown: readonly CheckedLead[],
  counts: Readonly<Record<Verdict, number>>,
  { tag, due }: LeadCheckOptions,
): Promise<void> {
  if (shown.length > 0) {
    await out.table(
      [
        { heading: "ID", cell: ({ lead }: CheckedLead) => lead.id },
        { heading: "EMAIL", cell: ({ lead }: CheckedLead) => lead.email ?? lead.name },
        {
          heading: "CHECK",
          cell: ({ check }: CheckedLead) => check.verdict,
          paint: ({ check }: CheckedLead) => verdictPaint(check.verdict),
        },
        { heading: "WHY", cell: ({ check }: CheckedLead) => describeReasons(check) },
      ],
      shown,
    );
  }
  const { ok, doubt, bad } = counts;
  if (ok + doubt + bad > 0) return out.note(`ok ${ok}, doubt ${doubt}, bad ${bad}`);
  if (due) return out.note("Every lead has a check that is not out of date and lacks no answer.");
  return out.note(tag === undefined ? "No leads yet." : `No lead has the tag ${tag}.`);
}

/** The colour of a verdict. */
export function verdictPaint(verdict: string) {
  if (verdict === "ok") return "green";
  return verdict === "bad" ? "red" : "yellow";
}
