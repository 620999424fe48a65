import { expect, type Locator, type Page } from "@playwright/test";
import { Webhook } from "standardwebhooks";
import { expectAccessible } from "./support/accessible";
import { expectToast } from "./support/desk";
import { unique } from "./support/drafts";
import { HOOK_PORT, signInOf } from "./support/instance";
import { listenForMail, type MailServer } from "./support/mail";
import { test } from "./support/test";

let server: MailServer;
test.beforeAll(async () => {
  server = await listenForMail();
});
test.afterAll(() => server.close());

/** No other story is to be mailed about or held up, whatever became of this one. */
test.afterEach(async ({ as }) => {
  const admin = await as("admin");
  const answer = await admin.request.get("/api/trpc/alert.read");
  const { rules, endpoints } = ((await answer.json()) as { result: { data: { rules: Named[]; endpoints: Named[] } } })
    .result.data;
  for (const value of ["fax", "telex"])
    await admin.request.post("/api/trpc/stop.set", { data: { scope: "channel", value, on: false, reason: "over" } });
  for (const { id } of rules) await admin.request.post("/api/trpc/alert.remove", { data: { rule: id } });
  for (const { id } of endpoints)
    await admin.request.post("/api/trpc/alert.removeEndpoint", { data: { endpoint: id } });
});
type Named = { id: string };

/** Pressed until it is heard: a page is drawn before its buttons work. */
async function openDialog(page: Page, button: string): Promise<Locator> {
  const dialog = page.getByRole("dialog");
  await expect(async () => {
    if (!(await dialog.isVisible())) await page.getByRole("button", { name: button }).click({ timeout: 1_000 });
    await expect(dialog).toBeVisible({ timeout: 1_000 });
  }).toPass();
  return dialog;
}

const mailsTo = (address: string) => server.mails.filter(({ to }) => to.includes(address));
const arrived = (address: string, subject: RegExp) =>
  expect.poll(() => mailsTo(address).filter((mail) => subject.test(mail.subject)).length).toBeGreaterThan(0);

test("an administrator has stops mailed to administrators; a refusal is shown and sent again", async ({ as }) => {
  const admin = await as("admin");
  const { email } = signInOf("admin");
  await admin.goto("/admin/alerts");
  await expect(admin.getByText("Mails are sent from alerts@countersign.example.")).toBeVisible();
  await expect(admin.getByText("No rule yet")).toBeVisible();
  await expectAccessible(admin, "alerts without a rule");

  const dialog = await openDialog(admin, "New rule…");
  await dialog.getByLabel("Of what").selectOption({ label: "Stop switch pressed" });
  await dialog.getByText("Team lead", { exact: true }).click();
  await expectAccessible(admin, "a rule being written");
  await dialog.getByRole("button", { name: "Save rule" }).click();
  await expectToast(admin, "Rule added");
  const rules = admin.getByRole("table", { name: "Rules" });
  await expect(rules.getByRole("row", { name: /Stop switch pressed/ })).toContainText("Email");

  server.refuseWith(550);
  await rules.getByRole("button", { name: /^Send a test of: Stop switch pressed/ }).click();
  await expectToast(admin, "A test goes to your own address");
  const sent = admin.getByRole("table", { name: "Sent" });
  await expect(sent.getByRole("row").nth(1)).toContainText("The mail server refused it (550)");
  expect(mailsTo(email)).toEqual([]);
  server.refuseWith(null);
  await sent.getByRole("button", { name: /^Send again/ }).click();
  await arrived(email, /^Test: The stop switch was pressed/);
  await expect(sent.getByRole("row").nth(1).getByText("Sent", { exact: true })).toBeVisible();
  await expectAccessible(admin, "alerts with a rule");

  const lead = await as("lead");
  const stop = (on: boolean) =>
    lead.request.post("/api/trpc/stop.set", { data: { scope: "channel", value: "fax", on, reason: unique() } });
  expect((await stop(true)).ok()).toBe(true);
  await arrived(email, /^The stop switch was pressed/);
  expect((await stop(false)).ok()).toBe(true);
  const mail = mailsTo(email).at(-1);
  expect(mail?.text).toContain("The stop switch was pressed: what it covers is held.");
  expect(mail?.text).toContain("Der Notschalter wurde betätigt");
  expect(mail?.text).toMatch(/http:\/\/localhost:\d+\/admin\/stops/);
});

