import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { postDraft, postMessages, readDraft } from "./support/api";
import { bar, button, draftCard, expectToast, explanation, findRow, openItem, takeItem } from "./support/desk";
import { draftOf, sendDraft, sendLeak, unique } from "./support/drafts";
import { test } from "./support/test";

test("a morning at the desk: an approval and an edit by keyboard, a rejection by mouse, undo and skip", async ({
  as,
}) => {
  test.setTimeout(90_000);
  const leak = await sendLeak("Morning leak");
  const calm = await sendDraft({ about: "Morning edit" });
  const wrong = await sendDraft({ about: "Morning wrong" });
  const page = await as("supervisor");
  await page.goto("/");
  await page.getByRole("link", { name: "Start reviewing" }).click();
  const decided = page.getByText(/\d+ decided by you today/);

  await takeItem(page, leak.title);
  // Where nothing was decided yet, nothing is said.
  const before = (await decided.isVisible()) ? Number((await decided.innerText()).split(" ")[0]) : 0;
  await page.keyboard.press("1");
  await expect(explanation(page)).toContainText("is another customer's");
  await expect(button(page, "Approve")).toBeEnabled();
  await page.keyboard.press("a");
  await expectToast(page, "Approved");
  await page.keyboard.press("u");
  await expect(page.getByRole("heading", { level: 1, name: leak.title })).toBeVisible();
  await expect.poll(async () => (await readDraft(leak.id)).state).toBe("queued");
  await expect(page.getByRole("timer")).toBeVisible();
  await expect(button(page, "Approve")).toBeEnabled();
  await page.keyboard.press("a");
  await expectToast(page, "Approved");

  await takeItem(page, calm.title);
  await expect(button(page, "Approve")).toBeEnabled();
  await page.keyboard.press("e");
  const text = page.getByLabel("Reply to the customer");
  await text.fill(`${calm.text} Tomorrow.`);
  await expect(page.getByRole("region", { name: "Changes to the AI's draft" }).locator("ins")).toContainText(
    "Tomorrow",
  );
  await button(page, "Reset").click();
  await expect(button(page, "Approve unchanged")).toBeEnabled();
  await text.press("Control+Enter");
  await expectToast(page, "Approved");
  // The message may still be the one of the approval before.
  await expect.poll(async () => (await readDraft(calm.id)).state).toMatch(/releasing|released|delivered/);

  await takeItem(page, wrong.title);
  await page.keyboard.press("s");
  await expect(page.getByRole("heading", { level: 1, name: wrong.title })).toBeHidden();
  expect(await readDraft(wrong.id)).toMatchObject({ state: "queued" });
  await takeItem(page, wrong.title);
  await button(page, "Reject").click();
  await bar(page).getByText("Against policy").click();
  await button(page, "Reject").click();
  await expectToast(page, "Rejected");
  await expect.poll(async () => Number((await decided.innerText()).split(" ")[0])).toBe(before + 3);

  await page.getByRole("tab", { name: "Decided" }).click();
  await openItem(page, wrong.title);
  await expect(explanation(page)).toContainText("Against policy");
  await expect(explanation(page)).toContainText(/Of \d+ cases like it/);
});

test("the next item is here before it is asked for", async ({ as }) => {
  for (const about of ["Ahead one", "Ahead two"]) await sendLeak(about);
  const page = await as("supervisor");
  const loaded = new Set<string>();
  page.on("requestfinished", (request) => {
    if (request.url().includes("item.read")) loaded.add(decodeURIComponent(request.url()));
  });
  const rows = page.locator("a[data-item]");
  await rows.first().click();
  await expect(page.getByRole("timer")).toBeVisible();
  const next = (await rows.nth(1).getAttribute("data-item")) ?? "";
  await expect.poll(() => [...loaded].some((url) => url.includes(next))).toBe(true);
  const shown = await page.evaluate(async (id) => {
    const before = document.querySelector("h1")?.textContent;
    window.dispatchEvent(new KeyboardEvent("keydown", { key: "j", bubbles: true }));
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    return window.location.pathname.endsWith(id) && document.querySelector("h1")?.textContent !== before;
  }, next);
  expect(shown, "painted two frames after the key, with no answer from the network").toBe(true);
});

