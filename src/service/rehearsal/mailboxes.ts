import type { Policy } from "../services.ts";

/** The mailboxes whose ticks are rehearsed, by name; the default one first. */
export function mailboxesOf({ mailboxes }: Policy): readonly string[] {
  return mailboxes.names;
}
