import type { Command } from "commander";
import { AppError } from "../../domain/errors.ts";
import { type Installed, versionView } from "../../json/machine/version.ts";
import { type Cli, command, examples } from "../command.ts";
import type { Context } from "../context.ts";
import { NEWER_VERSION } from "../exit-codes.ts";
import { safeLine } from "../output/safe-text.ts";

interface VersionOptions {
  check?: boolean;
}

export function versionCommand(cli: Cli): Command {
  return command("version", "print the version; with --check, ask whether there is a newer one")
    .option("--check", "ask the releases page (releases.url) for a newer version")
    .addHelpText(
      "after",
      `
Tickler never asks by itself. --check sends one request to the address in releases.url, and nothing
about you: tickler config set releases.url https://api.github.com/repos/OWNER/NAME/releases
The exit code is ${NEWER_VERSION} where there is a newer version, and 0 where there is none. A pre-release is told
of only where this is one. Proxies are taken from https_proxy, http_proxy and no_proxy.
${examples("tickler version", "tickler version --json", "tickler version --check || echo 'time to update'")}`,
    )
    .action(cli.action(runVersion));
}

async function runVersion(context: Context, { check }: VersionOptions): Promise<number> {
  const { out, streams } = context;
  const { installedAs, schemaVersion } = await import("../../app/version.ts");
  const facts = { version: __VERSION__, schema: schemaVersion, installed: installedAs() };
  if (!check) {
    if (out.style.json) out.json(versionView(facts));
    else out.line(__VERSION__);
    return 0;
  }
  const url = (await context.app.config()).values["releases.url"];
  if (url === null) {
    throw new AppError(
      "config",
      "nobody said where releases are: releases.url is not set",
      "Set it: tickler config set releases.url https://api.github.com/repos/OWNER/NAME/releases",
    );
  }
  const { isNewer, newestRelease } = await import("../../app/releases.ts");
  const newest = await newestRelease(url, __VERSION__, streams.env);
  const found = newest !== null && (await isNewer(newest.version, __VERSION__));
  if (out.style.json) out.json(versionView(facts, newest && { ...newest, isNewer: found }));
  else if (newest === null) out.line("There is no release yet.");
  else if (!found) out.line(`Tickler ${__VERSION__} is up to date.`);
  else {
    const place = newest.page === null ? "" : `: ${safeLine(newest.page)}`;
    out.line(`Tickler ${newest.version} is there${place}`);
    out.note(howToUpdate(facts.installed));
  }
  return found ? NEWER_VERSION : 0;
}

function howToUpdate(installed: Installed): string {
  switch (installed) {
    case "npm":
      return "This one is installed by npm. To update: npm install --global, with the address of tickler.tar.gz there.";
    case "checkout":
      return "This one is a checkout. To update: git pull && npm ci, in its folder.";
    case "single file":
      return "This one is a single file. To update: put the file for your system from there in its place.";
  }
}
