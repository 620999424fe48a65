import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { draftBecomes } from "./support/api";
import { asSent } from "./support/as-sent";
import { button, draftCard, expectToast, findRow, openItem, row, takeItem } from "./support/desk";
import { sendDraft } from "./support/drafts";
import { ORIGIN } from "./support/instance";
import { test } from "./support/test";

/** The customer: another browser, signed in nowhere, with scripts switched off. */
const CUSTOMER = { javaScriptEnabled: false, locale: "en-GB" } as const;

async function receiptOf(draft: string): Promise<string> {
  const { receipt_url: url } = await draftBecomes(draft, "delivered");
  expect(url).toMatch(new RegExp(`^${ORIGIN}/r/[\\w-]{54}$`));
  return url ?? "";
}

const shut = (page: Page, name: string) => page.getByRole("group").filter({ hasText: name });

/** Opens one of the forms under the reply. */
async function form(page: Page, name: string) {
  const part = shut(page, name).first();
  await part.locator("summary").click();
  return part;
}

test("what a person approved is told as such; the customer contests it, and somebody else decides", async ({
  as,
  fresh,
}) => {
  test.setTimeout(90_000);
  const held = await sendDraft({ about: "Receipt" });
  const supervisor = await as("supervisor");
  await takeItem(supervisor, held.title);
  await expect(draftCard(supervisor)).toContainText("written by an AI system and approved by a member of our team");
  await button(supervisor, "Edit").click();
  await supervisor.getByRole("textbox").first().fill(`${held.text} Tomorrow.`);
  await expect(draftCard(supervisor)).toContainText("written by an AI system and revised by a member of our team");
  await supervisor.keyboard.press("Escape");
  await button(supervisor, "Approve").click();
  await expectToast(supervisor, "Approved");
  const url = await receiptOf(held.id);

  const customer = await fresh(CUSTOMER);
  const answer = await customer.goto(url);
  expect(answer?.headers()).toMatchObject({
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-robots-tag": "noindex, nofollow, noarchive",
  });
  expect(answer?.headers()["content-security-policy"]).toContain("default-src 'none'");
  await expect(customer.getByRole("heading", { level: 1 })).toHaveText("Written by an AI system, approved by a person");
  await expect(customer.getByRole("main")).toContainText(held.text);
  await expect(customer.getByRole("main")).toContainText("The AI system was not sure enough of its reply.");

  const contest = await form(customer, "Contest this reply");
  await contest.getByRole("textbox").fill("My parcel went somewhere else.");
  await contest.getByRole("button", { name: "Contest this reply" }).click();
  await expect(customer.getByRole("status")).toContainText("You contested this reply on");
  await expect(customer.getByRole("status")).toContainText("Somebody who had no part in this reply looks at it");
  await customer.reload();
  await expect(customer.getByRole("status")).toHaveCount(1);
  expect(await customer.context().cookies()).toEqual([]);

  await findRow(supervisor, held.title);
  await findRow(supervisor, held.title);
  await row(supervisor, held.title).click();
  await expect(supervisor.getByText("somebody else must look at it").first()).toBeVisible();
  const colleague = await as("second_supervisor");
  await takeItem(colleague, held.title);
  await expect(colleague.getByText("The customer contests this reply").first()).toBeVisible();
  await expect(colleague.getByText("My parcel went somewhere else.").first()).toBeVisible();
  await button(colleague, "No action").click();
  await expect(async () => {
    await customer.reload();
    await expect(customer.getByRole("status")).toContainText("Somebody looked at it on", { timeout: 1_000 });
  }).toPass({ timeout: 15_000 });
});

test("what a rule let out says that nobody read it; the customer asks for a person and the desk gets it", async ({
  as,
  fresh,
}) => {
  const sent = await sendDraft({ about: "By rule", confidence: null });
  const customer = await fresh(CUSTOMER);
  await customer.goto(await receiptOf(sent.id));
  await expect(customer.getByRole("heading", { level: 1 })).toHaveText("Written by an AI system");
  await expect(customer.getByRole("main")).toContainText("Nobody read it before.");
  const ask = await form(customer, "Speak to a person");
  await ask.getByRole("button", { name: "Ask for a person" }).click();
  await expect(customer.getByRole("status")).toContainText("You asked for a person on");
  await expect(shut(customer, "Speak to a person")).toHaveCount(0);
  const page = await as("supervisor");
  await openItem(page, sent.title);
  await expect(page.getByText("The customer wants to speak to a person").first()).toBeVisible();
});

test("a German reply is told in German, and the page changes its language by a link", async ({ fresh }) => {
  const sent = await sendDraft({
    about: "Beleg",
    language: "de",
    confidence: null,
    said: "Wo ist mein Paket, bitte?",
    text: "Vielen Dank für Ihre Nachricht. Ihr Paket ist unterwegs und wird Ihnen an die Tür gebracht.",
  });
  const { text } = await draftBecomes(sent.id, "delivered");
  expect(text).toMatch(asSent(sent.text, "ai_by_rule", "de"));
  const customer = await fresh(CUSTOMER);
  await customer.goto(await receiptOf(sent.id));
  await expect(customer.getByRole("heading", { level: 1 })).toHaveText("Von einem KI-System verfasst");
  await customer.getByRole("link", { name: "English" }).click();
  await expect(customer.getByRole("heading", { level: 1 })).toHaveText("Written by an AI system");
  await expect(customer.getByText(sent.text)).toHaveAttribute("lang", "de");
});

test("it is accessible, fits a phone and is printed without its forms", async ({ fresh }) => {
  const sent = await sendDraft({ about: "Opened by hand", confidence: null });
  const page = await fresh({ locale: "en-GB", viewport: { width: 390, height: 844 } });
  await page.goto(await receiptOf(sent.id));
  for (const part of await page.locator("summary").all()) await part.click();
  await expectAccessible(page, "a receipt");
  const [wide, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(wide).toBeLessThanOrEqual(screen ?? 0);
  expect(await page.locator("script").count()).toBe(0);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button")).toHaveCount(0);
  await expect(page.getByRole("main")).toContainText(sent.text);
});

test("a request about one's data gets a number and a day", async ({ fresh }) => {
  const sent = await sendDraft({ about: "Own data", confidence: null });
  const page = await fresh(CUSTOMER);
  await page.goto(await receiptOf(sent.id));
  const data = await form(page, "Your data");
  await data.getByLabel("What do you want?").selectOption("Know what you hold about me");
  await data.getByLabel("Your name").fill("Mara Quist");
  await data.getByLabel("How we can reach you").fill("mara.quist@mail.example");
  await data.getByRole("button", { name: "Send the request" }).click();
  await expect(page.getByRole("status")).toContainText("We have your request about your data, number");
  expect(page.url()).not.toContain("mara");
});

test("a wrong address says so kindly, and whatever is wrong with it, alike", async ({ fresh }) => {
  const sent = await sendDraft({ about: "Wrong", confidence: null });
  const url = await receiptOf(sent.id);
  const page = await fresh(CUSTOMER);
  const told: string[] = [];
  for (const wrong of [`${url.slice(0, -2)}xx`, `${ORIGIN}/r/none`, `${url}/none`]) {
    expect((await page.goto(wrong))?.status()).toBe(404);
    told.push((await page.getByRole("main").textContent()) ?? "");
  }
  expect(new Set(told).size).toBe(1);
  expect(told[0]).toContain("There is nothing to read here");
});
