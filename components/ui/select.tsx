import { ChevronDown } from "lucide-react";
import type { SelectHTMLAttributes } from "react";

type Props = Omit<SelectHTMLAttributes<HTMLSelectElement>, "onChange" | "value"> & {
  label: string;
  /** Hidden labels still name the control for whoever hears it. */
  showLabel?: boolean;
  value: string;
  options: readonly { value: string; label: string; disabled?: boolean }[];
  onChange: (value: string) => void;
};

/** The browser's own list of choices: known on every device, and no script has to place it. */
export function Select({ label, showLabel = true, value, options, onChange, className = "", ...rest }: Props) {
  return (
    <label className={`flex flex-col gap-1 ${className}`}>
      <span className={showLabel ? "text-quiet font-medium text-ink-2" : "sr-only"}>{label}</span>
      <span className="relative flex">
        <select
          {...rest}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className="min-h-9 w-full appearance-none rounded-md border border-line-control bg-panel py-1 pr-8 pl-2.5 text-ink max-md:min-h-10"
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown
          aria-hidden="true"
          className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-ink-3"
        />
      </span>
    </label>
  );
}
