import { homedir } from "node:os";
import { dirname } from "node:path";
import type { Command } from "commander";
import { AppError } from "../../../domain/errors.ts";
import { stopOnSignal } from "../../../platform/stop-signal.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";

export function mcpCommand(cli: Cli): Command {
  return command("mcp", "serve AI agents by the Model Context Protocol, over stdin and stdout")
    .addHelpText(
      "after",
      `
An agent's program starts it; there is nothing to type. Its tools read, draft, plan and stop: nothing that
an agent calls has mail leave without your \`tickler approve\`. See docs/agents.md.
${examples(
  "claude mcp add tickler -- tickler mcp",
  `{"mcpServers": {"tickler": {"command": "tickler", "args": ["mcp"]}}}`,
)}`,
    )
    .action(cli.action((context) => runMcp(cli, context)));
}

async function runMcp(cli: Cli, { app, flags, streams }: Context): Promise<void> {
  if (flags.db !== undefined || flags.config !== undefined) {
    throw new AppError(
      "usage",
      `--${flags.db === undefined ? "config" : "db"} does not go with mcp`,
      "Agents have the database and the settings of the home: set TICKLER_HOME.",
    );
  }
  if (streams.stdin.isTTY) {
    throw new AppError(
      "usage",
      "mcp is for an agent's program, which talks to it by pipes",
      "Have that program start it: see `tickler mcp --help`.",
    );
  }
  const [{ serve }, { dataDir, configFile }] = await Promise.all([
    import("../../mcp/server.ts"),
    app.home(),
  ]);
  const { signal, dispose } = stopOnSignal();
  try {
    await serve({
      program: cli.program,
      env: streams.env,
      stdin: streams.stdin,
      stdout: process.stdout,
      hidden: foldersOf(dataDir, dirname(configFile)),
      stop: signal,
    });
  } finally {
    dispose();
  }
}

/** What errors may not tell: the longest first, as one may lie in another; `/` is no secret. */
function foldersOf(dataDir: string, settings: string): [path: string, shown: string][] {
  const all: [string, string][] = [
    [dataDir, "(the home)"],
    [settings, "(the settings' folder)"],
    [homedir(), "~"],
  ];
  return all
    .filter(([path]) => path.length > 1)
    .toSorted(([one], [other]) => other.length - one.length);
}
