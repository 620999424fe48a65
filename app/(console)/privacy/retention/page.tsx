import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/(console)/require-member";
import { RetentionPage } from "@/components/privacy/retention/retention-page";
import { NotPermitted } from "@/components/shell/not-permitted";
import { processRuntime } from "@/server/process-runtime";
import { readRetention } from "@/server/services/retention/read-runs";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("retention"))("title") };
}

export default async function Retention() {
  const member = await requireMember();
  const t = await getTranslations("retention");
  const page = await readRetention(processRuntime(), member, {});
  if (!page.ok) return <NotPermitted title={t("title")} permission="privacy.read" />;
  return <RetentionPage first={page.value} />;
}
