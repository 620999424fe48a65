import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/(console)/require-member";
import { AlertsPage } from "@/components/alerts/alerts-page";
import { sentFilter } from "@/components/alerts/sent-filter";
import { NotPermitted } from "@/components/shell/not-permitted";
import { searchOf } from "@/components/shell/url-filters";
import { processRuntime } from "@/server/process-runtime";
import { readAlerts } from "@/server/services/alert/read-alerts";
import { readSent } from "@/server/services/alert/read-sent";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("adminAlerts"))("title") };
}

type Search = Record<string, string | string[] | undefined>;

export default async function AdminAlertsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const member = await requireMember();
  const t = await getTranslations("adminAlerts");
  const state = sentFilter(searchOf(await searchParams).get("state"));
  const rt = processRuntime();
  const [alerts, sent] = await Promise.all([readAlerts(rt, member), readSent(rt, member, state ? { state } : {})]);
  if (!alerts.ok || !sent.ok) return <NotPermitted title={t("title")} permission="alert.read" />;
  return <AlertsPage first={alerts.value} sent={{ state, page: sent.value }} />;
}
