import { createRequire } from "node:module";

/** What of Node itself takes time to load, and most commands never call. */
const SLOW = [
  "child_process",
  "crypto",
  "fs/promises",
  "module",
  "net",
  "os",
  "stream",
  "stream/consumers",
  "timers/promises",
  "tls",
  "zlib",
];

const NAMESPACE = "lazy-builtin";
const require = createRequire(import.meta.url);

/**
 * A plugin of esbuild's: what is imported of these modules is looked up when it is used, and not when
 * the file that imports it is loaded.
 */
export const lazyBuiltins = {
  name: "lazy-builtins",
  setup({ onLoad, onResolve }) {
    const filter = new RegExp(`^(?:node:)?(?:${SLOW.join("|")})$`);
    onResolve({ filter }, ({ path, kind, namespace }) => {
      if (namespace === NAMESPACE) return { path, external: true };
      if (kind === "dynamic-import") return undefined;
      return { path: path.replace(/^node:/, ""), namespace: NAMESPACE };
    });
    onLoad({ filter: /./, namespace: NAMESPACE }, ({ path }) => {
      const id = JSON.stringify(`node:${path}`);
      const names = Object.keys(require(`node:${path}`));
      const getters = names.map((name) => `get ${name}() { return require(${id}).${name} }`);
      return { contents: `module.exports = {${getters.join(",\n")}}`, loader: "js" };
    });
  },
};
