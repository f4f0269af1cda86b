import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { describeMachine, type Machine } from "../../support/machine/machine.ts";
import { makeCertificate } from "../../support/mail-servers/certificate.ts";
import { zoneOf } from "../../support/mail-servers/domain-zone.ts";
import { Dovecot, dovecotAvailable, PASSWORD } from "../../support/mail-servers/dovecot.ts";
import { NameServer, nameServerMissing } from "../../support/mail-servers/name-server.ts";
import { OpenDkim, openDkimMissing } from "../../support/mail-servers/open-dkim.ts";
import { PostOffice } from "../../support/mail-servers/post-office.ts";
import { Postfix } from "../../support/mail-servers/postfix.ts";
import { postfixMissing } from "../../support/mail-servers/postfix-instance.ts";
import { missing } from "../../support/postgres/suite.ts";
import { eventually } from "../../support/waiting.ts";

const DOMAIN = "sales.example";
const ADA = `ada@${DOMAIN}`;
const BEN = "ben@initech.example";

interface FindingJson {
  check: string;
  result: string;
  detail: string;
}

const reason =
  postfixMissing() ??
  nameServerMissing() ??
  openDkimMissing() ??
  (dovecotAvailable() ? null : "no dovecot is installed");
if (reason !== null) missing("the first day", reason);

describe.skipIf(reason !== null)("the first day", () => {
  const certificate = makeCertificate({ notAfter: new Date(Date.now() + 90 * 86_400_000) });
  let dovecot: Dovecot;
  let postfix: Postfix;
  let dkim: OpenDkim;
  let names: NameServer;
  let office: PostOffice;

  beforeAll(async () => {
    [dovecot, dkim] = await Promise.all([Dovecot.start(), OpenDkim.start(DOMAIN)]);
    names = await NameServer.start(zoneOf(DOMAIN, { spf: "v=spf1 mx -all", dkim: dkim.record }));
    postfix = await Postfix.start(`${dovecot.folder}/mail`, [ADA, BEN], {
      ...{ certificate, authSocket: dovecot.authSocket },
      listeners: [{ name: "signing", certificate, options: { smtpd_milters: dkim.milter } }],
    });
    office = new PostOffice(dovecot, postfix);
  });
  afterAll(async () => {
    await office?.stop();
    await Promise.all([dkim?.stop(), names?.stop()]);
  });

  describeMachine("on a new machine", ["cron"], (machine) => {
    test("init, a first mail, its answer, the doctor, and a service that goes on alone", async () => {
      const { env, tickler, json } = newcomer(machine(), dovecot, certificate.cert);
      const set = await json<{ tests: { test: string; result: string }[] }>([
        ...["init", "--from", `Ada Sales <${ADA}>`],
        ...["--smtp-url", `smtp://ada@localhost:${postfix.portOf("signing")}?tls=required`],
        ...["--smtp-password-command", `echo ${PASSWORD}`],
        ...["--imap-url", `imaps://ada@localhost:${dovecot.tlsPort}`, "--no-service"],
      ]);
      expect(set.tests.map((each) => `${each.test} ${each.result}`)).toEqual([
        ...["smtp ok", "imap ok", "mail ok"],
      ]);
      await tickler("config", "set", "doctor.dns", names.address);
      await tickler("config", "set", "doctor.block_lists", "bl.test");
      await tickler("config", "set", "ai.mode", "off");

      await tickler("lead", "add", "Ben Okoro", BEN);
      await tickler("send", "1", "Hi {{ first_name }}! Shall we talk?");
      expect(await tickler("tick")).toContain("sent\t1");
      const [first] = await office.mailsOf("ben", 1);
      expect(first?.text?.trim()).toBe("Hi Ben! Shall we talk?");
      expect(first?.headers.find(({ key }) => key === "dkim-signature")?.value).toContain(
        `d=${DOMAIN}`,
      );
      await office.send(BEN, ADA, answerTo(first?.messageId ?? ""));

      await tickler("service", "install");
      // Nobody types anything: the service reads it.
      await eventually(
        "the service has read the answer",
        async () => {
          const { messages } = await json<{ messages: { status: string }[] }>(["history", "1"]);
          return messages[0]?.status === "replied";
        },
        1_000,
      );
      expect(await tickler("todo")).toContain("Yes, gladly.");

      const findings = await json<FindingJson[]>(["doctor", "--test-mail"]);
      expect(findings.filter(({ result }) => result !== "ok")).toEqual([]);
      expect(findings.find(({ check }) => check === "dkim")?.detail).toContain("the key k1");
      expect(findings.find(({ check }) => check === "ticks")?.detail).toMatch(/cron/);

      await tickler("service", "uninstall");
      const config = readFileSync(join(env.TICKLER_HOME, "config.toml"), "utf8");
      expect(config).toContain("password_command");
    });
  });
});

/** Somebody who has nothing yet but servers whose certificates the machine trusts. */
function newcomer(machine: Machine, dovecot: Dovecot, certificate: string) {
  const ca = join(machine.folder, "ca.pem");
  writeFileSync(ca, dovecot.certificate.cert + certificate);
  const env = { TICKLER_HOME: join(machine.folder, "tickler"), NODE_EXTRA_CA_CERTS: ca };
  const tickler = async (...args: string[]): Promise<string> => {
    const { exitCode, stdout, stderr } = await machine.tickler(args, env);
    expect({ exitCode, stderr }, args.join(" ")).toMatchObject({ exitCode: 0 });
    return stdout;
  };
  return { env, tickler, json: <T>(args: readonly string[]) => machine.json<T>(args, env) };
}

function answerTo(id: string): string {
  return [
    ...[`From: Ben Okoro <${BEN}>`, `To: ${ADA}`, "Subject: Re: Shall we talk?"],
    ...[`Message-ID: <answer-1@initech.example>`, `In-Reply-To: ${id}`, `References: ${id}`],
    ...[`Date: ${new Date().toUTCString()}`, "", "Yes, gladly.", ""],
  ].join("\r\n");
}
