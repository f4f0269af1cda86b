import { setTimeout as sleep } from "node:timers/promises";
import { createTransport } from "nodemailer";
import PostalMime, { type Email } from "postal-mime";
import { afterAll, beforeAll, describe } from "vitest";
import { missing } from "../postgres/suite.ts";
import { PATIENCE } from "../waiting.ts";
import { Dovecot, dovecotAvailable, PROGRAM } from "./dovecot.ts";
import { Postfix } from "./postfix.ts";
import { postfixMissing } from "./postfix-instance.ts";

/** A Postfix that files mail in the mailboxes of a Dovecot: everybody writes and reads by real servers. */
export class PostOffice {
  readonly dovecot: Dovecot;
  readonly postfix: Postfix;

  constructor(dovecot: Dovecot, postfix: Postfix) {
    this.dovecot = dovecot;
    this.postfix = postfix;
  }

  /** All that somebody has in their INBOX, oldest first, once there are so many. */
  async mailsOf(user: string, count: number): Promise<Email[]> {
    for (const until = performance.now() + PATIENCE; ; await sleep(100)) {
      const mails = await this.#read(user);
      if (mails.length >= count) return mails;
      if (performance.now() < until) continue;
      throw new Error(`${user} has ${mails.length} mails, not ${count}: ${this.postfix.log()}`);
    }
  }

  async #read(user: string): Promise<Email[]> {
    return this.dovecot.as(user, async (client) => {
      const { exists } = await client.mailboxOpen("INBOX", { readOnly: true });
      if (exists === 0) return [];
      const found = await client.fetchAll("1:*", { source: true });
      return Promise.all(found.map(({ source }) => PostalMime.parse(source ?? "")));
    });
  }

  /** Somebody sends a mail as it is; resolves once `to` has one more. */
  async send(from: string, to: string, raw: string): Promise<void> {
    const user = to.split("@")[0] ?? "";
    const before = (await this.#read(user)).length;
    const { port } = this.postfix;
    const transport = createTransport({ host: "127.0.0.1", port, secure: false, ignoreTLS: true });
    await transport.sendMail({ envelope: { from, to: [to] }, raw });
    transport.close();
    await this.mailsOf(user, before + 1);
  }

  async stop(): Promise<void> {
    await this.postfix.stop();
    await this.dovecot.stop();
  }
}

/** Tests with servers of their own. Where one is missing they are skipped, and say so; CI fails then. */
export function describePostOffice(
  name: string,
  addresses: readonly string[],
  tests: (office: () => PostOffice) => void,
): void {
  const why = dovecotAvailable() ? postfixMissing() : `no ${PROGRAM}; install dovecot-imapd`;
  if (why !== null) {
    missing(name, why);
    return;
  }
  describe(name, () => {
    let office: PostOffice | undefined;
    beforeAll(async () => {
      const dovecot = await Dovecot.start();
      const postfix = await Postfix.start(`${dovecot.folder}/mail`, addresses, dovecot);
      office = new PostOffice(dovecot, postfix);
    });
    afterAll(() => office?.stop());
    tests(() => {
      if (office === undefined) throw new Error("the servers are not up");
      return office;
    });
  });
}
