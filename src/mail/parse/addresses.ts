/** Longest comment that may be a name, in characters. */
const MAX_NAME = 200;
/** One that is longer is taken for text with a bracket in it. */
const MAX_COMMENT = 400;

interface Pending {
  text: string;
  comment: string;
  isAngled: boolean;
}

/**
 * Rewrites an address list (RFC 5322 section 3.4) to the form that all parsers read alike: comments,
 * which may be nested, go, blanks and routes within an address (section 4.4) too, and an address
 * without brackets gets some. Where an address has no other name, its comment is one.
 */
export function plainAddresses(value: string): string {
  if (!/[([]|\s[@.]|[@.]\s|<\s*@/.test(value)) return value;
  const list: string[] = [];
  let current: Pending = { text: "", comment: "", isAngled: false };
  const flush = (separator: string): void => {
    list.push(written(current) + separator);
    current = { text: "", comment: "", isAngled: false };
  };
  for (let at = 0; at < value.length; ) {
    const char = value[at] ?? "";
    if (char === '"') {
      const end = quotedEnd(value, at);
      current.text += value.slice(at, end);
      at = end;
    } else if (char === "(") {
      const { comment, end } = readComment(value, at);
      current.comment = comment || current.comment;
      current.text = `${current.text.trimEnd()} `;
      at = end;
      while (value[at] === " ") at++;
    } else if (char === "<") {
      const { address, end } = readAngle(value, at);
      current.text += `<${address}>`;
      current.isAngled = true;
      at = end;
    } else {
      at++;
      if (char === "," || char === ";") flush(char);
      else current.text += char;
    }
  }
  flush("");
  return list.join("");
}

function written({ text, comment, isAngled }: Pending): string {
  if (isAngled || !text.includes("@")) return text;
  // `Sales: jane@lead.example`: the name of a group stands before its first address.
  const group = /^[^@"[]*:(?!:)/.exec(text)?.[0] ?? "";
  const address = withoutBlanks(text.slice(group.length));
  if (/\s/.test(address.replace(/"[^"]*"/g, ""))) return text;
  const name = comment.replace(/["\\]/g, "").trim();
  return `${group}${name === "" ? "" : ` "${name.slice(0, MAX_NAME)}" `}<${address}>`;
}

/** The address between angle brackets, without comments, blanks and route. */
function readAngle(value: string, start: number): { address: string; end: number } {
  let text = "";
  let at = start + 1;
  while (at < value.length && value[at] !== ">") {
    if (value[at] === '"') {
      const end = quotedEnd(value, at);
      text += value.slice(at, end);
      at = end;
    } else if (value[at] === "(") at = readComment(value, at).end;
    else text += value[at++];
  }
  const address = withoutBlanks(text.replace(/^\s*@[^:[\]"]{1,1000}:(?=[^@]*@)/, ""));
  return { address, end: at + 1 };
}

/** Blanks around dots and the @ are obsolete; others are no part of an address either. */
function withoutBlanks(text: string): string {
  return text.trim().replace(/\s*([.@])\s*/g, "$1");
}

function quotedEnd(value: string, start: number): number {
  for (let at = start + 1; at < value.length; at++) {
    if (value[at] === "\\") at++;
    else if (value[at] === '"') return at + 1;
  }
  return value.length;
}

/** A comment's text and the index behind it. One that nobody closes is none: only its bracket goes. */
function readComment(value: string, start: number): { comment: string; end: number } {
  let depth = 0;
  let comment = "";
  for (let at = start; at < Math.min(value.length, start + MAX_COMMENT); at++) {
    const char = value[at] ?? "";
    if (char === "\\") {
      at++;
      comment += value[at] ?? "";
      continue;
    }
    if (char === ")") depth--;
    if (depth === 0 && char === ")") return { comment: comment.slice(0, MAX_NAME), end: at + 1 };
    if (depth > 0) comment += char;
    if (char === "(") depth++;
  }
  return { comment: "", end: start + 1 };
}
