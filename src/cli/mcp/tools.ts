/**
 * The tools that agents get: those that read, draft, plan or stop. None has mail leave; what would takes
 * `tickler approve` by a person. The list is locked by test/e2e/agents/tools.json.
 */
import { z } from "zod";
import { type Tool, tool } from "./tool.ts";

const lead = z.string().min(1).max(320).describe("a lead: their id, or their address");
const limit = z.number().int().min(1).max(500).describe("at most so many");
const messageId = z
  .number()
  .int()
  .positive()
  .describe("the id of a message (an outreach to a lead)");
const emailId = z.number().int().positive().describe("the id of an email");
const text = z.string().min(1).max(50_000);
const word = z.string().min(1).max(200);
const when = word.describe(
  "a day or a time, such as 2026-03-09, tomorrow, 3d or 2026-03-09T14:00Z",
);

export const TOOLS: readonly Tool[] = [
  tool({
    name: "status",
    title: "State of the outreach",
    description:
      "Whether mail leaves and replies come in, what is wrong, what is next, and how much waits for a person.",
    command: "status",
    input: z.strictObject({}),
  }),
  tool({
    name: "todo",
    title: "What waits for a person",
    description:
      "What waits for a person, most urgent first: replies, drafts, bounces, tasks, plans. Each line has the command that settles it.",
    command: "todo",
    list: "lines",
    input: z.strictObject({ limit: limit.optional() }),
    options: ({ limit }) => ({ limit }),
  }),
  tool({
    name: "lead_find",
    title: "Find leads",
    description:
      "Leads by words of their name, address or company, by tag or by status; newest first.",
    command: "lead list",
    list: "leads",
    input: z.strictObject({
      text: word.optional().describe("words of the name, address or company"),
      tag: word.optional(),
      status: word.optional().describe("such as sent, replied, closed, or none"),
      limit: limit.optional(),
    }),
    options: ({ text, tag, status, limit = 50 }) => ({ text, tag, status, limit }),
  }),
  tool({
    name: "history",
    title: "Everything about a lead",
    description: "All messages, emails, notes, reminders and steps of one lead, newest first.",
    command: "history",
    input: z.strictObject({ lead }),
    operands: ({ lead }) => [lead],
  }),
  tool({
    name: "why",
    title: "What comes next, and what holds it",
    description: "What comes next for a lead, when, and which rule holds it back.",
    command: "why",
    input: z.strictObject({ lead }),
    operands: ({ lead }) => [lead],
  }),
  tool({
    name: "send_plan",
    title: "Plan a first email",
    description:
      "Plans a first email to one lead, or to all with a tag: shows whom it would go to, from where, when, and each text. Sends nothing. The token in the result is for a person, who approves it with `tickler approve TOKEN`. Texts and subjects are Liquid, such as Hi {{ first_name }}.",
    command: "send",
    flags: ["plan"],
    idempotent: false,
    input: z
      .strictObject({
        lead: lead.optional(),
        tag: word.optional().describe("in place of lead: all leads with this tag"),
        text: text.optional().describe("the text; needed without sequence"),
        subject: z.string().min(1).max(500).optional(),
        sequence: word.optional().describe("in place of text: the name of a stored sequence"),
        at: when.optional(),
        mailbox: word.optional(),
      })
      .refine((input) => (input.lead === undefined) !== (input.tag === undefined), {
        error: "give either lead or tag",
      })
      .refine((input) => (input.text === undefined) !== (input.sequence === undefined), {
        error: "give either text or sequence",
      }),
    operands: ({ lead }) => [lead],
    options: ({ tag, text, subject, sequence, at, mailbox }) => ({
      tag,
      text,
      subject,
      sequence,
      at,
      mailbox,
    }),
  }),
  tool({
    name: "answer_draft",
    title: "Draft an answer",
    description:
      "Leaves your text as the draft of an answer to a lead's reply. It waits until a person approves it.",
    command: "answer",
    flags: ["draft"],
    idempotent: false,
    input: z.strictObject({ message_id: messageId, text }),
    operands: ({ message_id, text }) => [message_id, text],
  }),
  tool({
    name: "drafts_list",
    title: "Drafts",
    description:
      "The drafts that wait for a person, with the reply that each answers and what holds it.",
    command: "drafts list",
    list: "drafts",
    input: z.strictObject({}),
  }),
  tool({
    name: "drafts_edit",
    title: "Change a draft",
    description: "Replaces the text of a draft. It goes on waiting for a person.",
    command: "drafts edit",
    input: z.strictObject({ email_id: emailId, text }),
    operands: ({ email_id, text }) => [email_id, text],
  }),
  tool({
    name: "snooze",
    title: "Put off a line of todo",
    description: "Takes a line of todo, or all lines of a lead, off the list until a day.",
    command: "snooze",
    input: z.strictObject({
      id: word.describe("the id of a line of todo, or a lead's id or address"),
      until: when.optional(),
    }),
    operands: ({ id, until }) => [id, until],
  }),
  tool({
    name: "note",
    title: "Keep a note on a lead",
    description: "Keeps a note on a lead, for people to read; the lead never sees it.",
    command: "note",
    idempotent: false,
    input: z.strictObject({ lead, text: z.string().min(1).max(5_000) }),
    operands: ({ lead, text }) => [lead, text],
  }),
  tool({
    name: "lead_pause",
    title: "Pause a lead",
    description: "Sends nothing to a lead until a person resumes them, or until a day.",
    command: "lead pause",
    input: z.strictObject({ lead, until: when.optional() }),
    operands: ({ lead }) => [lead],
    options: ({ until }) => ({ until }),
  }),
  tool({
    name: "suppress_add",
    title: "Never write to an address or domain again",
    description:
      "Stops all mail to an address or a whole domain. Only a person can lift it: use it when a lead asks for no more mail.",
    command: "suppress add",
    input: z.strictObject({
      what: word.describe("an address, or a domain such as example.com"),
      note: word.optional(),
    }),
    operands: ({ what }) => [what],
    options: ({ note }) => ({ note }),
  }),
  tool({
    name: "inspect",
    title: "How a mail is understood",
    description:
      "Reads a whole mail (RFC 5322) and says what Tickler takes it for: a reply, a bounce, an absence; its new text, and which message it belongs to. Changes nothing.",
    command: "inspect",
    input: z.strictObject({ mail: z.string().min(1).max(1_000_000).describe("the mail's source") }),
    operands: () => ["-"],
    stdin: ({ mail }) => mail,
  }),
  tool({
    name: "stats",
    title: "Numbers",
    description:
      "What was sent and what came of it, each rate with its 95 % interval, by step, variant, mailbox, tag, company, weekday or week.",
    command: "stats",
    list: "rows",
    input: z.strictObject({
      sequence: word.optional(),
      by: z.enum(["step", "variant", "mailbox", "tag", "company", "weekday", "week"]).optional(),
      since: word.optional().describe("such as 30d or 2026-03-01"),
    }),
    options: ({ sequence, by, since }) => ({ sequence, by, since }),
  }),
  tool({
    name: "events",
    title: "What happened, in order",
    description:
      "The feed of everything that happened to leads, oldest first. Keep the last id, and give it as since to go on from there.",
    command: "events",
    list: "events",
    input: z.strictObject({
      since: z.number().int().nonnegative().optional().describe("the last id that you have seen"),
      limit: limit.optional(),
    }),
    options: ({ since, limit = 100 }) => ({ since, limit }),
  }),
];
