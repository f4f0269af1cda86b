import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { transform } from "esbuild";
import { describe, expect, test } from "vitest";
import {
  DRIVER,
  Installation,
  ownAddon,
  type ProcessEnd,
  runNode,
} from "../../support/processes/installation.ts";
import { BIN, freshPath, Tickler } from "../../support/processes/tickler.ts";
import type { ErrorJson } from "../../support/processes/tickler-json.ts";

/** What a command says that can't run: one error, one hint, and nothing else. */
function refusal({ exitCode, stdout, stderr }: ProcessEnd): { message: string; hint: string } {
  expect({ exitCode, stdout }, stderr).toEqual({ exitCode: 1, stdout: "" });
  const [, message, hint] = /^error: (.+)\nhint: (.+)\n$/.exec(stderr) ?? [];
  if (message === undefined || hint === undefined) {
    throw new Error(`not an error and a hint, a line each: ${JSON.stringify(stderr)}`);
  }
  expect(message).not.toContain("internal");
  return { message, hint };
}

/** The same of a command, which says it in both forms. */
async function refusedBoth(
  installation: Installation,
  args: readonly string[],
  options?: Parameters<Installation["run"]>[1],
): Promise<{ message: string; hint: string }> {
  const said = refusal(await installation.run(args, options));
  const json = await installation.run([...args, "--json"], options);
  expect(json).toMatchObject({ exitCode: 1, stdout: "" });
  expect(JSON.parse(json.stderr) as ErrorJson).toEqual({
    error: { code: "installation", ...said },
  });
  return said;
}

const permission = process.allowedNodeEnvironmentFlags.has("--permission")
  ? "--permission"
  : "--experimental-permission";

describe("an install that failed is said to be one:", () => {
  test("nothing is installed", async () => {
    const installation = new Installation([]);
    expect(await refusedBoth(installation, ["lead", "list"])).toEqual({
      message: "Tickler is not completely installed: its folder node_modules is missing",
      hint: `Run \`npm ci\` in ${installation.folder}, and see that it ends without an error.`,
    });
    expect(existsSync(installation.home)).toBe(false);
  });

  test("some packages are missing", async () => {
    const lacks = ["node_modules/better-sqlite3", "node_modules/commander", "node_modules/zod"];
    const installation = new Installation([]).install((place) => !lacks.includes(place));
    const { message, hint } = await refusedBoth(installation, ["tick"]);
    expect(message).toBe(`Tickler is not completely installed: ${lacks.join(", ")} are missing`);
    expect(hint).toContain(`\`npm ci\` in ${installation.folder},`);
  });

  test("npm was told to leave out what the build needs", async () => {
    const installation = new Installation([]).install((_place, { dev }) => dev !== true);
    const { message, hint } = await refusedBoth(installation, ["--help"]);
    expect(message).toMatch(/: node_modules\/.+ and \d+ more are missing$/);
    expect(hint).toContain(`\`npm ci --include=dev\` in ${installation.folder},`);
  });

  test("all is installed, but not built; and to build it helps", async () => {
    const installation = new Installation(["docs", "drizzle", "scripts", "src"]).install();
    expect(await refusedBoth(installation, ["lead", "list"])).toEqual({
      message: `${installation.folder}/dist/tickler.cjs is missing`,
      hint: `Run \`npm run build\` in ${installation.folder}.`,
    });
    expect(await installation.build()).toEqual({ exitCode: 0, stdout: "", stderr: "" });
    expect(await installation.run(["lead", "list"])).toMatchObject({ exitCode: 0 });
  });

  test.each([
    ["is empty", 0],
    ["is cut off", 100_000],
  ])("the program %s", async (_name, length) => {
    const installation = new Installation().install();
    truncateSync(join(installation.folder, "dist/tickler.cjs"), length);
    expect(await refusedBoth(installation, ["lead", "list"])).toEqual({
      message: `${installation.folder}/dist/tickler.cjs is damaged`,
      hint: `Run \`npm run build\` in ${installation.folder}.`,
    });
  });

  test("a library of the program is missing", async () => {
    const installation = new Installation().install();
    rmSync(join(installation.folder, "dist/lib"), { recursive: true });
    const { message, hint } = await refusedBoth(installation, [
      "config",
      "set",
      "from",
      "a@b.example",
    ]);
    expect(message).toMatch(/\/dist\/lib\/[\w.-]+\.cjs is missing$/);
    expect(hint).toBe(`Run \`npm run build\` in ${installation.folder}.`);
  });

  test("the program may not be read", async () => {
    const installation = new Installation().install();
    const node = ["--no-warnings", permission, `--allow-fs-read=${installation.folder}/bin/*`];
    const { message, hint } = await refusedBoth(installation, ["lead", "list"], { node });
    expect(message).toBe(
      `${installation.folder}/dist/tickler.cjs can't be read: ERR_ACCESS_DENIED`,
    );
    expect(hint).toContain("make it readable");
  });

  test("the migrations are missing", async () => {
    const installation = new Installation(["dist"]).install();
    const { message, hint } = await refusedBoth(installation, ["lead", "list"]);
    expect(message).toContain("its file drizzle/sqlite/");
    expect(hint).toContain(`\`npm ci\` in ${installation.folder}`);
  });

  test("a package of npm's, in which `npm ci` would not run, is to be installed again", async () => {
    const installation = new Installation([]);
    rmSync(join(installation.folder, "package-lock.json"));
    const { message, hint } = await refusedBoth(installation, ["lead", "list"]);
    expect(message).toContain("is not completely installed");
    expect(hint).toBe("Install it again.");
  });
});

