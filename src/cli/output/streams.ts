import { standardStream, type TextStream } from "./standard-stream.ts";

/** What surrounds the process. */
export interface Streams {
  env: NodeJS.ProcessEnv;
  stdin: NodeJS.ReadStream;
  stdout: TextStream;
  stderr: TextStream;
  /** Where a person is asked; only where there is a terminal. */
  prompt: NodeJS.WriteStream;
}

/** What surrounds this process; what takes time to make is made when it is used. */
export function surroundings(): Streams {
  return {
    env: process.env,
    get stdin() {
      return process.stdin;
    },
    stdout: standardStream(1, () => process.stdout),
    stderr: standardStream(2, () => process.stderr),
    get prompt() {
      return process.stderr;
    },
  };
}
