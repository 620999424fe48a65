import { expect, type Locator, type Page } from "@playwright/test";

export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await walkTo(page, "Tab", wanted);
}

/** Presses a key until the focus is there. */
export async function walkTo(page: Page, key: string, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let step = 0; step < 150; step += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead there.`);
}

/** To it, and through it. */
export async function enter(page: Page, wanted: Locator): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press("Enter");
}
