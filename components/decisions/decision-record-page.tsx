"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { DecisionSeal } from "@/components/log/seal";
import { MaskedWords } from "@/components/masking/masked-words";
import { RecordMasking } from "@/components/masking/record-masking";
import { KeptBack } from "@/components/shell/kept-back";
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
  const pressReveals = record.masking.mayReveal && record.masking.reveal === null;
  const life = record.draftId ?? record.itemId;
  return (
    <Page
      title={title}
      text={record.said ? <MaskedWords text={record.said.conversation.title} /> : undefined}
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
      <RecordMasking record={record} />
      {record.keptFor === null ? null : <KeptBack look={record.keptFor} />}
      <RecordFacts record={record} />
      <div
        data-press-reveals={pressReveals ? "" : undefined}
        className={`flex flex-col gap-6 **:scroll-mt-16 ${pressReveals ? "[&_[data-masked]]:cursor-pointer" : ""}`}
      >
        {record.said ? <RecordAsked said={record.said} record={record} /> : null}
        <RecordWhy record={record} />
        {record.explanation ? <RecordPlain record={record} /> : null}
        {record.keptFor === null ? (
          <>
            <RecordDecisions record={record} />
            <RecordOut record={record} />
          </>
        ) : null}
      </div>
      {record.keptFor === null ? <DecisionSeal decision={record.id} /> : null}
      <RecordEvents record={record} />
    </Page>
  );
}
