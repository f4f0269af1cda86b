import { fold } from "../../language/fold.ts";
import { withWords } from "./as-written.ts";
import { agreementGuardrails } from "./claims/agreement.ts";
import { boastGuardrails } from "./claims/boasts.ts";
import { certificateGuardrails } from "./claims/certificates.ts";
import { conditionGuardrails } from "./claims/conditions/conditions.ts";
import { denialGuardrails } from "./claims/denials.ts";
import { hostingGuardrails } from "./claims/hosting.ts";
import { includedGuardrails } from "./claims/included.ts";
import { productLanguageGuardrails } from "./claims/languages.ts";
import { nameGuardrails } from "./claims/names.ts";
import { numberGuardrails } from "./claims/numbers.ts";
import { greetingGuardrail, signatureGuardrail } from "./claims/people.ts";
import { promiseGuardrails } from "./claims/promised.ts";
import { taxGuardrails } from "./claims/taxes.ts";
import { termGuardrails } from "./claims/terms.ts";
import { type Knowledge, knowledgeOf } from "./facts/knowledge.ts";
import { type PlaybookParts, playbookParts } from "./facts/playbook-facts.ts";
import { knownFrom } from "./facts/sources.ts";
import { sumsIn, unknownFacts } from "./facts/unknown-facts.ts";
import { endingGuardrail } from "./form/ending.ts";
import { headerGuardrail } from "./form/headers.ts";
import { hiddenGuardrail } from "./form/hidden.ts";
import { leakGuardrail } from "./form/leak.ts";
import { machineGuardrail, markupGuardrail } from "./form/machine.ts";
import { otherLeadGuardrails } from "./form/other-lead.ts";
import { placeholderGuardrail } from "./form/placeholder.ts";
import { languageGuardrail, lengthGuardrail } from "./form/shape.ts";
import type { Guardrail, GuardrailInput } from "./guardrail.ts";
import { mailParts } from "./mail-parts.ts";
import { MAX_LOOKED_AT, plain } from "./plain.ts";

export {
  GUARDRAIL_RULES,
  type Guardrail,
  type GuardrailInput,
  type GuardrailRule,
} from "./guardrail.ts";

/** What was found in a text. */
interface Looked {
  /** Why it has to wait for a person; empty where nothing speaks against it. */
  guardrails: Guardrail[];
  /** The sums in it that follow from known prices, each once: `290 × 12 = 3480`. */
  sums: string[];
}

/** The guardrails of `lookAt` alone. */
export function checkGuardrails(input: GuardrailInput): Guardrail[] {
  return lookAt(input).guardrails;
}

/**
 * Looks for what speaks against a text that a writer wrote, whatever the writer says of it. Only so
 * much of a text is looked at as a mail may have, and a longer one is held for that.
 */
export function lookAt(input: GuardrailInput): Looked {
  const text = input.text.slice(0, MAX_LOOKED_AT);
  const form = plain(text);
  const playbook = input.playbook === null ? NO_PLAYBOOK : playbookParts(input.playbook);
  const ours = oursOf(input, playbook);
  const leads = leadsOf(input);
  const fields = fieldsOf(input);
  const single = [
    lengthGuardrail(input.text),
    endingGuardrail(input),
    hiddenGuardrail(text),
    headerGuardrail(form),
    placeholderGuardrail(form, fields),
    machineGuardrail(form, fold(ours.join("\n").slice(0, MAX_OURS))),
    leakGuardrail(form, input.instructions ?? null, playbook.rules),
    markupGuardrail(form),
    languageGuardrail({ ...input, text }, mailParts(form.clean.slice(0, MAX_BODY)).body),
  ];
  const sources = knownFrom([...ours, ...fields]);
  const known = knowledgeOf(input, form, playbook.items, saidOf(input), leads);
  const others = otherLeadGuardrails(form, input.otherLeads ?? [], [...ours, ...fields, ...leads]);
  const isOtherLeads = ({ rule, words = "" }: Guardrail): boolean =>
    rule === "name" && others.some(({ detail }) => detail.includes(words));
  const guardrails = [
    ...single.filter((each) => each !== null),
    ...peopleGuardrails(known, ours.join("\n").slice(0, MAX_OURS)),
    ...unknownFacts(form, sources, knownFrom(leads), known),
    ...claimGuardrails(known, playbook.rules, sources).filter((each) => !isOtherLeads(each)),
    ...others,
  ];
  return {
    guardrails: withWords(guardrails, text),
    sums: [...new Set(sumsIn(form, sources, known).map(({ sum }) => sum))],
  };
}

function peopleGuardrails(known: Knowledge, ours: string): Guardrail[] {
  const { parts, input, language } = known;
  return [
    greetingGuardrail(parts, input, language),
    signatureGuardrail(parts, input, ours, language),
  ].filter((each) => each !== null);
}

/** What is said in words: features, names, certificates, terms, and what is agreed to. */
function claimGuardrails(
  known: Knowledge,
  rules: readonly string[],
  sources: ReadonlySet<string>,
): Guardrail[] {
  return [
    ...conditionGuardrails(known, rules),
    ...termGuardrails(known),
    ...denialGuardrails(known),
    ...certificateGuardrails(known),
    ...nameGuardrails(known),
    ...boastGuardrails(known),
    ...promiseGuardrails(known),
    ...agreementGuardrails(known, sources),
    ...numberGuardrails(known),
    ...taxGuardrails(known),
    ...productLanguageGuardrails(known),
    ...hostingGuardrails(known),
    ...includedGuardrails(known),
  ];
}

const NO_PLAYBOOK: PlaybookParts = { facts: "", rules: [], items: [], headings: [] };
const MAX_OURS = 400_000;
/** So much of a text tells its language. */
const MAX_BODY = 4_000;
/** Of a conversation so much is looked at, newest first. */
const MAX_MAILS = 30;

/** What we say ourselves: what a person wrote or asks for, and the playbook's facts. */
function oursOf({ conversation, about }: GuardrailInput, playbook: PlaybookParts): string[] {
  return [...saidOf({ conversation }), about ?? "", playbook.facts];
}

/** Our own mails. */
function saidOf({ conversation }: Pick<GuardrailInput, "conversation">): string[] {
  return conversation
    .slice(-MAX_MAILS)
    .filter(({ direction }) => direction === "out")
    .map(({ text }) => text);
}

function leadsOf({ conversation, leadText }: GuardrailInput): string[] {
  return [
    ...conversation
      .slice(-MAX_MAILS)
      .filter(({ direction }) => direction === "in")
      .map(({ text }) => text),
    leadText ?? "",
  ];
}

/** What the user knows of the lead, and who signs. */
function fieldsOf({ lead, sender }: GuardrailInput): string[] {
  return [
    lead.name,
    lead.email,
    lead.company,
    lead.title,
    lead.phone === null ? null : `phone: ${lead.phone}`,
    ...Object.values(lead.vars),
    sender.name,
    sender.address,
  ].filter((field) => field !== null && field.trim() !== "") as string[];
}
