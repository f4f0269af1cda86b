import { type Change, editedText } from "../../config/edit.ts";

/** What stands above each setting in a file that the set-up makes. */
const COMMENTS: Readonly<Record<string, string>> = {
  from: "Who your mails come from.",
  smtp: "The server that sends your mails.",
  imap: "The server that replies are read from.",
  auth: "How to log in: password; oauth for tokens of `tickler login`; xoauth2 for your own.",
  password_command: "Prints the password, which is never in this file.",
  password_keyring: "The password is in the system's keyring; `tickler init` changes it.",
  save_sent: "The server files no copies in Sent by itself.",
};

const HEAD = `# Tickler's settings, by \`tickler init\`, which can be run again at any time.
# \`tickler config list\` shows all there are. Passwords have no place in here.
`;

/**
 * The text of the configuration file after the set-up: a new file explains itself, an existing one
 * keeps all else that it says.
 *
 * @param before null where there is no file
 * @throws AppError as `editedText`
 */
export async function configText(
  file: string,
  before: string | null,
  changes: readonly Change[],
): Promise<string> {
  if (before !== null && before.trim() !== "") return editedText(file, before, changes);
  const text = await newText(changes.filter(({ key }) => !key.startsWith("mailbox.")));
  // Checks each value; all of them stand there already.
  return editedText(file, text, changes);
}

async function newText(changes: readonly Change[]): Promise<string> {
  const { stringify } = await import("smol-toml");
  const lines: string[] = [HEAD];
  let table = "";
  for (const { key, value } of changes) {
    if (value === undefined) continue;
    const [group = "", name] = key.split(".");
    if (name !== undefined && group !== table) {
      lines.push("", `# ${COMMENTS[group]}`, `[${group}]`);
      table = group;
    }
    const comment = COMMENTS[name ?? group];
    if (comment !== undefined) lines.push(`# ${comment}`);
    lines.push(stringify({ [name ?? group]: value }).trimEnd());
  }
  return `${lines.join("\n")}\n`;
}
