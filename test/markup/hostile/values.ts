import type { RichFormat } from "../../../src/domain/email.ts";

/** Facts of a lead's that look like markup. A reader sees them as they are. */
export const VALUES_OF_ONE_LINE: readonly string[] = [
  // HTML
  "<b>Acme</b>",
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  '<a href="https://evil.example">Acme</a>',
  "<!-- Acme",
  "--> Acme <!--",
  "</p></div></body>",
  "<style>p{display:none}</style>",
  "Acme <sales@acme.example>",
  "&lt;b&gt; &amp; &#60;i&#62; &copy;",
  "A & B &c; Sons",
  "<% acme %> <?acme?>",
  // Links and pictures
  "[Acme](javascript:alert(1))",
  "[Acme](https://evil.example)",
  "[Acme][1]",
  "[1]: https://evil.example",
  "![](https://evil.example/pixel.png)",
  "![Acme](logo.png)",
  "https://evil.example/login",
  "<https://evil.example>",
  "www.evil.example",
  "evil.example",
  "mallory@evil.example",
  "](https://evil.example)",
  // Marks within a line
  "*Acme* **Acme** ***",
  "_Acme_ __Acme__ snake_case_name",
  "~~Acme~~ ~Acme~",
  "`Acme`",
  "``Ac`me",
  "Acme\\",
  "\\*Acme\\* \\",
  "C:\\new\\table\\[x]",
  "2*3*4 = 24",
  "Acme | Sons |",
  "|---|",
  `"Acme" 'Sons' \u201cGmbH\u201d`,
  `" onclick="alert(1)`,
  "' onclick='alert(1)",
  "Acme {.class onclick=alert(1)}",
  // What begins a block
  "# Acme",
  "###### Acme ######",
  "> Acme",
  "- Acme",
  "+ Acme",
  "* Acme",
  "1. Acme",
  "1) Acme",
  "2026. Acme",
  "---",
  "***",
  "===",
  "```",
  "~~~ html",
  ": Acme",
  "[ ] Acme",
  // What replaces text
  "$& $1 $$ $`",
  "%s %7B {0} $acme",
  "(c) (tm) ... -- :smile:",
  "\u202eemcA\u202c \u200bAcme",
  "日本*株式*会社 <b>",
];

/** Facts whose line breaks would begin something else in Markdown, or end a paragraph. */
export const VALUES_OF_MANY_LINES: readonly string[] = [
  "Acme\nSons",
  "Acme\r\nSons",
  "Acme\n\nSons",
  "Acme\n- one\n- two",
  "Acme\n* one\n+ two",
  "Acme\n1. one\n2. two",
  "Acme\n# Sons",
  "Acme\n> Sons",
  "Acme\n===",
  "Acme\n---",
  "Acme\n***",
  "Acme\n\n    Sons",
  "Acme\n\n\tSons",
  "Acme\n```\nSons\n```",
  "Acme\n\n~~~\nSons",
  "Acme\n\n| a | b |\n|---|---|\n| c | d |",
  "Acme\n\n[here]: https://evil.example",
  "Acme\n<div>\n\n<script>alert(1)</script>\n\n</div>",
  "Acme  \nSons\\\nGmbH",
  "Acme\n-- \nSons",
];

/** A text of the author's with one fact in it. */
export interface Place {
  name: string;
  format: RichFormat;
  template: string;
  /** Whether a fact of many lines may stand there, and the text stays as it was. */
  holdsLines?: boolean;
}

export const PLACES: readonly Place[] = [
  { name: "in a line", format: "markdown", template: "Hi, V, hello.", holdsLines: true },
  { name: "as all of a text", format: "markdown", template: "V", holdsLines: true },
  { name: "at the begin of a line", format: "markdown", template: "Hi,\nV is it.\n\nBye" },
  { name: "in a paragraph", format: "markdown", template: "Hi\n\nV\n\nBye", holdsLines: true },
  { name: "in a list", format: "markdown", template: "- a V\n- b" },
  { name: "at the begin of an item", format: "markdown", template: "1. V\n2. b" },
  { name: "in a heading", format: "markdown", template: "# A V\n\nBye" },
  { name: "in a quote", format: "markdown", template: "> V\n\nBye" },
  { name: "in a cell", format: "markdown", template: "| a | b |\n|---|---|\n| V | c |\n\nBye" },
  { name: "in bold", format: "markdown", template: "Hi **V**, hello" },
  { name: "in a link's text", format: "markdown", template: "[V](https://a.example)" },
  { name: "beside a link", format: "markdown", template: "[Book](https://a.example) V [x]" },
  {
    name: "in a paragraph",
    format: "html",
    template: "<p>Hi V, <b>hello</b></p>",
    holdsLines: true,
  },
  { name: "as all of a text", format: "html", template: "V", holdsLines: true },
  { name: "in a link", format: "html", template: '<p><a href="https://a.example">V</a></p>' },
  { name: "in a list", format: "html", template: "<ul><li>V</li><li>b</li></ul>" },
  {
    name: "in a cell",
    format: "html",
    template: '<table border="1"><tr><td>V</td><td>c</td></tr></table>',
    holdsLines: true,
  },
  { name: "in code", format: "html", template: "<pre>V</pre><p>Bye</p>", holdsLines: true },
];

