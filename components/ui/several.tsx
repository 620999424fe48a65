import { Check } from "lucide-react";

type Props = {
  legend: string;
  options: readonly { value: string; label: string; disabled?: boolean }[];
  values: readonly string[];
  onChange: (values: string[]) => void;
  /** The legend beside the options where there is room: for several of these in a row. */
  beside?: boolean;
};

/** Any of a few, as native checkboxes; a mark repeats what the colour says. */
export function Several({ legend, options, values, onChange, beside = false }: Props) {
  function turn(value: string, on: boolean) {
    onChange(options.map((option) => option.value).filter((one) => (one === value ? on : values.includes(one))));
  }
  return (
    <fieldset className={`min-w-0 ${beside ? "sm:flex sm:gap-3" : ""}`}>
      <legend
        className={`mb-1.5 text-quiet font-medium text-ink-2 ${beside ? "sm:float-left sm:w-32 sm:shrink-0 sm:pt-1.5" : ""}`}
      >
        {legend}
      </legend>
      <div className="flex flex-wrap gap-1.5">
        {options.map((option) => {
          const on = values.includes(option.value);
          return (
            <label
              key={option.value}
              className="flex min-h-8 cursor-pointer items-center gap-1.5 rounded-md border border-line-control bg-panel px-2.5 text-quiet hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft has-checked:font-medium has-checked:text-accent has-disabled:cursor-not-allowed has-disabled:border-line has-disabled:bg-transparent has-disabled:text-ink-3 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent max-md:min-h-10"
            >
              <input
                type="checkbox"
                checked={on}
                disabled={option.disabled}
                onChange={(event) => turn(option.value, event.target.checked)}
                className="sr-only"
              />
              {on ? <Check aria-hidden="true" className="size-3.5" /> : null}
              {option.label}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
