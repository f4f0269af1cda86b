import { homedir } from "node:os";
import { posix, win32 } from "node:path";

/** Where a program keeps what belongs to one user. */
export interface UserFolders {
  config: string;
  data: string;
}

/** What the folders depend on; another system's in tests. */
export interface UserSystem {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  /** Asked only where no variable names the folder. @throws where the system has no such user */
  home: () => string;
}

const HERE: UserSystem = { platform: process.platform, env: process.env, home: homedir };

/**
 * The folders of a program, by the custom of each system: the XDG base directories, the folders under
 * Library on macOS, and AppData on Windows, where settings roam and data stays on the machine.
 *
 * https://specifications.freedesktop.org/basedir-spec/latest/
 *
 * @throws what `home` throws, and only where a folder starts there
 */
export function userFolders(name: string, system: UserSystem = HERE): UserFolders {
  const { platform, env, home } = system;
  if (platform === "win32") {
    const { join } = win32;
    const roaming = env.APPDATA || join(home(), "AppData", "Roaming");
    const local = env.LOCALAPPDATA || join(home(), "AppData", "Local");
    return {
      config: join(roaming, name, "Config"),
      data: join(local, name, "Data"),
    };
  }
  const { join } = posix;
  if (platform === "darwin") {
    const library = join(home(), "Library");
    return {
      config: join(library, "Preferences", name),
      data: join(library, "Application Support", name),
    };
  }
  return {
    config: join(env.XDG_CONFIG_HOME || join(home(), ".config"), name),
    data: join(env.XDG_DATA_HOME || join(home(), ".local", "share"), name),
  };
}
