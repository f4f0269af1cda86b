// Sequences as people write them: reads the TOML file, the texts beside it, and tries every template in
// it. May import send/ and the domain; what parses TOML and reads files is passed in.
import { AppError } from "../../domain/errors.ts";
import { readSequence, requireSequence } from "../../domain/sequence/read.ts";
import {
  filesOf,
  placeText,
  type Sequence,
  type SequenceProblem,
  type StepText,
} from "../../domain/sequence/sequence.ts";
import type { TextFormat } from "../body/body.ts";
import { parseTemplate } from "../send/template.ts";
import type { Sender } from "../services.ts";
import { parseCondition } from "./condition.ts";

/** The TOML text of a sequence, and its texts in files. */
export interface SequenceSource {
  /** Names it in errors: the file, or `sequence fair`. */
  where: string;
  /** TOML. */
  source: string;
  /**
   * The text of a file that the sequence names.
   *
   * @throws AppError
   */
  readFile(name: string): Promise<string> | string;
}

/** What reading a sequence needs. */
export interface SequenceReader {
  /** @throws AppError `config` with line and column */
  parseToml(where: string, text: string): Promise<{ readonly [key: string]: unknown }>;
  sender: Sender;
  /** Of texts whose file does not tell it. */
  format: TextFormat;
}

/** A sequence, and the texts of the files that it names, by their names in it. */
export interface ReadSequence {
  sequence: Sequence;
  files: Readonly<Record<string, string>>;
}

/**
 * Reads a sequence and everything that it needs.
 *
 * @throws AppError `input` that tells all mistakes at once; what `readFile` throws
 */
export async function readSequenceSource(
  { where, source, readFile }: SequenceSource,
  reader: SequenceReader,
): Promise<ReadSequence> {
  const table = await reader.parseToml(where, source).catch((error: unknown) => {
    // The file is no setting of ours.
    if (!(error instanceof AppError)) throw error;
    throw new AppError("input", error.message, TOML_HINT, { cause: error });
  });
  const sequence = requireSequence(where, readSequence(table));
  const files: Record<string, string> = {};
  for (const name of filesOf(sequence)) files[name] = await readFile(name);
  const problems = await templateProblems(sequence, files, reader);
  const [first, ...more] = problems;
  if (first) requireSequence(where, { sequence: null, problems: [first, ...more] });
  return { sequence, files };
}

const TOML_HINT =
  'It must be TOML: key = "value", or key = """…""" on several lines, and [[step]] above each step.';

/** The text of a variant. @param files by the names that the sequence calls them by */
export function textOf(text: StepText, files: Readonly<Record<string, string>>): string {
  return text.in === "sequence" ? text.text : (files[text.file] ?? "");
}

/** The format of a variant's text; `fallback`: of one whose file does not tell it. */
export function formatOf(text: StepText, fallback: TextFormat): TextFormat {
  return text.in === "file" ? (text.format ?? fallback) : fallback;
}

/** Tries everything that is Liquid. */
async function templateProblems(
  { steps }: Sequence,
  files: Readonly<Record<string, string>>,
  { sender, format }: SequenceReader,
): Promise<SequenceProblem[]> {
  const problems: SequenceProblem[] = [];
  const tried = new Set<string>();
  const check = async (
    step: number,
    variant: string | null,
    key: string,
    parse: (what: string) => Promise<unknown>,
  ) => {
    const place = placeText(step, variant) ?? "";
    try {
      await parse(`${place}: ${key}`);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const what = error.message.replace(`${place}: ${key} `, "").replace(`${place}: ${key}: `, "");
      problems.push({ step, variant, key, what, hint: error.hint ?? "" });
    }
  };
  for (const step of steps) {
    const { number, skipIf } = step;
    if (skipIf !== null) {
      await check(number, null, "skip_if", (what) => parseCondition(what, skipIf, sender));
    }
    if (step.kind === "task") {
      await check(number, null, "task", (what) => parseTemplate(what, step.task, sender));
    }
    if (step.kind !== "email") continue;
    for (const [at, { name, subject, text }] of step.variants.entries()) {
      const variant = at === 0 ? null : name;
      // What a variant has from its step was tried there.
      const fresh = (what: unknown) => {
        const key = JSON.stringify([number, what]);
        return !tried.has(key) && tried.add(key) !== undefined;
      };
      if (subject !== null && fresh({ subject })) {
        await check(number, variant, "subject", (what) => parseTemplate(what, subject, sender));
      }
      if (!fresh(text)) continue;
      const source = textOf(text, files);
      if (source.trim() === "") {
        const hint = "Write the text into it.";
        problems.push({ step: number, variant, key: "file", what: "is empty", hint });
      }
      const key = text.in === "file" ? "file" : "text";
      await check(number, variant, key, (what) =>
        parseTemplate(what, source, sender, formatOf(text, format)),
      );
    }
  }
  return problems;
}
