/**
 * The settings: the file, the environment and the home folder as one typed and checked value. Other
 * folders import from here; `edit.ts`, which writes the file, is loaded by itself. May import
 * `domain` and `platform`.
 */
export { keepsSecrets } from "./config/endpoint.ts";
export { type Env, type Home, resolveHome } from "./config/home.ts";
export { hookVariable } from "./config/hooks/variables.ts";
export { type Config, loadConfig, noMailbox } from "./config/load.ts";
export { requireMailboxName, settingName, variableOf } from "./config/mailbox/names.ts";
export { parseNow } from "./config/now.ts";
export {
  type DatabaseTarget,
  databaseTarget,
  imapLogin,
  modelKey,
  namedDatabase,
  type OauthClient,
  oauthClient,
  requireFrom,
  type ServerLogin,
  smtpLogin,
  withoutPassword,
  writerSettings,
} from "./config/resolve.ts";
export { envName, plainText } from "./config/settings.ts";
export { parseToml } from "./config/toml/toml.ts";
export { settingVariables, unknownVariables } from "./config/unknown-variables.ts";
export type { Plain } from "./config/value-type.ts";
export {
  getSetting,
  listSettings,
  requireSetting,
  type SettingView,
  settingDocs,
} from "./config/view.ts";
