import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { BIN } from "../processes/tickler.ts";
import type { Block } from "./markdown.ts";

/**
 * Plays the examples of a document: the `console` blocks and the `json` blocks that name a command.
 * Blocks of one home follow each other in one shell, with a home folder and a clock of their own.
 */

/** A command of a block, and what stands below it in the document. */
interface Command {
  block: Block;
  /** As it is written, each line with its prompt; none where the block names it in its comment. */
  written: readonly string[];
  text: string;
  expected: string;
}

/** A block as it would read if it were written now. */
export interface Played {
  block: Block;
  content: string[];
}

const MARK = "\u0001";

/** A process that hangs fails its test. */
const TIMEOUT = 840_000;

/** The home folder of the documents' reader. */
const READER = "/home/ada";
const SAMPLE_TOKEN = "7kq2m-9xw3f-0hd5t-va1ce";
const SAMPLE_UUID = "5b3c2a1e-7d4f-4c6b-9a80-1f2e3d4c5b6a";

export function isPlayed({ language, facts }: Block): boolean {
  return language === "console" || (language === "json" && facts.has("run"));
}

/** The home that a block belongs to. */
export function homeOf({ file, line, facts }: Block): string {
  const home = facts.get("home");
  if (home === undefined) throw new Error(`${file}:${line}: no comment above names the home`);
  return home;
}

export async function playHome(blocks: readonly Block[]): Promise<Played[]> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "tickler-docs-")));
  try {
    const home = join(folder, "home");
    mkdirSync(home);
    const commands = blocks.flatMap(commandsOf);
    writeFileSync(join(folder, "terminal.cjs"), TERMINAL);
    writeFileSync(join(folder, "script.sh"), scriptOf(blocks));
    const output = join(folder, "output");
    writeFileSync(output, "");
    const { exitCode, timedOut } = await execa("bash", [join(folder, "script.sh")], {
      cwd: home,
      env: {
        PATH: process.env.PATH ?? "",
        HOME: home,
        // The same on every system.
        TICKLER_HOME: join(home, ".local/share/tickler"),
        LANG: "C.UTF-8",
        TZ: "UTC",
        NO_COLOR: "1",
        NODE: process.execPath,
        BIN,
        DOCS_OUTPUT: output,
        DOCS_TERMINAL: join(folder, "terminal.cjs"),
      },
      extendEnv: false,
      reject: false,
      stdin: "ignore",
      timeout: TIMEOUT,
    });
    if (timedOut || exitCode !== 0) throw new Error(`the examples ended with ${exitCode}`);
    const outputs = readFileSync(output, "utf8").split(MARK).slice(1);
    return playedOf(blocks, commands, outputs, home);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Makes Tickler take the output for a terminal, unless it goes into a pipe or a file. */
const TERMINAL = `
const fs = require("node:fs");
const { fstatSync } = fs;
const output = fs.statSync(process.env.DOCS_OUTPUT);
const stdout = fstatSync(1);
if (stdout.ino === output.ino && stdout.dev === output.dev) {
  process.stdout.isTTY = true;
  fs.fstatSync = (fd, ...rest) => {
    const stats = fstatSync(fd, ...rest);
    return fd === 1 ? Object.assign(stats, { isFile: () => false }) : stats;
  };
}
`;

function scriptOf(blocks: readonly Block[]): string {
  const lines = ['exec >>"$DOCS_OUTPUT" 2>&1', 'tickler() { "$NODE" "$BIN" "$@"; }'];
  for (const block of blocks) {
    const { file, line, facts, content } = block;
    const written = facts.get("file");
    if (written !== undefined) {
      lines.push(`cat >'${written}' <<'END OF FILE'`, ...content, "END OF FILE");
      continue;
    }
    const now = facts.get("now");
    if (now === undefined || Number.isNaN(Date.parse(now))) {
      throw new Error(`${file}:${line}: the comment above does not say what time it is`);
    }
    lines.push(`export TICKLER_NOW=${now}`);
    const terminal = facts.has("terminal") ? "--require $DOCS_TERMINAL" : "";
    lines.push(`export NODE_OPTIONS="${terminal}"`);
    for (const { text } of commandsOf(block)) lines.push("printf '\\001'", text);
  }
  return `${lines.join("\n")}\nexit 0\n`;
}

function commandsOf(block: Block): Command[] {
  const { file, line, facts, content } = block;
  if (facts.has("file")) return [];
  const run = facts.get("run");
  if (run !== undefined) {
    return [{ block, written: [], text: run, expected: content.join("\n") }];
  }
  const commands: { written: string[]; output: string[] }[] = [];
  for (const text of content) {
    const last = commands.at(-1);
    if (text.startsWith("$ ")) commands.push({ written: [text], output: [] });
    else if (last?.output.length === 0 && last.written.at(-1)?.endsWith("\\")) {
      last.written.push(text);
    } else if (last) last.output.push(text);
    else throw new Error(`${file}:${line}: begins with no command`);
  }
  return commands.map(({ written, output }) => ({
    block,
    written,
    text: written.join("\n").slice(2),
    expected: output.join("\n"),
  }));
}

function playedOf(
  blocks: readonly Block[],
  commands: readonly Command[],
  outputs: readonly string[],
  home: string,
): Played[] {
  return blocks
    .filter((block) => !block.facts.has("file"))
    .map((block) => ({
      block,
      content: commands.flatMap((command, at) => {
        if (command.block !== block) return [];
        const output = stable(outputs[at] ?? "", home);
        const shown = block.language === "json" ? pretty(output) : output;
        const lines = shown === "" ? [] : shown.replace(/\n$/, "").split("\n");
        return [...command.written, ...lines];
      }),
    }));
}

/** Mails leave over several connections at once, so the lines about them come in any order. */
function inOrder(output: string): string {
  const message = (line: string): number => Number(/, message (\d+)$/.exec(line)?.[1]);
  return output.replace(/(?:^(?:follow-up )?sent: .*, message \d+\n)+/gm, (lines) =>
    lines
      .replace(/\n$/, "")
      .split("\n")
      .sort((a, b) => message(a) - message(b))
      .join("\n")
      .concat("\n"),
  );
}

/** Only what can't be the same twice is replaced, and the line ends that mails have. */
function stable(output: string, home: string): string {
  return inOrder(output)
    .replaceAll("\r\n", "\n")
    .replaceAll(home, READER)
    .replace(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g, SAMPLE_UUID)
    .replace(/\b[0-9a-z]{5}(?:-[0-9a-z]{5}){3}\b/g, SAMPLE_TOKEN)
    .replace(/(?<=unsubscribe%20)[0-9a-f]{32}/g, SAMPLE_UUID.replaceAll("-", ""))
    .replace(/(?<=tickler-demo-)\w{6}/g, "a1b2c3")
    .replace(/(?<=answered within )\d+(?:\.\d+)?(?= s\b)/g, "0.1");
}

function pretty(output: string): string {
  try {
    return JSON.stringify(JSON.parse(output), null, 2);
  } catch {
    return output;
  }
}
