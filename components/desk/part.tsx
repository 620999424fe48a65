import type { ReactNode } from "react";

/** A part of the explanation under its quiet heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-t border-line px-4 py-3">
      <h3 className="mb-1.5 text-quiet font-semibold text-ink-2">{title}</h3>
      {children}
    </section>
  );
}
