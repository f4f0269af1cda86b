import Connection from "better-sqlite3";
import { AppError, messageOf } from "../../domain/errors.ts";
import { installAgain, thisNode } from "../../platform/installation.ts";

/**
 * Opens a file with better-sqlite3, whose native addon is loaded when the first one is opened.
 *
 * @throws AppError `installation` where this Node.js can't load the addon; else what SQLite throws
 */
export function openFile(path: string, options: Connection.Options = {}): Connection.Database {
  try {
    return new Connection(path, options);
  } catch (error) {
    throw addonError(error) ?? error;
  }
}

/** Loads the addon, so that nothing is made on the disk where that fails. @throws as `openFile` */
export function requireDriver(): void {
  openFile(":memory:").close();
}

const DRIVER = "better-sqlite3, the driver of SQLite,";

function addonError(error: unknown): AppError | null {
  if (!(error instanceof Error)) return null;
  const explained = explain(error);
  if (explained === null) return null;
  return new AppError("installation", explained.what, explained.hint, { cause: error });
}

function explain(error: Error): { what: string; hint: string } | null {
  switch ("code" in error ? error.code : undefined) {
    case "ERR_DLOPEN_DISABLED":
      return {
        what: `${DRIVER} is a native addon, and ${thisNode()} was told to load none`,
        hint: "Leave out --no-addons, and add --allow-addons to --permission; NODE_OPTIONS may hold them, too.",
      };
    case "ERR_DLOPEN_FAILED":
      return {
        what: error.message.includes("NODE_MODULE_VERSION")
          ? `${DRIVER} was built for another version than ${thisNode()}`
          : `${DRIVER} can't be loaded by ${thisNode()}: ${messageOf(error)}`,
        hint: `${installAgain()} with this Node.js, or run Tickler with the one that it was installed with.`,
      };
    // Of the single file, which unpacks it (scripts/release/unpack.cjs).
    case "ERR_ADDON_UNPACK":
      return { what: error.message, hint: "hint" in error ? String(error.hint) : "" };
    case "MODULE_NOT_FOUND":
      return missing();
    default:
      // Outside of the bundle the addon is looked for by a library, whose error has no code.
      return error.message.startsWith("Could not locate the bindings file") ? missing() : null;
  }
}

function missing(): { what: string; hint: string } {
  return {
    what: `${DRIVER} is not installed completely: its native addon is missing`,
    hint: `${installAgain()}: that builds it, unless npm is told to ignore-scripts.`,
  };
}
