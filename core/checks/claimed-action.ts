import type { Check, CheckInput, Finding, Span } from "@/core/checks/check";
import { type ClaimedAct, claimedActsIn, doesAct, looksUp, tellsOf } from "@/core/checks/claimed-action-grammar";
import { contextTexts, draftSpan } from "@/core/checks/context";
import { READ_UP_TO, sentencesOf } from "@/core/checks/context-sentences";
import type { Tagged } from "@/core/checks/word-grammar";
import { isDone, wentThrough } from "@/core/explain/tool-reports";

/** Bumped whenever the same input may give another answer. */
const VERSION = 1;

type Claim = Tagged<ClaimedAct> & { tag: ClaimedAct };

/**
 * A reply that says something was done ("I have cancelled your order", "Ihre Adresse wurde soeben geändert") which nobody
 * did. Source of truth: the tool calls of the conversation with their results, the proposed actions, which are carried out
 * with the reply, and what tools, agents or, for the passive, customers told of such an act.
 *
 * Severe where a tool for this very act was called and failed, and none for it went through afterwards. A warning where no
 * call that acts went through at all: the source may not report what it does. One that acts is enough for any claim, since
 * a refund may come with a cancellation; which tools act is told by the source, or by their names.
 *
 * Measured (`npm run bench -- judgement`, docs/judgement.md) on real drafts right behind a change, with that change taken
 * away: 21 of 23 found on the tasks held back, 46 of 46 on the others; none of 615 drafts as they are has a finding.
 */
export const claimedAction: Check = {
  id: "claimed_action",
  version: VERSION,
  run(input) {
    const acted = hasActed(input);
    if (acted && !input.toolCalls.some((call) => acts(call) && !wentThrough(call))) return [];
    const claims = claimsIn(input);
    const seen = new Set<ClaimedAct>();
    return claims.flatMap((claim): Finding[] => {
      if (seen.has(claim.tag)) return [];
      seen.add(claim.tag);
      const failed = failedCall(input, claim.tag);
      if (failed !== null) return [findingOf(input, claim, failed)];
      return acted || isTold(input, claim.tag) ? [] : [findingOf(input, claim, null)];
    });
  },
};

function claimsIn(input: CheckInput): Claim[] {
  return claimedActsIn(input.draft.text.slice(0, READ_UP_TO))
    .filter((claim): claim is Claim => claim.tag !== undefined)
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Whether a call that acts went through, or an action goes out with the reply. */
function hasActed({ toolCalls, actions }: CheckInput): boolean {
  return actions.length > 0 || toolCalls.some((call) => wentThrough(call) && acts(call));
}

function acts({ name, writes }: CheckInput["toolCalls"][number]): boolean {
  return writes || !looksUp(name);
}

/** The last call for such an act, if it failed and neither a later one that acts nor a proposed action made up for it. */
function failedCall({ toolCalls, actions }: CheckInput, act: ClaimedAct): number | null {
  if (act === "process" || actions.some(({ name }) => doesAct(name, act))) return null;
  const index = toolCalls.findLastIndex((call) => acts(call) && doesAct(call.name, act));
  const call = toolCalls[index];
  if (call === undefined || wentThrough(call) || hasNoResult(call)) return null;
  return toolCalls.slice(index + 1).some((later) => acts(later) && wentThrough(later)) ? null : index;
}

/** A call without an answer may have been carried out. */
function hasNoResult({ result }: CheckInput["toolCalls"][number]): boolean {
  return result === null || result === undefined || result === "";
}

/** Whether a tool's result, a person or the customer tells of such an act; the AI's own words testify to nothing. */
function isTold(input: CheckInput, act: ClaimedAct): boolean {
  return contextTexts(input).some((context) => {
    const { by, place, text } = context;
    if (place.in === "tool_call") return tellsOf(text.slice(text.indexOf("\nresult")), act);
    if (place.in !== "message" || by === "ai") return false;
    return tellsOf(text, act) && sentencesOf(context).some((said) => isDone(said.text) && tellsOf(said.text, act));
  });
}

function findingOf(input: CheckInput, claim: Claim, failed: number | null): Finding {
  const said = draftSpan(input, claim.start, claim.end);
  const about = { check: "claimed_action", version: VERSION } as const;
  const call = failed === null ? undefined : input.toolCalls[failed];
  if (failed === null || call === undefined)
    return { ...about, code: "claimed_not_done", severity: "warning", params: {}, spans: [said] };
  // The canonical text of a call begins with the tool's name, which is the evidence.
  const place = { in: "tool_call", index: failed } as const;
  const evidence: Span = { place, start: 0, end: call.name.length, text: call.name };
  return {
    ...about,
    code: "claimed_but_failed",
    severity: "severe",
    params: { tool: call.name },
    spans: [said, evidence],
  };
}
