/** The links that a mail program follows. Others, such as `javascript:` or a path, lead nowhere. */
const LINK = /^(?:https?:\/\/|mailto:|tel:)\S+$/i;

export function isMailLink(target: string): boolean {
  return LINK.test(target);
}
