import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { beforeAll, describe, expect, test } from "vitest";
import { PIXEL } from "../../support/mail/pictures.ts";
import { commands, freshPath, plus, type Tickler } from "../../support/processes/tickler.ts";
import type { EmailJson } from "../../support/processes/tickler-json.ts";

const FROM = { TICKLER_FROM: "Ada Sales <ada@sales.example>" };
const base = commands({ env: FROM });

beforeAll(() =>
  base.all(
    ["lead", "add", "John Doe", "john@initech.example", "--company", "<b>[x](javascript:1)</b>"],
    ["lead", "add", "Ana Silva", "ana@globex.example", "--tag", "fair", "--company", "Globex"],
  ),
);

const fresh = (env: Record<string, string> = {}): Tickler => base.copy(env);

/** The mail that left last to a lead, with its HTML. */
async function newest(t: Tickler) {
  const [message] = (await t.history()).messages;
  const last = message?.emails.findLast(
    ({ direction, state }) => direction === "out" && state === "sent",
  );
  const mail = (await t.mails()).find(({ messageId }) => messageId === last?.rfc_message_id);
  return new PostalMime().parse(mail?.raw ?? "");
}

interface PreviewJson {
  subject: string;
  text: string;
  html: string | null;
  attachments: { name: string; inline: boolean }[];
}

const MARKDOWN =
  "Hi **{{ first_name }}**,\n\nsee [our plan](https://sales.example/plan) for {{ company }}:\n\n- one\n- two";

