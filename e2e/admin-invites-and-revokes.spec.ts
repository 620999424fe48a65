import { expect, type Locator, type Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { expectToast, findRow, row } from "./support/desk";
import { sendDraft, sendLeak, unique } from "./support/drafts";
import { listenForMail, type MailServer } from "./support/mail";
import { signIn } from "./support/sign-in";
import { test } from "./support/test";

const PASSWORD = "lantern orchard violin";

let mail: MailServer;
test.beforeAll(async () => {
  mail = await listenForMail();
});
test.afterAll(() => mail.close());

type Invited = { email: string; link: string };

/** Pressed until it is heard: a page is drawn before its buttons work. */
async function openDialog(page: Page, button: string): Promise<Locator> {
  const dialog = page.getByRole("dialog");
  await expect(async () => {
    // It may have been heard late: under an open dialog nothing can be pressed.
    if (!(await dialog.isVisible())) await page.getByRole("button", { name: button }).click({ timeout: 1_000 });
    await expect(dialog).toBeVisible({ timeout: 1_000 });
  }).toPass();
  return dialog;
}

/** The link that was mailed to them last, beyond the first `known`. */
async function linkTo(email: string, known = 0): Promise<string> {
  const { text } = await mail.mailTo(email, known);
  return /http:\/\/\S+\/invitation\/[\w-]{43}/.exec(text)?.[0] ?? "";
}

/** Through the dialog; `team` null is the whole organisation. */
async function inviteSupervisor(admin: Page, email: string, team: string | null): Promise<Invited> {
  await admin.goto("/admin/members");
  const dialog = await openDialog(admin, "Invite somebody");
  await dialog.getByLabel("Email").fill(email);
  await dialog
    .getByRole("group", { name: "Supervisor" })
    .getByText(team ?? "Whole organisation", { exact: true })
    .click();
  await dialog.getByRole("button", { name: "Mail the invitation" }).click();
  await expect(dialog.getByText(email)).toBeVisible();
  // Whoever invites is not shown the link.
  await expect(dialog.locator("code")).toHaveCount(0);
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(invitationOf(admin, email)).toContainText("Mailed");
  return { email, link: await linkTo(email) };
}

async function accept(page: Page, { link }: Invited, name: string): Promise<void> {
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Demo invites you");
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Choose a password").fill(PASSWORD);
  await page.getByRole("button", { name: "Accept and sign in" }).click();
  await expect(page.getByRole("button", { name: `Account of ${name}` })).toBeVisible();
}

const invitationOf = (page: Page, email: string): Locator =>
  page.getByRole("table", { name: "Open invitations" }).getByRole("row", { name: email });
const memberOf = (page: Page, name: string): Locator =>
  page.getByRole("table", { name: "Members", exact: true }).getByRole("row", { name });

/** Somebody's access, opened from the list. */
async function openAccess(admin: Page, name: string): Promise<Locator> {
  await admin.goto("/admin/members");
  return openDialog(admin, `Change access of ${name}`);
}

test("an administrator asks somebody in for a team, changes what they may do, and shuts them out", async ({
  as,
  fresh,
}) => {
  test.setTimeout(90_000);
  const own = unique();
  const team = `Privacy desk ${own}`;
  const name = `Nadia Berg ${own}`;
  const admin = await as("admin");
  await admin.goto("/admin/teams");
  await openDialog(admin, "New team");
  await admin.getByLabel("Name").fill(team);
  await admin.getByRole("group", { name: "Queues it looks after" }).getByText("Privacy", { exact: true }).click();
  await admin.getByRole("button", { name: "Make the team" }).click();
  await expect(admin.getByRole("row", { name: team })).toContainText("Privacy");

  const invited = await inviteSupervisor(admin, `nadia.${own}@story.example`, team);
  expect(invited.link).toMatch(/\/invitation\/[\w-]{43}$/);
  await expect(invitationOf(admin, invited.email)).toContainText(`Supervisor for ${team}`);

  const [theirs, others] = [await sendLeak("Theirs"), await sendDraft({ about: "Others" })];
  const person = await fresh();
  await accept(person, invited, name);
  await expect(memberOf(admin, name)).toContainText(`Supervisor for ${team}`);
  await expect(invitationOf(admin, invited.email)).toBeHidden();
  await person.goto("/desk");
  await findRow(person, theirs.title);
  await expect(row(person, others.title)).toBeHidden();
  await expect(person.getByRole("link", { name: "Audit" })).toBeHidden();

  const again = await fresh();
  await again.goto(invited.link);
  await expect(again.getByRole("heading", { level: 1 })).toHaveText("This invitation opens nothing");
  await expect(again.getByText("Ask whoever invited you for a new link.")).toBeVisible();

  const access = await openAccess(admin, name);
  await access.getByRole("group", { name: "Auditor" }).getByText("Whole organisation").click();
  await access.getByRole("button", { name: "Save roles" }).click();
  await expectToast(admin, "Roles changed");
  await expect(memberOf(admin, name)).toContainText("Auditor");
  await expect(async () => {
    await person.goto("/desk");
    await expect(person.getByRole("link", { name: "Audit" })).toBeVisible({ timeout: 1_000 });
  }).toPass();

  const shutting = await openAccess(admin, name);
  await shutting.getByRole("button", { name: "Disable…" }).click();
  await shutting.getByRole("button", { name: `Disable ${name} now` }).click();
  await expectToast(admin, "Disabled");
  await expect(memberOf(admin, name)).toContainText("Disabled");
  await expect(person.getByText("Signed out", { exact: true }), "the window that was left open").toBeVisible();
  await person.goto("/account");
  await expect(person).toHaveURL(/\/sign-in/);
  await expect(person.getByText("Your session has ended, or your access was changed.")).toBeVisible();
});

test("an invitation is refused, mailed anew or taken back, and its old link is dead", async ({ as, fresh }) => {
  const admin = await as("admin");
  const first = await inviteSupervisor(admin, `old.${unique()}@story.example`, null);
  const again = async () => {
    await invitationOf(admin, first.email).getByRole("button", { name: "Mail" }).click();
    await admin.getByRole("dialog").getByRole("button", { name: "Done" }).click();
  };
  mail.refuseWith(550);
  await again();
  await expect(invitationOf(admin, first.email)).toContainText("The mail server refused it (550)");
  mail.refuseWith(null);
  await again();
  const anew = await linkTo(first.email, 1);
  expect(anew).not.toBe(first.link);
  const page = await fresh();
  await page.goto(first.link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This invitation opens nothing");
  await page.goto(anew);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Demo invites you");
  await page.getByLabel("Your name").fill("Too Short");
  await page.getByLabel("Choose a password").fill("elevenchars");
  await page.getByRole("button", { name: "Accept and sign in" }).click();
  await expect(page).toHaveURL(anew);

  await invitationOf(admin, first.email).getByRole("button", { name: "Revoke" }).click();
  await expect(invitationOf(admin, first.email)).toBeHidden();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This invitation opens nothing");
});

test("the last administrator is shut out by nobody, and whoever is none finds no members", async ({ as }) => {
  const admin = await as("admin");
  const access = await openAccess(admin, "Deniz Aksoy");
  await access.getByRole("button", { name: "Disable…" }).click();
  await access.getByRole("button", { name: "Disable Deniz Aksoy now" }).click();
  await expect(access.getByRole("alert")).toContainText("This is your own access.");
  await admin.keyboard.press("Escape");

  await admin.getByRole("link", { name: "Roles" }).click();
  const matrix = admin.getByRole("table", { name: "Roles and what they may do" });
  const stopSwitch = matrix.getByRole("row", { name: /^Use the stop switch/ }).getByRole("cell");
  const wanted = ["Use the stop switch", "No", "Yes", "No", "No", "No", "Yes"];
  await expect(stopSwitch).toHaveText(wanted, { useInnerText: true });
  const lead = await as("lead");
  await lead.goto("/admin/members");
  await expect(lead.getByText("This page is not yours to see")).toBeVisible();
});

test("sessions of mine: one ends from another window, and a new password ends the rest", async ({ as, fresh }) => {
  test.setTimeout(60_000);
  const own = unique();
  const invited = await inviteSupervisor(await as("admin"), `sessions.${own}@story.example`, null);
  const here = await fresh();
  await accept(here, invited, `Sam Okoro ${own}`);
  const there = await fresh();
  await signIn(there, { email: invited.email, password: PASSWORD });

  await here.goto("/account");
  const sessions = here.getByRole("table", { name: "Where you are signed in" });
  await expect(sessions.getByRole("row")).toHaveCount(3);
  await expect(sessions).toContainText("Chrome, ");
  await sessions.getByRole("button", { name: /^End / }).click();
  await expectToast(here, "Session ended");
  await expect(sessions.getByRole("row")).toHaveCount(2);
  await expect(async () => {
    await there.goto("/account");
    await expect(there).toHaveURL(/\/sign-in/, { timeout: 500 });
  }).toPass();

  await signIn(there, { email: invited.email, password: PASSWORD });
  await here.getByLabel("Current password").fill("not the current one");
  await here.getByLabel(/^New password/).fill("another lantern altogether");
  await here.getByRole("button", { name: "Change password" }).click();
  await expect(here.getByText("This is not your current password.")).toBeVisible();
  await here.getByLabel("Current password").fill(PASSWORD);
  await here.getByLabel(/^New password/).fill("another lantern altogether");
  await here.getByRole("button", { name: "Change password" }).click();
  await expect(here.getByText("Your password is changed.")).toBeVisible();
  await expect(sessions.getByRole("row")).toHaveCount(2);
  await expect(async () => {
    await there.goto("/account");
    await expect(there).toHaveURL(/\/sign-in/, { timeout: 500 });
  }).toPass();
  await signIn(there, { email: invited.email, password: "another lantern altogether" });

  await here.getByRole("group", { name: "Language", exact: true }).getByText("Deutsch").click();
  await expect(here.getByRole("heading", { level: 1 })).toHaveText("Mein Konto");
});

test("nothing stands in the way of assistive technology, light and dark", async ({ as, fresh }) => {
  test.setTimeout(90_000);
  const admin = await as("admin");
  const { link } = await inviteSupervisor(admin, `axe.${unique()}@story.example`, null);
  for (const place of ["/admin/members", "/admin/teams", "/admin/roles", "/account"]) {
    await admin.goto(place);
    await expectAccessible(admin, place);
  }
  await openAccess(admin, "Lena Wirth");
  await expectAccessible(admin, "somebody's access");
  await admin.goto("/admin/members");
  await openDialog(admin, "Invite somebody");
  await expectAccessible(admin, "the form of an invitation");
  const page = await fresh();
  await page.goto(link);
  await expectAccessible(page, "an invitation");
  await page.goto("/invitation/made-up");
  await expectAccessible(page, "an invitation that opens nothing");
});
