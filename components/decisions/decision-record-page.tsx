"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { DecisionSeal } from "@/components/log/seal";
import { useTRPC } from "@/components/shell/trpc";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import type { DecisionRecord } from "@/core/review/record-view";
import { RecordAsked } from "./record-asked";
import { RecordDecisions } from "./record-decisions";
import { RecordEvents } from "./record-events";
import { RecordFacts } from "./record-facts";
import { RecordOut } from "./record-out";
import { RecordPlain } from "./record-plain";
import { RecordWhy } from "./record-why";
import { useRecordTitle } from "./use-record-title";

/** One decision, from what was asked to what arrived: for whoever reads it years later, on screen or on paper. */
export function DecisionRecordPage({ first }: { first: DecisionRecord }) {
  const t = useTranslations("decisions.record");
  const format = useFormatter();
  const trpc = useTRPC();
  const query = useQuery({ ...trpc.decision.read.queryOptions({ id: first.id }), placeholderData: first });
  const record = query.data ?? first;
  const title = useRecordTitle(record);
  const life = record.draftId ?? record.itemId;
  return (
    <Page
      title={title}
      text={record.said?.conversation.title}
      actions={
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
          {record.mayAudit && life ? (
            <Link href={`/audit/drafts/${life}`} prefetch={false} className="text-accent underline underline-offset-4">
              {t("life")}
            </Link>
          ) : null}
          <Button onClick={() => window.print()}>{t("print")}</Button>
        </div>
      }
    >
      {record.erased ? (
        <Notice tone="info">
          <p className="font-semibold">
            {record.removed
              ? t("erased.removed", {
                  how: record.removed.how,
                  date: format.dateTime(new Date(record.removed.at), { dateStyle: "long" }),
                })
              : t("erased.title")}
          </p>
          <p>{t("erased.text")}</p>
        </Notice>
      ) : null}
      <RecordFacts record={record} />
      {record.said ? <RecordAsked said={record.said} record={record} /> : null}
      <RecordWhy record={record} />
      {record.explanation ? <RecordPlain record={record} /> : null}
      <RecordDecisions record={record} />
      <RecordOut record={record} />
      <DecisionSeal decision={record.id} />
      <RecordEvents record={record} />
    </Page>
  );
}
