import { expect, type Page } from "@playwright/test";
import { readDraft } from "./support/api";
import { button, expectToast, findRow, row } from "./support/desk";
import { sendLeak } from "./support/drafts";
import { test } from "./support/test";

test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 3 });

test("on a phone: from the list to the item, its explanation, and the decision", async ({ as }) => {
  const held = await sendLeak("On a phone");
  const page = await as("supervisor");
  const queue = page.getByRole("navigation", { name: "Queue" });
  await expect(queue).toBeVisible();
  await expectNoSidewaysScroll(page);
  await findRow(page, held.title);
  await row(page, held.title).tap();
  await expect(page.getByRole("heading", { level: 1, name: held.title })).toBeVisible();
  await expect(queue).toBeHidden();
  await expectNoSidewaysScroll(page);
  await expect(button(page, "Approve")).toBeDisabled();

  await page.getByRole("button", { name: "1 finding", exact: true }).tap();
  const sheet = page.getByRole("dialog", { name: "Explanation" });
  await expect(sheet).toContainText("It names an email address that belongs to a different customer.");
  await sheet.getByRole("button", { name: "[E-mail 1]" }).tap();
  await expect(sheet).toContainText("It is on file for somebody else");
  await expectNoSidewaysScroll(page);
  await sheet.getByRole("button", { name: "Close" }).tap();
  await expect(sheet).toBeHidden();

  await expect(button(page, "Approve")).toBeInViewport();
  for (const name of ["Approve", "Edit", "Reject", "Escalate", "More decisions"]) {
    const box = await button(page, name).boundingBox();
    expect(box?.height, `${name} is large enough for a thumb`).toBeGreaterThanOrEqual(44);
  }
  await button(page, "Approve").tap();
  await expectToast(page, "Approved");
  expect(await readDraft(held.id)).toMatchObject({ state: "releasing" });
});

test("on a phone: back to the list gives the item back", async ({ as }) => {
  const held = await sendLeak("Back");
  const page = await as("supervisor");
  await findRow(page, held.title);
  await row(page, held.title).tap();
  await expect(page.getByRole("timer")).toBeVisible();
  await page.getByRole("button", { name: "Back to the queue" }).tap();
  await findRow(page, held.title);
  const other = await as("second_supervisor");
  await findRow(other, held.title);
  await row(other, held.title).tap();
  await expect(other.getByRole("timer")).toBeVisible();
});

test("on a phone: rooms scroll inside the page, and the page behind them does not", async ({ as }) => {
  const page = await as("lead");
  for (const room of ["/", "/queues", "/decisions", "/oversight"]) {
    await page.goto(room);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectNoSidewaysScroll(page);
    const [whole, screen] = await page.evaluate(() => [document.documentElement.scrollHeight, window.innerHeight]);
    expect(whole, `${room} ends where the screen does`).toBe(screen);
  }
});

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
}
