import type { Edge } from "./graph.ts";

/** Files that import themselves through others; types don't count, since nothing runs by them. */
export function fileCycles(files: readonly string[], edges: readonly Edge[]): string[] {
  return cyclesOf(
    files,
    edges.filter(({ kind, external }) => kind !== "type" && !external),
  ).map((path) => `cycle: ${path.join(" → ")}`);
}

/**
 * Sibling folders that import each other in a circle, types included: somebody who reads one of them
 * has to read all of them. Files that lie beside the folders don't count.
 */
export function folderCycles(files: readonly string[], edges: readonly Edge[]): string[] {
  return foldersOf(files).flatMap((parent) => {
    const siblings = new Map<string, Edge>();
    for (const edge of edges) {
      const from = childFolder(parent, edge.from);
      const to = childFolder(parent, edge.to);
      if (edge.external || from === null || to === null || from === to) continue;
      const key = `${from} ${to}`;
      if (!siblings.has(key)) siblings.set(key, { ...edge, from, to });
    }
    const links = [...siblings.values()];
    const names = [...new Set(links.flatMap(({ from, to }) => [from, to]))];
    return cyclesOf(names, links).map((path) => `folders of ${parent}: ${path.join(" → ")}`);
  });
}

/** All folders that hold a file, or a folder with one. */
function foldersOf(files: readonly string[]): string[] {
  const folders = new Set<string>();
  for (const file of files) {
    for (let at = file.lastIndexOf("/"); at > 0; at = file.lastIndexOf("/", at - 1)) {
      folders.add(file.slice(0, at));
    }
  }
  return [...folders].sort();
}

/** The folder directly in `parent` that a file is in; null where it is elsewhere, or lies loose. */
function childFolder(parent: string, file: string): string | null {
  if (!file.startsWith(`${parent}/`)) return null;
  const rest = file.slice(parent.length + 1);
  const end = rest.indexOf("/");
  return end < 0 ? null : rest.slice(0, end);
}

/** Each circle that a walk along the links comes upon, as the names in it, the first one twice. */
function cyclesOf(
  names: readonly string[],
  links: readonly Pick<Edge, "from" | "to">[],
): string[][] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (name: string): void => {
    const start = path.indexOf(name);
    if (start >= 0) {
      cycles.push([...path.slice(start), name]);
      return;
    }
    if (done.has(name)) return;
    path.push(name);
    for (const { from, to } of links) if (from === name) visit(to);
    path.pop();
    done.add(name);
  };
  names.forEach(visit);
  return cycles;
}
