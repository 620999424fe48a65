import type { InputHTMLAttributes } from "react";

type Props = InputHTMLAttributes<HTMLInputElement> & { label: string };

/** One labelled line of input. */
export function Field({ label, className = "", ...rest }: Props) {
  return (
    <label className="flex flex-col gap-1">
      <span className="text-quiet font-medium text-ink-2">{label}</span>
      <input
        {...rest}
        className={`min-h-10 w-full rounded-md border border-line-control bg-panel px-3 text-ink placeholder:text-ink-3 read-only:border-line read-only:bg-sunken read-only:text-ink-2 ${className}`}
      />
    </label>
  );
}
