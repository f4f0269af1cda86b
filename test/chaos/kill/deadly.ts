import type {
  ArrivedMail,
  Inbox,
  Queries,
  Store,
  Writer,
} from "../../../src/service/ports/index.ts";
import type { Fuse, Moment } from "./fuse.ts";

/** What was done in a transaction: its moment comes once more when it is stored. */
type Done = Set<"claim" | "mark" | "settle" | "recover" | "mail" | "answer">;

/** The database, in which a process dies at the fuse's moment. */
export function deadlyStore(store: Store, fuse: Fuse): Store {
  return {
    ...store,
    async write(work) {
      const done: Done = new Set();
      const result = await store.write((queries) => {
        done.clear();
        return work(deadlyQueries(queries, fuse, done));
      });
      for (const what of done) fuse.reach(`${what}:stored`);
      return result;
    },
    async lockMailbox(mailbox) {
      const lock = await store.lockMailbox(mailbox);
      if (!lock.held) return lock;
      fuse.reach("lock:taken");
      return {
        ...lock,
        async release() {
          fuse.reach("lock:before-release");
          await lock.release();
          fuse.reach("lock:released");
        },
      };
    },
  };
}

function deadlyQueries(queries: Queries, fuse: Fuse, done: Done): Queries {
  const { emails, outbox, seen } = queries;
  const within = (what: "claim" | "mark" | "settle", changed: boolean): boolean => {
    const moment: Moment = `${what}:within`;
    if (changed) fuse.reach(moment);
    if (changed) done.add(what);
    return changed;
  };
  return {
    ...queries,
    outbox: {
      ...outbox,
      async claim(...args) {
        fuse.reach("claim:before");
        return within("claim", await outbox.claim(...args));
      },
      async mark(...args) {
        fuse.reach("mark:before");
        return within("mark", await outbox.mark(...args));
      },
      async recordResult(...args) {
        fuse.reach("settle:before");
        return within("settle", await outbox.recordResult(...args));
      },
    },
    emails: {
      ...emails,
      async change(id, from, patch) {
        const changed = await emails.change(id, from, patch);
        if (from !== "sending" || !changed) return changed;
        fuse.reach("recover:within");
        done.add("recover");
        return changed;
      },
      async insert(email) {
        const inserted = await emails.insert(email);
        if (email.kind !== "ai_reply") return inserted;
        fuse.reach("answer:within");
        done.add("answer");
        return inserted;
      },
    },
    seen: {
      ...seen,
      async add(...args) {
        await seen.add(...args);
        fuse.reach("mail:within");
        done.add("mail");
      },
    },
  };
}

/** A mailbox, in which a process dies once it has read so many mails. */
export function deadlyInbox(inbox: Inbox, fuse: Fuse): Inbox {
  const read = async (mail: Promise<ArrivedMail | null>): Promise<ArrivedMail | null> => {
    const arrived = await mail;
    fuse.reach("mail:read");
    return arrived;
  };
  return {
    description: inbox.description,
    async open() {
      const session = await inbox.open();
      const folders = session.folders.map((folder) => ({
        source: folder.source,
        name: folder.name,
        role: folder.role,
        async news(known: Parameters<typeof folder.news>[0]) {
          const { total, arrivals } = await folder.news(known);
          async function* deadly() {
            for await (const arrival of arrivals) {
              yield { ...arrival, read: () => read(arrival.read()) };
            }
          }
          return { total, arrivals: deadly() };
        },
      }));
      return { folders, close: () => session.close() };
    },
  };
}

/** A writer, whose process dies with a text in hand. */
export function deadlyWriter(writer: Writer, fuse: Fuse): Writer {
  return {
    name: writer.name,
    isModel: writer.isModel,
    async write(task, signal) {
      const written = await writer.write(task, signal);
      fuse.reach("answer:written");
      return written;
    },
    ...(writer.check && { check: writer.check.bind(writer) }),
  };
}
