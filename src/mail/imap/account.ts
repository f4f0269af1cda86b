export { imapInbox } from "./inbox.ts";
export { imapSent } from "./sent.ts";
