import { parseMailbox } from "../../domain/address.ts";
import { closest } from "../../domain/closest.ts";
import { AppError } from "../../domain/errors.ts";
import { PROVIDERS, type Provider, providerById } from "../../domain/provider/providers.ts";
import { type Recognised, serversOf } from "../../domain/provider/recognise.ts";
import { type Answers, type SecretSource, type ServerAnswer, withoutGaps } from "./answers.ts";
import { discover, guessServers, type Lookups, OWN_SERVER } from "./discover.ts";
import { plainUrl, typedServer, urlOf } from "./server-address.ts";
import { type Present, passwordVariable } from "./setup.ts";

/** What `tickler init` takes in place of a dialogue. */
export interface GivenAnswers {
  readonly from?: string | undefined;
  readonly provider?: string | undefined;
  readonly smtpUrl?: string | undefined;
  readonly smtpPasswordCommand?: string | undefined;
  readonly imapUrl?: string | undefined;
  readonly imapPasswordCommand?: string | undefined;
  readonly auth?: ServerAnswer["auth"] | undefined;
  /** For the keyring. */
  readonly password?: string | undefined;
}

/**
 * The answers that flags give. What they leave open is what is set already, else what follows from
 * the provider.
 *
 * @throws AppError `usage` that names the flag that is missing
 */
export async function answersFromFlags(
  given: GivenAnswers,
  present: Present,
  dns: Lookups,
): Promise<Answers> {
  const values = present.account;
  const from = given.from === undefined ? values.from : parseMailbox(given.from);
  if (from === null) {
    throw missing("--from", "Who mails come from: --from 'Ada Sales <ada@example.com>'");
  }
  const domain = from.address.slice(from.address.lastIndexOf("@") + 1);
  const recognised = await recognisedBy(given, present, domain, dns);
  const provider = recognised?.provider ?? null;
  const around = { given, present, provider, recognised, user: from.address };
  const smtp = server("smtp", around);
  if (smtp === null && values["smtp.url"] === null) {
    throw await missingServer(domain, dns, present);
  }
  return { from: given.from ?? null, provider, smtp, imap: server("imap", around) };
}

/** The provider that is named, else, where no server is known yet, the one of the domain. */
async function recognisedBy(
  { provider: word, smtpUrl }: GivenAnswers,
  present: Present,
  domain: string,
  dns: Lookups,
): Promise<Recognised | null> {
  if (word === OWN_SERVER) return null;
  if (word !== undefined) {
    const provider = providerById(word);
    if (provider === null) throw unknownProvider(word);
    return serversOf(provider, domain, await dns.mx(domain));
  }
  if (smtpUrl !== undefined || present.account["smtp.url"] !== null) return null;
  return (await discover(domain, dns)).recognised;
}

interface Around {
  readonly given: GivenAnswers;
  readonly present: Present;
  readonly provider: Provider | null;
  readonly recognised: Recognised | null;
  readonly user: string;
}

/** Null where no flag is about it, so that it stays as it is. */
function server(scheme: "smtp" | "imap", around: Around): ServerAnswer | null {
  const { given, present, recognised, user } = around;
  const typed = given[`${scheme}Url`];
  const set = present.account[`${scheme}.url`];
  const isGiven =
    given[`${scheme}PasswordCommand`] ?? given.auth ?? given.password ?? recognised ?? typed;
  if (isGiven === undefined || isGiven === null) return null;
  let url: string;
  if (typed !== undefined) url = typedServer(scheme, typed, user);
  else if (recognised !== null) url = urlOf(scheme, recognised[scheme], user);
  else if (set !== null) url = plainUrl(scheme, set);
  else return null;
  const secret = secretOf(scheme, url, around);
  return { url, auth: authOf(scheme, secret, around), secret };
}

function secretOf(scheme: "smtp" | "imap", url: string, around: Around): SecretSource {
  const { given, present, provider } = around;
  if (URL.canParse(url) && new URL(url).username === "") return { kind: "none" };
  const command = given[`${scheme}PasswordCommand`];
  if (command !== undefined) return { kind: "command", command };
  if (given.auth === "oauth") return { kind: "oauth" };
  if (given.password !== undefined) {
    return { kind: "keyring", secret: withoutGaps(given.password, provider) };
  }
  const variable = passwordVariable(scheme, present.mailbox);
  if (present.env[variable]) return { kind: "environment", secret: null };
  // Most people have one password for both.
  if (given.smtpPasswordCommand !== undefined) {
    return { kind: "command", command: given.smtpPasswordCommand };
  }
  if (isSameAccount(scheme, url, present) && hasSecret(scheme, present)) return { kind: "kept" };
  if (given.auth === undefined && provider?.login[0] === "oauth") return { kind: "oauth" };
  throw missing(
    `--${scheme}-password-command`,
    `A command that prints it, or --password-stdin for the system's keyring, or ${variable}.`,
  );
}

function authOf(
  scheme: "smtp" | "imap",
  secret: SecretSource,
  { given, present, provider }: Around,
): ServerAnswer["auth"] {
  if (secret.kind === "oauth") return "oauth";
  if (given.auth !== undefined) return given.auth;
  if (secret.kind === "kept") return present.account[`${scheme}.auth`];
  // Where no password is taken at all, the secret can only be a token.
  return provider?.login.every((each) => each === "oauth") ? "xoauth2" : "password";
}

function isSameAccount(scheme: "smtp" | "imap", url: string, { account }: Present): boolean {
  const set = account[`${scheme}.url`];
  return set !== null && plainUrl(scheme, set) === url;
}

function hasSecret(scheme: "smtp" | "imap", { account }: Present): boolean {
  return (
    account[`${scheme}.password_command`] !== null ||
    account[`${scheme}.password_keyring`] ||
    account[`${scheme}.auth`] === "oauth"
  );
}

function missing(flag: string, hint: string): AppError {
  return new AppError("usage", `${flag} is missing, and there is nobody to ask`, hint);
}

function unknownProvider(word: string): AppError {
  const names = [...PROVIDERS.map(({ id }) => id), OWN_SERVER];
  const meant = closest(word, names);
  return new AppError(
    "usage",
    `--provider: ${JSON.stringify(word)} is none that Tickler knows`,
    meant === null ? `One of ${names.join(", ")}.` : `Did you mean ${meant}?`,
  );
}

/** Names what was found in the DNS, which may be wrong: a script says it itself. */
async function missingServer(
  domain: string,
  dns: Lookups,
  { mailbox }: Present,
): Promise<AppError> {
  const { smtp } = await guessServers(domain, dns);
  const example = smtp ?? { host: `mail.${domain}`, port: 587, secure: false };
  const ids = PROVIDERS.map(({ id }) => id).join(", ");
  const hint = `For example ${urlOf("smtp", example, "USER")}, or --provider with one of ${ids}.`;
  if (mailbox === null) return missing("--smtp-url", hint);
  return missing(
    "--smtp-url",
    `${hint} To send by the default mailbox's server: tickler config set mailbox.${mailbox}.from 'Ada Sales <ada@${domain}>'`,
  );
}
