import type { Ref, TextareaHTMLAttributes } from "react";

type Props = TextareaHTMLAttributes<HTMLTextAreaElement> & {
  label: string;
  showLabel?: boolean;
  ref?: Ref<HTMLTextAreaElement>;
};

/** A text field of several lines that grows with its content where the browser can, and scrolls where it cannot. */
export function Textarea({ label, showLabel = true, className = "", ...rest }: Props) {
  return (
    <label className="flex flex-col gap-1">
      <span className={showLabel ? "text-quiet font-medium text-ink-2" : "sr-only"}>{label}</span>
      <textarea
        {...rest}
        className={`field-sizing-content w-full resize-y rounded-md border border-line-control bg-panel px-3 py-2 text-ink placeholder:text-ink-3 ${className}`}
      />
    </label>
  );
}
