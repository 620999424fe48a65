import { type ReactNode, useId } from "react";

type Props = { title: string; text?: ReactNode; actions?: ReactNode; children: ReactNode };

/** A titled part of a page, divided from the next by space and a hairline, not by a box. */
export function Section({ title, text, actions, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3 border-t border-line pt-5">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="flex min-w-0 flex-col gap-0.5">
          <h2 id={id} className="text-head font-semibold">
            {title}
          </h2>
          {text ? <p className="max-w-[44rem] text-quiet text-ink-2">{text}</p> : null}
        </div>
        {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
      </div>
      {children}
    </section>
  );
}
