import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ClusterOptions, PostgresCluster } from "./cluster.ts";
import { available, VERSIONS } from "./programs.mts";

export { available };

/**
 * Tests that need a server. Where none is installed they are skipped, and say so; in CI that is a
 * failure. Each call has a server of its own.
 */
export function describePostgres(
  name: string,
  tests: (cluster: () => PostgresCluster) => void,
  options: ClusterOptions = {},
): void {
  if (!available()) {
    missingServer(name);
    return;
  }
  describe(name, () => {
    let cluster: PostgresCluster | undefined;
    beforeAll(async () => {
      cluster = await PostgresCluster.start(options);
    });
    afterAll(() => cluster?.stop());
    tests(() => {
      if (cluster === undefined) throw new Error("the server is not up");
      return cluster;
    });
  });
}

export function missingServer(name: string): void {
  missing(name, `no PostgreSQL below ${VERSIONS}; install Debian's postgresql`);
}

/** A test in the place of those that something missing makes impossible. */
export function missing(name: string, why: string): void {
  if (process.env.CI) {
    test(name, () => expect.fail(why));
    return;
  }
  test.skip(`${name} (skipped: ${why})`, () => undefined);
}
