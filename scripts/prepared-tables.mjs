/** Modules that export one function, which looks through all languages and returns what JSON can hold. */
const TABLES = /[\\/]language[\\/]opt-out[\\/]first-words\.ts$/;

/**
 * A plugin of esbuild's: what such a function returns is made once, here, and not by each process.
 *
 * @param loadSource runs a module of the sources
 */
export const preparedTables = (loadSource) => ({
  name: "prepared-tables",
  setup({ onLoad }) {
    onLoad({ filter: TABLES }, async ({ path }) => {
      made.set(path, made.get(path) ?? asCode(await loadSource(path)));
      return { contents: made.get(path), loader: "js" };
    });
  },
});

/** By the path of the module: several parts hold the same ones. */
const made = new Map();

/** A module whose function returns what that one does. Strings stay apart, so that one in ASCII is short in memory. */
function asCode(module) {
  const [[name, make], ...others] = Object.entries(module);
  if (others.length > 0) throw new Error(`a module of a table exports ${name} alone`);
  const members = Object.entries(make()).map(([member, value]) => {
    const json = JSON.stringify(value);
    return `${member}: ${typeof value === "string" ? json : `JSON.parse(${JSON.stringify(json)})`}`;
  });
  return `export const ${name} = () => ({ ${members.join(", ")} });`;
}
