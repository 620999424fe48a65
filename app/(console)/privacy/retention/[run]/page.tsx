import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/(console)/require-member";
import { RunReceipt } from "@/components/privacy/retention/run-receipt";
import { NotPermitted } from "@/components/shell/not-permitted";
import { permitted } from "@/core/identity/roles";
import { processRuntime } from "@/server/process-runtime";
import { readRetentionRun } from "@/server/services/retention/read-runs";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("retention"))("receipt.title") };
}

export default async function RetentionRun({ params }: { params: Promise<{ run: string }> }) {
  const member = await requireMember();
  const t = await getTranslations("retention");
  const run = await readRetentionRun(processRuntime(), member, (await params).run);
  if (run.ok) return <RunReceipt first={run.value} mayAudit={permitted(member.roles, "audit.read")} />;
  if (run.refusal.code === "not_found") notFound();
  return <NotPermitted title={t("receipt.title")} permission="privacy.read" />;
}