test("a webhook of alerts is signed with the secret that was shown once", async ({ as, hook }) => {
  const admin = await as("admin");
  await admin.goto("/admin/alerts");
  const dialog = await openDialog(admin, "New address…");
  await dialog.getByLabel("Name").fill("Pager");
  await dialog.getByLabel("Address", { exact: true }).fill(`http://localhost:${HOOK_PORT}/pager`);
  await dialog.getByRole("button", { name: "Save address" }).click();
  await expect(dialog.getByText("It is not shown again.")).toBeVisible();
  const secret = await dialog.locator("code").innerText();
  await expectAccessible(admin, "a secret shown once");
  await dialog.getByRole("button", { name: "I have kept it" }).click();

  await admin.getByRole("button", { name: "Send a test to Pager" }).click();
  await expect.poll(() => hook.alerts().length).toBe(1);
  const [alert] = hook.alerts();
  const told = new Webhook(secret).verify(alert?.raw ?? "", alert?.headers as Record<string, string>);
  expect(told).toMatchObject({ type: "alert.stop_set", data: { kind: "stop_set", test: true, item: null } });
  const sent = admin.getByRole("table", { name: "Sent" });
  await expect(sent.getByRole("row").nth(1)).toContainText("Pager");
  await expect(sent.getByRole("row").nth(1).getByText("Sent", { exact: true })).toBeVisible();
});

test.describe("auf Deutsch", () => {
  test.use({ locale: "de-DE" });

  test("Empfohlene Regeln gelten, und wer sie bekommt, wählt Sprache und Umfang", async ({ as }) => {
    const admin = await as("admin", { locale: "de-DE" });
    await admin.goto("/admin/alerts");
    await expect(admin.getByRole("heading", { level: 1 })).toHaveText("Benachrichtigungen");
    await expect(async () => {
      await admin.getByRole("button", { name: "Empfohlene Regeln übernehmen" }).click({ timeout: 1_000 });
      await expect(admin.getByRole("table", { name: "Regeln" })).toBeVisible({ timeout: 2_000 });
    }).toPass();
    await expect(admin.getByRole("row", { name: /72-Stunden-Frist/ })).toContainText("wenn noch 24 Stunden bleiben");
    await expectAccessible(admin, "Benachrichtigungen");

    const lead = await as("lead", { locale: "de-DE" });
    const { email } = signInOf("lead");
    await lead.goto("/account");
    const mails = lead.getByRole("region", { name: "Was Sie per E-Mail bekommen" });
    await expect(mails.getByRole("checkbox", { name: "Notschalter betätigt" })).toBeDisabled();
    await mails.getByText("Frist versäumt", { exact: true }).click();
    await expect(mails.getByRole("checkbox", { name: "Frist versäumt" })).not.toBeChecked();
    await mails.getByText("Deutsch", { exact: true }).click();
    await expectToast(lead, "Gespeichert");
    await expectAccessible(lead, "Mein Konto");
    await lead.reload();
    await expect(mails.getByRole("checkbox", { name: "Frist versäumt" })).not.toBeChecked();
    await expect(mails.getByRole("radio", { name: "Deutsch" })).toBeChecked();

    const stop = (on: boolean) =>
      admin.request.post("/api/trpc/stop.set", { data: { scope: "channel", value: "telex", on, reason: unique() } });
    expect((await stop(true)).ok()).toBe(true);
    await arrived(email, /^Der Notschalter wurde betätigt – /);
    expect((await stop(false)).ok()).toBe(true);
    await mails.getByText("Frist versäumt", { exact: true }).click();
    await expect(mails.getByRole("checkbox", { name: "Frist versäumt" })).toBeChecked();
  });
});
