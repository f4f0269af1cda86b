import { fileCycles, folderCycles } from "./cycles.ts";
import { ownDocuments } from "./documents.ts";
import { crowdedFolders } from "./folders.ts";
import { readGraph } from "./graph.ts";
import { ENTRY, forbiddenImports, heavyAtStart } from "./layers.ts";

/** What is wrong with a source tree, a line each. */
export interface Violations {
  /** Imports that go the wrong way. */
  imports: string[];
  /** Files, then folders, that import each other in a circle. */
  cycles: string[];
  folderCycles: string[];
  /** Folders with too many files. */
  crowded: string[];
  /** Files that make a document of --json, which belongs to src/json. */
  documents: string[];
  /** Packages that are loaded at start-up. */
  heavy: string[];
}

/** Checks `src` in this folder. */
export async function findViolations(root: string): Promise<Violations> {
  const { files, edges } = await readGraph(root);
  if (!files.includes(ENTRY)) throw new Error(`${ENTRY} is missing`);
  return {
    imports: forbiddenImports(files, edges),
    cycles: fileCycles(files, edges),
    folderCycles: folderCycles(files, edges),
    crowded: crowdedFolders(files),
    documents: ownDocuments(root, files),
    heavy: heavyAtStart(edges),
  };
}
