import type { Queries, TodoMark } from "../ports/index.ts";
import type { Found } from "./section.ts";

type Marks = ReadonlyMap<string, TodoMark>;
type Line = Pick<Found, "id" | "since" | "leadId">;

/** What people have said of these lines, and of their leads. */
export async function marksOf(queries: Queries, lines: readonly Line[]): Promise<Marks> {
  const ids = lines.flatMap(({ id, leadId }) => (leadId === null ? [id] : [id, leadMark(leadId)]));
  const marks = await queries.todoMarks.of(ids);
  return new Map(marks.map((mark) => [mark.id, mark]));
}

/** The id of a mark on all lines of a lead. */
export function leadMark(leadId: number): string {
  return `lead-${leadId}`;
}

/** A person has settled it, and nothing has happened since. */
export function isDone(line: Line, marks: Marks): boolean {
  const mark = marks.get(line.id);
  return mark !== undefined && mark.doneAt !== null && isMeant(line, mark);
}

/** A person has put it off, or its lead, and nothing has happened since. */
export function isSnoozed(line: Line, marks: Marks, now: Date): boolean {
  const ids = line.leadId === null ? [line.id] : [line.id, leadMark(line.leadId)];
  return ids.some((id) => {
    const mark = marks.get(id);
    const until = mark?.snoozedUntil ?? null;
    return mark !== undefined && until !== null && until > now && isMeant(line, mark);
  });
}

/** What is newer than the mark is another thing, though its line has the same id. */
function isMeant({ since }: Line, { createdAt }: TodoMark): boolean {
  return since === null || since <= createdAt;
}
