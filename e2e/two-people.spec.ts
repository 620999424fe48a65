import { expect, type Page } from "@playwright/test";
import { draftBecomes, readDraft } from "./support/api";
import { asSent } from "./support/as-sent";
import {
  bar,
  button,
  draftCard,
  expectToast,
  explanation,
  findRow,
  messages,
  nameOf,
  openItem,
  row,
  takeItem,
} from "./support/desk";
import { sendDraft, TEST_CARD } from "./support/drafts";
import { test } from "./support/test";

test("of two who take an item at once one gets it, and the other sees who", async ({ as }) => {
  const held = await sendDraft({ about: "Race" });
  const pages = [await as("supervisor"), await as("second_supervisor")];
  for (const page of pages) await findRow(page, held.title);
  await Promise.all(pages.map((page) => row(page, held.title).click()));

  const reads = (page: Page) => bar(page).getByText("is deciding this").isVisible();
  const [first, second] = pages as [Page, Page];
  await expect.poll(async () => (await reads(first)) !== (await reads(second)), "one of them reads along").toBe(true);
  const [winner, other] = (await reads(first)) ? [second, first] : [first, second];
  const name = await nameOf(winner);
  await expect(bar(other)).toContainText(`${name} is deciding this`);
  await expect(row(other, held.title)).toContainText(`${name} has it`);
  await expect(button(other, "Approve")).toBeHidden();
  await expect(winner.getByRole("timer")).toContainText("Yours for");

  await button(winner, "Approve").click();
  await expectToast(winner, "Approved");
  await expect(bar(other)).toContainText(`Decided by ${name}`);
});

test("of two windows of one person only the newer decides", async ({ as }) => {
  const held = await sendDraft({ about: "Windows" });
  const first = await as("supervisor");
  await takeItem(first, held.title);
  const second = await first.context().newPage();
  await second.goto(first.url());
  await expect(bar(second)).toContainText("You hold this in another window");
  await button(second, "Take it here").click();
  await expect(second.getByRole("timer")).toBeVisible();

  await button(first, "Approve").click();
  // Whoever went on to the next item is told there, and led back.
  await expect(messages(first)).toContainText(`Not decided: “${held.title}”`);
  await expect(messages(first)).toContainText("It is no longer yours.");
  expect(await readDraft(held.id)).toMatchObject({ state: "queued" });
  await messages(first).getByRole("button", { name: "Open it again" }).click();
  await expect(first.getByRole("heading", { level: 1, name: held.title })).toBeVisible();
  await expect(bar(first)).toContainText("You hold this in another window");
  await expect(second.getByRole("timer")).toBeVisible();
  await button(second, "Approve").click();
  await expectToast(second, "Approved");
});

test("a reply with a full card number needs two people", async ({ as, hook }) => {
  const held = await sendDraft({
    about: "Card",
    text: `Thank you. We will refund the amount to your card ${TEST_CARD} as you asked.`,
    confidence: null,
  });
  expect(held.receipt.disposition).toMatchObject({ outcome: "two_person", rule: "payment-number-in-full" });

  const first = await as("supervisor");
  const name = await nameOf(first);
  await takeItem(first, held.title);
  await expect(draftCard(first).locator("mark[data-finding='1']")).toHaveText("[Card 1]");
  await openFinding(first);
  await button(first, "Approve").click();
  await expectToast(first, "Passed on to a second person");
  expect(await readDraft(held.id)).toMatchObject({ state: "awaiting_second", text: null });

  await first.getByRole("tab", { name: /^Second look/ }).click();
  await openItem(first, held.title);
  await expect(bar(first)).toContainText("You decided first: a second person must agree");
  await expect(button(first, "Approve")).toBeHidden();

  const second = await as("second_supervisor");
  await second.getByRole("tab", { name: /^Second look/ }).click();
  await takeItem(second, held.title);
  await expect(explanation(second)).toContainText(`${name} decided first; the policy wants a second person.`);
  await expect(second.getByRole("region", { name: "What the first person decided" })).toContainText(
    `${name} approved the draft`,
  );
  await openFinding(second);
  await button(second, "Approve").click();
  await expectToast(second, "Approved");
  expect((await draftBecomes(held.id, "delivered")).text).toMatch(asSent(held.text, "ai_approved"));
  expect(hook.told(held.conversation).map(({ type }) => type)).toEqual(["draft.released"]);
});

async function openFinding(page: Page): Promise<void> {
  await expect(button(page, "Approve")).toBeDisabled();
  await draftCard(page)
    .getByRole("button", { name: /^Finding 1/ })
    .click();
}
