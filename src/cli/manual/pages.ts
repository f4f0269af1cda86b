import { Cli } from "../command.ts";
import { processStreams } from "../output/streams.ts";
import { createProgram } from "../program.ts";
import { type Edition, manualPages, type Page } from "./manual.ts";

/** All pages of the manual, for the script that writes them. */
export function pages(edition: Edition): Page[] {
  return manualPages(createProgram(new Cli(processStreams())), edition);
}
