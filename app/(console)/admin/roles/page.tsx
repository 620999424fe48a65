import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/(console)/require-member";
import { RolesPage } from "@/components/people/roles-page";
import { NotPermitted } from "@/components/shell/not-permitted";
import { processRuntime } from "@/server/process-runtime";
import { readRoleHolders } from "@/server/services/member/role-holders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("adminRoles"))("title") };
}

export default async function AdminRolesPage() {
  const member = await requireMember();
  const t = await getTranslations("adminRoles");
  const holders = await readRoleHolders(processRuntime(), member);
  return holders.ok ? (
    <RolesPage first={holders.value} />
  ) : (
    <NotPermitted title={t("title")} permission="member.manage" />
  );
}
