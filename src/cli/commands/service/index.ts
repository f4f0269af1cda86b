import type { Command } from "commander";
import { type Cli, group } from "../../command.ts";
import { serviceInstallCommand } from "./install.ts";
import { serviceLogsCommand } from "./logs.ts";
import { serviceRunCommand } from "./run.ts";
import { serviceStatusCommand } from "./status.ts";
import { serviceUninstallCommand } from "./uninstall.ts";

export function serviceCommand(cli: Cli): Command {
  const parent = group(
    "service",
    "have this machine run Tickler by itself",
    [
      serviceInstallCommand(cli),
      serviceStatusCommand(cli),
      serviceLogsCommand(cli),
      serviceUninstallCommand(cli),
    ],
    ["tickler service install", "tickler service status", "tickler service logs --follow"],
  );
  // The Task Scheduler calls it.
  return parent.addCommand(serviceRunCommand(cli), { hidden: true });
}
