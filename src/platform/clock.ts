import { execFile } from "node:child_process";

/** The longest that the system may take to answer, in milliseconds. */
const PATIENCE = 2_000;

/** Whether the system keeps its clock synchronised; null where it does not say. */
export function clockSynchronised(platform = process.platform): Promise<boolean | null> {
  if (platform !== "linux") return Promise.resolve(null);
  const question = ["show", "--property=NTPSynchronized", "--value"];
  return new Promise((resolve) => {
    execFile("timedatectl", question, { timeout: PATIENCE }, (error, answer) => {
      const said = answer.trim();
      resolve(error || !["yes", "no"].includes(said) ? null : said === "yes");
    });
  });
}

/** The command that has the system set its clock by a time server. */
export function clockCommand(platform = process.platform): string {
  if (platform === "win32") return "w32tm /resync";
  return platform === "darwin" ? "sudo sntp -sS time.apple.com" : "timedatectl set-ntp true";
}
