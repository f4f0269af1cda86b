// node test/support/processes/run-ts.mjs test/markup/screenshots.ts: how a mail looks, as pictures for the
// documents and for whoever changes how it looks.
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pageOf } from "../../src/markup/rich.ts";
import { launchBrowser, WatchedPage } from "../support/markup/browser.ts";
import { markdownMail, withPictures } from "./sample-mails.ts";

const folder = resolve(import.meta.dirname, "../../docs/rich-text");
mkdirSync(folder, { recursive: true });
const html = pageOf(withPictures((await markdownMail()).html));
const browser = await launchBrowser();
try {
  const page = await WatchedPage.open(browser);
  for (const width of [360, 700]) {
    for (const scheme of ["light", "dark"] as const) {
      const path = join(folder, `${width}-${scheme}.png`);
      await page.show(html, { width, scheme });
      await page.page.screenshot({ path, fullPage: true });
      console.log(path);
    }
  }
} finally {
  await browser.close();
}
