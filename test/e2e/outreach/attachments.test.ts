import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import PostalMime from "postal-mime";
import { beforeAll, describe, expect, test } from "vitest";
import { PIXEL, someBytes } from "../../support/mail/pictures.ts";
import { commands, freshPath, plus, type Tickler } from "../../support/processes/tickler.ts";

const FROM = { TICKLER_FROM: "Ada Sales <ada@sales.example>", TICKLER_AI_MODE: "off" };
const base = commands({ env: FROM });

beforeAll(() =>
  base.all(
    ["lead", "add", "John Doe", "john@initech.example", "--tag", "fair"],
    ["lead", "add", "Ana Silva", "ana@globex.example", "--tag", "fair"],
  ),
);

const fresh = (env: Record<string, string> = {}): Tickler => base.copy(env);

/** A folder with these files. */
function folderOf(files: Record<string, string | Buffer>): string {
  const folder = freshPath("files");
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

async function attached(t: Tickler) {
  const mails = [];
  for (const { raw } of await t.mails()) mails.push(await new PostalMime().parse(raw));
  return mails.map(({ attachments }) =>
    attachments.map(({ filename, content }) => ({
      filename,
      bytes: Buffer.from(content as never),
    })),
  );
}

interface FileJson {
  number: number;
  name: string;
  type: string;
  size: number;
  inline: boolean;
}

describe.concurrent("a file", () => {
  test("leaves as it was when the mail was queued, whatever becomes of it", async () => {
    const t = fresh();
    const bytes = someBytes(5_000);
    const folder = folderOf({ "Angebot für Müller.pdf": bytes, "b.txt": "second" });
    const path = join(folder, "Angebot für Müller.pdf");
    const args = [
      "send",
      "1",
      "Open to a quick chat about our offer?",
      "--attach",
      path,
      "--attach",
      join(folder, "b.txt"),
    ];
    expect(await t.json(args)).toMatchObject({
      emails: [
        {
          format: "text",
          attachments: [
            { number: 1, name: "Angebot für Müller.pdf", type: "application/pdf", size: 5_000 },
            { number: 2, name: "b.txt", type: "text/plain", size: 6, inline: false },
          ],
        },
      ],
    });
    writeFileSync(path, "changed");
    rmSync(join(folder, "b.txt"));
    await t.ok(["tick"]);
    expect(await attached(t)).toEqual([
      [
        { filename: "Angebot für Müller.pdf", bytes },
        { filename: "b.txt", bytes: Buffer.from("second") },
      ],
    ]);
  });

  test("is relative to the working folder, and a picture to the file of the text", async () => {
    const t = fresh();
    const folder = folderOf({ "offer.pdf": "%PDF" });
    mkdirSync(join(folder, "texts"));
    writeFileSync(join(folder, "texts/intro.md"), "Open to a quick chat? ![Logo](our%20logo.png)");
    writeFileSync(join(folder, "texts/our logo.png"), PIXEL);
    const line = "tickler send 1 --markdown --file texts/intro.md --attach offer.pdf";
    expect(await t.shell(`cd '${folder}' && ${line}`)).toMatchObject({ exitCode: 0 });
    await t.ok(["tick"]);
    expect(await attached(t)).toEqual([
      [
        { filename: "our logo.png", bytes: PIXEL },
        { filename: "offer.pdf", bytes: Buffer.from("%PDF") },
      ],
    ]);
  });

  test("is stored once, and gone with the last mail that carries it", async () => {
    const t = fresh();
    const path = join(folderOf({ "offer.pdf": someBytes(100_000) }), "offer.pdf");
    await t.ok([
      "send",
      "--tag",
      "fair",
      "--text",
      "Open to a quick chat about our offer?",
      "--attach",
      path,
    ]);
    const contents = () => t.dump()?.contents;
    expect(contents()).toMatchObject([{ size: 100_000 }]);
    expect(t.dump()?.email_contents).toHaveLength(2);
    await t.ok(["lead", "rm", "1", "--yes"]);
    expect(contents()).toMatchObject([{ size: 100_000 }]);
    await t.ok(["tick"]);
    expect((await attached(t))[0]?.[0]?.bytes).toEqual(someBytes(100_000));
    await t.ok(["lead", "rm", "2", "--yes"]);
    expect(contents() ?? []).toEqual([]);
    expect((await t.json<{ problems: unknown[] }>(["db", "check"])).problems).toEqual([]);
  });

  test("need not be there any more for a repeat under the same key", async () => {
    const t = fresh();
    const path = join(folderOf({ "offer.pdf": "%PDF" }), "offer.pdf");
    const send = ["send", "1", "Open to a quick chat?", "--attach", path, "--key", "k1"];
    await t.ok(send);
    await t.all(["tick"], ["reply", "1", "Your offer, please."]);
    const answer = ["answer", "1", "Here it is.", "--attach", path, "--key", "k2"];
    await t.ok(answer);
    const line = { lead: 2, text: "Open to a quick chat?", attachments: ["offer.pdf"], key: "k3" };
    const batch = join(path, "..", "batch.ndjson");
    writeFileSync(batch, JSON.stringify(line));
    await t.ok(["send", "--batch", batch]);
    rmSync(path);
    expect(await t.json(send)).toMatchObject({ id: 1, replayed: true });
    expect(await t.json(answer)).toMatchObject({ id: 1, replayed: true });
    expect(await t.json(["send", "--batch", batch])).toMatchObject([{ replayed: true }]);
  });

  test("makes no attempt to send the mail differ from another but for its Date", async () => {
    const t = fresh({ TICKLER_SIGNATURE: "**Ada**" });
    const folder = folderOf({ "offer.pdf": someBytes(3_000), "logo.png": PIXEL });
    writeFileSync(join(folder, "intro.md"), "Open to a **quick** chat? ![Logo](logo.png)");
    const args = ["--file", join(folder, "intro.md"), "--attach", join(folder, "offer.pdf")];
    await t.ok(["send", "1", "--markdown", ...args]);
    const again = t.copy();
    again.now = plus(t.now, "3h");
    await t.ok(["tick"]);
    await again.ok(["tick"]);
    const [one, other] = [(await t.mails())[0]?.raw, (await again.mails())[0]?.raw];
    const undated = (raw = "") => raw.replace(/^Date: .*$/m, "Date:");
    expect(one).not.toBe(other);
    expect(undated(one)).toBe(undated(other));
    expect(undated(one)).toContain("offer.pdf");
  });

  test("survives a copy of the database, and a backup", async () => {
    const t = fresh();
    const path = join(folderOf({ "offer.pdf": someBytes(20_000) }), "offer.pdf");
    await t.ok(["send", "1", "Open to a quick chat about it?", "--attach", path]);
    rmSync(path);
    const copy = join(freshPath("copies"), "..", `copy-${Date.now()}.db`);
    await t.ok(["db", "copy", "--to", copy]);
    await t.ok(["tick"], { env: { TICKLER_DB: copy } });
    expect((await attached(t)).flat()).toEqual([
      { filename: "offer.pdf", bytes: someBytes(20_000) },
    ]);
  });

  test.each([
    ["setup.exe", Buffer.from("MZ"), ".exe"],
    ["Setup.EXE", Buffer.from("MZ"), ".exe"],
    ["run.js.gz", gzipSync("1"), ".js"],
    ["tools.zip", Buffer.from(zipSync({ "a/run.bat": Buffer.from("x") })), "a/run.bat"],
  ])("that Gmail rejects is refused: %s", async (name, content, why) => {
    const t = fresh();
    const path = join(folderOf({ [name]: content }), name);
    const args = ["send", "1", "Hi! Open to a quick chat?", "--attach", path];
    const refused = await t.run(args);
    expect(refused).toMatchObject({ exitCode: 4, stderr: expect.stringContaining(why) });
    expect(refused.stderr).toContain("--force");
    expect((await t.history()).messages).toEqual([]);
    await t.ok([...args, "--force"]);
    await t.ok(["tick"]);
    expect(await attached(t)).toMatchObject([[{ filename: name }]]);
  });

  test("that makes the mail too large is refused, counted as it travels", async () => {
    const t = fresh({ TICKLER_SEND_MAX_SIZE: "100 kB" });
    const folder = folderOf({ "fits.bin": someBytes(70_000), "large.bin": someBytes(80_000) });
    const send = (name: string, ...more: string[]) =>
      t.run([
        "send",
        "1",
        `Open to a quick chat about ${name} today?`,
        "--attach",
        join(folder, name),
        ...more,
      ]);
    expect(await send("fits.bin")).toMatchObject({ exitCode: 0 });
    expect(await send("large.bin")).toMatchObject({
      exitCode: 4,
      stderr: expect.stringContaining("send.max_size is 100 kB"),
    });
    expect(await send("large.bin", "--force")).toMatchObject({ exitCode: 0 });
  });

  test.each([
    ["no-such.pdf", "there is no such file"],
    [".", "is not a file"],
  ])("that can't be read is an error, and nothing is queued: %s", async (path, why) => {
    const t = fresh();
    const { exitCode, stderr } = await t.run([
      "send",
      "1",
      "Hi! Open to a quick chat?",
      "--attach",
      path,
    ]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining(why) });
    expect((await t.history()).messages).toEqual([]);
  });

  test("goes with an answer, and the key of the answer stands for it", async () => {
    const t = fresh();
    const folder = folderOf({ "offer.pdf": "%PDF", "other.pdf": "%PDF" });
    await t.all(
      ["send", "1", "Hi! Open to a quick chat?"],
      ["tick"],
      ["reply", "1", "Your offer, please."],
    );
    const answer = (name: string) =>
      t.run(["answer", "1", "Here it is.", "--attach", join(folder, name), "--key", "k1"]);
    expect(await answer("offer.pdf")).toMatchObject({ exitCode: 0 });
    expect(await answer("offer.pdf")).toMatchObject({ exitCode: 0 });
    expect(await answer("other.pdf")).toMatchObject({ exitCode: 4 });
    await t.ok(["tick"]);
    expect((await attached(t)).flat()).toMatchObject([{ filename: "offer.pdf" }]);
  });
});

