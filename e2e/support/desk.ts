import { expect, type Locator, type Page } from "@playwright/test";

/** The parts of the desk, by what a screen reader calls them in either language. */
/** An item's line in the queue; elsewhere on the page a case like it may have the same title. */
export const row = (page: Page, title: string): Locator =>
  page.getByRole("list", { name: /^(Items|Vorgänge)$/ }).getByRole("link", { name: title });
export const draftCard = (page: Page): Locator => page.getByRole("article");
export const bar = (page: Page): Locator => page.getByRole("region", { name: /^(Decision|Entscheidung)$/ });
export const explanation = (page: Page): Locator =>
  page.getByRole("complementary", { name: /^(Explanation|Begründung)$/ });
export const messages = (page: Page): Locator => page.getByRole("region", { name: /^(Messages|Meldungen)$/ });

export function button(page: Page, name: string): Locator {
  return bar(page).getByRole("button", { name, exact: true });
}

/** Follows the list to its end until the item is in it: by the last stories more waits than the first page holds. */
export async function findRow(page: Page, title: string): Promise<void> {
  await expect(async () => {
    if (!(await row(page, title).isVisible()))
      await page.locator("[data-item]").last().scrollIntoViewIfNeeded({ timeout: 500 });
    await expect(row(page, title)).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 15_000 });
}

/** Opens an item from the list and waits until it may be decided. */
export async function openItem(page: Page, title: string): Promise<void> {
  await findRow(page, title);
  await row(page, title).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}

/** Opens it and holds it. */
export async function takeItem(page: Page, title: string): Promise<void> {
  await openItem(page, title);
  await expect(page.getByRole("timer")).toBeVisible();
}

export async function chooseMore(page: Page, name: string): Promise<void> {
  await bar(page).getByRole("button", { name: "More decisions" }).click();
  await page.getByRole("menuitem", { name }).click();
}

export async function expectToast(page: Page, text: string): Promise<void> {
  await expect(messages(page).getByText(text, { exact: true })).toBeVisible();
}

/** The name that colleagues see, as the account menu says it. */
export async function nameOf(page: Page): Promise<string> {
  const label = await page.getByRole("button", { name: /^(Account of|Konto von) / }).getAttribute("aria-label");
  return (label ?? "").replace(/^(Account of|Konto von) /, "");
}
