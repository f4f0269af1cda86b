import type { Answers, SecretSource } from "../../setup/account/answers.ts";
import { candidateOf, type Present, passwordVariable } from "../../setup/account/setup.ts";
import {
  letsIn,
  type Trial,
  type TrialName,
  tryLogin,
  tryMail,
} from "../../setup/account/trial.ts";
import { askLogin, askPassword } from "./ask-secret.ts";
import type { Choice, Prompts } from "./prompts.ts";

interface Tried {
  readonly answers: Answers;
  readonly trials: readonly Trial[];
}

/** What the person wants after a test that failed. */
type Next = "retype" | "again" | "anyway" | "stop";

const NAMES: Readonly<Record<TrialName, string>> = {
  smtp: "Logging in to send",
  imap: "Logging in to read",
  mail: "Sending a mail to yourself and reading it back",
};

/**
 * Tries both logins, then a mail to oneself. Where one fails, the person corrects the password at
 * once, changes the answers, goes on, or stops.
 *
 * @returns `again` where the person wants to be asked everything once more
 */
export async function tryInDialogue(
  prompts: Prompts,
  present: Present,
  given: Answers,
  test: boolean,
): Promise<Tried | "again"> {
  let answers = given;
  const trials: Trial[] = [];
  if (!test) return { answers, trials };
  for (const name of ["smtp", "imap", "mail"] as const) {
    if (name === "mail") {
      const canTry = letsIn(trials, await candidateOf(present, answers));
      if (!canTry) continue;
      if (!(await prompts.confirm("Send a test mail to yourself, and read it back?"))) continue;
    }
    if (name !== "mail" && lacksSecret(name, answers, present)) {
      prompts.say("info", `${NAMES[name]}: not tried, since the password is not known here.`);
      continue;
    }
    for (;;) {
      const candidate = await candidateOf(present, answers);
      const trial = await prompts.during(NAMES[name], (signal) =>
        name === "mail" ? tryMail(candidate, signal) : tryLogin(name, candidate, signal),
      );
      if (trial === null) break;
      show(prompts, trial, answers);
      const next = trial.result === "fail" ? await askNext(prompts, name, answers) : "anyway";
      if (next === "stop") throw prompts.stopped();
      if (next === "again") return "again";
      if (next === "anyway") {
        trials.push(trial);
        break;
      }
      if (name !== "mail") answers = await retyped(prompts, present, name, answers);
    }
  }
  return { answers, trials };
}

/** A secret that only another environment holds, such as cron's. */
function lacksSecret(scheme: "smtp" | "imap", answers: Answers, present: Present): boolean {
  const secret = answers[scheme]?.secret;
  if (secret?.kind !== "environment" || secret.secret !== null) return false;
  return !present.env[passwordVariable(scheme, present.mailbox)];
}

function show(prompts: Prompts, { result, detail, fix }: Trial, { provider }: Answers): void {
  const kind = { ok: "success", warn: "warn", fail: "error" } as const;
  const advice = result === "fail" && provider !== null ? `\n${provider.advice}` : "";
  prompts.say(kind[result], `${detail}${fix === null ? "" : `\n${fix}`}${advice}`);
}

function askNext(prompts: Prompts, name: TrialName, answers: Answers): Promise<Next> {
  const secret = name === "mail" ? undefined : answers[name]?.secret;
  const choices: Choice<Next>[] = [
    { value: "again", label: "Go through the questions again" },
    { value: "anyway", label: "Go on all the same" },
    { value: "stop", label: "Stop, and write nothing" },
  ];
  const label = retypeLabel(secret);
  if (label !== null) choices.unshift({ value: "retype", label });
  return prompts.choose("What now?", choices);
}

function retypeLabel(secret: SecretSource | undefined): string | null {
  switch (secret?.kind) {
    case "keyring":
      return "Type the password again";
    case "command":
    case "environment":
      return "Say again where the password is";
    default:
      return null;
  }
}

/** The answers with another login; for both servers where they had the same. */
async function retyped(
  prompts: Prompts,
  present: Present,
  scheme: "smtp" | "imap",
  answers: Answers,
): Promise<Answers> {
  const server = answers[scheme];
  if (server === null) return answers;
  const { provider, smtp, imap } = answers;
  const login =
    server.secret.kind === "keyring"
      ? {
          auth: server.auth,
          secret: { kind: "keyring", secret: await askPassword(prompts, provider, false) } as const,
        }
      : await askLogin(prompts, {
          ...{ scheme, url: server.url, provider, present },
          before: server.secret,
        });
  const isShared = smtp?.secret === imap?.secret;
  return {
    ...answers,
    smtp: smtp && (scheme === "smtp" || isShared) ? { ...smtp, ...login } : smtp,
    imap: imap && (scheme === "imap" || isShared) ? { ...imap, ...login } : imap,
  };
}
