import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULT_PRIVACY_POLICY } from "@/core/privacy/default-privacy-policy";
import { AUTHORSHIPS } from "@/core/privacy/privacy-policy";
import { DECISION_KINDS } from "@/core/review/words";
import { authorshipOf, discloseIn, footerOf, keptShare, partsOf, readerLanguage } from "./disclosed-text";

const { disclosure } = DEFAULT_PRIVACY_POLICY;
const URL = "https://care.example/r/abc";
const AI = "Your parcel left our warehouse on Monday and will reach you on Wednesday.";

describe("the footer", () => {
  test("says who wrote it and where the receipt is, in the reader's language", () => {
    expect(footerOf(disclosure, "en", "ai_approved", URL)).toBe(
      "This reply was written by an AI system and approved by a member of our team.\n" +
        `How this reply came about, and how to reach a person: ${URL}`,
    );
    expect(footerOf(disclosure, "de-AT", "ai_by_rule", URL)).toBe(
      "Diese Antwort hat ein KI-System verfasst.\n" +
        `Wie diese Antwort entstanden ist und wie Sie einen Menschen erreichen: ${URL}`,
    );
  });

  test("an empty disclosure leaves the link, no link leaves the disclosure, neither leaves the text as it is", () => {
    expect(footerOf(disclosure, "en", "person", URL)).toBe(
      `How this reply came about, and how to reach a person: ${URL}`,
    );
    expect(footerOf(disclosure, "en", "ai_by_rule", null)).toBe("This reply was written by an AI system.");
    expect(footerOf({ ...disclosure, receipt_link: false }, "en", "person", URL)).toBe("");
    expect(discloseIn("Hello.\n", "")).toEqual({ text: "Hello.\n", body: "Hello.\n", footer: "" });
    expect(discloseIn("Hello.", "By an AI.").text).toBe("Hello.\n\nBy an AI.");
  });

  test("German only to whoever is written to in German; the others are told in English", () => {
    const languages = ["de", "de-CH", "DE", "en", "en-GB", "fr", "den", "", "und"];
    expect(languages.map(readerLanguage)).toEqual(["de", "de", "de", "en", "en", "en", "en", "en", "en"]);
  });

  test("what was put together comes apart again, whatever the texts hold", () => {
    const body = fc.string({ unit: "grapheme", maxLength: 80 });
    const footer = fc.constantFrom(...AUTHORSHIPS).map((who) => footerOf(disclosure, "de", who, URL));
    fc.assert(
      fc.property(body, footer, (text, under) => {
        const out = discloseIn(text, under);
        expect(partsOf(out.text, out.body.length)).toEqual(out);
      }),
    );
    expect(partsOf("From before.\n\nNo footer.", null)).toMatchObject({
      footer: "",
      body: "From before.\n\nNo footer.",
    });
  });
});

describe("who wrote it", () => {
  test.each([
    ["approve", AI, "ai_approved"],
    ["edit", ` ${AI}\n`, "ai_approved"],
    ["edit", `Good morning. ${AI}`, "ai_edited"],
    ["edit", "Your parcel left our warehouse late. I am sorry for that.", "ai_edited"],
    ["edit", "We have found it, and somebody brings it this afternoon.", "person"],
    ["reply", "We have found it. Your parcel left our depot.", "person"],
    ["reply", AI, "ai_approved"],
    ["reply", `${AI} Kind regards`, "ai_edited"],
    ["correct", `You were told: ${AI} That was wrong.`, "person"],
  ] as const)("%s: %s", (kind, text, authorship) => {
    expect(authorshipOf(kind, AI, text)).toBe(authorship);
  });

  test("one word changed in a short text leaves the AI's", () => {
    expect(authorshipOf("edit", "Yes, breakfast is included.", "Yes, breakfast is free.")).toBe("ai_edited");
    expect(authorshipOf("edit", "Yes.", "No.")).toBe("person");
    expect(authorshipOf("edit", "…", "No.")).toBe("person");
  });

  test("without a draft of the AI's it is a person's", () => {
    expect(authorshipOf("correct", null, "Sorry.")).toBe("person");
    expect(authorshipOf("reply", null, "Hello.")).toBe("person");
  });

  test("also where words have no spaces between them", () => {
    const ai = "您的包裹将于星期三送达，感谢您的耐心等待。";
    expect(authorshipOf("edit", ai, `${ai}请签收。`)).toBe("ai_edited");
    expect(authorshipOf("edit", ai, "今天下午有人送来。")).toBe("person");
  });

  test("nobody who lets the AI's text out whole is told to have written it, by whatever kind of decision", () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 30 });
    const kinds = fc.constantFrom(...DECISION_KINDS.filter((kind) => kind !== "correct"));
    fc.assert(
      fc.property(words, kinds, (ai, kind) => {
        expect(authorshipOf(kind, ai.join(" "), ai.join(" "))).toBe("ai_approved");
        expect(keptShare(ai.join(" "), ai.join("  "))).toBe(1);
      }),
    );
  });
});
