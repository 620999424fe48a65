import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/(console)/require-member";
import { sampleFiltersIn, samplesQuery } from "@/components/samples/sample-filters";
import { SamplesPage } from "@/components/samples/samples-page";
import { NotPermitted } from "@/components/shell/not-permitted";
import { searchOf } from "@/components/shell/url-filters";
import { processRuntime } from "@/server/process-runtime";
import { readSampleFigures } from "@/server/services/oversight/sample-figures";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("samples"))("title") };
}

type Search = Record<string, string | string[] | undefined>;

export default async function SamplesRoom({ searchParams }: { searchParams: Promise<Search> }) {
  const member = await requireMember();
  const t = await getTranslations("samples");
  const filters = sampleFiltersIn(searchOf(await searchParams));
  const view = await readSampleFigures(processRuntime(), member, samplesQuery(filters));
  if (!view.ok && view.refusal.code === "not_permitted")
    return <NotPermitted title={t("title")} permission="oversight.read" />;
  return <SamplesPage first={view.ok ? { filters, view: view.value } : null} />;
}
