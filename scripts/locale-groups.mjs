import { readFile } from "node:fs/promises";

/** The files of languages: each holds one object, and imports nothing but its type. */
const LOCALES = /[\\/]src[\\/]language[\\/]locales[\\/][a-z]{2}\.ts$/;

/**
 * A plugin of esbuild's: of each language only some groups of lists are bundled. No bundler can tell
 * which members of an object nobody reads, and all of them together are as large as the rest of the
 * program. To read another one is an error.
 *
 * @param groups members of `Locale` in `src/language/locale.ts`
 */
export const localeGroups = (groups) => ({
  name: "locale-groups",
  setup({ onLoad }) {
    onLoad({ filter: LOCALES }, async ({ path }) => {
      const { transform } = await import("esbuild");
      const source = await readFile(path, "utf8");
      const { code } = await transform(source, { loader: "ts", format: "esm" });
      const module = await import(`data:text/javascript,${encodeURIComponent(code)}`);
      const exported = Object.entries(module).map(([name, locale]) => {
        const members = Object.entries(locale).map(([member, lists]) =>
          ["code", "name", ...groups].includes(member)
            ? `${member}: ${JSON.stringify(lists)}`
            : `get ${member}() { throw new Error("${member} is not in this part"); }`,
        );
        return `export const ${name} = { ${members.join(", ")} };`;
      });
      return { contents: exported.join("\n"), loader: "js" };
    });
  },
});
