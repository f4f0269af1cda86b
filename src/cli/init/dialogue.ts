import type { Answers, ServerAnswer } from "../../setup/account/answers.ts";
import type { Lookups } from "../../setup/account/discover.ts";
import { type Candidate, candidateOf, type Present } from "../../setup/account/setup.ts";
import type { Trial } from "../../setup/account/trial.ts";
import { type Account, askServers, askWriter, mailboxText, type Writer } from "./ask-account.ts";
import { askLogin, type Login } from "./ask-secret.ts";
import type { Prompts } from "./prompts.ts";
import { tryInDialogue } from "./try-settings.ts";

/** What the person has said is to be written, and what its tests gave. */
export interface Agreed {
  readonly candidate: Candidate;
  readonly trials: readonly Trial[];
}

/**
 * Asks until the person agrees to what is to be written. Writes nothing.
 *
 * @param test whether the logins are tried
 * @throws AppError `interrupted` where the person stops
 */
export async function dialogue(
  prompts: Prompts,
  present: Present,
  dns: Lookups,
  test: boolean,
): Promise<Agreed> {
  const { account: before, home, mailbox, text } = present;
  prompts.intro(
    mailbox === null
      ? "Tickler: who you are, where your mail is, and whether it works"
      : `Tickler: the mailbox ${mailbox}, who it writes as, where its mail is, and whether it works`,
  );
  prompts.say(
    "info",
    text === null
      ? `The settings go to ${home.configFile}. Ctrl-C stops, and writes nothing.`
      : `${home.configFile} keeps what you don't change. Ctrl-C stops, and writes nothing.`,
  );
  const { from } = before;
  let writer: Writer = { name: from?.name ?? "", address: from?.address ?? "" };
  for (;;) {
    writer = await askWriter(prompts, writer);
    const account = await askServers(prompts, dns, present, writer.address);
    const answers = await withLogins(prompts, present, mailboxText(writer), account);
    const outcome = await tryInDialogue(prompts, present, answers, test);
    if (outcome === "again") continue;
    const candidate = await candidateOf(present, outcome.answers);
    await showChanges(prompts, present, candidate);
    return { candidate, trials: outcome.trials };
  }
}

async function withLogins(
  prompts: Prompts,
  present: Present,
  from: string,
  account: Account | null,
): Promise<Answers> {
  const { provider = null, smtpUrl = null, imapUrl = null } = account ?? {};
  const question = { provider, present };
  if (smtpUrl === null) return { from, provider, smtp: null, imap: null };
  const login = await askLogin(prompts, { ...question, scheme: "smtp", url: smtpUrl });
  const smtp: ServerAnswer = { url: smtpUrl, ...login };
  if (imapUrl === null) return { from, provider, smtp, imap: null };
  const isSame = provider !== null || (await askSame(prompts, login));
  const other = isSame
    ? login
    : await askLogin(prompts, { ...question, scheme: "imap", url: imapUrl });
  return { from, provider, smtp, imap: { url: imapUrl, ...other } };
}

async function askSame(prompts: Prompts, { secret }: Login): Promise<boolean> {
  if (secret.kind === "none") return false;
  return prompts.confirm("Is the login for reading the same as the one for sending?");
}

async function showChanges(
  prompts: Prompts,
  { home }: Present,
  { changes }: Candidate,
): Promise<void> {
  const lines = changes
    .filter(({ value }) => value !== undefined)
    .map(({ key, value }) => `${key} = ${value}`);
  prompts.note(lines.join("\n"), home.configFile);
  if (!(await prompts.confirm("Write this?"))) throw prompts.stopped();
}
