import type { Context, Liquid, Value } from "liquidjs";
import { isHeaderSafe } from "../../domain/address.ts";
import { closest } from "../../domain/closest.ts";
import { AppError, messageOf } from "../../domain/errors.ts";
import { LEAD_FIELDS, type Lead } from "../../domain/lead.ts";
import { namesOf } from "../../domain/person-name.ts";
import { escapeCode, escapeHtml, escapeMarkdown, escapeUrl } from "../../markup/escape.ts";
import type { TextFormat } from "../body/body.ts";
import type { Sender } from "../services.ts";
import { plainFilling } from "./filled-in.ts";
import { checkDateFormat, readTemplateDate } from "./template-date.ts";

/** A text or subject in Liquid, read once and rendered for any number of leads. */
export interface Template {
  /** @throws AppError `template` where the lead lacks a fact that the template names */
  render(lead: Lead): string;
}

const SYNTAX = /\{\{|\{%|\}\}|%\}/u;

/**
 * How the values of variables are written into a text of each format, so that they stay text; null: as
 * they are.
 *
 * @param captured what the template has captured: values in it are text already, and its author's markup
 *   is markup
 */
function escapeFor(
  format: TextFormat,
  captured: ReadonlySet<unknown>,
): ((value: unknown) => string) | null {
  if (format === "text") return null;
  const written = format === "markdown" ? markdownOf : htmlOf;
  return (value) => (captured.has(value) ? String(value) : written(value));
}

function markdownOf(value: unknown): string {
  if (value instanceof InUrl) return escapeUrl(textOf(value.value));
  if (value instanceof InCode) return escapeCode(textOf(value.value));
  return escapeMarkdown(textOf(value));
}

function htmlOf(value: unknown): string {
  return escapeHtml(textOf(value)).replace(/\r\n?|\n/g, "<br>\n");
}

/** A value that stands in code of Markdown. */
class InCode {
  readonly value: unknown;

  constructor(value: unknown) {
    this.value = value;
  }
}

/** As Liquid prints it. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return Array.isArray(value) ? value.map(textOf).join("") : String(value);
}

/** A value that stands in a web address. */
class InUrl extends InCode {}

