import { expect } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { draftBecomes, postDraft } from "./support/api";
import { bar, button, draftCard, expectToast, findRow, nameOf, openItem, row, takeItem } from "./support/desk";
import { draftOf, sendDraft, unique } from "./support/drafts";
import { test } from "./support/test";

test("text blocks, everybody's and one's own, are put into a reply with the names filled in", async ({ as, hook }) => {
  test.setTimeout(60_000);
  const own = unique();
  const lead = await as("lead");
  await lead.goto("/admin/snippets");
  await lead.getByRole("button", { name: "Add a text block" }).click();
  const dialog = lead.getByRole("dialog", { name: "New text block" });
  await dialog.getByLabel("Title").fill(`Late parcel ${own}`);
  await dialog.getByLabel("English text").fill("Dear {customer}, we are sorry.");
  await expect(dialog.getByText("{customer} means nothing here", { exact: false })).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Add", exact: true })).toBeDisabled();
  await dialog.getByLabel("English text").fill(`Dear {customer_name}, we are sorry. {agent_name} ${own}`);
  await expectAccessible(lead, "a new text block");
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await expect(lead.getByRole("cell", { name: `Late parcel ${own}`, exact: true })).toBeVisible();
  await expectAccessible(lead, "text blocks");

  const held = await sendDraft({ about: "Text block" });
  const page = await as("supervisor");
  const name = await nameOf(page);
  await takeItem(page, held.title);
  await expect(button(page, "Edit")).toBeEnabled();
  await page.keyboard.press("e");
  const field = page.getByRole("textbox", { name: "Reply to the customer" });
  await field.selectText();
  await page.keyboard.press("Control+;");
  const picker = page.getByRole("dialog", { name: "Text blocks" });
  await picker.getByRole("combobox").fill(`parcel ${own}`);
  await expect(picker.getByRole("option")).toHaveCount(1);
  await expectAccessible(page, "choosing a text block");
  await page.keyboard.press("Enter");
  await expect(field).toHaveValue(`Dear [Name 1], we are sorry. ${name} ${own}`);
  await button(page, "Approve edit").click();
  await expectToast(page, "Edit approved");
  await draftBecomes(held.id, "delivered");
  await expect
    .poll(() => hook.told(held.conversation).find(({ type }) => type === "draft.released")?.data.text)
    .toContain(`Dear Mara Quist, we are sorry. ${name} ${own}`);

  const german = await as("second_supervisor", { locale: "de-DE" });
  await german.goto("/account");
  await german.getByRole("button", { name: "Textbaustein hinzufügen" }).click();
  await german.getByLabel("Titel").fill(`Meiner ${own}`);
  await german.getByLabel("Deutscher Text").fill("Guten Tag {customer_name}");
  await german.getByRole("button", { name: "Hinzufügen", exact: true }).click();
  await expect(german.getByRole("cell", { name: `Meiner ${own}`, exact: true })).toBeVisible();
});

test("a draft is asked for again with an instruction, and the new one stands beside the old", async ({ as, hook }) => {
  test.setTimeout(60_000);
  const own = unique();
  const first = draftOf(own, { about: "Written again" });
  const held = await postDraft(first);
  const title = first.conversation.title ?? "";
  const page = await as("supervisor");
  const name = await nameOf(page);
  await takeItem(page, title);
  await expect(button(page, "Edit")).toBeEnabled();
  await page.keyboard.press("d");
  await bar(page).getByLabel("What shall be written differently?").fill("Tell [Name 1] when it arrives.");
  await expectAccessible(page, "asking for a new draft");
  await page.keyboard.press("Control+Enter");
  await expectToast(page, "A new draft was asked for; this one waits on");
  await expect(page.getByText(`${name} asked for a new draft at`, { exact: false })).toBeVisible();
  await expect
    .poll(() => hook.told(first.conversation.external_id).find(({ type }) => type === "draft.revise")?.data)
    .toMatchObject({ draft: { id: held.id }, instruction: "Tell Mara Quist when it arrives." });

  const german = await as("second_supervisor", { locale: "de-DE" });
  await findRow(german, title);
  await expect(row(german, title)).toContainText("Neuer Entwurf um");
  const text = `${first.draft.text} It arrives on Friday.`;
  await postDraft({ ...first, external_id: `draft-again-${own}`, draft: { ...first.draft, text } });
  await draftBecomes(held.id, "superseded");
  await german.goto("/desk");
  await openItem(german, title);
  const written = german.getByRole("region", { name: "Neu geschrieben" });
  await expect(written).toContainText(`Neu geschrieben auf Anweisung von ${name}`);
  await expect(written).toContainText("Tell [Name 1] when it arrives.");
  await expect(written.locator("ins")).toHaveText(/It arrives on Friday\./);
  await expect(draftCard(german)).toContainText("It arrives on Friday.");
  await expectAccessible(german, "a draft that was written again");
});
