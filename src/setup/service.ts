/**
 * The service that runs Tickler by itself, all that its commands need: loaded when one of them runs.
 */
export { followLines, newestLines } from "../platform/scheduler/log-lines.ts";
export { servicePlace } from "../platform/scheduler/place.ts";
export { runFromFile } from "../platform/scheduler/run-from-file.ts";
export { SCHEDULERS, scheduled } from "../platform/scheduler/scheduled.ts";
export { installService, prepareService } from "./service/install.ts";
export { removeService } from "./service/remove.ts";
