import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/(console)/require-member";
import { oversightFiltersIn } from "@/components/oversight/oversight-filters";
import { OversightPage } from "@/components/oversight/oversight-page";
import { NotPermitted } from "@/components/shell/not-permitted";
import { searchOf } from "@/components/shell/url-filters";
import { processRuntime } from "@/server/process-runtime";
import { readOversightReport } from "@/server/services/oversight/read-oversight-report";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("oversight"))("title") };
}

type Search = Record<string, string | string[] | undefined>;

export default async function OversightRoom({ searchParams }: { searchParams: Promise<Search> }) {
  const member = await requireMember();
  const t = await getTranslations("oversight");
  const filters = oversightFiltersIn(searchOf(await searchParams));
  const view = await readOversightReport(processRuntime(), member, filters);
  if (view.ok) return <OversightPage first={{ filters, view: view.value }} />;
  if (view.refusal.code === "not_permitted") return <NotPermitted title={t("title")} permission="oversight.read" />;
  return <OversightPage first={null} />;
}
