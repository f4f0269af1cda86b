import { isCheckout } from "../platform/installation.ts";
import { isSingleFile } from "../platform/processes/program.ts";
import { SCHEMA_VERSION } from "../store/sqlite/migrate.ts";

/** The version of the schema that this program works with, of both engines. */
export const schemaVersion = SCHEMA_VERSION;

/** How this copy of the program came to the machine. */
export function installedAs(): "npm" | "checkout" | "single file" {
  if (isSingleFile()) return "single file";
  return isCheckout() ? "checkout" : "npm";
}
