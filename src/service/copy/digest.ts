import { createHash } from "node:crypto";
import type { Row } from "../ports.ts";

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
    for (const row of rows) {
      const hash = createHash("sha256").update(canonical(row)).digest("hex");
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

/** JSON whose keys are in order, since not every engine keeps the order of a JSON column's. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null || value instanceof Date) {
    return JSON.stringify(value);
  }
  const pairs = Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`);
  return `{${pairs.join(",")}}`;
}
