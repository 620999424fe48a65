import { expect, test } from "vitest";
import { composeOutgoing } from "./compose-outgoing";

const ENVELOPE = { id: "a", to: "mara@home.example", organisation: "Nordwind", timeZone: "Europe/Berlin" };
const UNTIL = "2026-11-30T09:00:00Z";
const HOSTILE = '<script>alert("x")</script>';

test("an invitation says who invites, where and until when, in both languages", () => {
  const link = "https://console.example/invitation/abc";
  const mail = { ...ENVELOPE, kind: "invitation", link, invitedBy: "Deniz Aksoy", until: UNTIL } as const;
  const { subject, text, html, sender } = composeOutgoing(mail);
  expect(subject).toBe("Nordwind invites you to Countersign / Nordwind lädt Sie zu Countersign ein");
  expect(text).toContain("Deniz Aksoy invites you to review replies in Countersign for Nordwind.");
  expect(text).toContain("Deniz Aksoy lädt Sie ein");
  expect(text.split(link)).toHaveLength(3);
  expect(text).toContain("30 November 2026");
  expect(text).toContain("30. November 2026");
  expect(html.split(`<a href="${link}">`)).toHaveLength(3);
  expect(sender).toBeUndefined();
  expect(composeOutgoing({ ...mail, invitedBy: null }).text).toContain("You are invited to review replies");
  expect(composeOutgoing({ ...mail, invitedBy: HOSTILE, organisation: HOSTILE }).html).not.toContain("<script");
});

test("a letter goes out in the words that were filed, in the organisation's name", () => {
  const letter = {
    kind: "letter",
    language: "de",
    subject: "Ihre Anfrage",
    replyTo: "datenschutz@nordwind.example",
  } as const;
  const { subject, text, html, sender } = composeOutgoing({
    ...ENVELOPE,
    ...letter,
    text: `Guten Tag\n\n${HOSTILE}\nzwei`,
  });
  expect(subject).toBe("Ihre Anfrage");
  expect(text).toBe(`Guten Tag\n\n${HOSTILE}\nzwei\n`);
  expect(html).toContain('<div lang="de"><p>Guten Tag</p><p>&lt;script&gt;');
  expect(html).toContain("<br>zwei</p>");
  expect(sender).toEqual({ name: "Nordwind", replyTo: "datenschutz@nordwind.example" });
});

test.each([
  ["en", "Your code for request 7 – Nordwind", "Code: 01234567"],
  ["de", "Ihr Code zur Anfrage 7 – Nordwind", "Code: 01234567"],
] as const)("a code in %s says what it is for, where to tell it and until when", (language, title, line) => {
  const code = { kind: "identity_code", language, code: "01234567", request: 7, until: UNTIL, replyTo: null } as const;
  const { subject, text } = composeOutgoing({ ...ENVELOPE, ...code });
  expect(subject).toBe(title);
  expect(text).toContain(line);
  expect(text).toContain("2026");
});
