import { isKept } from "../inbox/kept.ts";
import { aboutMessage, type TodoDraft } from "./item.ts";
import { joined, type Section, section, shortSection } from "./section.ts";

const DAY = 86_400_000;

/** Mails that were stored for a person, whatever has become of their messages since. */
export const keptMails: Section = section(
  async ({ services: { store }, mailbox }) => {
    const mails = await store.read((queries) => queries.turns.kept(mailbox));
    return mails.map((turn) => ({ ...turn, id: `mail-${turn.emailId}`, kind: "mail" as const }));
  },
  ({ services: { store } }, rows) =>
    store.read(async (queries) => {
      const emails = await queries.emails.byIds(rows.map(({ emailId }) => emailId));
      const messages = await queries.messages.byIds(emails.map(({ messageId }) => messageId));
      const threads = await joined(queries, messages, emails);
      return threads.flatMap(({ message, lead, emails: kept }) =>
        kept.map((email): TodoDraft => {
          const command = `tickler done ${email.id}`;
          return {
            ...aboutMessage(message, lead, email),
            id: `mail-${email.id}`,
            kind: "mail",
            words: email.text,
            what: email.text,
            holds: email.holds ?? [],
            commands: isKept(email) ? [command, `tickler undo ${message.id}`] : [command],
          };
        }),
      );
    }),
);

/** Mails that were given up: whom they may concern, nobody knows. */
export const unreadMails: Section = shortSection(({ services: { store }, mailbox, now }) =>
  store.read(async (queries) => {
    const mails = await queries.unread.since(mailbox, new Date(now.getTime() - DAY));
    return mails.map(({ id, source, key, error, since }): TodoDraft => {
      const because = error ?? "a process died of it";
      return {
        id: `unread-${id}`,
        kind: "unread",
        since,
        what: `a mail can't be read, ${key} in ${source}: ${because}`,
        commands: [`tickler done unread-${id}`],
      };
    });
  }),
);