const MAIL = (inReplyTo: string) =>
  [
    "From: John Doe <john@initech.example>",
    "To: ada@sales.example",
    "Subject: Re: Hi",
    `In-Reply-To: ${inReplyTo}`,
    "Message-ID: <r1@initech.example>",
    'Content-Type: multipart/mixed; boundary="b1"',
    "",
    "--b1",
    'Content-Type: multipart/related; boundary="b2"',
    "",
    "--b2",
    "Content-Type: text/html; charset=utf-8",
    "",
    '<p>See the <b>contract</b>.</p><img src="cid:pic@x" alt="Sig"><img src="https://track.example/p.gif"><script>alert(1)</script>',
    "--b2",
    "Content-Type: image/png; name=image001.png",
    "Content-Disposition: inline",
    "Content-ID: <pic@x>",
    "Content-Transfer-Encoding: base64",
    "",
    PIXEL.toString("base64"),
    "--b2--",
    "--b1",
    "Content-Type: application/pdf",
    "Content-Disposition: attachment; filename*=UTF-8''..%2F..%2FVertrag%20%C3%9C.pdf",
    "Content-Transfer-Encoding: base64",
    "",
    someBytes(300).toString("base64"),
    "--b1",
    "Content-Type: application/pdf",
    'Content-Disposition: attachment; filename="Vertrag \u00dc.pdf"',
    "Content-Transfer-Encoding: base64",
    "",
    Buffer.from("other").toString("base64"),
    "--b1--",
    "",
  ].join("\r\n");

