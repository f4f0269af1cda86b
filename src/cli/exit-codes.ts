import { ERROR_CODES } from "../domain/errors.ts";

/** Of `tickler version --check` alone, so that a script can tell news from a failure. */
export const NEWER_VERSION = 6;

/** What each exit code means, for every command. */
export const MEANINGS: readonly (readonly [code: number, meaning: string])[] = [
  [0, "done, or there was nothing to do"],
  [1, "failed: the database, a file, the machine or the network"],
  [2, "wrong usage, a wrong setting, or an input that can't be used"],
  [3, "no such lead, message or email"],
  [4, "refused in the present state; nothing was changed"],
  [5, "done in part: some items of a batch, or a phase of a tick, failed"],
  [NEWER_VERSION, "there is a newer version (tickler version --check, and nothing else)"],
  [130, "interrupted by a signal, or by answering a question with no"],
];

/** What `tickler help exit-codes` prints. */
export function exitCodesHelp(): string {
  return `The exit codes of every command, with the error codes of --json that end with them:

${MEANINGS.map(([code, meaning]) => {
  const names = Object.entries(ERROR_CODES).filter(([, exit]) => exit === code);
  const errors = names.length === 0 ? "" : `\n       ${names.map(([name]) => name).join(", ")}`;
  return `${String(code).padStart(5)}  ${meaning}${errors}`;
}).join("\n")}

With --json an error is one document on stderr: {"error": {"code", "message", "hint"}}.
`;
}
