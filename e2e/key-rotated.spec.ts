import { expect, type Page } from "@playwright/test";
import { Webhook } from "standardwebhooks";
import { ask } from "./support/api";
import { expectToast } from "./support/desk";
import { draftOf, unique } from "./support/drafts";
import type { Delivery, Hook } from "./support/hook";
import { HOOK_PORT } from "./support/instance";
import { test } from "./support/test";

type Source = { code: string; name: string; key: string; secret: string };

/** A source of the story's own, so that no other story loses its key. */
async function createSource(page: Page): Promise<Source> {
  const own = unique();
  const source = { code: `rotated-${own}`, name: `Rotated ${own}` };
  await page.goto("/admin/sources");
  await page.getByRole("button", { name: "New source…" }).click();
  const form = page.getByRole("dialog", { name: "New source" });
  await form.getByLabel("Code").fill(source.code);
  await form.getByLabel("Name").fill(source.name);
  await form.getByLabel("Webhooks go to").fill(`http://localhost:${HOOK_PORT}/hook`);
  await form.getByLabel("Tools that change something").fill("refund\ncancel_booking");
  await form.getByRole("button", { name: "Create source" }).click();
  const told = page.getByRole("dialog", { name: "The source is ready" });
  await expect(told).toBeVisible();
  const [key = "", secret = ""] = await told.locator("code").allTextContents();
  expect(key).toMatch(/^cs_/);
  expect(secret).toMatch(/^whsec_/);
  await told.getByRole("button", { name: "I have kept it" }).click();
  await expect(page.getByRole("heading", { level: 1, name: source.name })).toBeVisible();
  await expect(page.getByText(key), "told once").toHaveCount(0);
  return { ...source, key, secret };
}

const part = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

async function shownOnce(page: Page, name: string): Promise<string> {
  const value = (await part(page, name).locator("code").first().textContent()) ?? "";
  await part(page, name).getByRole("button", { name: "I have kept it" }).click();
  await expect(page.getByText(value)).toHaveCount(0);
  return value;
}

const send = (key: string) => ask("POST", "/drafts", draftOf(unique(), { about: "Rotation" }), key);

/** Sends a test and waits until it was told. */
async function testOnce(page: Page, hook: Hook, code: string): Promise<Delivery> {
  const before = hook.tests(code).length;
  await part(page, "Try it").getByRole("button", { name: "Send a test webhook" }).click();
  await expect.poll(() => hook.tests(code).length).toBe(before + 1);
  return hook.tests(code)[before] as Delivery;
}

function verifies({ headers, raw }: Delivery, secret: string): boolean {
  try {
    new Webhook(secret).verify(raw, headers as Record<string, string>);
    return true;
  } catch {
    return false;
  }
}

test("a source's key is rotated without a gap, and the old one is refused", async ({ as }) => {
  const page = await as("admin");
  const source = await createSource(page);
  expect((await send(source.key)).status).toBe(201);

  await part(page, "API keys").getByRole("button", { name: "Create another key" }).click();
  await expectToast(page, "Key created");
  const next = await shownOnce(page, "API keys");
  expect(next).not.toBe(source.key);
  expect((await send(next)).status).toBe(201);
  expect((await send(source.key)).status, "both open until one is revoked").toBe(201);

  const old = part(page, "API keys")
    .getByRole("row")
    .filter({ hasText: source.key.slice(0, 9) });
  await old.getByRole("button", { name: /^Revoke/ }).click();
  const dialog = page.getByRole("dialog", { name: "Revoke this key?" });
  await expect(dialog.getByText("Keep it", { exact: true })).toBeFocused();
  await dialog.getByRole("button", { name: "Revoke key" }).click();
  await expect(old).toContainText("Revoked");
  const refused = await send(source.key);
  expect(refused.status).toBe(401);
  expect(refused.headers.get("content-type")).toContain("application/problem+json");
  expect(refused.body).toMatchObject({ status: 401, title: "Not signed in" });
  expect((await send(next)).status).toBe(201);

  await page.getByRole("button", { name: "Disable…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Disable source" }).click();
  await expect(page.getByText("This source is disabled")).toBeVisible();
  expect((await send(next)).status).toBe(401);
  await page.getByRole("button", { name: "Enable" }).click();
  await expect(page.getByText("This source is disabled")).toBeHidden();
  await expect.poll(async () => (await send(next)).status).toBe(201);
});

test("the signing secret is rotated: both sign meanwhile, then only the new one", async ({ as, hook }) => {
  const page = await as("admin");
  const source = await createSource(page);
  expect(verifies(await testOnce(page, hook, source.code), source.secret)).toBe(true);

  await part(page, "Signing secret").getByRole("button", { name: "Make a new secret" }).click();
  await expectToast(page, "New signing secret made");
  const next = await shownOnce(page, "Signing secret");
  const meanwhile = await testOnce(page, hook, source.code);
  expect([verifies(meanwhile, source.secret), verifies(meanwhile, next)]).toEqual([true, true]);
  await expect(part(page, "Signing secret").getByRole("button", { name: "Make a new secret" })).toBeHidden();

  await part(page, "Signing secret").getByRole("button", { name: "Retire the older one…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Retire secret" }).click();
  await expectToast(page, "Older secret retired");
  const after = await testOnce(page, hook, source.code);
  expect([verifies(after, source.secret), verifies(after, next)]).toEqual([false, true]);
});

test("a webhook that was given up is sent again under the same id, and then no more", async ({ as, hook }) => {
  const page = await as("admin");
  const source = await createSource(page);
  hook.refuseTests(source.code, true);
  const refused = await testOnce(page, hook, source.code);
  await expect(part(page, "Try it").getByText("Given up")).toBeVisible();
  await expect(part(page, "Try it")).toContainText("The receiver wants no more of these (410).");
  hook.refuseTests(source.code, false);

  await page.goto("/admin/webhooks");
  await page.getByLabel("How it stands").selectOption({ label: "Given up" });
  await expect(page).toHaveURL(/\?state=failed$/);
  await page.getByLabel("Source").selectOption({ label: source.name });
  await expect(page).toHaveURL(/source=[0-9a-f-]+&state=failed$/);
  await page.reload();
  await expect(page.getByRole("row").filter({ hasText: source.name })).toHaveCount(1);
  await page.getByRole("link", { name: "Test", exact: true }).click();
  await expect(page.getByText(String(refused.headers["webhook-id"]))).toBeVisible();
  await page.getByRole("button", { name: "Send again" }).click();
  await expect.poll(() => hook.tests(source.code).length).toBe(2);
  const [, again] = hook.tests(source.code);
  expect(again?.headers["webhook-id"]).toBe(refused.headers["webhook-id"]);
  expect(again?.raw).toBe(refused.raw);
  await expect(page.getByRole("row").filter({ hasText: "Arrived (204)" }), "it came by itself").toBeVisible();
  await expect(page.getByRole("button", { name: "Send again" })).toBeHidden();
  const answer = await page.request.post("/api/trpc/delivery.retry", {
    data: { delivery: String(refused.headers["webhook-id"]) },
  });
  expect(await answer.json()).toMatchObject({ error: { message: "conflict" } });
  expect(hook.tests(source.code)).toHaveLength(2);
});

test("who does not manage sources is told whose they are", async ({ as }) => {
  const page = await as("lead");
  await page.goto("/admin/sources");
  await expect(page.getByText("Administrator")).toBeVisible();
  await expect(page.getByRole("button", { name: "New source…" })).toHaveCount(0);
});
