import { expect, type Page } from "@playwright/test";
import english from "../messages/english";
import german from "../messages/german";
import { readDraft } from "./support/api";
import { button, draftCard, expectToast, explanation, findRow, messages, openItem, row } from "./support/desk";
import { sendLeak } from "./support/drafts";
import { signInOf } from "./support/instance";
import { fillIn } from "./support/sign-in";
import { test } from "./support/test";

test.use({ locale: "de-DE" });

test("a decision in German, from sign-in to undo, with no English on the screen", async ({ fresh }) => {
  const page = await fresh();
  await page.goto("/sign-in");
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(page.getByRole("heading", { name: "Anmelden" })).toBeVisible();
  await expectNoEnglish(page);
  const { email, password } = signInOf("supervisor");
  await fillIn(page, email, "falsch");
  await expect(page.getByRole("alert").filter({ hasText: "passen nicht zusammen" })).toBeVisible();
  await fillIn(page, email, password);
  await expect(page.getByRole("heading", { name: "Was auf Sie wartet" })).toBeVisible();
  await expectNoEnglish(page);
  await page.getByRole("link", { name: "Mit der Prüfung beginnen" }).click();
  await expect(page.getByRole("navigation", { name: "Warteschlange" })).toBeVisible();

  const held = await sendLeak("Verlorene Bestätigung", { language: "de", minutesAgo: 3 * 24 * 60 });
  await findRow(page, held.title);
  await expect(row(page, held.title)).toContainText("Daten anderer Kunden");
  await expectNoEnglish(page);
  await openItem(page, held.title);
  await expect(explanation(page)).toContainText(
    "Die Antwort nennt eine E-Mail-Adresse, die einem anderen Kunden gehört.",
  );
  await expect(explanation(page)).toContainText(`„[E-Mail 1]“ gehört einem anderen Kunden`);
  const said = page.getByRole("listitem").filter({ hasText: "[Name 1]" }).getByRole("time");
  await expect(said).toHaveText(/^\d{1,2}\. \p{L}{3,4}\.?,? (um )?\d{2}:\d{2}$/u);
  await expect(page.getByText("Öffnen Sie Befund 1", { exact: false })).toBeVisible();
  await expectNoEnglish(page);

  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Tasten" })).toBeVisible();
  await expectNoEnglish(page);
  await page.keyboard.press("Escape");

  await draftCard(page)
    .getByRole("button", { name: /^Befund 1, Schwer/ })
    .click();
  await expect(button(page, "Ablehnen")).toBeEnabled();
  await button(page, "Ablehnen").click();
  await expectNoEnglish(page);
  await page.keyboard.press("Escape");
  await button(page, "Freigeben").click();
  await expectToast(page, "Freigegeben");
  await expectNoEnglish(page);
  await messages(page)
    .getByRole("button", { name: /^Rückgängig/ })
    .click();
  await expect(page.getByRole("heading", { level: 1, name: held.title })).toBeVisible();
  expect(await readDraft(held.id)).toMatchObject({ state: "queued" });

  await page.getByRole("button", { name: /^Konto von/ }).click();
  await expectNoEnglish(page);
});

test("changing the language keeps the item, the claim and what was written", async ({ as }) => {
  const held = await sendLeak("Sprache", { language: "de" });
  const page = await as("supervisor");
  await openItem(page, held.title);
  await button(page, "Ändern").click();
  await page.getByRole("textbox").fill("Noch nicht fertig");
  await page.getByRole("button", { name: /^Konto von/ }).click();
  await page.getByRole("menuitemradio", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("heading", { level: 1, name: held.title })).toBeVisible();
  await expect(page.getByLabel("Reply to the customer")).toHaveValue("Noch nicht fertig");
  await expect(page.getByRole("timer")).toHaveText(/Yours for/);
});

/** Policy and reasons are left out: they show codes and the English titles on purpose, and have stories of their own. */
const ROOMS = {
  lead: ["/", "/queues", "/queues/general", "/queues/stuck", "/flagged", "/decisions", "/account"],
  auditor: ["/", "/decisions?view=policy", "/audit", "/admin/webhooks"],
  admin: ["/", "/admin/members", "/admin/teams", "/admin/roles", "/admin/sources", "/admin/webhooks", "/admin/stops"],
} as const;

for (const [role, rooms] of Object.entries(ROOMS)) {
  test(`every room of the ${role} speaks German only`, async ({ as }) => {
    const page = await as(role as keyof typeof ROOMS);
    for (const room of rooms) {
      await page.goto(room);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectNoEnglish(page);
    }
  });
}

type Tree = { [key: string]: string | Tree };

function leaves(tree: Tree): string[] {
  return Object.values(tree).flatMap((value) => (typeof value === "string" ? [value] : leaves(value)));
}

/** Every English message that has no parameters and is no German one too. */
const OURS = new Set(leaves(german as Tree));
const ENGLISH = new Set(leaves(english as Tree).filter((text) => !text.includes("{") && !OURS.has(text)));
/** Each stands in its own language. */
const NAMES_OF_LANGUAGES = new Set(["English", "Deutsch"]);

/** Compares every visible text and every name that a screen reader says with the English messages. */
async function expectNoEnglish(page: Page): Promise<void> {
  const shown = await page.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      const drawn = parentElement?.checkVisibility({ visibilityProperty: true }) && !parentElement.closest("script");
      if (drawn) texts.push((textContent ?? "").trim());
    }
    for (const named of document.querySelectorAll("[aria-label]")) texts.push(named.getAttribute("aria-label") ?? "");
    return [...texts, document.title.replace(/ · .*/, "")];
  });
  expect(shown.filter((text) => ENGLISH.has(text) && !NAMES_OF_LANGUAGES.has(text))).toEqual([]);
}
