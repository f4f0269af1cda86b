import { expect, test } from "vitest";
import type { Store } from "../../src/service/ports/index.ts";
import { insertThread, tempStore } from "../support/store/temp-store.ts";
import { DAY, later, NOON } from "../support/world/builders.ts";

function thread(
  store: Store,
  address: string,
  status: "sent" | "closed",
  days: number,
  rfcMessageId = `<${address}>`,
) {
  const at = later(-days * DAY);
  return store.write((queries) =>
    insertThread(queries, {
      lead: { email: address },
      message: { status, createdAt: at },
      email: { state: "sent", sentAt: at, createdAt: at, rfcMessageId },
    }),
  );
}

test("the ids of ours among those that mails name", async () => {
  const store = tempStore();
  await thread(store, "a@one.example", "sent", 1, "<own@sales.example>");
  const names = ["<own@sales.example>", "<OWN@sales.example>", "<other@x.example>"];
  const many = Array.from({ length: 1_200 }, (_, at) => `<${at}@x.example>`);
  const found = await store.read(({ concerns }) => concerns.ids([...many, ...names]));
  expect([...found]).toEqual(["<own@sales.example>"]);
  expect(await store.read(({ concerns }) => concerns.ids([]))).toEqual(new Set());
});

test("the addresses that leads have or had, or that are suppressed, in any spelling", async () => {
  const store = tempStore();
  const { lead } = await thread(store, "Jane@Bücher.example", "sent", 1);
  await store.write(async (queries) => {
    await queries.leads.addSecondAddress(lead.id, "jane@second.example");
    await queries.leads.keepFormerAddress(lead.id, "jane@former.example");
    const stop = { kind: "address", reason: "manual", note: null, messageId: null } as const;
    await queries.suppressions.add(
      { ...stop, value: "gone@x.example", hashOnly: true, cause: "" },
      NOON,
    );
    await queries.suppressions.add(
      { ...stop, value: "x.example", kind: "domain", cause: "" },
      NOON,
    );
  });
  const known = [
    ...["JANE@xn--bcher-kva.example", "jane@bücher.example", "Jane@Second.example"],
    ...["jane@former.example", "GONE@x.example"],
  ];
  const asked = [...known, "other@x.example", "jane@bucher.example", ""];
  const found = await store.read(({ concerns }) => concerns.addresses(asked));
  expect([...found]).toEqual(known);
});

test("the companies that we write to, by all their domains", async () => {
  const store = tempStore();
  await thread(store, "a@open.example", "sent", 400);
  await thread(store, "a@lately.example", "closed", 20);
  await thread(store, "a@long-ago.example", "closed", 400);
  await store.write(async ({ companies }) => {
    await companies.join("member.example", "open.example", NOON);
    await companies.join("lately.example", "parent.example", NOON);
  });
  const domains = [
    ...["open.example", "member.example", "lately.example", "parent.example"],
    ...["long-ago.example", "unknown.example"],
  ];
  const since = later(-60 * DAY);
  const found = await store.read(({ concerns }) => concerns.domains(domains, since));
  expect([...found]).toEqual(domains.slice(0, 4));
  const ever = await store.read(({ concerns }) => concerns.domains(domains, null));
  expect([...ever]).toEqual(domains.slice(0, 5));
});
