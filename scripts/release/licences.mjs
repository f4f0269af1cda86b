import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The licences of what is inside the single file: Node.js, and every package that is not for
 * development only.
 *
 * @returns one text
 */
export function licences(root, ofNode) {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const parts = [`Node.js\n\n${ofNode.trim()}`];
  for (const [place, { version, license, dev }] of Object.entries(packages)) {
    const folder = join(root, place);
    if (place === "" || dev || !existsSync(folder)) continue;
    const name = place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
    const texts = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && /^(?:licen[cs]e|notice|copying)/iu.test(entry.name))
      .map((entry) => readFileSync(join(folder, entry.name), "utf8").trim());
    parts.push([`${name} ${version} (${license})`, ...texts].join("\n\n"));
  }
  return `${parts.join(`\n\n${"-".repeat(78)}\n\n`)}\n`;
}
