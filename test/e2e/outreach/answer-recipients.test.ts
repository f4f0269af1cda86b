import { beforeAll, describe, expect, test } from "vitest";
import { SmtpSink } from "../../support/mail-servers/smtp-sink.ts";
import {
  commands,
  type Env,
  type ReadMail,
  type Tickler,
} from "../../support/processes/tickler.ts";
import type { HistoryJson, OutboxJson } from "../../support/processes/tickler-json.ts";

// Jane was written to; her assistant Petra answers for her, with a Reply-To and with others in Cc.

const base = commands({
  env: { TICKLER_FROM: "Ada Sales <ada@sales.example>", TICKLER_AI_MODE: "off" },
});

beforeAll(() =>
  base.all(
    ["lead", "add", "Jane Roe", "jane@initech.example"],
    ["send", "1", "Hi Jane! Open to a chat?", "--subject", "A chat"],
    ["tick"],
  ),
);

interface Mail {
  from?: string;
  replyTo?: string;
  to?: string;
  cc?: string;
  subject?: string;
  text?: string;
  id?: string;
  inReplyTo?: string;
}

const PETRA = "Petra Novak <p.novak@initech.example>";

/** A mail in the thread of our first one. */
async function receive(t: Tickler, mail: Mail = {}): Promise<void> {
  const first = (await t.message()).emails[0]?.rfc_message_id ?? "";
  const { from = PETRA, to = "Ada Sales <ada@sales.example>", id = "<p1@initech.example>" } = mail;
  const answered = mail.inReplyTo ?? first;
  t.receive(
    [
      `From: ${from}`,
      ...(mail.replyTo ? [`Reply-To: ${mail.replyTo}`] : []),
      `To: ${to}`,
      ...(mail.cc ? [`Cc: ${mail.cc}`] : []),
      `Subject: ${mail.subject ?? "Jane's diary"}`,
      `Message-ID: ${id}`,
      `In-Reply-To: ${answered}`,
      `References: ${first}${answered === first ? "" : ` ${answered}`}`,
      "Content-Type: text/plain; charset=utf-8",
      "",
      mail.text ?? "Jane is away. I keep her diary: would Tuesday do?\n\n> Open to a chat?",
      "",
    ].join("\r\n"),
  );
  await t.ok(["tick"]);
}

async function received(mail: Mail = {}, env: Env = {}): Promise<Tickler> {
  const t = base.copy(env);
  await receive(t, mail);
  return t;
}

/** Who is named in a field of a mail that has left. */
const field = (mail: ReadMail | undefined, name: string): string =>
  (new RegExp(`^${name}: ((?:.|\\r\\n[ \\t])*)`, "im").exec(mail?.raw ?? "")?.[1] ?? "").replace(
    /\r\n[ \t]/g,
    " ",
  );

/** The answer that has left. */
async function answerMail(t: Tickler): Promise<ReadMail> {
  await t.ok(["tick"]);
  const mails = await t.mails();
  const answer = mails.find(({ inReplyTo }) => inReplyTo !== null);
  if (!answer) throw new Error("no answer has left");
  return answer;
}

