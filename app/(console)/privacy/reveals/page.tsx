import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/(console)/require-member";
import { asked } from "@/components/privacy/reveals/asked-reveals";
import { REVEAL_FILTERS } from "@/components/privacy/reveals/reveal-filters";
import { RevealsPage } from "@/components/privacy/reveals/reveals-page";
import { NotPermitted } from "@/components/shell/not-permitted";
import { filtersIn, searchOf } from "@/components/shell/url-filters";
import { processRuntime } from "@/server/process-runtime";
import { readReveals } from "@/server/services/reveal/read-reveals";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reveals"))("title") };
}

type Search = Record<string, string | string[] | undefined>;

export default async function Reveals({ searchParams }: { searchParams: Promise<Search> }) {
  const member = await requireMember();
  const t = await getTranslations("reveals");
  const filters = asked(filtersIn(REVEAL_FILTERS, searchOf(await searchParams)));
  const page = await readReveals(processRuntime(), member, filters);
  if (!page.ok && page.refusal.code === "not_permitted")
    return <NotPermitted title={t("title")} permission="reveal.review" />;
  return <RevealsPage first={page.ok ? page.value : { rows: [], next: null, people: [] }} />;
}
