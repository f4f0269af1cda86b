import { closest } from "../../../domain/closest.ts";
import { AppError, messageOf } from "../../../domain/errors.ts";
import { INTENTS, type Intent } from "../../../domain/intent/intent.ts";
import {
  type CaseLead,
  type EarlierMail,
  type EvaluationCase,
  type Expectation,
  OUTCOMES,
  type Outcome,
} from "./case.ts";
import { patternOf } from "./facts.ts";

const FORM =
  'A case reads {"name": "price", "text": "What does it cost?", "expect": ["sent"], "must": ["290 €"]}; see docs/ai.md.';

/** What is read of a case. */
const FIELDS = [
  ...["name", "id", "kind", "language", "text", "turns", "earlier", "lead"],
  ...["expect", "until", "must", "must_not", "intent", "now", "company", "title", "timezone"],
] as const;

export interface CasesRead {
  cases: EvaluationCase[];
  /** Fields that are not read, each once. */
  unknown: string[];
}

/**
 * Reads a user's own cases: a case a line (NDJSON), or an array of them. Only what the lead writes is
 * needed.
 *
 * @throws AppError `input` that names the line, or the case, and what is allowed
 */
export function readCases(text: string): CasesRead {
  const source = text.replace(/^\uFEFF/u, "");
  const values = source.trimStart().startsWith("[") ? casesOfArray(source) : casesOfLines(source);
  const unknown = new Set<string>();
  const cases = values.map(([where, value]) => {
    const reader = new CaseReader(where, value);
    for (const field of reader.unknown()) unknown.add(field);
    return reader.case();
  });
  if (cases.length === 0) throw new AppError("input", "there are no cases", FORM);
  return { cases, unknown: [...unknown] };
}

function casesOfArray(source: string): [where: string, value: unknown][] {
  let values: unknown;
  try {
    values = JSON.parse(source);
  } catch (error) {
    throw new AppError("input", `no valid JSON: ${messageOf(error)}`, FORM);
  }
  return Array.isArray(values) ? values.map((value, at) => [`case ${at + 1}`, value]) : [];
}

function casesOfLines(source: string): [where: string, value: unknown][] {
  return source.split(/\r?\n/u).flatMap((line, at): [string, unknown][] => {
    if (line.trim() === "") return [];
    const where = `line ${at + 1}`;
    try {
      return [[where, JSON.parse(line)]];
    } catch (error) {
      throw new AppError("input", `${where}: no valid JSON: ${messageOf(error)}`, FORM);
    }
  });
}

class CaseReader {
  readonly #where: string;
  readonly #fields: Record<string, unknown>;

  constructor(where: string, value: unknown) {
    this.#where = where;
    if (!isObject(value)) throw this.#error("it is no JSON object");
    this.#fields = value;
  }

