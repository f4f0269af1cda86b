import type { Command } from "commander";
import { serviceStatusView } from "../../../json/machine/service.ts";
import type { Scheduled } from "../../../platform/scheduler/service.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { when } from "../../output/describe.ts";

export function serviceStatusCommand(cli: Cli): Command {
  return command("status", "show what runs Tickler by itself, and how its last run ended")
    .addHelpText(
      "after",
      `
Finds the service of this home, or a line that you have written into your crontab. Whether mail leaves
and replies come in is another question: \`tickler status\`.
--json prints {installed, system, name, ours, runs, active, problem, last_run_at, last_exit_code,
next_run_at, files}; null is what the system does not tell.
${examples("tickler service status", "tickler service status --json | jq .active")}`,
    )
    .action(cli.action(runServiceStatus));
}

async function runServiceStatus({ app, out, streams }: Context): Promise<void> {
  const { scheduled, servicePlace } = await import("../../../setup/service.ts");
  const found = await scheduled(servicePlace(streams.env, (await app.home()).dataDir));
  if (out.style.json) return out.json(serviceStatusView(found));
  if (found === null) {
    if (!out.style.terminal) return out.line("service\tnone");
    out.line("Nothing runs Tickler by itself.", "yellow");
    return out.line("Have it run each minute: tickler service install");
  }
  const lines = describe(found);
  if (!out.style.terminal) for (const [name, text] of lines) out.line(`${name}\t${text}`);
  else for (const [name, text, paint] of lines) out.line(`${name.padEnd(8)}  ${text}`, paint);
}

type Line = [name: string, text: string, paint?: "red" | "green" | undefined];

function describe(found: Scheduled): Line[] {
  const { lastRun, nextRun } = found;
  const lines: Line[] = [
    ["service", `${found.scheduler}: ${found.name}${found.ours ? "" : " (a line of your own)"}`],
  ];
  if (found.mode !== null) lines.push(["runs", found.mode]);
  lines.push(activity(found));
  if (lastRun !== null) {
    const code = lastRun.exitCode === null ? "" : `, ended with exit code ${lastRun.exitCode}`;
    const text = `${lastRun.at === null ? "at an unknown time" : when(lastRun.at)}${code}`;
    lines.push(["last run", text, lastRun.exitCode ? "red" : undefined]);
  }
  if (nextRun !== null) lines.push(["next run", when(nextRun)]);
  for (const file of found.files) lines.push(["file", file]);
  return lines;
}

function activity({ active, problem }: Scheduled): Line {
  if (active === null) return ["active", "this machine does not tell"];
  return active ? ["active", "yes", "green"] : ["active", `no: ${problem ?? "unknown"}`, "red"];
}
