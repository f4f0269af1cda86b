import { describe, expect, test } from "vitest";
import { lineWithVariable } from "../../../src/cli/output/shell-line.ts";
import { renameOver } from "../../../src/platform/files/rename.ts";
import { canSyncFolders, syncFlag } from "../../../src/platform/files/sync.ts";
import { openerOf } from "../../../src/platform/open-page.ts";
import { shellError, shellInvocation } from "../../../src/platform/processes/shell.ts";
import { stopSignals } from "../../../src/platform/stop-signal.ts";
import { userFolders } from "../../../src/platform/user-folders.ts";

const none = () => {
  throw new Error("nobody");
};

describe("the folders of a user", () => {
  test("Linux: the XDG base directories", () => {
    const home = () => "/home/ada";
    expect(userFolders("tickler", { platform: "linux", env: {}, home })).toEqual({
      config: "/home/ada/.config/tickler",
      data: "/home/ada/.local/share/tickler",
    });
    const env = { XDG_CONFIG_HOME: "/c", XDG_DATA_HOME: "/d" };
    expect(userFolders("tickler", { platform: "linux", env, home: none })).toEqual({
      config: "/c/tickler",
      data: "/d/tickler",
    });
  });

  test("macOS: under Library, whatever XDG says", () => {
    const env = { XDG_CONFIG_HOME: "/c" };
    const home = () => "/Users/ada";
    expect(userFolders("tickler", { platform: "darwin", env, home })).toEqual({
      config: "/Users/ada/Library/Preferences/tickler",
      data: "/Users/ada/Library/Application Support/tickler",
    });
  });

  test("Windows: settings roam, data stays on the machine", () => {
    const env = { APPDATA: "D:\\Roaming", LOCALAPPDATA: "C:\\Users\\ada\\AppData\\Local" };
    expect(userFolders("tickler", { platform: "win32", env, home: none })).toEqual({
      config: "D:\\Roaming\\tickler\\Config",
      data: "C:\\Users\\ada\\AppData\\Local\\tickler\\Data",
    });
    const home = () => "C:\\Users\\ada";
    expect(userFolders("tickler", { platform: "win32", env: {}, home })).toMatchObject({
      config: "C:\\Users\\ada\\AppData\\Roaming\\tickler\\Config",
      data: "C:\\Users\\ada\\AppData\\Local\\tickler\\Data",
    });
  });

  test("nobody's home is asked for only where a folder starts there", () => {
    expect(() => userFolders("tickler", { platform: "linux", env: {}, home: none })).toThrow(
      "nobody",
    );
  });
});

describe("a line of a person's configuration", () => {
  test("is run by sh", () => {
    expect(shellInvocation("pass show 'my mail'", [], "linux", {})).toEqual({
      file: "/bin/sh",
      args: ["-c", "pass show 'my mail'"],
      windowsVerbatimArguments: false,
    });
    expect(shellInvocation('vi -n "$1"', ["/tmp/a b"], "darwin", {}).args).toEqual([
      "-c",
      'vi -n "$1"',
      "sh",
      "/tmp/a b",
    ]);
  });

  test("keeps its own quotes for cmd.exe", () => {
    const line = '"C:\\Program Files\\pass.exe" show "my mail"';
    expect(shellInvocation(line, [], "win32", { ComSpec: "C:\\Windows\\cmd.exe" })).toEqual({
      file: "C:\\Windows\\cmd.exe",
      args: ["/d", "/s", "/c", `"${line}"`],
      windowsVerbatimArguments: true,
    });
    expect(shellInvocation("notepad", ["C:\\A & B\\x.txt"], "win32", {})).toMatchObject({
      file: "cmd.exe",
      args: ["/d", "/s", "/c", '"notepad "C:\\A & B\\x.txt""'],
    });
  });

  test("a missing shell is named; another error is not about it", () => {
    const missing = Object.assign(new Error("spawn"), { code: "ENOENT" });
    expect(shellError("smtp.password_command", missing, "/bin/sh")?.message).toBe(
      "smtp.password_command: the command can't be run: this machine has no /bin/sh",
    );
    expect(shellError("smtp.password_command", new Error("else"), "/bin/sh")).toBeNull();
  });
});

test("a page is opened by what each desktop has", () => {
  expect(openerOf("/tmp/a.html", "linux", {})).toMatchObject({ file: "xdg-open" });
  expect(openerOf("/tmp/a.html", "darwin", {})).toMatchObject({ file: "open" });
  expect(openerOf("C:\\A & B\\a.html", "win32", {}).args.at(-1)).toBe(
    '"start "" "C:\\A & B\\a.html""',
  );
});

test("signals: what each system sends to ask for an end", () => {
  expect(stopSignals("linux")).toEqual(["SIGINT", "SIGTERM"]);
  expect(stopSignals("darwin")).toEqual(["SIGINT", "SIGTERM"]);
  expect(stopSignals("win32")).toEqual(["SIGINT", "SIGBREAK", "SIGHUP"]);
});

test("syncing: Windows has no folders to sync, and needs the right to write", () => {
  expect([canSyncFolders("linux"), syncFlag("linux")]).toEqual([true, "r"]);
  expect([canSyncFolders("win32"), syncFlag("win32")]).toEqual([false, "r+"]);
});

describe("a file in the place of another", () => {
  /** Fails so often, as while another process has the file open. */
  function busy(times: number, code: string) {
    let calls = 0;
    const slept: number[] = [];
    return {
      slept,
      rename() {
        calls += 1;
        if (calls <= times) throw Object.assign(new Error(code), { code });
      },
      sleep: (milliseconds: number) => void slept.push(milliseconds),
    };
  }

  test.each(["EPERM", "EACCES", "EBUSY"])("Windows is asked again after %s", (code) => {
    const { slept, ...how } = busy(4, code);
    renameOver("a", "b", { platform: "win32", ...how });
    expect(slept).toEqual([10, 20, 40, 80]);
  });

  test("but not for ever", () => {
    const { slept, ...how } = busy(Number.POSITIVE_INFINITY, "EPERM");
    expect(() => renameOver("a", "b", { platform: "win32", ...how })).toThrow("EPERM");
    expect(slept.reduce((sum, each) => sum + each, 0)).toBeLessThan(4_000);
  });

  test("other systems mean it, and other errors stay", () => {
    expect(() => renameOver("a", "b", { platform: "linux", ...busy(1, "EPERM") })).toThrow("EPERM");
    expect(() => renameOver("a", "b", { platform: "win32", ...busy(1, "ENOSPC") })).toThrow(
      "ENOSPC",
    );
  });
});

test("a command with a variable is one that the shell of the system takes", () => {
  const words = ["tickler", "history", "1"];
  expect(lineWithVariable("TICKLER_HOME", "/tmp/x", words, "linux")).toBe(
    "TICKLER_HOME=/tmp/x tickler history 1",
  );
  expect(lineWithVariable("TICKLER_HOME", "C:\\it's", words, "win32")).toBe(
    "$env:TICKLER_HOME = 'C:\\it''s'; tickler history 1",
  );
});
