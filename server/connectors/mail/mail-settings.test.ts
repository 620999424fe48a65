import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { mailSettings, mailState } from "./mail-settings";

const folder = mkdtempSync(join(tmpdir(), "countersign-mail-"));
afterAll(() => rmSync(folder, { recursive: true }));
const FROM = "alerts@care.example";

test("an address says all of it, with TLS wherever it leads off this machine", () => {
  expect(mailSettings({ SMTP_URL: "smtps://me%40x:p%3Aw@mail.example", MAIL_FROM: FROM })).toEqual({
    connection: {
      host: "mail.example",
      port: 465,
      implicitTls: true,
      requireTls: true,
      user: "me@x",
      password: "p:w",
      from: FROM,
    },
  });
  expect(mailSettings({ SMTP_URL: "smtp://mail.example", MAIL_FROM: FROM })).toMatchObject({
    connection: { port: 587, implicitTls: false, requireTls: true, user: null },
  });
  expect(mailSettings({ SMTP_URL: "smtp://localhost:2525", MAIL_FROM: FROM })).toMatchObject({
    connection: { port: 2525, requireTls: false },
  });
});

test("parts of it, with the password in a file", () => {
  const file = join(folder, "password");
  writeFileSync(file, "secret\n");
  const env = { SMTP_HOST: "mail.example", SMTP_USER: "alerts", SMTP_PASSWORD_FILE: file, MAIL_FROM: FROM };
  expect(mailSettings(env)).toMatchObject({ connection: { port: 587, user: "alerts", password: "secret" } });
  expect(mailState(env)).toEqual({ ready: true, from: FROM });
});

test.each([
  [{}, "not_set_up"],
  [{ SMTP_URL: "", MAIL_FROM: "" }, "not_set_up"],
  [{ MAIL_FROM: FROM }, "server"],
  [{ SMTP_URL: "https://mail.example", MAIL_FROM: FROM }, "server"],
  [{ SMTP_HOST: "mail.example", SMTP_PORT: "x", MAIL_FROM: FROM }, "server"],
  [{ SMTP_HOST: "mail.example" }, "sender"],
  [{ SMTP_HOST: "mail.example", MAIL_FROM: "Care\r\nBcc: x@y.example" }, "sender"],
  [{ SMTP_HOST: "mail.example", MAIL_FROM: FROM, SMTP_USER: "alerts" }, "password"],
  [{ SMTP_HOST: "mail.example", MAIL_FROM: FROM, SMTP_PASSWORD: "x" }, "password"],
  [{ SMTP_HOST: "mail.example", MAIL_FROM: FROM, SMTP_USER: "a", SMTP_PASSWORD_FILE: "/nonexistent" }, "password"],
])("half a setting sends nothing and says what is wrong: %j", (env, fault) => {
  expect(mailSettings(env)).toEqual({ fault });
});
