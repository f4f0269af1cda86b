// Load this with import(): it holds words of many languages, and only imports and exports need it.
export { kindOfName, rankOfName } from "./names.ts";
export { optsOut, signOf } from "./opt-outs.ts";
