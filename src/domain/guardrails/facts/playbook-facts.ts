import { playbookPattern } from "../../../language/fact-words.ts";
import { fold } from "../../../language/fold.ts";

/** A playbook, taken apart. */
export interface PlaybookParts {
  /** Facts: what may be said. */
  facts: string;
  /** Rules for the writer: what they name is not allowed by that. */
  rules: readonly string[];
}

/** Far more than a model could make use of. */
const MAX_PLAYBOOK = 100_000;

/**
 * Tells what a playbook allows from what it forbids: `never promise 50 % off` allows nothing, and
 * neither does what stands below `What must go to a person`, or in a comment.
 */
export function playbookParts(markdown: string): PlaybookParts {
  const facts: string[] = [];
  const rules: string[] = [];
  let forbidden = Number.POSITIVE_INFINITY;
  for (const line of withoutComments(markdown.slice(0, MAX_PLAYBOOK)).split("\n")) {
    const heading = /^\s{0,3}(#{1,6})\s+(.*)/u.exec(line);
    if (heading) {
      const depth = (heading[1] ?? "").length;
      if (depth <= forbidden) {
        forbidden = FORBIDDING_HEADING.test(fold(heading[2] ?? ""))
          ? depth
          : Number.POSITIVE_INFINITY;
      }
      continue;
    }
    for (const sentence of line.split(/(?<=[.!?。！？])\s+/u)) {
      const isRule = forbidden !== Number.POSITIVE_INFINITY || FORBIDDING.test(fold(sentence));
      (isRule ? rules : facts).push(sentence);
    }
    facts.push("\n");
  }
  return { facts: facts.join(" "), rules };
}

function withoutComments(markdown: string): string {
  return markdown
    .split("<!--")
    .map((part, at) => (at === 0 ? part : part.slice(end(part))))
    .join("");
}

function end(part: string): number {
  const at = part.indexOf("-->");
  return at < 0 ? part.length : at + 3;
}

const FORBIDDING_HEADING = playbookPattern("forbiddingHeadings");
const FORBIDDING = playbookPattern("forbidding");
