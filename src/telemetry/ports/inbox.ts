import type { Inbox, InboxFolder, InboxSession } from "../../service/ports/index.ts";
import type { TraceContext } from "../records.ts";
import type { Telemetry } from "../telemetry.ts";

/** An inbox that records each pass over it, and over each of its folders. */
export function recordedInbox(inbox: Inbox, kind: "imap" | "maildir", telemetry: Telemetry): Inbox {
  return {
    description: inbox.description,
    async open(signal) {
      const span = telemetry.open("inbox pass", "client");
      const start = telemetry.clock.elapsed();
      const seen = { mails: 0 };
      const end = (folders: number | null, error?: unknown): void => {
        const about = {
          "network.protocol.name": kind,
          "tickler.mails": seen.mails,
          "tickler.folders": folders,
        };
        span.end(about, error);
        const took = { ...about, "tickler.duration": telemetry.clock.elapsed() - start };
        telemetry.log("mailbox.pass", took, error === undefined ? {} : { error });
      };
      let session: InboxSession;
      try {
        session = await inbox.open(signal);
      } catch (error) {
        end(null, error);
        throw error;
      }
      const { folders } = session;
      return {
        folders: folders.map((folder) => recordedFolder(folder, telemetry, span.context, seen)),
        ...(session.identity && { identity: session.identity.bind(session) }),
        async close() {
          try {
            await session.close();
          } finally {
            end(folders.length);
          }
        },
      };
    },
    ...(inbox.waitForNews && { waitForNews: inbox.waitForNews.bind(inbox) }),
  };
}

function recordedFolder(
  folder: InboxFolder,
  telemetry: Telemetry,
  pass: TraceContext,
  seen: { mails: number },
): InboxFolder {
  return {
    source: folder.source,
    name: folder.name,
    role: folder.role,
    async news(known) {
      const span = telemetry.open("inbox folder", "client", pass);
      let mails = 0;
      const end = (error?: unknown): void =>
        span.end({ "tickler.folder.role": folder.role, "tickler.mails": mails }, error);
      try {
        const { total, arrivals } = await folder.news(known);
        async function* counted() {
          try {
            for await (const arrival of arrivals) {
              const count = arrival.passed?.length || 1;
              mails += count;
              seen.mails += count;
              yield arrival;
            }
          } catch (error) {
            end(error);
            throw error;
          } finally {
            end();
          }
        }
        return { total, arrivals: counted() };
      } catch (error) {
        end(error);
        throw error;
      }
    },
  };
}
