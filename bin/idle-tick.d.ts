/** The stamp's place, by that of the database. */
export function stampOf(database: string): string;
/** The database, where no setting needs to be read to know it; else null. */
export function databaseOf(env: Readonly<Record<string, string | undefined>>): string | null;
/** All that a tick is told besides files and the time. @throws where the system has no boot id */
export function surroundings(env: Readonly<Record<string, string | undefined>>): string;
/** Device, inode, size, and the times of change in nanoseconds; null: no file, or an empty one. */
export function stateOf(path: string): string | null;
