import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { draftBecomes, readDraft } from "./support/api";
import { bar, button, draftCard, expectToast, explanation, nameOf, openItem, row, takeItem } from "./support/desk";
import { sendDraft, sendLeak, TEST_CARD } from "./support/drafts";
import { bringBack, policyInForce, publishOversight } from "./support/policy";
import { test } from "./support/test";

test("evidence that was opened stays opened over a reload, and without it the server approves nothing", async ({
  as,
}) => {
  const held = await sendLeak("Evidence");
  const page = await as("supervisor");
  await takeItem(page, held.title);
  await expect(button(page, "Approve")).toBeDisabled();
  const item = await row(page, held.title).getAttribute("data-item");
  const told = page.waitForResponse((answer) => answer.url().includes("item.openEvidence"));
  await page.keyboard.press("1");
  await told;
  await expect(button(page, "Approve")).toBeEnabled();

  await page.reload();
  await expect(page.locator("main[data-alive=true]")).toBeVisible();
  await page.keyboard.press("c");
  await expect(page.getByRole("timer")).toBeVisible();
  await expect(explanation(page).locator("[data-finding-row='1']")).toHaveAttribute("aria-expanded", "true");

  // Somebody else's eyes count for nothing: their own claim, without the screen.
  await page.keyboard.press("s");
  await expect(row(page, held.title)).toBeVisible();
  const other = await as("second_supervisor");
  const read = await ask(other, "item.read", { item });
  await expect
    .poll(async () => (await send(other, "item.claim", { item })).ok(), { message: "it was given back" })
    .toBe(true);
  const grant = (await (await send(other, "item.claim", { item })).json()).result.data;
  const approval = { item, token: grant.token, seen: read.seen, kind: "approve" };
  expect(await (await send(other, "item.decide", approval)).json()).toMatchObject({
    error: { message: "evidence_unopened" },
  });
  await send(other, "item.unclaim", { item, token: grant.token });
  await openItem(page, held.title);
  await page.keyboard.press("c");
  await expect(page.getByRole("timer")).toBeVisible();
  await expect(button(page, "Approve")).toBeEnabled();
  await page.keyboard.press("a");
  await expectToast(page, "Approved");
});

