import { expect, type Page } from "@playwright/test";
import { ask } from "./support/api";
import { bar, draftCard, findRow, openItem, row } from "./support/desk";
import { sendDraft, unique } from "./support/drafts";
import { HOOK_PORT, ORIGIN, signInOf } from "./support/instance";
import { fillIn, signIn } from "./support/sign-in";
import { test } from "./support/test";

test("signing out ends the session for whoever kept its cookie", async ({ fresh }) => {
  const page = await fresh();
  await signIn(page, signInOf("auditor"));
  const kept = await page.context().storageState();
  const session = kept.cookies.find(({ name }) => name.endsWith("session-token"));
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax" });
  await page.getByRole("button", { name: /^Account of/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in/);

  const thief = await fresh({ storageState: kept });
  const answer = await thief.request.get("/api/trpc/queue.list");
  expect(answer.status()).toBe(401);
  expect(await answer.json()).toMatchObject({ error: { data: { refusal: { code: "not_signed_in" } } } });
  await thief.goto("/desk");
  await expect(thief).toHaveURL(/\/sign-in/);
});

test("without a session there is no desk and no data", async ({ fresh }) => {
  const page = await fresh();
  for (const path of ["/", "/desk", "/desk/00000000-0000-4000-8000-000000000000"]) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/sign-in/);
  }
  for (const call of ["queue.list", "stop.read"])
    expect((await page.request.get(`/api/trpc/${call}`)).status()).toBe(401);
});

test("an auditor reads everything and decides nothing", async ({ as }) => {
  const held = await sendDraft({ about: "Audited" });
  const page = await as("auditor");
  await openItem(page, held.title);
  await expect(draftCard(page)).toContainText(held.text);
  await expect(bar(page)).toContainText("You can read this");
  await expect(bar(page).getByRole("button", { name: /Approve|Edit|Reject|Escalate|Claim/ })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /Stop/ })).toHaveCount(0);
  for (const key of ["c", "a", "r"]) await page.keyboard.press(key);
  const item = new URL(page.url()).pathname.split("/").at(-1);
  expect((await page.request.post("/api/trpc/item.claim", { data: { item } })).status()).toBe(403);
  const stop = { scope: "organisation", on: true, reason: "not mine to stop" };
  expect((await page.request.post("/api/trpc/stop.set", { data: stop })).status()).toBe(403);
  await expect(bar(page)).toContainText("You can read this");
});

test("a wrong password and an unknown person are told apart by nobody, and too many tries end it", async ({
  fresh,
}) => {
  const page = await fresh();
  await page.goto("/sign-in");
  const told = (text: string) => page.getByRole("alert").filter({ hasText: text });
  const { email } = signInOf("privacy_officer");
  await fillIn(page, email, "not the password");
  await expect(told("Email and password do not match.")).toBeVisible();
  await expect(page.getByLabel("Email")).toHaveValue(email);
  await expect(page.getByLabel("Password")).toHaveValue("");

  const stranger = `${unique()}@nobody.example`;
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    await fillIn(page, stranger, "guess");
    await answered;
    await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeEnabled();
    await expect(told("Email and password do not match.")).toBeVisible();
  }
  await fillIn(page, stranger, "guess");
  await expect(told("Too many attempts.")).toContainText(/Try again in \d+ minutes?\./);
});

test("every page carries a policy that allows its own scripts alone", async ({ page }) => {
  const nonces = new Set<string>();
  for (let visit = 0; visit < 2; visit += 1) {
    const response = await page.goto("/sign-in");
    const policy = response?.headers()["content-security-policy"] ?? "";
    const nonce = /script-src [^;]*'nonce-([\w+/=]{20,})'/.exec(policy)?.[1] ?? "";
    expect(nonce).not.toBe("");
    expect(policy).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/);
    for (const part of ["default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'"])
      expect(policy).toContain(part);
    const own = await page.evaluate(() => [...document.scripts].map((script) => script.nonce));
    expect(new Set(own)).toEqual(new Set([nonce]));
    nonces.add(nonce);
    expect(response?.headers()["x-content-type-options"]).toBe("nosniff");
  }
  expect(nonces.size).toBe(2);
  const ran = await page.evaluate(() => {
    const script = document.createElement("div");
    script.innerHTML = "<img src=x onerror=\"document.title = 'broken in'\">";
    document.body.append(script);
    return document.title;
  });
  expect(ran).not.toBe("broken in");
});

const HOSTILE = [
  "Thank you. <img src=x onerror=\"window.broken='in'\"> <script>window.broken='in'</script>",
  "**Click** [here](javascript:window.broken='in') {{7*7}} #{7*7}",
  "The file is \u202Egpj.exe\u202C, and &lt;b&gt; stays as it is.",
].join("\n");

test("a hostile text is shown as text", async ({ as }) => {
  const held = await sendDraft({
    about: "<b>Hostile</b> <img src=x>",
    text: HOSTILE,
    said: `<script>1</script>${HOSTILE}`,
  });
  const page = await as("supervisor");
  await openItem(page, held.title);
  // What follows it is the disclosure, in the customer's language as well.
  const text = draftCard(page).locator("[lang=en]").first();
  await expect(text).toHaveText(HOSTILE, { useInnerText: true });
  await expect(page.getByRole("main").locator("img, script, a[href^='javascript']")).toHaveCount(0);
  await findRow(page, held.title);
  await expect(row(page, held.title)).toContainText('<img src=x onerror="window.broken=');
  // An override ends where its text ends.
  await expect(text).toHaveAttribute("dir", "auto");
  expect(await page.evaluate(() => "broken" in window)).toBe(false);
});

test("another site's page cannot act with this session", async ({ as }) => {
  const page = await as("lead");
  const session = (await page.context().cookies()).find(({ name }) => name.endsWith("session-token"));
  expect(session).toBeDefined();
  // Another port is another origin but the same site: the browser sends the cookie along.
  await page.goto(`http://localhost:${HOOK_PORT}/`);
  const answered = page.waitForResponse(`${ORIGIN}/api/trpc/stop.set`);
  await page.evaluate(async (url) => {
    const body = JSON.stringify({ scope: "organisation", on: true, reason: "from elsewhere" });
    await fetch(url, { method: "POST", mode: "no-cors", credentials: "include", body }).catch(() => undefined);
  }, `${ORIGIN}/api/trpc/stop.set`);
  const answer = await answered;
  expect(answer.status()).toBe(403);
  await expectNothingStopped(page);
});

async function expectNothingStopped(page: Page): Promise<void> {
  const stops = await page.request.get(`${ORIGIN}/api/trpc/stop.read`);
  expect(await stops.json()).toMatchObject({ result: { data: { stops: [] } } });
  expect((await ask("GET", "/health")).status).toBe(200);
}
