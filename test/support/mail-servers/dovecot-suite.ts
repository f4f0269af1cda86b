import { afterAll, beforeAll, describe } from "vitest";
import { missing } from "../postgres/suite.ts";
import { Dovecot, dovecotAvailable, PROGRAM } from "./dovecot.ts";

/**
 * Tests against a Dovecot of their own. Where none is installed they are skipped, and say so; in CI
 * that is a failure.
 */
export function describeDovecot(name: string, tests: (server: () => Dovecot) => void): void {
  if (!dovecotAvailable()) {
    missing(name, `no ${PROGRAM}; install Debian's dovecot-imapd`);
    return;
  }
  describe(name, () => {
    let server: Dovecot | undefined;
    beforeAll(async () => {
      server = await Dovecot.start();
    });
    afterAll(() => server?.stop());
    tests(() => {
      if (server === undefined) throw new Error("the server is not up");
      return server;
    });
  });
}
