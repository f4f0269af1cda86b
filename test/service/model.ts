export { steps } from "./model/steps.ts";
export { Walk } from "./model/walk.ts";
