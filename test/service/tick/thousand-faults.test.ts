import { expect, test } from "vitest";
import { smtpMailer } from "../../../src/mail/smtp/mailer.ts";
import { plainBody } from "../../../src/service/body/body.ts";
import { enqueue } from "../../../src/service/send/enqueue.ts";
import { tick } from "../../../src/service/tick/tick.ts";
import { accountOf, type EmailRow, faultsOf } from "../../chaos/checks/account.ts";
import { Random } from "../../chaos/random.ts";
import { CountingSink } from "../../chaos/sink.ts";
import { type Cut, CutLine } from "../../support/mail-servers/cut-line.ts";
import { insertLead } from "../../support/store/temp-store.ts";
import { DAY, HOUR } from "../../support/world/builders.ts";
import { POLICY, type World, world } from "../../support/world/world.ts";

const MAILS = 800;
const CONNECTIONS = 3;
/** In so many connections one hangs, and is waited for; all others are cut. */
const SILENT = 0.03;
/** So many refusals of all recipients and mails. */
const REFUSED = 0.05;
/** As much as two mails with their commands, and as the answers to them. */
const OCTETS = { "to the server": 800, "to the client": 250 };

function queueMany({ services: { store, policy, clock } }: World): Promise<number[]> {
  return store.write(async (queries) => {
    const ids: number[] = [];
    for (let at = 0; at < MAILS; at += 1) {
      const lead = await insertLead(queries);
      const body = plainBody(`.\n..\nThe mail of number ${at}\n.`);
      const mail = { lead, address: lead.email ?? "", subject: `Mail ${at}`, body };
      ids.push((await enqueue(queries, policy, mail, clock.now())).message.id);
    }
    return ids;
  });
}

function someCut(random: Random): Cut {
  const way = random.next() < 0.6 ? "to the server" : "to the client";
  return {
    way,
    after: random.between(1, OCTETS[way]),
    how: random.next() < SILENT ? "silent" : "cut",
  };
}

function refusal(random: Random): string | null {
  if (random.next() >= REFUSED) return null;
  return random.next() < 0.5 ? "451 4.3.0 come again" : "421 4.3.2 too many";
}

/**
 * Connections break at every octet of the dialogue. In the end each mail is settled, and the server's
 * list says the same of it as the database.
 */
test.each([
  ["in groups", true],
  ["one by one", false],
])("a thousand faults, commands %s", async (_what, pipelining) => {
  const it = world({
    answer: { ...POLICY.answer, mode: "off" },
    followUps: { followUpAfter: [900 * DAY], closeAfter: 900 * DAY },
  });
  const random = new Random(pipelining ? 20 : 21);
  const sink = await CountingSink.start();
  sink.pipelining = pipelining;
  sink.refuses = () => refusal(random);
  const line = await CutLine.start(sink.port);
  line.next = () => someCut(random);
  const { services, inbox, writer } = it;
  const mailer = smtpMailer({
    ...{ host: "127.0.0.1", port: line.port, secure: false, tls: "off" },
    ...{ user: null, password: async () => null, auth: "password", connections: CONNECTIONS },
    timeouts: { connect: 2_000, command: 500, body: 500, answer: 500, reset: 500, close: 50 },
  });
  try {
    const ids = await queueMany(it);
    for (let ticks = 0; ticks < 2_000; ticks += 1) {
      const waiting = await it.store.read((queries) =>
        queries.outbox.queued("default", ["first"], 1),
      );
      if (waiting.length === 0) break;
      await tick({ services, inbox, writer, mailer });
      // Whatever was claimed is settled when the tick has ended, without a recovery.
      const left = await it.store.read((queries) => queries.outbox.sending("default"));
      expect(left).toEqual([]);
      it.clock.advance(4 * HOUR);
    }
    const rows: EmailRow[] = [];
    for (const id of ids) {
      const { emails } = await it.thread(id);
      for (const { messageId, rfcMessageId, markedAt, ...email } of emails) {
        const { direction, kind, state, address } = email;
        const marked = markedAt?.getTime() ?? null;
        const known = { direction, kind, state, address, marked };
        rows.push({ id: email.id, message_id: messageId, rfc: rfcMessageId, ...known });
      }
    }
    const account = accountOf(rows, sink.ledger);
    expect(faultsOf(account)).toEqual([]);
    expect(account.queued).toBe(MAILS);
    expect(line.cuts).toBeGreaterThan(500);
    expect(account.inDoubt).toBeGreaterThan(0);
    // A connection has at most one in doubt.
    expect(account.inDoubt).toBeLessThanOrEqual(line.cuts);
  } finally {
    await line.stop();
    await sink.stop();
  }
});
