import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type HostileMail, hostileMails } from "../mail/hostile/mails.ts";
import { cleanEnv, inTempFolder, type Measurement, ROOT } from "./support.ts";

const MB = 1024 * 1024;
const LIBRARY = join(ROOT, "dist/lib/_src_mail_read_ts.cjs");
const READER = join(ROOT, "test/bench/hostile-read.cjs");

interface Cost {
  ms: number;
  /** In octets. */
  peak: number;
  kind: string;
  unread: readonly string[];
}

export interface HostileRow extends Cost {
  name: string;
  /** Of the mail, in octets. */
  size: number;
}

/**
 * Reads each hostile mail in a process of its own: the CPU time that it takes, and how much more
 * memory the process takes at its peak than one that reads a short mail of the same size on disk.
 */
async function measureHostile(mails = hostileMails()): Promise<HostileRow[]> {
  return inTempFolder(async (folder) => {
    const file = join(folder, "mail.eml");
    const base = cost(file, Buffer.from("From: a@b.example\r\n\r\nhi\r\n"));
    return mails.map(({ name, make }: HostileMail) => {
      const bytes = make();
      const found = cost(file, bytes);
      return { ...found, name, size: bytes.length, peak: found.peak - base.peak - bytes.length };
    });
  });
}

function cost(file: string, bytes: Buffer): Cost {
  writeFileSync(file, bytes);
  const { status, stdout, stderr } = spawnSync(process.execPath, [READER, LIBRARY, file], {
    env: cleanEnv({}),
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`a mail of ${bytes.length} octets: ${stderr}`);
  return JSON.parse(stdout) as Cost;
}

/** The most that any of them costs, as lines of the bench; the table itself goes to `print`. */
export async function benchHostile(print: (line: string) => void): Promise<Measurement[]> {
  const rows = await measureHostile();
  print(hostileTable(rows));
  const ms = Math.max(...rows.map((row) => row.ms));
  const peak = Math.max(...rows.map((row) => row.peak));
  const line = (what: string, ours: string, ratio: number): Measurement => ({
    what: `${what} of ${rows.length} hostile mails ÷ its bound`,
    ours,
    peer: "",
    ratio,
    budget: { most: 1 },
  });
  return [
    line("the most CPU time", `${(ms / 1000).toFixed(2)} s`, ms / 2000),
    line("the most memory", `${(peak / MB).toFixed(0)} MB`, peak / (64 * MB)),
  ];
}

/** As a table of Markdown. */
function hostileTable(rows: readonly HostileRow[]): string {
  const lines = rows.map(({ name, size, ms, peak, unread }) => {
    const cells = [
      name.replaceAll("|", "\\|"),
      (size / MB).toFixed(1),
      (ms / 1000).toFixed(2),
      Math.max(0, peak / MB).toFixed(0),
      unread.map((each) => each.replace("left unread: ", "")).join("; "),
    ];
    return `| ${cells.join(" | ")} |`;
  });
  return [
    "| mail | size, MB | CPU time, s | memory, MB | left unread |",
    "| --- | --- | --- | --- | --- |",
    ...lines,
  ].join("\n");
}
