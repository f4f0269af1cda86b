import { shown } from "./plain.ts";

/** What stands in a condition, longest form first. */
const TOKEN =
  /\s*(?:("[^"]*"|'[^']*')|(-?\d+(?:\.\d+)?(?![\w.]))|(==|!=|<>|>=|<=|>|<)|([A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*|\[(?:\d+|"[^"]*"|'[^']*')\])*))/y;

const CONSTANTS = ["blank", "empty", "nil", "null", "true", "false"];
const JOINS = ["and", "or"];

/** A condition that has the form of one. */
export interface ConditionForm {
  /** The variables that it names, with their parts, each once: `vars.plan`. */
  readonly variables: readonly string[];
}

/**
 * Checks the form of a condition of Liquid: values, compared or alone, joined by `and` and `or`. LiquidJS
 * itself reads over what it does not expect: to it `phone is blank` is `phone`.
 *
 * @returns what is wrong with it, where it is none
 */
export function readCondition(source: string): ConditionForm | string {
  const variables = new Set<string>();
  let expects: "value" | "more" | "join" = "value";
  let at = 0;
  let last = "";
  while (source.slice(at).trim() !== "") {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(source);
    if (!match) return `${shown(source.slice(at).trim())} is no part of a condition`;
    at = TOKEN.lastIndex;
    const [token, string, number, operator, word] = match;
    const compares = operator !== undefined || word === "contains";
    const joins = JOINS.includes(word ?? "");
    if (expects === "value") {
      if (word === "not" && last !== "not" && last !== "compare") {
        last = "not";
        continue;
      }
      if (compares || joins) return `a value is missing before ${shown(token.trim())}`;
      if (string === undefined && number === undefined && !CONSTANTS.includes(word ?? "")) {
        variables.add(word ?? "");
      }
      expects = last === "compare" ? "join" : "more";
      last = "value";
    } else if (compares && expects === "more") {
      [expects, last] = ["value", "compare"];
    } else if (joins) {
      [expects, last] = ["value", "join"];
    } else {
      return `there is no comparison between ${shown(source.slice(0, at - token.length).trim())} and ${shown(token.trim())}`;
    }
  }
  if (expects === "value") return "ends where a value is expected";
  return { variables: [...variables] };
}