describe.concurrent("an answer goes", () => {
  test("to who wrote, in the thread and under the subject of that mail", async () => {
    const t = await received();
    const queued = await t.json(["answer", "1", "Tuesday it is."]);
    expect(queued.emails.at(-1)).toMatchObject({
      ...{ kind: "answer", to: "p.novak@initech.example", cc: [], text: "Tuesday it is." },
      ...{ subject: "Re: Jane's diary", in_reply_to: "<p1@initech.example>" },
    });
    const mail = await answerMail(t);
    expect(field(mail, "To")).toBe(PETRA);
    expect(field(mail, "Cc")).toBe("");
    expect(mail).toMatchObject({ subject: "Re: Jane's diary", inReplyTo: "<p1@initech.example>" });
    const first = (await t.message()).emails[0]?.rfc_message_id;
    expect(mail.references).toEqual([first, "<p1@initech.example>"]);
  });

  test("to Reply-To, with the other recipients in Cc, but never to us or twice", async () => {
    const t = await received({
      replyTo: '"Novak, Petra" <desk@initech.example>, Assistants: team@initech.example;',
      to: "Ada Sales <ADA@sales.example>, =?utf-8?Q?J=C3=B6rg_B=C3=B6hm?= <jorg@initech.example>",
      cc: "Leads: Jane Roe <jane@initech.example>, desk@Initech.example;, ada@sales.example, jorg@initech.example",
    });
    await t.ok(["answer", "1", "Tuesday it is."]);
    const mail = await answerMail(t);
    expect(field(mail, "To")).toBe('"Novak, Petra" <desk@initech.example>, team@initech.example');
    expect(field(mail, "Cc")).toBe(
      "=?UTF-8?Q?J=C3=B6rg_B=C3=B6hm?= <jorg@initech.example>, Jane Roe <jane@initech.example>",
    );
    expect((await t.message()).emails.at(-1)).toMatchObject({
      ...{ to: "desk@initech.example", cc: ["jorg@initech.example", "jane@initech.example"] },
    });
  });

  test.each([
    ["nobody reads Reply-To", { replyTo: "no-reply@initech.example" }],
    ["Reply-To is no address", { replyTo: "the front desk" }],
    ["Reply-To is ours", { replyTo: "ada@sales.example" }],
  ])("to From where %s", async (_what, mail) => {
    const t = await received(mail);
    await t.ok(["answer", "1", "Tuesday it is."]);
    expect(field(await answerMail(t), "To")).toBe(PETRA);
  });

  test("to the lead's new address where the lead wrote, alone", async () => {
    const t = await received({ from: "Jane Roe <jane@initech.example>" });
    await t.ok(["answer", "1", "Tuesday it is."]);
    await t.ok(["lead", "edit", "1", "--email", "jane.roe@initech.example"]);
    expect(field(await answerMail(t), "To")).toBe("Jane Roe <jane.roe@initech.example>");
  });

  test("where a person says", async () => {
    const t = await received({ cc: "boss@initech.example" });
    const to = ["--to", "Jane Roe <jane@initech.example>", "--to", "bo@initech.example"];
    await t.ok(["answer", "1", "Hi!", ...to, "--no-cc", "--cc", "cy@initech.example"]);
    const mail = await answerMail(t);
    expect(field(mail, "To")).toBe("Jane Roe <jane@initech.example>, bo@initech.example");
    expect(field(mail, "Cc")).toBe("cy@initech.example");
  });

  test("with more in Cc, or with nobody", async () => {
    const t = await received({ cc: "boss@initech.example" });
    const more = t.copy();
    await t.ok(["answer", "1", "Hi!", "--no-cc"]);
    expect(field(await answerMail(t), "Cc")).toBe("");
    await more.ok(["answer", "1", "Hi!", "--cc", "cy@initech.example"]);
    expect(field(await answerMail(more), "Cc")).toBe("cy@initech.example, boss@initech.example");
  });

  test("nowhere that is ours, or no address: nothing is changed", async () => {
    const t = await received();
    for (const wrong of ["ada@sales.example", "nobody"]) {
      for (const option of ["--to", "--cc"]) {
        const result = await t.run(["answer", "1", "Hi!", option, wrong]);
        expect(result, `${option} ${wrong}`).toMatchObject({ exitCode: 2, stdout: "" });
      }
    }
    expect(await t.message()).toMatchObject({ status: "replied" });
  });
});

