import type { Message } from "../../../domain/message.ts";
import type { Tables } from "../../database.ts";
import { trailFromJson } from "../../json-columns.ts";

export type MessageRow = Tables["messages"]["$inferSelect"];

/** A message as the domain knows it. */
export function toMessage(row: MessageRow): Message {
  return { ...row, trail: trailFromJson(row.trail) };
}
