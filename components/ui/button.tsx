import type { ButtonHTMLAttributes, Ref } from "react";
import { Kbd } from "./kbd";
import { Spinner } from "./spinner";

type Look = "primary" | "plain" | "quiet" | "danger";

const LOOKS: Record<Look, string> = {
  primary: "border-accent bg-accent text-accent-ink enabled:hover:bg-accent-hover enabled:hover:border-accent-hover",
  plain: "border-line-control bg-panel text-ink enabled:hover:bg-hover",
  quiet: "border-transparent bg-transparent text-ink-2 enabled:hover:bg-hover enabled:hover:text-ink",
  danger: "border-severe-line bg-panel text-severe enabled:hover:bg-severe-soft",
};

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  look?: Look;
  /** The key that does the same; printed on the button where there is a keyboard to press. */
  hint?: string;
  /** True while the action is under way: the button stays in place, tells it, and takes no second click. */
  busy?: boolean;
  small?: boolean;
  ref?: Ref<HTMLButtonElement>;
};

export function Button({
  look = "plain",
  hint,
  busy = false,
  small = false,
  className = "",
  children,
  ...rest
}: Props) {
  const size = small ? "min-h-8 px-2.5 text-quiet" : "min-h-9 px-3 text-base";
  return (
    <button
      type="button"
      {...rest}
      disabled={rest.disabled || busy}
      aria-busy={busy || undefined}
      aria-keyshortcuts={hint}
      className={`inline-flex items-center justify-center gap-2 rounded-md border font-medium whitespace-nowrap select-none disabled:cursor-not-allowed disabled:opacity-50 ${size} ${LOOKS[look]} ${className}`}
    >
      {busy ? <Spinner /> : null}
      {children}
      {hint ? <Kbd className="max-md:hidden">{hint}</Kbd> : null}
    </button>
  );
}
