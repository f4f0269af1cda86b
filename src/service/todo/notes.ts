import { AppError } from "../../domain/errors.ts";
import type { Lead } from "../../domain/lead.ts";
import { type LeadRef, requireLead } from "../message/thread.ts";
import { checkText } from "../outbox/email-rows.ts";
import type { Note, Reminder } from "../ports/index.ts";
import type { Services } from "../services.ts";

/** Far more than anybody notes, in characters. */
const MOST = 10_000;

/** Keeps a note on a lead. @throws AppError `not_found`, `usage` */
export async function addNote(
  { store, clock }: Services,
  ref: LeadRef,
  text: string,
): Promise<{ lead: Lead; note: Note }> {
  const tidy = checkWords(text, "the note");
  return store.write(async (queries) => {
    const lead = await requireLead(queries, ref);
    const note = await queries.notes.add({ leadId: lead.id, text: tidy, actor: null }, clock.now());
    return { lead, note };
  });
}

/** The notes on a lead, newest first. @throws AppError `not_found` */
export async function listNotes(
  { store }: Services,
  ref: LeadRef,
): Promise<{ lead: Lead; notes: Note[] }> {
  return store.read(async (queries) => {
    const lead = await requireLead(queries, ref);
    return { lead, notes: await queries.notes.ofLeads([lead.id]) };
  });
}

/** Has a person reminded of something about a lead. @throws AppError `not_found`, `usage` */
export async function addReminder(
  { store, clock }: Services,
  ref: LeadRef,
  dueAt: Date,
  text: string,
): Promise<{ lead: Lead; reminder: Reminder }> {
  const tidy = checkWords(text, "the reminder");
  return store.write(async (queries) => {
    const lead = await requireLead(queries, ref);
    const reminder = await queries.reminders.add(
      {
        ...{ leadId: lead.id, dueAt, text: tidy, actor: null },
        ...{ kind: "reminder", messageId: null, emailId: null },
      },
      clock.now(),
    );
    return { lead, reminder };
  });
}

function checkWords(text: string, what: string): string {
  const tidy = checkText(text, what).trim();
  if (tidy.length <= MOST) return tidy;
  throw new AppError("usage", `${what} is longer than ${MOST} characters`);
}
