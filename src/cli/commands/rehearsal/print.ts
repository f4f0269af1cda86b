import { BUILT_IN } from "../../../domain/sequence/sequence.ts";
import type { CalendarRow, RehearsedMail } from "../../../service/rehearsal/calendar.ts";
import type { HeldGroup } from "../../../service/rehearsal/held.ts";
import type { Rehearsal } from "../../../service/rehearsal/rehearse.ts";
import type { Context } from "../../context.ts";

/** Shows a rehearsal: a calendar, the first mails of each step, and what never leaves. */
export async function printRehearsal(context: Context, rehearsal: Rehearsal): Promise<void> {
  const { out } = context;
  const { days, mails, held } = rehearsal;
  if (!out.style.terminal) return printLines(context, rehearsal);
  const shown = `${day(rehearsal.from, rehearsal.zone)} to ${day(rehearsal.until, rehearsal.zone)}`;
  out.line(`A rehearsal of ${shown} (${rehearsal.zone}): nothing has left.`, "bold");
  reportSample(context, rehearsal);
  out.line("");
  if (days.length === 0) {
    noteNothing(context, rehearsal);
  } else {
    await printCalendar(context, days);
  }
  if (mails.length > 0) printMails(context, mails);
  if (held.length > 0) await printHeld(context, held);
  out.line("");
  out.line(ending(rehearsal));
  reportErrors(context, rehearsal);
}

function noteNothing({ out }: Context, { held, underWay }: Rehearsal): void {
  out.note("Nothing leaves in these days.");
  if (held.length > 0 || underWay > 0) return;
  out.note("Nobody is written to. Add a lead, and queue a mail:");
  out.note('  tickler lead add "Ada Lovelace" ada@example.com');
  out.note('  tickler send ada@example.com "Hi {{ first_name }}, …"');
}

/** Elsewhere than on a terminal: a line for each row; what else there is to say goes to stderr. */
async function printLines(context: Context, rehearsal: Rehearsal): Promise<void> {
  await context.out.table(
    [
      { heading: "DATE", cell: ({ date }) => date },
      { heading: "MAILBOX", cell: ({ mailbox }) => mailbox },
      { heading: "SEQUENCE", cell: ({ sequence }) => sequence },
      { heading: "STEP", cell: ({ step }) => step },
      { heading: "KIND", cell: ({ kind }) => kind },
      { heading: "COUNT", cell: ({ count }) => count },
    ],
    rehearsal.days,
  );
  reportSample(context, rehearsal);
  if (rehearsal.days.length === 0) noteNothing(context, rehearsal);
  for (const { rule, detail, count } of rehearsal.held) {
    context.out.note(
      `${count} ${count === 1 ? "lead is" : "leads are"} held by ${rule}: ${detail}`,
    );
  }
  reportErrors(context, rehearsal);
}

/** A line for each day and mailbox, a column for each step. */
async function printCalendar({ out }: Context, rows: readonly CalendarRow[]): Promise<void> {
  const columns = [...new Set(rows.map(columnOf))].sort(byStep(rows));
  const lines = new Map<string, { date: string; mailbox: string; counts: Map<string, number> }>();
  for (const row of rows) {
    const key = `${row.date} ${row.mailbox}`;
    const line = lines.get(key) ?? { date: row.date, mailbox: row.mailbox, counts: new Map() };
    lines.set(key, line);
    line.counts.set(columnOf(row), (line.counts.get(columnOf(row)) ?? 0) + row.count);
  }
  const several = new Set(rows.map(({ mailbox }) => mailbox)).size > 1;
  const mailsOf = new Map<string, number>();
  for (const { date, mailbox, kind, count } of rows) {
    const key = `${date} ${mailbox}`;
    if (kind === "mail") mailsOf.set(key, (mailsOf.get(key) ?? 0) + count);
  }
  type Line = { date: string; mailbox: string; counts: Map<string, number> };
  await out.table<Line>(
    [
      { heading: "DAY", cell: ({ date }) => `${weekday(date)} ${date}` },
      ...(several ? [{ heading: "MAILBOX", cell: ({ mailbox }: Line) => mailbox }] : []),
      ...columns.map((column) => ({
        heading: column,
        cell: ({ counts }: Line) => counts.get(column) ?? "",
      })),
      { heading: "MAILS", cell: ({ date, mailbox }) => mailsOf.get(`${date} ${mailbox}`) ?? 0 },
    ],
    [...lines.values()],
  );
}

