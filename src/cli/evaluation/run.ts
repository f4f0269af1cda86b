/**
 * `tickler ai eval` at a terminal or elsewhere: what is played, what that costs, and the report. What
 * decides about a case is in `src/service/ai/evaluation`.
 */
import { AppError, ERROR_CODES } from "../../domain/errors.ts";
import { evaluationView } from "../../json/ai.ts";
import { stopOnSignal } from "../../platform/stop-signal.ts";
import { type Evaluated, evaluate, replay } from "../../service/ai/evaluation/evaluate.ts";
import { costOf } from "../../service/ai/evaluation/score.ts";
import type { Writer } from "../../service/ports/index.ts";
import type { Context } from "../context.ts";
import { parseCount } from "../input/args.ts";
import { Progress } from "../output/progress.ts";
import { safeLine } from "../output/safe-text.ts";
import { announce, priceOf } from "./announce.ts";
import { type Material, materialOf } from "./material.ts";
import type { EvalOptions } from "./options.ts";
import { printReport } from "./report.ts";
import { isShown, playedOnly, selectionOf } from "./selection.ts";

const MOST_CASES = 10_000;

/** @returns the exit code */
export async function evaluateAll(
  context: Context,
  file: string | undefined,
  options: EvalOptions,
): Promise<number> {
  const { fromHistory, only = [], max, check, strict = false } = options;
  if (file !== undefined && fromHistory !== undefined) {
    throw new AppError(
      "usage",
      "both a file and --from-history are given",
      "Give one of them: real conversations are taken from the database.",
    );
  }
  const most = max === undefined ? MOST_CASES : parseCount("--max", max, 1, MOST_CASES);
  const history =
    fromHistory === undefined ? null : parseCount("--from-history", fromHistory, 1, MOST_CASES);
  const selection = selectionOf(only);
  const configured = await context.app.writer();
  const writer = check ? configured : withoutCheck(configured);
  const all = await materialOf(context, file, history);
  const material = { ...all, plays: playedOnly(all.plays, selection, most) };
  const plan = await announce(context, writer, material);
  const { results, isInterrupted } = await play(context, writer, material);
  const { out } = context;
  const shown = results.filter((result) => isShown(result, selection));
  const { tokens } = costOf(results);
  const cost = await priceOf(context, tokens);
  if (out.style.json) {
    out.json(evaluationView(writer.name, plan, shown, results, cost));
  } else {
    await printReport(context, { writer: writer.name, shown, all: results, cost }, options);
  }
  const left = material.plays.length - results.length;
  if (isInterrupted) {
    if (left > 0) out.note(`Ended after ${results.length} of ${material.plays.length} cases.`);
    return ERROR_CODES.interrupted;
  }
  if (left > 0) {
    out.warn(
      `${left} of ${material.plays.length} cases were not tried: ${writer.name} can't be reached`,
      "Try it with `tickler ai test`.",
    );
  }
  const isBad = ({ verdict }: Evaluated): boolean =>
    verdict === "wrong" || verdict === "failed" || (strict && verdict === "held");
  return left > 0 || results.some(isBad) ? ERROR_CODES.partial : 0;
}

function withoutCheck({ name, isModel, write }: Writer): Writer {
  return { name, isModel, write };
}

async function play(context: Context, writer: Writer, material: Material) {
  const { out, streams } = context;
  const { plays, product, otherLeads, policy, clock } = material;
  const progress = new Progress(streams.stderr, out.style.quiet);
  const { signal: stop, dispose } = stopOnSignal();
  const results: Evaluated[] = [];
  const services = { policy, clock, product, otherLeads, stop };
  const cases = plays.flatMap((each) => ("turns" in each ? [each] : []));
  const conversations = plays.flatMap((each) => ("turns" in each ? [] : [each]));
  try {
    progress.update(`0 of ${plays.length} …`);
    for (const played of [
      evaluate(services, writer, cases),
      replay(services, writer, conversations),
    ]) {
      for await (const result of played) {
        results.push(result);
        progress.update(
          safeLine(`${results.length} of ${plays.length} … ${result.name}`).slice(0, 70),
        );
      }
    }
  } finally {
    progress.end();
    dispose();
  }
  return { results, isInterrupted: stop.aborted };
}
