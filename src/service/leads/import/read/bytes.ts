import { AppError } from "../../../../domain/errors.ts";
import {
  type Encoding,
  encodingOfMark,
  guessEncoding,
  tellsNothing,
  UTF_8,
  utf16WithoutMark,
} from "./encoding.ts";

/** How much is looked at before anything is read, in bytes. */
const HEAD = 64 * 1024;

const LF = 10;
const CR = 13;

/** A text as UTF-8 bytes without a byte order mark, its lines ended by LF or CRLF. */
export interface TextSource {
  /** How it begins, at most 64 KiB; also the first of the chunks. */
  head: Buffer;
  chunks: AsyncIterable<Buffer>;
}

/**
 * Looks at how a stream begins: what is not UTF-8 becomes that, and the line ends of old Macs ours.
 *
 * @param onEncoding called once, where the text is not UTF-8, with the name of what it is taken for
 * @throws AppError `input` for what is no text
 */
export async function openText(
  stream: AsyncIterable<Uint8Array>,
  onEncoding: (name: string) => void = () => {},
): Promise<TextSource> {
  const input = stream[Symbol.asyncIterator]();
  const begin = Buffer.concat(await firstChunks(input));
  const toUtf8 = decoder(begin, onEncoding);
  const text = toUtf8(begin);
  const problem = notText(text);
  if (problem) {
    await input.return?.();
    throw problem;
  }
  const oldMac = !text.includes(LF) && text.includes(CR);
  const convert = (bytes: Buffer): Buffer => {
    const decoded = toUtf8(bytes);
    return oldMac ? withLineFeeds(decoded) : decoded;
  };
  const head = oldMac ? withLineFeeds(text) : text;
  return { head, chunks: allChunks(head, input, convert) };
}

/**
 * Turns chunk after chunk into UTF-8, beginning with the first. The encoding is settled by a mark,
 * or by the first chunk that is not ASCII.
 */
function decoder(begin: Buffer, onEncoding: (name: string) => void): (bytes: Buffer) => Buffer {
  const marked = encodingOfMark(begin);
  let mark = marked?.mark ?? 0;
  let encoding: Encoding | null = marked?.encoding ?? utf16WithoutMark(begin);
  if (encoding !== null && encoding !== UTF_8) onEncoding(encoding.name);
  return (chunk) => {
    const bytes = chunk.subarray(mark);
    mark = 0;
    if (encoding === null && !tellsNothing(bytes)) {
      encoding = guessEncoding(bytes);
      if (encoding !== UTF_8) onEncoding(encoding.name);
    }
    return encoding?.decode ? Buffer.from(encoding.decode(bytes)) : bytes;
  };
}

async function firstChunks(input: AsyncIterator<Uint8Array>): Promise<Buffer[]> {
  const chunks: Buffer[] = [];
  for (let size = 0; size < HEAD; ) {
    const { value, done } = await input.next();
    if (done) break;
    chunks.push(asBuffer(value));
    size += value.length;
  }
  return chunks;
}

async function* allChunks(
  head: Buffer,
  input: AsyncIterator<Uint8Array>,
  convert: (bytes: Buffer) => Buffer,
): AsyncGenerator<Buffer> {
  try {
    yield head;
    for (;;) {
      const { value, done } = await input.next();
      if (done) return;
      yield convert(asBuffer(value));
    }
  } finally {
    await input.return?.();
  }
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function withLineFeeds(bytes: Buffer): Buffer {
  return Buffer.from(bytes.map((byte) => (byte === CR ? LF : byte)));
}

/** How files begin that people take for a list of leads. */
const KNOWN: readonly (readonly [begin: string, what: string, hint: string])[] = [
  ["PK\x03\x04", "an Excel workbook, or another zipped file", "Save it as CSV (UTF-8)."],
  ["\xd0\xcf\x11\xe0", "an Excel workbook of an old format", "Save it as CSV (UTF-8)."],
  ["%PDF-", "a PDF", "Export the list as CSV."],
  ["\x1f\x8b", "compressed", "Unpack it: `gunzip -c FILE | tickler lead import -`"],
];

function notText(head: Buffer): AppError | undefined {
  const begin = head.toString("latin1", 0, 8);
  const known = KNOWN.find(([bytes]) => begin.startsWith(bytes));
  if (known) return new AppError("input", `the file is ${known[1]}`, known[2]);
  // Further down a NUL is one bad row's; in the first line it tells that this is no text at all.
  const lineEnd = head.indexOf(LF);
  const firstLine = lineEnd < 0 ? head : head.subarray(0, lineEnd);
  if (!firstLine.includes(0)) return undefined;
  return new AppError("input", "the file is not text", "CSV, JSON and NDJSON can be imported.");
}
