import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { isSingleFile } from "./processes/program.ts";

/** The Node.js that runs us, for people who have several: `Node.js 20.19.1 (/usr/bin/node)`. */
export function thisNode(): string {
  if (isSingleFile()) return `the Node.js ${process.versions.node} inside Tickler`;
  return `Node.js ${process.versions.node} (${process.execPath})`;
}

/**
 * What installs the program anew: a part of a sentence that a hint begins with. In a checkout, `npm
 * ci` does; a package of npm's has no lock file, without which `npm ci` refuses to run.
 */
export function installAgain(): string {
  if (isSingleFile()) return "Download Tickler again";
  return isCheckout() ? `Run \`npm ci\` in ${programFolder()}` : "Install Tickler again";
}

/** Whether the program runs from its repository, and not as a package of npm's. */
export function isCheckout(): boolean {
  const folder = programFolder();
  return folder !== null && existsSync(join(folder, "package-lock.json"));
}

/** Looked for upwards, since it is elsewhere from the sources than from the bundle. */
export function programFolder(): string | null {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, "package.json"))) return folder;
  }
  return null;
}
