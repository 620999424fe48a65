import type { Browser, Page } from "@playwright/test";
import { Ours } from "../http/ours";
import { PERSON_NAME, type Stage } from "../http/stage";
import { freshWindow } from "./chromium";

declare global {
  interface Window {
    benchAwait(item: string, words: string | null): void;
    benchSeen: number | null;
  }
}

/** In the page: when a row says these words, or is gone (null), and the frame that shows it is done; wall-clock time. */
function keepSeen(): void {
  let awaited: { item: string; words: string | null } | null = null;
  window.benchAwait = (item, words) => {
    window.benchSeen = null;
    awaited = { item, words };
  };
  new MutationObserver(() => {
    if (awaited === null) return;
    const row = document.querySelector(`[data-item="${awaited.item}"]`);
    const there = awaited.words === null ? row === null : row?.textContent?.includes(awaited.words);
    if (!there) return;
    awaited = null;
    requestAnimationFrame(() => {
      const after = new MessageChannel();
      after.port1.onmessage = () => (window.benchSeen = performance.timeOrigin + performance.now());
      after.port2.postMessage(null);
    });
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

const wallClock = () => performance.timeOrigin + performance.now();

/** How far the page's clock is ahead of ours, from the quickest of several questions. */
async function clockAhead(page: Page): Promise<number> {
  let best = { took: Number.POSITIVE_INFINITY, ahead: 0 };
  for (let n = 0; n < 20; n += 1) {
    const before = wallClock();
    const theirs = await page.evaluate(() => performance.timeOrigin + performance.now());
    const took = wallClock() - before;
    if (took < best.took) best = { took, ahead: theirs - (before + took / 2) };
  }
  return best.ahead;
}

/**
 * The topmost row that anybody may take: whoever closed a window before still holds what was open in it, and what has just
 * been decided may stand in the list for a moment. Choosing is not measured.
 */
async function topmostFree(page: Page, { superuser, orgId }: Stage): Promise<string> {
  const rows = await page.locator("[data-item]").evaluateAll((all) => all.map((row) => row.getAttribute("data-item")));
  const { rows: free } = await superuser.query<{ item_id: string }>(
    `SELECT item_id FROM app.item WHERE org_id = $1 AND item_id = ANY ($2::uuid[]) AND state = 'queued'
      AND (claimed_by IS NULL OR claim_expires_at <= now())`,
    [orgId, rows],
  );
  const ids = new Set(free.map((row) => row.item_id));
  const found = rows.find((row) => row !== null && ids.has(row));
  if (!found) throw new Error("no row of the desk is free");
  return found;
}

/** Milliseconds from the commit's answer, and from its request, to the frame. */
export type Across = { answered: number[]; asked: number[] };

/**
 * One person claims and decides on the first web process; the desk of another person, on a second process, shows it.
 * Half of the commits are claims, half are decisions.
 */
export async function commitToScreen(browser: Browser, stage: Stage, commits: number): Promise<Across> {
  const other = await stage.startAnotherWeb(stage.appUrl);
  const ours = new Ours(stage, stage.web, 1);
  const context = await freshWindow(browser, other.origin, stage.colleagueCookie);
  await context.addInitScript(keepSeen);
  const page = await context.newPage();
  const found: Across = { answered: [], asked: [] };
  try {
    await page.goto(`${other.origin}/desk`);
    await page.locator("main[data-alive=true]").waitFor();
    await page.waitForTimeout(1500);
    const ahead = await clockAhead(page);
    let item = "";
    for (let n = 0; n < commits; n += 1) {
      const claims = n % 2 === 0;
      // Near the top, so that it is in view.
      if (claims) item = await topmostFree(page, stage);
      await page.evaluate(([id, words]) => window.benchAwait(id, words), [item, claims ? PERSON_NAME : null] as const);
      const asked = wallClock();
      if (claims) await ours.claim(0, item);
      else await ours.decide(0, item);
      const answered = wallClock();
      await page.waitForFunction(() => window.benchSeen !== null, undefined, { polling: 20 });
      const seen = ((await page.evaluate(() => window.benchSeen)) ?? Number.NaN) - ahead;
      found.answered.push(seen - answered);
      found.asked.push(seen - asked);
      await page.waitForTimeout(100 + ((n * 61) % 101) * 2);
    }
  } finally {
    ours.close();
    await context.close();
    await other.stop();
  }
  return found;
}
