import type { Authorship } from "@/core/privacy/privacy-policy";
import type { DecisionKind } from "@/core/review/words";
import type { DisclosedText } from "./disclosed-text";

export const OUTBOUND_TYPES = [
  "draft.released",
  "draft.rejected",
  "draft.revise",
  "draft.escalated",
  "draft.handed_over",
  "draft.superseded",
  "draft.blocked",
  "draft.expired",
  "reply.corrected",
  "reply.holding",
] as const;
export type OutboundType = (typeof OUTBOUND_TYPES)[number];

/** A webhook that tells of nothing: somebody wants to see that it arrives. */
export const TEST_TYPE = "test";

/** What a source is told of one of its drafts or conversations. */
export type OutboundNews = {
  type: OutboundType;
  /** Milliseconds since the epoch. */
  at: number;
  draft: { id: string; externalId: string } | null;
  conversation: { externalId: string };
  /** Exactly what was approved, only on what goes to the customer: the whole text, and its two parts. */
  out?: DisclosedText & { authorship: Authorship | null; receiptUrl: string | null };
  /** How the text came about. */
  allowedBy?: { kind: "decision"; decision: DecisionKind } | { kind: "rule"; rule: string; policyVersion: number };
  reason?: string | null;
  note?: string | null;
  instead?: string;
  /** What a reviewer wants written differently, and until when a new draft helps; null where nothing happens by itself. */
  instruction?: string;
  deadline?: string | null;
};

/** The body of the webhook, as Standard Webhooks shape it: `{type, timestamp, data}`. The bytes made here are signed, sealed and sent unchanged. */
export function outboundBody(news: OutboundNews): string {
  return JSON.stringify({
    type: news.type,
    timestamp: new Date(news.at).toISOString(),
    data: {
      draft: news.draft && { id: news.draft.id, external_id: news.draft.externalId },
      conversation: { external_id: news.conversation.externalId },
      ...(news.out && textParts(news.out)),
      ...(news.allowedBy && { allowed_by: allowedBy(news.allowedBy) }),
      ...(news.reason !== undefined && { reason: news.reason }),
      ...(news.note !== undefined && { note: news.note }),
      ...(news.instead !== undefined && { instead: news.instead }),
      ...(news.instruction !== undefined && { instruction: news.instruction, deadline: news.deadline ?? null }),
    },
  });
}

function textParts({ text, body, footer, authorship, receiptUrl }: NonNullable<OutboundNews["out"]>) {
  return { text, body, disclosure: footer || null, authorship, receipt_url: receiptUrl };
}

function allowedBy(by: NonNullable<OutboundNews["allowedBy"]>): Record<string, unknown> {
  return by.kind === "decision" ? { decision: by.decision } : { rule: by.rule, policy_version: by.policyVersion };
}
