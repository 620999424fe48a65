import { expect } from "@playwright/test";
import { draftBecomes, postFlag, postMessages, readDraft } from "./support/api";
import { asSent } from "./support/as-sent";
import { bar, button, draftCard, expectToast, explanation, findRow, openItem, row, takeItem } from "./support/desk";
import { sendDraft, sendLeak, unique } from "./support/drafts";
import { test } from "./support/test";

test("what was already sent is judged afterwards, and corrected", async ({ as, hook }) => {
  const sent = await sendLeak("Sent with a leak", { alreadySent: true });
  const lead = await as("lead");
  await openItem(lead, sent.title);
  await expect(lead.getByRole("article", { name: "AI reply, already sent" })).toContainText("[E-mail 1]");
  await expect(bar(lead).getByRole("button", { name: "Approve" })).toHaveCount(0);
  await button(lead, "Correct").click();
  await lead.getByLabel("Your correction, as a new message to the customer").fill("Please ignore that address.");
  await button(lead, "Send correction").click();
  await expectToast(lead, "Correction sent on its way");
  await expect.poll(() => hook.told(sent.conversation), { timeout: 20_000 }).toHaveLength(1);
  expect(hook.told(sent.conversation)[0]).toMatchObject({
    type: "reply.corrected",
    data: {
      text: expect.stringMatching(asSent("Please ignore that address.", "person")),
      allowed_by: { decision: "correct" },
    },
  });
  expect(await readDraft(sent.id)).toMatchObject({ state: "corrected" });
});

test("a customer's complaint about a reply opens an item, which can be closed without action", async ({ as }) => {
  const sent = await sendDraft({ about: "Complaint", confidence: null });
  expect(sent.receipt.disposition?.outcome).toBe("release");
  await draftBecomes(sent.id, "delivered");
  const page = await as("supervisor");
  await postFlag({
    external_id: `flag-${unique()}`,
    about: { draft: sent.externalId },
    raised_by: "customer",
    reason: "wrong_answer",
    note: "I never got a parcel from you.",
  });
  await findRow(page, sent.title);
  await takeItem(page, sent.title);
  await expect(explanation(page)).toContainText(/The customer complained: wrong.answer/);
  await expect(explanation(page)).toContainText("I never got a parcel from you.");
  await button(page, "No action").click();
  await expectToast(page, "Closed without action");
});

test("when the customer writes again while it is read, the draft can no longer be decided", async ({ as, hook }) => {
  const held = await sendDraft({ about: "Superseded" });
  const page = await as("supervisor");
  await takeItem(page, held.title);
  await expect(button(page, "Approve")).toBeEnabled();
  await postMessages(held.conversation, {
    messages: [
      { external_id: "m2", role: "customer", text: "It has just arrived, thanks!", sent_at: new Date().toISOString() },
    ],
  });
  const news = page.getByRole("region", { name: "The customer wrote again" });
  await expect(news).toContainText("It has just arrived, thanks!");
  await expect(bar(page)).toContainText("This draft can no longer go out.");
  await expect(button(page, "Approve")).toBeHidden();
  await expect(draftCard(page)).toContainText(held.text);
  await expect(row(page, held.title)).toBeHidden();
  await page.keyboard.press("a");
  expect(await readDraft(held.id)).toMatchObject({ state: "superseded", text: null });
  await expect.poll(() => hook.told(held.conversation).map(({ type }) => type)).toEqual(["draft.superseded"]);
});
