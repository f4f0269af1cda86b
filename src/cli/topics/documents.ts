import { readFileSync } from "node:fs";
import { join } from "node:path";
import { programFolder } from "../../platform/installation.ts";

/** A document of `docs/` by its name. A build puts the texts in the place of this file. */
export function documentText(name: string): string {
  return readFileSync(join(programFolder() ?? ".", "docs", `${name}.md`), "utf8");
}
