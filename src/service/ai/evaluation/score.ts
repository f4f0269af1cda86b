import type { Evaluated } from "./evaluate.ts";

/** How the cases of one kind came out. */
export interface KindScore {
  kind: string;
  cases: number;
  right: number;
  /** Left to a person for nothing. */
  held: number;
  wrong: number;
  failed: number;
  /** Of which nothing was expected. */
  unjudged: number;
}

/** In the order in which the kinds came. */
export function scoreByKind(results: readonly Evaluated[]): KindScore[] {
  const kinds = [...new Set(results.map(({ kind }) => kind))];
  return kinds.map((kind) =>
    scoreOf(
      kind,
      results.filter((each) => each.kind === kind),
    ),
  );
}

/** Of all cases together. */
export function scoreOf(kind: string, results: readonly Evaluated[]): KindScore {
  const count = (verdict: Evaluated["verdict"]): number =>
    results.filter((each) => each.verdict === verdict).length;
  return {
    ...{ kind, cases: results.length, right: count("right"), held: count("held") },
    ...{ wrong: count("wrong"), failed: count("failed"), unjudged: count(null) },
  };
}

/** What all cost together; tokens null unless all are known. */
export function costOf(results: readonly Evaluated[]): Pick<Evaluated, "calls" | "tokens"> {
  const calls = { write: 0, check: 0 };
  const tokens = { input: 0, output: 0, cached: 0 };
  let isKnown = true;
  for (const each of results) {
    calls.write += each.calls.write;
    calls.check += each.calls.check;
    tokens.input += each.tokens?.input ?? 0;
    tokens.output += each.tokens?.output ?? 0;
    tokens.cached += each.tokens?.cached ?? 0;
    isKnown &&= each.tokens !== null || each.calls.write + each.calls.check === 0;
  }
  return { calls, tokens: isKnown ? tokens : null };
}
