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
  readonly #forms = new Map<string, ReadonlyMap<string, JsonSchema>>();
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
  formsOf(command: string): ReadonlyMap<string, JsonSchema> {
    const forms = this.#forms.get(command) ?? this.#readForms(command);
    this.#forms.set(command, forms);
    return forms;
  }

  #readForms(command: string): ReadonlyMap<string, JsonSchema> {
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
    const { name, prints, error } = described;
    const faults = stderr
      .split("\n")
      .filter((line) => line.startsWith('{"error":'))
      .flatMap((line) => this.#faultsOfText([error], line));
    const forms = this.#formsOfRun(name, args);
    if (forms.length === 0 || stdout === "") return faults;
    const documents =
      prints === "lines" || args.includes("--follow") ? stdout.trimEnd().split("\n") : [stdout];
    return [...faults, ...documents.flatMap((text) => this.#faultsOfText(forms, text))];
  }

  /** Those that are named after an option of the run; where none is, those that are named after none. */
  #formsOfRun(command: string, args: readonly string[]): JsonSchema[] {
    const optionsOf = (title: string) => title.split(" ").filter((word) => word.startsWith("--"));
    const isGiven = (option: string) =>
      args.some((word) => word === option || word.startsWith(`${option}=`));
    const forms = [...this.formsOf(command)];
    const named = forms.filter(([title]) => optionsOf(title).some(isGiven));
    const usual = forms.filter(([title]) => optionsOf(title).length === 0);
    const schemas = (named.length > 0 ? named : usual).map(([, schema]) => schema);
    // What another command prints is of one of its forms.
    return schemas.flatMap((schema) => (saysNothing(schema) ? this.#others() : [schema]));
  }

  #others(): JsonSchema[] {
    return this.commands
      .flatMap((command) => [...this.formsOf(command).values()])
      .filter((schema) => !saysNothing(schema));
  }

  /** None where one of the forms fits. */
  #faultsOfText(forms: readonly JsonSchema[], text: string): string[] {
    let document: unknown;
    try {
      document = JSON.parse(text);
    } catch (error) {
      return [`is no JSON: ${(error as Error).message}`];
    }
    const faults: string[] = [];
    for (const form of forms) {
      const found = this.faults(form, document);
      if (found.length === 0) return [];
      faults.push(...found.map((fault) => `${form.title ?? "error"}: ${fault}`));
    }
    return faults;
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
  const ajv = new Ajv2020({
    ...{ allErrors: true, allowUnionTypes: true },
    // Other tests hold the schemas against theirs. Both take longer than all runs of a test file.
    ...{ validateSchema: false, code: { optimize: false } },
  });
  ajv.addVocabulary(["x-untrusted"]);
  formats.default(ajv);
  const { stdout } = await runInProcess(["schema", "--json=name,prints,output,error"], {});
  return new Shapes(JSON.parse(stdout), (schema) => ajv.compile(schema));
}

/** Whether a form is but a title. */
function saysNothing(form: JsonSchema): boolean {
  return Object.keys(form).every((key) => ["$schema", "$defs", "title"].includes(key));
}

/** The same schema without room for fields that it does not name. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== "object" || value === null) return value;
  const made = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, closed(each)]));
  const isObject = [made.type].flat().includes("object");
  const isOpen = isObject && "properties" in made && !("additionalProperties" in made);
  return isOpen ? { ...made, additionalProperties: false } : made;
}

/** Whether a run was told to print whole JSON documents. */
export function printsJson(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  return (end < 0 ? args : args.slice(0, end)).includes("--json");
}
