"use client";

import { ShieldCheck } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useDuration } from "@/components/audit/use-duration";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import type { LogVerdict } from "@/core/audit/check/check-log";
import { KeyToCompare } from "./key-to-compare";
import { WhatToDo } from "./what-to-do";

/** What came of checking everything, in words. */
export function LogVerdictPart({ verdict, ms }: { verdict: LogVerdict; ms: number }) {
  const t = useTranslations("log.verdict");
  const duration = useDuration();
  if (verdict.fault) return <Wrong verdict={verdict} fault={verdict.fault} />;
  const { events, unread, checkpoints, signatures, signedBy } = verdict;
  return (
    <div className="flex flex-col gap-3">
      <Notice tone="ok">
        <p className="flex items-start gap-2 font-semibold">
          <ShieldCheck aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-ok" />
          {t("good", { count: events })}
        </p>
        <p>{t("goodText")}</p>
        {unread > 0 ? <p>{t("unread", { count: unread })}</p> : null}
        <p>{t("checkpoints", { checkpoints, signatures })}</p>
        <p className="text-quiet text-ink-2">{t("took", { time: duration(ms) })}</p>
      </Notice>
      <Disclosure summary={<span className="text-quiet text-ink-2">{t("limits")}</span>}>
        <div className="mt-2 flex flex-col gap-3 md:ml-5">
          <p className="max-w-[44rem] text-quiet text-ink-2">{t("limitsText")}</p>
          <KeyToCompare keys={signedBy} />
        </div>
      </Disclosure>
    </div>
  );
}

type WrongProps = { verdict: LogVerdict; fault: NonNullable<LogVerdict["fault"]> };

function Wrong({ verdict, fault }: WrongProps) {
  const t = useTranslations("log.verdict");
  const words = useTranslations("log.fault");
  const { index, from, to } = fault;
  return (
    <Notice tone="severe" urgent>
      <p className="font-semibold">
        {index !== null ? t("wrongAt", { index }) : to > from ? t("wrongBetween", { from, to: to - 1 }) : t("wrong")}
      </p>
      <p>{words(fault.code)}</p>
      {verdict.events > 0 ? <p>{t("upTo", { count: Math.min(verdict.events, from) })}</p> : null}
      {index === null ? null : (
        <p>
          <Link href={`/audit?index=${index}`} prefetch={false} className="underline underline-offset-4">
            {t("show", { index })}
          </Link>
        </p>
      )}
      <WhatToDo />
    </Notice>
  );
}
