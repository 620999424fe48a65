import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { draftBecomes, postDraft } from "./support/api";
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
import { draftOf, unique } from "./support/drafts";
import { test } from "./support/test";

const NAME = "Wilhelmina Oosterhuis";
const MAIL = "w.oosterhuis@example.org";

const maskingBar = (page: Page) => page.locator("[data-masking]");

/** A held draft that names its customer; the browser of somebody who is not shown names must never get them. */
async function sendPersonal(about: string) {
  const own = unique();
  const draft = draftOf(own, { about, said: `I am ${NAME}, ${MAIL}. Where is my parcel?` });
  draft.conversation.customer.display_name = NAME;
  draft.draft.text = `Dear ${NAME}, your parcel is on its way. We wrote to ${MAIL} about it.`;
  const receipt = await postDraft(draft);
  return { id: receipt.id, title: draft.conversation.title ?? "", conversation: draft.conversation.external_id };
}

test("the desk shows placeholders, and what is written with them leaves with the values", async ({ as, hook }) => {
  const held = await sendPersonal("Masked");
  const page = await as("supervisor");
  const answers: string[] = [];
  page.on("response", async (response) => {
    if (response.url().includes("/api/trpc/")) answers.push(await response.text().catch(() => ""));
  });
  await findRow(page, held.title);
  await expect(row(page, held.title)).toContainText("Dear [Name], your parcel");
  await takeItem(page, held.title);
  await expect(draftCard(page)).toContainText(
    "Dear [Name 1], your parcel is on its way. We wrote to [E-mail 1] about it.",
  );
  await expect(draftCard(page).locator("[data-masked]").first()).toHaveAttribute("title", "Name 1: masked");
  await expectAccessible(page, "a masked item");

  await button(page, "Edit").click();
  const field = draftCard(page).getByRole("textbox");
  await expect(field).toHaveValue(/^Dear \[Name 1\], /);
  await field.fill("Dear [Name 1], it comes tomorrow. Is [Name 7] at home?");
  await button(page, "Approve edit").click();
  await expect(bar(page)).toContainText("[Name 7] stands for nothing in this conversation.");
  await field.fill("Dear [Name 1], it comes tomorrow. We will write to [E-mail 1].");
  await button(page, "Approve edit").click();
  await expectToast(page, "Edit approved");
  await draftBecomes(held.id, "delivered");
  const told = hook.told(held.conversation).at(-1);
  expect(told?.data.text).toMatch(asSent(`Dear ${NAME}, it comes tomorrow. We will write to ${MAIL}.`, "ai_edited"));
  expect(answers.join("\n"), "the browser never received what is masked").not.toContain("Oosterhuis");
});

test("a reveal has a reason, runs out, is reviewed by a privacy officer, and the member is told", async ({ as }) => {
  const held = await sendPersonal("Revealed");
  const page = await as("supervisor");
  await openItem(page, held.title);
  await expect(maskingBar(page)).toHaveAttribute("data-masking", "masked");
  const dialog = page.getByRole("dialog", { name: "Reveal personal data" });
  await draftCard(page).locator("[data-masked]").first().click();
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await page.keyboard.press("v");
  await expect(dialog.getByRole("button", { name: "Reveal" })).toBeDisabled();
  await dialog.getByText("Another reason").click();
  await expect(dialog.getByRole("button", { name: "Reveal" })).toBeDisabled();
  await dialog.getByLabel(/^Note/).fill("the story wants to know");
  await expectAccessible(page, "the dialog of a reveal");
  await dialog.getByRole("button", { name: "Reveal" }).click();
  await expect(draftCard(page)).toContainText(`Dear ${NAME}, your parcel`);
  await expect(maskingBar(page)).toContainText(/revealed to you for (10:00|9:\d\d) more/);
  await expectAccessible(page, "a revealed item");
  await page.keyboard.press("v");
  await expect(draftCard(page)).toContainText("Dear [Name 1], your parcel");

  const name = await nameOf(page);
  await revealOnItsPage(page);
  const officer = await as("privacy_officer");
  await officer.goto("/privacy/reveals?state=open");
  const reveal = officer.getByRole("row").filter({ hasText: name }).filter({ hasText: "the story wants to know" });
  await expect(reveal).toContainText("ended early");
  await expectAccessible(officer, "the list of reveals");
  await reveal.getByRole("button", { name: `Not justified: reveal by ${name}` }).click();
  await expectToast(officer, "Reviewed.");
  await expect(reveal).toBeHidden();
  await page.getByRole("button", { name: /notification/i }).click();
  await expect(page.getByText("revealed personal data without need").first()).toBeVisible();
});

/** The page of what the policy decided has the same reveal. */
async function revealOnItsPage(page: Page) {
  const policy = await explanation(page).locator('a[href^="/decisions/"]').first().getAttribute("href");
  await page.goto(policy ?? "");
  const main = page.getByRole("main");
  await expect(maskingBar(page)).toHaveAttribute("data-masking", "masked");
  await main.getByRole("article").locator("[data-masked]").first().click();
  const dialog = page.getByRole("dialog", { name: "Reveal personal data" });
  await dialog.getByText("A legal matter").click();
  await dialog.getByRole("button", { name: "Reveal" }).click();
  await expect(main.getByRole("article")).toContainText(`Dear ${NAME}, your parcel`);
  await expect(maskingBar(page)).toContainText(/revealed to you for (10:00|9:\d\d) more/);
  await expectAccessible(page, "a revealed record");
  await page.getByRole("button", { name: "Mask again" }).click();
  await expect(main.getByRole("article")).toContainText("Dear [Name 1], your parcel");
}

test("what the detection missed is masked once somebody says so", async ({ as }) => {
  const own = unique();
  const secret = `harlekin-${own}`;
  const draft = draftOf(own, { about: "Corrected", said: `I am ${NAME}. My word is ${secret}, is it not?` });
  await postDraft(draft);
  const page = await as("supervisor");
  await takeItem(page, draft.conversation.title ?? "");
  const conversation = page.getByRole("list", { name: "Conversation" });
  await expect(conversation).toContainText(secret);
  await page.getByRole("button", { name: "Correct the detection" }).click();
  const dialog = page.getByRole("dialog", { name: "Correct the detection" });
  await dialog.getByLabel("Words as they stand").fill(secret);
  await dialog.getByLabel("Kind").selectOption("customer_number");
  await dialog.getByRole("button", { name: "Correct" }).click();
  await expect(messages(page)).toContainText("Corrected.");
  await expect(conversation).not.toContainText(secret);
  await expect(conversation).toContainText("[Customer no. 1]");

  const name = await nameOf(page);
  const officer = await as("privacy_officer");
  await officer.goto("/privacy/corrections?kind=customer_number");
  const correction = officer.getByRole("row").filter({ hasText: name }).first();
  await expect(correction).toContainText("[Customer no.]");
  await correction.getByRole("button", { name: "Reveal" }).click();
  const reveal = officer.getByRole("dialog", { name: "Reveal personal data" });
  await reveal.getByText("A legal matter").click();
  await reveal.getByRole("button", { name: "Reveal" }).click();
  await expect(correction).toContainText(secret);
  await expectAccessible(officer, "corrections, one revealed");
  await correction.getByRole("button", { name: "Take back" }).click();
  await officer.getByRole("dialog").getByRole("button", { name: "Take back" }).click();
  await expectToast(officer, "Taken back.");
  await expect(correction).toContainText(/Taken back/);
  await expect(conversation).toContainText(secret);
});
