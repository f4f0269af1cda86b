import { constants } from "node:fs";
import { access, readFile, stat } from "node:fs/promises";
import type { Config } from "../config.ts";
import { AppError, messageOf } from "../domain/errors.ts";
import type { PlaybookAddition } from "../domain/writing/playbook-addition.ts";

/**
 * The playbook as a model gets it, without its comments; null where there is none, or nothing in
 * it.
 *
 * @throws AppError `config` where one is configured and can't be read
 */
export async function readPlaybook(config: Config): Promise<string | null> {
  const markdown = await playbookFile(config);
  if (markdown === null) return null;
  const { playbookText } = await import("../ai/playbook.ts");
  return playbookText(markdown);
}

/** The playbook's file as it is; otherwise as `readPlaybook`. */
export async function playbookFile({ values, origin }: Config): Promise<string | null> {
  const path = values["ai.playbook"];
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw unreadable(path, error);
    if (origin["ai.playbook"] === "default") return null;
    throw new AppError(
      "config",
      `the playbook ${path} is not there`,
      "Make one: tickler playbook edit",
    );
  }
}

function unreadable(path: string, error: unknown): AppError {
  const isFolder = (error as NodeJS.ErrnoException).code === "EISDIR";
  return new AppError(
    "config",
    `the playbook ${path} ${isFolder ? "is a folder" : `can't be read: ${messageOf(error)}`}`,
    isFolder
      ? "Let ai.playbook name a file in it."
      : "Check the file's permissions, and those of the folders above it.",
  );
}

/**
 * Adds a fact to the playbook's file, or says where it would go. The file is replaced as a whole, and
 * keeps its permissions.
 *
 * @param sections where it belongs, the best first
 * @param dry changes nothing
 * @throws AppError `usage`, `config`, `home`, `conflict`
 */
export async function addFact(
  { values }: Config,
  fact: string,
  sections: readonly string[],
  dry: boolean,
): Promise<PlaybookAddition> {
  const path = values["ai.playbook"];
  const { addToPlaybook, checkFact } = await import("../ai/playbook-line.ts");
  const { rulesIn } = await import("../domain/guardrails/playbook-reading.ts");
  const wanted = checkFact(fact);
  let addition: PlaybookAddition = {
    ...{ path, isKnown: true, heading: null, isNewHeading: false },
    ...{ line: wanted, number: null, isRule: false },
  };
  const edit = async (target: string): Promise<string | null> => {
    const before = await textOf(target);
    if (before !== null) await checkWritable(path, target);
    const added = addToPlaybook(before ?? "# Playbook\n", wanted, sections);
    if (added === null) return null;
    const { markdown, ...place } = added;
    const isRule = rulesIn(markdown) > rulesIn(before ?? "");
    addition = { path, isKnown: false, ...place, isRule };
    return dry ? null : markdown;
  };
  if (dry) {
    await edit(path);
    return addition;
  }
  const { replaceFile } = await import("../platform/replace-file.ts");
  await replaceFile(path, edit);
  return addition;
}

/**
 * A file that is replaced needs no write access of its own, so it would be changed although its owner
 * protects it; even root, who may write anywhere, leaves a file that nobody may write.
 */
async function checkWritable(path: string, target: string): Promise<void> {
  const { mode } = await stat(target);
  const isProtected = (mode & 0o222) === 0;
  const isRefused = await access(target, constants.W_OK).then(
    () => false,
    () => true,
  );
  if (!isProtected && !isRefused) return;
  throw new AppError(
    "config",
    `the playbook ${path} is read-only, so nothing is added to it`,
    "Allow yourself to write it (chmod u+w), or add the line where the file is made from.",
  );
}

/** A file as it is, its byte order mark with it; null where there is none. */
async function textOf(path: string): Promise<string | null> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw unreadable(path, error);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new AppError(
      "config",
      `the playbook ${path} is not UTF-8, so nothing is added to it`,
      "Store it as UTF-8 with your editor.",
    );
  }
}
