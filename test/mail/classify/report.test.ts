import { describe, expect, test } from "vitest";
import { parts, read, type Told } from "./mails.ts";

const RETURNED =
  "Message-ID: <out-1@example.com>\nFrom: ada@example.com\nSubject: Chat?\n\nHi John";

function report(type: string, part: string, returned = RETURNED): Pick<Told, "type" | "body"> {
  return {
    type: `multipart/report; report-type=${type}; boundary=b`,
    body: parts(
      "b",
      ["Content-Type: text/plain", "For people."],
      [`Content-Type: message/${type}`, part],
      ["Content-Type: message/rfc822", returned],
    ),
  };
}

describe("a receipt", () => {
  test.each<Told>([
    {
      name: "read (RFC 8098)",
      subject: "Read: Chat?",
      ...report(
        "disposition-notification",
        "Reporting-UA: mail.example.net; Outlook\nFinal-Recipient: rfc822;john@example.net\nOriginal-Message-ID: <out-1@example.com>\nDisposition: manual-action/MDN-sent-manually; displayed",
      ),
    },
    {
      name: "processed by a machine (RFC 8098)",
      header: ["Auto-Submitted: auto-replied"],
      ...report(
        "disposition-notification",
        "Final-Recipient: rfc822;john@example.net\nOriginal-Message-ID:\n <out-1@example.com>\nDisposition: automatic-action/MDN-sent-automatically;\n displayed",
      ),
    },
    {
      name: "delivered (RFC 3464)",
      subject: "Delivered: Chat?",
      from: "MAILER-DAEMON@example.net",
      ...report(
        "delivery-status",
        "Reporting-MTA: dns;mx.example.net\n\nFinal-Recipient: rfc822;john@example.net\nAction: delivered\nStatus: 2.0.0",
      ),
    },
    {
      name: "relayed (RFC 3464)",
      subject: "Relayed: Chat?",
      from: "postmaster@example.net",
      ...report(
        "delivery-status",
        "Reporting-MTA: dns;mx.example.net\n\nFinal-Recipient: rfc822;john@example.net\nAction: relayed (no report follows)\nStatus: 2.0.0",
      ),
    },
  ])("$name", async (told) => {
    const mail = await read(told);
    expect(mail).toMatchObject({ kind: "receipt", bounces: [], absence: null });
    expect(mail.returnedIds).toEqual(["<out-1@example.com>"]);
  });

  test.each([
    [
      "Read: Chat?",
      "Your message\n\n   To: John Doe\n   Subject: Chat?\n   Sent: Monday, November 30, 2026 9:00 AM\n\nwas read on Tuesday, December 1, 2026 8:00 AM.",
    ],
    [
      "Not read: Chat?",
      "Your message\n  To: John\n  Subject: Chat?\nwas deleted without being read on Tuesday.",
    ],
    [
      "Delivered: Chat?",
      "Your message has been delivered to the following recipients:\n\njohn@example.net",
    ],
    [
      "Return Receipt (displayed) - Chat?",
      "This is a Return Receipt for the mail that you sent to john@example.net.\n\nNote: This Return Receipt only acknowledges that the message was displayed on the recipient's computer.",
    ],
    [
      "Gelesen: Gespräch?",
      "Ihre Nachricht\n\nAn: John\nBetreff: Gespräch?\nGesendet: Montag\n\nwurde am Dienstag, 1. Dezember 2026 08:00:00 gelesen.",
    ],
    [
      "Lu : Échange ?",
      "Votre message\n\nÀ : Jean\nObjet : Échange\nEnvoyé : lundi\n\na été lu le mardi 1 décembre 2026.",
    ],
    ["Leído: ¿Hablamos?", "El mensaje\n\nPara: Juan\nAsunto: Hablamos\n\nfue leído el martes."],
    [
      "Letto: Due parole",
      "Il messaggio\n\nA: Gianni\nOggetto: Due parole\n\nè stato letto martedì.",
    ],
    [
      "Gelezen: Even praten",
      "Uw bericht\n\nAan: Jan\nOnderwerp: Even praten\n\nis gelezen op dinsdag.",
    ],
    ["Lida: Conversa", "Sua mensagem\n\nPara: João\n\nfoi lida em terça."],
    ["Läst: Samtal", "Ditt meddelande\n\nTill: Johan\n\nhar lästs tisdag."],
    ["Przeczytano: Rozmowa", "Twoja wiadomość\n\nDo: Jan\n\nzostała przeczytana we wtorek."],
    ["Прочитано: Разговор", "Ваше сообщение\n\nКому: Иван\n\nбыло прочитано во вторник."],
    ["開封済み: お打ち合わせ", "メッセージは 2026/12/01 8:00 に開封されました。"],
    ["已读: 聊聊", "您的邮件\n\n收件人: 王\n\n已于 2026年12月1日 被阅读。已读"],
  ])("in words: %s", async (subject, body) => {
    expect((await read({ name: subject, subject, body })).kind).toBe("receipt");
  });
});

