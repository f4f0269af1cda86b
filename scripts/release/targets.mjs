// The systems that a single file is made for, each by a machine of its kind: only there can it be
// signed, and run.

/** The Node.js inside, on all systems; the workflows install it, too. */
export const NODE_VERSION = "24.21.0";

/** By name: what Node.js calls the system, and how its people pack files. */
export const TARGETS = {
  "linux-x64": { platform: "linux", arch: "x64", archive: ".tar.gz", suffix: "" },
  "linux-arm64": { platform: "linux", arch: "arm64", archive: ".tar.gz", suffix: "" },
  "macos-x64": { platform: "darwin", arch: "x64", archive: ".tar.gz", suffix: "" },
  "macos-arm64": { platform: "darwin", arch: "arm64", archive: ".tar.gz", suffix: "" },
  "windows-x64": { platform: "win32", arch: "x64", archive: ".zip", suffix: ".exe" },
};

/** The name of the target that this machine is; undefined where it is none. */
export function hostTarget(platform = process.platform, arch = process.arch) {
  const found = Object.entries(TARGETS).find(
    ([, target]) => target.platform === platform && target.arch === arch,
  );
  return found?.[0];
}
