import type { ReactNode } from "react";

type Props = {
  title: string;
  /** One quiet sentence: what this page is for, or what it shows now. */
  text?: ReactNode;
  /** Buttons of the whole page, at its head. */
  actions?: ReactNode;
  children: ReactNode;
};

/** A page that is read from top to bottom: its head, then its content in a readable measure. It scrolls by itself, under the console's header. */
export function Page({ title, text, actions, children }: Props) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className="relative min-h-0 flex-1 overflow-y-auto outline-none print:overflow-visible"
    >
      <div className="mx-auto flex w-full max-w-[76rem] flex-col gap-6 px-4 py-6 md:px-8 md:py-8">
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <div className="flex min-w-0 flex-col gap-1">
            <h1 className="text-page font-semibold">{title}</h1>
            {text ? <p className="max-w-[44rem] text-ink-2">{text}</p> : null}
          </div>
          {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
        </div>
        {children}
      </div>
    </main>
  );
}
