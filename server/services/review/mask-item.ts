import { permittedIn } from "@/core/identity/grants";
import { maskExplanation } from "@/core/privacy/mask-explanation";
import type { Masked, MaskedText, Opened } from "@/core/privacy/masked-text";
import type { DeskItem, OpenItem } from "@/core/review/desk-view";
import type { ExplainedItem } from "@/core/review/record-view";
import type { OrganisationContext } from "../organisation/organisation-context";
import type { ConversationMask } from "../privacy/conversation-mask";
import type { DraftBody } from "../sealed-bodies";
import type { MemberContext } from "./member-context";

/** An item as its reader gets it: nothing of the customer's that has not been through the mask. */
export function maskItem(
  org: OrganisationContext,
  member: MemberContext,
  open: OpenItem,
  mask: ConversationMask,
  body: DraftBody | null,
): DeskItem {
  const { supersededBy } = open;
  return {
    ...open,
    ...maskSaid(open, mask, body),
    explanation: maskedExplanation(open.explanation, mask),
    decisions: open.decisions.map((each) => ({
      ...each,
      note: mask.textOrNull(each.note),
      text: mask.textOrNull(each.text),
    })),
    supersededBy: supersededBy && { ...supersededBy, text: mask.text(supersededBy.text) },
    masking: {
      placeholders: mask.stamp(org.keys),
      mayReveal: permittedIn(member.grants, "personal_data.reveal", open.queue),
      reveal: mask.reader.reveal,
    },
  };
}

/** What was said, drafted and flagged, as items and records of decisions show it. */
export function maskSaid(
  { conversation, draft, flag, alreadySent }: Opened<ExplainedItem>,
  mask: ConversationMask,
  body: DraftBody | null,
): ExplainedItem {
  return {
    alreadySent,
    conversation: {
      ...conversation,
      title: mask.title(conversation.title),
      customerName: conversation.customerName === null ? null : maskedName(conversation.customerName, mask),
      messages: conversation.messages.map((each) => ({
        ...each,
        text: wordsOf(mask.message(each.id), each.text, mask),
      })),
    },
    draft: draft && {
      ...draft,
      text: wordsOf(mask.draft?.text ?? null, draft.text, mask),
      toolCalls: draft.toolCalls.map((call, position) => ({
        ...call,
        arguments: maskedJson(body?.tool_calls[position]?.arguments, mask),
        result: wordsOf(mask.draft?.tools[position] ?? null, call.result, mask),
      })),
      actions: draft.actions.map((action, position) => ({
        ...action,
        arguments: wordsOf(mask.draft?.actions[position] ?? null, action.arguments, mask),
      })),
    },
    flag: flag && { ...flag, note: mask.textOrNull(flag.note) },
  };
}

export function maskedExplanation(
  explanation: OpenItem["explanation"],
  mask: ConversationMask,
): DeskItem["explanation"] {
  if (explanation === null) return null;
  return maskExplanation(
    explanation,
    (words) => mask.text(words),
    (place) => {
      switch (place.in) {
        case "draft":
          return mask.draft?.text ?? null;
        case "message":
          return mask.message(place.id);
        case "tool_call":
          return mask.draft?.tools[place.index] ?? null;
        case "action":
          return mask.draft?.actions[place.index] ?? null;
        case "document":
          return null;
      }
    },
  );
}

function wordsOf(masked: MaskedText | null, words: string, mask: ConversationMask): Masked {
  return masked?.text ?? mask.text(words);
}

/** The customer's name as a whole: whatever it is, it is a name. */
function maskedName(name: string, mask: ConversationMask): Masked {
  const trimmed = name.trim();
  const span = {
    kind: "person" as const,
    start: 0,
    end: trimmed.length,
    by: "record" as const,
    rule: "profile",
    certainty: 1,
  };
  return mask.masker.mask(trimmed, trimmed === "" ? [] : [span]);
}

/** Leaf by leaf: what JSON escapes would otherwise hide from the mask. */
function maskedJson(value: unknown, mask: ConversationMask): Masked {
  return (JSON.stringify(maskLeaves(value, mask), null, 2) ?? "null") as Masked;
}

function maskLeaves(value: unknown, mask: ConversationMask): unknown {
  if (typeof value === "string") return mask.masker.maskValues(value);
  if (typeof value === "number") {
    const masked = mask.masker.maskValues(String(value));
    return masked === String(value) ? value : masked;
  }
  if (Array.isArray(value)) return value.map((each) => maskLeaves(each, mask));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [mask.masker.maskValues(name), maskLeaves(each, mask)]),
  );
}
