import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Env } from "../../src/config/home.ts";
import { type Config, loadConfig, resolveHome } from "../../src/config.ts";
import { AppError } from "../../src/domain/errors.ts";

/** An empty folder that goes away with the test. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "tickler-config-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Loads a home in a temp folder whose file has this text (none where it is null). */
export async function load(toml: string | null, env: Env = {}): Promise<Config> {
  const folder = tempFolder();
  if (toml !== null) writeFileSync(join(folder, "config.toml"), toml);
  const all = { TICKLER_HOME: folder, ...env };
  return loadConfig({ env: all, home: resolveHome(all) });
}

/** The AppError that something throws. */
export async function errorOf(work: () => unknown): Promise<AppError> {
  try {
    await work();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error("expected an AppError");
}

/** A configuration file with this text, in a temp folder. */
export function fileWith(text: string): string {
  const file = join(tempFolder(), "config.toml");
  writeFileSync(file, text);
  return file;
}

/** The text of a file. */
export const read = (file: string): string => readFileSync(file, "utf8");

/** A file as people keep it, with comments everywhere. */
export const COMMENTED = `# Tickler of the sales desk
from = "ada@example.com"   # Ada

# our relay
[smtp]
url = 'smtp://localhost' # no TLS here

# answers
[ai]
mode   = "off"
`;
