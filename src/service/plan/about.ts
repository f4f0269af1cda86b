import type { Email } from "../../domain/email.ts";
import type { Queries } from "../ports/index.ts";
import { digestOf } from "./mail.ts";
import { type Subject, subjectsOf } from "./subjects.ts";

/** An argument of a command, or the value of an option: what the usage calls it, and what was given. */
export interface GivenArgument {
  readonly name: string;
  readonly value: string;
}

/** What a command is about, for people, and a digest of all that may not change. */
export interface About {
  digest: string;
  subjects: readonly Subject[];
}

/**
 * Finds what a command was given names of: a draft, a conversation, a line of `todo`, a lead, a sequence.
 * What can't be found has no part in it; the command itself says what is wrong.
 */
export async function aboutOf(queries: Queries, given: readonly GivenArgument[]): Promise<About> {
  const subjects: Subject[] = [];
  const parts: unknown[] = [];
  for (const { name, value } of given) {
    const found = await subjectsOf(queries, name, value.trim());
    subjects.push(...found);
    if (found.length > 0) parts.push(...found.map(traitsOf));
    else parts.push(await otherOf(queries, name, value.trim()));
  }
  return { digest: digestOf(parts), subjects };
}

/** All of a subject that may not change between what was shown and what is done. */
function traitsOf({ lead, thread, email, draft, owed, stray }: Subject): unknown {
  return [
    // All that templates may name.
    lead && [
      ...[lead.id, lead.name, lead.email, lead.phone, lead.company, lead.title, lead.timezone],
      ...[lead.source, lead.tags, lead.vars, lead.aiMode],
    ],
    thread && [thread.message.status, thread.emails.map(({ id, state }) => [id, state])],
    email && wordsOf(email),
    draft && wordsOf(draft),
    ...(owed ? ["owed", wordsOf(owed)] : []),
    ...(stray
      ? ["stray", stray.id, stray.address, stray.name, stray.subject, stray.text, stray.company]
      : []),
  ];
}

function wordsOf({ id, state, address, correspondents, subject, ...body }: Email): unknown {
  return [id, state, address, correspondents, subject, body.text, body.markup, body.attachments];
}

/** Of a sequence: its version, as a new one says something else. */
async function otherOf(queries: Queries, name: string, value: string): Promise<unknown> {
  if (name !== "name" && name !== "sequence") return value;
  return [value, (await queries.sequences.current(value))?.id ?? null];
}
