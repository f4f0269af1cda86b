import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface Case {
  name: string;
  /** The body of a mail. */
  body: string;
  newText: string;
}

const FOLDER = join(import.meta.dirname, "cases");

/** The names of the files of cases, which hold one kind each. */
export function caseFiles(): string[] {
  return readdirSync(FOLDER).sort();
}

/**
 * Each case begins with `#### NAME`; `#### new` separates the body from what is new in it, and is
 * left out where all of it is.
 */
export function readCases(file: string): Case[] {
  return readFileSync(join(FOLDER, file), "utf8")
    .split(/^#### (?!new$)/m)
    .slice(1)
    .map((text) => {
      const [name = "", ...rest] = text.split("\n");
      const [body = "", newText = body] = rest.join("\n").split(/^#### new$/m);
      return { name, body: body.trimEnd(), newText: newText.trim() };
    });
}
