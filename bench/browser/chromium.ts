import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContext, chromium } from "@playwright/test";

const VIEWPORT = { width: 1440, height: 900 };

/** The browser that the tests use too: one that is on the machine, or one that is installed now. */
export async function startBrowser(): Promise<Browser> {
  // By its path, not bundled: it looks for the checkout from where it lies.
  const script = pathToFileURL(resolve("scripts/browser.mjs")).href;
  const { ensureBrowser } = (await import(script)) as { ensureBrowser(): Promise<string | undefined> };
  return chromium.launch({
    executablePath: await ensureBrowser(),
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking", "--no-first-run"],
  });
}

/** A window with nothing in its cache, signed in as whom the cookie says. */
export async function freshWindow(browser: Browser, origin: string, cookie: string | null): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: "en-GB", timezoneId: "Europe/Berlin" });
  if (cookie !== null) {
    const at = cookie.indexOf("=");
    await context.addCookies([{ name: cookie.slice(0, at), value: cookie.slice(at + 1), url: origin }]);
  }
  return context;
}
