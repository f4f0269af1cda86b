import { expect } from "vitest";
import { nextOf } from "../../../../src/domain/follow-up.ts";
import { listTodo, todoPage } from "../../../../src/service/todo/list.ts";
import type { World } from "../../../support/world/world.ts";
import type { Book } from "../book.ts";
import { isForbidden } from "../people.ts";
import { forbidden, type ThreadView } from "../view.ts";

/**
 * Sees that nobody is forgotten: whoever has written, and gets no answer by itself, stands in the list
 * of what waits for a person; so does each company on hold whose people wait, and each stranger.
 */
export async function lookAtTodo(
  { services, settings, store }: World,
  book: Book,
  threads: readonly ThreadView[],
): Promise<void> {
  const items = await listTodo(services);
  const listed = new Set(items.map(({ messageId }) => messageId));
  const list = await store.read((queries) => forbidden(queries, book));
  for (const { message, lead, emails } of threads) {
    if (message.status !== "replied") continue;
    if (nextOf(message, emails, settings)?.action !== "answer") continue;
    // A person has settled what may have been a stop.
    if (lead.email === null || isForbidden(lead.email, list)) continue;
    expect(listed, `message ${message.id} is ${message.status}, and in no list`).toContain(
      message.id,
    );
  }
  const { items: page, total } = await todoPage(services, 2);
  expect(page, "the first lines are those of the whole list").toEqual(items.slice(0, 2));
  expect(total, "a page knows how long the list is").toBe(items.length);
  const ids = items.map(({ id }) => id);
  for (const { id } of await store.read((queries) => queries.strays.list("default", 1_000))) {
    expect(ids, `stray ${id} is in no list`).toContain(`stray-${id}`);
  }
}
