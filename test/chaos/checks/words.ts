/** What a tick or a watch may say on stderr that was not to be killed: nothing is wrong with it. */
const FINE = [
  /^The mailbox is being worked by (?:process \d+ on \S+ since \S+|another process); nothing was done\.$/u,
  /^note: mailbox(?:es)? [^:]+: worked by (?:process \d+ on \S+ since \S+|another process), and left to it$/u,
  /^warning: \d+ emails? (?:is|are) in doubt: .+$/u,
  /^hint: See `tickler outbox list`, .+$/u,
];

/** What no command may say. */
const BAD =
  /database is locked|SQLITE_|deadlock|internal|this is a bug|^\s+at .+:\d+:\d+|^error: /iu;

/** The lines of a process's stderr that should not be there; empty where all is well. */
export function troubleIn(what: string, stderr: string): string {
  const lines = stderr.split("\n").filter((line) => line.trim() !== "");
  const strict = what === "tick" || what === "watch";
  const bad = (line: string): boolean =>
    strict ? !FINE.some((fine) => fine.test(line)) : BAD.test(line);
  return lines.filter(bad).join("\n");
}

/** What a process said, without what it says of a mailbox that can't be read now. */
export function withoutUnread(stderr: string): string {
  const unread = /^(?:(?:warning: )?(?:read|recover): .+|hint: The next pass tries again\.)$/u;
  return stderr
    .split("\n")
    .filter((line) => !unread.test(line))
    .join("\n");
}
