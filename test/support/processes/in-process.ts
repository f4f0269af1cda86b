import { createRequire } from "node:module";
import { resolve } from "node:path";
import { Readable } from "node:stream";

/** The built program, as its shim calls it. */
interface Bundle {
  main(argv: readonly string[], streams: object): Promise<number>;
}

const root = resolve(import.meta.dirname, "../../..");
const { loadBundle } = createRequire(import.meta.url)("./bundle.cjs") as {
  loadBundle(file: string): Bundle;
};

let bundle: Bundle | undefined;
let last: Promise<unknown> = Promise.resolve();

/** What a command printed, and the code it would have ended with. */
export interface Printed {
  stdout: string;
  stderr: string;
  exitCode: number;
}

/**
 * Runs a command of the built program in this process, with pipes for output and nothing to read. A
 * process of its own takes twenty times as long, most of it to start. One runs at a time: two in one
 * process would be one to the lock of a mailbox.
 */
export async function runInProcess(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Printed> {
  const run = last.then(async () => {
    bundle ??= loadBundle(resolve(root, "dist/tickler.cjs"));
    const [stdout, stderr] = [collected(), collected()];
    const stdin = Readable.from([]);
    const exitCode = await bundle.main(args, { env, stdin, stdout, stderr, prompt: stderr });
    return { stdout: stdout.text(), stderr: stderr.text(), exitCode };
  });
  last = run.catch(() => undefined);
  return run;
}

/** A stream of text that is no terminal. */
function collected() {
  const chunks: Uint8Array[] = [];
  return {
    writable: true,
    write: (chunk: string | Uint8Array) => chunks.push(Buffer.from(chunk)) > 0,
    on() {},
    removeListener() {},
    text: () => Buffer.concat(chunks).toString(),
  };
}
