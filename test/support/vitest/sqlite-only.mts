/**
 * What the command line's tests on a server leave out, and why: whole files, or tests by their
 * names. All else runs on both engines.
 */
export const SQLITE_ONLY: Readonly<Record<string, string | Readonly<Record<string, string>>>> = {
  "postgres/*.test.ts": "start servers of their own",
  "terminal/help.test.ts": "opens no database",
  "set-up/init.test.ts": "is about the settings and mail servers",
  "set-up/story.test.ts": "is about the settings, mail servers and cron",
  "set-up/init-terminal.test.ts": "is about the settings and mail servers",
  "terminal/installation.test.ts": "is about the driver of SQLite",
  "servers/rich-text.test.ts": "opens no database",
  "servers/mailbox.test.ts": "is about other servers; inbox.test.ts has what their mails do",
  "agents/mcp.test.ts": "runs commands, and a database in the environment is not for agents",
  "faults/chaos.test.ts": "runs on both engines by itself",
  "faults/chaos-mailboxes.test.ts": "runs on both engines by itself",
  "agents/chaos-agents.test.ts": "runs on both engines by itself",
  "faults/faults.test.ts":
    "is about the mail server; what becomes of rows is the same on both engines",
  "faults/machine-faults.test.ts": "has its own disks and servers",
  "database/db.test.ts": "goes from each engine to the other already",
  "database/db-faults.test.ts":
    "is about the database's file; postgres/outage.test.ts has the server's",
  "faults/interruption.test.ts":
    "waits for the lock of a database's file; a server's own waits are its own",
  "terminal/start-up.test.ts": "is about what is loaded before a database is",
  "servers/idle-tick.test.ts": "is about a file beside a database's file; a server is asked",
  "terminal/idle-tick.test.ts": "is about a file beside a database's file; a server is asked",
  "database/open-files.test.ts": "is about the files that a database is opened with",
  "database/locked-database.test.ts": "is about the lock of a database's file",
  "database/db-tools.test.ts": {
    "of a file that is not there is refused, and makes none": "a file; a server names what lacks",
    "a backup is the database itself, made while others write": "the file is written to",
    "restore, vacuum and copy refuse while the mailbox is being worked; a backup is made":
      "the lock is a file, and a server vacuums while others work",
    "restore, vacuum and copy refuse while one of several mailboxes is being worked; a backup is made":
      "the lock is a file, and a server vacuums while others work",
    "refuses what is no backup, and leaves no database":
      "no file is left; on a server none is made",
    "vacuum gives space back, and changes nothing else": "the file is looked at",
    "vacuum says so where another program is in the way": "on a server it is in nobody's way",
    "a backup that ends by SIGKILL has no name": "db.test.ts has the copy from a server",
    "a backup that ends by SIGINT has no name": "db.test.ts has the copy from a server",
  },
  "terminal/config.test.ts": {
    "is its owner's alone, whatever the umask": "the database's file is looked at",
    "is so while a tick runs, too": "the database's files are looked at",
    "is found under the XDG folders where TICKLER_HOME is not set": "so is the database's file",
  },
  "set-up/doctor.test.ts": {
    "names a database of a newer version": "a file; postgres/errors.test.ts has the server's",
  },
  "outreach/demo.test.ts": {
    "leaves a database that commands can read": "the demo's own database is always a file",
    "--keep leaves a home to practise on, in which time has come to now": "its database is a file",
  },
  "outreach/dry-run.test.ts": {
    "makes no folders in a home where there are none": "the database's file is all there is",
  },
  "terminal/errors.test.ts": {
    "a read-only one": "a file's mode; postgres/errors.test.ts has the server's",
    "one of a newer version, left as it is": "a file; postgres/errors.test.ts has the server's",
  },
};

/** The files of which nothing is run. */
export const SQLITE_ONLY_FILES: string[] = Object.entries(SQLITE_ONLY)
  .filter(([, what]) => typeof what === "string")
  .map(([file]) => `test/e2e/${file}`);
