import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { FakeProvider, fakeAnswer } from "../../support/ai/fake-provider.ts";
import { gmailReply } from "../../support/client-mail.ts";
import { SmtpSink } from "../../support/mail-servers/smtp-sink.ts";
import { freshPath, smtpEnv, Tickler } from "../../support/processes/tickler.ts";
import { HttpReceiver } from "../../support/receivers/http-receiver.ts";

/** What nobody may learn from a log. */
const PERSONAL = {
  lead: "johannes.doppelreiter@initech.example",
  leadName: "Johannes Doppelreiter",
  company: "Initech Unternehmensberatung",
  domain: "initech.example",
  other: "ana.quintanilla@globex.example",
  otherName: "Ana Quintanilla",
  sender: "ada@sales.example",
  senderName: "Ada Sales",
  subject: "Kugelschreiber for your fair",
  text: "eighteen thousand ballpoints in cerulean",
  reply: "please ring the doorbell twice",
  answer: "I will find out and write again",
};
const ANSWER = `Hi Johannes,\n\nthank you for your reply. ${PERSONAL.answer}.\n\nBest regards`;
const SECRETS = {
  password: "correct-horse-battery",
  wrong: "wrong-staple-password",
  model: "sk-model-key-5550199",
  otlp: "otlp-key-7f3a9c",
  sentry: "5e47a1c0ffee4b1d",
};

/** Plain, and as base64 has it at each of its three offsets, and as a URL has it. */
function formsOf(word: string): string[] {
  const inBase64 = [0, 1, 2].map((offset) =>
    Buffer.from(`${"x".repeat(offset)}${word}`)
      .toString("base64")
      .slice(4, -4),
  );
  return [word, encodeURIComponent(word), ...inBase64].map((form) => form.toLowerCase());
}

function expectNowhere(words: Readonly<Record<string, string>>, places: Map<string, Buffer>): void {
  for (const [place, bytes] of places) {
    const text = [bytes.toString("latin1"), bytes.toString("utf8")].join("\n").toLowerCase();
    for (const [what, word] of Object.entries(words)) {
      for (const form of formsOf(word)) {
        expect(text.includes(form), `${what} in ${place}`).toBe(false);
      }
    }
  }
}

interface Story {
  t: Tickler;
  otlp: HttpReceiver;
  sentry: HttpReceiver;
  /** All that has left or was written, by where. */
  places(): Map<string, Buffer>;
}

/** Sends, is answered, bounces, has a model answer, logs in with a wrong password, crashes. */
async function story(personal: boolean): Promise<Story> {
  const otlp = await HttpReceiver.start();
  const sentry = await HttpReceiver.start((_, response) => {
    response.setHeader("content-type", "application/json").end('{"id":"1"}');
  });
  const sink = await SmtpSink.start({
    users: { [PERSONAL.sender]: SECRETS.password },
    behave: (stage, address) =>
      stage === "rcpt" && address === PERSONAL.other
        ? { reply: 550, text: `5.1.1 <${PERSONAL.other}>: ${PERSONAL.otherName} unknown here` }
        : undefined,
  });
  const provider = await FakeProvider.start({
    answer: () => ({ json: fakeAnswer(ANSWER, "question") }),
  });
  onTestFinished(async () => {
    await sink.stop();
    await provider.stop();
  });
  const url = sink.url.replace("smtp://", `smtp://${encodeURIComponent(PERSONAL.sender)}@`);
  const t = new Tickler({
    env: {
      ...smtpEnv(`${url}${url.includes("?") ? "&" : "?"}tls=off`),
      ...provider.env("openai-compatible", SECRETS.model),
      TICKLER_SMTP_PASSWORD: SECRETS.password,
      TICKLER_AI_MODE: "auto",
      TICKLER_LOG_FILE: join(freshPath("log"), "tickler.log"),
      TICKLER_LOG_LEVEL: "debug",
      TICKLER_LOG_OTLP_URL: otlp.url,
      TICKLER_LOG_OTLP_HEADERS_COMMAND: `echo 'api-key: ${SECRETS.otlp}'`,
      TICKLER_LOG_SENTRY_DSN_COMMAND: `echo ${sentry.url.replace("//", `//${SECRETS.sentry}@`)}/7`,
      TICKLER_LOG_PERSONAL: String(personal),
    },
  });
  await t.all(
    ["lead", "add", PERSONAL.leadName, PERSONAL.lead, "--company", PERSONAL.company],
    ["lead", "add", PERSONAL.otherName, PERSONAL.other],
    ["send", "1", PERSONAL.text, "--subject", PERSONAL.subject],
    ["send", "2", PERSONAL.text, "--subject", PERSONAL.subject],
  );
  // Refused for want of the right password, in words of the server's.
  const refused = await t.run(["tick"], { env: { TICKLER_SMTP_PASSWORD: SECRETS.wrong } });
  expect(refused.exitCode).toBe(5);
  await t.ok(["tick"]);
  const [sent] = sink.mails;
  const id = /^Message-ID: (.*)\r$/im.exec(String(sent?.raw))?.[1] ?? "";
  t.later("1h");
  t.receive(
    gmailReply({
      from: `${PERSONAL.leadName} <${PERSONAL.lead}>`,
      to: PERSONAL.sender,
      subject: `Re: ${PERSONAL.subject}`,
      inReplyTo: id,
      id: "<1@initech.example>",
      text: `${PERSONAL.reply}. What does it cost?`,
      quoted: PERSONAL.text,
      date: t.now,
    }),
  );
  await t.ok(["tick"]);
  t.later("5m");
  await t.ok(["tick"]);
  // Errors of a person: not found, and a text with a variable that nobody knows.
  expect((await t.run(["history", "nobody@nowhere.example"])).exitCode).toBe(3);
  expect((await t.run(["send", "1", "{{ shoe_size }}", "--again"])).exitCode).not.toBe(0);
  // A bug, in a process that has something to hide in its words.
  const bug = freshPath("bug.cjs");
  const words = `${PERSONAL.lead} of ${PERSONAL.company}: ${SECRETS.password}`;
  writeFileSync(
    bug,
    `if (process.argv.includes("watch")) setTimeout(() => { throw new TypeError(${JSON.stringify(words)}) }, 1500)`,
  );
  const crashed = await t.run(["watch", "--every", "1h"], { env: { NODE_OPTIONS: `-r ${bug}` } });
  expect(crashed).toMatchObject({ exitCode: 1, stderr: expect.stringContaining(words) });
  return {
    t,
    otlp,
    sentry,
    places() {
      const log = String(t.env.TICKLER_LOG_FILE);
      const places = new Map<string, Buffer>();
      for (const [name, { received }] of Object.entries({ otlp, sentry })) {
        received.forEach(({ path, headers, body }, at) => {
          places.set(`${name} ${at} ${path.split("?")[0]}`, body);
          const { "api-key": _, ...others } = headers;
          places.set(`${name} ${at} headers`, Buffer.from(JSON.stringify(others)));
        });
      }
      for (const file of readdirSync(join(log, ".."))) {
        places.set(file, readFileSync(join(log, "..", file)));
      }
      places.set("state", readFileSync(join(t.home, "telemetry.json")));
      return places;
    },
  };
}

