/** A command that the demo has played. */
export interface DemoStep {
  /** When, on the demo's own clock. */
  at: Date;
  /** What follows `tickler` on the command line. */
  command: readonly string[];
  exitCode: number;
  /** The document that the command printed; its text where that is no JSON. */
  stdout: unknown;
}

/** How the story ended for a lead. */
export interface DemoEnding {
  id: number;
  name: string;
  status: string;
}

/** The whole demo. @param home the folder in which it was played */
export function demoView(home: string, steps: readonly DemoStep[], leads: readonly DemoEnding[]) {
  return {
    home,
    steps: steps.map(({ at, command, exitCode, stdout }) => ({
      at: at.toISOString(),
      command,
      exit_code: exitCode,
      stdout,
    })),
    leads: leads.map(({ id, name, status }) => ({ id, name, status })),
  };
}
