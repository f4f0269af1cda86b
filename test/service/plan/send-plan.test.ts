import { expect, test } from "vitest";
import { AppError } from "../../../src/domain/errors.ts";
import type { FileSource } from "../../../src/service/body/files.ts";
import { applySend, planSend } from "../../../src/service/plan/send-plan.ts";
import { requireOpen } from "../../../src/service/plan/stored.ts";
import type { Store } from "../../../src/service/ports/index.ts";
import { world } from "../../support/world/world.ts";

const noFiles = (): FileSource => ({
  read: () => Promise.reject(new Error("no file is read")),
});

test("a plan outlives a database that can't be written to for a moment", async () => {
  const it = world();
  const { id } = await it.lead();
  const folders = { files: ".", pictures: "." };
  const request = { to: { lead: id }, text: "Open to a quick chat?", folders };
  const { plan } = await planSend(it.services, request, noFiles);
  const open = await it.store.read((queries) =>
    requireOpen(queries, { id: plan.id }, it.clock.now()),
  );
  let failures = 0;
  const write: Store["write"] = async (work) => {
    failures += 1;
    if (failures === 1) throw new AppError("database", "the database is busy");
    return it.store.write(work);
  };
  const store: Store = Object.create(it.store, { write: { value: write } });
  await expect(applySend({ ...it.services, store }, open, noFiles)).rejects.toMatchObject({
    code: "database",
  });
  const again = await it.store.read((queries) =>
    requireOpen(queries, { id: plan.id }, it.clock.now()),
  );
  const { queued } = await applySend(it.services, again, noFiles);
  expect(queued).toHaveLength(1);
});
