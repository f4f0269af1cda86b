import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { cleanEnv, inTempFolder, type Measurement, PROGRAM, ratioOf } from "./support.ts";

/** What a log outside costs an idle tick, which cron runs once a minute, against the same without. */
export async function benchLogging(rounds: number): Promise<Measurement[]> {
  const receiver = new Worker(RECEIVER, { eval: true });
  const port = await new Promise<number>((resolve) => receiver.once("message", resolve));
  try {
    return await inTempFolder(async (folder) => {
      const env = cleanEnv({ TICKLER_HOME: folder });
      const tick = (name: string, settings: string): string[] => {
        const file = join(folder, `${name}.toml`);
        writeFileSync(file, settings);
        return [PROGRAM, "--config", file, "tick"];
      };
      const plain = tick("plain", "");
      const cases = {
        "log.file": `log.file = "${join(folder, "tickler.log")}"`,
        "log.otlp_url, a receiver on this machine": `log.otlp_url = "http://127.0.0.1:${port}"`,
      };
      return Object.entries(cases).map(([what, settings], at) => ({
        what: `idle tick with ${what} ÷ without`,
        ...ratioOf(tick(`case-${at}`, settings), plain, env, rounds),
        budget: null,
      }));
    });
  } finally {
    await receiver.terminate();
  }
}

/** In a thread of its own: this one waits for each process. */
const RECEIVER = `
const { parentPort } = require("node:worker_threads");
const server = require("node:http").createServer((request, response) => {
  request.resume().on("end", () => response.end());
});
server.listen(0, "127.0.0.1", () => parentPort.postMessage(server.address().port));
`;