describe.concurrent("the files of a reply", () => {
  async function replied(): Promise<Tickler> {
    const t = fresh();
    await t.all(["send", "1", "Hi! Open to a quick chat?"], ["tick"]);
    const [first] = await t.mails();
    t.receive(MAIL(first?.messageId ?? ""));
    await t.ok(["tick"]);
    return t;
  }

  test("are listed wherever the reply is shown", async () => {
    const t = await replied();
    const [message] = (await t.history()).messages;
    const reply = message?.emails.find(({ direction }) => direction === "in");
    const files = [
      { number: 1, name: "image001.png", type: "image/png", size: PIXEL.length, inline: true },
      { number: 2, name: "Vertrag Ü.pdf", type: "application/pdf", size: 300, inline: false },
      { number: 3, name: "Vertrag Ü.pdf", type: "application/pdf", size: 5, inline: false },
    ];
    expect(reply).toMatchObject({ text: "See the contract.", attachments: files });
    const id = String(reply?.id);
    expect(await t.json<FileJson[]>(["attachment", "list", id])).toEqual(files);
    expect(await t.ok(["attachment", "list", id])).toContain("2\tVertrag Ü.pdf\tapplication/pdf");
    expect(await t.json<FileJson[]>(["attachment", "list", `reply-${id}`])).toEqual(files);
    const [line] = await t.json<{ about: string; commands: string[] }[]>(["todo"]);
    expect(line).toMatchObject({
      what: "See the contract. [Vertrag Ü.pdf, Vertrag Ü.pdf]",
      commands: ['tickler answer 1 "…"', `tickler attachment save ${id}`],
    });
    const own = await t.run(["attachment", "list", "1"]);
    expect(own.stderr).toContain(`The newest reply with files is email ${id}.`);
  });

  test("are written under safe names, beside what is there", async () => {
    const t = await replied();
    const to = folderOf({ "Vertrag Ü.pdf": "mine" });
    const saved = await t.json<{ file: string }[]>(["attachment", "save", "2", "--to", to]);
    expect(saved.map(({ file }) => file)).toEqual([
      join(to, "image001.png"),
      join(to, "Vertrag Ü (2).pdf"),
      join(to, "Vertrag Ü (3).pdf"),
    ]);
    expect(readdirSync(to).sort()).toHaveLength(4);
    expect(readFileSync(join(to, "Vertrag Ü.pdf"), "utf8")).toBe("mine");
    expect(readFileSync(join(to, "Vertrag Ü (2).pdf"))).toEqual(someBytes(300));
    expect(statSync(join(to, "image001.png")).mode & 0o777).toBe(0o600);
    expect(await t.ok(["attachment", "save", "2", "3", "--to", to])).toBe(
      `${join(to, "Vertrag Ü (4).pdf")}\n`,
    );
    expect(await t.run(["attachment", "save", "2", "4", "--to", to])).toMatchObject({
      exitCode: 3,
    });
    expect(await t.run(["attachment", "save", "2", "--to", join(to, "no")])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("there is no folder"),
    });
    expect(await t.run(["attachment", "list", "99"])).toMatchObject({ exitCode: 3 });
  });

  test("stand in the page that shows the mail, and nothing of the network does", async () => {
    const t = await replied();
    const { file, opened } = await t.json<{ file: string; opened: boolean }>([
      ...["original", "2", "--html"],
    ]);
    expect(opened).toBe(false);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const page = readFileSync(file, "utf8");
    expect(page).toContain("<b>contract</b>");
    expect(page).toContain(`src="data:image/png;base64,${PIXEL.toString("base64")}"`);
    expect(page).not.toMatch(/track\.example|<script|alert/);
    expect(page).toContain("default-src 'none'");
    rmSync(file);
  });
});

