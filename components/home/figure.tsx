import Link from "next/link";
import { useFormatter } from "next-intl";
import type { ReactNode } from "react";

type Props = { value: number; label: string; href?: string; tone?: "plain" | "warning" | "severe" };

const TONES = { plain: "text-ink", warning: "text-warn", severe: "text-severe" } as const;

/** A number with the words it needs; a way to what it counts where there is one. */
export function Figure({ value, label, href, tone = "plain" }: Props) {
  const format = useFormatter();
  const shown = value >= 1000 ? `${format.number(999)}+` : format.number(value);
  const body = (
    <>
      <span className={`text-page font-semibold tabular-nums ${value > 0 ? TONES[tone] : "text-ink-3"}`}>{shown}</span>
      <span className="text-quiet text-ink-2">{label}</span>
    </>
  );
  const shape = "flex min-w-28 flex-col rounded-md py-1 pr-4";
  return href === undefined ? (
    <p className={shape}>{body}</p>
  ) : (
    <Link href={href} prefetch={false} className={`${shape} hover:bg-hover`}>
      {body}
    </Link>
  );
}

/** Figures side by side; on a phone in two columns. */
export function Figures({ children }: { children: ReactNode }) {
  return <div className="grid grid-cols-2 gap-x-6 gap-y-3 md:flex md:flex-wrap">{children}</div>;
}
