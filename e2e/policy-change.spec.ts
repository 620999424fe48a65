import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { draftBecomes, postDraft, readDraft } from "./support/api";
import { expectToast } from "./support/desk";
import { draftOf, sendDraft, unique } from "./support/drafts";
import { test } from "./support/test";

type InForce = { policy: { version: number }; versions: { version: number; restores: number | null }[] };

async function inForce(page: Page): Promise<InForce> {
  const input = encodeURIComponent(JSON.stringify({ version: null }));
  const answer = await page.request.get(`/api/trpc/policy.read?input=${input}`);
  return (await answer.json()).result.data;
}

/** What the policy says of a reply that the AI is unsure of; another process may be a second behind. */
const outcomeOfDoubt = async () => (await sendDraft({ about: "Doubt" })).receipt.disposition?.outcome;

test.describe("changing the policy", () => {
  let begun = 0;

  /** Whatever became of the story, the others live under the policy that they know. */
  test.afterEach(async ({ as }) => {
    const lead = await as("lead");
    const { policy, versions } = await inForce(lead);
    if (begun === 0 || policy.version === begun || versions[0]?.restores === begun) return;
    const data = { to: begun, inForce: policy.version, reason: "after the story" };
    await lead.request.post("/api/trpc/policy.rollBack", { data });
  });

  test("its effect is seen while it is written, a second person publishes it, and one press brings the old one back", async ({
    as,
  }) => {
    test.setTimeout(120_000);
    const held = await sendDraft({ about: "Held before" });
    const lead = await as("lead");
    begun = (await inForce(lead)).policy.version;
    await lead.goto("/policy");
    await lead.getByRole("link", { name: "Change the policy" }).click();
    await expect(lead.getByRole("heading", { level: 1, name: "Change the policy" })).toBeVisible();
    const effect = lead.getByRole("region", { name: "Effect" });
    await expect(effect).toContainText("Nothing is changed yet");

    const rule = lead.getByRole("listitem").filter({ hasText: "The AI itself is unsure of its reply." });
    await rule.getByRole("button", { name: /^Change:/ }).click();
    await rule.getByLabel("In one sentence, in English").fill("");
    await expect(effect).toContainText("One thing is missing");
    await expect(lead.getByRole("button", { name: "Hand in…" })).toBeDisabled();
    await lead.getByLabel("In one sentence, in English").fill("Doubtful replies go out all the same.");
    const changed = lead.getByRole("listitem").filter({ hasText: "Doubtful replies go out all the same." });
    await changed.getByText("Goes out", { exact: true }).click();
    await expect(effect).toContainText(/would have been released/);
    await expect(effect).toContainText("decided by nobody");
    await expectAccessible(lead, "the editor");

    const place = lead.getByRole("status").filter({ hasText: "Now in place" });
    await changed.getByRole("button", { name: /^Up:/ }).click();
    await expect(place).toHaveCount(1);
    await expect(changed.getByRole("button", { name: /^Up:/ })).toBeFocused();
    await lead.reload();
    await expect(lead.getByText("This is what you had written before")).toBeVisible();

    const note = `Doubt costs us hours ${unique()}`;
    await lead.getByRole("button", { name: "Hand in…" }).click();
    const dialog = lead.getByRole("dialog", { name: "Hand in for publishing" });
    await expect(dialog.getByRole("button", { name: "Hand in", exact: true })).toBeDisabled();
    await dialog.getByLabel("Why").fill(note);
    await expectAccessible(lead, "handing in");
    await dialog.getByRole("button", { name: "Hand in", exact: true }).click();
    await expect(lead).toHaveURL(/\/policy\/proposals\/[0-9a-f-]{36}$/);
    await expect(lead.getByText("You wrote or handed in this proposal.")).toBeVisible();
    await expect(lead.getByRole("button", { name: "Publish…" })).toHaveCount(0);
    expect(await publishAnyway(lead)).toMatchObject({ error: { message: "own_proposal" } });
    expect(await outcomeOfDoubt(), "what is only proposed changes nothing").toBe("review");

    const admin = await as("admin");
    await admin.goto("/policy");
    await admin.getByRole("link", { name: note }).click();
    await expect(admin.getByText("Doubtful replies go out all the same.").first()).toBeVisible();
    await expect(admin.getByRole("region", { name: "Dry run" })).toContainText(/would have been released/);
    await expectAccessible(admin, "the proposal");
    await admin.getByRole("button", { name: "Publish…" }).click();
    const publish = admin.getByRole("dialog");
    await expect(publish).toContainText(/would have been released/);
    await publish.getByRole("button", { name: "Publish", exact: true }).click();
    await expectToast(admin, `Version ${begun + 1} is in force.`);

    await expect.poll(outcomeOfDoubt, { timeout: 15_000 }).toBe("release");
    expect(await readDraft(held.id), "what waits keeps what held it").toMatchObject({ state: "queued" });

    await lead.goto("/policy");
    await lead.getByRole("button", { name: `Bring version ${begun} back` }).click();
    const back = lead.getByRole("dialog", { name: `Bring version ${begun} back` });
    await back.getByLabel("Why").fill("Wrong replies went out");
    await back.getByRole("button", { name: "Bring it back now" }).click();
    await expectToast(lead, `Version ${begun + 2} is in force, with the rules of version ${begun}.`);
    await expect(lead.getByText(`Brought version ${begun} back`)).toBeVisible();
    await expectAccessible(lead, "the policy, brought back");
    await expect.poll(outcomeOfDoubt, { timeout: 15_000 }).toBe("review");
  });
});

