import type { MaskedExplanation } from "@/core/privacy/mask-explanation";
import type { Masked } from "@/core/privacy/masked-text";
import type { DeskItem } from "@/core/review/desk-view";

type Explained = NonNullable<DeskItem["explanation"]>;
type MaskedSpan = Explained["findings"][number]["spans"][number];

/** What a blind review shows: the draft as the first person had it before them, and nothing of what came of it. */
export function asFirstSeen(item: DeskItem, shownMessages: ReadonlySet<string>): DeskItem {
  const { conversation } = item;
  return {
    ...item,
    conversation: { ...conversation, messages: conversation.messages.filter(({ id }) => shownMessages.has(id)) },
    decisions: [],
    judgement: null,
    supersededBy: null,
  };
}

/**
 * What a second person is shown before they have formed a judgement: the text that would go out, `words` where the first
 * person's stand in the place of the draft's. Neither whose they are nor that they are others is told; what was found
 * stays, marked where the same words still stand.
 */
export function withoutFirst(item: DeskItem, words: Masked | null): DeskItem {
  const { draft, explanation } = item;
  const kept = { ...item, decisions: [], judgement: null };
  if (words === null || draft === null) return kept;
  return { ...kept, draft: { ...draft, text: words }, explanation: explanation && foundAgain(explanation, words) };
}

/**
 * Another item of a draft on which the reader may still judge `look`: nothing of what was decided, and nothing of what came
 * of it. `shownMessages` are those of before the decision under a blind review; null under two people, where the draft
 * beside the text that would go out would tell of an edit. What somebody reported is about what came after, and stays.
 */
export function keptBackFrom(item: DeskItem, look: string, shownMessages: ReadonlySet<string> | null): DeskItem {
  const bare = { ...item, decisions: [], judgement: null, compared: null };
  const kept = { ...bare, keptFor: look, aside: { ...item.aside, notes: 0, declines: 0 } };
  if (shownMessages === null) return { ...kept, draft: null, explanation: null };
  const reported = item.kind === "flag" || item.kind === "sample";
  return { ...(reported ? kept : asFirstSeen(kept, shownMessages)), draftState: null };
}

/** An explanation of one text over another: what cannot be found in it word by word is said without its place. */
function foundAgain(explanation: MaskedExplanation, text: string): MaskedExplanation {
  const moved = (span: MaskedSpan): MaskedSpan[] => {
    if (span.place.in !== "draft") return [span];
    const start = span.text === "" ? -1 : text.indexOf(span.text);
    return start < 0 ? [] : [{ ...span, start, end: start + span.text.length }];
  };
  const { counterfactual } = explanation;
  return {
    ...explanation,
    findings: explanation.findings.map((finding) => ({ ...finding, spans: finding.spans.flatMap(moved) })),
    support: explanation.support.flatMap((support) =>
      moved(support.sentence).map((sentence) => ({ ...support, sentence })),
    ),
    counterfactual:
      counterfactual.kind === "without_findings"
        ? { ...counterfactual, sentences: counterfactual.sentences.flatMap(moved), proven: null }
        : counterfactual.kind === "no_change_of_text"
          ? { ...counterfactual, proven: null }
          : counterfactual,
  };
}
