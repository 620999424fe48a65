import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/(console)/require-member";
import { TeamsPage } from "@/components/people/teams-page";
import { NotPermitted } from "@/components/shell/not-permitted";
import { processRuntime } from "@/server/process-runtime";
import { readTeams } from "@/server/services/team/team-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("adminTeams"))("title") };
}

export default async function AdminTeamsPage() {
  const member = await requireMember();
  const t = await getTranslations("adminTeams");
  const teams = await readTeams(processRuntime(), member);
  return teams.ok ? <TeamsPage first={teams.value} /> : <NotPermitted title={t("title")} permission="team.manage" />;
}
