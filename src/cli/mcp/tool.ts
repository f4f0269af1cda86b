import type { z } from "zod";

/** A command line, and what it reads from standard input. */
export interface CommandLine {
  readonly argv: readonly string[];
  readonly stdin: string | null;
}

/** What an agent can call: a command, by its intent. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** The command that stands for it, such as `lead list`: it says what the tool does and prints. */
  readonly command: string;
  /** Options of it that are always given, without their dashes. */
  readonly flags: readonly string[];
  readonly input: z.ZodObject;
  /** What the list is called where the command prints one: MCP's results are objects. */
  readonly list: string | null;
  /** Whether the same call once more changes nothing more. */
  readonly idempotent: boolean;
  readonly line: (input: never) => CommandLine;
}

type Value = string | number | undefined;

/** Makes a tool whose `line` knows the type of its input. */
export function tool<Input extends z.ZodObject>(
  parts: Omit<Tool, "input" | "line" | "list" | "idempotent" | "flags"> & {
    readonly input: Input;
    readonly list?: string;
    readonly flags?: readonly string[];
    readonly idempotent?: boolean;
    readonly operands?: (input: z.infer<Input>) => readonly Value[];
    readonly options?: (input: z.infer<Input>) => Readonly<Record<string, Value>>;
    readonly stdin?: (input: z.infer<Input>) => string;
  },
): Tool {
  const { operands, options, stdin, list = null, idempotent = true, flags = [], ...rest } = parts;
  const line = (input: z.infer<Input>): CommandLine => ({
    argv: [
      ...rest.command.split(" "),
      "--json",
      ...flags.map((each) => `--${each}`),
      ...Object.entries(options?.(input) ?? {}).flatMap(([name, value]) =>
        value === undefined ? [] : [`--${name}=${value}`],
      ),
      // What follows is never an option, however it begins.
      "--",
      ...(operands?.(input) ?? []).filter((each) => each !== undefined).map(String),
    ],
    stdin: stdin?.(input) ?? null,
  });
  return { ...rest, list, idempotent, flags, line: line as Tool["line"] };
}
