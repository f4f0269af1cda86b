import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Command } from "commander";
import { type Cli, command, examples } from "../command.ts";
import { findCommand } from "./help.ts";

interface ManOptions {
  roff?: boolean;
}

/** `tickler man`: needs nothing that an installation may have left out, since it makes the page. */
export function manCommand(program: Command, cli: Cli): Command {
  return command("man", "show the page of the manual for a command")
    .argument("[command...]", "such as send, or lead add")
    .option("--roff", "print the page as man reads it, to put it into a file")
    .addHelpText(
      "after",
      `
Shows the page however Tickler was installed. \`npm install --global\` of a release puts all pages where
\`man tickler-send\` finds them, and its archives have them in man/; else put one there as the last example
does. Where there is no man, as on Windows, or no terminal, it prints the help.
${examples("tickler man", "tickler man lead import", "tickler man send --roff > ~/.local/share/man/man1/tickler-send.1")}`,
    )
    .helpGroup("Set-up:")
    .action(async (names: readonly string[], { roff }: ManOptions) => {
      const wanted = findCommand(program, names);
      if (roff !== true && !isTerminal(cli)) {
        wanted.outputHelp();
        return;
      }
      const { manualPage } = await import("../manual/manual.ts");
      const date = new Date().toISOString().slice(0, 10);
      const page = manualPage(wanted, { version: __VERSION__, date });
      if (roff === true) cli.streams.stdout.write(page.text);
      else if (!showPage(page.name, page.text)) wanted.outputHelp();
    });
}

function isTerminal({ streams: { stdout } }: Cli): boolean {
  return stdout.isTTY === true;
}

/** Has man show a page. @returns false where there is none */
function showPage(name: string, text: string): boolean {
  const folder = mkdtempSync(join(tmpdir(), "tickler-man-"));
  try {
    const file = join(folder, `${name}.1`);
    writeFileSync(file, text, { mode: 0o600 });
    // A name with a slash is a file to every man: man-db's, mandoc's, that of macOS.
    const { error, status } = spawnSync("man", [file], { stdio: "inherit" });
    return error === undefined && status === 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
