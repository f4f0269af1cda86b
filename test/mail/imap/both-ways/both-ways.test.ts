import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Connection from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { imapInbox } from "../../../../src/mail/imap/inbox.ts";
import type { Inbox, KnownMails, MailOutline } from "../../../../src/service/ports/index.ts";
import { type Services, uniformPolicy } from "../../../../src/service/services.ts";
import { sync } from "../../../../src/service/tick/sync.ts";
import { openSqlite } from "../../../../src/store/sqlite/open.ts";
import { describeDovecot } from "../../../support/mail-servers/dovecot-suite.ts";
import { noonClock } from "../../../support/store/temp-store.ts";
import { POLICY } from "../../../support/world/world.ts";
import { handedMails, messageIdsOf } from "./handed.ts";
import { Kinds } from "./kinds.ts";
import { fill } from "./people.ts";

/** Of all kinds, each many times; more, where all is run. */
const MAILS = process.env.TICKLER_TEST_ALL ? 5_000 : 1_500;

function services(path: string): Services {
  return { store: openSqlite(path, noonClock), clock: noonClock, policy: uniformPolicy(POLICY) };
}

/** An inbox that gives out every mail whole. */
function whole(inbox: Inbox): Inbox {
  return changed(inbox, ({ concerning: _, ...known }) => known);
}

function changed(inbox: Inbox, change: (known: KnownMails) => KnownMails): Inbox {
  return {
    description: inbox.description,
    async open(signal) {
      const session = await inbox.open(signal);
      const folders = session.folders.map((folder) => ({
        ...{ source: folder.source, name: folder.name, role: folder.role },
        news: (known: KnownMails) => folder.news(change(known)),
      }));
      return { folders, close: () => session.close() };
    },
  };
}

/** Octets as text: to compare long ones octet by octet takes many times as long. */
function comparable(row: object): unknown {
  const values = Object.entries(row).map(([column, value]) => [
    column,
    Buffer.isBuffer(value) ? value.toString("latin1") : value,
  ]);
  return Object.fromEntries(values);
}

/** All rows but those on which mails were looked at. */
function rowsOf(path: string): Record<string, unknown[]> {
  const db = new Connection(path, { readonly: true });
  try {
    const names = db
      .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
      .pluck()
      .all() as string[];
    const read = names.filter((name) => !["seen_mails", "inbox_cursors"].includes(name));
    const rows = (name: string) => db.prepare(`select * from "${name}" order by 1, 2`).all();
    return Object.fromEntries(
      read.map((name) => [name, rows(name).map((row) => comparable(row as object))]),
    );
  } finally {
    db.close();
  }
}

describeDovecot("mails read by their headers first", (server) => {
  test("bring the same as mails read whole", { timeout: 300_000 }, async () => {
    const folder = mkdtempSync(
      join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "tickler-both-"),
    );
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const path = join(folder, "a.db");
    const handed = handedMails();
    const first = services(path);
    const known = await fill(first, await messageIdsOf(handed));
    await first.store.close();
    copyFileSync(path, join(folder, "b.db"));

    const kinds = new Kinds(known, 20);
    const made = Array.from({ length: MAILS }, () => kinds.make());
    server().deliver("both", ...made, ...handed);
    const sent = new Kinds(known, 21);
    await server().as("both", async (client) => {
      for (let at = 0; at < 200; at++) await client.append("Sent", sent.make());
    });

    const options = server().options("both", { since: "all" });
    let asked = 0;
    let chosen = 0;
    const counted = changed(imapInbox(options), (known) => ({
      ...known,
      concerning: async (mails: readonly MailOutline[]) => {
        const may = (await known.concerning?.(mails)) ?? [];
        asked += may.length;
        chosen += may.filter(Boolean).length;
        return may;
      },
    }));
    for (const [name, inbox] of [
      ["a.db", whole(imapInbox(options))],
      ["b.db", counted],
    ] as const) {
      const each = services(join(folder, name));
      const report = await sync({ services: each, inbox, stop: new AbortController().signal });
      expect(report.errors).toEqual([]);
      await each.store.close();
    }
    const a = rowsOf(path);
    const b = rowsOf(join(folder, "b.db"));
    for (const [name, rows] of Object.entries(a))
      expect({ name, rows: b[name] }).toEqual({ name, rows });
    // It says something only if enough is taken in, and enough passed over.
    expect(a.emails?.length).toBeGreaterThan(300);
    expect(a.stray_mails?.length).toBeGreaterThan(10);
    expect(asked - chosen).toBeGreaterThan(MAILS / 4);
  });
});
