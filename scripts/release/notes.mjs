import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Failure } from "../npm-node.mjs";

const root = resolve(import.meta.dirname, "../..");

/**
 * What the changelog says of a version.
 *
 * @param tag `v1.2.3`
 * @throws Failure where it is not the tag of this version, or the changelog says nothing of it
 */
export function notesOf(version, tag) {
  if (tag !== `v${version}`) {
    throw new Failure(`the tag is ${tag}, and package.json says ${version}`);
  }
  const parts = readFileSync(join(root, "CHANGELOG.md"), "utf8").split(/^## /mu);
  const part = parts.find((text) => text.startsWith(`[${version}]`));
  if (part === undefined) throw new Failure(`CHANGELOG.md has no section [${version}]`);
  return `${part.slice(part.indexOf("\n")).trim()}\n`;
}
