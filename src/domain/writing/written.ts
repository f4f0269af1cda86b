import type { IntentResult } from "../intent/intent.ts";

/** What a text promises, and somebody has to keep. */
export interface OpenPromise {
  what: string;
  /** By when, in the writer's words; null where it does not say. */
  by: string | null;
}

/** What texts and looks at them have cost. */
export interface Tokens {
  input: number;
  output: number;
  /** Of the input: what the provider had in its cache; not given where it does not tell. */
  cached?: number;
}

/** The beginning of a prompt, which a provider can keep in its cache. */
export interface SharedPrompt {
  /** Which share of all of it, between 0 and 1. */
  part: number;
  /** From how many tokens on the provider caches one; null where that is not known. */
  cachedFrom: number | null;
}

/** The answer of a writer. */
export interface Written {
  /** Empty where the writer has nothing to be sent. */
  text: string;
  /** Of a first email; null where it gave none. */
  subject: string | null;
  /** The intent of the lead's newest mail; null where the writer gave none that is usable. */
  reading: IntentResult | null;
  /** Why a person has to do something, in the writer's words; null where nobody has. */
  needsPerson: string | null;
  promises: readonly OpenPromise[];
  /** Of the text, as the writer says: ISO 639-1; null where it doesn't. */
  language: string | null;
  tokens: Tokens | null;
  /** What of the prompt is the same for every lead; not given where there is no prompt of ours. */
  shared?: SharedPrompt;
  /** How often the model was asked for it: once more where its answer was broken. */
  calls: number;
  /** The instructions besides the task, which the text must not repeat; null: none. */
  instructions: string | null;
  /** What is wrong with the answer, so that its text may be half a mail; null: it is whole. */
  flaw: string | null;
}

/** A text, of which its writer says nothing besides. */
export function textAlone(text: string): Written {
  return {
    ...{ text, subject: null, reading: null, needsPerson: null, promises: [], language: null },
    ...{ tokens: null, calls: 1, instructions: null, flaw: null },
  };
}
