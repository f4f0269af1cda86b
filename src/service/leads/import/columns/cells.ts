import { checkAddress } from "../../../../domain/address.ts";
import { AppError } from "../../../../domain/errors.ts";
import { badRecord } from "../row.ts";

// What stands in cells that people, address books and CRMs have filled.

/** What people write where they have nothing to write. */
const NOTHING = /^(?:n\/?a|n\.a\.|none|null|nil|unknown|undefined|not available|#n\/a|[-–—.?]+)$/iu;

const LONGEST_NOTHING = 20;

/** Marks of direction, joiners of words and soft hyphens, which copying brings along. */
const STRAY = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** A cell as text: empty where there is nothing; what has parts stays JSON. */
export function textOf(cell: unknown): string {
  if (typeof cell === "string") return cell.trim();
  if (cell === null || cell === undefined) return "";
  return typeof cell === "object" ? JSON.stringify(cell) : String(cell);
}

/** A field of a lead as it stands in the cell. @param what names it */
export function plainText(what: string, cell: unknown): string {
  if (typeof cell === "object" && cell !== null) {
    throw badRecord(`${what} is ${Array.isArray(cell) ? "a list" : "an object"}, not text`);
  }
  return textOf(cell);
}

/** The same without what nobody can see, and empty where it says that there is nothing. */
export function fieldText(what: string, cell: unknown): string {
  const text = plainText(what, cell);
  const tidy = isTidy(text) ? text : tidied(what, text);
  return tidy.length <= LONGEST_NOTHING && NOTHING.test(tidy) ? "" : tidy;
}

/** Printable ASCII with single blanks, as nearly all cells are. */
function isTidy(text: string): boolean {
  return /^(?:[!-~] ?)*$/.test(text);
}

function tidied(what: string, text: string): string {
  // In a cell of several addresses or numbers, line breaks stand between them.
  const isList = what === "email" || what === "phone";
  const blanks = isList ? /\p{Zs}+/gu : /\s+/gu;
  return text.replace(STRAY, "").replace(blanks, " ").trim();
}

/** What a cell says of addresses. */
interface AddressCell {
  /** Checked, in their order. */
  addresses: string[];
  /** The name that stands beside the first. */
  name: string | null;
}

/** Between several addresses in one cell, the surest first; Google's exports have `:::`. */
const SEPARATORS = [/\s*(?::::|[;|\n])\s*/u, /\s*(?::::|[;,|\n])\s*|\s+\/\s+/u, /\s+/u];

/** `Jane Roe <jane@example.com>`, `mailto:jane@example.com`, `jane@example.com (work)`. */
const FORMS: readonly RegExp[] = [
  /^(?<name>[^<>@]*?)\s*<\s*(?:mailto:)?(?<address>[^<>\s]+)\s*>$/iu,
  /^mailto:(?<address>[^\s?]+)(?:\?\S*)?$/iu,
  /^(?<address>[^\s()]+@[^\s()]+)\s*\([^()@]*\)$/u,
  /^(?:e-?mail|work|home|private|business|office|\* ?\w+)\s*:\s*(?<address>[^\s:]+)$/iu,
];

/** As nearly all addresses are: there is nothing to take apart, and they are checked later. */
const PLAIN_ADDRESS = /^[\w+-]+(?:\.[\w+-]+)*@(?:[a-z0-9-]+\.)+[a-z]{2,}$/i;

/**
 * The addresses in a cell; none where it is empty. Nothing is corrected, and nothing is cut out of
 * other text: an address that nobody has written could be somebody else's.
 *
 * @throws AppError `usage` where the cell holds anything else
 */
export function addressesOf(cell: unknown): AddressCell {
  const text = fieldText("email", cell);
  if (text === "") return { addresses: [], name: null };
  if (PLAIN_ADDRESS.test(text)) return { addresses: [text], name: null };
  const one = addressIn(text);
  if (one) return { addresses: [one.address], name: one.name };
  for (const separator of SEPARATORS) {
    const parts = text.split(separator).filter((part) => part !== "" && !NOTHING.test(part));
    const found = parts.map(addressIn);
    if (found.length > 0 && found.every((each) => each !== null)) {
      return { addresses: found.map(({ address }) => address), name: found[0]?.name ?? null };
    }
  }
  // With the words of the one who checks addresses.
  checkAddress(text);
  return { addresses: [], name: null };
}

function addressIn(text: string): { address: string; name: string | null } | null {
  const bare = isAddress(text);
  if (bare !== null) return { address: bare, name: null };
  for (const form of FORMS) {
    const { address, name } = form.exec(text)?.groups ?? {};
    const checked = address === undefined ? null : isAddress(address);
    if (checked !== null) return { address: checked, name: tidyName(name) };
  }
  return null;
}

function tidyName(name: string | undefined): string | null {
  const text = name?.replace(/^["']+|["']+$/gu, "").trim() ?? "";
  return text === "" ? null : text;
}

function isAddress(text: string): string | null {
  try {
    return checkAddress(text);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

/** The first of several numbers in a cell. */
export function firstNumber(text: string): string {
  return text.split(/\s*(?::::|[;|\n])\s*/u).find((part) => part !== "") ?? "";
}

/** The tags in a cell. Google's own groups, such as `* myContacts`, are none. */
export function tagsOf(cell: unknown): string[] {
  const texts = Array.isArray(cell) ? cell.map(textOf) : textOf(cell).split(/:::|[,;|]/u);
  return texts
    .map((text) =>
      text
        .trim()
        .replace(/^"(.*)"$/u, "$1")
        .trim(),
    )
    .filter((text) => text !== "" && !text.startsWith("* "));
}

/** The facts in a cell of JSON. @throws AppError `usage` */
export function varsOf(cell: unknown): [string, string][] {
  const value = typeof cell === "string" ? parseVars(cell) : (cell ?? {});
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw badRecord("vars is no JSON object");
  }
  return Object.entries(value).flatMap(([name, part]): [string, string][] => {
    const text = textOf(part);
    return text === "" ? [] : [[name, text]];
  });
}

function parseVars(text: string): unknown {
  if (text.trim() === "") return {};
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
