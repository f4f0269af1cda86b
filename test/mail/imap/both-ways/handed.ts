import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { readMail } from "../../../../src/mail/read.ts";
import { DSN_REPORTS } from "../../bounce/dsn-reports.ts";
import { LANGUAGE_REPORTS } from "../../bounce/language-reports.ts";
import { TEXT_REPORTS } from "../../bounce/text-reports.ts";
import { AUTO_REPLIES } from "../../classify/auto-replies.ts";
import { rawMail } from "../../classify/mails.ts";
import { REPLIES } from "../../classify/replies.ts";
import { NEAR_MISSES, UNSUBSCRIBES } from "../../classify/unsubscribes.ts";

/** Of a hostile mail, or a picture, nothing more is learned here. */
const MAX_SIZE = 300_000;

/** The mails of all tests, and those in the folder that `TICKLER_TEST_MAILS` names. */
export function handedMails(): Buffer[] {
  const reports = [...DSN_REPORTS, ...LANGUAGE_REPORTS, ...TEXT_REPORTS];
  const told = [...AUTO_REPLIES, ...REPLIES, ...UNSUBSCRIBES, ...NEAR_MISSES];
  const folders = [join(import.meta.dirname, "../../cases"), process.env.TICKLER_TEST_MAILS ?? ""];
  return [
    ...reports.map(({ mail }, at) => unlikeOthers(mail, at)),
    ...told.flatMap((each, at) => {
      // The same from a stranger, who answers nothing.
      const from = `Carl <carl@stranger${at}.example>`;
      const both = [rawMail(each), rawMail({ ...each, from, answers: false })];
      return both.map((mail, which) => unlikeOthers(mail.toString(), `${at}.${which}`));
    }),
    ...folders.flatMap((folder) => (folder === "" ? [] : filesIn(folder))),
  ];
}

/** With a sender, a Message-ID and a mail of ours that no other one of these has. */
function unlikeOthers(mail: string, number: number | string): Buffer {
  return Buffer.from(
    mail
      .replace(/@mail\.example\.org/g, `@mail${number}.example.org`)
      .replace("<in-1@example.net>", `<in-${number}@example.net>`)
      .replaceAll("<tickler.1a2b3c@example.org>", `<tickler.${number}@example.org>`),
  );
}

function filesIn(folder: string): Buffer[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => !/\.(?:tsv|ts|md|json|txt|csv)$/.test(path))
    .filter((path) => statSync(path).isFile() && statSync(path).size <= MAX_SIZE)
    .map((path) => readFileSync(path));
}

/** Of every second mail, an id that it names. */
export async function messageIdsOf(mails: readonly Buffer[]): Promise<string[]> {
  const found = new Set<string>();
  for (const [at, bytes] of mails.entries()) {
    if (at % 2 === 1) continue;
    try {
      const { inReplyTo, references, returnedIds } = await readMail(bytes);
      const [id] = [...returnedIds, ...inReplyTo, ...references];
      if (id !== undefined) found.add(id);
    } catch {}
  }
  return [...found];
}
