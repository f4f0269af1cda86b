import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A document that is written down where it is printed, rather than made in src/json. */
const LITERAL = /\.json\(\s*[{[]/;

/** Files outside of src/json that make a document of --json. */
export function ownDocuments(root: string, files: readonly string[]): string[] {
  return files
    .filter((file) => !file.startsWith("src/json/"))
    .filter((file) => LITERAL.test(readFileSync(join(root, file), "utf8")))
    .map((file) => `${file} makes a JSON document by itself`);
}
