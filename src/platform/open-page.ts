import { spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AppError, messageOf } from "../domain/errors.ts";

/** A page that was written, and whether a browser was told to show it. */
export interface OpenedPage {
  file: string;
  opened: boolean;
}

/**
 * Writes an HTML page to a file of its own that nobody else can read, and has the desktop's browser
 * show it. The file stays, since nobody says when the browser has read it.
 */
export async function openPage(
  html: string,
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform = process.platform,
): Promise<OpenedPage> {
  const file = written(html);
  const line = hasDesktop(env, platform) ? openerOf(file, platform) : null;
  return { file, opened: line !== null && (await started(line, env)) };
}

/** @throws AppError `home` where the folder for temporary files can't be written to */
function written(html: string): string {
  try {
    const file = join(mkdtempSync(join(tmpdir(), "tickler-")), "mail.html");
    writeFileSync(file, html, { mode: 0o600 });
    return file;
  } catch (error) {
    throw new AppError(
      "home",
      `the page can't be written to ${tmpdir()}: ${messageOf(error)}`,
      "Name another folder for temporary files: TMPDIR=…",
      { cause: error },
    );
  }
}

/** Elsewhere xdg-open would start a browser in the terminal, or complain. */
function hasDesktop(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean {
  if (platform === "win32") return true;
  if (platform === "darwin") return !env.SSH_CONNECTION;
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY || env.WSL_DISTRO_NAME);
}

function openerOf(file: string, platform: NodeJS.Platform): [string, ...string[]] {
  if (platform === "darwin") return ["open", file];
  // The empty word is the window's title, which `start` takes first.
  if (platform === "win32") return ["cmd", "/c", "start", "", file];
  return ["xdg-open", file];
}

/** Whether the program could be started; it goes on by itself. */
function started([program, ...args]: [string, ...string[]], env: NodeJS.ProcessEnv) {
  return new Promise<boolean>((resolve) => {
    const child = spawn(program, args, { stdio: "ignore", detached: true, env });
    child.once("error", () => resolve(false));
    child.once("spawn", () => {
      child.unref();
      resolve(true);
    });
  });
}
