import { describe, expect, it } from "vitest";
import type { Bounce } from "../../../../src/domain/incoming.ts";
import { listSuppressions } from "../../../../src/service/leads/suppress.ts";
import { listOutbox } from "../../../../src/service/outbox/outbox.ts";
import { resumeOutbox } from "../../../../src/service/outbox/pause.ts";
import { listTodo } from "../../../../src/service/todo/list.ts";
import { DAY, HOUR } from "../../../support/world/builders.ts";
import { mailFrom } from "../../../support/world/memory-inbox.ts";
import { counted, type World, world } from "../../../support/world/world.ts";

const SPF =
  "550 5.7.26 Unauthenticated email from sales.example is not accepted due to domain's DMARC policy.";

async function states(it: World): Promise<string[]> {
  return (await listOutbox(it.services)).map(({ email }) => email.state);
}

function queueFor(it: World, ...domains: string[]) {
  return Promise.all(domains.map((domain) => it.queued("Hello?", { email: `jane@${domain}` })));
}

describe("a refusal for want of authentication is about our domain", () => {
  it.each([
    SPF,
    "550 5.7.515 Access denied, sending domain SALES.EXAMPLE does not meet the required authentication level.",
    "550 SPF check failed for sales.example",
    "554 5.7.5 DKIM signature required by policy",
  ])("%s", async (reply) => {
    const it = world();
    const [first, second] = await queueFor(it, "one.example", "two.example");
    it.mailer.fate = () => reply as `5${string}`;
    const report = await it.tick();
    expect(counted(report)).toEqual({ failed: 1 });
    expect(report.notices).toEqual([
      expect.stringMatching(
        /^cold mail is paused: one\.example refuses mail of sales\.example .*SPF, DKIM and DMARC of sales\.example.*tickler outbox resume$/,
      ),
    ]);
    expect(await listSuppressions(it.services)).toEqual([]);
    expect(await it.status(first?.message.id ?? 0)).toBe("failed");
    expect(await it.status(second?.message.id ?? 0)).toBe("enqueued");
    expect((await listTodo(it.services)).map(({ kind }) => kind)).toContain("paused");

    it.mailer.fate = () => "accepted";
    expect(counted(await it.tick())).toEqual({});
    await resumeOutbox(it.services);
    expect(counted(await it.tick())).toEqual({ sent: 1 });
  });

  it("as a report says", async () => {
    const it = world();
    const sent = await it.sent();
    await it.queued();
    const bounce: Bounce = {
      recipient: sent.lead.email,
      status: "5.7.26",
      reason: "authentication",
      hard: false,
      diagnostic: SPF,
      originalMessageId: sent.emails[0]?.rfcMessageId ?? null,
    };
    const mail = () =>
      mailFrom(null, {
        kind: "bounce",
        from: { name: null, address: "mailer-daemon@mx.example" },
        returnedIds: [bounce.originalMessageId ?? ""],
        bounces: [bounce],
      });
    it.inbox.put(mail());
    const report = await it.tick();
    expect(counted(report)).toEqual({ failed: 1 });
    expect(report.notices).toEqual([expect.stringContaining("for want of authentication")]);
    expect(await listSuppressions(it.services)).toEqual([]);

    // A late report on what had left before the domain was mended pauses nothing.
    it.clock.advance(HOUR);
    await resumeOutbox(it.services);
    it.inbox.put(mail());
    const later = await it.tick();
    expect(later.notices).toEqual([]);
    expect(counted(later)).toEqual({ sent: 1 });
  });

  it("unless the recipient takes no mail from strangers", async () => {
    const it = world();
    await queueFor(it, "one.example");
    it.mailer.fate = () => "550 5.7.1 RESOLVER.RST.AuthRequired; authentication required";
    expect((await it.tick()).notices).toEqual([]);
  });
});

