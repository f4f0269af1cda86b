import type { Sender } from "../services.ts";

/** The built-in follow-up, in Liquid. It refers to the first email and says nothing more. */
export function followUpText(sender: Sender): string {
  const text = `Hi {{ first_name | default: "there" }},

I wanted to make sure that my last message did not get lost. Is it of interest to you? A short yes or no is all I need.

Best regards`;
  return sender.name === null || sender.signature !== null ? text : `${text}\n{{ sender.name }}`;
}
