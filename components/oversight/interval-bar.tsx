import type { Share } from "@/core/insight/oversight-report";

/** Where a share lies between 0 and 1, with its interval drawn; the numbers stand beside it in words. */
export function IntervalBar({ share }: { share: Share }) {
  if (share.share === null || share.low === null || share.high === null) return null;
  const line = { y1: 6, y2: 6, vectorEffect: "non-scaling-stroke" } as const;
  return (
    <svg viewBox="0 0 10000 12" preserveAspectRatio="none" aria-hidden="true" className="h-3 w-full overflow-visible">
      <line {...line} x1={0} x2={10_000} strokeWidth={1} className="stroke-line-strong" />
      <line {...line} x1={share.low} x2={share.high} strokeWidth={6} className="stroke-accent/35" />
      <line
        x1={share.share}
        x2={share.share}
        y1={0}
        y2={12}
        vectorEffect="non-scaling-stroke"
        strokeWidth={2.5}
        className="stroke-accent"
      />
    </svg>
  );
}
