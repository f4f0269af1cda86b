import type { Change } from "../../config/edit.ts";
import type { Provider } from "../../domain/provider/providers.ts";

/** Where the password of a server is to be found. */
export type SecretSource =
  | { readonly kind: "command"; readonly command: string }
  /** In the system's keyring. @param secret what to put there; null where it is there already */
  | { readonly kind: "keyring"; readonly secret: string | null }
  /** In `TICKLER_SMTP_PASSWORD` or `TICKLER_IMAP_PASSWORD`. @param secret for the tests alone */
  | { readonly kind: "environment"; readonly secret: string | null }
  /** Tokens of `tickler login`. */
  | { readonly kind: "oauth" }
  /** As the file has it. */
  | { readonly kind: "kept" }
  /** The server wants no login. */
  | { readonly kind: "none" };

/** A server as the person has described it. */
export interface ServerAnswer {
  /** As `smtp.url` takes it. */
  readonly url: string;
  readonly auth: "password" | "xoauth2" | "oauth";
  readonly secret: SecretSource;
}

/** What the set-up writes; null leaves what the file has. */
export interface Answers {
  /** `Ada Sales <ada@example.com>` */
  readonly from: string | null;
  readonly provider: Provider | null;
  readonly smtp: ServerAnswer | null;
  readonly imap: ServerAnswer | null;
}

/** What the settings of an account are written for. */
export interface AccountPlace {
  /** The mailbox of `[mailbox.NAME]`; null: what stands outside of these tables. */
  readonly mailbox: string | null;
  /** What holds for `imap.save_sent` where the mailbox says nothing of its own. */
  readonly savesSent: boolean;
}

const OUTSIDE: AccountPlace = { mailbox: null, savesSent: false };

/** The settings that follow from the answers. */
export function changesOf(answers: Answers, place: AccountPlace = OUTSIDE): Change[] {
  const changes: Change[] = [];
  if (answers.from !== null) changes.push({ key: "from", value: answers.from });
  for (const scheme of ["smtp", "imap"] as const) {
    const server = answers[scheme];
    if (server !== null) changes.push(...serverChanges(scheme, server));
  }
  const { provider } = answers;
  if (answers.imap !== null && provider !== null) {
    const saves = !provider.savesSent;
    changes.push({ key: "imap.save_sent", value: saves === place.savesSent ? undefined : saves });
  }
  const { mailbox } = place;
  if (mailbox === null) return changes;
  return changes.map(({ key, value }) => ({ key: `mailbox.${mailbox}.${key}`, value }));
}

function serverChanges(scheme: "smtp" | "imap", { url, auth, secret }: ServerAnswer): Change[] {
  const address: Change = { key: `${scheme}.url`, value: url };
  if (secret.kind === "kept") return [address];
  const command = secret.kind === "command" ? secret.command : undefined;
  const inKeyring = secret.kind === "keyring" ? true : undefined;
  return [
    address,
    { key: `${scheme}.auth`, value: auth === "password" ? undefined : auth },
    { key: `${scheme}.password_command`, value: command },
    { key: `${scheme}.password_keyring`, value: inKeyring },
  ];
}

/** Google shows its app passwords in four groups, of which the spaces are no part. */
export function withoutGaps(secret: string, provider: Provider | null): string {
  const isGrouped = provider?.id === "google" && /^[a-z]{4}(?: [a-z]{4}){3}$/u.test(secret.trim());
  return isGrouped ? secret.replaceAll(" ", "") : secret;
}
