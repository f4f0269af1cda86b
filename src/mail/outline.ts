import type { MessageStructureObject } from "imapflow";
import type { MailAddress } from "../domain/incoming.ts";
import type { MailOutline } from "../service/ports/index.ts";
import { mayReturn, RETURN_FIELDS } from "./classify/report/may-return.ts";
import { RECIPIENT_FIELDS, unsubscribeToken } from "./classify/unsubscribe/token.ts";
import { parseFields } from "./parse/parse.ts";
import type { HeaderFields, ParsedHeader } from "./parse/parsed.ts";
import { parseStructured } from "./parse/structured.ts";

/** Fields that a mail has once at the most (RFC 5322 section 3.6). */
const SINGLE: readonly string[] = [
  ...["message-id", "in-reply-to", "references", "from", "sender", "reply-to", "to", "cc"],
  ...["subject", "content-type"],
];

/** The fields of a header that tell whether a mail may concern us; others can't be asked for. */
export const OUTLINE_FIELDS: readonly string[] = [
  ...new Set([...SINGLE, ...RECIPIENT_FIELDS, ...RETURN_FIELDS]),
];

/** More octets, ids or addresses are odd. */
const MAX_HEADER = 32 * 1024;
const MAX_IDS = 100;
const MAX_ADDRESSES = 100;
/** More parts, or parts nested deeper. */
const MAX_PARTS = 100;
const MAX_DEPTH = 10;

/**
 * Reads what is known of a mail without its body, with the functions that read whole mails: what they
 * look for in a body is announced in `mayNameMore`.
 *
 * @param header its `OUTLINE_FIELDS`, as they stand in the mail; null: they are not known
 * @param structure of its parts, by the server; null: it is not known
 */
export async function outlineOf(
  header: Buffer | null,
  structure: MessageStructureObject | null,
): Promise<MailOutline> {
  if (header === null || structure === null || header.length > MAX_HEADER) return ODD;
  const all = await parseFields(header);
  const read = { ...all, fields: asked(all.fields) };
  const { rfcMessageId, inReplyTo, references, from, to, cc } = read;
  const more = [...read.addresses("sender"), ...read.replyTo];
  const senders = from === null ? more : [from, ...more];
  return {
    ...{ rfcMessageId, inReplyTo, references, to, cc, senders },
    unsubscribeToken: unsubscribeToken(read),
    mayNameMore: mayReturn(read) || leaves(structure).some(({ type }) => NAMING.test(type)),
    isOdd:
      isOddHeader(header, read) ||
      all.truncated.length > 0 ||
      inReplyTo.length + references.length > MAX_IDS ||
      senders.length + to.length + cc.length > MAX_ADDRESSES ||
      isOddStructure(structure, read.fields("content-type")[0]),
  };
}

const NOBODY: readonly MailAddress[] = [];
const ODD: MailOutline = {
  ...{ rfcMessageId: null, inReplyTo: [], references: [], unsubscribeToken: null },
  ...{ senders: NOBODY, to: NOBODY, cc: NOBODY, mayNameMore: true, isOdd: true },
};

/** A field that was not fetched looks as one that a mail lacks. */
function asked(fields: HeaderFields): HeaderFields {
  return (name) => {
    if (!OUTLINE_FIELDS.includes(name)) throw new Error(`${name} is not in OUTLINE_FIELDS`);
    return fields(name);
  };
}

/** What holds mails, reports on them, or attendees. */
const NAMING = /^(?:message\/|text\/rfc822|text\/calendar$|application\/ics$|multipart\/digest$)/;
/** A type that every reader understands alike (RFC 6838 section 4.2). */
const TYPE = /^[a-z0-9][\w!#$&^.+-]{0,126}\/[a-z0-9][\w!#$&^.+-]{0,126}$/;

function leaves(structure: MessageStructureObject, depth = 0): MessageStructureObject[] {
  if (depth > MAX_DEPTH) return [structure];
  const children = structure.childNodes ?? [];
  return [structure, ...children.flatMap((child) => leaves(child, depth + 1))];
}

/**
 * Whether a header lacks what every mail has, or has twice what it may have once. Programs read such a
 * header in different ways, and nobody can say which the rest of the mail goes by.
 */
function isOddHeader(bytes: Buffer, read: Pick<ParsedHeader, "fields" | "rfcMessageId" | "from">) {
  return (
    read.rfcMessageId === null ||
    read.from === null ||
    SINGLE.some((name) => read.fields(name).length > 1) ||
    // Raw octets in a charset that nothing names, or that make a field end early.
    bytes.includes(0) ||
    bytes.toString("utf8").includes("\ufffd")
  );
}

/** Whether the server's view of the parts may differ from that of `parseMime`. */
function isOddStructure(root: MessageStructureObject, declared: string | undefined): boolean {
  const all = leaves(root);
  if (all.length > MAX_PARTS || depthOf(root) > MAX_DEPTH) return true;
  const { value } = parseStructured(declared ?? "text/plain");
  return value !== root.type || all.some((part) => !TYPE.test(part.type) || lacksParts(part));
}

function lacksParts({ type, parameters, childNodes = [] }: MessageStructureObject): boolean {
  if (!type.startsWith("multipart/")) return childNodes.length > 0;
  return childNodes.length === 0 || !parameters?.boundary;
}

function depthOf({ childNodes = [] }: MessageStructureObject): number {
  return 1 + Math.max(0, ...childNodes.map(depthOf));
}
