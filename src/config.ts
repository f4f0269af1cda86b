/**
 * Configuration: the file, the environment and the home folder, as one typed and checked value.
 */
export { type Env, type Home, type HomeFlags, resolveHome } from "./config/home.ts";
export { type Config, type LoadOptions, loadConfig, type Origin } from "./config/load.ts";
export { parseNow } from "./config/now.ts";
export {
  type DatabaseTarget,
  databaseTarget,
  imapLogin,
  type ModelProvider,
  modelKey,
  namedDatabase,
  requireFrom,
  type ServerLogin,
  smtpLogin,
  type WriterSettings,
  withoutPassword,
  writerSettings,
} from "./config/resolve.ts";
export { isLoopback, type ServerUrl, type TlsPolicy } from "./config/server-url.ts";
export {
  envName,
  KEYS,
  type Key,
  plainText,
  SETTINGS,
  type ValueOf,
  type Values,
} from "./config/settings.ts";
export type { Plain } from "./config/value-types.ts";
export { getSetting, listSettings, requireKey, type SettingView } from "./config/view.ts";
