import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { test } from "./support/test";

const FIGURES = {
  en: {
    overridden: "AI text not let stand",
    evidence: "Evidence opened",
    drills: "Drills of the stop switch",
    queues: "By queue",
  },
  de: {
    overridden: "KI-Text nicht stehen gelassen",
    evidence: "Schwere Befunde geöffnet",
    drills: "Proben des Notschalters",
    queues: "Nach Warteschlange",
  },
} as const;

/** The demo's weeks of work, in figures: shares with their interval, never a person. */
async function expectFigures(page: Page, words: (typeof FIGURES)["en" | "de"]): Promise<void> {
  for (const name of [words.overridden, words.evidence]) {
    const figure = page.getByRole("region", { name, exact: true });
    await expect(figure).toContainText(/\d+([.,]\d)?\s?%/);
    await expect(figure).toContainText(/95\s?%: \d/);
  }
  await expect(page.getByRole("table", { name: words.queues })).toContainText("%");
  await expect(page.getByRole("table", { name: words.drills }).getByRole("row")).not.toHaveCount(0);
}

test("a lead reads how review did, asks for one queue, and takes the figures along", async ({ as }) => {
  const page = await as("lead");
  await page.getByRole("navigation", { name: "Console" }).getByRole("link", { name: "Oversight" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Oversight" })).toBeVisible();
  await expectFigures(page, FIGURES.en);
  await expectAccessible(page, "the figures of oversight");
  await page.getByRole("combobox", { name: "Queue" }).selectOption({ label: "General" });
  await expect(page).toHaveURL(/\/oversight\?queue=general$/);
  await expect(page.getByRole("table", { name: FIGURES.en.queues })).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("combobox", { name: "Queue" })).toHaveValue("general");
  await page.getByRole("combobox", { name: "Queue" }).selectOption({ label: "All queues" });
  await page.getByRole("button", { name: "90 days" }).click();
  await expect(page).toHaveURL(/from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d$/);
  await expect(page.getByRole("table", { name: FIGURES.en.queues })).toBeVisible();
  const [json] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download these figures as JSON" }).click(),
  ]);
  const told = JSON.parse(readFileSync(await json.path(), "utf8"));
  expect(told).toMatchObject({ kind: "countersign-oversight-figures", v: 1, queue: null });
  expect(told.figures.decisions).toBeGreaterThan(20);
});

test("an auditor reads the same in German, as a PDF too, and it stands on record", async ({ as }) => {
  const page = await as("auditor", { locale: "de-DE" });
  await page.goto("/oversight");
  await expect(page.getByRole("heading", { level: 1, name: "Aufsicht" })).toBeVisible();
  await expectFigures(page, FIGURES.de);
  await expectAccessible(page, "die Kennzahlen der Aufsicht");
  const [pdf] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Diese Kennzahlen als PDF herunterladen" }).click(),
  ]);
  expect(pdf.suggestedFilename()).toMatch(/^countersign-oversight-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.pdf$/);
  expect(
    readFileSync(await pdf.path())
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");
  await page.goto("/audit?type=oversight_report.downloaded");
  await expect(page.getByRole("main")).toContainText("hat die Kennzahlen der Aufsicht vom");
});

test("a supervisor has no way there and is told whom to ask", async ({ as }) => {
  const page = await as("supervisor");
  await expect(page.getByRole("link", { name: "Oversight" })).toHaveCount(0);
  await page.goto("/oversight");
  await expect(page.getByRole("main")).toContainText("Team lead");
});
