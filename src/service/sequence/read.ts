// Sequences as people write them: reads the TOML file, the texts beside it, and tries every template in
// it. May import send/ and the domain; what parses TOML and reads files is passed in.
import { AppError, messageOf } from "../../domain/errors.ts";
import { readSequence, requireSequence } from "../../domain/sequence/read.ts";
import {
  placeText,
  type Sequence,
  type SequenceProblem,
  type StepText,
} from "../../domain/sequence/sequence.ts";
import { lineFinder, type Place, partsOf } from "../../domain/sequence/templates.ts";
import * as values from "../../domain/sequence/values.ts";
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
 * @throws AppError `input` that tells all mistakes at once
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
  const { sequence, problems } = readSequence(table);
  const files: Record<string, string> = {};
  const all = [...problems, ...(await templateProblems(table, problems, files, readFile, reader))];
  const lines = lineFinder(source, table);
  const [first, ...more] = all.map((problem) => withLine(problem, lines));
  if (first) requireSequence(where, { sequence: null, problems: [first, ...more] });
  if (sequence === null) throw new Error("a problem was not reported");
  return { sequence, files };
}

/** Names the line of a mistake: of one in a text of several lines, the line in it. */
function withLine(
  { textLine, ...problem }: FoundProblem,
  lines: ReturnType<typeof lineFinder>,
): SequenceProblem {
  const found = lines(problem);
  if (found === null) return problem;
  const { line, text } = found;
  return { ...problem, line: text === null || textLine === undefined ? line : text + textLine - 1 };
}

/** A mistake; `textLine` is the line of its text in which it stands, from 1. */
type FoundProblem = SequenceProblem & { textLine?: number | undefined };

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

/**
 * Tries everything that is Liquid, also where other things are wrong, and reads the files that are named.
 *
 * @param known what is wrong already: of a key with a mistake no other one is told
 * @param files gets the texts of files, by the names that the sequence calls them by
 */
async function templateProblems(
  table: { readonly [key: string]: unknown },
  known: readonly SequenceProblem[],
  files: Record<string, string>,
  readFile: SequenceSource["readFile"],
  { sender, format }: SequenceReader,
): Promise<FoundProblem[]> {
  const problems: FoundProblem[] = [];
  const readBeside = async (name: string): Promise<string> => {
    try {
      return await readFile(name);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      throw new AppError("input", error.message, BESIDE, { cause: error });
    }
  };
  const isKnown = (place: Place) =>
    known.some(
      ({ step, variant, key }) =>
        step === place.step && variant === place.variant && key === place.key,
    );
  for (const { step, variant, table: own } of partsOf(table)) {
    const check = async (
      key: string,
      work: (what: string, text: string) => Promise<unknown>,
    ): Promise<void> => {
      const text = own[key];
      const place = { step, variant, key };
      if (typeof text !== "string" || text.trim() === "" || isKnown(place)) return;
      const named = `${placeText(step, variant)}: ${key}`;
      try {
        await work(named, text);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        const what = error.message.replace(`${named} `, "").replace(`${named}: `, "");
        const textLine = key === "text" || key === "task" ? lineOf(error) : undefined;
        problems.push({ ...place, what, hint: error.hint ?? "", textLine });
      }
    };
    await check("skip_if", (what, text) => parseCondition(what, text, sender));
    await check("task", (what, text) => parseTemplate(what, text, sender));
    await check("subject", (what, text) => parseTemplate(what, text, sender));
    await check("text", (what, text) => parseTemplate(what, text, sender, format));
    await check("file", async (what, name) => {
      const ending = values.file(name);
      const known = files[name];
      const text = known ?? (await readBeside(name));
      files[name] = text;
      // What is wrong with a file is told once.
      if (known !== undefined) return;
      if (text.trim() === "")
        throw new AppError("input", `${what} is empty`, "Write the text into it.");
      await parseTemplate(what, text, sender, formatOf(ending, format));
    });
  }
  return problems;
}

const BESIDE = "Texts in files lie in the folder of the sequence's file, or in one below.";

/** The line of a template in which Liquid found a mistake; undefined where it does not say. */
function lineOf({ cause }: AppError): number | undefined {
  const [, line] = /, line:(\d+), col:\d+/u.exec(messageOf(cause)) ?? [];
  return line === undefined ? undefined : Number(line);
}
