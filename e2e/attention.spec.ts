import { expect } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { button, expectToast, explanation, openItem, takeItem } from "./support/desk";
import { sendDraft } from "./support/drafts";
import { test } from "./support/test";

const LEADS = {
  en: { locale: "en-GB", title: "Precision of attention", rule: "at least 30 of its flags", few: "Not enough data" },
  de: {
    locale: "de-DE",
    title: "Treffsicherheit der Prüfungen",
    rule: "mindestens 30 ihrer Befunde",
    few: "Zu wenige Daten",
  },
} as const;

for (const [language, words] of Object.entries(LEADS)) {
  test(`a lead sees which checks are worth the look, and by which rule: ${language}`, async ({ as }) => {
    const page = await as("lead", { locale: words.locale });
    await page.goto("/policy/attention?days=365");
    await expect(page.getByRole("heading", { level: 1, name: words.title })).toBeVisible();
    await expect(page.getByText(words.rule)).toBeVisible();
    await expect(page.getByRole("table", { name: words.title }).getByText(words.few).first()).toBeVisible();
    await expectAccessible(page, `the precision of attention, ${language}`);
  });
}

test("what a check's absence would have changed is counted before anybody proposes it", async ({ as }) => {
  const page = await as("lead");
  await page.goto("/policy/attention?days=365");
  const row = page
    .getByRole("row")
    .filter({ has: page.getByRole("button", { name: "What if it were off?" }) })
    .first();
  await row.getByRole("button", { name: "What if it were off?" }).click();
  await expect(page.getByText(/Without it, \d+ of \d+ held replies would not have come to a person/)).toBeVisible();
  await page.getByRole("button", { name: "Propose switching it off" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("only once a second person");
  await expectAccessible(page, "the proposal to switch a check off");
  await dialog.getByRole("button", { name: "Cancel" }).last().click();
  await expect(dialog).toBeHidden();
});

test("a supervisor is told whom to ask", async ({ as }) => {
  const page = await as("supervisor");
  await page.goto("/policy/attention");
  await expect(page.getByRole("table")).toHaveCount(0);
  await expect(page.getByRole("main")).toContainText("Team lead");
});

test("an explanation on its own page: what would have lifted it, its sentences beside their sources, and the customer's words", async ({
  as,
}) => {
  const held = await sendDraft({ about: "Explain" });
  const page = await as("supervisor");
  await takeItem(page, held.title);
  await expect(explanation(page)).toContainText("judged again by every check and the policy");
  await explanation(page).getByRole("link", { name: "The whole explanation on its own page" }).click();
  await expect(page).toHaveURL(/\/decisions\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("main")).toContainText("What the source says, in its own words");
  await expect(page.getByRole("main")).toContainText("judged again by every check and the policy");
  const plain = page.getByRole("region", { name: "For the customer, in plain words" });
  await expect(plain).toContainText("An AI system wrote the reply.");
  await expect(plain).not.toContainText("Policy");
  await expectAccessible(page, "an explanation on its own page");
  await page.goBack();
  await openItem(page, held.title);
  await button(page, "Approve").click();
  await expectToast(page, "Approved");
});
