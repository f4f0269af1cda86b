import type { Detector } from "../../language/detect.ts";
import type { Lead } from "../lead.ts";

/** Why a text has to wait for a person: each rule, with what it holds. */
export const GUARDRAIL_RULES = {
  empty: "the text is empty, or holds no words",
  too_long: "the text is far longer than an email that a person would write",
  unfinished: "the text stops where no mail ends, or the model's answer is not whole",
  hidden:
    "control or escape characters, invisible or reordering characters, words that mix alphabets or are spaced out",
  header: "lines that look like header fields of a mail, or like the parts of one",
  placeholder: "a placeholder that nobody has filled in, such as [Name]",
  machine: "a hint of the prompt, or of the machine that wrote it; debris of its output",
  markup: "HTML, or marks of Markdown that are not whole",
  language: "another language than the lead's",
  price: "a price or an amount that neither the playbook nor the lead's mail has",
  discount: "a discount or a percentage that neither the playbook nor the lead's mail has",
  date: "a date, a day, a time or a term that neither the playbook nor the lead's mail has",
  link: "a link or a domain that neither the playbook nor the lead's mail has",
  phone: "a phone number that neither the playbook nor the lead's mail has",
  email_address: "an email address that neither the playbook nor the lead's mail has",
  payment: "bank details, or another way to pay, that neither the playbook nor the lead's mail has",
  promise: "a promise that neither the playbook nor the lead's mail has",
  other_lead: "what belongs to another lead",
  greeting: "a greeting of somebody else than the lead",
  signature: "another name than the sender's at the end",
  name: "a company, customer or person that neither the playbook nor the lead's mail names",
  number: "a number that neither the playbook nor the lead's mail has, and that follows from none",
  condition: "a price, discount or limit without the condition that the playbook sets for it",
  denied: "what the playbook denies",
  claim:
    "a certificate, a comparison, a boast or a term that the playbook does not have, or ill words about a competitor",
  agreement: "agreement to a time, a date or a wish of the lead's that the playbook does not back",
} as const;
export type GuardrailRule = keyof typeof GUARDRAIL_RULES;

/** Why one text is held. */
export interface Guardrail {
  rule: GuardrailRule;
  /** For people, in one line. */
  detail: string;
  /** The words of the text that it is about, as they stand there. */
  words?: string | undefined;
}

/** A text that a writer wrote, with all that it may have its facts from. */
export interface GuardrailInput {
  text: string;
  kind: "first" | "follow_up" | "nudge" | "ai_reply" | "come_back";
  /** The user's facts and rules, in Markdown. */
  playbook: string | null;
  /** The lead's newest mail, without what it quotes. */
  leadText: string | null;
  /** The lead's mails, and of ours those that a person wrote or approved. */
  conversation: readonly { direction: "in" | "out"; text: string }[];
  lead: Pick<Lead, "name" | "email" | "company" | "title" | "phone" | "vars">;
  sender: { name: string | null; address: string | null };
  /** Leads that were found by what stands in the text. */
  otherLeads?:
    | readonly { name: string; email: string | null; company: string | null }[]
    | undefined;
  /** What a person asked of the text. */
  about: string | null;
  /** Tells the languages of the text and of the lead. */
  detect: Detector;
  /** What the model was told besides the playbook: nothing of it may be repeated. */
  instructions?: string | null | undefined;
  /** When the text is written: how long ago a year is. */
  now?: Date | undefined;
}

/** Something in a text that has to be known from elsewhere. */
export interface Fact {
  rule: GuardrailRule;
  /** It is known where one of these is. */
  keys: readonly string[];
  /** As the text has it, for people. */
  shown: string;
  /** Where it begins in the folded text. */
  at: number;
}

/** One line of a text, for people. */
export function quoted(text: string): string {
  const line = text.replace(/[\s\p{C}]+/gu, " ").trim();
  return `“${line.length > 60 ? `${line.slice(0, 59)}…` : line}”`;
}
