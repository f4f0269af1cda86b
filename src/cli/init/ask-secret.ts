import { AppError } from "../../domain/errors.ts";
import type { LoginMethod, Provider } from "../../domain/provider/providers.ts";
import { type SecretSource, type ServerAnswer, withoutGaps } from "../../setup/account/answers.ts";
import { accountOf } from "../../setup/account/server-address.ts";
import { type Present, passwordVariable } from "../../setup/account/setup.ts";
import type { Choice, Prompts } from "./prompts.ts";

type Scheme = "smtp" | "imap";
type Auth = ServerAnswer["auth"];

/** How to log in, and with what. */
export type Login = Pick<ServerAnswer, "auth" | "secret">;

/** What a question about a login is about. */
export interface LoginQuestion {
  readonly scheme: Scheme;
  readonly url: string;
  readonly provider: Provider | null;
  readonly present: Present;
  /** What was said before, and turned out to be wrong. */
  readonly before?: SecretSource;
}

const METHODS: Readonly<Record<LoginMethod, Choice<LoginMethod>>> = {
  oauth: { value: "oauth", label: "By OAuth", hint: "in your browser, with tickler login" },
  "app-password": {
    value: "app-password",
    label: "With an app password",
    hint: "one that is for this program alone",
  },
  password: { value: "password", label: "With the mailbox's password" },
};

/** Asks how to log in, and where the password is. */
export async function askLogin(prompts: Prompts, question: LoginQuestion): Promise<Login> {
  if (new URL(question.url).username === "") return { auth: "password", secret: { kind: "none" } };
  const method = await askMethod(prompts, question.provider);
  if (method === "oauth") return { auth: "oauth", secret: { kind: "oauth" } };
  const auth: Auth = method === "xoauth2" ? "xoauth2" : "password";
  return { auth, secret: await askSecret(prompts, question, auth) };
}

type Method = LoginMethod | "xoauth2";

async function askMethod(prompts: Prompts, provider: Provider | null): Promise<Method> {
  const methods = provider?.login ?? ["password"];
  const choices: Choice<Method>[] = methods.map((each) => METHODS[each]);
  if (methods.includes("oauth")) {
    choices.push({
      value: "xoauth2",
      label: "With access tokens that a command of mine prints",
      hint: "such as mutt_oauth2.py",
    });
  }
  const [only, ...others] = choices;
  if (only !== undefined && others.length === 0) return only.value;
  return prompts.choose("How do you log in?", choices);
}

type Place = "keyring" | "command" | "environment";

async function askSecret(
  prompts: Prompts,
  question: LoginQuestion,
  auth: Auth,
): Promise<SecretSource> {
  const { scheme, present, before } = question;
  const keyring = auth === "password" ? await lookIntoKeyring(prompts, question) : null;
  const choices: Choice<Place>[] = [
    { value: "command", label: "A command prints it", hint: "such as pass show mail/ada" },
    {
      value: "environment",
      label: `The environment variable ${passwordVariable(scheme, present.mailbox)} holds it`,
      hint: "also where cron or a service starts Tickler",
    },
  ];
  if (keyring !== null && "problem" in keyring) prompts.once("info", keyring.problem);
  else if (keyring !== null) {
    choices.unshift({ value: "keyring", label: "In the keyring of this computer" });
  }
  const set = present.account[`${scheme}.password_command`];
  const command = before?.kind === "command" ? before.command : set;
  const what = auth === "password" ? "the password" : "the access token";
  const place = await prompts.choose(
    `Where is ${what}? It is never in a file of Tickler's.`,
    choices,
    command === null ? undefined : "command",
  );
  if (place === "command") return askCommand(prompts, command);
  if (place === "environment") return askForTests(prompts, question);
  const isThere = keyring !== null && "isThere" in keyring && keyring.isThere;
  return { kind: "keyring", secret: await askPassword(prompts, question.provider, isThere) };
}

type Keyring = { readonly isThere: boolean } | { readonly problem: string };

/** Whether the keyring has the password already, or why there is none that can be used. */
async function lookIntoKeyring(prompts: Prompts, { scheme, url }: LoginQuestion): Promise<Keyring> {
  const { readSecret } = await import("../../platform/keyring.ts");
  const account = accountOf(scheme, url);
  try {
    const secret = await prompts.during("Looking for the system's keyring", () =>
      readSecret(account),
    );
    return { isThere: secret !== null };
  } catch (error) {
    if (error instanceof AppError && error.code === "config") return { problem: error.message };
    throw error;
  }
}

async function askCommand(prompts: Prompts, initial: string | null): Promise<SecretSource> {
  const command = await prompts.text({
    message: "The command that prints it on its first line",
    initial: initial ?? undefined,
    placeholder: "pass show mail/ada",
    problem: (text) => (text.trim() === "" ? "It is empty." : undefined),
  });
  return { kind: "command", command };
}

async function askForTests(
  prompts: Prompts,
  { scheme, present }: LoginQuestion,
): Promise<SecretSource> {
  if (present.env[passwordVariable(scheme, present.mailbox)])
    return { kind: "environment", secret: null };
  const secret = await prompts.password(
    "It is not set in this shell. Type it for the tests alone; empty: no tests",
    (text) => (text === "" ? undefined : secretProblem(text)),
  );
  return { kind: "environment", secret: secret === "" ? null : secret };
}

/**
 * Asks for a password, to be kept in the keyring.
 *
 * @param isThere whether an empty answer keeps the one that is there
 * @returns null for the one that is there
 */
export async function askPassword(
  prompts: Prompts,
  provider: Provider | null,
  isThere: boolean,
): Promise<string | null> {
  const isApp = provider !== null && !provider.login.includes("password");
  const what = isApp ? "App password" : "Password";
  const secret = await prompts.password(
    isThere ? `${what}; empty: the one that is in the keyring` : what,
    (text) => (isThere && text === "" ? undefined : secretProblem(text)),
  );
  return secret === "" ? null : withoutGaps(secret, provider);
}

function secretProblem(text: string): string | undefined {
  if (text === "") return "It is empty.";
  return /\p{Cc}/u.test(text) ? "It holds a control character." : undefined;
}
