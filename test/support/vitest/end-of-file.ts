const tasks = new Set<() => void>();

/**
 * Has something done at the end of each file of tests. A worker loads this module, and those that use it,
 * once for all of its files: an `afterAll` at the top of one of them belongs to the first file alone.
 */
export function atTheEndOfEachFile(task: () => void): void {
  tasks.add(task);
}

/** Does all of it. What can't be removed says nothing of what was tested, and is named. */
export function endFile(): void {
  for (const task of tasks) {
    try {
      task();
    } catch (error) {
      console.warn("a file of tests leaves something behind:", error);
    }
  }
}
