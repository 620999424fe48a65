import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { test } from "./support/test";

const palette = (page: Page) => page.getByRole("dialog", { name: "Find or do anything" });
const alive = (page: Page) => expect(page.getByText("Live", { exact: true })).toBeVisible();

async function openPalette(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(palette(page)).toBeVisible({ timeout: 500 });
  }).toPass();
}

test("home shows each role what concerns it", async ({ as }) => {
  const supervisor = await as("supervisor");
  await supervisor.goto("/");
  await expect(supervisor.getByRole("heading", { name: "What waits for you" })).toBeVisible();
  await expect(supervisor.getByRole("heading", { name: "Your queues" })).toBeHidden();
  await supervisor.getByRole("link", { name: "Start reviewing" }).click();
  await expect(supervisor).toHaveURL(/\/desk/);

  const auditor = await as("auditor");
  await auditor.goto("/");
  await expect(auditor.getByRole("heading", { name: "The last seven days" })).toBeVisible();
  await expect(auditor.getByRole("heading", { name: "What waits for you" })).toBeHidden();
  const changes = auditor.getByRole("region", { name: "Changes of rules and access" });
  await expect(changes.getByRole("row").nth(1)).toBeVisible();
  const overruled = auditor.getByRole("region", { name: "Overruled lately" });
  await expect(overruled.getByRole("row")).toHaveCount(6);
  await overruled.getByRole("link", { name: "All of them" }).click();
  await expect(auditor.getByRole("combobox", { name: "Decision", exact: true })).toHaveValue("overruled");
  await expect(auditor.getByRole("row").nth(6)).toBeVisible();
  await expect(auditor.getByRole("link", { name: /^(Approved|Escalated|No action)$/ })).toHaveCount(0);

  const admin = await as("admin");
  await admin.goto("/");
  await expect(admin.getByRole("heading", { name: "Operation" })).toBeVisible();
});

test("the palette leads anywhere by keyboard, and only where one may go", async ({ as }) => {
  const page = await as("supervisor");
  await page.goto("/");
  await alive(page);
  await openPalette(page);
  await expect(palette(page).getByRole("option", { name: /Audit events/ })).toHaveCount(0);
  await page.keyboard.type("decis");
  await expect(palette(page).getByRole("option", { selected: true })).toHaveText(/Decisions/);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/decisions$/);
});

test("a search finds an item by the source's reference, and says when there is none", async ({ as }) => {
  const page = await as("supervisor");
  await page.goto("/");
  await alive(page);
  await openPalette(page);
  await page.keyboard.type("nobody-knows-this");
  await page.keyboard.press("Enter");
  await expect(palette(page).getByText("Nothing found.", { exact: false })).toBeVisible();
  await expect(palette(page).getByRole("option", { name: /nobody-knows-this/ })).toBeVisible();
  await palette(page).getByRole("combobox").fill("parcel-01");
  await page.keyboard.press("Enter");
  await expect(palette(page).getByText("1 record found")).toBeVisible();
  await palette(page).getByRole("combobox").press("Enter");
  await expect(page).toHaveURL(/\/desk\/[0-9a-f-]{36}/);
});

test("G and a letter leads to a room, ? shows the keys, and neither works while typing or when switched off", async ({
  as,
}) => {
  const page = await as("supervisor");
  await page.goto("/");
  await alive(page);
  const keys = page.getByRole("dialog", { name: "Keys on every page" });
  // Pressed until it is heard: the page is drawn before it is alive.
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(keys).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("Escape");
  await expect(keys).toBeHidden();
  await page.keyboard.press("g");
  await page.keyboard.press("q");
  await expect(page).toHaveURL(/\/queues$/);
  await page.goto("/");
  await alive(page);
  await page.getByRole("button", { name: /^Account of/ }).click();
  await page.getByRole("menuitemcheckbox", { name: "Single-key shortcuts" }).click();
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await expect(keys).toBeHidden();
});

test("a page that is not theirs tells whose it is", async ({ as }) => {
  const page = await as("supervisor");
  await page.goto("/audit");
  await expect(page.getByText("This page is not yours to see")).toBeVisible();
  await expect(page.getByText(/Auditor, Privacy officer,? or Administrator/)).toBeVisible();
});

for (const person of ["lead", "auditor", "admin"] as const) {
  test(`home, palette and notifications are accessible: ${person}`, async ({ as }) => {
    test.setTimeout(60_000);
    const page = await as(person);
    await page.goto("/");
    await alive(page);
    await expectAccessible(page, "home");
    await openPalette(page);
    await expectAccessible(page, "the palette");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: /notification/i }).click();
    await expect(page.getByRole("dialog", { name: "Notifications" })).toBeVisible();
    await expectAccessible(page, "notifications");
  });
}

test("an address that leads nowhere is accessible, and leads home", async ({ as }) => {
  const page = await as("auditor");
  await page.goto("/nowhere");
  await expectAccessible(page, "not found");
  await page.getByRole("link", { name: "To your home page" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Today at/ })).toBeVisible();
});
