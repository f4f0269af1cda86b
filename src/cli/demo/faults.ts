/**
 * What `tickler demo --faults` adds to the week: five more leads with whom not all goes well, left as
 * they are, so that there is something to practise on.
 */
import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { put } from "./deliver.ts";
import type { Stage } from "./stage.ts";
import { ADA, conversation, leadWrites, type Part } from "./story.ts";

/** How long this takes on the demo's clock. */
export const FAULTS_TAKE = "18h";

const NINA = { name: "Nina Novak", address: "nina.novak@novak.example" };
const MAX = { name: "Max Moreau", address: "max.moreau@moreau.example" };
const OLGA = { name: "Olga Olsen", address: "olga.olsen@olsen.example" };
const PAUL = { name: "Paul Park", address: "paul.park@park.example" };
const ROSA = { name: "Rosa Ruiz", address: "rosa.ruiz@ruiz.example" };
const LEADS = [NINA, MAX, OLGA, PAUL, ROSA];

/** The leads in the order in which they are added, and the steps that each goes through. */
export const FAULTS_CAST: readonly Part[] = [
  { address: NINA.address, steps: ["enqueued", "sent", "unsubscribed"] },
  { address: MAX.address, steps: ["enqueued", "sent", "bounced"] },
  { address: OLGA.address, steps: ["enqueued", "sent", "auto_reply"], status: "sent" },
  { address: PAUL.address, steps: ["enqueued", "sent", "replied", "ai_drafted"] },
  { address: ROSA.address, steps: ["enqueued"] },
];

/** Plays what goes wrong, and what waits for a person. */
export async function playFaults(stage: Stage): Promise<void> {
  await fiveMore(stage);
  await mailComesIn(stage);
  await whatWaits(stage);
}

async function fiveMore(stage: Stage): Promise<void> {
  stage.scene("15h", "Five more leads, from a file");
  const file = join(stage.home, "leads.csv");
  const rows = LEADS.map(({ name, address }) => `${name},${address}`);
  await writeFile(file, `name,email\n${rows.join("\n")}\n`, { mode: 0o600 });
  await stage.run("lead", "import", file, "--tag", "practice");
  stage.explain("\nFrom now on Ada looks at every answer before it leaves:");
  await stage.run("config", "set", "ai.mode", "review");
  for (const { address } of LEADS.filter((lead) => lead !== ROSA)) {
    await stage.run("send", address, "Hi {{ first_name }}, how do you plan your shifts today?");
  }
  await stage.run("tick");
}

async function mailComesIn(stage: Stage): Promise<void> {
  stage.scene("3h", "Mail comes in");
  await leadWrites(stage, NINA, "Please take me off your list.\n\nNina");
  await leadWrites(stage, PAUL, "In a spreadsheet. Does yours know public holidays?\n\nPaul");
  await leadWrites(
    stage,
    OLGA,
    "I am out of the office and will answer when I am back.\n\nOlga",
    true,
  );
  await bounces(stage, MAX.address);
  await stage.run("tick");
  stage.explain("\nAnd one more mail is queued, for the next tick to deliver:");
  await stage.run("send", ROSA.address, "Hi {{ first_name }}, how do you plan your shifts today?");
}

async function whatWaits(stage: Stage): Promise<void> {
  stage.scene("0s", "What waits for Ada");
  await stage.run("todo");
  await stage.run("status");
}

/** Delivers the report of a mail server that knows no such address (RFC 3464). */
async function bounces(stage: Stage, address: string): Promise<void> {
  const { subject, emails } = await conversation(stage, address);
  const [first] = emails;
  const host = "mx.moreau.example";
  const said = `550 5.1.1 <${address}>: no such user here`;
  const part = (type: string, lines: readonly string[]): string[] => [
    "--report",
    `Content-Type: ${type}`,
    "",
    ...lines,
    "",
  ];
  const mail = [
    `From: Mail Delivery System <mailer-daemon@${host}>`,
    `To: ${ADA.address}`,
    "Subject: Undelivered Mail Returned to Sender",
    `Date: ${stage.now.toUTCString().replace("GMT", "+0000")}`,
    `Message-ID: <${randomUUID()}@${host}>`,
    "Auto-Submitted: auto-replied",
    "MIME-Version: 1.0",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="report"',
    "",
    ...part("text/plain; charset=us-ascii", [`Your mail to ${address} was not delivered:`, said]),
    ...part("message/delivery-status", [
      `Reporting-MTA: dns; ${host}`,
      "",
      `Final-Recipient: rfc822; ${address}`,
      "Action: failed",
      "Status: 5.1.1",
      `Diagnostic-Code: smtp; ${said}`,
    ]),
    ...part("text/rfc822-headers", [
      `From: ${ADA.address}`,
      `To: ${address}`,
      `Subject: ${subject}`,
      `Message-ID: ${first?.rfc_message_id ?? ""}`,
    ]),
    "--report--",
    "",
  ];
  await put(stage.home, mail.join("\r\n"), stage.now);
  stage.quote(`From: Mail Delivery System <mailer-daemon@${host}>\n\n${said}`);
}
