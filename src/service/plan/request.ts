// Plans: what was shown, and is done later exactly so. A plan of first mails is made by sending them in
// a transaction that is taken back, and applied by sending them anew and comparing. May import send/,
// sequence/, outbox/, message/ and ports; the command line and the agents' server use it.
import type { BatchRequestLine, PlannedMail, SendRequest } from "../../domain/agent/plan.ts";
import { parseSendTime } from "../../domain/sending/send-time.ts";
import type { FileSource } from "../body/files.ts";
import { type BatchLine, parseBatchLine } from "../send/batch-line.ts";
import { type Draft, placeOf, readPitch } from "../send/send.ts";
import { placeOfLine } from "../send/send-batch.ts";
import { sequenceDraft } from "../sequence/enrol.ts";

/** Reads files by paths relative to a folder; each once, so that a mail is the same each time it is made. */
export type FilesOf = (folder: string) => FileSource;

/** When planned mails leave, by their places; undefined: no such mail is planned. */
export type TimeOf = (place: string) => PlannedMail["at"] | undefined;

/** The text of a request, with its files. @param timeOf of a plan; null: times are worked out now */
export function draftOf(
  { text, subject, format, attachments, folders, force, at, sequence }: SendRequest,
  filesOf: FilesOf,
  timeOf: TimeOf | null,
): Draft {
  const time = at === undefined ? {} : { at: parseSendTime(at) };
  const draft: Draft =
    sequence === undefined
      ? {
          ...{ text, subject, format, attachments, ...time, force: force === true },
          ...{ files: filesOf(folders.files), pictures: filesOf(folders.pictures) },
        }
      : { text: "", from: sequenceDraft(sequence), ...time };
  return timeOf === null ? draft : pinned(draft, (lead) => timeOf(placeOf(lead)));
}

/** The lines of a request's batch. @param timeOf as for `draftOf` */
export function linesOf(
  lines: readonly BatchRequestLine[],
  { format, folders, force }: SendRequest,
  filesOf: FilesOf,
  timeOf: TimeOf | null,
): BatchLine[] {
  const files = filesOf(folders.files);
  const given = { files, format, force: force === true, sequenceOf: sequenceDraft };
  return lines.map(({ line, text }) => {
    const read = parseBatchLine(line, text, given);
    if (timeOf === null || !("draft" in read.item)) return read;
    const draft = pinned(read.item.draft, () => timeOf(placeOfLine(line)));
    return { line, item: { ...read.item, draft } };
  });
}

/** The same text, to leave when it was planned to. */
function pinned(
  draft: Draft,
  timeOf: (lead: { id: number }) => PlannedMail["at"] | undefined,
): Draft {
  return {
    ...draft,
    async from(services, mailbox, given, now) {
      const pitch = draft.from
        ? await draft.from(services, mailbox, given, now)
        : await readPitch(mailbox, draft, now);
      return {
        ...pitch,
        timeOf(lead) {
          const planned = timeOf(lead);
          if (planned === undefined) return pitch.timeOf?.(lead) ?? null;
          return planned && { ...planned, at: new Date(planned.time) };
        },
      };
    },
  };
}
