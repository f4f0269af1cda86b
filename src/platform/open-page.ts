import { spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AppError, messageOf } from "../domain/errors.ts";
import { type ShellInvocation, shellInvocation } from "./processes/shell.ts";

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
  const opener = hasDesktop(env, platform) ? openerOf(file, platform, env) : null;
  return { file, opened: opener !== null && (await started(opener, env)) };
}

/** Has the desktop's browser show a page of the web. @returns whether one was told to */
export async function openAddress(
  address: string,
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform = process.platform,
): Promise<boolean> {
  // Anything else would be a program's or a file's name.
  if (!hasDesktop(env, platform) || !/^https?:\/\//u.test(address)) return false;
  const windows = {
    file: "rundll32",
    // cmd.exe would take the percent signs and ampersands of an address for its own.
    args: ["url.dll,FileProtocolHandler", address],
    windowsVerbatimArguments: false,
  };
  return started(platform === "win32" ? windows : openerOf(address, platform, env), env);
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

export function openerOf(
  file: string,
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
): ShellInvocation {
  // The empty word is the window's title, which `start` takes first.
  if (platform === "win32") return shellInvocation('start ""', [file], platform, env);
  const opener = platform === "darwin" ? "open" : "xdg-open";
  return { file: opener, args: [file], windowsVerbatimArguments: false };
}

/** Whether the program could be started; it goes on by itself. */
function started(opener: ShellInvocation, env: NodeJS.ProcessEnv) {
  const { file, args, windowsVerbatimArguments } = opener;
  return new Promise<boolean>((resolve) => {
    const child = spawn(file, args, {
      stdio: "ignore",
      detached: true,
      env,
      windowsVerbatimArguments,
      windowsHide: true,
    });
    child.once("error", () => resolve(false));
    child.once("spawn", () => {
      child.unref();
      resolve(true);
    });
  });
}
