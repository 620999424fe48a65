import { expect, type Page } from "@playwright/test";
import { readDraft } from "./support/api";
import { bar, button, expectToast, findRow, openItem, row, takeItem } from "./support/desk";
import { sendDraft, sendLeak } from "./support/drafts";
import { signInOf } from "./support/instance";
import { tabTo, walkTo } from "./support/keyboard";
import { test } from "./support/test";

test("a decision from sign-in to undo without touching the mouse", async ({ fresh }) => {
  const held = await sendLeak("By keyboard");
  const page = await fresh();
  await page.goto("/sign-in");
  const { email, password } = signInOf("supervisor");
  await tabTo(page, page.getByLabel("Email"));
  await page.keyboard.type(email);
  await tabTo(page, page.getByLabel("Password"));
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("link", { name: "Start reviewing" }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/desk/);
  await findRow(page, held.title);

  await stepTo(page, held.title);
  await expect(page.getByRole("timer")).toBeVisible();
  await expect(button(page, "Approve")).toHaveAttribute("aria-keyshortcuts", "A");
  await page.keyboard.press("a");
  await expect(button(page, "Approve"), "its severe finding has not been opened").toBeVisible();
  await page.keyboard.press("1");
  await expect(button(page, "Approve")).toBeEnabled();
  await page.keyboard.press("a");
  await expectToast(page, "Approved");
  await page.keyboard.press("u");
  await expect(page.getByRole("heading", { level: 1, name: held.title })).toBeVisible();
  await expect.poll(async () => (await readDraft(held.id)).state).toBe("queued");

  await expect(page.getByRole("timer")).toBeVisible();
  await expect(button(page, "Approve")).toBeEnabled();
  await page.keyboard.press("r");
  await expect(bar(page).getByRole("radio", { name: "Wrong fact" })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(bar(page).getByRole("radio", { name: "Wrong customer" })).toBeChecked();
  await page.keyboard.press("Control+Enter");
  await expectToast(page, "Rejected");
  expect(await readDraft(held.id)).toMatchObject({ state: "rejected" });
});

test("a key that is held down decides nothing", async ({ as }) => {
  const held = await sendLeak("Held key");
  const page = await as("supervisor");
  await takeItem(page, held.title);
  await page.keyboard.down("a");
  await page.keyboard.press("1");
  await expect(button(page, "Approve")).toBeEnabled();
  // Again without letting go: a repeat.
  await page.keyboard.down("a");
  await page.keyboard.down("a");
  // Had it been heard, a decision would be under way, and no form would open.
  await page.keyboard.press("e");
  await expect(page.getByLabel("Reply to the customer")).toBeFocused();
  expect(await readDraft(held.id)).toMatchObject({ state: "queued" });

  await page.keyboard.up("a");
  await page.keyboard.press("Escape");
  await expect(button(page, "Approve")).toBeEnabled();
  await page.keyboard.press("a");
  await expectToast(page, "Approved");
});

test("letters typed into a text decide nothing, Escape leaves it and Ctrl Enter sends it", async ({ as }) => {
  const held = await sendDraft({ about: "Typing" });
  const page = await as("supervisor");
  await takeItem(page, held.title);
  await expect(button(page, "Approve")).toBeEnabled();
  await page.keyboard.press("p");
  const text = page.getByLabel("Your reply to the customer, instead of the AI's");
  await expect(text).toBeFocused();
  await page.keyboard.type("a reply, as hoped? exactly");
  await page.keyboard.press("Escape");
  await expect(button(page, "Approve")).toBeVisible();
  await page.keyboard.press("p");
  await expect(text, "what was written is kept").toHaveValue("a reply, as hoped? exactly");
  expect(await readDraft(held.id)).toMatchObject({ state: "queued" });
  await page.keyboard.press("Control+Enter");
  await expectToast(page, "Own reply sent on its way");
});

test("the keys are listed, and single keys can be switched off", async ({ as }) => {
  const held = await sendDraft({ about: "Switch" });
  const page = await as("second_supervisor");
  const keys = page.getByRole("dialog", { name: "Keys" });
  // A page that was just opened does not listen at once.
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(keys).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(keys).toContainText("Approve");
  await expect(keys.getByText("Next item")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(keys).toBeHidden();

  await turnShortcuts(page);
  await openItem(page, held.title);
  await expect(button(page, "Approve")).toBeEnabled();
  await expect(button(page, "Approve")).not.toHaveAttribute("aria-keyshortcuts", "A");
  for (const key of ["a", "e", "j", "?"]) await page.keyboard.press(key);
  // None of them was heard: the menu, which a dialog would cover, opens, and the item is still open and undecided.
  await turnShortcuts(page);
  await expect(keys).toBeHidden();
  await expect(page.getByRole("heading", { level: 1, name: held.title })).toBeVisible();
  expect(await readDraft(held.id)).toMatchObject({ state: "queued" });
  await page.keyboard.press("a");
  await expectToast(page, "Approved");
});

/** In the account menu, by keyboard. */
async function turnShortcuts(page: Page): Promise<void> {
  await tabTo(page, page.getByRole("button", { name: /^Account of/ }));
  await page.keyboard.press("Enter");
  const item = page.getByRole("menuitemcheckbox", { name: "Single-key shortcuts" });
  await walkTo(page, "ArrowDown", item);
  await page.keyboard.press("Enter");
  await expect(item).toBeHidden();
}

/** Down the list with J until this item is open. */
async function stepTo(page: Page, title: string): Promise<void> {
  const wanted = row(page, title);
  for (let step = 0; step < 60; step += 1) {
    const before = page.url();
    await page.keyboard.press("j");
    await expect(page).not.toHaveURL(before);
    if ((await wanted.getAttribute("aria-current")) === "true") return;
  }
  throw new Error("J does not lead there.");
}
