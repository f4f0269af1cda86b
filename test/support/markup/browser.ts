import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import type { FoundElement } from "./active-content.ts";

/** Debian's. */
const CHROMIUM = "/usr/bin/chromium";

/** Why there is no browser to test with; null where there is one. */
export function whyNoBrowser(): string | null {
  return existsSync(CHROMIUM) ? null : `no ${CHROMIUM}; install Debian's chromium`;
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: ["--no-sandbox", "--disable-gpu", "--force-color-profile=srgb"],
  });
}

/** How a page is looked at: on a telephone, by night. */
export interface Look {
  width?: number;
  scheme?: "light" | "dark";
}

/** A page that notes all that the documents in it do. It has no network. */
export class WatchedPage {
  /** The addresses that were asked for: without `data:`, the document, and what its policy stops. */
  readonly asked: string[] = [];
  /** What only a script can have done. */
  readonly ran: string[] = [];
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(browser: Browser): Promise<WatchedPage> {
    const page = await browser.newPage({ offline: true });
    const watched = new WatchedPage(page);
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith("data:") && url !== page.url()) watched.asked.push(url);
    });
    page.on("requestfailed", (request) => {
      const at = watched.asked.indexOf(request.url());
      if (at >= 0 && request.failure()?.errorText === "csp") watched.asked.splice(at, 1);
    });
    page.on("console", (message) => watched.ran.push(`console: ${message.text()}`));
    page.on("pageerror", (error) => watched.ran.push(`error: ${error.message}`));
    page.on("popup", () => watched.ran.push("popup"));
    page.on("dialog", (dialog) => {
      watched.ran.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    return watched;
  }

  /** Shows a document, and forgets the one before. */
  async show(html: string, { width = 360, scheme = "light" }: Look = {}): Promise<void> {
    await this.page.goto("about:blank");
    this.asked.length = 0;
    this.ran.length = 0;
    await this.page.setViewportSize({ width, height: 700 });
    await this.page.emulateMedia({ colorScheme: scheme });
    await this.page.setContent(html);
    const mark = await this.page.evaluate<string | null>("window.__ran ?? null");
    if (mark !== null) this.ran.push(`mark: ${mark}`);
  }

  /** The elements as the browser has read them. */
  elements(): Promise<FoundElement[]> {
    return this.page.evaluate<FoundElement[]>(`[...document.querySelectorAll("*")].map((each) => ({
      name: each.namespaceURI.endsWith("/xhtml") ? each.localName : each.namespaceURI.replace(/.*\\//, "") + ":" + each.localName,
      attributes: Object.fromEntries([...each.attributes].map(({ name, value }) => [name, value])),
    }))`);
  }

  /** The text that is shown. */
  text(): Promise<string> {
    return this.page.evaluate<string>("document.body.innerText");
  }

  /** By how many pixels the document is wider than the window. */
  async overflow(): Promise<number> {
    return this.page.evaluate<number>(
      "document.documentElement.scrollWidth - document.documentElement.clientWidth",
    );
  }

  /** The text with the least contrast to what is below it: from 1, the same, to 21 (WCAG 2.2). */
  async leastContrast(): Promise<{ contrast: number; text: string }> {
    const all = await this.page.evaluate<Coloured[]>(COLOURS);
    return all
      .map(({ text, color, below }) => ({ text, contrast: contrast(color, below) }))
      .reduce((least, each) => (each.contrast < least.contrast ? each : least));
  }

  close(): Promise<void> {
    return this.page.close();
  }
}

type Rgb = readonly [red: number, green: number, blue: number];

interface Coloured {
  text: string;
  color: Rgb;
  below: Rgb;
}

/** Each text with its colour, and with the colour of the ground that it stands on. */
const COLOURS = `(() => {
  const numbers = (color) => color.match(/[\\d.]+/g).map(Number);
  const probe = document.createElement("div");
  probe.style.backgroundColor = "Canvas";
  document.body.append(probe);
  const canvas = numbers(getComputedStyle(probe).backgroundColor);
  probe.remove();
  const below = (element) => {
    for (let at = element; at !== null; at = at.parentElement) {
      const [red, green, blue, alpha = 1] = numbers(getComputedStyle(at).backgroundColor);
      if (alpha === 1) return [red, green, blue];
    }
    return canvas;
  };
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent.trim();
    if (text === "") continue;
    const element = node.parentElement;
    found.push({ text, color: numbers(getComputedStyle(element).color), below: below(element) });
  }
  return found;
})()`;

function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The relative luminance of WCAG 2.2. */
function luminance(color: Rgb): number {
  const [red = 0, green = 0, blue = 0] = color.map((each) => {
    const share = each / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
