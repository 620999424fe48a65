import { expect, type Locator, type Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { sendDraft, unique } from "./support/drafts";
import { test } from "./support/test";

const main = (page: Page): Locator => page.getByRole("main");

/** A part of the editor or of a page, by its heading. */
const part = (page: Page, title: string): Locator => main(page).getByRole("region", { name: title, exact: true });

async function handIn(page: Page, note: string): Promise<void> {
  await page.getByRole("button", { name: "Hand in…" }).click();
  const dialog = page.getByRole("dialog", { name: "Hand in for publishing" });
  await dialog.getByLabel("Why").fill(note);
  await dialog.getByRole("button", { name: "Hand in", exact: true }).click();
  await expect(page).toHaveURL(/\/policy\/proposals\/[0-9a-f-]{36}$/);
}

test("what happens when nobody decides is written in sentences, in working hours, and read by the second person", async ({
  as,
}) => {
  test.setTimeout(60_000);
  const lead = await as("lead");
  await lead.goto("/policy/edit");

  const hours = part(lead, "Working hours");
  await hours.getByText("Working hours", { exact: true }).last().click();
  await hours.getByLabel("Monday").fill("nine to five");
  await expect(hours.getByText("Write hours as 9–12, 13–17:30, or leave it empty.")).toBeVisible();
  await expect(lead.getByRole("button", { name: "Hand in…" })).toBeDisabled();
  await hours.getByLabel("Monday").fill("8-12, 13-17.30");
  await hours.getByRole("button", { name: "Monday's hours until Friday" }).click();
  await expect(hours.getByLabel("Friday")).toHaveValue("08:00–12:00, 13:00–17:30");
  await hours.getByLabel("Date").fill("2027-12-24");
  await hours.getByRole("button", { name: "Add the day" }).click();
  await expect(hours.getByRole("button", { name: "Remove Friday, December 24, 2027" })).toBeVisible();

  const chains = part(lead, "When nobody decides");
  await chains.getByText("Items move up", { exact: true }).click();
  const general = chains.getByRole("listitem").filter({ has: lead.getByRole("heading", { name: "General" }) });
  await expect(general).toContainText("Stays where it is until its deadline.");
  await general.getByRole("button", { name: "Change what happens in General" }).click();
  await general.getByRole("button", { name: "Add a step" }).click();
  await general.getByRole("button", { name: "Add a step" }).click();
  await general.getByLabel("To the queue").last().selectOption({ label: "Customer care" });
  await general.getByLabel("Holding reply to the customer after minutes").fill("20");
  await expect(general).toContainText(
    "Moves up after 30 minutes to “Specialists” and after 2 hours to “Customer care”. The customer gets the holding reply after 20 minutes.",
  );
  await general.getByLabel("After minutes", { exact: true }).last().fill("10");
  await expect(general).toContainText("later than the step before");
  await general.getByLabel("After minutes", { exact: true }).last().fill("120");
  await expectAccessible(lead, "the editor of chains and hours");

  const rule = lead.getByRole("listitem").filter({ hasText: "The AI itself is unsure of its reply." });
  await rule.getByRole("button", { name: /^Change:/ }).click();
  await rule.getByLabel("It counts").selectOption({ label: "Working hours" });
  await handIn(lead, `Nights are quiet ${unique()}`);

  // Whoever wrote it shows here what the second person is shown as well: both sides, in the same sentences.
  const changes = main(lead);
  await expect(changes).toContainText("Nothing moves by itself before its deadline.");
  await expect(changes).toContainText("General: Moves up after 30 minutes to “Specialists” and after 2 hours");
  await expect(changes).toContainText("None are set: all time counts.");
  await expect(changes).toContainText("Monday to Friday: 08:00–12:00 and 13:00–17:30");
  await expect(changes).toContainText("Closed on Dec 24, 2027.");
  await expect(changes).toContainText("within 4 hours of working time");
  await lead.getByRole("button", { name: "Withdraw…" }).click();
  await lead.getByRole("dialog").getByRole("button", { name: "Withdraw", exact: true }).click();
  await expect(main(lead)).toContainText("Withdrawn by");
});

test.describe("auf Deutsch", () => {
  test.use({ locale: "de-DE" });

  test("die Leitung sieht, welche Fristen verpasst werden, und findet diese Vorgänge unter einer Adresse", async ({
    as,
  }) => {
    await sendDraft({ about: "Frist in Sicht", language: "de" });
    const lead = await as("lead");
    await lead.goto("/");
    await expect(main(lead).getByRole("columnheader", { name: "Vorhersage" })).toBeVisible();
    await lead.goto("/queues");
    const general = main(lead)
      .getByRole("row")
      .filter({ has: lead.getByRole("link", { name: "Allgemein", exact: true }) });
    await expect(general).toContainText(/Beim Tempo|Zuletzt zu wenige Entscheidungen/);
    await expectAccessible(lead, "die Tafel der Warteschlangen");

    await lead.goto("/queues/general?show=late");
    const which = main(lead).getByRole("navigation", { name: "Welche Vorgänge" });
    await expect(which.getByRole("link", { name: /^Vermutlich zu spät/ })).toHaveAttribute("aria-current", "page");
    const list = main(lead).getByRole("list", { name: "Vorgänge" });
    await expect(
      list.or(main(lead).getByText(/Hier wird vermutlich nichts zu spät|Noch keine Vorhersage/)),
    ).toBeVisible();
    await expectAccessible(lead, "was vermutlich zu spät kommt");
    await which.getByRole("link", { name: "Alle wartenden" }).click();
    await expect(lead).toHaveURL(/\/queues\/general$/);
    await expect(list.getByRole("listitem").first()).toBeVisible();

    await lead.goto("/policy");
    await expect(part(lead, "Wenn niemand entscheidet")).toContainText("Vor der Frist geschieht nichts von selbst.");
    await expect(part(lead, "Arbeitszeiten")).toContainText("Die Zeit läuft rund um die Uhr.");
  });
});
