import type { Tone } from "@/components/ui/chip";
import type { Finding } from "@/core/checks/check";
import type { SentenceSupport } from "@/core/explain/explanation";

export const SUPPORT_TONE: Record<SentenceSupport["verdict"], Tone> = {
  supported: "ok",
  partial: "warning",
  none: "warning",
  courtesy: "plain",
};

/** Numbers of the findings whose words lie in the sentence: having a source does not make it fit to go out. */
export function findingsWithin({ sentence }: SentenceSupport, findings: readonly Finding[]): string[] {
  return findings.flatMap((finding, position) =>
    finding.spans.some(
      (span) => span.place.in === sentence.place.in && span.start < sentence.end && span.end > sentence.start,
    )
      ? [String(position + 1)]
      : [],
  );
}