describe("the build does not begin", () => {
  const sources = ["scripts", "src", "drizzle"];

  test("where nothing is installed", async () => {
    const installation = new Installation(sources);
    const { message, hint } = refusal(await installation.build());
    expect(message).toContain("node_modules is missing");
    expect(hint).toContain(`Run \`npm ci\` in ${installation.folder},`);
    expect(existsSync(join(installation.folder, "dist"))).toBe(false);
  });

  /** It ends with this error, after what the bundler may have printed itself. */
  async function broken(installation: Installation, reason: RegExp): Promise<void> {
    const { exitCode, stderr } = await installation.build();
    expect(exitCode).toBe(1);
    const [error, hint] = stderr.trimEnd().split("\n").slice(-2);
    expect(error).toMatch(/^error: a package in .*node_modules is broken: /);
    expect(error).toMatch(reason);
    expect(hint).toBe(`hint: Run \`npm ci\` in ${installation.folder}.`);
    expect(existsSync(join(installation.folder, "dist/tickler.cjs"))).toBe(false);
  }

  test("where a package is there in part", async () => {
    const place = "node_modules/commander";
    const installation = new Installation(sources).install((each) => each !== place);
    cpSync(join(BIN, "../../package.json"), join(installation.folder, place, "package.json"));
    await broken(installation, /Could not resolve "commander"/);
  });

  test("where the bundler is for another system", async () => {
    const bundler = (each: string) => /^node_modules\/@?esbuild(\/|$)/.test(each);
    const installation = new Installation(sources).install((each) => !bundler(each));
    installation.copyPackage("esbuild");
    await broken(installation, /needed by esbuild/);
  });
});

/** The addon as a Node.js of another version would have built it. */
function ofAnotherNode(addon: Buffer): Buffer {
  const own = Number(process.versions.modules);
  // The addon registers a struct (node_module in node.h) that begins with the version as an int,
  // flags of 0 and a null pointer.
  const places: number[] = [];
  for (let at = 0; at + 16 <= addon.length; at += 8) {
    const [version, flags, handle] = [
      addon.readInt32LE(at),
      addon.readInt32LE(at + 4),
      addon.readBigInt64LE(at + 8),
    ];
    if (version === own && flags === 0 && handle === 0n) places.push(at);
  }
  expect(places).toHaveLength(1);
  const changed = Buffer.from(addon);
  changed.writeInt32LE(own - 7, places[0]);
  // Its function to register is looked up by the version, too.
  const name = `node_register_module_v${own}`;
  for (let at = changed.indexOf(name); at !== -1; at = changed.indexOf(name)) {
    changed.write(`node_register_module_v${own - 7}`, at);
  }
  return changed;
}

