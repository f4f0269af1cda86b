import { pattern } from "../../../language/fold.ts";
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

const GRANTING = pattern(
  "\\b(?:yes|sure|of course|absolutely|certainly|agreed?|deal|confirm(?:ed|s)?|(?:can|could|will|'ll|would) (?:\\w+ )?(?:do|offer|give|match|accept|grant|get|provide|arrange|make|deliver|sign|refund|guarantee|promise|have)|happy to (?:\\w+ )?(?:do|offer|give|accept|match|agree|provide|refund)|you(?:'ll)? (?:will )?(?:get|receive|have)|no problem|works for us|accept(?:ed)?|we (?:do|offer|give|provide|guarantee|promise)|it is|it's|ja|natürlich|selbstverständlich|klar|einverstanden|bestätig\\p{L}*|(?:können|geben|gewähren|bieten|garantieren|versprechen|machen) (?:wir|ihnen)|wir (?:können|geben|gewähren|bieten|garantieren|machen)|bekommen sie|oui|d'accord|bien sûr|volontiers|je confirme|nous (?:confirmons|pouvons|offrons|accordons|acceptons|garantissons)|sí|claro|por supuesto|de acuerdo|confirm(?:o|amos)|podemos|ofrecemos|aceptamos|certo|certamente|va bene|d'accordo|possiamo|offriamo|accettiamo|akkoord|natuurlijk|zeker|bevestig\\p{L}*|kunnen we|we kunnen|sim|concordamos|oferecemos|aceitamos|javisst|självklart|selvfølgelig|absolut|tak|zgoda|oczywiście|zgadzamy|możemy|potwierdz\\p{L}+|anlaştık|tamam|evet)\\b|(?<!\\p{L})(?:да|конечно|согласн\\p{L}+|подтвержда\\p{L}+|можем|дадим|предлагаем|так|звичайно|згодн\\p{L}+|підтверджу\\p{L}+|можемо|надамо)(?!\\p{L})|可以|好的|同意|没问题|确认|当然|はい|可能です|承知|了解|もちろん|네|물론|نعم|بالتأكيد|موافق|כן|בטח|מסכימים",
);
