import { expect, type Locator, type Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { bar, button, expectToast, findRow, messages, nameOf, openItem, row, takeItem } from "./support/desk";
import { sendDraft } from "./support/drafts";
import { test } from "./support/test";

const main = (page: Page): Locator => page.getByRole("main");
const actions = (page: Page): Locator => page.getByRole("region", { name: "What to do with the chosen items" });
const line = (page: Page, title: string): Locator =>
  main(page).getByRole("list", { name: "Items" }).getByRole("listitem").filter({ hasText: title });

/** Ticks an item, also when the list has to grow first. */
async function choose(page: Page, title: string): Promise<void> {
  const box = page.getByRole("checkbox", { name: `Choose ${title}` });
  const more = main(page).getByRole("button", { name: "Show more" });
  await expect(box.or(more).first()).toBeVisible();
  while (!(await box.isVisible()) && (await more.isVisible())) await more.click();
  await box.check();
}

async function act(page: Page, menu: string, entry: string | RegExp): Promise<void> {
  await actions(page).getByRole("button", { name: menu }).click();
  await page.getByRole("menuitem", { name: entry }).click();
}

test("three items go to somebody else, who sees them arrive; nobody else may claim them", async ({ as }) => {
  test.setTimeout(60_000);
  const held = [
    await sendDraft({ about: "Rebalance one" }),
    await sendDraft({ about: "Rebalance two" }),
    await sendDraft({ about: "Rebalance three" }),
  ] as const;
  const [first] = held;
  const anna = await as("supervisor");
  const ben = await as("second_supervisor");
  const [annasName, bensName] = [await nameOf(anna), await nameOf(ben)];
  await takeItem(anna, first.title);
  await ben.getByRole("tab", { name: /^Mine/ }).click();

  const lead = await as("lead");
  await lead.goto("/queues");
  const general = main(lead)
    .getByRole("row")
    .filter({ has: lead.getByRole("link", { name: "General", exact: true }) });
  // By name up to three of them, whoever they are by now.
  await expect(general).toContainText(/ has (one|\d+)/);
  await main(lead).getByRole("link", { name: "General", exact: true }).click();
  await expect(line(lead, first.title)).toContainText(`${annasName} has it until`);
  for (const { title } of held) await choose(lead, title);
  await expect(actions(lead)).toContainText("3 chosen");
  await act(lead, "Give to…", new RegExp(bensName));
  const question = lead.getByRole("dialog", { name: "Take it out of somebody's hands?" });
  await expect(question).toContainText(`${annasName} is deciding one of these now and loses it.`);
  await question.getByRole("button", { name: "Take it" }).click();
  await expect(main(lead).getByText(`3 items given to ${bensName}.`)).toBeVisible();
  await expect(line(lead, first.title)).toContainText(`Given to ${bensName}`);

  for (const { title } of held) await expect(row(ben, title)).toContainText("Given to you");
  await button(anna, "Approve").click();
  await expect(messages(anna)).toContainText("It is no longer yours.");
  await anna.goto("/desk");
  await openItem(anna, first.title);
  await expect(button(anna, "Approve")).toBeHidden();

  await takeItem(ben, first.title);
  await button(ben, "Approve").click();
  await expectToast(ben, "Approved");
  await expect(line(lead, first.title)).toBeHidden();
});

test("a lead takes a claim over and decides", async ({ as }) => {
  test.setTimeout(60_000);
  const held = await sendDraft({ about: "Take over" });
  const anna = await as("supervisor");
  await takeItem(anna, held.title);
  const lead = await as("lead");
  await lead.goto("/queues/general");
  await choose(lead, held.title);
  await actions(lead).getByRole("button", { name: "Take over" }).click();
  await lead.getByRole("dialog").getByRole("button", { name: "Take it" }).click();
  await main(lead).getByRole("link", { name: "Open it at the desk" }).click();
  await button(lead, "Claim").click();
  await expect(lead.getByRole("timer")).toBeVisible();
  await button(lead, "Approve").click();
  await expectToast(lead, "Approved");
});

test("what is put first overtakes at the supervisor's desk, at once", async ({ as }) => {
  const earlier = await sendDraft({ about: "Earlier" });
  const later = await sendDraft({ about: "Later" });
  const anna = await as("supervisor");
  const rows = anna.getByRole("list", { name: "Items" }).getByRole("link");
  const order = async () => {
    const texts = await rows.allTextContents();
    const place = (title: string) => texts.findIndex((text) => text.includes(title));
    return place(later.title) < place(earlier.title) ? "later first" : "earlier first";
  };
  for (const { title } of [earlier, later]) await findRow(anna, title);
  expect(await order()).toBe("earlier first");
  const lead = await as("lead");
  await lead.goto("/queues/general");
  await choose(lead, later.title);
  await act(lead, "Order…", "First");
  await expect(main(lead).getByText("One item comes first now.")).toBeVisible();
  await expect.poll(order).toBe("later first");
  await expect(row(anna, later.title)).toContainText("Put first");
  await choose(lead, later.title);
  await act(lead, "Order…", "By severity");
  await expect.poll(order).toBe("earlier first");
});

test("a blocked draft is queued by the lead and decided", async ({ as }) => {
  const lead = await as("lead");
  await lead.goto("/queues/stuck");
  const blocked = main(lead).getByRole("list", { name: "Blocked" }).getByRole("listitem");
  const box = blocked.first().getByRole("checkbox");
  const title = ((await box.getAttribute("aria-label")) ?? (await blocked.first().locator("label").innerText()))
    .replace(/^Choose /, "")
    .trim();
  await box.check();
  await main(lead).getByRole("button", { name: "Put into its queue" }).click();
  await expect(main(lead).getByText("One draft waits in the queue now.")).toBeVisible();

  const anna = await as("supervisor");
  await takeItem(anna, title);
  await button(anna, "Reject").click();
  await bar(anna).getByRole("radio", { name: "Against policy" }).press("Space");
  await button(anna, "Reject").click();
  await expectToast(anna, "Rejected");
});

test("a supervisor reads the queues and steers nothing", async ({ as }) => {
  const held = await sendDraft({ about: "Reads only" });
  const page = await as("supervisor");
  await page.goto("/queues/general");
  await expect(line(page, held.title)).toBeVisible();
  await expect(page.getByRole("checkbox")).toHaveCount(0);
  await page.goto("/queues/stuck");
  await expect(main(page).getByRole("list")).toHaveCount(0);
});

test("nothing of the queues stands in the way of assistive technology, light and dark", async ({ as }) => {
  test.setTimeout(60_000);
  const held = await sendDraft({ about: "Accessible queue" });
  const page = await as("lead");
  for (const path of ["/queues", "/queues/stuck", "/queues/general"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page, path);
  }
  await choose(page, held.title);
  await expectAccessible(page, "a chosen item");
  await actions(page).getByRole("button", { name: "Give to…" }).click();
  await expect(page.getByRole("menu")).toBeVisible();
  await expectAccessible(page, "the menu of colleagues");
});
