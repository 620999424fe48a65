import { expect, type Locator, type Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { postCustomers } from "./support/api";
import { expectToast } from "./support/desk";
import { sendDraft, unique } from "./support/drafts";
import { test } from "./support/test";

const button = (page: Page, name: string): Locator => page.getByRole("button", { name, exact: true });

/** Somebody else's order number in a reply that the customer already has. */
async function leakSent(about: string): Promise<string> {
  const order = `ORD-${Date.now().toString().slice(-8)}`;
  await postCustomers({
    external_id: `exposed-${unique()}`,
    display_name: "Ottilie Quartermain",
    identifiers: [{ type: "order_number", value: order }],
  });
  await sendDraft({ about, text: `Your order ${order} left our warehouse this morning.`, alreadySent: true });
  return order;
}

test("a leak that was sent opens an incident, which the officer sees through to its end", async ({ as }) => {
  test.setTimeout(60_000);
  const order = await leakSent("Leak sent");
  const page = await as("privacy_officer");
  await page.goto("/privacy/incidents?state=open");
  await expect(page.getByRole("heading", { level: 1, name: "Incidents" })).toBeVisible();
  await expectAccessible(page, "the register of incidents");
  await page
    .getByRole("row")
    .filter({ hasText: "Suspected" })
    .first()
    .getByRole("link", { name: /Leak in a reply that was sent/ })
    .click();
  await expect(page.getByText("Opened by the check for other customers' data")).toBeVisible();
  await expect(page.getByText(/7[12] hours left/)).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText(order);
  await expect(page.getByRole("main")).not.toContainText("Quartermain");
  await expectAccessible(page, "an incident");

  await page.getByLabel("What happened").fill("An order number of somebody else stood in a reply.");
  await button(page, "Write down what is known").click();
  await expectToast(page, "Noted");
  await page.getByText("Incident with a risk", { exact: true }).click();
  await page.getByLabel("Reasons", { exact: true }).fill("One order number, no address.");
  await button(page, "Assess it").click();
  await expect(page.getByText("Confirmed, risk")).toBeVisible();

  await button(page, "Close the incident").click();
  await expectToast(page, "The authority has not been told yet.");
  await page.getByLabel("Authority's reference").fill("LDA-4711");
  await button(page, "Note that the authority was told").click();
  await expect(page.getByText("Given in time")).toBeVisible();
  await button(page, "Close the incident").click();
  await expect(page.getByText("Closed, risk")).toBeVisible();
  await expect(button(page, "Close the incident")).toHaveCount(0);
  await page.goto("/privacy/incidents?state=over");
  await expect(page.getByRole("row").filter({ hasText: "Given in time" }).first()).toBeVisible();
});

test("one is opened by hand and found to be none; the auditor reads it and changes nothing", async ({ as }) => {
  const page = await as("privacy_officer");
  await page.goto("/privacy/incidents");
  await button(page, "Open an incident").click();
  await page.getByLabel("Kind").selectOption({ label: "Loss of data" });
  const what = `A stick was missing ${unique()}`;
  await page.getByLabel("What happened").fill(what);
  await page.getByRole("dialog").getByRole("button", { name: "Open an incident" }).click();
  await expect(page).toHaveURL(/\/privacy\/incidents\/[\w-]+$/);
  await expect(page.getByText(what).first()).toBeVisible();
  const address = page.url();
  await page.getByText("No incident", { exact: true }).click();
  await page.getByLabel("Reasons", { exact: true }).fill("It was found in a drawer.");
  await button(page, "Assess it").click();
  await expect(page.getByText("None owed")).toBeVisible();

  const auditor = await as("auditor");
  await auditor.goto(address);
  await expect(auditor.getByText("It was found in a drawer.")).toBeVisible();
  await expect(auditor.getByRole("button", { name: "Assess it" })).toHaveCount(0);
  const supervisor = await as("supervisor");
  await supervisor.goto(address);
  await expect(supervisor.getByText("Privacy officer", { exact: false }).first()).toBeVisible();
  await expect(supervisor.getByText(what)).toHaveCount(0);
});

test("the record of processing says what is in force, and what nobody stated", async ({ as }) => {
  const page = await as("privacy_officer");
  await page.goto("/privacy/register");
  await expect(page.getByRole("heading", { level: 1, name: "Record of processing" })).toBeVisible();
  await expect(page.getByText("Conversations, drafts, decisions: 365 days")).toBeVisible();
  await expect(page.getByText("The database shows each organisation its own rows only")).toBeVisible();
  await expect(page.getByText("Not stated").first()).toBeVisible();
  await expectAccessible(page, "the record of processing");
  const [file] = await Promise.all([page.waitForEvent("download"), button(page, "Save as JSON").click()]);
  expect(file.suggestedFilename()).toMatch(/^record-of-processing-\d{4}-\d\d-\d\d\.json$/);
});
