import type { Sender } from "../services.ts";

/** The built-in follow-up, in Liquid. It refers to the first email and says nothing more. */
export function followUpText(sender: Sender): string {
  const text = `Hi {{ first_name | default: "there" }},

I wanted to make sure that my last message did not get lost. Is it of interest to you? A short yes or no is all I need.

Best regards`;
  return withName(text, sender);
}

/** The built-in nudge after an answer of ours, in Liquid. It refers to that answer and says nothing more. */
export function nudgeText(sender: Sender): string {
  const text = `Hi {{ first_name | default: "there" }},

I wanted to make sure that my last mail reached you. Is there anything else that you need from me?

Best regards`;
  return withName(text, sender);
}

/** Closes a text with the sender's name, where nothing else does. */
function withName(text: string, sender: Sender): string {
  return sender.name === null || sender.signature !== null ? text : `${text}\n{{ sender.name }}`;
}
