import { readFileSync } from "node:fs";
import { AppError, messageOf } from "../../domain/errors.ts";
import { errno, resourceError } from "../../platform/system-errors.ts";
import { MAX_DEPTH, tooDeepAt } from "./depth.ts";

/** A parsed TOML table. */
export type Table = { readonly [key: string]: unknown };

/** A leaf of a table: its path and its value, which is anything but a table with content. */
export interface Leaf {
  readonly path: readonly string[];
  readonly value: unknown;
}

/**
 * Reads a text file as UTF-8, with its byte order mark. Null if there is none.
 *
 * @throws AppError `config` where it can't be read
 */
export function readConfigText(file: string): string | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const code = errno(error);
    if (code === "ENOENT") return null;
    const reasons: Record<string, string> = {
      EISDIR: "is a folder, not a file",
      EACCES: "may not be read by this user",
    };
    if (code === "ENOTDIR") {
      throw new AppError(
        "home",
        `${file}: a part of its path is a file, not a folder`,
        "Set TICKLER_HOME to a folder; one that does not exist yet is made.",
        { cause: error },
      );
    }
    const shortage = resourceError(error);
    if (shortage) {
      throw new AppError("home", `${file} can't be read: ${shortage.what}`, shortage.hint, {
        cause: error,
      });
    }
    throw new AppError(
      "config",
      `${file}: ${reasons[code] ?? messageOf(error)}`,
      "It must be a TOML file that you may read.",
      { cause: error },
    );
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new AppError("config", `${file}: is not UTF-8 text`, "Save it as UTF-8.", {
      cause: error,
    });
  }
}

/**
 * Parses TOML. The parser is loaded on first use, since most runs read a small file or none.
 *
 * @throws AppError `config` with line and column, but without the text, which may hold a secret
 */
export async function parseToml(file: string, text: string): Promise<Table> {
  const tooDeep = tooDeepAt(text);
  if (tooDeep) {
    const { line, column } = tooDeep;
    throw new AppError(
      "config",
      `${file}: line ${line}, column ${column}: nests more than ${MAX_DEPTH} levels deep`,
      "No setting has more than a few levels.",
    );
  }
  const { parse, TomlError } = await import("smol-toml");
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [first = ""] = error.message.split("\n");
    const what = first.replace(/^Invalid TOML document: /, "");
    throw new AppError(
      "config",
      `${file}: line ${error.line}, column ${error.column}: ${what}`,
      'It must be TOML: key = "value", with quotes around text.',
    );
  }
}

/** Whether a value is a table: not a list, not a date. */
export function isTable(value: unknown): value is Table {
  return (
    typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date)
  );
}

/** The leaves of a table, in order. */
export function* leaves(table: Table, parents: readonly string[] = []): Generator<Leaf> {
  for (const [name, value] of Object.entries(table)) {
    const path = [...parents, name];
    if (isTable(value) && Object.keys(value).length > 0) yield* leaves(value, path);
    else yield { path, value };
  }
}
