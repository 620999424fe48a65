import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/(console)/require-member";
import { ExportsPage } from "@/components/exports/exports-page";
import { PART_FILTERS } from "@/components/exports/part-filters";
import { NotPermitted } from "@/components/shell/not-permitted";
import { filtersIn, searchOf } from "@/components/shell/url-filters";
import { processRuntime } from "@/server/process-runtime";
import { readExportOptions, readExports } from "@/server/services/export/read-exports";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("exports"))("title") };
}

type Search = Record<string, string | string[] | undefined>;

export default async function Exports({ searchParams }: { searchParams: Promise<Search> }) {
  const member = await requireMember();
  const t = await getTranslations("exports");
  const rt = processRuntime();
  const [page, options] = await Promise.all([readExports(rt, member, {}), readExportOptions(rt, member)]);
  if (!page.ok || !options.ok) return <NotPermitted title={t("title")} permission="audit.export" />;
  const part = filtersIn(PART_FILTERS, searchOf(await searchParams));
  return <ExportsPage first={{ page: page.value, options: options.value }} part={part} />;
}
