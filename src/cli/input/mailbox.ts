import type { Context } from "../context.ts";

/**
 * The mailbox that a person has named; the default one where none is.
 *
 * @throws AppError `usage` where there is none of this name
 */
export async function requireMailbox({ app }: Context, name: string | undefined): Promise<string> {
  const names = await app.mailboxNames();
  if (name === undefined) return names[0] ?? "default";
  if (names.includes(name)) return name;
  const { noMailbox } = await import("../../config.ts");
  throw noMailbox(name, names.slice(1), "usage");
}

/** The mailboxes of a list such as `ada,ben`. @throws AppError `usage` */
export async function requireMailboxes(context: Context, list: string): Promise<string[]> {
  const names = new Set<string>();
  for (const name of list.split(",")) names.add(await requireMailbox(context, name.trim()));
  return [...names];
}

/** For sentences: `" of ada"`; nothing where none is named. */
export function ofMailbox(name: string | undefined): string {
  return name === undefined ? "" : ` of ${name}`;
}
