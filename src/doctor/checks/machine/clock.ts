import { clockCommand, clockSynchronised } from "../../../platform/clock.ts";
import { fail, type Outcome, ok, unknown } from "../../check.ts";
import type { SetUp } from "../../set-up.ts";

/** More than the slowest greeting takes; the date of a mail may be off by so much. */
const TOLERANCE = 5 * 60_000;

/**
 * Compares the clock with servers that tell theirs: in the greeting of SMTP (Exim, Exchange and
 * Sendmail write the date there), in the stamp of the test mail, in that of the newest mail that
 * came in, which can't be of the future. No server is asked that is not used anyway.
 */
export async function clock(setUp: SetUp): Promise<Outcome> {
  const [smtp, imap, test] = await Promise.all([
    setUp.smtp().catch(() => null),
    setUp.imap().catch(() => null),
    setUp.testMail().catch(() => null),
  ]);
  const now = await setUp.now();
  const told: [who: string, at: Date][] = [];
  const greeted = dateIn(smtp?.handshake?.greeting ?? "");
  if (greeted !== null) told.push([`the greeting of ${smtp?.place}`, greeted]);
  if (test?.kind === "received" && test.mail.received !== null) {
    told.push(["the mail server's stamp on the test mail", test.mail.received]);
  }
  for (const [who, at] of told) {
    if (Math.abs(at.getTime() - now.getTime()) > TOLERANCE) return off(now, at, who, setUp);
  }
  const newest = imap?.newest ?? null;
  if (newest !== null && newest.getTime() > now.getTime() + TOLERANCE) {
    return off(now, newest, "the newest mail in the mailbox", setUp);
  }
  const [first] = told;
  if (first) return ok(`it agrees with ${first[0]}`);
  if (setUp.env.TICKLER_NOW) return unknown("TICKLER_NOW has stopped it", "unset TICKLER_NOW");
  const synchronised = await clockSynchronised();
  if (synchronised === true) return ok("the system keeps it synchronised");
  return unknown("no server that is used tells its time", "tickler doctor --test-mail");
}

function off(now: Date, at: Date, who: string, { env }: SetUp): Outcome {
  const seconds = Math.round((now.getTime() - at.getTime()) / 1000);
  const amount = span(Math.abs(seconds));
  const detail = `it is ${amount} ${seconds > 0 ? "ahead of" : "behind"} ${who}`;
  const fix = env.TICKLER_NOW ? "unset TICKLER_NOW" : clockCommand();
  return fail(detail, fix);
}

function span(seconds: number): string {
  if (seconds < 7_200) return `${Math.round(seconds / 60)} minutes`;
  return seconds < 172_800
    ? `${Math.round(seconds / 3_600)} hours`
    : `${Math.round(seconds / 86_400)} days`;
}

/** The date in a greeting (RFC 5322 section 3.3); null where there is none. */
function dateIn(greeting: string): Date | null {
  const found =
    /\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d (?:[+-]\d{4}|GMT|UTC)/.exec(
      greeting,
    );
  const at = found ? new Date(found[0]) : null;
  return at === null || Number.isNaN(at.getTime()) ? null : at;
}
