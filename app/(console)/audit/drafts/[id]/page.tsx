import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/(console)/require-member";
import { LifePage } from "@/components/audit/life-page";
import { NotPermitted } from "@/components/shell/not-permitted";
import { processRuntime } from "@/server/process-runtime";
import { readLife } from "@/server/services/audit/read-life";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("audit.life"))("title") };
}

export default async function DraftLifePage({ params }: { params: Promise<{ id: string }> }) {
  const member = await requireMember();
  const t = await getTranslations("audit.life");
  const { id } = await params;
  const life = await readLife(processRuntime(), member, id);
  if (life.ok) return <LifePage id={id} first={life.value} />;
  if (life.refusal.code === "not_permitted") return <NotPermitted title={t("title")} permission="audit.read" />;
  notFound();
}
