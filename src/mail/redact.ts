/**
 * Replaces a secret in a text, in every form in which it went over the wire: a server may echo what
 * it was sent.
 */
export function redact(text: string, user: string | null, secret: string | null): string {
  if (secret === null || secret === "") return text;
  const forms = [
    secret,
    Buffer.from(secret).toString("base64"),
    Buffer.from(`\0${user ?? ""}\0${secret}`).toString("base64"),
    xoauth2(user ?? "", secret),
  ];
  return forms.reduce((clean, form) => clean.replaceAll(form, "***"), text);
}

/** The initial response of XOAUTH2: https://developers.google.com/workspace/gmail/imap/xoauth2-protocol */
export function xoauth2(user: string, token: string): string {
  return Buffer.from(`user=${user}\x01auth=Bearer ${token}\x01\x01`).toString("base64");
}
