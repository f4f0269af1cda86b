import { parseMailbox } from "../../domain/address.ts";
import { AppError, messageOf } from "../../domain/errors.ts";
import { PROVIDERS, type Provider, providerById } from "../../domain/provider/providers.ts";
import { serversOf } from "../../domain/provider/recognise.ts";
import {
  discover,
  type GuessedServers,
  guessServers,
  type Lookups,
  OWN_SERVER,
} from "../../setup/account/discover.ts";
import { plainUrl, serverProblem, typedServer, urlOf } from "../../setup/account/server-address.ts";
import type { Present } from "../../setup/account/setup.ts";
import type { Choice, Prompts } from "./prompts.ts";

/** Who writes: their name may be empty. */
export interface Writer {
  readonly name: string;
  readonly address: string;
}

/** @param initial what is set, or was said before */
export async function askWriter(prompts: Prompts, initial: Writer): Promise<Writer> {
  const name = await prompts.text({
    message: "Your name, as leads see it",
    initial: initial.name,
    placeholder: "Ada Sales",
    problem: (text) => problemOf(() => mailboxText({ name: text, address: "a@example.com" })),
  });
  const address = await prompts.text({
    message: "Your email address, which mails come from",
    initial: initial.address,
    placeholder: "ada@example.com",
    problem: (text) => problemOf(() => mailboxText({ name: "", address: text })),
  });
  return { name, address };
}

/** `Ada Sales <ada@example.com>`, with quotes where the name needs them. @throws AppError `usage` */
export function mailboxText({ name, address }: Writer): string {
  const plain = name.trim();
  const quoted = /^[\w !#$%&'*+/=?^`{|}~\u0080-\u{10ffff}-]*$/u.test(plain)
    ? plain
    : `"${plain.replace(/["\\]/gu, "\\$&")}"`;
  const text = plain === "" ? address.trim() : `${quoted} <${address.trim()}>`;
  const parsed = parseMailbox(text);
  if (parsed.address !== address.trim()) {
    throw new AppError("usage", `${JSON.stringify(address)} is not an email address`);
  }
  return text;
}

/** The servers of an account; a URL is null where there is to be none. */
export interface Account {
  readonly provider: Provider | null;
  readonly smtpUrl: string | null;
  readonly imapUrl: string | null;
}

const NOWHERE = "nowhere";
const KEEP = "keep";

/**
 * Asks who hosts the mail and, for a server of one's own, where that is.
 *
 * @returns null where the servers are to stay as they are
 */
export async function askServers(
  prompts: Prompts,
  dns: Lookups,
  present: Present,
  address: string,
): Promise<Account | null> {
  const domain = address.slice(address.lastIndexOf("@") + 1);
  const { mx, recognised } = await prompts.during(
    `Looking up who takes the mail of ${domain}`,
    () => discover(domain, dns),
  );
  const set = present.account["smtp.url"];
  const choices: Choice<string>[] = [
    ...(set === null
      ? []
      : [{ value: KEEP, label: "Leave it as it is", hint: plainUrl("smtp", set) }]),
    ...PROVIDERS.map(({ id, name }) => ({
      value: id as string,
      label: name,
      ...(id === recognised?.provider.id ? { hint: `recognised from ${domain}` } : {}),
    })),
    { value: OWN_SERVER, label: "Another server", hint: "a web host, or a server of your own" },
    ...(set === null ? [withoutServer(present)] : []),
  ];
  const initial = set === null ? (recognised?.provider.id ?? OWN_SERVER) : KEEP;
  const chosen = await prompts.choose("Who hosts your mail?", choices, initial);
  if (chosen === KEEP) return null;
  if (chosen === NOWHERE) return { provider: null, smtpUrl: null, imapUrl: null };
  const provider = providerById(chosen);
  if (provider === null) return askOwnServers(prompts, dns, present, domain, address);
  prompts.note(`${provider.advice}\n${provider.source}`, provider.name);
  const { smtp, imap } = serversOf(provider, domain, mx);
  return {
    provider,
    smtpUrl: urlOf("smtp", smtp, address),
    imapUrl: urlOf("imap", imap, address),
  };
}

function withoutServer({ config, mailbox }: Present): Choice<string> {
  const shared = config.values["smtp.url"];
  return mailbox !== null && shared !== null
    ? {
        value: NOWHERE,
        label: "The same account as the default mailbox",
        hint: plainUrl("smtp", shared),
      }
    : { value: NOWHERE, label: "None yet", hint: "mails stay in a folder on this machine" };
}

async function askOwnServers(
  prompts: Prompts,
  dns: Lookups,
  { account, mailbox }: Present,
  domain: string,
  address: string,
): Promise<Account> {
  const found: GuessedServers = await prompts.during(`Looking for the servers of ${domain}`, () =>
    guessServers(domain, dns),
  );
  const ask = (scheme: "smtp" | "imap", message: string, optional: boolean) => {
    const set = account[`${scheme}.url`];
    const guess = found[scheme];
    const initial = set === null ? guess && urlOf(scheme, guess, address) : plainUrl(scheme, set);
    return prompts.text({
      message,
      initial: initial ?? undefined,
      placeholder: `mail.${domain}`,
      problem: (text) =>
        optional && text.trim() === ""
          ? undefined
          : serverProblem(scheme, typedServer(scheme, text, address)),
    });
  };
  const smtp = await ask("smtp", "The server that sends your mails (SMTP)", false);
  const imap = await ask(
    "imap",
    `The server that replies are read from (IMAP); empty: ${mailbox === null ? "none, follow-ups are held" : "where the default mailbox's are read"}`,
    true,
  );
  return {
    provider: null,
    smtpUrl: typedServer("smtp", smtp, address),
    imapUrl: imap === "" ? null : typedServer("imap", imap, address),
  };
}

function problemOf(check: () => unknown): string | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}
