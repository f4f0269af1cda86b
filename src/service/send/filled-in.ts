import type { Lead } from "../../domain/lead.ts";
import { namesOf, type PersonName } from "../../domain/person-name.ts";
import type { Sender } from "../services.ts";

/** The whole of what is filled in: a variable, or a part of one, without a filter. */
const VARIABLE = /\{\{\s*([A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z][A-Za-z0-9_]*)?)\s*\}\}/u;
/** Words that Liquid reads as values, and parts that it makes up. */
const OF_LIQUID =
  /^(?:true|false|nil|null|empty|blank|undefined|and|or|not|contains|size|first|last)$|\.(?:size|first|last)$/u;

/** Fills in a template for a lead; null where only Liquid can say what it is. */
export type Filling = (lead: Lead) => string | null;

/**
 * A way to fill in a text that holds nothing but plain variables, as most do: a tenth of what Liquid takes, which
 * looks up each of them by an interpreter. Whatever is not plain, be it a value that is missing, is left to
 * Liquid, so that both say the same.
 *
 * @param source a template that Liquid has read
 * @returns null where the text holds more than plain variables
 */
export function plainFilling(source: string, sender: Sender): Filling | null {
  // Text and names take turns.
  const pieces = source.split(VARIABLE);
  const names = pieces.filter((_, at) => at % 2 === 1);
  const texts = pieces.filter((_, at) => at % 2 === 0);
  if (texts.some((text) => /\{\{|\{%|\}\}|%\}/u.test(text))) return null;
  if (names.some((name) => OF_LIQUID.test(name))) return null;
  const reads = names.map((name) => factNamed(name, sender));
  return (lead) => {
    let text = texts[0] ?? "";
    for (const [at, read] of reads.entries()) {
      const value = read(lead);
      if (typeof value !== "string") return null;
      text += value + (texts[at + 1] ?? "");
    }
    return text;
  };
}

/** As `variablesOf` has it; undefined where it is no text. */
function factNamed(name: string, sender: Sender): (lead: Lead) => unknown {
  const [base = "", part] = name.split(".");
  if (part !== undefined) {
    if (base === "vars") return ({ vars }) => own(vars, part);
    const senders = { name: sender.name, email: sender.address };
    return base === "sender" ? () => own(senders, part) : () => undefined;
  }
  switch (base) {
    case "id":
      return ({ id }) => String(id);
    case "first_name":
      return (lead) => namesOnce(lead).given;
    case "last_name":
      return (lead) => namesOnce(lead).family;
    case "name":
      return ({ name: whole }) => whole;
    case "email":
    case "phone":
    case "company":
    case "title":
    case "timezone":
    case "source":
      return (lead) => lead[base] ?? own(lead.vars, base);
    case "tags":
    case "vars":
    case "sender":
      return () => undefined;
    default:
      return ({ vars }) => own(vars, base);
  }
}

function own(facts: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(facts, name) ? facts[name] : undefined;
}

const known = new WeakMap<Lead, PersonName>();

/** A name is taken apart once for the subject and the text. */
export function namesOnce(lead: Lead): PersonName {
  const names = known.get(lead) ?? namesOf(lead);
  known.set(lead, names);
  return names;
}
