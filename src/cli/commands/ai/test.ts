import type { Command } from "commander";
import { aiTestView } from "../../../json/ai.ts";
import type { WriterTask, Written } from "../../../service/ports/index.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { printLook, tryLook } from "./try-look.ts";

const HOUR = 3_600_000;

export function aiTestCommand(cli: Cli): Command {
  return command(
    "test",
    "have the model answer an invented reply, to see whether it works and how fast",
  )
    .addHelpText(
      "after",
      `
Nothing is stored and nothing is sent. Set ai.price_in and ai.price_out, the prices of a million
tokens, to see the cost; what comes from the provider's cache costs less. Where the server tells it, the
size of the model's context is compared with what a conversation needs.

--json: writer, ms, tokens (input, output, and cached where the provider tells), shared_tokens (of the
input, about as many are the same for every lead), context_tokens, cost, intent, flaw (what is wrong with
the answer), check (of a second look at it: unbacked, error), text; null where a value is not known. Piped without it, one line: writer, ms, tokens read,
tokens written, cost, intent.
${examples("tickler ai test", "tickler ai test --json | jq .ms")}`,
    )
    .action(cli.action(runAiTest));
}

async function runAiTest(context: Context): Promise<void> {
  const config = await context.app.config();
  const writer = await context.app.writer();
  if (!writer.isModel) {
    context.out.note(
      "No model is configured: answers come from the built-in template. Set ai.provider to openai, anthropic, openai-compatible or command.",
    );
  }
  const { readPlaybook } = await import("../../../app/playbook-text.ts");
  const task = inventedTask(
    (await context.app.clock()).now(),
    config.values.from?.name ?? null,
    await readPlaybook(config),
    config.values["send.format"],
    { zone: config.values["send.timezone"], rounds: config.values["ai.max_rounds"] },
  );
  const start = performance.now();
  const written = await writer.write(task);
  const ms = Math.round(performance.now() - start);
  const { text, reading, tokens, flaw } = written;
  const check = await tryLook(writer, task, written);
  const context_tokens = (await writer.contextSize?.()) ?? null;
  const shared_tokens = sharedTokens(written);
  const cost = costOf(tokens, config.values["ai.price_in"], config.values["ai.price_out"]);
  const { out } = context;
  if (out.style.json) {
    const intent = reading?.intent ?? null;
    const measured = { ms, tokens, shared_tokens, context_tokens, cost };
    return out.json(aiTestView({ writer: writer.name, ...measured, intent, flaw, check, text }));
  }
  const intent = reading?.intent ?? "";
  if (!out.style.terminal) {
    const fields = [writer.name, ms, tokens?.input, tokens?.output, cost, intent];
    return out.line(fields.map((field) => field ?? "").join("\t"));
  }
  out.line(`${writer.name} answered within ${(ms / 1000).toFixed(1)} s.`, "bold");
  if (tokens) {
    const price = cost === null ? "" : `, which cost ${costText(cost)}`;
    out.line(`It read ${count(tokens.input)} tokens and wrote ${count(tokens.output)}${price}.`);
  }
  for (const line of cacheLines(written)) out.line(line);
  if (writer.isModel) {
    out.line(
      intent === ""
        ? "It did not say what the lead wants, so rules alone decide."
        : `It classified the invented reply as: ${intent}.`,
    );
  }
  if (flaw !== null) out.line(`A text like this would wait for you: ${flaw}.`, "yellow");
  if (check !== null) printLook(out, check);
  const narrow = tightContext(context_tokens, tokens);
  if (narrow !== null) out.line(narrow, "yellow");
  out.line(`\n${text}`);
}

/** Of the input, about as many are the same for every lead, and stand first; null: not known. */
function sharedTokens({ shared, tokens, calls }: Written): number | null {
  if (shared === undefined || tokens === null) return null;
  return Math.round((shared.part * tokens.input) / calls);
}

/** What the provider can keep of the prompt, and what it had kept. */
function cacheLines(written: Written): string[] {
  const { tokens, shared, calls } = written;
  const same = sharedTokens(written);
  if (tokens === null || same === null || shared === undefined) return [];
  const all = count(Math.round(tokens.input / calls));
  const said = `${count(same)} of ${all} input tokens are the same for every lead, and stand first`;
  if (shared.cachedFrom !== null && same < shared.cachedFrom) {
    return [
      `${said}: too few for this model's cache, which takes ${count(shared.cachedFrom)} or more.`,
    ];
  }
  const { cached } = tokens;
  if (cached === undefined)
    return [`${said}; the provider does not tell what it had in its cache.`];
  const again =
    cached === 0 ? ", as it has none yet if this is the first time in some minutes" : "";
  return [`${said}; the provider read ${count(cached)} from its cache${again}.`];
}

/** What a conversation of some mails and an answer need beside the first ones, in tokens. */
const ROOM = 4_000;

function tightContext(size: number | null, tokens: Written["tokens"]): string | null {
  if (size === null || tokens === null || size - tokens.input - tokens.output >= ROOM) return null;
  return `The model's context holds ${count(size)} tokens. That is too few for a longer conversation: give it ${count(Math.ceil((tokens.input + tokens.output + ROOM) / 1_024) * 1_024)} or more, as docs/ai.md says under “The size of the context”.`;
}

function count(tokens: number): string {
  return tokens.toLocaleString("en-US");
}

/** The task: an answer to an invented lead. */
function inventedTask(
  now: Date,
  sender: string | null,
  playbook: string | null,
  format: WriterTask["format"],
  { zone, rounds }: { zone: string | null; rounds: number },
): WriterTask {
  return {
    kind: "ai_reply",
    lead: { name: "Jane Example", company: "Example Ltd", title: null, timezone: null, vars: {} },
    sender,
    zone,
    round: { number: 1, of: rounds },
    conversation: [
      {
        ...{ direction: "out", by: "person", at: ago(now, 26 * HOUR) },
        text: "Hi Jane,\n\nopen to a quick chat?",
      },
      {
        ...{ direction: "in", by: "lead" },
        text: "Thanks for your mail. What exactly do you do, and why should we care?\n\nJane",
        at: ago(now, HOUR),
      },
    ],
    playbook,
    note: null,
    draft: null,
    format,
    now,
  };
}

function ago(now: Date, ms: number): Date {
  return new Date(now.getTime() - ms);
}

/** The cost in the currency of the prices; null where a price or the tokens are not known. */
function costOf(
  tokens: Written["tokens"],
  priceIn: number | null,
  priceOut: number | null,
): number | null {
  if (tokens === null || priceIn === null || priceOut === null) return null;
  return Number(((tokens.input * priceIn + tokens.output * priceOut) / 1e6).toPrecision(6));
}

function costText(cost: number): string {
  return cost >= 0.01 || cost === 0 ? cost.toFixed(2) : cost.toPrecision(2);
}
