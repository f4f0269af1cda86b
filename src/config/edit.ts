import { dirname, resolve } from "node:path";
import { AppError } from "../domain/errors.ts";
import { replaceFile } from "../platform/replace-file.ts";
import { checkValue, decodeText } from "./load.ts";
import { settingName } from "./mailbox/names.ts";
import { settingOf } from "./settings.ts";
import { changedRows } from "./toml/change.ts";
import { insertRow } from "./toml/insert.ts";
import { isTable, leaves, parseToml, readConfigText, type Table } from "./toml/toml.ts";
import type { Plain } from "./value-type.ts";
import { requireSetting } from "./view.ts";

/** What `setSetting` wrote. */
export interface Written {
  readonly key: string;
  readonly value: Plain;
}

/**
 * Writes a setting into the file and keeps its comments, order and formatting; makes the file and
 * its folder if they are missing. Lists are separated by commas, or written as a TOML array. Other
 * settings in the file are not checked, so that a wrong one can be put right.
 *
 * @throws AppError `usage` for a wrong key or value, `config` for a file that can't be read or is
 *   not TOML, `home` for one that can't be written, `conflict` while another process writes it
 */
export async function setSetting(file: string, key: string, text: string): Promise<Written> {
  const setting = requireSetting(key);
  const known = settingName(setting);
  const { kind } = settingOf(setting.key);
  const raw = await decodeText(kind, text);
  const place = { folder: dirname(resolve(file)), secrets: false };
  const value = kind.plain(checkValue(known, "usage", setting.key, raw, place));
  await replaceFile(file, (target) => withSetting(file, readConfigText(target) ?? "", known, raw));
  return { key: known, value };
}

/**
 * Removes a setting from the file, with the comment that belongs to it.
 *
 * @returns whether it was there
 * @throws AppError as `setSetting`
 */
export async function removeSetting(file: string, key: string): Promise<boolean> {
  const known = settingName(requireSetting(key));
  if (readConfigText(file) === null) return false;
  let found = false;
  await replaceFile(file, async (target) => {
    const before = readConfigText(target);
    if (before === null) return null;
    const table = await parseToml(file, before);
    found = lookUp(table, known.split(".")) !== undefined;
    return found ? withoutSetting(file, before, known) : null;
  });
  return found;
}

/** A setting to write, in the form of TOML; undefined takes it out of the file. */
export interface Change {
  /** As `setSetting` takes it: `smtp.url`, or `mailbox.ada.smtp.url`. */
  readonly key: string;
  readonly value: string | boolean | undefined;
}

/**
 * The text of a file after some changes, which are made as by `setSetting`; it writes nothing.
 *
 * @param file as errors name it
 * @throws AppError `usage` for a wrong value, `config` for text that is not TOML
 */
export async function editedText(
  file: string,
  text: string,
  changes: readonly Change[],
): Promise<string> {
  let edited = text;
  const place = { folder: dirname(resolve(file)), secrets: false };
  for (const { key, value } of changes) {
    if (value !== undefined) {
      checkValue(key, "usage", requireSetting(key).key, value, place);
      edited = await withSetting(file, edited, key, value);
    } else if (lookUp(await parseToml(file, edited), key.split(".")) !== undefined) {
      edited = await withoutSetting(file, edited, key);
    }
  }
  return edited;
}

async function withSetting(
  file: string,
  text: string,
  key: string,
  value: unknown,
): Promise<string> {
  const path = key.split(".");
  const table = await parseToml(file, text);
  const [group] = path;
  if (path.length > 1 && group && Object.hasOwn(table, group) && !isTable(table[group])) {
    throw new AppError("config", `${file}: ${group}: is a group of settings`, "Take it out first.");
  }
  const wanted = facts(table, path, value);
  const isRight = async (candidate: string): Promise<boolean> =>
    sameFacts(await factsOf(file, candidate), wanted);
  const { stringify } = await import("smol-toml");
  const row = (name: string): string => `${name} = ${stringify({ v: value }).slice(4).trimEnd()}`;
  if (lookUp(table, path) === undefined) {
    for (const candidate of insertRow(text, path, row)) {
      if (await isRight(candidate)) return candidate;
    }
  }
  const patched = await patchLeaf(text, path, value);
  if (await isRight(patched)) return patched;
  for (const candidate of changedRows(text, path, row)) {
    if (await isRight(candidate)) return candidate;
  }
  throw cantEdit(file, key);
}

async function withoutSetting(file: string, text: string, key: string): Promise<string> {
  const path = key.split(".");
  const wanted = facts(await parseToml(file, text), path, undefined);
  const isRight = async (candidate: string): Promise<boolean> =>
    sameFacts(await factsOf(file, candidate), wanted);
  const patched = await patchLeaf(text, path, undefined);
  if (await isRight(patched)) return patched;
  for (const candidate of changedRows(text, path, null)) {
    if (await isRight(candidate)) return candidate;
  }
  throw cantEdit(file, key);
}

/** Reached only if the TOML editor gets a file wrong; the file stays as it was. */
function cantEdit(file: string, key: string): AppError {
  return new AppError(
    "config",
    `${file}: ${key}: can't be changed without touching other lines`,
    "Change it in an editor.",
  );
}

/** Sets a leaf, or removes it if the value is undefined. */
async function patchLeaf(text: string, path: readonly string[], value: unknown): Promise<string> {
  const { parse, patch } = await import("@decimalturn/toml-patch");
  const root: Record<string, unknown> = parse(text);
  const parents = path.slice(0, -1);
  let table = root;
  for (const name of parents) {
    const inner = table[name];
    if (!isTable(inner)) table[name] = {};
    table = table[name] as Record<string, unknown>;
  }
  const leaf = path.at(-1) ?? "";
  if (value !== undefined) table[leaf] = value;
  else delete table[leaf];
  // Removing the only row, `smtp.url = …`, would leave an empty `[smtp]` that was not there before.
  const [group] = parents;
  const isEmpty = group !== undefined && Object.keys(table).length === 0;
  if (isEmpty && !new RegExp(`^[ \\t]*\\[[ \\t]*${group}[ \\t]*\\]`, "m").test(text)) {
    delete root[group];
  }
  return patch(text, root);
}

function lookUp(table: Table, path: readonly string[]): unknown {
  let value: unknown = table;
  for (const name of path) {
    if (!isTable(value) || !Object.hasOwn(value, name)) return undefined;
    value = value[name];
  }
  return value;
}

/** What a file says in whatever form: the path of each leaf with its value. */
type Facts = ReadonlyMap<string, string>;

/** The facts of a table after a leaf is set, or removed if the value is undefined. */
function facts(table: Table, path: readonly string[], value: unknown): Facts {
  const all = new Map(read(table));
  const changed = JSON.stringify(path);
  // A table may have stood there by mistake; all of it goes.
  for (const key of all.keys()) {
    if (key === changed || key.startsWith(`${changed.slice(0, -1)},`)) all.delete(key);
  }
  if (value !== undefined) all.set(changed, JSON.stringify(value));
  return all;
}

function* read(table: Table): Generator<[string, string]> {
  for (const { path, value } of leaves(table)) {
    if (!isTable(value)) yield [JSON.stringify(path), JSON.stringify(value)];
  }
}

async function factsOf(file: string, text: string): Promise<Facts> {
  try {
    return new Map(read(await parseToml(file, text)));
  } catch (error) {
    if (error instanceof AppError) return new Map();
    throw error;
  }
}

function sameFacts(a: Facts, b: Facts): boolean {
  return a.size === b.size && [...a].every(([path, value]) => b.get(path) === value);
}
