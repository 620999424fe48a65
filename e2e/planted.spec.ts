import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { bar, button, row, takeItem } from "./support/desk";
import { sendDraft } from "./support/drafts";
import { plantAfter } from "./support/plant";
import { bringBack, policyInForce, publishOversight } from "./support/policy";
import { test } from "./support/test";

/** So small that chance plants nothing among the drafts of other stories. */
const SHARE = 0.000_001;

async function begin(lead: Page, admin: Page): Promise<number> {
  const { version } = await policyInForce(lead);
  await publishOversight(lead, admin, { planted: { share: SHARE } });
  return version;
}

/** All cases that come with Countersign, of whichever story asked first. */
async function takeStarters(keeper: Page): Promise<void> {
  await keeper.request.post("/api/trpc/planted.takeStarters", { data: {} });
}

type Case = { body: { subject: string; language: string; faulty: string[] }; verdict: { queue: string | null } | null };

/** Those of which one comes into a queue after a draft in this language; which one, chance decides. */
async function casesIn(keeper: Page, queue: string, language: string): Promise<Case["body"][]> {
  const answer = await keeper.request.get("/api/trpc/planted.library");
  const { cases } = (await answer.json()).result.data as { cases: Case[] };
  return cases
    .filter((each) => each.verdict?.queue === queue && each.body.language === language)
    .map(({ body }) => body);
}

/** Lets one follow this draft, and takes whichever has come. A worker that has not heard of the policy yet brings none. */
async function takeOneOf(page: Page, draft: string, cases: readonly Case["body"][]): Promise<Case["body"]> {
  let come: Case["body"] | undefined;
  const look = async () => {
    for (const each of cases) if (await row(page, each.subject).first().isVisible()) come = each;
    // By the last stories more waits than the list's first page holds.
    if (!come) await page.locator("[data-item]").last().scrollIntoViewIfNeeded({ timeout: 500 });
    expect(come).toBeDefined();
  };
  await expect(async () => {
    await plantAfter(draft);
    await expect(look).toPass({ timeout: 6_000 });
  }).toPass({ timeout: 30_000 });
  if (!come) throw new Error("no planted draft came");
  await takeItem(page, come.subject);
  return come;
}

