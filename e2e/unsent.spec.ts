import { expect } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { postDraft } from "./support/api";
import { bar, button, draftCard, openItem, takeItem } from "./support/desk";
import { draftOf, sendDraft, unique } from "./support/drafts";
import { test } from "./support/test";

test("an edit that was begun survives a reload, a lost connection and a window that is gone", async ({ as }) => {
  const held = await sendDraft({ about: "Begun" });
  const page = await as("supervisor");
  await takeItem(page, held.title);
  await button(page, "Edit").click();
  const text = page.getByLabel("Reply to the customer");
  await text.fill(`${held.text} It is on its way.`);
  await expect(bar(page)).toContainText("Kept, not sent.");

  await page.reload();
  await openItem(page, held.title);
  await expect(bar(page)).toContainText("You have begun something here.");
  await button(page, "Edit").click();
  await expect(text).toHaveValue(`${held.text} It is on its way.`);

  await page.context().setOffline(true);
  await text.fill(`${held.text} It comes tomorrow.`);
  await expect(bar(page)).toContainText("No connection: what you write stands in this window only.");
  await page.context().setOffline(false);
  await expect(bar(page)).toContainText("Kept, not sent.");
  await page.context().close();

  const again = await as("supervisor");
  await openItem(again, held.title);
  await expect(bar(again)).toContainText("You have begun something here.");
  await button(again, "Edit").click();
  await expect(again.getByLabel("Reply to the customer")).toHaveValue(`${held.text} It comes tomorrow.`);
  await button(again, "Approve edit").click();
  await expect(again.getByRole("region", { name: "Messages" })).toContainText("Edit approved");
});

test("in a conversation of hundreds of messages only what is in sight is drawn, and a word in it is found: de", async ({
  as,
}) => {
  const own = unique();
  const draft = draftOf(own, { about: "Langes Gespräch", language: "de", text: "Ihr Paket ist unterwegs." });
  const [last] = draft.conversation.messages ?? [];
  if (!last) throw new Error("a draft answers a message");
  const start = Date.now() - 600 * 60_000;
  const said = Array.from({ length: 240 }, (_, index) => ({
    external_id: `s${index}`,
    role: index % 2 === 0 ? ("customer" as const) : ("ai" as const),
    text: index === 30 ? "Das Gerät heißt Sturmlaterne, falls das hilft." : `Zeile ${index}: Wie geht es damit weiter?`,
    sent_at: new Date(start + index * 60_000).toISOString(),
  }));
  await postDraft({ ...draft, conversation: { ...draft.conversation, messages: [...said, last] } });

  const page = await as("supervisor", { locale: "de-DE" });
  await takeItem(page, draft.conversation.title ?? "");
  await expect(draftCard(page)).toBeInViewport();
  const drawn = page.getByRole("list", { name: "Gespräch" }).getByRole("listitem");
  await expect.poll(() => drawn.count()).toBeGreaterThan(2);
  expect(await drawn.count()).toBeLessThan(60);
  const wanted = page.getByText("Das Gerät heißt Sturmlaterne");
  await expect(wanted).toBeHidden();

  await page.keyboard.press("f");
  await page.getByRole("searchbox", { name: "Im Gespräch suchen" }).fill("sturmlaterne");
  await expect(page.getByRole("status").filter({ hasText: "1 von 1" })).toBeVisible();
  await expect(wanted).toBeInViewport();
  await expectAccessible(page, "find in a long conversation");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("searchbox", { name: "Im Gespräch suchen" })).toBeHidden();
});
