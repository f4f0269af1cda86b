const PREFIX = "--json=";

/**
 * Takes the fields out of `--json=id,email`, which leaves `--json`. Commander would take the next word for
 * the value of an option that may have one, and `tickler lead show --json 1` must go on to show lead 1.
 *
 * @returns the fields null where none are asked for; empty names are left out
 */
export function takeFields(argv: readonly string[]): {
  argv: readonly string[];
  fields: readonly string[] | null;
} {
  const end = argv.indexOf("--");
  const isOurs = (word: string, at: number): boolean =>
    word.startsWith(PREFIX) && (end < 0 || at < end);
  const given = argv.filter(isOurs);
  if (given.length === 0) return { argv, fields: null };
  const names = given.flatMap((word) => word.slice(PREFIX.length).split(","));
  return {
    argv: argv.map((word, at) => (isOurs(word, at) ? "--json" : word)),
    fields: names.map((name) => name.trim()).filter((name) => name !== ""),
  };
}
