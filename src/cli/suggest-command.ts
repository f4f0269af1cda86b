import type { Command } from "commander";

/** What people type for a command that has another name. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  setup: "init",
  "set-up": "init",
  configure: "init",
};

/**
 * Asks whether a subcommand was meant by a word that was called as a command: `import` suggests
 * `lead import`, and `setup` suggests `init`.
 *
 * @returns null where nothing has that name
 */
export function suggestCommand(program: Command, word: string): string | null {
  const other = Object.hasOwn(OTHER_WORDS, word) ? OTHER_WORDS[word] : undefined;
  if (other !== undefined) return `Did you mean \`${program.name()} ${other}\`?`;
  const paths = program.commands.flatMap((parent) =>
    parent.commands
      .filter((each) => each.name() === word || each.aliases().includes(word))
      .map((each) => `\`${program.name()} ${parent.name()} ${each.name()}\``),
  );
  const [last, ...others] = paths.reverse();
  if (last === undefined) return null;
  const before = others.reverse().join(", ");
  return before === "" ? `Did you mean ${last}?` : `Did you mean ${before} or ${last}?`;
}
