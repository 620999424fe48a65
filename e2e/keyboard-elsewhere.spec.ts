import { expect } from "@playwright/test";
import { readDraft } from "./support/api";
import { button, expectToast, takeItem } from "./support/desk";
import { sendLeak, unique } from "./support/drafts";
import { enter, tabTo } from "./support/keyboard";
import { test } from "./support/test";

test("an administrator invites somebody and takes the invitation back without touching the mouse", async ({ as }) => {
  const page = await as("admin");
  const email = `keys.${unique()}@story.example`;
  await enter(page, page.getByRole("link", { name: "Admin", exact: true }));
  await expect(page.getByRole("heading", { level: 1, name: "Members" })).toBeVisible();
  await enter(page, page.getByRole("button", { name: "Invite somebody" }));
  const dialog = page.getByRole("dialog");
  await tabTo(page, dialog.getByLabel("Email"));
  await page.keyboard.type(email);
  await tabTo(page, dialog.getByRole("group", { name: "Auditor" }).getByRole("checkbox"));
  await page.keyboard.press("Space");
  await enter(page, dialog.getByRole("button", { name: "Mail the invitation" }));
  await expect(dialog.getByText("Nobody else sees it")).toBeVisible();
  await enter(page, dialog.getByRole("button", { name: "Done" }));
  await expect(dialog).toBeHidden();
  const open = page.getByRole("table", { name: "Open invitations" }).getByRole("row", { name: email });
  await expect(open).toContainText("Auditor");
  await enter(page, open.getByRole("button", { name: /^Revoke/ }));
  await expect(open).toBeHidden();
});

test("an auditor goes from home to the bytes of an event without touching the mouse", async ({ as }) => {
  const page = await as("auditor");
  await enter(page, page.getByRole("link", { name: /to your home page/ }));
  await expect(page.getByRole("heading", { level: 1, name: /^Today at/ })).toBeVisible();
  const overruled = page.getByRole("region", { name: "Overruled lately" });
  await enter(page, overruled.getByRole("row").nth(1).getByRole("link").first());
  await expect(page.getByRole("region", { name: "What people decided" })).toBeVisible();
  await enter(page, page.getByRole("link", { name: "Timeline", exact: true }));
  await expect(page.getByRole("heading", { level: 1, name: /^Life of a/ })).toBeVisible();
  await enter(page, page.getByRole("link", { name: "Event", exact: true }).first());
  const saving = page.waitForEvent("download");
  await enter(page, page.getByRole("button", { name: "Download the bytes" }));
  expect((await saving).suggestedFilename()).toMatch(/^event-[0-9a-f-]{36}\.json$/);
});

test("a lead takes a claim over and decides without touching the mouse", async ({ as }) => {
  test.setTimeout(60_000);
  const held = await sendLeak("Taken over by keyboard");
  await takeItem(await as("supervisor"), held.title);
  const page = await as("lead");
  await enter(page, page.getByRole("link", { name: "Queues", exact: true }));
  await enter(page, page.getByRole("main").getByRole("link", { name: "Privacy", exact: true }));
  await expect(page.getByRole("heading", { level: 1, name: "Privacy" })).toBeVisible();
  await tabTo(page, page.getByRole("checkbox", { name: `Choose ${held.title}` }));
  await page.keyboard.press("Space");
  await enter(page, page.getByRole("button", { name: "Take over" }));
  await enter(page, page.getByRole("dialog").getByRole("button", { name: "Take it" }));
  await enter(page, page.getByRole("main").getByRole("link", { name: "Open it at the desk" }));
  await expect(button(page, "Claim")).toBeVisible();
  await page.keyboard.press("c");
  await expect(page.getByRole("timer")).toBeVisible();
  await page.keyboard.press("1");
  await expect(button(page, "Approve")).toBeEnabled();
  await page.keyboard.press("a");
  await expectToast(page, "Approved");
  await expect.poll(async () => (await readDraft(held.id)).state).toMatch(/releasing|released|delivered/);
});
