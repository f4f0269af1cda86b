import { createRequire } from "node:module";

/** What is needed here of htmlparser2, which sanitize-html brings along. */
interface HtmlParser {
  Parser: new (handler: {
    onopentag(name: string, attributes: Record<string, string>): void;
    onclosetag(name: string): void;
    ontext(data: string): void;
    oncomment(data: string): void;
    oncdatastart(): void;
  }) => { end(html: string): void };
}

const sanitizeHtml = createRequire(import.meta.url).resolve("sanitize-html");
const { Parser } = createRequire(sanitizeHtml)("htmlparser2") as HtmlParser;

/** An element as a parser found it. One of another namespace than HTML's is named `svg:use`. */
export interface FoundElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
}

/** A document as htmlparser2 reads it. */
export interface ReadDocument {
  elements: readonly FoundElement[];
  /** Opening and closing tags in their order, attributes included: the document without its text. */
  tags: readonly string[];
  /** With entities decoded; `<br>` and the end of a block are line breaks. */
  text: string;
}

/** What ends a line of the text. */
const BLOCK = /^(?:blockquote|caption|center|d[dlt]|div|h[1-6]|li|ol|p|pre|table|t[dhr]|ul)$/;

/** Reads HTML with a parser. A comment counts as an element, since nothing of ours has one. */
export function readDocument(html: string): ReadDocument {
  const elements: FoundElement[] = [];
  const tags: string[] = [];
  let text = "";
  const parser = new Parser({
    onopentag(name, attributes) {
      elements.push({ name, attributes });
      tags.push(
        `<${[name, ...Object.entries(attributes).map((each) => each.join("="))].join(" ")}>`,
      );
      if (name === "br") text += "\n";
    },
    onclosetag(name) {
      tags.push(`</${name}>`);
      if (BLOCK.test(name)) text += "\n";
    },
    ontext(data) {
      text += data;
    },
    oncomment() {
      elements.push({ name: "#comment", attributes: {} });
    },
    oncdatastart() {
      elements.push({ name: "#cdata", attributes: {} });
    },
  });
  parser.end(html);
  return { elements, tags, text };
}

/** Where HTML comes from, which decides what it may hold. */
export type Origin = "markdown" | "html";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const ELEMENTS: Record<Origin, ReadonlySet<string>> = {
  markdown: words(
    "a blockquote br code div em h1 h2 h3 h4 h5 h6 hr img li ol p pre s strong table tbody td th thead tr ul",
  ),
  html: words(
    "a abbr b big blockquote br caption center cite code col colgroup dd del div dl dt em font h1 h2 h3 h4 " +
      "h5 h6 hr i img ins kbd li mark ol p pre q s samp small span strike strong sub sup table tbody td " +
      "tfoot th thead tr tt u ul",
  ),
};

const EVERYWHERE: Record<Origin, ReadonlySet<string>> = {
  markdown: words("style"),
  html: words("align bgcolor dir height lang style valign width"),
};

const OF_ELEMENT: Readonly<Record<string, ReadonlySet<string>>> = {
  a: words("href"),
  div: words("dir"),
  font: words("color face size"),
  img: words("alt border src"),
  li: words("value"),
  ol: words("start type"),
  table: words("border cellpadding cellspacing"),
  td: words("colspan rowspan"),
  th: words("colspan rowspan"),
};

/** What is around a mail rather than in it; a mail must not add to it. */
const FRAME = words("html head body meta title base");

const LINK_PROTOCOLS = words("http: https: mailto: tel:");
/** What fetches, runs, or takes text out of its place. */
const STYLE =
  /url\s*\(|image-set|expression|@import|script:|behaviou?r|-binding|position|content|\\|<|\{/i;

/**
 * What is in a document that no mail may hold: in words, empty where all is well.
 *
 * @param frame the elements of a document of the same kind that has no mail in it
 * @param sources how pictures may be reached
 */
export function faultsOf(
  elements: readonly FoundElement[],
  origin: Origin,
  frame: readonly FoundElement[],
  sources: RegExp = /^cid:\S+$/,
): string[] {
  const isFrame = ({ name }: FoundElement): boolean => FRAME.has(name);
  const expected = JSON.stringify(frame.filter(isFrame));
  const found = JSON.stringify(elements.filter(isFrame));
  return [
    ...(found === expected ? [] : [`the frame is ${found}`]),
    ...elements
      .filter((each) => !isFrame(each))
      .flatMap((element) =>
        faultsIn(element, origin, sources).map((fault) => `<${element.name}> ${fault}`),
      ),
  ];
}

function faultsIn({ name, attributes }: FoundElement, origin: Origin, sources: RegExp): string[] {
  if (!ELEMENTS[origin].has(name)) return ["is no element of a mail"];
  return Object.entries(attributes).flatMap(([attribute, value]) => {
    if (/^on/i.test(attribute)) return [`has a handler: ${attribute}`];
    if (!EVERYWHERE[origin].has(attribute) && !OF_ELEMENT[name]?.has(attribute)) {
      return [`has an attribute of no mail: ${attribute}`];
    }
    if (attribute === "href" && !isLink(value)) return [`leads to ${value}`];
    if (attribute === "src" && !sources.test(value)) return [`is fetched from ${value}`];
    if (attribute === "style" && STYLE.test(value)) return [`has the style ${value}`];
    return [];
  });
}

/** As a browser reads it, which drops white space and doesn't mind case. */
function isLink(target: string): boolean {
  return URL.canParse(target) && LINK_PROTOCOLS.has(new URL(target).protocol);
}