  /** Fields that are not read. @throws AppError where one of them looks like one that is */
  unknown(): string[] {
    return Object.keys(this.#fields).filter((field) => {
      if ((FIELDS as readonly string[]).includes(field)) return false;
      const meant = closest(field, FIELDS);
      if (meant !== null && isTypo(field, meant)) {
        throw this.#error(`there is no field ${JSON.stringify(field)}: did you mean ${meant}?`);
      }
      return true;
    });
  }

  case(): EvaluationCase {
    // Where a case has an id, `name` and the like are the lead's.
    const id = this.#string("id");
    const turns = this.#turns();
    const intent = this.#intent();
    return {
      name: id ?? this.#string("name") ?? this.#where,
      kind: this.#string("kind") ?? intent ?? "yours",
      language: this.#string("language") ?? "",
      lead: this.#lead(id !== null),
      earlier: this.#earlier(),
      turns,
      at: this.#date("now"),
      expect: this.#expectation(intent),
    };
  }

  #turns(): string[] {
    const text = this.#string("text");
    const { turns } = this.#fields;
    if (turns === undefined || turns === null) {
      if (text === null) throw this.#error("text is missing: what the lead writes (or turns)");
      return [text];
    }
    if (text !== null) throw this.#error("it has text and turns: give one of them");
    if (!Array.isArray(turns) || turns.length === 0 || !turns.every(isText)) {
      throw this.#error("turns are texts in an array, one for each mail of the lead's");
    }
    return turns;
  }

  #earlier(): EarlierMail[] {
    const { earlier } = this.#fields;
    if (earlier === undefined || earlier === null) return [];
    const isMail = (each: unknown): each is EarlierMail =>
      isObject(each) && (each.from === "us" || each.from === "lead") && isText(each.text);
    if (Array.isArray(earlier) && earlier.every(isMail)) return earlier;
    throw this.#error('earlier mails are an array of {"from": "us" or "lead", "text": …}');
  }

  #lead(isNamedOutside: boolean): CaseLead {
    const { lead = {} } = this.#fields;
    if (lead !== null && !isObject(lead)) throw this.#error("lead is an object of fields");
    const inner = lead === null ? {} : lead;
    const known = ["name", "company", "title", "timezone", "email", "vars"];
    const odd = Object.keys(inner).find((field) => !known.includes(field));
    if (odd !== undefined) {
      throw this.#error(`lead has no field ${JSON.stringify(odd)}: it has ${known.join(", ")}`);
    }
    const outer = isNamedOutside ? ["name", "company", "title", "timezone"] : OUTER;
    const fields: Record<string, unknown> = { ...pick(this.#fields, outer), ...inner };
    const { vars, ...texts } = fields;
    for (const [field, value] of Object.entries(texts)) {
      if (typeof value !== "string" || value.trim() === "") {
        throw this.#error(`${field} of the lead is no text`);
      }
    }
    if (vars !== undefined && !(isObject(vars) && Object.values(vars).every(isText))) {
      throw this.#error("vars of the lead are texts by their names");
    }
    return fields as CaseLead;
  }

  #expectation(intent: Intent | null): Expectation {
    return {
      outcomes: this.#texts("expect").map((each) => this.#outcome(each)),
      until: this.#until(),
      must: this.#words("must"),
      mustNot: this.#words("must_not"),
      intent,
      isIntentBinding: intent !== null,
    };
  }

  #outcome(given: string): Outcome {
    if (Object.hasOwn(OUTCOMES, given)) return given as Outcome;
    const allowed = Object.keys(OUTCOMES).join(", ");
    throw this.#error(`expect has ${JSON.stringify(given)}, which is none of ${allowed}`);
  }

  #until(): Expectation["until"] {
    const days = this.#texts("until");
    const [first, last = first] = days;
    if (first === undefined || last === undefined) return null;
    if (days.length > 2 || !days.every(isDay) || first > last) {
      throw this.#error("until is a day as YYYY-MM-DD, or the first and the last that are right");
    }
    return [first, last];
  }

  #words(field: "must" | "must_not"): string[] {
    const all = this.#texts(field);
    for (const what of all) {
      try {
        patternOf(what);
      } catch (error) {
        throw this.#error(`${field} has a pattern that is none: ${messageOf(error)}`);
      }
    }
    return all;
  }

  #intent(): Intent | null {
    const given = this.#string("intent");
    const known = given === null ? null : INTENTS.find((each) => each === given);
    if (known !== undefined) return known;
    throw this.#error(`the intent is none of ${INTENTS.join(", ")}`);
  }

  #date(field: "now"): Date | null {
    const given = this.#string(field);
    const date = given === null ? null : new Date(given);
    if (date !== null && Number.isNaN(date.getTime())) {
      throw this.#error(`${field} is no time: it reads 2026-03-02T12:00:00Z`);
    }
    return date;
  }

  #string(field: string): string | null {
    const value = this.#fields[field] ?? null;
    if (value === null || typeof value === "string") return value;
    throw this.#error(`${field} is no text`);
  }

  /** A text, or texts in an array. */
  #texts(field: string): string[] {
    const value = this.#fields[field] ?? [];
    const all = Array.isArray(value) ? value : [value];
    if (all.every(isText)) return all;
    throw this.#error(`${field} is a text, or an array of texts`);
  }

  #error(what: string): AppError {
    return new AppError("input", `${this.#where}: ${what}`, FORM);
  }
}

/** Fields of the lead that may stand beside the text; `name` is the case's there. */
const OUTER = ["company", "title", "timezone"];

function pick(fields: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = fields[name] ?? null;
      return value === null ? [] : [[name, value]];
    }),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/u.test(text) && !Number.isNaN(Date.parse(text));
}

/** Whether a field is another one with a letter or two changed, and no word of its own. */
function isTypo(field: string, meant: string): boolean {
  return field.length > 3 && Math.abs(field.length - meant.length) <= 2 && field[0] === meant[0];
}
