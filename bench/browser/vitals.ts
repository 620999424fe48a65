import type { Browser, Page } from "@playwright/test";
import { freshWindow } from "./chromium";
import type { Screen } from "./scripts-sent";

const SLOWER = 4;
const QUIET_MS = 700;

declare global {
  interface Window {
    benchVitals: { lcp: number; interactions: Map<number, number> };
  }
}

/** In the page, before anything of it: the browser's own accounts of paints and of interactions. */
function keepVitals(): void {
  const kept = { lcp: 0, interactions: new Map<number, number>() };
  window.benchVitals = kept;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) kept.lcp = Math.max(kept.lcp, entry.startTime);
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { interactionId?: number })[]) {
      const id = entry.interactionId ?? 0;
      if (id > 0) kept.interactions.set(id, Math.max(kept.interactions.get(id) ?? 0, entry.duration));
    }
  }).observe({ type: "event", buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
}

async function slowPage(browser: Browser, origin: string, cookie: string | null): Promise<Page> {
  const context = await freshWindow(browser, origin, cookie);
  await context.addInitScript(keepVitals);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  return page;
}

/** Largest contentful paint of fresh visits, in milliseconds; null where there is no such screen. */
export async function largestPaints(browser: Browser, origin: string, screen: Screen, visits: number) {
  const found: number[] = [];
  for (let visit = 0; visit < visits; visit += 1) {
    const page = await slowPage(browser, origin, screen.cookie);
    const asked = { last: Date.now() };
    const heard = () => {
      asked.last = Date.now();
    };
    page.on("request", heard).on("requestfinished", heard);
    const answer = await page.goto(origin + screen.path, { waitUntil: "load" });
    if (answer?.status() === 404 || new URL(page.url()).pathname !== screen.path) {
      await page.context().close();
      return null;
    }
    // The largest paint may come with what is fetched after the page: until nothing more is, and all of it is drawn.
    while (Date.now() - asked.last < QUIET_MS) await page.waitForTimeout(50);
    await page.evaluate(() => new Promise<void>((drawn) => requestIdleCallback(() => setTimeout(drawn, 100))));
    found.push(await page.evaluate(() => window.benchVitals.lcp));
    await page.context().close();
  }
  return found;
}

export type Interaction = { name: string; ms: number };

/** Each interaction once; its duration is that of the worst event belonging to it, 16 ms where none took as long. */
export async function interactions(browser: Browser, origin: string, cookie: string): Promise<Interaction[]> {
  const page = await slowPage(browser, origin, cookie);
  const found: Interaction[] = [];
  const act = async (name: string, run: () => Promise<unknown>) => {
    await page.evaluate(() => window.benchVitals.interactions.clear());
    await run();
    // Entries come after the paint that they tell of.
    await page.waitForTimeout(1200);
    const worst = await page.evaluate(() => Math.max(16, ...window.benchVitals.interactions.values()));
    found.push({ name, ms: worst });
  };
  const ready = () => page.locator("[data-decision=edit]:not([disabled])").waitFor();
  await page.goto(`${origin}/desk`);
  await page.locator("main[data-alive=true]").waitFor();
  await page.waitForTimeout(1000);
  await act("open an item by a press", () => page.locator("[data-item]").first().click());
  await ready();
  await act("next item by its key", () => page.keyboard.press("j"));
  await ready();
  await act("next item by its key, again", () => page.keyboard.press("j"));
  await ready();
  await act("decision key that opens the editor", () => page.keyboard.press("e"));
  const editor = page.locator("article textarea");
  await editor.waitFor();
  await editor.focus();
  await act("typing in the editor", () => editor.pressSequentially("We are sorry for the delay. ", { delay: 60 }));
  await act("leaving the editor", () => page.keyboard.press("Escape"));
  await ready();
  await act("decision key that opens the reasons", () => page.keyboard.press("r"));
  await act("leaving the reasons", () => page.keyboard.press("Escape"));
  await ready();
  await act("approving by its key", () => page.keyboard.press("a"));
  await act("account menu", () => page.getByRole("button", { name: /^Account of / }).click());
  await act("leaving the account menu", () => page.keyboard.press("Escape"));
  await page.context().close();
  return found;
}
