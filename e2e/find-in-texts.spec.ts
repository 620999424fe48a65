import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { postDraft } from "./support/api";
import { nameOf } from "./support/desk";
import { draftOf, unique } from "./support/drafts";
import { test } from "./support/test";

const NAME = "Wilhelmina Oosterhuis";

const palette = (page: Page) => page.getByRole("dialog", { name: "Find or do anything" });
const field = (page: Page) => palette(page).getByRole("combobox");

/** A held draft about a word that stands in no other conversation. */
async function sendUnheardOf() {
  const own = unique();
  const word = `lump${own}`;
  const draft = draftOf(own, { about: "Found by words", said: `I am ${NAME}. My lamps and a ${word} are missing.` });
  draft.conversation.customer.display_name = NAME;
  await postDraft(draft);
  return { word, title: draft.conversation.title ?? "" };
}

async function openPalette(page: Page): Promise<void> {
  await page.goto("/");
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(palette(page)).toBeVisible({ timeout: 500 });
  }).toPass();
}

async function search(page: Page, text: string): Promise<void> {
  await field(page).fill("");
  await field(page).fill(text);
  await field(page).press("Enter");
  await expect(palette(page).getByRole("status")).toContainText(/found/i);
}

test("words that stand in a conversation find it; what is around them is shown masked", async ({ as }) => {
  const { word, title } = await sendUnheardOf();
  const page = await as("supervisor");
  const name = await nameOf(page);
  const answers: string[] = [];
  page.on("response", async (response) => {
    if (response.url().includes("/api/trpc/")) answers.push(await response.text().catch(() => ""));
  });
  await openPalette(page);
  // The worker indexes a conversation a moment after it came.
  await expect(async () => {
    await search(page, `LAMP ${word}`);
    await expect(palette(page).getByText("1 record found")).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 15_000 });
  const option = palette(page).getByRole("option", { selected: true });
  await expect(option).toContainText(title);
  await expect(option).toContainText(`I am [Name]. My lamps and a ${word}`);
  await expectAccessible(page, "a conversation found by its words");

  await search(page, `Oosterhuis ${word}`);
  await expect(palette(page).getByText("1 record found")).toBeVisible();
  await search(page, `bicycles ${word}`);
  await expect(palette(page).getByText("Nothing found.", { exact: false })).toBeVisible();
  await search(page, `lamps ${word}`);
  await field(page).press("Enter");
  await expect(page).toHaveURL(/\/desk\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  expect(answers.join("\n"), "the browser never received what is masked").not.toContain("Oosterhuis");

  const auditor = await as("auditor");
  await openPalette(auditor);
  await search(auditor, `lamps ${word}`);
  await expect(palette(auditor).getByText("Nothing found.", { exact: false })).toBeVisible();
  await auditor.goto("/audit?type=conversation.searched");
  const told = auditor.getByRole("row").filter({ hasText: `${name} searched in conversations` });
  await expect(told.first()).toBeVisible();
  await told.first().getByRole("link").first().click();
  await expect(auditor).toHaveURL(/\/audit\/events\//);
  await expect(auditor.getByRole("main")).toContainText("conversation.searched");
  await expect(auditor.getByRole("main")).not.toContainText(word);
});