describe("a complaint", () => {
  const fields =
    "Feedback-Type: abuse\nUser-Agent: SomeLoop/1.0\nVersion: 1\nOriginal-Rcpt-To: john@example.net";

  test.each<Told>([
    { name: "RFC 5965", subject: "FW: Chat?", ...report("feedback-report", fields) },
    {
      name: "of a machine",
      header: ["Auto-Submitted: auto-generated"],
      ...report("feedback-report", fields),
    },
    { name: "of another type", ...report("feedback-report", fields.replace("abuse", "opt-out")) },
    {
      name: "Microsoft's",
      from: "staff@hotmail.com",
      subject: "complaint about message from 192.0.2.1",
      answers: false,
      type: "multipart/mixed; boundary=b",
      body: parts("b", [
        "Content-Type: message/rfc822",
        `X-HmXmrOriginalRecipient: john@example.net\n${RETURNED}`,
      ]),
    },
    {
      name: "Amazon's",
      from: "complaints@email-abuse.amazonses.com",
      subject: "complaint about message from 192.0.2.1",
      type: "multipart/mixed; boundary=b",
      body: parts(
        "b",
        ["Content-Type: text/plain", "See below."],
        ["Content-Type: message/rfc822", RETURNED],
      ),
    },
  ])("$name", async (told) => {
    const mail = await read(told);
    expect(mail.kind).toBe("complaint");
    expect(mail.returnedIds).toEqual(["<out-1@example.com>"]);
  });

  test("of Amazon SES, by Amazon SNS: JSON that names the id that it gave", async () => {
    const given = "010201953e66541f-a46c5c6a-1111-2222-3333-444455556666-000000";
    const message = JSON.stringify({
      notificationType: "Complaint",
      complaint: { complainedRecipients: [{ emailAddress: "john@example.net" }] },
      mail: {
        sourceArn: "arn:aws:ses:eu-west-1:123456789012:identity/example.com",
        messageId: given,
        headers: [{ name: "Message-ID", value: "<out-1@example.com>" }],
      },
    });
    const mail = await read({
      name: "notification",
      from: "no-reply@sns.amazonaws.com",
      subject: "AWS Notification Message",
      header: ["x-amz-sns-message-id: 1"],
      body: JSON.stringify({ Type: "Notification", Message: message }),
    });
    expect(mail.kind).toBe("complaint");
    expect(mail.returnedIds).toEqual([
      "<out-1@example.com>",
      `<${given}@eu-west-1.amazonses.com>`,
      `<${given}@email.amazonses.com>`,
    ]);
  });

  test("shows our token, also where the header is quoted", async () => {
    const token = "0123456789abcdef0123456789abcdef";
    const header = `> List-Unsubscribe: <mailto:ada@example.com?subject=unsubscribe%20${token}>`;
    const body = `${fields}\nSource-IP: 192.0.2.1\n\n> From: ada@example.com\n${header}`;
    expect(await read({ name: "quoted", body })).toMatchObject({
      kind: "complaint",
      unsubscribeToken: token,
    });
  });

  test("that has no parts", async () => {
    const mail = await read({
      name: "text",
      body: `A complaint.\n\n${fields}\nSource-IP: 192.0.2.1`,
    });
    expect(mail.kind).toBe("complaint");
  });

  test.each(["not-spam", "auth-failure", "virus"])("of type %s is none", async (type) => {
    const told = report("feedback-report", fields.replace("abuse", type));
    expect((await read({ name: type, ...told })).kind).toBe("unrelated");
  });

  test.each(["fraud", "other", "opt-out", "opt-out-list", "Abuse", "x-phishing"])(
    "of type %s is one",
    async (type) => {
      const told = report("feedback-report", fields.replace("abuse", type));
      expect((await read({ name: type, ...told })).kind).toBe("complaint");
    },
  );

  test("is not what Apple Mail sends to unsubscribe", async () => {
    const mail = await read({
      name: "Apple",
      subject: "Unsubscribe",
      header: ["X-Apple-Unsubscribe: true"],
      body: "Apple Mail sent this email to unsubscribe from the message.",
    });
    expect(mail.kind).toBe("unsubscribe");
  });

  test("in a person's words is none", async () => {
    const body = "This is spam. I have reported you to abuse@example.com.";
    expect((await read({ name: "angry", body })).kind).toBe("reply");
  });
});

