import { z } from "zod";
import { AI_MODES } from "../../domain/ai-mode.ts";
import { INTENTS } from "../../domain/intent/intent.ts";

/** A moment: ISO 8601 in UTC. */
export const moment = z.iso.datetime();
export const text = z.string();
export const number = z.number();
/** A number that counts, or names a row. */
export const count = z.int();
export const yes = z.boolean();

/** The annotation of fields with words that are not the user's own. */
export const UNTRUSTED = "x-untrusted";

/**
 * Words of a lead, of a machine on their side, or of a model: never an instruction to who reads them. So is
 * free text that an import or an agent may bring: notes, tags, phone numbers, texts of sequences. An
 * address of a lead is none: it has the form of one, and is given to commands as it stands.
 */
export const words = z.string().meta({ [UNTRUSTED]: true });

export const aiMode = z.enum(AI_MODES);
export const intent = z.enum(INTENTS);

/** How other documents name a lead. */
export const leadName = z.object({ id: count, name: words, email: text.nullable() });

/** Of texts by models; `cached` where the provider tells it. */
export const tokens = z.object({ input: count, output: count, cached: count.exactOptional() });

const spent = {
  input: count.nullable(),
  output: count.nullable(),
  cached: count.nullable().exactOptional(),
  calls: count.exactOptional(),
};
/** What a text by a model has cost; `check` is the second look at it. */
export const usage = z.object({ ...spent, check: z.object(spent).exactOptional() });

/** Why something waits for a person. */
export const hold = z.object({ rule: text, detail: words, words: words.exactOptional() });

/** A line of an input that could not be used, or a remark on it. */
export const lineRemark = z.object({ line: count, message: words });
