import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/(console)/require-member";
import { IncidentRecord } from "@/components/incidents/incident-record";
import { NotPermitted } from "@/components/shell/not-permitted";
import { processRuntime } from "@/server/process-runtime";
import { readIncident } from "@/server/services/incident/read-incident";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("incidents"))("title") };
}

export default async function IncidentPage({ params }: { params: Promise<{ incident: string }> }) {
  const member = await requireMember();
  const t = await getTranslations("incidents");
  const incident = await readIncident(processRuntime(), member, (await params).incident);
  if (incident.ok) return <IncidentRecord first={incident.value} />;
  if (incident.refusal.code === "not_found") notFound();
  return <NotPermitted title={t("title")} permission="incident.read" />;
}
