import { expect } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { signInOf } from "./support/instance";
import { startSecondWeb } from "./support/second-web";
import { fillIn } from "./support/sign-in";
import { test } from "./support/test";

test("while the database is away the console says so and keeps its header, and goes on once it is back", async ({
  as,
  fresh,
}) => {
  test.setTimeout(120_000);
  const web = await startSecondWeb();
  try {
    const page = await as("supervisor");
    await page.goto(`${web.origin}/decisions`);
    await expect(page.getByText("Live", { exact: true })).toBeVisible();
    const outside = await fresh({ locale: "de-DE" });
    await outside.goto(`${web.origin}/sign-in`);

    web.loseDatabase();
    const header = page.getByRole("navigation", { name: "Console" });
    await header.getByRole("link", { name: "Queues" }).click();
    const broken = page.getByRole("heading", { level: 1, name: "This page could not be shown" });
    await expect(broken).toBeVisible();
    await expect(page.getByText("give your administrator this code")).toBeVisible();
    await expectAccessible(page, "a page that broke");
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByText("The server does not answer yet.", { exact: false })).toBeVisible();
    await expect(header).toBeVisible();

    const { email } = signInOf("lead");
    await fillIn(outside, email, "a password of theirs");
    await expect(outside.getByText("Die Anmeldung hat nicht geklappt.", { exact: false })).toBeVisible();
    await expect(outside.getByLabel(/^E-Mail/)).toHaveValue(email);
    await expectAccessible(outside, "a sign-in that failed");
    const answer = await outside.goto(`${web.origin}/invitation/${"x".repeat(43)}`);
    expect(answer?.status()).toBe(500);
    await expect(outside.getByRole("heading", { name: "Diese Seite ließ sich nicht anzeigen" })).toBeVisible();
    await expectAccessible(outside, "a page that broke with all around it");

    web.findDatabase();
    await expect(async () => {
      await page.getByRole("button", { name: "Try again" }).click({ timeout: 500 });
      await expect(page.getByRole("heading", { level: 1, name: "Queues" })).toBeVisible({ timeout: 3_000 });
    }).toPass({ timeout: 20_000 });
    await expect(page.getByText("Live", { exact: true })).toBeVisible({ timeout: 20_000 });
  } finally {
    await web.stop();
  }
});

test("what is not there keeps the header and leads home", async ({ as }) => {
  const page = await as("auditor");
  const answer = await page.goto("/decisions/00000000-0000-4000-8000-000000000000");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1, name: "There is nothing at this address" })).toBeVisible();
  await expectAccessible(page, "a record that is not there");
  await page.getByRole("navigation", { name: "Console" }).getByRole("link", { name: "Audit" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Audit" })).toBeVisible();
});
