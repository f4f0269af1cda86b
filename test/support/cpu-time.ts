/**
 * What reading a hostile input may cost, in milliseconds of CPU time. A regular expression or a loop
 * whose cost grows with the square of the input takes many times as long on the inputs of the tests.
 */
export const AFFORDABLE = 30_000;

/**
 * Milliseconds of CPU time that this process spends on some work. Other processes don't count, so
 * that a busy machine doesn't change the verdict.
 */
export async function cpuTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
