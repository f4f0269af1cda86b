import type { ValidateFunction } from "ajv";
import { runInProcess } from "./in-process.ts";

type JsonSchema = Readonly<Record<string, unknown>>;

interface Described {
  name: string;
  prints: "document" | "lines" | "nothing";
  output: JsonSchema | null;
  error: JsonSchema;
}

/** What `tickler schema` says that commands print, and whether they do. */
export class Shapes {
  readonly #commands: ReadonlyMap<string, Described>;
  readonly #compile: (schema: JsonSchema) => ValidateFunction;
  readonly #compiled = new Map<JsonSchema, ValidateFunction>();

  constructor(commands: readonly Described[], compile: (schema: JsonSchema) => ValidateFunction) {
    this.#commands = new Map(commands.map((each) => [each.name, each]));
    this.#compile = compile;
  }

  /** Asks the built program, once. */
  static load(): Promise<Shapes> {
    loaded ??= load();
    return loaded;
  }

  get commands(): string[] {
    return [...this.#commands.keys()];
  }

  /** The forms of what a command prints, by how it is called to print each; none where it prints no JSON. */
  formsOf(command: string): Map<string, JsonSchema> {
    const schema = this.#commands.get(command)?.output;
    if (!schema) return new Map();
    if (schema.title !== undefined) return new Map([[String(schema.title), schema]]);
    const { anyOf, $defs } = schema as { anyOf: readonly JsonSchema[]; $defs?: JsonSchema };
    const forms: readonly JsonSchema[] = $defs ? anyOf.map((form) => ({ ...form, $defs })) : anyOf;
    return new Map(forms.map((form) => [String(form.title), form]));
  }

  /** What is wrong with a document, by a schema that allows no fields but its own; empty: nothing is. */
  faults(schema: JsonSchema, document: unknown): string[] {
    let validate = this.#compiled.get(schema);
    if (!validate) {
      validate = this.#compile(closed(schema) as JsonSchema);
      this.#compiled.set(schema, validate);
    }
    if (validate(document)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  }

  /** What is wrong with what a run with `--json` has printed, on stdout and as an error. */
  faultsOfRun(args: readonly string[], stdout: string, stderr: string): string[] {
    const described = this.#commandOf(args);
    if (described === undefined) return [];
    const { prints, output, error } = described;
    const faults = stderr
      .split("\n")
      .filter((line) => line.startsWith('{"error":'))
      .flatMap((line) => this.faults(error, JSON.parse(line)));
    if (output === null || stdout === "") return faults;
    const documents =
      prints === "lines" || args.includes("--follow") ? stdout.trimEnd().split("\n") : [stdout];
    return [...faults, ...documents.flatMap((text) => this.faults(output, JSON.parse(text)))];
  }

  /** A group that is called alone lists. */
  #commandOf(args: readonly string[]): Described | undefined {
    const words = args.filter(
      (word, at) => !word.startsWith("-") && !["--db", "--config"].includes(args[at - 1] ?? ""),
    );
    const [first = "", second = ""] = words;
    const verb = second === "ls" ? "list" : second;
    const name = [`${first} ${verb}`, first, `${first} list`].find((each) =>
      this.#commands.has(each),
    );
    return this.#commands.get(name ?? "");
  }
}

let loaded: Promise<Shapes> | undefined;

async function load(): Promise<Shapes> {
  const { Ajv2020 } = await import("ajv/dist/2020.js");
  const { default: formats } = await import("ajv-formats");
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  ajv.addVocabulary(["x-untrusted"]);
  formats.default(ajv);
  const { stdout } = await runInProcess(["schema", "--json=name,prints,output,error"], {});
  return new Shapes(JSON.parse(stdout), (schema) => ajv.compile(schema));
}

/** The same schema without room for fields that it does not name. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== "object" || value === null) return value;
  const made = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, closed(each)]));
  const isOpen = "required" in made && "properties" in made && !("additionalProperties" in made);
  return isOpen ? { ...made, additionalProperties: false } : made;
}

/** Whether a run was told to print whole JSON documents. */
export function printsJson(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  return (end < 0 ? args : args.slice(0, end)).includes("--json");
}
