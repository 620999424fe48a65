import { expect, test } from "vitest";
import { ALERT_KINDS } from "@/core/alert/alert";
import type { AlertLetter } from "@/core/alert/letter";
import { composeAlert } from "./compose-alert";

const LETTER: AlertLetter = {
  id: "a",
  to: "lead@care.example",
  language: "de",
  kind: "delivery_failed",
  test: false,
  organisation: "Nordwind",
  timeZone: "Europe/Berlin",
  lines: [
    {
      queue: { en: "Returns", de: "Retouren" },
      at: "2026-11-23T04:05:00Z",
      amount: 1,
      value: null,
      path: "/queues/stuck",
    },
  ],
  more: 0,
  console: "https://console.example",
};

test("says what happened, where, when and where to go, in the reader's language", () => {
  const { subject, text } = composeAlert(LETTER);
  expect(subject).toBe("Eine Antwort konnte nicht zugestellt werden – Nordwind");
  expect(text).toContain("23. November 2026 um 05:05 MEZ");
  expect(text).toContain("Eine Antwort der Warteschlange „Retouren“ konnte nicht zugestellt werden");
  expect(text).toContain("Öffnen: https://console.example/queues/stuck");
  expect(text).toContain("https://console.example/account");
});

test("says it in both where no language was chosen, English first", () => {
  const { subject, text } = composeAlert({ ...LETTER, language: null, test: true, more: 3 });
  expect(subject).toMatch(/^Test: A reply could not be delivered \/ Test: Eine Antwort/);
  expect(text.indexOf("And 3 more.")).toBeLessThan(text.indexOf("Und 3 weitere Meldungen."));
  expect(text.indexOf("And 3 more.")).toBeGreaterThan(0);
});

test("shows names as text, whatever is in them", () => {
  const evil = '<img src=x onerror="a()">&';
  const { html } = composeAlert({
    ...LETTER,
    organisation: evil,
    lines: [{ queue: { en: evil, de: evil }, at: "2026-11-23T04:05:00Z", amount: 2, value: 3, path: '/x"y' }],
  });
  expect(html).not.toContain("<img");
  expect(html).toContain("&lt;img");
  expect(html).not.toContain('/x"y');
  expect(html).not.toMatch(/<(script|style|link|iframe)/);
});

test.each(ALERT_KINDS)("has a sentence for %s in both languages, with a queue and without", (kind) => {
  for (const queue of [null, { en: "Returns", de: "Retouren" }]) {
    const { text } = composeAlert({
      ...LETTER,
      kind,
      language: null,
      lines: [{ queue, at: "2026-11-23T04:05:00Z", amount: 2, value: 0, path: "/x" }],
    });
    expect(text).not.toMatch(/mail\.(line|what|alert)|none|undefined|\{/);
  }
});