test.describe("planted drafts", () => {
  let begun = 0;
  test.afterEach(async ({ as }) => {
    if (begun > 0) await bringBack(await as("lead"), begun);
    begun = 0;
  });

  test("their keeper fills the library, and sees of each case what the policy would do with it", async ({ as }) => {
    const keeper = await as("privacy_officer");
    await keeper.goto("/oversight/planted");
    await expect(keeper.getByRole("heading", { level: 1, name: "Planted drafts" })).toBeVisible();
    const take = keeper.getByRole("button", { name: "Take over the starter cases" });
    if (await take.isVisible()) await take.click();
    const library = keeper.getByRole("table", { name: "Library" });
    await expect(library.getByText("A scolding instead of an answer")).toBeVisible();
    await expect(take).toHaveCount(0);
    await expect(
      library.getByText(/Would be held by “The reply sounds .*” in the queue “Customer care”|Would be held by/).first(),
    ).toBeVisible();
    await expectAccessible(keeper, "the library");

    await keeper.getByRole("link", { name: "Add a case" }).click();
    await expect(keeper.getByText("Write no real customer into a case")).toBeVisible();
    await keeper.getByLabel("Title (only you see it)").fill("Opening hours");
    await keeper.getByLabel("Invented customer").fill("Ida Fern");
    await keeper.getByLabel("Identifiers, one a line").fill("email: ida@gmail.com");
    await keeper.getByLabel("Attributes, one a line").fill("tier: standard");
    await keeper.getByLabel("Message 1", { exact: true }).fill("When do you open on Sunday?");
    await keeper.getByLabel("Reply of the AI").fill("Dear Ida Fern, we open at nine.");
    await keeper.getByLabel("Faulty words, one passage a line").fill("we open at ten");
    await keeper.getByLabel("What is wrong, in English").fill("The hour is wrong.");
    await keeper.getByLabel("Where it could be seen, in English").fill("In the opening hours.");
    await keeper.getByRole("button", { name: "Save the case" }).click();
    await expect(keeper.getByText("Each identifier is a kind, a colon and a value")).toBeVisible();
    await keeper.getByLabel("Identifiers, one a line").fill("email: ida@fern.example");
    await keeper.getByRole("button", { name: "Save the case" }).click();
    await expect(keeper.getByText("Each faulty passage must stand in the reply word for word.")).toBeVisible();
    await keeper.getByLabel("Faulty words, one passage a line").fill("we open at nine");
    await keeper.getByRole("button", { name: "What would the policy do?" }).click();
    await expect(keeper.getByText(/Would be (held|released) by/)).toBeVisible();
    await expectAccessible(keeper, "a case");
    // Somebody else has the library open: it follows by itself.
    const admin = await as("admin");
    await admin.goto("/oversight/planted");
    const own = (page: Page) => page.getByRole("button", { name: "Retire “Opening hours”" });
    await expect(admin.getByRole("table", { name: "Library" })).toBeVisible();
    await keeper.getByRole("button", { name: "Save the case" }).click();
    await expect(keeper).toHaveURL(/\/oversight\/planted$/);
    await expect(own(admin).first()).toBeVisible();
    await own(keeper).first().click();
    await keeper.getByRole("dialog").getByRole("button", { name: "Retire", exact: true }).click();
    await expect(keeper.getByRole("table", { name: "Retired cases" }).getByText("Opening hours").first()).toBeVisible();
    await expect(admin.getByRole("table", { name: "Retired cases" }).getByText("Opening hours").first()).toBeVisible();

    const lead = await as("lead");
    await lead.goto("/oversight/planted");
    await expect(lead.getByRole("heading", { level: 2, name: "Caught so far" })).toBeVisible();
    await expect(lead.getByText("A scolding instead of an answer")).toHaveCount(0);
    const supervisor = await as("supervisor");
    await supervisor.goto("/oversight/planted");
    await expect(supervisor.getByText("A scolding instead of an answer")).toHaveCount(0);
    await expect(supervisor.getByRole("table")).toHaveCount(0);
  });

  test("whoever approves one is told at once, and nothing goes out", async ({ as }) => {
    test.setTimeout(60_000);
    const [lead, admin] = [await as("lead"), await as("admin")];
    await takeStarters(admin);
    begun = await begin(lead, admin);
    const { id } = await sendDraft({
      about: "Wants somebody",
      said: "Can I speak to a human agent?",
      confidence: null,
    });
    const supervisor = await as("supervisor");
    await supervisor.goto("/desk?queue=care");
    const met = await takeOneOf(supervisor, id, await casesIn(admin, "care", "en"));
    await admin.goto("/oversight/planted");
    const library = admin.getByRole("table", { name: "Library" });
    await expect(library).toBeVisible();
    // Where a finding is severe, its evidence is opened first.
    await supervisor.keyboard.press("1");
    await button(supervisor, "Approve").click();
    const told = supervisor.getByRole("dialog", { name: "This was a planted draft" });
    await expect(told).toContainText("Its fault would have gone out.");
    await expect(told.locator("mark").first()).toContainText(met.faulty[0] ?? "");
    await expectAccessible(supervisor, "the planted draft, told");
    await told.getByRole("button", { name: "Go on" }).click();
    await expect(told).toHaveCount(0);
    await expect(row(supervisor, met.subject)).toHaveCount(0);
    await expect(supervisor.getByRole("button", { name: /Undo/ })).toHaveCount(0);
    // The library that somebody else has open counts it, without a reload.
    const counted = library.getByText(/0 of 1|met again/).first();
    await expect(counted).toBeVisible({ timeout: 15_000 });
  });

  test("auf Deutsch: Wer den Fehler erkennt, erfährt auch das sofort", async ({ as }) => {
    test.setTimeout(60_000);
    const [lead, admin] = [await as("lead"), await as("admin")];
    await takeStarters(admin);
    begun = await begin(lead, admin);
    const said = "Ich möchte bitte mit einem Menschen sprechen.";
    const text = "Guten Tag, gern helfen wir Ihnen weiter. Bitte nennen Sie uns Ihr Anliegen.";
    const { id } = await sendDraft({ about: "Menschen", said, text, confidence: null, language: "de" });
    const supervisor = await as("second_supervisor", { locale: "de-DE" });
    await supervisor.goto("/desk?queue=care");
    await takeOneOf(supervisor, id, await casesIn(admin, "care", "de"));
    await button(supervisor, "Ablehnen").click();
    await bar(supervisor).getByLabel("Tonfall").check({ force: true });
    await bar(supervisor)
      .getByRole("button", { name: /^Ablehnen/ })
      .last()
      .click();
    const told = supervisor.getByRole("dialog", { name: "Das war ein Testentwurf" });
    await expect(told).toContainText("Sie haben den Fehler erkannt.");
    await expectAccessible(supervisor, "der Testentwurf");
    await told.getByRole("button", { name: "Weiter" }).click();
    await expect(told).toHaveCount(0);
    const keeper = await as("privacy_officer", { locale: "de-DE" });
    await keeper.goto("/oversight/planted");
    await expect(keeper.getByRole("heading", { level: 1, name: "Testentwürfe" })).toBeVisible();
    await expectAccessible(keeper, "Testentwürfe");
  });
});
