import type { MessageStructureObject } from "imapflow";
import { MAX_MAIL } from "../../limits.ts";
import { leftField } from "../../parse/left.ts";
import { Truncations } from "../../parse/limits.ts";
import { type MimePart, parseMime } from "../../parse/mime.ts";
import { decodedSizeOf } from "./decoded-size.ts";
import { mayLeave } from "./may-leave.ts";

/** What a server says of a mail before it is fetched. */
export interface MailShape {
  /** In octets; null: the server does not say. */
  size: number | null;
  /** Its parts (BODYSTRUCTURE); null: the server gives none that can be read. */
  structure: MessageStructureObject | null;
}

/** Octets of a mail from an offset on; fewer than were asked for where the mail ends. */
export type Fetch = (start: number, length: number) => Promise<Buffer | null>;

/** What is fetched, in octets. */
export interface ReducedLimits {
  /** Smaller parts are fetched: they cost less than a round trip. */
  worth: number;
  /** What is fetched at once where nothing says how much is needed. */
  piece: number;
  /** From before the end that the server names: it tells the size, and where the part ends in truth. */
  tail: number;
}

export const REDUCED: ReducedLimits = { worth: 64 * 1024, piece: 24 * 1024, tail: 256 };
/** A mail that takes more round trips is fetched whole. */
const MOST_PIECES = 30;

/** Whether a mail has parts that may be worth leaving on the server, by what the server says of it. */
export function isWorthReducing({ size, structure }: MailShape, limits = REDUCED): boolean {
  if (size === null || size < limits.worth || !structure) return false;
  return leavesOf(structure).some(
    (leaf) => (leaf.size ?? 0) >= limits.worth && !/^(?:text|message)\//.test(leaf.type),
  );
}

/**
 * Fetches a mail without the contents that nobody reads until a person asks for them. What is fetched
 * stands as it does in the mail, octet by octet: only those contents are missing, and a field in the
 * header of each such part says how large it is.
 *
 * Two readers have to agree on where each part begins and ends: ours, and the server (BODYSTRUCTURE).
 * A hole begins where ours sees a content begin, and ends at the delimiter that stands where the server
 * says that the part ends.
 *
 * @param head the beginning of the mail
 * @returns null where it has to be fetched whole: they do not agree, or there is nothing to leave
 */
export async function fetchReduced(
  { structure }: MailShape,
  head: Buffer,
  fetch: Fetch,
  { worth, piece: usual, tail }: ReducedLimits = REDUCED,
): Promise<Buffer | null> {
  const outline = structure && leavesOf(structure);
  if (!outline || head.length < usual) return null;
  const mail = new Reduced(head);
  for (let pieces = 0; pieces < MOST_PIECES; pieces++) {
    const { part, index, isOpen } = mail.lastLeaf();
    const told = outline[index];
    if (isOpen && !agrees(part, told)) return null;
    const size = told?.size ?? 0;
    const ahead = isOpen ? Math.max(0, size - part.raw.length) : 0;
    const isLeft = size >= worth && ahead > tail && mayLeave(part);
    const skipped = isLeft ? ahead - tail : 0;
    const length = isLeft ? tail + usual : ahead + usual;
    if (mail.length + length > MAX_MAIL) return null;
    const piece = await fetch(mail.reached + skipped, length);
    if (piece === null) return null;
    const isEnd = piece.length < length;
    if (!isLeft) mail.append(piece);
    else if (!mail.leave(part, skipped, { piece, isEnd })) return null;
    if (isEnd) return mail.isAs(outline) ? mail.marked() : null;
  }
  return null;
}

/** A mail of which some contents are missing. */
class Reduced {
  #bytes: Buffer;
  /** Octets that are missing. */
  #missing = 0;
  /** Where the bodies begin that are missing, ascending, and how large they are, decoded. */
  readonly #left: { at: number; size: number }[] = [];

