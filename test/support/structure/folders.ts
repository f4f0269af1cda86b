/** A folder with more files than this is a drawer: nobody sees from its list where a thing is. */
const MOST_FILES = 15;
/** One file for each language, each named by its code: that is no drawer. */
const LISTS: ReadonlySet<string> = new Set(["src/language/locales"]);

/** Folders with too many files directly in them, and how many these are. */
export function crowdedFolders(files: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const file of files) {
    const folder = file.slice(0, file.lastIndexOf("/"));
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts]
    .filter(([folder, count]) => count > MOST_FILES && !LISTS.has(folder))
    .map(([folder, count]) => `${folder} holds ${count} files`);
}
