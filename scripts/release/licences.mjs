import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Packages whose package.json names another licence than their LICENSE does, which counts: both names in
 * SPDX's form. One that names it right by now is reported, so that it leaves this list.
 */
const AS_THEY_ARE = {
  // https://github.com/commenthol/date-holidays/blob/v3.37.0/LICENSE
  "date-holidays": { said: "(ISC AND CC-BY-3.0)", is: "(ISC AND CC-BY-SA-3.0)" },
};

/**
 * The licences of what is inside a release: Node.js where it is in it, and every package that is not for
 * development only.
 *
 * @param root the project's folder
 * @param ofNode the text of Node.js's licence; null: it is not inside
 * @returns one text
 */
export function licences(root, ofNode) {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const parts = ofNode === null ? [] : [`Node.js\n\n${ofNode.trim()}`];
  for (const [place, { version, license, dev }] of Object.entries(packages)) {
    const folder = join(root, place);
    if (place === "" || dev || !existsSync(folder)) continue;
    const name = place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
    const texts = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && /^(?:licen[cs]e|notice|copying)/iu.test(entry.name))
      .map((entry) => readFileSync(join(folder, entry.name), "utf8").trim());
    parts.push([`${name} ${version} ${licenceOf(name, license)}`, ...texts].join("\n\n"));
  }
  return `${parts.join(`\n\n${"-".repeat(78)}\n\n`)}\n`;
}

/** @throws where a package names none, or AS_THEY_ARE is out of date */
function licenceOf(name, said) {
  if (typeof said !== "string") throw new Error(`${name} names no licence`);
  const known = AS_THEY_ARE[name];
  if (known === undefined) return said.startsWith("(") ? said : `(${said})`;
  if (known.said === said) return known.is;
  throw new Error(
    `${name} names its licence ${said} by now: read its LICENSE, and mend AS_THEY_ARE`,
  );
}
