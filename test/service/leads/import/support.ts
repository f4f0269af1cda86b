import type { ImportRow } from "../../../../src/service/leads/import/row.ts";
import { readRows } from "../../../../src/service/leads/import/rows.ts";
import type { Services } from "../../../../src/service/services.ts";
import { noonClock, tempStore } from "../../../support/store/temp-store.ts";

/** Use cases on a new database, which is gone with the test. */
export function services(): Services {
  // An import asks nothing of the configuration.
  return { store: tempStore(), clock: noonClock } as Services;
}

/** Bytes as a file gives them, `size` at a time. */
export async function* chunksOf(content: string | Uint8Array, size = 65_536) {
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export async function collect<T>(pages: AsyncIterable<readonly T[]>): Promise<T[]> {
  const all: T[] = [];
  for await (const page of pages) all.push(...page);
  return all;
}

/** All rows of a file with this content. */
export function rowsOf(content: string | Uint8Array): Promise<ImportRow[]> {
  return collect(readRows(chunksOf(content)));
}

/** The rows of a file, short: `[line, input without empty tags and vars]`, or `[line, error]`. */
export async function brief(content: string | Uint8Array): Promise<[number, unknown][]> {
  return (await rowsOf(content)).map((row) => {
    if ("error" in row) return [row.line, row.error];
    const { tags = [], vars = {}, ...fields } = row.input;
    return [
      row.line,
      {
        ...fields,
        ...(tags.length > 0 && { tags }),
        ...(Object.keys(vars).length > 0 && { vars }),
      },
    ];
  });
}
