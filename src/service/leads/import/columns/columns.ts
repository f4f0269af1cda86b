import type { LeadField } from "../../../../domain/lead.ts";

/** What a column of a file, or a key of a JSON object, tells of a lead. */
export type Column =
  | { kind: LeadField | "first_name" | "last_name" | "tags" | "vars" | "ignored" }
  | { kind: "var"; name: string };

/** The usual names, in lower case and without anything between their letters. */
const NAMES: Record<Exclude<Column["kind"], "ignored" | "var">, readonly string[]> = {
  name: ["name", "fullname", "contact", "contactname", "leadname", "displayname"],
  first_name: ["firstname", "first", "givenname", "forename"],
  last_name: ["lastname", "last", "surname", "familyname"],
  email: [
    "email",
    "emailaddress",
    "emailid",
    "mail",
    "workemail",
    "workemailaddress",
    "businessemail",
    "primaryemail",
    "contactemail",
    "email1",
  ],
  phone: [
    "phone",
    "phonenumber",
    "telephone",
    "telephonenumber",
    "tel",
    "mobile",
    "mobilephone",
    "mobilenumber",
    "cell",
    "cellphone",
    "workphone",
    "businessphone",
    "phone1",
  ],
  company: [
    "company",
    "companyname",
    "organization",
    "organisation",
    "organizationname",
    "organisationname",
    "account",
    "accountname",
    "employer",
  ],
  title: ["title", "jobtitle", "position", "role", "job"],
  timezone: ["timezone", "tz"],
  tags: ["tags", "tag", "labels"],
  vars: ["vars"],
};

const KINDS = new Map(
  Object.entries(NAMES).flatMap(([kind, names]) =>
    names.map((name) => [name, kind as keyof typeof NAMES] as const),
  ),
);

/** What an export adds to the fields of a lead. */
const OURS = new Set(["id", "status", "paused_at", "created_at", "updated_at"]);

/** Only our export has it: in the files of others, `id` and `status` are facts like any other. */
const OUR_MARK = "paused_at";

const EXACT_VAR = /^vars\.([A-Za-z_][A-Za-z0-9_]{0,63})$/;
const MAX_VAR_NAME = 64;

/** What the columns of these names mean, in the same order. */
export function columnsOf(names: readonly string[]): Column[] {
  const isOurs = names.some((name) => name.trim() === OUR_MARK);
  return names.map((name, at) =>
    isOurs && OURS.has(name.trim()) ? { kind: "ignored" } : columnOf(name, at + 1),
  );
}

/** What a column of this name means; `position` names one that has no usable name. */
export function columnOf(name: string, position: number): Column {
  const exact = EXACT_VAR.exec(name.trim())?.[1];
  if (exact !== undefined) return { kind: "var", name: exact };
  const kind = KINDS.get(squash(name));
  if (kind) return { kind };
  return { kind: "var", name: snakeCase(name) ?? `column_${position}` };
}

/**
 * The name of the column that an export keeps a var in: its own, where an import makes the same
 * var of it, else one that says so.
 */
export function columnNameOf(varName: string): string {
  const column = columnOf(varName, 0);
  const same = column.kind === "var" ? column.name === varName : column.kind === varName;
  return same && !isField(column.kind) && !OURS.has(varName) ? varName : `vars.${varName}`;
}

function isField(kind: Column["kind"]): boolean {
  return kind !== "var" && kind !== "first_name" && kind !== "last_name";
}

/** The names that are looked for, for people. */
export const KNOWN_NAMES =
  "name (or first_name and last_name), email, phone, company, title, timezone, tags";

function squash(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** `Deal Size`, `deal-size` and `dealSize` are `deal_size`; null where no letter is left. */
function snakeCase(name: string): string | null {
  const words = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
  if (words === "") return null;
  return (/^[0-9]/.test(words) ? `_${words}` : words).slice(0, MAX_VAR_NAME);
}
