"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRefusalText, useRefusalTitle } from "@/components/shell/use-refusal-text";
import { Confirm } from "@/components/ui/confirm";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import type { StuckView } from "@/core/review/lead-view";
import { StuckPart } from "./stuck-part";
import { type StuckAct, type StuckReport, useStuck } from "./use-stuck";

type First = { rows: StuckView[]; next: string | null };
type Titles = Record<string, { en: string; de: string }>;
type Asked = { act: StuckAct; drafts: string[] };

type Props = { blocked: First; failed: First; queues: Titles };

/** What goes no further by itself: blocked by a rule or a deadline, or given up on its way to the source. */
export function Stuck({ blocked, failed, queues }: Props) {
  const t = useTranslations("queues.stuck");
  const refusalText = useRefusalText();
  const stuck = useStuck();
  const [ask, setAsk] = useState<Asked | null>(null);
  const act = (next: Asked) => (next.act === "handOver" ? setAsk(next) : stuck.mutate(next));
  return (
    <Page
      title={t("title")}
      text={t("text")}
      actions={
        <Link
          href="/queues"
          prefetch={false}
          className="inline-flex min-h-6 items-center text-accent underline underline-offset-2"
        >
          {t("allQueues")}
        </Link>
      }
    >
      {stuck.report ? <Report report={stuck.report} /> : null}
      {stuck.error ? (
        <Notice tone="severe" urgent>
          <p className="font-medium">{refusalText(stuck.error).title}</p>
          <p>{refusalText(stuck.error).next}</p>
        </Notice>
      ) : null}
      <StuckPart state="blocked" first={blocked} queues={queues} busy={stuck.isPending} onAct={act} />
      <StuckPart state="delivery_failed" first={failed} queues={queues} busy={stuck.isPending} onAct={act} />
      <Confirm
        open={ask !== null}
        title={t("handOver.title", { count: ask?.drafts.length ?? 0 })}
        confirm={t("handOver.confirm")}
        cancel={t("handOver.cancel")}
        onConfirm={() => {
          if (ask) stuck.mutate(ask);
          setAsk(null);
        }}
        onClose={() => setAsk(null)}
      >
        <p>{t("handOver.text")}</p>
      </Confirm>
    </Page>
  );
}

function Report({ report }: { report: StuckReport }) {
  const t = useTranslations("queues.stuck.report");
  const refusalTitle = useRefusalTitle();
  const done = report.drafts.filter((each) => each.refused === null).length;
  const refused = report.drafts.flatMap((each) => each.refused ?? []);
  return (
    <Notice tone={refused.length > 0 ? "warning" : "ok"}>
      {done > 0 ? <p className="font-medium">{t(report.act, { count: done })}</p> : null}
      {[...new Set(refused)].map((code) => (
        <p key={code}>
          {t("refused", { count: refused.filter((each) => each === code).length, reason: refusalTitle(code) })}
        </p>
      ))}
    </Notice>
  );
}
