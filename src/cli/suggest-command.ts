import type { Command } from "commander";

/**
 * Asks whether a subcommand was meant by a word that was called as a command: `import` suggests
 * `lead import`.
 *
 * @returns null where no subcommand has that name
 */
export function suggestCommand(program: Command, word: string): string | null {
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
