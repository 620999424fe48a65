import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/(console)/require-member";
import { IncidentsPage } from "@/components/incidents/incidents-page";
import { NotPermitted } from "@/components/shell/not-permitted";
import { permitted } from "@/core/identity/roles";
import { processRuntime } from "@/server/process-runtime";
import { readIncidents } from "@/server/services/incident/read-incidents";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("incidents"))("title") };
}

type Search = Record<string, string | string[] | undefined>;

export default async function IncidentRegisterPage({ searchParams }: { searchParams: Promise<Search> }) {
  const member = await requireMember();
  const t = await getTranslations("incidents");
  const asked = [(await searchParams).state].flat()[0];
  const state = asked === "open" || asked === "over" ? asked : undefined;
  const page = await readIncidents(processRuntime(), member, { state });
  if (!page.ok) return <NotPermitted title={t("title")} permission="incident.read" />;
  const editable = permitted(member.roles, "incident.manage");
  return <IncidentsPage key={state ?? "all"} first={page.value} state={state} editable={editable} />;
}
