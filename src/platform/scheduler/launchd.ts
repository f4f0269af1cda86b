import { existsSync } from "node:fs";
import { join } from "node:path";
import { bytesOf, existing, makeFolder, removeFiles, writeFiles } from "./files.ts";
import { run, runAll } from "./run.ts";
import type {
  Change,
  LogSource,
  Scheduled,
  Scheduler,
  ServicePlace,
  ServicePlan,
  ServiceSpec,
} from "./service.ts";
import { xmlText } from "./syntax/xml.ts";

/** An agent of the person's session on macOS: launchd.plist(5), launchctl(1). */
export const launchd: Scheduler = { id: "launchd", plan, install, find, uninstall, logs };

function plan(spec: ServiceSpec): ServicePlan {
  const path = plistPath(spec);
  return {
    ...{ scheduler: "launchd", crontab: [] },
    files: [{ path, text: plist(spec) }],
    commands: [
      ["launchctl", "enable", target(spec.name)],
      ["launchctl", "bootstrap", domain(), path],
    ],
  };
}

type Value = string | number | boolean | readonly string[] | Readonly<Record<string, string>>;

function plist(spec: ServiceSpec): string {
  const { name, program, mode, every, environment, logFile, homeFolder } = spec;
  const words = mode === "tick" ? ["tick"] : ["watch", "--every", `${every}s`];
  const entries: readonly (readonly [string, Value])[] = [
    ["Label", name],
    ["ProgramArguments", [...program, ...words]],
    ["EnvironmentVariables", environment],
    ["WorkingDirectory", homeFolder],
    ["RunAtLoad", true],
    mode === "tick" ? ["StartInterval", every] : ["KeepAlive", true],
    ["ProcessType", "Background"],
    // Time for the mails in hand, in seconds; launchd's own limit is 20.
    ["ExitTimeOut", 60],
    // 077: what it writes is for its owner.
    ["Umask", 63],
    ["StandardOutPath", logFile],
    ["StandardErrorPath", logFile],
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<!-- Written by \`tickler service install\`; \`tickler service uninstall\` takes it away. -->
<plist version="1.0">
<dict>
${entries.map(([key, value]) => `  <key>${key}</key>\n${element(value)}`).join("\n")}
</dict>
</plist>
`;
}

function element(value: Value): string {
  if (typeof value === "boolean") return `  <${value}/>`;
  if (typeof value === "number") return `  <integer>${value}</integer>`;
  if (typeof value === "string") return `  <string>${xmlText(value)}</string>`;
  if (Array.isArray(value)) {
    return `  <array>\n${value.map((each) => `    <string>${xmlText(each)}</string>`).join("\n")}\n  </array>`;
  }
  const pairs = Object.entries(value).map(
    ([key, text]) => `    <key>${xmlText(key)}</key>\n    <string>${xmlText(text)}</string>`,
  );
  return pairs.length === 0 ? "  <dict/>" : `  <dict>\n${pairs.join("\n")}\n  </dict>`;
}

async function install(spec: ServiceSpec): Promise<Change> {
  const { files, commands } = plan(spec);
  const same = files.every((file) => existing(file.path)?.equals(bytesOf(file)));
  const loaded = (await print(spec.name)).code === 0;
  if (same && loaded) return { changed: false };
  // launchd reads a changed file only when the agent is loaded anew.
  if (loaded) await bootOut(spec.name);
  makeFolder(spec.logFile);
  await writeFiles(files);
  await runAll(commands, [
    "launchd refuses the agent",
    "It needs a session on the Mac's own screen. Without one: tickler service install --system cron",
  ]);
  return { changed: true };
}

async function find(place: ServicePlace): Promise<Scheduled | null> {
  const path = plistPath(place);
  const text = existing(path)?.toString("utf8");
  if (text === undefined) return null;
  const shown = await print(place.name);
  const loaded = shown.code === 0;
  const exit = /^\s*last exit code = (\d+)/mu.exec(shown.stdout)?.[1];
  return {
    ...{ scheduler: "launchd", name: place.name, ours: true, files: [path] },
    mode: text.includes("<key>KeepAlive</key>") ? "watch" : "tick",
    // No launchctl: another system looks at the file.
    active: shown.code === null ? null : loaded,
    problem: loaded ? null : "the agent is not loaded: tickler service install",
    lastRun: exit === undefined ? null : { at: null, exitCode: Number(exit) },
    nextRun: null,
  };
}

async function uninstall(place: ServicePlace): Promise<Change> {
  const path = plistPath(place);
  const loaded = (await print(place.name)).code === 0;
  if (loaded) await bootOut(place.name);
  if (!loaded && !existsSync(path)) return { changed: false };
  return { changed: true, removed: removeFiles([path, place.logFile], [place.folder]) };
}

function logs({ logFile }: ServicePlace): LogSource {
  return { file: logFile };
}

function print(name: string) {
  return run(["launchctl", "print", target(name)]);
}

/** Returns before the program has ended: `bootstrap` fails with "5: Input/output error" until then. */
async function bootOut(name: string): Promise<void> {
  await run(["launchctl", "bootout", target(name)]);
  for (let left = 50; left > 0 && (await print(name)).code === 0; left--) {
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function domain(): string {
  return `gui/${process.getuid?.() ?? 501}`;
}

function target(name: string): string {
  return `${domain()}/${name}`;
}

function plistPath({ name, homeFolder }: Pick<ServicePlace, "name" | "homeFolder">): string {
  return join(homeFolder, "Library", "LaunchAgents", `${name}.plist`);
}
