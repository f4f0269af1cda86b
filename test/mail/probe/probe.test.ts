import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ImapInboxOptions } from "../../../src/mail/imap/options.ts";
import { probeImap } from "../../../src/mail/probe/imap.ts";
import { probeSmtp } from "../../../src/mail/probe/smtp.ts";
import { sendTestMail } from "../../../src/mail/probe/test-mail.ts";
import { smtpMailer } from "../../../src/mail/smtp/mailer.ts";
import type { SmtpOptions } from "../../../src/mail/smtp/options.ts";
import { makeCertificate } from "../../support/mail-servers/certificate.ts";
import { Dovecot, dovecotAvailable, PASSWORD } from "../../support/mail-servers/dovecot.ts";
import { Postfix } from "../../support/mail-servers/postfix.ts";
import { postfixMissing } from "../../support/mail-servers/postfix-instance.ts";
import { freePort } from "../../support/postgres/cluster.ts";
import { missing } from "../../support/postgres/suite.ts";

const MS = 20_000;
const ADDRESS = "ada@sales.example";

const reason = postfixMissing() ?? (dovecotAvailable() ? null : "no dovecot");
if (reason !== null) missing("probes of mail servers", reason);
describe.skipIf(reason !== null)("probes of mail servers", () => {
  let dovecot: Dovecot;
  let postfix: Postfix;
  const good = makeCertificate();
  const expired = makeCertificate({ notAfter: new Date(Date.now() - 86_400_000) });

  beforeAll(async () => {
    dovecot = await Dovecot.start();
    const { authSocket } = dovecot;
    postfix = await Postfix.start(`${dovecot.folder}/mail`, [ADDRESS], {
      ...{ certificate: good, authSocket },
      listeners: [
        { name: "good", certificate: good, options: { message_size_limit: "5000000" } },
        { name: "expired", certificate: expired },
        { name: "bare", certificate: good, options: { smtpd_tls_security_level: "none" } },
      ],
    });
  });
  afterAll(async () => {
    await postfix?.stop();
    await dovecot?.stop();
  });

  const smtp = (name: string, change: Partial<SmtpOptions> = {}): SmtpOptions => ({
    ...{ host: "127.0.0.1", port: postfix.portOf(name), secure: false, tls: "required" },
    ...{ user: "ada", auth: "password", password: async () => PASSWORD, connections: 1 },
    ca: good.cert,
    ...change,
  });
  const imap = (change: Partial<ImapInboxOptions> = {}): ImapInboxOptions => ({
    ...dovecot.options("ada"),
    ...{ port: dovecot.tlsPort, secure: true, tls: "required", ca: dovecot.certificate.cert },
    ...change,
  });

  it("tell the encryption, the certificate's end, the limits, and that the login works", async () => {
    const probe = await probeSmtp(smtp("good"), MS);
    expect(probe).toMatchObject({ failure: null, maxSize: 5_000_000, auth: ["PLAIN", "LOGIN"] });
    expect(probe.handshake?.greeting).toMatch(/^220 mx\.sales\.example/);
    expect(probe.handshake?.tls).toMatchObject({ error: null, version: "TLSv1.3" });
    expect(probe.handshake?.tls?.names).toContain("127.0.0.1");
  });

  it("tell a wrong password from all else, and do not repeat it", async () => {
    const wrong = async () => "hunter2-wrong";
    const { failure } = await probeSmtp(smtp("good", { password: wrong }), MS);
    expect(failure).toMatchObject({ stage: "login", passing: false });
    expect(failure?.what).toMatch(/refused the login of ada: 535/);
    const account = await probeImap(imap({ password: wrong }), ADDRESS, MS);
    expect(account.failure).toMatchObject({ stage: "login", passing: false });
    expect(JSON.stringify([failure, account])).not.toContain("hunter2-wrong");
  });

  it("tell what is wrong with a certificate", async () => {
    const late = await probeSmtp(smtp("expired", { ca: expired.cert }), MS);
    expect(late.failure).toMatchObject({ stage: "certificate" });
    expect(late.handshake?.tls).toMatchObject({ error: "CERT_HAS_EXPIRED" });
    const { ca: _, ...untrusted } = imap();
    const unknown = await probeImap(untrusted, ADDRESS, MS);
    expect(unknown.failure).toMatchObject({ stage: "certificate" });
    expect(unknown.handshake?.tls?.error).toMatch(/SELF_SIGNED/);
  });

  it("tell a server that is not there, and one that speaks no TLS", async () => {
    const port = await freePort();
    expect((await probeSmtp(smtp("good", { port }), MS)).failure?.stage).toBe("unreachable");
    expect((await probeImap(imap({ port }), ADDRESS, MS)).failure?.stage).toBe("unreachable");
    const plain = await probeSmtp(smtp("bare"), MS);
    expect(plain.failure?.stage).toBe("tls");
    const wrapped = await probeImap(imap({ port: dovecot.port }), ADDRESS, MS);
    expect(wrapped.failure?.stage).toBe("tls");
  });

  it("tell that there is no password", async () => {
    const password = async () => null;
    expect((await probeSmtp(smtp("good", { password }), MS)).failure?.stage).toBe("secret");
    expect((await probeImap(imap({ password }), ADDRESS, MS)).failure?.stage).toBe("secret");
  });

  it("list folders, the missing ones, Sent, and mails of ours", async () => {
    const signed = `From: ada@sales.example\r\nDKIM-Signature: v=1; d=sales.example;\r\n s=k1; b=x\r\n\r\nHi\r\n`;
    await dovecot.as("ada", (client) => client.append("Sent", Buffer.from(signed)));
    const probe = await probeImap(imap({ folders: ["INBOX", "Nope"] }), ADDRESS, MS);
    expect(probe).toMatchObject({ failure: null, missing: ["Nope"], sent: "Sent" });
    expect(probe.folders).toContain("INBOX");
    expect(probe.own[0]?.headers).toContainEqual([
      "dkim-signature",
      "v=1; d=sales.example; s=k1; b=x",
    ]);
  });

  it("send a mail to oneself, and read it back", async () => {
    const result = await sendTestMail({
      ...{ mailer: smtpMailer(smtp("good")), imap: imap(), from: `Ada <${ADDRESS}>` },
      ...{ address: ADDRESS, now: new Date(), wait: MS },
    });
    expect(result).toMatchObject({ kind: "received", spam: false, mail: { folder: "INBOX" } });
    if (result.kind !== "received") return;
    expect(result.mail.headers.map(([name]) => name)).toContain("received");
  });

  it("say that a mail to oneself was refused", async () => {
    const stranger = "ada@elsewhere.example";
    const result = await sendTestMail({
      ...{ mailer: smtpMailer(smtp("good")), imap: imap(), from: stranger },
      ...{ address: stranger, now: new Date(), wait: MS },
    });
    expect(result).toMatchObject({ kind: "refused" });
  });
});
