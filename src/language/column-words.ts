import { phrasesOf } from "./combine.ts";
import type { ColumnWords } from "./locale.ts";

/** What columns of leads are called in all languages, and what stands in them; as written. */
export function columnWords(concept: keyof ColumnWords): readonly string[] {
  return phrasesOf(({ columns }) => columns?.[concept]);
}
