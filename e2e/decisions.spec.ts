import { expect } from "@playwright/test";
import { draftBecomes, readDraft } from "./support/api";
import { asSent } from "./support/as-sent";
import {
  bar,
  button,
  chooseMore,
  draftCard,
  expectToast,
  explanation,
  findRow,
  nameOf,
  openItem,
  row,
  takeItem,
} from "./support/desk";
import { sendDraft } from "./support/drafts";
import { test } from "./support/test";

test("an edit shows what changes as one types, can be reset, and goes out as edited", async ({ as, hook }) => {
  const held = await sendDraft({ about: "Edit" });
  const page = await as("supervisor");
  await takeItem(page, held.title);
  await button(page, "Edit").click();
  const text = page.getByLabel("Reply to the customer");
  const changes = page.getByRole("region", { name: "Changes to the AI's draft" });
  await expect(text).toBeFocused();
  await expect(text).toHaveValue(held.text);
  await expect(changes).toContainText("Unchanged so far");
  await expect(button(page, "Approve unchanged")).toBeEnabled();

  const edited = held.text.replace("courier", "postman");
  await text.fill(edited);
  await expect(changes.getByRole("deletion")).toHaveText("courier");
  await expect(changes.getByRole("insertion")).toHaveText("postman");
  await expect(changes).toContainText("1 word out, 1 word in");

  await button(page, "Reset").click();
  await expect(text).toHaveValue(held.text);
  await expect(button(page, "Approve unchanged")).toBeVisible();

  await text.fill("");
  await expect(bar(page).getByText("Write the text first")).toBeVisible();
  await expect(button(page, "Approve edited")).toBeHidden();
  await expect(button(page, "Approve edit")).toBeDisabled();

  await text.fill(edited);
  await button(page, "Approve edit").click();
  await expectToast(page, "Edit approved");

  const delivered = await draftBecomes(held.id, "delivered");
  expect(delivered.text).toMatch(asSent(edited, "ai_edited"));
  expect(hook.told(held.conversation).map(({ type, data }) => [type, data.allowed_by?.decision])).toEqual([
    ["draft.released", "edit"],
  ]);

  await openDecided(page, held.title);
  await explanation(page).getByText("What was changed").click();
  await expect(explanation(page).getByRole("deletion")).toHaveText("courier");
  await expect(draftCard(page)).toContainText(held.text);
});

test("an edit that changed nothing counts as an approval", async ({ as }) => {
  const held = await sendDraft({ about: "Unchanged" });
  const page = await as("supervisor");
  const name = await nameOf(page);
  await takeItem(page, held.title);
  await button(page, "Edit").click();
  await page.getByLabel("Reply to the customer").fill(`${held.text} And more.`);
  await page.getByLabel("Reply to the customer").fill(held.text);
  await button(page, "Approve unchanged").click();
  await expectToast(page, "Approved");
  await openDecided(page, held.title);
  await expect(explanation(page)).toContainText(`${name} approved the draft`);
});

test("a rejection needs a reason, and a note where the reason is another", async ({ as, hook }) => {
  const held = await sendDraft({ about: "Reject" });
  const page = await as("supervisor");
  await takeItem(page, held.title);
  await button(page, "Reject").click();
  const form = bar(page);
  await expect(form.getByText("Choose a reason first")).toBeVisible();
  await expect(button(page, "Reject")).toBeDisabled();
  await form.getByRole("radio", { name: "Other" }).press("Space");
  await expect(form.getByText("Say in the note what it is")).toBeVisible();
  await form.getByLabel(/^Note to the AI team/).fill("The parcel has not left yet.");
  await button(page, "Reject").click();
  await expectToast(page, "Rejected");
  expect(await readDraft(held.id)).toMatchObject({ state: "rejected", text: null });
  await expect.poll(() => hook.told(held.conversation)).toHaveLength(1);
  expect(hook.told(held.conversation)[0]).toMatchObject({
    type: "draft.rejected",
    data: { reason: "other", note: "The parcel has not left yet." },
  });
});

test("what a supervisor escalates is the specialist's to decide", async ({ as }) => {
  const held = await sendDraft({ about: "Escalate" });
  const supervisor = await as("supervisor");
  const name = await nameOf(supervisor);
  await takeItem(supervisor, held.title);
  await button(supervisor, "Escalate").click();
  await bar(supervisor).getByText("Needs an expert").click();
  await button(supervisor, "Escalate").click();
  await expectToast(supervisor, "Escalated");
  expect(await readDraft(held.id)).toMatchObject({ state: "queued", text: null });

  await findRow(supervisor, held.title);
  await expect(row(supervisor, held.title)).toContainText("Escalated");
  await openItem(supervisor, held.title);
  await expect(bar(supervisor)).toContainText("You can read this");
  await expect(button(supervisor, "Approve")).toBeHidden();

  const specialist = await as("specialist");
  await takeItem(specialist, held.title);
  await expect(explanation(specialist)).toContainText(`${name} escalated`);
  await button(specialist, "Approve").click();
  await expectToast(specialist, "Approved");
  expect(await readDraft(held.id)).toMatchObject({ state: "releasing" });
});

test("a person's own reply goes out instead of the AI's", async ({ as, hook }) => {
  const held = await sendDraft({ about: "Own reply" });
  const page = await as("supervisor");
  await takeItem(page, held.title);
  await chooseMore(page, "Write own reply");
  await expect(bar(page).getByText("Write the text first")).toBeVisible();
  await page.getByLabel("Your reply to the customer, instead of the AI's").fill("We will call you this afternoon.");
  await button(page, "Send own reply").click();
  await expectToast(page, "Own reply sent on its way");
  const delivered = await draftBecomes(held.id, "delivered");
  expect(delivered.text).toMatch(asSent("We will call you this afternoon.", "person"));
  expect(hook.told(held.conversation).map(({ data }) => data.text)).toEqual([delivered.text]);
});

test("a conversation can be handed over to people outside", async ({ as, hook }) => {
  const held = await sendDraft({ about: "Hand over" });
  const page = await as("supervisor");
  await takeItem(page, held.title);
  await chooseMore(page, "Hand over");
  await page.getByLabel("Note to the team (optional)").fill("Please call back.");
  await button(page, "Hand over").click();
  await expectToast(page, "Handed over");
  expect(await readDraft(held.id)).toMatchObject({ state: "handed_over", text: null });
  await expect.poll(() => hook.told(held.conversation).map(({ type }) => type)).toEqual(["draft.handed_over"]);
});

async function openDecided(page: Parameters<typeof openItem>[0], title: string): Promise<void> {
  await page.getByRole("tab", { name: "Decided" }).click();
  await openItem(page, title);
  await expect(bar(page)).toContainText("Decided by");
}
