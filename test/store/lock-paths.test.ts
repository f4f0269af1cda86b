import { linkSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { tempFolder, tempStore } from "../support/store/temp-store.ts";

describe("one database that is reached by two paths", () => {
  it.each([
    ["a symbolic link", symlinkSync],
    ["a hard link, as a bind mount of the file is", linkSync],
  ])("has one lock for a mailbox: %s", async (_, link) => {
    const path = join(tempFolder(), "tickler.db");
    const other = join(tempFolder(), "other.db");
    const store = tempStore(path);
    await store.read((queries) => queries.leads.count({}));
    link(path, other);
    const lock = await store.lockMailbox("default");
    if (!lock.held) throw new Error("nobody else has it");
    const second = await tempStore(other).lockMailbox("default");
    expect(second.held).toBe(false);
    await lock.release();
    const third = await tempStore(other).lockMailbox("default");
    if (!third.held) throw new Error("it was not released");
    await third.release();
  });
});
