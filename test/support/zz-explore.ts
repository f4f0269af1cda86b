import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { openSqlite } from "../../src/store/sqlite/open.ts";
import { Program } from "./processes.ts";
const program = await Program.bundle("store-program.ts");
const children = await program.startMany(8);
const stats = { winners: {} as Record<number, number>, slow: 0, wrong: 0, wrongLoser: 0, errors: [] as string[] };
for (let round = 0; round < 60; round++) {
  const path = join(mkdtempSync("/tmp/explore/x"), "t.db");
  const store = openSqlite(path, { now: () => new Date() });
  const at = Date.now() + 40;
  const t = performance.now();
  const answers = (await Promise.all(children.map((c) => c.ask({ do: "lock", path, at, since: 1 })))) as any[];
  const took = performance.now() - t;
  if (took > 1000) stats.slow++;
  for (const a of answers) if (a.error) stats.errors.push(a.error);
  const winners = children.filter((_, i) => answers[i].held);
  stats.winners[winners.length] = (stats.winners[winners.length] ?? 0) + 1;
  const ninth: any = await store.lockMailbox("default");
  if (ninth.holder?.pid !== winners[0]?.pid) { stats.wrong++; console.log("wrong", ninth, winners[0]?.pid, children.map(c=>c.pid)); }
  for (const [i, a] of answers.entries()) if (!a.held && a.holder?.pid !== winners[0]?.pid) { stats.wrongLoser++; if (stats.wrongLoser < 5) console.log("loser", children[i].pid, a, winners[0]?.pid); }
  if (ninth.held) await ninth.release();
  await Promise.all(children.map((c) => c.ask({ do: "release" })));
  await store.close();
}
console.log(stats);
await program.end();
