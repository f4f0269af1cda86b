import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { execa } from "execa";
import { sqliteDriver } from "../../../scripts/sqlite-driver.mjs";
import { type Env, freshPath } from "./tickler.ts";

const ROOT = resolve(import.meta.dirname, "../../..");

/** The package in which the program looks for SQLite's driver. */
export const DRIVER = sqliteDriver();

/** Where an addon is that was compiled for this machine, and where both versions look first. */
const COMPILED = join("node_modules", DRIVER, "build/Release/better_sqlite3.node");

/** The addon that the tests themselves run with. */
export function ownAddon(): Buffer {
  const compiled = join(ROOT, COMPILED);
  if (existsSync(compiled)) return readFileSync(compiled);
  const { getPrebuildPath } = createRequire(import.meta.url)(
    join(ROOT, "node_modules", DRIVER, "lib/binding.js"),
  ) as { getPrebuildPath(): string };
  return readFileSync(getPrebuildPath());
}

interface LockedPackage {
  dev?: boolean;
}

export interface RunInstallationOptions {
  /** Flags of Node.js itself. */
  node?: readonly string[];
  env?: Env;
}

export interface ProcessEnd {
  exitCode: number | undefined;
  stdout: string;
  stderr: string;
}

/** A copy of the program's folder, to break; installed packages are links to ours. */
export class Installation {
  readonly folder = freshPath("tickler copy");
  /** A home that no command has used. */
  readonly home = freshPath("home");

  /** @param parts what of the folder is copied, besides the program's start and the lock file */
  constructor(parts: readonly string[] = ["dist", "drizzle"]) {
    for (const part of ["bin", "package.json", "package-lock.json", ...parts]) {
      cpSync(join(ROOT, part), join(this.folder, part), { recursive: true });
    }
  }

  /** Installs the packages of the lock file that `wanted` accepts by place and entry. */
  install(wanted: (place: string, locked: LockedPackage) => boolean = () => true): this {
    const { packages } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as {
      packages: Record<string, LockedPackage>;
    };
    for (const [place, locked] of Object.entries(packages)) {
      // What stands inside another package comes with the link to that one.
      if (place.lastIndexOf("node_modules/") !== 0 || !wanted(place, locked)) continue;
      // Optional packages for other systems, or for a newer Node.js, are not there.
      if (!existsSync(join(ROOT, place))) continue;
      const link = join(this.folder, place);
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(join(ROOT, place), link);
    }
    return this;
  }

  /** Installs a package that finds others beside itself, and not beside ours. */
  copyPackage(name: string): void {
    const place = join("node_modules", name);
    cpSync(join(ROOT, place), join(this.folder, place), { recursive: true });
  }

  /** Installs the driver alone, without its addon. @returns where that belongs */
  installDriver(): string {
    for (const part of ["package.json", "lib"]) {
      const place = join("node_modules", DRIVER, part);
      cpSync(join(ROOT, place), join(this.folder, place), { recursive: true });
    }
    const addon = join(this.folder, COMPILED);
    mkdirSync(dirname(addon), { recursive: true });
    return addon;
  }

  /** Runs the program in this folder. */
  run(args: readonly string[], options: RunInstallationOptions = {}): Promise<ProcessEnd> {
    return this.#node(["bin/tickler.js", ...args], options);
  }

  /** Runs the build, as `npm run build` does. */
  build(): Promise<ProcessEnd> {
    return this.#node(["scripts/build.mjs"], {});
  }

  #node(
    [script = "", ...args]: readonly string[],
    { node = [], env = {} }: RunInstallationOptions,
  ): Promise<ProcessEnd> {
    const argv = [...node, join(this.folder, script), ...args];
    return runNode(process.execPath, argv, { TICKLER_HOME: this.home, ...env });
  }
}

/** Runs a script with a Node.js, with nothing in its environment but what is given. */
export async function runNode(
  node: string,
  argv: readonly string[],
  env: Env & { TICKLER_HOME: string },
): Promise<ProcessEnd> {
  const { exitCode, stdout, stderr } = await execa(node, argv, {
    env: { PATH: process.env.PATH ?? "", HOME: dirname(env.TICKLER_HOME), ...env },
    extendEnv: false,
    reject: false,
    stdin: "ignore",
    stripFinalNewline: false,
  });
  return { exitCode, stdout, stderr };
}
