import { z } from "zod";
import type { errorDocument, errorView } from "../errors.ts";
import { viewOf } from "./agreement.ts";
import { text, words } from "./values.ts";

/** What went wrong; the message may quote what was given, or what a server said. */
export const error = viewOf<typeof errorView>()(
  z.object({ code: text, message: words, hint: text.nullable() }),
);

/** On stderr. */
export const failure = viewOf<typeof errorDocument>()(z.object({ error }));
