import { isUtf8 } from "node:buffer";
import { messageOf } from "../../../../domain/errors.ts";
import { loadVocabulary, type Vocabulary } from "../columns/columns.ts";
import { type Plan, planColumns, readRecord } from "../columns/plan.ts";
import { badRecord, type ImportRow, rowOf } from "../row.ts";
import type { PlanOptions } from "./csv.ts";
import { type JsonItem, JsonItems } from "./json-items.ts";
import { type Line, NOT_UTF8, readLines } from "./lines.ts";

/** How many sets of keys are remembered: the objects of one file mostly have the same. */
const MAX_PLANS = 100;

/** Reads a JSON array of objects, or objects that follow one another. */
export async function* readJson(
  chunks: AsyncIterable<Buffer>,
  options: PlanOptions = {},
): AsyncGenerator<ImportRow[]> {
  const items = new JsonItems();
  const reader = new ObjectReader(options, await loadVocabulary());
  const rowOfItem = ({ line, bytes, error }: JsonItem): ImportRow =>
    error !== null ? { line, error } : reader.row(line, bytes);
  for await (const chunk of chunks) yield items.take(chunk).map(rowOfItem);
  yield items.end().map(rowOfItem);
}

/** Reads one object a line; each stands for itself. */
export async function* readNdjson(
  chunks: AsyncIterable<Buffer>,
  options: PlanOptions = {},
): AsyncGenerator<ImportRow[]> {
  const reader = new ObjectReader(options, await loadVocabulary());
  const rowOfLine = ({ number: line, text, problem }: Line): ImportRow =>
    problem !== null ? { line, error: problem } : reader.row(line, text);
  for await (const lines of readLines(chunks)) {
    yield lines
      .filter(({ text, problem }) => problem !== null || text.trim() !== "")
      .map(rowOfLine);
  }
}

class ObjectReader {
  readonly #plans = new Map<string, Plan>();
  readonly #options: PlanOptions;
  readonly #vocabulary: Vocabulary;

  constructor(options: PlanOptions, vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#options = options;
  }

  row(line: number, json: Buffer | string): ImportRow {
    return rowOf(line, () => {
      const value = parse(json);
      if (typeof value !== "object" || value === null || Array.isArray(value)) {
        throw badRecord("it is no JSON object");
      }
      return readRecord(this.#planOf(Object.keys(value)), Object.values(value));
    });
  }

  #planOf(keys: readonly string[]): Plan {
    const id = JSON.stringify(keys);
    let plan = this.#plans.get(id);
    if (plan === undefined) {
      plan = planColumns(keys, this.#vocabulary, this.#options.mapping);
      this.#options.onPlan?.(plan);
      if (this.#plans.size >= MAX_PLANS) this.#plans.clear();
      this.#plans.set(id, plan);
    }
    return plan;
  }
}

function parse(json: Buffer | string): unknown {
  if (typeof json !== "string" && !isUtf8(json)) throw badRecord(NOT_UTF8);
  try {
    return JSON.parse(json.toString());
  } catch (error) {
    // Newer versions of Node add a line that is counted from the item, not from the file.
    throw badRecord(`no valid JSON: ${messageOf(error).replace(/ \(line \d+ column \d+\)$/, "")}`);
  }
}
