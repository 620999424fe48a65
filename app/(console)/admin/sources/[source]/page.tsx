import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ownOrigin } from "@/app/(console)/origin";
import { requireMember } from "@/app/(console)/require-member";
import { NotPermitted } from "@/components/shell/not-permitted";
import { SourcePage } from "@/components/sources/source-page";
import { processRuntime } from "@/server/process-runtime";
import { readSource } from "@/server/services/source/read-sources";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("adminSources"))("title") };
}

export default async function OneSourcePage({ params }: { params: Promise<{ source: string }> }) {
  const member = await requireMember();
  const t = await getTranslations("adminSources");
  const source = await readSource(processRuntime(), member, (await params).source);
  if (source.ok) return <SourcePage key={source.value.id} first={source.value} origin={await ownOrigin()} />;
  if (source.refusal.code === "not_found") notFound();
  return <NotPermitted title={t("title")} permission="source.manage" />;
}
