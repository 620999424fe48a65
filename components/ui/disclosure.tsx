import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";

/** Detail that most readers do not need, one press away. */
export function Disclosure({
  summary,
  onOpen,
  children,
}: {
  summary: ReactNode;
  onOpen?: () => void;
  children: ReactNode;
}) {
  return (
    <details className="group" onToggle={onOpen}>
      <summary className="flex min-h-6 list-none items-center gap-1.5 rounded-sm [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden="true"
          className="size-3.5 shrink-0 text-ink-3 transition-transform group-open:rotate-90"
        />
        {summary}
      </summary>
      {children}
    </details>
  );
}
