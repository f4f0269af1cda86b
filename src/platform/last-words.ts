/**
 * Has something done before the process ends by an error that nobody has caught: reported outside,
 * for instance. Work in hand is asked to end, as by SIGTERM. Then the error goes where it would have
 * gone, so that what is printed and the exit code stay the same.
 *
 * @param work has to end by itself, soon; what it throws is ignored
 * @returns takes it back
 */
export function beforeCrash(work: (error: unknown) => Promise<void>): () => void {
  const others = process.listeners("uncaughtException");
  let isEnding = false;
  const crash = (error: Error, origin: NodeJS.UncaughtExceptionOrigin): void => {
    const goOn = (): void => {
      for (const other of others) other.call(process, error, origin);
      // Without another listener Node.js itself prints the error, and ends.
      if (others.length === 0) {
        process.removeListener("uncaughtException", crash);
        throw error;
      }
    };
    // A second error, while the first is dealt with, does not wait.
    if (isEnding) {
      goOn();
      return;
    }
    isEnding = true;
    for (const stop of process.listeners("SIGTERM")) stop.call(process, "SIGTERM");
    void work(error).then(goOn, goOn);
  };
  for (const other of others) process.removeListener("uncaughtException", other);
  process.on("uncaughtException", crash);
  return () => {
    process.removeListener("uncaughtException", crash);
    for (const other of others) process.on("uncaughtException", other);
  };
}
