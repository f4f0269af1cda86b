import type { Command } from "commander";
import { type Cli, group } from "../../command.ts";
import { suppressAddCommand } from "./add.ts";
import { suppressImportCommand } from "./import.ts";
import { runSuppressList, suppressListCommand } from "./list.ts";
import { suppressRmCommand } from "./rm.ts";

export function suppressCommand(cli: Cli): Command {
  return group(
    "suppress",
    "addresses and domains that are never written to",
    [
      suppressAddCommand(cli),
      suppressRmCommand(cli),
      suppressListCommand(cli),
      suppressImportCommand(cli),
    ],
    ["tickler suppress add john.doe@example.com", "tickler suppress"],
  ).action(cli.action(runSuppressList));
}
