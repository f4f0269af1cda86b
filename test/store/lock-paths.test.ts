import { linkSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lockMailbox } from "../../src/store/sqlite/lock/lock.ts";
import { tempFolder } from "../support/store/temp-store.ts";
import { NOON } from "../support/world/builders.ts";

describe("one database that is reached by two paths", () => {
  it.each([
    ["a symbolic link", symlinkSync],
    ["a hard link, as a bind mount of the file is", linkSync],
  ])("has one lock for a mailbox: %s", async (_, link) => {
    const path = join(tempFolder(), "tickler.db");
    const other = join(tempFolder(), "other.db");
    writeFileSync(path, "");
    link(path, other);
    const lock = lockMailbox(path, "default", NOON);
    if (!lock.held) throw new Error("nobody else has it");
    expect(lockMailbox(other, "default", NOON).held).toBe(false);
    await lock.release();
    const again = lockMailbox(other, "default", NOON);
    if (!again.held) throw new Error("it was not released");
    await again.release();
  });
});
