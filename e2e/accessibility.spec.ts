import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { bar, draftCard, openItem, row } from "./support/desk";
import { sendLeak } from "./support/drafts";
import { test } from "./support/test";

const WORDS = {
  en: { locale: "en-GB", keys: "Keys", stop: "Stop…", stopTitle: "Stop switch", reject: "Reject", edit: "Edit" },
  de: {
    locale: "de-DE",
    keys: "Tasten",
    stop: "Anhalten …",
    stopTitle: "Notschalter",
    reject: "Ablehnen",
    edit: "Ändern",
  },
} as const;

for (const language of ["en", "de"] as const) {
  test(`nothing stands in the way of assistive technology, light and dark: ${language}`, async ({ as, fresh }) => {
    test.setTimeout(90_000);
    const words = WORDS[language];
    const options = { locale: words.locale };
    const outside = await fresh(options);
    await outside.goto("/sign-in");
    await expectAccessible(outside, "sign-in");
    const held = await sendLeak("Accessible", { language });
    const page = await as("lead", options);
    await expect(row(page, held.title)).toBeVisible();
    await expectAccessible(page, "the desk with nothing chosen");
    await openItem(page, held.title);
    await expect(page.getByRole("timer")).toBeVisible();
    await draftCard(page).getByRole("button", { name: held.leaked }).click();
    await expectAccessible(page, "an item");

    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: words.keys })).toBeVisible();
    await expectAccessible(page, "the keys");
    await page.keyboard.press("Escape");
    await bar(page).getByRole("button", { name: words.reject, exact: true }).click();
    await expectAccessible(page, "the form of a rejection");
    await page.keyboard.press("Escape");
    await bar(page).getByRole("button", { name: words.edit, exact: true }).click();
    await page.getByRole("textbox").first().fill("Something else altogether.");
    await expectAccessible(page, "an edit with its differences");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: words.stop }).click();
    await expect(page.getByRole("dialog", { name: words.stopTitle })).toBeVisible();
    await expectAccessible(page, "the stop switch");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: /^(Account of|Konto von)/ }).click();
    await expect(page.getByRole("menu")).toBeVisible();
    await expectAccessible(page, "the account menu");
  });
}

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Everything in light; in dark what differs there, which is contrast. */
async function expectAccessible(page: Page, where: string): Promise<void> {
  await page.emulateMedia({ colorScheme: "light" });
  expect(await violations(page, new AxeBuilder({ page }).withTags(RULES)), `${where}, light`).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await violations(page, new AxeBuilder({ page }).withRules("color-contrast")), `${where}, dark`).toEqual([]);
}

async function violations(page: Page, axe: AxeBuilder): Promise<string[]> {
  // Half faded in, everything has too little contrast.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  const found = await axe.analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}
