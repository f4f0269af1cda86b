import { describe, expect, it } from "vitest";
import { readMail } from "../../../src/mail/read.ts";
import { caseMail, courseOf } from "./course.ts";

/** What a server sent, as an answer to our mail rather than to the one that it had got. */
async function answer(name: string) {
  const raw = caseMail(`servers/${name}.eml`);
  const { kind, from, returnedIds, inReplyTo, references } = await readMail(
    Buffer.from(raw, "latin1"),
  );
  const ids = new Set([...returnedIds, ...inReplyTo, ...references]);
  const ours = [...ids].reduce((text, id) => text.replaceAll(id, "@ID@"), raw);
  // A vacation program answers from the address of its user.
  const own = kind === "auto_reply" && from ? ours.replaceAll(from.address, "@LEAD@") : ours;
  return courseOf(own, { days: 20, start: new Date("2026-11-27T12:00:00Z") });
}

describe("what mail servers sent", () => {
  it.each(["postfix-1", "exim-1", "exim-5", "opensmtpd-4"])("%s: hard", async (name) => {
    const course = await answer(name);
    expect(course).toMatchObject({ status: "bounced", left: [], suppressed: [course.address] });
  });

  it.each(["exim-14", "opensmtpd-8", "sendmail-16", "dovecot-3"])("%s: failed", async (name) => {
    const { status, left, suppressed, todo } = await answer(name);
    expect({ status, left, suppressed }).toEqual({ status: "failed", left: [], suppressed: [] });
    expect(todo.map(({ kind }) => kind)).toEqual(["failed"]);
  });

  it.each(["postfix-8", "sendmail-1"])("%s: delayed, and the course goes on", async (name) => {
    const { log, left, suppressed } = await answer(name);
    expect(log).toEqual(["enqueued", "sent", "delayed", "follow_up", "closed"]);
    expect(left.map(({ kind }) => kind)).toEqual(["follow_up"]);
    expect(suppressed).toEqual([]);
  });

  it.each(["postfix-2", "exim-3", "dovecot-1"])("%s: away until 14 December", async (name) => {
    const { log, left, suppressed } = await answer(name);
    expect(log.slice(0, 3)).toEqual(["enqueued", "sent", "auto_reply"]);
    expect(left.map(({ kind }) => kind)).toEqual(["follow_up"]);
    expect(left[0]?.at.toISOString()).toMatch(/^2026-12-1[4-6]/);
    expect(suppressed).toEqual([]);
  });
});

describe("a server that refuses our own domain's mail", () => {
  it.each([
    [
      "5.7.515",
      "550 5.7.515 Access denied, sending domain EXAMPLE.COM does not meet the required authentication level.",
    ],
    ["5.7.26", "550-5.7.26 Your email has been blocked because the sender is unauthenticated."],
    [
      "5.7.1",
      "550 5.7.1 Unauthenticated email from example.com is not accepted due to domain's DMARC policy.",
    ],
  ])("%s: cold mail is paused, and nobody is suppressed", async (status, diagnostic) => {
    const { suppressed, todo, status: state, left } = await courseOf(report(status, diagnostic));
    expect({ suppressed, state, left }).toEqual({ suppressed: [], state: "failed", left: [] });
    expect(todo.map(({ kind }) => kind)).toEqual(["failed", "paused"]);
    expect(todo[1]?.what).toMatch(/SPF|DKIM|DMARC|authenticat/i);
  });
});

/** A delivery status notification (RFC 3464). */
function report(status: string, diagnostic: string): string {
  return [
    "Return-Path: <>",
    "From: Mail Delivery System <MAILER-DAEMON@relay.example>",
    "To: ada@example.com",
    "Subject: Undelivered Mail Returned to Sender",
    "Message-ID: <dsn@relay.example>",
    "Date: Mon, 02 Mar 2026 12:30:00 +0000",
    "Auto-Submitted: auto-replied",
    "MIME-Version: 1.0",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain",
    "",
    `<@LEAD@>: host mx.lead.example said: ${diagnostic}`,
    "",
    "--b",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; relay.example",
    "",
    "Final-Recipient: rfc822; @LEAD@",
    "Action: failed",
    `Status: ${status}`,
    `Diagnostic-Code: smtp; ${diagnostic}`,
    "",
    "--b",
    "Content-Type: text/rfc822-headers",
    "",
    "@HEADER@",
    "Message-ID: @ID@",
    "",
    "--b--",
    "",
  ].join("\r\n");
}