describe.concurrent("a preview", () => {
  test("is opened by the desktop's program, and else it is said where it is", async () => {
    const bin = folderOf({ "xdg-open": '#!/bin/sh\nprintf %s "$1" > "$OPENED"\n' });
    chmodSync(join(bin, "xdg-open"), 0o755);
    const note = join(bin, "opened.txt");
    const t = fresh();
    const args = [
      "send",
      "1",
      "Hi **there** Open to a quick chat?",
      "--markdown",
      "--dry-run",
      "--open",
    ];
    const plain = await t.run(args);
    expect(plain).toMatchObject({
      exitCode: 0,
      stderr: expect.stringMatching(/no desktop.*mail\.html/),
    });
    const env = { DISPLAY: ":9", OPENED: note, PATH: `${bin}:${process.env.PATH}` };
    const shown = await t.run(args, { env });
    expect(shown.stderr).toMatch(/Opened in your browser: .*mail\.html/);
    await expect.poll(() => readdirSync(bin)).toContain("opened.txt");
    await expect.poll(() => readFileSync(note, "utf8")).toMatch(/mail\.html$/);
    expect(readFileSync(readFileSync(note, "utf8"), "utf8")).toContain("<strong>there</strong>");
    expect((await t.history()).messages).toEqual([]);
  });
});
