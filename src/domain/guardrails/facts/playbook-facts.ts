import { fold, pattern } from "../../../language/fold.ts";

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

const FORBIDDING_HEADING = pattern(
  "\\b(?:to a person|to a human|for a person|hand over|hand-over|escalat\\w+|never|forbidden|not allowed|don'ts?|do not|must not|internal|confidential|an (?:einen )?menschen|für menschen|niemals|verboten|intern|vertraulich|à un humain|jamais|interdit|interne|a una persona|nunca|prohibido|interno|a una persona|mai|vietato|nooit|verboden|nigdy|никогда|ніколи)(?!\\p{L})",
);

const FORBIDDING = pattern(
  "\\b(?:never|do not|don't|must not|mustn't|may not|must never|should not|shouldn't|not allowed|is forbidden|no discounts?|nothing else|without (?:asking|approval)|only (?:a|the) (?:person|human|manager)|ask (?:a person|me|us) (?:first|before)|internal(?: only)?|confidential|secret|niemals|nie|auf keinen fall|nicht (?:nennen|zusagen|versprechen|anbieten|erwähnen|geben)|keine rabatte?|darf nicht|dürfen nicht|vertraulich|jamais|ne \\p{L}+ (?:pas|jamais)|interdit|confidentiel|nunca|no (?:ofrecer|prometer|dar|mencionar)|prohibido|mai|non (?:offrire|promettere|dare)|nooit|niet (?:noemen|beloven|aanbieden)|não (?:oferecer|prometer|dar)|aldrig|aldri|nigdy|nie (?:wolno|obiecuj|oferuj))\\b|никогда|нельзя|ніколи|не можна|不要|禁止|绝不|しないで",
);
