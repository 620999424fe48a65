import type { Browser, Page } from "@playwright/test";
import { freshWindow } from "./chromium";
import type { Screen } from "./scripts-sent";

const SLOWER = 4;
const QUIET_MS = 700;

declare global {
  interface Window {
    benchThere: Promise<number>;
    benchVitals: { lcp: number; interactions: Map<number, { ms: number; event: string; target: string }> };
  }
}

/** In the page, before anything of it: the browser's own accounts of paints and of interactions. */
function keepVitals(): void {
  const kept: typeof window.benchVitals = { lcp: 0, interactions: new Map() };
  /** What it was done to, in words that lead back to the component. */
  const named = (node: Node | null): string => {
    const element = node instanceof Element ? node : (node?.parentElement ?? null);
    if (element === null) return "gone";
    const near = element.closest("button, a, [role=menuitem], textarea, input, label") ?? element;
    const words = near.getAttribute("aria-label") ?? near.textContent?.trim().slice(0, 24) ?? "";
    return `${near.tagName.toLowerCase()} "${near === document.body ? "" : words}"`;
  };
  window.benchVitals = kept;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) kept.lcp = Math.max(kept.lcp, entry.startTime);
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceEventTiming[]) {
      const id = entry.interactionId;
      if (id > 0 && entry.duration > (kept.interactions.get(id)?.ms ?? 0))
        kept.interactions.set(id, { ms: entry.duration, event: entry.name, target: named(entry.target) });
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

/** What was done, how long until it was painted, and which event on which element took as long. */
export type Interaction = { name: string; ms: number; event: string };

/** In the page: from the next press or key to the end of the frame in which what it asked for stands. */
function keepUntilThere(asked: string): void {
  window.benchThere = new Promise((done) => {
    let pressed = Number.NaN;
    const press = (event: Event) => (pressed = event.timeStamp);
    window.addEventListener("pointerdown", press, { capture: true, once: true });
    window.addEventListener("keydown", press, { capture: true, once: true });
    const observer = new MutationObserver(() => {
      if (document.querySelector(asked) === null) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const after = new MessageChannel();
        after.port1.onmessage = () => done(performance.now() - pressed);
        after.port2.postMessage(null);
      });
    });
    observer.observe(document, { subtree: true, childList: true });
  });
}

/**
 * Each interaction once; its duration is that of the worst event belonging to it, 16 ms where none took as long.
 * Where the first frame after it answers and what was asked for comes in a later one, that is told apart.
 */
export async function interactions(browser: Browser, origin: string, cookie: string) {
  const page = await slowPage(browser, origin, cookie);
  const found: Interaction[] = [];
  const act = async (name: string, run: () => Promise<unknown>) => {
    await page.evaluate(() => window.benchVitals.interactions.clear());
    await run();
    // Entries come after the paint that they tell of.
    await page.waitForTimeout(1200);
    const worst = await page.evaluate(
      () => [...window.benchVitals.interactions.values()].sort((one, other) => other.ms - one.ms)[0] ?? null,
    );
    found.push({ name, ms: worst?.ms ?? 16, event: worst === null ? "" : `${worst.event} on ${worst.target}` });
  };
  const there: { name: string; ms: number }[] = [];
  const open = async (name: string, asked: string, run: () => Promise<unknown>) => {
    await page.evaluate(keepUntilThere, asked);
    await act(name, run);
    there.push({ name, ms: await page.evaluate(() => window.benchThere) });
  };
  const ready = () => page.locator("[data-decision=edit]:not([disabled])").waitFor();
  await page.goto(`${origin}/desk`);
  await page.locator("main[data-alive=true]").waitFor();
  await page.waitForTimeout(1000);
  await open("open an item by a press", "main article", () => page.locator("[data-item]").first().click());
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
  const more = page.getByRole("button", { name: "More decisions" });
  await open("more decisions", "[role=menuitem]", () => more.click());
  await act("leaving more decisions", () => page.keyboard.press("Escape"));
  await act("opening a finding by its key", () => page.keyboard.press("1"));
  await open("list of keys", "dialog[open] dl", () => page.keyboard.press("?"));
  await act("leaving the list of keys", () => page.keyboard.press("Escape"));
  await open("search", "dialog[open] [role=option]", () => page.keyboard.press("Control+k"));
  await act("typing in the search", () => page.keyboard.type("queue", { delay: 60 }));
  await act("leaving the search", () => page.keyboard.press("Escape"));
  await act("approving by its key", () => page.keyboard.press("a"));
  await open("account menu", "[role=menuitem]", () => page.getByRole("button", { name: /^Account of / }).click());
  await act("leaving the account menu", () => page.keyboard.press("Escape"));
  await page.context().close();
  return { acts: found, there };
}
