import { namesOf } from "../../domain/person-name.ts";
import type { WriterTask } from "../../service/ports/index.ts";

/**
 * The most of a conversation that a model gets: the newest mails, and so many characters of each.
 */
const MAILS = 30;
const MAIL_LENGTH = 8_000;
/**
 * The most of a field of a lead, in characters: an imported file may have filled it with anything.
 */
const FIELD_LENGTH = 500;

/** What the mails and the lead's fields say, as JSON: all that people outside have a hand in. */
export function dataOf({ lead, conversation, draft }: WriterTask): string {
  const { given, family } = namesOf(lead);
  const fields = {
    ...{ name: lead.name, given_name: given, family_name: family },
    ...{ company: lead.company, title: lead.title },
    ...(Object.keys(lead.vars).length > 0 && { more: lead.vars }),
  };
  const mails = conversation.slice(-MAILS).map(({ direction, by, name, text, at }) => ({
    direction,
    ...(by !== undefined && { by: BY[by] }),
    ...(by === "colleague" && { name }),
    at: `${at.toISOString().slice(0, 16)}Z`,
    text: shortened(text, MAIL_LENGTH),
  }));
  const data = {
    lead: fields,
    conversation: mails,
    ...(draft !== null && { draft: shortened(draft, MAIL_LENGTH) }),
  };
  return JSON.stringify(data, (key, value: unknown) =>
    typeof value === "string" && key !== "text" && key !== "draft"
      ? shortened(value, FIELD_LENGTH)
      : value,
  );
}

type By = NonNullable<WriterTask["conversation"][number]["by"]>;

const BY: Readonly<Record<By, string>> = {
  lead: "the lead",
  colleague: "a colleague of theirs",
  person: "a person of ours",
  machine: "a machine in our name",
};

function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length)} […]`;
}
