import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

interface BuildScript {
  isStale(): boolean;
  buildAll(): Promise<void>;
}

/**
 * The tests of the command line run what is shipped, dist/tickler.cjs: it is built first if a source
 * is newer. TICKLER_TEST_BUILD=off leaves it alone, to run other tests while the sources don't build.
 */
export default async function setup(): Promise<void> {
  if (process.env.TICKLER_TEST_BUILD === "off") return;
  const script = resolve(import.meta.dirname, "../../../scripts/build.mjs");
  const { isStale, buildAll } = (await import(pathToFileURL(script).href)) as BuildScript;
  if (isStale()) await buildAll();
}
