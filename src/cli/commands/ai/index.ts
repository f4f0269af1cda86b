import type { Command } from "commander";
import { type Cli, group } from "../../command.ts";
import { aiEvalCommand } from "./eval.ts";
import { aiTestCommand } from "./test.ts";

export function aiCommand(cli: Cli): Command {
  return group(
    "ai",
    "try the model that writes for you",
    [aiTestCommand(cli), aiEvalCommand(cli)],
    ["tickler ai test", "tickler ai eval"],
  );
}
