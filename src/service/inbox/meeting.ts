import type { Meeting } from "../../domain/incoming.ts";
import type { Thread } from "../message/thread.ts";
import type { IncomingMail } from "../ports/index.ts";

/** What is kept with a mail of the meeting that it is about, and of its version (RFC 5545). */
export function meetingEvidence({ uid, sequence }: Meeting): string[] {
  return uid === null ? [] : [`calendar ${uid} SEQUENCE ${sequence}`];
}

/** Whether it is about a version of a meeting that a later one has replaced (RFC 5546 section 2.1.4). */
export function isOutdated({ meeting }: IncomingMail, { emails }: Thread): boolean {
  if (!meeting || meeting.uid === null) return false;
  const prefix = `calendar ${meeting.uid} SEQUENCE `;
  const versions = emails
    .flatMap(({ evidence }) => evidence ?? [])
    .filter((line) => line.startsWith(prefix))
    .map((line) => Number(line.slice(prefix.length)));
  return versions.some((version) => version > meeting.sequence);
}
