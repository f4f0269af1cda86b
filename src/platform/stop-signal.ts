/**
 * What asks a process to end. Windows has no SIGTERM; it tells of Ctrl-Break and of a console that is
 * closed, and ends the process some seconds later. Elsewhere a terminal that is closed ends us at once,
 * which is safe, and somebody who has said `nohup` must not be contradicted by a handler.
 */
export function stopSignals(platform: NodeJS.Platform = process.platform): NodeJS.Signals[] {
  return platform === "win32" ? ["SIGINT", "SIGBREAK", "SIGHUP"] : ["SIGINT", "SIGTERM"];
}

/**
 * Turns SIGINT and SIGTERM into an aborted signal, so that work in hand can end in order; a second
 * one kills the process as usual.
 */
export function stopOnSignal(): { signal: AbortSignal; dispose(): void } {
  const controller = new AbortController();
  const signals = stopSignals();
  const stop = (): void => {
    controller.abort();
    dispose();
  };
  const dispose = (): void => {
    for (const signal of signals) process.removeListener(signal, stop);
  };
  for (const signal of signals) process.on(signal, stop);
  return { signal: controller.signal, dispose };
}