/** A text with a fact where only some facts may stand: as part of an attribute, or of a target. */
export interface AttributeCase {
  format: RichFormat;
  template: string;
  value: string;
  /** The elements with their attributes that come of it; null: it is refused. */
  made: readonly string[] | null;
}

const GOOD = "https://a.example/?a=1&b=2";
const MARKDOWN_LINK = "Hi [Book](V) now";
const HTML_LINK = '<p>Hi <a href="V">Book</a> now</p>';

function links(format: RichFormat, template: string, values: Record<string, string | null>) {
  return Object.entries(values).map(([value, href]): AttributeCase => {
    const made = href === null ? null : [`<a href=${href}>`];
    return { format, template, value, made };
  });
}

export const IN_ATTRIBUTES: readonly AttributeCase[] = [
  ...links("markdown", MARKDOWN_LINK, {
    [GOOD]: GOOD,
    "mailto:ana@a.example?subject=Hi": "mailto:ana@a.example?subject=Hi",
    "https://a.example/a_b*c*(d)": "https://a.example/a_b*c*(d)",
    "https://a.example/)[x](https://evil.example":
      "https://a.example/)%5Bx%5D(https://evil.example",
    'https://a.example/"onclick="alert(1)': "https://a.example/%22onclick=%22alert(1)",
    "https://a.example/<b>": "https://a.example/%3Cb%3E",
    'https://a.example "title" onclick="alert(1)"': null,
    "https://a.example\nhttps://evil.example": null,
    "javascript:alert(1)": null,
    "JaVaScRiPt:alert(1)": null,
    "vbscript:msgbox(1)": null,
    "data:text/html,hi": null,
    "javascript&colon;alert(1)": null,
  }),
  ...links("html", HTML_LINK, {
    [GOOD]: GOOD,
    "mailto:ana@a.example?subject=Hi": "mailto:ana@a.example?subject=Hi",
    'https://a.example/"onclick="alert(1)': 'https://a.example/"onclick="alert(1)',
    "https://a.example/'onclick='alert(1)": "https://a.example/'onclick='alert(1)",
    "https://a.example/><script>alert(1)</script>": "https://a.example/><script>alert(1)</script>",
    '" onclick="alert(1)': null,
    '"><script>alert(1)</script>': null,
    "javascript:alert(1)": null,
    " JaVaScRiPt:alert(1)": null,
    "java\tscript:alert(1)": null,
    "&#106;avascript:alert(1)": null,
    "vbscript:msgbox(1)": null,
    "data:text/html,hi": null,
    "//evil.example": null,
    "/login": null,
  }),
  ...links("html", "<p>Hi <a href='V'>Book</a> now</p>", {
    [GOOD]: GOOD,
    "https://a.example/'onclick='alert(1)": "https://a.example/'onclick='alert(1)",
    "javascript:alert(1)": null,
  }),
  ...links("html", "<p>Hi <a href=V>Book</a> now</p>", {
    [GOOD]: GOOD,
    "https://a.example onclick=alert(1)": "https://a.example",
    "javascript:alert(1)": null,
  }),
  ...[
    `red" onclick="alert(1)`,
    "red;background:url(https://evil.example)",
    "red;position:fixed",
  ].map(
    (value): AttributeCase => ({
      format: "html",
      template: '<p style="color:V">Hi</p>',
      value,
      made: value.includes('"') ? ["<p>"] : ["<p style=color:red>"],
    }),
  ),
  {
    format: "html",
    template: '<p lang="V">Hi</p>',
    value: 'de" onclick="alert(1)',
    made: ['<p lang=de" onclick="alert(1)>'],
  },
  {
    format: "html",
    template: "<p V>Hi</p>",
    value: "onclick=alert(1) style=background:url(//evil.example) lang=de",
    made: ["<p lang=de>"],
  },
  {
    format: "markdown",
    template: '[Book](https://a.example "V")',
    value: 'x" onclick="alert(1)',
    made: ["<a href=https://a.example>"],
  },
  // A fact names no picture.
  ...["logo.png", "/etc/passwd", "https://evil.example/a.png", "data:image/png;base64,AA"].flatMap(
    (value): AttributeCase[] => [
      { format: "markdown", template: "Hi ![logo](V)", value, made: null },
      { format: "html", template: '<p>Hi <img src="V"></p>', value, made: null },
    ],
  ),
];
