import type { Command } from "commander";

/** What people type for a command that has another name. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  setup: "init",
  "set-up": "init",
  configure: "init",
};

/** Words that other programs have for what a command of ours does. */
const SYNONYMS: Readonly<Record<string, string>> = {
  setup: "init",
  upgrade: "version --check",
  update: "version --check",
  manual: "man",
};

/**
 * Asks whether a subcommand was meant by a word that was called as a command: `import` suggests
 * `lead import`, and `setup` suggests `init`.
 *
 * @returns null where nothing has that name
 */
export function suggestCommand(program: Command, word: string): string | null {
  const meant = Object.hasOwn(SYNONYMS, word) ? SYNONYMS[word] : undefined;
  const [name] = meant?.split(" ") ?? [];
  if (meant !== undefined && program.commands.some((each) => each.name() === name)) {
    return `Did you mean \`${program.name()} ${meant}\`?`;
  }
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
