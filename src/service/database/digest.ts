import { createHash } from "node:crypto";
import type { Row } from "../ports/index.ts";

/** As many bits as SHA-256 has. */
const BITS = 256;

/**
 * What a table holds, as a number of rows and a digest: the sum of the rows' SHA-256, so that it
 * does not depend on an order in which engines differ.
 */
export class TableDigest {
  #rows = 0;
  #sum = 0n;

  add(rows: readonly Row[]): void {
    const names = Object.keys(rows[0] ?? {}).sort();
    for (const row of rows) {
      const values = JSON.stringify(names.map((name) => inOrder(row[name])));
      const hash = createHash("sha256").update(values).digest("hex");
      this.#sum = BigInt.asUintN(BITS, this.#sum + BigInt(`0x${hash}`));
    }
    this.#rows += rows.length;
  }

  get rows(): number {
    return this.#rows;
  }

  /** In hexadecimal digits. */
  get digest(): string {
    return this.#sum.toString(16).padStart(BITS / 4, "0");
  }
}

/** With the keys of objects sorted: not every engine keeps the order that a JSON column's had. */
function inOrder(value: unknown): unknown {
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  if (Array.isArray(value)) return value.map(inOrder);
  const pairs = Object.entries(value).map(([key, each]) => [key, inOrder(each)] as const);
  return Object.fromEntries(pairs.sort(([one], [other]) => (one < other ? -1 : 1)));
}