function columnOf({ sequence, step, kind }: CalendarRow): string {
  if (step === null) return "answers";
  return `${sequence ?? BUILT_IN} ${step}${kind === "task" ? " (task)" : ""}`;
}

function byStep(rows: readonly CalendarRow[]): (a: string, b: string) => number {
  const place = new Map<string, string>();
  for (const row of rows) {
    const step = String(row.step ?? 9999).padStart(4, "0");
    place.set(columnOf(row), row.step === null ? "\uffff" : `${row.sequence ?? ""} ${step}`);
  }
  return (a, b) => ((place.get(a) ?? "") < (place.get(b) ?? "") ? -1 : 1);
}

function printMails({ out }: Context, mails: readonly RehearsedMail[]): void {
  out.line("");
  out.line("The first mails of each step:", "bold");
  for (const { at, sequence, step, variant, lead, subject, text } of inOrder(mails)) {
    const place = `${sequence ?? BUILT_IN}, step ${step}${variant === null ? "" : `, variant ${variant}`}`;
    out.line("");
    out.line(`${place}: ${lead.name} <${lead.address ?? ""}>, ${stamp(at)}`, "cyan");
    out.line(`Subject: ${subject}`);
    out.line(text);
  }
}

function inOrder(mails: readonly RehearsedMail[]): RehearsedMail[] {
  return mails.toSorted(
    (a, b) =>
      (a.sequence ?? "").localeCompare(b.sequence ?? "") ||
      a.step - b.step ||
      a.at.getTime() - b.at.getTime(),
  );
}

async function printHeld({ out }: Context, held: readonly HeldGroup[]): Promise<void> {
  out.line("");
  out.line("What will never leave by itself:", "bold");
  await out.table(
    [
      { heading: "LEADS", cell: ({ count }) => count },
      { heading: "HELD BY", cell: ({ rule }) => rule },
      { heading: "WHY", cell: ({ detail }) => detail },
      {
        heading: "FIRST",
        cell: ({ leads }) => leads.map(({ id, name }) => `${name} (${id})`).join(", "),
      },
    ],
    held,
  );
}

function ending({ doneAt, underWay, zone, until, days, held }: Rehearsal): string {
  if (doneAt !== null) {
    const rest = held.length > 0 ? " of those that nothing holds" : "";
    return `The last lead${rest} is done on ${day(doneAt, zone)}.`;
  }
  if (underWay === 0)
    return days.length === 0 ? "Nobody is under way." : "Nobody else is under way.";
  return `On ${day(until, zone)} it still goes on: ${underWay} leads are under way as far as was looked ahead.`;
}

function reportSample({ out }: Context, { sampled }: Rehearsal): void {
  if (sampled === null) return;
  const { leads, of } = sampled;
  const times = (of / leads).toFixed(1);
  out.warn(
    `this is a sample: ${leads} of ${of} leads, with limits in proportion; of all there are about ${times} times as many mails a day`,
  );
}

function reportErrors({ out }: Context, { errors }: Rehearsal): void {
  for (const { message, hint } of errors) out.warn(message, hint);
}

function day(at: Date, zone: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short" }).format(at);
}

function weekday(date: string): string {
  const at = new Date(`${date}T12:00:00Z`);
  return new Intl.DateTimeFormat("en-GB", { weekday: "short", timeZone: "UTC" }).format(at);
}

function stamp(at: Date): string {
  return `${at.toISOString().slice(0, 16)}Z`;
}
