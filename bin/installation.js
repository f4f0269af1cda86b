// What is wrong with an installation of Tickler, and what mends it. Loaded only where the program or
// its build can't go on.
const { existsSync, readFileSync } = require("node:fs");
const { join } = require("node:path");

/** As many packages as are named; after an install that failed, nearly all may be missing. */
const NAMED = 3;

/**
 * What of package-lock.json is not in node_modules. An optional package may be missing: it is for
 * another system.
 *
 * @returns for each its place, such as `node_modules/esbuild`, and whether only development needs it
 */
function missingPackages(root) {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  return Object.entries(packages)
    .filter(([place, { optional, devOptional }]) => place !== "" && !optional && !devOptional)
    .filter(([place]) => !existsSync(join(root, place, "package.json")))
    .map(([place, { dev }]) => ({ place, dev: dev === true }));
}

/**
 * @param symptom what was noticed: `…/dist/tickler.cjs is missing`
 * @returns message: what is wrong, hint: what to do
 */
function diagnose(root, symptom) {
  // npm packs no lock file: this is no checkout, but somebody's dependency.
  if (!existsSync(join(root, "package-lock.json"))) {
    return {
      message: `${symptom}: Tickler is not completely installed`,
      hint: "Install it again.",
    };
  }
  const missing = missingPackages(root);
  if (missing.length === 0) {
    return { message: symptom, hint: `Run \`npm run build\` in ${root}.` };
  }
  return {
    message: `Tickler is not completely installed: ${listed(root, missing)}`,
    hint: `Run ${installCommand(missing)} in ${root}, and see that it ends without an error.`,
  };
}

function listed(root, missing) {
  if (!existsSync(join(root, "node_modules"))) return "its folder node_modules is missing";
  const names = missing.slice(0, NAMED).map(({ place }) => place);
  const more = missing.length - names.length;
  const verb = missing.length === 1 ? "is" : "are";
  return `${names.join(", ")}${more > 0 ? ` and ${more} more` : ""} ${verb} missing`;
}

/** Where nothing but what only the build needs is missing, npm was told to leave that out. */
function installCommand(missing) {
  return missing.every(({ dev }) => dev) ? "`npm ci --include=dev`" : "`npm ci`";
}

module.exports = { diagnose, missingPackages };
