import { isAbsolute, resolve } from "node:path";

/**
 * Whether Tickler runs as one file to download, with Node.js and all libraries inside. `node:sea` is
 * asked, and not the name of the file, which anybody may change.
 */
export function isSingleFile(): boolean {
  // Only newer versions have the function, and we make single files with none but them.
  const sea = process.getBuiltinModule?.("node:sea");
  return sea !== undefined && "isSea" in sea && sea.isSea();
}

/**
 * The words that start this very program again, for a child process or a service: Tickler's own
 * arguments come after them. All paths are absolute, so that they hold in any working directory.
 *
 * A script keeps the name that it was called by: the link that `npm install --global` makes outlives
 * an update, and the file that it leads to may not.
 *
 * @returns `["/usr/bin/node", "/usr/local/bin/tickler"]`, or `["/opt/tickler"]` for the single file
 */
export function programInvocation(): [string, ...string[]] {
  if (isSingleFile()) return [whole(process.execPath)];
  return [whole(process.execPath), resolve(process.argv[1] ?? "")];
}

/** Where /proc is missing, Node.js knows itself only by the word that it was called by. */
function whole(executable: string): string {
  const isName = !executable.includes("/") && !executable.includes("\\");
  return isAbsolute(executable) || isName ? executable : resolve(executable);
}
