import sanitizeHtml, { type Attributes, type IOptions } from "sanitize-html";
import type { PictureTarget } from "./html.ts";
import { plainOfHtml } from "./html-text/plain-of-html.ts";
import { isMailLink } from "./mail-link.ts";

/** The elements of a mail: text, lists, tables and pictures. */
const TAGS = (
  "a abbr b big blockquote br caption center cite code col colgroup dd del div dl dt em font " +
  "h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s samp small span strike strong sub sup " +
  "table tbody td tfoot th thead tr tt u ul"
).split(" ");

/** Elements whose content is no text for a reader; of all others that are left out it stays. */
const NO_TEXT = (
  "applet audio canvas embed frameset iframe link math meta noembed noframes noscript " +
  "object option script select style svg template textarea title video xmp"
).split(" ");

const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  "*": ["align", "bgcolor", "dir", "height", "lang", "style", "valign", "width"],
  a: ["href"],
  font: ["color", "face", "size"],
  img: ["alt", "border", "src"],
  ol: ["start", "type"],
  li: ["value"],
  table: ["border", "cellpadding", "cellspacing"],
  td: ["colspan", "rowspan"],
  th: ["colspan", "rowspan"],
};

/** Properties of the text and of the boxes that it stands in; none of them moves a box elsewhere. */
const PROPERTY =
  /^(?:background(?:-color)?|border(?:-(?:top|right|bottom|left|collapse|spacing|radius))?(?:-(?:color|style|width))?|color|direction|display|font(?:-(?:family|size|style|variant|weight))?|height|letter-spacing|line-height|list-style-type|margin(?:-(?:top|right|bottom|left))?|max-height|max-width|min-width|mso-hide|opacity|overflow|overflow-wrap|padding(?:-(?:top|right|bottom|left))?|table-layout|text-(?:align|decoration|indent|transform)|vertical-align|visibility|white-space|width|word-break|word-spacing)$/;
/** Words, numbers, names of fonts and colours: nothing that could name a resource. */
const VALUE =
  /^(?:[\w.%#+-]|"[\w -]+"|'[\w -]+'|(?:rgb|hsl)a?\([\d\s.,%/]+\)|[\s,/])+(?:!\s*important)?$/i;

/** HTML of somebody else's, without anything that runs, or is fetched. */
export interface CleanHtml {
  html: string;
  /** What a reader sees of it. */
  plain: string;
  /** The sources of its pictures, as they stand in it. */
  pictures: readonly string[];
  /** Links that lead nowhere from a mail: they were taken out, and their text stays. */
  brokenLinks: readonly string[];
  /** The elements that were taken out: `script`. */
  dropped: readonly string[];
}

/** The page around the text of a mail, which is not part of it. */
const FRAME = /^(?:html|head|body|meta|title)$/;

/**
 * Takes everything out of HTML that a mail may not hold: scripts, forms, frames, style sheets, and
 * whatever is fetched from the network. What is hidden stays hidden.
 *
 * @param picture how each picture is reached; one that can't be gives its place to its text
 */
export function cleanHtml(source: string, picture: PictureTarget): CleanHtml {
  const pictures = new Set<string>();
  const brokenLinks = new Set<string>();
  const dropped = new Set<string>();
  const options: IOptions = {
    allowedTags: TAGS,
    allowedAttributes: Object.fromEntries(
      Object.entries(ATTRIBUTES).map(([tag, names]) => [tag, [...names]]),
    ),
    allowedSchemes: ["http", "https", "mailto", "tel"],
    allowedSchemesByTag: { img: ["cid", "data"] },
    allowProtocolRelative: false,
    nonTextTags: NO_TEXT,
    // Styles are looked at below: the library's own parser writes to the terminal what it can't read.
    parseStyleAttributes: false,
    onOpenTag(name) {
      if (!TAGS.includes(name) && !FRAME.test(name)) dropped.add(name);
    },
    transformTags: {
      "*": (tagName, attribs) => ({ tagName, attribs: withoutDanger(attribs) }),
      a: (tagName, attribs) => {
        const { href, ...others } = withoutDanger(attribs);
        if (href === undefined) return { tagName, attribs: others };
        const target = href.trim();
        if (isMailLink(target)) return { tagName, attribs: { ...others, href: target } };
        if (!target.startsWith("#")) brokenLinks.add(target);
        return { tagName: "span", attribs: others };
      },
      img: (tagName, attribs) => {
        const { src = "", ...others } = withoutDanger(attribs);
        pictures.add(src);
        const target = picture(src);
        if (target !== null) return { tagName, attribs: { ...others, src: target } };
        return { tagName: "span", attribs: {}, text: others.alt ?? "" };
      },
    },
  };
  const html = sanitizeHtml(withoutConditions(source), options);
  return {
    html,
    plain: plainOfHtml(html),
    pictures: [...pictures],
    brokenLinks: [...brokenLinks],
    dropped: [...dropped],
  };
}

function withoutDanger(attribs: Attributes): Attributes {
  const { style, hidden, ...others } = attribs;
  const kept = style === undefined ? [] : safeStyles(style);
  // What is hidden stays so, though the attribute goes.
  if (hidden !== undefined) kept.push("display:none");
  return kept.length === 0 ? others : { ...others, style: kept.join(";") };
}

function safeStyles(style: string): string[] {
  const found = new Map<string, string>();
  let lostGround = false;
  for (const each of style.split(";")) {
    const [, property = "", value = ""] = /^\s*([a-z-]+)\s*:\s*(.*?)\s*$/is.exec(each) ?? [];
    const name = property.toLowerCase();
    if (value === "" || value.length > 2_000) continue;
    if (PROPERTY.test(name) && VALUE.test(value)) found.set(name, value);
    else if (/^background(?:-image)?$/.test(name)) {
      // Of a picture or a gradient its colour stays.
      const color = COLOR.exec(value)?.[0];
      if (color === undefined) lostGround = true;
      else found.set("background-color", color);
    }
  }
  // Chosen for a ground that is gone, it would be white on white.
  const isLight = LIGHT.test(found.get("color") ?? "");
  if (lostGround && isLight && !found.has("background-color")) found.delete("color");
  return [...found].map(([name, value]) => `${name}:${value}`);
}

const LIGHT =
  /^(?:#[c-f][0-9a-f]?[c-f][0-9a-f]?[c-f][0-9a-f]?$|white|snow|ivory|rgba?\(\s*2[0-5]\d)/i;
const COLOR = /#[0-9a-f]{3,8}\b|(?:rgb|hsl)a?\([\d\s.,%/]+\)/i;

/** Without what Outlook alone takes for comments. */
function withoutConditions(html: string): string {
  return html.replace(/<!\[(?:if[^\]<>]{0,200}|endif)\]>/gi, "");
}
