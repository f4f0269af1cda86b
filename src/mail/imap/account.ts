export { imapInbox } from "./inbox.ts";
export { imapArchive } from "./parts/archive.ts";
export { imapSent } from "./sent.ts";
