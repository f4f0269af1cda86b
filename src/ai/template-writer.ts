import { namesOf } from "../domain/person-name.ts";
import { textAlone } from "../domain/writing/written.ts";
import type { Writer } from "../service/ports/index.ts";

/**
 * The writer that needs no model: it thanks the lead for the reply and commits to nothing. Its
 * texts are recorded as `template`, so that nobody takes them for a model's.
 */
export function templateWriter(): Writer {
  return {
    name: "template",
    isModel: false,
    async write({ kind, lead, sender, conversation }) {
      const rounds = conversation.filter((email) => email.direction === "in").length;
      const body =
        kind === "come_back"
          ? "You had asked me to write to you again around this time. Is it a good moment now?"
          : rounds > 1
            ? "Thank you for coming back to me. I am looking into this and will get back to you with a proper answer shortly."
            : "Thank you for your reply. I have read it and will get back to you with a proper answer shortly.";
      const closing = sender === null ? "Best regards" : `Best regards\n${sender}`;
      const { given } = namesOf(lead);
      const text = `${given === null ? "Hello" : `Hi ${given}`},\n\n${body}\n\n${closing}`;
      return textAlone(text);
    },
  };
}
