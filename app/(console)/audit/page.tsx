import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { firstEvents } from "@/app/(console)/audit/first-events";
import { requireMember } from "@/app/(console)/require-member";
import { Audit } from "@/components/audit/audit";
import { auditFiltersIn } from "@/components/audit/audit-filters";
import { NotPermitted } from "@/components/shell/not-permitted";
import { searchOf } from "@/components/shell/url-filters";
import { permitted } from "@/core/identity/roles";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("audit"))("title") };
}

type Search = Record<string, string | string[] | undefined>;

export default async function AuditPage({ searchParams }: { searchParams: Promise<Search> }) {
  const member = await requireMember();
  const t = await getTranslations("audit");
  if (!permitted(member.roles, "audit.read")) return <NotPermitted title={t("title")} permission="audit.read" />;
  const first = await firstEvents(member, auditFiltersIn(searchOf(await searchParams)));
  return <Audit first={first} mayExport={permitted(member.roles, "audit.export")} />;
}