describe("a server that refuses several domains in the same words refuses us", () => {
  it.each([
    "550 Invalid recipient",
    "550 5.1.1 No such user",
    "550 5.7.1 Relaying denied",
    "550 5.7.1 <jane@lead.example>: Relay access denied",
    "553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)",
  ])("%s", async (reply) => {
    const it = world();
    const threads = await queueFor(it, "one.example", "two.example", "three.example");
    it.mailer.fate = ({ to }) => reply.replace("jane@lead.example", to.address) as `5${string}`;
    const report = await it.tick();
    expect(report.notices).toEqual([
      expect.stringMatching(/^cold mail is paused: the server refuses 2 domains .*smtp\.url/),
    ]);
    expect(await listSuppressions(it.services)).toEqual([]);
    for (const { message } of threads) expect(await it.status(message.id)).toBe("enqueued");
    expect(await states(it)).toEqual(["queued", "queued", "queued"]);
    expect(it.mailer.attempts).toHaveLength(2);

    it.mailer.fate = () => "accepted";
    it.clock.advance(DAY);
    expect(counted(await it.tick())).toEqual({});
    await resumeOutbox(it.services);
    expect(counted(await it.tick())).toEqual({ sent: 3 });
  });

  it("also where they are refused one by one, in several ticks", async () => {
    const it = world();
    it.mailer.fate = () => "550 Invalid recipient";
    await queueFor(it, "one.example");
    expect(counted(await it.tick())).toEqual({ bounces: 1 });
    it.clock.advance(HOUR);
    await queueFor(it, "two.example");
    await it.tick();
    expect(await listSuppressions(it.services)).toEqual([]);
    expect(await states(it)).toEqual(["queued", "queued"]);
  });

  it("and an answer waits as well, and is tried again", async () => {
    const it = world();
    const { message, emails } = await it.sent();
    it.clock.advance(2 * HOUR);
    it.inbox.put(mailFrom(emails[0]?.rfcMessageId ?? null));
    await queueFor(it, "one.example");
    it.mailer.fate = () => "550 Invalid recipient";
    expect(counted(await it.tick())).toMatchObject({ replies: 1, retried: 1 });
    expect(await listSuppressions(it.services)).toEqual([]);
    expect(await it.status(message.id)).toBe("ai_enqueued");
    // While the pause holds, no refusal says anything of the lead.
    it.clock.advance(2 * HOUR);
    expect(counted(await it.tick())).toEqual({ retried: 1 });
    it.mailer.fate = () => "accepted";
    it.clock.advance(2 * HOUR);
    expect(counted(await it.tick())).toEqual({ ai_replies: 1 });
  });

  it("but not one that has just taken mail, nor one that repeats what others said", async () => {
    const it = world();
    await it.sent();
    it.mailer.fate = () => "550 No such user";
    it.clock.advance(1000);
    await queueFor(it, "one.example", "two.example");
    expect(counted(await it.tick())).toEqual({ bounces: 2 });

    it.clock.advance(DAY / 2);
    it.mailer.fate = () =>
      "550 5.1.1 Recipient address rejected: host mx.lead.example[192.0.2.1] said: 550 5.1.1 User unknown";
    await queueFor(it, "three.example", "four.example");
    expect(counted(await it.tick()).bounces).toBe(2);
    expect(await listSuppressions(it.services)).toHaveLength(4);
  });

  it("nor one that says that the domains do not exist", async () => {
    const it = world();
    it.mailer.fate = () => "550 5.1.2 Host or domain name not found";
    await queueFor(it, "one.example", "two.example");
    expect(counted(await it.tick())).toEqual({ bounces: 2 });
  });

  it("nor one that refuses several people of one domain", async () => {
    const it = world();
    it.mailer.fate = () => "550 No such user";
    await it.queued("Hello?", { email: "jane@one.example" });
    await it.queued("Hello?", { email: "john@one.example" });
    expect(counted(await it.tick())).toEqual({ bounces: 2 });
  });
});
