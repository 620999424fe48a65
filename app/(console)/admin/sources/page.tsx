import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ownOrigin } from "@/app/(console)/origin";
import { requireMember } from "@/app/(console)/require-member";
import { NotPermitted } from "@/components/shell/not-permitted";
import { SourceList } from "@/components/sources/source-list";
import { processRuntime } from "@/server/process-runtime";
import { readSources } from "@/server/services/source/read-sources";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("adminSources"))("title") };
}

export default async function SourcesPage() {
  const member = await requireMember();
  const t = await getTranslations("adminSources");
  const sources = await readSources(processRuntime(), member);
  if (!sources.ok) return <NotPermitted title={t("title")} permission="source.manage" />;
  return <SourceList first={sources.value} origin={await ownOrigin()} />;
}