describe.concurrent("who must not be written to", () => {
  test("gets no copy: neither when it is queued, nor when it leaves", async () => {
    const t = await received({ cc: "boss@initech.example, cy@initech.example" });
    await t.ok(["suppress", "add", "boss@initech.example"]);
    expect((await t.json(["answer", "1", "Hi!"])).emails.at(-1)?.cc).toEqual([
      "cy@initech.example",
    ]);
    await t.ok(["suppress", "add", "cy@initech.example"]);
    const mail = await answerMail(t);
    expect(field(mail, "To")).toBe(PETRA);
    expect(field(mail, "Cc")).toBe("");
    expect((await t.message()).emails.at(-1)).toMatchObject({ state: "sent", cc: [] });
  });

  test("gets no answer, and no copy that a person asks for", async () => {
    const t = await received();
    await t.ok(["suppress", "add", "boss@initech.example"]);
    const copy = await t.run(["answer", "1", "Hi!", "--cc", "boss@initech.example"]);
    expect(copy).toMatchObject({ exitCode: 4 });
    expect(copy.stderr).toContain("boss@initech.example");
    await t.ok(["answer", "1", "Hi!"]);
    await t.ok(["suppress", "add", "p.novak@initech.example"]);
    await t.ok(["tick"]);
    expect(await t.mails()).toHaveLength(1);
    expect(await t.message()).toMatchObject({ status: "replied", next_action: "answer" });
    expect(await t.run(["answer", "1", "Hi!"])).toMatchObject({ exitCode: 4 });
  });

  test("does not keep others from being written to where only the address is dead", async () => {
    const t = await received();
    const store = await t.open();
    const dead = { kind: "address", value: "jane@initech.example", reason: "bounce" } as const;
    await store.write(({ suppressions }) =>
      suppressions.add({ ...dead, note: null, messageId: null, cause: "" }, new Date(t.now)),
    );
    await store.close();
    await t.ok(["answer", "1", "Hi!"]);
    expect(field(await answerMail(t), "To")).toBe(PETRA);
  });
});

describe.concurrent("by SMTP", () => {
  test("a copy that the server refuses keeps nothing back, and is not sent again", async () => {
    const sink = await SmtpSink.start({
      behave: (stage, address) =>
        stage === "rcpt" && address.startsWith("boss")
          ? { reply: 550, text: "5.1.1 no such user" }
          : undefined,
    });
    try {
      const t = await received({ cc: "boss@initech.example, jane@initech.example" });
      await t.ok(["answer", "1", "Hi!"]);
      const env = { TICKLER_SMTP_URL: sink.url };
      expect(await t.ok(["tick"], { env })).toBe("sent\t1\n");
      expect(await t.run(["tick"], { env })).toMatchObject({ exitCode: 0, stdout: "" });
      expect(sink.mails.map(({ to }) => to)).toEqual([
        ["p.novak@initech.example", "jane@initech.example"],
      ]);
      expect(await t.message()).toMatchObject({ status: "answered" });
      const history = await t.json<HistoryJson>(["history", "1", "--full"]);
      expect(history.messages[0]?.emails.at(-1)).toMatchObject({
        ...{ state: "sent", error: "not sent to boss@initech.example: 550 5.1.1 no such user" },
      });
      expect(await t.json(["suppress", "list"])).toEqual([]);
    } finally {
      await sink.stop();
    }
  });
});

describe.concurrent("what is quoted", () => {
  const env = { TICKLER_SIGNATURE: "Ada Sales\nSales Ltd", TICKLER_SEND_TIMEZONE: "Europe/Berlin" };
  const QUOTE = [
    `On Mon, 2 Mar 2026 at 10:00, ${PETRA} wrote:`,
    "> Jane is away. I keep her diary: would Tuesday do?",
    ">",
    ">> Open to a chat?",
  ];

  test("is the mail answered, below the signature, and not in the history", async () => {
    const t = await received({}, env);
    await t.ok(["answer", "1", "Tuesday it is."]);
    const mail = await answerMail(t);
    const above = ["Tuesday it is.", "", "-- ", "Ada Sales", "Sales Ltd", ""];
    expect(mail.text.trimEnd().split("\n")).toEqual([...above, ...QUOTE]);
    expect((await t.message()).emails.at(-1)?.text).toBe("Tuesday it is.");
  });

  test("is nothing where answer.quote is off", async () => {
    const t = await received({}, { ...env, TICKLER_ANSWER_QUOTE: "false" });
    await t.ok(["answer", "1", "Tuesday it is."]);
    expect((await answerMail(t)).text).not.toContain("wrote:");
  });

  test("is cut from what they answer", async () => {
    const t = await received({}, env);
    await t.ok(["answer", "1", "Tuesday it is."]);
    const ours = await answerMail(t);
    const text = `Perfect, see you then!\n\nOn Mon, 2 Mar 2026 at 10:05, Ada Sales <ada@sales.example> wrote:\n${ours.text.replace(/^/gm, "> ")}`;
    await receive(t, { id: "<p2@initech.example>", inReplyTo: ours.messageId, text });
    expect(await t.message()).toMatchObject({
      ...{ status: "replied", reply_received: "Perfect, see you then!" },
    });
  });

  test("is cut from Outlook's answer, which marks nothing", async () => {
    const t = await received({}, env);
    await t.ok(["answer", "1", "Tuesday it is."]);
    const ours = await answerMail(t);
    const header =
      "From: Ada Sales <ada@sales.example>\nSent: Monday, March 2, 2026 10:05 AM\nTo: Petra Novak <p.novak@initech.example>\nSubject: Re: Jane's diary";
    const text = `Perfect, see you then!\n\n${header}\n\n${ours.text}`;
    await receive(t, { id: "<p2@initech.example>", inReplyTo: ours.messageId, text });
    expect(await t.message()).toMatchObject({ reply_received: "Perfect, see you then!" });
  });
});