test.describe("under a policy that watches over review", () => {
  let begun = 0;

  test.beforeEach(async ({ as }) => {
    const lead = await as("lead");
    begun = (await policyInForce(lead)).version;
  });
  test.afterEach(async ({ as }) => bringBack(await as("lead"), begun));

  test("auf Deutsch: die zweite Person urteilt zuerst selbst", async ({ as }) => {
    await publishOversight(await as("lead"), await as("admin"), { blind_second: true });
    const held = await sendDraft({
      about: "Karte",
      language: "de",
      text: `Vielen Dank. Wir erstatten den Betrag auf Ihre Karte ${TEST_CARD}.`,
      confidence: null,
    });
    const first = await as("supervisor", { locale: "de-DE" });
    const name = await nameOf(first);
    await takeItem(first, held.title);
    await button(first, "Ändern").click();
    await draftCard(first).getByRole("textbox").fill("Vielen Dank. Wir erstatten den Betrag auf Ihre Karte.");
    await button(first, "Geändert freigeben").click();
    await expectToast(first, "An eine zweite Person weitergegeben");

    const second = await as("second_supervisor", { locale: "de-DE" });
    await openKept(second, held.id);
    await expect(second.getByText("Zuerst ist Ihr eigenes Urteil gefragt")).toBeVisible();
    await expect(second.getByRole("main")).not.toContainText(name);
    await expect(second.getByRole("main")).not.toContainText("Vielen Dank");
    await expectAccessible(second, "ein Nachweis, der noch zurückgehalten wird");
    await second.getByRole("link", { name: "Am Prüftisch beurteilen" }).click();
    await second.getByRole("tab", { name: /^Zweiter Blick/ }).click();
    await takeItem(second, held.title);
    await expect(bar(second)).toContainText("Sagen Sie zuerst, was Sie selbst davon halten");
    await expect(draftCard(second)).toContainText("Was hinausginge");
    await expect(draftCard(second)).toContainText("Wir erstatten den Betrag auf Ihre Karte.");
    await expect(second.getByRole("main")).not.toContainText(name);
    await expectAccessible(second, "das eigene Urteil");
    await second.keyboard.press("1");
    await second.keyboard.press("r");
    await bar(second).getByText("Tonfall", { exact: true }).click();
    await second.keyboard.press("Control+Enter");

    const decided = second.getByRole("region", { name: "Was die erste Person entschieden hat" });
    await expect(decided).toContainText(`${name} hat den Entwurf geändert und freigegeben`);
    await expect(decided).toContainText("Ihr Urteil zuvor: ablehnen");
    await button(second, "Freigeben").click();
    await expectToast(second, "Freigegeben");
    const { text } = await draftBecomes(held.id, "delivered");
    expect(text).toMatch(
      /^Vielen Dank\. Wir erstatten den Betrag auf Ihre Karte\.\n[\s\S]*jemand aus unserem Team hat sie überarbeitet\./,
    );
  });

  test("a second opinion on what was decided is asked for unseen, sends nothing, and is told how it compares", async ({
    as,
  }) => {
    await publishOversight(await as("lead"), await as("admin"), { second_review: { share: 1 } });
    const held = await sendDraft({ about: "Opinion" });
    const first = await as("supervisor");
    await takeItem(first, held.title);
    await button(first, "Approve").click();
    await expectToast(first, "Approved");
    await draftBecomes(held.id, "delivered");

    const second = await as("second_supervisor");
    await openKept(second, held.id);
    await expect(second.getByText("Your own judgement is asked for first")).toBeVisible();
    await expect(second.getByRole("main")).not.toContainText(await nameOf(first));
    await second.getByRole("link", { name: "Judge it on the desk" }).click();
    await second.getByRole("tab", { name: /^Second look/ }).click();
    await takeItem(second, held.title);
    await expect(row(second, held.title)).toContainText("Second opinion");
    await expect(bar(second)).toContainText("Nothing you decide here is sent or changed");
    await expect(second.getByRole("main")).not.toContainText(await nameOf(first));
    await expect(draftCard(second)).toContainText(held.text);
    await expectAccessible(second, "a second opinion");
    await second.keyboard.press("e");
    await second.keyboard.press("Control+Enter");
    await expectToast(second, "You judge differently. First decision: Approved");
    expect((await readDraft(held.id)).state).toBe("delivered");

    await second.goto("/account");
    await expect(second.getByRole("region", { name: "How you looked at what you decided" })).toContainText(
      "Blind second opinions in which both judged alike",
    );
    await expectAccessible(second, "one's own figures");
  });
});

/** The record of a decision on a draft that this person may still judge themselves: the list shows it without saying what it was. */
async function openKept(page: Page, draft: string) {
  const { rows } = await ask(page, "decision.page", { view: "people", cursor: null });
  const records = await Promise.all(
    rows
      .filter(({ kept }: { kept: boolean }) => kept)
      .map(({ id }: { id: string }) => ask(page, "decision.read", { id })),
  );
  const record = records.find(({ draftId }) => draftId === draft);
  expect(record).toMatchObject({ decisions: [], releases: [], said: null });
  await page.goto(`/decisions/${record.id}`);
  await expect(page.getByRole("main")).toBeVisible();
}

async function ask(page: Page, verb: string, input: object) {
  const answer = await page.request.get(`/api/trpc/${verb}?input=${encodeURIComponent(JSON.stringify(input))}`);
  return (await answer.json()).result.data;
}

const send = (page: Page, verb: string, data: object) => page.request.post(`/api/trpc/${verb}`, { data });
