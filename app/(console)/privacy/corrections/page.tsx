import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/(console)/require-member";
import { asked, CORRECTION_FILTERS } from "@/components/privacy/corrections/correction-filters";
import { CorrectionsPage } from "@/components/privacy/corrections/corrections-page";
import { NotPermitted } from "@/components/shell/not-permitted";
import { filtersIn, searchOf } from "@/components/shell/url-filters";
import { processRuntime } from "@/server/process-runtime";
import { readCorrections } from "@/server/services/correction/read-corrections";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("corrections"))("title") };
}

type Search = Record<string, string | string[] | undefined>;

export default async function Corrections({ searchParams }: { searchParams: Promise<Search> }) {
  const member = await requireMember();
  const t = await getTranslations("corrections");
  const filters = asked(filtersIn(CORRECTION_FILTERS, searchOf(await searchParams)));
  const page = await readCorrections(processRuntime(), member, filters);
  if (!page.ok && page.refusal.code === "not_permitted")
    return <NotPermitted title={t("title")} permission="personal_data.reveal" />;
  return <CorrectionsPage first={page.ok ? page.value : { rows: [], next: null, everybodys: false, people: [] }} />;
}
