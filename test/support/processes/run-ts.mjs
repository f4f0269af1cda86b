// node test/support/processes/run-ts.mjs FILE.ts [ARG…]: runs a TypeScript file, on any Node that Tickler runs
// on. It is bundled with our own sources; packages are imported as usual.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { sqliteDriver } from "../../../scripts/sqlite-driver.mjs";

const root = resolve(import.meta.dirname, "../../..");
const [entry, ...args] = process.argv.slice(2);
if (entry === undefined) {
  console.error("usage: node test/support/processes/run-ts.mjs FILE.ts [ARG…]");
  process.exit(2);
}

/** Each file keeps the location that it has in the sources. */
const sourceLocation = {
  name: "source-location",
  setup({ onLoad }) {
    onLoad({ filter: /\.m?ts$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8")
        .replaceAll("import.meta.dirname", JSON.stringify(dirname(path)))
        .replaceAll("import.meta.filename", JSON.stringify(path))
        .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)),
      loader: "ts",
    }));
  },
};

const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const cache = join(root, "node_modules/.cache");
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, "run-ts-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const outfile = join(folder, "bundle.mjs");
await build({
  absWorkingDir: root,
  entryPoints: [resolve(entry)],
  outfile,
  bundle: true,
  packages: "external",
  platform: "node",
  target: "node20.11",
  format: "esm",
  sourcemap: "inline",
  alias: { "better-sqlite3": sqliteDriver() },
  define: { __VERSION__: JSON.stringify(version) },
  plugins: [sourceLocation],
  logLevel: "warning",
});
process.setSourceMapsEnabled(true);
process.argv = [process.argv[0], resolve(entry), ...args];
await import(pathToFileURL(outfile).href);
