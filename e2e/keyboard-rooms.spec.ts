import { expect } from "@playwright/test";
import { draftBecomes, postFlag } from "./support/api";
import { bar, button, expectToast } from "./support/desk";
import { sendDraft, unique } from "./support/drafts";
import { enter, tabTo } from "./support/keyboard";
import { test } from "./support/test";

/** Whatever became of the story, the others need an organisation at work. */
test.afterAll(async ({ browser, states }) => {
  const state = states.get("lead");
  if (!state) return;
  const lead = await browser.newContext({ storageState: state });
  await lead.request.post("/api/trpc/stop.set", {
    data: { scope: "organisation", on: false, reason: "after the story" },
  });
  await lead.close();
});

test("a flag is found, read and closed without touching the mouse", async ({ as }) => {
  test.setTimeout(60_000);
  const sent = await sendDraft({ about: "Flag by keyboard", confidence: null });
  await draftBecomes(sent.id, "delivered");
  await postFlag({
    external_id: `flag-${unique()}`,
    about: { draft: sent.externalId },
    raised_by: "customer",
    reason: "wrong_answer",
    note: "That is not what I asked.",
  });
  const page = await as("supervisor");
  await enter(page, page.getByRole("link", { name: "Flagged", exact: true }));
  await enter(page, page.getByRole("link", { name: sent.title }));
  await expect(page.getByRole("heading", { level: 1, name: sent.title })).toBeVisible();
  await enter(page, button(page, "Claim"));
  await expect(page.getByRole("timer")).toBeVisible();
  await expect(button(page, "No action")).toBeEnabled();
  await page.keyboard.press("n");
  await expectToast(page, "Closed without action");
  await expect(bar(page)).toContainText("Decided by");
  await enter(page, button(page, "Back to flagged"));
  await expect(page.getByRole("heading", { level: 1, name: "Flagged conversations" })).toBeVisible();
});

test("the policy and what an older version said are read without touching the mouse", async ({ as }) => {
  const page = await as("supervisor");
  await enter(page, page.getByRole("link", { name: "Policy", exact: true }));
  await expect(page.getByRole("heading", { level: 1, name: "Policy", exact: true })).toBeVisible();
  await enter(page, page.getByRole("link", { name: "Version 1", exact: true }));
  await expect(page).toHaveURL(/\/policy\/1$/);
  await expect(page.getByRole("listitem").filter({ hasText: "In every other case:" })).toBeVisible();
});

test("everything is stopped, goes on, and is read in the record without touching the mouse", async ({ as }) => {
  test.setTimeout(60_000);
  const page = await as("lead");
  const reason = `By keyboard ${unique()}`;
  const dialog = page.getByRole("dialog", { name: "Stop switch" });
  const banner = page.getByRole("alert").filter({ hasText: "Everything is stopped." });
  await enter(page, page.getByRole("button", { name: "Stop…" }));
  await tabTo(page, dialog.getByLabel("Reason"));
  await page.keyboard.type(reason);
  await enter(page, dialog.getByRole("button", { name: "Stop now" }));
  await expect(banner).toContainText(reason);
  await expect(dialog).toBeHidden();

  await enter(page, page.getByRole("button", { name: "Lift stop…" }));
  await tabTo(page, dialog.getByLabel("Reason"));
  await page.keyboard.type("All is well");
  await enter(page, dialog.getByRole("button", { name: "Lift the stop" }));
  await expect(dialog).toBeHidden();
  await expect(banner).toBeHidden();

  await enter(page, page.getByRole("link", { name: "Admin", exact: true }));
  await enter(page, page.getByRole("link", { name: "Stops", exact: true }));
  await expect(page.getByRole("main")).toContainText(reason);
});

test("the log is checked, exported and downloaded without touching the mouse", async ({ as }) => {
  test.setTimeout(120_000);
  const page = await as("auditor");
  await enter(page, page.getByRole("link", { name: "Audit", exact: true }));
  await enter(page, page.getByRole("link", { name: "Check the log" }));
  await enter(page, page.getByRole("button", { name: "Check everything", exact: true }));
  await expect(page.getByText(/All [\d,]+ events are in order/)).toBeVisible({ timeout: 30_000 });

  await enter(page, page.getByRole("link", { name: "Audit", exact: true }));
  await enter(page, page.getByRole("link", { name: "Exports", exact: true }));
  await enter(page, page.getByRole("button", { name: "Export everything" }));
  const newest = page.getByRole("table", { name: "Built and being built" }).getByRole("row").nth(1);
  await expect(newest).toContainText(/Waiting|Being built|Ready/);
  await expect(newest).toContainText("Ready", { timeout: 60_000 });
  const coming = page.waitForEvent("download");
  await enter(page, newest.getByRole("link", { name: /Download/ }));
  expect((await coming).suggestedFilename()).toMatch(/\.zip$/);
});

test("a message waits while it is read, and goes on Escape, without touching the mouse", async ({ as }) => {
  test.setTimeout(60_000);
  const page = await as("lead");
  await enter(page, page.getByRole("link", { name: "Admin", exact: true }));
  await enter(page, page.getByRole("link", { name: "Reasons", exact: true }));
  const down = page.getByRole("button", { name: /^Move down/ }).first();
  const up = page.getByRole("button", { name: /^Move up/ }).nth(1);
  await enter(page, down);
  await expectToast(page, "Order changed");
  await enter(page, up);
  await expectToast(page, "Order changed");
  const message = page.getByRole("region", { name: "Messages" });
  await tabTo(page, message.getByRole("button", { name: "Close message" }));
  await page.keyboard.press("Escape");
  await expect(message.getByText("Order changed")).toBeHidden();
});