/** The addon as it would be for a processor that does not exist. */
function ofAnotherMachine(addon: Buffer): Buffer {
  const changed = Buffer.from(addon);
  // e_machine of the ELF header.
  changed.writeUInt16LE(0xfffe, 18);
  return changed;
}

describe("the driver of the database", () => {
  /** The Node.js that started `npm run test:node`, and the folder that it has installed. */
  const { TICKLER_TEST_OTHER_NODE: otherNode = "", TICKLER_TEST_OTHER_FOLDER: otherFolder = "" } =
    process.env;
  const home = freshPath();

  const reinstall = (installation: Installation): string =>
    `Run \`npm ci\` in ${installation.folder} with this Node.js, or run Tickler with the one that it was installed with.`;

  // The newer driver is the same for every Node.js.
  test.skipIf(process.platform !== "linux" || DRIVER !== "better-sqlite3")(
    "of another version of Node.js is to be installed anew",
    async () => {
      const installation = new Installation();
      writeFileSync(installation.installDriver(), ofAnotherNode(ownAddon()));
      const { message, hint } = await refusedBoth(installation, ["lead", "list"]);
      expect(message).toContain("was built for another version than Node.js");
      expect(message).toContain(`Node.js ${process.versions.node} (${process.execPath})`);
      expect(hint).toBe(reinstall(installation));
      expect(existsSync(installation.home)).toBe(false);
    },
  );

  test.skipIf(otherNode === "")(
    "is that of an older Node.js, which is to be installed anew (only with `npm run test:node`)",
    async () => {
      const bin = join(otherFolder, "bin/tickler.js");
      const { message, hint } = refusal(
        await runNode(process.execPath, [bin, "lead", "list"], { TICKLER_HOME: home }),
      );
      expect(message).toContain(
        `was built for another version than Node.js ${process.versions.node}`,
      );
      expect(hint).toContain(`Run \`npm ci\` in ${otherFolder} with this Node.js`);
      expect(existsSync(home)).toBe(false);
    },
  );

  test.skipIf(otherNode === "")(
    "is that of a newer Node.js, which an older one does not even load (only with `npm run test:node`)",
    async () => {
      const { message, hint } = refusal(
        await runNode(otherNode, [BIN, "lead", "list"], { TICKLER_HOME: home }),
      );
      expect(message).toContain(`(${otherNode}): it needs Node-API 10, and this is Node-API 9`);
      expect(hint).toContain("with this Node.js");
      expect(existsSync(home)).toBe(false);
    },
  );

  test.each<[string, (addon: Buffer) => Buffer, RegExp]>([
    ["is empty", () => Buffer.alloc(0), /file too short/],
    [
      "is no library",
      () => Buffer.from("<html>404 Not Found</html>".repeat(9)),
      /invalid ELF header/,
    ],
    ["is for another machine", ofAnotherMachine, /better_sqlite3\.node/],
  ])("%s", async (_name, change, reason) => {
    const installation = new Installation();
    writeFileSync(installation.installDriver(), change(ownAddon()));
    const { message, hint } = await refusedBoth(installation, ["lead", "list"]);
    expect(message).toContain("can't be loaded by Node.js");
    if (process.platform === "linux") expect(message).toMatch(reason);
    expect(hint).toBe(reinstall(installation));
    expect(existsSync(installation.home)).toBe(false);
  });

  test.each<[string, (installation: Installation) => unknown]>([
    ["was not built", (installation) => installation.installDriver()],
    ["is not there at all", () => undefined],
  ])("%s", async (_name, prepare) => {
    const installation = new Installation();
    prepare(installation);
    const { message, hint } = await refusedBoth(installation, ["lead", "list"]);
    expect(message).toContain("its native addon is missing");
    expect(hint).toContain(`Run \`npm ci\` in ${installation.folder}:`);
    expect(existsSync(installation.home)).toBe(false);
  });

  test.each<[string, { node?: string[]; env?: Record<string, string> }]>([
    ["--no-addons", { node: ["--no-addons"] }],
    ["--no-addons in NODE_OPTIONS", { env: { NODE_OPTIONS: "--no-addons" } }],
    [
      "the permission model",
      { node: ["--no-warnings", permission, "--allow-fs-read=*", "--allow-fs-write=*"] },
    ],
  ])("is refused by %s", async (_name, options) => {
    const installation = new Installation().install();
    const { message, hint } = await refusedBoth(installation, ["lead", "list"], options);
    expect(message).toContain("was told to load none");
    expect(hint).toMatch(/--no-addons.*--allow-addons/);
    expect(existsSync(installation.home)).toBe(false);
  });

  test("is no matter of the permission model that allows it", async () => {
    const installation = new Installation().install();
    const node = [
      "--no-warnings",
      permission,
      "--allow-fs-read=*",
      "--allow-fs-write=*",
      "--allow-addons",
    ];
    if (!process.allowedNodeEnvironmentFlags.has("--allow-addons")) return;
    expect(await installation.run(["lead", "list"], { node })).toMatchObject({
      exitCode: 0,
      stderr: "",
    });
  });

  test("is missed by every command that needs it, and no database is changed", async () => {
    const t = new Tickler();
    await t.all(
      ["lead", "add", "John Doe", "john.doe@example.com"],
      ["send", "1", "Hi!", "--subject", "Hi!"],
    );
    const backup = freshPath("backup");
    await t.ok(["db", "backup", backup]);
    const before = [t.dump(), readdirSync(t.home)];
    const installation = new Installation();
    const env = { TICKLER_HOME: t.home, TICKLER_NOW: t.now, TMPDIR: freshPath("none") };
    const other = freshPath("other");
    for (const args of [
      ["tick"],
      ["tick", "--dry-run"],
      ["watch"],
      ["history", "1"],
      ["lead", "add", "Ana", "ana@example.com"],
      ["demo"],
      ["db", "status"],
      ["db", "check"],
      ["db", "vacuum"],
      ["db", "backup", other],
      ["db", "restore", backup, "--db", other],
      ["db", "copy", "--to", other],
    ]) {
      const { message } = refusal(await installation.run(args, { env }));
      expect(message, args.join(" ")).toContain("its native addon is missing");
      expect(existsSync(other)).toBe(false);
    }
    expect([t.dump(), readdirSync(t.home)]).toEqual(before);
  });

  test("is not missed by what needs no database", async () => {
    const installation = new Installation();
    for (const args of [["--version"], ["--help"], ["config", "path"]]) {
      expect(await installation.run(args), args.join(" ")).toMatchObject({
        exitCode: 0,
        stderr: "",
      });
    }
  });
});

