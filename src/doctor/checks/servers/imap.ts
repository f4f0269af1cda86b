import { fail, type Outcome, ok, unknown, warn } from "../../check.ts";
import type { SetUp } from "../../set-up.ts";
import { encryptionOf } from "./encryption.ts";
import { loginFailure } from "./login.ts";

const SHOWN = 8;

/** Whether the IMAP server is reached and takes the login. */
export async function imap(setUp: SetUp): Promise<Outcome | null> {
  const probe = await setUp.imap();
  if (probe === null) return null;
  const user = setUp.config.values["imap.url"]?.user;
  return loginFailure(probe.failure, "imap") ?? ok(`${probe.place} lets ${user} in`);
}

export async function imapEncryption(setUp: SetUp): Promise<Outcome | null> {
  const probe = await setUp.imap();
  return probe && encryptionOf(probe, "imap.url", new Date());
}

/** Whether the folders that replies are read from are there. */
export async function folders(setUp: SetUp): Promise<Outcome | null> {
  const probe = await setUp.imap();
  if (probe === null) return null;
  if (probe.failure !== null) return unknown("the mailbox could not be opened: see imap");
  const { missing, folders: there } = probe;
  if (missing.length > 0) {
    const shown = there.slice(0, SHOWN).join(", ");
    return fail(
      `there is no folder ${missing.join(", ")}; there are ${shown}`,
      `tickler config set imap.folders ${there.find((name) => name.toUpperCase() === "INBOX") ?? "INBOX"}`,
    );
  }
  return ok(`replies are read from ${setUp.config.values["imap.folders"].join(", ")}`);
}

/** Whether the folder of sent mail is found, in which answers by hand are seen. */
export async function sent(setUp: SetUp): Promise<Outcome | null> {
  const probe = await setUp.imap();
  if (probe === null) return null;
  if (probe.failure !== null) return unknown("the mailbox could not be opened: see imap");
  const named = setUp.config.values["imap.sent"];
  if (probe.sent !== null) return ok(`sent mail is in ${probe.sent}`);
  const shown = probe.folders.slice(0, SHOWN).join(", ");
  const fix = `tickler config set imap.sent FOLDER    # one of: ${shown}`;
  if (named !== null) return fail(`imap.sent names ${named}, and there is no such folder`, fix);
  return warn(
    "no folder of sent mail is found, so answers that you write elsewhere are not seen",
    fix,
  );
}