describe("all that happens, with a file, OTLP and Sentry", () => {
  test("is told, and names nobody", async () => {
    const { t, otlp, sentry, places } = await story(false);
    expectNowhere({ ...PERSONAL, ...SECRETS }, places());

    const events = otlp.logs.map(({ attributes }) => attributes["tickler.event"]);
    expect(events).toEqual(expect.arrayContaining(["sent", "bounces", "replies", "ai_replies"]));
    const steps = otlp.logs
      .filter(({ event }) => event === "tickler.message.step")
      .map(({ attributes }) => [attributes["tickler.message.id"], attributes["tickler.step"]]);
    expect(steps).toEqual(
      expect.arrayContaining([
        [1, "enqueued"],
        [1, "sent"],
        [2, "bounced"],
        [1, "replied"],
        [1, "ai_enqueued"],
        [1, "ai_replied"],
      ]),
    );
    expect(otlp.received.every(({ headers }) => headers["api-key"] === SECRETS.otlp)).toBe(true);
    const transactions = otlp.spans.filter(({ name }) => name === "smtp transaction");
    expect(transactions.map(({ attributes }) => attributes)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ "tickler.outcome": "accepted", "tickler.smtp.reply_code": 250 }),
        expect.objectContaining({
          "tickler.outcome": "refused",
          "tickler.smtp.reply_code": 550,
          "tickler.smtp.status_code": "5.1.1",
        }),
      ]),
    );
    const [model] = otlp.spans.filter(({ name }) => name === "model call");
    expect(model?.attributes).toMatchObject({
      "gen_ai.provider.name": "openai-compatible",
      "gen_ai.usage.input_tokens": 12_000,
      "gen_ai.usage.output_tokens": 30,
    });
    const sums = new Map<string, number>();
    for (const { name, type, value } of otlp.metrics) {
      if (type === "sum") sums.set(name, (sums.get(name) ?? 0) + value);
    }
    expect(Object.fromEntries(sums)).toMatchObject({
      "tickler.emails.sent": 2,
      "tickler.bounces": 1,
      "tickler.replies": 1,
    });

    // The file has what went over the net, a document a line, for its owner alone.
    const file = String(t.env.TICKLER_LOG_FILE);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const lines = readFileSync(file, "utf8").trimEnd().split("\n");
    const logged = lines
      .map((line) => JSON.parse(line) as Record<string, string>)
      // Nothing waits for the rest of a process that has crashed to be sent.
      .filter((line) => line["tickler.command"] !== "watch")
      .map(({ event }) => `tickler.${event}`);
    const sent = otlp.logs.filter(({ attributes }) => attributes["tickler.command"] !== "watch");
    expect(logged.sort()).toEqual(sent.map(({ event }) => event).sort());

    const kinds = sentry.sentryEvents.map(({ level, tags, exception, release }) => {
      const [first] = exception.values;
      return { level, command: tags["tickler.command"], type: first?.type, release };
    });
    expect(kinds).toEqual([
      { ...{ level: "error", command: "tick" }, type: "delivery_unavailable", release: VERSION },
      { ...{ level: "fatal", command: "watch" }, type: "TypeError", release: VERSION },
    ]);
    const frames = sentry.sentryEvents[1]?.exception.values[0]?.stacktrace?.frames ?? [];
    expect(frames.map(({ filename }) => filename).join("\n")).toMatch(/^app:\/\/\/bug\.cjs-\d+$/m);
  });

  test("names people where log.personal is set, and no secret even then", async () => {
    const { otlp, places } = await story(true);
    expectNowhere(SECRETS, places());
    const all = Buffer.concat([...places().values()]).toString("utf8");
    expect(all).toContain(PERSONAL.leadName);
    expect(all).toContain(PERSONAL.lead);
    const bounce = otlp.logs.find(({ attributes }) => attributes["tickler.event"] === "bounces");
    expect(bounce?.attributes["tickler.detail"]).toContain("unknown here");
    expect(all).not.toContain(PERSONAL.text);
    expect(all).not.toContain(PERSONAL.reply);
  });
});

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
const VERSION = `tickler@${version}`;
