import { createHash } from "node:crypto";

const MINUTE = 60_000;
/** A drawn reply comes so long after its mail: between ten minutes and two days. */
const SOONEST = 10 * MINUTE;
const LATEST = 48 * 60 * MINUTE;

/**
 * When a lead answers a step; null where they stay silent. Drawn for each lead and step by itself, so
 * that neither the order nor any other lead matters.
 *
 * @param rate between 0 and 1
 */
export function drawnReply(
  { rate, seed }: { rate: number; seed: number },
  { leadId, step, sentAt }: { leadId: number; step: number; sentAt: Date },
): Date | null {
  const digest = createHash("sha256").update(`${seed}:${leadId}:${step}`).digest();
  const draw = (at: number) => digest.readUInt32BE(at) / 2 ** 32;
  if (draw(0) >= rate) return null;
  return new Date(sentAt.getTime() + SOONEST + draw(4) * (LATEST - SOONEST));
}
