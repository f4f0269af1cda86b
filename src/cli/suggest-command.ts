import type { Command } from "commander";

/**
 * The commands of commands that are called by a word that stands alone, as `import` is for `lead
 * import`, as a question; null where there are none.
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
