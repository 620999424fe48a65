"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { CasesLike } from "@/components/desk/cases-like";
import { Part } from "@/components/desk/part";
import { useTRPC } from "@/components/shell/trpc";

/** Fewer say nothing about what is usual; they are named all the same. */
const AT_LEAST = 3;

/** What people decided in cases like this one, on the record's page. */
export function RecordPrecedents({ id }: { id: string }) {
  const t = useTranslations("desk.similar");
  const record = useTranslations("decisions.record");
  const trpc = useTRPC();
  const { data } = useQuery(trpc.decision.precedents.queryOptions({ id }));
  if (!data) return null;
  return (
    <Part title={data.cases < AT_LEAST ? record("precedents") : t("title", { count: data.cases })}>
      {data.cases < AT_LEAST ? (
        <p className="text-ink-2">
          {data.cases === 0 ? t("none", { days: data.days }) : t("few", { count: data.cases })}
        </p>
      ) : (
        <CasesLike cases={data} />
      )}
    </Part>
  );
}
