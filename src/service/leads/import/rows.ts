import { openText } from "./read/bytes.ts";
import { type PlanOptions, readCsv } from "./read/csv.ts";
import { readJson, readNdjson } from "./read/json.ts";
import type { ImportRow } from "./row.ts";

/** How a file is read, and what is told of it. */
export interface ReadOptions extends PlanOptions {
  /** Called once where a file is not UTF-8, with the name of the encoding it is taken for. */
  onEncoding?: ((name: string) => void) | undefined;
}

/**
 * Reads leads from a file: CSV, a JSON array, or NDJSON, told apart by how it begins. Rows come
 * in the order of their lines, some at once, as the file is read.
 *
 * @throws AppError `input` for a file that holds nothing of the kind
 */
export async function* readRows(
  stream: AsyncIterable<Uint8Array>,
  options: ReadOptions = {},
): AsyncGenerator<readonly ImportRow[]> {
  const { head, chunks } = await openText(stream, options.onEncoding);
  const format = formatOf(head.toString());
  if (format === "csv") yield* readCsv(chunks, options);
  else if (format === "ndjson") yield* readNdjson(chunks, options);
  else yield* readJson(chunks, options);
}

function formatOf(head: string): "csv" | "json" | "ndjson" {
  const text = head.trimStart();
  if (text.startsWith("[")) return "json";
  if (!text.startsWith("{")) return "csv";
  const [first = "", second = ""] = text.split("\n").filter((line) => line.trim() !== "");
  // An object on one line, or a second one on the next: else it is spread over lines.
  return isJson(first) || second.startsWith("{") ? "ndjson" : "json";
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
