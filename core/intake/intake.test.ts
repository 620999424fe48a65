import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { customersIntake } from "./customer";
import { documentsIntake } from "./documents";
import { draftIntake } from "./draft";
import { flagIntake } from "./flag";
import { messagesIntake } from "./messages";
import { outcomeIntake } from "./outcome";

const MESSAGE = {
  external_id: "m1",
  role: "customer",
  text: "Where is my order?",
  sent_at: "2026-11-22T09:00:00+01:00",
};

function body(change: (draft: ReturnType<typeof base>) => void = () => undefined) {
  const made = base();
  change(made);
  return made;
}

function base() {
  return {
    external_id: "d1",
    conversation: {
      external_id: "c1",
      channel: "chat",
      language: "en",
      customer: { external_id: "k1", identifiers: [{ type: "email", value: "a@example.com" }] } as Record<
        string,
        unknown
      >,
      messages: [{ ...MESSAGE }] as Record<string, unknown>[],
    } as Record<string, unknown> & { messages: Record<string, unknown>[]; customer: Record<string, unknown> },
    draft: { text: "It is on its way." } as Record<string, unknown>,
    provenance: {
      provider: "openai",
      model: "m",
      agent: "a",
      prompt_version: "1",
      tool_calls: [] as Record<string, unknown>[],
    },
  };
}

function faults(
  schema: { safeParse(value: unknown): { success: boolean; error?: { issues: { path: PropertyKey[] }[] } } },
  value: unknown,
) {
  const parsed = schema.safeParse(value);
  return parsed.error?.issues.map((issue) => issue.path.join(".")) ?? [];
}

describe("a draft", () => {
  test("gets its defaults, so that left out and empty are one body", () => {
    const short = draftIntake.parse(body());
    const long = draftIntake.parse(
      body((draft) => {
        draft.conversation.title = null;
        draft.conversation.attributes = {};
        draft.draft.already_sent = false;
        draft.draft.in_reply_to = null;
      }),
    );
    expect(short).toEqual(long);
    expect(short.draft).toEqual({
      text: "It is on its way.",
      in_reply_to: null,
      language: null,
      confidence: null,
      already_sent: false,
    });
  });

  test.each<[string, (draft: ReturnType<typeof base>) => void, string]>([
    [
      "an unknown field",
      (d) => {
        d.conversation.customer.surprise = 1;
      },
      "conversation.customer",
    ],
    [
      "a NUL",
      (d) => {
        d.draft.text = "a\0b";
      },
      "draft.text",
    ],
    [
      "half a surrogate pair",
      (d) => {
        d.draft.text = "a\ud800";
      },
      "draft.text",
    ],
    [
      "a blank draft",
      (d) => {
        d.draft.text = " \n";
      },
      "draft.text",
    ],
    [
      "a draft that is too long",
      (d) => {
        d.draft.text = "x".repeat(20_001);
      },
      "draft.text",
    ],
    [
      "a confidence of 2",
      (d) => {
        d.draft.confidence = 2;
      },
      "draft.confidence",
    ],
    [
      "a moment without offset",
      (d) => {
        d.conversation.messages[0]!.sent_at = "2026-11-22T09:00:00";
      },
      "conversation.messages.0.sent_at",
    ],
    [
      "a day that does not exist",
      (d) => {
        d.conversation.messages[0]!.sent_at = "2026-02-30T09:00:00Z";
      },
      "conversation.messages.0.sent_at",
    ],
    [
      "a year PostgreSQL does not read",
      (d) => {
        d.conversation.messages[0]!.sent_at = "9999-12-31T23:59:59-23:00";
      },
      "conversation.messages.0.sent_at",
    ],
    [
      "a language in words",
      (d) => {
        d.conversation.language = "English";
      },
      "conversation.language",
    ],
    [
      "a channel with a space",
      (d) => {
        d.conversation.channel = "live chat";
      },
      "conversation.channel",
    ],
    [
      "the same message twice",
      (d) => {
        d.conversation.messages.push(MESSAGE);
      },
      "conversation.messages.1.external_id",
    ],
    [
      "501 messages",
      (d) => {
        d.conversation.messages = Array.from({ length: 501 }, (_, n) => ({ ...MESSAGE, external_id: `m${n}` }));
      },
      "conversation.messages",
    ],
    [
      "a NUL deep in a tool's result",
      (d) => {
        d.provenance.tool_calls.push({ name: "t", result: [{ a: ["\0"] }] });
      },
      "provenance.tool_calls.0.result",
    ],
    [
      "a NUL in a key of a result",
      (d) => {
        d.provenance.tool_calls.push({ name: "t", result: { "a\0": 1 } });
      },
      "provenance.tool_calls.0.result",
    ],
    [
      "a result that is too long",
      (d) => {
        d.provenance.tool_calls.push({ name: "t", result: "x".repeat(100_001) });
      },
      "provenance.tool_calls.0.result",
    ],
    [
      "a control character in a name",
      (d) => {
        d.conversation.customer.display_name = "A\u001bB";
      },
      "conversation.customer.display_name",
    ],
  ])("refuses %s by its field", (_name, change, field) => {
    expect(faults(draftIntake, body(change))).toEqual([field]);
  });

  test("writes moments in UTC, languages in their usual case, texts in NFC", () => {
    const parsed = draftIntake.parse(
      body((draft) => {
        draft.conversation.language = "ZH-hant-tw";
        draft.draft.text = "Cafe\u0301";
        draft.provenance.tool_calls.push({ name: "t", arguments: { e: "e\u0301" }, result: "e\u0301" });
      }),
    );
    expect(parsed.conversation.language).toBe("zh-Hant-TW");
    expect(parsed.conversation.messages[0]?.sent_at).toBe("2026-11-22T08:00:00.000Z");
    expect(parsed.draft.text).toBe("Caf\u00e9");
    expect(parsed.provenance.tool_calls[0]).toEqual({ name: "t", arguments: { e: "\u00e9" }, result: "\u00e9" });
  });

  test("refuses a value nested a hundred thousand deep without falling over", () => {
    const deep: unknown = JSON.parse("[".repeat(100_000) + "]".repeat(100_000));
    expect(
      faults(
        draftIntake,
        body((d) => void d.provenance.tool_calls.push({ name: "t", result: deep })),
      ),
    ).toEqual(["provenance.tool_calls.0.result"]);
  });

  test("attributes become words, and __proto__ is refused as a name", () => {
    const parsed = draftIntake.parse(
      body((d) => {
        d.conversation.customer.attributes = { tier: "gold", age: 41, vip: true };
      }),
    );
    expect(parsed.conversation.customer.attributes).toEqual({ tier: "gold", age: "41", vip: "true" });
    const hostile = body((d) => {
      d.conversation.attributes = JSON.parse('{"__proto__":"x"}');
    });
    const outcome = draftIntake.safeParse(hostile);
    expect(outcome.success && Object.keys(outcome.data.conversation.attributes)).not.toContain("__proto__");
  });
});