describe("a Node.js that is too old", () => {
  /** As an old one is: it has its own version, and knows no `node:` in front of a module's name. */
  function old(version: string): { node: string[] } {
    const hook = freshPath("old.cjs");
    writeFileSync(
      hook,
      `const Module = require("module");
       const load = Module._load;
       Module._load = (id, ...rest) => {
         if (id.startsWith("node:")) throw new Error("Cannot find module " + id);
         return load(id, ...rest);
       };
       const versions = { ...process.versions, node: ${JSON.stringify(version)} };
       Object.defineProperty(process, "versions", { value: versions });`,
    );
    return { node: ["--require", hook] };
  }

  test.each(["10.24.1", "18.20.8", "20.10.0"])("%s is said to be", async (version) => {
    const installation = new Installation();
    expect(await refusedBoth(installation, ["lead", "list"], old(version))).toEqual({
      message: `Tickler needs Node.js 20.11 or newer, and ${process.execPath} is ${version}`,
      hint: expect.stringContaining(`run \`npm ci\` in ${installation.folder} with it`),
    });
  });

  test("can read what says so", async () => {
    const source = readFileSync(BIN, "utf8");
    const forms = ["es2017", "esnext"].map((target) => transform(source, { target }));
    const [es2017, newest] = await Promise.all(forms);
    expect(es2017?.code).toBe(newest?.code);
    const newer = ["es2017", "esnext"].map((target) => transform("a?.b", { target }));
    const [lowered, kept] = await Promise.all(newer);
    expect(lowered?.code).not.toBe(kept?.code);
  });
});
