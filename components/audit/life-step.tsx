"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Moment } from "@/components/ui/moment";
import type { LifeStep } from "@/core/audit/audit-view";
import { useDuration } from "./use-duration";
import { useEventSentence } from "./use-event-sentence";

const LINK = "text-accent underline underline-offset-4";

/** One step: when, how long after the one before, what happened, and what became of the reply. */
export function LifeStepRow({ step, mayReadDecisions }: { step: LifeStep; mayReadDecisions: boolean }) {
  const t = useTranslations("audit.life");
  const state = useTranslations("draftState");
  const sentence = useEventSentence();
  const duration = useDuration();
  const { before, after } = step;
  const explained = [step.data.decision, step.data.disposition].find((id) => typeof id === "string");
  return (
    <li className="grid gap-x-6 gap-y-0.5 border-b border-line py-2.5 last:border-b-0 md:grid-cols-[14rem_minmax(0,1fr)]">
      <div className="flex flex-wrap gap-x-2 text-ink-2 md:flex-col">
        <Moment at={step.at} exact />
        {step.sinceMs === null ? null : (
          <span className="text-quiet text-ink-3">{t("since", { time: duration(step.sinceMs) })}</span>
        )}
      </div>
      <div className="flex min-w-0 flex-col gap-0.5">
        <p className="font-medium">{sentence(step)}</p>
        {after !== null && after !== before ? (
          <p className="text-ink-2">
            {before === null
              ? t("begins", { state: state(after) })
              : t("changes", { before: state(before), after: state(after) })}
          </p>
        ) : null}
        <p className="flex flex-wrap gap-x-4 text-quiet print:hidden">
          <Link href={`/audit/events/${step.id}`} prefetch={false} className={LINK}>
            {t("event")}
          </Link>
          <Link href={`/audit/events/${step.id}#seal`} prefetch={false} className={LINK}>
            {t("seal")}
          </Link>
          {explained && mayReadDecisions ? (
            <Link href={`/decisions/${explained}`} prefetch={false} className={LINK}>
              {t(step.type === "draft.disposed" ? "judgement" : "decision")}
            </Link>
          ) : null}
        </p>
      </div>
    </li>
  );
}
