import type { Usage } from "../../../domain/email.ts";
import type { Decision, Intent } from "../../../domain/intent/intent.ts";
import { type Writer, WriterRefused, WriterUnavailable } from "../../ports/index.ts";
import type { Services } from "../../services.ts";
import type { EvaluationCase } from "./cases.ts";
import { aLeadOf, aThread } from "./thread.ts";

/** What became of one case. */
export interface Evaluated {
  name: string;
  language: string;
  expected: Intent | null;
  intent: Intent | null;
  /** What would be done; `held`: an answer waits for a person. */
  outcome: Decision | "held" | "failed";
  /** The rules that a text, or the reply, has met. */
  rules: string[];
  text: string | null;
  tokens: { input: number; output: number } | null;
  /** Milliseconds. */
  took: number;
  error: string | null;
}

/** Plays replies through all that decides about them in a tick, and sends nothing. */
export async function* evaluate(
  { policy, clock, stop }: Pick<Services, "policy" | "clock"> & { stop?: AbortSignal },
  writer: Writer,
  cases: Iterable<EvaluationCase>,
): AsyncGenerator<Evaluated> {
  const { triageReply } = await import("../triage-reply.ts");
  for (const each of cases) {
    const { name, language, intent: expected, text } = each;
    const about = { name, language, expected };
    const startedAt = performance.now();
    try {
      const thread = aThread(policy, aLeadOf(language), text, clock.now());
      const { decision, reading, generated, holds } = await triageReply(
        {
          policy,
          mailbox: thread.message.mailbox,
          otherLeads: async () => [],
          requireBudget: async () => {},
          stop,
        },
        writer,
        thread,
        clock.now(),
      );
      yield {
        ...about,
        intent: reading.intent,
        outcome: decision === "answer" && holds.length > 0 ? "held" : decision,
        rules: [...new Set(holds.map(({ rule }) => rule))],
        text: generated?.body.text ?? null,
        tokens: tokensOf(generated?.usage ?? null),
        took: performance.now() - startedAt,
        error: null,
      };
    } catch (error) {
      if (!(error instanceof WriterUnavailable || error instanceof WriterRefused)) throw error;
      yield {
        ...about,
        ...{ intent: null, outcome: "failed", rules: [], text: null, tokens: null },
        took: performance.now() - startedAt,
        error: error.message,
      };
    }
  }
}

/** Null unless both are known. */
function tokensOf(usage: Usage | null): Evaluated["tokens"] {
  const { input = null, output = null } = usage ?? {};
  return input === null || output === null ? null : { input, output };
}
