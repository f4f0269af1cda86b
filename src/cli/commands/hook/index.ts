import type { Command } from "commander";
import { type Cli, group } from "../../command.ts";
import { hookListCommand } from "./list.ts";
import { hookLogCommand } from "./log.ts";
import { hookRetryCommand } from "./retry.ts";
import { hookTestCommand } from "./test.ts";

export function hookCommand(cli: Cli): Command {
  const commands = [
    hookListCommand(cli),
    hookTestCommand(cli),
    hookLogCommand(cli),
    hookRetryCommand(cli),
  ];
  return group("hook", "programs and servers that are told what happens", commands, [
    "tickler hook list",
    "tickler hook test crm",
    "tickler hook log crm",
    "tickler hook retry crm",
  ]);
}
