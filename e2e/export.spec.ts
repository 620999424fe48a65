import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js";
import { expectAccessible } from "./support/accessible";
import { sendDraft } from "./support/drafts";
import { test } from "./support/test";

const newest = (page: Page) => page.getByRole("table", { name: "Built and being built" }).getByRole("row").nth(1);

/** Unpacks what was downloaded, as whoever is given it would. */
async function unpacked(zip: string, to: string): Promise<string> {
  const reader = new ZipReader(new Uint8ArrayReader(await readFile(zip)));
  let top = "";
  for (const entry of await reader.getEntries()) {
    if (entry.directory) continue;
    top = entry.filename.split("/")[0] ?? "";
    const place = path.join(to, entry.filename);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, await entry.getData(new Uint8ArrayWriter()));
  }
  await reader.close();
  return path.join(to, top);
}

/** Runs the verifier that lies in a bundle, in its folder and with nothing but Node. */
function verified(folder: string, ...options: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["verify.mjs", ".", ...options], {
    cwd: folder,
    encoding: "utf8",
    env: { PATH: process.env.PATH, NODE_ENV: "production" },
  });
  return { status, text: stdout + stderr };
}

test("an auditor exports everything, and whoever is given it sees that it is whole, or that it was changed", async ({
  as,
}) => {
  test.setTimeout(120_000);
  await sendDraft({ about: "Exported" });
  const page = await as("auditor");
  await page.getByRole("link", { name: "Audit", exact: true }).click();
  await page.getByRole("link", { name: "Exports", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Exports" })).toBeVisible();
  await page.getByRole("button", { name: "Export everything" }).click();
  await expect(newest(page)).toContainText(/Waiting|Being built/);
  await expect(newest(page)).toContainText("Ready", { timeout: 60_000 });
  await expect(newest(page)).toContainText("Without texts");
  await expectAccessible(page, "exports");

  const coming = page.waitForEvent("download");
  await newest(page)
    .getByRole("link", { name: /Download/ })
    .click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^countersign-\d{4}-\d\d-\d\d-[0-9a-f]{8}\.zip$/);
  const place = await mkdtemp(path.join(tmpdir(), "countersign-export-"));
  try {
    const folder = await unpacked(await download.path(), place);
    const command = await page.getByText(/^node verify\.mjs/).textContent();
    const key = command?.split("--key ")[1] ?? "";
    const whole = verified(folder, "--key", key);
    expect(whole.text).toContain("VALID");
    expect(whole.status).toBe(0);

    const events = path.join(folder, "events", "000000.jsonl");
    const lines = (await readFile(events, "utf8")).split("\n");
    lines[7] = lines[7]?.replace('"v":1', '"v":2') ?? "";
    await writeFile(events, lines.join("\n"));
    const changed = verified(folder);
    expect(changed.text).toMatch(/TAMPERED|INCOMPLETE/);
    expect(changed.text).toContain("event 7");
    expect(changed.status).toBe(1);
  } finally {
    await rm(place, { recursive: true, force: true });
  }

  await page.goto("/audit?type=export.downloaded");
  await expect(page.getByRole("row").nth(1)).toContainText("Henrik Saar");
});

test("a part with texts says what that means; an export under way can be cancelled", async ({ as }) => {
  test.setTimeout(90_000);
  const auditor = await as("auditor");
  await auditor.goto("/audit/exports");
  await expect(auditor.getByText(/only a privacy officer can ask for one/)).toBeVisible();
  await expect(auditor.getByText("With texts", { exact: true })).toHaveCount(0);
  const page = await as("privacy_officer");
  await page.goto("/audit/exports");
  await page.getByText("With texts", { exact: true }).last().click();
  await expect(page.getByText(/That is personal data/)).toBeVisible();
  await page.getByRole("textbox", { name: "Item or draft" }).fill("not an id");
  await expect(page.getByText("This is no id.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Export this part" })).toBeDisabled();
  const { id } = await sendDraft({ about: "Exported alone" });
  await page.getByRole("textbox", { name: "Item or draft" }).fill(id);
  await page.getByRole("button", { name: "Export this part" }).click();
  await expect(newest(page)).toContainText(id);
  await newest(page)
    .getByRole("button", { name: /Cancel/ })
    .click();
  await expect(newest(page)).toContainText("Cancelled");
  await expect(newest(page).getByRole("link")).toHaveCount(0);
});

test("nobody without the permission reaches an export, by the page or by its address", async ({ as }) => {
  const page = await as("supervisor");
  await page.goto("/audit/exports");
  await expect(page.getByRole("heading", { level: 1, name: "Exports" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Export everything" })).toHaveCount(0);
  const answer = await page.request.get("/api/exports/0192f1a0-0000-7000-8000-00000000dead");
  expect(answer.status()).toBe(403);
});
