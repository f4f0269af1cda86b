import type { Inbox, InboxSession } from "../ports/index.ts";

/** Several places that mails are read from, as one; it is read only if each of them is. */
export function joinInboxes(inboxes: readonly [Inbox, ...Inbox[]]): Inbox {
  const [first, ...others] = inboxes;
  if (others.length === 0) return first;
  const waiting = inboxes.find((inbox) => inbox.waitForNews);
  return {
    description: inboxes.map(({ description }) => description).join(" and "),
    async open(signal) {
      const sessions: InboxSession[] = [];
      const close = async (): Promise<void> => {
        await Promise.allSettled(sessions.map((session) => session.close()));
      };
      try {
        for (const inbox of inboxes) sessions.push(await inbox.open(signal));
      } catch (error) {
        await close();
        throw error;
      }
      // The inbox comes first: an answer in the Sent folder counts only after the reply is read.
      const folders = sessions.flatMap((session) => session.folders);
      const ofRole = (role: string) => folders.filter((folder) => folder.role === role);
      return { folders: [...ofRole("inbox"), ...ofRole("sent")], close };
    },
    ...(waiting && { waitForNews: async (signal) => waiting.waitForNews?.(signal) }),
  };
}
