"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Due } from "@/components/desk/due";
import { Chip, type Tone } from "@/components/ui/chip";
import type { QueueRow, RowText } from "@/core/review/desk-view";
import type { Severity } from "@/core/review/words";

const TONES: Record<Severity, Tone> = { severe: "severe", warning: "warning", info: "info" };

/** One item as the desk's list shows it, leading there. */
export function NextItem({ row, text }: { row: QueueRow; text: RowText | undefined }) {
  const finding = useTranslations("finding");
  const severity = useTranslations("severity");
  const kind = useTranslations("desk.kind");
  return (
    <li className="border-b border-line">
      <Link href={`/desk/${row.id}`} prefetch={false} className="flex flex-col gap-0.5 py-2.5 hover:bg-hover">
        <span className="flex items-baseline gap-3">
          <span className="min-w-0 flex-1 truncate font-medium">{text?.title}</span>
          {row.dueAt ? <Due at={row.dueAt} /> : null}
        </span>
        <span className="truncate text-ink-2">{text?.preview}</span>
        <span className="flex items-center gap-2 text-small text-ink-3">
          <span className="sr-only">{severity(row.severity)}</span>
          <Chip tone={row.reason ? TONES[row.severity] : "info"}>
            {row.reason ? finding(`${row.reason.code}.short`) : kind(row.kind)}
          </Chip>
        </span>
      </Link>
    </li>
  );
}
