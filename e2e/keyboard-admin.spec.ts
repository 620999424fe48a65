import { expect, type Page } from "@playwright/test";
import { ask } from "./support/api";
import { expectToast } from "./support/desk";
import { draftOf, unique } from "./support/drafts";
import { HOOK_PORT, signInOf } from "./support/instance";
import { enter, tabTo, walkTo } from "./support/keyboard";
import { signIn } from "./support/sign-in";
import { test } from "./support/test";

/** Through the row of the administration's pages. */
async function openAdmin(page: Page, name: string): Promise<void> {
  await enter(page, page.getByRole("link", { name: "Admin", exact: true }));
  await enter(page, page.getByRole("link", { name, exact: true }));
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

test("a source is made, its key replaced and its webhook read without touching the mouse", async ({ as, hook }) => {
  test.setTimeout(90_000);
  const page = await as("admin");
  const own = unique();
  await openAdmin(page, "Sources");
  await enter(page, page.getByRole("button", { name: "New source…" }));
  const form = page.getByRole("dialog", { name: "New source" });
  for (const [field, text] of [
    ["Code", `keys-${own}`],
    ["Name", `Keys ${own}`],
    ["Webhooks go to", `http://localhost:${HOOK_PORT}/hook`],
  ] as const) {
    await tabTo(page, form.getByLabel(field));
    await page.keyboard.type(text);
  }
  await enter(page, form.getByRole("button", { name: "Create source" }));
  await enter(page, page.getByRole("dialog").getByRole("button", { name: "I have kept it" }));
  await expect(page.getByRole("heading", { level: 1, name: `Keys ${own}` })).toBeVisible();

  const keys = page.getByRole("region", { name: "API keys", exact: true });
  await enter(page, keys.getByRole("button", { name: "Create another key" }));
  await expectToast(page, "Key created");
  const key = (await keys.locator("code").first().textContent()) ?? "";
  await enter(page, keys.getByRole("button", { name: "I have kept it" }));
  const old = keys.getByRole("row").filter({ hasNotText: key.slice(0, 9) });
  await enter(page, old.getByRole("button", { name: /^Revoke/ }));
  const dialog = page.getByRole("dialog", { name: "Revoke this key?" });
  await enter(page, dialog.getByRole("button", { name: "Revoke key" }));
  await expect(old.last()).toContainText("Revoked");
  expect((await ask("POST", "/drafts", draftOf(unique(), { about: "New key" }), key)).status).toBe(201);

  await enter(page, page.getByRole("button", { name: "Send a test webhook" }));
  await expect.poll(() => hook.tests(`keys-${own}`).length).toBe(1);
  await openAdmin(page, "Webhooks");
  await enter(
    page,
    page
      .getByRole("row")
      .filter({ hasText: `Keys ${own}` })
      .getByRole("link")
      .first(),
  );
  const attempts = page.getByRole("table", { name: "Attempts" });
  await expect(attempts.getByRole("row").filter({ hasText: "Arrived" })).toBeVisible();
});

test("a reason is added and retired without touching the mouse", async ({ as }) => {
  const page = await as("admin");
  const title = `Too long ${unique()}`;
  await openAdmin(page, "Reasons");
  await enter(page, page.getByRole("button", { name: "Add reason…" }));
  const dialog = page.getByRole("dialog", { name: "Add a reason" });
  await expect(dialog.getByLabel("In English")).toBeFocused();
  await page.keyboard.type(title);
  await tabTo(page, dialog.getByLabel("In German"));
  await page.keyboard.type(`Zu lang ${title}`);
  await page.keyboard.press("Enter");
  await expectToast(page, "Reason added");
  await enter(page, page.getByRole("button", { name: `Retire: ${title}` }));
  await expectToast(page, "Reason retired");
});

test("a team is made without touching the mouse", async ({ as }) => {
  const page = await as("admin");
  const name = `Night ${unique()}`;
  await openAdmin(page, "Teams");
  await enter(page, page.getByRole("button", { name: "New team" }));
  const dialog = page.getByRole("dialog", { name: "New team" });
  await tabTo(page, dialog.getByLabel("Name"));
  await page.keyboard.type(name);
  await tabTo(page, dialog.getByRole("checkbox").first());
  await page.keyboard.press("Space");
  await enter(page, dialog.getByRole("button", { name: "Make the team" }));
  await expectToast(page, "Team saved");
  await expect(page.getByRole("row").filter({ hasText: name })).toBeVisible();
});

test("a session of mine is ended from another window without touching the mouse", async ({ as, fresh }) => {
  test.setTimeout(60_000);
  const page = await as("privacy_officer");
  const other = await fresh();
  await signIn(other, signInOf("privacy_officer"));
  await tabTo(page, page.getByRole("button", { name: /^Account of/ }));
  await page.keyboard.press("Enter");
  const mine = page.getByRole("menuitem", { name: "Sessions and settings" });
  await walkTo(page, "ArrowDown", mine);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "My account" })).toBeVisible();
  await enter(page, page.getByRole("button", { name: /^End (?!all)/ }).first());
  await expectToast(page, "Session ended");
  await other.reload();
  await expect(other).toHaveURL(/sign-in/);
});
