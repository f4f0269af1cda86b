import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

export const ROOT = resolve(import.meta.dirname, "../../..");

/** Whether the generated parts are written anew rather than compared: `UPDATE_DOCS=1`. */
export const UPDATE = (process.env.UPDATE_DOCS ?? "") !== "";

/** Every document, relative to the root: those at the top level, and all under `docs/` and `skills/`. */
export const DOCUMENTS: readonly string[] = [
  ...markdownIn(".", false),
  ...["docs", "skills"].flatMap((at) => markdownIn(at, true).map((name) => `${at}/${name}`)),
];

function markdownIn(folder: string, recursive: boolean): string[] {
  return readdirSync(join(ROOT, folder), { recursive, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".md"))
    .sort();
}

export function readDocument(file: string): string {
  return readFileSync(join(ROOT, file), "utf8");
}

/** A fenced block of a document. */
export interface Block {
  file: string;
  /** The line of its opening fence, counted from 1. */
  line: number;
  language: string;
  /** What the HTML comment right above it says: `<!-- home: try, now: 2026-03-02T09:00:00Z -->`. */
  facts: ReadonlyMap<string, string>;
  content: readonly string[];
}

const FENCE = /^(`{3,})(\S*)\s*$/;
const COMMENT = /^<!--\s*(.*?)\s*-->$/;

export function blocksOf(file: string, text = readDocument(file)): Block[] {
  const lines = text.split("\n");
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const [, fence, language] = FENCE.exec(lines[at] ?? "") ?? [];
    if (fence === undefined) continue;
    const end = lines.indexOf(fence, at + 1);
    if (end < 0) throw new Error(`${file}:${at + 1}: the block is never closed`);
    blocks.push({
      file,
      line: at + 1,
      language: language ?? "",
      facts: factsOf(lines[at - 1] ?? ""),
      content: lines.slice(at + 1, end),
    });
    at = end;
  }
  return blocks;
}

function factsOf(line: string): Map<string, string> {
  const comment = COMMENT.exec(line.trim())?.[1] ?? "";
  return new Map(
    comment
      .split(/,\s+/)
      .filter((part) => part !== "")
      .map((part) => {
        const [key = "", ...value] = part.split(": ");
        return [key, value.join(": ")];
      }),
  );
}

/** A document with its blocks' contents replaced, where the map has one. */
export function withContents(
  text: string,
  contents: ReadonlyMap<number, readonly string[]>,
): string {
  const lines = text.split("\n");
  for (const [line, content] of [...contents].sort(([a], [b]) => b - a)) {
    const end = lines.indexOf(FENCE.exec(lines[line - 1] ?? "")?.[1] ?? "", line);
    lines.splice(line, end - line, ...content);
  }
  return lines.join("\n");
}

/** A document without its fenced blocks and comments: what is prose, line by line. */
export function proseOf(text: string): string {
  let fence: string | null = null;
  return text
    .split("\n")
    .map((line) => {
      if (fence !== null) {
        if (line === fence) fence = null;
        return "";
      }
      fence = FENCE.exec(line)?.[1] ?? null;
      return fence === null ? line : "";
    })
    .join("\n")
    .replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ""));
}

/** The changelog down to the end of its newest section; any other document whole. */
export function currentPartOf(file: string, text = readDocument(file)): string {
  if (file !== "CHANGELOG.md") return text;
  return text.split(/^(?=## \[)/m, 2).join("");
}

/**
 * The words that stand between single backticks in the prose of a document. A span may go on in the
 * next line.
 */
export function codeSpansOf(text: string): string[] {
  return [...proseOf(text).matchAll(/(?<!`)`((?:[^`\n]|\n(?!\s*\n))+)`(?!`)/g)].map(
    ([, span = ""]) => span.replace(/\s+/g, " "),
  );
}

/** What stands between `<!-- begin:NAME -->` and `<!-- end:NAME -->`; null where they are missing. */
export function regionOf(text: string, name: string): string | null {
  return region(name).exec(text)?.[2]?.trim() ?? null;
}

export function withRegion(text: string, name: string, content: string): string {
  return text.replace(region(name), (_, begin, __, end) => `${begin}\n${content}\n${end}`);
}

function region(name: string): RegExp {
  return new RegExp(`(<!-- begin:${name} -->)\\n([\\s\\S]*?)\\n?(<!-- end:${name} -->)`);
}

/** The names of all regions of a document. */
export function regionNames(text: string): string[] {
  return [...text.matchAll(/<!-- begin:([\w-]+) -->/g)].map((match) => match[1] ?? "");
}
