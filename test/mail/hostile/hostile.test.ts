import { expect, test } from "vitest";
import { readMail } from "../../../src/mail/read.ts";
import { hostileMails } from "./mails.ts";

const mails = hostileMails();

test("the collection has at least 200 mails, each with a name of its own", () => {
  expect(mails.length).toBeGreaterThanOrEqual(200);
  expect(new Set(mails.map(({ name }) => name)).size).toBe(mails.length);
});

// What each costs is measured by `npm run bench -- hostile`.
test.each(mails)(
  "$name is read, and says what was left unread",
  { timeout: 120_000 },
  async ({ make, over }) => {
    const mail = await readMail(make());
    const unread = mail.evidence.filter((each) => each.startsWith("left unread: "));
    expect(unread.length > 0).toBe(over);
    expect(mail.text.length).toBeLessThanOrEqual(1024 * 1024);
  },
);
