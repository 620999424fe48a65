import type { Browser } from "@playwright/test";
import { freshWindow } from "./chromium";

export type Screen = { name: string; path: string; cookie: string | null };

/** Bytes of one visit with an empty cache. */
export type Sent = {
  screen: string;
  scripts: number;
  /** Bodies and headers of the script files as they came over the wire. */
  transferred: number;
  decoded: number;
  /** Scripts inside the page itself: what the server drew with, sentences included, not compressed. */
  inline: number;
  /** The page itself, compressed, with those scripts in it. */
  page: number;
};

/** How long nothing may be asked for before a screen counts as loaded; later loads on demand are not of the visit. */
const QUIET_MS = 1500;

/** @returns null where there is no such screen: not found, or another one is shown in its place */
export async function scriptsSent(browser: Browser, origin: string, screen: Screen): Promise<Sent | null> {
  const context = await freshWindow(browser, origin, screen.cookie);
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send("Network.enable");
    const kinds = new Map<string, string>();
    const decoded = new Map<string, number>();
    const transferred = new Map<string, number>();
    let last = Date.now();
    devtools.on("Network.responseReceived", ({ requestId, type, response }) => {
      last = Date.now();
      kinds.set(requestId, response.mimeType.includes("javascript") ? "Script" : type);
    });
    devtools.on("Network.dataReceived", ({ requestId, dataLength }) => {
      decoded.set(requestId, (decoded.get(requestId) ?? 0) + dataLength);
    });
    devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      transferred.set(requestId, encodedDataLength);
    });
    const answer = await page.goto(origin + screen.path, { waitUntil: "load" });
    if (answer?.status() === 404) return null;
    if (!answer?.ok()) throw new Error(`${screen.path} was answered ${answer?.status()}`);
    if (new URL(page.url()).pathname !== screen.path) return null;
    while (Date.now() - last < QUIET_MS) await page.waitForTimeout(100);
    const inline = await page.evaluate(() =>
      [...document.querySelectorAll("script:not([src])")].reduce(
        (sum, each) => sum + (each.textContent?.length ?? 0),
        0,
      ),
    );
    const sum = (of: Map<string, number>, kind: string) =>
      [...kinds].reduce((total, [id, each]) => total + (each === kind ? (of.get(id) ?? 0) : 0), 0);
    return {
      screen: screen.name,
      scripts: [...kinds.values()].filter((kind) => kind === "Script").length,
      transferred: sum(transferred, "Script"),
      decoded: sum(decoded, "Script"),
      inline,
      page: sum(transferred, "Document"),
    };
  } finally {
    await context.close();
  }
}
