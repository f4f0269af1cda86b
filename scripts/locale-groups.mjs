import { readFile } from "node:fs/promises";

/** The files of languages: each holds one object, and imports nothing but its type. */
const LOCALES = /[\\/]src[\\/]language[\\/]locales[\\/][a-z]{2}\.ts$/;

/**
 * A plugin of esbuild's: the groups of lists of a language are made when one is first read. What nobody
 * reads stays as uncompiled source, and out of the code cache: most of all words are of requests not to
 * be written to, and nearly all texts are in a language or two.
 *
 * @param groups members of `Locale` in `src/language/locale.ts` that are bundled; null: all. No bundler can
 *   tell which members of an object nobody reads, and all of them together are as large as the rest of the
 *   program. To read another one is an error
 */
export const localeGroups = (groups = null) => ({
  name: "locale-groups",
  setup({ onLoad }) {
    onLoad({ filter: LOCALES }, async ({ path }) => {
      const { transform } = await import("esbuild");
      const source = await readFile(path, "utf8");
      const { code } = await transform(source, { loader: "ts", format: "esm" });
      const module = await import(`data:text/javascript,${encodeURIComponent(code)}`);
      const exported = Object.entries(module).map(([name, locale]) => {
        const made = [];
        const members = Object.entries(locale).map(([member, lists]) => {
          if (typeof lists === "string") return `${member}: ${JSON.stringify(lists)}`;
          if (groups !== null && !groups.includes(member)) {
            return `get ${member}() { throw new Error("${member} is not in this part"); }`;
          }
          made.push(`${name}_${member}`);
          return `get ${member}() { return ${made.at(-1)} ??= ${JSON.stringify(lists)}; }`;
        });
        const variables = made.length === 0 ? "" : `let ${made.join(", ")};`;
        return `${variables} export const ${name} = { ${members.join(", ")} };`;
      });
      return { contents: exported.join("\n"), loader: "js" };
    });
  },
});
