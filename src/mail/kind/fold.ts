export { firstMatch, fold, pattern } from "../../language/fold.ts";
