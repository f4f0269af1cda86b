import { Option } from "commander";
import { parseCount } from "../args.ts";

/** What a command that prints a list takes. */
export interface LimitOptions {
  limit?: string | undefined;
}

const MOST = 1_000_000_000;

/** @param what are listed, the first of them being kept: `companies`; `leads, newest first` */
export function limitOption(what: string): Option {
  return new Option("--limit <number>", `so many ${what} at most (default: all)`);
}

/** How many are asked for; more than there are where no number is given. @throws AppError `usage` */
export function limitOf({ limit }: LimitOptions): number {
  return limit === undefined ? MOST : parseCount("--limit", limit, 1, MOST);
}
