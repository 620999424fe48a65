import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, type Locator, type Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { draftBecomes } from "./support/api";
import { button, nameOf, takeItem } from "./support/desk";
import { sendDraft } from "./support/drafts";
import { lane } from "./support/lane";
import { test } from "./support/test";

const part = (page: Page, title: string) => page.getByRole("region", { name: title, exact: true });
/** Next has an alert of its own, which only says where one is. */
const banner = (page: Page) => page.locator("[role=alert]:not(#__next-route-announcer__)");
const counted = async (page: Page, pattern: RegExp) =>
  Number((pattern.exec((await page.getByRole("main").textContent()) ?? "")?.[1] ?? "").replaceAll(",", ""));

test("an auditor sees a decision's seal checked, and has everything checked", async ({ as }) => {
  test.setTimeout(90_000);
  const held = await sendDraft({ about: "Sealed" });
  const supervisor = await as("supervisor");
  const name = await nameOf(supervisor);
  await takeItem(supervisor, held.title);
  await button(supervisor, "Approve").click();
  await draftBecomes(held.id, "delivered");

  const page = await as("auditor");
  await page.goto("/decisions");
  await page.getByRole("combobox", { name: "Person" }).selectOption({ label: name });
  await page.getByRole("row").nth(1).getByRole("link").first().click();
  const seal = part(page, "Seal");
  await expect(seal).toContainText("The proof was checked in your browser just now");
  await expect(seal).toContainText(/Index \d+ in the log/);
  await expect(seal).toContainText(/the checkpoint over [\d,]+ events, signed/);
  await seal.getByText("What was checked, and the key behind it").click();
  await expect(seal.locator("code")).toContainText(/^localhost:\d+\/log\/[0-9a-f-]{36}\+[0-9a-f]{8}\+/);
  await expectAccessible(page, "a decision with its seal");

  await page.getByRole("link", { name: "Timeline", exact: true }).click();
  await page.getByRole("link", { name: "Seal", exact: true }).last().click();
  await expect(page).toHaveURL(/\/audit\/events\/[0-9a-f-]+#seal$/);
  await expect(part(page, "Seal")).toContainText("The proof was checked in your browser just now");
  const title = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  const index = await counted(page, /Index (\d+) in the log/);
  await page.goto("/audit");
  await page.getByRole("textbox", { name: "Go to index" }).fill(String(index));
  await page.getByRole("button", { name: "Go", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`index=${index}$`));
  await expect(page.getByRole("row").nth(1)).toContainText(title);
  await expect(page.getByRole("row").nth(2).getByRole("cell").last()).toContainText(new RegExp(`\\D${index - 1}$`));

  await page.getByRole("link", { name: "Check the log" }).click();
  await page.getByRole("button", { name: "Check everything", exact: true }).click();
  await expect(page.getByText(/All [\d,]+ events are in order/)).toBeVisible();
  const all = await counted(page, /All ([\d,]+) events are in order/);
  expect(all).toBeGreaterThan(index);
  await expectAccessible(page, "the log, checked");
  await page.reload();
  await expect(part(page, "How it stands")).toContainText("the log has only grown since");
  expect(await counted(page, /has seen([\d,]+) events;/)).toBeGreaterThanOrEqual(all);
  await expect(banner(page)).toHaveCount(0);
});

test("a browser that has seen another log says so on every page", async ({ as }) => {
  const page = await as("auditor", { locale: "de-DE" });
  await page.goto("/audit/verify");
  const standing = part(page, "Der Stand");
  await expect(standing).toContainText("das Protokoll ist seitdem nur gewachsen");
  const name = await page.evaluate(() => {
    const key = Object.keys(localStorage).find((each) => each.startsWith("countersign.log.")) ?? "";
    const kept = JSON.parse(localStorage.getItem(key) ?? "{}");
    localStorage.setItem(key, JSON.stringify({ ...kept, seen: { ...kept.seen, size: 5 } }));
    return key;
  });
  await page.reload();
  await expect(banner(page)).toContainText("Eine Prüfung in diesem Browser ist fehlgeschlagen");
  await expect(banner(page)).toContainText("Die Vergangenheit wurde neu geschrieben");
  await expect(banner(page).getByRole("button")).toHaveCount(0);
  await page.goto("/desk");
  await expect(banner(page)).toContainText("Niemand darf in der Datenbank etwas ändern");
  await expectAccessible(page, "the desk under an alarm");
  await page.evaluate((key) => localStorage.removeItem(key), name);
  await page.reload();
  await expect(page.getByRole("tablist")).toBeVisible();
  await expect(banner(page)).toHaveCount(0);
});

test("a bundle that the product exported is checked in the browser, and a changed one is caught", async ({ as }) => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), "countersign-bundle-"));
  const bundle = join(folder, "bundle");
  const env = { ...process.env, COUNTERSIGN_DATA: lane.data };
  await promisify(execFile)(process.execPath, ["dist/cli.mjs", "export", "--out", bundle], { env });
  try {
    const page = await as("auditor");
    await page.goto("/audit/verify/bundle");
    await expect(page.getByRole("main")).toContainText("Nothing of it is uploaded");
    const asked: string[] = [];
    page.on("request", (request) => request.method() !== "GET" && asked.push(request.url()));
    const choose = () => page.locator("input[type=file]").nth(1).setInputFiles(bundle);
    await choose();
    await expect(page.getByText("Nothing contradicts it")).toBeVisible({ timeout: 30_000 });
    await expect(part(page, "What the bundle says")).toContainText(/[\d,]+ events, index 0 to [\d,]+/);
    await expectAccessible(page, "a bundle that holds");

    await page.reload();
    await dropOn(page, page.getByRole("button", { name: "Choose a folder" }), bundle);
    await expect(page.getByText("Nothing contradicts it")).toBeVisible({ timeout: 30_000 });

    const events = join(bundle, "events", "000000.jsonl");
    const lines = readFileSync(events, "utf8").split("\n");
    lines[40] = (lines[40] ?? "").replace(/"at":"(\d{4})/, (_, year) => `"at":"${Number(year) - 1}`);
    writeFileSync(events, lines.join("\n"));
    await choose();
    await expect(page.getByText("Something was changed")).toBeVisible({ timeout: 30_000 });
    await expect(page.getByRole("main")).toContainText("The first wrong event has index 40");
    await expectAccessible(page, "a bundle that was changed");
    expect(asked, "nothing is uploaded").toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Drops a file or folder of this machine as a person would: only the browser itself can make such a drag. */
async function dropOn(page: Page, place: Locator, file: string): Promise<void> {
  const box = await place.boundingBox();
  if (!box) throw new Error("there is nowhere to drop it");
  const browser = await page.context().newCDPSession(page);
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await browser.send("Input.dispatchDragEvent", {
      type,
      x: box.x + box.width / 2,
      y: box.y + box.height / 2,
      data: { items: [], files: [file], dragOperationsMask: 1 },
    });
}
