import { INTENTS } from "../../domain/intent/intent.ts";
import type { WriterTask } from "../../service/ports/index.ts";

/** What a model is to print: JSON Schema, in the part of it that all providers take. */
export interface OutputSchema {
  name: string;
  schema: {
    type: "object";
    properties: Readonly<Record<string, object>>;
    required: readonly string[];
    additionalProperties: false;
  };
}

const text = (description: string) => ({ type: "string", description });
const textOrNull = (description: string) => ({ type: ["string", "null"], description });

const INTENT = { type: "string", enum: INTENTS, description: "what the lead wants" };
const UNTIL = textOrNull("with not_now: the day that they named, YYYY-MM-DD");
const NEEDS_PERSON = textOrNull("why a person of ours has to do something, in one sentence");
const OPEN_PROMISES = {
  type: "array",
  description: "what the text promises that somebody of ours has to do",
  items: objectOf({ what: text("what"), by: textOrNull("by when") }),
};
const LANGUAGE = text("of the text: ISO 639-1");
const SUBJECT = text("the subject of the mail");
const TEXT = textOrNull("the text of the mail; null where none is to be sent");

/** The answer to a task. All fields are required, as OpenAI's strict mode wants them. */
export function answerSchema(kind: WriterTask["kind"]): OutputSchema {
  const fields =
    kind === "first"
      ? { needs_person: NEEDS_PERSON, language: LANGUAGE, subject: SUBJECT, text: TEXT }
      : {
          ...{ intent: INTENT, until: UNTIL, needs_person: NEEDS_PERSON },
          ...{ open_promises: OPEN_PROMISES, language: LANGUAGE, text: TEXT },
        };
  return { name: "answer", schema: objectOf(fields) };
}

/** The answer of a second look. */
export const CHECK_SCHEMA: OutputSchema = {
  name: "check",
  schema: objectOf({
    unbacked: {
      type: "array",
      description: "the claims that no source backs; empty where nothing is wrong",
      items: objectOf({
        words: text("the words of the text, copied exactly"),
        why: text("what is wrong with them, in one sentence"),
      }),
    },
  }),
};

function objectOf(properties: Record<string, object>): OutputSchema["schema"] {
  return {
    type: "object",
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  };
}
