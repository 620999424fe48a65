import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/(console)/require-member";
import { attentionFiltersIn, attentionQuery } from "@/components/attention/attention-filters";
import { AttentionPage } from "@/components/attention/attention-page";
import { NotPermitted } from "@/components/shell/not-permitted";
import { searchOf } from "@/components/shell/url-filters";
import { processRuntime } from "@/server/process-runtime";
import { readAttention } from "@/server/services/attention/read-attention";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("attention"))("title") };
}

type Search = Record<string, string | string[] | undefined>;

export default async function AttentionRoom({ searchParams }: { searchParams: Promise<Search> }) {
  const member = await requireMember();
  const t = await getTranslations("attention");
  const filters = attentionFiltersIn(searchOf(await searchParams));
  const view = await readAttention(processRuntime(), member, attentionQuery(filters));
  if (view.ok) return <AttentionPage first={{ filters, view: view.value }} />;
  if (view.refusal.code === "not_permitted") return <NotPermitted title={t("title")} permission="attention.read" />;
  return <AttentionPage first={null} />;
}
