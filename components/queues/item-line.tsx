"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Due } from "@/components/desk/due";
import { Chip, type Tone } from "@/components/ui/chip";
import type { QueueRow, RowText } from "@/core/review/desk-view";
import { Tick } from "./tick";
import { useMoment } from "./use-moment";

type Props = {
  row: QueueRow;
  text: RowText | undefined;
  /** Null for who only reads. */
  chosen: boolean | null;
  onChoose: (id: string, chosen: boolean) => void;
};

const TONES: Record<QueueRow["severity"], Tone> = { severe: "severe", warning: "warning", info: "info" };

/** One item of a queue: what it is about, how urgent, whose. */
export function ItemLine({ row, text, chosen, onChoose }: Props) {
  const t = useTranslations("queues.items");
  const title = text?.title || t("untitled");
  return (
    <li className={`flex gap-2 border-b border-line py-2.5 ${chosen ? "bg-accent-soft" : ""}`}>
      {chosen === null ? null : (
        <Tick label={t("choose", { title })} checked={chosen} onChange={(next) => onChoose(row.id, next)} />
      )}
      <div className="grid min-w-0 flex-1 gap-x-6 gap-y-1 pr-2 md:grid-cols-[minmax(0,1fr)_11rem_13rem]">
        <div className="flex min-w-0 flex-col gap-0.5">
          <Link href={`/desk/${row.id}`} prefetch={false} className="truncate leading-6 font-medium hover:underline">
            {title}
          </Link>
          <span className="truncate text-ink-2">{text?.preview ?? ""}</span>
          <Reason row={row} />
        </div>
        <div className="flex flex-wrap items-start gap-x-3 gap-y-1 md:flex-col md:gap-y-0.5">
          <Severity row={row} />
          {row.dueAt ? <Due at={row.dueAt} /> : <span className="text-quiet text-ink-3">{t("noDeadline")}</span>}
        </div>
        <p className="min-w-0 text-quiet">
          <Whose row={row} />
        </p>
      </div>
    </li>
  );
}

function Severity({ row }: { row: QueueRow }) {
  const t = useTranslations("queues.items");
  const severity = useTranslations("severity");
  return (
    <span className="flex flex-wrap items-center gap-1.5">
      <Chip tone={TONES[row.severity]}>{severity(row.severity)}</Chip>
      {row.priority === "by_severity" ? null : <Chip>{t(`priority.${row.priority}`)}</Chip>}
    </span>
  );
}

function Reason({ row }: { row: QueueRow }) {
  const t = useTranslations("queues.items");
  const finding = useTranslations("finding");
  const kind = useTranslations("desk.kind");
  const parts = [
    row.reason ? finding(`${row.reason.code}.short`) : kind(row.kind),
    ...(row.twoPerson ? [t("twoPerson")] : []),
    ...(row.level > 0 ? [t("escalated")] : []),
  ];
  return <span className="text-small text-ink-3">{parts.join(" · ")}</span>;
}

function Whose({ row }: { row: QueueRow }) {
  const t = useTranslations("queues.items");
  const moment = useMoment();
  if (row.claimedBy && row.claimExpiresAt) {
    const time = moment(row.claimExpiresAt);
    return <span className="font-medium">{t("heldBy", { name: row.claimedBy.name, time })}</span>;
  }
  if (row.assignedTo) return t("givenTo", { name: row.assignedTo.name });
  return <span className="text-ink-3">{t("nobody")}</span>;
}
