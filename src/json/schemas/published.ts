import { z } from "zod";
import { DOCUMENTS, STREAMS } from "./documents.ts";
import { failure } from "./errors.ts";

/** A JSON Schema of draft 2020-12. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** What a command prints. */
export interface PublishedOutput {
  /** `lines`: a document a line for as long as it runs. */
  readonly prints: "document" | "lines" | "nothing";
  /** Of the document, or of each line; null: it prints none. */
  readonly schema: JsonSchema | null;
}

/** All that commands print, by the words that they are called by; and what each prints when it fails. */
export interface Published {
  readonly outputs: Readonly<Record<string, PublishedOutput>>;
  readonly error: JsonSchema;
}

const DIALECT = "https://json-schema.org/draft/2020-12/schema";

/**
 * Makes JSON Schema of all documents. Published ones allow keys that they do not name, since new ones may
 * come.
 *
 * @param exact allows no others, for tests
 */
export function publish(exact = false): Published {
  const outputs = Object.entries(DOCUMENTS).map(([command, forms]) => {
    if (forms === null) return [command, { prints: "nothing", schema: null }] as const;
    const prints = STREAMS.includes(command) ? "lines" : "document";
    return [command, { prints, schema: schemaOfForms(forms, exact) }] as const;
  });
  return { outputs: Object.fromEntries(outputs), error: jsonSchema(failure, exact) };
}

/** Of several forms each has as its title how the command is called to print it. */
function schemaOfForms(forms: Readonly<Record<string, z.ZodType>>, exact: boolean): JsonSchema {
  const all = Object.entries(forms).map(([title, form]) => ({ title, ...jsonSchema(form, exact) }));
  const [only] = all;
  if (only !== undefined && all.length === 1) return { $schema: DIALECT, ...only };
  const $defs: Record<string, unknown> = {};
  const anyOf = all.map(({ $schema: _, $defs: own, ...form }: JsonSchema) => {
    Object.assign($defs, own);
    return form;
  });
  return { $schema: DIALECT, anyOf, ...(Object.keys($defs).length > 0 && { $defs }) };
}

/**
 * What zod says of an output is closed (`additionalProperties: false`), so the input is asked for: nothing
 * here has a default or a transform, and both are the same but for that.
 */
function jsonSchema(schema: z.ZodType, exact: boolean): JsonSchema {
  return tidy(z.toJSONSchema(schema, { io: exact ? "output" : "input" })) as JsonSchema;
}

/** Leaves out what says nothing, and says "or null" beside the type, where a reader looks for it. */
function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value !== "object" || value === null) return value;
  const schema = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, tidy(each)]));
  // What `format` says as well, at ten times the length.
  if (schema.format === "date-time") delete schema.pattern;
  if (schema.type === "integer") {
    delete schema.minimum;
    delete schema.maximum;
  }
  if ((schema.propertyNames as JsonSchema | undefined)?.type === "string") {
    delete schema.propertyNames;
  }
  const [branch, other, more] = (schema.anyOf ?? []) as JsonSchema[];
  const isNullable = other?.type === "null" && more === undefined;
  if (!branch || !isNullable || typeof branch.type !== "string") return schema;
  const { anyOf: _, ...rest } = schema;
  const { enum: names } = branch as { enum?: readonly unknown[] };
  return {
    ...rest,
    ...branch,
    type: [branch.type, "null"],
    ...(names && { enum: [...names, null] }),
  };
}
