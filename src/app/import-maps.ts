import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Home } from "../config.ts";
import { AppError, messageOf } from "../domain/errors.ts";
import { errno } from "../platform/system-errors.ts";
import type { MappedColumn } from "../service/leads/import/columns/mapping.ts";

// What a person has said of the columns of a file, kept under a name for the next file of its kind:
// one JSON file each in the folder `maps` beside the configuration, `{"Work Email": "email"}`.

const NAME = /^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,63}$/u;

/** @throws AppError `usage`, `not_found`, `input` */
export async function loadImportMap(home: Home, name: string): Promise<MappedColumn[]> {
  const file = fileOf(home, name);
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    if (errno(error) !== "ENOENT") {
      throw new AppError("input", `${file}: can't be read: ${messageOf(error)}`);
    }
    const names = await savedNames(home);
    throw new AppError(
      "not_found",
      `no map is saved as ${JSON.stringify(name)}`,
      names.length === 0
        ? 'Save one: tickler lead import FILE --map "Work Email=email" --save-map NAME'
        : `There are: ${names.join(", ")}. A column is named with what it is: --map "Work Email=email".`,
    );
  }
  const { parseMappedColumn } = await import("../service/leads/import/columns/mapping.ts");
  try {
    const saved: unknown = JSON.parse(text);
    if (typeof saved !== "object" || saved === null) throw new Error("it is no JSON object");
    return Object.entries(saved).map(([column, target]) =>
      parseMappedColumn(`${column}=${String(target)}`),
    );
  } catch (error) {
    throw new AppError("input", `${file}: ${messageOf(error)}`, "Save the map anew, or delete it.");
  }
}

/** @throws AppError `usage` for a name that is none, `home` where it can't be written */
export async function saveImportMap(
  home: Home,
  name: string,
  columns: readonly MappedColumn[],
): Promise<void> {
  const file = fileOf(home, name);
  const { writeFileWhole } = await import("../platform/write-file.ts");
  const saved = Object.fromEntries(columns.map(({ column, target }) => [column, target]));
  try {
    await mkdir(home.importMaps, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new AppError("home", `${home.importMaps}: can't be made: ${messageOf(error)}`);
  }
  await writeFileWhole(file, oneText(`${JSON.stringify(saved, null, 2)}\n`));
}

async function* oneText(text: string): AsyncGenerator<string> {
  yield text;
}

async function savedNames({ importMaps }: Home): Promise<string[]> {
  const files = await readdir(importMaps).catch(() => []);
  const names = files.flatMap((file) => /^([^.].*)\.json$/u.exec(file)?.[1] ?? []);
  return names.sort().slice(0, 20);
}

function fileOf(home: Home, name: string): string {
  requireMapName(name);
  return join(home.importMaps, `${name}.json`);
}

/** @throws AppError `usage` */
export function requireMapName(name: string): void {
  if (NAME.test(name)) return;
  throw new AppError(
    "usage",
    `${JSON.stringify(name)} is not a name for a map`,
    'Letters, digits and _ . -, such as fair; a column is named with what it is: --map "Work Email=email".',
  );
}