test("when the customer wrote again, the newer draft is shown beside the old and opened from there", async ({ as }) => {
  test.setTimeout(60_000);
  const own = unique();
  const first = draftOf(own, { about: "Written again" });
  await postDraft(first);
  const title = first.conversation.title ?? "";
  const page = await as("supervisor");
  await takeItem(page, title);
  const m2 = {
    external_id: "m2",
    role: "customer" as const,
    text: "It has arrived!",
    sent_at: new Date().toISOString(),
  };
  await postMessages(first.conversation.external_id, { messages: [m2] });
  const news = page.getByRole("region", { name: "The customer wrote again" });
  await expect(news).toContainText("It has arrived!");
  await expect(news).toContainText("The AI has not drafted a new reply yet");
  await expectAccessible(page, "superseded");
  await postDraft({
    ...first,
    external_id: `draft-again-${own}`,
    conversation: { ...first.conversation, messages: [...(first.conversation.messages ?? []), m2] },
    draft: { ...first.draft, text: first.draft.text.replace("courier", "postman"), in_reply_to: "m2" },
  });
  await expect(news.getByRole("insertion")).toContainText("postman");
  await news.getByRole("button", { name: "Open the newer draft" }).click();
  await expect(draftCard(page)).toContainText("postman");
  await expect(button(page, "Claim")).toBeVisible();
});

test("the end of the queue says what was done today; an item that is not there says so", async ({ as }) => {
  test.setTimeout(120_000);
  const page = await as("lead");
  await settleAll(page);
  await page.goto("/desk");
  await expect(page.getByRole("heading", { name: "All done" })).toBeVisible();
  await expect(page.getByText(/You decided \d+ items today/)).toBeVisible();
  await expectAccessible(page, "all done");
  await page.goto(`/desk/${crypto.randomUUID()}`);
  await expect(page.getByRole("heading", { name: "This item does not exist" })).toBeVisible();
  await expectAccessible(page, "no such item");

  const held = await sendDraft({ about: "Read only" });
  const auditor = await as("auditor");
  await openItem(auditor, held.title);
  await expect(bar(auditor)).toContainText("You can read this");
  await expectAccessible(auditor, "read only");
  await findRow(auditor, held.title);
});

/** Takes back what others hold and decides everything that waits, by the calls that a lead's screens make. */
async function settleAll(page: Page): Promise<void> {
  const left = await page.evaluate(async () => {
    async function call(path: string, input: object, method: "GET" | "POST") {
      const query = method === "GET" ? `?input=${encodeURIComponent(JSON.stringify(input))}` : "";
      const response = await fetch(`/api/trpc/${path}${query}`, {
        method,
        headers: { "content-type": "application/json" },
        body: method === "POST" ? JSON.stringify(input) : undefined,
      });
      const answer = await response.json();
      return answer.result?.data ?? null;
    }
    for (let round = 0; round < 8; round += 1) {
      const { rows } = await call("queue.page", { tab: "waiting" }, "GET");
      if (rows.length === 0) return 0;
      for (const { id } of rows) {
        await call("lead.assign", { items: [id], to: null }, "POST");
        const grant = await call("item.claim", { item: id }, "POST");
        if (grant === null) continue;
        const kind = grant.item.alreadySent ? "no_action" : "reject";
        const { token, item } = grant;
        const view = await call("item.read", { item: id }, "GET");
        const findings = (view.explanation?.findings ?? []).map((_: unknown, position: number) => position);
        await call("item.openEvidence", { item: id, token, findings }, "POST");
        await call("item.decide", { item: id, token, seen: item.seen, kind, reason: "tone" }, "POST");
      }
    }
    const { rows } = await call("queue.page", { tab: "waiting" }, "GET");
    return rows.map(({ id, assignedTo, claimedBy }: Record<string, unknown>) => [id, assignedTo, claimedBy]);
  });
  expect(left).toBe(0);
}
