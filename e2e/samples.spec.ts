import { expect, type Locator, type Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { draftBecomes } from "./support/api";
import { bar, button, draftCard, expectToast, explanation, nameOf, openItem, takeItem } from "./support/desk";
import { sendDraft, unique } from "./support/drafts";
import { test } from "./support/test";

type InForce = { policy: { version: number }; versions: { version: number; restores: number | null }[] };

async function inForce(page: Page): Promise<InForce> {
  const input = encodeURIComponent(JSON.stringify({ version: null }));
  const answer = await page.request.get(`/api/trpc/policy.read?input=${input}`);
  return (await answer.json()).result.data;
}

const part = (page: Page, name: string): Locator => page.getByRole("region", { name, exact: true });

let begun = 0;

/** Whatever became of the story, the others live under the policy that they know. */
test.afterEach(async ({ as }) => {
  const lead = await as("lead");
  const { policy, versions } = await inForce(lead);
  if (begun === 0 || policy.version === begun || versions[0]?.restores === begun) return;
  const data = { to: begun, inForce: policy.version, reason: "after the story" };
  await lead.request.post("/api/trpc/policy.rollBack", { data });
});

const post = async (page: Page, path: string, data: object) =>
  (await (await page.request.post(`/api/trpc/${path}`, { data })).json()).result.data;

/** The lead asks for every reply to be looked at, the administrator reads it and publishes. */
async function publishSamples(lead: Page, admin: Page): Promise<void> {
  const { policy } = await inForce(lead);
  begun = policy.version;
  const body = { ...policy, oversight: { samples: { share: 1, floor: 2 } } };
  const { id, revision } = await post(lead, "policy.save", { id: null, revision: 0, base: begun, body });
  await post(lead, "policy.propose", { id, revision, note: `Look at what went out ${unique()}`, days: 30 });
  await admin.goto(`/policy/proposals/${id}`);
  await expect(admin.getByText(/Of the replies that went out, 100% is looked at afterwards; of each/)).toBeVisible();
  await admin.getByRole("button", { name: "Publish…" }).click();
  await admin.getByRole("dialog").getByRole("button", { name: "Publish", exact: true }).click();
  await expectToast(admin, `Version ${begun + 1} is in force.`);
}

test("a reply that went out by rule is drawn, found wrong, corrected, and opens an incident", async ({ as }) => {
  test.setTimeout(90_000);
  const lead = await as("lead");
  const admin = await as("admin");
  await publishSamples(lead, admin);
  await expect
    .poll(async () => (await lead.request.get("/api/trpc/sample.figures?input=%7B%22weeks%22%3A1%7D")).json(), {
      timeout: 5_000,
    })
    .toMatchObject({ result: { data: { terms: { share: 1, floor: 2 } } } });

  const sent = await sendDraft({ about: "Drawn afterwards", confidence: null });
  expect(sent.receipt.disposition?.outcome).toBe("release");
  await draftBecomes(sent.id, "delivered");
  const page = await as("supervisor");
  const name = await nameOf(page);
  await takeItem(page, sent.title);
  await expect(explanation(page)).toContainText("A sample: this reply has gone out");
  await expect(draftCard(page)).toContainText(sent.text);
  await button(page, "Correct").click();
  await page.getByLabel("Your correction, as a new message to the customer").fill("Please ignore our last message.");
  await expect(button(page, "Send correction")).toBeDisabled();
  await expect(page.getByText("Say whether personal data of somebody else left")).toBeVisible();
  await page
    .getByRole("group", { name: "Did personal data of somebody else leave with this reply?" })
    .getByText("Yes", { exact: true })
    .click();
  await expect(page.getByText("An incident opens together with the correction")).toBeVisible();
  await expectAccessible(page, "a sample on the desk");
  // The answer is kept with the text, whatever becomes of the window.
  await expect(bar(page)).toContainText("Kept, not sent.");
  await page.reload();
  await openItem(page, sent.title);
  await button(page, "Correct").click();
  await expect(page.getByText("An incident opens together with the correction")).toBeVisible();
  await button(page, "Send correction").click();
  await expectToast(page, "Correction sent on its way");

  const officer = await as("privacy_officer");
  await officer.goto("/privacy/incidents?state=open");
  await officer
    .getByRole("link", { name: /Leak in a reply that was sent/ })
    .first()
    .click();
  await expect(officer.getByText(`Opened by ${name}`)).toBeVisible();

  await lead.goto("/oversight/samples?weeks=1");
  const rate = part(lead, "Errors in what went out");
  await expect(rate).toContainText(/1 of \d+|\d+%/);
  await expect(lead.getByText("The policy draws 100% of what goes out, and at least 2 a week")).toBeVisible();
  const strata = lead.getByRole("table", { name: "By source and language" });
  await expect(strata.getByRole("row").filter({ hasText: "English" })).toBeVisible();
  await expectAccessible(lead, "the figures of samples");
});

test.describe("in German", () => {
  test.use({ locale: "de-DE" });

  test("the samples' page and the editor speak German, and say how to begin", async ({ as }) => {
    const lead = await as("lead");
    await lead.goto("/oversight/samples?weeks=52");
    await expect(lead.getByRole("heading", { level: 1, name: "Stichproben" })).toBeVisible();
    await expect(lead.getByText("Das Regelwerk zieht keine Stichproben")).toBeVisible();
    await expectAccessible(lead, "die Stichproben");
    await lead.goto("/policy/edit");
    const oversight = part(lead, "Aufsicht");
    await oversight.getByText("Einen Teil von allen", { exact: true }).click();
    await expect(oversight).toContainText(/Beim Aufkommen der letzten Woche .* aus .* von Quelle und Sprache/);
    await oversight.getByText("Einige einstreuen", { exact: true }).click();
    await oversight.getByLabel("Anteil an dem, was aus einer Warteschlange genommen wird, in Prozent").fill("30");
    await expect(oversight).toContainText("Über 0 und höchstens 20 Prozent");
    await oversight.getByText("Sie urteilt zuerst selbst", { exact: true }).click();
    await expectAccessible(lead, "die Aufsicht im Editor");
    await lead.goto("/policy");
    await expect(part(lead, "Aufsicht")).toContainText("Es werden keine Testentwürfe eingestreut");
  });
});
