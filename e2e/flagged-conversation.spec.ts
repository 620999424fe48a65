import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { draftBecomes, postFlag } from "./support/api";
import { bar, button, draftCard, expectToast, explanation, nameOf, takeItem } from "./support/desk";
import { sendDraft, unique } from "./support/drafts";
import { test } from "./support/test";

/** A reply that a rule let out and that arrived, and a flag about it. */
async function flagged(about: string, note: string, whole = false) {
  const sent = await sendDraft({ about, confidence: null });
  await draftBecomes(sent.id, "delivered");
  await postFlag({
    external_id: `flag-${unique()}`,
    about: whole ? { conversation: sent.conversation } : { draft: sent.externalId },
    raised_by: "customer",
    reason: "wrong_answer",
    note,
  });
  return sent;
}

async function openFlag(page: Page, title: string): Promise<void> {
  await page.goto("/flagged");
  await page.getByRole("link", { name: title }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}

async function claim(page: Page, name = "Claim"): Promise<void> {
  await button(page, name).click();
  await expect(page.getByRole("timer")).toBeVisible();
  // Nothing is decided in the first moments of an item.
  await expect(bar(page).locator("[data-decision]").first()).toBeEnabled();
}

test("a flag is read with the reply that was sent, and closed without action", async ({ as }) => {
  test.setTimeout(60_000);
  const sent = await flagged("Flag closed", "That is not what I asked.");
  const page = await as("supervisor");
  const name = await nameOf(page);
  await page.goto("/flagged?state=open&by=customer&reason=wrong_answer");
  const line = page.getByRole("row").filter({ hasText: sent.title });
  await expect(line).toContainText("The customer complained: wrong answer");
  await expect(line).toContainText("That is not what I asked.");
  await expect(line).toContainText("Waiting");
  await expectAccessible(page, "the list of flags");

  await openFlag(page, sent.title);
  await expect(draftCard(page)).toContainText(sent.text);
  await expect(page.getByText(/^AI, released by a rule/)).toBeVisible();
  await expect(explanation(page)).toContainText("That is not what I asked.");
  await expectAccessible(page, "a flag");
  await claim(page);
  await page.keyboard.press("n");
  await expectToast(page, "Closed without action");
  await expect(bar(page)).toContainText(`Decided by ${name}`);
  await button(page, "Back to flagged").click();
  await page.getByLabel("State").selectOption({ label: "Decided" });
  await expect(page).toHaveURL(/state=decided/);
  const settled = page.getByRole("row").filter({ hasText: sent.title });
  await expect(settled).toContainText("No action");
  await expect(settled).toContainText(name);
});

test("a flagged conversation shows what the customer got, and is corrected", async ({ as, hook }) => {
  test.setTimeout(60_000);
  const sent = await flagged("Flag corrected", "The parcel is lost.", true);
  const page = await as("supervisor");
  await openFlag(page, sent.title);
  await expect(page.getByRole("listitem", { name: "Sent to the customer" })).toContainText(sent.text);
  await claim(page);
  await button(page, "Correct").click();
  await page.getByLabel("Your correction, as a new message to the customer").fill("We are looking for it.");
  await button(page, "Send correction").click();
  await expectToast(page, "Correction sent on its way");
  await expect
    .poll(() => hook.told(sent.conversation).map(({ type }) => type), { timeout: 20_000 })
    .toEqual(["draft.released", "reply.corrected"]);
  await page.reload();
  await expect(page.getByRole("listitem", { name: "Sent to the customer" }).last()).toContainText(
    "We are looking for it.",
  );
});

test("a flag is escalated, and the specialist reads why before deciding", async ({ as }) => {
  test.setTimeout(60_000);
  const sent = await flagged("Flag escalated", "Who decides this?");
  const page = await as("supervisor");
  const name = await nameOf(page);
  await openFlag(page, sent.title);
  await claim(page);
  await page.keyboard.press("x");
  await bar(page).getByText("Needs an expert").click();
  await button(page, "Escalate").click();
  await expectToast(page, "Escalated");
  await expect(bar(page)).toContainText("a specialist or a team lead decides it");

  const specialist = await as("specialist");
  await openFlag(specialist, sent.title);
  await expect(explanation(specialist)).toContainText(`${name} escalated`);
  await claim(specialist);
  await button(specialist, "No action").click();
  await expectToast(specialist, "Closed without action");
});

test("a supervisor flags a sent reply by hand, with a reason of the organisation", async ({ as }) => {
  test.setTimeout(60_000);
  const held = await sendDraft({ about: "Flag by hand" });
  const page = await as("supervisor");
  const name = await nameOf(page);
  await takeItem(page, held.title);
  await button(page, "Approve").click();
  await draftBecomes(held.id, "delivered");
  await page.getByRole("tab", { name: "Decided" }).click();
  await page.getByRole("link", { name: held.title }).click();
  await page.getByRole("button", { name: "Flag…" }).click();
  const dialog = page.getByRole("dialog", { name: "Flag what was sent" });
  await expect(dialog.getByRole("button", { name: "Flag", exact: true })).toBeDisabled();
  await dialog.getByText("Tone", { exact: true }).click();
  await dialog.getByLabel("Note (optional)").fill("Too short for a first answer.");
  await expectAccessible(page, "flagging by hand");
  await dialog.getByRole("button", { name: "Flag", exact: true }).click();
  await expectToast(page, "Flagged. It waits with the other flags.");

  await openFlag(page, held.title);
  await expect(explanation(page)).toContainText("A colleague flagged it: tone");
  await expect(explanation(page)).toContainText("Too short for a first answer.");
  await expect(explanation(page)).toContainText(name);
});

test("Gemeldete Gespräche auf Deutsch", async ({ as }) => {
  test.setTimeout(60_000);
  const sent = await flagged("Gemeldet", "Das hatte ich nicht gefragt.");
  const page = await as("supervisor", { locale: "de-DE" });
  await page.goto("/flagged");
  await expect(page.getByRole("heading", { level: 1, name: "Gemeldete Gespräche" })).toBeVisible();
  await expectAccessible(page, "Meldungen");
  await openFlag(page, sent.title);
  await expect(page.getByText(/^KI, durch eine Regel freigegeben/)).toBeVisible();
  await claim(page, "Übernehmen");
  await button(page, "Keine Maßnahme").click();
  await expectToast(page, "Ohne Maßnahme abgeschlossen");
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page, "eine Meldung auf dem Telefon");
});
