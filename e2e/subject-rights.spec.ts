import { expect } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { ask, postDraft, readDraft } from "./support/api";
import { draftCard, explanation, openItem } from "./support/desk";
import { draftOf, unique } from "./support/drafts";
import { asked, customerOf, openRequest } from "./support/subject-requests";
import { test } from "./support/test";

/** A new draft to a customer who is known already. */
function draftTo(customer: { external_id: string; name: string }, about: string, confidence: number | null) {
  const draft = draftOf(unique(), { about, confidence });
  draft.conversation.customer = { external_id: customer.external_id, display_name: customer.name };
  return draft;
}

test("restriction: a frozen customer gets no drafts until it is lifted", async ({ as }) => {
  test.setTimeout(60_000);
  const customer = await customerOf("To be frozen");
  const request = await asked("restriction", customer);
  const page = await as("privacy_officer");
  await openRequest(page, request, /Restriction/);
  await page.getByRole("button", { name: "Confirm identity" }).click();
  await page.getByRole("button", { name: "Freeze these data" }).click();
  await expect(page.getByText("These data are frozen: kept, and used for nothing.")).toBeVisible();
  await expectAccessible(page, "customer frozen");
  const refused = await ask("POST", "/drafts", draftTo(customer, "While frozen", 0.2));
  expect(refused).toMatchObject({ status: 409, body: { title: "Processing is restricted" } });
  await page.goto("/queues");
  await page.getByRole("link", { name: `Request ${request.number}` }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Restriction/ })).toBeVisible();

  await page.getByRole("button", { name: "Lift the restriction" }).click();
  await expect(page.getByText("These data are frozen: kept, and used for nothing.")).toBeHidden();
  await postDraft(draftTo(customer, "After the frost", 0.2));
  await expect(page.getByRole("link", { name: "Restriction lifted" })).toBeVisible();
});

test("rectification: the right name is the one that the checks go by", async ({ as }) => {
  test.setTimeout(60_000);
  const customer = await customerOf("Wrongly written");
  const request = await asked("rectification", customer);
  const page = await as("privacy_officer");
  await openRequest(page, request, /Rectification/);
  await page.getByRole("button", { name: "Confirm identity" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Lena Brandt");
  await page.getByRole("button", { name: "Correct", exact: true }).click();
  await expect(page.getByRole("definition").filter({ hasText: "Lena Brandt" })).toBeVisible();
  expect((await ask("GET", `/subject-requests/${request.id}`)).body).toMatchObject({ state: "open" });

  // The source has not learned of it yet; its next draft greets her by what was wrong.
  const draft = draftOf(unique(), { about: "Greets the old name", text: "Dear Ms Quist,\nyour parcel is on its way." });
  draft.conversation.customer = { external_id: customer.external_id };
  const { id } = await postDraft(draft);
  const supervisor = await as("supervisor");
  await supervisor.goto("/desk");
  await openItem(supervisor, draft.conversation.title ?? "");
  await expect(draftCard(supervisor)).toContainText("your parcel is on its way");
  await expect(explanation(supervisor)).toContainText("is not this customer's name");
  expect((await readDraft(id)).state).toBe("queued");
});

test("objection, in German: from then on a person reads what a rule would have released", async ({ as }) => {
  test.setTimeout(60_000);
  const customer = await customerOf("Widerspricht");
  const before = await postDraft(draftTo(customer, "Von der Regel", 0.97));
  expect(before.disposition).toMatchObject({ outcome: "release" });
  const request = await asked("objection", customer, "de");
  const page = await as("privacy_officer", { locale: "de-DE" });
  await openRequest(page, request, /Widerspruch/);
  await page.getByRole("button", { name: "Identität bestätigen" }).click();
  await page.getByRole("button", { name: "Widerspruch vermerken" }).click();
  await expect(page.getByText("Ein Mensch liest jede Antwort an diese Person, bevor sie hinausgeht.")).toBeVisible();
  await expectAccessible(page, "objection recorded, German");
  const after = await postDraft(draftTo(customer, "Vom Menschen", 0.97));
  expect(after.disposition).toMatchObject({ outcome: "review", rule: "objection" });
});
