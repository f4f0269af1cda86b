const UNITS = [
  ["d", 86_400_000],
  ["h", 3_600_000],
  ["m", 60_000],
] as const;

/** How long ago a moment was, as exact as a person needs it: `2d ago`, `just now`. */
export function ago(date: Date, now: Date): string {
  const passed = now.getTime() - date.getTime();
  for (const [unit, size] of UNITS) {
    if (passed >= size) return `${Math.floor(passed / size)}${unit} ago`;
  }
  return passed > -60_000 ? "just now" : "later";
}
