import type { ReactNode } from "react";

/** What stands where nothing is: why, and what to do next. */
export function Empty({ title, text, children }: { title: string; text?: string; children?: ReactNode }) {
  return (
    <div className="flex flex-col items-start gap-2 py-8">
      <p className="text-head font-medium">{title}</p>
      {text ? <p className="max-w-[36rem] text-ink-2">{text}</p> : null}
      {children}
    </div>
  );
}
