import { expect } from "@playwright/test";
import { Webhook } from "standardwebhooks";
import { draftBecomes, readDraft } from "./support/api";
import { asSent } from "./support/as-sent";
import { button, draftCard, expectToast, explanation, findRow, messages, openItem, row } from "./support/desk";
import { sendLeak } from "./support/drafts";
import type { Delivery } from "./support/hook";
import { demoSource } from "./support/instance";
import { test } from "./support/test";

test("a held reply appears, says why, is approved, taken back, approved again, and leaves once", async ({
  as,
  hook,
}) => {
  const page = await as("supervisor");
  let loads = 0;
  page.on("load", () => {
    loads += 1;
  });

  const held = await sendLeak("Where the confirmation went");
  expect(held.receipt).toMatchObject({ state: "queued", disposition: { rule: "other-customers-data" } });
  await findRow(page, held.title);
  await expect(row(page, held.title)).toContainText("Another customer's data");
  expect(loads, "it came by itself").toBe(0);

  await openItem(page, held.title);
  await expect(draftCard(page).locator("mark")).toHaveText("[E-mail 1]");
  await expect(explanation(page)).toContainText("It names an email address that belongs to a different customer.");
  await expect(button(page, "Approve")).toBeDisabled();
  await expect(page.getByText("Open finding 1 before you approve")).toBeVisible();

  const number = draftCard(page).getByRole("button", { name: `Finding 1, Severe: “[E-mail 1]”` });
  await expect(number).toHaveText("1");
  await number.click();
  await expect(explanation(page).getByRole("button", { expanded: true, name: "[E-mail 1]" })).toBeFocused();
  await expect(explanation(page)).toContainText("It is on file for somebody else and not for this customer");

  await button(page, "Approve").click();
  await expectToast(page, "Approved");
  expect(await readDraft(held.id)).toMatchObject({ state: "releasing", text: null });

  await messages(page)
    .getByRole("button", { name: /^Undo \(\d+\)/ })
    .click();
  await expect(page.getByRole("heading", { level: 1, name: held.title })).toBeVisible();
  await expect(page.getByRole("timer")).toHaveText(/Yours for/);
  expect(await readDraft(held.id)).toMatchObject({ state: "queued", text: null });

  await button(page, "Approve").click();
  await expectToast(page, "Approved");
  const delivered = await draftBecomes(held.id, "delivered");
  expect(delivered.text).toMatch(asSent(held.text, "ai_approved"));
  expect(delivered.body).toBe(held.text);
  expect(delivered.delivered_at).not.toBeNull();

  const told = hook.told(held.conversation);
  expect(told.map(({ type }) => type)).toEqual(["draft.released"]);
  expect(told[0]?.data).toMatchObject({
    draft: { id: held.id, external_id: held.externalId },
    text: delivered.text,
    body: held.text,
    receipt_url: delivered.receipt_url,
    allowed_by: { decision: "approve" },
  });
  expectSigned(told[0] as Delivery);
});

/** By the Standard Webhooks library of the receiving side, when the source's secret is at hand; else by shape. */
function expectSigned({ headers, raw }: Delivery): void {
  expect(headers["webhook-id"]).toMatch(/^[\w-]{20,}$/);
  expect(Math.abs(Number(headers["webhook-timestamp"]) - Date.now() / 1000)).toBeLessThan(60);
  expect(headers["webhook-signature"]).toMatch(/^v1,[A-Za-z0-9+/]{43}=$/);
  const secret = demoSource().signing_secret;
  if (secret === undefined) return;
  const verified = () => new Webhook(secret).verify(raw, headers as Record<string, string>);
  expect(verified).not.toThrow();
  expect(() => new Webhook(secret).verify(`${raw} `, headers as Record<string, string>)).toThrow();
}
