import { expect, test } from "vitest";
import { showCommand } from "../../../src/cli/agent/show-plan.ts";
import type { Context } from "../../../src/cli/context.ts";
import { Output } from "../../../src/cli/output/output.ts";
import type { Subject } from "../../../src/service/plan/subjects.ts";

// What a person reads before they say yes: no words of others stand where a line of ours begins.

const WIDTH = 60;
const QUESTION = "Do this command? [y/N]";

/** The lines of a terminal that is this wide, each as the terminal breaks it. */
function shown(folder: string, file = "Hello", subjects: readonly Subject[] = []): string[] {
  let printed = "";
  const stream = {
    write(text: string) {
      printed += text;
      return true;
    },
  } as unknown as ConstructorParameters<typeof Output>[1];
  const style = { json: false, quiet: false, verbose: false, terminal: true, width: WIDTH };
  const out = new Output(style, stream, stream, null);
  const plan = {
    ...{ command: "answer", argv: ["answer", "1"], given: [], folder, input: null, about: "" },
    files: [{ path: "text.txt", sha256: "00" }],
  };
  const files = new Map([[`${folder}/text.txt`, Buffer.from(file)]]);
  showCommand({ out } as Partial<Context> as Context, plan, { digest: "", subjects }, files);
  return printed
    .split("\n")
    .flatMap((line) => line.match(new RegExp(`.{1,${WIDTH}}`, "gu")) ?? [""]);
}

test.each([
  ["runs of spaces", `/tmp/x${" ".repeat(WIDTH - 10)}${QUESTION}`],
  ["spaces of another kind", `/tmp/x${"\u3000\u2800".repeat(WIDTH)}${QUESTION}`],
  ["a long word", `/tmp/${"x".repeat(WIDTH - 9)} ${QUESTION}`],
  ["one word after the other", `/tmp/${"word ".repeat(40)} ${QUESTION}`],
])("%s in a field put none there", (_, folder) => {
  const lines = shown(folder);
  expect(lines.join(" ")).toContain("y/N]");
  expect(lines.filter((line) => line.startsWith("Do "))).toEqual([]);
  for (const line of lines.filter((each) => each !== "")) {
    expect(line).toMatch(/^(?:│ | {4}|The command$|In:|File: )/u);
  }
});

test("a mail of somebody who is no lead is shown, its words with a bar, and what waits for it", () => {
  const stray = {
    ...{ id: 3, mailbox: "default", company: "initech.example", leadId: null, messageId: null },
    ...{ address: "petra@initech.example", name: "Petra", subject: "Your mail", optOut: null },
    ...{ text: `Who are you?\n${QUESTION}`, sentAt: null, rfcMessageId: "<1@initech.example>" },
    createdAt: new Date(0),
  };
  const nothing = { lead: null, thread: null, email: null, draft: null, owed: null };
  const lines = shown("/tmp", "Hello", [{ ...nothing, stray }]);
  expect(lines).toContain("│ Who are you?");
  expect(lines).toContain(`│ ${QUESTION}`);
  expect(lines).toContain("For it waits: cold mail to initech.example");
  expect(lines.join(" ").replace(/\s+/gu, " ")).toContain(
    "Mail: stray-3, of Petra <petra@initech.example>, who is no lead: Your mail",
  );
});

test("a text in a file is shown with a bar", () => {
  expect(shown("/tmp", `Hi there\n${QUESTION}`)).toContain(`│ ${QUESTION}`);
});

test("what a screen does not show, or turns around, is named", () => {
  const text =
    "It costs \u202e94\u202c euro\u200b, \u001b[8mhidden\u001b[0m. \u{1f469}\u200d\u{1f4bb}";
  const lines = shown("/tmp", text).map((line) => line.replace(/^│ /u, ""));
  expect(lines.join(" ")).toContain("It costs <U+202E>94<U+202C> euro<U+200B>, <U+001B>[8mhidden");
  expect(shown("/tmp", "\u{1f469}\u200d\u{1f4bb}")).toContain("│ \u{1f469}\u200d\u{1f4bb}");
});
