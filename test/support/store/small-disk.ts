import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A disk of a few megabytes, which can be filled and freed. */
export class SmallDisk {
  readonly path: string;
  readonly #ballast: string;

  private constructor(path: string) {
    this.path = path;
    this.#ballast = join(path, "ballast");
  }

  /** Null where this user may not mount one. */
  static mount(megabytes: number): SmallDisk | null {
    const path = mkdtempSync(join(tmpdir(), "tickler-disk-"));
    try {
      const args = ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tickler-test", path];
      execFileSync("mount", args, { stdio: "pipe" });
      return new SmallDisk(path);
    } catch {
      rmSync(path, { recursive: true, force: true });
      return null;
    }
  }

  /** Leaves no room, but for so many bytes. */
  fill(room = 0): void {
    const piece = Buffer.alloc(4_096);
    const file = openSync(this.#ballast, "w");
    const kept = openSync(`${this.#ballast}-room`, "w");
    if (room > 0) writeSync(kept, Buffer.alloc(room));
    try {
      for (;;) writeSync(file, piece);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
    } finally {
      closeSync(file);
      closeSync(kept);
      rmSync(`${this.#ballast}-room`);
    }
  }

  free(): void {
    rmSync(this.#ballast, { force: true });
  }

  /** From now on nobody may write to it; or they may again. */
  protect(readOnly: boolean): void {
    const options = `remount,${readOnly ? "ro" : "rw"}`;
    execFileSync("mount", ["-o", options, this.path], { stdio: "pipe" });
  }

  unmount(): void {
    execFileSync("umount", ["-l", this.path], { stdio: "pipe" });
    rmSync(this.path, { recursive: true, force: true });
  }
}
