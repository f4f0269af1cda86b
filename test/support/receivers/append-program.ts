import { RotatingFile } from "../../../src/telemetry/receivers/rotating-file.ts";

// Appends so many lines to a log file, as one of several processes: FILE NAME COUNT.
const [file = "", name = "", count = "0"] = process.argv.slice(2);
const log = new RotatingFile(file, 20_000, 1_000);
for (let at = 0; at < Number(count); at++) {
  log.write(`${JSON.stringify({ id: `${name}${at}`, filler: name.repeat(200) })}\n`);
}
