import { useId } from "react";
import { Kbd } from "./kbd";

type Props<Value extends string> = {
  legend: string;
  /** `hint`: the key that chooses it, printed where there is a keyboard to press. */
  options: readonly { value: Value; label: string; hint?: string }[];
  value: Value | null;
  onChange: (value: Value) => void;
  /** Puts the focus on the first option when the group appears. */
  focusFirst?: boolean;
};

/** One of a few, as native radio buttons: arrow keys, forms and screen readers work without our help. */
export function Choice<Value extends string>({ legend, options, value, onChange, focusFirst = false }: Props<Value>) {
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1.5 text-quiet font-medium text-ink-2">{legend}</legend>
      <div className="flex flex-wrap gap-1.5">
        {options.map((option, position) => (
          <label
            key={option.value}
            className="flex min-h-8 cursor-pointer max-md:min-h-10 items-center rounded-md border border-line-control bg-panel px-2.5 text-quiet hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft has-checked:font-medium has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={value === option.value}
              // biome-ignore lint/a11y/noAutofocus: the group appears because a key or button asked for it
              autoFocus={focusFirst && position === 0}
              aria-keyshortcuts={option.hint}
              onChange={() => onChange(option.value)}
              className="sr-only"
            />
            {option.label}
            {option.hint ? <Kbd className="ml-1.5 max-md:hidden">{option.hint}</Kbd> : null}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
