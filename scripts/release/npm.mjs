import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { Failure } from "../npm-node.mjs";

/**
 * The words that run npm: its script, by the Node.js that runs this. A shell would be needed for npm
 * itself on Windows.
 *
 * @throws Failure where it can't be found
 */
export function npmWords() {
  const bin = dirname(process.execPath);
  const places = [
    process.env.npm_execpath ?? "",
    join(bin, "../lib/node_modules/npm/bin/npm-cli.js"),
    join(bin, "node_modules/npm/bin/npm-cli.js"),
    "/usr/share/nodejs/npm/bin/npm-cli.js",
  ];
  const script = places.find((place) => place.endsWith(".js") && existsSync(place));
  if (script === undefined) throw new Failure("run it by npm: `npm run release -- --target …`");
  return [process.execPath, script];
}
