// node test/support/processes/run-ts.mjs test/cli/report/photographs.ts [FOLDER]: how a report looks, for
// whoever changes how it looks; without a folder, docs/report.png for the README.
import { join, resolve } from "node:path";
import { reportPage } from "../../../src/cli/report/report.ts";
import { launchBrowser, WatchedPage } from "../../support/markup/browser.ts";
import { emptyNumbers, hostileNumbers, officeNumbers, quietNumbers } from "./numbers.ts";

const [folder] = process.argv.slice(2);
const scope = { sequence: null, since: null, now: new Date("2026-03-23T09:00:00Z") };
const pages = {
  office: reportPage(officeNumbers(), scope),
  hostile: reportPage(hostileNumbers(), scope),
  quiet: reportPage(quietNumbers(), scope),
  empty: reportPage(emptyNumbers(), scope),
};
const browser = await launchBrowser();
try {
  const watched = await WatchedPage.open(browser);
  if (folder === undefined) {
    await watched.show(pages.office, { width: 840 });
    const path = resolve(import.meta.dirname, "../../../docs/report.png");
    // The charts alone: the tables would take most of the picture.
    await watched.page.addStyleTag({ content: "table, footer, figure ~ p { display: none }" });
    await watched.page.screenshot({ path, fullPage: true });
  } else {
    for (const [name, html] of Object.entries(pages)) {
      for (const width of [360, 1_280]) {
        for (const scheme of ["light", "dark"] as const) {
          await watched.show(html, { width, scheme });
          const path = join(folder, `${name}-${width}-${scheme}.png`);
          await watched.page.screenshot({ path, fullPage: true });
        }
      }
      await watched.page.emulateMedia({ media: "print", colorScheme: "dark" });
      await watched.page.setViewportSize({ width: 700, height: 1_000 });
      await watched.page.screenshot({ path: join(folder, `${name}-print.png`), fullPage: true });
      await watched.page.emulateMedia({ media: "screen" });
    }
  }
} finally {
  await browser.close();
}
