import type { App } from "../app/app.ts";
import { DEFAULT_MAILBOX } from "../domain/email.ts";
import { AppError, messageOf } from "../domain/errors.ts";
import type { Area, Finding, Outcome } from "./check.ts";
import { unknown } from "./check.ts";
import { alignment } from "./checks/domain/alignment.ts";
import { blockLists } from "./checks/domain/block-lists.ts";
import { dkim } from "./checks/domain/dkim.ts";
import { dmarc } from "./checks/domain/dmarc.ts";
import { mx } from "./checks/domain/mx.ts";
import { reverseDns } from "./checks/domain/reverse-dns.ts";
import { spf } from "./checks/domain/spf.ts";
import { clock } from "./checks/machine/clock.ts";
import { badSettings, configuration } from "./checks/machine/configuration.ts";
import { database } from "./checks/machine/database.ts";
import { disk } from "./checks/machine/disk.ts";
import { logging } from "./checks/machine/logging.ts";
import { mailboxes } from "./checks/machine/mailboxes.ts";
import { ticks } from "./checks/machine/ticks.ts";
import { folders, imap, imapEncryption, sent } from "./checks/servers/imap.ts";
import { microsoftLogin, unsubscribe } from "./checks/servers/provider-rules.ts";
import { smtp, smtpEncryption, smtpSize, testMail } from "./checks/servers/smtp.ts";
import { fixOf } from "./fix-of-mailbox.ts";
import { SetUp } from "./set-up.ts";

/** A check; null where it is about something that is not set up. */
interface Check {
  readonly check: string;
  readonly area: Area;
  readonly run: (setUp: SetUp) => Promise<Outcome | null>;
}

/** All checks, in the order in which they are shown. A new one is a file, and a line here. */
const CHECKS: readonly Check[] = [
  { check: "configuration", area: "machine", run: configuration },
  { check: "database", area: "machine", run: database },
  { check: "disk", area: "machine", run: disk },
  { check: "clock", area: "machine", run: clock },
  { check: "ticks", area: "machine", run: ticks },
  { check: "logging", area: "machine", run: logging },
  { check: "mailboxes", area: "machine", run: mailboxes },
  { check: "smtp", area: "sending", run: smtp },
  { check: "smtp-encryption", area: "sending", run: smtpEncryption },
  { check: "smtp-size", area: "sending", run: smtpSize },
  { check: "test-mail", area: "sending", run: testMail },
  { check: "imap", area: "reading", run: imap },
  { check: "imap-encryption", area: "reading", run: imapEncryption },
  { check: "folders", area: "reading", run: folders },
  { check: "sent", area: "reading", run: sent },
  { check: "mx", area: "domain", run: mx },
  { check: "spf", area: "domain", run: spf },
  { check: "dkim", area: "domain", run: dkim },
  { check: "dmarc", area: "domain", run: dmarc },
  { check: "alignment", area: "domain", run: alignment },
  { check: "reverse-dns", area: "domain", run: reverseDns },
  { check: "block-lists", area: "domain", run: blockLists },
  { check: "unsubscribe", area: "rules", run: unsubscribe },
  { check: "microsoft-login", area: "rules", run: microsoftLogin },
];

/** The names of all checks. */
export const CHECK_NAMES: readonly string[] = CHECKS.map(({ check }) => check);

/** Needs no settings that can be read, and is made for each mailbox. */
const CONFIGURATION = "configuration";

export interface DoctorOptions {
  readonly app: App;
  readonly env: NodeJS.ProcessEnv;
  /** Whether to send a mail to oneself. */
  readonly testMail?: boolean;
  /** Only checks of these areas; all unless given. */
  readonly areas?: readonly Area[];
  /**
   * The mailbox that is checked; the default one unless another is named, of which the checks of the
   * machine are left out that are the same for all.
   */
  readonly mailbox?: string | undefined;
  /** The longest that all of it may take, in milliseconds. */
  readonly within: number;
  readonly stop?: AbortSignal | undefined;
}

/**
 * Runs the checks at the same time. One that fails to find out, or is not done in time, is
 * `unknown`; none keeps the others from their results. Makes and migrates no database.
 */
export async function runChecks(options: DoctorOptions): Promise<Finding[]> {
  const { app, env, testMail = false, areas, within, stop } = options;
  const late = AbortSignal.timeout(within);
  const signal = stop === undefined ? late : AbortSignal.any([late, stop]);
  const isDefault = (options.mailbox ?? DEFAULT_MAILBOX) === DEFAULT_MAILBOX;
  const checks = CHECKS.filter(
    ({ area, check }) =>
      (areas?.includes(area) ?? true) &&
      (isDefault || area !== "machine" || check === CONFIGURATION),
  );
  let setUp: SetUp;
  try {
    const mailbox = await app.mailbox(options.mailbox);
    const config = (await app.config()).forMailbox(mailbox.name);
    await app.clock();
    setUp = new SetUp({ app, config, mailbox, env, testMail, signal });
  } catch (error) {
    const bad = { check: CONFIGURATION, area: "machine" as const };
    return [{ ...bad, ...badSettings(error) }];
  }
  try {
    const again = "tickler doctor    # once more";
    const ended = new Promise<Outcome>((resolve) => {
      const late = unknown(`it was not done within ${within / 1_000} s`, again);
      signal.addEventListener("abort", () => resolve(late), { once: true });
    });
    const outcomes = await Promise.all(checks.map((each) => outcomeOf(each, setUp, ended)));
    return checks.flatMap(({ check, area }, index) => {
      const outcome = outcomes[index] ?? null;
      if (outcome === null) return [];
      const fix = outcome.fix === null ? null : fixOf(setUp.config, outcome.fix);
      return [{ check, area, ...outcome, fix }];
    });
  } finally {
    await setUp.resolver.cancel();
  }
}

async function outcomeOf(
  { run }: Check,
  setUp: SetUp,
  ended: Promise<Outcome>,
): Promise<Outcome | null> {
  try {
    return await Promise.race([run(setUp), ended]);
  } catch (error) {
    if (error instanceof AppError) return unknown(error.message, error.hint ?? null);
    return unknown(`it could not be made: ${messageOf(error)}`);
  }
}
