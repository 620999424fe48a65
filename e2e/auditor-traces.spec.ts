import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { draftBecomes } from "./support/api";
import { asSent } from "./support/as-sent";
import { bar, button, draftCard, nameOf, takeItem } from "./support/desk";
import { CALM_TEXT, sendDraft, sendLeak } from "./support/drafts";
import { test } from "./support/test";

test("an auditor traces a reply from draft to delivery, and cannot decide anything", async ({ as, hook }) => {
  test.setTimeout(90_000);
  const held = await sendDraft({ about: "Traced" });
  const supervisor = await as("supervisor");
  const name = await nameOf(supervisor);
  await takeItem(supervisor, held.title);
  await button(supervisor, "Edit").click();
  const text = `${CALM_TEXT} It comes on Tuesday.`;
  await supervisor.getByRole("textbox").first().fill(text);
  await button(supervisor, "Approve edit").click();
  await draftBecomes(held.id, "delivered");
  expect(hook.told(held.conversation).at(-1)?.data.text).toMatch(asSent(text, "ai_edited"));

  const page = await as("auditor");
  await page.getByRole("link", { name: "Decisions", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Decisions" })).toBeVisible();
  await page.getByRole("combobox", { name: "Decision", exact: true }).selectOption({ label: "Edited and approved" });
  await page.getByRole("combobox", { name: "Person" }).selectOption({ label: name });
  await page.getByRole("combobox", { name: "Finding" }).selectOption({ label: "AI unsure" });
  await expect(page).toHaveURL(/person=.*kind=edit.*finding=low_confidence/);
  await expect(page.getByRole("row").nth(1)).toContainText(name);
  await page.reload();
  await expect(page.getByRole("combobox", { name: "Decision", exact: true })).toHaveValue("edit");
  const row = page.getByRole("row").nth(1);
  await expect(row).toContainText("AI unsure");
  await row.getByRole("link", { name: "Edited and approved" }).click();

  await expect(page.getByRole("heading", { level: 1, name: `${name} edited and approved` })).toBeVisible();
  const part = (title: string) => page.getByRole("region", { name: title, exact: true });
  await expect(part("What was asked")).toContainText("Where is my parcel, please?");
  await expect(part("What the AI wrote")).toContainText(CALM_TEXT);
  await expect(part("What the policy said, and why")).toContainText("The AI gives itself");
  await expect(part("What people decided").locator("ins")).toContainText("It comes on Tuesday.");
  await expect(part("In short")).toContainText("Supervisor");
  await expect(part("What went out")).toContainText(text);
  await expect(part("What went out")).toContainText("attempt 1 arrived, answered with 204");

  await page.getByRole("link", { name: "Timeline", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Life of a reply" })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/audit/drafts/${held.id}$`));
  const steps = part("Step by step").getByRole("listitem");
  await expect(steps).toHaveCount(7);
  await expect(steps.nth(0)).toContainText("sent a draft reply");
  await expect(steps.nth(1)).toContainText("The policy held a reply for a person");
  await expect(steps.nth(3)).toContainText(`${name} edited a reply and approved it`);
  await expect(steps.nth(3)).toContainText("From “waiting for a decision” to “on its way out”");
  await expect(steps.nth(4)).toContainText("A reply went out");
  await expect(steps.nth(5)).toContainText("left with a receipt for its reader: written by AI, revised by a person");
  await expect(steps.nth(6)).toContainText("The source took delivery at attempt 1");

  await steps.nth(6).getByRole("link", { name: "Event" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "The source took delivery at attempt 1" })).toBeVisible();
  const stored = JSON.parse((await part("Readable").locator("pre").textContent()) ?? "");
  expect(stored).toMatchObject({ type: "delivery.attempted", data: { delivered: true, status: 204 } });
  await expect(part("What it says")).toContainText("Status answered");
  const kept = part("As it is stored");
  const saving = page.waitForEvent("download");
  await kept.getByRole("button", { name: "Download the bytes" }).click();
  const file = await readFile(await (await saving).path());
  await expect(kept).toContainText(createHash("sha256").update(file).digest("hex"));
  expect(file.toString("utf8")).toBe(await kept.locator("pre").last().textContent());
  await expect(part("Seal")).toContainText("The proof was checked in your browser just now");

  await page.goto("/audit");
  await page.getByRole("textbox", { name: "Reply or item, by id" }).fill(held.id);
  await expect(page).toHaveURL(new RegExp(`about=${held.id}`));
  await expect(page.getByRole("row")).toHaveCount(8);
  await page.getByRole("combobox", { name: "What happened" }).selectOption("item.decided");
  await expect(page.getByRole("row")).toHaveCount(2);
  await expect(page.getByRole("row").nth(1)).toContainText(`${name} edited a reply and approved it`);

  const waits = await sendLeak("Not the auditor's");
  await page.goto("/desk");
  await page.getByRole("link", { name: waits.title }).click();
  await expect(draftCard(page)).toBeVisible();
  await expect(bar(page).getByRole("button", { name: /^(Approve|Edit|Reject|Escalate|Claim)/ })).toHaveCount(0);
});

test("a supervisor sees decisions but not the record, and is told whose it is", async ({ as }) => {
  const page = await as("supervisor");
  await expect(page.getByRole("link", { name: "Audit", exact: true })).toHaveCount(0);
  await page.goto("/audit");
  await expect(page.getByRole("heading", { level: 1, name: "Audit" })).toBeVisible();
  await expect(page.getByText("Auditor, Privacy officer, or Administrator")).toBeVisible();
  await page.goto("/decisions");
  await expect(page.getByRole("table")).toBeVisible();
});

for (const [language, locale, words] of [
  ["en", "en-GB", { policy: "By the policy", life: "Timeline", event: "Event" }],
  ["de", "de-DE", { policy: "Vom Regelwerk", life: "Verlauf", event: "Ereignis" }],
] as const) {
  test(`nothing stands in the way of assistive technology here either: ${language}`, async ({ as }) => {
    test.setTimeout(90_000);
    await sendLeak("Audited");
    const page = await as("auditor", { locale });
    await page.goto("/decisions");
    await page.getByRole("button", { name: words.policy }).click();
    await expect(page.getByRole("table")).toBeVisible();
    await expectAccessible(page, "the decisions");
    await page.getByRole("row").nth(1).getByRole("link").click();
    await expect(page.locator("mark").first()).toBeVisible();
    await expectAccessible(page, "a decision");
    await page.getByRole("link", { name: words.life, exact: true }).click();
    await expect(page).toHaveURL(/\/audit\/drafts\//);
    await expectAccessible(page, "the life of a reply");
    await page.getByRole("link", { name: words.event, exact: true }).first().click();
    await expect(page.locator("pre").first()).toBeVisible();
    await expectAccessible(page, "an event");
    await page.goto("/audit");
    await expect(page.getByRole("table")).toBeVisible();
    await expectAccessible(page, "the record");
  });
}
