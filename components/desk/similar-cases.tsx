"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/shell/trpc";
import { CasesLike } from "./cases-like";
import { Part } from "./part";

/** Fewer say nothing about what is usual. */
const AT_LEAST = 3;
/** What others decide meanwhile changes little. */
const FRESH_MS = 5 * 60_000;

/** What people decided in cases like this one: to be measured against, not followed. Painted after the item. */
export function SimilarCases({ item }: { item: string }) {
  const t = useTranslations("desk.similar");
  const trpc = useTRPC();
  const { data } = useQuery({ ...trpc.item.similar.queryOptions({ item }), staleTime: FRESH_MS });
  if (!data || data.cases < AT_LEAST) return null;
  return (
    <Part title={t("title", { count: data.cases })}>
      <CasesLike cases={data} />
    </Part>
  );
}