test.describe("rules for tools and the external judge", () => {
  let proposal = "";

  /** It was never published; what is left is taken off the list. */
  test.afterEach(async ({ as }) => {
    const lead = await as("lead");
    if (proposal !== "") await lead.request.post("/api/trpc/policy.withdraw", { data: { id: proposal, revision: 1 } });
  });

  test("are written with their meaning beside them, and whoever may publish is told", async ({ as }) => {
    test.setTimeout(120_000);
    const admin = await as("admin");
    await admin.goto("/policy");
    const lead = await as("lead");
    await lead.goto("/policy/edit");
    const part = lead.getByRole("region", { name: "Rules for tools" });
    await part.getByRole("button", { name: "Add a rule for tools" }).click();
    await expect(part.getByLabel("What the rule is called, in English")).toBeFocused();
    await expect(part.getByText("must say which calls the rule is about")).toBeVisible();
    await part.getByRole("button", { name: "Limit of an amount" }).click();
    const body = part.getByLabel("What the rule says, as JSON");
    await expect(part.getByText("arguments.amount is at most 200")).toBeVisible();
    await body.fill(
      '{ "on": { "tool": ["refund_order"] }, "require": { "value": { "path": "amount" }, "at_most": 90 } }',
    );
    await expect(part.getByText("must begin with one of: arguments, result")).toBeVisible();
    await part.getByRole("button", { name: "Line 1, column 71" }).click();
    await expect(body).toBeFocused();
    await expect(lead.getByRole("button", { name: "Hand in…" })).toBeDisabled();
    await body.fill('{ "on": { "tool": ["refund_order"] }');
    await expect(part.getByText(/^Line 1, column 37 This is not JSON yet/)).toBeVisible();
    await lead.reload();
    await part.getByRole("button", { name: /^Change: Refunds over 200/ }).click();
    await expect(body).toHaveValue('{ "on": { "tool": ["refund_order"] }');
    await part.getByRole("button", { name: "Limit of an amount" }).click();
    const judge = lead.getByRole("region", { name: "External judge" });
    await expect(judge).toContainText("No model is connected to this server.");
    await judge.getByText("Asked about each reply").click();
    await judge.getByLabel("Seconds it may take at most").fill("20");
    await expect(judge).toContainText("Between 0.1 and 10 seconds.");
    await judge.getByLabel("Seconds it may take at most").fill("4");
    const risk = lead.getByRole("region", { name: "Risk model" });
    await risk.getByRole("button", { name: "Remove the risk model" }).click();
    await expect(risk).toContainText("This draft has no risk model.");
    await risk.getByRole("button", { name: /^Back to that of version/ }).click();
    await expect(risk.getByRole("button", { name: "Remove the risk model" })).toBeVisible();
    await expectAccessible(lead, "rules for tools in the editor");

    await lead.getByRole("button", { name: "Hand in…" }).click();
    const dialog = lead.getByRole("dialog", { name: "Hand in for publishing" });
    await dialog.getByLabel("Why").fill(`Refunds get out of hand ${unique()}`);
    await dialog.getByRole("button", { name: "Hand in", exact: true }).click();
    await expect(lead).toHaveURL(/\/policy\/proposals\/[0-9a-f-]{36}$/);
    proposal = new URL(lead.url()).pathname.split("/").at(-1) ?? "";
    await expect(lead.getByRole("heading", { name: "External judge" })).toBeVisible();
    await expect(lead.getByText(/opened by the server and checked again/)).toBeVisible();

    await admin.getByRole("button", { name: /new notification/ }).click();
    await admin
      .getByRole("link", { name: /handed in a change of the policy/ })
      .first()
      .click();
    await expect(admin).toHaveURL(new RegExp(`/policy/proposals/${proposal}$`));
    await expect(admin.getByText("arguments.amount is at most 200")).toBeVisible();
    await expectAccessible(admin, "a proposal with a rule for tools");
  });
});

