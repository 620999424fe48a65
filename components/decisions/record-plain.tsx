"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/shell/trpc";
import { Section } from "@/components/ui/section";
import type { DecisionRecord } from "@/core/review/record-view";
import { ToldWords } from "./told-words";

/** The other rendering of the same explanation: the words that its reader is, or would be, given. */
export function RecordPlain({ record }: { record: DecisionRecord }) {
  const t = useTranslations("decisions.record.plain");
  const trpc = useTRPC();
  const { data, isPending } = useQuery({ ...trpc.receipt.preview.queryOptions({ decision: record.id }), retry: false });
  if (!isPending && !data) return null;
  return (
    <Section title={t("title")} text={t("text", { now: data?.sent ? "sent" : "would" })}>
      {data ? (
        <div className="max-w-[54rem] border-l-2 border-line pl-4">
          <ToldWords told={data} />
        </div>
      ) : (
        <p className="text-ink-2">{t("loading")}</p>
      )}
    </Section>
  );
}
