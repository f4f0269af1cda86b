import { promiseSource } from "../../../language/patterns.ts";
import { type Fact, type Guardrail, type GuardrailRule, quoted } from "../guardrail.ts";
import { type Plain, sentenceAt } from "../plain.ts";
import { factsOf } from "./sources.ts";

/** What is called how, for people. */
const NAMES: Readonly<Partial<Record<GuardrailRule, string>>> = {
  price: "the price",
  discount: "the discount or percentage",
  date: "the date or time",
  link: "the link",
  phone: "the phone number",
  email_address: "the email address",
  payment: "the way to pay",
  promise: "the promise",
};

/** Repeating these after the lead is fine, and granting them is not. */
const GRANTED: readonly GuardrailRule[] = ["price", "discount", "promise"];

/** So many are told of each rule. */
const MAX_TOLD = 3;

/**
 * Facts that nobody gave us: neither we ourselves nor the lead. What the lead alone has named may be
 * spoken of; but to agree to a price, a discount or a promise of theirs is for a person.
 */
export function unknownFacts(
  text: Plain,
  ours: ReadonlySet<string>,
  leads: ReadonlySet<string>,
): Guardrail[] {
  const guardrails: Guardrail[] = [];
  const told = new Map<GuardrailRule, number>();
  const seen = new Set<string>();
  for (const fact of factsOf(text)) {
    const detail = problemOf(fact, text, ours, leads);
    const count = told.get(fact.rule) ?? 0;
    if (detail === null || count >= MAX_TOLD || seen.has(detail)) continue;
    seen.add(detail);
    told.set(fact.rule, count + 1);
    guardrails.push({ rule: fact.rule, detail });
  }
  return guardrails;
}

function problemOf(
  { rule, keys, shown, at }: Fact,
  text: Plain,
  ours: ReadonlySet<string>,
  leads: ReadonlySet<string>,
): string | null {
  if (keys.some((key) => ours.has(key))) return null;
  const what = `${NAMES[rule] ?? "what"} ${quoted(shown)}`;
  if (!keys.some((key) => leads.has(key))) {
    return `${what} stands neither in the playbook nor in the lead's mail`;
  }
  if (!GRANTED.includes(rule) || !GRANTING.test(around(text.folded, at))) return null;
  return `it agrees to ${what.replace(/^the /, "the lead's own ")}, which the playbook does not have`;
}

/** The sentence, and a short one before it: `Yes! 20 % it is.` */
function around(folded: string, at: number): string {
  return `${folded.slice(Math.max(0, at - 40), at)} ${sentenceAt(folded, at)}`;
}

const GRANTING = new RegExp(promiseSource("granting"), "u");
