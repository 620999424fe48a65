import { describe, expect, it } from "vitest";
import type { DeskItem } from "@/core/review/desk-view";
import { HELD_DECISIONS, type Severity } from "@/core/review/words";
import { gateOf, kindOf, obstacleTo } from "./approval";
import type { Work } from "./work";

const FRESH: Work = { mode: "read", texts: {}, reason: null, note: "", leaked: null, placeholders: null, opened: [] };

function item(severities: Severity[], closed: string[] = []): DeskItem {
  return {
    alreadySent: false,
    draft: { text: "Hello" },
    explanation: { findings: severities.map((severity) => ({ severity })) },
    options: HELD_DECISIONS.map((kind) => ({
      kind,
      allowed: !closed.includes(kind),
      why: closed.includes(kind) ? "stopped" : null,
    })),
  } as unknown as DeskItem;
}

describe("obstacleTo", () => {
  it("wants severe findings opened before approving, and no others", () => {
    const held = item(["severe", "warning", "severe"]);
    expect(obstacleTo("approve", held, FRESH)).toEqual({ why: "open_findings", numbers: [1, 3], before: "approve" });
    expect(obstacleTo("approve", held, { ...FRESH, opened: [1, 3] })).toBeNull();
    expect(obstacleTo("approve", item(["warning"]), FRESH)).toBeNull();
  });

  it("wants them opened as well before what was sent is let stand", () => {
    const sent = {
      ...item(["severe"]),
      alreadySent: true,
      options: [{ kind: "no_action", allowed: true, why: null }],
    } as DeskItem;
    expect(obstacleTo("no_action", sent, FRESH)).toEqual({ why: "open_findings", numbers: [1], before: "decide" });
    expect(obstacleTo("no_action", sent, { ...FRESH, opened: [1] })).toBeNull();
  });

  it("says why a decision is closed to this person", () => {
    expect(obstacleTo("approve", item([], ["approve"]), FRESH)).toEqual({ why: "closed", code: "stopped" });
    expect(obstacleTo("no_action", item([]), FRESH)).toEqual({ why: "closed", code: "decision_not_allowed" });
  });

  it("wants a text, a reason, and a note where the reason says nothing", () => {
    expect(obstacleTo("reply", item([]), { ...FRESH, texts: { reply: "  " } })).toEqual({ why: "text" });
    expect(obstacleTo("reject", item([]), FRESH)).toEqual({ why: "reason" });
    expect(obstacleTo("reject", item([]), { ...FRESH, reason: "other" })).toEqual({ why: "note" });
    expect(obstacleTo("reject", item([]), { ...FRESH, reason: "tone" })).toBeNull();
    expect(obstacleTo("hand_over", item([]), FRESH)).toBeNull();
  });
});

describe("gateOf", () => {
  it("is for those who decide, and named after what they decide", () => {
    const held = item(["severe"]);
    expect(gateOf(held, "yours")).toBe("approve");
    expect(gateOf({ ...held, alreadySent: true }, "open")).toBe("decide");
    expect(gateOf(held, "read_only")).toBeNull();
    expect(gateOf(held, "decided")).toBeNull();
  });
});

describe("kindOf", () => {
  it("takes an edit that changed nothing for an approval", () => {
    expect(kindOf(item([]), { ...FRESH, mode: "edit", texts: { edit: "Hello" } })).toBe("approve");
    expect(kindOf(item([]), { ...FRESH, mode: "edit", texts: { edit: "Hello!" } })).toBe("edit");
  });
});
