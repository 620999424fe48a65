"use client";

import { useLocale, useTranslations } from "next-intl";
import { useNames } from "@/components/desk/use-names";
import { When } from "@/components/desk/when";
import type { StuckView } from "@/core/review/lead-view";
import { Tick } from "./tick";

type Props = {
  row: StuckView;
  queues: Record<string, { en: string; de: string }>;
  chosen: boolean;
  onChoose: (id: string, chosen: boolean) => void;
};

/** One draft that is stuck: what it is about, why, since when. */
export function StuckLine({ row, queues, chosen, onChoose }: Props) {
  const t = useTranslations("queues.stuck");
  const locale = useLocale() === "de" ? "de" : "en";
  const { channel } = useNames();
  const title = row.title || t("untitled");
  return (
    <li className={`flex gap-2 border-b border-line py-2.5 ${chosen ? "bg-accent-soft" : ""}`}>
      <Tick label={t("choose", { title })} checked={chosen} onChange={(next) => onChoose(row.id, next)} />
      <div className="grid min-w-0 flex-1 gap-x-6 gap-y-1 pr-2 md:grid-cols-[minmax(0,1fr)_20rem_8rem]">
        <div className="flex min-w-0 flex-col gap-0.5">
          <span className="truncate font-medium">{title}</span>
          <span className="line-clamp-2 text-ink-2">{row.preview}</span>
        </div>
        <p className="text-quiet">{row.state === "blocked" ? <Because row={row} /> : <Attempts row={row} />}</p>
        <p className="flex flex-wrap gap-x-3 text-quiet text-ink-2 md:flex-col">
          <span>{queues[row.queue]?.[locale] ?? row.queue}</span>
          <span>{channel(row.channel)}</span>
          <When at={row.since} />
        </p>
      </div>
    </li>
  );
}

function Because({ row }: { row: StuckView }) {
  const t = useTranslations("queues.stuck.because");
  const finding = useTranslations("finding");
  const locale = useLocale() === "de" ? "de" : "en";
  if (row.because.kind === "expired") return t("expired");
  if (row.because.title) return row.because.title[locale];
  return row.because.finding ? finding(`${row.because.finding}.title`) : t("rule");
}

function Attempts({ row }: { row: StuckView }) {
  const t = useTranslations("queues.stuck.because");
  const attempts = row.delivery?.attempts ?? 0;
  const status = row.delivery?.lastStatus;
  return status ? t("answered", { attempts, status: String(status) }) : t("silent", { attempts });
}
