import { setTimeout as sleep } from "node:timers/promises";

/**
 * How long a test waits for an event, in milliseconds: far longer than any takes on a machine whose
 * cores are busy with other work. Only a program that hangs needs it up.
 */
export const PATIENCE = 120_000;

/**
 * Waits until something is true, by looking again and again.
 *
 * @param what for the error
 * @param every milliseconds between two looks; long where each is a process, and others want the cores
 */
export async function eventually(
  what: string,
  check: () => boolean | Promise<boolean>,
  every = 5,
): Promise<void> {
  for (const until = performance.now() + PATIENCE; performance.now() < until; await sleep(every)) {
    if (await check()) return;
  }
  throw new Error(`not within ${PATIENCE / 1_000} s: ${what}`);
}

/** What somebody waits for until it is opened. */
export interface Gate {
  opened: Promise<void>;
  open(): void;
}

export function gate(): Gate {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}
