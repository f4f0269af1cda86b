import { isUtf8 } from "node:buffer";

/** The longest record that is accepted, in bytes; a person writes none that long. */
export const MAX_RECORD = 1024 * 1024;

export const TOO_LONG = "the record is longer than 1 MiB";
export const NOT_UTF8 = "it holds bytes that are not UTF-8; save the file as UTF-8";

const LF = 10;

/** A line of a file, without the LF that ends it; with a problem its text is empty. */
export interface Line {
  number: number;
  text: string;
  problem: string | null;
}

/** Splits UTF-8 bytes into lines, as many at once as a chunk ends; a long line costs no memory. */
export async function* readLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Line[]> {
  let number = 1;
  let rest: Buffer[] = [];
  let restSize = 0;
  let tooLong = false;
  const keep = (bytes: Buffer): void => {
    restSize += bytes.length;
    if (restSize > MAX_RECORD) {
      tooLong = true;
      rest = [];
    } else {
      rest.push(bytes);
    }
  };
  const linesOf = (block: Buffer): Line[] => {
    if (!tooLong) return split(Buffer.concat([...rest, block]), number);
    const end = block.indexOf(LF);
    const first = { number, text: "", problem: TOO_LONG };
    return end < 0 ? [first] : [first, ...split(block.subarray(end + 1), number + 1)];
  };
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(LF);
    if (end >= 0) {
      const lines = linesOf(chunk.subarray(0, end));
      number += lines.length;
      rest = [];
      restSize = 0;
      tooLong = false;
      yield lines;
    }
    if (end + 1 < chunk.length) keep(chunk.subarray(end + 1));
  }
  if (restSize > 0) yield linesOf(Buffer.alloc(0));
}

function split(block: Buffer, first: number): Line[] {
  if (!isUtf8(block)) return splitDamaged(block, first);
  return block
    .toString()
    .split("\n")
    .map((text, at) => lineOf(first + at, text));
}

/** Line by line, so that only those are lost that are not UTF-8. */
function splitDamaged(block: Buffer, first: number): Line[] {
  const lines: Line[] = [];
  for (let at = 0; at <= block.length; ) {
    const found = block.indexOf(LF, at);
    const end = found < 0 ? block.length : found;
    const bytes = block.subarray(at, end);
    const number = first + lines.length;
    lines.push(
      isUtf8(bytes)
        ? lineOf(number, bytes.toString())
        : { number, text: "", problem: bytes.length > MAX_RECORD ? TOO_LONG : NOT_UTF8 },
    );
    at = end + 1;
  }
  return lines;
}

function lineOf(number: number, text: string): Line {
  if (text.length > MAX_RECORD) return { number, text: "", problem: TOO_LONG };
  return { number, text, problem: null };
}
