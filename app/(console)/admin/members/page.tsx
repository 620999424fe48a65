import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/(console)/require-member";
import { isStateFilter, type StateFilter } from "@/components/people/member-state-filter";
import { MembersPage } from "@/components/people/members-page";
import { NotPermitted } from "@/components/shell/not-permitted";
import { processRuntime } from "@/server/process-runtime";
import { readInvitations } from "@/server/services/invitation/invite";
import { readMemberPage } from "@/server/services/member/member-page";
import { readReviewing } from "@/server/services/reviewer/read-reviewing";
import { readTeams } from "@/server/services/team/team-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("adminMembers"))("title") };
}

type Search = Record<string, string | string[] | undefined>;

export default async function AdminMembersPage({ searchParams }: { searchParams: Promise<Search> }) {
  const member = await requireMember();
  const t = await getTranslations("adminMembers");
  const rt = processRuntime();
  const state = filterOf((await searchParams).state);
  const [page, invitations, teams, reviewers] = await Promise.all([
    readMemberPage(rt, member, { state: state === "all" ? undefined : state }),
    readInvitations(rt, member),
    readTeams(rt, member),
    readReviewing(rt, member),
  ]);
  if (!page.ok || !invitations.ok || !teams.ok) return <NotPermitted title={t("title")} permission="member.manage" />;
  const first = {
    page: page.value,
    invitations: invitations.value,
    teams: teams.value,
    reviewers: reviewers.ok ? reviewers.value : [],
    mails: rt.mail?.ready === true,
  };
  return <MembersPage key={state} me={member.userId} state={state} first={first} />;
}

function filterOf(given: string | string[] | undefined): StateFilter {
  const [value] = [given].flat();
  return isStateFilter(value) ? value : "all";
}
