import type { Hold } from "../domain/email.ts";
import type { Thread } from "./find.ts";
import type { Policy } from "./policy.ts";
import type { Writer, WriterTask } from "./ports.ts";

/**
 * What of a writer's text a person has to look at first. The rails take time to load, so they are
 * only where a model has written.
 */
export async function heldByRails(
  policy: Policy,
  writer: Writer,
  thread: Pick<Thread, "lead" | "emails">,
  task: WriterTask,
  text: string,
): Promise<Hold[]> {
  if (!writer.isModel) return [];
  const { railsFor } = await import("./consider.ts");
  return railsFor(policy, thread, task, text);
}
