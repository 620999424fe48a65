import type { ReactNode } from "react";

/** Names and values side by side, as a description list. */
export function Facts({ children }: { children: ReactNode }) {
  return (
    <dl className="grid grid-cols-1 gap-x-6 md:gap-y-2 md:grid-cols-[minmax(9rem,max-content)_minmax(0,1fr)]">
      {children}
    </dl>
  );
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-quiet text-ink-3">{name}</dt>
      <dd className="min-w-0 break-words max-md:mb-3 max-md:last:mb-0">{children}</dd>
    </>
  );
}