describe.concurrent("where somebody else writes for the lead", () => {
  test("an AI answer waits for a person, and goes to them", async () => {
    const t = await received({ cc: "jane@initech.example" }, { TICKLER_AI_MODE: "auto" });
    await t.ok(["tick"]);
    expect(await t.message()).toMatchObject({ status: "ai_drafted" });
    const [draft] = await t.json<(OutboxJson & { holds: unknown; other_writer: unknown })[]>([
      "drafts",
      "list",
    ]);
    expect(draft).toMatchObject({
      ...{ to: "p.novak@initech.example", cc: ["jane@initech.example"] },
      holds: [{ rule: "other_writer", detail: `from ${PETRA}, not Jane Roe` }],
      other_writer: { name: "Petra Novak", address: "p.novak@initech.example" },
    });
    expect(await t.mails()).toHaveLength(1);
    await t.ok(["drafts", "approve", String(draft?.id)]);
    expect(field(await answerMail(t), "To")).toBe(PETRA);
  });

  test("ai-reply drafts it, too", async () => {
    const t = await received();
    expect(await t.json(["ai-reply", "1"])).toMatchObject({ status: "ai_drafted" });
  });

  test("an AI answer to the lead leaves by itself", async () => {
    const from = "Jane <jane@initech.example>";
    const t = await received({ from }, { TICKLER_AI_MODE: "auto" });
    expect(field(await answerMail(t), "To")).toBe("Jane Roe <jane@initech.example>");
  });

  test("a colleague in Cc who answers us is matched, and answered", async () => {
    const t = await received({ cc: "Bo Boss <boss@initech.example>" });
    await t.ok(["answer", "1", "Tuesday it is."]);
    const ours = await answerMail(t);
    const from = "Bo Boss <boss@initech.example>";
    const more = { from, id: "<b1@initech.example>", inReplyTo: ours.messageId, cc: PETRA };
    await receive(t, { ...more, text: "What does it cost?" });
    expect(await t.message()).toMatchObject({
      ...{ status: "replied", reply_received: "What does it cost?" },
    });
    const queued = await t.json(["answer", "1", "49 € a month."]);
    expect(queued.emails.at(-1)).toMatchObject({
      ...{ to: "boss@initech.example", cc: ["p.novak@initech.example"] },
      in_reply_to: "<b1@initech.example>",
    });
  });

  test("lead add --from makes them a lead, once", async () => {
    const t = await received();
    const id = String((await t.message()).emails.at(-1)?.id);
    expect(await t.json(["lead", "add", "--from", id])).toMatchObject({
      ...{ id: 2, name: "Petra Novak", email: "p.novak@initech.example", also: [] },
    });
    const again = await t.run(["lead", "add", "--from", id]);
    expect(again.exitCode).toBe(4);
    expect(again.stderr).toContain("is lead 2 already (Petra Novak)");
    expect(await t.run(["lead", "add", "--from", "1"])).toMatchObject({ exitCode: 4 });
    expect(await t.run(["lead", "add", "--from", "99"])).toMatchObject({ exitCode: 3 });
    expect(await t.run(["lead", "add"])).toMatchObject({ exitCode: 2 });
  });
});

