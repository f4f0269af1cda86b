/** What a check of the set-up has found. */
interface Finding {
  readonly check: string;
  readonly area: string;
  readonly result: string;
  readonly detail: string;
  readonly fix: string | null;
}

/** The checks of the set-up, in the order in which they are shown; `result` is ok, warn, fail or unknown. */
export function doctorView(findings: readonly Finding[]) {
  return findings.map(({ check, area, result, detail, fix }) => ({
    ...{ check, area, result, detail, fix },
  }));
}

/** A check that holds cold mail back, for `send.gate`. */
export function gateHoldView({
  check,
  error,
  since,
}: {
  check: string;
  error: string;
  since: Date;
}) {
  return { check, error, since: since.toISOString() };
}
