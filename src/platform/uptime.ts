/**
 * Milliseconds since the process began, on a clock that nobody sets. `performance.now()` gives the
 * same, but its first use loads a dozen modules.
 */
export function uptime(): number {
  return process.uptime() * 1000;
}
