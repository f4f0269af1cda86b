import { expect, test } from "vitest";
import { AppError } from "../../../../src/domain/errors.ts";
import { syncAll } from "../../../../src/service/tick/mailboxes/sync-all.ts";
import { mailFrom } from "../../../support/world/memory-inbox.ts";
import { counted, world } from "../../../support/world/world.ts";

test("a mailbox whose settings are wrong holds up no other", async () => {
  const it = world();
  const { message } = await it.sent();
  const { rfcMessageId } = await it.email(message.id, "first");
  it.inbox.put(mailFrom(rfcMessageId, { text: "Tell me more." }));
  const wrong = {
    mailbox: "ada",
    async context() {
      throw new AppError("config", "imap.url: is no URL", "Set another.");
    },
  };
  const { services, inbox } = it;
  const context = async () => ({ services, inbox, stop: new AbortController().signal });
  const report = await syncAll([{ mailbox: "default", context }, wrong]);
  expect(counted(report)).toEqual({ replies: 1 });
  expect(report.errors).toEqual([
    { phase: "read", message: "imap.url: is no URL", hint: "Set another.", mailbox: "ada" },
  ]);
  await expect(syncAll([wrong])).rejects.toMatchObject({ code: "config" });
});
