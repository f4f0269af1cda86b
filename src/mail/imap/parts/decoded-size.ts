/** What is known of a part's content: its ends, and how long it is in its transfer encoding. */
export interface Ends {
  head: Buffer;
  tail: Buffer;
  /** In octets. */
  length: number;
  encoding: string;
}

const CR = 0x0d;
const LF = 0x0a;
const EQUALS = 0x3d;
const LINE_END = 2;

/**
 * The size of a content once it is decoded, in octets: exact where base64 stands in lines of one
 * length, as programs write it, and right to a few octets in a thousand elsewhere.
 */
export function decodedSizeOf({ head, tail, length, encoding }: Ends): number {
  if (!/base64/i.test(encoding)) return length;
  let end = tail.length;
  while (end > 0 && (tail[end - 1] === CR || tail[end - 1] === LF)) end--;
  const encoded = length - (tail.length - end);
  let padding = 0;
  while (end - padding > 0 && tail[end - padding - 1] === EQUALS) padding++;
  const line = lineLength(head) ?? lineLength(tail.subarray(tail.indexOf("\r\n") + LINE_END));
  const lineEnds = line === null ? 0 : Math.ceil((encoded + LINE_END) / (line + LINE_END)) - 1;
  return Math.floor(((encoded - LINE_END * Math.max(0, lineEnds) - padding) * 3) / 4);
}

/** How long the first line is; null: none ends in there. */
function lineLength(text: Buffer): number | null {
  const end = text.indexOf("\r\n");
  return end > 0 ? end : null;
}
