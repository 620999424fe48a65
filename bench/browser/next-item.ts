import type { Browser, Page } from "@playwright/test";
import { freshWindow } from "./chromium";

declare global {
  interface Window {
    benchPaints: { key: number; frame: number; presented: number; explained: number }[];
  }
}

/**
 * In the page, before anything of it: for each key press how long until the frame that shows another item, its title and
 * its draft, was done; what the browser's event timing says of the press itself, to the next frame it presented; and how
 * long until the frame that shows the new item's explanation.
 */
function keepPaints(): void {
  window.benchPaints = [];
  type Press = { at: number; from: string | null; why: Element | null };
  let pressed: Press | null = null;
  let unexplained: { paint: (typeof window.benchPaints)[number]; why: Element | null } | null = null;
  // Drawn anew for each item: another element is another item's.
  const why = () => document.querySelector("main > aside")?.firstElementChild ?? null;
  const shown = () => {
    const title = /Case \d+/.exec(document.querySelector("main h1")?.textContent ?? "")?.[0] ?? null;
    return title !== null && document.querySelector("article")?.textContent?.includes(title) ? title : null;
  };
  const afterFrame = (then: () => void) =>
    requestAnimationFrame(() => {
      const after = new MessageChannel();
      after.port1.onmessage = then;
      after.port2.postMessage(null);
    });
  const keep = (event: KeyboardEvent) => {
    // A key that is pressed again because the first led nowhere yet does not shorten the wait.
    pressed ??= { at: event.timeStamp, from: shown(), why: why() };
  };
  window.addEventListener("keydown", keep, true);
  new MutationObserver(() => {
    const now = pressed === null ? null : shown();
    if (pressed !== null && now !== null && now !== pressed.from) {
      const { at: key, why: before } = pressed;
      const paint = { key, frame: 0, presented: 0, explained: Number.NaN };
      pressed = null;
      unexplained = { paint, why: before };
      afterFrame(() => {
        paint.frame = performance.now() - key;
        window.benchPaints.push(paint);
      });
    }
    if (unexplained === null || why() === null || why() === unexplained.why) return;
    const { paint } = unexplained;
    unexplained = null;
    afterFrame(() => {
      paint.explained = performance.now() - paint.key;
    });
  }).observe(document, { subtree: true, childList: true, characterData: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const paint = window.benchPaints.find(({ key }) => key === entry.startTime);
      if (entry.name === "keydown" && paint) paint.presented = entry.duration;
    }
  }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
}

const AGAIN_MS = 3_000;
const TRIES = 5;

/** How long somebody looks before the next key, in milliseconds. */
export type Look = { least: number; most: number };

/** A desk whose first item is open, with nothing read beforehand but what the desk itself fetched. */
async function openDesk(browser: Browser, origin: string, cookie: string): Promise<Page> {
  const context = await freshWindow(browser, origin, cookie);
  await context.addInitScript(keepPaints);
  const page = await context.newPage();
  await page.goto(`${origin}/desk`);
  await page.locator("main[data-alive=true]").waitFor();
  await page.waitForTimeout(1000);
  await page.keyboard.press("j");
  await page.locator("article").waitFor();
  await page.waitForTimeout(1000);
  return page;
}

/**
 * Key press to painted item, one after another, each to an item that was never open before.
 * @returns for each press the longer of both accounts of the item, and the time to its explanation
 */
export async function keyToNextItem(
  browser: Browser,
  { origin, cookie, presses, look }: { origin: string; cookie: string; presses: number; look: Look },
): Promise<Taken> {
  const page = await openDesk(browser, origin, cookie);
  for (let n = 0; n < presses; n += 1) {
    await pressUntilPainted(page, "j");
    // Spread evenly and the same in every run.
    await page.waitForTimeout(look.least + ((n * 61) % 101) * ((look.most - look.least) / 100));
  }
  return taken(page, presses);
}

/** Where the list itself is late (its next fifty rows are not there yet), a person presses again; so does this. */
async function pressUntilPainted(page: Page, key: string): Promise<void> {
  const before = await page.evaluate(() => window.benchPaints.length);
  for (let tries = 1; ; tries += 1) {
    await page.keyboard.press(key);
    const painted = page.waitForFunction((many) => window.benchPaints.length > many, before, {
      polling: "raf",
      timeout: AGAIN_MS,
    });
    try {
      await painted;
      return;
    } catch (error) {
      if (tries === TRIES) throw error;
    }
  }
}

/** From the key that approves to the next item: it waits for the server's word, and so for the delay. */
export async function decisionToNextItem(
  browser: Browser,
  { origin, cookie, presses }: { origin: string; cookie: string; presses: number },
): Promise<Taken> {
  const page = await openDesk(browser, origin, cookie);
  for (let n = 0; n < presses; n += 1) {
    await page.locator("[data-decision=approve]:not([disabled])").waitFor();
    const before = await page.evaluate(() => window.benchPaints.length);
    await page.keyboard.press("a");
    await page.waitForFunction((many) => window.benchPaints.length > many, before, { polling: "raf" });
  }
  return taken(page, presses);
}

/** Whoever moved on before it was painted has seen no explanation of that item. */
export type Taken = { item: number[]; explained: number[] };

async function taken(page: Page, presses: number): Promise<Taken> {
  await page.waitForTimeout(500);
  const paints = (await page.evaluate(() => window.benchPaints)).slice(-presses);
  await page.context().close();
  return {
    item: paints.map(({ frame, presented }) => Math.max(frame, presented)),
    explained: paints.flatMap(({ explained }) => (Number.isNaN(explained) ? [] : explained)),
  };
}