  constructor(head: Buffer) {
    this.#bytes = head;
  }

  get length(): number {
    return this.#bytes.length;
  }

  /** Up to which octet of the mail it is known. */
  get reached(): number {
    return this.#bytes.length + this.#missing;
  }

  append(piece: Buffer): void {
    this.#bytes = Buffer.concat([this.#bytes, piece]);
  }

  /** The last part that is no multipart, and whether it may go on behind what is known. */
  lastLeaf(): { part: MimePart; index: number; isOpen: boolean } {
    const leaves = this.#leaves();
    const part = leaves.at(-1) as MimePart;
    const start = this.#startOf(part);
    const reachesEnd = part.raw.length > 0 && start + part.raw.length === this.#bytes.length;
    // A multipart in which no delimiter has come yet.
    const isOpen = reachesEnd && !part.type.value.startsWith("multipart/");
    return { part, index: leaves.length - 1, isOpen };
  }

  /**
   * Takes out the content of the part that is open.
   *
   * @param skipped octets of it that were not fetched
   * @param piece what follows them: its end, and what stands behind it, up to the mail's end or not
   * @returns false where it does not end in there
   */
  leave(
    part: MimePart,
    skipped: number,
    { piece, isEnd }: { piece: Buffer; isEnd: boolean },
  ): boolean {
    const at = this.#startOf(part);
    const head = part.raw;
    const before = this.#leaves().length;
    this.#bytes = Buffer.concat([this.#bytes.subarray(0, at), piece]);
    const ended = this.#leaves()[before - 1];
    const tail = ended?.raw;
    if (!ended || !tail || tail.length === 0) return false;
    // A part that has no end among these octets would swallow what comes behind it.
    if (!isEnd && this.#startOf(ended) + tail.length === this.#bytes.length) return false;
    const length = head.length + skipped + tail.length;
    const encoding = part.fields.get("content-transfer-encoding")?.[0] ?? "";
    this.#left.push({ at, size: decodedSizeOf({ head, tail, length, encoding }) });
    this.#bytes = Buffer.concat([this.#bytes.subarray(0, at), piece.subarray(tail.length)]);
    this.#missing += length;
    return true;
  }

  /** Whether all of its parts are those that the server names. */
  isAs(outline: readonly MessageStructureObject[]): boolean {
    const leaves = this.#leaves();
    return (
      this.#left.length > 0 &&
      leaves.length === outline.length &&
      leaves.every((part, index) => agrees(part, outline[index]))
    );
  }

  /** The mail, with a field in the header of each part whose content is missing. */
  marked(): Buffer {
    const pieces: Buffer[] = [];
    let from = 0;
    for (const { at, size } of this.#left) {
      // Before the blank line that ends the header.
      const end = this.#bytes[at - 2] === 0x0d ? at - 2 : at - 1;
      pieces.push(this.#bytes.subarray(from, end), Buffer.from(leftField(size)));
      from = end;
    }
    return Buffer.concat([...pieces, this.#bytes.subarray(from)]);
  }

  #leaves(): MimePart[] {
    return leavesOfPart(parseMime(this.#bytes, new Truncations()));
  }

  #startOf({ raw }: MimePart): number {
    return raw.byteOffset - this.#bytes.byteOffset;
  }
}

/** Whether the server takes a part for what it is to us. */
function agrees({ type }: MimePart, told: MessageStructureObject | undefined): boolean {
  return told !== undefined && told.type === type.value;
}

function leavesOfPart(part: MimePart): MimePart[] {
  return part.children.length === 0 ? [part] : part.children.flatMap(leavesOfPart);
}

/** A message within the mail is a part as it stands. */
function leavesOf(node: MessageStructureObject): MessageStructureObject[] {
  const { type, childNodes = [] } = node;
  if (!type.startsWith("multipart/") || childNodes.length === 0) return [node];
  return childNodes.flatMap(leavesOf);
}
