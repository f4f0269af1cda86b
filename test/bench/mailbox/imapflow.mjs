// What reading a mailbox is measured against: bare imapflow, which keeps nothing of what it reads.
// node imapflow.mjs PORT USER PASSWORD UIDS: downloads these mails of the INBOX, and prints how many
// these were. Without UIDS it asks for the state of the INBOX (STATUS).
import { ImapFlow } from "imapflow";

const [port, user, pass, uids] = process.argv.slice(2);
const client = new ImapFlow({
  host: "127.0.0.1",
  port: Number(port),
  secure: false,
  doSTARTTLS: false,
  auth: { user, pass },
  logger: false,
  disableCompression: true,
});
await client.connect();
if (uids === undefined) {
  await client.status("INBOX", { messages: true, uidNext: true, uidValidity: true });
} else {
  await client.mailboxOpen("INBOX", { readOnly: true });
  let mails = 0;
  for await (const { source } of client.fetch(uids, { uid: true, source: true }, { uid: true })) {
    if (source.length > 0) mails += 1;
  }
  console.log(mails);
}
await client.logout();
