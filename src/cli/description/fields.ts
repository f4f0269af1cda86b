import { closest } from "../../domain/closest.ts";
import { AppError } from "../../domain/errors.ts";
import type { JsonSchema } from "../../json/schemas/published.ts";

/** A field of what a command prints; of lists, a field of their elements. */
export interface Field {
  /** `emails.subject`; `vars.*` stands for any name. */
  readonly path: string;
  readonly types: readonly string[];
  /** Whether its words are a lead's or a model's. */
  readonly isUntrusted: boolean;
}

/** All fields that a schema names, in its order; each once, whichever form it stands in. */
export function fieldsOf(schema: JsonSchema): Field[] {
  const found = new Map<string, Field>();
  const walk = (nodes: readonly JsonSchema[], before: string): void => {
    for (const [name, below] of childrenOf(nodes, schema)) {
      const path = `${before}${name}`;
      const forms = below.flatMap((each) => formsOf(each, schema));
      found.set(path, {
        path,
        types: [...new Set(forms.flatMap(typesOf))],
        isUntrusted: [...forms, ...elementsOf(forms, schema)].some(
          (each) => each[UNTRUSTED] === true,
        ),
      });
      walk(below, `${path}.`);
    }
  };
  walk([schema], "");
  return [...found.values()];
}

/** As src/json/schemas has it, which this file loads nothing of. */
const UNTRUSTED = "x-untrusted";

function typesOf(schema: JsonSchema): string[] {
  const { type } = schema;
  if (Array.isArray(type)) return type as string[];
  return typeof type === "string" ? [type] : ["any"];
}

/** What a schema allows: of a reference what it refers to, of several forms each. */
function formsOf(schema: JsonSchema, root: JsonSchema): JsonSchema[] {
  const { $ref, anyOf } = schema as { $ref?: string; anyOf?: readonly JsonSchema[] };
  if (anyOf !== undefined) return anyOf.flatMap((each) => formsOf(each, root));
  if ($ref === undefined) return [schema];
  const defs = root.$defs as Readonly<Record<string, JsonSchema>>;
  const target = defs[$ref.replace("#/$defs/", "")];
  return target === undefined ? [] : formsOf(target, root);
}

/** Of lists of lists, too. */
function elementsOf(forms: readonly JsonSchema[], root: JsonSchema): JsonSchema[] {
  return forms.flatMap(({ items }) => {
    if (items === undefined) return [];
    const elements = formsOf(items as JsonSchema, root);
    return [...elements, ...elementsOf(elements, root)];
  });
}

/** The fields of objects, and of the elements of lists, with all schemas that they have. */
function childrenOf(nodes: readonly JsonSchema[], root: JsonSchema): Map<string, JsonSchema[]> {
  const children = new Map<string, JsonSchema[]>();
  const forms = nodes.flatMap((each) => formsOf(each, root));
  const add = (name: string, schema: JsonSchema): void => {
    children.set(name, [...(children.get(name) ?? []), schema]);
  };
  for (const form of [...forms, ...elementsOf(forms, root)]) {
    for (const [name, schema] of Object.entries(form.properties ?? {})) add(name, schema);
    const { additionalProperties: others } = form;
    if (typeof others === "object" && others !== null) add("*", others as JsonSchema);
  }
  return children;
}

/** What is picked: a field whole (null), or some of what is below it. */
type Picked = Map<string, Picked | null>;

/**
 * Makes a function that leaves of a document, or of each element of a list, what `--json=id,emails.state`
 * asks for: in that order, null where it is missing.
 *
 * @param command as it is called
 * @param schema of what it prints; null: no JSON
 * @throws AppError `usage` that names the fields there are
 */
export function picker(
  command: string,
  schema: JsonSchema | null,
  fields: readonly string[],
): (value: unknown) => unknown {
  const all = schema === null ? [] : fieldsOf(schema);
  if (schema === null || all.length === 0) {
    throw new AppError(
      "usage",
      `what \`tickler ${command}\` prints has no fields to pick from`,
      "Give --json alone, or no --json.",
    );
  }
  if (fields.length === 0) {
    throw new AppError("usage", "--json= names no field", thereAre(all, ""));
  }
  const wanted: Picked = new Map();
  for (const field of fields) {
    requireField(command, field, all);
    let at = wanted;
    const names = field.split(".");
    for (const [index, name] of names.entries()) {
      const below = at.get(name);
      // Who asks for a field and for a part of it gets it whole.
      if (below === null) break;
      if (index === names.length - 1) at.set(name, null);
      else at.set(name, below ?? new Map());
      at = at.get(name) ?? at;
    }
  }
  return (value) => pick(value, wanted);
}

function requireField(command: string, field: string, all: readonly Field[]): void {
  const names = field.split(".");
  let before = "";
  for (const name of names) {
    const here = all.filter(({ path }) => parentOf(path) === before);
    const isAny = all.some(({ path, types }) => `${path}.` === before && types.includes("any"));
    const known = here.find(({ path }) => path === `${before}${name}` || path === `${before}*`);
    if (isAny) return;
    if (known === undefined || name === "") {
      const meant = closest(
        name,
        here.map(({ path }) => path.slice(before.length)),
      );
      throw new AppError(
        "usage",
        `\`tickler ${command}\` prints no field ${JSON.stringify(field)}`,
        meant === null
          ? thereAre(all, before)
          : `Did you mean ${before}${meant}? ${thereAre(all, before)}`,
      );
    }
    before = `${known.path}.`;
  }
}

/** `emails.` of `emails.id`; empty at the top. */
function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf(".") + 1);
}

function thereAre(all: readonly Field[], before: string): string {
  const names = all.filter(({ path }) => parentOf(path) === before).map(({ path }) => path);
  if (names.length === 0) return `${before.slice(0, -1)} has no fields of its own.`;
  return `There are: ${names.join(", ")}.`;
}

function pick(value: unknown, wanted: Picked): unknown {
  if (Array.isArray(value)) return value.map((each) => pick(each, wanted));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    [...wanted].map(([name, below]) => {
      const found = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : null;
      return [name, below === null ? (found ?? null) : pick(found ?? null, below)];
    }),
  );
}
