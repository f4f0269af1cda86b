/** The properties of a tag that matter for the text. */
export interface HtmlElement {
  name: string;
  /** It is the closing tag. */
  closes: boolean;
  hidden: boolean;
  /** White text, which is hidden unless something dark lies below it. */
  white: boolean;
  /** Has a background, so that white text on it may be seen. */
  background: boolean;
  role: "quote" | "signature" | "separator" | null;
  /** The target of a link. */
  target: string | null;
  /** Of an ordered list, the number of its first item. */
  start: number;
}

const MAX_TAG = 4000;

const NOT_SHOWN =
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)|font-size\s*:\s*(?:0(?:\.\d+)?|1)(?:px|pt|em|rem|%)?\s*(?:;|!|$)|max-height\s*:\s*0(?:px|pt)?\s*(?:;|!|$)|text-indent\s*:\s*-\d{3,})/i;
const WHITE =
  /(?:^|[;\s])color\s*:\s*(?:#fff(?:fff)?(?![0-9a-f])|white|transparent|rgba?\(\s*255\s*,\s*255\s*,\s*255|rgba\([^)]{0,30},\s*0\s*\))/i;
const BACKGROUND = /(?:^|[;\s])background(?:-color|-image)?\s*:\s*(?!#fff|white|none|transparent)/i;
/** Outlook's line above what it quotes. */
const SEPARATOR = /border\s*:\s*none\s*;\s*border-top\s*:\s*solid\s+#?[a-z0-9]+\s+1/i;
const QUOTE_CLASS = /(?:^|\s)(?:gmail_quote|yahoo_quoted|protonmail_quote|cite)(?:\s|$)/i;
const SIGNATURE_CLASS =
  /(?:^|\s)(?:gmail_signature|moz-signature|protonmail_signature_block(?:-user)?|tutanota_signature)(?:\s|$)/i;
const SIGNATURE_ID = /^(?:x_)*(?:signature|applemailsignature|ms-outlook-mobile-signature)$/i;
const SEPARATOR_ID = /^(?:x_)*(?:divrplyfwdmsg|replysplit|olk_src_body_section)$/i;

/** Reads a tag; null where it is a comment, or the like. */
export function readTag(tag: string): HtmlElement | null {
  const name = /^<\/?([a-z][a-z0-9]*)/i.exec(tag)?.[1]?.toLowerCase();
  if (!name) return null;
  const element: HtmlElement = {
    name,
    closes: tag.startsWith("</"),
    hidden: false,
    white: false,
    background: false,
    role: null,
    target: null,
    start: 1,
  };
  if (element.closes || tag.length > MAX_TAG) return element;
  // Most tags have no attribute, so that nothing is to be looked for.
  if (!/\s/.test(tag)) {
    if (name === "blockquote") element.role = "quote";
    return element;
  }
  const style = attribute(tag, "style");
  element.hidden = NOT_SHOWN.test(style) || /\shidden(?:[\s>=/]|$)/i.test(withoutValues(tag));
  element.white = WHITE.test(style) || /^(?:#fff(?:fff)?|white)$/i.test(attribute(tag, "color"));
  element.background =
    BACKGROUND.test(style) || /^(?!#fff|white)./i.test(attribute(tag, "bgcolor"));
  if (name === "ol") element.start = Number(/^\d{1,4}$/.exec(attribute(tag, "start"))?.[0] ?? 1);
  element.role = roleOf(name, tag, style);
  element.target =
    /^(?:https?:|mailto:|tel:)[^\s<>]+/i.exec(attribute(tag, "href").trim())?.[0] ?? null;
  return element;
}

function roleOf(name: string, tag: string, style: string): HtmlElement["role"] {
  const classes = attribute(tag, "class");
  const id = attribute(tag, "id");
  if (name === "blockquote") return isIndent(tag, style, classes) ? null : "quote";
  // Gmail has its answers inside of it, Yahoo doesn't.
  if (/(?:^|\s)yahoo_quoted(?:\s|$)/i.test(classes)) return "quote";
  if (SIGNATURE_CLASS.test(classes) || SIGNATURE_ID.test(id)) return "signature";
  if (SEPARATOR_ID.test(id) || SEPARATOR.test(style)) return "separator";
  return null;
}

/** Some programs indent by a blockquote what somebody writes. */
function isIndent(tag: string, style: string, classes: string): boolean {
  if (/\stype\s*=\s*["']?cite/i.test(tag) || QUOTE_CLASS.test(classes)) return false;
  return /border\s*:\s*(?:none|0)/i.test(style) && !/border-left\s*:/i.test(style);
}

type Attribute = "style" | "color" | "bgcolor" | "start" | "href" | "class" | "id";

function pattern(name: Attribute): RegExp {
  return new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i");
}

const PATTERNS: Readonly<Record<Attribute, RegExp>> = {
  style: pattern("style"),
  color: pattern("color"),
  bgcolor: pattern("bgcolor"),
  start: pattern("start"),
  href: pattern("href"),
  class: pattern("class"),
  id: pattern("id"),
};

function attribute(tag: string, name: Attribute): string {
  const found = PATTERNS[name].exec(tag);
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? "";
}

function withoutValues(tag: string): string {
  return tag.replace(/"[^"]*"|'[^']*'/g, "");
}
