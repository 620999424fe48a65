import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { draftBecomes } from "./support/api";
import { bar, button, expectToast, findRow, messages, nameOf, row, takeItem } from "./support/desk";
import { sendDraft } from "./support/drafts";
import { test } from "./support/test";

test("of two who open one item at once exactly one claims it; the other reads by whom, and until when", async ({
  as,
}) => {
  const held = await sendDraft({ about: "Two at once" });
  const pages = [await as("supervisor"), await as("second_supervisor")] as const;
  for (const page of pages) await findRow(page, held.title);
  for (const page of pages) await findRow(page, held.title);
  await Promise.all(pages.map((page) => row(page, held.title).click()));
  const holds = (page: Page) => page.getByRole("timer").isVisible();
  const reads = (page: Page) => bar(page).getByText("is deciding this").isVisible();
  await expect
    .poll(async () =>
      (await Promise.all(pages.map(async (page) => [await holds(page), await reads(page)]))).flat().sort(),
    )
    .toEqual([false, false, true, true]);
  const [winner, other] = (await holds(pages[0])) ? pages : [pages[1], pages[0]];
  await expect(bar(other)).toContainText(`${await nameOf(winner)} is deciding this`);
  await expect(bar(other)).toContainText(/theirs until \d{2}:\d{2}/);
  await expectAccessible(other, "taken by somebody");
  await button(other, "Open another").click();
  await expect(other.getByRole("heading", { level: 1, name: held.title })).toBeHidden();
  await button(winner, "Approve").click();
  await expectToast(winner, "Approved");
});

test("a decision whose answer is lost is sent again and counts once", async ({ as, hook }) => {
  test.setTimeout(60_000);
  const held = await sendDraft({ about: "Lost answer" });
  const page = await as("supervisor");
  await takeItem(page, held.title);
  await expect(button(page, "Approve")).toBeEnabled();
  // The line goes down the moment the decision is on its way: whether it arrived nobody here can know.
  const cut = new Promise<void>((done) =>
    page.on("request", (request) => {
      if (request.url().includes("item.decide")) void page.context().setOffline(true).then(done);
    }),
  );
  await button(page, "Approve").click();
  await cut;
  await page.context().setOffline(false);
  await expectToast(page, "Approved");
  await draftBecomes(held.id, "delivered");
  expect(hook.told(held.conversation).map(({ type }) => type)).toEqual(["draft.released"]);
});

test("a decision made without a connection is told of beside the next item, and goes through when it is back", async ({
  as,
}) => {
  const held = await sendDraft({ about: "No line" });
  const page = await as("supervisor");
  await takeItem(page, held.title);
  await expect(button(page, "Approve")).toBeEnabled();
  await page.context().setOffline(true);
  await button(page, "Approve").click();
  await expect(page.getByRole("heading", { level: 1, name: held.title })).toBeHidden();
  await expect(messages(page)).toContainText(`No answer yet to your decision on “${held.title}”`);
  await page.context().setOffline(false);
  await expectToast(page, "Approved");
  await expect(messages(page)).not.toContainText("No answer yet");
  await draftBecomes(held.id, "delivered");
});
