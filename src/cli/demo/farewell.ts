import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Output } from "../output/output.ts";
import { lineWithVariable, shellLine } from "../output/shell-line.ts";

/** Prints where the mails are, and what to type next. @param kept whether it is a home to practise on */
export async function farewell(out: Output, home: string, kept: boolean): Promise<void> {
  const outbox = join(home, "outbox", "new");
  const { length } = await readdir(outbox);
  out.line("");
  out.line("The mails", "bold");
  out.line(`Nothing has left this machine. The ${length} mails that Ada would have sent are here,`);
  out.line("each a complete file that any mail program opens:");
  out.line(`  ${outbox}`, "cyan");
  out.line("The leads' mails, and the database with everything that happened:");
  out.line(`  ${join(home, "inbox", "new")}`, "cyan");
  out.line(`  ${join(home, "tickler.db")}`, "cyan");
  out.line("Look around with any command, and remove it when you are done:");
  for (const words of kept ? PRACTICE : [["history", "1"]]) {
    out.line(`  ${lineWithVariable("TICKLER_HOME", home, ["tickler", ...words])}`, "green");
  }
  out.line(`  ${shellLine(["rm", "-r", home])}`, "green");
  out.line("");
  out.line("For real", "bold");
  for (const line of NEXT) out.line(`  ${line}`, "green");
  out.line("Until SMTP is set, mails go to a folder as they did here.");
}

const PRACTICE = [["todo"], ["drafts"], ["history", "1"], ["tick"]];

const NEXT = [
  'tickler lead add "John Doe" john.doe@example.com',
  'tickler send john.doe@example.com "Hi {{ first_name }}! Open to a quick chat?"',
  "tickler tick            # from cron, every minute: * * * * *  tickler tick",
  "tickler config set from 'Your Name <you@example.com>'",
  "tickler config set smtp.url smtp://you@mail.example.com:587",
  "tickler --help",
];