describe.concurrent("second addresses", () => {
  const ALSO = ["lead", "edit", "1", "--also", "P.Novak@initech.example"];

  test("are the lead's: mail from there is theirs, and they are found by them", async () => {
    const t = base.copy({ TICKLER_AI_MODE: "auto" });
    expect(await t.json(ALSO)).toMatchObject({ also: ["P.Novak@initech.example"] });
    t.receive(
      `From: ${PETRA}\r\nTo: ada@sales.example\r\nSubject: Hello\r\nMessage-ID: <x@initech.example>\r\n\r\nTell me more.\r\n`,
    );
    expect(field(await answerMail(t), "To")).toBe(PETRA);
    expect((await t.message("p.novak@initech.example")).emails).toHaveLength(3);
    expect(await t.ok(["lead", "show", "1"])).toContain("also\tP.Novak@initech.example");
  });

  test("belong to one lead", async () => {
    const t = base.copy();
    await t.ok(["lead", "add", "Petra", "p.novak@initech.example"]);
    expect(await t.run(ALSO)).toMatchObject({ exitCode: 4 });
    await t.ok(["lead", "edit", "1", "--also", "j@initech.example"]);
    const taken = await t.run(["lead", "add", "Joe", "j@initech.example"]);
    expect(taken.stderr).toContain("is lead 1 already");
    expect(await t.run(["lead", "edit", "2", "--email", "j@initech.example"])).toMatchObject({
      exitCode: 4,
    });
    expect(await t.run(["lead", "edit", "1", "--also", "jane@initech.example"])).toMatchObject({
      exitCode: 4,
    });
    expect(await t.json(["lead", "edit", "1", "--not-also", "J@initech.example"])).toMatchObject({
      also: [],
    });
    await t.ok(["lead", "add", "Joe", "j@initech.example"]);
    expect(await t.run(["lead", "edit", "1", "--not-also", "j@initech.example"])).toMatchObject({
      exitCode: 3,
    });
  });

  test("are known to an import, which adds nobody for them", async () => {
    const t = base.copy();
    await t.ok(ALSO);
    const csv =
      "name,email,company\nPetra,p.novak@initech.example,Initech\nJoe,joe@initech.example,\n";
    const run = (...more: string[]) => t.json(["lead", "import", "-", ...more], { input: csv });
    expect(await run()).toMatchObject({ added: 1, skipped: 1 });
    expect(await run("--update")).toMatchObject({ added: 0, updated: 2 });
    const [lead] = (await t.json<{ id: number }[]>(["lead", "list"])).filter(({ id }) => id === 1);
    expect(lead).toMatchObject({
      ...{ name: "Petra", email: "jane@initech.example", company: "Initech" },
      also: ["P.Novak@initech.example"],
    });
  });

  test("become the first one where a person says so", async () => {
    const t = base.copy();
    await t.ok(ALSO);
    const email = "p.novak@initech.example";
    expect(await t.json(["lead", "edit", "1", "--email", email])).toMatchObject({
      email,
      also: [],
    });
  });

  test("are stopped together", async () => {
    const t = base.copy();
    await t.ok(ALSO);
    const one = t.copy();
    await one.ok(["suppress", "add", "p.novak@initech.example"]);
    expect(await one.run(["send", "1", "Hi again, about our talk!"])).toMatchObject({
      exitCode: 4,
    });
    const late = t.copy();
    await late.ok(["send", "1", "Hi again, about our talk!"]);
    await late.ok(["suppress", "add", "p.novak@initech.example"]);
    await late.ok(["tick"]);
    expect(await late.mails()).toHaveLength(1);
    await receive(t, { from: "Jane <jane@initech.example>", text: "Please unsubscribe me." });
    expect(await t.message()).toMatchObject({ status: "unsubscribed" });
    const stops = await t.json<{ value: string }[]>(["suppress", "list"]);
    expect(stops.map(({ value }) => value.toLowerCase()).sort()).toEqual([
      ...["jane@initech.example", "p.novak@initech.example"],
    ]);
  });

  test("go with the lead", async () => {
    const t = await received({ cc: "other@initech.example" });
    await t.ok(["lead", "add", "Other", "other@initech.example"]);
    await t.ok(["lead", "edit", "2", "--also", "o2@initech.example"]);
    await t.ok(["answer", "1", "Hi!", "--cc", "Other Name <o2@initech.example>"]);
    await t.ok(["tick"]);
    await t.ok(["lead", "rm", "2", "--yes"]);
    const left = JSON.stringify(t.dump());
    expect(left).not.toContain("o2@initech.example");
    expect(left).not.toContain("other@initech.example");
    expect(left).not.toContain("Other Name");
  });
});