describe("unrelated", () => {
  test.each<Told>([
    {
      name: "a newsletter",
      header: [
        "List-Unsubscribe: <https://x.example/u>",
        "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
      ],
      body: "News! Unsubscribe here.",
    },
    { name: "a newsletter of old", header: ["Precedence: bulk"], body: "News!" },
    {
      name: "a post to a list",
      header: ["List-Id: <dev.example.net>", "List-Post: <mailto:dev@example.net>"],
      body: "Has anybody seen this?",
    },
    {
      name: "a post to an old list",
      header: ["Sender: owner-dev@example.net"],
      body: "Has anybody seen this?",
    },
    { name: "a campaign", header: ["Feedback-ID: 1:2:x"], body: "Offer!" },
    {
      name: "a notice",
      header: ["Auto-Submitted: auto-generated"],
      from: "notifications@example.net",
      body: "Build failed.",
    },
    {
      name: "a notice of a list",
      header: ["Auto-Submitted: auto-generated", "List-Id: <x.example>"],
      body: "Build failed.",
    },
    { name: "nobody reads it", from: "no-reply@example.net", body: "Your invoice." },
    {
      name: "DMARC",
      from: "dmarc@example.net",
      subject: "Report Domain: example.com Submitter: example.net Report-ID: <1>",
      body: "",
    },
    {
      name: "a calendar's answer",
      subject: "Accepted: Chat",
      type: "multipart/mixed; boundary=b",
      body: parts(
        "b",
        ["Content-Type: text/plain", ""],
        [
          "Content-Type: text/calendar; method=REPLY",
          "BEGIN:VCALENDAR\nMETHOD:REPLY\nEND:VCALENDAR",
        ],
      ),
    },
    {
      name: "a report of another kind",
      type: "multipart/report; report-type=x; boundary=b",
      body: parts("b", ["Content-Type: text/plain", "Something."]),
    },
  ])("$name", async (told) => {
    const { kind, evidence } = await read({ answers: false, subject: "News", ...told });
    expect({ kind, evidence }).toEqual({ kind: "unrelated", evidence: expect.any(Array) });
    expect(evidence.length).toBeGreaterThan(0);
  });
});

describe("the token of an unsubscribe address", () => {
  const token = "0123456789abcdef0123456789abcdef";

  test.each<Told>([
    { name: "in the subject", subject: `unsubscribe ${token}`, body: "" },
    { name: "in capitals", subject: `Unsubscribe: ${token.toUpperCase()}`, body: "" },
    {
      name: "of a machine",
      subject: `unsubscribe ${token}`,
      header: ["Auto-Submitted: auto-generated"],
      body: "",
    },
    { name: "in the address", to: `ada+unsubscribe-${token}@example.com`, subject: "", body: "" },
    {
      name: "in the envelope",
      header: [`Delivered-To: unsubscribe+${token}@example.com`],
      body: "",
    },
  ])("$name", async (told) => {
    expect(await read({ answers: false, ...told })).toMatchObject({
      kind: "unsubscribe",
      unsubscribeToken: token,
    });
  });

  test.each<Told>([
    { name: "too short", subject: "unsubscribe 0123", body: "What is this?" },
    { name: "too long", subject: `unsubscribe ${token}00`, body: "What is this?" },
    { name: "in the text", body: `We got unsubscribe ${token} in your header. Why?` },
  ])("not: $name", async (told) => {
    expect(await read(told)).toMatchObject({ kind: "reply", unsubscribeToken: null });
  });
});

test("a mail that a person attaches is known by its id", async () => {
  const type = "multipart/mixed; boundary=b";
  const body = parts(
    "b",
    ["Content-Type: text/plain", "Is this yours?"],
    ["Content-Type: message/rfc822", RETURNED],
    ["Content-Type: text/rfc822-headers", "Subject: x\nMessage-Id:\n\t<out-2@example.com>"],
    [
      "Content-Type: text/plain; name=x.txt\nContent-Disposition: attachment",
      "Message-ID: <out-3@example.com>",
    ],
  );
  const mail = await read({ name: "forward", type, body });
  expect(mail.kind).toBe("reply");
  expect(mail.returnedIds).toEqual(["<out-1@example.com>", "<out-2@example.com>"]);
});