test.describe("stopping one model", () => {
  let model = "";

  test.afterEach(async ({ as }) => {
    const lead = await as("lead");
    const data = { scope: "model", value: model, on: false, reason: "after the story" };
    await lead.request.post("/api/trpc/stop.set", { data });
  });

  test("holds its replies and no others; a drill is on record", async ({ as }) => {
    test.setTimeout(90_000);
    model = `model-${unique()}`;
    const draft = draftOf(unique(), { about: "Of one model" });
    const { id } = await postDraft({ ...draft, provenance: { ...draft.provenance, model } });
    const other = await sendDraft({ about: "Of another" });
    const lead = await as("lead");
    await lead.getByRole("button", { name: "Stop…" }).click();
    const dialog = lead.getByRole("dialog", { name: "Stop switch" });
    await dialog.getByText("Model", { exact: true }).click();
    await dialog.getByRole("combobox", { name: "Model" }).selectOption(model);
    await expect(dialog.getByRole("status")).toContainText("One reply of it is in flight now.");
    await dialog.getByLabel("Reason").fill("It invents prices");
    await expectAccessible(lead, "the stop switch");
    await dialog.getByRole("button", { name: "Stop now" }).click();
    await expect(dialog).toBeHidden();
    await expect(lead.getByRole("alert").filter({ hasText: `Model ${model}: stopped.` })).toBeVisible();
    expect(await readDraft(id)).toMatchObject({ state: "stopped" });
    expect(await readDraft(other.id)).toMatchObject({ state: "queued" });
    await lead.getByRole("button", { name: "Lift stop…" }).click();
    await dialog.getByLabel("Reason").fill("Prices are right again");
    await dialog.getByRole("button", { name: "Lift the stop" }).click();
    await expect(dialog).toBeHidden();
    await draftBecomes(id, "queued");

    const admin = await as("admin");
    await admin.goto("/admin/stops");
    await admin.getByRole("button", { name: "Drill…" }).click();
    const drill = admin.getByRole("dialog", { name: "Drill the stop switch" });
    await drill.getByText("Model", { exact: true }).click();
    await drill.getByRole("combobox", { name: "Model" }).selectOption(model);
    await drill.getByLabel("Occasion").fill("Quarterly");
    await drill.getByRole("button", { name: "Hold the drill" }).click();
    await expect(drill).toBeHidden();
    const record = admin.getByRole("table", { name: "Drills" }).getByRole("row").filter({ hasText: model });
    await expect(record).toContainText("Passed");
    await expect(record).toContainText("one reply held");
    await expectAccessible(admin, "stops and drills");
    await draftBecomes(id, "queued");
  });
});

/** Past the screen, on the open proposal. */
async function publishAnyway(page: Page): Promise<unknown> {
  const id = new URL(page.url()).pathname.split("/").at(-1);
  const answer = await page.request.post("/api/trpc/policy.publish", { data: { id, revision: 1 } });
  return answer.json();
}
