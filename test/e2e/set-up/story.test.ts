import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { describeMachine } from "../../support/machine/machine.ts";
import { ownMail, SENDING_ADDRESS, zoneOf } from "../../support/mail-servers/domain-zone.ts";
import { PASSWORD } from "../../support/mail-servers/dovecot.ts";
import { NameServer, nameServerMissing } from "../../support/mail-servers/name-server.ts";
import { describePostOffice } from "../../support/mail-servers/post-office.ts";
import { missing } from "../../support/postgres/suite.ts";
import type { HistoryJson } from "../../support/processes/tickler-json.ts";

// From an empty home to a service that writes and reads, on a machine of its own: real servers with
// TLS, a real name server, a real cron.

const ADA = "ada@sales.example";
const BEN = "ben@sales.example";

interface FindingJson {
  check: string;
  result: string;
  detail: string;
}

const absent = nameServerMissing();
if (absent !== null) missing("from an empty home", absent);
else
  describePostOffice("from an empty home", [ADA, BEN], (office) => {
    describeMachine("on a machine with cron", ["cron"], (machine) => {
      let names: NameServer | undefined;
      beforeAll(async () => {
        names = await NameServer.start([
          ...zoneOf("sales.example"),
          "7.113.0.203.in-addr.arpa. PTR out.sales.example.",
          `out.sales.example. A ${SENDING_ADDRESS}`,
        ]);
      });
      afterAll(() => names?.stop());

      test("init, a mail out, a reply in, doctor is content, the service goes again", async () => {
        const { dovecot, postfix } = office();
        const ca = join(machine().folder, "ca.pem");
        writeFileSync(ca, dovecot.certificate.cert);
        const env = {
          TICKLER_HOME: join(machine().folder, "tickler"),
          NODE_EXTRA_CA_CERTS: ca,
          TICKLER_DOCTOR_DNS: names?.address ?? "",
          TICKLER_DOCTOR_BLOCK_LISTS: "bl.test,ip:ipbl.test",
        };
        const done = async (...words: string[]) =>
          expect(await machine().tickler(words, env), words[0]).toMatchObject({ exitCode: 0 });

        const report = await machine().json<{ written: boolean; service: unknown }>(
          [
            ...["init", "--from", `Ada Sales <${ADA}>`],
            ...["--smtp-url", `smtp://ada@localhost:${postfix.submissionPort}?tls=required`],
            ...["--imap-url", `imaps://ada@localhost:${dovecot.tlsPort}`],
            ...["--smtp-password-command", `echo ${PASSWORD}`, "--service"],
          ],
          env,
        );
        expect(report).toMatchObject({ written: true, service: { result: "ok" } });

        // What cron starts each minute, in the little that cron gives.
        const { files } = await machine().json<{ files: string[] }>(["service", "status"], env);
        const script = files.find((file) => file.endsWith(".sh")) ?? "";
        const bare = ["env", "-i", "PATH=/usr/bin:/bin", `HOME=${machine().home}`, "/bin/sh"];
        const cronRuns = async () =>
          expect(await machine().run([...bare, script])).toMatchObject({ exitCode: 0 });

        await done("lead", "add", "Ben Okoro", BEN);
        await done("send", "1", "Shall we talk?");
        await cronRuns();
        const [mail] = await office().mailsOf("ben", 1);
        expect(mail?.text?.trim()).toBe("Shall we talk?");
        const reply = [
          `From: ${BEN}`,
          `To: ${ADA}`,
          "Subject: Re: Shall we talk?",
          "Message-ID: <yes@sales.example>",
          `In-Reply-To: ${mail?.messageId}`,
          "",
          "Yes!",
          "",
        ];
        await office().send(BEN, ADA, reply.join("\r\n"));
        await cronRuns();
        const { messages } = await machine().json<HistoryJson>(["history", BEN], env);
        expect(messages[0]?.reply_received).toBe("Yes!");

        // How our mail arrives elsewhere, signed, as a provider would have it in Sent.
        dovecot.deliver("ada", ownMail(ADA, "sales.example"));
        const { stdout } = await machine().tickler(["doctor", "--test-mail", "--json"], env);
        const findings: FindingJson[] = JSON.parse(stdout);
        expect(findings.filter(({ result }) => result !== "ok")).toEqual([]);
        expect(findings.length).toBeGreaterThan(15);

        await done("service", "uninstall");
      });
    });
  });