describe("any input", () => {
  test("is parsed to what parses to itself, or refused; never thrown at", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string(),
      fc.constant("e\u0301"),
      fc.constant("x".repeat(30_000)),
    );
    fc.assert(
      fc.property(piece, piece, fc.jsonValue(), fc.date({ noInvalidDate: true }), (text, id, json, date) => {
        const given = body((draft) => {
          draft.draft.text = text;
          draft.external_id = id;
          draft.provenance.tool_calls.push({ name: "t", result: json });
          draft.conversation.messages[0] = { ...MESSAGE, sent_at: date.toISOString() };
        });
        const first = draftIntake.safeParse(given);
        if (!first.success) return;
        expect(draftIntake.parse(first.data)).toEqual(first.data);
        expect(first.data.draft.text).toBe(text.normalize("NFC"));
        expect(Buffer.from(first.data.draft.text, "utf8").toString("utf8")).toBe(first.data.draft.text);
      }),
    );
  });

  test("of any shape is answered", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        for (const schema of [
          draftIntake,
          flagIntake,
          customersIntake,
          documentsIntake,
          outcomeIntake,
          messagesIntake,
        ]) {
          expect(() => schema.safeParse(value)).not.toThrow();
        }
      }),
    );
  });
});

describe("flags and outcomes", () => {
  const flag = (about: unknown) => ({ external_id: "f1", about, raised_by: "customer", reason: "wrong_fact" });

  test("are about one thing", () => {
    expect(flagIntake.parse(flag({ draft: "d1" })).about).toEqual({ kind: "draft", draft: "d1" });
    expect(flagIntake.parse(flag({ conversation: "c1" })).about).toEqual({ kind: "conversation", conversation: "c1" });
    expect(flagIntake.parse(flag({ conversation: "c1", message: "m1" })).about).toEqual({
      kind: "message",
      conversation: "c1",
      message: "m1",
    });
    for (const wrong of [{}, { message: "m1" }, { draft: "d1", conversation: "c1" }])
      expect(faults(flagIntake, flag(wrong))).toEqual(["about"]);
  });

  test("an outcome says something, within its own scale", () => {
    const outcome = (more: object) => ({ external_id: "o1", about: { draft: "d1" }, ...more });
    expect(faults(outcomeIntake, outcome({}))).toEqual([""]);
    expect(faults(outcomeIntake, outcome({ reopened: false }))).toEqual([]);
    expect(outcomeIntake.parse(outcome({ satisfaction: { score: 4 } })).satisfaction).toEqual({
      score: 4,
      min: 1,
      max: 5,
    });
    expect(faults(outcomeIntake, outcome({ satisfaction: { score: 9 } }))).toEqual(["satisfaction.score"]);
    expect(faults(outcomeIntake, outcome({ satisfaction: { score: 9, max: 10 } }))).toEqual([]);
  });
});

describe("bulk", () => {
  test("customers: at most 1,000, each once", () => {
    const customers = Array.from({ length: 1_001 }, (_, n) => ({ external_id: `k${n}` }));
    expect(faults(customersIntake, { customers })).toEqual(["customers"]);
    expect(faults(customersIntake, { customers: customers.slice(1) })).toEqual([]);
    expect(faults(customersIntake, { customers: [{ external_id: "a" }, { external_id: "a" }] })).toEqual([
      "customers.1.external_id",
    ]);
  });

  test("documents: several versions of one id, each once", () => {
    const document = { id: "p", title: "Policy", kind: "policy", party: "first", text: "Refunds within 30 days." };
    expect(faults(documentsIntake, { documents: [document, { ...document, version: "2" }] })).toEqual([]);
    expect(faults(documentsIntake, { documents: [document, document] })).toEqual(["documents.1.id"]);
  });

  test("messages: at least one", () => {
    expect(faults(messagesIntake, { messages: [] })).toEqual(["messages"]);
    expect(faults(messagesIntake, { messages: [MESSAGE] })).toEqual([]);
  });
});
