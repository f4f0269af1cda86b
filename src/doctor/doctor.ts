/** The checks of the set-up, all that commands need: loaded when one of them runs. */
export { forGate, gateFindings } from "./gate.ts";
export { runChecks } from "./run.ts";
