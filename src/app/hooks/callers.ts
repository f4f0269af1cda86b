/** What hooks of the settings call: commands, which get JSON on stdin, and servers, which get it signed. */
import { environmentForCommand } from "../../ai/command-writer.ts";
import { hookVariable } from "../../config.ts";
import { AppError } from "../../domain/errors.ts";
import type { Hook } from "../../domain/feed/hook.ts";
import { runBounded } from "../../platform/processes/run-bounded.ts";
import type { HookCaller } from "../../service/ports/index.ts";
import { failureOf, post } from "../../telemetry/receivers/post.ts";
import type { Outcome } from "../../telemetry/records.ts";
import { printedBy } from "../printed-by.ts";
import { keyOf, signedHeaders } from "./sign.ts";

type Env = NodeJS.ProcessEnv;

/** The most that is kept of what is printed or answered, in octets. */
const MOST = 2_000;

/** Calls a hook; no secret is looked for before it has news. */
export function hookCaller(hook: Hook, env: Env): HookCaller {
  const { calls } = hook;
  if ("command" in calls) return commandCaller(hook, calls.command, env);
  return urlCaller(hook, calls, env);
}

function commandCaller(hook: Hook, command: string, env: Env): HookCaller {
  return {
    hook,
    async tell({ body }, signal) {
      const ended = await runBounded(command, {
        ...{ input: `${body}\n`, env: environmentForCommand(env), signal },
        ...{ patience: hook.timeout, most: MOST },
      });
      return ended && { error: ended.problem, output: storable(ended.output) };
    },
  };
}

function urlCaller(
  hook: Hook,
  { url, secretCommand }: { url: string; secretCommand: string | null },
  env: Env,
): HookCaller {
  let found: Promise<Buffer> | undefined;
  return {
    hook,
    async tell({ id, at, body }, stop) {
      found ??= secretOf(hook.name, secretCommand, env);
      let key: Buffer;
      try {
        key = await found;
      } catch (error) {
        found = undefined;
        if (!(error instanceof AppError)) throw error;
        return error.code === "interrupted" ? null : { error: error.message, output: "" };
      }
      const late = AbortSignal.timeout(hook.timeout);
      const headers = {
        "content-type": "application/json",
        ...signedHeaders(key, id, at, body),
      };
      const answer = await post({ url, headers, body, signal: AbortSignal.any([stop, late]) });
      if (stop.aborted) return null;
      if (!("status" in answer) || !("body" in answer)) {
        return { error: silenceText(answer, late.aborted, hook.timeout), output: "" };
      }
      const output = Buffer.from(answer.body).subarray(0, MOST).toString("utf8");
      return {
        error: failureOf(answer) === null ? null : statusText(answer.status),
        output: withoutUrl(storable(output), url),
      };
    },
  };
}

function silenceText(outcome: Outcome, isLate: boolean, timeout: number): string {
  if (isLate) return `did not answer within ${timeout / 1000} s`;
  const code = outcome.ok ? undefined : outcome.code;
  return `can't be reached${code === undefined ? "" : ` (${code})`}`;
}

function statusText(status: number): string {
  if (status >= 300 && status < 400)
    return `answered with a redirect (${status}), which is not followed`;
  return `answered with status ${status}`;
}

/** A database on a server takes no NUL. */
function storable(output: string): string {
  return output.replaceAll("\0", "\uFFFD");
}

/** Many a URL is a secret itself, and some servers repeat it. */
function withoutUrl(output: string, url: string): string {
  const { pathname, search } = new URL(url);
  const secret = pathname + search;
  return secret.length < 8 ? output : output.replaceAll(secret, "/…");
}

/** @throws AppError `config`, `interrupted` */
async function secretOf(name: string, command: string | null, env: Env): Promise<Buffer> {
  const variable = hookVariable(name);
  const given = env[variable];
  if (given) return keyOf(given, variable);
  if (command !== null) {
    const key = `hook ${name}: secret_command`;
    return keyOf(await printedBy(key, command), key);
  }
  throw new AppError(
    "config",
    `hook ${name}: has no secret to sign with`,
    `Give it secret_command, or set ${variable}.`,
  );
}

/** What a hook calls, as it may be shown: no more of a URL than its server. */
export function targetText({ calls }: Hook): string {
  if ("command" in calls) return calls.command;
  const { protocol, host } = new URL(calls.url);
  return `${protocol}//${host}/…`;
}
