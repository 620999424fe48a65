import { expect } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { bar, draftCard, findRow, openItem } from "./support/desk";
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
    test.setTimeout(150_000);
    const words = WORDS[language];
    const options = { locale: words.locale };
    const outside = await fresh(options);
    await outside.goto("/sign-in");
    await expectAccessible(outside, "sign-in");
    const held = await sendLeak("Accessible", { language });
    const page = await as("lead", options);
    await findRow(page, held.title);
    await expectAccessible(page, "the desk with nothing chosen");
    await openItem(page, held.title);
    await expect(page.getByRole("timer")).toBeVisible();
    await draftCard(page).getByRole("button", { name: "[E-mail 1]" }).click();
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
