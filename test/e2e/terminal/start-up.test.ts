import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { connect, createServer, type Server, type Socket } from "node:net";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { Cli } from "../../../src/cli/command.ts";
import { COMMAND_GROUPS } from "../../../src/cli/commands/index.ts";
import { processStreams } from "../../../src/cli/output/streams.ts";
import { createProgram } from "../../../src/cli/program.ts";
import { da } from "../../../src/language/locales/da.ts";
import { BIN, freshPath, Tickler } from "../../support/processes/tickler.ts";
import { SmallDisk } from "../../support/store/small-disk.ts";

/** Modules of Node's that take longer to load than a short command to run. */
const SLOW =
  /^NativeModule (net|stream|zlib|crypto|child_process|perf_hooks|fs\/promises|timers\/promises)$/u;

async function modulesOf(t: Tickler, args: readonly string[]): Promise<string[]> {
  const hook = freshPath("hook.cjs");
  const list = freshPath("modules");
  writeFileSync(
    hook,
    `process.on("exit", () => {
       const modules = process.moduleLoadList.join("\\n");
       require("node:fs").writeFileSync(${JSON.stringify(list)}, modules);
     });`,
  );
  await t.ok(args, { env: { NODE_OPTIONS: `--require ${hook}` } });
  return readFileSync(list, "utf8").split("\n");
}

async function told(): Promise<Tickler> {
  const t = new Tickler();
  await t.all(
    ["lead", "add", "John Doe", "john.doe@example.com"],
    ["send", "1", "Hi!", "--subject", "Hi!"],
    ["tick"],
  );
  return t;
}

test.each([[["history", "1", "--json"]], [["tick"]], [["lead", "list"]]])(
  "%j loads nothing slow of Node's",
  async (args) => {
    const modules = await modulesOf(await told(), args);
    expect(modules).toContain("NativeModule fs");
    expect(modules.filter((name) => SLOW.test(name))).toEqual([]);
  },
);

test.each(COMMAND_GROUPS.flatMap(({ commands }) => Object.keys(commands)))(
  "%s is made alone where it is called",
  (name) => {
    const cli = new Cli(processStreams());
    for (const argv of [[name], ["--json", name, "--yes"], ["--db", "history", name, "tick"]]) {
      const made = createProgram(cli, argv).commands.map((command) => command.name());
      expect(made).toEqual([name, "help"]);
    }
    expect(createProgram(cli, ["help", name]).commands.length).toBeGreaterThan(20);
  },
);

/** A socket that does not block, as other programs hand them on, and who reads from it. */
async function slowSocket(): Promise<{ socket: Socket; reader: Socket }> {
  const path = freshPath("socket");
  const server: Server = createServer();
  const accepted = new Promise<Socket>((resolve) => server.once("connection", resolve));
  await new Promise<void>((resolve) => server.listen(path, resolve));
  const socket = connect(path);
  const reader = await accepted;
  onTestFinished(() => {
    socket.destroy();
    reader.destroy();
    server.close();
  });
  return { socket, reader };
}

/** How the bundler names a module that is in a file. */
const LOCALE = "src/language/locales/da.ts";

test("what every command loads holds no word of the languages", () => {
  const dist = join(dirname(BIN), "../dist");
  expect(readFileSync(join(dist, "tickler.cjs"), "utf8")).not.toContain(LOCALE);
  // The test can tell.
  expect(readFileSync(join(dist, "lib/_src_mail_read_ts.cjs"), "utf8")).toContain(LOCALE);
});

test("a part that reads few lists of the languages holds no others", () => {
  const part = join(dirname(BIN), "../dist/lib/_src_domain_subject_derived-subject_ts.cjs");
  const source = readFileSync(part, "utf8");
  expect(source).toContain(da.frame.greetings.split(",", 1)[0]);
  expect(source).not.toContain(da.optOut.alone.split("*", 1)[0]);
});

test("all of a long text arrives where the reader is slow and writing does not block", async () => {
  const t = new Tickler();
  const text = "These are many words. ".repeat(20_000);
  await t.ok(["lead", "add", "John Doe", "john.doe@example.com"]);
  await t.ok(["send", "1", "-"], { input: text });
  const { socket, reader } = await slowSocket();
  reader.pause();
  const child = spawn(process.execPath, [BIN, "history", "1", "--json"], {
    env: { ...process.env, TICKLER_HOME: t.home },
    stdio: ["ignore", socket, "inherit"],
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  socket.destroy();
  const chunks: Buffer[] = [];
  reader.on("data", (chunk: Buffer) => {
    chunks.push(chunk);
    reader.pause();
    setTimeout(() => reader.resume(), 1);
  });
  const all = new Promise((resolve) => reader.once("end", resolve));
  reader.resume();
  expect(await ended).toBe(0);
  await all;
  const { messages } = JSON.parse(Buffer.concat(chunks).toString());
  expect(messages[0].emails[0].text.length).toBeGreaterThan(400_000);
});

test("output on a full disk is an error that names it", async (context) => {
  const t = await told();
  const disk = SmallDisk.mount(1);
  if (disk === null) return context.skip("no disk can be mounted here");
  onTestFinished(() => disk.unmount());
  const file = openSync(`${disk.path}/out.json`, "w");
  disk.fill();
  const child = spawn(process.execPath, [BIN, "history", "1", "--json"], {
    env: { ...process.env, TICKLER_HOME: t.home },
    stdio: ["ignore", file, "pipe"],
  });
  closeSync(file);
  const said: Buffer[] = [];
  child.stderr?.on("data", (chunk: Buffer) => said.push(chunk));
  expect(await new Promise((resolve) => child.once("close", resolve))).toBe(1);
  expect(JSON.parse(Buffer.concat(said).toString()).error).toMatchObject({
    code: "home",
    message: expect.stringMatching(/^standard output can't be written: .*no space left/i),
  });
});
