import { tokenFor } from "../../../src/app/oauth/token.ts";
import { CLIENT } from "./authorization-server.ts";

/**
 * Asks for a token: a process for tests with several of them. Gets `{folder, issuer, refused}`, and
 * answers with what became of it.
 */
interface Task {
  folder: string;
  issuer: string;
  refused: string | null;
}

process.on("message", async ({ folder, issuer, refused }: Task) => {
  const account = { host: "127.0.0.1", mailbox: null };
  const client = { ...account, id: CLIENT, secretCommand: null, tenant: "common" };
  try {
    process.send?.({ token: await tokenFor({ ...client, folder, issuer }, refused) });
  } catch (error) {
    process.send?.({ error: String(error) });
  }
});
process.send?.("ready");
