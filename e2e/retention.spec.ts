import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { sendDraft } from "./support/drafts";
import { enter, tabTo } from "./support/keyboard";
import { test } from "./support/test";

const settings = (page: Page) => page.getByRole("heading", { level: 1, name: "Privacy settings" });
const days = (page: Page, category: string) =>
  page.getByRole("group", { name: category }).getByRole("spinbutton", { name: "Days" });

test("a privacy officer looks at what would go, holds a customer, runs it, and keeps the receipt", async ({ as }) => {
  test.setTimeout(120_000);
  const { id } = await sendDraft({ about: "Held for a dispute" });
  const page = await as("privacy_officer");
  await page.goto("/privacy/retention");
  await expect(page.getByRole("heading", { level: 1, name: "Retention" })).toBeVisible();
  await expect(
    page.getByRole("row", { name: /Conversations.*1 year \(365 days\).*Oversight of the AI/s }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Dry run" }).click();
  await expect(page.getByRole("heading", { name: "What a run would do" })).toBeVisible();
  await expectAccessible(page, "retention");

  await page.getByRole("link", { name: "Legal holds" }).click();
  await page.getByRole("button", { name: "Set a hold…" }).click();
  const form = page.getByRole("dialog", { name: "Set a legal hold" });
  await form.getByText("One conversation", { exact: true }).click();
  await form.getByRole("textbox", { name: "Conversation" }).fill("nothing has this number");
  await form.getByRole("textbox", { name: "Name of the hold" }).fill(`Dispute ${id.slice(-4)}`);
  await form.getByRole("textbox", { name: "Reason" }).fill("The customer has announced a complaint.");
  await form.getByRole("button", { name: "Set the hold" }).click();
  await expect(form.getByRole("alert")).toContainText("Nobody and nothing has this reference.");
  await form.getByRole("textbox", { name: "Conversation" }).fill(id);
  await form.getByRole("button", { name: "Set the hold" }).click();
  const held = page.getByRole("row", { name: new RegExp(`Dispute ${id.slice(-4)}`) });
  await expect(held).toContainText("1 conversation");
  expect(page.url()).not.toContain(id);
  await expectAccessible(page, "legal holds");

  await page.getByRole("link", { name: "Retention", exact: true }).click();
  await page.getByRole("button", { name: "Run now…" }).click();
  await page.getByRole("button", { name: "Remove now" }).click();
  const newest = page.getByRole("table", { name: "Runs" }).getByRole("row").nth(1);
  await expect(newest).toContainText(/Nothing was due|records? went/, { timeout: 30_000 });
  await newest.getByRole("link", { name: "Open receipt" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Receipt of a retention run" })).toBeVisible();
  await expect(page.getByRole("table", { name: "In numbers" }).getByRole("row")).toHaveCount(12);
  await expect(page.getByText("The seal holds", { exact: false }).or(page.locator("#seal"))).toBeVisible();
  await expectAccessible(page, "receipt of a run");

  await page.goto("/privacy/holds");
  await held.getByRole("button", { name: /^Lift/ }).click();
  await page.getByRole("button", { name: "Lift the hold" }).click();
  await expect(page.getByRole("table", { name: "Lifted" })).toContainText(`Dispute ${id.slice(-4)}`);
});

test("settings survive a reload, say what is wrong where it is wrong, and are published as a version", async ({
  as,
}) => {
  test.setTimeout(90_000);
  const page = await as("privacy_officer");
  await page.goto("/privacy/settings");
  await expect(settings(page)).toBeVisible();
  await days(page, "Incidents").fill("100");
  await expect(page.getByText("At least 365 days: the law asks for it.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Publish…" })).toBeDisabled();
  await days(page, "Incidents").fill("1827");
  await page.getByRole("textbox", { name: "By a person", exact: true }).fill("This reply was written by a person.");
  await page.getByRole("combobox", { name: "Preview of a reply that was written…" }).selectOption("person");
  await expect(page.getByRole("figure")).toContainText("This reply was written by a person.");
  await page.reload();
  await expect(page.getByText(/2 changes that you had not published were found again/)).toBeVisible();
  await expect(days(page, "Incidents")).toHaveValue("1827");
  await expectAccessible(page, "privacy settings");
  await page.getByRole("button", { name: "Publish…" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("Incidents: Days");
  await dialog.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByRole("table", { name: "Versions" }).getByRole("row").nth(1)).toContainText("In force");
  await expect(page.getByRole("button", { name: "Publish…" })).toHaveCount(0);

  // Back as it was: other stories compare what stands under a reply.
  await page.getByRole("textbox", { name: "By a person", exact: true }).fill("");
  await page.getByRole("button", { name: "Publish…" }).click();
  await dialog.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByRole("button", { name: "Publish…" })).toHaveCount(0);
});

test("who published first is named with what they changed, and nobody's work is lost", async ({ as }) => {
  test.setTimeout(90_000);
  const [one, other] = [await as("privacy_officer"), await as("privacy_officer")];
  for (const page of [one, other]) {
    await page.goto("/privacy/settings");
    await expect(settings(page)).toBeVisible();
  }
  await one.getByRole("spinbutton", { name: "A reveal lasts (minutes)" }).fill("7");
  await other.getByRole("textbox", { name: "Name of the organisation" }).fill("Example Ltd");
  await one.getByRole("button", { name: "Publish…" }).click();
  await one.getByRole("dialog").getByRole("button", { name: "Publish", exact: true }).click();
  const told = other.getByRole("alert").filter({ hasText: "while you were changing the settings" });
  await expect(told).toContainText("A reveal lasts (minutes)");
  await told.getByRole("button", { name: "Put my changes onto it" }).click();
  await expect(other.getByRole("spinbutton", { name: "A reveal lasts (minutes)" })).toHaveValue("7");
  await expect(other.getByRole("textbox", { name: "Name of the organisation" })).toHaveValue("Example Ltd");
  await other.getByRole("button", { name: "Discard" }).click();
});

test("in German, by keyboard alone: a dry run and a hold on everything, set and lifted", async ({ as }) => {
  test.setTimeout(90_000);
  const page = await as("privacy_officer", { locale: "de-DE" });
  await page.goto("/privacy/retention");
  await expect(page.getByRole("heading", { level: 1, name: "Aufbewahrung" })).toBeVisible();
  await enter(page, page.getByRole("button", { name: "Probelauf" }));
  await expect(page.getByRole("heading", { name: "Was ein Lauf täte" })).toBeVisible();
  await page.goto("/privacy/holds");
  await enter(page, page.getByRole("button", { name: "Sperre setzen …" }));
  const form = page.getByRole("dialog", { name: "Löschsperre setzen" });
  await tabTo(page, form.getByRole("radio", { name: "Ein Kunde" }));
  await page.keyboard.press("ArrowLeft");
  await expect(form.getByRole("radio", { name: "Alles" })).toBeChecked();
  await tabTo(page, form.getByRole("textbox", { name: "Name der Sperre" }));
  await page.keyboard.type("Prüfung");
  await tabTo(page, form.getByRole("textbox", { name: "Grund" }));
  await page.keyboard.type("Die Behörde prüft.");
  await enter(page, form.getByRole("button", { name: "Sperre setzen" }));
  await expect(page.getByRole("row", { name: /Prüfung/ })).toContainText("Alles");
  await expectAccessible(page, "Löschsperren");
  await enter(page, page.getByRole("button", { name: "Prüfung aufheben …" }));
  await enter(page, page.getByRole("button", { name: "Sperre aufheben" }));
  await expect(page.getByRole("table", { name: "Aufgehoben" })).toContainText("Prüfung");
});

test("who may only read sees everything and can press nothing; others see neither", async ({ as }) => {
  const auditor = await as("auditor");
  await auditor.goto("/privacy/settings");
  await expect(auditor.getByText("Only a privacy officer changes these settings.", { exact: false })).toBeVisible();
  await expect(days(auditor, "Conversations")).toBeDisabled();
  await auditor.goto("/privacy/retention");
  await expect(auditor.getByRole("button", { name: "Dry run" })).toHaveCount(0);
  await expect(auditor.getByText("Only a privacy officer starts runs.")).toBeVisible();
  const supervisor = await as("supervisor");
  for (const place of ["retention", "holds", "settings"]) {
    await supervisor.goto(`/privacy/${place}`);
    await expect(supervisor.getByText("Privacy officer", { exact: false }).first()).toBeVisible();
    await expect(supervisor.getByRole("table")).toHaveCount(0);
  }
});
