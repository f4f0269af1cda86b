import { environmentForCommand } from "../ai/command-writer.ts";
import type { Config } from "../config.ts";
import { DnsMailRoutes } from "../dns/mail-route.ts";
import { DnsResolver } from "../dns/resolver.ts";
import { addressKey } from "../domain/address.ts";
import { VERDICTS, type Verdict } from "../domain/check/check.ts";
import { AppError } from "../domain/errors.ts";
import { runCommand } from "../platform/processes/run-command.ts";
import type {
  AddressChecks,
  AddressVerifier,
  Verification,
  Verified,
} from "../service/ports/index.ts";

/** What `lead check` asks: the DNS, and `check.command` where it is set. */
export function addressChecks({ values }: Config, env: NodeJS.ProcessEnv): AddressChecks {
  const command = values["check.command"];
  const patience = values["check.timeout"];
  return {
    routes: new DnsMailRoutes(new DnsResolver({ server: values["doctor.dns"] })),
    verifier: command === null ? null : new CommandVerifier(command, env, patience),
  };
}

/** The most that is read of an answer, in octets. */
const MOST = 1_000_000;

/** The most of a reason that is kept, in characters. */
const LONGEST = 200;

/**
 * A program that verifies addresses. On stdin it gets `{"version": 1, "addresses": ["…"]}`; it prints
 * `{"results": [{"address", "verdict": "ok" | "doubt" | "bad", "reason"}]}`, or that list alone.
 */
class CommandVerifier implements AddressVerifier {
  readonly #command: string;
  readonly #env: NodeJS.ProcessEnv;
  readonly #patience: number;

  constructor(command: string, env: NodeJS.ProcessEnv, patience: number) {
    this.#command = command;
    this.#env = environmentForCommand(env);
    this.#patience = patience;
  }

  async verify(
    addresses: readonly string[],
    signal: AbortSignal | undefined,
  ): Promise<Verification> {
    const { stdout, problem } = await runCommand(this.#command, {
      input: `${JSON.stringify({ version: 1, addresses })}\n`,
      ...{ env: this.#env, patience: this.#patience, most: MOST, signal },
    });
    if (signal?.aborted) {
      throw new AppError("interrupted", "check.command: the command was interrupted");
    }
    if (problem !== null) return failed(`the command ${problem}`);
    return answersOf(stdout);
  }
}

function failed(why: string): Verification {
  return { kind: "failed", why: `check.command: ${why}` };
}

/** Reads what a verifier printed. Rows that say nothing of an address are passed over. */
function answersOf(printed: string): Verification {
  let json: unknown;
  try {
    json = JSON.parse(printed);
  } catch {
    return failed(printed.trim() === "" ? "it printed nothing" : "it printed no JSON");
  }
  const rows = Array.isArray(json) ? json : fieldOf(json, "results");
  if (!Array.isArray(rows)) return failed("its JSON has no list `results`");
  const answers = new Map<string, Verified>();
  for (const row of rows as unknown[]) {
    const [address, said, text] = ["address", "verdict", "reason"].map((key) => fieldOf(row, key));
    const verdict = VERDICTS.find((each) => each === said);
    if (typeof address !== "string" || verdict === undefined) continue;
    const key = addressKey(address);
    const before = answers.get(key);
    // Of two answers the worse counts.
    if (before && rank(before.verdict) >= rank(verdict)) continue;
    answers.set(key, { verdict, reason: typeof text === "string" ? oneLine(text) : null });
  }
  return { kind: "answers", answers };
}

function rank(verdict: Verdict): number {
  return VERDICTS.indexOf(verdict);
}

function fieldOf(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string, unknown>)[key];
}

function oneLine(text: string): string | null {
  const line = text.replace(/[\p{C}\s]+/gu, " ").trim();
  return line === "" ? null : line.slice(0, LONGEST);
}
