import { expect, type Locator, type Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { bar, button, expectToast, findRow, nameOf, openItem, row, takeItem } from "./support/desk";
import { sendDraft } from "./support/drafts";
import { test } from "./support/test";

const main = (page: Page): Locator => page.getByRole("main");
const board = (page: Page, title: string): Locator => main(page).getByRole("table", { name: title });

test("what is not for somebody goes back, stays greyed for them alone, and can be taken back", async ({ as }) => {
  const held = await sendDraft({ about: "Not for me" });
  const anna = await as("supervisor");
  await takeItem(anna, held.title);
  await anna.keyboard.press("l");
  const dialog = anna.getByRole("dialog", { name: "Not for me" });
  // Whoever opens a form means to fill it in: the keyboard starts there, not on Close.
  await expect(dialog.getByRole("radio").first()).toBeFocused();
  await expectAccessible(anna, "declining");
  await dialog.getByRole("radio", { name: "Conflict of interest" }).check({ force: true });
  await dialog.getByRole("button", { name: "Pass it up" }).click();
  await expect(dialog).toBeHidden();
  await findRow(anna, held.title);
  await expect(row(anna, held.title)).toContainText("You declined this");

  const lead = await as("lead");
  await openItem(lead, held.title);
  await expect(row(lead, held.title)).not.toContainText("You declined this");
  await expect(main(lead).getByText(`${await nameOf(anna)} declined it: Conflict of interest`)).toBeVisible();
  // Opened, it is theirs until they go on.
  await lead.keyboard.press("s");
  await expect(row(anna, held.title)).not.toContainText(" has it");

  await openItem(anna, held.title);
  await expectAccessible(anna, "an item that was declined");
  await main(anna).getByRole("button", { name: "Take it back" }).click();
  await expect(row(anna, held.title)).not.toContainText("You declined this");
  await button(anna, "Claim").click();
  await button(anna, "Approve").click();
  await expectToast(anna, "Approved");
});

test("mit einer Notiz zurückgegeben, von der nächsten Person gelesen", async ({ as }) => {
  const held = await sendDraft({ about: "Notiz" });
  const anna = await as("supervisor", { locale: "de-DE" });
  await takeItem(anna, held.title);
  await bar(anna).getByRole("button", { name: "Weitere Entscheidungen" }).click();
  await anna.getByRole("menuitem", { name: "Mit Notiz zurückgeben" }).click();
  const dialog = anna.getByRole("dialog", { name: "Mit Notiz zurückgeben" });
  await dialog.getByLabel("Notiz für die nächste Person").fill("Die Kundin hat schon angerufen.");
  await expectAccessible(anna, "eine Notiz hinterlassen");
  await dialog.getByRole("button", { name: "Zurückgeben", exact: true }).click();
  await expect(dialog).toBeHidden();

  const ben = await as("second_supervisor");
  await takeItem(ben, held.title);
  const left = main(ben).getByRole("region", { name: "Left by colleagues" });
  await expect(left).toContainText("Die Kundin hat schon angerufen.");
  await button(ben, "Approve").click();
  await expectToast(ben, "Approved");
});

test("a lead keeps languages, and whoever does not decide in one is not given it", async ({ as }) => {
  test.setTimeout(60_000);
  const held = await sendDraft({ about: "In another language", language: "pl" });
  const ben = await as("second_supervisor");
  const bensName = await nameOf(ben);
  const lead = await as("lead");
  await lead.goto("/queues");
  const change = main(lead).getByRole("button", { name: `Languages and skills of ${bensName}` });
  await change.click();
  const dialog = lead.getByRole("dialog");
  await dialog.getByRole("checkbox", { name: "English" }).check({ force: true });
  await expectAccessible(lead, "languages and skills of a member");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(board(lead, "Languages and skills").getByRole("row", { name: bensName })).toContainText("English");

  await findRow(ben, held.title);
  await expect(row(ben, held.title)).toContainText("Not in your languages");
  await ben.goto("/account");
  await expect(main(ben).getByText("English", { exact: true }).first()).toBeVisible();

  await change.click();
  await dialog.getByRole("checkbox", { name: "English" }).uncheck({ force: true });
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(board(lead, "Languages and skills").getByRole("row", { name: bensName })).toContainText(
    "Every language",
  );
  await ben.goto("/desk");
  await takeItem(ben, held.title);
  await button(ben, "Approve").click();
  await expectToast(ben, "Approved");
});

test("whoever is on a break is not counted; the board says so, and they come back", async ({ as }) => {
  const ben = await as("second_supervisor");
  const bensName = await nameOf(ben);
  const lead = await as("lead");
  await ben.goto("/account");
  await expectAccessible(ben, "one's own work");
  await main(ben).getByText("On a break", { exact: true }).click();
  await expect(ben.getByText("You are on a break: no item is given to you")).toBeVisible();
  await lead.goto("/queues");
  await expect(board(lead, "Who is on").getByRole("row", { name: bensName })).toContainText("On a break");
  await expect(board(lead, "Who can take what now").getByRole("row").nth(1)).toBeVisible();
  await expectAccessible(lead, "the board with who can take what");
  await main(ben).getByText("Available", { exact: true }).click();
  await expect(board(lead, "Who is on").getByRole("row", { name: bensName })).not.toContainText("On a break");
});
