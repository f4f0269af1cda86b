// The archive that most people download: the program under its plain name, and the texts that have to
// come with it.
import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { Failure } from "../npm-node.mjs";
import { licences } from "./licences.mjs";

/** @returns the path of the archive, beside the file */
export function pack({ file, node, version, name, target, root, work }) {
  const folder = `tickler-${version}-${name}`;
  const inside = join(work, folder);
  mkdirSync(inside);
  copyFileSync(file, join(inside, `tickler${target.suffix}`));
  for (const text of ["LICENSE", "README.md", "CHANGELOG.md"]) {
    copyFileSync(join(root, text), join(inside, text));
  }
  if (target.platform !== "win32") {
    cpSync(join(root, "dist/man"), join(inside, "man/man1"), { recursive: true });
  }
  writeFileSync(join(inside, "THIRD-PARTY-LICENSES.txt"), licences(root, nodeLicence(node)));
  const archive = join(dirname(file), `${folder}${target.archive}`);
  rmSync(archive, { force: true });
  // Windows has bsdtar, which tells the format from the name; Linux has GNU tar.
  const flags = target.archive === ".zip" ? ["-a", "-cf"] : ["-czf"];
  execFileSync(tarOf(target), [...flags, archive, "-C", work, basename(folder)]);
  return archive;
}

/** On Windows a shell of git's has a tar of its own, which knows no zip. */
function tarOf({ platform }) {
  if (platform !== "win32") return "tar";
  return join(process.env.SystemRoot ?? "C:\\Windows", "System32", "tar.exe");
}

/** @throws Failure where Node.js came without its licence, which has to go with it */
function nodeLicence(node) {
  const places = [join(dirname(node), "LICENSE"), join(dirname(node), "../LICENSE")];
  const place = places.find((path) => existsSync(path));
  if (place === undefined) throw new Failure(`there is no LICENSE of Node.js beside ${node}`);
  return readFileSync(place, "utf8");
}
