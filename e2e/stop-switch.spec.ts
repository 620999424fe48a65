import { expect, type Page } from "@playwright/test";
import { ask, draftBecomes, readDraft } from "./support/api";
import { bar, button, expectToast, findRow, row, takeItem } from "./support/desk";
import { draftOf, sendDraft, unique } from "./support/drafts";
import { test } from "./support/test";

/** Whatever became of the story, the others need an organisation at work. */
test.afterEach(async ({ as }) => {
  const lead = await as("lead");
  await lead.request.post("/api/trpc/stop.set", {
    data: { scope: "organisation", on: false, reason: "after the story" },
  });
});

test("a lead stops everything, a supervisor sees it at once, and lifting checks again", async ({ as }) => {
  const held = await sendDraft({ about: "Stop" });
  const onItsWay = await sendDraft({ about: "On its way" });
  const supervisor = await as("supervisor");
  await takeItem(supervisor, onItsWay.title);
  await button(supervisor, "Approve").click();
  await expectToast(supervisor, "Approved");
  await takeItem(supervisor, held.title);
  const lead = await as("lead");
  await expect(supervisor.getByRole("button", { name: /stop/i })).toHaveCount(0);

  const reason = `The AI quotes old prices ${unique()}`;
  await lead.getByRole("button", { name: "Stop…" }).click();
  const dialog = lead.getByRole("dialog", { name: "Stop switch" });
  await expect(dialog.getByRole("button", { name: "Stop now" })).toBeDisabled();
  await dialog.getByLabel("Reason").fill(reason);
  await dialog.getByRole("button", { name: "Stop now" }).click();
  await expect(dialog).toBeHidden();

  for (const page of [lead, supervisor]) {
    const banner = page.getByRole("alert").filter({ hasText: "Everything is stopped." });
    await expect(banner).toContainText(reason);
  }
  await expect(bar(supervisor)).toContainText("The stop switch is on for this.");
  await expect(button(supervisor, "Approve")).toBeHidden();
  expect(await claimAnyway(supervisor)).toMatchObject({ error: { message: "stopped" } });
  for (const { id, title } of [held, onItsWay]) {
    expect(await readDraft(id)).toMatchObject({ state: "stopped", text: null });
    await expect(row(supervisor, title)).toBeHidden();
  }

  const late = await ask("POST", "/drafts", draftOf(unique(), { about: "Late" }));
  expect(late.status, "what comes meanwhile is kept, and stopped").toBe(201);
  await draftBecomes((late.body as { id: string }).id, "stopped");

  await lead.getByRole("button", { name: "Lift stop…" }).click();
  await dialog.getByLabel("Reason").fill("Prices are right again");
  await dialog.getByRole("button", { name: "Lift the stop" }).click();
  await expect(dialog).toBeHidden();
  await expect(supervisor.getByRole("alert").filter({ hasText: "Everything is stopped." })).toBeHidden();
  for (const { id, title } of [held, onItsWay]) {
    expect(await draftBecomes(id, "queued")).toMatchObject({ text: null });
    await findRow(supervisor, title);
  }
  await takeItem(supervisor, held.title);
  await expect(button(supervisor, "Approve")).toBeEnabled();
});

/** Past the screen, on the open item. */
async function claimAnyway(page: Page): Promise<unknown> {
  const item = new URL(page.url()).pathname.split("/").at(-1);
  const answer = await page.request.post("/api/trpc/item.claim", { data: { item } });
  return answer.json();
}
