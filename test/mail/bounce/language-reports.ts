import { mixed, ORIGINAL, plain, type ReportCase } from "./report-mail.ts";

const LEAD = "lead@example.com";
const HEADER = ORIGINAL.split("\n\n")[0] ?? "";
const NULL_PATH = "Return-Path: <>";

/** Reports in other languages, and of mobile carriers. */
export const LANGUAGE_REPORTS: readonly ReportCase[] = [
  {
    system: "EZweb (au)",
    of: "an unknown user",
    mail: plain({
      from: "Postmaster@ezweb.ne.jp",
      subject: "Mail System Error - Returned Mail",
      headers: NULL_PATH,
      body: `次のあて先へのメッセージはエラーのため送信できませんでした。

送信先メールアドレスが見つからないか、
送信先メールサーバの事由により送信できませんでした。

Each of the following recipients was rejected by a remote
mail server.

    Recipient: <lead@example.com>
    >>> RCPT TO:<lead@example.com>
    <<< 550 <lead@example.com>: User unknown`,
    }),
    expected: [[LEAD, "5.1.1", "user_unknown", true]],
    isTraceable: false,
  },
  {
    system: "EZweb (au)",
    of: "an account that is disabled",
    mail: plain({
      from: "Postmaster@ezweb.ne.jp",
      subject: "Mail System Error - Returned Mail",
      headers: NULL_PATH,
      body: "The user(s) account is disabled.\n\n<lead@example.com>: 550 user unknown (in reply to RCPT TO command)",
    }),
    expected: [[LEAD, "5.2.1", "suspended", false]],
    isTraceable: false,
  },
  {
    system: "KDDI",
    of: "a full mailbox",
    mail: mixed({
      from: "no-reply@mail.dion.example",
      subject: "Mail",
      headers: NULL_PATH,
      body: "Your mail sent on: Tue, 3 Mar 2026 09:00:00 +0900\n     Could not be delivered to: <lead@example.com>\n     As their mailbox is full.",
    }),
    expected: [[LEAD, "5.2.2", "mailbox_full", false]],
  },
  {
    system: "m-FILTER",
    of: "an unknown user",
    mail: plain({
      from: "POSTMASTER <postmaster@example.com>",
      subject: "failure notice",
      body: `このメールは「m-FILTER」が自動的に生成して送信しています。
メールサーバーとの通信中、下記の理由により
このメールは送信できませんでした。

以下のメールアドレスへの送信に失敗しました。
lead@example.com


-------server message
550 5.1.1 <lead@example.com>: Recipient address rejected: User unknown

-------SMTP command
DATA

-------original message
${ORIGINAL}`,
    }),
    expected: [[LEAD, "5.1.1", "user_unknown", true]],
  },
  {
    system: "Biglobe",
    of: "too many messages",
    mail: mixed({
      from: "postmaster@biglobe.example",
      subject: "Returned mail: Mailbox full",
      body: `   ----- The following addresses had delivery problems -----
lead@example.com

   ----- Non-delivered information -----
The number of messages in recipient's mailbox exceeded the local limit.`,
    }),
    expected: [[LEAD, "5.2.2", "mailbox_full", false]],
  },
  {
    system: "T-Online",
    of: "a full mailbox",
    mail: plain({
      from: "Mail Delivery System <Mailer-Daemon@t-online.example>",
      subject: "mail failed, returning to sender",
      body: `|------------------------- Message log follows: -------------------------|
 no valid recipients were found for this message
|------------------------- Failed addresses follow: ---------------------|
 <lead@example.com>
   552 5.2.2 <lead@example.com> Quota exceeded (mailbox for user is full)

|------------------------- Message header follows: ----------------------|
${HEADER}`,
    }),
    expected: [[LEAD, "5.2.2", "mailbox_full", false]],
  },
  {
    system: "T-Online",
    of: "an unknown host, in one line",
    mail: plain({
      from: "Mail Delivery System <Mailer-Daemon@t-online.example>",
      subject: "mail failed, returning to sender",
      body: `|------------------------- Failed addresses follow: ---------------------|
 lead@example.com ... unknown host

|------------------------- Message header follows: ----------------------|
${HEADER}`,
    }),
    expected: [[LEAD, "5.1.2", "host_unknown", true]],
  },
  {
    system: "a German system",
    of: "an unknown recipient",
    mail: plain({
      from: "Mailer-Daemon <mailer-daemon@example.de>",
      subject: "Unzustellbar: A quick question",
      body: `Ihre Nachricht konnte nicht zugestellt werden.

Empfänger: lead@example.com
Grund: Der Empfänger ist unbekannt.

Ursprüngliche Nachricht:

${ORIGINAL}`,
    }),
    expected: [[LEAD, "5.1.1", "user_unknown", true]],
  },
  {
    system: "Exchange, in French",
    of: "an unknown recipient",
    mail: plain({
      from: "postmaster@example.fr",
      subject: "Non remis : A quick question",
      body: `Échec de la remise pour ces destinataires ou groupes :

lead@example.com
L'adresse de messagerie que vous avez entrée est introuvable.

Informations de diagnostic pour les administrateurs :

Serveur de génération : hub.example.fr

lead@example.com
#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##

En-têtes de message d'origine :

${HEADER}`,
    }),
    expected: [[LEAD, "5.1.1", "user_unknown", true]],
  },
  {
    system: "Exchange, in Spanish",
    of: "a full mailbox",
    mail: plain({
      from: "postmaster@example.es",
      subject: "No se puede entregar: A quick question",
      body: `No se pudo entregar a estos destinatarios o grupos:

lead@example.com
El buzón del destinatario está lleno.

Información de diagnóstico para los administradores:

lead@example.com
#550 5.2.2 STOREDRV.Deliver: mailbox full ##`,
    }),
    expected: [[LEAD, "5.2.2", "mailbox_full", false]],
    isTraceable: false,
  },
  {
    system: "a French system",
    of: "an unknown recipient, without accents",
    mail: plain({
      from: "MAILER-DAEMON@example.fr",
      subject: "Undelivered Mail Returned to Sender",
      body: `This is the mail system at host smtp.example.fr.

<lead@example.com>: host mx.example.com[192.0.2.25] said: 550 5.5.0 Adresse d au moins un
    destinataire invalide. Invalid recipient. OFR_416 [416] (in reply to RCPT TO command)

${HEADER}`,
    }),
    expected: [[LEAD, "5.5.0", "user_unknown", true]],
  },
  {
    system: "Yandex",
    of: "an unknown user",
    mail: plain({
      from: "mailer-daemon@yandex.ru",
      subject: "Недоставленное сообщение",
      body: `Это письмо отправлено почтовым сервером yandex.ru.

К сожалению, мы вынуждены сообщить Вам о том, что Ваше письмо не может
быть отправлено одному или нескольким адресатам.

<lead@example.com>: host mx.example.com[192.0.2.25] said: 550 Пользователь не найден (in reply to RCPT TO
    command)

${HEADER}`,
    }),
    expected: [[LEAD, "5.1.1", "user_unknown", true]],
  },
  {
    system: "QQ",
    of: "an address that isn't there",
    mail: plain({
      from: "PostMaster <PostMaster@qq.com>",
      subject: "来自qq.com的退信",
      headers: "Return-Path: <>",
      body: `抱歉，您的邮件被退回来了……

收件人: lead@example.com
退信原因: 收件人邮件地址（lead@example.com）不存在，邮件无法送达。
host mx.example.com[192.0.2.25] said: 550 5.1.1 user not found (in reply to RCPT TO command)`,
    }),
    expected: [[LEAD, "5.1.1", "user_unknown", true]],
    isTraceable: false,
  },
  {
    system: "NetEase (163)",
    of: "a full mailbox",
    mail: plain({
      from: "Postmaster@163.com",
      subject: "系统退信",
      body: `您的邮件无法投递。

收件人：lead@example.com
原因：对方邮箱已满，无法接收新邮件。`,
    }),
    expected: [[LEAD, "5.2.2", "mailbox_full", false]],
    isTraceable: false,
  },
  {
    system: "an Italian system",
    of: "an unknown user",
    mail: plain({
      from: "Mail Delivery System <MAILER-DAEMON@example.it>",
      subject: "Mancato recapito",
      body: `Non è stato possibile consegnare il messaggio a:

<lead@example.com>:
550 Nessun utente simile in questo indirizzo (in reply to RCPT TO command)`,
    }),
    expected: [[LEAD, "5.1.1", "user_unknown", true]],
    isTraceable: false,
  },
];
