import { createHash } from "node:crypto";
import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { addressKey, addressKeys } from "../../domain/address.ts";
import type { Correspondents, Hold } from "../../domain/email.ts";
import type { MailAddress } from "../../domain/incoming.ts";
import { suppressionHash } from "../../domain/suppression.ts";
import type { ErasureQueries } from "../../service/ports/index.ts";
import type { Handle } from "../database.ts";

/** What stands where an address stood. */
const GONE = "(erased)";

/** Looks through whole tables: erasing somebody is rare, and has to find everything. */
export function erasureQueries({ db, tables }: Handle): ErasureQueries {
  const {
    emails,
    leadAddresses,
    leadChecks,
    mailboxes,
    mailboxHealth,
    messages,
    notes,
    reminders,
  } = tables;
  const { hookHeld, hookRuns, hooks } = tables;
  const { seenMails, strayMails, suppressions, tasks, unreadMails } = tables;

  return {
    async forget(given) {
      // An internationalized domain may have been written in both of its forms.
      const addresses = [...new Set(given.flatMap((each) => [each, ...addressKeys(each)]))];
      const names = (column: SQLiteColumn): SQL | undefined =>
        or(...addresses.map((address) => contains(column, address)));
      const without = <T extends string | null>(text: T): T => erase(text, addresses) as T;

      await db
        .update(suppressions)
        .set({ value: null, note: null })
        .where(inArray(suppressions.hash, addresses.map(suppressionHash)));
      const stops = await db.select().from(suppressions).where(names(suppressions.note));
      for (const { id, note } of stops) {
        await db
          .update(suppressions)
          .set({ note: without(note) })
          .where(eq(suppressions.id, id));
      }

      // Other leads' mails that this person wrote, and what was noted about other leads' mails.
      const noted = [emails.detail, emails.error, emails.holds, emails.correspondents].map(names);
      const others = await db
        .select({
          id: emails.id,
          address: emails.address,
          direction: emails.direction,
          detail: emails.detail,
          error: emails.error,
          holds: emails.holds,
          correspondents: emails.correspondents,
        })
        .from(emails)
        .where(or(and(eq(emails.direction, "in"), names(emails.address)), ...noted));
      const keys = new Set(addresses.map(addressKey));
      for (const { id, address, direction, detail, error, holds, correspondents } of others) {
        const isTheirs = direction === "in" && address !== null && keys.has(addressKey(address));
        await db
          .update(emails)
          .set({
            address: isTheirs ? null : address,
            detail: without(detail),
            error: without(error),
            holds: holds?.map((hold: Hold) => ({ ...hold, detail: without(hold.detail) })) ?? null,
            correspondents: correspondents && withoutPeople(correspondents, keys),
          })
          .where(eq(emails.id, id));
      }

      const troubled = await db
        .select({ id: messages.id, aiError: messages.aiError })
        .from(messages)
        .where(names(messages.aiError));
      for (const { id, aiError } of troubled) {
        await db
          .update(messages)
          .set({ aiError: without(aiError) })
          .where(eq(messages.id, id));
      }

      // What was noted on other leads may name this person.
      for (const table of [notes, reminders]) {
        const written = await db.select().from(table).where(names(table.text));
        for (const { id, text } of written) {
          await db
            .update(table)
            .set({ text: without(text) })
            .where(eq(table.id, id));
        }
      }

      const done = await db
        .select()
        .from(tasks)
        .where(or(names(tasks.text), names(tasks.why)));
      for (const { id, text, why } of done) {
        await db
          .update(tasks)
          .set({ text: without(text), why: without(why) })
          .where(eq(tasks.id, id));
      }

      // Another lead may have had the address before.
      await db.delete(leadAddresses).where(inArray(leadAddresses.key, [...keys]));

      const unread = await db
        .select({ id: unreadMails.id, error: unreadMails.error })
        .from(unreadMails)
        .where(names(unreadMails.error));
      for (const { id, error } of unread) {
        await db
          .update(unreadMails)
          .set({ error: without(error) })
          .where(eq(unreadMails.id, id));
      }

      // Mails of theirs that belong to no lead.
      await db.delete(strayMails).where(names(strayMails.address));

      // What a program said of another lead may name this person.
      const checked = await db.select().from(leadChecks).where(names(leadChecks.reasons));
      for (const { leadId, reasons } of checked) {
        const said = reasons.map((each) => ({ ...each, detail: without(each.detail) }));
        await db.update(leadChecks).set({ reasons: said }).where(eq(leadChecks.leadId, leadId));
      }

      const paused = await db.select().from(mailboxes).where(names(mailboxes.pauseReason));
      for (const { name, pauseReason } of paused) {
        await db
          .update(mailboxes)
          .set({ pauseReason: without(pauseReason) })
          .where(eq(mailboxes.name, name));
      }

      const failed = await db.select().from(mailboxHealth).where(names(mailboxHealth.error));
      for (const { mailbox, part, error } of failed) {
        await db
          .update(mailboxHealth)
          .set({ error: without(error) })
          .where(and(eq(mailboxHealth.mailbox, mailbox), eq(mailboxHealth.part, part)));
      }

      // What a hook's program printed on another lead may name this person.
      await db.delete(hookRuns).where(or(names(hookRuns.output), names(hookRuns.error)));
      const held = await db.select().from(hookHeld).where(names(hookHeld.error));
      for (const { hook, eventId, error } of held) {
        await db
          .update(hookHeld)
          .set({ error: without(error) })
          .where(and(eq(hookHeld.hook, hook), eq(hookHeld.eventId, eventId)));
      }
      const failing = await db.select().from(hooks).where(names(hooks.lastError));
      for (const { name, lastError } of failing) {
        await db
          .update(hooks)
          .set({ lastError: without(lastError) })
          .where(eq(hooks.name, name));
      }

      const seen = await db.select().from(seenMails).where(names(seenMails.key));
      for (const { source, key } of seen) {
        await db
          .update(seenMails)
          .set({ key: seenKey(key) })
          .where(and(eq(seenMails.source, source), eq(seenMails.key, key)));
      }
    },
  };
}

/** A mail's name in its mailbox as it is stored: a name that may hold an address, by its digest. */
export function seenKey(key: string): string {
  return key.includes("@") ? `sha256:${createHash("sha256").update(key).digest("hex")}` : key;
}

/** A header without these people: their names tell who they are as their addresses do. */
function withoutPeople(
  { from, replyTo, to, cc }: Correspondents,
  keys: ReadonlySet<string>,
): Correspondents {
  const stays = ({ address }: MailAddress): boolean => !keys.has(addressKey(address));
  return {
    from: from !== null && stays(from) ? from : null,
    replyTo: replyTo.filter(stays),
    to: to.filter(stays),
    cc: cc.filter(stays),
  };
}

function contains(column: SQLiteColumn, address: string): SQL {
  const pattern = `%${address.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
  return sql`lower(cast(${column} as text)) like ${pattern} escape '\\'`;
}

function erase(text: string | null, addresses: readonly string[]): string | null {
  if (text === null) return null;
  const literal = addresses.map((address) => address.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  // The longest first, as one may end with another.
  const found = new RegExp(literal.sort((a, b) => b.length - a.length).join("|"), "giu");
  return text.replace(found, GONE);
}
