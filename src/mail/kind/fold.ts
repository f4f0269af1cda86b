export { firstMatch, fold, pattern } from "../../domain/reading/fold.ts";
