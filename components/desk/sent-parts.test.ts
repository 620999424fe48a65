import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Masked } from "@/core/privacy/masked-text";
import type { DeskItem } from "@/core/review/desk-view";
import type { SentReply } from "@/core/review/flagged-view";
import { placeSent } from "./sent-parts";

type Judged = Pick<DeskItem, "draft" | "conversation">;

const said = (id: string, role: "customer" | "ai", text: string) => ({
  id,
  role,
  text,
  sentAt: "2026-11-22T09:00:00Z",
});
const judged = (draft: string | null, ...messages: ReturnType<typeof said>[]) =>
  ({ draft: draft && { id: draft }, conversation: { messages } }) as Judged;
const sent = (id: string, more: Partial<SentReply> = {}): SentReply => ({
  id,
  kind: "reply",
  draft: id,
  text: `text of ${id}` as Masked,
  footer: "",
  at: "2026-11-22T10:00:00Z",
  by: null,
  ...more,
});

describe("placeSent", () => {
  it("keeps the reply on the screen with its draft, and a correction after it", () => {
    const parts = placeSent(judged("d"), [sent("before"), sent("d"), sent("c", { kind: "correction", draft: null })]);
    expect(parts.among.map(({ id }) => id)).toEqual(["before"]);
    expect(parts.own?.id).toBe("d");
    expect(parts.after.map(({ id }) => id)).toEqual(["c"]);
  });

  it("shows once what the source sent us as a message as well, but never takes a customer's words for ours", () => {
    const parts = placeSent(judged(null, said("m1", "customer", "Yes."), said("m2", "ai", " Yes. ")), [
      sent("a", { text: "Yes." as Masked }),
    ]);
    expect(parts.among).toEqual([]);
    expect([...parts.same].map(([message, { id }]) => [message, id])).toEqual([["m2", "a"]]);
  });

  it("loses nothing and shows nothing twice", () => {
    const reply = fc.record({
      kind: fc.constantFrom("reply", "correction", "holding_reply", "unreviewed"),
      draft: fc.constantFrom(null, "d", "e"),
      text: fc.constantFrom("x", "y", "z"),
    });
    fc.assert(
      fc.property(fc.array(reply), fc.boolean(), (given, about) => {
        const all = given.map((each, position) => sent(String(position), each as Partial<SentReply>));
        const parts = placeSent(judged(about ? "d" : null, said("m", "ai", "x")), all);
        const shown = [...parts.among, ...parts.after, ...parts.same.values(), ...(parts.own ? [parts.own] : [])];
        expect(new Set(shown).size).toBe(shown.length);
        const isOwn = ({ draft, kind }: SentReply) =>
          about && draft === "d" && (kind === "reply" || kind === "unreviewed");
        for (const each of all) if (!isOwn(each)) expect(shown).toContain(each);
      }),
    );
  });
});
