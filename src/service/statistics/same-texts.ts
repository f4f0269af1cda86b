import { AppError } from "../../domain/errors.ts";
import type { MailCount, MailGroup } from "../ports/index.ts";
import { textOf } from "../sequence/read.ts";
import type { Services } from "../services.ts";

/** Where variants are compared: a step of one version, or of several that have the same texts in it. */
export type Place = (group: Pick<MailGroup, "sequenceId" | "step">) => string;

/**
 * Versions of a sequence that give out the same texts of a step, in the same shares, ask the same question
 * there, whatever they do in other steps. A version in which one text of the step is promoted asks none.
 *
 * @param mails by variant
 */
export async function placesOf(
  services: Pick<Services, "store" | "policy">,
  mails: readonly MailCount[],
  names: ReadonlyMap<number, { name: string }>,
): Promise<Place> {
  const known = new Map<string, string>();
  const own = ({ sequenceId, step }: Parameters<Place>[0]): string => `${sequenceId}/${step}`;
  const ids = [...new Set(mails.flatMap(({ sequenceId }) => sequenceId ?? []))];
  const isOneOfSeveral = (id: number): boolean =>
    ids.some((other) => other !== id && names.get(other)?.name === names.get(id)?.name);
  for (const id of ids.filter(isOneOfSeveral)) {
    for (const [step, texts] of await textsOf(services, id)) {
      known.set(own({ sequenceId: id, step }), `${names.get(id)?.name}/${step}/${texts}`);
    }
  }
  return (group) => known.get(own(group)) ?? own(group);
}

/** The texts of each step that chance gives out, by its number. */
async function textsOf(
  { store, policy }: Pick<Services, "store" | "policy">,
  sequenceId: number,
): Promise<Map<number, string>> {
  const { versionsOf } = await import("../sequence/book.ts");
  const texts = new Map<number, string>();
  try {
    const version = (await versionsOf({ store, policy }, [{ sequenceId }])).get(sequenceId);
    if (!version) return texts;
    const { files, promoted } = version.stored;
    for (const step of version.sequence.steps) {
      if (step.kind !== "email" || promoted[step.number] !== undefined) continue;
      const variants = step.variants.map(({ name, subject, text, weight }) => [
        ...[name, subject, textOf(text, files), weight],
      ]);
      texts.set(step.number, JSON.stringify(variants));
    }
  } catch (error) {
    // Of a version that this program can't read, each step stands for itself.
    if (!(error instanceof AppError)) throw error;
  }
  return texts;
}
