/**
 * The week that `tickler demo` plays: each command runs as a process of its own, in a temporary
 * home and on a clock of its own.
 */
import { AppError } from "../../domain/errors.ts";
import { deliver } from "./deliver.ts";
import type { Stage } from "./stage.ts";

export const ADA = { name: "Ada Sales", address: "ada@example.com" };
const JANE = "jane.roe@example.com";
const ZOE = "zoe.mueller@example.net";
const LEE = "lee.wong@example.org";

/** How long the week takes on its own clock. */
export const STORY_TAKES = "54h40m";

/** A lead, and the steps that they go through. */
export interface Part {
  readonly address: string;
  readonly steps: readonly string[];
  /** Where the last step is no status. */
  readonly status?: string;
}

/** The leads in the order in which they are added, and the steps that each goes through. */
export const CAST: readonly Part[] = [
  {
    address: JANE,
    steps: "enqueued sent replied ai_enqueued ai_replied replied ai_enqueued ai_replied".split(" "),
  },
  {
    address: ZOE,
    steps: "enqueued sent follow_up replied ai_enqueued ai_replied".split(" "),
  },
  { address: LEE, steps: "enqueued sent follow_up closed".split(" ") },
];

/** The part of `history --json` with which the story goes on. */
interface Conversation {
  messages: { id: number; subject: string; emails: { rfc_message_id: string }[] }[];
}

/** Plays the story: one lead answers twice, one needs a follow-up, one stays silent. */
export async function playStory(stage: Stage): Promise<void> {
  await firstEmails(stage);
  await janeAnswers(stage);
  await janeWritesAgain(stage);
  await followUps(stage);
  await zoeAnswers(stage);
  await leeIsClosed(stage);
  await lookBack(stage);
}

async function firstEmails(stage: Stage): Promise<void> {
  stage.scene("0s", "Ada writes to three people");
  await stage.run("config", "set", "from", `${ADA.name} <${ADA.address}>`);
  await stage.run("lead", "add", "Jane Roe", JANE, "--company", "Initech");
  await stage.run(
    "send",
    JANE,
    "Hi {{ first_name }}, I read that {{ company }} opens a second warehouse. We plan shifts for both in minutes. Open to a quick call?",
    "--subject",
    "Shifts for two warehouses",
  );
  await stage.run("lead", "add", "Zoë Müller", ZOE, "--company", "Globex", "--tag", "fair");
  await stage.run("lead", "add", "Lee Wong", LEE, "--company", "Umbrella Foods", "--tag", "fair");
  await stage.run(
    "send",
    "--tag",
    "fair",
    "--text",
    "Hi {{ first_name }}, good to meet you at the fair. Shall I show you how others plan a month of shifts in an hour?",
    "--subject",
    "Planning shifts at {{ company }}",
  );
  stage.explain("\nThey are queued. A tick, which cron runs every minute, does whatever is due:");
  await stage.run("tick");
}

async function janeAnswers(stage: Stage): Promise<void> {
  stage.scene("75m", "Jane answers by mail");
  await janeWrites(
    stage,
    "Hi Ada,\n\ngood timing. What does it cost for 40 people?\nAnd does it work with the time clocks that we have?\n\nJane",
  );
  stage.explain("\nThe next tick reads the inbox and writes back:");
  await stage.run("tick");
}

async function janeWritesAgain(stage: Stage): Promise<void> {
  stage.scene("25m", "Jane writes again");
  await janeWrites(stage, "Thank you, Ada. Would Thursday at ten suit you for a call?\n\nJane");
  await stage.run("tick");
}

async function followUps(stage: Stage): Promise<void> {
  stage.scene("25h", "Two have not answered");
  stage.explain("What is due, before anything happens:");
  await stage.run("tick", "--dry-run");
  stage.explain("\nAnd now for real:");
  await stage.run("tick");
}

async function zoeAnswers(stage: Stage): Promise<void> {
  stage.scene("3h", "Zoë answers, in a chat");
  const { id } = await conversation(stage, ZOE);
  stage.explain("Ada records Zoë's words herself, and has an answer written to look at:");
  await stage.run("reply", `${id}`, "Sorry, I was travelling. Yes, please show me, next week?");
  await stage.run("ai-reply", `${id}`);
  await stage.run("tick");
}

async function leeIsClosed(stage: Stage): Promise<void> {
  stage.scene("25h", "Lee has stayed silent");
  await stage.run("tick");
}

async function lookBack(stage: Stage): Promise<void> {
  stage.scene("0s", "How it went");
  await stage.run("lead", "list");
  for (const { address } of CAST) await stage.run("history", address);
}

async function janeWrites(stage: Stage, text: string): Promise<void> {
  await leadWrites(stage, { name: "Jane Roe", address: JANE }, text);
}

/** Delivers a mail from a lead, in the thread of the mails that they got. */
export async function leadWrites(
  stage: Stage,
  lead: { readonly name: string; readonly address: string },
  text: string,
  automatic = false,
): Promise<void> {
  const { subject, emails } = await conversation(stage, lead.address);
  const from = `${lead.name} <${lead.address}>`;
  const answer = automatic ? `Automatic reply: ${subject}` : `Re: ${subject}`;
  await deliver(stage.home, {
    from,
    to: ADA,
    subject: answer,
    text,
    thread: emails.map((email) => email.rfc_message_id),
    date: stage.now,
    automatic,
  });
  stage.quote(`From: ${from}\nSubject: ${answer}\n\n${text}`);
}

/** A lead's newest message. @throws AppError `internal` where there is none */
export async function conversation(
  stage: Stage,
  lead: string,
): Promise<Conversation["messages"][number]> {
  const { messages } = await stage.ask<Conversation>("history", lead);
  const [message] = messages;
  if (message) return message;
  throw new AppError("internal", `the demo failed: ${lead} has no message`);
}
