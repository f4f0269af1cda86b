import type { ArrivedMail } from "../service/ports/index.ts";
import type { Services } from "../service/services.ts";

/**
 * A mail that waits as one that belongs to no lead, parsed anew. Of one that was too large to be kept
 * whole, what is stored stands for it.
 *
 * @throws AppError `not_found`
 */
export async function arrivedStray(services: Services, id: number): Promise<ArrivedMail> {
  const { strayMail } = await import("../service/inbox/strays/settle.ts");
  const { readMail } = await import("../mail/read.ts");
  const { stray, bytes, place } = await strayMail(services, id);
  const octets = bytes ?? Buffer.from(standIn(stray));
  const mail = await readMail(octets, { isReduced: place !== null });
  return { mail, bytes: octets, place, received: stray.createdAt };
}

function standIn({ address, subject, rfcMessageId, text, sentAt, createdAt }: Stray): string {
  return [
    `From: <${address}>`,
    `Date: ${(sentAt ?? createdAt).toUTCString().replace("GMT", "+0000")}`,
    `Subject: ${Buffer.from(subject).toString("base64").replace(/^.*$/u, "=?utf-8?B?$&?=")}`,
    `Message-ID: ${rfcMessageId}`,
    ...["MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "", text, ""],
  ].join("\r\n");
}

type Stray = Awaited<
  ReturnType<typeof import("../service/inbox/strays/settle.ts").strayMail>
>["stray"];
