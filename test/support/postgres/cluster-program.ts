// A process of its own that starts a server, says where, and waits; see processes.ts.
import { PostgresCluster } from "./cluster.ts";

const { folder, port } = await PostgresCluster.start();
process.on("message", () => process.send?.({ folder, port }));
process.send?.("ready");
