// node scripts/man.mjs [FOLDER]: writes the pages of the manual, one for each command, to dist/man or
// the folder. `npm run build` does it, and the npm package holds them.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The day of the pages: SOURCE_DATE_EPOCH (https://reproducible-builds.org), else today. */
function day() {
  const seconds = process.env.SOURCE_DATE_EPOCH;
  const date = seconds === undefined ? new Date() : new Date(Number(seconds) * 1000);
  return date.toISOString().slice(0, 10);
}

/**
 * Writes all pages.
 *
 * @param build what runs a module of the sources, and the version: scripts/build.mjs, which can't be
 *   imported here while it waits for this
 * @returns their names
 */
export async function writeManual(folder, { loadSource, version }) {
  const { pages } = await loadSource("src/cli/manual/pages.ts");
  mkdirSync(folder, { recursive: true });
  const all = pages({ version, date: day() });
  const names = all.map(({ name }) => `${name}.1`);
  for (const { name, text } of all) writeFileSync(join(folder, `${name}.1`), text);
  for (const old of readdirSync(folder)) if (!names.includes(old)) rmSync(join(folder, old));
  return names;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = resolve(process.argv[2] ?? join(import.meta.dirname, "../dist/man"));
  const names = await writeManual(folder, await import("./build.mjs"));
  console.log(`${names.length} pages in ${folder}`);
}
