import { readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { commands, type Env, plus, START, type Tickler } from "../../support/processes/tickler.ts";
import type { TickJson } from "../../support/processes/tickler-json.ts";

const OFF = { TICKLER_AI_MODE: "off" };

interface Told {
  from?: string;
  subject?: string;
  id?: string;
  inReplyTo?: string;
  references?: string;
  extra?: string[];
  body?: string;
}

/** A mail as the lead's program writes it. */
function mail({ from = "John Doe <john@example.com>", ...told }: Told): string {
  const lines = [
    `From: ${from}`,
    "To: tickler@localhost",
    `Subject: ${told.subject ?? "Re: Open to a chat?"}`,
    `Message-ID: ${told.id ?? "<reply-1@mail.example.com>"}`,
    "Date: Mon, 02 Mar 2026 10:00:00 +0000",
    ...(told.inReplyTo ? [`In-Reply-To: ${told.inReplyTo}`] : []),
    ...(told.references ? [`References: ${told.references}`] : []),
    ...(told.extra ?? []),
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: 8bit",
    "",
    told.body ?? "Yes, gladly – tomorrow?",
    "",
  ];
  return lines.join("\r\n");
}

const SENT = commands();
let id: string;

beforeAll(async () => {
  await SENT.all(
    ["lead", "add", "John Doe", "john@example.com"],
    ["send", "1", "Open to a chat?"],
    ["tick"],
  );
  const [first] = await SENT.mails();
  if (!first) throw new Error("nothing has left");
  id = first.messageId;
});

/** A lead to whom the first email, with `id`, has just gone out. */
function delivered(env: Env = OFF): Tickler {
  return SENT.copy(env);
}

const REPLY_COUNTED = { exitCode: 0, stdout: "replies\t1\n", stderr: "" };
const SILENT = { exitCode: 0, stdout: "", stderr: "" };

describe.concurrent("a mail in the inbox", () => {
  test("that names ours in In-Reply-To is a reply, and stops the follow-up", async () => {
    const t = delivered();
    t.receive(mail({ inReplyTo: id }));
    t.now = plus(START, "25h");
    expect(await t.run(["tick"])).toMatchObject(REPLY_COUNTED);
    const message = await t.message();
    expect(message).toMatchObject({
      status: "replied",
      reply_received_at: t.now,
      follow_up_at: null,
    });
    expect(message.reply_received?.trim()).toBe("Yes, gladly – tomorrow?");
    expect(message.emails.at(-1)).toMatchObject({
      direction: "in",
      rfc_message_id: "<reply-1@mail.example.com>",
      in_reply_to: id,
      written_by: "lead",
    });
    t.now = plus(START, "80h");
    expect(await t.run(["tick"])).toMatchObject(SILENT);
    expect(await t.mails()).toHaveLength(1);
  });

  test("that names ours in References only is a reply, whoever sent it from wherever", async () => {
    const t = delivered();
    const references = `<older@elsewhere.example>\r\n ${id} <other@elsewhere.example>`;
    t.receive(mail({ references, from: "j.doe@private.example", subject: "AW: Chat" }));
    expect(await t.run(["tick"])).toMatchObject(REPLY_COUNTED);
    expect(await t.message()).toMatchObject({ status: "replied" });
  });

  test("that lay there since before we wrote to anybody is no reply, and stops nothing", async () => {
    const t = delivered();
    const old = mail({ subject: "Offsite" }).replace("02 Mar 2026", "05 Feb 2024");
    expect(old).toContain("05 Feb 2024");
    t.receive(old, `${Date.UTC(2024, 1, 5) / 1000}.M1P1.mx`);
    expect(await t.run(["tick"])).toMatchObject(SILENT);
    expect(await t.message()).toMatchObject({ status: "sent" });
    t.now = plus(START, "25h");
    expect(await t.run(["tick"])).toMatchObject({ exitCode: 0, stdout: "follow_ups\t1\n" });
  });

  test("that answers the follow-up is a reply to the same message", async () => {
    const t = delivered();
    t.now = plus(START, "25h");
    await t.ok(["tick"]);
    const followUp = (await t.mails()).find(({ messageId }) => messageId !== id);
    t.receive(mail({ inReplyTo: followUp?.messageId ?? "" }));
    expect(await t.run(["tick"])).toMatchObject(REPLY_COUNTED);
    expect(await t.steps()).toEqual(["replied", "follow_up", "sent", "enqueued"]);
  });

  test("that answers a closed message opens it again", async () => {
    const t = delivered();
    await t.ok(["close", "1"]);
    t.receive(mail({ inReplyTo: id }));
    expect(await t.run(["tick"])).toMatchObject(REPLY_COUNTED);
    expect(await t.message()).toMatchObject({ status: "replied", closed_at: null });
  });

  test("that a machine wrote stops nothing, and is logged", async () => {
    const t = delivered();
    t.receive(mail({ inReplyTo: id, extra: ["Auto-Submitted: auto-replied"] }));
    expect(await t.run(["tick"])).toMatchObject({
      ...SILENT,
      stdout: "auto_replies\t1\n",
    });
    expect(await t.story()).toMatchObject({
      message: { status: "sent", reply_received: null },
      steps: ["auto_reply", "sent", "enqueued"],
    });
    t.now = plus(START, "71h");
    expect(await t.ok(["tick"])).toBe("");
    t.now = plus(START, "73h");
    expect(await t.ok(["tick"])).toBe("follow_ups\t1\n");
  });

  test("that merely asks for no automatic answers is a reply all the same", async () => {
    const t = delivered();
    const extra = ["X-Auto-Response-Suppress: All", "Auto-Submitted: no"];
    t.receive(mail({ inReplyTo: id, extra }));
    expect(await t.run(["tick"])).toMatchObject(REPLY_COUNTED);
  });

  test("that is our own is no reply", async () => {
    const t = delivered();
    t.now = plus(START, "25h");
    await t.ok(["tick"]);
    for (const { file: own } of await t.mails()) t.receive(readFileSync(own));
    expect(await t.run(["tick"])).toMatchObject(SILENT);
    expect(await t.message()).toMatchObject({ status: "follow_up", reply_received: null });
  });

  test("that is there twice is one reply; moved by a mail reader it is none again", async () => {
    const t = delivered();
    const file = t.receive(mail({ inReplyTo: id }), "1000000001.M1.test");
    t.receive(mail({ inReplyTo: id }), "1000000002.M2.test");
    expect(await t.run(["tick"])).toMatchObject(REPLY_COUNTED);
    renameSync(file, join(t.home, "inbox/cur/1000000001.M1.test:2,S"));
    expect(await t.run(["tick"])).toMatchObject(SILENT);
    t.receive(mail({ inReplyTo: id }), "1000000003.M3.test");
    expect(await t.run(["tick"])).toMatchObject(SILENT);
    const { message, steps } = await t.story();
    expect(steps).toEqual(["replied", "sent", "enqueued"]);
    expect(message.emails).toHaveLength(2);
  });

  test("that belongs to nothing of ours changes nothing, and none of it is stored", async () => {
    const t = delivered();
    const from = "stranger@elsewhere.example";
    t.receive(mail({ from, body: "My secret diary", subject: "Diary" }));
    t.receive(mail({ from, inReplyTo: "<stranger@elsewhere.example>", id: "<2@x.example>" }));
    expect(await t.run(["tick"])).toMatchObject(SILENT);
    expect(await t.message()).toMatchObject({ status: "sent" });
    expect(JSON.stringify(t.dump())).not.toMatch(/diary/i);
  });

  test("that is no mail is said to be, once, and holds up no other", async () => {
    const t = delivered();
    t.receive("", "1000000001.M1.test");
    t.receive(mail({ inReplyTo: id }), "1000000002.M2.test");
    const result = await t.run(["tick"]);
    expect(result).toMatchObject({ exitCode: 0, stdout: "replies\t1\n" });
    expect(result.stderr).toMatch(
      /^note: the mail 1000000001\.M1\.test can't be read: the mail is empty\n$/,
    );
    expect(await t.run(["tick"])).toMatchObject(SILENT);
  });

  test("is answered by the AI in the same tick where nothing forbids it", async () => {
    const t = delivered({});
    t.receive(mail({ inReplyTo: id }));
    expect(await t.json<TickJson>(["tick"])).toMatchObject({ replies: 1, ai_replies: 1 });
    const answer = (await t.mails()).find(({ inReplyTo }) => inReplyTo !== null);
    expect(answer).toMatchObject({
      inReplyTo: "<reply-1@mail.example.com>",
      references: [id, "<reply-1@mail.example.com>"],
      to: "john@example.com",
    });
    expect(answer?.header("auto-submitted")).toBe("auto-replied");
  });

  test("keeps its file as it is, in new", async () => {
    const t = delivered();
    const file = t.receive(mail({ inReplyTo: id }));
    await t.ok(["tick"]);
    expect(readFileSync(file, "utf8")).toBe(mail({ inReplyTo: id }));
  });
});

describe.concurrent("another Maildir as inbox", () => {
  test("is read in place of the one under the home", async () => {
    const other = commands();
    const t = delivered({ ...OFF, TICKLER_INBOX: other.makeInbox() });
    t.receive(mail({ inReplyTo: id }));
    expect(await t.run(["tick"])).toMatchObject({ exitCode: 0, stdout: "" });
    other.receive(mail({ inReplyTo: id }));
    expect(await t.run(["tick"])).toMatchObject(REPLY_COUNTED);
  });

  test("that is missing fails the phase, and no follow-up leaves", async () => {
    const t = delivered();
    t.now = plus(START, "25h");
    const env = { TICKLER_INBOX: join(t.home, "nowhere") };
    const result = await t.run(["tick"], { env });
    expect(result).toMatchObject({ exitCode: 5, stdout: "held\t1\n" });
    expect(result.stderr).toContain("nowhere");
    expect(await t.mails()).toHaveLength(1);
    const json = await t.run(["tick", "--json"], { env });
    expect(json.exitCode).toBe(5);
    expect(json.json<TickJson>()).toMatchObject({ held: 1, errors: [{ phase: "read" }] });
    expect(await t.ok(["tick"])).toBe("follow_ups\t1\n");
  });
});

describe.concurrent("reply --eml", () => {
  test("finds its message, and takes the same mail once", async () => {
    const t = delivered();
    const args = ["reply", "--eml", "-"];
    const input = mail({ inReplyTo: id });
    expect(await t.run(args, { input })).toMatchObject({ exitCode: 0, stdout: "1\treplied\n" });
    expect(await t.run(args, { input })).toMatchObject({ exitCode: 4, stdout: "" });
    t.receive(input);
    expect(await t.run(["tick"])).toMatchObject(SILENT);
    expect(await t.steps()).toEqual(["replied", "sent", "enqueued"]);
  });

  test("that belongs to no message says how to name one, and does with it", async () => {
    const t = delivered();
    const file = t.receive(mail({ from: "john@elsewhere.example" }), "1.test");
    const result = await t.run(["reply", "--eml", file]);
    expect(result).toMatchObject({ exitCode: 3, stdout: "" });
    expect(result.stderr).toContain("tickler reply MESSAGE_ID --eml FILE");
    expect(await t.json(["reply", "1", "--eml", file])).toMatchObject({ status: "replied" });
  });

  test("of a machine is logged, and is no reply", async () => {
    const t = delivered();
    const body = "Thank you for your mail. It has been received.";
    const input = mail({ inReplyTo: id, body, extra: ["Auto-Submitted: auto-generated"] });
    expect(await t.json(["reply", "--eml", "-"], { input })).toMatchObject({ status: "sent" });
    expect(await t.steps()).toEqual(["auto_reply", "sent", "enqueued"]);
  });
});
