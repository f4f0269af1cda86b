import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { cleanEnvironment } from "../npm-node.mjs";
import { NODE_VERSION } from "./targets.mjs";

const root = resolve(import.meta.dirname, "../..");
const SBOM = "sbom.cdx.json";
const SUMS = "SHA256SUMS";

/**
 * Writes what is inside (CycloneDX, by npm), and the digests of all files in the folder in the format
 * of sha256sum.
 *
 * @returns the paths of both
 */
export function writeSums(npm, out) {
  writeFileSync(join(out, SBOM), sbom(npm));
  const files = readdirSync(out).filter((name) => name !== SUMS);
  const lines = files.sort().map((name) => `${sha256(join(out, name))}  ${name}\n`);
  writeFileSync(join(out, SUMS), lines.join(""));
  return [join(out, SBOM), join(out, SUMS)];
}

/** npm knows the packages, and not the Node.js that they run in. */
function sbom([command, ...words]) {
  const flags = [
    "sbom",
    "--sbom-format",
    "cyclonedx",
    "--omit",
    "dev",
    "--sbom-type",
    "application",
  ];
  const text = execFileSync(command, [...words, ...flags], {
    cwd: root,
    env: cleanEnvironment(),
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  const bom = JSON.parse(text);
  // npm takes the name of the folder.
  bom.metadata.component.name = "tickler";
  bom.components.push({
    "bom-ref": `node@${NODE_VERSION}`,
    type: "platform",
    name: "node",
    version: NODE_VERSION,
    purl: `pkg:generic/node@${NODE_VERSION}`,
    description: "Inside the single files",
    licenses: [{ license: { id: "MIT" } }],
  });
  return `${JSON.stringify(bom, null, 2)}\n`;
}

function sha256(file) {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}
