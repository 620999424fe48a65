import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/(console)/require-member";
import { DecisionRecordPage } from "@/components/decisions/decision-record-page";
import { NotPermitted } from "@/components/shell/not-permitted";
import { processRuntime } from "@/server/process-runtime";
import { readDecision } from "@/server/services/decision/read-decision";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("decisions.record"))("title") };
}

export default async function DecisionPage({ params }: { params: Promise<{ id: string }> }) {
  const member = await requireMember();
  const t = await getTranslations("decisions.record");
  const record = await readDecision(processRuntime(), member, (await params).id);
  if (record.ok) return <DecisionRecordPage first={record.value} />;
  if (record.refusal.code === "not_permitted") return <NotPermitted title={t("title")} permission="decision.read" />;
  notFound();
}
