import { expect, test } from "vitest";
import { PLAIN_REASONS } from "@/core/explain/plain-words";
import { AUTHORSHIPS } from "@/core/privacy/privacy-policy";
import type { ReceiptView } from "@/core/release/receipt-view";
import { plainPage, receiptPage } from "./page";

const HOSTILE = `"><script>alert(1)</script><img src=x onerror=alert(1)>' & more`;

const view = (more: Partial<ReceiptView> = {}): ReceiptView => ({
  organisation: "Alpha Ltd",
  timeZone: "Europe/Berlin",
  contact: "care@alpha.example",
  language: "en",
  reader: "en",
  kind: "reply",
  authorship: "ai_approved",
  text: "Hello.",
  disclosure: "Written by AI.",
  sentAt: "2026-11-22T09:00:00.000Z",
  expiresAt: "2027-11-22T09:00:00.000Z",
  words: {
    reasons: [...PLAIN_REASONS],
    support: { supported: 1, of: 3 },
    documents: ["Returns"],
    moreDocuments: 2,
    messages: 3,
    lookedUp: true,
    changed: true,
  },
  asked: [
    { what: "contested", at: "2026-11-22T10:00:00.000Z", dueAt: "2026-11-25T10:00:00.000Z", settledAt: null },
    { what: "wants_person", at: "2026-11-22T10:00:00.000Z", dueAt: null, settledAt: "2026-11-23T10:00:00.000Z" },
  ],
  ...more,
});

const page = (of: ReceiptView, language: "en" | "de" = "en") =>
  receiptPage({ view: of, path: "/r/x", language, dataSent: { number: 7, due: "2026-12-22" }, missing: true });

test.each(["en", "de"] as const)("every sentence there is stands on it in %s", (language) => {
  for (const authorship of AUTHORSHIPS)
    for (const kind of ["reply", "correction", "holding_reply"] as const)
      for (const asked of [view().asked, []]) {
        const made = page(view({ authorship, kind, asked }), language);
        // A sentence that is missing is printed as its key.
        expect(made.replace(/<style>.*<\/style>/s, "")).not.toMatch(/receipt\.|MISSING|[{}]/);
        expect(made).toContain(`<html lang="${language}">`);
      }
  for (const what of ["nothing", "too_many", "failed"] as const)
    expect(plainPage(language, what)).not.toMatch(/receipt\./);
});

test("whatever stands in a reply, a title, a name or a language is text", () => {
  const made = page(
    view({
      ...{ organisation: HOSTILE, contact: HOSTILE, text: HOSTILE, disclosure: HOSTILE, language: HOSTILE },
      words: { ...view().words, documents: [HOSTILE] },
    }),
  );
  expect(made).not.toMatch(/<script|<img|onerror=alert\(1\)>'/);
  expect(made).not.toContain(HOSTILE);
  expect(made.match(/&lt;script&gt;/g)?.length).toBeGreaterThanOrEqual(6);
});

test("there is no script, nothing from elsewhere, and no form for what was asked already", () => {
  const made = page(view());
  expect(made).not.toMatch(/<script|https?:\/\/|src=|@import/);
  expect(made).not.toContain('action="/r/x/contested');
  expect(page(view({ asked: [] }))).toContain('action="/r/x/contested?lang=en"');
});