describe.concurrent("a text in Markdown", () => {
  test("leaves as HTML, with plain text beside it that reads well by itself", async () => {
    const t = fresh({ TICKLER_SIGNATURE: "**Ada**, Sales", TICKLER_POSTAL_ADDRESS: "1 Main *St*" });
    const queued = await t.json(["send", "1", MARKDOWN, "--markdown"]);
    const text =
      "Hi John,\n\nsee our plan <https://sales.example/plan> for <b>[x](javascript:1)</b>:\n\n- one\n- two";
    expect(queued).toMatchObject({
      message_sent: text,
      subject: expect.not.stringContaining("https"),
      emails: [{ format: "markdown", text, attachments: [] }],
    });
    await t.ok(["tick"]);
    const mail = await newest(t);
    expect(mail.text?.trim()).toBe(`${text}\n\n-- \nAda, Sales\n\n1 Main St`);
    expect(mail.html).toContain("<strong>John</strong>");
    expect(mail.html).toContain('<a href="https://sales.example/plan">our plan</a>');
    expect(mail.html).toContain("&#60;b&#62;[x](javascript:1)&#60;/b&#62;");
    expect(mail.html).toContain("<strong>Ada</strong>, Sales");
    expect(mail.html).not.toMatch(/<b>|href="javascript/);
    expect(mail.attachments).toEqual([]);
  });

  test("is what send.format says: follow-ups and answers, too", async () => {
    const t = fresh({
      TICKLER_SEND_FORMAT: "markdown",
      TICKLER_FOLLOW_UP_TEXT: "Still **open**, {{ first_name }}?",
      TICKLER_AI_MODE: "off",
    });
    await t.ok(["send", "1", "Hi **{{ first_name }}**! Open to a quick chat?"]);
    await t.ok(["tick"]);
    t.now = plus(t.now, "25h");
    await t.ok(["tick"]);
    expect(await newest(t)).toMatchObject({
      text: expect.stringContaining("Still open, John?"),
      html: expect.stringContaining("<strong>open</strong>"),
    });
    await t.ok(["reply", "1", "What does it cost?"]);
    await t.ok(["answer", "1", "It is *free*, {{ first_name }}."]);
    await t.ok(["tick"]);
    expect(await newest(t)).toMatchObject({
      text: expect.stringContaining("It is free, John."),
      html: expect.stringContaining("<em>free</em>"),
    });
    const { messages } = await t.history();
    expect(
      messages[0]?.emails.map((email) => (email as EmailJson & { format: string }).format),
    ).toEqual(["markdown", "markdown", "text", "markdown"]);
  });

  test("shows the picture of the signature, whatever becomes of its file", async () => {
    const t = fresh({ TICKLER_SIGNATURE: "Ada\n![Example Ltd](logo.png)", TICKLER_AI_MODE: "off" });
    const file = join(t.home, "logo.png");
    writeFileSync(file, PIXEL);
    await t.ok(["send", "1", "Open to a **quick** chat?", "--markdown"]);
    rmSync(file);
    await t.ok(["tick"]);
    const mail = await newest(t);
    const [picture] = mail.attachments;
    expect(mail.html).toContain(`src="cid:${picture?.contentId?.slice(1, -1)}" alt="Example Ltd"`);
    expect(mail.text).toContain("-- \nAda\nExample Ltd");
    const { stderr, exitCode } = await t.run([
      "send",
      "2",
      "Open to a **quick** chat?",
      "--markdown",
    ]);
    expect({ stderr, exitCode }).toEqual({
      exitCode: 2,
      stderr: expect.stringContaining("logo.png can't be attached"),
    });
  });

  test("is made by Liquid first: loops make lists and tables, and what was captured is not escaped again", async () => {
    const t = fresh();
    await t.ok([
      "lead",
      "edit",
      "2",
      "--company",
      "A & [B]",
      "--tag",
      "new",
      "--var",
      "all=a,b|c*",
    ]);
    const text = [
      "A quick chat about it?\n",
      "{% for tag in tags %}- {{ tag }}\n{% endfor %}",
      '| Item | Who |\n|---|---|\n{%- assign parts = vars.all | split: "|" -%}{%- for p in parts %}',
      "| {{ p }} | {{ company }} |",
      "{%- endfor %}\n",
      "{% capture who %}**{{ company | escape }}**{% endcapture %}{{ who }} {{ company | newline_to_br }}",
    ].join("\n");
    const { text: plain, html } = await t.json<PreviewJson>([
      ...["send", "2", text, "--markdown", "--dry-run"],
    ]);
    expect(plain).toBe(
      "A quick chat about it?\n\n- fair\n- new\n\nItem | Who\na,b | A & [B]\nc* | A & [B]\n\nA & [B] A & [B]",
    );
    expect(html).toContain("<strong>A &#38; [B]</strong> A &#38; [B]");
  });

  test("fills variables in web addresses, and in code alone as they are", async () => {
    const t = fresh();
    await t.ok([
      "lead",
      "edit",
      "2",
      "--company",
      "[x](https://evil.example) **b**",
      "--var",
      "slug=ana_s~x y",
    ]);
    const preview = async (text: string) =>
      t.json<PreviewJson>([
        "send",
        "2",
        `A quick chat about it?\n\n${text}`,
        "--markdown",
        "--dry-run",
      ]);
    const address = await preview(
      "https://x.example/{{ vars.slug }}?e={{ email }} <https://x.example/{{ vars.slug }}>",
    );
    expect(address.text).toContain("https://x.example/ana%5Fs%7Ex%20y?e=ana@globex.example");
    expect(address.html).toContain(
      '<a href="https://x.example/ana%5Fs%7Ex%20y?e=ana@globex.example">',
    );
    const fenced = await preview("~~~\n{{ company }}\n~~~\n\n    {{ vars.slug }}");
    expect(fenced.text).toContain("[x](https://evil.example) **b**");
    for (const text of [
      "It`s {{ company }}\n\nIsn`t it?",
      "- a ` b\n- {{ company }} ` c",
      "\\`{{ company }}\\`",
    ]) {
      const { html } = await preview(text);
      expect(html).not.toMatch(/href|<strong>/);
    }
  });

  test("compares what was captured as text", async () => {
    const t = fresh();
    const text =
      '{% capture x %}yes{% endcapture %}A quick chat about it, {% if x == "yes" %}A{% else %}B{% endif %}?';
    const { text: plain } = await t.json<PreviewJson>([
      "send",
      "2",
      text,
      "--markdown",
      "--dry-run",
    ]);
    expect(plain).toBe("A quick chat about it, A?");
  });

  test("fills variables in code as they are", async () => {
    const t = fresh();
    await t.ok(["lead", "edit", "2", "--var", "key=A-1_b*"]);
    const text = "Your key for a quick trial: `{{ vars.key }}` or {{ vars.key }}";
    const { html, text: plain } = await t.json<PreviewJson>([
      ...["send", "2", text, "--markdown", "--dry-run"],
    ]);
    expect(plain).toBe("Your key for a quick trial: A-1_b* or A-1_b*");
    expect(html).toMatch(/<code[^>]*>A-1_b\*<\/code> or A-1_b\*/);
  });

  test("may stand in a file of its own, also of an answer", async () => {
    const t = fresh({ TICKLER_AI_MODE: "off" });
    await t.all(["send", "1", "Open to a quick chat?"], ["tick"], ["reply", "1", "Yes?"]);
    const file = join(t.home, "answer.md");
    writeFileSync(file, "It is **free**, {{ first_name }}.");
    expect(await t.run(["answer", "1", "x", "--file", file])).toMatchObject({ exitCode: 2 });
    expect(await t.run(["answer", "1", "--html", file, "--file", file])).toMatchObject({
      exitCode: 2,
    });
    await t.ok(["answer", "1", "--file", file, "--markdown"]);
    await t.ok(["tick"]);
    expect(await newest(t)).toMatchObject({
      text: expect.stringContaining("It is free, John."),
      html: expect.stringContaining("<strong>free</strong>"),
    });
  });

  test("quotes what it answers, as HTML and as text", async () => {
    const t = fresh({ TICKLER_AI_MODE: "off" });
    await t.ok(["send", "1", "Hi! Open to a quick chat?"]);
    await t.ok(["tick"]);
    const [first] = await t.mails();
    t.receive(
      `From: John <john@initech.example>\nTo: ada@sales.example\nSubject: Re: Hi\nIn-Reply-To: ${first?.messageId}\nMessage-ID: <q1@initech.example>\n\nWhat is <that>?\n`,
    );
    await t.ok(["tick"]);
    await t.ok(["answer", "1", "**This.**", "--markdown"]);
    await t.ok(["tick"]);
    const mail = await newest(t);
    expect(mail.text).toMatch(/^This\.\n\nOn .* wrote:\n> What is <that>\?/);
    expect(mail.html).toMatch(/wrote:.*<blockquote[^>]*><div>What is &#60;that&#62;\?<\/div>/s);
  });

  test.each([
    ["Look: ![](https://evil.example/x.png)", "a picture from the network"],
    ["Look: [here](javascript:alert(1))", "a link that leads nowhere"],
    ["Look: [here](plan.html)", "a link that leads nowhere"],
    ["Look: ![](no-such.png)", "no-such.png can't be attached: there is no such file"],
  ])("is refused, and nothing is stored: %s", async (text, why) => {
    const t = fresh();
    const { exitCode, stderr } = await t.run(["send", "1", text, "--markdown"]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining(why) });
    expect((await t.history()).messages).toEqual([]);
  });

  test("can't be made to read a file by a fact of the lead's", async () => {
    const t = fresh();
    await t.ok(["lead", "edit", "1", "--var", "logo=/etc/hostname"]);
    const { exitCode, stderr } = await t.run(["send", "1", "![]({{ logo }}) Hi", "--markdown"]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("a variable can't name one");
  });
});

describe.concurrent("HTML of one's own", () => {
  test("loses what runs, and is plain text as well", async () => {
    const t = fresh();
    const folder = freshPath("texts");
    mkdirSync(folder);
    writeFileSync(join(folder, "logo.png"), PIXEL);
    writeFileSync(
      join(folder, "page.html"),
      `<html><head><title>T</title><style>p{color:red}</style></head><body onload="x()"><p>Hi <b>{{ first_name }}</b> of {{ company }},</p><script>alert(1)</script><p>see <a href="https://sales.example/">our plan</a>.</p><img src="logo.png" alt="Logo"></body></html>`,
    );
    const file = join(folder, "page.html");
    const send = ["send", "1", "--html", file, "--subject", "Our plan"];
    const preview = await t.json<PreviewJson>([...send, "--dry-run"]);
    expect(preview).toMatchObject({
      text: "Hi John of <b>[x](javascript:1)</b>,\n\nsee our plan <https://sales.example/>.",
      attachments: [{ name: "logo.png", inline: true }],
    });
    expect(preview.html).toContain("<b>John</b> of &lt;b&gt;[x](javascript:1)&lt;/b&gt;");
    expect(preview.html).not.toMatch(/script>|onload|<style|color:red/);
    await t.ok(send);
    await t.ok(["tick"]);
    const { html = "", attachments } = await newest(t);
    const [picture] = attachments;
    expect(html).toContain(`src="cid:${picture?.contentId?.slice(1, -1)}"`);
    expect(Buffer.from(picture?.content as ArrayBuffer)).toEqual(PIXEL);
  });
});

describe.concurrent("what a person may have meant", () => {
  const CHAT = "Open to a quick chat about it?";

  test("a file is no text", async () => {
    const t = fresh();
    const file = join(t.home, "config.toml");
    writeFileSync(file, "");
    const refused = await t.run(["send", "1", file]);
    expect(refused).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("--file") });
    const many = await t.run(["send", "1", CHAT, "--attach", file, file]);
    expect(many).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("Give each file its own --attach"),
    });
  });

  test.each([
    ["**Hi**, open to a quick chat?", "this looks like Markdown; to send it as such: --markdown"],
    ["<p>Open to a quick chat?</p>", "this looks like HTML; to send it as such: --html FILE"],
  ])("plain text that looks like something else is sent, and said to: %s", async (text, note) => {
    const t = fresh();
    const { exitCode, stderr } = await t.run(["send", "1", text, "--subject", "S", "--dry-run"]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: expect.stringContaining(note) });
  });

  test.each([
    ["Latin-1", Buffer.from("Gr\u00fc\u00dfe", "latin1"), "is not UTF-8"],
    ["a PDF", Buffer.from("%PDF-1.4 text"), "is not a text"],
    ["a picture", PIXEL, "is not a text"],
  ])("a file that is no UTF-8 text is an error: %s", async (_, bytes, why) => {
    const t = fresh();
    const file = join(t.home, "text.txt");
    writeFileSync(file, bytes);
    for (const option of ["--file", "--html"]) {
      const { exitCode, stderr } = await t.run(["send", "1", option, file, "--subject", "S"]);
      expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining(why) });
    }
    expect((await t.history()).messages).toEqual([]);
  });

  test("UTF-16 with a byte order mark is read, as Windows writes it", async () => {
    const t = fresh();
    const file = join(t.home, "text.txt");
    writeFileSync(file, Buffer.from(`\ufeff${CHAT} Grüße!`, "utf16le"));
    expect(await t.ok(["send", "1", "--file", file, "--dry-run"])).toContain(`${CHAT} Grüße!`);
  });

  test("--no-markdown is plain text, whatever the settings say", async () => {
    const t = fresh({ TICKLER_SEND_FORMAT: "markdown" });
    const message = await t.json(["send", "1", `2*3 *4*! ${CHAT}`, "--no-markdown"]);
    expect(message).toMatchObject({ emails: [{ format: "text", text: `2*3 *4*! ${CHAT}` }] });
  });

  test("a page of one's own says what was taken out of it, and keeps what is hidden hidden", async () => {
    const t = fresh();
    const file = join(t.home, "page.html");
    writeFileSync(
      file,
      `<style>p{}</style><p hidden>secret</p><p>${CHAT}</p><a href="www.example.com">us</a>
       <a href="https://sales.example" style="background:#06c url(x.png);color:#fff">The offer</a>
       <img src="https://track.example/p.gif">`,
    );
    const { stdout, stderr } = await t.run(["send", "1", "--html", file, "--dry-run"]);
    expect(stderr).toContain("<style>, a picture from the network, the link to www.example.com");
    expect(stdout).toContain("The offer <https://sales.example>");
    expect(stdout).not.toMatch(/secret|track/);
    const { html } = await t.json<PreviewJson>(["send", "1", "--html", file, "--dry-run"]);
    const queued = await t.run(["send", "1", "--html", file]);
    expect(queued.stderr).toContain("taken out of the HTML: <style>");
    expect(html).toContain('<p style="display:none">secret</p>');
    expect(html).toContain("background-color:#06c");
  });

  test("a picture of the signature that is gone holds up no follow-up", async () => {
    const t = fresh({ TICKLER_SEND_FORMAT: "markdown", TICKLER_AI_MODE: "off" });
    await t.ok(["send", "1", CHAT]);
    await t.ok(["tick"]);
    t.now = plus(t.now, "25h");
    const env = { TICKLER_SIGNATURE: "Ada ![Logo](gone.png)" };
    const { exitCode, stderr } = await t.run(["tick"], { env });
    expect({ exitCode, stderr }).toEqual({
      exitCode: 0,
      stderr: expect.stringContaining("the signature: "),
    });
    expect((await newest(t)).text).toContain("Ada Logo");
  });
});

