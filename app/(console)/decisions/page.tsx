import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { firstDecisions } from "@/app/(console)/decisions/first-decisions";
import { requireMember } from "@/app/(console)/require-member";
import { decisionFiltersIn } from "@/components/decisions/decision-filters";
import { Decisions } from "@/components/decisions/decisions";
import { NotPermitted } from "@/components/shell/not-permitted";
import { searchOf } from "@/components/shell/url-filters";
import { permitted } from "@/core/identity/roles";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("decisions"))("title") };
}

type Search = Record<string, string | string[] | undefined>;

export default async function DecisionsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const member = await requireMember();
  const t = await getTranslations("decisions");
  if (!permitted(member.roles, "decision.read")) return <NotPermitted title={t("title")} permission="decision.read" />;
  return <Decisions first={await firstDecisions(member, decisionFiltersIn(searchOf(await searchParams)))} />;
}
