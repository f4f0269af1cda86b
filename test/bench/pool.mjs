// What `tick` is measured against: nodemailer's own pool, with no database at all.
// node pool.mjs PORT EMAILS CONNECTIONS TEXT
import nodemailer from "nodemailer";

const [port, emails, maxConnections] = process.argv.slice(2, 5).map(Number);
const text = process.argv[5];
const maxMessages = Number.POSITIVE_INFINITY;
const server = { host: "127.0.0.1", port };
const pool = nodemailer.createTransport({ ...server, pool: true, maxConnections, maxMessages });
await Promise.all(
  Array.from({ length: emails }, (_, at) =>
    pool.sendMail({
      from: "Ada Sales <ada@example.com>",
      to: `Lead ${at} <lead${at}@example.com>`,
      subject: "A quick chat",
      text,
    }),
  ),
);
pool.close();
