import { ERROR_CODES } from "../../domain/errors.ts";

/** A command, as whoever calls it sees it. */
export interface CommandFacts {
  /** Its words, such as `lead add`. */
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  readonly aliases: readonly string[];
  readonly arguments: readonly ArgumentFacts[];
  readonly options: readonly OptionFacts[];
  readonly examples: readonly string[];
  /** The first that applies counts; the last one always does. */
  readonly effects: readonly EffectFacts[];
  readonly exitCodes: readonly (readonly [code: number, meaning: string])[];
  readonly prints: "document" | "lines" | "nothing";
  /** JSON Schema of what it prints with `--json`; null: no JSON. */
  readonly output: JsonSchema | null;
  /** The same of what it prints on stderr when it fails. */
  readonly error: JsonSchema;
}

type JsonSchema = Readonly<Record<string, unknown>>;

export interface ArgumentFacts {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  /** Whether it may be given more than once. */
  readonly repeats: boolean;
  /** Null: any. */
  readonly choices: readonly string[] | null;
}

export interface OptionFacts {
  /** Such as `--tag`, or `--no-color`. */
  readonly name: string;
  readonly short: string | null;
  readonly description: string;
  readonly value: "none" | "optional" | "required";
  /** What the help calls the value. */
  readonly valueName: string | null;
  readonly choices: readonly string[] | null;
  readonly default: string | null;
  readonly repeats: boolean;
  /** Whether every command takes it. */
  readonly global: boolean;
}

/** What it does where something is given. */
export interface EffectFacts {
  readonly when: "option" | "argument" | "no_argument" | "else";
  /** The option, or what the first argument begins with. */
  readonly value: string | null;
  /** What `agent.may` is about. */
  readonly effect: string;
  /** In the words of people: `reads`, `writes`, `sends`, `erases`. */
  readonly does: "reads" | "writes" | "sends" | "erases";
}

/** A command, as `tickler schema` describes it. */
export function commandView(facts: CommandFacts) {
  return {
    name: facts.name,
    summary: facts.summary,
    usage: facts.usage,
    aliases: facts.aliases,
    arguments: facts.arguments,
    options: facts.options.map(({ valueName, ...option }) => ({
      ...option,
      value_name: valueName,
    })),
    examples: facts.examples,
    effects: facts.effects,
    exit_codes: facts.exitCodes.map(([code, meaning]) => ({
      code,
      meaning,
      errors: errorsOf(code),
    })),
    prints: facts.prints,
    output: facts.output,
    error: facts.error,
  };
}

/** The codes of the errors that end with an exit code. */
function errorsOf(exitCode: number): string[] {
  return Object.entries(ERROR_CODES).flatMap(([name, code]) => (code === exitCode ? [name] : []));
}
