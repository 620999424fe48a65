/** Grey bars where text will stand, so that nothing jumps when it comes. */
export function Skeleton({ lines, label }: { lines: readonly string[]; label: string }) {
  return (
    <div role="status" className="flex animate-appear flex-col gap-2.5">
      <span className="sr-only">{label}</span>
      {lines.map((width, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bars have no identity and never move
        <span key={position} className={`h-3 rounded-sm bg-line ${width}`} />
      ))}
    </div>
  );
}
