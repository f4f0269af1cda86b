import { quotingWords } from "../../language/patterns.ts";
import { isPerhapsForward } from "./forward.ts";
import { comparable, type Line } from "./line.ts";

/** The labels of header fields, as mail programs translate them; `sent` are Outlook's alone. */
const LABELS = ["from", "sent", "date", "to", "cc", "subject"] as const;
type Role = (typeof LABELS)[number];

const ROLES = new Map<string, Role>(
  LABELS.flatMap((role) => quotingWords(role).map((label): [string, Role] => [label, role])),
);
/** Basque, which has no file. */
ROLES.set("gaia", "subject");

/** A field of some language that isn't listed; trusted only right below a separator. */
const SOME_FIELD = /^[*_\s]*\p{L}[\p{L}\s./()-]{0,30}[*_\s]*[:：]\s*\S/u;
const TIME = /\d[:.h]\s?\d\d(?!\d)/;
const LONG_RULE = /^(?:_{10,}|-{10,}|={10,}|\*{10,})$/;
/** Between two fields: the rest of a long list of recipients. */
const MAX_CONTINUATION = 3;

interface Block {
  /** The index behind it. */
  end: number;
  roles: Set<Role>;
  fields: number;
  hasAddress: boolean;
  /** One of its fields is a date with a time of day. */
  hasTime: boolean;
}

/** Marks the lines of header fields above mails that are quoted without any mark. */
export function markHeaders(lines: Line[]): void {
  for (let at = 0; at < lines.length; at++) {
    if (lines[at]?.kind !== "text") continue;
    const separator = separatorAbove(lines, at);
    const separated = separator !== null;
    const block = roleOf(lines[at]) || separated ? readBlock(lines, at, separated) : null;
    if (!block) continue;
    if (isHeader(block, separated)) {
      for (const line of lines.slice(at, block.end)) {
        if (line.kind !== "empty") line.kind = "header";
      }
      if (separator?.kind === "text") separator.kind = "forward";
    }
    at = block.end - 1;
  }
}

/** Three labelled lines could also be travel plans: they must be fields of a mail. */
function isHeader({ roles, fields, hasAddress, hasTime }: Block, separated: boolean): boolean {
  if (separated) return (roles.has("from") && fields >= 2) || (fields >= 3 && hasAddress);
  return (
    roles.has("from") &&
    roles.size >= 3 &&
    (roles.has("subject") || roles.has("sent") || hasAddress || hasTime)
  );
}

function readBlock(lines: readonly Line[], start: number, separated: boolean): Block | null {
  const block: Block = {
    end: start,
    roles: new Set(),
    fields: 0,
    hasAddress: false,
    hasTime: false,
  };
  let gap = 0;
  for (let at = start; at < lines.length && gap <= MAX_CONTINUATION; at++) {
    const line = lines[at];
    if (line?.kind !== "text" && line?.kind !== "empty") break;
    const role = roleOf(line);
    const someField = separated && gap === 0 && SOME_FIELD.test(comparable(line.text));
    if (!role && !someField) {
      // A blank line may stand between two fields, but not two, nor one and other text.
      if (line.kind === "empty" && (gap > 0 || block.fields === 0)) break;
      gap += line.kind === "empty" ? MAX_CONTINUATION : 1;
      continue;
    }
    if (role === "from" && block.roles.has("from")) break;
    if (role) block.roles.add(role);
    block.fields++;
    block.hasAddress ||= line.text.includes("@");
    block.hasTime ||= (role === "date" || role === "sent") && TIME.test(comparable(line.text));
    block.end = at + 1;
    gap = 0;
  }
  return block.fields > 0 ? block : null;
}

function roleOf(line: Line | undefined): Role | undefined {
  if (!line) return undefined;
  // Long enough for any label, and bounded for lines of megabytes.
  const head = comparable(line.text.slice(0, 60)).replace(/^[*_|\s]+/, "");
  const colon = head.search(/[:：]/);
  if (colon < 1) return undefined;
  return ROLES.get(
    head
      .slice(0, colon)
      .replace(/[*_\s]+$/, "")
      .toLowerCase(),
  );
}

/** The line that says, or may say, that a mail is quoted below it. */
function separatorAbove(lines: readonly Line[], at: number): Line | null {
  let above = at - 1;
  for (let skipped = 0; skipped < 2 && lines[above]?.kind === "empty"; skipped++) above--;
  const line = lines[above];
  if (line?.kind === "forward") return line;
  if (line?.kind === "delimiter") return LONG_RULE.test(comparable(line.text)) ? line : null;
  if (line?.kind !== "text" || !line.text.includes("-")) return null;
  return isPerhapsForward(comparable(line.text)) ? line : null;
}
