import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { draftBecomes, readDraft } from "./support/api";
import { sendDraft } from "./support/drafts";
import { bringBack, policyInForce, publishPart } from "./support/policy";
import { test } from "./support/test";

let begun = 0;

/** Alike items may be decided together, by two people's word. */
async function allowTogether(lead: Page, admin: Page): Promise<void> {
  begun = (await policyInForce(lead)).version;
  await publishPart(lead, admin, { bulk: { risk_below: 1, most: 100 } });
}

/** Whatever became of a story, the others live under the policy that they know. */
test.afterEach(async ({ as }) => {
  if (begun > 0) await bringBack(await as("lead"), begun);
});

const bar = (page: Page) => page.getByRole("region", { name: /^(Decide them all|Über alle entscheiden)$/ });

/** Reads by its key whatever is to be read. */
async function readSample(page: Page): Promise<void> {
  for (let left = await unread(page); left > 0; left = await unread(page)) {
    await page.keyboard.press("o");
    await expect(bar(page)).not.toHaveAttribute("data-unread", String(left));
    await expect(page.getByRole("article")).toBeVisible();
  }
}

const unread = async (page: Page) => Number(await bar(page).getAttribute("data-unread"));

test("alike items are decided at once after a sample was read, and taken back as a whole", async ({ as }) => {
  test.setTimeout(60_000);
  await allowTogether(await as("lead"), await as("admin"));
  const held = await Promise.all([1, 2, 3, 4].map(() => sendDraft({ about: "Alike" })));
  const page = await as("supervisor");
  await expect(page.getByRole("link", { name: "Decide alike items together" })).toBeVisible();
  await page.keyboard.press("b");
  await expect(page.getByRole("heading", { level: 1, name: "Decide alike items together" })).toBeVisible();
  await expectAccessible(page, "what is alike");

  await page
    .getByRole("button", { name: /^Take \d+ items together: AI unsure/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/desk\/bulk\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("button", { name: held[0]?.title })).toBeVisible();
  await expect(bar(page).getByRole("button", { name: /^Approve/ })).toBeDisabled();
  expect(await unread(page)).toBeGreaterThanOrEqual(3);
  await page.keyboard.press("a");
  expect((await readDraft(held[0]?.id ?? "")).state, "nothing is decided before").toBe("queued");

  await readSample(page);
  await expect(bar(page)).toContainText("Rejections and hand-overs cannot: the sources are told at once.");
  await expectAccessible(page, "items decided together");
  // A reason and a note that were begun for all of them outlive the page.
  await page.keyboard.press("r");
  await bar(page).getByRole("radio", { name: "Wrong fact" }).check({ force: true });
  await bar(page).getByLabel("Note to the AI team").fill("All of them name the old price.");
  await expect(bar(page)).toContainText("Kept, not sent.");
  await page.reload();
  await expect(bar(page)).toContainText("You have begun something here.");
  const note = bar(page).getByLabel("Note to the AI team");
  await expect(async () => {
    await page.keyboard.press("r");
    await expect(note).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(note).toHaveValue("All of them name the old price.");
  await expect(bar(page).getByRole("radio", { name: "Wrong fact" })).toBeChecked();
  await page.keyboard.press("Escape");

  await page.keyboard.press("a");
  await expect(page.getByRole("heading", { name: /replies approved$/ })).toBeVisible();
  await expect(page.getByText("Nothing has left yet.")).toBeVisible();
  for (const { id } of held) expect((await readDraft(id)).state).toBe("releasing");
  await page.keyboard.press("u");
  await expect(page.getByRole("heading", { name: "Taken back" })).toBeVisible();
  for (const { id } of held) await draftBecomes(id, "queued");
});

test("in German: one that was read is left out at the price of reading more, and all are given back", async ({
  as,
}) => {
  test.setTimeout(60_000);
  await allowTogether(await as("lead"), await as("admin"));
  await Promise.all([1, 2, 3, 4, 5].map(() => sendDraft({ about: "Gleich" })));
  const page = await as("second_supervisor", { locale: "de-DE" });
  await page.getByRole("link", { name: "Gleiches gemeinsam entscheiden" }).click();
  await page
    .getByRole("button", { name: /Vorgänge gemeinsam übernehmen: KI unsicher/ })
    .first()
    .click();
  await expect(bar(page)).toContainText(/gezogenen Vorgängen sind noch zu lesen/);
  await page.keyboard.press("o");
  const read = page.getByRole("region", { name: "Der Vorgang, der gelesen wird" });
  await expect(read.getByRole("article")).toBeVisible();
  await read.getByRole("button", { name: "Ausnehmen" }).click();
  await expect(page.getByText("Ausgenommen, wartet in der Warteschlange")).toBeVisible();
  await expectAccessible(page, "items decided together, in German");
  await bar(page).getByRole("button", { name: "Alle zurückgeben" }).click();
  await expect(page).toHaveURL(/\/desk\/bulk$/);
  await expect(page.getByRole("button", { name: /Vorgänge gemeinsam übernehmen: KI unsicher/ }).first()).toBeEnabled();
});
