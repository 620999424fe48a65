"use client";

import { ChevronDown } from "lucide-react";
import Link from "next/link";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { QueueSummary } from "@/core/review/desk-view";
import { useClock } from "./clock";
import { MOVE_KEYS } from "./keymap";

const ALL = "";

type Props = {
  queues: readonly QueueSummary[];
  waiting: number;
  chosen: string | null;
  /** How many the reader has decided today; null while that is not known. */
  decidedToday: number | null;
  /** How much more rests while its customers' data are restricted. */
  frozen: number;
  /** The policy lets alike items be decided together. */
  together: boolean;
  onChoose: (queue: string | null) => void;
};

/** Which queue is shown, how much waits in it and since when. The title is the filter. */
export function QueueHead({ queues, waiting, chosen, decidedToday, frozen, together, onChoose }: Props) {
  const t = useTranslations("desk.queue");
  const locale = useLocale() === "de" ? "de" : "en";
  return (
    <div className="px-4 pt-3 pb-2">
      <label className="relative flex w-fit max-w-full items-center gap-1 rounded-sm has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
        <span className="sr-only">{t("choose")}</span>
        <select
          value={chosen ?? ALL}
          onChange={(event) => onChoose(event.target.value === ALL ? null : event.target.value)}
          className="field-sizing-content min-h-7 max-w-full cursor-pointer appearance-none truncate bg-panel pr-6 text-read font-semibold tracking-tight text-ink outline-none"
        >
          <option value={ALL}>{t("all")}</option>
          {queues.map((queue) => (
            <option key={queue.id} value={queue.id}>
              {t("option", { name: queue.title[locale], count: queue.waiting })}
            </option>
          ))}
        </select>
        <ChevronDown aria-hidden="true" className="pointer-events-none absolute right-0 size-4 text-ink-3" />
      </label>
      <p className="flex flex-wrap gap-x-3 text-quiet text-ink-3">
        <span>
          <Waiting queues={queues} chosen={chosen} waiting={waiting} />
        </span>
        {together ? (
          <Link
            href="/desk/bulk"
            prefetch={false}
            data-together=""
            aria-keyshortcuts={MOVE_KEYS.together}
            className="whitespace-nowrap text-accent underline underline-offset-4"
          >
            {t("together")}
          </Link>
        ) : null}
        {frozen > 0 ? <span>{t("frozen", { count: frozen })}</span> : null}
        {decidedToday ? <span className="whitespace-nowrap">{t("decidedToday", { count: decidedToday })}</span> : null}
      </p>
    </div>
  );
}

function Waiting({ queues, chosen, waiting }: Pick<Props, "queues" | "chosen" | "waiting">) {
  const t = useTranslations("desk.queue");
  const format = useFormatter();
  const now = useClock();
  const shown = chosen === null ? queues : queues.filter((queue) => queue.id === chosen);
  const count = chosen === null ? waiting : shown.reduce((sum, queue) => sum + queue.waiting, 0);
  const oldest = shown.flatMap((queue) => queue.oldestAt ?? []).sort()[0];
  if (count === 0) return t("none");
  if (oldest === undefined || now === null) return t("waiting", { count });
  return t("waitingSince", {
    count,
    age: format.relativeTime(new Date(oldest), { now: Math.max(now, Date.parse(oldest)), style: "short" }),
  });
}
