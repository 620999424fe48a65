import type { RecordCategory, RecordOutcome } from "@/core/privacy/request-words";
import type { RequestOutcome } from "@/core/privacy/subject-request";
import type { Progress } from "./progress";

/** What became of each kind of record. The log keeps commitments that say nothing any more, and that there was a request. */
export function outcomesAfter(
  progress: Progress,
  { events, flags }: { events: number; flags: number },
): RequestOutcome[] {
  const gone = (
    category: RecordCategory,
    records: number | undefined,
    how: RecordOutcome = "erased",
  ): RequestOutcome => ({
    ...{ category, records: records ?? 0, ground: null },
    outcome: (records ?? 0) > 0 ? how : "none",
  });
  return [
    { category: "profile", outcome: "erased", ground: null, records: 1 },
    gone("identifiers", progress.identifiers),
    gone("conversations", progress.messages),
    gone("drafts", progress.drafts),
    gone("decisions", progress.decisions),
    gone("flags", flags),
    gone("webhooks", progress.webhooks),
    { category: "search_index", outcome: "erased", ground: null, records: progress.conversations ?? 0 },
    gone("receipts", progress.receipts),
    gone("corrections", progress.corrections),
    gone("copies", progress.exports + progress.packages),
    gone("other_conversations", progress.redacted, "redacted"),
    { category: "requests", outcome: "kept", ground: "gdpr_17_3_b", records: 1 },
    { category: "audit_log", outcome: "kept", ground: "gdpr_17_3_e", records: events },
  ];
}