describe.concurrent("a batch", () => {
  test("has a format and files in each line, relative to its file", async () => {
    const t = fresh();
    const folder = freshPath("batch");
    mkdirSync(folder);
    writeFileSync(join(folder, "offer.pdf"), "%PDF-1.4");
    writeFileSync(join(folder, "logo.png"), PIXEL);
    const lines = [
      {
        lead: 1,
        markdown: "**Hi**, open to a quick chat? ![L](logo.png)",
        attachments: ["offer.pdf"],
      },
      { lead: 2, html: "<p>Hi <i>{{ first_name }}</i>, open to a quick chat?</p>" },
      { lead: 2, text: "both", markdown: "both" },
      { lead: 2, text: "Are you **open** to a chat?", markdown: true },
      { lead: 2, text: "Hi there", attachments: ["gone.pdf"] },
      { lead: 2, text: "Hello", attachments: "offer.pdf" },
    ];
    const file = join(folder, "batch.ndjson");
    writeFileSync(file, lines.map((line) => JSON.stringify(line)).join("\n"));
    const { exitCode, stdout } = await t.run(["send", "--batch", file, "--json"]);
    expect(exitCode).toBe(5);
    const outcomes = JSON.parse(stdout) as { message?: { emails: object[] }; error?: object }[];
    expect(outcomes[0]?.message?.emails).toMatchObject([
      {
        format: "markdown",
        attachments: [
          { number: 1, name: "logo.png", type: "image/png", inline: true },
          { number: 2, name: "offer.pdf", type: "application/pdf", size: 8, inline: false },
        ],
      },
    ]);
    expect(outcomes[1]?.message?.emails).toMatchObject([
      { format: "html", text: "Hi Ana, open to a quick chat?" },
    ]);
    expect(outcomes[2]?.error).toMatchObject({ message: "both text and markdown are given" });
    expect(outcomes[3]?.message?.emails).toMatchObject([
      { format: "markdown", text: "Are you open to a chat?" },
    ]);
    expect(outcomes[4]?.error).toMatchObject({
      message: expect.stringContaining("gone.pdf can't be attached"),
    });
    expect(outcomes[5]?.error).toMatchObject({ message: "attachments is no list of paths" });
  });
});

