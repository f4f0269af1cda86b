import type { Command } from "commander";
import { aiTestView } from "../../../json/ai.ts";
import type { WriterTask, Written } from "../../../service/ports/index.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";

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
tokens, to see the cost. --json: writer, ms, tokens (input, output), cost, intent, text; null where
a value is not known. Piped without it, one line: writer, ms, tokens read, tokens written, cost,
intent.
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
  );
  const start = performance.now();
  const written = await writer.write(task);
  const ms = Math.round(performance.now() - start);
  const { text, reading, tokens } = written;
  const cost = costOf(tokens, config.values["ai.price_in"], config.values["ai.price_out"]);
  const { out } = context;
  if (out.style.json) {
    const intent = reading?.intent ?? null;
    return out.json(aiTestView({ writer: writer.name, ms, tokens, cost, intent, text }));
  }
  const intent = reading?.intent ?? "";
  if (!out.style.terminal) {
    const fields = [writer.name, ms, tokens?.input, tokens?.output, cost, intent];
    return out.line(fields.map((field) => field ?? "").join("\t"));
  }
  out.line(`${writer.name} answered within ${(ms / 1000).toFixed(1)} s.`, "bold");
  if (tokens) {
    const price = cost === null ? "" : `, which cost ${costText(cost)}`;
    out.line(`It read ${tokens.input} tokens and wrote ${tokens.output}${price}.`);
  }
  if (writer.isModel) {
    out.line(
      intent === ""
        ? "It did not say what the lead wants, so rules alone decide."
        : `It classified the invented reply as: ${intent}.`,
    );
  }
  out.line(`\n${text}`);
}

/** The task: an answer to an invented lead. */
function inventedTask(
  now: Date,
  sender: string | null,
  playbook: string | null,
  format: WriterTask["format"],
): WriterTask {
  return {
    kind: "ai_reply",
    lead: { name: "Jane Example", company: "Example Ltd", title: null, timezone: null, vars: {} },
    sender,
    conversation: [
      { direction: "out", text: "Hi Jane,\n\nopen to a quick chat?", at: ago(now, 26 * HOUR) },
      {
        direction: "in",
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
