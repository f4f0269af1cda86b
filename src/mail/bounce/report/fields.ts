/** In octets. Larger input is not a report. */
const MAX_LENGTH = 1024 * 1024;
const MAX_VALUE = 4000;

/** The fields of a block by lower-case name; the first of each counts. */
export type Block = ReadonlyMap<string, string>;

/** The beginning of a part as text: UTF-8, or Latin-1 if it is not valid UTF-8. */
export function partText(bytes: Uint8Array, max = MAX_LENGTH): string {
  const start = Buffer.from(bytes.subarray(0, max));
  const text = start.toString("utf8");
  return (text.includes("\ufffd") ? start.toString("latin1") : text).replace(/\r\n?/g, "\n");
}

/**
 * The blocks of `name: value` lines in a text, parted by empty lines; folded values joined. Lines
 * that are no fields are left out, such as those that a careless system has written between them.
 */
export function readBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let block = new Map<string, string>();
  let last: string | null = null;
  for (const line of text.split("\n")) {
    const field = /^([A-Za-z][A-Za-z0-9-]{1,60}):[ \t]*(.*)$/.exec(line.slice(0, MAX_VALUE));
    if (line.trim() === "") {
      if (block.size > 0) blocks.push(block);
      block = new Map();
      last = null;
    } else if (field?.[1] !== undefined) {
      last = field[1].toLowerCase();
      // Some systems put no blank line between recipients: a repeated field starts the next one.
      if (block.has(last) && isOfRecipient(last)) {
        blocks.push(block);
        block = new Map();
      }
      if (!block.has(last)) block.set(last, (field[2] ?? "").trim());
    } else if (last !== null && /^[ \t]/.test(line)) {
      const value = `${block.get(last) ?? ""} ${line.trim()}`;
      block.set(last, value.slice(0, MAX_VALUE));
    } else {
      last = null;
    }
  }
  if (block.size > 0) blocks.push(block);
  return blocks;
}

function isOfRecipient(name: string): boolean {
  return name === "final-recipient" || name === "original-recipient" || name === "action";
}
