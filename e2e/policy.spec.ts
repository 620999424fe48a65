import { expect } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { draftBecomes } from "./support/api";
import { sendDraft } from "./support/drafts";
import { test } from "./support/test";

const WORDS = {
  en: {
    locale: "en-GB",
    title: "Policy",
    rule: "The reply spells out a full card or account number",
    when: "When a check reports “Full card number” or “Full account number”:",
    follows: "Two people decide, one after the other, in the queue Privacy, within one hour.",
    last: "In every other case:",
    holding: "Thank you for your patience.",
    shipped: "Came with the organisation",
  },
  de: {
    locale: "de-DE",
    title: "Regelwerk",
    rule: "Die Antwort nennt eine vollständige Karten- oder Kontonummer",
    when: "Wenn eine Prüfung „Volle Kartennummer“ oder „Volle Kontonummer“ meldet:",
    follows: "Zwei Menschen entscheiden nacheinander, in der Warteschlange Datenschutz, innerhalb von einer Stunde.",
    last: "In allen anderen Fällen:",
    holding: "Vielen Dank für Ihre Geduld.",
    shipped: "Mit der Organisation angelegt",
  },
} as const;

for (const [language, words] of Object.entries(WORDS)) {
  test(`everybody reads the policy in words: ${language}`, async ({ as }) => {
    const page = await as("supervisor", { locale: words.locale });
    await page.goto("/policy");
    await expect(page.getByRole("heading", { level: 1, name: words.title, exact: true })).toBeVisible();
    const rule = page.getByRole("listitem").filter({ hasText: words.rule });
    await expect(rule).toContainText(words.when);
    await expect(rule).toContainText(words.follows);
    await expect(page.getByRole("listitem").filter({ hasText: words.last })).toHaveCount(1);
    await expect(page.getByText(words.holding)).toBeVisible();
    await expect(page.getByText(words.shipped)).toBeVisible();
    await expectAccessible(page, page.url());
    await page.getByRole("link", { name: "Version 1", exact: true }).click();
    await expect(page).toHaveURL(/\/policy\/1$/);
    await expect(page.getByRole("listitem").filter({ hasText: words.rule })).toBeVisible();
    await expectAccessible(page, page.url());
    await page.goto("/policy/99");
    await expect(page.getByText(words.rule)).toHaveCount(0);
  });
}

for (const [person, paths] of [
  ["admin", ["/admin/sources", "/admin/webhooks", "/admin/reasons", "/admin/stops"]],
  ["lead", ["/admin/webhooks", "/admin/reasons"]],
] as const) {
  test(`the rooms of administration stand in nobody's way: ${person}`, async ({ as }) => {
    test.setTimeout(90_000);
    // Released by rule: there is something to deliver.
    const sent = await sendDraft({ about: "Delivered", confidence: 0.95 });
    await draftBecomes(sent.id, "delivered");
    const page = await as(person);
    for (const path of paths) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectAccessible(page, page.url());
    }
    await page.goto("/admin/webhooks");
    await page.getByRole("row").nth(1).getByRole("link").first().click();
    await expect(page).toHaveURL(/\/admin\/webhooks\/./);
    await expect(page.getByRole("table", { name: "Attempts" })).toBeVisible();
    await expectAccessible(page, page.url());
    if (person !== "admin") return;
    await page.goto("/admin/sources");
    await page.getByRole("row").nth(1).getByRole("link").click();
    await expect(page.getByRole("heading", { level: 2, name: "API keys" })).toBeVisible();
    await expectAccessible(page, page.url());
    await page
      .getByRole("button", { name: /^Revoke/ })
      .first()
      .click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectAccessible(page, page.url());
  });
}
