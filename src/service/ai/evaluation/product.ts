import type { Email } from "../../../domain/email.ts";
import type { Lead } from "../../../domain/lead.ts";
import type { Store } from "../../ports/index.ts";
import { phrasesOf } from "./questions.ts";

/** A first mail as the user sends it. */
export interface FirstMail {
  subject: string;
  text: string;
}

/** What the invented leads were written: the same as the real ones. */
export interface Product {
  /** Where the first mails are from, for people. */
  source: "your newest first mails" | "the playbook" | "nothing";
  firstMail(lead: Lead, language: string): FirstMail;
}

interface ProductSources {
  /** Null: there is no database yet. */
  store: Store | null;
  /** The section of the playbook on what is sold; empty where there is none. */
  offer: string;
  /** Of the playbook: ISO 639-1. */
  language: string;
  sender: string | null;
  /** Tells the language of a text: ISO 639-1, or empty. */
  languageOf(text: string): string;
}

/** So many of the newest first mails are looked at. */
const NEWEST = 50;

/**
 * The first mails that real leads get, with the lead's details replaced by those of an invented one: of
 * the newest, what most of them say. Where none has left, one sentence of the playbook.
 */
export async function productOf(sources: ProductSources): Promise<Product> {
  const templates = sources.store === null ? [] : await templatesOf(sources.store);
  if (templates.length > 0) {
    return {
      source: "your newest first mails",
      firstMail(lead, language) {
        const template =
          templates.find(({ text }) => sources.languageOf(text) === language) ?? templates[0];
        return { subject: filled(template?.subject, lead), text: filled(template?.text, lead) };
      },
    };
  }
  const sentence = firstSentence(sources.offer);
  const phrases = phrasesOf(sources.language);
  return {
    source: sentence === "" ? "nothing" : "the playbook",
    firstMail: ({ name }) => ({
      subject: "A question",
      text: [`${phrases.hello} ${name},`, sentence, phrases.invitation, sources.sender ?? ""]
        .filter((part) => part !== "")
        .join("\n\n"),
    }),
  };
}

/** The commonest texts first, the newest of two that are as common. */
async function templatesOf(store: Store): Promise<FirstMail[]> {
  const found = await store.read(async (queries) => {
    const emails = await queries.emails.newestSent({ kinds: ["first"], limit: NEWEST });
    const messages = await queries.messages.byIds(emails.map(({ messageId }) => messageId));
    const leads = await queries.leads.byIds(messages.map(({ leadId }) => leadId));
    return emails.flatMap((email) => {
      const { leadId } = messages.find(({ id }) => id === email.messageId) ?? {};
      const lead = leads.find(({ id }) => id === leadId);
      return lead === undefined ? [] : [templateOf(email, lead)];
    });
  });
  const counts = new Map<string, { template: FirstMail; count: number }>();
  for (const template of found) {
    const known = counts.get(template.text) ?? { template, count: 0 };
    counts.set(template.text, { ...known, count: known.count + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ template }) => template);
}

/** Marks that stand for a lead's details in a template; no text that people write has them. */
const MARKS = {
  name: "\uE000n\uE001",
  first: "\uE000f\uE001",
  last: "\uE000l\uE001",
  company: "\uE000c\uE001",
  title: "\uE000t\uE001",
  email: "\uE000e\uE001",
  other: "\uE000o\uE001",
} as const;

/** A mail without anything that belongs to its lead. */
function templateOf({ subject, text }: Pick<Email, "subject" | "text">, lead: Lead): FirstMail {
  const [first = "", ...others] = lead.name.split(/\s+/u);
  const details: [string | null, string][] = [
    [lead.email, MARKS.email],
    [lead.name, MARKS.name],
    [lead.company, MARKS.company],
    [lead.title, MARKS.title],
    [first, MARKS.first],
    [others.at(-1) ?? null, MARKS.last],
    [lead.phone, MARKS.other],
    // A number of their employees says nothing of who they are.
    ...Object.values(lead.vars).map((value): [string, string] => [
      /\p{L}{3}/u.test(value) ? value : "",
      MARKS.other,
    ]),
  ];
  const known = details
    .map(([detail, mark]) => [detail?.trim() ?? "", mark] as const)
    .filter(([detail]) => detail.length > 1)
    .sort(([a], [b]) => b.length - a.length);
  const replaced = (whole: string): string =>
    known.reduce((left, [detail, mark]) => left.replace(wordsOf(detail), mark), whole);
  return { subject: replaced(subject), text: replaced(text) };
}

function wordsOf(detail: string): RegExp {
  const escaped = detail.replace(/[\\^$.*+?()[\]{}|/-]/gu, "\\$&").replace(/\s+/gu, "\\s+");
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, "giu");
}

function filled(template: string | undefined, lead: Lead): string {
  const [first = "", ...others] = lead.name.split(/\s+/u);
  const values: Record<keyof typeof MARKS, string> = {
    ...{ name: lead.name, first, last: others.at(-1) ?? first },
    ...{ company: lead.company ?? "Example Ltd", title: lead.title ?? "Manager" },
    ...{ email: lead.email ?? "", other: "Example" },
  };
  return Object.entries(MARKS).reduce(
    (left, [key, mark]) => left.replaceAll(mark, values[key as keyof typeof MARKS]),
    template ?? "",
  );
}

/** The first sentence of a section, in plain text. */
function firstSentence(section: string): string {
  const line = section
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.replace(/\s+/gu, " ").trim())
    .find((paragraph) => /^[\p{L}\p{N}"“„«*_]/u.test(paragraph) && /\p{L}{3}/u.test(paragraph));
  const [sentence = ""] = (line ?? "").replace(/[*_`]/gu, "").split(/(?<=[.!?。！？])\s+/u);
  return sentence.slice(0, 300);
}
