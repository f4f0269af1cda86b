/**
 * Turns SIGINT and SIGTERM into an aborted signal, so that work in hand can end in order; a second
 * one kills the process as usual.
 */
export function stopOnSignal(): { signal: AbortSignal; dispose(): void } {
  const controller = new AbortController();
  const stop = (): void => {
    controller.abort();
    dispose();
  };
  const dispose = (): void => {
    process.removeListener("SIGINT", stop);
    process.removeListener("SIGTERM", stop);
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  return { signal: controller.signal, dispose };
}
