/** What every process that records anything needs; each receiver is loaded by itself. */
export { recordedInbox } from "./ports/inbox.ts";
export { recordedMailer } from "./ports/mailer.ts";
export { passObserver } from "./ports/pass.ts";
export { recordedStore } from "./ports/store.ts";
export { recordedWriter } from "./ports/writer.ts";
export { ReceiverStates, STATES_FILE } from "./states.ts";
export { Telemetry } from "./telemetry.ts";
