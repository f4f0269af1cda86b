import type { Command } from "commander";
import { type Cli, group } from "../../command.ts";
import { aiEvalCommand } from "./eval.ts";
import { aiStatsCommand } from "./stats.ts";
import { aiTestCommand } from "./test.ts";

export function aiCommand(cli: Cli): Command {
  return group(
    "ai",
    "try the model that writes for you, and see how it does",
    [aiTestCommand(cli), aiEvalCommand(cli), aiStatsCommand(cli)],
    ["tickler ai test", "tickler ai eval", "tickler ai stats"],
  );
}
