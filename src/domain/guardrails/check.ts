import { fold } from "../../language/fold.ts";
import { type PlaybookParts, playbookParts } from "./facts/playbook-facts.ts";
import { knownFrom } from "./facts/sources.ts";
import { unknownFacts } from "./facts/unknown-facts.ts";
import { endingGuardrail } from "./form/ending.ts";
import { headerGuardrail } from "./form/headers.ts";
import { hiddenGuardrail } from "./form/hidden.ts";
import { leakGuardrail } from "./form/leak.ts";
import { machineGuardrail, markupGuardrail } from "./form/machine.ts";
import { otherLeadGuardrails } from "./form/other-lead.ts";
import { placeholderGuardrail } from "./form/placeholder.ts";
import { languageGuardrail, lengthGuardrail } from "./form/shape.ts";
import type { Guardrail, GuardrailInput } from "./guardrail.ts";
import { MAX_LOOKED_AT, plain } from "./plain.ts";

export {
  GUARDRAIL_RULES,
  type Guardrail,
  type GuardrailInput,
  type GuardrailRule,
} from "./guardrail.ts";

/**
 * Why a text that a writer wrote has to wait for a person, whatever the writer says of it; empty
 * where nothing speaks against it. Only so much of a text is looked at as a mail may have, and a
 * longer one is held for that.
 */
export function checkGuardrails(input: GuardrailInput): Guardrail[] {
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
    languageGuardrail({ ...input, text }),
  ];
  return [
    ...single.filter((each) => each !== null),
    ...unknownFacts(form, knownFrom([...ours, ...fields]), knownFrom(leads)),
    ...otherLeadGuardrails(form, input.otherLeads ?? [], [...ours, ...fields, ...leads]),
  ];
}

const NO_PLAYBOOK: PlaybookParts = { facts: "", rules: [] };
const MAX_OURS = 400_000;
/** Of a conversation so much is looked at, newest first. */
const MAX_MAILS = 30;

/** What we say ourselves: what a person wrote or asks for, and the playbook's facts. */
function oursOf({ conversation, about }: GuardrailInput, playbook: PlaybookParts): string[] {
  return [
    ...conversation
      .slice(-MAX_MAILS)
      .filter(({ direction }) => direction === "out")
      .map(({ text }) => text),
    about ?? "",
    playbook.facts,
  ];
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
