import fc from "fast-check";
import { expect, test } from "vitest";
import { fillSnippet, matchesSnippet, snippetFault, snippetText } from "./snippet";

const words = (title: string, en: string, de = "") => ({ title, text: { en, de } });

test("one language is enough, a title is needed, and braces mean something or are refused", () => {
  expect(snippetFault(words("Greeting", "Hello {customer_name}"))).toBeNull();
  expect(snippetFault(words("Greeting", "", "Guten Tag"))).toBeNull();
  expect(snippetFault(words(" ", "Hello"))).toBe("title");
  expect(snippetFault(words("Greeting", "  "))).toBe("text.en");
  expect(snippetFault(words("Greeting", "Hello", "Guten Tag {kundenname}"))).toBe("text.de");
  expect(snippetFault(words("Greeting", "Hello {}"))).toBe("text.en");
  expect(snippetFault(words("Greeting", "x".repeat(4001)))).toBe("text.en");
});

test("the conversation's language is taken, else the other one", () => {
  expect(snippetText(words("", "Hello", "Guten Tag"), "de-AT")).toEqual({ text: "Guten Tag", language: "de" });
  expect(snippetText(words("", "Hello", " "), "de")).toEqual({ text: "Hello", language: "en" });
  expect(snippetText(words("", "", "Guten Tag"), "fr")).toEqual({ text: "Guten Tag", language: "de" });
});

test("what is known is filled in as it is shown; what is not stays in its braces and is told", () => {
  const text = "Hello {customer_name}, {agent_name} here. Bye {customer_name}";
  expect(fillSnippet(text, { customer_name: "[Name 1]", agent_name: "Lena Wirth" })).toEqual({
    text: "Hello [Name 1], Lena Wirth here. Bye [Name 1]",
    missing: [],
  });
  expect(fillSnippet(text, { customer_name: null, agent_name: "Lena" })).toEqual({
    text: "Hello {customer_name}, Lena here. Bye {customer_name}",
    missing: ["customer_name"],
  });
});

test("a value is put in as it is, whatever it looks like", () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1 }).filter((s) => s.trim() !== ""),
      (name) => {
        const { text } = fillSnippet("<{customer_name}>", { customer_name: name, agent_name: null });
        expect(text).toBe(`<${name.trim()}>`);
      },
    ),
  );
});

test("found by any of its words, without accents and capitals", () => {
  const apology = words("Verspätung", "We are sorry", "Es tut uns leid");
  expect(matchesSnippet(apology, "verspat LEID")).toBe(true);
  expect(matchesSnippet(apology, "")).toBe(true);
  expect(matchesSnippet(apology, "refund")).toBe(false);
});