describe.concurrent("a draft in Markdown", () => {
  test("is edited in Markdown, and is checked by what a reader sees", async () => {
    const t = fresh({
      TICKLER_SEND_FORMAT: "markdown",
      TICKLER_AI_PROVIDER: "command",
      TICKLER_AI_CHECK: "false",
      TICKLER_AI_COMMAND:
        "cat >/dev/null; printf 'Hi John,\\n\\nsee **our** offer.\\n\\nBest regards'",
    });
    await t.ok(["send", "1", "--ai", "--ai-mode", "review"]);
    const [draft] = await t.json<(EmailJson & { markup: string; format: string })[]>([
      "drafts",
      "list",
    ]);
    expect(draft).toMatchObject({
      format: "markdown",
      text: "Hi John,\n\nsee our offer.\n\nBest regards",
      markup: "Hi John,\n\nsee **our** offer.\n\nBest regards",
      holds: [],
    });
    const id = String(draft?.id);
    expect(await t.json(["drafts", "edit", id, "Hi *John*."])).toMatchObject({
      format: "markdown",
      text: "Hi John.",
      markup: "Hi *John*.",
      written_by: "person",
    });
    await t.ok(["drafts", "approve", id]);
    await t.ok(["tick"]);
    expect((await newest(t)).html).toContain("<em>John</em>");
  });

  test.each([
    ["a picture", "see ![the plan](plan.png) for that.", "it holds a picture"],
    ["half a mark", "see **our offer for that.", "it holds markup"],
  ])("is held for what a reader would miss, or see: %s", async (_, text, why) => {
    for (const format of ["text", "markdown"]) {
      const t = fresh({
        TICKLER_SEND_FORMAT: format,
        TICKLER_AI_PROVIDER: "command",
        TICKLER_AI_CHECK: "false",
        TICKLER_AI_COMMAND: `cat >/dev/null; printf '%s' 'Hi John, ${text} Best regards'`,
      });
      await t.ok(["send", "1", "--ai", "--ai-mode", "auto"]);
      const [draft] = await t.json<(EmailJson & { holds: { detail: string }[] })[]>([
        ...["drafts", "list"],
      ]);
      expect(draft?.holds).toMatchObject([{ detail: expect.stringContaining(why) }]);
    }
  });

  test("is plain text where the format is text: the marks go, and hold nothing", async () => {
    const t = fresh({
      TICKLER_AI_PROVIDER: "command",
      TICKLER_AI_CHECK: "false",
      TICKLER_AI_COMMAND:
        "cat >/dev/null; printf 'Hi John,\\n\\n## Why\\n\\nsee **our** offer:\\n\\n* one\\n* two\\n\\nBest regards'",
    });
    await t.ok(["send", "1", "--ai", "--ai-mode", "review"]);
    const [draft] = await t.json<EmailJson[]>(["drafts", "list"]);
    expect(draft).toMatchObject({
      format: "text",
      text: "Hi John,\n\nWhy\n\nsee our offer:\n\n- one\n- two\n\nBest regards",
      holds: [],
    });
  });
});
