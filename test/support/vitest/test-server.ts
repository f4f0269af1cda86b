import type { TestProject } from "vitest/node";
import { PostgresCluster, type ServerAddress } from "../postgres/cluster.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the homes of the tests have their databases. */
    server: ServerAddress;
  }
}

/** One server for all of a project's test files; see home-databases.ts. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await PostgresCluster.start({ settings: { max_connections: "200" } });
  project.provide("server", cluster.address);
  return () => cluster.stop();
}
