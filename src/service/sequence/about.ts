import type { Email } from "../../domain/email.ts";
import type { Message } from "../../domain/message.ts";
import type { Services } from "../services.ts";
import { versionsOf } from "./book.ts";

/** What a step that the AI writes is to be about, as its sequence says; null where nothing says so. */
export async function aboutOf(
  services: Pick<Services, "store" | "policy">,
  message: Pick<Message, "sequenceId">,
  { kind, step }: Pick<Email, "kind" | "step">,
): Promise<string | null> {
  if (kind !== "follow_up" || step === null || message.sequenceId === null) return null;
  const version = (await versionsOf(services, [message])).get(message.sequenceId);
  const asked = version?.sequence.steps[step - 1];
  return asked?.kind === "ai" ? asked.about : null;
}
