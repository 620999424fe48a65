import type { Browser, Page } from "@playwright/test";
import { freshWindow } from "../browser/chromium";

type Kept = { key: number; readable: number; ready: number };

declare global {
  interface Window {
    benchRun: Kept[];
  }
}

/** The desk itself keeps a decision back for this long after an item came, so that nobody decides what they have not seen. */
const SETTLE_MS = 400;

/**
 * In the page: for each press of the approving key when the frame was done that shows another item's title and draft, which
 * comes with the server's word on the decision before, and when the item could be decided.
 */
function keepRun(): void {
  window.benchRun = [];
  let pressed: { at: number; from: string | null } | null = null;
  let waiting: Kept | null = null;
  const shown = () => {
    const title = /Case \d+/.exec(document.querySelector("main h1")?.textContent ?? "")?.[0] ?? null;
    return title !== null && document.querySelector("article")?.textContent?.includes(title) ? title : null;
  };
  const ready = () => document.querySelector("[data-decision=approve]:not([disabled])") !== null;
  const afterFrame = (then: () => void) =>
    requestAnimationFrame(() => {
      const after = new MessageChannel();
      after.port1.onmessage = then;
      after.port2.postMessage(null);
    });
  window.addEventListener(
    "keydown",
    (event) => {
      pressed ??= { at: event.timeStamp, from: shown() };
    },
    true,
  );
  new MutationObserver(() => {
    const now = pressed === null ? null : shown();
    if (pressed !== null && now !== null && now !== pressed.from) {
      const kept: Kept = { key: pressed.at, readable: 0, ready: 0 };
      pressed = null;
      waiting = kept;
      afterFrame(() => {
        kept.readable = performance.now();
        window.benchRun.push(kept);
      });
    } else if (waiting !== null && ready()) {
      const kept = waiting;
      waiting = null;
      afterFrame(() => {
        kept.ready = performance.now();
      });
    }
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
}

/** What one item cost the person, in milliseconds. */
export type ItemWait = {
  /** From the key to the frame with the next item, which the decision's acknowledgement comes before or with. */
  next: number;
  /** How much longer than the desk's own pause it took until that one could be decided. */
  beyond: number;
};

/** Approves one easy item after the other by the keyboard, as soon as each may be decided. */
export async function keyboardRun(
  browser: Browser,
  { origin, cookie, items }: { origin: string; cookie: string; items: number },
): Promise<ItemWait[]> {
  const context = await freshWindow(browser, origin, cookie);
  await context.addInitScript(keepRun);
  const page = await context.newPage();
  await page.goto(`${origin}/desk`);
  await page.locator("main[data-alive=true]").waitFor();
  await page.waitForTimeout(1000);
  await page.keyboard.press("j");
  await page.locator("article").waitFor();
  // The first of them warms the page up and is not counted.
  for (let n = 0; n <= items; n += 1) await approveOne(page, n);
  await page.locator("[data-decision=approve]:not([disabled])").waitFor();
  await page.waitForTimeout(100);
  const kept = (await page.evaluate(() => window.benchRun)).slice(-items);
  await context.close();
  return kept.map(({ key, readable, ready }) => ({
    next: readable - key,
    beyond: Math.max(0, ready - readable - SETTLE_MS),
  }));
}

async function approveOne(page: Page, before: number): Promise<void> {
  await page.locator("[data-decision=approve]:not([disabled])").waitFor();
  await page.keyboard.press("a");
  await page.waitForFunction((many) => window.benchRun.length > many, before, { polling: "raf" });
}