/** Code on one line, and fenced code (CommonMark 0.31, sections 6.1 and 4.5); what may be none is not. */
const CODE =
  /(?<![`\\])(`{1,2})(?!`)(?:\{\{[^}\n]*\}\}|[^`\n|])+\1(?!`)|^ {0,3}(`{3,}|~{3,})[^`\n]*\n[\s\S]*?(?:^ {0,3}\2|$(?![\s\S]))/gm;
/** An address as it is typed, variables in it included. */
const ADDRESS = /https?:\/\/(?:\{\{[^}\n]*\}\}|[^\s<>{}])+/g;

/** Tells the values in code, where a backslash is one, and those in addresses from all others. */
function withPlacesMarked(source: string): string {
  return marked(marked(source, CODE, "in_code"), ADDRESS, "in_url");
}

function marked(source: string, place: RegExp, filter: string): string {
  return source.replace(place, (found) =>
    found.replace(/\{\{[^}\n]*?(?=-?\}\})/g, `$& | ${filter} `),
  );
}

/** Readies the engine for a text in which nothing of a value is markup. */
function keepText(engine: Liquid): void {
  // It would write a value as markup.
  Reflect.deleteProperty(engine.filters, "raw");
  engine.registerFilter("in_code", (value: unknown) => new InCode(value));
  engine.registerFilter("in_url", (value: unknown) =>
    value instanceof InCode ? value : new InUrl(value),
  );
  // What these do is done to every value.
  for (const name of ["escape", "escape_once", "xml_escape", "newline_to_br"]) {
    engine.registerFilter(name, (value: unknown) => value);
  }
}

/** Bounds on the cost of a template: characters, bytes, milliseconds. */
const LIMITS = { parseLimit: 1_000_000, memoryLimit: 50_000_000, renderLimit: 2_000 };

/**
 * Reads a template. It has no access to files, and a variable that is unknown, or that the lead
 * lacks, is an error: nobody gets a mail with a hole in it. `default` is the way to allow one:
 * `{{ first_name | default: "there" }}`.
 *
 * @param what names the text in errors, such as `the text`
 * @param format of the text: values are written into it so that nothing in them is markup
 * @throws AppError `template`
 */
export async function parseTemplate(
  what: string,
  source: string,
  sender: Sender,
  format: TextFormat = "text",
): Promise<Template> {
  // Nothing to fill in is the usual case, and needs no engine.
  if (!SYNTAX.test(source)) {
    return {
      render: (lead) => checkRendered(what, source, lead),
    };
  }
  const liquid = await import("liquidjs");
  const captured = new Set<unknown>();
  const outputEscape = escapeFor(format, captured);
  const engine = new liquid.Liquid({
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    ownPropertyOnly: true,
    // An empty set of templates in memory takes the place of the file system.
    templates: {},
    ...LIMITS,
    ...(outputEscape ? { outputEscape } : {}),
  });
  if (format !== "text") {
    keepText(engine);
    engine.registerTag(
      "capture",
      class extends liquid.CaptureTag {
        override *render(context: Context): Generator<unknown, void, string> {
          yield* super.render(context);
          const [name] = [...this.localScope()];
          const key = typeof name === "string" ? name : name?.content;
          const scope = context.bottom();
          if (key !== undefined) captured.add(scope[key]);
        }
      },
    );
  }
  engine.registerTag(
    "assign",
    // Liquid's own lets a variable be assigned that does not exist.
    class extends liquid.AssignTag {
      override *render(context: Context): Generator<unknown, void, unknown> {
        const [value] = [...this.arguments()] as Value[];
        const [name] = [...this.localScope()];
        if (value && name) context.bottom()[name.content] = yield value.value(context, false);
      }
    },
  );
  guardDates(engine);
  const fail = (error: unknown, lead?: Lead): AppError => explain(what, error, lead);
  let parsed: ReturnType<typeof engine.parse>;
  try {
    parsed = engine.parse(format === "markdown" ? withPlacesMarked(source) : source);
  } catch (error) {
    throw fail(error);
  }
  // Into other formats values are written so that they stay text.
  const plain = format === "text" ? plainFilling(source) : null;
  return {
    render(lead) {
      const facts = factsOf(lead, sender);
      const filled = plain?.(facts) ?? null;
      if (filled !== null) return checkRendered(what, filled, lead);
      let text: unknown;
      captured.clear();
      try {
        text = engine.renderSync(parsed, { ...facts });
      } catch (error) {
        throw fail(error, lead);
      }
      return checkRendered(what, String(text), lead);
    },
  };
}

/** The filters of Liquid that read a date and print it. */
const DATE_FILTERS = [
  "date",
  "date_to_xmlschema",
  "date_to_rfc822",
  "date_to_string",
  "date_to_long_string",
];

/** Has the filters of dates refuse what they would guess, or print as it stands. */
function guardDates(engine: Liquid): void {
  for (const name of DATE_FILTERS) {
    const builtIn = engine.filters[name];
    if (typeof builtIn !== "function") throw new Error(`LiquidJS has no filter ${name}`);
    engine.registerFilter(name, function (value: unknown, ...args: unknown[]) {
      if (value === null || value === undefined || value === "") return value;
      const date = readTemplateDate(value, new Date());
      if (name === "date" && args[0] !== undefined) checkDateFormat(String(args[0]));
      // In no time zone is a day another one.
      const kept = name === "date" && date.isDay ? args.slice(0, 1) : args;
      return builtIn.call(this, date.at, ...kept);
    });
  }
}

/** The facts a template can name. A fact that the lead lacks is absent, so that naming it fails. */
function variablesOf(lead: Lead, sender: Sender): Record<string, unknown> {
  const { given, family } = namesOf(lead);
  // A first name in the lead's file may be a title or an address, which is nobody's name.
  const { first_name: _, ...vars } = lead.vars;
  const fields = {
    id: lead.id,
    name: lead.name,
    first_name: given,
    last_name: family,
    email: lead.email,
    phone: lead.phone,
    company: lead.company,
    title: lead.title,
    timezone: lead.timezone,
    source: lead.source,
    tags: lead.tags.length > 0 ? lead.tags : null,
    vars: { ...lead.vars },
    sender: present({ name: sender.name, email: sender.address }),
  };
  return { ...vars, ...present(fields) };
}

const known = new WeakMap<Lead, { sender: Sender; facts: Record<string, unknown> }>();

/** The same, put together once for a lead's subject and text. Nothing may write into it. */
function factsOf(lead: Lead, sender: Sender): Readonly<Record<string, unknown>> {
  const before = known.get(lead);
  if (before?.sender === sender) return before.facts;
  const facts = variablesOf(lead, sender);
  known.set(lead, { sender, facts });
  return facts;
}

/** The variables that every lead may have, for "did you mean". */
const VARIABLES = [
  "id",
  "name",
  "first_name",
  "last_name",
  "email",
  "phone",
  "company",
  "title",
  "timezone",
  "source",
  "tags",
  "vars",
  "sender.name",
  "sender.email",
];

function present(facts: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
}

/** The names that mail-merge tools write in single braces, and that people bring with them. */
const SINGLE_BRACES =
  /(?<!\{)\{\s*(first_?name|last_?name|full_?name|name|company|email|title|phone)\s*\}(?!\})/iu;

/** Whether every variable was filled in. @throws AppError `template`, `usage` */
export function checkRendered(what: string, text: string, lead: Lead): string {
  if (text.includes("{") || text.includes("}")) refuseBraces(what, text, lead);
  if (text.includes("[object Object]")) {
    throw new AppError(
      "template",
      `${what} names something that has parts, and is no text itself`,
      "Name one of its parts, such as {{ sender.name }} or {{ vars.product }}.",
    );
  }
  if (text.includes("\0")) throw new AppError("usage", `${what} holds a NUL character`);
  return text;
}

/** @throws AppError `template` where they are a template's */
function refuseBraces(what: string, text: string, lead: Lead): void {
  if (SYNTAX.test(text)) {
    throw new AppError(
      "template",
      `${what} for ${lead.name} (lead ${lead.id}) still holds template braces`,
      "Write variables as {{ first_name }}; a fact of the lead's may hold braces, too.",
    );
  }
  const single = SINGLE_BRACES.exec(text);
  if (single) {
    throw new AppError(
      "template",
      `${what} holds ${single[0]}, which nothing fills in`,
      `Write {{ ${snake(single[1] ?? "")} }} with two braces.`,
    );
  }
}

function snake(name: string): string {
  return name.toLowerCase().replace(/^(first|last|full)name$/u, "$1_name");
}

function explain(what: string, error: unknown, lead?: Lead): AppError {
  const ours = causeOf(error);
  if (ours) {
    const whose = lead ? ` for ${lead.name} (lead ${lead.id})` : "";
    return new AppError("template", `${what}${whose}: ${ours.message}`, ours.hint);
  }
  const message = messageOf(error).replace(/, (?:file:.*, )?line:\d+, col:\d+.*$/u, "");
  const missing = /undefined variable: (\S+)/u.exec(message)?.[1];
  if (missing !== undefined && lead) {
    const meant = closest(missing, VARIABLES);
    const suggestion = meant !== null && meant !== missing ? `Did you mean {{ ${meant} }}? ` : "";
    return new AppError(
      "template",
      `${what} needs ${missing}, which ${lead.name} (lead ${lead.id}) does not have`,
      `${suggestion}${howToSet(missing, lead)} Or allow for it: {{ ${missing} | default: "…" }}`,
    );
  }
  return new AppError(
    "template",
    `${what} is not a valid template: ${message}`,
    "Write variables as {{ first_name }}; see `tickler send --help`.",
    { cause: error },
  );
}

/** The error that a filter of ours ended with. */
function causeOf(error: unknown): AppError | null {
  for (let at = error; at instanceof Error; ) {
    if (at instanceof AppError) return at;
    at = "originalError" in at ? at.originalError : undefined;
  }
  return null;
}

function howToSet(variable: string, lead: Lead): string {
  if (variable.startsWith("sender.")) return "Set it with `tickler config set from`.";
  const field = LEAD_FIELDS.find((name) => name === variable);
  const option = field ? `--${field} "…"` : `--var ${variable.replace(/^vars\./u, "")}=…`;
  return `Set it: \`tickler lead edit ${lead.id} ${option}\`.`;
}

/**
 * Renders what goes into a header field.
 *
 * @throws AppError `usage` where a fact of the lead's brings a line break into it
 */
export function renderHeader(what: string, template: Template, lead: Lead): string {
  const text = template.render(lead).trim();
  if (!isHeaderSafe(text)) {
    throw new AppError(
      "usage",
      `${what} for ${lead.name} (lead ${lead.id}) holds a line break or another control character`,
      "A subject stands on one line.",
    );
  }
  return text;
}
