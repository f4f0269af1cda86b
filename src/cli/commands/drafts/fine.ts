import { isLiftedByFacts, proposedFacts } from "../../../domain/writing/held-words.ts";
import type { Draft } from "../../../service/ai/drafts.ts";
import type { Context } from "../../context.ts";
import { ask, pressedKey } from "../../input/prompt.ts";
import { READS_AS_RULE } from "../playbook/add.ts";

/** Whether facts in the playbook would lift something that holds it. */
export function canBeFine({ email }: Draft): boolean {
  return (email.holds ?? []).some(isLiftedByFacts);
}

const KEYS = "[y]es, add it  [e]dit it  [n]o";

/**
 * Goes through what holds a draft and facts would lift: shows the line that would be added to the
 * playbook for it, and where, and adds it if the person says yes.
 *
 * @returns whether anything was added
 */
export async function fineFromNowOn(
  context: Context,
  { email }: Draft,
): Promise<boolean | "interrupted"> {
  const { out } = context;
  const facts = proposedFacts(email.text, email.holds ?? []);
  if (facts.length === 0) {
    out.note("Nothing holds it that a fact in the playbook would lift.");
    return false;
  }
  let hasAdded = false;
  for (const { fact, holds } of facts) {
    out.line("");
    for (const { detail } of holds) out.line(`Held: ${detail}`, "yellow");
    const outcome = await decideAbout(context, fact, holds[0]?.rule ?? "");
    if (outcome === "interrupted") return "interrupted";
    hasAdded ||= outcome;
  }
  return hasAdded;
}

async function decideAbout(
  context: Context,
  proposed: string,
  rule: string,
): Promise<boolean | "interrupted"> {
  const { out } = context;
  const { addFact } = await import("../../../app/playbook-text.ts");
  const { sectionsFor } = await import("../../../ai/playbook-line.ts");
  const config = await context.app.config();
  const sections = sectionsFor(rule);
  let fact = proposed;
  for (;;) {
    if (fact === "") fact = await typed(context);
    if (fact === "") return false;
    const addition = await addFact(config, fact, sections, true);
    if (addition.isKnown) {
      out.note(`It stands in ${addition.path} already.`);
      return false;
    }
    const under = `“${addition.heading}”${addition.isNewHeading ? ", which is new" : ""}`;
    out.line(`To be added to ${addition.path}, line ${addition.number}, under ${under}:`);
    out.line(`  ${addition.line}`, "green");
    if (addition.isRule) out.note(READS_AS_RULE);
    out.line(KEYS, "bold");
    switch (await pressedKey(context)) {
      case "y": {
        const { path, number } = await addFact(config, fact, sections, false);
        out.line(`Added to ${path}, line ${number}.`, "green");
        return true;
      }
      case "e":
        fact = (await typed(context, fact)) || fact;
        break;
      case "n":
      case "s":
      case "q":
        return false;
      case "\u0003":
      case "\u0004":
        return "interrupted";
      default:
        out.note("No such key.");
    }
  }
}

/** The fact in the person's words; empty where they give none. */
async function typed(context: Context, start = ""): Promise<string> {
  return (await ask(context, "The fact, as it may stand in a mail: ", start)).trim();
}
