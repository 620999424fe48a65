import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js";
import { expectAccessible } from "./support/accessible";
import { ask, postCustomers } from "./support/api";
import { unique } from "./support/drafts";
import { listenForMail, type MailServer } from "./support/mail";
import { asked, customerOf, openRequest } from "./support/subject-requests";
import { test } from "./support/test";

async function downloaded(page: Page, link: string | RegExp, to: string): Promise<string> {
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: link }).click();
  const file = path.join(to, "file");
  await (await coming).saveAs(file);
  return file;
}

let server: MailServer;
test.beforeAll(async () => {
  server = await listenForMail();
});
test.afterAll(() => server.close());

let place: string;
test.beforeEach(async () => {
  place = await mkdtemp(path.join(tmpdir(), "countersign-request-"));
});
test.afterEach(() => rm(place, { recursive: true, force: true }));

test("access: identity first, a copy of the data, an outcome for every kind, answered", async ({ as }) => {
  test.setTimeout(90_000);
  const customer = await customerOf("Access asked");
  const email = `mara.${unique()}@home.example`;
  const identifiers = [{ type: "email", value: email }];
  await postCustomers({ external_id: customer.external_id, display_name: customer.name, identifiers });
  const request = await asked("access", customer);
  const page = await as("privacy_officer");
  await page.goto("/privacy/requests");
  await page.getByRole("link", { name: `Request ${request.number}: Access` }).click();
  await expectAccessible(page, "request");
  await page.getByRole("button", { name: "Mark as answered" }).click();
  await expect(page.getByText("It is not sure yet who asks.")).toBeVisible();
  await page.getByRole("button", { name: "Mail a code" }).click();
  const told = /Code: (\d{8})/.exec((await server.mailTo(email)).text)?.[1] ?? "";
  await page.getByLabel("Code they told").fill(told === "12345678" ? "87654321" : "12345678");
  await page.getByRole("button", { name: "Check the code" }).click();
  await expect(page.getByText("One wrong code was entered; after five it ends.")).toBeVisible();
  await expectAccessible(page, "a wrong code was told");
  await page.getByLabel("Code they told").fill(told);
  await page.getByRole("button", { name: "Check the code" }).click();
  await expect(page.getByText("Identity confirmed: code sent to the address on file.")).toBeVisible();
  await page.getByRole("button", { name: "Make a copy" }).click();
  await expect(page.getByRole("link", { name: "Download the copy (zip)" })).toBeVisible({ timeout: 30_000 });
  const zip = new ZipReader(
    new Uint8ArrayReader(await readFile(await downloaded(page, "Download the copy (zip)", place))),
  );
  const entries = await zip.getEntries();
  expect(entries.map((entry) => entry.filename).sort()).toEqual(["data.json", "data.pdf"]);
  const json = entries.find((entry) => entry.filename === "data.json");
  const bytes = json && !json.directory ? await json.getData(new Uint8ArrayWriter()) : new Uint8Array();
  expect(JSON.parse(Buffer.from(bytes).toString()).person.name).toBe("Mara Quist");
  await zip.close();
  await page.getByRole("button", { name: "Fill the open ones" }).click();
  await page.getByRole("button", { name: "Save outcomes" }).click();
  await expect(page.getByRole("link", { name: "Outcome of records decided" })).toBeVisible();
  await page.getByRole("button", { name: "Mark as answered" }).click();
  await expect(page.getByRole("link", { name: "Request answered" })).toBeVisible();
  expect((await ask("GET", `/subject-requests/${request.id}`)).body).toMatchObject({ state: "answered" });
});

test("erasure: the number is typed, the source is refused, the certificate is verified offline", async ({ as }) => {
  test.setTimeout(120_000);
  const request = await asked("erasure", await customerOf("To be erased"));
  const page = await as("privacy_officer");
  await openRequest(page, request, /Erasure/);
  await page.getByRole("button", { name: "Confirm identity" }).click();
  await page.getByRole("button", { name: "Erase this customer's data" }).click();
  await page.getByLabel(/Type the number of this request/).fill(String(request.number));
  await page.getByRole("button", { name: "Erase", exact: true }).click();
  await expect(page.getByText("The data are erased.", { exact: true })).toBeVisible({ timeout: 60_000 });
  await expect(async () => {
    const file = await downloaded(page, "Certificate with proof (JSON)", place);
    const verified = spawnSync(process.execPath, ["dist/cli.mjs", "verify", "--certificate", file], {
      encoding: "utf8",
    });
    expect(verified.stdout + verified.stderr).toContain(`VALID: erased under request ${request.number}`);
    expect(await readFile(file, "utf8")).not.toContain("Quist");
  }).toPass({ timeout: 30_000 });
  await page.getByRole("button", { name: "Mark as answered" }).click();
  await expect(page.getByRole("link", { name: "Request answered" })).toBeVisible();
  await expect(page.getByText("Name taken away")).toBeVisible();
});

test("in German: a refusal with its letter", async ({ as }) => {
  const request = await asked("objection", { external_id: "nobody-known", name: "Rolf Ratlos" }, "de");
  const page = await as("privacy_officer", { locale: "de-DE" });
  await openRequest(page, request, /Widerspruch/);
  await page.getByRole("combobox", { name: "Schreiben" }).selectOption({ label: "Ablehnung" });
  await page.getByRole("button", { name: "Entwerfen" }).click();
  await expect(page.getByLabel("Betreff")).toHaveValue(
    `Wir können Ihrer Anfrage nicht nachkommen (Anfrage ${request.number})`,
  );
  await expect(page.getByText("Es geht an somebody@example.org, nur als Text, ohne Anhang.")).toBeVisible();
  server.refuseWith(550);
  await page.getByRole("button", { name: "Ablegen und per E-Mail senden" }).click();
  await expect(page.getByRole("link", { name: /\(PDF\)/ })).toBeVisible();
  await expect(page.getByText("Der Mailserver hat sie abgelehnt (550)")).toBeVisible();
  server.refuseWith(null);
  await page.getByRole("button", { name: /erneut senden$/ }).click();
  await expect(page.getByText("Per E-Mail gesendet", { exact: true })).toBeVisible();
  const mail = await server.mailTo("somebody@example.org");
  expect(mail.subject).toBe(`Wir können Ihrer Anfrage nicht nachkommen (Anfrage ${request.number})`);
  expect(mail.text).toContain("Guten Tag Rolf Ratlos,");
  await page.getByRole("button", { name: "Ablehnen" }).click();
  await expect(page.getByRole("link", { name: "Anfrage abgelehnt" })).toBeVisible();
  await expectAccessible(page, "request refused, German");
});
